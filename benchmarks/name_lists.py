"""Makes the lists of names from elsewhere and of Dutch places for the masking, from the package Faker (MIT).

    python benchmarks/name_lists.py folder-of-the-unpacked-package

Faker 40.54.0 has names by country. Kept is what is written in Latin letters, is not in our own lists, and is no
word, place or organisation that the masking or a dictionary of Dutch knows: such a name cannot hide an ordinary
word. English first names that are English words (joy, will) are left out too.
"""

import importlib
import re
import sys
from collections.abc import Iterable, Iterator

import simplemma

from weerklank.pure.pseudonymise.lists import DATA, fold, lists
from weerklank.pure.pseudonymise.tokens import compound, known

COUNTRIES = (
    *("az_AZ", "cs_CZ", "da_DK", "de_AT", "de_CH", "de_DE", "de_LU", "en_GB", "en_IE", "en_IN", "en_KE", "en_NG"),
    *("en_PK", "en_US", "es_AR", "es_CO", "es_ES", "et_EE", "fi_FI", "fr_BE", "fr_CH", "fr_DZ", "fr_FR", "ha_NG"),
    *("hr_HR", "hu_HU", "id_ID", "ig_NG", "it_IT", "lt_LT", "lv_LV", "nl_BE", "nl_NL", "no_NO", "pl_PL", "pt_BR"),
    *("pt_PT", "ro_RO", "sk_SK", "sl_SI", "sv_SE", "sw", "tr_TR", "tw_GH", "uz_UZ", "vi_VN", "yo_NG", "zh_CN"),
)
NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SHORTEST = 4
"""Letters: shorter names of elsewhere are abbreviations here too often."""
LICENCE = """# Uit Faker 40.54.0, gemaakt met benchmarks/name_lists.py; wat ook een gewoon woord is, is weggelaten.
# Copyright (c) 2012 Daniele Faraglia. Permission is hereby granted, free of charge, to any person obtaining a copy
# of this software and associated documentation files (the "Software"), to deal in the Software without restriction,
# including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
# copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following
# conditions: The above copyright notice and this permission notice shall be included in all copies or substantial
# portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED,
# INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
# NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
# LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
# SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def of_country(country: str, part: str) -> Iterator[str]:
    """The first names or surnames (`part`: first, last) of one country, folded; of a surname the last word."""
    provider = importlib.import_module(f"faker.providers.person.{country}").Provider
    for field in dir(provider):
        values = getattr(provider, field)
        if part in field and isinstance(values, (list, tuple, dict)):
            names = (value.split()[-1] for value in values if isinstance(value, str) and value.strip())
            yield from (fold(name) for name in names if NAME.fullmatch(name))


def is_name_only(name: str) -> bool:
    """Whether this is nothing else in Dutch, nor an English word."""
    if len(name) < SHORTEST or not name.isascii() or known(name) or compound(name):
        return False
    return not any(simplemma.is_known(name, lang=language) for language in ("nl", "en"))


def kept(part: str, listed: Iterable[str]) -> list[str]:
    """The names to keep, in order of the alphabet."""
    found = {name for country in COUNTRIES for name in of_country(country, part)}
    return [name for name in sorted(found - set(listed)) if is_name_only(name)]


def write(name: str, names: list[str]) -> None:
    """A line for each two letters."""
    by_letter: dict[str, list[str]] = {}
    for one in names:
        by_letter.setdefault(one[:2], []).append(one)
    lines = "\n".join(" ".join(row) for row in by_letter.values())
    (DATA / name).write_text(f"{LICENCE}{lines}\n", encoding="utf-8")
    print(f"{name}: {len(names)} names")  # noqa: T201


def dutch_places() -> list[str]:
    """Towns and villages as addresses name them, folded; one of more words between quotation marks."""
    cities = importlib.import_module("faker.providers.address.nl_NL").Provider.cities
    places = {fold(city) for city in cities if not city[0].isdigit()}
    return [f'"{place}"' if " " in place else place for place in sorted(places)]


def main(package: str) -> None:
    """Writes the lists."""
    sys.path.insert(0, package)
    listed = lists()
    write("voornamen-elders.txt", kept("first", listed.first))
    write("achternamen-elders.txt", kept("last", listed.last))
    write("woonplaatsen.txt", dutch_places())


if __name__ == "__main__":
    main(sys.argv[1])
