"""What a reporter changes in the masking before sending: more is hidden, or what a rule doubted is shown again."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace

from weerklank.kern.problems import Cannot
from weerklank.pure.pseudonymise import Corrected, Mark, hide, reveal
from weerklank.pure.typed import clean
from weerklank.signalen.melding import Melding, articles_in, vector_of
from weerklank.signalen.problems import NotDoubtful, TooMuchToHide, WordsNotFound

MOST_WORDS, LONGEST_WORDS = 50, 200


def corrected(melding: Melding, *, laat_staan: Iterable[int] = (), weghalen: Sequence[str] = ()) -> Melding:
    """The melding as the reporter wants it; with new law articles, and a new vector where it had one.

    `laat_staan`: numbers of marks (from 0) whose words come back; Cannot for one that no rule doubts. `weghalen`: words
    to hide wherever they stand, in the rule and the group too; Cannot when they stand nowhere. Shows first, then hides.
    """
    words = [cleaned for one in weghalen if (cleaned := clean(one))]
    if len(words) > MOST_WORDS or any(len(one) > LONGEST_WORDS for one in words):
        raise Cannot([TooMuchToHide()])
    try:
        shown = reveal(melding.tekst, _marks(melding), laat_staan)
    except ValueError as error:
        raise Cannot([NotDoubtful()]) from error
    hidden = hide(shown.text, shown.marks, words)
    regel, doelgroep = (hide(text, (), words) for text in (melding.regel, melding.doelgroep))
    if words and not any(one.corrections for one in (hidden, regel, doelgroep)):
        raise Cannot([WordsNotFound()])
    return _written(melding, hidden, regel, doelgroep, shown)


def corrected_by_words(melding: Melding, *, laat_staan: Sequence[str], weghalen: Sequence[str]) -> Melding:
    """The same for a program, which names the words to show: they must be the whole of something a rule doubted."""
    wanted = {one.casefold().strip() for one in laat_staan}
    numbers = [at for at, words in enumerate(melding.originals) if words and words.casefold().strip() in wanted]
    if wanted - {melding.originals[at].casefold().strip() for at in numbers}:
        raise Cannot([NotDoubtful()])
    return corrected(melding, laat_staan=numbers, weghalen=weghalen) if numbers or weghalen else melding


def _marks(melding: Melding) -> list[Mark]:
    words = melding.originals or [""] * len(melding.marks)
    return [Mark(**mark, words=one) for mark, one in zip(melding.marks, words, strict=True)]  # type: ignore[arg-type]


def _written(melding: Melding, hidden: Corrected, regel: Corrected, doelgroep: Corrected, shown: Corrected) -> Melding:
    rows = [asdict(mark) for mark in hidden.marks]
    originals = [str(row.pop("words")) for row in rows]
    made = [asdict(one) for part in (shown, hidden, regel, doelgroep) for one in part.corrections]
    return replace(
        melding,
        tekst=hidden.text,
        marks=[row | {"type": str(row["type"]), "certainty": str(row["certainty"])} for row in rows],
        originals=originals,
        regel=regel.text,
        doelgroep=doelgroep.text,
        artikelen=articles_in(regel.text, hidden.text),
        corrections=[*melding.corrections, *(one | {"type": str(one["type"])} for one in made)],
        vector=vector_of(hidden.text) if melding.vector is not None else None,
    )
