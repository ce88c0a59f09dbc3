"""The forms of the reading page. What is wrong with the words is decided by the room itself."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weerklank.documenten.correctie import Correctie, soorten_for
from weerklank.documenten.enums import STATEMENTS, PassageSoort
from weerklank.documenten.models import Document, Passage
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.rules import organisaties_where
from weerklank.web.documenten.zij import gegevens_of
from weerklank.web.documenten.zinnen import found_in, widened
from weerklank.web.fields import TypedForm, Words

WIDEST = 60
"""Words by which a span is made longer or shorter on one side at once."""


def day(label: Any) -> forms.DateField:
    """A day as people type it; never required. A box for words, so that what is no day stays on the page."""
    return forms.DateField(label=label, required=False, help_text=_("Bijvoorbeeld 1-5-2026."))


def _choices(soorten: Iterable[PassageSoort]) -> list[tuple[str, Any]]:
    return [(soort.value, soort.label) for soort in soorten]


class CorrectieForm(TypedForm):
    """What a passage really is: kind, span by words, and for a sentence who, by when and in which words."""

    soort = forms.ChoiceField(label=_("Wat is het?"))
    voor = forms.IntegerField(
        label=_("Woorden erbij aan het begin"),
        help_text=_("Een getal onder nul haalt woorden weg."),
        min_value=-WIDEST,
        max_value=WIDEST,
        required=False,
    )
    na = forms.IntegerField(
        label=_("Woorden erbij aan het eind"),
        help_text=_("Een getal onder nul haalt woorden weg."),
        min_value=-WIDEST,
        max_value=WIDEST,
        required=False,
    )
    kandidaat = forms.ChoiceField(label=_("Welke is bedoeld?"), required=False, widget=forms.RadioSelect)
    wie = Words(label=_("Wie doet het?"), help_text=_("Een functie of organisatie."))
    termijn_van = day(_("Termijn vanaf"))
    termijn_tot = day(_("Termijn tot en met"))
    tekst = Words(label=_("Tekst"), help_text=_("Zoals het op de werkagenda komt te staan."), rows=4)

    def __init__(self, *args: Any, passage: Passage, document: Document, **kwargs: Any) -> None:
        self.passage, self.document = passage, document
        self.words = " ".join(document.tekst[passage.begin : passage.eind].split())
        kwargs.setdefault("initial", self._proposal())
        super().__init__(*args, **kwargs)
        self.fields["soort"].choices = _choices(soorten_for(passage))  # type: ignore[attr-defined]
        self._fit(passage)

    def _proposal(self) -> dict[str, Any]:
        names = ("soort", "wie", "termijn_van", "termijn_tot")
        return {name: getattr(self.passage, name) for name in names} | {"voor": 0, "na": 0, "tekst": self.words}

    def _fit(self, passage: Passage) -> None:
        """A sentence has no candidates, a citation nobody who does it by when."""
        if passage.is_statement or not passage.kandidaten:
            del self.fields["kandidaat"]
        else:
            named = [(str(n), gegevens_of(reading)) for n, reading in enumerate(passage.kandidaten)]
            self.fields["kandidaat"].choices = named  # type: ignore[attr-defined]
        for name in () if passage.is_statement else ("wie", "termijn_van", "termijn_tot", "tekst"):
            del self.fields[name]

    def span(self) -> tuple[int, int]:
        """The span as widened so far; the proposed one while the numbers are no numbers."""
        said = self.cleaned_data if self.is_bound and self.is_valid() else {}
        passage = self.passage
        return widened(
            self.document.tekst, passage.begin, passage.eind, voor=said.get("voor") or 0, na=said.get("na") or 0
        )

    def correction(self) -> Correctie:
        """The correction of a valid form. A text left as it was follows the span."""
        said, (begin, eind) = self.cleaned_data, self.span()
        tekst = " ".join(said.get("tekst", "").split())
        chosen = said.get("kandidaat")
        return Correctie(
            soort=PassageSoort(said["soort"]),
            begin=begin,
            eind=eind,
            tekst="" if tekst == self.words else said.get("tekst", ""),
            wie=said.get("wie", ""),
            termijn_van=said.get("termijn_van"),
            termijn_tot=said.get("termijn_tot"),
            velden=self.passage.kandidaten[int(chosen)] if chosen else self._velden(),
        )

    def _velden(self) -> dict[str, Any]:
        return {} if self.passage.is_statement else self.passage.velden


class MarkeerForm(TypedForm):
    """A sentence that the reader missed, in its own words."""

    zin = Words(
        label=_("De zin die is gemist"),
        help_text=_("Kopieer de woorden uit de tekst. Met een muis: selecteer ze, en ze staan hier vanzelf."),
        rows=3,
        required=True,
    )
    soort = forms.ChoiceField(label=_("Wat is het?"), choices=_choices(STATEMENTS))
    wie = Words(label=_("Wie doet het?"), help_text=_("Een functie of organisatie."))
    termijn_van = day(_("Termijn vanaf"))
    termijn_tot = day(_("Termijn tot en met"))
    bij = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def correction(self, document: Document) -> Correctie | None:
        """What is to be marked; None when these words do not stand in the text."""
        said = self.cleaned_data
        span = found_in(document.tekst, said["zin"], near=said.get("bij") or 0)
        if span is None:
            return None
        return Correctie(
            soort=PassageSoort(said["soort"]),
            begin=span[0],
            eind=span[1],
            wie=said["wie"],
            termijn_van=said["termijn_van"],
            termijn_tot=said["termijn_tot"],
        )


class FilterForm(TypedForm):
    """Which documents to list. What is no date filters nothing and is explained."""

    soort = Words(label=_("Soort"))
    afzender = Words(label=_("Afzender"))
    van = day(_("Datum vanaf"))
    tot = day(_("Datum tot en met"))
    wacht = forms.BooleanField(label=_("Alleen wat nog te beoordelen is"), required=False)


class BewaarForm(TypedForm):
    """A file to read, and whose it is."""

    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_("Tekst, HTML, officiële XML, PDF met tekst, of Word. Ten hoogste 20 MB."),
        error_messages={"required": _("Kies een bestand van ten hoogste 20 MB.")},
    )
    herkomst = forms.ChoiceField(
        label=_("Wat voor stuk is het?"),
        choices=[
            ("officieel", _("Officiële publicatie: blijft zoals zij is, iedereen met een account leest mee")),
            ("eigen", _("Eigen stuk: persoonsgegevens worden gemaskeerd, alleen de eigen organisatie leest mee")),
        ],
        widget=forms.RadioSelect,
    )
    organisatie = forms.ModelChoiceField(
        Organisatie.objects.none(), label=_("Van welke organisatie?"), required=False, empty_label=None
    )

    def __init__(self, *args: Any, user: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Organisatie.objects.filter(pk__in=organisaties_where(user, Handeling.DOCUMENT_BEWAREN))
        self.fields["organisatie"].queryset = own  # type: ignore[attr-defined]
