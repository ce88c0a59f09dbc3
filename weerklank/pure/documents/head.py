"""Read the head of a letter or paper: subject, reference, date, who writes to whom, dossier and session.

The forms are those of the house style of the ministries (labels "Datum", "Betreft", "Ons kenmerk"), of the
parliamentary papers ("Vergaderjaar", dossier number, title, "Nr.") and of the open data pages of the House.
Only offices and organisations are taken as sender or addressee, so that no private person comes along.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from weerklank.pure.documents.metadata import Known, dossier_of, parliamentary_year
from weerklank.pure.documents.model import FoundDate
from weerklank.pure.periods import document_date

_HEAD = 8_000
_TAIL = 4_000
_LINES = 80
_LONGEST = 300
_LONGEST_TITLE = 200

_LABEL = re.compile(
    r"(?:(?P<title>Betreft|Betreffende|Onderwerp|Offici\u00eble\s+titel|Titel)"
    r"|(?P<date>Datum|Documentdatum|Dagtekening)"
    r"|(?P<number>Ons\s+kenmerk|Onze\s+referentie|Kenmerk|Zaaknummer|Referentie|Nummer)"
    r"|(?P<other>Uw\s+kenmerk|Uw\s+brief(?:\s+van)?|Bijlage(?:\(n\)|n)?|Contactpersoon|Pagina|Kopie\s+aan|Telefoon|"
    r"T|E|Postbus|Bezoekadres|Postadres|Publicatiedatum))(?!\w)",
    re.IGNORECASE,
)
_AFTER_LABEL = re.compile(r"\s*(?:[:\t]\s*|\s{2,})(?P<value>\S.*)|\s+(?P<bare>\S.*)|\s*:?\s*$")
_WORD_LABELS = frozenset({"offici\u00eble titel", "documentdatum", "publicatiedatum", "kenmerk", "datum", "betreft"})
_OFFICE = (
    r"(?:de|het)\s+(?:[Vv]oorzitters?|[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|[Gg]riffier|[Cc]ollege|[Pp]resident"
    r"|[Cc]ommissie|[Rr]aad|[Dd]irecteur|[Dd]irectie|[Bb]estuur|[Bb]urgemeester|[Gg]emeenteraad|[Ii]nspecteur"
    r"|[Dd]irecteuren|[Nn]ationale\s+ombudsman|[Aa]lgemene\s+Rekenkamer)\b"
)
_ADDRESSEE = re.compile(rf"^Aan:?\s+(?P<who>{_OFFICE}[^\n]*)", re.MULTILINE)
_ADDRESSEE_GOES_ON = re.compile(r"^(?:van|der|de|het|en)\b")
_PLACE_AND_DATE = re.compile(
    r"\b(?P<place>Den\s+Haag|['\u2019\u2018]s-Gravenhage|Amsterdam|Utrecht|Rotterdam|Zoetermeer|Groningen|Arnhem|Zwolle"
    r"|Apeldoorn|Heerlen),?\s+(?P<when>\d{1,2}\s+[a-z]+\s+\d{4})",
    re.IGNORECASE,
)
_LETTER_OF = re.compile(
    r"\bBRIEF\s+VAN\s+(?P<who>(?:DE|HET)\s+[^\n]+(?:\n\s*[A-Z\u00c0-\u00dd][A-Z\u00c0-\u00dd ,'\u2019-]{2,}(?=\n|$))?)"
)
_SIGNED = re.compile(
    r"^(?P<who>(?:De|Het)\s+(?:minister|staatssecretaris|voorzitter|college|inspecteur-generaal|directeur-generaal)\b"
    r"[^\n.]{0,150}),\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST_SIGNATORY = re.compile(
    r"Eerste\s+ondertekenaar:[^,\n]{2,60},\s*(?P<who>(?:minister|staatssecretaris)\b[^(\n]{3,120})"
)
_MINISTRY = re.compile(
    r"^(?P<who>Ministerie\s+van\s+[^\n]{3,90}(?:\n(?:en|Zaken|Koninkrijksrelaties|Werkgelegenheid|Cultuur|Wetenschap|Welzijn"
    r"|Sport|Veiligheid|Waterstaat|Natuur|Klimaat|Milieu)\b[^\n]{0,60}){0,2})$",
    re.MULTILINE,
)
_SESSION = re.compile(r"\bvergaderjaar\s+[^\n]{4,12}", re.IGNORECASE)
_DOSSIER_LINE = re.compile(
    r"^(?P<number>\d{2}\s\d{3})(?:[\s-]+(?P<chapter>[IVXLC]{1,6}[A-Z]?)(?!\w))?(?:\s+(?P<title>[A-Z][^\n]+))?$"
)
_PAPER_NUMBER = re.compile(r"^Nr\.\s*(?P<number>\d{1,4}|[A-Z]{1,3})\b(?:\s+(?P<kind>\S.*))?$")
_DOSSIER_NAMED = re.compile(r"\b(?:kamerstuk)?dossier:?\s+(?P<number>\d{2}\s?\d{3})(?:-(?P<chapter>[IVXLC]{1,6}))?\b")
_RUNNING = re.compile(
    r"\bKamer,\s+vergaderjaar\s+\S+,\s+(?P<number>\d{2}\s\d{3})(?:[\s-]+(?P<chapter>[IVXLC]{1,6}))?,\s+nr\.\s+(?P<nr>\w{1,4})"
)
_PUBLISHED = re.compile(r"\b(?P<id>(?:kst|blg|ah-tk|h-tk|h-ek|stcrt|stb|trb)-\d{4,}[\w-]*)(?=\s+ISSN)")
_DOCUMENT_NUMBER = re.compile(r"\bNummer:\s*(?P<id>\d{4}[DZ]\d{5})\b")
_NO_TITLE = re.compile(
    r"(?:Aan\b|>?\s*Retouradres|Postbus|Ministerie\b|Vergaderjaar|Tweede Kamer|Eerste Kamer|Staten-Generaal|Nr\."
    r"|Geachte|Den Haag|['\u2019]s-Gravenhage|Directie|\d|https?:|www\.|Datum|Contactpersoon|Ons kenmerk|Uw kenmerk"
    r"|Bijlage|Pagina|BRIEF VAN|Beste\b|De (?:minister|staatssecretaris))",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(r"Aan\b|Geachte\b|>?\s*Retouradres|Postbus\b", re.IGNORECASE)
_HEADING = re.compile(r"^#\s+(?P<title>\S[^\n]*)$", re.MULTILINE)
_MARKUP = re.compile(r"^[#>*_\s]+|[*_]+$|<[^>]{1,20}>|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+")


def read_head(text: str, margin: str = "") -> Known:
    """Read what the head of `text` (its first 8,000 characters) and its signature say.

    `margin` is text that stands beside the running text: headers, footers, text boxes. The title is what
    stands after "Betreft" or "Offici\u00eble titel", the title of the dossier, or the first line that is no
    address, date or salutation; never "Aan de Voorzitter".
    """
    head = f"{margin}\n{text[:_HEAD]}" if margin else text[:_HEAD]
    lines = [" ".join(line.split(" ")).strip() for line in head.splitlines()][:_LINES]
    labels = dict(_labels([line for line in lines if line]))
    paper = _paper([line for line in lines if line])
    said = (labels.get("title", ""), paper.title)
    subject = next((words for words in said if words and not _NO_SUBJECT.match(words)), "")
    return Known(
        subject=subject[:_LONGEST],
        title=(subject or _first_title(text[:_HEAD]))[:_LONGEST],
        number=_number(head, paper, labels),
        kind=paper.kind[:_LONGEST],
        sender=_sender(head, text[-_TAIL:]),
        addressee=_addressee(head),
        dossier=paper.dossier or _dossier(head),
        parliamentary_year=_session(head),
        dates=tuple(_dates(head, labels)),
    )


@dataclass(frozen=True, slots=True)
class _Paper:
    """The head of a parliamentary paper: dossier, its title, the number of the paper, what it is."""

    dossier: str = ""
    title: str = ""
    number: str = ""
    kind: str = ""


def _labels(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each label with what stands after it, on its own line or on the next one; the last one found first, so
    that in a dict the first one counts."""
    found = []
    for place, line in enumerate(lines):
        label = _LABEL.match(line)
        if not label or label.lastgroup == "other":
            continue
        value = _value(line, label, lines[place + 1 : place + 2])
        if value:
            found.append((str(label.lastgroup), value))
    yield from reversed(found)


def _value(line: str, label: re.Match[str], following: Sequence[str]) -> str:
    after = _AFTER_LABEL.match(line, label.end())
    if after is None:
        return ""
    if after["value"]:
        return str(after["value"]).strip()
    if after["bare"]:
        known = " ".join(label.group().lower().split()) in _WORD_LABELS
        return str(after["bare"]).strip() if known and label.group()[0].isupper() else ""
    return following[0] if following and not _LABEL.fullmatch(following[0].rstrip(":")) else ""


def _paper(lines: Sequence[str]) -> _Paper:
    for place, line in enumerate(lines):
        dossier = _DOSSIER_LINE.match(line)
        if not dossier:
            continue
        number = dossier_of(dossier["number"], dossier["chapter"] or "")
        title, kind, paper = dossier["title"] or "", "", ""
        for back, following in enumerate(lines[place + 1 : place + 9]):
            if found := _PAPER_NUMBER.match(following):
                paper, kind = found["number"], _kind(found["kind"] or "", lines[place + back + 2 :])
                break
            title = f"{title} {following}".strip()
        if paper:
            return _Paper(number, title, paper, kind)
    return _Paper()


def _kind(first: str, following: Sequence[str]) -> str:
    """What the paper is, in capitals: "BRIEF VAN DE MINISTER VAN", over the lines that it takes."""
    words = [first] if first else []
    for line in following[:4]:
        if not (line.isupper() and len(line) > 3):
            break
        words.append(line)
    return " ".join(" ".join(words).split())


def _number(head: str, paper: _Paper, labels: dict[str, str]) -> str:
    if published := _PUBLISHED.search(head):
        return published["id"]
    if paper.number:
        return f"kst-{paper.dossier}-{paper.number}"
    if running := _RUNNING.search(head):
        return f"kst-{dossier_of(running['number'], running['chapter'] or '')}-{running['nr']}"
    if document := _DOCUMENT_NUMBER.search(head):
        return document["id"]
    own = labels.get("number", "")
    return own[:80] if re.search(r"\d{3}", own) and len(own) < 60 else ""


def _dossier(head: str) -> str:
    hit = _RUNNING.search(head) or _DOSSIER_NAMED.search(head)
    return dossier_of(hit["number"], hit["chapter"] or "") if hit else ""


def _session(head: str) -> str:
    return next((year for hit in _SESSION.finditer(head) if (year := parliamentary_year(hit.group()))), "")


def _sender(head: str, tail: str) -> str:
    signed = list(_SIGNED.finditer(tail))
    hit = _FIRST_SIGNATORY.search(head) or (signed[-1] if signed else None)
    hit = hit or _LETTER_OF.search(head) or _MINISTRY.search(head)
    return _office(hit["who"]) if hit else ""


def _office(words: str) -> str:
    """An office without its article, and not in capitals only: "Minister van Sociale Zaken en Werkgelegenheid"."""
    plain = re.sub(r"^(?:de|het)\s+", "", " ".join(words.split()), flags=re.IGNORECASE)
    if plain.isupper():
        small = {"Van", "En", "Voor", "De", "Het", "Der"}
        plain = " ".join(word.lower() if word in small else word for word in plain.title().split())
    return plain[:_LONGEST]


def _addressee(head: str) -> str:
    hit = _ADDRESSEE.search(head)
    if not hit:
        return ""
    who = _PLACE_AND_DATE.sub("", hit["who"]).strip(" ,")
    following = head[hit.end() :].lstrip("\n").split("\n", 1)[0].strip()
    if _ADDRESSEE_GOES_ON.match(following) and len(following) < 100:
        who = f"{who} {following}"
    return re.sub(r"^(?:de|het)\s+", "", " ".join(who.split()))[:_LONGEST]


def _dates(head: str, labels: dict[str, str]) -> Iterator[FoundDate]:
    """The dates a document gives for itself: after the label, and after the place in the head."""
    if day := document_date(labels.get("date", "")[:60]):
        yield FoundDate(day, "Datum")
    place = _PLACE_AND_DATE.search(head)
    if place and (day := document_date(place.group())):
        yield FoundDate(day, " ".join(place["place"].split()))


def different(dates: Iterable[FoundDate]) -> tuple[FoundDate, ...]:
    """Each day once, with the first ground it was found on."""
    seen: dict[date, FoundDate] = {}
    for found in dates:
        seen.setdefault(found.day, found)
    return tuple(seen.values())


def _first_title(head: str) -> str:
    if heading := _HEADING.search(head):
        return _plain(heading["title"])
    for line in head.splitlines()[:_LINES]:
        plain = _plain(line)
        if 3 < len(plain) <= _LONGEST_TITLE and not _NO_TITLE.match(plain) and not _LABEL.match(plain):
            return plain
    return ""


def _plain(line: str) -> str:
    return " ".join(_MARKUP.sub("", line).split())
