"""JCI links out and in."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.citations.jci import JciLink, parse_jci

STEP = st.tuples(
    st.sampled_from(["hoofdstuk", "artikel", "lid", "o", "paragraaf"]),
    st.from_regex(r"[0-9a-z]([0-9a-z:.]{0,6}[0-9a-z])?", fullmatch=True),
)
DAY = st.one_of(st.just(""), st.dates().map(lambda day: day.isoformat()))
LINKS = st.builds(
    JciLink,
    bwb_id=st.from_regex(r"BWB[RV][0-9]{7}", fullmatch=True),
    path=st.lists(STEP, max_size=5).map(tuple),
    z=DAY,
    g=DAY,
    kind=st.sampled_from("cv"),
)


@given(LINKS)
def test_what_is_written_is_read_back(link):
    assert parse_jci(str(link)) == link


def test_an_escaped_ampersand_is_read_too():
    assert parse_jci("jci1.3:c:BWBR0018451&amp;artikel=1&amp;o=a") == JciLink(
        "BWBR0018451", (("artikel", "1"), ("o", "a"))
    )


def test_a_link_has_an_address_and_fields():
    link = JciLink("BWBR0018451", (("artikel", "1"), ("o", "a")), g="2025-01-01")

    assert link.url() == "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=1&o=a&g=2025-01-01"
    assert link.fields() == {
        "bwb_id": "BWBR0018451",
        "artikel": "1",
        "onderdeel": "a",
        "geldig": "2025-01-01",
        "jci": str(link),
    }


@given(st.text())
def test_other_text_is_no_link(text):
    assert parse_jci(text) is None or text.strip().startswith("jci1.3")
