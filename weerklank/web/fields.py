"""Form fields that lose nothing of what somebody typed."""

from typing import Any

from django import forms


class TypedForm(forms.Form):
    """A form whose mistakes are explained by the page, with everything typed kept; the browser stops nothing."""

    use_required_attribute = False


class Words(forms.CharField):
    """Text of any kind and length, as it was typed: the rooms clean it and say what is wrong with it.

    `required` only decides whether the label says "niet verplicht".
    """

    def __init__(self, *, rows: int = 0, required: bool = False, **kwargs: Any) -> None:
        if rows:
            kwargs["widget"] = forms.Textarea(attrs={"rows": rows})
        super().__init__(required=required, strip=False, **kwargs)

    def clean(self, value: Any) -> str:
        return "" if value is None else str(value)
