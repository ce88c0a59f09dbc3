"""Reading in several processes."""

import pytest

from weerklank.cli.lezing.outcome import Task, What
from weerklank.cli.lezing.pool import WORTH_A_PROCESS, processes_for, read_all


@pytest.fixture
def letters(tmp_path):
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(
            f"Zie artikel {number + 1} van de Awb. " * (200 if number == 0 else 1)
        )
    (tmp_path / "05.txt").write_bytes(b"")
    return [Task(str(path), What.CITATIONS) for path in sorted(tmp_path.iterdir())]


def test_several_processes_give_the_same_in_the_same_order_as_one(letters):
    assert list(read_all(letters, processes=3)) == list(read_all(letters, processes=1))


def test_no_more_files_are_taken_than_can_be_under_way(letters):
    """However long the list, memory holds two files for each process."""
    taken = []

    def one_by_one():
        for task in letters:
            taken.append(task)
            yield task

    found = read_all(one_by_one(), processes=2)
    next(found)

    assert len(taken) == 4
    found.close()


@pytest.mark.parametrize(
    ("files", "asked", "expected"), [(0, None, 1), (WORTH_A_PROCESS, None, 1), (3, 8, 3), (20, 2, 2)]
)
def test_a_process_is_started_only_when_it_has_enough_to_read(files, asked, expected):
    assert processes_for(map(str, range(files)), asked) == expected


def test_counting_the_files_stops_when_it_decides_nothing_more():
    names = iter(map(str, range(1000)))
    processes_for(names, 2)

    assert next(names) == "2"
