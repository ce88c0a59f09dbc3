"""One guard tells what unpacks to too much."""

import io
import struct
import zipfile

import pytest

from weerklank.pure.unpacking import DAMAGED, Bounds


def test_more_bytes_or_files_than_agreed_are_out_of_bounds():
    bounds = Bounds(size=100, files=2)

    assert [bounds.hold(1, 100, 2), bounds.hold(1, 101, 2), bounds.hold(1, 100, 3)] == [True, False, False]


def test_growth_counts_only_beyond_what_is_free():
    bounds = Bounds(times=10, free=50)

    assert [bounds.hold(0, 50), bounds.hold(5, 50), bounds.hold(5, 51), bounds.hold(6, 60), bounds.hold(6, 61)] == [
        True,
        True,
        False,
        True,
        False,
    ]


def test_without_bounds_everything_holds():
    assert Bounds().hold(0, 10**12, 10**6)


def test_a_zip_file_that_promises_less_than_it_has_is_damaged_and_gives_no_more():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.xml", b"\0" * 50_000)
    lied = out.getvalue().replace(struct.pack("<L", 50_000), struct.pack("<L", 10))

    with zipfile.ZipFile(io.BytesIO(lied)) as archive, pytest.raises(DAMAGED):
        archive.read("a.xml")
