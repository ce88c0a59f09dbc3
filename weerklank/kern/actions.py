"""Writing in the core: the log, the clocks, people and their roles."""

import datetime as dt
import hashlib
import re
import secrets
from typing import Any

from django.db import connection, models, transaction
from django.utils import timezone

from weerklank.kern.enums import Handeling, Happened, Rol
from weerklank.kern.models import ApiSleutel, Gebeurtenis, Gebruiker, Organisatie, Rolvervulling, Termijn
from weerklank.kern.policy import terms
from weerklank.kern.problems import EmailInUse, LastOfRol, NotAllowed, Problem, RolElsewhere, refuse_on
from weerklank.kern.rules import has_rol_elsewhere, is_last_of, know_rollen, may, may_somewhere, organisaties_where
from weerklank.pure.pseudonymise import mask
from weerklank.pure.terms import Term
from weerklank.pure.typed import clean
from weerklank.pure.workdays import due_on

_CODE = re.compile(r"[A-Za-z0-9_.:+-]{1,80}")


def record(
    soort: Happened,
    *,
    about: models.Model,
    by: Gebruiker | None,
    at: dt.datetime,
    namens: Organisatie | None = None,
    **gegevens: Any,
) -> Gebeurtenis:
    """Write one line in the append-only log. Call it inside the transaction of the change itself.

    `gegevens` holds ids, numbers, dates and codes only: a string with spaces is refused with ValueError, so
    that nobody's words can end up in a log that cannot be cleaned.
    """
    return Gebeurtenis.objects.create(**event_values(soort, about=about, by=by, at=at, namens=namens, **gegevens))


def event_values(
    soort: Happened,
    *,
    about: models.Model,
    by: Gebruiker | None,
    at: dt.datetime,
    namens: Organisatie | None = None,
    **gegevens: Any,
) -> dict[str, Any]:
    """The columns of one Gebeurtenis, for `record` and for batches that write many at once."""
    for name, value in gegevens.items():
        if isinstance(value, str) and not _CODE.fullmatch(value):
            raise ValueError(f"Gebeurtenis.{name}: only codes and ids, no text")
    return {
        "soort": soort,
        "at": at,
        "by": by,
        "namens": namens,
        "over": about._meta.model_name,
        "over_id": about.pk,
        "gegevens": {k: v.isoformat() if isinstance(v, dt.date) else v for k, v in gegevens.items()},
    }


def start_termijn(regel: str, *, on: dt.date) -> Termijn:
    """Start a clock of policy/termijnen.yaml. The size and basis of that day stay with it."""
    termijn = new_termijn(regel, on=on)
    termijn.save(force_insert=True)
    return termijn


def new_termijn(regel: str, *, on: dt.date) -> Termijn:
    """The same, not stored yet: for batches that write many at once."""
    term = terms()[regel]
    return Termijn(regel=regel, grondslag=term.grondslag, omvang=size_of(term), starts_on=on, due_on=due_on(on, term))


def size_of(term: Term) -> str:
    """The size of a term as people say it: "6 weken", "10 werkdagen"."""
    return f"{term.days // 7} weken" if term.in_weeks else f"{term.days} {term.soort}"


@transaction.atomic
def add_organisatie(
    *, naam: str, slug: str, soort: str, by: Gebruiker | None, now: dt.datetime, **rest: Any
) -> Organisatie:
    organisatie = Organisatie.objects.create(naam=naam, slug=slug, soort=soort, **rest)
    record(Happened.ORGANISATIE_ADDED, about=organisatie, by=by, at=now)
    return organisatie


@transaction.atomic
def add_gebruiker(*, email: str, naam: str, password: str | None, by: Gebruiker | None, now: dt.datetime) -> Gebruiker:
    """Make an account. Without a password its owner sets one through "wachtwoord vergeten".

    `by` is None for the operator at the command line. Raises Cannot: NotAllowed for who manages no accounts,
    EmailInUse when the address, in any case, has an account already.
    """
    problems: list[Problem] = [] if by is None or may_somewhere(by, Handeling.GEBRUIKERS_BEHEREN) else [NotAllowed()]
    refuse_on(problems + ([EmailInUse()] if Gebruiker.objects.filter(email__iexact=email).exists() else []))
    gebruiker = Gebruiker.objects.create_user(email, naam, password)
    record(Happened.GEBRUIKER_ADDED, about=gebruiker, by=by, at=now)
    return gebruiker


@transaction.atomic
def close_access(gebruiker: Gebruiker, *, by: Gebruiker, now: dt.datetime) -> None:
    """Let somebody in no more; roles and history stay. Doing it twice changes nothing.

    Refused when it would leave a role to nobody, or when the person also works where `by` manages nothing.
    """
    held = Rolvervulling.objects.filter(gebruiker=gebruiker, ended_at=None)
    problems: list[Problem] = [LastOfRol()] if any(map(is_last_of, held)) else []
    refuse_on(_account_problems(gebruiker, by) + problems)
    if Gebruiker.objects.filter(pk=gebruiker.pk, is_active=True).update(is_active=False):
        record(Happened.GEBRUIKER_CLOSED, about=gebruiker, by=by, at=now)


@transaction.atomic
def open_access(gebruiker: Gebruiker, *, by: Gebruiker, now: dt.datetime) -> None:
    """Let somebody in again. Doing it twice changes nothing. Refused as closing is: roles elsewhere would open too."""
    refuse_on(_account_problems(gebruiker, by))
    if Gebruiker.objects.filter(pk=gebruiker.pk, is_active=False).update(is_active=True):
        record(Happened.GEBRUIKER_OPENED, about=gebruiker, by=by, at=now)


def _account_problems(gebruiker: Gebruiker, by: Gebruiker) -> list[Problem]:
    """Why `by` may not open or close this account: a manager of every organisation in which it holds a role may."""
    managed = organisaties_where(by, Handeling.GEBRUIKERS_BEHEREN)
    if not Rolvervulling.objects.filter(gebruiker=gebruiker, organisatie__in=managed).exists():
        return [NotAllowed()]
    return [RolElsewhere()] if has_rol_elsewhere(gebruiker, managed) else []


def _management_problems(by: Gebruiker | None, organisatie: Organisatie | int) -> list[Problem]:
    """Roles and tokens are for a manager of that organisation, or for the operator at the command line (None)."""
    return [] if by is None or may(by, Handeling.GEBRUIKERS_BEHEREN, organisatie) else [NotAllowed()]


@transaction.atomic
def give_rol(
    gebruiker: Gebruiker, rol: Rol, organisatie: Organisatie, *, by: Gebruiker | None, now: dt.datetime
) -> Rolvervulling:
    """Let somebody hold a role. Doing it twice gives the first Rolvervulling back."""
    refuse_on(_management_problems(by, organisatie))
    vervulling, is_new = Rolvervulling.objects.get_or_create(
        gebruiker=gebruiker, organisatie=organisatie, rol=rol, ended_at=None, defaults={"started_at": now}
    )
    if is_new:
        record(Happened.ROL_GIVEN, about=gebruiker, by=by, at=now, namens=organisatie, rol=rol)
    return vervulling


@transaction.atomic
def end_rol(vervulling: Rolvervulling, *, by: Gebruiker | None, now: dt.datetime) -> None:
    """End a role. Ending it twice changes nothing. Refused when nobody else holds a role that must be staffed."""
    problems = _management_problems(by, vervulling.organisatie_id)
    refuse_on(problems + ([LastOfRol()] if vervulling.ended_at is None and is_last_of(vervulling) else []))
    changed = Rolvervulling.objects.filter(pk=vervulling.pk, ended_at=None).update(ended_at=now)
    if changed:
        record(
            Happened.ROL_ENDED,
            about=vervulling.gebruiker,
            by=by,
            at=now,
            namens=vervulling.organisatie,
            rol=vervulling.rol,
        )


@transaction.atomic
def make_sleutel(
    organisatie: Organisatie, gebruiker: Gebruiker, *, naam: str, by: Gebruiker | None, now: dt.datetime
) -> tuple[ApiSleutel, str]:
    """Make an API token. The token itself is returned once and never kept: only its SHA-256 is."""
    refuse_on(_management_problems(by, organisatie))
    token = f"wk_{secrets.token_urlsafe(32)}"
    sleutel = ApiSleutel.objects.create(
        organisatie=organisatie,
        gebruiker=gebruiker,
        naam=mask(clean(naam)).text[:80],
        hash=hash_token(token),
        created_at=now,
    )
    record(Happened.SLEUTEL_MADE, about=sleutel, by=by, at=now, namens=organisatie)
    return sleutel, token


@transaction.atomic
def revoke_sleutel(sleutel: ApiSleutel, *, by: Gebruiker | None, now: dt.datetime) -> None:
    """Revoke an API token. Doing it twice changes nothing."""
    refuse_on(_management_problems(by, sleutel.organisatie_id))
    if ApiSleutel.objects.filter(pk=sleutel.pk, revoked_at=None).update(revoked_at=now):
        record(Happened.SLEUTEL_REVOKED, about=sleutel, by=by, at=now, namens=sleutel.organisatie)


def use_sleutel(token: str, *, window: int) -> tuple[ApiSleutel, int] | None:
    """The live API token with this value, and how often it was used in the stretch of time with this number, now
    included; None when it is unknown or revoked, or its account is closed. One statement, shared by all processes.

    Its account has its roles with it. Of organisation and account no more than the id was read: the rest is asked for
    when it is needed.
    """
    with connection.cursor() as cursor:
        cursor.execute(_USE, [hash_token(token), window])
        rows = cursor.fetchall()
    if not rows:
        return None
    sleutel, organisatie, gebruiker, times = rows[0][:4]
    names = ("id", "organisatie_id", "gebruiker_id")
    found = ApiSleutel.from_db(connection.alias, names, (sleutel, organisatie, gebruiker))
    found.organisatie = Organisatie.from_db(connection.alias, ("id",), (organisatie,))
    found.gebruiker = Gebruiker.from_db(connection.alias, ("id", "is_active"), (gebruiker, True))
    know_rollen(found.gebruiker, (row[4:] for row in rows if row[4]))
    return found, times


_USE = """
    WITH live AS (
        SELECT s.id, s.organisatie_id, s.gebruiker_id
        FROM kern_apisleutel s JOIN kern_gebruiker g ON g.id = s.gebruiker_id
        WHERE s.hash = %s AND s.revoked_at IS NULL AND g.is_active
    ), counted AS (
        INSERT INTO kern_sleutelgebruik AS kept (sleutel_id, venster, aantal) SELECT id, %s, 1 FROM live
        ON CONFLICT (sleutel_id) DO UPDATE SET venster = excluded.venster,
            aantal = CASE WHEN kept.venster = excluded.venster THEN kept.aantal + 1 ELSE 1 END
        RETURNING aantal
    )
    SELECT live.*, counted.aantal, r.rol, r.organisatie_id FROM live CROSS JOIN counted
    LEFT JOIN kern_rolvervulling r ON r.gebruiker_id = live.gebruiker_id AND r.ended_at IS NULL
"""


def hash_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def local_date(moment: dt.datetime) -> dt.date:
    """The calendar day in the Netherlands: terms run in days there, moments are kept in UTC."""
    return timezone.localdate(moment)
