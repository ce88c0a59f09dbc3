"""The settings around reporting."""

from pathlib import Path

import pytest

from weerklank.pure.melden import MeldenError, load_melden

SHIPPED = Path(__file__).parents[2] / "policy" / "melden.yaml"


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "melden.yaml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


def test_the_shipped_settings_can_be_used() -> None:
    settings = load_melden(SHIPPED)

    assert (settings.datums_grover, settings.niet_standaard_weg, settings.belofte_seconden) == (True, frozenset(), 60)


def test_a_doubtful_rule_may_be_switched_off(tmp_path: Path) -> None:
    file = changed(tmp_path, "waarde: []", "waarde: [voornaam]")

    assert load_melden(file).niet_standaard_weg == {"voornaam"}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("waarde: []", "waarde: [bsn]", "niet_standaard_weg: geen twijfelregel: bsn"),
        ("waarde: []", "waarde: onbekend", "niet_standaard_weg: geef een lijst, of [] voor geen"),
        ("waarde: 30", "waarde: -1", "opnieuw_minuten: geef een heel getal van 0 tot en met 1440"),
        ("waarde: jaar", "waarde: dag", "pseudoniem_wisselt: kies jaar of nooit"),
        ("waarde: ja", "waarde: soms", "datums_grover: kies ja of nee"),
        ("opnieuw_minuten:", "opnieuw_uren:", "opnieuw_minuten: ontbreekt"),
    ],
)
def test_every_fault_is_told_by_its_name(tmp_path: Path, old: str, new: str, fault: str) -> None:
    with pytest.raises(MeldenError) as refused:
        load_melden(changed(tmp_path, old, new))

    assert fault in refused.value.faults


@pytest.mark.parametrize("content", ["", "- 1", "a: [", "datums_grover: ja"])
def test_a_file_without_settings_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "melden.yaml"
    file.write_text(content, encoding="utf-8")

    with pytest.raises(MeldenError):
        load_melden(file)
