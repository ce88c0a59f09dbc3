"""The forms of the work agenda: filters, terms, reasons, bands, the fields of an action, a file of the register."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weerklank.kern.models import Organisatie
from weerklank.web.fields import TypedForm, Words
from weerklank.werkagenda.enums import ActieStand, Geld, Vak
from weerklank.werkagenda.groepen import Groep
from weerklank.werkagenda.models import Actie, Toezegging

DAY = {"type": "date"}


def day(label: Any, help_text: Any = "") -> forms.DateField:
    """A date that is not needed."""
    widget = forms.DateInput(format="%Y-%m-%d", attrs=DAY)
    return forms.DateField(label=label, required=False, widget=widget, help_text=help_text)


class ToezeggingFilter(TypedForm):
    """What of the toezeggingen is shown. Everything stands in the address."""

    ministerie = forms.ModelChoiceField(
        label=_("Ministerie"), queryset=Organisatie.objects.none(), required=False, empty_label=_("alle ministeries")
    )
    dossier = forms.CharField(label=_("Dossier"), required=False, max_length=24, help_text=_("Bijvoorbeeld 29362."))
    toon = forms.ChoiceField(
        label=_("Toon"),
        required=False,
        choices=[
            ("", _("wat openstaat")),
            ("te-laat", _("wat te laat is")),
            ("gesloten", _("wat is gesloten")),
            ("alles", _("alles")),
        ],
    )
    tot = day(_("Termijn tot en met"))
    vak = forms.ChoiceField(label=_("Staat in"), required=False, choices=[("", _("maakt niet uit")), *Vak.choices])


class ActieFilter(TypedForm):
    """What of the actions is shown."""

    trekker = forms.ModelChoiceField(
        label=_("Trekker"), queryset=Organisatie.objects.none(), required=False, empty_label=_("alle trekkers")
    )
    stand = forms.ChoiceField(label=_("Stand"), required=False, choices=[("", _("wat openstaat")), *ActieStand.choices])
    groep = forms.ChoiceField(label=_("Groep"), required=False)

    def __init__(self, data: Any, groepen: list[Groep]) -> None:
        super().__init__(data)
        choices = [("", str(_("alle groepen"))), *((groep.code, groep.naam) for groep in groepen)]
        self.fields["groep"].choices = choices  # type: ignore[attr-defined]


class TermijnForm(TypedForm):
    """Weerklank's own term of a toezegging."""

    termijn_from_on = day(_("Vanaf"))
    termijn_until = day(_("Uiterlijk"), _("Leeg: geen eigen termijn. Het register zelf kent geen termijn."))
    version = forms.IntegerField(widget=forms.HiddenInput)


class RedenForm(TypedForm):
    """Why a step is taken."""

    reden = Words(label=_("Toelichting"), rows=3, required=True)


class VerbindForm(TypedForm):
    """The other end of a band, by the number people use."""

    doel = Words(label=_("Nummer"), required=True)


class OverdragenForm(RedenForm):
    """To whom an action is handed over, and why."""

    trekker = forms.ModelChoiceField(label=_("Aan wie"), queryset=Organisatie.objects.none(), required=True)


class ActieForm(TypedForm):
    """The fields of an action, on one screen."""

    titel = Words(label=_("Titel"), required=True)
    resultaat = Words(label=_("Resultaat"), rows=4, help_text=_("Wat er dan anders is, in gewone woorden."))
    trekker_rol = Words(label=_("Functie van de trekker"), help_text=_("Een functie, geen naam."))
    groep = forms.ChoiceField(label=_("Groep"), required=False)
    geld = forms.ChoiceField(label=_("Geld"), choices=Geld.choices)
    geld_toelichting = Words(label=_("Toelichting bij het geld"))
    burgertoets = Words(label=_("Hoe zeggen mensen of het werkt?"), help_text=_("Bijvoorbeeld: een burgerpanel."))
    begin_on = day(_("Begin"))
    eind_on = day(_("Einde"))
    next_on = day(_("Volgende datum"), _("Wanneer kijk je hier weer naar?"))
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any, actie: Actie, groepen: list[Groep]) -> None:
        super().__init__(data, initial={name: getattr(actie, name) for name in self.base_fields})
        known = {groep.code: groep.naam for groep in groepen}
        held = {actie.groep: actie.groep} if actie.groep and actie.groep not in known else {}
        choices = [("", str(_("geen groep"))), *(known | held).items()]
        self.fields["groep"].choices = choices  # type: ignore[attr-defined]


class RegisterForm(TypedForm):
    """A file of the register. One that is too large was never taken in (settings.FILE_UPLOAD_HANDLERS): it is
    missing here."""

    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_("JSON, XML of CSV zoals de Tweede Kamer het geeft. Ten hoogste 20 MB."),
        error_messages={
            "required": _(
                "Kies een bestand van ten hoogste 20 MB. Een groter bestand lees je in met het commando "
                "weerklank toezeggingen importeer."
            )
        },
        allow_empty_file=True,
    )


def term_form(toezegging: Toezegging, data: Any = None) -> TermijnForm:
    """The form of the own term, filled with what stands there."""
    initial = {name: getattr(toezegging, name) for name in TermijnForm.base_fields}
    return TermijnForm(data, initial=initial)
