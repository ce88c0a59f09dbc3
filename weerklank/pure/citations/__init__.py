"""Citations in Dutch government text: which law, which paper, exactly where, by which rule, how sure.

>>> [hit.norm["artikel"] for hit in find_citations("Zie art. 4:84 Awb.")]
['4:84']
"""

from weerklank.pure.citations.jci import JciLink, parse_jci
from weerklank.pure.citations.law_table import Law, known_law
from weerklank.pure.citations.model import Citation, Kind
from weerklank.pure.citations.reader import find_citations
from weerklank.pure.citations.typed import LawCitation, parse_citation

__all__ = [
    "Citation",
    "JciLink",
    "Kind",
    "Law",
    "LawCitation",
    "find_citations",
    "known_law",
    "parse_citation",
    "parse_jci",
]
