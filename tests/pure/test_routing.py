"""Evidence put together: the parts add up, experience weighs, and what is unsure is not proposed."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.begrippen import shipped, weights
from weerklank.pure.routing import Aanwijzing, Grond, experience, rank_voorstellen, telling, told_counts

WEIGHTS: Mapping[Grond, float] = {
    Grond.REGEL: 1.0,
    Grond.TEGENVOORSTEL: 0.5,
    Grond.BEVOEGD: 0.5,
    Grond.ERVARING: 0.5,
    Grond.WET: 0.35,
}
aanwijzingen = st.lists(
    st.builds(
        Aanwijzing,
        organisatie=st.integers(1, 5),
        grond=st.sampled_from(Grond),
        strength=st.floats(-1, 1),
        naam=st.sampled_from(["bijstand", "AOW", "regel 3"]),
        aanvaard=st.integers(0, 9),
        gevraagd=st.integers(0, 9),
    ),
    max_size=30,
)
counts = st.integers(0, 1_000)


def ranked(evidence, *, least=0.3, most=5):
    return rank_voorstellen(evidence, weights=WEIGHTS, least=least, most=most)


def test_reasons_add_up_and_the_heaviest_stands_first():
    wet, bevoegd = Aanwijzing(1, Grond.WET, 1.0, "Pw"), Aanwijzing(1, Grond.BEVOEGD, 1.0, "bijstand")

    [voorstel] = ranked([wet, bevoegd])

    assert (voorstel.organisatie, round(voorstel.score, 6)) == (1, 0.85)
    assert [(reden.part, reden.aanwijzing) for reden in voorstel.redenen] == [(0.5, bevoegd), (0.35, wet)]


def test_what_is_unsure_is_not_proposed():
    assert ranked([Aanwijzing(1, Grond.BEVOEGD, 0.5, "brief")]) == []
    assert ranked([]) == []


def test_seven_of_nine_helps_and_one_of_nine_takes_a_competence_away():
    competent = Aanwijzing(1, Grond.BEVOEGD, 1.0, "bijstand")

    def score(aanvaard):
        learned = Aanwijzing(1, Grond.ERVARING, experience(aanvaard, 9 - aanvaard), "bijstand", aanvaard, 9)
        return [round(one.score, 2) for one in ranked([competent, learned])]

    assert (score(7), score(1)) == ([0.67], [])


def test_three_words_for_one_thing_are_one_reason():
    evidence = [Aanwijzing(1, Grond.BEVOEGD, 0.8, naam) for naam in ("bijstand", "minimum", "inkomen")]

    [voorstel] = ranked(evidence)

    assert (voorstel.score, len(voorstel.redenen)) == (0.4, 1)


def test_nothing_known_says_nothing():
    assert experience(0, 0) == 0


@given(counts, counts)
def test_one_more_yes_never_lowers_and_one_more_no_never_raises(aanvaard, geweigerd):
    now = experience(aanvaard, geweigerd)

    assert -1 < now < 1
    assert experience(aanvaard + 1, geweigerd) >= now >= experience(aanvaard, geweigerd + 1)
    assert experience(geweigerd, aanvaard) == -now or abs(experience(geweigerd, aanvaard) + now) < 1e-12


@given(aanwijzingen, st.randoms(), st.floats(0, 1), st.integers(1, 6))
def test_the_list_does_not_depend_on_the_order_of_the_evidence(evidence, random, least, most):
    shuffled = list(evidence)
    random.shuffle(shuffled)

    assert ranked(shuffled, least=least, most=most) == ranked(evidence, least=least, most=most)


@given(aanwijzingen, st.floats(0, 1), st.integers(1, 6))
def test_every_proposal_explains_itself(evidence, least, most):
    found = ranked(evidence, least=least, most=most)

    assert [one.score for one in found] == sorted([one.score for one in found], reverse=True)
    assert len(found) <= most
    for one in found:
        whole = sum(reden.part for reden in one.redenen)
        assert least <= one.score <= 1
        assert abs(one.score - min(1.0, max(0.0, whole))) < 1e-9
        assert len({reden.aanwijzing.grond for reden in one.redenen}) == len(one.redenen)
        assert {reden.aanwijzing.organisatie for reden in one.redenen} == {one.organisatie}


@given(aanwijzingen, st.sampled_from(Grond))
def test_more_evidence_for_an_organisation_never_pushes_it_down(evidence, grond):
    without = [one for one in evidence if (one.organisatie, one.grond) != (1, grond)]
    before = {one.organisatie: one.score for one in ranked(without, least=0, most=9)}
    after = {one.organisatie: one.score for one in ranked([*without, Aanwijzing(1, grond, 0.9, "x")], least=0, most=9)}

    assert after[1] >= before.get(1, 0)
    assert {pk: score for pk, score in after.items() if pk != 1} == {pk: s for pk, s in before.items() if pk != 1}


def test_the_concept_that_a_text_is_about_tells_most_and_ordinary_words_tell_little():
    known = shipped()
    tells = telling(weights("Zij kreeg haar bijstand niet en de brief was te moeilijk.", known), known)

    assert max(tells.values()) <= 1
    assert (tells["bijstand"], tells["inkomen"] < 0.5, tells["brief"] < 0.5) == (1.0, True, True)
    assert telling({"no concept": 1.0}, known) == {}


@given(st.lists(st.integers(0, 12), min_size=1, max_size=4), st.integers(0, 10))
def test_no_small_number_is_told_nor_follows_from_what_is(parts, least):
    whole, told = told_counts(parts, least=least)

    assert all(number is None or number == 0 or number >= least for number in [whole, *told])
    assert len([part for part in told if part is None]) != 1 or len(parts) == 1
    if least == 0:
        assert (whole, told) == (sum(parts), parts)
