"""Which ministry is meant: by its name, its abbreviation, or the function of who promised."""

import re
from collections.abc import Iterable

from weerklank.kern.enums import Organisatiesoort
from weerklank.kern.models import Organisatie

_OFFICE = re.compile(r"^(?:de\s+)?(?:minister(?:ie|-president)?|staatssecretaris)\s+(?:van|voor)?\s*", re.IGNORECASE)
_SIGNED = re.compile(r"^\s*(?:de\s+)?((?:minister|staatssecretaris)\s+(?:van|voor)\s+[^\n]{3,120})$", re.I | re.M)
_FOOT = 1_500
_WORD = re.compile(r"\w+")


class Ministeries:
    """The ministries that Weerklank knows, read once: for a whole import or one letter."""

    def __init__(self, known: Iterable[Organisatie] | None = None) -> None:
        rows = Organisatie.objects.filter(soort=Organisatiesoort.DEPARTEMENT) if known is None else known
        self._by_name: dict[str, Organisatie] = {}
        self._by_short: dict[str, Organisatie] = {}
        for row in rows:
            self._by_name.setdefault(_plain(row.naam), row)
            if row.afkorting:
                self._by_short.setdefault(row.afkorting.casefold(), row)

    def named(self, *texts: str) -> Organisatie | None:
        """The ministry that the first telling text means; None when no text names one that we know."""
        for text in texts:
            found = self._by_name.get(_plain(text)) or self._short_in(text) or self._long_in(text)
            if found:
                return found
        return None

    def _short_in(self, text: str) -> Organisatie | None:
        """By an abbreviation in the text: "de minister van SZW". Two of them say nothing."""
        found = {self._by_short[word].pk: self._by_short[word] for word in _words(text) if word in self._by_short}
        return next(iter(found.values())) if len(found) == 1 else None

    def _long_in(self, text: str) -> Organisatie | None:
        """By a whole name in the text; the longest, since names contain one another."""
        plain = f" {_plain(text)} "
        fits = [name for name in self._by_name if f" {name} " in plain]
        return self._by_name[max(fits, key=len)] if fits else None


def signer_of(tekst: str) -> str:
    """The office that stands under a letter ("de minister van Financiën"), on a line of its own; empty when none does.

    With two signatures the first.
    """
    found = _SIGNED.search(tekst[-_FOOT:])
    return " ".join(found[1].split()) if found else ""


def _plain(text: str) -> str:
    """A name without office, punctuation and capitals: "Ministerie van Financiën" gives "financiën"."""
    return " ".join(_words(_OFFICE.sub("", text.replace("(fictief)", "").strip())))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
