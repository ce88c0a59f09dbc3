"""English is complete, and the tool that says so can say no."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def messages() -> ModuleType:
    spec = importlib.util.spec_from_file_location("weerklank_messages", ROOT / "assets" / "messages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_text_of_the_source_has_an_english_translation(messages: ModuleType) -> None:
    assert messages.faults(messages.matched(messages.read(messages.PO))) == []


def test_translations_keep_the_names_in_their_text(messages: ModuleType) -> None:
    names = re.compile(r"%\([a-z_]+\)[a-z]")
    wrong = []
    for message in messages.read(messages.PO):
        identity = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and any(set(names.findall(s)) - set(names.findall(" ".join(identity))) for s in strings):
            wrong.append(identity[0])
    assert wrong == []


@pytest.mark.parametrize(
    ("identity", "string", "flags", "problem"),
    [
        ("Balie", "", (), "niet vertaald"),
        ("Balie", "Counter", ("fuzzy",), "onzeker"),
        (("dag", "dagen"), ("day",), (), "meervoud ontbreekt"),
        (("dag", "dagen"), ("day", ""), (), "niet vertaald"),
        ("Balie", "Counter", (), ""),
        (("dag", "dagen"), ("day", "days"), (), ""),
    ],
)
def test_a_translation_that_is_missing_or_unsure_is_found(
    messages: ModuleType, identity: str, string: str, flags: tuple[str, ...], problem: str
) -> None:
    catalog = Catalog(locale="en")
    message = catalog.add(identity, string, flags=flags)
    assert messages.fault(message) == problem


def test_texts_of_templates_and_code_are_found(messages: ModuleType, tmp_path: Path) -> None:
    template = tmp_path / "templates" / "a.html"
    template.parent.mkdir()
    template.write_text(
        '{% load i18n %}{% translate "Een" %}'
        "{% blocktranslate count n=n %}{{ n }} dag{% plural %}{{ n }} dagen{% endblocktranslate %}"
        '{% badge _("Twee") %}'
    )
    code = tmp_path / "a.py"
    code.write_text(
        'from django.utils.translation import gettext as _, pgettext\n_("Drie")\npgettext("plek", "Vier")\n'
    )
    catalog = Catalog(locale="en")
    for path in (template, code):
        for _line, function, texts in messages.texts_in(path):
            messages.add(catalog, function, texts, "")
    found = sorted(((m.context, m.id) for m in catalog if m.id), key=str)
    assert found == [
        ("plek", "Vier"),
        (None, "Drie"),
        (None, "Een"),
        (None, "Twee"),
        (None, ("%(n)s dag", "%(n)s dagen")),
    ]


def test_what_is_neither_code_nor_template_holds_no_texts(messages: ModuleType, tmp_path: Path) -> None:
    other = tmp_path / "a.md"
    other.write_text('_("Een")')
    assert list(messages.texts_in(other)) == []
