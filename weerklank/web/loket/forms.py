"""The forms of the loket. What is wrong with the words is decided by the room itself."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.rules import organisaties_where
from weerklank.loket.enums import Gebiedsoort
from weerklank.signalen.enums import Bron
from weerklank.web.fields import TypedForm, Words


def _own(user: Gebruiker, handeling: Handeling) -> Any:
    return Organisatie.objects.filter(pk__in=organisaties_where(user, handeling)).order_by("naam")


class OwnForm(TypedForm):
    """A form on behalf of an own organisation; with one there is nothing to choose."""

    handeling = Handeling.BEVOEGDHEID_VOORSTELLEN
    namens = forms.ModelChoiceField(Organisatie.objects.none(), label=_("Namens welke organisatie?"), empty_label=None)

    def __init__(self, *args: Any, user: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = _own(user, self.handeling)
        field = self.fields["namens"]
        field.queryset = own  # type: ignore[attr-defined]
        if len(own) == 1:
            field.initial, field.widget = own[0].pk, forms.HiddenInput()


class RedenForm(OwnForm):
    """Why a competence ends."""

    reden = Words(
        label=_("Waarom?"), rows=3, required=True, help_text=_("Een redacteur of coördinator leest dit en beslist.")
    )


class BevoegdheidForm(RedenForm):
    """Who is competent for what, and where."""

    organisatie = forms.ModelChoiceField(
        Organisatie.objects.all(), label=_("Welke organisatie?"), empty_label=_("Kies")
    )
    begrip = Words(
        label=_("Begrip"), help_text=_("Een naam uit de lijst met begrippen, bijvoorbeeld bijstand. Of kies een wet.")
    )
    wet = Words(label=_("Wet"), help_text=_("Bijvoorbeeld: Participatiewet. Vul een begrip in of een wet."))
    gebiedsoort = forms.ChoiceField(
        label=_("Waar?"), choices=Gebiedsoort, initial=Gebiedsoort.LAND, widget=forms.RadioSelect
    )
    gebied = Words(label=_("Naam van het gebied"), help_text=_("Niet nodig bij het hele land."))
    field_order = ("organisatie", "begrip", "wet", "gebiedsoort", "gebied", "reden", "namens")


class RegelForm(OwnForm):
    """When a rule fits, and which organisation it then proposes."""

    handeling = Handeling.SIGNAAL_TRIAGE
    naam = Words(label=_("Naam van de regel"), help_text=_("Zo herken je hem terug."), required=True)
    naar = forms.ModelChoiceField(
        Organisatie.objects.all(), label=_("Welke organisatie stelt de regel voor?"), empty_label=_("Kies")
    )
    wet = Words(label=_("Het signaal noemt deze wet of dit artikel"), help_text=_("Bijvoorbeeld: art. 31 Pw."))
    begrip = Words(label=_("Het signaal gaat over dit begrip"), help_text=_("Een naam uit de lijst met begrippen."))
    woorden = Words(label=_("Al deze woorden staan erin"), help_text=_("Meervoud en verbuigingen tellen ook."))
    van = forms.ModelChoiceField(
        Organisatie.objects.all(),
        label=_("Het kwam binnen bij"),
        required=False,
        empty_label=_("maakt niet uit"),
    )
    bron = forms.ChoiceField(label=_("De bron is"), required=False, choices=[("", _("maakt niet uit")), *Bron.choices])
    field_order = ("naam", "wet", "begrip", "woorden", "van", "bron", "naar", "namens")
