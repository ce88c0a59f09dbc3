"""What every template keeps to: the content security policy and one page skeleton."""

import re
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[2] / "weerklank" / "web"
TEMPLATES = sorted(path for path in WEB.rglob("*.html") if "templates" in path.parts)
PARTS = ("onderdelen", "elements", "gedeeld")

STYLE = re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b(?![^>]*\bsrc=)", re.IGNORECASE)
HANDLER = re.compile(r"\son[a-z]+\s*=|\bhx-on|javascript:", re.IGNORECASE)
ADDRESS = re.compile(r"<(?:script|link|img)\b[^>]*(?:src|href)=\"https?:", re.IGNORECASE)


def name_of(path: Path) -> str:
    return path.relative_to(WEB).as_posix()


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_no_inline_style_or_script_and_nothing_from_elsewhere(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    found = [rule.pattern for rule in (STYLE, SCRIPT, HANDLER, ADDRESS) if rule.search(content)]
    assert found == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_every_page_stands_on_the_skeleton(path: Path) -> None:
    content = path.read_text(encoding="utf-8").lstrip()
    whole_page = "{% block inhoud %}" in content or "{% block content %}" in content
    if whole_page and path.name != "basis.html":
        assert content.startswith("{% extends ")


def test_a_page_has_no_second_main_heading() -> None:
    crowded = [name_of(path) for path in TEMPLATES if len(headings(path)) > 1 and not is_branched(path)]
    assert crowded == []


def headings(path: Path) -> list[str]:
    return re.findall(r"<h1\b", path.read_text(encoding="utf-8"))


def is_branched(path: Path) -> bool:
    """Two headings of which a condition shows one."""
    return "{% else %}" in path.read_text(encoding="utf-8")


def test_scripts_build_no_code_from_text() -> None:
    scripts = sorted((WEB.parents[1] / "assets" / "js").glob("*.js"))
    unsafe = re.compile(r"\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write")
    assert [path.name for path in scripts if unsafe.search(path.read_text(encoding="utf-8"))] == []


def test_scripts_stay_small() -> None:
    scripts = sorted((WEB.parents[1] / "assets" / "js").glob("*.js"))
    long = [path.name for path in scripts if len(path.read_text(encoding="utf-8").splitlines()) > 80]
    assert long == []
