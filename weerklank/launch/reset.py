"""Starting over."""

import shutil
from pathlib import Path

from weerklank.launch import postgres
from weerklank.launch.database import given_url
from weerklank.launch.language import either
from weerklank.launch.leftovers import tidy
from weerklank.launch.refusal import Refused
from weerklank.launch.running import InUse, held


def reset(data: Path) -> None:
    """Remove the embedded cluster of this folder. Refuses while it is in use, and for a database of
    DATABASE_URL."""
    if given_url():
        raise Refused(
            either(
                "DATABASE_URL wijst naar een eigen server; maak die database zelf leeg.",
                "DATABASE_URL points to a server of your own; empty that database yourself.",
            )
        )
    if not data.exists():
        return
    try:
        with held(data, "reset") as lock:
            tidy(data, lock.previous)
            folder = postgres.cluster_in(data).folder
            if folder.exists():
                shutil.rmtree(folder)
            shutil.rmtree(data / "mail", ignore_errors=True)
    except InUse:
        raise Refused(
            either(
                "Weerklank draait nog; draai eerst 'make stop'.",
                "Weerklank still runs; run 'make stop' first.",
            )
        ) from None
