"""One letter in the example world, read as any other and partly judged: so that the reading page shows every state."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from django.utils import formats, translation

from weerklank.documenten.actions import save_document
from weerklank.documenten.correctie import Correctie, proposed
from weerklank.documenten.enums import Verdict
from weerklank.documenten.models import Document, Passage
from weerklank.documenten.queries import passages_of
from weerklank.kern.enums import Rol
from weerklank.pure.documents import DocumentText, Format
from weerklank.voorbeeld.mensen import Wereld
from weerklank.voorbeeld.verloop import on_workday
from weerklank.voorbeeld.voorval import office_time
from weerklank.web.documenten.beslissen import decide

LETTER = Path(__file__).parent / "teksten" / "brief.txt"
SAID = (
    ("binnen zes weken", Verdict.AANVAARD, ""),
    ("nauwelijks uitvoerbaar", Verdict.AANVAARD, ""),
    ("formulier aanpassen", Verdict.GECORRIGEERD, ""),
    ("heb ik uw Kamer toegezegd", Verdict.GEWEIGERD, "Deze toezegging is van eerder en staat al in het register."),
)
"""Which sentence, what was said of it, and why."""

WRITTEN, JUDGED = 24, 20
"""Days before today on which the letter was written and read, and on which people judged part of it."""


def play_letter(wereld: Wereld, today: dt.date) -> Document:
    """Read the letter and judge four of its sentences: two accepted, one corrected, one refused; the rest waits."""
    written, judged = office_time(on_workday(today, WRITTEN), 11, 0), office_time(on_workday(today, JUDGED), 14, 30)
    reader = wereld.first("mbm", Rol.COORDINATOR)
    with translation.override("nl"):
        day = formats.date_format(written.date(), "j F Y", use_l10n=False)
    text = LETTER.read_text(encoding="utf-8").replace("{datum}", day)
    opened = DocumentText(
        text,
        Format.TEXT,
        title="Voortgang vereenvoudiging regels voor gezinnen (verzonnen)",
        kind="Brief regering",
        dated=written.date(),
        coverage="volledige tekst",
    )
    document, _is_new = save_document(opened, official=True, file_name="brief.txt", by=reader, now=written)
    _judge(document, wereld, judged)
    return document


def _judge(document: Document, wereld: Wereld, now: dt.datetime) -> None:
    """What people said of it. A sentence that the reader of this version does not find is passed over."""
    by, found = wereld.first("mbm", Rol.BELEID), list(passages_of(document))
    for words, verdict, reden in SAID:
        passage = next((p for p in found if p.is_statement and words in document.tekst[p.begin : p.eind]), None)
        if passage:
            correction = _corrected(passage) if verdict == Verdict.GECORRIGEERD else None
            decide(passage, verdict=verdict, correction=correction, reden=reden, by=by, now=now)


def _corrected(passage: Passage) -> Correctie:
    """The reader did not see who does it; a person does."""
    return replace(proposed(passage), wie="Uitvoeringsdienst Levensgang")
