"""The steps of a knelpunt, its requests and answers, played through the real actions."""

import datetime as dt
from collections.abc import Callable

from weerklank.antwoorden.actions import establish_antwoord, react, request_antwoord, save_concept
from weerklank.antwoorden.enums import Oordeel
from weerklank.antwoorden.models import Verzoek
from weerklank.kern.enums import Rol
from weerklank.knelpunten.actions import (
    anchor,
    claim_solved,
    close_unsolved,
    confirm_solved,
    establish,
    open_knelpunt,
    reopen,
)
from weerklank.knelpunten.beschrijving import Beschrijving
from weerklank.knelpunten.bundling import merge
from weerklank.knelpunten.models import Knelpunt
from weerklank.publicatie.actions import publish, publish_antwoord, refresh
from weerklank.publicatie.plan import plan_publicatie
from weerklank.pure.citations.typed import LawCitation
from weerklank.voorbeeld.antwoorden_spelen import fields_of, introduction, signer_of
from weerklank.voorbeeld.inhoud import Anker, Verhaal, verhalen
from weerklank.voorbeeld.mensen import Wereld
from weerklank.voorbeeld.voorval import Stap, Voorval
from weerklank.wetten.actions import make_vindplaats

CLAIMED = "De toegezegde maatregelen zijn ingevoerd en de uitvoerders zijn erover ingelicht."
CONFIRMED = "Wij hebben drie maanden gemeten: er komen bijna geen nieuwe signalen meer binnen."


def open_story(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    """The coordinator opens the knelpunt and ties it to the law."""
    by = wereld.first(verhaal.eigenaar, Rol.COORDINATOR)
    knelpunt = open_knelpunt(
        description_of(wereld, verhaal), organisatie=wereld.organisaties[verhaal.eigenaar], by=by, now=now
    )
    wereld.knelpunten[verhaal.slug] = knelpunt.pk
    for anker in verhaal.ankers:
        place = make_vindplaats(citation_of(anker), by=by, now=now, citaat=anker.citaat or "")
        anchor(knelpunt, place, by=by, now=now)


def description_of(wereld: Wereld, verhaal: Verhaal) -> Beschrijving:
    return Beschrijving(
        titel=verhaal.titel,
        omschrijving=verhaal.omschrijving,
        soort=verhaal.soort,
        eigenaar=wereld.first(verhaal.eigenaar, Rol.KNELPUNTEIGENAAR),
        geadresseerde=wereld.organisaties[verhaal.gericht_aan],
        groepen=", ".join(verhaal.groepen),
        omvang=verhaal.omvang,
        omvang_bron=verhaal.omvang_bron,
        voorstel="\n".join(verhaal.voorstellen),
    )


def citation_of(anker: Anker) -> LawCitation:
    """The place as a citation, the way somebody would have typed it."""
    lid = str(anker.lid) if anker.lid else ""
    return LawCitation(
        law=anker.wet.afkorting, name=anker.wet.titel, bwb_id=anker.wet.bwb, artikel=anker.artikel, lid=lid
    )


def establish_story(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    """The owner establishes; from then on it is public."""
    knelpunt = _knelpunt(wereld, verhaal)
    establish(knelpunt, by=wereld.first(verhaal.eigenaar, Rol.KNELPUNTEIGENAAR), now=now)
    publish(plan_publicatie(knelpunt), by=wereld.first(verhaal.eigenaar, Rol.REDACTEUR), now=now)


def ask(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    """The owner puts the points before the ministry."""
    _ask(wereld, verhaal, [punt.vraag for punt in verhaal.punten], now)


def ask_again(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    """After a disagreement: new points, a new clock."""
    assert verhaal.tweede is not None
    _ask(wereld, verhaal, list(verhaal.tweede.punten), now)


def _ask(wereld: Wereld, verhaal: Verhaal, vragen: list[str], now: dt.datetime) -> None:
    by = wereld.first(verhaal.eigenaar, Rol.KNELPUNTEIGENAAR)
    knelpunt = _knelpunt(wereld, verhaal)
    wereld.ask(verhaal.slug, request_antwoord(knelpunt, vragen, by=by, now=now))


def draft(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    """The ministry writes a draft."""
    punten = {
        number: fields_of(punt.antwoord, wereld, now.date())
        for number, punt in enumerate(verhaal.punten, start=1)
        if punt.antwoord
    }
    save_concept(
        _verzoek(wereld, verhaal),
        inleiding=introduction(verhaal),
        punten=punten,
        seen_version=None,
        by=wereld.first(verhaal.gericht_aan, Rol.BELEID),
        now=now,
    )


def establish_answer(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    """Somebody with a mandate establishes the answer."""
    by = wereld.first(verhaal.gericht_aan, Rol.BESTUURDER)
    establish_antwoord(_verzoek(wereld, verhaal), ondertekenaar=signer_of(verhaal), by=by, now=now)


def publish_answer(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    """The answer becomes public; "niet bevoegd" goes on to the other."""
    by = wereld.first(verhaal.gericht_aan, Rol.REDACTEUR)
    volgende = publish_antwoord(_verzoek(wereld, verhaal), by=by, now=now)
    if volgende:
        wereld.ask(verhaal.slug, volgende)


def react_to_answer(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    """The executor says whether it helps."""
    assert verhaal.reactie is not None
    oordeel = Oordeel.AKKOORD if verhaal.reactie.akkoord else Oordeel.NIET_AKKOORD
    by = wereld.first(verhaal.eigenaar, Rol.KNELPUNTEIGENAAR)
    react(_verzoek(wereld, verhaal), oordeel=oordeel, toelichting=verhaal.reactie.tekst, by=by, now=now)


def claim(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    """The ministry says that it is solved."""
    by = wereld.first(verhaal.gericht_aan, Rol.BELEID)
    claim_solved(_knelpunt(wereld, verhaal), toelichting=CLAIMED, by=by, now=now)


def confirm(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    _judge(confirm_solved, wereld, verhaal, CONFIRMED, now)


def deny_for_good(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    _judge(close_unsolved, wereld, verhaal, verhaal.redenen["niet_opgelost_reden"], now)


def open_again(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    _judge(reopen, wereld, verhaal, verhaal.redenen["heropen_reden"], now)


def _judge(action: Callable[..., None], wereld: Wereld, verhaal: Verhaal, why: str, now: dt.datetime) -> None:
    by = wereld.first(verhaal.eigenaar, Rol.KNELPUNTEIGENAAR)
    action(_knelpunt(wereld, verhaal), toelichting=why, by=by, now=now)
    refresh(_knelpunt(wereld, verhaal), by=by, now=now)


def merge_into(wereld: Wereld, verhaal: Verhaal, now: dt.datetime) -> None:
    """The owner lets one knelpunt go into another."""
    by = wereld.first(verhaal.eigenaar, Rol.KNELPUNTEIGENAAR)
    other = _knelpunt(wereld, verhalen()[verhaal.samengevoegd_met])
    merge(_knelpunt(wereld, verhaal), other, toelichting=verhaal.redenen["samenvoeg_reden"], by=by, now=now)
    for changed in (_knelpunt(wereld, verhaal), other):
        refresh(changed, by=by, now=now)


STEPS: dict[Stap, Callable[[Wereld, Verhaal, dt.datetime], None]] = {
    Stap.GEOPEND: open_story,
    Stap.VASTGESTELD: establish_story,
    Stap.VOORGELEGD: ask,
    Stap.ANTWOORD_CONCEPT: draft,
    Stap.ANTWOORD_VASTGESTELD: establish_answer,
    Stap.ANTWOORD_GEPUBLICEERD: publish_answer,
    Stap.REACTIE: react_to_answer,
    Stap.OPNIEUW_VOORGELEGD: ask_again,
    Stap.OPGELOST_GEMELD: claim,
    Stap.OPGELOST_BEVESTIGD: confirm,
    Stap.NIET_OPGELOST: deny_for_good,
    Stap.HEROPEND: open_again,
    Stap.SAMENGEVOEGD: merge_into,
}


def play_step(wereld: Wereld, voorval: Voorval) -> None:
    """Play one step of a knelpunt."""
    STEPS[voorval.stap](wereld, verhalen()[voorval.verhaal], voorval.at)


def _knelpunt(wereld: Wereld, verhaal: Verhaal) -> Knelpunt:
    """Read anew: earlier steps changed it."""
    return Knelpunt.objects.select_related("organisatie", "geadresseerde").get(pk=wereld.knelpunten[verhaal.slug])


def _verzoek(wereld: Wereld, verhaal: Verhaal) -> Verzoek:
    return Verzoek.objects.select_related("aan", "knelpunt__organisatie").get(pk=wereld.verzoeken[verhaal.slug].pk)
