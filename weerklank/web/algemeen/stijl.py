"""What the style page shows: one example of every part, with invented content."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

ARTICLE = {
    "kop": "Artikel 4:84",
    "leden": [
        (
            "",
            "Het bestuursorgaan handelt overeenkomstig de beleidsregel, tenzij dat voor een of meer belanghebbenden "
            "gevolgen zou hebben die wegens bijzondere omstandigheden onevenredig zijn in verhouding tot de met de "
            "beleidsregel te dienen doelen.",
        ),
    ],
    "bron": "Algemene wet bestuursrecht",
    "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:84",
    "geldig_vanaf": dt.date(1998, 1, 1),
}


class StyleForm(forms.Form):
    """One field of every kind."""

    omschrijving = forms.CharField(
        label=gettext_lazy("Wat gebeurt er?"),
        help_text=gettext_lazy("Schrijf geen namen of nummers van burgers op."),
        widget=forms.Textarea(attrs={"rows": 4}),
        min_length=20,
    )
    regel = forms.CharField(
        label=gettext_lazy("Om welke regel gaat het?"),
        help_text=gettext_lazy("Bijvoorbeeld: art. 4:84 Awb"),
        required=False,
    )
    wanneer = forms.DateField(label=gettext_lazy("Wanneer zag u dit?"), required=False, input_formats=["%d-%m-%Y"])
    vaak = forms.ChoiceField(
        label=gettext_lazy("Hoe vaak komt het voor?"),
        choices=[("", gettext_lazy("weet ik niet")), ("week", gettext_lazy("elke week"))],
        required=False,
    )
    voor_wie = forms.MultipleChoiceField(
        label=gettext_lazy("Voor wie is het zwaar?"),
        choices=[("ouderen", gettext_lazy("ouderen")), ("gezinnen", gettext_lazy("gezinnen"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    besluit = forms.ChoiceField(
        label=gettext_lazy("Is het vooral automatisch bepaald?"),
        choices=[("ja", gettext_lazy("ja, grotendeels")), ("nee", gettext_lazy("nee"))],
        widget=forms.RadioSelect,
    )
    akkoord = forms.BooleanField(label=gettext_lazy("Ik heb gecontroleerd dat er geen namen in staan"))


def example() -> dict[str, Any]:
    """The content of the page around today, so that near, late and far terms all show."""
    today = timezone.localdate()
    return {
        "kleuren": ["petrol", "band", "koper", "inkt", "papier", "goed", "let-op", "fout"],
        "ver": today + dt.timedelta(days=30),
        "morgen": today + dt.timedelta(days=2),
        "laat": today - dt.timedelta(days=12),
        "nu": timezone.now(),
        "artikel": ARTICLE,
        "verhaal": story(),
        "per_maand": [(f"{month:02}-2021", (month * 37) % 90 + 20) for month in range(1, 13)],
        "per_soort": [(_("wet- en regelgeving"), 1204), (_("gegevensuitwisseling"), 861), (_("ICT"), 97)],
        "kolommen": [_("Knelpunt"), _("Ministerie"), _("Signalen"), _("Wacht sinds")],
        "rijen": table_rows(),
        "feiten": [(_("Eigenaar"), "Uitkeringsdienst Noord (fictief)"), (_("Eerste signaal"), "5 maart 2021")],
    }


def story() -> list[dict[str, Any]]:
    return [
        {"wanneer": "2021-03-05", "wat": _("knelpunt geopend"), "wie": "Uitkeringsdienst Noord (fictief)"},
        {"wanneer": "2021-06-25", "wat": _("antwoord gevraagd"), "wie": "Uitkeringsdienst Noord (fictief)"},
        {"wanneer": "2021-08-07", "wat": _("termijn voorbij zonder antwoord"), "soort": "verzoek-te-laat"},
        {
            "wanneer": "2021-09-01",
            "wat": _("antwoord gepubliceerd"),
            "wie": "Ministerie van Voorbeeldzaken (fictief)",
            "soort": "antwoord-gepubliceerd",
            "toelichting": _("Het ministerie neemt het eerste punt over."),
        },
    ]


def table_rows() -> list[list[str]]:
    return [
        ["Nabetaling telt als inkomen", "Voorbeeldzaken (fictief)", "1.204", "05-03-2021"],
        ["Adres past niet in het formulier", "Proefzaken (fictief)", "97", "25-06-2022"],
    ]
