"""The words of an answer in the shape that the real actions ask for."""

import datetime as dt

from weerklank.pure.workdays import add_weeks
from weerklank.voorbeeld.inhoud import Puntantwoord, Verhaal, organisaties
from weerklank.voorbeeld.mensen import Wereld


def fields_of(antwoord: Puntantwoord, wereld: Wereld, today: dt.date) -> dict[str, object]:
    """The fields of one point, with the terms in weeks counted from `today`."""
    return {
        "soort": antwoord.soort,
        "toelichting": " ".join(filter(None, (antwoord.tekst, antwoord.onderzoek, antwoord.reden))),
        "actie": antwoord.actie,
        "actie_eigenaar": antwoord.eigenaar,
        "actie_on": _after(today, antwoord.over_weken),
        "middelen": antwoord.middelen,
        "aanvaard_gevolg": antwoord.gevolg,
        "alternatieven": antwoord.alternatieven,
        "zwaarder_belang": antwoord.belang,
        "besloten_door": antwoord.besloten_door,
        "herzien_on": _after(today, antwoord.herzien_over_weken),
        "onderzoek_until": _after(today, antwoord.einde_over_weken),
        "doorgestuurd_aan": wereld.organisaties[antwoord.naar] if antwoord.naar else None,
    }


def _after(today: dt.date, weeks: int | None) -> dt.date | None:
    return add_weeks(today, weeks) if weeks else None


def introduction(verhaal: Verhaal) -> str:
    """The opening of the answer."""
    count = len(verhaal.punten)
    points = "het punt dat u voorlegt" if count == 1 else f"de {count} punten die u voorlegt"
    return (
        f"Dank voor dit knelpunt van {organisaties()[verhaal.eigenaar].naam}. "
        f"Hieronder vindt u mijn antwoord op {points}."
    )


def signer_of(verhaal: Verhaal) -> str:
    """The function of who signs: the one named in the answer, else the director of that policy."""
    named = [punt.antwoord.besloten_door for punt in verhaal.punten if punt.antwoord and punt.antwoord.besloten_door]
    return named[0] if named else f"directeur, namens de minister ({organisaties()[verhaal.gericht_aan].afkorting})"
