"""Juriconnect links to Dutch law (JCI 1.3, standard version 1.3.1 of 2014), in and out.

`jci1.3:c:BWBR0018451&artikel=1&lid=1&o=a&z=2025-01-01&g=2025-01-01`: `c` is a consolidated text, `z` the
date of viewing, `g` the date of validity. Without dates the current text is meant.
"""

import re
from dataclasses import dataclass

JCI = re.compile(
    r"jci1\.3\d*:(?P<kind>[cv]):(?P<id>BWB[RV]\d{7})(?P<path>(?:(?:&amp;"
    r"|&)[A-Za-z]{1,20}=[^&\s<>\"']{0,60}(?<![.,;)])){0,20})"
)
_STEP = re.compile(r"(?:&amp;|&)([A-Za-z]{1,20})=([^&\s<>\"']{0,60}(?<![.,;)]))")
_DATES = ("z", "g")


@dataclass(frozen=True, slots=True)
class JciLink:
    """A link to a place in a regulation; `path` keeps the order of the steps, `z` and `g` are ISO dates or
    empty."""

    bwb_id: str
    path: tuple[tuple[str, str], ...] = ()
    z: str = ""
    g: str = ""
    kind: str = "c"

    def __str__(self) -> str:
        """Write the link; `parse_jci(str(link)) == link` for every link."""
        steps = [
            *self.path,
            *((name, date) for name, date in zip(_DATES, (self.z, self.g), strict=True) if date),
        ]
        return f"jci1.3:{self.kind}:{self.bwb_id}" + "".join(f"&{name}={value}" for name, value in steps)

    def fields(self) -> dict[str, str]:
        """Give the fields of a law citation: bwb_id, artikel, lid, onderdeel and other steps, geldig."""
        steps = {("onderdeel" if name == "o" else name): value for name, value in self.path}
        return {"bwb_id": self.bwb_id, **steps, "geldig": self.g, "jci": str(self)}

    def url(self) -> str:
        """Give the address at which a reader finds the place."""
        return f"https://wetten.overheid.nl/{self}"


def parse_jci(text: str) -> JciLink | None:
    """Read a JCI 1.3 link, also with an escaped ampersand; None when it is none (the old 1.0 links are
    none)."""
    found = JCI.fullmatch(text.strip())
    if found is None:
        return None
    steps = [(name, value) for name, value in _STEP.findall(found["path"]) if value]
    dates = {name: value for name, value in steps if name in _DATES}
    path = tuple((name, value) for name, value in steps if name not in _DATES)
    return JciLink(found["id"], path, dates.get("z", ""), dates.get("g", ""), found["kind"])
