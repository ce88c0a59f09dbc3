"""The bar; that it is shown on a terminal alone is seen in test_run.py."""

from weerklank.cli.lezing.progress import progress


def test_without_a_terminal_the_files_are_not_even_counted():
    def total():
        raise AssertionError("counted")

    with progress(total) as advance:
        assert advance() is None
