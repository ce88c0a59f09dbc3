"""Fixtures of law text: the project's own small files."""

from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data" / "bwb"


@pytest.fixture(scope="session")
def law_files() -> Path:
    return DATA
