"""Files, folders and archives of law text."""

import io
import tarfile
from pathlib import Path

import pytest

from weerklank.pure.bwb import problems
from weerklank.pure.bwb.sources import is_archive, read_source, source_size

NAMES = ["xml/a.xml", "xml/b.xml", "xml/c.xml"]


def archive(path: Path, mode: str, size: int = 2000) -> Path:
    with tarfile.open(path, mode) as made:
        for number, name in enumerate([*NAMES, "xml/leesmij.txt"]):
            member = tarfile.TarInfo(name)
            member.size = size
            made.addfile(member, io.BytesIO(bytes([97 + number]) * size))
    return path


@pytest.mark.parametrize(
    ("name", "mode"), [("w.tar", "w"), ("w.tar.xz", "w:xz"), ("w.tgz", "w:gz"), ("w.tar.bz2", "w:bz2")]
)
def test_an_archive_gives_its_xml_files_one_by_one(tmp_path: Path, name: str, mode: str) -> None:
    found = list(read_source(archive(tmp_path / name, mode)))
    assert [(item.naam, item.data[:1], item.fout) for item in found] == list(
        zip(NAMES, (b"a", b"b", b"c"), [None] * 3, strict=True)
    )
    assert 0 < found[-1].positie <= source_size(tmp_path / name)


def test_a_folder_gives_its_xml_files_by_name_at_any_depth(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.xml", "sub/a.XML", "c.txt"):
        (tmp_path / name).write_text("<x/>")
    found = list(read_source(tmp_path))
    assert [(item.naam, item.positie) for item in found] == [("b.xml", 4), ("sub/a.XML", 8)]
    assert source_size(tmp_path) == 8


def test_a_file_is_a_source_of_one(tmp_path: Path) -> None:
    (tmp_path / "wet.xml").write_text("<x/>")
    assert [item.naam for item in read_source(tmp_path / "wet.xml")] == ["wet.xml"]
    assert not is_archive(tmp_path / "wet.xml")


def test_an_archive_cut_off_half_way_gives_what_came_before_and_says_so(tmp_path: Path) -> None:
    whole = archive(tmp_path / "w.tar.gz", "w:gz", size=200_000).read_bytes()
    (tmp_path / "half.tar.gz").write_bytes(whole[: len(whole) // 2])
    *before, last = read_source(tmp_path / "half.tar.gz")
    assert [item.naam for item in before] == NAMES[: len(before)]
    assert isinstance(last.fout, problems.ArchiveBroken)


@pytest.mark.parametrize("content", [b"", b"geen archief", b"\xfd7zXZ\x00kapot"])
def test_what_is_no_archive_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "w.tar.xz").write_bytes(content)
    assert [item.fout.reden for item in read_source(tmp_path / "w.tar.xz") if item.fout] == [
        problems.Reden.ARCHIEF_GEBROKEN
    ]


def test_a_missing_path_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_source(tmp_path / "weg.xml")
