"""Dutch words beside the texts to learn from: those of the thesaurus, the product and the dictionary."""

from collections.abc import Iterator
from pathlib import Path

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from weerklank.pure.begrippen import shipped

ROOT = Path(__file__).parents[2]


def product_texts() -> Iterator[str]:
    """Every term of the thesaurus, and the lines of the example world and of the documents."""
    for begrip in shipped().begrippen.values():
        yield from begrip.terms()
    for folder, kinds in ((ROOT / "weerklank" / "voorbeeld", ("*.yaml", "*.txt", "*.py")), (ROOT / "docs", ("*.md",))):
        for path in sorted(path for kind in kinds for path in folder.rglob(kind)):
            yield from path.read_text(encoding="utf-8").splitlines()


def ordinary_words() -> Iterator[str]:
    """The words of the Dutch dictionary that the product has for masking (`simplemma`)."""
    for word in DefaultDictionaryFactory().get_dictionary("nl"):
        yield word if isinstance(word, str) else word.decode()
