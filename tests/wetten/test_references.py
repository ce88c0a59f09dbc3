"""The web of references: what hangs on an article, and how deep rules are stacked on it."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.wetten.makers import read_in
from weerklank.kern.keyset import page_of
from weerklank.wetten import references
from weerklank.wetten.models import Regeling
from weerklank.wetten.references import (
    articles_referring_to,
    laws_referring_to,
    reference_counts,
    stacked_on,
)

pytestmark = pytest.mark.django_db
WET = "BWBR9990010"


def ref(bwb_id: str, nummer: str) -> str:
    return f"<extref doc='1.0:v:{bwb_id}&amp;artikel={nummer}'>artikel {nummer}</extref>"


def make_law(folder: Path, number: int, *, based_on: str = "", article: str = "Tekst.", considered: str = "") -> str:
    """A regulation with a preamble and one article; gives its BWB id."""
    bwb_id = f"BWBR99900{number:02}"
    preamble = f"<aanhef><considerans>{considered}<considerans.al>Gelet op {based_on};</considerans.al></considerans></aanhef>"
    path = folder / f"{bwb_id}.xml"
    path.write_text(
        f"<wetgeving bwb-id='{bwb_id}' soort='amvb'><intitule>Regeling {number}</intitule><wet-besluit>"
        f"{preamble if based_on else ''}<wettekst><artikel><kop><label>Artikel</label><nr>1</nr></kop><al>{article}</al>"
        f"</artikel></wettekst></wet-besluit></wetgeving>"
    )
    read_in(path)
    return bwb_id


def depths(bwb_id: str, nummer: str = "1") -> dict[str, int]:
    return {regel.regeling.bwb_id: regel.diepte for regel in stacked_on(bwb_id, nummer).regels}


@pytest.fixture
def stack(tmp_path: Path) -> list[str]:
    """A law, an order on it, a regulation on the order, and a regulation that only refers to the law."""
    law = make_law(tmp_path, 10)
    order = make_law(tmp_path, 11, based_on=ref(law, "1"))
    rule = make_law(tmp_path, 12, based_on=ref(order, "1"))
    other = make_law(tmp_path, 13, article=f"Zie {ref(law, '1')} van de wet.")
    return [law, order, rule, other]


def test_rules_are_stacked_by_their_preambles(stack: list[str]) -> None:
    law, order, rule, _other = stack

    assert depths(law) == {order: 1, rule: 2}
    assert stacked_on(law, "1").diepte == 2
    assert [(level, [one.bwb_id for one in rules]) for level, rules in stacked_on(law, "1").niveaus()] == [(1, [order]), (2, [rule])]


def test_an_article_on_which_nothing_rests_has_depth_zero(stack: list[str]) -> None:
    assert stacked_on(stack[3], "1").diepte == 0
    assert stacked_on("BWBR0000000", "99").regels == ()


def test_only_what_stands_after_gelet_op_is_a_basis(tmp_path: Path) -> None:
    law = make_law(tmp_path, 10)
    considered = f"<considerans.al>Overwegende dat {ref(law, '1')} knelt;</considerans.al>"
    make_law(tmp_path, 11, based_on="de wet", considered=considered)

    assert depths(law) == {}


def test_rules_that_rest_on_each_other_end(tmp_path: Path) -> None:
    one = make_law(tmp_path, 10, based_on=ref("BWBR9990011", "1"))
    two = make_law(tmp_path, 11, based_on=ref(one, "1"))

    assert depths(one) == {two: 1}
    assert depths(two) == {one: 1}


def test_the_stack_is_cut_at_its_depth_and_its_number(tmp_path: Path) -> None:
    below = make_law(tmp_path, 10)
    for number in range(11, 11 + references.DEPTH + 2):
        below = make_law(tmp_path, number, based_on=ref(below, "1"))

    assert max(depths(WET).values()) == references.DEPTH
    assert [len(stacked_on(WET, "1", most=2).regels), stacked_on(WET, "1", most=2).afgekapt] == [2, True]
    assert stacked_on(WET, "1").afgekapt is False


def test_laws_that_refer_to_an_article_come_in_pages_with_their_parts(stack: list[str]) -> None:
    law, order, _rule, other = stack
    first = page_of(laws_referring_to(law, "1"), ("naam", "id"), size=1)
    second = page_of(laws_referring_to(law, "1"), ("naam", "id"), size=1, cursor=first.next)

    assert [one.bwb_id for one in (*first.rows, *second.rows)] == [order, other]
    parts = articles_referring_to(law, "1", second.rows)
    assert [part.nummer for part in parts[second.rows[0].pk]] == ["1"]


def test_references_are_counted_for_many_articles_in_one_query(stack: list[str]) -> None:
    places = [(one, "1") for one in stack] + [("BWBR0000000", "7")]
    with CaptureQueriesContext(connection, ) as queries:
        counts = reference_counts(places)

    assert counts == {(stack[0], "1"): 2, (stack[1], "1"): 1, (stack[2], "1"): 0, (stack[3], "1"): 0, ("BWBR0000000", "7"): 0}
    assert len(queries) == 1
    assert reference_counts([]) == {}


def test_a_followed_text_no_longer_counts(stack: list[str], tmp_path: Path) -> None:
    Regeling.objects.get(bwb_id=stack[3]).artikelen.get(nummer="1").versies.update(geldig_tot="2020-01-01")

    assert [one.bwb_id for one in laws_referring_to(stack[0], "1")] == [stack[1]]
