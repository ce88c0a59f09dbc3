"""The sentence model in torch, with the weights that `packed` reads."""

import torch
from packed import Packed
from torch import nn
from torch.nn import functional


class Layer(nn.Module):
    """One layer of a BERT encoder (Devlin et al. 2019, arXiv 1810.04805)."""

    def __init__(self, packed: Packed, number: int) -> None:
        super().__init__()
        hidden, inner, self.heads = packed.hidden, packed.inner, packed.heads
        name = f"l{number}."
        self.q, self.k, self.v, self.out = (
            _linear(packed, name + part, hidden, hidden) for part in ("q", "k", "v", "ao")
        )
        self.up, self.down = _linear(packed, name + "fi", inner, hidden), _linear(packed, name + "fo", hidden, inner)
        self.norm, self.last = _norm(packed, name + "aln"), _norm(packed, name + "oln")
        for calm, size in (("calm_rows", hidden), ("calm_up", hidden), ("calm_down", inner)):  # ones: see calm.py
            self.register_buffer(calm, torch.ones(size), persistent=False)

    def forward(self, rows: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        texts, length, hidden = rows.shape
        calm = rows * self.calm_rows
        q, k, v = (part(calm).view(texts, length, self.heads, -1).transpose(1, 2) for part in (self.q, self.k, self.v))
        likeness = (q @ k.transpose(-1, -2)).float() * (hidden // self.heads) ** -0.5
        looked = (likeness + (there[:, None, None, :] - 1) * 1e9).softmax(-1).to(v.dtype) @ v
        rows = self.norm(rows + self.out(looked.transpose(1, 2).reshape(texts, length, hidden)))
        return self.last(rows + self.down(functional.gelu(self.up(rows * self.calm_up)) * self.calm_down))


class Body(nn.Module):
    """From the rows of the pieces to one row per text: their mean, where there is a piece."""

    def __init__(self, packed: Packed) -> None:
        super().__init__()
        places = torch.tensor(packed.weights("emb.pos")).view(-1, packed.hidden)
        self.places = nn.Parameter(places + torch.tensor(packed.weights("emb.type"))[: packed.hidden])
        self.first = _norm(packed, "emb.ln")
        self.layers = nn.ModuleList(Layer(packed, number) for number in range(packed.depth))

    def forward(self, words: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        rows = self.first(words + self.places[: words.shape[1]])
        for layer in self.layers:
            rows = layer(rows, there)
        return (there[:, None, :] @ rows)[:, 0] / there.sum(1)[:, None]  # a product: each text apart, to the last bit


def _linear(packed: Packed, name: str, outward: int, inward: int) -> nn.Linear:
    made = nn.Linear(inward, outward)
    with torch.no_grad():
        made.weight.copy_(torch.tensor(packed.weights(name + ".w", outward, inward)))
        made.bias.copy_(torch.tensor(packed.weights(name + ".b")))
    return made


def _norm(packed: Packed, name: str) -> nn.LayerNorm:
    made = nn.LayerNorm(packed.hidden, packed.eps)
    with torch.no_grad():
        made.weight.copy_(torch.tensor(packed.weights(name + ".w")))
        made.bias.copy_(torch.tensor(packed.weights(name + ".b")))
    return made
