"""Personal data out of a text, before anything else sees it.

`mask(text)` gives the text as it will be stored, the masked spans, and marks to show them.
"""

from weerklank.pure.pseudonymise.catalogue import RULES, rule_named
from weerklank.pure.pseudonymise.kinds import Certainty, Kind, Masked, Rule, Span
from weerklank.pure.pseudonymise.masking import mask

__all__ = ["RULES", "Certainty", "Kind", "Masked", "Rule", "Span", "mask", "rule_named"]
