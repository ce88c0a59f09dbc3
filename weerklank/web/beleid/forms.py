"""The forms of policy: a draft answer point by point, establishing it, claiming a solution."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.enums import AntwoordSoort
from weerklank.antwoorden.models import ANSWER_DATES, Antwoord, Punt, PuntAntwoord, Verzoek
from weerklank.antwoorden.queries import may_be_asked
from weerklank.kern.models import Organisatie

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def paragraph(label: "StrOrPromise", *, rows: int = 3, help_text: "StrOrPromise" = "") -> forms.CharField:
    """A box for a few sentences. Never required: a draft may be incomplete."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, widget=box, help_text=help_text, required=False, max_length=10_000)


def line(label: "StrOrPromise", *, most: int, help_text: "StrOrPromise" = "") -> forms.CharField:
    """A box for one line. Never required."""
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=most)


class AntwoordForm(forms.Form):
    """What stands above the points. `version` tells which draft the writer started from."""

    inleiding = paragraph(
        _("Inleiding"), rows=4, help_text=_("Wat u van dit knelpunt vindt, in gewone taal. Iedereen kan dit lezen.")
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class PuntForm(forms.Form):
    """The answer to one point. Which fields are needed depends on the kind (antwoorden.demands)."""

    soort = forms.ChoiceField(
        label=_("Antwoord"),
        required=False,
        choices=[("", _("nog niet gekozen")), *AntwoordSoort.choices],
    )
    toelichting = paragraph(
        _("Toelichting"), help_text=_("Bij nader onderzoek: wat u onderzoekt en waarom. Bij niet bevoegd: waarom niet.")
    )
    actie = paragraph(_("Wat gaat er gebeuren?"))
    actie_eigenaar = line(_("Wie zorgt ervoor?"), most=200, help_text=_("Een functie of onderdeel, geen naam."))
    actie_on = forms.DateField(label=_("Wanneer is het klaar?"), required=False)
    middelen = line(_("Met welke middelen?"), most=400, help_text=_("Bijvoorbeeld: binnen de bestaande begroting."))
    aanvaard_gevolg = paragraph(_("Welk gevolg voor uitvoering en mensen aanvaardt u?"))
    alternatieven = paragraph(_("Welke alternatieven zijn gewogen?"))
    zwaarder_belang = paragraph(_("Welk belang woog zwaarder?"))
    besloten_door = line(_("Wie heeft dit besloten?"), most=200, help_text=_("Een functie, geen naam."))
    herzien_on = forms.DateField(label=_("Wanneer bekijkt u dit opnieuw?"), required=False)
    onderzoek_until = forms.DateField(label=_("Wanneer is het onderzoek klaar?"), required=False)
    doorgestuurd_aan = forms.ModelChoiceField(
        label=_("Wie is wel bevoegd?"),
        required=False,
        queryset=Organisatie.objects.none(),
        empty_label=_("nog niet gekozen"),
    )

    groups = {
        "overnemen": ("actie", "actie_eigenaar", "actie_on", "middelen"),
        "uitleg": ("aanvaard_gevolg", "alternatieven", "zwaarder_belang", "besloten_door", "herzien_on"),
        "onderzoek": ("onderzoek_until",),
        "niet_bevoegd": ("doorgestuurd_aan",),
    }
    shown_with = {
        "overnemen": "overnemen deels",
        "uitleg": "niet deels",
        "onderzoek": "onderzoek",
        "niet_bevoegd": "niet_bevoegd",
    }
    """Which kinds of answer show which group; without JavaScript every group shows, with its legend."""

    def __init__(
        self, punt: Punt, data: Mapping[str, Any] | None, *, aan: Organisatie, initial: dict[str, Any]
    ) -> None:
        super().__init__(data, prefix=f"punt-{punt.nummer}", initial=initial)
        self.punt = punt
        self.fields["doorgestuurd_aan"].queryset = may_be_asked(besides=aan)  # type: ignore[attr-defined]
        for name in ANSWER_DATES:
            self.fields[name].widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    @property
    def legends(self) -> dict[str, Any]:
        return {
            "overnemen": _("Bij overnemen en deels overnemen"),
            "uitleg": _("Bij niet overnemen en deels overnemen: waarom niet"),
            "onderzoek": _("Bij nader onderzoek"),
            "niet_bevoegd": _("Bij niet bevoegd"),
        }

    def fieldsets(self) -> list[dict[str, Any]]:
        """The groups of fields with their legend and the kinds of answer they belong to."""
        return [
            {"legend": self.legends[name], "kinds": self.shown_with[name], "fields": [self[field] for field in fields]}
            for name, fields in self.groups.items()
        ]


class VaststellenForm(forms.Form):
    ondertekenaar = forms.CharField(
        label=_("Functie van wie vaststelt"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld: directeur Inkomen. Deze functie komt op de openbare pagina, uw naam niet."),
    )


class OpgelostForm(forms.Form):
    toelichting = forms.CharField(
        label=_("Wat is er gedaan?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=10_000,
        required=False,
        help_text=_("De uitvoerder beoordeelt of het knelpunt daarmee is opgelost."),
    )


def initial_of(antwoord: Antwoord | None) -> dict[str, Any]:
    return {"inleiding": antwoord.inleiding, "version": antwoord.version} if antwoord else {}


def punt_forms(verzoek: Verzoek, data: Mapping[str, Any] | None = None) -> list[PuntForm]:
    """One form per point, filled with the draft, or with what was posted."""
    drafts = {answer.punt_id: answer for answer in PuntAntwoord.objects.filter(punt__verzoek=verzoek)}
    return [
        PuntForm(punt, data, aan=verzoek.aan, initial=_initial(drafts.get(punt.pk))) for punt in verzoek.punten.all()
    ]


def _initial(draft: PuntAntwoord | None) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in PuntForm.base_fields} if draft else {}
