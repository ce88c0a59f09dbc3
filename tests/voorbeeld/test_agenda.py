import datetime as dt
import hashlib
import itertools
import tracemalloc
from collections import Counter, defaultdict

import pytest

from weerklank.pure.pseudonymise import Certainty, mask
from weerklank.pure.workdays import is_workday
from weerklank.voorbeeld.agenda import default_scale, plan
from weerklank.voorbeeld.inhoud import losse_signalen, ruis, verhalen
from weerklank.voorbeeld.verloop import moments
from weerklank.voorbeeld.voorval import Stap

TODAY = dt.date(2026, 11, 25)
STORY = list(plan(1, 700, TODAY))


def digest(seed, scale=400, today=TODAY):
    return hashlib.sha256(repr(list(plan(seed, scale, today))).encode()).hexdigest()


def test_the_same_seed_tells_the_same_story_and_another_seed_another():
    assert digest(1) == digest(1)
    assert digest(1) != digest(2)


def test_the_story_is_told_in_order_and_ends_before_today():
    moments_told = [voorval.at for voorval in STORY]
    assert moments_told == sorted(moments_told)
    assert moments_told[-1].date() < TODAY


def test_the_story_covers_almost_three_years():
    assert 950 <= (TODAY - STORY[0].at.date()).days <= 1_020


def test_everything_happens_on_working_days_in_office_hours():
    assert {is_workday(voorval.at.date()) for voorval in STORY} == {True}
    assert {6 <= voorval.at.hour < 18 for voorval in STORY} == {True}


def test_the_scale_is_the_number_of_signalen():
    for scale in (100, default_scale(), 2_000):
        assert sum(voorval.stap is Stap.SIGNAAL for voorval in plan(1, scale, TODAY)) == scale


def test_the_default_scale_is_everything_written_by_hand_and_no_text_occurs_twice():
    texts = [v.melding.tekst.tekst for v in plan(1, default_scale(), TODAY) if v.stap is Stap.SIGNAAL]
    written = [s.tekst for verhaal in verhalen().values() for s in verhaal.signalen]
    written += [s.tekst for many in losse_signalen().values() for s in many] + [message.tekst for message in ruis()]
    assert Counter(texts) == Counter(written)
    assert max(Counter(texts).values()) == 1


def test_every_step_of_every_kind_is_told():
    assert {voorval.stap for voorval in STORY} == set(Stap)


@pytest.mark.parametrize("slug", verhalen())
def test_the_steps_of_a_knelpunt_come_in_the_order_of_its_file(slug):
    told = [voorval.stap for voorval in STORY if voorval.verhaal == slug and voorval.melding is None]
    written = sorted(moments(slug, 1, TODAY).items(), key=lambda item: item[1])
    assert told == [stap for stap, _at in written]


def test_a_signaal_is_reported_first_and_decided_at_most_once_unless_it_was_offered():
    told = defaultdict(list)
    for voorval in STORY:
        if voorval.melding:
            told[voorval.melding.nummer].append(voorval.stap)
    assert {steps[0] for steps in told.values()} == {Stap.SIGNAAL}
    offered = [Stap.AANGEBODEN, Stap.AANVAARD, Stap.GEEN_VERVOLG]
    assert [s for s in told.values() if len(s) > 2 and s[1:] != offered[: len(s) - 1]] == []


def test_no_signaal_is_put_with_a_knelpunt_before_it_opened_or_after_it_closed():
    for voorval in STORY:
        if voorval.stap in (Stap.GEBUNDELD, Stap.AANGESLOTEN):
            at = moments(voorval.verhaal, 1, TODAY)
            closed = at.get(Stap.OPGELOST_BEVESTIGD) or at.get(Stap.NIET_OPGELOST) or at.get(Stap.SAMENGEVOEGD)
            reopened = at.get(Stap.HEROPEND)
            assert voorval.at > at[Stap.GEOPEND]
            assert closed is None or voorval.at < closed or (reopened is not None and voorval.at > reopened)


def test_signalen_are_numbered_in_the_order_of_reporting():
    assert [v.melding.nummer for v in STORY if v.stap is Stap.SIGNAAL] == list(range(1, 701))


@pytest.mark.parametrize("today", [TODAY + dt.timedelta(days=n) for n in range(7)], ids=str)
def test_every_day_of_the_week_has_a_story(today):
    assert sum(voorval.stap is Stap.SIGNAAL for voorval in plan(3, 300, today)) == 300


def test_a_million_signalen_are_told_without_keeping_them():
    tracemalloc.start()
    first = list(itertools.islice(plan(1, 1_000_000, TODAY), 20_000))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(first) == 20_000
    assert peak < 60_000_000


def test_combined_signalen_are_hardly_ever_the_same():
    texts = [v.melding.tekst.tekst for v in plan(1, 5_000, TODAY) if v.stap is Stap.SIGNAAL]
    assert len(set(texts)) >= 4_990


def test_masking_is_sure_of_nothing_in_the_signalen_as_they_are_stored():
    told = [v.melding.tekst.tekst for v in plan(1, 2_000, TODAY) if v.stap is Stap.SIGNAAL]
    assert [span for text in told for span in mask(text).spans if span.certainty == Certainty.ZEKER] == []
