"""A mail that came in, as the words somebody wrote in it: what others wrote before, and who signed, is left out.

Everything happens in memory. What is left still goes through the mask: this only keeps out what is no part of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser
from enum import StrEnum

from lxml import etree, html

from weerklank.pure.documents.problems import UnreadableDocumentError
from weerklank.pure.documents.webpage import read_html
from weerklank.pure.typed import clean


class Afwijzing(StrEnum):
    """Why a mail cannot be taken in."""

    ONLEESBAAR = "onleesbaar"
    AFZENDER = "afzender"
    BIJLAGE = "bijlage"
    VERSLEUTELD = "versleuteld"
    LEEG = "leeg"


class UnfitMailError(ValueError):
    """This mail cannot be taken in. Its text is a code, never what stood in the mail."""

    def __init__(self, reason: Afwijzing) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Mail:
    """`sender` is the one address of From, in small letters; `message_id` is empty when the mail has none;
    `subject` without "Re:" and "Fwd:"; `text` is what the sender wrote, at most the whole mail."""

    sender: str
    message_id: str
    subject: str
    text: str


MOST_PARTS = 100
_BROKEN = (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError, AssertionError)
"""What the parser of the standard library raises on headers that follow no standard."""


def parse(raw: bytes) -> EmailMessage:
    """The mail as a tree of parts. Raises UnfitMailError when it is none."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(raw)
        for number, _part in enumerate(message.walk()):
            if number > MOST_PARTS:
                raise UnfitMailError(Afwijzing.ONLEESBAAR)
    except _BROKEN as error:
        raise UnfitMailError(Afwijzing.ONLEESBAAR) from error
    return message


def read_mail(message: EmailMessage) -> Mail:
    """Who wrote what. Raises UnfitMailError: From must name exactly one address, and something must be written."""
    try:
        sender = _sender(message)
        _refuse_extras(message)
        subject = _PREFIX.sub("", clean(str(message.get("Subject", "")))).strip()
        text = own_words(_body(message))
        message_id = str(message.get("Message-ID", "")).strip()[:900]
    except UnfitMailError:
        raise
    except _BROKEN as error:
        raise UnfitMailError(Afwijzing.ONLEESBAAR) from error
    if not text:
        raise UnfitMailError(Afwijzing.LEEG)
    return Mail(sender, message_id, subject, text)


_PREFIX = re.compile(r"(?i)\A\s*+(?:(?:re|fw|fwd|antw|doorst|betreft|vs|aw|wg)(?:\[\d{1,4}\])?\s*+:\s*+)++")


def _sender(message: EmailMessage) -> str:
    """The one address of From (RFC 5322 3.6.2). Two of them, or none, and nobody can say who wrote it."""
    headers = message.get_all("From", [])
    addresses = [one for header in headers for one in header.addresses]
    if len(headers) != 1 or len(addresses) != 1 or not addresses[0].domain:
        raise UnfitMailError(Afwijzing.AFZENDER)
    return f"{addresses[0].username}@{addresses[0].domain}".lower()


_SEALS = {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
_LOCKED = {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"}
_CARDS = {"text/vcard", "text/x-vcard", "text/directory", "text/calendar"}


def _refuse_extras(message: EmailMessage) -> None:
    """Refuse what cannot be masked: attachments and encrypted mail. Pictures in a signature are only left out."""
    for part in message.walk():
        kind = part.get_content_type()
        if kind in _LOCKED or kind == "multipart/encrypted":
            raise UnfitMailError(Afwijzing.VERSLEUTELD)
        if part is not message and not part.is_multipart() and _is_attachment(part, kind):
            raise UnfitMailError(Afwijzing.BIJLAGE)
        if kind == "message/rfc822" and part is not message:
            raise UnfitMailError(Afwijzing.BIJLAGE)


def _is_attachment(part: EmailMessage, kind: str) -> bool:
    if kind in _SEALS | _CARDS or kind.startswith("message/"):
        return False
    if kind.startswith("image/") and (part.get("Content-ID") or part.get_content_disposition() == "inline"):
        return False
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"


def _body(message: EmailMessage) -> str:
    """The plain text; where there is none, the text of the HTML."""
    parts = [part for part in message.walk() if part.get_content_maintype() == "text" and not part.is_multipart()]
    plain = [_decoded(part) for part in parts if part.get_content_type() == "text/plain"]
    if any(text.strip() for text in plain):
        return "\n\n".join(plain)
    return "\n\n".join(_from_html(_decoded(part)) for part in parts if part.get_content_type() == "text/html")


def _decoded(part: EmailMessage) -> str:
    """The text in the encoding it says, else in the one it turns out to be. Soft line ends are undone (RFC 3676)."""
    data = part.get_payload(decode=True)
    data = data if isinstance(data, bytes) else b""
    text = ""
    for charset in (part.get_content_charset() or "utf-8", "utf-8", "cp1252", "latin-1"):
        try:
            text = data.decode(charset)
            break
        except (LookupError, UnicodeDecodeError):
            continue
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    return re.sub(r"(?<!\n--) \n(?![>\n ])", " ", text) if flowed else text


_QUOTED = (
    "//blockquote | //*[contains(@class, 'gmail_quote') or contains(@class, 'gmail_signature')"
    " or contains(@class, 'moz-cite-prefix') or contains(@class, 'moz-signature') or @id='Signature'"
    " or @id='divRplyFwdMsg' or @id='appendonsend' or @id='mail-editor-reference-message-container']"
)
"""Where mail programs keep what was written before, and signatures."""
_AND_ALL_BELOW: set[object] = {"divRplyFwdMsg", "appendonsend"}


def _from_html(text: str) -> str:
    if not text.strip():
        return ""
    try:
        root = html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
        found = root.xpath(_QUOTED)
        for node in found if isinstance(found, list) else []:
            if isinstance(node, html.HtmlElement):
                _drop(node)
        return read_html(html.tostring(root, encoding="unicode")).text
    except (etree.LxmlError, UnreadableDocumentError, ValueError):
        return ""


def _drop(node: html.HtmlElement) -> None:
    for after in list(node.itersiblings()) if node.get("id") in _AND_ALL_BELOW else []:
        if isinstance(after, html.HtmlElement):
            after.drop_tree()
    if node.getparent() is not None:
        node.drop_tree()


_SAID = re.compile(r"(?i)^\W*(?:op|on|am|le)\b.{5,300}\b(?:schreef|geschreven|wrote|schrieb|écrit)\b.{0,100}:\s*$")
_ORIGINAL = re.compile(
    r"(?i)^\W*(?:-{2,}.{0,10}(?:oorspronkelijk|original|doorgestuurd|forwarded).{0,40}|_{20,}"
    r"|begin (?:doorgestuurd bericht|forwarded message)\s*:.*)$"
)
_FROM = re.compile(r"(?i)^\W*(?:van|from|von)\W*:\W*\S")
_HEADER = re.compile(r"(?i)^\W*(?:verzonden|sent|datum|date|aan|to|cc|onderwerp|subject|gesendet|an|betreff)\W*:")
_NAMES = r"(?:[\s,]+(?:[A-Z][\w.'’-]*|van|de|der|den|en|namens)){0,6}"
_CLOSING = re.compile(
    r"^\W*(?i:(?:met )?(?:vriendelijke|hartelijke|beste|warme|collegiale|een)? ?(?:groet(?:en|jes)?)|"
    r"m\.?v\.?g\.?|vr\.? ?gr\.?|gr\.?|hoogachtend|alvast (?:hartelijk )?(?:bedankt|dank)|(?:hartelijk )?bedankt|"
    r"(?:with )?(?:best|kind|warm)? ?regards|cheers|(?:many )?thanks|yours (?:sincerely|faithfully)"
    r")[,.! ]*" + _NAMES + r"[,.! ]*$"
)
_DEVICE = re.compile(r"(?i)^\W*(?:verstuurd|verzonden|sent|get outlook|outlook voor|download outlook)\b.{0,80}$")
_SALUTATION = re.compile(
    r"^(?i:beste|hallo|hoi|hey|hi|hello|dear|dag|geachte|lieve|goede(?:morgen|middag|navond|ndag)|l\.?s\.?)"
    r"(?:[\s,]+(?:(?i:collega(?:'?s)?|mevrouw|meneer|heer|dhr\.?|mw\.?|team|allen|allemaal|all|en|van|de|der|den)"
    r"|[A-Z][\w.'’-]*)){0,7}\s*[,.!:]?$"
)


def own_words(text: str) -> str:
    """What the sender of a mail wrote: without the mails before it, the salutation, the closing and the signature."""
    lines = clean(text).split("\n")
    kept = _without_signature(list(_without_quotes(lines)))
    first = next((n for n, line in enumerate(kept) if line.strip()), None)
    if first is not None and _SALUTATION.match(kept[first].strip()):
        del kept[first]
    return clean("\n".join(kept))


def _without_quotes(lines: list[str]) -> Iterator[str]:
    """Quoted lines go, with the line that announces them; below a copied mail without quote marks all goes."""
    number = 0
    while number < len(lines):
        line, following = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
        announced = 1 if _SAID.match(line) else 2 if following and _SAID.match(f"{line} {following}") else 0
        if announced:
            rest = number + announced
            while rest < len(lines) and not lines[rest].strip():
                rest += 1
            if rest >= len(lines) or not lines[rest].lstrip().startswith(">"):
                return
            number = rest
        elif _ORIGINAL.match(line) or _is_header_block(lines, number):
            return
        else:
            if not line.lstrip().startswith(">"):
                yield line
            number += 1


def _is_header_block(lines: list[str], number: int) -> bool:
    """ "Van: ..." with at least two more such lines directly below, as mail programs copy a mail."""
    following = [line for line in lines[number + 1 : number + 9] if line.strip()][:5]
    return bool(_FROM.match(lines[number])) and sum(bool(_HEADER.match(line)) for line in following) >= 2


def _without_signature(lines: list[str]) -> list[str]:
    """Everything above the signature mark ("-- ", RFC 3676 4.3) or the closing words."""
    for number, line in enumerate(lines):
        written = any(one.strip() for one in lines[:number])
        if line.rstrip() == "--" or written and (_CLOSING.match(line.strip()) or _DEVICE.match(line)) and line.strip():
            return lines[:number]
    return lines


_AUTOMATIC_SUBJECT = re.compile(r"(?i)^\W*(?:automatisch antwoord|automatic reply|auto ?-?reply|out of office|afwezig)")
_PRECEDENCE = {"bulk", "junk", "list", "auto_reply", "auto-reply"}
_MACHINES = ("X-Autoreply", "X-Autorespond", "X-Loop", "List-Id", "List-Unsubscribe")


def is_automatic(message: EmailMessage, *, envelope_sender: str) -> bool:
    """Whether a program sent it: then nothing is kept and nobody answers, so that no loop can start (RFC 3834)."""
    said = str(message.get("Auto-Submitted", "no")).split(";")[0].strip().lower()
    return (
        said != "no"
        or envelope_sender in ("", "<>")
        or str(message.get("Precedence", "")).strip().lower() in _PRECEDENCE
        or any(name in message for name in _MACHINES)
        or message.get_content_type() == "multipart/report"
        or bool(_AUTOMATIC_SUBJECT.match(str(message.get("Subject", ""))))
    )


def bounce_code(message: EmailMessage) -> str:
    """The status code of a report that says for good that a mail was not delivered (RFC 3464), such as "5.1.1".

    Empty for every other mail, also for a report of a delay.
    """
    for part in message.walk():
        if part.get_content_type() == "message/delivery-status":
            blocks = part.get_payload()
            for block in blocks if isinstance(blocks, list) else []:
                if not isinstance(block, Message):
                    continue
                failed = str(block.get("Action", "")).strip().lower() == "failed"
                status = re.match(r"\s*(5\.\d{1,3}\.\d{1,3})", str(block.get("Status", "")))
                if failed and status:
                    return status[1]
    return ""
