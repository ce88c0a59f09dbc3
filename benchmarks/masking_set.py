"""Makes the development set of the masking from texts written by hand and texts put together.

    python benchmarks/masking_set.py

Writes signals.jsonl (id, text, thema, achtergehouden) and pii.jsonl (id, start, end, type) beside
handgeschreven.txt and samenstelling.txt in tests/data/maskeren. Everybody and everything in it is made
up; BSNs pass the check and are counted up from 999990000. The themes in HELD_OUT use other names
and other sentences; nothing was tuned on them.

The folder toets/ below it holds a second set, written by hand on its own (toets.txt): there every second
text is held out. The folder vormen/ holds a third, with odd forms of names, numbers and addresses: the texts of
vormen.txt were tuned on, those of ongezien.txt were written at the same moment and are held out. The folder
schrijfstijlen/ holds a fourth, in many styles of writing and with names from everywhere, and with texts in which
nothing is personal (theme niets): every fourth text is held out, which was settled before anything was measured.
The folder breed/ holds a fifth: every kind of personal data in many forms, and as many texts without any (theme
niets); there too every fourth text was set apart before anything was measured.

The sixth, in andere_hand/, is not made here: somebody else wrote and marked it without having seen the rules or the
other sets, and it was measured twice before it was opened. Those in BY_OTHERS are each by another hand again, half of
their texts without personal data; they were measured blind, once, before they were opened.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from stdnum.nl import bsn as bsn_check

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "maskeren"
HELD_OUT = ("wonen", "pensioen", "vervoer")
BY_OTHERS = (
    *("balie", "brieven", "landelijk", "meldpunt", "inkomen", "uitvoering", "mengsel", "twintig", "loketten", "zorgen"),
    *("week", "gemeenten", "recht", "geld", "wegen", "werk", "leven", "regels", "mengeling", "rijen", "omgang"),
    *("systemen", "aanspraken", "kort", "werkdag", "aanloop", "diensten", "huishouden", "handhaving"),
)
"""In the order in which they were opened."""
FIELDS = "velden"
"""Our own, to learn from alone: fields and files, and user names made of ordinary words."""
MARK = re.compile(r"\{([a-z-]+):([^{}]+)\}")
PER_THEME = 27

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober")


def parts() -> dict[str, list[str]]:
    """What the texts are put together from, by heading of samenstelling.txt."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in (FOLDER / "samenstelling.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
            found[heading] = []
        elif line and not line.startswith("#"):
            found[heading] += [line] if heading.startswith("zinnen ") else line.split(" | ")
    return found


PARTS = parts()


def a_bsn(dice: random.Random) -> str:
    """A number that passes the check, in one of the ways people write it."""
    number = 999_990_000 + dice.randrange(9_000)
    while not bsn_check.is_valid(str(number)):
        number += 1
    text = str(number)
    shapes = (text, f"{text[:3]} {text[3:6]} {text[6:]}", f"{text[:4]}.{text[4:6]}.{text[6:]}", text, text)
    return dice.choice(shapes)


def a_phone(dice: random.Random) -> str:
    """A telephone number in one of the ways people write it."""
    n = f"{dice.randrange(10_000_000, 99_999_999)}"
    shapes = (
        f"06{n}",
        f"06-{n}",
        f"06 {n[:2]} {n[2:4]} {n[4:6]} {n[6:]}",
        f"+31 6 {n[:4]} {n[4:]}",
        f"+316{n}",
    )
    return dice.choice((*shapes, f"030-{n[:7]}", f"(0570) {n[:2]} {n[2:4]} {n[4:6]}", f"+49 1522 {n[:7]}"))


def a_birth(dice: random.Random) -> str:
    """A date of birth in one of the ways people write it."""
    day, month, year = dice.randrange(1, 29), dice.randrange(1, 13), dice.randrange(1935, 2015)
    return dice.choice(
        (
            f"{day:02}-{month:02}-{year}",
            f"{day}/{month}/{year}",
            f"{day} {MONTHS[month % 10]} {year}",
            f"{day}.{month}.{year}",
        )
    )


def a_plate(dice: random.Random) -> str:
    """A licence plate of some series."""
    letters = "".join(dice.choices("BDFGHJKLNPRSTVXZ", k=3))
    return dice.choice(
        (
            f"{letters[:2]}-{dice.randrange(100, 999)}-{letters[2]}",
            f"{dice.randrange(10, 99)}-{letters}-{dice.randrange(1, 9)}",
        )
    )


def a_case(dice: random.Random) -> str:
    """A case number in some house style."""
    n = dice.randrange(10_000, 999_999)
    return dice.choice((f"{n}", f"2023-{n:06}", f"Z-2024-{n:06}", f"WMO/{dice.randrange(2018, 2026)}/{n:05}"))


def an_iban(dice: random.Random) -> str:
    """A Dutch account number that passes the check."""
    account = f"{dice.randrange(10**9, 10**10)}"
    rest = int("".join(str(int(c, 36)) for c in "INGB") + account + str(int("N", 36)) + str(int("L", 36)) + "00")
    text = f"NL{98 - rest % 97:02}INGB{account}"
    return dice.choice((text, " ".join(text[i : i + 4] for i in range(0, 18, 4))))


def slots(dice: random.Random, held: bool) -> dict[str, str]:
    """A value with its mark for every slot."""
    part = " achtergehouden" if held else ""
    first, last = PARTS["voornamen" + part], PARTS["achternamen" + part]
    given, second, family = dice.choice(first), dice.choice(first), dice.choice(last)
    numbers = f"{dice.randrange(1, 300)}" + dice.choice(("", "", "a", "-2"))
    street = f"{dice.choice(PARTS['straten' + part])} {numbers}"
    letters = "".join(dice.choices("ABCDEFGHJKLMNPRSTVXZ", k=2))
    plain = re.sub(r"[^a-z]", "", given.lower())
    marked = {
        "adres": ("adres", street),
        "pc": ("postcode", f"{dice.randrange(1010, 9990)}{dice.choice((' ', ''))}{letters}"),
        "bsn": ("bsn", a_bsn(dice)),
        "bsn2": ("bsn", a_bsn(dice)),
        "tel": ("telefoon", a_phone(dice)),
        "mail": ("e-mail", f"{plain}{dice.randrange(10, 99)}@voorbeeldpost.nl"),
        "gd": ("geboortedatum", a_birth(dice)),
        "kenteken": ("kenteken", a_plate(dice)),
        "zaak": ("zaak", a_case(dice)),
        "iban": ("rekening", an_iban(dice)),
        "vnr": ("v-nummer", f"2{dice.randrange(10**8, 10**9)}"),
        "doc": ("document", f"N{letters}{dice.randrange(10**5, 10**6)}"),
        "account": ("account", f"{plain}_{dice.randrange(70, 99)}"),
        "url": ("link", f"https://mijn.voorbeeldloket.nl/zaak/{dice.randrange(10**5, 10**6)}"),
    }
    values = {slot: f"{{{kind}:{value}}}" for slot, (kind, value) in marked.items()}
    return values | {
        "name": given,
        "second": second,
        "family": family,
        "plaats": dice.choice(PARTS["plaatsen"]),
    }


def filled(template: str, values: dict[str, str]) -> str:
    """The template with its slots filled; a run of name slots becomes one marked name."""
    names = {
        "{F}": values["name"],
        "{F2}": values["second"],
        "{L}": values["family"],
        "{I}": values["name"][0] + ".",
    }
    template = re.sub(
        r"(?:\{(?:F2?|L|I)\} ?)+(?<! )",
        lambda run: "{persoon:" + re.sub(r"\{\w+\}", lambda slot: names[slot.group()], run.group()) + "}",
        template,
    )
    return re.sub(r"\{(\w+)\}", lambda slot: values[slot.group(1)], template)


def _typos(text: str, dice: random.Random) -> str:
    swaps = (
        ("belde", "beld"),
        ("krijgt", "krijgd"),
        ("mevrouw", "mevrow"),
        ("niet", "neit"),
        (". ", " "),
        ("wordt", "word"),
    )
    for right, wrong in dice.sample(swaps, 2):
        text = text.replace(right, wrong)
    return text


def _closed(text: str, dice: random.Random) -> str:
    return text.rstrip(".") + "\n\n" + dice.choice(("Groet, team balie", "Graag terugkoppeling!", "mvg"))


def _as_is(text: str, _dice: random.Random) -> str:
    return text


def _small(text: str, _dice: random.Random) -> str:
    return text.lower()


REGISTERS: list[Callable[[str, random.Random], str]] = [_as_is, _as_is, _small, _typos, _closed]


def generated() -> Iterator[tuple[str, str]]:
    """Theme and marked text."""
    dice = random.Random(29362)  # noqa: S311
    themes = [heading.removeprefix("zinnen ") for heading in PARTS if heading.startswith("zinnen ")]
    for theme in themes:
        templates = PARTS["zinnen " + theme]
        for count in range(PER_THEME):
            text = filled(templates[count % len(templates)], slots(dice, theme in HELD_OUT))
            yield theme, dice.choice(REGISTERS)(text, dice)
        yield theme, _table(dice, theme in HELD_OUT)


def _table(dice: random.Random, held: bool) -> str:
    rows = ["Nr\tNaam\tGeboren\tBSN\tBedrag"]
    for number in range(1, 4):
        values = slots(dice, held)
        name = f"{{persoon:{values['name']} {values['family']}}}"
        rows.append(f"{number}\t{name}\t{values['gd']}\t{values['bsn']}\t{dice.randrange(100, 3000)},00")
    return "\n".join(rows)


def handwritten(file: Path) -> Iterator[tuple[str, str]]:
    """Theme and marked text from a file."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            theme, text = line.split(" | ", 1)
            yield theme, text.replace("~", "\n").replace("^", "\t")


def unmarked(text: str) -> tuple[str, list[dict[str, object]]]:
    """The plain text and the places of what was marked."""
    plain, spans, before = "", [], 0
    for mark in MARK.finditer(text):
        plain += text[before : mark.start()]
        spans.append({"start": len(plain), "end": len(plain) + len(mark.group(2)), "type": mark.group(1)})
        plain, before = plain + mark.group(2), mark.end()
    return plain + text[before:], spans


Row = tuple[str, str, str, bool]
"""Id, theme, marked text, and whether it is held out."""


def development() -> Iterator[Row]:
    """The development set: whole themes are held out."""
    for source, rows in (("hand", handwritten(FOLDER / "handgeschreven.txt")), ("samengesteld", generated())):
        for number, (theme, marked) in enumerate(rows, 1):
            yield f"{source[0]}{number:03}", theme, marked, theme in HELD_OUT


def toets() -> Iterator[Row]:
    """The second set: every second text is held out."""
    for number, (theme, marked) in enumerate(handwritten(FOLDER / "toets" / "toets.txt"), 1):
        yield f"t{number:03}", theme, marked, number % 2 == 0


def vormen() -> Iterator[Row]:
    """The third set: odd forms. One file was tuned on, the other is held out."""
    for file, held in (("vormen", False), ("ongezien", True)):
        for number, (theme, marked) in enumerate(handwritten(FOLDER / "vormen" / f"{file}.txt"), 1):
            yield f"{file[0]}{number:03}", theme, marked, held


def schrijfstijlen() -> Iterator[Row]:
    """The fourth set: many styles of writing. Every fourth text is held out."""
    for number, (theme, marked) in enumerate(handwritten(FOLDER / "schrijfstijlen" / "schrijfstijlen.txt"), 1):
        yield f"s{number:03}", theme, marked, number % 4 == 0


def breed() -> Iterator[Row]:
    """The fifth set: every kind in many forms, and as many texts without. Every fourth text is held out."""
    for number, (theme, marked) in enumerate(handwritten(FOLDER / "breed" / "breed.txt"), 1):
        yield f"b{number:03}", theme, marked, number % 4 == 0


def by_others(name: str) -> Iterator[Row]:
    """The seventh to fifteenth set, written and marked by others. Nothing is held out: they were opened as a whole."""
    for number, (theme, marked) in enumerate(handwritten(FOLDER / name / f"{name}.txt"), 1):
        yield f"{name[:2]}{number:03}", theme, marked, False


def write(rows: Iterator[Row], folder: Path) -> None:
    """Writes the two files of one set."""
    signals, pii = [], []
    for ident, theme, marked, held in rows:
        text, spans = unmarked(marked)
        signals.append({"id": ident, "text": text, "thema": theme, "achtergehouden": held})
        pii += [{"id": ident, **span} for span in spans]
    for name, made in (("signals", signals), ("pii", pii)):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in made)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    print(f"{folder.name}: {len(signals)} texts, {len(pii)} marks")  # noqa: T201


def main() -> None:
    """Writes the files of all sets."""
    write(development(), FOLDER)
    write(toets(), FOLDER / "toets")
    write(vormen(), FOLDER / "vormen")
    write(schrijfstijlen(), FOLDER / "schrijfstijlen")
    write(breed(), FOLDER / "breed")
    for name in (*BY_OTHERS, FIELDS):
        write(by_others(name), FOLDER / name)


if __name__ == "__main__":
    main()
