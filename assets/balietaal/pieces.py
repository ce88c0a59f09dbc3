"""Words to pieces: the pieces of the model that Dutch needs, as a file for `sentencepiece`, and rows in 8 bits."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import sentencepiece
from packed import Packed, Weights
from sentencepiece import sentencepiece_model_pb2 as proto

from weerklank.pure.balietaal.zinnen import as_read


class Pieces:
    """Some of the pieces of the model, with their place in it."""

    def __init__(self, packed: Packed, places: Sequence[int]) -> None:
        self.places = list(places)
        self.model = _model(packed, self.places)
        self._reader = sentencepiece.SentencePieceProcessor(model_proto=self.model)

    def read(self, text: str, most: int) -> list[int]:
        """The numbers of the pieces of a text, at most so many, between those for begin and end."""
        return [self._reader.bos_id(), *self._reader.encode(as_read(text))[:most], self._reader.eos_id()]


def all_pieces(packed: Packed) -> Pieces:
    return Pieces(packed, range(len(packed.pieces)))


def dutch_pieces(packed: Packed, texts: Iterable[str], words: Iterable[str]) -> Pieces:
    """The pieces that occur in these texts, those that ordinary words need more than once, and every single letter."""
    whole = all_pieces(packed)
    seen = Counter(at for text in texts for at in whole.read(text, 512))
    often = Counter(at for word in words for at in whole.read(word, 512))
    letters = {at for at, piece in enumerate(packed.pieces) if len(piece.strip("▁")) <= 1 and piece < "ɐ"}
    special = {packed.bos, packed.pad, packed.eos, packed.unknown}
    return Pieces(packed, sorted(special | letters | seen.keys() | {at for at, times in often.items() if times > 1}))


def in_eight_bits(rows: Weights) -> tuple[np.ndarray, np.ndarray]:
    """Each row as whole numbers from -127 to 127, and what a step of it is worth."""
    scales = np.abs(rows).max(axis=1).clip(1e-9) / 127
    return np.round(rows / scales[:, None]).astype(np.int8), scales.astype(np.float16)


def _model(packed: Packed, places: Sequence[int]) -> bytes:
    made = proto.ModelProto()
    made.trainer_spec.model_type = proto.TrainerSpec.UNIGRAM
    kinds = {packed.bos: "CONTROL", packed.pad: "CONTROL", packed.eos: "CONTROL", packed.unknown: "UNKNOWN"}
    for number, at in enumerate(places):
        kind = proto.ModelProto.SentencePiece.Type.Value(kinds.get(at, "NORMAL"))
        made.pieces.add(piece=packed.pieces[at], score=float(packed.scores[at]), type=kind)
        if at in kinds:
            name = {packed.bos: "bos_id", packed.pad: "pad_id", packed.eos: "eos_id", packed.unknown: "unk_id"}[at]
            setattr(made.trainer_spec, name, number)
    spec = made.normalizer_spec
    spec.name, spec.add_dummy_prefix, spec.escape_whitespaces = "identity", True, True
    spec.remove_extra_whitespaces = True
    return bytes(made.SerializeToString())
