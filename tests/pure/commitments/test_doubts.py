"""Why a sentence is no commitment."""

import pytest

from weerklank.pure.commitments.doubts import doubt
from weerklank.pure.commitments.sentence import read_sentence


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Gaat de minister dit doen?", "vraag"),
        ("Als de wet wijzigt, passen wij de brief aan.", "voorwaarde"),
        ("Met deze brief informeer ik u.", "deze brief: deze brief"),
        ("De raad adviseert ons te starten.", "advies: adviseert"),
        ("Wij zouden dat doen.", "wens: zouden"),
        ("Ik ga dat niet doen.", "ontkenning"),
        ("Als rijksoverheid bereiden wij ons voor.", ""),
        ("Ik ga dat doen.", ""),
    ],
)
def test_each_doubt_has_a_name(text, why):
    assert doubt(read_sentence(text)) == why
