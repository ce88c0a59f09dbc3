"""The steps of a signaal: reporting and bundling in bulk, everything else through the real actions."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from uuid import NAMESPACE_URL, UUID, uuid5

from weerklank.kern.enums import Rol
from weerklank.knelpunten.enums import Koppelgrond
from weerklank.knelpunten.models import Knelpunt
from weerklank.pure.pseudonymise import RULES
from weerklank.signalen.actions import accept, close_without_follow_up, offer, refuse
from weerklank.signalen.enums import GeenVervolgGrond
from weerklank.signalen.melding import Melding as Gemaskeerd
from weerklank.signalen.melding import embedder, mask_melding
from weerklank.signalen.models import Signaal
from weerklank.voorbeeld.bulk import MOST
from weerklank.voorbeeld.inhoud import Signaaltekst
from weerklank.voorbeeld.mensen import Wereld
from weerklank.voorbeeld.voorval import Melding, Voorval

TAKEN_OVER = "Overgenomen en in het eigen proces opgepakt; de melder heeft bericht."
_PLACEHOLDER = re.compile(r"\[([A-Z-]+)-\d+\]")
_RULE_OF = {str(rule.kind): rule.name for rule in reversed(RULES.values())}


def key_of(nummer: int, seed: int) -> UUID:
    """The key of one submission: the same world has the same keys."""
    return uuid5(NAMESPACE_URL, f"voorbeeld:{seed}:{nummer}")


def seconds_for(tekst: str) -> int:
    """How long somebody typed: most are done within a minute."""
    return 12 + min(len(tekst) // 6, 100)


def prepared(texts: Sequence[Signaaltekst]) -> list[Gemaskeerd]:
    """The texts as they are stored, with one question to the model for all their vectors.

    They are not masked again: the files hold them as masking leaves them, and a test sees to that.
    """
    vectors = embedder().embed([tekst.tekst for tekst in texts])
    return [
        replace(
            _for_rule(tekst.regel),
            tekst=tekst.tekst,
            marks=marks_in(tekst.tekst),
            frequentie=tekst.frequentie,
            doelgroep=tekst.doelgroep,
            geautomatiseerd=tekst.geautomatiseerd,
            vector=vector.tolist(),
        )
        for tekst, vector in zip(texts, vectors, strict=True)
    ]


@cache
def _for_rule(regel: str) -> Gemaskeerd:
    """The rule as typed with the articles it names; a few hundred ways to type it come back all the time."""
    return mask_melding("-", regel=regel)


def marks_in(tekst: str) -> list[dict[str, object]]:
    """The placeholders that masking left in a text, as marks."""
    return [
        {"start": hit.start(), "end": hit.end(), "type": hit.group(1), "rule": _RULE_OF[hit.group(1)]}
        for hit in _PLACEHOLDER.finditer(tekst)
    ]


def report(wereld: Wereld, voorval: Voorval, seed: int, gemaskeerd: Gemaskeerd) -> None:
    """A professional reports; `gemaskeerd` is what the form made of it."""
    melding = _about(voorval)
    wereld.bulk.report(
        melding.nummer,
        gemaskeerd,
        organisatie=wereld.organisaties[melding.organisatie],
        by=wereld.by_name[melding.melder],
        now=voorval.at,
        inzending=key_of(melding.nummer, seed),
        seconds=seconds_for(melding.tekst.tekst),
    )
    wereld.bulk.write(least=MOST)


def add_own(wereld: Wereld, voorval: Voorval) -> None:
    """The reporter sees that it is known and adds the own signaal."""
    wereld.bulk.bundle(
        _about(voorval).nummer, _knelpunt(wereld, voorval), grond=Koppelgrond.MELDER, by=None, now=voorval.at
    )


def put_together(wereld: Wereld, voorval: Voorval) -> None:
    """The coordinator puts a signaal with its knelpunt."""
    melding = _about(voorval)
    wereld.bulk.bundle(
        melding.nummer,
        _knelpunt(wereld, voorval),
        grond=Koppelgrond.COORDINATOR,
        by=wereld.first(melding.organisatie, Rol.COORDINATOR),
        now=voorval.at,
    )


def close(wereld: Wereld, voorval: Voorval) -> None:
    """The coordinator of the organisation that owns it now decides: no follow-up, with the reason."""
    melding = _about(voorval)
    ruis = melding.ruis
    assert ruis is not None
    taken_over = bool(ruis.naar) and not ruis.weigert
    owner = ruis.naar if taken_over else melding.organisatie
    close_without_follow_up(
        _signaal(wereld, melding),
        grond=GeenVervolgGrond(ruis.grond or GeenVervolgGrond.ANDERE_WEG),
        reden=TAKEN_OVER if taken_over else ruis.weigert or ruis.reden,
        by=wereld.first(owner, Rol.COORDINATOR),
        now=voorval.at,
    )


def offer_elsewhere(wereld: Wereld, voorval: Voorval) -> None:
    """The coordinator offers it to the organisation it is for."""
    melding = _about(voorval)
    assert melding.ruis is not None
    wereld.doorzendingen[melding.nummer] = offer(
        _signaal(wereld, melding),
        wereld.organisaties[melding.ruis.naar],
        reden=melding.ruis.reden,
        by=wereld.first(melding.organisatie, Rol.COORDINATOR),
        now=voorval.at,
    )


def take_over(wereld: Wereld, voorval: Voorval) -> None:
    """The other organisation accepts, or says why it does not."""
    melding = _about(voorval)
    assert melding.ruis is not None
    by = wereld.first(melding.ruis.naar, Rol.COORDINATOR)
    offered = wereld.doorzendingen.pop(melding.nummer)
    if melding.ruis.weigert:
        refuse(offered, reden=melding.ruis.weigert, naar=None, by=by, now=voorval.at)
    else:
        accept(offered, by=by, now=voorval.at)
    wereld.signalen[melding.nummer].refresh_from_db()


def _about(voorval: Voorval) -> Melding:
    assert voorval.melding is not None
    return voorval.melding


def _signaal(wereld: Wereld, melding: Melding) -> Signaal:
    """The stored signaal; remembered, because more steps may follow."""
    if melding.nummer in wereld.bulk.undecided:
        wereld.signalen[melding.nummer] = wereld.bulk.settle(melding.nummer)
    return wereld.signalen[melding.nummer]


def _knelpunt(wereld: Wereld, voorval: Voorval) -> Knelpunt:
    return Knelpunt(pk=wereld.knelpunten[voorval.verhaal])
