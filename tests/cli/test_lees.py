"""`weerklank lees` at a terminal."""

import json

import pytest
from click.testing import CliRunner

from weerklank.cli.lees import lees
from weerklank.cli.lezing.keep import keep_document
from weerklank.documenten.models import Document
from weerklank.kern.problems import Cannot
from weerklank.pure.documents import DocumentText, Format

LETTER = "Den Haag, 5 maart 2021\n\nIk zal de Kamer binnen zes weken informeren over art. 4:84 Awb."


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def run(*arguments, **options):
    return CliRunner().invoke(lees, [str(argument) for argument in arguments], **options)


def test_json_gives_one_line_for_each_file_in_the_shape_of_the_measuring_stick(letter):
    result = run("--json", letter)
    row = json.loads(result.stdout)

    assert (result.exit_code, row["file"], row["date"]) == (0, "brief.txt", "2021-03-05")
    assert [hit["text"] for hit in row["citations"]] == ["art. 4:84 Awb"]
    assert [(hit["kind"], hit["deadline_start"], hit["deadline_end"]) for hit in row["commitments"]] == [
        ("toezegging", "2021-03-05", "2021-04-16")
    ]


def test_a_person_gets_tables(letter):
    result = run(letter, env={"COLUMNS": "200"})

    assert result.exit_code == 0
    assert "art. 4:84 Awb" in result.stdout
    assert "binnen zes weken (2021-03-05 ... 2021-04-16)" in result.stdout


def test_what_cannot_be_read_is_named_and_the_rest_is_still_read(letter, tmp_path):
    (tmp_path / "leeg.txt").write_bytes(b"")
    result = run("--json", tmp_path / "leeg.txt", tmp_path / "weg.txt", letter, env={"LC_ALL": "nl_NL.UTF-8"})

    assert result.exit_code == 3
    assert result.stderr.splitlines() == [
        f"{tmp_path / 'leeg.txt'}: Dit bestand is leeg (0 bytes).",
        f"{tmp_path / 'weg.txt'}: Dit bestand bestaat niet.",
    ]
    assert len(result.stdout.splitlines()) == 1


def test_a_folder_stands_for_the_readable_files_in_it(letter, tmp_path):
    (tmp_path / "z").mkdir()
    (tmp_path / "z" / "nog een.txt").write_text("Zie art. 3:2 Awb.", encoding="utf-8")
    (tmp_path / "gegevens.jsonl").write_text("{}", encoding="utf-8")

    assert [json.loads(line)["file"] for line in run("--json", tmp_path).stdout.splitlines()] == [
        "brief.txt",
        "nog een.txt",
    ]


def test_a_dash_reads_from_standard_input_and_a_date_can_be_given():
    row = json.loads(run("--json", "--datum", "2025-07-01", "-", input="Ik zal u binnen zes weken informeren.").stdout)

    assert row["commitments"][0]["deadline_end"] == "2025-08-12"


def test_the_date_of_a_file_can_stand_in_an_index_beside_it(tmp_path):
    (tmp_path / "a.txt").write_text("Ik zal u binnen zes weken informeren.", encoding="utf-8")
    (tmp_path / "index.json").write_text('{"excerpts": [{"file": "a.txt", "date": "2025-07-01"}]}', encoding="utf-8")

    assert json.loads(run("--json", tmp_path / "a.txt").stdout)["date"] == "2025-07-01"


def test_the_terminal_speaks_english_when_asked(tmp_path):
    assert run(tmp_path / "weg.txt", env={"LC_ALL": "en_GB.UTF-8"}).stderr.endswith("This file does not exist.\n")


def test_a_kept_letter_can_be_seen_at_its_address(people, capsys):
    document = DocumentText(f"Tweede Kamer der Staten-Generaal\n{LETTER}", Format.TEXT)
    keep_document("map/brief.txt", document, official=None, slug="")
    keep_document("map/kopie.txt", document, official=None, slug="")
    kept = Document.objects.get()

    assert (kept.bestandsnaam, kept.is_officieel, kept.saved_by) == ("brief.txt", True, None)
    assert [line.split(" ")[-1] for line in capsys.readouterr().err.splitlines()] == [f"/documenten/{kept.pk}/"] * 2


def test_an_own_letter_is_masked_and_needs_its_organisation(people):
    document = DocumentText("BSN 111222333 viel buiten de regels.", Format.TEXT)
    with pytest.raises(Cannot):
        keep_document("brief.txt", document, official=None, slug="onbekend")
    keep_document("brief.txt", document, official=None, slug=people.uitvoerder.slug)

    assert "111222333" not in Document.objects.get().tekst
