"""The translations, with Babel instead of GNU gettext, which a fresh machine lacks.

    .venv/bin/python assets/messages.py extract   collect every text of weerklank/ into locale/en/.../django.po
    .venv/bin/python assets/messages.py compile   make the .mo files (not committed)
    .venv/bin/python assets/messages.py check     fail on a missing, empty or unsure (fuzzy) translation

The Dutch texts in the source are the message ids; English is the one translation.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import django
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "weerklank"
PO = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
TEMPLATES = (".html", ".txt")


def main(arguments: list[str]) -> int:
    """Returns the exit code: 0, 1 for a failing check, 2 for an unknown command."""
    commands = {"extract": extract, "compile": compile_all, "check": check}
    if len(arguments) != 1 or arguments[0] not in commands:
        sys.stderr.write(__doc__ or "")
        return 2
    return commands[arguments[0]]()


def extract() -> int:
    """Bring the English catalogue up to date: new texts empty, texts that are gone out, translations kept."""
    known = read(PO)
    fresh = Catalog(locale="en", project="Weerklank", version="1", charset="utf-8", fuzzy=False)
    for message in found().values():
        old = known.get(message.id, message.context)
        string = old.string if old is not None else ""
        fresh.add(message.id, string, message.locations, context=message.context, flags=message.flags)
    PO.parent.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    write_po(buffer, fresh, width=110, sort_output=True, include_lineno=False, omit_header=False)
    PO.write_bytes(without_dates(buffer.getvalue()))
    sys.stdout.write(f"{len(fresh)} teksten, {len(faults(fresh))} zonder vertaling\n")
    return 0


def without_dates(content: bytes) -> bytes:
    """The header without dates and tool names, so that nothing changes when no text changed."""
    dated = (
        b'"POT-Creation-Date',
        b'"PO-Revision-Date',
        b'"Generated-By',
        b'"Last-Translator',
        b'"Report-Msgid',
        b'"Language-Team',
    )
    lines = content.splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith((*dated, b"# ", b"#\n")))


def compile_all() -> int:
    for path in sorted(PACKAGE.rglob("*.po")):
        with open(path.with_suffix(".mo"), "wb") as file:
            write_mo(file, read(path))
    return 0


def check() -> int:
    """Every text that the source holds has an English translation that somebody is sure of."""
    problems = faults(matched(read(PO)))
    sys.stdout.writelines(f"{problem}\n" for problem in problems)
    return 1 if problems else 0


def matched(known: Catalog) -> Catalog:
    """A catalogue of exactly the texts of the source, with the translations that are known."""
    wanted = Catalog(locale="en")
    for message in found().values():
        old = known.get(message.id, message.context)
        flags = old.flags if old is not None else ()
        wanted.add(message.id, old.string if old else "", context=message.context, flags=flags)
    return wanted


def faults(catalog: Catalog) -> list[str]:
    """One line per message that is not translated, in Dutch."""
    return [f"{reason}: {text_of(message)}" for message in catalog if message.id and (reason := fault(message))]


def fault(message: Message) -> str:
    if message.fuzzy:
        return "onzeker"
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    if message.pluralizable and len(strings) < 2:
        return "meervoud ontbreekt"
    return "" if strings and all(strings) else "niet vertaald"


def text_of(message: Message) -> str:
    return message.id[0] if isinstance(message.id, tuple | list) else str(message.id)


def found() -> dict[tuple[object, str | None], Message]:
    """Every text in the package by (id, context)."""
    catalog = Catalog(locale="en")
    for path in sorted(PACKAGE.rglob("*")):
        place = path.relative_to(ROOT).as_posix()
        for _line, function, texts in texts_in(path):
            add(catalog, function, texts, place)
    return {(message.id, message.context): message for message in catalog if message.id}


def texts_in(path: Path) -> Iterator[tuple[int, str, object]]:
    """The calls of gettext in one file, a template being turned into such calls first."""
    if path.suffix == ".py":
        source = path.read_text(encoding="utf-8")
    elif path.suffix in TEMPLATES and "templates" in path.parts:
        from django.utils.translation.template import templatize  # noqa: PLC0415 - needs settings first

        source = templatize(path.read_text(encoding="utf-8"), origin=str(path))
    else:
        return
    for line, function, texts, _comments in extract_python(io.BytesIO(source.encode()), KEYWORDS, (), {}):
        yield line, str(function), texts


def add(catalog: Catalog, function: str, texts: object, place: str) -> None:
    parts = list(texts) if isinstance(texts, tuple | list) else [texts]
    context = parts.pop(0) if "pgettext" in function else None
    strings = [part for part in parts[: 2 if "n" in function.split("gettext", maxsplit=1)[0] else 1] if part]
    if strings and all(isinstance(string, str) for string in strings):
        identity = (strings[0], strings[1]) if len(strings) == 2 else strings[0]
        catalog.add(identity, locations=[(place, 0)], context=context, flags=flags_of(strings))


def flags_of(strings: list[str]) -> tuple[str, ...]:
    return ("python-format",) if any("%(" in string for string in strings) else ()


def read(path: Path) -> Catalog:
    if not path.exists():
        return Catalog(locale="en")
    with open(path, "rb") as file:
        return read_po(file, locale="en")


if __name__ == "__main__":
    settings.configure(USE_I18N=True)
    django.setup()
    sys.exit(main(sys.argv[1:]))
