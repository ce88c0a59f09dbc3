"""Files, folders and archives of law text."""

import io
import tarfile
import zipfile
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


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return path


def test_a_zip_gives_its_xml_and_wti_files(tmp_path: Path) -> None:
    path = zipped(tmp_path / "w.zip", {"a/b.xml": b"<b/>", "a/B.WTI": b"<w/>", "a/lees.txt": b"x", "c.xml": b"<c/>"})

    found = list(read_source(path))

    assert [(item.naam, item.data, item.fout) for item in found] == [
        ("a/b.xml", b"<b/>", None),
        ("a/B.WTI", b"<w/>", None),
        ("c.xml", b"<c/>", None),
    ]
    assert found[-1].positie <= source_size(path)


def test_a_zip_cut_off_half_way_says_so(tmp_path: Path) -> None:
    whole = zipped(tmp_path / "w.zip", {"a.xml": b"<a/>" * 1000}).read_bytes()
    (tmp_path / "half.zip").write_bytes(whole[: len(whole) // 2])

    found = list(read_source(tmp_path / "half.zip"))

    assert [type(item.fout) for item in found] == [problems.ArchiveBroken]


def test_a_zip_bomb_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "w.zip", {"bom.xml": b"\0" * (64 << 20), "goed.xml": b"<a/>"})

    found = list(read_source(path))

    assert [(item.naam, type(item.fout)) for item in found] == [
        ("bom.xml", problems.TooLarge),
        ("goed.xml", type(None)),
    ]


def test_a_damaged_file_in_a_zip_is_one_entry(tmp_path: Path) -> None:
    path = zipped(tmp_path / "w.zip", {"a.xml": b"<a>" + bytes(range(256)) * 20, "b.xml": b"<b/>"})
    data = bytearray(path.read_bytes())
    data[60:90] = b"\xff" * 30
    path.write_bytes(bytes(data))

    found = list(read_source(path))

    assert [(item.naam, item.fout is None) for item in found] == [("a.xml", False), ("b.xml", True)]


def test_an_archive_that_grows_out_of_proportion_stops_there(tmp_path: Path) -> None:
    path = tmp_path / "w.tar.bz2"
    with tarfile.open(path, "w:bz2") as made:
        for name, size in (("goed.xml", 4), ("bom.txt", 400 << 20), ("daarna.xml", 4)):
            member = tarfile.TarInfo(name)
            member.size = size
            made.addfile(member, io.BytesIO(b"\0" * size))

    found = list(read_source(path))

    assert [(item.naam, type(item.fout)) for item in found] == [
        ("goed.xml", type(None)),
        ("w.tar.bz2", problems.TooLarge),
    ]


MANIFEST = (
    "<work label='BWBR9990002'><metadata><wti_locatie>BWBR9990002.WTI</wti_locatie></metadata>"
    "<expression label='2020-01-01_0'><metadata><datum_inwerkingtreding>2020-01-01</datum_inwerkingtreding></metadata>"
    "<manifestation label='xml'><item label='w_2020.xml' _deleted='false'/></manifestation></expression>"
    "<expression label='2012-01-01_0'><metadata><datum_inwerkingtreding>2012-01-01</datum_inwerkingtreding></metadata>"
    "<manifestation label='xml'><item label='w_2012.xml' _deleted='false'/></manifestation></expression></work>"
)


def mirror(folder: Path, *, without: str = "") -> Path:
    for name, text in {
        "manifest.xml": MANIFEST,
        "BWBR9990002.WTI": "<wti/>",
        "2012-01-01_0/xml/w_2012.xml": "<oud/>",
        "2020-01-01_0/xml/w_2020.xml": "<nieuw/>",
        "los.xml": "<los/>",
    }.items():
        if name != without:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
    return folder


def test_a_manifest_gives_the_states_it_names_oldest_first_and_the_metadata(tmp_path: Path) -> None:
    found = list(read_source(mirror(tmp_path) / "manifest.xml"))

    assert [item.data for item in found] == [b"<oud/>", b"<nieuw/>", b"<wti/>"]
    assert source_size(tmp_path / "manifest.xml") == found[-1].positie


def test_what_a_manifest_names_and_is_not_there_is_reported(tmp_path: Path) -> None:
    folder = mirror(tmp_path, without="2012-01-01_0/xml/w_2012.xml")

    alone = [(item.naam, type(item.fout)) for item in read_source(folder / "manifest.xml")]
    whole = [(item.naam, type(item.fout)) for item in read_source(folder)]

    assert alone[-1] == whole[-1] == ("2012-01-01_0/xml/w_2012.xml", problems.FileMissing)
    assert [name for name, fout in whole if fout is type(None)] == [
        "2020-01-01_0/xml/w_2020.xml",
        "BWBR9990002.WTI",
        "los.xml",
    ]


def test_a_broken_manifest_is_one_entry(tmp_path: Path) -> None:
    (tmp_path / "manifest.xml").write_text(MANIFEST[:-20])

    for source in (tmp_path, tmp_path / "manifest.xml"):
        assert [type(item.fout) for item in read_source(source)] == [problems.BrokenXml]
