"""Personal data out of a text, before anything else sees it.

`mask(text)` gives the text as it will be stored, the masked spans, and marks to show them.
"""

from weerklank.pure.pseudonymise.catalogue import EVENT_DATE, RULES, rule_named
from weerklank.pure.pseudonymise.correcting import Corrected, Correction, Mark, hide, may_reveal, reveal
from weerklank.pure.pseudonymise.dates import coarsened
from weerklank.pure.pseudonymise.kinds import Certainty, Kind, Masked, Rule, Span
from weerklank.pure.pseudonymise.masking import mask

__all__ = [
    "EVENT_DATE",
    "RULES",
    "Certainty",
    "Corrected",
    "Correction",
    "Kind",
    "Mark",
    "Masked",
    "Rule",
    "Span",
    "coarsened",
    "hide",
    "mask",
    "may_reveal",
    "reveal",
    "rule_named",
]
