"""`weerklank stop`: end a start that runs in another window, or what a killed one left behind."""

import click

from weerklank import environment
from weerklank.launch.language import either
from weerklank.launch.stop import Outcome
from weerklank.launch.stop import stop as stop_everything

SENTENCES = {
    Outcome.STOPPED: ("Weerklank is gestopt.", "Weerklank has stopped."),
    Outcome.TIDIED: (
        "Resten van een eerdere start zijn gestopt.",
        "What an earlier start left has been stopped.",
    ),
    Outcome.NOT_RUNNING: ("Weerklank draait niet.", "Weerklank is not running."),
}


@click.command(help=either("Stop de Weerklank van deze gegevensmap.", "Stop the Weerklank of this data folder."))
def stop() -> None:
    """Stopping what does not run is no error."""
    click.echo(either(*SENTENCES[stop_everything(environment.data_folder())]))
