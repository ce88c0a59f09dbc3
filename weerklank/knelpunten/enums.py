"""The kinds and states of a Knelpunt, with every allowed move."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class KnelpuntSoort(TextChoices):
    """What kind of problem it is (domain 3.2)."""

    REGELGEVING = "regelgeving", _("wet- en regelgeving")
    SAMENLOOP = "samenloop", _("samenloop van regels")
    GEGEVENS = "gegevens", _("gegevensuitwisseling")
    ICT = "ict", _("ICT")
    CAPACITEIT = "capaciteit", _("capaciteit of budget")
    PROCES = "proces", _("proces")
    DIENSTVERLENING = "dienstverlening", _("dienstverlening")


class KnelpuntStand(TextChoices):
    """Where a knelpunt stands (domain 3.2)."""

    CONCEPT = "concept", _("concept")
    VASTGESTELD = "vastgesteld", _("vastgesteld")
    VOORGELEGD = "voorgelegd", _("wacht op antwoord")
    BEANTWOORD = "beantwoord", _("beantwoord")
    IN_UITVOERING = "in_uitvoering", _("oplossing in uitvoering")
    OPGELOST_GEMELD = "opgelost_gemeld", _("opgelost gemeld, nog niet bevestigd")
    OPGELOST = "opgelost", _("opgelost")
    NIET_OPGELOST = "niet_opgelost", _("niet opgelost")
    HEROPEND = "heropend", _("heropend")
    SAMENGEVOEGD = "samengevoegd", _("samengevoegd")
    VERVALLEN = "vervallen", _("vervallen")


K = KnelpuntStand

MOVES: dict[KnelpuntStand, frozenset[KnelpuntStand]] = {
    K.CONCEPT: frozenset({K.VASTGESTELD, K.SAMENGEVOEGD, K.VERVALLEN}),
    K.VASTGESTELD: frozenset({K.VOORGELEGD, K.SAMENGEVOEGD, K.VERVALLEN}),
    K.VOORGELEGD: frozenset({K.BEANTWOORD, K.SAMENGEVOEGD, K.VERVALLEN}),
    K.BEANTWOORD: frozenset(
        {K.IN_UITVOERING, K.OPGELOST_GEMELD, K.NIET_OPGELOST, K.HEROPEND, K.SAMENGEVOEGD, K.VERVALLEN}
    ),
    K.IN_UITVOERING: frozenset({K.OPGELOST_GEMELD, K.NIET_OPGELOST, K.HEROPEND, K.SAMENGEVOEGD, K.VERVALLEN}),
    K.OPGELOST_GEMELD: frozenset({K.OPGELOST, K.IN_UITVOERING, K.NIET_OPGELOST, K.HEROPEND}),
    K.OPGELOST: frozenset({K.HEROPEND}),
    K.NIET_OPGELOST: frozenset({K.HEROPEND}),
    K.HEROPEND: frozenset({K.VOORGELEGD, K.SAMENGEVOEGD, K.VERVALLEN}),
    K.SAMENGEVOEGD: frozenset({K.HEROPEND, K.CONCEPT}),
    K.VERVALLEN: frozenset({K.HEROPEND, K.CONCEPT}),
}
"""Every allowed move; what is not here is refused. The asker closes: a ministry can only claim (behaviours 38).

What was never established opens again as the concept it was (`knelpunten.actions.open_again`).
"""

CLOSED = (K.OPGELOST, K.NIET_OPGELOST, K.SAMENGEVOEGD, K.VERVALLEN)
"""States that need no next date."""

PUBLISHABLE = frozenset(K) - {K.CONCEPT}
"""From `vastgesteld` on a knelpunt is public (domain 4)."""

FROM_CONCEPT = frozenset({K.SAMENGEVOEGD, K.VERVALLEN})
"""States that a concept can reach without ever having been established: being in one of them makes nothing public."""


class Wijzigingsoordeel(TextChoices):
    """What the owner says after the law under a knelpunt changed; INGEHAALD: it changed again before that."""

    KLOPT_NOG = "klopt_nog", _("het knelpunt klopt nog")
    AANGEPAST = "aangepast", _("de beschrijving is of wordt aangepast")
    VERVALLEN = "vervallen", _("het knelpunt bestaat niet meer")
    INGEHAALD = "ingehaald", _("het artikel wijzigde opnieuw")


class Koppelgrond(TextChoices):
    """Why a signaal stands with a knelpunt."""

    COORDINATOR = "coordinator", _("beoordeling van de coördinator")
    MELDER = "melder", _("de melder zag dat het al bekend was")
    NIEUW = "nieuw", _("het knelpunt is uit dit signaal ontstaan")
    SAMENVOEGING = "samenvoeging", _("meegekomen bij een samenvoeging")
    SPLITSING = "splitsing", _("meegekomen bij het afsplitsen")
    VOORSTEL = "voorstel", _("een voorstel dat de coördinator aanvaardde")


class VoorstelSoort(TextChoices):
    """What a grouping run can propose."""

    BUNDELEN = "bundelen", _("signalen die samen een nieuw knelpunt kunnen zijn")
    BIJVOEGEN = "bijvoegen", _("signalen die bij een knelpunt kunnen horen")
    SAMENVOEGEN = "samenvoegen", _("knelpunten die hetzelfde kunnen zijn")


class VoorstelUitkomst(TextChoices):
    """How a proposal ended. INGEHAALD: its signalen were decided on otherwise before anybody looked."""

    AANVAARD = "aanvaard", _("aanvaard")
    DEELS = "deels", _("deels aanvaard")
    GEWEIGERD = "geweigerd", _("niet aanvaard")
    INGEHAALD = "ingehaald", _("intussen anders beslist")


VOORSTEL_MOVES: dict[str, frozenset[str]] = {
    "": frozenset(VoorstelUitkomst),
    VoorstelUitkomst.AANVAARD: frozenset({""}),
    VoorstelUitkomst.DEELS: frozenset({""}),
    VoorstelUitkomst.GEWEIGERD: frozenset({""}),
    VoorstelUitkomst.INGEHAALD: frozenset(),
}
"""Every allowed move of a proposal; the empty text is one that waits. Undoing brings it back there."""
