"""How somebody wants to hear."""

from typing import Any

from django import forms

from weerklank.berichten.enums import Groep, Wijze


class VoorkeurForm(forms.Form):
    """One choice per group of events."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for groep in Groep:
            self.fields[groep.value] = forms.ChoiceField(
                label=str(groep.label).capitalize(), choices=Wijze.choices, widget=forms.RadioSelect
            )

    def wijzen(self) -> dict[Groep, Wijze]:
        """What was chosen, once the form is valid."""
        return {groep: Wijze(self.cleaned_data[groep.value]) for groep in Groep}
