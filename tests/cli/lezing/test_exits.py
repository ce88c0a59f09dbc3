"""How a command ends."""

import pytest

from weerklank.cli.lezing.exits import INTERRUPTED, plain_endings


def test_ctrl_c_is_an_exit_code():
    with pytest.raises(SystemExit) as ended, plain_endings():
        raise KeyboardInterrupt

    assert ended.value.code == INTERRUPTED


def test_another_failure_is_not_hidden():
    with pytest.raises(ZeroDivisionError), plain_endings():
        raise ZeroDivisionError
