"""Parses the XML inside office documents. Nothing is loaded from outside and no entity is expanded."""

import zipfile
from typing import TYPE_CHECKING

from index.loaders.archives.safe_zip import ByteBudget, ZipRefused, read_named

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PART_BYTES = 4 * 2**20
"""The most bytes of one XML part: some 250 pages. Empty paragraphs alone take 8 seconds and 150 MB."""
BUDGET = 16 * 2**20
"""The most bytes of all parts of a document that are read."""


def read_part(opened: zipfile.ZipFile, name: str, budget: ByteBudget) -> "_Element | None":
    """Return the root of a part of a document, None where there is none. Raises `ZipRefused`."""
    content = read_named(opened, name, budget, MAX_PART_BYTES)
    return None if content is None else parse_part(content)


def parse_part(content: bytes) -> "_Element":
    """Return the root of an XML text. Raises `ZipRefused` where it is broken, or nested more than 256 levels deep."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ZipRefused(_reason(str(error))) from error


def _reason(message: str) -> str:
    return "XML nested too deeply" if "depth" in message.lower() else "damaged: its XML is broken"


def local_name(element: "_Element") -> str:
    """Return the name without its namespace; "" for an entity."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
