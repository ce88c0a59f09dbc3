"""The steps of a signaal, played through the real actions."""

import re
from dataclasses import replace
from uuid import NAMESPACE_URL, UUID, uuid5

from weerklank.kern.enums import Rol
from weerklank.knelpunten.bundling import bundle, join
from weerklank.knelpunten.models import Knelpunt
from weerklank.pure.pseudonymise import RULES
from weerklank.signalen.actions import accept, close_without_follow_up, offer, submit_signaal
from weerklank.signalen.enums import GeenVervolgGrond, Herkomst
from weerklank.signalen.melding import Melding as Gemaskeerd
from weerklank.signalen.melding import prepare_melding
from weerklank.signalen.models import Signaal
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


def prepared(tekst: Signaaltekst) -> Gemaskeerd:
    """The text as the form prepares it. What masking left in it earlier keeps its marks."""
    melding = prepare_melding(
        tekst.tekst, regel=tekst.regel, frequentie=tekst.frequentie, doelgroep=tekst.doelgroep,
        geautomatiseerd=tekst.geautomatiseerd,
    )
    return replace(melding, marks=[*melding.marks, *marks_in(melding.tekst)])


def marks_in(tekst: str) -> list[dict[str, object]]:
    """The placeholders that masking left in a text, as marks."""
    return [
        {"start": hit.start(), "end": hit.end(), "type": hit.group(1), "rule": _RULE_OF[hit.group(1)]}
        for hit in _PLACEHOLDER.finditer(tekst)
    ]


def report(wereld: Wereld, voorval: Voorval, seed: int) -> None:
    """A professional reports."""
    melding = _about(voorval)
    wereld.signalen[melding.nummer], _is_new = submit_signaal(
        prepared(melding.tekst), organisatie=wereld.organisaties[melding.organisatie],
        inzending=key_of(melding.nummer, seed), by=wereld.by_name[melding.melder], now=voorval.at,
        herkomst=Herkomst.VOORBEELD, seconds=seconds_for(melding.tekst.tekst),
    )


def add_own(wereld: Wereld, voorval: Voorval) -> None:
    """The reporter sees that it is known and adds the own signaal."""
    melding = _about(voorval)
    join(_signaal(wereld, melding), _knelpunt(wereld, voorval), by=wereld.by_name[melding.melder], now=voorval.at)


def put_together(wereld: Wereld, voorval: Voorval) -> None:
    """The coordinator puts a signaal with its knelpunt."""
    melding = _about(voorval)
    by = wereld.first(melding.organisatie, Rol.COORDINATOR)
    bundle(_signaal(wereld, melding), _knelpunt(wereld, voorval), by=by, now=voorval.at)


def close(wereld: Wereld, voorval: Voorval) -> None:
    """The coordinator of the organisation that owns it now decides: no follow-up, with the reason."""
    melding = _about(voorval)
    ruis = melding.ruis
    assert ruis is not None
    owner = ruis.naar or melding.organisatie
    close_without_follow_up(
        _signaal(wereld, melding), grond=GeenVervolgGrond(ruis.grond or GeenVervolgGrond.ANDERE_WEG),
        reden=TAKEN_OVER if ruis.naar else ruis.reden, by=wereld.first(owner, Rol.COORDINATOR), now=voorval.at,
    )


def offer_elsewhere(wereld: Wereld, voorval: Voorval) -> None:
    """The coordinator offers it to the organisation it is for."""
    melding = _about(voorval)
    assert melding.ruis is not None
    wereld.doorzendingen[melding.nummer] = offer(
        wereld.signalen[melding.nummer], wereld.organisaties[melding.ruis.naar], reden=melding.ruis.reden,
        by=wereld.first(melding.organisatie, Rol.COORDINATOR), now=voorval.at,
    )


def take_over(wereld: Wereld, voorval: Voorval) -> None:
    """The other organisation accepts."""
    melding = _about(voorval)
    assert melding.ruis is not None
    by = wereld.first(melding.ruis.naar, Rol.COORDINATOR)
    accept(wereld.doorzendingen.pop(melding.nummer), by=by, now=voorval.at)
    wereld.signalen[melding.nummer].refresh_from_db()


def _about(voorval: Voorval) -> Melding:
    assert voorval.melding is not None
    return voorval.melding


def _signaal(wereld: Wereld, melding: Melding) -> Signaal:
    """The signaal for its last step: it need not be remembered after that."""
    return wereld.signalen.pop(melding.nummer)


def _knelpunt(wereld: Wereld, voorval: Voorval) -> Knelpunt:
    return Knelpunt(pk=wereld.knelpunten[voorval.verhaal])
