"""Why a sentence is no commitment."""

import pytest

from weerklank.pure.commitments.doubts import doubt
from weerklank.pure.commitments.sentence import read_sentence


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Gaat de minister dit doen?", "vraag"),
        ("Als de wet wijzigt, passen wij de brief aan.", "voorwaarde"),
        ("Met deze brief informeer ik u.", "deze brief: met deze brief"),
        ("Zorg dat iedere uitvoerder voor 2026 een team heeft.", "advies: gebiedende wijs"),
        ("Wij voeren de wet in, mits het geld er komt.", "voorwaarde: mits"),
        ("De leden vragen of de regering bereid is de wet te wijzigen.", "advies: vragen of"),
        ("Nederland zal pleiten voor een langere termijn.", ""),
        ("Het kabinet informeert de Kamer via de geannoteerde agenda.", ""),
        ("De raad adviseert ons te starten.", "advies: adviseert"),
        ("Wij zouden dat doen.", "wens: zouden"),
        ("Ik ga dat niet doen.", "ontkenning"),
        ("Als rijksoverheid bereiden wij ons voor.", ""),
        ("Ik ga dat doen.", ""),
    ],
)
def test_each_doubt_has_a_name(text, why):
    assert doubt(read_sentence(text)) == why
