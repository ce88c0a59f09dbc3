"""The settings of the loket are read once and checked."""

import pytest
import yaml
from django.conf import settings

from weerklank.loket.instelling import InstellingProblem, instelling, load_instelling
from weerklank.pure.routing import Grond


def test_the_shipped_file_can_be_read():
    found = instelling()

    assert (found.weigeringen, found.alle_voorstellen, found.zwijgen_is_nee) == (3, 2, True)
    assert set(found.gewichten) == set(Grond)


@pytest.mark.parametrize(
    ("kop", "name", "value", "fault"),
    [
        ("vangnet", "weigeringen", 0, "'weigeringen' moet van 1 tot en met 20 zijn"),
        ("vangnet", "weigeringen", True, "'weigeringen' moet van 1 tot en met 20 zijn"),
        ("vangnet", "zwijgen_is_nee", "soms", "'zwijgen_is_nee' moet ja of nee zijn"),
        ("vangnet", "grondslag", "wet", "grondslag 'wet' kan hier niet"),
        ("vangnet", "organisatie", 3, "'organisatie' moet een kort kenmerk zijn"),
        ("vangnet", "extra", 1, "vangnet: onbekend veld 'extra'"),
        ("voorstellen", "ten_minste", 2, "'ten_minste' moet een getal van 0 tot en met 1 zijn"),
        (
            "voorstellen",
            "gewichten",
            {"regel": 1},
            "'gewichten' moet precies regel, tegenvoorstel, bevoegd, wet, ervaring noemen",
        ),
    ],
)
def test_nonsense_is_refused_with_what_is_wrong(tmp_path, kop, name, value, fault):
    said = yaml.safe_load((settings.POLICY_DIR / "loket.yaml").read_text())
    said[kop][name] = value
    path = tmp_path / "loket.yaml"
    path.write_text(yaml.safe_dump(said))

    with pytest.raises(InstellingProblem, match="^loket.yaml: ") as refused:
        load_instelling(path)

    assert fault in str(refused.value)


@pytest.mark.parametrize("text", ["", "a: [", "vangnet: 3\nvoorstellen: 4", "- x"])
def test_what_is_no_such_file_is_refused(tmp_path, text):
    path = tmp_path / "loket.yaml"
    path.write_text(text)

    with pytest.raises(InstellingProblem):
        load_instelling(path)
