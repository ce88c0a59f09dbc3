"""From what somebody typed to the article they mean."""

from collections.abc import Sequence

from weerklank.kern.problems import Cannot, Problem
from weerklank.wetten.models import Artikelversie
from weerklank.wetten.queries import Citation, find_article, newest_text


def find_typed(citations: Sequence[Citation]) -> Artikelversie | None:
    """The newest text of the first article among these citations that the register has, with its article and
    law.

    None when no citation names an article, or the register has none of them; `problems_with` tells why.
    """
    for citation in citations:
        if not citation.artikel or not (citation.bwb_id or citation.law):
            continue
        try:
            return newest_text(find_article(citation))
        except Cannot:
            continue
    return None


def problems_with(citations: Sequence[Citation]) -> list[Problem]:
    """Why the first citation with an article was not found: the law or the article is not in the register."""
    named = [citation for citation in citations if citation.artikel and (citation.bwb_id or citation.law)]
    try:
        for citation in named[:1]:
            find_article(citation)
    except Cannot as cannot:
        return cannot.problems
    return []
