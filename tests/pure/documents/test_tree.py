"""Walking a tree."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from weerklank.pure.documents.tree import Dialect, Role, flatten

ROLES = {"p": Role.BLOCK, "skip": Role.SKIP, "nr": Role.LABEL, "tr": Role.ROW, "td": Role.CELL, "noot": Role.NOTE}


def text_of(xml):
    return flatten(etree.fromstring(xml), Dialect(ROLES))[0]


def test_a_role_decides_what_an_element_does():
    assert text_of("<a>x<p>een</p>y<skip>weg</skip>z<p><nr>1.</nr><p>twee</p></p></a>") == "x\neen\nyz\n1. twee"


def test_a_table_in_a_cell_stays_on_the_line_of_its_row():
    assert text_of("<a><tr><td>1</td><td><tr><td>2</td><td>3</td></tr></td></tr><tr><td>4</td></tr></a>") == "1\t2 3\n4"


def test_a_footnote_in_a_cell_comes_under_the_row():
    assert text_of("<a><tr><td>1<noot>uitleg</noot></td><td>2</td></tr></a>") == "1¹\t2\n¹ uitleg"


trees = st.recursive(
    st.text(alphabet="xy ", max_size=4),
    lambda inner: st.tuples(st.sampled_from(["p", "b", "nr", "tr", "td", "noot"]), st.lists(inner, max_size=4)),
    max_leaves=25,
)


def xml_of(tree):
    return tree if isinstance(tree, str) else f"<{tree[0]}>{''.join(map(xml_of, tree[1]))}</{tree[0]}>"


@given(trees)
def test_no_word_is_lost_and_every_path_leads_to_an_element_with_the_word(tree):
    root = etree.fromstring(f"<r>{xml_of(tree)}</r>")
    text, source = flatten(root, Dialect(ROLES))
    letters = "".join("".join(root.itertext()).split())

    assert sorted(letter for letter in text if letter in "xy") == sorted(letters)
    for place, letter in enumerate(text):
        if letter in "xy":
            assert letter in "".join(root.xpath(source.place(place, place + 1).path)[0].itertext())


def test_a_deep_tree_is_walked():
    assert text_of("<p>" * 200 + "diep" + "</p>" * 200) == "diep"
