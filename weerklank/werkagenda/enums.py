"""The states of a Toezegging and an Actie, with every allowed move, and what the register calls its own states."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Herkomst(TextChoices):
    """Where Weerklank knows a toezegging from."""

    REGISTER = "register", _("register van de Kamer")
    BRIEF = "brief", _("gelezen in een brief")


class Kamer(TextChoices):
    """To which House it was promised; empty when nobody said."""

    TWEEDE = "tweede", _("Tweede Kamer")
    EERSTE = "eerste", _("Eerste Kamer")


class Vak(TextChoices):
    """Where a toezegging stands when letters and register are laid beside each other."""

    BEIDE = "beide", _("in beide")
    BRIEF = "brief", _("alleen in een brief")
    REGISTER = "register", _("alleen in het register")


class Bronstatus(TextChoices):
    """The states of the register as the official schema names them. Others are kept as they stand."""

    OPENSTAAND = "Openstaand", _("openstaand")
    DEELS_VOLDAAN = "Deels Voldaan", _("deels voldaan")
    DEELS_AFGEDAAN = "Deels Afgedaan", _("deels afgedaan")
    VOLDAAN = "Voldaan", _("voldaan")
    AFGEDAAN = "Afgedaan", _("afgedaan")
    VERVALLEN = "Vervallen", _("vervallen")


BRON_DONE = frozenset({"voldaan", "afgedaan", "vervallen"})
"""Which states of the register close a toezegging, without capitals. A state nobody knows closes nothing."""


class ToezeggingStand(TextChoices):
    """Weerklank's own state, for what was read in a letter. What stands in the register keeps `open`: the register
    says how it stands (domain 3.16)."""

    OPEN = "open", _("open")
    NAGEKOMEN = "nagekomen", _("nagekomen")
    VERVALLEN = "vervallen", _("vervallen")
    OPGEGAAN = "opgegaan", _("staat in het register")
    INGETROKKEN = "ingetrokken", _("ingetrokken")


T = ToezeggingStand

TOEZEGGING_MOVES: dict[ToezeggingStand, frozenset[ToezeggingStand]] = {
    T.OPEN: frozenset({T.NAGEKOMEN, T.VERVALLEN, T.OPGEGAAN, T.INGETROKKEN}),
    T.NAGEKOMEN: frozenset({T.OPEN}),
    T.VERVALLEN: frozenset({T.OPEN}),
    T.OPGEGAAN: frozenset({T.OPEN, T.INGETROKKEN}),
    T.INGETROKKEN: frozenset({T.OPEN}),
}
"""Every allowed move of what was read in a letter. What the register holds never moves here."""


class ActieSoort(TextChoices):
    """Where the wish for an action came from."""

    ACTIE = "actie", _("aangekondigde actie")
    MOTIE = "motie", _("verzoek in een motie")


class ActieStand(TextChoices):
    """Where an action of the work agenda stands (domain 3.17)."""

    VOORGESTELD = "voorgesteld", _("voorgesteld")
    VASTGESTELD = "vastgesteld", _("vastgesteld")
    LOOPT = "loopt", _("loopt")
    GEREED = "gereed", _("gereed")
    GESTOPT = "gestopt", _("gestopt")
    OVERGEDRAGEN = "overgedragen", _("overgedragen")
    INGETROKKEN = "ingetrokken", _("ingetrokken")


A = ActieStand

ACTIE_MOVES: dict[ActieStand, frozenset[ActieStand]] = {
    A.VOORGESTELD: frozenset({A.VASTGESTELD, A.GESTOPT, A.OVERGEDRAGEN, A.INGETROKKEN}),
    A.VASTGESTELD: frozenset({A.LOOPT, A.GESTOPT, A.OVERGEDRAGEN}),
    A.LOOPT: frozenset({A.GEREED, A.GESTOPT, A.OVERGEDRAGEN}),
    A.GEREED: frozenset({A.LOOPT}),
    A.GESTOPT: frozenset({A.VOORGESTELD}),
    A.OVERGEDRAGEN: frozenset(),
    A.INGETROKKEN: frozenset({A.VOORGESTELD}),
}
"""Every allowed move. What was handed over goes on elsewhere, as an action of its own that points back."""

ACTIE_CLOSED = (A.GEREED, A.GESTOPT, A.OVERGEDRAGEN, A.INGETROKKEN)
"""States that need no next date."""

ACTIE_REASONED = (A.GESTOPT, A.OVERGEDRAGEN, A.GEREED)
"""States that are reached only with a reason; for `gereed` that is what the result is."""


class Geld(TextChoices):
    """Whether there is money for an action (domain 3.17)."""

    ONBEKEND = "onbekend", _("niet bekend")
    GEDEKT = "gedekt", _("gedekt")
    DEELS = "deels", _("deels gedekt")
    NIET = "niet", _("niet gedekt")


class Termijnbron(TextChoices):
    """Where Weerklank's own term comes from. Never the register: its open data has no term (domain 3.16)."""

    BRIEF = "brief", _("gelezen in de brief")
    GEZET = "gezet", _("zelf gezet")


class Koppelsoort(TextChoices):
    """What a passage in a letter may be to a toezegging in the register."""

    ZELFDE = "zelfde", _("dezelfde toezegging")
    NAKOMING = "nakoming", _("de toezegging wordt nagekomen")


class Koppelstand(TextChoices):
    """What a person said of it. What was rejected stays rejected."""

    VOORGESTELD = "voorgesteld", _("voorgesteld")
    BEVESTIGD = "bevestigd", _("bevestigd")
    AFGEWEZEN = "afgewezen", _("afgewezen")


K = Koppelstand

KOPPEL_MOVES: dict[Koppelstand, frozenset[Koppelstand]] = {
    K.VOORGESTELD: frozenset({K.BEVESTIGD, K.AFGEWEZEN}),
    K.BEVESTIGD: frozenset({K.AFGEWEZEN}),
    K.AFGEWEZEN: frozenset({K.BEVESTIGD}),
}
"""Every allowed move: a person can change their mind, a machine never proposes again what was rejected."""


class Verbandsoort(TextChoices):
    """How one toezegging of the register points at another."""

    HERHALING = "herhaling", _("herhaling van")
    AANVULLING = "aanvulling", _("aanvulling op")
    WIJZIGING = "wijziging", _("wijziging van")


class Uitkomst(TextChoices):
    """What became of one record of a register file."""

    NIEUW = "nieuw", _("nieuw")
    GEWIJZIGD = "gewijzigd", _("gewijzigd")
    ONGEWIJZIGD = "ongewijzigd", _("niet gewijzigd")
    ONLEESBAAR = "onleesbaar", _("niet te lezen")
