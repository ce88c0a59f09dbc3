"""What somebody typed, masked in memory: the only form in which it travels any further. Stores nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.conf import settings

from weerklank.kern.policy import melden
from weerklank.kern.problems import Problem, refuse_on
from weerklank.pure.balietaal import BalieEmbedder
from weerklank.pure.citations import find_citations, parse_citation
from weerklank.pure.embed import Embedder
from weerklank.pure.pseudonymise import EVENT_DATE, Certainty, Mark, Span, coarsened, mask, may_reveal
from weerklank.pure.typed import clean
from weerklank.signalen.enums import Frequentie, Geautomatiseerd
from weerklank.signalen.problems import ChoiceUnknown, DoelgroepTooLong, RegelTooLong, TekstMissing, TekstTooLong


@dataclass(frozen=True, slots=True)
class Melding:
    """A masked text with what belongs to it. `vector` is None until the model was asked."""

    tekst: str
    marks: list[dict[str, object]]
    regel: str = ""
    artikelen: list[dict[str, str]] = field(default_factory=list)
    frequentie: str = ""
    doelgroep: str = ""
    geautomatiseerd: str = ""
    vector: list[float] | None = None
    originals: list[str] = field(default_factory=list, repr=False)
    """Per mark the words that stood there, where the reporter may put them back; "" elsewhere. Never stored."""
    corrections: list[dict[str, object]] = field(default_factory=list)
    """What the reporter changed in the masking: rule, kind and shape. Never the words."""

    def columns(self) -> dict[str, object]:
        """The columns of Signaal that come from what was typed."""
        return {
            "tekst": self.tekst,
            "maskeringen": self.marks,
            "regel": self.regel,
            "artikelen": self.artikelen,
            "frequentie": self.frequentie,
            "doelgroep": self.doelgroep,
            "geautomatiseerd": self.geautomatiseerd,
            "vector": self.vector,
        }

    @property
    def articles(self) -> frozenset[str]:
        """The recognised law articles as "BWBR0005537:4:84"."""
        return frozenset(f"{row['bwb_id']}:{row['artikel']}" for row in self.artikelen)


def embedder() -> Embedder:
    """The model that turns text into vectors on this install."""
    return BalieEmbedder()


def masked(tekst: str) -> tuple[str, list[dict[str, object]]]:
    """The text as it may be stored, with the place, kind and rule of each masked span."""
    if not tekst:
        return "", []
    result = mask(clean(tekst), shown=melden().niet_standaard_weg)
    return result.text, [_row(mark) for mark in result.marks]


def _row(mark: Span) -> dict[str, object]:
    return {
        "start": mark.start,
        "end": mark.end,
        "type": str(mark.type),
        "rule": mark.rule,
        "certainty": str(mark.certainty),
    }


def _masked_melding(tekst: str) -> tuple[str, list[dict[str, object]], list[str]]:
    """The text of a signaal, its marks, and the words a reporter may put back: dates of events are coarser too."""
    policy, cleaned = melden(), clean(tekst)
    result = mask(cleaned, shown=policy.niet_standaard_weg)
    words = {
        id(mark): cleaned[span.start : span.end]
        for span, mark in zip(result.spans, result.marks, strict=True)
        if mark.certainty == Certainty.TWIJFEL
    }
    said = [words.get(id(mark), "") for mark in result.marks]
    if policy.datums_grover and EVENT_DATE.name not in policy.niet_standaard_weg:
        coarse, days = coarsened(result)
        rest = iter(said)
        said = [day or next(rest) for day in days]
        result = coarse
    marks = [_row(mark) for mark in result.marks]
    return result.text, marks, _revealable(result.text, marks, said)


def _revealable(text: str, rows: list[dict[str, object]], words: list[str]) -> list[str]:
    """The same words, without those that would tell what a surer rule hid."""
    marks = [Mark(**row, words=word) for row, word in zip(rows, words, strict=True)]  # type: ignore[arg-type]
    return [mark.words if may_reveal(text, marks, number) else "" for number, mark in enumerate(marks)]


def prepare_melding(
    tekst: str, *, regel: str = "", frequentie: str = "", doelgroep: str = "", geautomatiseerd: str = ""
) -> Melding:
    """Mask what was typed and find its law articles and vector. Raises Cannot with every problem at once."""
    melding = mask_melding(
        tekst, regel=regel, frequentie=frequentie, doelgroep=doelgroep, geautomatiseerd=geautomatiseerd
    )
    return replace(melding, vector=vector_of(melding.tekst))


def mask_melding(
    tekst: str, *, regel: str = "", frequentie: str = "", doelgroep: str = "", geautomatiseerd: str = ""
) -> Melding:
    """As `prepare_melding`, without the vector: for batches, which ask the model for many texts at once."""
    refuse_on(_problems(tekst, regel, frequentie, doelgroep, geautomatiseerd))
    text, marks, originals = _masked_melding(tekst)
    rule = masked(regel)[0]
    return Melding(
        tekst=text,
        marks=marks,
        regel=rule,
        artikelen=articles_in(rule, text),
        originals=originals,
        frequentie=frequentie,
        doelgroep=masked(doelgroep)[0],
        geautomatiseerd=geautomatiseerd,
    )


def restored(kept: Mapping[str, Any]) -> Melding:
    """A Melding that `prepare_melding` made before, from its fields without the vector, which is made again.

    For what already was masked only: nothing is masked here.
    """
    return Melding(**kept, vector=vector_of(kept["tekst"]))


def _problems(tekst: str, regel: str, frequentie: str, doelgroep: str, geautomatiseerd: str) -> list[Problem]:
    most = settings.SIGNAAL_MAX_LENGTH
    problems: list[Problem] = []
    if not clean(tekst):
        problems.append(TekstMissing())
    if len(tekst) > most:
        problems.append(TekstTooLong(len(tekst), most))
    if len(regel) > 200:
        problems.append(RegelTooLong())
    if len(doelgroep) > 200:
        problems.append(DoelgroepTooLong())
    if frequentie not in Frequentie.values:
        problems.append(ChoiceUnknown("frequentie"))
    if geautomatiseerd not in Geautomatiseerd.values:
        problems.append(ChoiceUnknown("geautomatiseerd"))
    return problems


def articles_in(regel: str, tekst: str) -> list[dict[str, str]]:
    """The law articles named in the field for the rule, else those in the text itself; at most ten."""
    rows = [_article(c.bwb_id, c.artikel, c.lid) for c in parse_citation(regel)]
    if not any(rows):
        rows = [
            _article(hit.norm.get("bwb_id"), hit.norm.get("artikel"), hit.norm.get("lid"))
            for hit in find_citations(tekst)
        ]
    found = [row for row in rows if row]
    return [row for n, row in enumerate(found) if row not in found[:n]][:10]


def _article(bwb_id: object, artikel: object, lid: object) -> dict[str, str] | None:
    return {"bwb_id": str(bwb_id), "artikel": str(artikel), "lid": str(lid or "")} if bwb_id and artikel else None


def vectored(meldingen: Sequence[Melding]) -> list[Melding]:
    """The same with a vector each, made together where there was none."""
    missing = [melding.tekst for melding in meldingen if melding.vector is None]
    made = iter(embedder().embed(missing).tolist())
    return [replace(one, vector=next(made)) if one.vector is None else one for one in meldingen]


def vector_of(tekst: str) -> list[float]:
    """The meaning of a masked text."""
    return [float(number) for number in embedder().embed([tekst])[0]]
