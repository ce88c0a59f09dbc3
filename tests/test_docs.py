"""What the documents say, held against the code."""

import re
import subprocess
from pathlib import Path

import pytest
from django.apps import apps

from weerklank.kern.enums import Rol

ROOT = Path(__file__).parent.parent
DOCS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
TRACKED = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split("\n")
TEXTS = {".py", ".md", ".yaml", ".yml", ".html", ".css", ".js", ".toml", ".txt", ".in", ".po", ".json", ".jsonl", ""}


def words_of(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_every_setting_is_documented():
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "weerklank").rglob("*.py"))
    known = set(re.findall(r"WEERKLANK_[A-Z_]+[A-Z]", code)) | {"DATABASE_URL"}

    assert sorted(name for name in known if f"`{name}`" not in words_of("docs/installatie.md")) == []


def test_every_command_is_documented():
    commands = [path.stem for path in (ROOT / "weerklank" / "cli").glob("*.py") if path.stem != "__init__"]
    said = words_of("docs/installatie.md")

    assert commands
    assert [name for name in commands if not re.search(rf"`(weerklank )?{name}`", said)] == []


def test_every_make_target_has_a_line_of_help():
    targets = re.findall(r"^([a-z]+):(?!=)", words_of("Makefile"), re.MULTILINE)
    helped = re.findall(r"^([a-z]+):.*## .+ \| .+$", words_of("Makefile"), re.MULTILINE)

    assert sorted(set(targets) - {"testing"}) == sorted(helped)


def test_every_noun_with_a_table_stands_in_the_word_list():
    said = words_of("docs/woordenlijst.md")
    nouns = [
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith("weerklank.") and not model._meta.auto_created
    ]

    assert [noun for noun in nouns if noun not in said] == []


def test_every_role_stands_in_the_word_list():
    said = words_of("docs/woordenlijst.md")

    assert [str(rol.label) for rol in Rol if f"| {rol.label} |" not in said] == []


def test_every_room_stands_in_the_architecture():
    rooms = [path.parent.name for path in (ROOT / "weerklank").glob("*/__init__.py")]

    assert [room for room in rooms if f"`{room}/`" not in words_of("docs/architecture.md")] == []


@pytest.mark.parametrize("path", DOCS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(path):
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text(encoding="utf-8"))

    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_decision_says_what_it_must():
    wanted = ("**Incident.**", "**Choice.**", "**Rejected.**", "**Price.**")
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))

    assert decisions
    assert [
        (path.name, part) for path in decisions for part in wanted if part not in path.read_text(encoding="utf-8")
    ] == []


def test_every_figure_in_the_benchmarks_names_its_file():
    said = words_of("docs/benchmarks.md")
    files = [path.name for path in (ROOT / "benchmarks").glob("*.py") if "def main" in path.read_text(encoding="utf-8")]

    assert [name for name in files if f"`{name}`" not in said] == []


def test_nothing_in_the_project_names_a_folder_of_one_machine():
    folder = re.compile(r"(?<![\w.<])/(?:work|root|home/\w+)/")
    texts = [
        name
        for name in TRACKED
        if (ROOT / name).is_file() and Path(name).suffix in TEXTS and name != "tests/test_docs.py"
    ]

    assert [name for name in texts if folder.search((ROOT / name).read_text(encoding="utf-8", errors="replace"))] == []
