"""`weerklank herlees` as a person runs it: a real process on a real database."""

import os
import subprocess
import sys

import pytest

from tests.makers import MONDAY
from tests.wetten.makers import url_of_test_database
from weerklank.documenten.actions import READER, save_document
from weerklank.documenten.models import Lezing
from weerklank.pure.documents import DocumentText, Format

pytestmark = pytest.mark.django_db(transaction=True)


def run(language: str = "nl_NL.UTF-8") -> str:
    env = os.environ | {
        "DATABASE_URL": url_of_test_database(),
        "LANGUAGE": "",
        "LC_ALL": language,
        "LANG": language,
    }
    done = subprocess.run(
        [sys.executable, "-m", "weerklank", "herlees"], env=env, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_what_an_older_reader_read_is_read_again_and_a_second_run_does_nothing() -> None:
    for number in range(2):
        text = DocumentText(f"Zie art. 4:84 Awb ({number}).", Format.TEXT)
        save_document(text, official=True, file_name="b.txt", by=None, now=MONDAY)
    Lezing.objects.update(lezer="ouder")

    assert run() == "2 documenten opnieuw gelezen."
    assert run("en_GB.UTF-8") == "0 documents read again."
    assert Lezing.objects.filter(lezer=READER).count() == 2
