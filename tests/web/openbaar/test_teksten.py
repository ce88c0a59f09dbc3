import datetime as dt
import re

from django.utils import timezone


def test_security_txt_names_a_contact_and_never_expires(client, db):
    response = client.get("/.well-known/security.txt")
    lines = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    expires = dt.datetime.fromisoformat(lines["Expires"])

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert re.fullmatch(r"(mailto:|https:|tel:).+", lines["Contact"])
    assert lines["Preferred-Languages"] == "nl, en"
    assert lines["Canonical"] == "http://localhost:8000/.well-known/security.txt"
    assert dt.timedelta(days=170) < expires - timezone.now() < dt.timedelta(days=365)


def test_robots_keeps_crawlers_out_of_work_pages_and_questions(client, db):
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert lines[0] == "User-agent: *"
    assert {"Disallow: /balie", "Disallow: /zoeken/"} <= set(lines)
