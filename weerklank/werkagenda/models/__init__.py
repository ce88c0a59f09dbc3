"""The tables of the work agenda."""

from weerklank.werkagenda.models.actie import Actie, ActieKnelpunt, Actiestap, ActieToezegging
from weerklank.werkagenda.models.register import (
    Koppeling,
    Registerinvoer,
    Registerregel,
    Toezeggingversie,
    Vergelijking,
    Vondst,
)
from weerklank.werkagenda.models.toezegging import (
    NO_TERM,
    Telling,
    Toezegging,
    ToezeggingKnelpunt,
    Toezeggingstap,
    Toezeggingverband,
)

__all__ = [
    "NO_TERM",
    "Actie",
    "ActieKnelpunt",
    "ActieToezegging",
    "Actiestap",
    "Koppeling",
    "Registerinvoer",
    "Registerregel",
    "Telling",
    "Toezegging",
    "ToezeggingKnelpunt",
    "Toezeggingstap",
    "Toezeggingverband",
    "Toezeggingversie",
    "Vergelijking",
    "Vondst",
]
