"""From the XML of one part to text, blocks and references."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from weerklank.pure.bwb.blocks import PartBuilder, plain, read_kop, references_in_kop
from weerklank.pure.bwb.model import Blok, Bloksoort, Kop

BLOCK_TAGS = (
    "al",
    "lid",
    "lijst",
    "li",
    "table",
    "tgroup",
    "tbody",
    "row",
    "entry",
    "tussenkop",
    "noot",
    "onbekend",
)
INLINE_TAGS = ("nadruk", "extref", "intref", "sup", "redactie", "nieuw")
WORDS = st.text(alphabet="abc \n", max_size=8)


def build(xml: str) -> PartBuilder:
    builder = PartBuilder()
    builder.build(etree.fromstring(xml))
    return builder


def element(tag: str, text: str, children: list[tuple[etree._Element, str]]) -> etree._Element:
    made = etree.Element(tag, doc="1.0:v:BWBR0005537&artikel=1")
    made.text = text
    for child, tail in children:
        child.tail = tail
        made.append(child)
    return made


def trees(tags: tuple[str, ...]) -> st.SearchStrategy[etree._Element]:
    names = st.sampled_from(tags)
    leaves = st.builds(element, names, WORDS, st.just([]))
    return st.recursive(
        leaves,
        lambda inner: st.builds(element, names, WORDS, st.lists(st.tuples(inner, WORDS), max_size=3)),
        max_leaves=15,
    )


def assert_nested(blok: Blok, van: int, tot: int) -> None:
    assert van <= blok.van <= blok.tot <= tot
    for deel in blok.delen:
        assert_nested(deel, blok.van, blok.tot)


@given(trees(BLOCK_TAGS + INLINE_TAGS))
def test_any_tree_gives_blocks_inside_their_parents_and_references_inside_the_text(
    tree: etree._Element,
) -> None:
    builder = PartBuilder()
    builder.build(element("artikel", "", [(tree, "")]))
    for blok in builder.blokken:
        assert_nested(blok, 0, len(builder.text))
    for ref in builder.verwijzingen:
        assert builder.text[ref.van : ref.tot].strip() == builder.text[ref.van : ref.tot] != ""


@given(trees(("al", "lid", "lijst", "li", "onbekend", "nadruk", "extref", "sup")))
def test_no_word_is_lost_and_none_is_added(tree: etree._Element) -> None:
    expected = "".join("".join(tree.itertext()).split())
    builder = PartBuilder()
    builder.build(element("artikel", "", [(tree, "")]))
    assert "".join(builder.text.split()) == expected


def test_a_reference_knows_its_place_its_target_and_whether_it_stays_in_the_law() -> None:
    builder = build(
        "<artikel><al>Zie <extref doc='1.0:v:BWBR0005537&amp;artikel=4:84'> artikel\n4:84 </extref>en "
        "<intref doc='1.0:v:BWBR9990001&amp;artikel=2'>artikel 2</intref>, "
        "<extref reeks='Celex' doc='31968L0151'>de richtlijn</extref>, "
        "<extref doc=''>elders</extref>.</al></artikel>"
    )
    assert builder.text == "Zie artikel 4:84 en artikel 2, de richtlijn, elders."
    found = [
        (builder.text[r.van : r.tot], r.intern, r.jci.artikel if r.jci else "", r.celex) for r in builder.verwijzingen
    ]
    assert found == [
        ("artikel 4:84", False, "4:84", ""),
        ("artikel 2", True, "2", ""),
        ("de richtlijn", False, "", "31968L0151"),
        ("elders", False, "", ""),
    ]


def test_notes_of_the_publisher_are_kept_beside_the_text() -> None:
    builder = build("<artikel><al>Geldig. <redactie>Nog niet in werking.</redactie></al></artikel>")
    assert builder.text == "Geldig."
    assert builder.redactie == ("Nog niet in werking.",)


def test_a_heading_inside_quoted_law_is_text_and_the_heading_of_the_part_is_not() -> None:
    builder = build(
        "<artikel><kop><nr>1</nr></kop><al>Citaat:</al>"
        "<citaat-artikel><kop><label>Artikel</label> <nr>7</nr></kop>"
        "<al>Geciteerd.</al></citaat-artikel></artikel>"
    )
    assert builder.text == "Citaat:\nArtikel 7\nGeciteerd."


def test_a_definition_stands_on_the_line_of_its_term() -> None:
    builder = build(
        "<artikel><definitielijst><definitie-item><li.nr>a.</li.nr><term>de wet:</term>"
        "<definitie><al>de Wet X;</al></definitie></definitie-item></definitielijst></artikel>"
    )
    assert builder.text == "a. de wet: de Wet X;"
    assert [blok.soort for blok in builder.blokken] == [Bloksoort.ONDERDEEL]


def test_a_heading_is_read_as_label_number_and_title() -> None:
    kop = etree.fromstring(
        "<kop><label>Artikel\u00a0</label><nr>2a.</nr><titel>Het <nadruk>tarief</nadruk><noot>x</noot></titel></kop>"
    )
    assert read_kop(kop) == Kop("Artikel", "2a", "Het tarief")
    assert read_kop(None) == Kop()
    assert plain(etree.fromstring("<nr> 4:\n84 </nr>")) == "4: 84"


def test_references_in_a_heading_have_their_place_in_its_title() -> None:
    kop = etree.fromstring(
        "<kop><label>Artikel</label><nr>1</nr><titel>Toepassing van <extref doc='jci1.3:c:BWBR0005537&amp;artikel=4:84'>"
        "artikel 4:84</extref></titel><subtitel>Zie <intref doc='jci1.3:c:BWBR9990001&amp;artikel=2'>artikel 2</intref></subtitel></kop>"
    )
    titel = read_kop(kop).titel

    found = [(titel[ref.van : ref.tot], ref.jci.artikel) for ref in references_in_kop(kop)]

    assert found == [("artikel 4:84", "4:84"), ("artikel 2", "2")]
