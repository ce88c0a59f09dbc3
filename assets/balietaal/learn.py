"""Teach the sentence model counter Dutch: texts about the same bottleneck nearer, those that only look so further off.

Supervised contrastive loss (Khosla et al. 2020, arXiv 2004.11362) over batches of bottlenecks, half of them with
neighbours from the same theme. The rows of the pieces stay as they were: words that no text here has keep their place.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence

import torch
from network import Body
from packed import Packed
from pieces import Pieces
from texts import Text, by_group, hard_ones
from torch.nn import functional

GROUPS, OF_EACH, LONGEST = 20, 4, 72
RATE, SHARPNESS, WARM = 6e-5, 0.05, 10

Batch = tuple[list[str], list[int]]


class Reader:
    """The model that learns: from texts to rows of length 1."""

    def __init__(self, packed: Packed, pieces: Pieces) -> None:
        self.body, self._pieces, self._pad = Body(packed), pieces, packed.pad
        rows = torch.tensor(packed.weights("emb.word", packed.words, packed.hidden))
        self.rows = rows[pieces.places]

    def __call__(self, texts: Sequence[str]) -> torch.Tensor:
        """Rows in order. Texts of about one length go together."""
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        cuts = [order[start : start + 24] for start in range(0, len(order), 24)]
        found = torch.cat([self._run([texts[at] for at in cut]) for cut in cuts])
        back = torch.empty(len(order), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(order))
        return functional.normalize(found[back], dim=1)

    def _run(self, texts: Sequence[str]) -> torch.Tensor:
        pieces = [self._pieces.read(text, LONGEST) for text in texts]
        longest = max(map(len, pieces))
        ids = torch.tensor([[*one, *[0] * (longest - len(one))] for one in pieces])
        there = torch.tensor([[1.0] * len(one) + [0.0] * (longest - len(one)) for one in pieces])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return self.body(self.rows[ids], there).float()


def learn(reader: Reader, texts: list[Text], rounds: int, tell: Callable[[str], None]) -> None:
    """Learn from every bottleneck, `rounds` times."""
    batches = [batch for _ in range(rounds) for batch in _batches(texts)]
    weights = list(reader.body.parameters())
    steps = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(steps, lambda at: min((at + 1) / WARM, max(0.05, 1 - at / len(batches))))
    begun, lost = time.monotonic(), 0.0
    for number, (said, labels) in enumerate(batches, 1):
        loss = _loss(reader(said), torch.tensor(labels))
        steps.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        steps.step()
        rate.step()
        lost += float(loss)
        if number % 20 == 0 or number == len(batches):
            tell(f"{number} of {len(batches)}: loss {lost / number:.3f}, {time.monotonic() - begun:.0f} s")


def _loss(rows: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    itself = torch.eye(len(rows), dtype=torch.bool)
    likeness = (rows @ rows.T / SHARPNESS).masked_fill(itself, -1e9)
    chance = likeness - torch.logsumexp(likeness, 1, keepdim=True)
    same = (labels[:, None] == labels[None]) & ~itself
    has = same.any(1)
    return -((chance * same).sum(1)[has] / same.sum(1)[has]).mean()


def _batches(texts: list[Text]) -> Iterator[Batch]:
    groups, hard = by_group(texts), hard_ones(texts)
    names = [name for name, said in groups.items() if len(said) > 1]
    random.shuffle(names)
    half = len(names) // 2
    near = sorted(names[:half], key=lambda name: (name.split("/")[0], random.random()))
    turns = [part[at : at + GROUPS] for part in (near, names[half:]) for at in range(0, len(part), GROUPS)]
    random.shuffle(turns)
    for turn in turns:
        yield _batch(turn, groups, hard)


def _batch(turn: list[str], groups: dict[str, list[str]], hard: dict[str, str]) -> Batch:
    said, labels = [], []
    told = {name: name.rpartition("/")[2] for name in turn}  # one bottleneck that two writers told has one name
    places = {slug: label for label, slug in enumerate(dict.fromkeys(told.values()))}
    for name in turn:
        label = places[told[name]]
        chosen = random.sample(groups[name], min(OF_EACH, len(groups[name])))
        said += chosen
        labels += [label] * len(chosen)
        if name in hard and random.random() < 0.5:
            said.append(hard[name])
            labels.append(len(turn) + label)
    return said, labels
