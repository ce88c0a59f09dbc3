"""The forms of management."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from weerklank.kern.enums import Handeling, Rol
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.queries import organisaties_managed_by
from weerklank.kern.rules import rollen
from weerklank.web.fields import TypedForm


class RolForm(forms.Form):
    """A role in one of the organisations that this manager manages."""

    organisatie = forms.ModelChoiceField(Organisatie.objects.none(), label=_("Organisatie"), empty_label=None)
    rol = forms.ChoiceField(label=_("Rol"), choices=Rol.choices)

    def __init__(self, *args: Any, by: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].queryset = organisaties_managed_by(by)  # type: ignore[attr-defined]


class AccountForm(RolForm):
    """A new account with its first role."""

    naam = forms.CharField(label=_("Naam"), max_length=120)
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Met dit adres logt iemand in. Het wachtwoord kiest die persoon zelf, via “wachtwoord vergeten”."),
    )
    field_order = ("naam", "email", "organisatie", "rol")


class SleutelForm(forms.Form):
    organisatie = forms.ModelChoiceField(Organisatie.objects.none(), label=_("Organisatie"), empty_label=None)
    naam = forms.CharField(
        label=_("Waarvoor"), max_length=80, help_text=_("Bijvoorbeeld: koppeling met het zaaksysteem.")
    )

    def __init__(self, *args: Any, by: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].queryset = organisaties_managed_by(by)  # type: ignore[attr-defined]


class PostadresForm(TypedForm):
    """An address to which colleagues mail signalen. What is wrong with it is decided by the room itself."""

    organisatie = forms.ModelChoiceField(Organisatie.objects.none(), label=_("Organisatie"), empty_label=None)
    adres = forms.CharField(
        label=_("E-mailadres"), max_length=254, help_text=_("Bijvoorbeeld: signalen@uw-organisatie.nl.")
    )

    def __init__(self, *args: Any, by: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisatie"].queryset = organisaties_managed_by(by)  # type: ignore[attr-defined]


def rol_explanations() -> list[tuple[str, list[str]]]:
    """Each role with what it allows, from policy/rollen.yaml."""
    return [
        (str(rol.label), sorted(str(Handeling(handeling).label) for handeling in allowed))
        for rol, allowed in rollen().items()
    ]
