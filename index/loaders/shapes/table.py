"""The table of shapes. A new one needs one file in this folder, and its entry here."""

from index.loaders.shapes import guardian, ninjs, schema_org, wordpress
from index.loaders.shapes.shape import RecordShape

SHAPES: tuple[RecordShape, ...] = (
    RecordShape("WordPress", wordpress.is_wordpress_record, wordpress.wordpress_fields),
    RecordShape("The Guardian", guardian.is_guardian_record, guardian.guardian_fields),
    RecordShape("schema.org", schema_org.is_schema_record, schema_org.schema_fields),
    RecordShape("ninjs", ninjs.is_ninjs_record, ninjs.ninjs_fields),
)
"""The first that fits is taken; what it leaves open is looked for by the usual names of fields."""
