"""policy/berichten.yaml: when a digest goes out, and nonsense is refused with every fault."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from django.conf import settings

from weerklank.berichten.enums import Groep, Wijze
from weerklank.berichten.instellingen import InstellingenError, load

POLICY = Path(settings.POLICY_DIR) / "berichten.yaml"
NL = ZoneInfo("Europe/Amsterdam")


def at(*said: int) -> dt.datetime:
    return dt.datetime(*said, tzinfo=NL)  # type: ignore[misc,arg-type]


def changed(folder: Path, **rest: object) -> Path:
    said = yaml.safe_load(POLICY.read_text(encoding="utf-8")) | rest
    path = folder / "berichten.yaml"
    path.write_text(yaml.safe_dump(said), encoding="utf-8")
    return path


def test_the_file_that_is_shipped_can_be_used() -> None:
    said = load(POLICY)

    assert said.standaard == {Groep.EIGEN: Wijze.DIRECT, Groep.WERK: Wijze.DAGELIJKS}
    assert (said.uur, said.weekdag) == (8, 0)


@pytest.mark.parametrize(
    ("wijze", "moment", "expected"),
    [
        (Wijze.DIRECT, at(2026, 3, 7, 23, 59), at(2026, 3, 7, 23, 59)),
        (Wijze.NIET, at(2026, 3, 7, 23, 59), None),
        (Wijze.DAGELIJKS, at(2026, 3, 3, 7, 59), at(2026, 3, 3, 8, 0)),
        (Wijze.DAGELIJKS, at(2026, 3, 3, 8, 0), at(2026, 3, 4, 8, 0)),
        (Wijze.DAGELIJKS, at(2026, 3, 6, 9, 0), at(2026, 3, 9, 8, 0)),  # Friday to Monday
        (Wijze.DAGELIJKS, at(2026, 4, 2, 9, 0), at(2026, 4, 7, 8, 0)),  # over Good Friday and Easter Monday
        (Wijze.DAGELIJKS, at(2026, 3, 27, 9, 0), at(2026, 3, 30, 8, 0)),  # the clock changes on the 29th
        (Wijze.WEKELIJKS, at(2026, 3, 3, 9, 0), at(2026, 3, 9, 8, 0)),
        (Wijze.WEKELIJKS, at(2026, 3, 9, 8, 0), at(2026, 3, 16, 8, 0)),
    ],
)
def test_when_a_bericht_of_this_moment_is_mailed(
    wijze: Wijze, moment: dt.datetime, expected: dt.datetime | None
) -> None:
    assert load(POLICY).mailed_at(wijze, moment) == expected


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    path = changed(
        tmp_path,
        groepen={"eigen": {"wijze": "soms", "grondslag": "wet"}, "vrienden": {}},
        verzamelmail={"uur": 24, "weekdag": "zondag"},
        grenzen={"per_minuut": 0, "direct_per_dag": "veel", "in_per_uur": True},
        bewaren_dagen=-1,
    )
    with pytest.raises(InstellingenError) as problem:
        load(path)

    assert str(problem.value).count(";") == 9


@pytest.mark.parametrize("text", ["[", "alles goed", ""])
def test_a_file_that_is_no_settings_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "berichten.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(InstellingenError):
        load(path)
