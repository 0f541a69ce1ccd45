"""The table of shapes. A new one needs one file in this folder, and its entry here."""

from index.loaders.shapes import guardian, ninjs, schema_org, wordpress
from index.loaders.shapes.shape import RecordShape

SHAPES: tuple[RecordShape, ...] = (
    RecordShape("WordPress", wordpress.fits, wordpress.fields),
    RecordShape("The Guardian", guardian.fits, guardian.fields),
    RecordShape("schema.org", schema_org.fits, schema_org.fields),
    RecordShape("ninjs", ninjs.fits, ninjs.fields),
)
"""The first that fits is taken; what it leaves open is looked for by the usual names of fields."""
