"""What the reader found, as the rows that are kept."""

from collections.abc import Iterable
from decimal import Decimal

from weerklank.documenten.enums import PassageSoort
from weerklank.documenten.models import Lezing, Passage
from weerklank.pure.citations import Citation
from weerklank.pure.commitments import Commitment, CommitmentKind
from weerklank.pure.reading import Reading


def passages_in(lezing: Lezing, reading: Reading) -> Iterable[Passage]:
    """A Passage, not stored yet, for each citation and each sentence of a reading."""
    for citation in reading.citations:
        yield _citation(lezing, citation)
    for commitment in reading.commitments:
        yield _statement(lezing, commitment)


def _citation(lezing: Lezing, found: Citation) -> Passage:
    return Passage(
        lezing=lezing,
        begin=found.start,
        eind=found.end,
        soort=found.kind.value,
        velden=dict(found.norm),
        kandidaten=[dict(reading) for reading in found.candidates],
        regel=found.rule[:120],
        zekerheid=Decimal(f"{found.certainty:.2f}"),
    )


_SOORTEN = {
    CommitmentKind.TOEZEGGING: PassageSoort.TOEZEGGING,
    CommitmentKind.ACTIE: PassageSoort.ACTIE,
    CommitmentKind.MOTIE_VERZOEK: PassageSoort.MOTIE_VERZOEK,
    CommitmentKind.KNELPUNT: PassageSoort.KNELPUNT,
}


def _statement(lezing: Lezing, found: Commitment) -> Passage:
    by = found.deadline
    return Passage(
        lezing=lezing,
        begin=found.start,
        eind=found.end,
        soort=_SOORTEN[found.kind],
        wie=found.actor[:200],
        velden={"omdat": found.because} | ({"termijn_regel": by.rule} if by else {}),
        regel=found.rule[:120],
        zekerheid=Decimal(f"{found.certainty:.2f}"),
        termijn_tekst=" ".join(by.text.split())[:200] if by else "",
        termijn_van=by.first if by else None,
        termijn_tot=by.last if by else None,
    )
