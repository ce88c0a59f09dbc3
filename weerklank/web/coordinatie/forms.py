"""The forms of triage and of a knelpunt. What is wrong with the words is decided by the rooms themselves."""

from collections.abc import Collection, Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.enums import Oordeel
from weerklank.kern.enums import Handeling, Organisatiesoort
from weerklank.kern.models import Gebruiker, Organisatie, Rolvervulling
from weerklank.kern.rules import organisaties_where, rollen
from weerklank.knelpunten.enums import KnelpuntSoort, Wijzigingsoordeel
from weerklank.knelpunten.models import Knelpunt
from weerklank.signalen.enums import GeenVervolgGrond
from weerklank.web.fields import TypedForm, Words


class ReasonForm(TypedForm):
    """One reason, in words."""

    reden = Words(label=_("Reden"), rows=3, required=True)


class OfferForm(TypedForm):
    """To which organisation a signaal goes, and why."""

    aan = forms.ModelChoiceField(Organisatie.objects.all(), label=_("Naar welke organisatie?"), empty_label=_("Kies"))
    reden = Words(
        label=_("Waarom hoort het daar?"),
        help_text=_("De melder en de andere organisatie lezen dit."),
        rows=3,
        required=True,
    )


WEET_NIET = "weet-niet"
"""What somebody chooses who refuses a signaal and does not know whose it is."""


class RefuseForm(ReasonForm):
    """Why a signaal is refused, and whose it then is: an organisation, or explicitly not known."""

    naar = forms.ChoiceField(
        label=_("Van wie is het dan wel?"),
        help_text=_("Wie het aanbood, kan het daar met één klik aanbieden."),
        error_messages={"required": _("Kies een organisatie, of zeg dat je het niet weet.")},
    )
    field_order = ("reden", "naar")

    def __init__(self, *args: Any, organisaties: Iterable[Organisatie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisaties = {str(one.pk): one for one in organisaties}
        rows = [(key, one.naam) for key, one in self.organisaties.items()]
        field = self.fields["naar"]
        field.choices = [("", _("Kies")), (WEET_NIET, _("Dat weet ik niet")), *rows]  # type: ignore[attr-defined]

    def counter_proposal(self) -> Organisatie | None:
        """The organisation that was chosen; None for "not known"."""
        return self.organisaties.get(self.cleaned_data["naar"])


class GeenVervolgForm(TypedForm):
    """Why a signaal gets no follow-up: an option and a text."""

    grond = forms.ChoiceField(label=_("Grond"), choices=GeenVervolgGrond, widget=forms.RadioSelect)
    reden = Words(
        label=_("Leg het uit aan de melder"),
        help_text=_("De melder leest dit woord voor woord."),
        rows=4,
        required=True,
    )


class BeschrijvingForm(TypedForm):
    """What a knelpunt says about itself. `version` is the one the writer started from."""

    titel = Words(label=_("Titel"), help_text=_("Eén zin die iedereen begrijpt."), required=True)
    omschrijving = Words(label=_("Wat gaat er mis?"), rows=8, required=True)
    soort = forms.ChoiceField(
        label=_("Wat voor probleem is het?"), choices=[("", _("Kies een soort")), *KnelpuntSoort.choices]
    )
    groepen = Words(label=_("Voor wie is het hard?"))
    omvang = Words(label=_("Hoe groot is het?"), help_text=_("Een getal of een schatting in woorden."))
    omvang_bron = Words(
        label=_("Waar komt dat vandaan?"),
        help_text=_("Bijvoorbeeld: eigen telling over 2025, of schatting van de balie."),
    )
    voorstel = Words(label=_("Wat zou helpen?"), help_text=_("Het voorstel van de uitvoerder."), rows=4)
    is_hardheid = forms.BooleanField(label=_("De regel pakt onredelijk hard uit voor mensen"), required=False)
    organisatie = forms.ModelChoiceField(Organisatie.objects.none(), label=_("Organisatie"), empty_label=None)
    eigenaar = forms.ModelChoiceField(
        Gebruiker.objects.none(), label=_("Eigenaar"), help_text=_("Wie is aanspreekbaar?")
    )
    geadresseerde = forms.ModelChoiceField(
        Organisatie.objects.filter(soort=Organisatiesoort.DEPARTEMENT), label=_("Welk ministerie moet antwoorden?")
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, user: Gebruiker, knelpunt: Knelpunt | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = frozenset({knelpunt.organisatie_id}) if knelpunt else organisaties_where(user, Handeling.KNELPUNT_BEHEREN)
        self._limit("organisatie", Organisatie.objects.filter(pk__in=own))
        self._limit("eigenaar", possible_owners(own))
        if knelpunt:
            del self.fields["organisatie"]
        elif len(own) == 1:
            self.fields["organisatie"].widget = forms.HiddenInput()

    def _limit(self, name: str, rows: QuerySet[Any]) -> None:
        self.fields[name].queryset = rows  # type: ignore[attr-defined]


def possible_owners(organisaties: Collection[int]) -> QuerySet[Gebruiker]:
    """Who may own a knelpunt of these organisations."""
    fit = [rol for rol, allowed in rollen().items() if Handeling.KNELPUNT_BEHEREN in allowed]
    active = Rolvervulling.objects.filter(organisatie__in=organisaties, rol__in=fit, ended_at=None)
    return Gebruiker.objects.filter(pk__in=active.values("gebruiker"), is_active=True).order_by("naam", "pk")


class AnkerForm(TypedForm):
    """A place in the law, typed as people say it."""

    citaat = Words(
        label=_("Welke regel?"), help_text=_("Bijvoorbeeld: art 4:84 awb, of Participatiewet 31 lid 2."), required=True
    )
    woorden = Words(
        label=_("Om welke woorden gaat het precies?"),
        help_text=_("Kopieer ze uit de wet. Laat dit leeg als het om de hele regel gaat."),
        rows=2,
    )


POINTS = 6
"""How many empty lines for points the form offers; sending a knelpunt on with more is one step later."""


class VoorleggenForm(TypedForm):
    """The points on which an answer is asked; empty ones are skipped."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, POINTS + 1):
            self.fields[f"punt_{number}"] = Words(label=_("Punt %(number)d") % {"number": number}, rows=2)

    def vragen(self) -> list[str]:
        """What was typed, in order."""
        return [str(self.data.get(name, "")) for name in self.fields]


class ReactieForm(TypedForm):
    """What the executor says of an answer."""

    oordeel = forms.ChoiceField(
        label=_("Lost dit antwoord het knelpunt op?"), choices=Oordeel, widget=forms.RadioSelect
    )
    reden = Words(
        label=_("Toelichting"), help_text=_("Verplicht als je niet akkoord gaat. Iedereen kan dit lezen."), rows=4
    )


class ToelichtingForm(TypedForm):
    """Why a knelpunt takes this step; the public reads it."""

    reden = Words(label=_("Toelichting"), help_text=_("Iedereen kan dit lezen zodra het knelpunt openbaar is."), rows=4)


class WijzigingForm(TypedForm):
    """What a change of the law means for a knelpunt."""

    keuze = forms.ChoiceField(
        label=_("Klopt het knelpunt nog?"),
        choices=[
            (Wijzigingsoordeel.KLOPT_NOG, _("Ja, het klopt nog. Koppel het aan de nieuwe tekst.")),
            (Wijzigingsoordeel.AANGEPAST, _("Deels. Ik pas de beschrijving aan.")),
            (Wijzigingsoordeel.VERVALLEN, _("Nee. Het knelpunt bestaat niet meer en vervalt.")),
        ],
        widget=forms.RadioSelect,
    )
    reden = Words(
        label=_("Toelichting"),
        help_text=_("Verplicht als het knelpunt vervalt, of als de tekst niet meer in de wet staat."),
        rows=4,
    )


class MergeForm(TypedForm):
    """Into which knelpunt this one goes."""

    naar = Words(label=_("Nummer van het andere knelpunt"), help_text=_("Bijvoorbeeld: K-00012."), required=True)
    reden = Words(label=_("Waarom is dit hetzelfde?"), rows=3)
