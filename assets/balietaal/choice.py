"""What makes a text one of the known bottlenecks: learned weights of meaning and concepts, and the words of each."""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from weerklank.pure.balietaal.bekend import words_said

ROUNDS, AT_ONCE, RATE, HIDDEN, SMOOTHED = 6, 256, 5e-3, 0.3, 0.1
"""Times through all texts, texts a step, the change a step makes at first, the share of numbers that is hidden so that
no few of them decide, and what is left to the other bottlenecks."""


def learn_choice(placed: np.ndarray, own: Sequence[int], groups: int) -> dict[str, np.ndarray]:
    """Softmax regression: `placed` is one row per text, `own` the number of its bottleneck."""
    rows, right = torch.tensor(placed), torch.tensor(own)
    choice = nn.Linear(rows.shape[1], groups)
    nn.init.normal_(choice.weight, 0, 0.01)
    nn.init.zeros_(choice.bias)
    change = torch.optim.Adam(choice.parameters(), lr=RATE)
    slower = torch.optim.lr_scheduler.LambdaLR(change, lambda at: 1 - 0.9 * at / ROUNDS)
    for _ in range(ROUNDS):
        for chosen in torch.randperm(len(rows)).split(AT_ONCE):
            seen = functional.dropout(rows[chosen], HIDDEN)
            loss = functional.cross_entropy(choice(seen), right[chosen], label_smoothing=SMOOTHED)
            change.zero_grad()
            loss.backward()
            change.step()
        slower.step()
    weights = choice.weight.detach().numpy().T
    return {"choice": weights.astype(np.float16), "bias": choice.bias.detach().numpy().astype(np.float16)}


def word_tables(groups: Sequence[Sequence[str]]) -> dict[str, np.ndarray]:
    """Per word the bottlenecks it is used about, and what it says for each.

    The more often the word is used about it the more (logarithm), the fewer bottlenecks share it the more (inverse
    document frequency, Sparck Jones 1972), and less where much was said (root of the length of all its weights).
    """
    used = [Counter(word for text in said for word in words_said(text)) for said in groups]
    shared = Counter(word for words in used for word in words)
    says = [{word: _says(times, shared[word], len(groups)) for word, times in words.items()} for words in used]
    length = [math.sqrt(math.hypot(*words.values())) or 1.0 for words in says]
    table = sorted(
        (word, at, said / length[at]) for at, words in enumerate(says) for word, said in words.items() if said
    )
    vocabulary = list(dict.fromkeys(word for word, _at, _said in table))
    counted = Counter(word for word, _at, _said in table)
    return {
        "words": np.frombuffer("\n".join(vocabulary).encode(), dtype=np.uint8),
        "word_starts": np.cumsum([0, *(counted[word] for word in vocabulary)]).astype(np.int32),
        "word_of": np.array([at for _word, at, _said in table], dtype=np.uint16),
        "word_says": np.array([said for _word, _at, said in table], dtype=np.float16),
    }


def _says(times: int, shared: int, groups: int) -> float:
    return math.log1p(times) * max(0.0, math.log(groups / (1 + shared)))
