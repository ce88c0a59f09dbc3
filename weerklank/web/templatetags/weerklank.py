"""The parts of a page as template tags: `{% load weerklank %}`. The style page /stijl shows each of them."""

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

from django import template
from django.contrib.staticfiles import finders
from django.forms import BoundField, Form, widgets
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from weerklank.web import opmaak, tonen
from weerklank.web.grafiek import Getallen, Lijn, Reeks, bars, line
from weerklank.web.wettekst import difference_in_words, is_changed

register = template.Library()

register.filter("datum", opmaak.datum)
register.filter("datum_kort", opmaak.datum_kort)
register.filter("tijdstip", opmaak.tijdstip)
register.filter("getal", opmaak.getal)
register.filter("bedrag", opmaak.bedrag)
register.filter("procent", opmaak.procent)

ALERT_ICONS = {"info": "info", "ok": "goed", "warning": "let-op", "error": "fout"}
CONTROL_CLASSES: tuple[tuple[type[widgets.Widget], str], ...] = (
    (widgets.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (widgets.RadioSelect, "weerklank-keuzes"),
    (widgets.CheckboxSelectMultiple, "weerklank-keuzes"),
    (widgets.Select, "utrecht-select utrecht-select--html-select"),
    (widgets.CheckboxInput, "utrecht-checkbox utrecht-checkbox--html-input"),
    (widgets.FileInput, ""),
    (widgets.Input, "utrecht-textbox utrecht-textbox--html-input"),
)
GROUPS = (widgets.RadioSelect, widgets.CheckboxSelectMultiple)


@register.simple_tag
def bestand(name: str) -> str:
    """The address of a static file, with a mark of its content so that browsers never keep an old one."""
    mark = _mark_of(name)
    return f"{static(name)}?v={mark}" if mark else static(name)


@cache
def _mark_of(name: str) -> str:
    path = finders.find(name)
    if not isinstance(path, str):
        return ""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:10]


@register.simple_tag(takes_context=True)
def termijn(context: template.Context, due: opmaak.Moment, klaar: bool = False) -> SafeString | str:
    """A due date with how far away it is, in words; `klaar` leaves the distance out, for what is answered."""
    day = opmaak.day_of(due)
    if day is None:
        return ""
    if klaar:
        return opmaak.datum(day)
    words, tone = opmaak.termijn(day, _today(context))
    return format_html(
        '<span class="weerklank-termijn{}">{} <span>({})</span></span>',
        f" weerklank-termijn--{tone}" if tone else "",
        opmaak.datum(day),
        words,
    )


@register.simple_tag(takes_context=True)
def sinds(context: template.Context, since: opmaak.Moment) -> str:
    """How long ago that was: "5 maanden"; empty for nothing."""
    day = opmaak.day_of(since)
    return opmaak.geleden(day, _today(context)) if day else ""


def _today(context: template.Context) -> dt.date:
    return cast(dt.date, context.get("vandaag") or timezone.localdate())


@register.inclusion_tag("onderdelen/icoon.html")
def icoon(naam: str) -> dict[str, str]:
    """A small drawing that only repeats what the text says (hidden for screen readers)."""
    return {"naam": naam}


@register.inclusion_tag("onderdelen/badge.html")
def badge(tekst: object, stand: str = tonen.NEUTRAL) -> dict[str, object]:
    """A state as a badge: its words, and the tone of its code (weerklank/web/tonen.py) or a tone itself."""
    tone = tonen.tone_of(stand)
    return {"tekst": tekst, "toon": tone, "icoon": tonen.ICON_OF[tone]}


@register.inclusion_tag("onderdelen/veld.html")
def veld(field: BoundField, kort: bool = False, stil: bool = False) -> dict[str, Any]:
    """One form field: label, description, error and control, tied together for screen readers.

    Keeps what was typed. Optional fields say so, unless `stil`: then the form tells later what it needs.
    `kort` makes a narrow box, for a date or a code.
    """
    group = isinstance(field.field.widget, GROUPS)
    return {
        "veld": field,
        "groep": group,
        "vinkje": isinstance(field.field.widget, widgets.CheckboxInput),
        "bediening": field.as_widget(attrs=_control_attributes(field, kort)),
        "facultatief": not field.field.required and not stil,
    }


def _control_attributes(field: BoundField, short: bool) -> dict[str, str | bool]:
    described = [f"{field.auto_id}_uitleg"] if field.help_text else []
    described += [f"{field.auto_id}_fout"] if field.errors else []
    css = next((css for kind, css in CONTROL_CLASSES if isinstance(field.field.widget, kind)), "")
    attributes: dict[str, str | bool] = {"class": f"{css} utrecht-textbox--kort" if short else css}
    if described:
        attributes["aria-describedby"] = " ".join(described)
    if field.errors:
        attributes["aria-invalid"] = "true"
    if field.field.widget.attrs.get("placeholder") == field.label:
        attributes["placeholder"] = ""  # it would only repeat the label
    return attributes


@register.inclusion_tag("onderdelen/fouten.html")
def fouten(*forms: Form | Sequence[Form]) -> dict[str, Any]:
    """What went wrong in one or more forms (or lists of them), above the form, each with a link to its field."""
    flat = [form for one in forms for form in ([one] if isinstance(one, Form) else one)]
    filled = [form for form in flat if form.errors]
    return {
        "velden": [(field, _first_control(field)) for form in filled for field in form if field.errors],
        "algemeen": [error for form in filled for error in form.non_field_errors()],
    }


def _first_control(field: BoundField) -> str:
    """The id to send somebody to: of a group its first choice."""
    return field.id_for_label or field.subwidgets[0].id_for_label


@register.simple_block_tag
def melding(content: str, soort: str = "info", titel: str = "") -> str:
    """An alert around its content; soort: info, ok, warning or error."""
    return render_to_string(
        "onderdelen/melding.html",
        {"soort": soort, "titel": titel, "inhoud": content, "icoon": ALERT_ICONS[soort]},
    )


@register.filter
def soort_melding(level_tag: str) -> str:
    """The kind of alert for a level of django.contrib.messages."""
    return {"success": "ok", "warning": "warning", "error": "error"}.get(level_tag, "info")


@register.inclusion_tag("onderdelen/gegevens.html")
def gegevens(*paren: object) -> dict[str, Any]:
    """Key facts: `{% gegevens _("Sinds") datum _("Door") naam %}`, or one list of pairs. Empty values are left out."""
    pairs = paren[0] if len(paren) == 1 else list(zip(paren[::2], paren[1::2], strict=True))
    return {"paren": [pair for pair in cast(Sequence[tuple[object, object]], pairs) if pair[1] not in ("", None)]}


@register.inclusion_tag("onderdelen/tabel.html")
def tabel(
    bijschrift: str, kolommen: Sequence[str], rijen: Sequence[Sequence[object]], cijfers: str = ""
) -> dict[str, Any]:
    """A table with its caption. The first column heads its row; `cijfers` names number columns: "2,3" (from 1)."""
    numeric = {int(number) for number in cijfers.split(",") if number}
    heads = [(kop, at in numeric) for at, kop in enumerate(kolommen, 1)]
    rows = [[(cel, *head) for cel, head in zip(rij, heads, strict=True)] for rij in rijen]
    return {"bijschrift": bijschrift, "koppen": heads, "rijen": rows}


@register.inclusion_tag("onderdelen/bladeren.html")
def bladeren(vorige: str = "", volgende: str = "") -> dict[str, str]:
    """Previous and next of a keyset page: two addresses, or nothing where there is no such page."""
    return {"vorige": vorige, "volgende": volgende}


@register.inclusion_tag("onderdelen/tijdlijn.html")
def tijdlijn(gebeurtenissen: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The story of a record. Each step: `wanneer`, `wat`, and where there is: `wie`, `toelichting`, `soort`, `url`.

    A `soort` that ends in "antwoord-gepubliceerd" gets the colour of answers, one in "te-laat" that of lateness.
    """
    return {"stappen": [{**step, "klasse": _step_class(str(step.get("soort", "")))} for step in gebeurtenissen]}


def _step_class(soort: str) -> str:
    if soort.endswith("te-laat"):
        return "weerklank-tijdlijn__te-laat"
    return "weerklank-tijdlijn__antwoord" if soort.endswith("antwoord-gepubliceerd") else ""


@register.inclusion_tag("onderdelen/leeg.html")
def leeg(titel: str, tekst: str = "", url: str = "", actie: str = "") -> dict[str, str]:
    """What stands where a list is empty: why, and what one can do."""
    return {"titel": titel, "tekst": tekst, "url": url, "actie": actie}


@register.inclusion_tag("onderdelen/wettekst.html")
def wettekst(artikel: object) -> dict[str, object]:
    """The words of the law. `artikel` has `kop`, `leden` (pairs of number and text), and where known `bron`, `url`,
    `geldig_vanaf`, `geldig_tot`. Always marked as Dutch: law text is not translated."""
    return {"artikel": artikel}


@register.inclusion_tag("onderdelen/verschil.html")
def verschil(gevonden: Mapping[str, Any]) -> dict[str, object]:
    """What changed between two texts of the law, as `wetten.verschil.difference_of` gives it, live or frozen.

    How to read what is struck out and underlined is told only where something is.
    """
    return {**gevonden, "zin": difference_in_words(gevonden), "veranderd": is_changed(gevonden)}


@register.inclusion_tag("onderdelen/antwoord.html")
def antwoordpunt(nummer: int, vraag: str, soort: str = "", toelichting: str = "", paren: object = ()) -> dict[str, Any]:
    """One point of a verzoek with its answer: the kind of answer in words, the reasons, and pairs of facts.

    Without `soort` the point says that there is no answer yet.
    """
    return {"nummer": nummer, "vraag": vraag, "soort": soort, "toelichting": toelichting, "paren": paren}


@register.inclusion_tag("onderdelen/stappen.html")
def stappen(huidig: int, totaal: int) -> dict[str, Any]:
    """ "Stap 1 van 2" with a bar."""
    return {"huidig": huidig, "totaal": totaal, "delen": [number <= huidig for number in range(1, totaal + 1)]}


@register.inclusion_tag("onderdelen/staven.html")
def staven(titel: str, reeks: Getallen, kop: str = "", eenheid: str = "") -> dict[str, Any]:
    """A bar chart that is its own table: rows of (label, number); `kop` heads the labels, `eenheid` the numbers."""
    return {"titel": titel, "rijen": bars(reeks), "kop": kop or _("Wat"), "eenheid": eenheid or _("Aantal")}


@register.inclusion_tag("onderdelen/lijn.html")
def lijngrafiek(titel: str, reeks: Reeks, kop: str = "", eenheid: str = "") -> dict[str, Any]:
    """A line over time with its table: rows of (label, number or nothing), oldest first, at equal steps."""
    drawn: Lijn = line(reeks)
    return {
        "titel": titel,
        "lijn": drawn,
        "rijen": list(reeks),
        "kop": kop or _("Wanneer"),
        "eenheid": eenheid or _("Aantal"),
    }
