"""`weerklank score`: how well the reader of letters reads annotated texts. This is what `make score` runs."""

from pathlib import Path

import click

from weerklank.launch.language import either
from weerklank.launch.refusal import Refused

SETS = (
    "tests/annotated",
    "tests/pure/commitments/sets/tune",
    "tests/pure/commitments/sets/held_out",
    "../shared/data/dev-excerpten",
)


@click.command(
    help=either(
        "Meet precisie, vangst en F1 van de brievenlezer op geannoteerde teksten.",
        "Measure precision, recall and F1 of the reader of letters on annotated texts.",
    )
)
@click.argument("mappen", nargs=-1, metavar=either("[MAP...]", "[FOLDER...]"))
def score(mappen: tuple[str, ...]) -> None:
    """Without folders: the set in the repository, and the set beside it when that is there."""
    folders = [folder for folder in map(Path, mappen or SETS) if (folder / "gold").is_dir()]
    if not folders:
        raise Refused(
            either(
                "Hier staat geen geannoteerde set (een map met gold/ erin).",
                "There is no annotated set here (a folder that holds gold/).",
            )
        )
    for folder in folders:
        print_scores(folder)


def print_scores(folder: Path) -> None:
    """Print one line per score: precision, recall, F1 and the counts behind them."""
    from weerklank.pure.measure import measure  # noqa: PLC0415 - the reader loads after the help text

    click.echo(str(folder))
    for name, found in measure(folder).items():
        click.echo(
            f"  {name:28} P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}"
            f"  ({found.right}/{found.given}/{found.gold})"
        )
