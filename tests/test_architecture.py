"""What docs/architecture.md says, held by the machine."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.db import models

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "weerklank"
ROOMS = [
    "kern",
    "wetten",
    "begrippen",
    "documenten",
    "signalen",
    "loket",
    "knelpunten",
    "antwoorden",
    "werkagenda",
    "publicatie",
    "berichten",
]
"""The rooms with tables, in the order of design: each may point only at itself and at what stands before it."""

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
JUNK = {"utils", "util", "common", "helpers", "helper", "misc", "base", "service", "services", "manager", "managers"}
DAY_EXCEPTIONS = {"wetten", "documenten"}
"""Rooms whose dates carry the words of the official sources (geldig_van, inwerkingtreding)."""


def sources() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if "migrations" not in path.parts:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def own_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("weerklank.")]


def test_imports_point_one_way():
    lint = Path(sys.executable).with_name("lint-imports")

    checked = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout


def test_foreign_keys_point_along_the_same_arrow():
    wrong = [
        f"{model.__name__}.{field.name} -> {field.related_model.__name__}"
        for model in own_models()
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created
        if ROOMS.index(field.related_model._meta.app_label) > ROOMS.index(model._meta.app_label)
    ]

    assert wrong == []


def test_every_room_with_tables_is_on_the_list():
    assert {model._meta.app_label for model in own_models()} == set(ROOMS)


def test_moments_end_in_at_and_days_in_on():
    wrong = []
    for model in own_models():
        for field in model._meta.get_fields():
            if (
                isinstance(field, models.DateTimeField)
                and not (field.name.endswith("_at") or field.name in ("at", "last_login"))
                or (
                    type(field) is models.DateField
                    and model._meta.app_label not in DAY_EXCEPTIONS
                    and not field.name.endswith(("_on", "_until", "_sinds"))
                )
            ):
                wrong.append(f"{model.__name__}.{field.name}")

    assert wrong == []


def test_no_file_is_too_long_to_read_in_one_sitting():
    assert [
        (str(path.relative_to(ROOT)), lines)
        for path, _tree in sources()
        if (lines := path.read_text(encoding="utf-8").count("\n")) > LONGEST_FILE
    ] == []


def test_no_function_is_too_long_to_see_at_once():
    assert [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ] == []


def test_no_junk_drawers():
    assert [str(path) for path, _tree in sources() if path.stem in JUNK or path.parent.name in JUNK] == []


def test_no_effects_hidden_in_dispatch_signals_or_save():
    wrong = []
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("django.dispatch"):
                wrong.append(f"{path}: dispatch signal")
            if isinstance(node, ast.ImportFrom) and node.module == "django.db.models.signals":
                wrong.append(f"{path}: model signal")
            if isinstance(node, ast.FunctionDef) and node.name == "save" and "models" in path.name:
                wrong.append(f"{path}: save()")

    assert wrong == []


def test_actions_take_by_and_now_as_keywords():
    """Every public action that changes something for a person says who and when: nothing reads a clock inside."""
    wrong = []
    for path, tree in sources():
        if path.name not in ("actions.py", "bundling.py"):
            continue
        for node in tree.body:
            decorated = isinstance(node, ast.FunctionDef) and any(
                "atomic" in ast.unparse(d) for d in node.decorator_list
            )
            if decorated and not node.name.startswith("_"):
                keywords = {argument.arg for argument in node.args.kwonlyargs}
                if not {"by", "now"} <= keywords:
                    wrong.append(f"{path.relative_to(ROOT)}:{node.name}")

    assert wrong == []


def test_no_product_code_looks_past_the_guards_of_the_database():
    """Append-only means append-only: what switches a trigger off is for the emptying of a test database alone."""
    wrong = [
        str(path.relative_to(ROOT))
        for path, tree in sources()
        if any(
            word in ast.unparse(tree) for word in ("pgtrigger.ignore", "DISABLE TRIGGER", "session_replication_role")
        )
    ]

    assert wrong == []


def test_the_clock_is_read_at_the_edge_only():
    edge = {"web", "api", "cli", "launch", "voorbeeld"}
    wrong = [
        str(path.relative_to(ROOT))
        for path, tree in sources()
        if path.relative_to(PACKAGE).parts[0] not in edge and path.name != "tasks.py"
        if "timezone.now()" in ast.unparse(tree)
        or "date.today()" in ast.unparse(tree)
        or "datetime.now(" in ast.unparse(tree)
    ]

    assert wrong == []
