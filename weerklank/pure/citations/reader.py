"""Read all citations of a text in one go."""

import re
from collections.abc import Iterable, Iterator

from weerklank.pure.citations import triggers
from weerklank.pure.citations.articles import article_citations
from weerklank.pure.citations.law_hits import LawHit, law_fields
from weerklank.pure.citations.law_names import find_laws, not_itself
from weerklank.pure.citations.law_table import Law
from weerklank.pure.citations.model import Citation, Kind
from weerklank.pure.citations.parliament import paper_citations, proceedings_citations, system_numbers
from weerklank.pure.citations.prepare import Prepared, prepare
from weerklank.pure.citations.publications import publication_citations
from weerklank.pure.citations.references import back_references
from weerklank.pure.citations.scene import Scene

_DOSSIER_START = re.compile(r"[1-3]\d(?:\d{3}|\s\d{3})(?=[\s,\-(])")


def find_citations(text: str, *, own_law: Law | None = None, internal: bool = False) -> list[Citation]:
    """Give every citation in `text`, in order, without overlap.

    `own_law` is the law in which the text stands, when it stands in one: then "artikel 27" without a law is
    of that law. With `internal=True` words such as "dit artikel" and "het eerste lid" are given too, as
    kind `verwijzing`, resolved to the article named last, and chapters, sections and annexes ("hoofdstuk 4
    van de Awb", in a law also "de bijlage"), as kind `wetsdeel`. Works on any text, never fails, in time
    proportional to its length.
    """
    prepared = prepare(text)
    laws = find_laws(prepared, loose=own_law is not None)
    laws = [not_itself(prepared, hit, own_law) for hit in laws] if own_law else laws
    scene = Scene.of(prepared, laws, own_law)
    articles = article_citations(scene, parts=internal)
    found = [*articles, *_others(prepared), *(_law_citation(hit) for hit in laws)]
    if internal:
        found.extend(
            back_references(prepared, articles, scene.aliases, scene.rests_on(), scene.last_before, own=own_law)
        )
    return [_in_source(prepared, citation) for citation in without_overlap(found)]


def _others(text: Prepared) -> Iterable[Citation]:
    yield from paper_citations(text, list(_dossiers(text)))
    yield from proceedings_citations(text)
    yield from system_numbers(text)
    yield from publication_citations(text)


def _dossiers(text: Prepared) -> Iterator[int]:
    """Where five, or two and three, digits begin that can be a dossier number."""
    done = 0
    for place in sorted(text.places(triggers.DIGITS)):
        if place >= done and (found := _DOSSIER_START.match(text.text, place)):
            done = found.end()
            yield place


def _law_citation(hit: LawHit) -> Citation:
    readings = tuple(law_fields(law) for law in hit.laws)
    several = len(readings) > 1
    return Citation(
        hit.start,
        hit.end,
        Kind.WET,
        readings[0],
        hit.rule,
        0.5 if several else hit.certainty,
        readings if several else (),
    )


def without_overlap(found: Iterable[Citation]) -> list[Citation]:
    """Keep, of citations that overlap, the one that begins first; of those the longest."""
    kept: list[Citation] = []
    for citation in sorted(found, key=lambda c: (c.start, -c.end, -c.certainty)):
        if not kept or citation.start >= kept[-1].end:
            kept.append(citation)
    return kept


def _in_source(prepared: Prepared, citation: Citation) -> Citation:
    if not prepared.cuts:
        return citation
    start, end = prepared.source_span(citation.start, citation.end)
    return Citation(start, end, citation.kind, citation.norm, citation.rule, citation.certainty, citation.candidates)
