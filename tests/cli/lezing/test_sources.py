"""Which files are meant."""

from datetime import date

import pytest

from weerklank.cli.lezing.sources import opened, sources


def test_a_folder_gives_its_readable_files_however_deep_in_a_stable_order(tmp_path):
    for name in ("b.TXT", "a.pdf", "diep/er/c.xml", "aap/d.odt", "overslaan.png", "index.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")

    found = [name.removeprefix(f"{tmp_path}/") for name in sources([str(tmp_path)])]

    assert found == ["a.pdf", "b.TXT", "aap/d.odt", "diep/er/c.xml"]


def test_a_link_back_to_the_folder_is_not_followed(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "rond").symlink_to(tmp_path)

    assert list(sources([str(tmp_path)])) == [str(tmp_path / "a.txt")]


def test_a_folder_without_anything_readable_is_given_itself(tmp_path):
    assert list(sources([str(tmp_path)])) == [str(tmp_path)]


def test_files_and_standard_input_keep_their_place(tmp_path):
    assert list(sources(["z.txt", "-", "a.txt"])) == ["z.txt", "-", "a.txt"]


@pytest.mark.parametrize(
    ("given", "dated"),
    [(None, date(2025, 7, 1)), (date(2020, 1, 1), date(2020, 1, 1))],
)
def test_a_given_date_goes_before_that_of_the_index_and_that_before_the_text(tmp_path, given, dated):
    (tmp_path / "a.txt").write_text("Den Haag, 5 maart 2021")
    (tmp_path / "index.json").write_text('{"excerpts": [{"file": "a.txt", "date": "2025-07-01"}]}')

    assert opened(str(tmp_path / "a.txt"), given).dated == dated
