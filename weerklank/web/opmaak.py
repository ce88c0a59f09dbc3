"""How dates, terms and numbers read: 5 maart 2021 and 1.234,56 in Dutch, 5 March 2021 and 1,234.56 in English."""

import datetime as dt
from decimal import Decimal

from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weerklank.pure.workdays import is_workday

Moment = dt.date | dt.datetime | str | None

SOON_WORKDAYS = 5
"""A term is marked as near within so many working days: one working week."""
FAR_DAYS = 60
"""Beyond this the distance is told in months or years, not in working days."""


def day_of(value: Moment) -> dt.date | None:
    """The Dutch calendar day of a date, a moment or an ISO string; None for nothing and for nonsense."""
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value[:10])
        except ValueError:
            return None
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value


def datum(value: Moment) -> SafeString | str:
    """`<time datetime="2021-03-05">5 maart 2021</time>`; empty for nothing."""
    return _time(value, "j F Y")


def datum_kort(value: Moment) -> SafeString | str:
    """`<time datetime="2021-03-05">05-03-2021</time>`, for tables."""
    return _time(value, "d-m-Y")


def _time(value: Moment, shape: str) -> SafeString | str:
    day = day_of(value)
    if day is None:
        return ""
    return format_html(
        '<time datetime="{}">{}</time>', day.isoformat(), formats.date_format(day, shape, use_l10n=False)
    )


def tijdstip(value: dt.datetime | None) -> SafeString | str:
    """Date and time in the Netherlands: 5 maart 2021, 10.30 uur; English: 5 March 2021, 10:30."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    day = formats.date_format(local.date(), "j F Y", use_l10n=False)
    clock = _("%(uur)s.%(minuut)s uur") % {"uur": f"{local:%H}", "minuut": f"{local:%M}"}
    return format_html('<time datetime="{}">{}, {}</time>', local.isoformat(timespec="minutes"), day, clock)


def workdays_until(start: dt.date, end: dt.date) -> int:
    """Working days after `start` up to and including `end`; 0 when `end` is not later."""
    return sum(is_workday(start + dt.timedelta(days=n)) for n in range(1, (end - start).days + 1))


def termijn(due: dt.date, today: dt.date) -> tuple[str, str]:
    """How far away a due date is, in words, with its tone: "te-laat", "bijna" or ""."""
    if due < today:
        days = (today - due).days
        return ngettext("%(n)d dag te laat", "%(n)d dagen te laat", days) % {"n": days}, "te-laat"
    if due == today:
        return _("vandaag"), "bijna"
    if (due - today).days > FAR_DAYS:
        months = round((due - today).days / 30.4)
        return ngettext("over %(n)d maand", "over %(n)d maanden", months) % {"n": months}, ""
    left = workdays_until(today, due)
    text = ngettext("over %(n)d werkdag", "over %(n)d werkdagen", left) % {"n": left}
    return text if left else _("voor de volgende werkdag"), "bijna" if left <= SOON_WORKDAYS else ""


def geleden(since: dt.date, today: dt.date) -> str:
    """How long something has been waiting: "12 dagen", "5 maanden", "2 jaar"."""
    days = max((today - since).days, 0)
    if days < FAR_DAYS:
        return ngettext("%(n)d dag", "%(n)d dagen", days) % {"n": days}
    if days < 2 * 365:
        months = int(days / 30.4)
        return ngettext("%(n)d maand", "%(n)d maanden", months) % {"n": months}
    return _("%(n)d jaar") % {"n": days // 365}


def dutch(text: str) -> SafeString | str:
    """Text of a record, marked as Dutch: on an English page it stays as it was written."""
    return format_html('<span lang="nl" class="weerklank-tekst">{}</span>', text) if text else ""


def getal(value: float | Decimal | None, decimals: int | None = None) -> str:
    """1.234,5 in Dutch, 1,234.5 in English; empty for None."""
    return "" if value is None else formats.number_format(value, decimals, use_l10n=True, force_grouping=True)


def bedrag(value: float | Decimal | None) -> str:
    """€ 1.234,56 with a space that does not break."""
    return "" if value is None else f"€\u00a0{getal(value, 2)}"


def procent(share: float | None) -> str:
    """12% for a share of 0.12."""
    return "" if share is None else f"{getal(round(share * 100))}%"
