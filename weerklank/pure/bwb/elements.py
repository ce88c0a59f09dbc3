"""The elements of the two published schemas, sorted by what they mean for reading.

Sources: toestand_2016-1.xsd and the DTD bwb-plus-meta 1.61w as used in the Basiswettenbestand of 2012.
"""

from typing import Final

CONTAINERS: Final = frozenset(
    [
        "boek",
        "deel",
        "hoofdstuk",
        "titeldeel",
        "afdeling",
        "paragraaf",
        "sub-paragraaf",
        "verdragtekst",
        "bijlage",
        "divisie",
        "circulaire.divisie",
    ]
)
ARTICLES: Final = frozenset({"artikel", "enig-artikel", "wijzig-artikel"})
BODIES: Final = frozenset(
    [
        "aanhef",
        "circulaire.aanhef",
        "structuurtekst",
        "wettekst",
        "regeling-tekst",
        "circulaire-tekst",
        "vrije-tekst",
    ]
)
STRUCTURE: Final = CONTAINERS | ARTICLES | BODIES
SKIPPED: Final = STRUCTURE | frozenset(
    [
        "meta-data",
        "wetsluiting",
        "regeling-sluiting",
        "circulaire-sluiting",
        "officiele-inhoudsopgave",
        "nootref",
        "noot.nr",
    ]
)
INLINE: Final = frozenset(
    [
        "nadruk",
        "sup",
        "inf",
        "unl",
        "ovl",
        "afk",
        "indexterm",
        "dossierref",
        "aanhaling",
        "extref-groep",
        "intref-groep",
        "extref",
        "intref",
        "plaats",
        "datum",
        "voornaam",
        "achternaam",
    ]
)
