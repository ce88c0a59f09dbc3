"""The group itself: which commands there are and what asking for one of them loads."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from weerklank.cli import commands


def test_every_command_has_one_line_of_help() -> None:
    context = commands.make_context("weerklank", [], resilient_parsing=True)

    silent = [name for name in commands.list_commands(context) if not commands.get_command(context, name).help]

    assert silent == []


@pytest.mark.parametrize("command", ["citaten", "lees", "maskeer", "score", "verschil", "web", "worker"])
def test_a_command_loads_django_only_when_it_works_with_the_database(command: str) -> None:
    script = (
        "import sys; from weerklank.cli import commands; "
        "context = commands.make_context('weerklank', [], resilient_parsing=True); "
        f"commands.get_command(context, '{command}'); sys.exit('django' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", script], check=False)

    assert done.returncode == 0


def test_an_unknown_command_is_refused() -> None:
    done = CliRunner().invoke(commands, ["bestaatniet"])

    assert done.exit_code == 2
