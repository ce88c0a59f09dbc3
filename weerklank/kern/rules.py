"""Who may: roles per organisation, with what each role may do read from policy/rollen.yaml."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import yaml
from django.conf import settings

from weerklank.kern.enums import Handeling, Rol
from weerklank.kern.models import Gebruiker, Organisatie, Rolvervulling


class PolicyError(Exception):
    """policy/rollen.yaml says something the code does not know, or leaves a role out."""


def load_rollen(path: Path) -> dict[Rol, frozenset[Handeling]]:
    """What each role may. Raises PolicyError with every fault in the file at once."""
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    faults = [f"onbekende rol '{rol}'" for rol in said if rol not in Rol.values]
    faults += [f"rol '{rol}' ontbreekt" for rol in Rol.values if rol not in said]
    faults += [
        f"rol '{rol}' mag het onbekende '{handeling}'"
        for rol, rules in said.items()
        for handeling in rules["mag"]
        if handeling not in Handeling.values
    ]
    if faults:
        raise PolicyError(f"{path.name}: " + "; ".join(faults) + ".")
    return {Rol(rol): frozenset(map(Handeling, rules["mag"])) for rol, rules in said.items()}


@cache
def rollen() -> dict[Rol, frozenset[Handeling]]:
    return load_rollen(settings.POLICY_DIR / "rollen.yaml")


def active_rollen(user: Gebruiker) -> frozenset[tuple[Rol, int]]:
    """The (role, organisation id) pairs somebody holds now. Asked once per user object, so once per request."""
    if not hasattr(user, "_active_rollen"):
        know_rollen(
            user, Rolvervulling.objects.filter(gebruiker=user, ended_at=None).values_list("rol", "organisatie_id")
        )
    return user._active_rollen  # type: ignore[attr-defined,no-any-return]


def know_rollen(user: Gebruiker, rows: Iterable[tuple[str, int]]) -> None:
    """Give a user object the roles that were just read for it, so that they are not asked again."""
    user._active_rollen = frozenset((Rol(rol), organisatie) for rol, organisatie in rows)  # type: ignore[attr-defined]


def may(user: Gebruiker, handeling: Handeling, organisatie: Organisatie | int | None) -> bool:
    """Whether a role of `user` in exactly this organisation allows it."""
    wanted = organisatie.pk if isinstance(organisatie, Organisatie) else organisatie
    return wanted in organisaties_where(user, handeling)


def may_somewhere(user: Gebruiker, handeling: Handeling) -> bool:
    return bool(organisaties_where(user, handeling))


def organisaties_where(user: Gebruiker, handeling: Handeling) -> frozenset[int]:
    """The ids of the organisations in which `user` may do this."""
    if not user.is_active:
        return frozenset()
    return frozenset(organisatie for rol, organisatie in active_rollen(user) if handeling in rollen()[rol])


MUST_BE_STAFFED = (Rol.COORDINATOR, Rol.BELEID)
"""Roles without which something would be nobody's: the last one who holds it cannot leave it."""


def is_last_of(vervulling: Rolvervulling) -> bool:
    """Whether ending this role would leave a role that must be staffed to nobody."""
    others = Rolvervulling.objects.filter(
        organisatie=vervulling.organisatie_id, rol=vervulling.rol, ended_at=None, gebruiker__is_active=True
    ).exclude(pk=vervulling.pk)
    return vervulling.rol in MUST_BE_STAFFED and not others.exists()


def has_rol_elsewhere(gebruiker: Gebruiker, managed: frozenset[int]) -> bool:
    """Whether somebody holds a role in an organisation outside `managed`."""
    return Rolvervulling.objects.filter(gebruiker=gebruiker, ended_at=None).exclude(organisatie__in=managed).exists()
