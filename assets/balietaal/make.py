"""Make the model of counter Dutch again: `python assets/balietaal/make.py` (needs requirements/model.txt; on two cores
some three quarters of an hour). Writes weerklank/pure/balietaal/model. The same texts and versions give the same model,
but for the order in which a processor adds up. `--further` starts from the network that ships (with `--rounds 0` it
learns nothing and makes the rest anew); `--known` keeps the network and its pieces too, and makes the known bottlenecks
anew, which is enough for new tellings.
"""

import argparse
import random
from pathlib import Path

import torch
from export import NETWORK, write_known, write_model
from learn import Reader, learn
from packed import Packed
from pieces import dutch_pieces
from shipped import Shipped
from texts import read_texts
from words import ordinary_words, product_texts

OUT = Path(__file__).parents[2] / "weerklank" / "pure" / "balietaal" / "model"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--further", action="store_true", help="start from the network that ships")
    options.add_argument("--known", action="store_true", help="keep the network that is there")
    chosen = options.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    texts = read_texts()
    if chosen.known:
        write_known(texts, OUT)
        return
    packed = Packed()
    pieces = dutch_pieces(packed, [*(text.text for text in texts), *product_texts()], ordinary_words())
    reader = Reader(packed, pieces)
    print(f"{len(texts)} texts, {len(pieces.places)} pieces")
    if chosen.further:
        Shipped(OUT / NETWORK).into(reader.body)
    if chosen.rounds:
        learn(reader, texts, chosen.rounds, print)
    write_model(reader, pieces, texts, OUT)


if __name__ == "__main__":
    main()
