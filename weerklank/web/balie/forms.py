"""The one form of the counter. What is wrong with the words themselves is decided by `signalen.melding`."""

import datetime as dt
import uuid
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from weerklank.kern.models import Organisatie
from weerklank.signalen.enums import Frequentie, Geautomatiseerd
from weerklank.web.fields import TypedForm, Words

SLOWEST = 86_400
"""Seconds: a form that stood open longer than a day says nothing about how long writing took."""


class Inzending(forms.UUIDField):
    """The number that makes sending twice one signaal. A broken one gives a fresh one: nobody can repair it by hand."""

    widget = forms.HiddenInput

    def clean(self, value: Any) -> uuid.UUID:
        try:
            given = super().clean(value)
        except forms.ValidationError:
            return uuid.uuid4()
        return cast(uuid.UUID, given)


class MeldingForm(TypedForm):
    """One text box; everything else may stay empty. `inzending` makes sending twice one signaal."""

    tekst = Words(
        label=_("Wat gebeurt er?"),
        help_text=_(
            "Schrijf zoals je het een collega vertelt. "
            "Namen en nummers van mensen zijn niet nodig; wat erop lijkt, halen wij weg."
        ),
        widget=forms.Textarea(attrs={"rows": 7, "autofocus": True}),
        required=True,
    )
    regel = Words(
        label=_("Om welke regel gaat het?"), help_text=_("Bijvoorbeeld: art 4:84 awb, of Participatiewet 31.")
    )
    frequentie = forms.ChoiceField(label=_("Hoe vaak zie je dit?"), choices=Frequentie, required=False)
    doelgroep = Words(label=_("Voor wie is het hard?"), help_text=_("Bijvoorbeeld: mensen met een wisselend inkomen."))
    geautomatiseerd = forms.ChoiceField(
        label=_("Nam een computer het besluit grotendeels?"), choices=Geautomatiseerd, required=False
    )
    organisatie = forms.ModelChoiceField(
        Organisatie.objects.none(), label=_("Voor welke organisatie meld je dit?"), empty_label=None
    )
    inzending = Inzending()
    begonnen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def __init__(self, *args: Any, organisaties: list[Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["organisatie"]
        field.queryset = Organisatie.objects.filter(pk__in=[o.pk for o in organisaties])  # type: ignore[attr-defined]
        if len(organisaties) == 1:
            field.widget = forms.HiddenInput()
        else:
            field.choices = [(o.pk, o.naam) for o in organisaties]  # type: ignore[attr-defined]

    def seconds(self, now: dt.datetime) -> int | None:
        """How long the form stood open, None when that is not known."""
        begonnen = self.cleaned_data.get("begonnen")
        passed = int(now.timestamp()) - begonnen if begonnen else -1
        return passed if 0 <= passed <= SLOWEST else None


class AanvullingForm(TypedForm):
    """What the reporter adds to an own signaal."""

    tekst = Words(
        label=_("Wat wil je toevoegen?"),
        help_text=_("Namen en nummers van mensen zijn niet nodig; wat erop lijkt, halen wij weg."),
        rows=4,
        required=True,
    )
    inzending = Inzending()


def empty_values(organisaties: list[Organisatie], now: dt.datetime) -> dict[str, Any]:
    """What a new form starts with."""
    return {"organisatie": organisaties[0].pk, "inzending": uuid.uuid4(), "begonnen": int(now.timestamp())}
