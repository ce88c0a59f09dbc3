"""From an uploaded file to the screen on which a person says which column is what.

The file is read from memory and thrown away with the request, or with the thread that reads it on (`doorlezen`). What
the screen shows is masked; nothing of it is kept between the screen and the reading in: the same file comes along a
second time. The alternative, keeping the masked rows, would put the texts of people in the database before somebody
decided that they are signalen.
"""

from dataclasses import dataclass
from itertools import islice
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.rules import organisaties_where
from weerklank.pure.tables import Column, Limits, Table, UnreadableTableError, guess, open_table
from weerklank.signalen.enums import Bron
from weerklank.signalen.melding import masked
from weerklank.signalen.models import Bulkinvoer
from weerklank.signalen.problems import WORDS_OF, ColumnTwice
from weerklank.web.fields import TypedForm

LIMITS = Limits(size=20_000_000, rows=10_000, columns=100)
"""What one file may hold: at the speed of docs/benchmarks.md less than a minute. More goes by the command line."""

SHOWN = 5
_SAMPLE = 50
_CELL = 160
_SALT = "weerklank.web.coordinatie.instroom"
_NO_COLUMN = ("", _("geen kolom"))

LABELS = {
    Column.TEKST: _("Tekst van het signaal"),
    Column.REGEL: _("Regel (wet en artikel)"),
    Column.DATUM: _("Datum"),
    Column.REFERENTIE: _("Eigen referentie"),
    Column.BRON: _("Bron"),
}
_HELP = {
    Column.REFERENTIE: _("Zo herkennen we een rij die al eerder is ingelezen. De referentie zelf bewaren we niet."),
    Column.BRON: _("Laat dit leeg als alle rijen dezelfde bron hebben; die koos je hierboven."),
}


class InstroomForm(TypedForm):
    """A file of signalen, whose it is, and what it comes from. With `table` also which column is what."""

    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_("CSV, XLSX of ODS, met de namen van de kolommen op de eerste rij. Ten hoogste 20 MB."),
        error_messages={
            "required": _(
                "Kies een bestand van ten hoogste 20 MB. Een groter bestand lees je in met het commando "
                "weerklank signalen importeer."
            )
        },
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx,.ods"}),
    )
    organisatie = forms.ModelChoiceField(Organisatie.objects.none(), label=_("Voor welke organisatie?"))
    bron = forms.ChoiceField(
        label=_("Wie zag dit?"),
        help_text=_("Een signaal van buiten de eigen uitvoering krijgt dit als merk."),
        choices=Bron,
        initial=Bron.UITVOERING,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, user: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Organisatie.objects.filter(pk__in=organisaties_where(user, Handeling.SIGNALEN_INLEZEN))
        field = self.fields["organisatie"]
        field.queryset = own  # type: ignore[attr-defined]
        if len(own) == 1:
            field.initial, field.widget = own[0].pk, forms.HiddenInput()

    def table(self) -> Table | None:
        """The table in the file; None with the reason at the field when there is none to read."""
        sent: UploadedFile[Any] = self.cleaned_data["bestand"]
        try:
            return open_table(sent.read(), LIMITS)
        except UnreadableTableError as problem:
            words = gettext("Dit bestand is niet te lezen: %(why)s") % {"why": WORDS_OF[problem.fault]}
            self.add_error("bestand", words)
            return None


class KolommenForm(TypedForm):
    """Which column is what, of a table that is at hand."""

    koppen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, table: Table, data: Any = None) -> None:
        rows = [row.cells for row in islice(table.rows(), _SAMPLE) if not row.fault]
        self.mark = _mark_of(table)
        initial = {f"kolom_{purpose}": place for purpose, place in guess(table.header, rows).items()}
        super().__init__(data, initial=initial | {"koppen": self.mark})
        names = [(str(n), name) for n, name in enumerate(names_of(table))]
        for purpose in Column:
            self.fields[f"kolom_{purpose}"] = forms.ChoiceField(
                label=LABELS[purpose],
                help_text=_HELP.get(purpose, ""),
                choices=[_NO_COLUMN, *names],
                required=purpose == Column.TEKST,
                error_messages={"required": _("Kies in welke kolom de tekst van het signaal staat.")},
            )

    def clean(self) -> dict[str, Any]:
        """Refuses another file than the one whose columns were shown, and one column for two purposes."""
        said = super().clean() or {}
        if not constant_time_compare(str(said.get("koppen", "")), self.mark):
            raise forms.ValidationError(
                gettext("Dit bestand heeft andere kolommen dan het bestand dat je bekeek. Bekijk de kolommen opnieuw.")
            )
        places = list(self.mapping().values())
        if len(places) > len(set(places)):
            raise forms.ValidationError(str(ColumnTwice()))
        return said

    def mapping(self) -> dict[Column, int]:
        """The chosen columns, counted from 0."""
        chosen = {purpose: self.cleaned_data.get(f"kolom_{purpose}") for purpose in Column}
        return {purpose: int(place) for purpose, place in chosen.items() if place}


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows as they may be shown: each cell masked and cut, with the name of its column."""

    names: list[str]
    rows: list[tuple[int, list[tuple[str, str]], str]]
    total: int


def names_of(table: Table) -> list[str]:
    """The columns as a person calls them: the masked words of the header, else the number."""
    numbers = gettext("Kolom %(number)d")
    return [masked(name)[0][:80] or numbers % {"number": n} for n, name in enumerate(table.header, 1)]


def preview_of(table: Table) -> Preview:
    """What the mapping screen shows of a table. Masked first, cut afterwards: a half name would not be recognised."""
    names = names_of(table)
    rows = [
        (
            row.number,
            [(name, _cut(masked(cell)[0])) for name, cell in zip(names, row.cells, strict=True)],
            str(WORDS_OF[row.fault]) if row.fault else "",
        )
        for row in islice(table.rows(), SHOWN)
    ]
    return Preview(names, rows, table.total)


def is_told(run: Bulkinvoer, was: str, *, busy: bool) -> bool:
    """Whether a screen reader hears how far a run is: at each quarter of its rows and at the end.

    `was` is how many rows were read when the page was shown before, as it stands in the address.
    """
    quarter = max(run.rijen // 4, 1)
    before = int(was) if was.isdecimal() and len(was) < 10 else 0  # noqa: PLR2004 - no file has a thousand million rows
    return not busy or run.gelezen // quarter > before // quarter


def _cut(text: str) -> str:
    return text if len(text) <= _CELL else f"{text[: _CELL - 1]}…"


def _mark_of(table: Table) -> str:
    """Says whether two files have the same header, without the header itself."""
    return salted_hmac(_SALT, "\x1f".join(table.header), algorithm="sha256").hexdigest()
