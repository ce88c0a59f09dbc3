"""A mail as it goes out: plain text with the same in simple HTML, and the headers that mail servers go by."""

from collections.abc import Sequence

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from weerklank.berichten.enums import Groep, Wijze
from weerklank.berichten.models import Bericht, Verzending
from weerklank.berichten.tokens import Weg, address_for, unsubscribe_token
from weerklank.berichten.zinnen import kop_of, waarom_of, zin_of

LONGEST = 100
"""How many berichten one digest shows; the page has the rest."""


def mail_of(verzending: Verzending, berichten: Sequence[Bericht]) -> EmailMultiAlternatives:
    """The mail with these berichten, in the language of who gets it. The same every time it is made.

    It holds references, states and links alone: no name, no text of a signaal, nobody else's address. Headers:
    Auto-Submitted (RFC 3834) so that no machine answers, List-Unsubscribe with one click (RFC 8058).
    """
    gebruiker = verzending.gebruiker
    with translation.override(gebruiker.taal):
        stop = _stop_url(gebruiker.pk, berichten[0].groep)
        words = _words(verzending, berichten, stop)
        mail = EmailMultiAlternatives(
            subject=str(words["onderwerp"]),
            body=render_to_string("berichten/mail.txt", words),
            from_email=address_for(Weg.TERUG, verzending.pk) or settings.DEFAULT_FROM_EMAIL,
            to=[gebruiker.email],
            headers=_headers(verzending, berichten, stop, gebruiker.taal),
        )
        mail.attach_alternative(render_to_string("berichten/mail.html", words), "text/html")
    return mail


def _words(verzending: Verzending, berichten: Sequence[Bericht], stop: str) -> dict[str, object]:
    base = settings.BASE_URL
    single = verzending.wijze == Wijze.DIRECT
    several = _("%(count)s berichten van Weerklank") % {"count": len(berichten)}
    return {
        "taal": verzending.gebruiker.taal,
        "onderwerp": kop_of(berichten[0]) if single or len(berichten) == 1 else several,
        "regels": [
            {"kop": kop_of(one), "zin": zin_of(one), "waarom": waarom_of(one), "url": f"{base}/berichten/{one.pk}/"}
            for one in berichten[:LONGEST]
        ],
        "meer": max(0, len(berichten) - LONGEST),
        "alles": f"{base}/berichten/",
        "voorkeuren": f"{base}/berichten/voorkeuren/",
        "stop": stop,
        "antwoord": bool(reply_address(berichten)),
    }


def _headers(verzending: Verzending, berichten: Sequence[Bericht], stop: str, taal: str) -> dict[str, str]:
    found = {
        "From": settings.DEFAULT_FROM_EMAIL,
        "Message-ID": verzending.message_id,
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Content-Language": taal,
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    answer = reply_address(berichten)
    return found | ({"Reply-To": answer} if answer else {})


def reply_address(berichten: Sequence[Bericht]) -> str:
    """Where an answer goes when the mail is about one own signaal; empty otherwise, and when no mail comes in."""
    signalen = {one.signaal_id for one in berichten if one.groep == Groep.EIGEN}
    if len(signalen) != 1 or None in signalen:
        return ""
    return address_for(Weg.ANTWOORD, max(one.pk for one in berichten))


def _stop_url(gebruiker: int, groep: str) -> str:
    return f"{settings.BASE_URL}/berichten/afmelden/?t={unsubscribe_token(gebruiker, groep)}"
