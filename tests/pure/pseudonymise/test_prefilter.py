"""Looking first whether a string stands there without which a pattern cannot match."""

import importlib
import json
import pkgutil
import re
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure import pseudonymise
from weerklank.pure.pseudonymise import prefilter
from weerklank.pure.pseudonymise.evened import evened
from weerklank.pure.pseudonymise.prefilter import Prefiltered, Read, fold_case, needed

SETS = Path(__file__).parents[2] / "data" / "maskeren"


def ours() -> dict[str, Prefiltered]:
    """Every pattern of masking that looks first."""
    modules = [
        importlib.import_module(f"{pseudonymise.__name__}.{module.name}")
        for module in pkgutil.iter_modules(pseudonymise.__path__)
    ]
    return {
        f"{module.__name__}.{name}": one
        for module in modules
        for name, one in vars(module).items()
        if isinstance(one, Prefiltered)
    }


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        (r"zaak\s?\d+", ("zaak",)),
        (r"(?i)\b(?:Zaak|DOSSIER)[ ]\d", ("dossier ", "zaak ")),
        (r"(?:zaak|zaaknummer) \d", ("zaak ", "zaaknummer ")),
        (r"kaarte?n? \d", ("kaart ", "kaarte ", "kaarten ", "kaartn ")),
        (r"[cs]jib\d", ("cjib", "sjib")),
        (r"x(?=gsm)\d|y(?<=tel)\d", ("gsm", "tel")),
        (r"(?:ab){2}\d", ("abab",)),
        (r"(?:ab){3}\d", ("ab",)),
        (r"(?>zaak)\d*+x", ("zaak",)),
        (r"naam(?!s)", ("naam",)),
        (r"a@b|@c", ("@c", "a@b")),
        (r"[\w.]+@\w+", ("@",)),
        (r"STRASSE|ﬁets", ("fiets", "strasse")),
    ],
)
def test_what_each_match_must_contain(pattern: str, strings: tuple[str, ...]) -> None:
    assert needed(pattern) == strings


@pytest.mark.parametrize(
    "pattern", [r"\d+", r"(?:zaak)?\d", r"(?:zaak|\d)", r"[a-z]{3,}", r"(?:tel)*", r"(?!zaak)\w+", r"-", r"a|zaak", ""]
)
def test_of_some_patterns_nothing_is_known_and_each_text_is_searched(pattern: str) -> None:
    assert needed(pattern) == ()
    assert Prefiltered(pattern).may_match("") is True


def test_a_pattern_that_is_none_is_refused() -> None:
    with pytest.raises(re.error):
        Prefiltered("(zaak")


def test_it_finds_what_the_bare_pattern_finds() -> None:
    bare, looking = re.compile(r"(?i)zaak\s(\d+)"), Prefiltered(r"(?i)zaak\s(\d+)")
    for text in ("Zaak 12 en zaak 13", "ZAAK 7", "geen enkele", "", "zaak", Read("bij ZAAK 4")):
        assert [match.span() for match in looking.finditer(text)] == [match.span() for match in bare.finditer(text)]
        assert str(looking.search(text)) == str(bare.search(text))
    assert [match.start() for match in looking.finditer("zaak 1 zaak 2 zaak 3", 5, 15)] == [7]
    assert looking.search("zaak 1", 1) is None
    assert looking.match("zaak 1")


def test_a_read_text_is_the_text_and_brings_its_folded_form() -> None:
    read = Read("Bij ÉÉN Zaak")
    assert (read, len(read), read[4:7], read.folded) == ("Bij ÉÉN Zaak", 12, "ÉÉN", "bij één zaak")
    assert evened(read) is read


def test_what_ignoring_case_holds_to_be_the_same_folds_to_the_same() -> None:
    letters = [letter for letter in map(chr, range(0x250)) if letter.isalpha()]
    likely = re.compile(f"(?i)[{''.join(letters)}]")
    others = [sign for sign in map(chr, range(sys.maxunicode + 1)) if likely.match(sign)]
    apart = [
        (unicodedata.name(letter), unicodedata.name(other))
        for letter in letters
        for other in others
        if fold_case(letter) != fold_case(other) and re.match(f"(?i){letter}", other)
    ]
    assert len(others) > len(letters)
    assert apart == []


SMALL = st.sampled_from(["zaak", "KVK", "nr", "[ .]", "[cs]", r"\d", r"\w", r"\s?", "x?", "-", "@", "é", "i", r"\b"])


def _grown(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(smaller, min_size=2, max_size=3)
    repeated = st.tuples(smaller, st.sampled_from(["?", "*", "+", "{2}", "{1,2}", "*?", "++", "{0,3}"]))
    return st.one_of(
        several.map("".join),
        several.map(lambda choices: f"(?:{'|'.join(choices)})"),
        repeated.map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
        smaller.map(lambda one: f"(?i:{one})"),
        smaller.map(lambda one: f"(?={one})"),
        smaller.map(lambda one: f"(?!{one})"),
        smaller.map(lambda one: f"(?>{one})"),
    )


@given(
    st.recursive(SMALL, _grown, max_leaves=8),
    st.text(alphabet="zakKVKnrxéÉİıſ.@- 1\n", max_size=12),
    st.sampled_from(["", "zaak", "ZAAK", "KvK", "kvk nr", "zaak@", "c1"]),
)
def test_where_it_does_not_look_nothing_would_be_found(pattern: str, text: str, middle: str) -> None:
    for whole in (text, text + middle, middle + text):
        looking = Prefiltered(pattern, re.IGNORECASE)
        assert looking.may_match(whole) or looking.pattern.search(whole) is None


def test_no_pattern_of_masking_overlooks_anything_in_the_sets() -> None:
    patterns = ours()
    texts = [json.loads(line)["text"] for path in sorted(SETS.glob("*/signals.jsonl")) for line in path.open()][::4]
    forms = [form for text in texts for form in (text, text.upper())]
    overlooked = [
        (name, form)
        for form in forms
        for name, one in patterns.items()
        if not one.may_match(form) and one.pattern.search(form)
    ]
    assert overlooked == []
    assert len(patterns) > 60
    assert [name for name, one in patterns.items() if not one.needed] == []


def test_a_python_without_its_reader_of_patterns_searches_each_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefilter, "parser", None)
    assert Prefiltered("zaak").needed == ()
    assert Prefiltered("zaak").search("geen") is None
    assert Prefiltered("zaak").may_match("geen") is True
