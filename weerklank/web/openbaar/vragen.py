"""What somebody asks of the public lists, read from the address and shown again in the form."""

import datetime as dt

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from weerklank.knelpunten.enums import PUBLISHABLE, KnelpuntStand
from weerklank.publicatie.models import Vitrine
from weerklank.publicatie.queries import NEWEST, organisaties
from weerklank.publicatie.search import BEST, LONGEST_QUERY, TE_LAAT, Vraag, matching, search

MOST_CHOICES = 1_000
"""Organisations in the choice list: more than the country has, so that the list has an end."""

STANDEN = [
    ("", _("alle standen")),
    (TE_LAAT, _("te laat met antwoorden")),
    *((stand.value, stand.label) for stand in KnelpuntStand if stand in PUBLISHABLE),
]


class VraagForm(forms.Form):
    """The search box with its two filters. What cannot be read asks nothing: a list is never an error page."""

    q = forms.CharField(
        label=_("Zoek op woorden of een wetsartikel"),
        help_text=_("Bijvoorbeeld: briefadres, of art. 4:84 Awb"),
        required=False,
        max_length=LONGEST_QUERY,
    )
    organisatie = forms.ChoiceField(label=_("Organisatie"), required=False)
    stand = forms.ChoiceField(label=_("Stand"), choices=STANDEN, required=False)
    artikel = forms.RegexField(regex=r"^BWB[RVW]\d{4,7}:[^\s:][^\s]{0,60}$", required=False, widget=forms.HiddenInput)

    def __init__(self, asked: QueryDict) -> None:
        super().__init__(asked)
        names = [(row.slug, row.naam) for row in organisaties()[:MOST_CHOICES]]
        self.fields["organisatie"].choices = [("", _("alle organisaties")), *names]  # type: ignore[attr-defined]
        self.is_valid()

    @property
    def vraag(self) -> Vraag:
        """What was asked, without the parts that could not be read. Too long a question is cut off."""
        said = self.cleaned_data
        words = said.get("q") or self.data.get("q", "")[:LONGEST_QUERY]
        return Vraag(words, said.get("organisatie", ""), said.get("stand", ""), said.get("artikel", ""))


def found(vraag: Vraag, *, today: dt.date) -> tuple[QuerySet[Vitrine], tuple[str, ...]]:
    """The rows and their order: best first when there are words, else the newest first."""
    return (search(vraag, today=today), BEST) if vraag.words else (matching(vraag, today=today), NEWEST)
