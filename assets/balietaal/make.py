"""Make the model of counter Dutch again: `python assets/balietaal/make.py` (needs requirements/model.txt; on two cores
some fifteen minutes). Writes weerklank/pure/balietaal/model. The same texts and versions give the same model, but for
the order in which a processor adds up.
"""

import argparse
import random
from pathlib import Path

import torch
from export import write_model
from learn import Reader, learn
from packed import Packed
from pieces import dutch_pieces
from texts import read_texts
from words import ordinary_words, product_texts

OUT = Path(__file__).parents[2] / "weerklank" / "pure" / "balietaal" / "model"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--kept", type=Path, help="keep the learned weights here, or start from them")
    chosen = options.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    texts, packed = read_texts(), Packed()
    pieces = dutch_pieces(packed, [*(text.text for text in texts), *product_texts()], ordinary_words())
    reader = Reader(packed, pieces)
    print(f"{len(texts)} texts, {len(pieces.places)} pieces")
    if chosen.kept and chosen.kept.exists():
        reader.body.load_state_dict(torch.load(chosen.kept))
    else:
        learn(reader, texts, chosen.rounds, print)
    if chosen.kept:
        torch.save(reader.body.state_dict(), chosen.kept)
    write_model(reader, pieces, texts, OUT)


if __name__ == "__main__":
    main()
