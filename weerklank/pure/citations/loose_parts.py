"""Words about parts of an article or a chapter that the grammar does not know, between it and its law.

Source: Aanwijzingen voor de regelgeving 3.27-3.31 (how parts are cited); who writes from habit writes them in any
order.
"""

import re

from weerklank.pure.citations.numerals import ORDINAL
from weerklank.pure.wordlist import wordlist

_MARK = r"(?:[a-z]{1,2}\d?[.)]?|[IVX]{1,4}|[A-H]|\d{1,2}(?:\.\d{1,2})?(?:\s?\u00b0)?)(?![\w-])"
LOOSE_PART = re.compile(
    r"(?:\.?[,.]?\s(?:(?:telkens|steeds)\s)?(?:(?:en|of|dan\swel|respectievelijk|t\.?/?m\.?)\s(?:de\s)?)?(?:"
    rf"\((?![^()\n]{{0,70}}\d)[^()\n]{{1,70}}\)|(?:lid|leden)(?:\s{_MARK})?(?!\w)|de(?=\s(?:onder|voorschr|letter))|(?<=lid\s)\d{{1,2}}(?!\w)|ten\s{ORDINAL}(?!\w)|Rn\.\s\d[\d.]*(?!\w)|[A-Z]\d{{1,2}}(?=,)|"
    rf"(?:eventuele\s)?(?:andere|overige)(?:\s[a-z]+){{1,3}}?(?=\svan\s)|(?:aanhef|(?:vol)?zin)(?!\w)"
    rf"|(?:ond[a-z]{{0,8}}|sub(?:onderdeel)?|letters?|voorschrift(?:en)?|post|punt|tabel|deel)\s?{_MARK}(?:(?:,|,?\s(?:en|of)|\stot\sen\smet|\st/m)\s{_MARK}){{0,20}}"
    rf"|(?:{ORDINAL}|(?!van)[a-z]{{3,7}}(?=\slid))(?:\s(?:lid|(?:vol)?zin))?(?!\w)|van(?=\slid)|(?!(?:en|of|is|in|op|te|om|er|de|al)\b)[a-z]{{1,2}}[.)]?(?![\w-]))){{1,12}}+\.?,?"
)
_PART_WORDS = "|".join(
    wordlist(
        "aanhef en of onder onderdeel onderdelen subonderdeel sub letter letters nr nrs no nummer nummers lid leden "
        "zin zinnen volzin volzinnen zinsnede alinea streepje gedachtestreepje punt punten voorschrift voorschriften "
        "post posten tot met het de ten juncto jo telkens respectievelijk onderscheidenlijk categorie tabel regel oud "
        "nieuw samenhang verbinding"
    )
)
_BRIDGE = (
    rf"(?:[ ,.;:()\u00b0\u02da\u00ba\"'/]|-(?=\d)|(?:{_PART_WORDS}|{ORDINAL}|in\shet\sbijzonder"
    rf"|in\s(?:samenhang|verbinding)\smet|dan\swel|t/m|e\.v\.|van\shet\s{ORDINAL}\s[Bb]oek"
    rf"|%s|[A-Za-z]|[ivx]{{2,4}}|[IVX]{{2,4}})(?!\w))++"
)
BRIDGE = re.compile(_BRIDGE % r"\d")
BRIDGE_OF_PART = re.compile(_BRIDGE % r"\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[A-Z][a-z]{3,20}(?=\svan\s)")
"""Words about parts of an article in any order, "in samenhang met het eerste lid, onderdeel a", "onder b.1\u00b0"."""
