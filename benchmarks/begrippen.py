"""The thesaurus of execution: time per text, and growth with the text.

How well similar signals are found with it: benchmarks/balietaal_score.py.
"""

import time

from weerklank.pure.begrippen import find_begrippen, shipped

TEXT = (
    "Mevrouw kreeg een brief over haar HT. Haar zoon woont nog thuis en werkt op oproepbasis, dus het inkomen klopt "
    "nooit. Ze moet alles terugbetalen, en de huurtoeslagaanvraag van dit jaar ligt al maanden stil. "
)


def main() -> None:
    known = shipped()
    terms = sum(1 for one in known.begrippen.values() for _ in one.terms())
    print(f"{len(known.begrippen)} concepts, {terms} terms")
    for times in (1, 10, 100, 1000):
        print(f"{len(TEXT) * times:>8} characters: {_milliseconds(TEXT * times):8.3f} ms")


def _milliseconds(text: str) -> float:
    find_begrippen(text)
    rounds = max(1, 1000 // len(text) * 100)
    begin = time.process_time()
    for _ in range(rounds):
        find_begrippen(text)
    return (time.process_time() - begin) / rounds * 1000


if __name__ == "__main__":
    main()
