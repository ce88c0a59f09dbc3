"""The choices of the directory of competences, of routing rules and of the basket, with every allowed move."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from weerklank.kern.enums import Organisatiesoort


class Gebiedsoort(TextChoices):
    """How far a competence reaches. Whoever is competent for an area of people's own is named with it."""

    LAND = "land", _("het hele land")
    PROVINCIE = "provincie", _("een provincie")
    GEMEENTE = "gemeente", _("een gemeente")
    WATERSCHAP = "waterschap", _("een waterschap")


AREA_OF: dict[str, Gebiedsoort] = {
    Organisatiesoort.PROVINCIE: Gebiedsoort.PROVINCIE,
    Organisatiesoort.GEMEENTE: Gebiedsoort.GEMEENTE,
    Organisatiesoort.WATERSCHAP: Gebiedsoort.WATERSCHAP,
}
"""Organisations that are an area themselves: what comes in at their counters comes from there."""


class Verbetering(TextChoices):
    """What a proposal does to the directory."""

    NIEUW = "nieuw", _("toevoegen")
    ANDERS = "anders", _("verbeteren")
    EINDE = "einde", _("beëindigen")


class VoorstelStand(TextChoices):
    """Where a proposal to better the directory is."""

    VOORGESTELD = "voorgesteld", _("voorgesteld")
    AANVAARD = "aanvaard", _("aanvaard")
    AFGEWEZEN = "afgewezen", _("afgewezen")
    INGETROKKEN = "ingetrokken", _("ingetrokken")


VOORSTEL_MOVES: dict[VoorstelStand, frozenset[VoorstelStand]] = {
    VoorstelStand.VOORGESTELD: frozenset({VoorstelStand.AANVAARD, VoorstelStand.AFGEWEZEN, VoorstelStand.INGETROKKEN}),
    VoorstelStand.AANVAARD: frozenset(),
    VoorstelStand.AFGEWEZEN: frozenset(),
    VoorstelStand.INGETROKKEN: frozenset(),
}
"""A decision stands; whoever wants otherwise proposes again, so that the history shows both."""


class Schakelreden(TextChoices):
    """Why a routing rule went on or off. All but the first: the rule switched itself off (behaviours 23)."""

    MENS = "mens", _("door iemand omgezet")
    EIGENAAR_WEG = "eigenaar_weg", _("de eigenaar werkt hier niet meer als coördinator")
    DOEL_WEG = "doel_weg", _("bij de andere organisatie is niemand meer die signalen aanneemt")
    BEGRIP_WEG = "begrip_weg", _("het begrip bestaat niet meer")
    WET_WEG = "wet_weg", _("de wet of het artikel staat niet meer in het register")


class Vangnetreden(TextChoices):
    """Why a signaal landed in the basket."""

    WEIGERINGEN = "weigeringen", _("zo vaak geweigerd als de instelling toelaat")
    ALLE_VOORSTELLEN = "alle_voorstellen", _("alle voorgestelde organisaties zeiden nee")
