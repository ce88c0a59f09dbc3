"""Juriconnect links to law text (JCI), both ways.

Sources: standard BWB 1.3.1 of Juriconnect (2014) for ``jci1.3:c:BWBR0005537&artikel=4:84``; the older form
``1.0:v:BWBR0005537&artikel=4:84`` as it stands in the Basiswettenbestand of 2012.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

BWB_ID = re.compile(r"BWB(?:[RV]\d{7}|W\d{4,7})\Z")
_LINK = re.compile(
    r"(?:jci)?(?P<versie>1\.\d{1,2}):(?P<soort>[a-z]):(?P<bwb>BWB[RVW]\d{4,7})(?P<rest>(?:&.*)?)\Z", re.S
)
_DATUM = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_SAFE = ":.()-, °*§–'"


@dataclass(frozen=True, slots=True)
class Jci:
    """One link: the regulation, the place in it as (kind, number) pairs from large to small, and two dates.

    ``z`` is the day on which the text is looked at, ``g`` the day from which the linked version is valid;
    both ISO dates or empty.
    """

    bwb_id: str
    locatie: tuple[tuple[str, str], ...] = ()
    z: str = ""
    g: str = ""
    soort: str = "c"
    versie: str = "1.3"

    def deel(self, soort: str) -> str:
        """The number of this kind of part ("artikel", "lid", "o"), or an empty string."""
        return dict(self.locatie).get(soort, "")

    @property
    def artikel(self) -> str:
        """The article number, or an empty string when the link points at something else."""
        return self.deel("artikel")


def parse_jci(text: str) -> Jci | None:
    """Read a JCI 1.x link, with or without the prefix ``jci``; None when it is not one.

    Parts without a kind (``&=``) are left out; an empty number (``bijlage=``) is kept. Percent signs are
    decoded.
    """
    match = _LINK.match(text.strip())
    if match is None or not BWB_ID.match(match["bwb"]):
        return None
    pairs = [part.partition("=") for part in match["rest"].split("&") if part]
    known = [(unquote(kind).strip(), unquote(value).strip()) for kind, _, value in pairs if kind.strip()]
    dates = {kind: value for kind, value in known if kind in ("z", "g") and _DATUM.match(value)}
    place = tuple(pair for pair in known if pair[0] not in ("z", "g"))
    return Jci(match["bwb"], place, dates.get("z", ""), dates.get("g", ""), match["soort"], match["versie"])


def build_jci(jci: Jci) -> str:
    """Write the link so that :func:`parse_jci` gives the same value back."""
    prefix = "jci" if jci.versie != "1.0" else ""
    pairs = [*jci.locatie, *((key, value) for key, value in (("z", jci.z), ("g", jci.g)) if value)]
    tail = "".join(f"&{quote(kind, safe=_SAFE)}={quote(value, safe=_SAFE)}" for kind, value in pairs)
    return f"{prefix}{jci.versie}:{jci.soort}:{jci.bwb_id}{tail}"
