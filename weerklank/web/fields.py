"""Form fields that lose nothing of what somebody typed."""

from typing import Any

from django import forms


class Words(forms.CharField):
    """Text of any kind and length, as it was typed: the rooms clean it and say what is wrong with it."""

    def __init__(self, *, rows: int = 0, **kwargs: Any) -> None:
        if rows:
            kwargs["widget"] = forms.Textarea(attrs={"rows": rows})
        super().__init__(required=False, strip=False, **kwargs)
        self.validators = []
