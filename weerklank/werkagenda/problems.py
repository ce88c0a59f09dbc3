"""What stands in the way of an action on a toezegging or an actie."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem
from weerklank.pure.toezeggingen import Fault


@dataclass(frozen=True)
class TekstMissing(Problem):
    message = _("Vul in wat er is toegezegd of gaat gebeuren.")
    field = "tekst"


@dataclass(frozen=True)
class NobodyToKeep(Problem):
    """Nothing floats: an action needs an organisation where somebody may keep it up to date."""

    message = _("Bij deze organisatie kan niemand een actie bijhouden. Kies een organisatie die met Weerklank werkt.")
    field = "trekker"


@dataclass(frozen=True)
class AlreadyUnderway(Problem):
    message = _("Deze actie is al vastgesteld. Stop de actie eerst, met een reden; daarna kan het oordeel terug.")


@dataclass(frozen=True)
class RegisterDecides(Problem):
    message = _("Deze toezegging staat in het register van de Kamer. Alleen het register zegt hoe zij ervoor staat.")


@dataclass(frozen=True)
class TermijnPast(Problem):
    message = _("Kies een datum in de toekomst.")
    field = "termijn_until"


@dataclass(frozen=True)
class TermijnBackwards(Problem):
    message = _("Het einde ligt voor het begin.")
    field = "termijn_until"


@dataclass(frozen=True)
class NextMissing(Problem):
    message = _("Noem de datum waarop je hier weer naar kijkt. Zonder datum blijft een actie liggen.")
    field = "next_on"


@dataclass(frozen=True)
class NextPast(Problem):
    message = _("Kies een datum in de toekomst.")
    field = "next_on"


@dataclass(frozen=True)
class PlanningBackwards(Problem):
    message = _("Het einde ligt voor het begin.")
    field = "eind_on"


@dataclass(frozen=True)
class GroepUnknown(Problem):
    message = _("Deze groep bestaat niet of niet meer.")
    field = "groep"


@dataclass(frozen=True)
class TitelMissing(Problem):
    message = _("Geef de actie een titel.")
    field = "titel"


@dataclass(frozen=True)
class TooLong(Problem):
    """A field holds more than is kept, counted after masking."""

    name: str
    most: int

    def __str__(self) -> str:
        return str(_("Dit is langer dan %(most)d tekens. Maak het korter.")) % {"most": self.most}


@dataclass(frozen=True)
class ChangedMeanwhile(Problem):
    message = _(
        "Iemand anders heeft dit intussen veranderd. Wat je typte staat hieronder nog; bekijk het en bewaar opnieuw."
    )


@dataclass(frozen=True)
class LinkUnknown(Problem):
    message = _("Dit is niet gevonden. Typ het nummer, bijvoorbeeld K-00012, A-00003 of TZ202412-116.")
    field = "doel"


@dataclass(frozen=True)
class OtherConfirmed(Problem):
    message = _("Deze passage is al met een andere toezegging uit het register gekoppeld. Maak die eerst los.")


WORDS_OF: dict[str, str | Promise] = {
    Fault.EMPTY: _("Het bestand is leeg."),
    Fault.NO_REGISTER: _("Dit is geen register van toezeggingen."),
    Fault.CUT_OFF: _("Het bestand houdt hier midden in een gegeven op. Wat ervoor stond is bewaard."),
    Fault.MALFORMED: _("Dit gegeven is niet goed geschreven."),
    Fault.TOO_LARGE: _("Dit gegeven is te groot; wat erachter staat is niet gelezen."),
    Fault.NO_OBJECT: _("Hier staat geen gegeven, maar iets anders."),
    Fault.COLUMNS: _("Deze regel heeft niet zoveel kolommen als de eerste regel."),
    Fault.ENTITIES: _("Het bestand bevat een DOCTYPE of entiteiten. Dat lezen we niet, want het is onveilig."),
    Fault.NO_NUMBER: _("Het gegeven heeft geen nummer en geen Id."),
    Fault.NO_TEXT: _("Het gegeven heeft geen tekst."),
    Fault.ENCODING: _("Het bestand gebruikt een andere tekenset dan UTF-8; zo gelezen:"),
    Fault.BAD_DATE: _("Een datum is niet te lezen en is leeg gelaten:"),
    Fault.STATUS_UNKNOWN: _("Een status die wij niet kennen, bewaard zoals zij er staat:"),
    Fault.TEXT_CUT: _("De tekst is afgekapt."),
    Fault.OLDER: _("Dit gegeven is ouder dan wat er al staat."),
    Fault.TWICE: _("Dit gegeven staat dubbel in het bestand; het laatste telt:"),
}
"""What each code of the reader means to a person."""
