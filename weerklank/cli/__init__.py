"""The command line. Each command is one module here, called like the command, that holds a click command of
that name; a module is imported only when its command is asked for, so a light command stays light."""

import importlib
import pkgutil
import sys

import click

from weerklank import __version__
from weerklank.launch.language import either


class Commands(click.Group):
    """The modules of this package, as commands."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(ctx):
            return None
        command = getattr(importlib.import_module(f"{__name__}.{name}"), name)
        if not isinstance(command, click.Command):
            raise TypeError(f"weerklank/cli/{name}.py holds no click command called {name}")
        return command


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=either(
        "Weerklank: elk signaal uit de uitvoering krijgt een navolgbaar antwoord.",
        "Weerklank: every signal from the execution of the law gets a traceable answer.",
    ),
)
@click.version_option(__version__, prog_name="weerklank")
def commands() -> None:
    pass


def main() -> None:
    """What `weerklank` runs. A refusal is one sentence on standard error and exit code 1."""
    try:
        commands()
    except Exception as error:
        refused = refusal_of(error)
        if refused is None:
            raise
        click.echo(f"Weerklank: {refused}", err=True)
        sys.exit(1)


def refusal_of(error: Exception) -> Exception | None:
    """Give the sentence behind an error, None for a fault; what it takes to tell loads only now."""
    from weerklank.environment import EnvironmentProblem, data_folder
    from weerklank.launch.refusal import Refused, disk_full, is_disk_full

    if isinstance(error, Refused | EnvironmentProblem):
        return error
    return disk_full(data_folder()) if is_disk_full(error) else None
