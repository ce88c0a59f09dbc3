"""The palette keeps its promise: WCAG 2.2 AA in light and dark (1.4.3 text 4.5:1, 1.4.11 controls 3:1)."""

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).resolve().parents[2] / "assets" / "css" / "kleuren.css").read_text(encoding="utf-8")
COLOUR = re.compile(r"--weerklank-([a-z-]+):\s*(#[0-9a-f]{6});")


def palettes() -> dict[str, dict[str, str]]:
    light, dark = CSS.split("@media screen and (prefers-color-scheme: dark)")
    basis = dict(COLOUR.findall(light))
    return {"licht": basis, "donker": basis | dict(COLOUR.findall(dark))}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("papier", "vlak", "vlak-zacht")
TEXT = [(text, ground) for text in ("inkt", "inkt-zacht", "petrol", "fout", "let-op") for ground in GROUNDS] + [
    ("op-petrol", "petrol"),
    ("op-petrol", "petrol-actief"),
    ("op-fout", "fout"),
    ("petrol", "petrol-vlak"),
    ("inkt", "petrol-vlak"),
    ("op-band", "band"),
    ("op-band-zacht", "band"),
    ("koper", "koper-vlak"),
    ("inkt", "koper-vlak"),
    ("inkt-zacht", "koper-vlak"),
    ("vlak", "koper"),
    ("vlak", "neutraal"),
    ("goed", "goed-vlak"),
    ("inkt", "goed-vlak"),
    ("let-op", "let-op-vlak"),
    ("inkt", "let-op-vlak"),
    ("fout", "fout-vlak"),
    ("inkt", "fout-vlak"),
    ("neutraal", "neutraal-vlak"),
    ("op-markering", "markering"),
]
SHAPES = [("lijn-sterk", ground) for ground in GROUNDS] + [
    ("petrol", "vlak"),
    ("koper-lijn", "papier"),
    ("koper-lijn", "vlak"),
    ("band-koper", "band"),
    ("focus-buiten", "papier"),
    ("focus-buiten", "vlak"),
    ("focus-buiten", "focus-binnen"),
]


@pytest.mark.parametrize("scheme", ["licht", "donker"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_is_readable_on_its_ground(scheme: str, text: str, ground: str) -> None:
    palette = palettes()[scheme]
    assert contrast(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["licht", "donker"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_borders_and_marks_stand_out(scheme: str, shape: str, ground: str) -> None:
    palette = palettes()[scheme]
    assert contrast(palette[shape], palette[ground]) >= 3.0


def test_every_colour_of_the_light_palette_that_carries_text_has_a_dark_one() -> None:
    light, dark = palettes()["licht"], dict(COLOUR.findall(CSS.split("@media screen")[1]))
    same = {"band", "op-band", "op-band-zacht", "band-koper"}
    assert set(light) - set(dark) == same - {"band"}
