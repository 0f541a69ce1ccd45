import pytest
from lxml import etree

from index.loaders.fields.xml_tree import TOO_DEEP, TOO_LONG, NotXml, XmlTree, parse_xml, root_name


def parsed(text: str) -> str:
    tree = parse_xml(text)
    assert isinstance(tree, XmlTree), tree
    return str(etree.tostring(tree.root, encoding="unicode"))


def refused(text: str) -> str:
    tree = parse_xml(text)
    assert isinstance(tree, NotXml)
    return tree.reason


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("<rss>&nbsp;&eacute; A&B &foo; &lt;</rss>", "<rss>\xa0é A&amp;B &amp;foo; &lt;</rss>"),
        ("<rss>the mill&#146;s \x93dam\x94 &#x97;</rss>", "<rss>the mill’s “dam” —</rss>"),
        ("<rss>\x01x</rss>", "<rss>\ufffdx</rss>"),
        ('<!DOCTYPE rss PUBLIC "-//N//EN" "http://dtd.example/rss.dtd"><rss>ok</rss>', "<rss>ok</rss>"),
        ('<!DOCTYPE r [<!ENTITY % L SYSTEM "http://dtd.example/l.ent"> %L;]><r>&eacute;</r>', "<r>é</r>"),
        ('<?xml version="1.0" encoding="utf-16"?>\n<!-- <a> --><rss>ok</rss>', "<rss>ok</rss>"),
    ],
)
def test_feeds_as_they_are_are_read(text: str, tree: str) -> None:
    assert parsed(text) == tree


def test_entities_of_a_file_are_never_expanded() -> None:
    laughs = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE rss [<!ENTITY b0 "ha">{laughs}]><rss>&b9;</rss>'
    assert refused(bomb) == "XML that defines entities of its own (&b9;), which are not expanded"
    outside = '<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/hostname">]><rss>&e;</rss>'
    assert refused(outside) == "XML that defines entities of its own (&e;), which are not expanded"


def test_depth_and_length_have_limits() -> None:
    assert refused("<a>" * 300) == TOO_DEEP
    assert refused("<a>&" * 300) == TOO_DEEP
    assert refused("<a>" + "x" * 11_000_000 + "</a>") == TOO_LONG


def test_the_tags_of_a_file_have_a_limit() -> None:
    assert refused("<a/>" * 800_001) == "XML with more than 800000 tags; split it into several files"


def test_a_file_that_breaks_off_is_read_and_said_to() -> None:
    tree = parse_xml("<rss><a>one</a><a>tw")
    assert isinstance(tree, XmlTree)
    assert tree.breaks_off
    whole = parse_xml("<rss><a>one &nbsp;</a></rss>")
    assert isinstance(whole, XmlTree)
    assert not whole.breaks_off


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- <rss> -->\n<rdf:RDF xmlns="">', "rdf"),
        ("\ufeff<feed/>".encode("utf-16-le"), "feed"),
        (b"<!DOCTYPE nitf [<!ENTITY a '<x>'> ]> <nitf", "nitf"),
        (b'<!DOCTYPE nitf SYSTEM "nitf.dtd">\n<nitf>', "nitf"),
        (b"plain words", ""),
        (b"", ""),
        (b"<!-- never closed", ""),
    ],
)
def test_the_root_element_is_known_by_the_first_bytes(head: bytes, name: str) -> None:
    assert root_name(head) == name
