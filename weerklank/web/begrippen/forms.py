"""The forms of the thesaurus. What is wrong with a word is decided by the room itself."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weerklank.begrippen.enums import Facet
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.rules import organisaties_where
from weerklank.web.fields import TypedForm, Words

LONGEST_TRY = 10_000
"""Characters of a text to try out."""


class ProbeerForm(TypedForm):
    """A sentence to see what is recognised in it. Nothing of it is kept."""

    tekst = Words(label=_("Typ een zin"), rows=4, required=True, help_text=_("Hiervan wordt niets bewaard."))

    def clean_tekst(self) -> str:
        tekst: str = self.cleaned_data["tekst"]
        if len(tekst) > LONGEST_TRY:
            raise forms.ValidationError(_("De tekst is te lang. Gebruik ten hoogste 10.000 tekens."))
        return tekst


class VoorstelForm(TypedForm):
    """A word for a concept, and why; for a new concept also where it belongs."""

    begrip = Words(
        label=_("Begrip"), required=True, help_text=_("De naam uit de lijst, of de naam van een nieuw begrip.")
    )
    woord = Words(label=_("Woord"), required=True, help_text=_("Zoals mensen het zeggen of schrijven."))
    reden = Words(label=_("Waarom?"), rows=3, required=True, help_text=_("Bijvoorbeeld waar je dit woord hoort."))
    soort = forms.ChoiceField(
        label=_("Alleen bij een nieuw begrip: waar hoort het bij?"),
        required=False,
        choices=[("", _("het begrip bestaat al")), *Facet.choices],
    )
    breder = Words(label=_("Alleen bij een nieuw begrip: waar valt het onder?"))
    organisatie = forms.ModelChoiceField(
        Organisatie.objects.none(), label=_("Namens welke organisatie?"), empty_label=None
    )

    def __init__(self, *args: Any, user: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Organisatie.objects.filter(pk__in=organisaties_where(user, Handeling.BEGRIP_VOORSTELLEN))
        self.fields["organisatie"].queryset = own.order_by("naam")  # type: ignore[attr-defined]
