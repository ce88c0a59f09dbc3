"""What somebody told besides the text itself, as a page lists it."""

from django.utils.translation import gettext as _

from weerklank.signalen.enums import Frequentie, Geautomatiseerd
from weerklank.signalen.melding import Melding
from weerklank.signalen.models import Signaal


def facts_of(said: Melding | Signaal) -> list[tuple[str, str]]:
    """What was told besides the text, as pairs of a label and words."""
    return [
        (_("Regel"), said.regel),
        (_("Hoe vaak"), str(Frequentie(said.frequentie).label) if said.frequentie else ""),
        (_("Voor wie het hard is"), said.doelgroep),
        (
            _("Grotendeels door een computer besloten"),
            str(Geautomatiseerd(said.geautomatiseerd).label) if said.geautomatiseerd else "",
        ),
    ]
