"""What comes of one source."""

import json

from weerklank.cli.lezing.outcome import Outcome, Task, What, read_source, reason_for


def test_citations_alone_are_read_when_only_they_are_asked_for(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Ik zal de Kamer binnen zes weken informeren over art. 4:84 Awb.")

    row = read_source(Task(str(path), What.CITATIONS)).row

    assert sorted(row) == ["citations", "coverage", "date", "file", "format", "path"]
    assert [hit["text"] for hit in row["citations"]] == ["art. 4:84 Awb"]


def test_an_article_without_a_law_is_of_the_law_in_which_the_text_stands(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Zie artikel 27.")

    row = read_source(Task(str(path), What.CITATIONS, law="Awir")).row

    assert [hit["norm"]["wet"] for hit in row["citations"]] == ["Awir"]


def test_a_line_can_be_read_back_whatever_bytes_a_file_name_has():
    name = b"\xff.txt".decode("utf-8", "surrogateescape")

    assert json.loads(Outcome(name, {"path": name}).as_line()) == {"path": name}


def test_a_fault_of_our_own_is_called_that_and_stops_nothing(monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")

    assert reason_for(KeyError("x")) == ("Hier ging Weerklank zelf de fout in; meld dit alstublieft (KeyError: 'x').")


def test_a_folder_with_nothing_to_read_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    assert read_source(Task(str(tmp_path))) == Outcome(
        str(tmp_path), problem="This folder holds no file that Weerklank can read."
    )
