from click.testing import CliRunner

from weerklank.cli.voorbeeld import show_accounts, voorbeeld


def test_the_accounts_are_shown_with_their_one_password(capsys):
    show_accounts()
    lines = capsys.readouterr().out.splitlines()
    assert len([line for line in lines if "@voorbeeld.invalid" in line]) == 8
    assert lines[-1].endswith("weerklank-voorbeeld")


def test_a_scale_of_nothing_is_refused_before_anything_is_opened():
    done = CliRunner().invoke(voorbeeld, ["--schaal", "0"])
    assert done.exit_code == 2
