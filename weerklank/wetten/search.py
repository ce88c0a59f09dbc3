"""From what somebody typed to the article they mean."""

from collections.abc import Sequence

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F

from weerklank.kern.problems import Cannot, Problem
from weerklank.wetten.models import Artikelversie
from weerklank.wetten.queries import Citation, find_article, newest_text

ARTICLES = 10
"""How many articles a search by words shows."""
CANDIDATES = 200
SHORTEST = 3


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


def search_articles(words: str, *, most: int = ARTICLES) -> list[Artikelversie]:
    """Articles whose text of now, or whose title, has all of these Dutch words; the closest first, at most `most`.

    Ranks only the first CANDIDATES that the index gives, so that a word of every law costs no more than a rare one.
    Two queries. Nothing for a word of fewer than SHORTEST letters.
    """
    query = SearchQuery(words, config="dutch", search_type="plain")
    if len(words.strip()) < SHORTEST:
        return []
    texts = Artikelversie.objects.filter(zoek=query, geldig_tot=None, artikel__weg_op=None)
    rows = Artikelversie.objects.filter(pk__in=list(texts.values_list("pk", flat=True)[:CANDIDATES]))
    ranked = rows.annotate(rang=SearchRank(F("zoek"), query)).select_related("artikel__regeling")
    return list(ranked.defer("blokken", "zoek", "tekst").order_by("-rang", "id")[:most])


def problems_with(citations: Sequence[Citation]) -> list[Problem]:
    """Why the first citation with an article was not found: the law or the article is not in the register."""
    named = [citation for citation in citations if citation.artikel and (citation.bwb_id or citation.law)]
    try:
        for citation in named[:1]:
            find_article(citation)
    except Cannot as cannot:
        return cannot.problems
    return []
