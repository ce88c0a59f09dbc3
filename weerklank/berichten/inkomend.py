"""Mail in: a signaal to the address of an organisation, an answer to a bericht, or a mail of ours that came back.

What stands in a mail is masked in memory before anything else sees it; nothing of a refused mail is kept. The mail
server of the organisation has checked who sends (DKIM, SPF): `launch.post` lets in no other server.
"""

import datetime as dt
import logging
import unicodedata
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.crypto import salted_hmac

from weerklank.berichten.instellingen import instellingen
from weerklank.berichten.models import Bericht, Verzending
from weerklank.berichten.queries import postadres_named
from weerklank.berichten.tokens import Retour, Weg, read_address
from weerklank.berichten.versturen import refuse
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.problems import Cannot
from weerklank.kern.rules import may
from weerklank.knelpunten.aanvulling import reply
from weerklank.pure.post import Afwijzing, Mail, UnfitMailError, bounce_code, is_automatic, parse, read_mail
from weerklank.signalen.actions import submit_signaal
from weerklank.signalen.enums import Herkomst
from weerklank.signalen.melding import prepare_melding
from weerklank.signalen.models import Aanvulling, Afzender

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What the mail server hears: a code (RFC 5321, RFC 3463) and a sentence that the sender gets to read."""

    code: str
    zin: str

    def __str__(self) -> str:
        """The reply in ASCII, as the protocol asks."""
        plain = unicodedata.normalize("NFKD", self.zin).encode("ascii", "ignore").decode()
        return f"{self.code} {plain}"


TAKEN = "250 2.0.0"
UNKNOWN_ADDRESS = Uitkomst("550 5.1.1", "Dit adres neemt geen signalen aan.")
NOT_ALLOWED = Uitkomst(
    "550 5.7.1", "Vanaf dit e-mailadres kan hier niets worden gemeld. Stuur vanaf het adres van uw account."
)
TOO_OLD = Uitkomst("550 5.1.1", "Op dit bericht kan niet meer worden geantwoord. Meld het op de pagina van Weerklank.")
TOO_MANY = Uitkomst("451 4.7.1", "Te veel mails in een uur. Probeer het later opnieuw.")
NOTHING_KEPT = Uitkomst(TAKEN, "Automatisch bericht: er is niets bewaard.")

UNFIT: dict[Afwijzing, Uitkomst] = {
    Afwijzing.ONLEESBAAR: Uitkomst("550 5.6.0", "Deze mail is niet te lezen. Er is niets bewaard."),
    Afwijzing.AFZENDER: Uitkomst("550 5.7.1", "Deze mail noemt niet precies een afzender. Er is niets bewaard."),
    Afwijzing.BIJLAGE: Uitkomst(
        "550 5.6.1", "Bijlagen kunnen niet mee: er staan vaak persoonsgegevens in. Beschrijf in de mail wat er misgaat."
    ),
    Afwijzing.VERSLEUTELD: Uitkomst("550 5.6.1", "Een versleutelde mail is niet te lezen. Er is niets bewaard."),
    Afwijzing.LEEG: Uitkomst(
        "550 5.6.0", "In deze mail staat geen eigen tekst. Stuur geen mail door, maar beschrijf zelf wat er misgaat."
    ),
}
"""Why a mail is refused, in words for who sent it. The own mail server sends them back with the mail."""


def knows(address: str) -> bool:
    """Whether mail to this address is for us."""
    return read_address(address) is not None or postadres_named(address) is not None


def receive(raw: bytes, *, envelope_sender: str, recipient: str, now: dt.datetime) -> Uitkomst:
    """Take in one mail for one address. The same mail again (its Message-ID) is taken and changes nothing."""
    try:
        message = parse(raw)
        retour = read_address(recipient)
        if retour is not None and retour.weg == Weg.TERUG:
            return _came_back(retour, bounce_code(message), now=now)
        if is_automatic(message, envelope_sender=envelope_sender):
            return NOTHING_KEPT
        mail = read_mail(message)
        taken = _answer(retour, mail, now=now) if retour else _report(recipient, mail, now=now)
    except UnfitMailError as unfit:
        logger.info("mail refused: %s", unfit.reason)
        return UNFIT[unfit.reason]
    except Cannot as refusal:
        return Uitkomst("550 5.6.0", str(refusal.problems[0]))
    return taken


def _came_back(retour: Retour, code: str, *, now: dt.datetime) -> Uitkomst:
    """A mail of ours was not delivered: its address is out of order until its owner tries again."""
    sent = Verzending.objects.filter(pk=retour.number).first()
    if sent is not None and code:
        refuse(sent, code, now=now)
    return NOTHING_KEPT


def _report(recipient: str, mail: Mail, *, now: dt.datetime) -> Uitkomst:
    """A new signaal for the organisation of this address, from a colleague who may report there."""
    postadres = postadres_named(recipient)
    if postadres is None:
        return UNKNOWN_ADDRESS
    organisatie = postadres.organisatie
    return _from_colleague(mail, organisatie, lambda by: _submit(mail, organisatie, by=by, now=now), now=now)


def _submit(mail: Mail, organisatie: Organisatie, *, by: Gebruiker, now: dt.datetime) -> str:
    melding = prepare_melding("\n\n".join(filter(None, (mail.subject, mail.text))))
    key = _key(mail, f"signaal.{organisatie.pk}")
    signaal, _new = submit_signaal(
        melding, organisatie=organisatie, inzending=key, by=by, now=now, herkomst=Herkomst.EMAIL
    )
    return signaal.kenmerk


def _answer(retour: Retour, mail: Mail, *, now: dt.datetime) -> Uitkomst:
    """What the reader of a bericht writes back, from the own address, to the own signaal."""
    bericht = Bericht.objects.filter(pk=retour.number).select_related("signaal__organisatie", "gebruiker").first()
    if bericht is None or bericht.signaal is None:
        return TOO_OLD
    signaal = bericht.signaal
    if mail.sender != bericht.gebruiker.email.lower():
        return NOT_ALLOWED

    def add(by: Gebruiker) -> str:
        key = _key(mail, f"antwoord.{signaal.pk}")
        reply(signaal, tekst=mail.text, herkomst=Herkomst.EMAIL, inzending=key, by=by, now=now)
        return signaal.kenmerk

    return _from_colleague(mail, signaal.organisatie, add, now=now)


def _from_colleague(
    mail: Mail, organisatie: Organisatie, keep: Callable[[Gebruiker], str], *, now: dt.datetime
) -> Uitkomst:
    """Keep it when the sender may report there, and not more than an hour allows."""
    by = Gebruiker.objects.filter(email__iexact=mail.sender, is_active=True).first()
    if by is None or not may(by, Handeling.SIGNAAL_MELDEN, organisatie):
        logger.info("mail refused: account")
        return NOT_ALLOWED
    if _in_last_hour(by, now) >= instellingen().in_per_uur:
        return TOO_MANY
    return Uitkomst(TAKEN, f"{keep(by)} ontvangen.")


def _in_last_hour(by: Gebruiker, now: dt.datetime) -> int:
    since = {"at__gt": now - dt.timedelta(hours=1), "herkomst": Herkomst.EMAIL}
    sent = Afzender.objects.filter(
        gebruiker=by, signaal__submitted_at__gt=since["at__gt"], signaal__herkomst=Herkomst.EMAIL
    )
    return sent.count() + Aanvulling.objects.filter(signaal__afzender__gebruiker=by, **since).count()


def _key(mail: Mail, salt: str) -> uuid.UUID:
    """The `inzending` of a mail: keyed, because a bare hash of a text could be guessed back. Without a Message-ID
    the sender with the whole text tells mails apart."""
    words = mail.message_id or "\x1f".join((mail.sender, mail.subject, mail.text))
    digest = salted_hmac(f"weerklank.berichten.{salt}", words, algorithm="sha256").digest()
    return uuid.UUID(bytes=digest[:16])
