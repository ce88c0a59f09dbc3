"""Finding public knelpunten by words, law article, organisation and state, with a bounded amount of work."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import BooleanField, Case, ExpressionWrapper, F, FloatField, Q, QuerySet, Value, When

from weerklank.publicatie.models import Vitrine
from weerklank.publicatie.queries import shown
from weerklank.pure.citations import parse_citation
from weerklank.pure.typed import clean

LONGEST_QUERY = 200
"""Characters of a question that are read; the rest is left out."""

RANKED = 1_000
"""How many finds are put in order: the newest ones. What a word like "de" finds is never ranked whole."""

BEST = ("-score", "-knelpunt")
"""The order of what was found, for paging."""

TE_LAAT = "te_laat"
"""A state of the public lists that no knelpunt has: it waits, and its due date has passed today."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """What somebody looks for; every empty part asks nothing. `artikel` is written as "BWBR0005537:4:84"."""

    woorden: str = ""
    organisatie: str = ""
    stand: str = ""
    artikel: str = ""

    @property
    def words(self) -> str:
        return clean(self.woorden)[:LONGEST_QUERY]

    @property
    def articles(self) -> list[str]:
        """The law articles that the words name, as "BWBR0005537:4:84"."""
        found = parse_citation(self.words)
        return sorted({f"{c.bwb_id}:{c.artikel}" for c in found if c.bwb_id and c.artikel})


def matching(vraag: Vraag, *, today: dt.date) -> QuerySet[Vitrine]:
    """The public knelpunten that fit every part but the words; order them by NEWEST."""
    rows = shown()
    if vraag.organisatie:
        rows = rows.filter(Q(organisatie=vraag.organisatie) | Q(geadresseerde=vraag.organisatie))
    if vraag.artikel:
        rows = rows.filter(artikelen__contains=[vraag.artikel])
    if vraag.stand == TE_LAAT:
        return rows.filter(wacht=True, due_on__lt=today)
    return rows.filter(stand=vraag.stand) if vraag.stand else rows


def search(vraag: Vraag, *, today: dt.date) -> QuerySet[Vitrine]:
    """What the words find among what matches, each with its `score`; order it by BEST.

    Words are stemmed as Dutch and may be written as people search the web ("precies dit", or, -not). A named law
    article counts for more than any word. Only the newest RANKED finds are ranked.
    """
    query = SearchQuery(vraag.words, search_type="websearch", config="dutch")
    articles = vraag.articles
    on_article = Q(artikelen__overlap=articles) if articles else None
    hit = Q(zoek=query) | on_article if on_article else Q(zoek=query)
    newest = matching(vraag, today=today).filter(hit).order_by("-knelpunt").values("pk")[:RANKED]
    score = SearchRank(F("zoek"), query) + _bonus(on_article)
    return shown().filter(pk__in=newest).annotate(score=ExpressionWrapper(score, output_field=FloatField()))


def _bonus(on_article: Q | None) -> Case | Value:
    """One point for the article: more than SearchRank ever gives (that stays below 1)."""
    if on_article is None:
        return Value(0.0)
    wanted = ExpressionWrapper(on_article, output_field=BooleanField())
    return Case(When(wanted, then=Value(1.0)), default=Value(0.0), output_field=FloatField())
