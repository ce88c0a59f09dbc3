"""`weerklank reset`: throw the embedded database away; the next start makes a fresh one."""

import click

from weerklank import environment
from weerklank.launch.language import either
from weerklank.launch.reset import reset as remove_data


@click.command(help=either("Gooi de meegeleverde database weg.", "Throw the embedded database away."))
@click.option("--ja", is_flag=True, envvar="JA", help=either("Vraag niets.", "Do not ask."))
def reset(ja: bool) -> None:
    """Asks first. The secret key stays, so that nothing signed with it changes."""
    data = environment.data_folder()
    question = either(
        f"Alle gegevens in {data / 'postgres'} weggooien?", f"Throw away all data in {data / 'postgres'}?"
    )
    if not ja:
        click.confirm(question, abort=True)
    remove_data(data)
    click.echo(
        either(
            "De database is weg; de volgende start begint leeg.",
            "The database is gone; the next start is fresh.",
        )
    )
