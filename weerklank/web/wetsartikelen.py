"""Law articles as a page names and links them."""

from collections.abc import Iterable, Mapping

from weerklank.pure.citations import LawCitation, known_law

SITE = "https://wetten.overheid.nl/"


def named_articles(artikelen: Iterable[Mapping[str, str]]) -> list[tuple[str, str]]:
    """The recognised articles of a signaal as (how people write it, address of the official text)."""
    found = [_citation(row) for row in artikelen]
    return [(str(citation), SITE + citation.jci) for citation in found]


def _citation(row: Mapping[str, str]) -> LawCitation:
    law = known_law(row["bwb_id"])
    return LawCitation(
        law=(law.short or law.name) if law else row["bwb_id"],
        bwb_id=row["bwb_id"],
        artikel=row["artikel"],
        lid=row.get("lid", ""),
    )
