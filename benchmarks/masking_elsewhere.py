"""Masking of what is put elsewhere: a number, day or user name of somebody in the place of another of its kind.

    python benchmarks/masking_elsewhere.py [--fouten] [SEED]

New texts out of the sets that are there: in every text each structured datum is replaced by one of the same kind out of
any text, the same by the same within a text. The peer, in the same run, is what the texts score as they were written.
`--fouten` shows what is missed: the days among it mostly make no sense in their new place.
"""

import random
import sys
from collections import defaultdict
from typing import Any

from benchmarks.score_masking import NAMES_AND_ADDRESSES, SETS, Score, marks, ours, rows

Gold = list[dict[str, Any]]
NOT_PUT_ELSEWHERE = (*NAMES_AND_ADDRESSES, "postcode")
DAY = "geboortedatum"
TEXTS = 3_000
SEED = 31


def main(seed: int, faults: bool) -> None:
    """Prints both scores, per kind."""
    texts = texts_with_marks()
    random.Random(seed).shuffle(texts)
    forms, dice = forms_of(texts), random.Random(seed)
    as_written, elsewhere = Score(), Score()
    for text, gold in texts[:TEXTS]:
        as_written.add(text, structured(gold), ours)
        put, places = put_elsewhere(text, gold, forms, dice)
        elsewhere.add(put, structured(places), ours)
    for title, score in (("as written (peer)", as_written), ("put elsewhere", elsewhere)):
        kinds = "  ".join(f"{kind} {score.whole[kind]}/{score.total[kind]}" for kind in sorted(score.total))
        whole, timeless = score.recall(lambda _kind: True), score.recall(lambda kind: kind != DAY)
        print(f"{title}: {whole:.4f} of {score.total.total()}; without days {timeless:.4f}\n  {kinds}")
    if faults:
        print("\n".join(fault for fault in elsewhere.faults if fault.startswith("MIST")))


def texts_with_marks() -> list[tuple[str, Gold]]:
    """Every text of every set in which a structured datum stands, with all its marks in order of place."""
    found = []
    for folder in sorted(one for one in SETS.iterdir() if one.is_dir()):
        gold = marks(folder)
        for row in rows(folder, "signals"):
            marked = sorted(gold[row["id"]], key=lambda mark: int(mark["start"]))
            if structured(marked):
                found.append((row["text"], marked))
    return found


def structured(gold: Gold) -> Gold:
    """Without names, addresses and postcodes."""
    return [mark for mark in gold if mark["type"] not in NOT_PUT_ELSEWHERE]


def forms_of(texts: list[tuple[str, Gold]]) -> dict[str, list[str]]:
    """Every datum as it was written, by kind."""
    forms = defaultdict(list)
    for text, gold in texts:
        for mark in structured(gold):
            form = text[mark["start"] : mark["end"]]
            if "\n" not in form:
                forms[mark["type"]].append(form)
    return forms


def put_elsewhere(text: str, gold: Gold, forms: dict[str, list[str]], dice: random.Random) -> tuple[str, Gold]:
    """The text with other data of the same kinds, and where they stand."""
    chosen: dict[tuple[str, str], str] = {}
    put, places, behind = "", [], 0
    for mark in gold:
        datum = text[mark["start"] : mark["end"]]
        if mark["type"] not in NOT_PUT_ELSEWHERE:
            datum = chosen.setdefault((mark["type"], datum), dice.choice(forms[mark["type"]]))
        put += text[behind : mark["start"]] + datum
        places.append({"type": mark["type"], "start": len(put) - len(datum), "end": len(put)})
        behind = mark["end"]
    return put + text[behind:], places


if __name__ == "__main__":
    figures = [int(one) for one in sys.argv[1:] if one.isdecimal()]
    main(figures[0] if figures else SEED, "--fouten" in sys.argv)
