"""Teach the sentence model counter Dutch: each text near the bottleneck it is about, far from all others.

Every bottleneck is a direction that is learned too, and a text is asked to choose its own among all of them (normalised
softmax, Wang et al. 2017, arXiv 1704.06369). A text that only looks like a bottleneck is asked not to choose it. The
rows of the pieces stay as they were: words that no text here has keep their place.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence

import torch
from network import Body
from packed import Packed
from pieces import Pieces
from texts import Text, by_group
from torch import nn
from torch.nn import functional

LONGEST = 72
"""How many pieces of a text are learned from."""

AT_ONCE, RATE, OWN_RATE, WARM = 64, 6e-5, 3e-3, 20
"""Texts in one step, what a step changes in the network and in the directions, and after how many steps fully."""

SHARPNESS, SMOOTHED, LOOKS_LIKE, MIDDLE = 16.0, 0.05, 0.3, 0.9
"""How sharply a text chooses, what is left to the other bottlenecks, what a text that only looks like one counts, and
how much of what all texts share is taken away."""

Step = list[tuple[str, int, bool]]
"""Texts, the bottleneck of each, and whether it is about it or only looks like it."""


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
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return self.body(*self.given(texts)).float()

    def given(self, texts: Sequence[str]) -> tuple[torch.Tensor, torch.Tensor]:
        """What the network gets for these texts: the rows of their pieces, and 1 where there is one."""
        pieces = [self._pieces.read(text, LONGEST) for text in texts]
        longest = max(map(len, pieces))
        ids = torch.tensor([[*one, *[0] * (longest - len(one))] for one in pieces])
        there = torch.tensor([[1.0] * len(one) + [0.0] * (longest - len(one)) for one in pieces])
        return self.rows[ids], there


class Choice(nn.Module):
    """The direction of each bottleneck, and how far a choice among them is from right."""

    def __init__(self, reader: Reader, groups: dict[str, list[str]]) -> None:
        super().__init__()
        with torch.no_grad():
            first = torch.stack([functional.normalize(reader(said[:6]).sum(0), dim=0) for said in groups.values()])
        self.middle = MIDDLE * functional.normalize(first.sum(0), dim=0)
        self.directions = nn.Parameter(functional.normalize(first - self.middle, dim=1))

    def forward(self, rows: torch.Tensor, own: torch.Tensor, about: torch.Tensor) -> torch.Tensor:
        seen = functional.normalize(rows - self.middle, dim=1)
        chosen = SHARPNESS * seen @ functional.normalize(self.directions, dim=1).T
        lost = functional.cross_entropy(chosen[about], own[about], label_smoothing=SMOOTHED)
        if about.all():
            return lost
        taken_in = chosen[~about].softmax(1).gather(1, own[~about][:, None]).clamp(max=0.999)
        return lost - LOOKS_LIKE * torch.log1p(-taken_in).mean()


def learn(reader: Reader, texts: list[Text], rounds: int, tell: Callable[[str], None]) -> None:
    """Learn from every text, `rounds` times."""
    groups = by_group(texts)
    choice = Choice(reader, groups)
    steps = list(_steps(texts, list(groups), rounds))
    weights = list(reader.body.parameters())
    change = torch.optim.AdamW(
        [{"params": weights, "weight_decay": 0.01}, {"params": choice.parameters(), "lr": OWN_RATE, "weight_decay": 0}],
        lr=RATE,
    )
    rate = torch.optim.lr_scheduler.LambdaLR(change, lambda at: min((at + 1) / WARM, max(0.03, 1 - at / len(steps))))
    begun, lost = time.monotonic(), 0.0
    for number, step in enumerate(steps, 1):
        said, own, about = zip(*step, strict=True)
        loss = choice(reader(said), torch.tensor(own), torch.tensor(about))
        change.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(weights, 1.0)
        change.step()
        rate.step()
        lost += float(loss.detach())
        if number % 25 == 0 or number == len(steps):
            tell(f"{number} of {len(steps)}: loss {lost / number:.3f}, {time.monotonic() - begun:.0f} s")


def _steps(texts: list[Text], names: list[str], rounds: int) -> Iterator[Step]:
    at = {name: place for place, name in enumerate(names)}
    known = [
        (text.text, at[text.group or text.looks_like], bool(text.group))
        for text in texts
        if (text.group or text.looks_like) in at
    ]
    for _ in range(rounds):
        random.shuffle(known)
        yield from (known[start : start + AT_ONCE] for start in range(0, len(known), AT_ONCE))
