"""Fixtures of law text: the project's own small files."""

from pathlib import Path

DATA = Path(__file__).parents[2] / "data" / "bwb"
