"""A real mail server on this machine, and people with mail."""

import email
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.db import transaction

from tests.people import People
from weerklank.berichten.vertellen import begin


@dataclass
class Postbus:
    """What a mail server of the outside world got, and what it says to the next address."""

    mails: list[EmailMessage] = field(default_factory=list)
    to: list[list[str]] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)
    refusals: dict[str, str] = field(default_factory=dict)
    data_reply: str = "250 OK"

    async def handle_RCPT(  # noqa: N802 - the name that aiosmtpd asks for
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        if address in self.refusals:
            return self.refusals[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        mail = email.message_from_bytes(envelope.content, policy=policy.default)
        self.mails.append(mail)
        self.to.append(list(envelope.rcpt_tos))
        self.senders.append(envelope.mail_from)
        return self.data_reply

    def subjects_to(self, address: str) -> list[str]:
        return [mail["Subject"] for mail, to in zip(self.mails, self.to, strict=True) if to == [address]]


@pytest.fixture
def postbus(settings: Any) -> Iterator[Postbus]:
    """A mail server that keeps what it gets; Weerklank sends there."""
    kept = Postbus()
    controller = Controller(kept, hostname="127.0.0.1", port=0)
    controller.port = free_port()
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", controller.port
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.EMAIL_USE_SSL = False
    settings.EMAIL_TIMEOUT = 5
    settings.MAIL_IS_SENT = True
    settings.BASE_URL = "https://weerklank.example"
    settings.DEFAULT_FROM_EMAIL = "weerklank@weerklank.example"
    yield kept
    controller.stop()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def told(people: People) -> People:
    """The people, with the log told up to here."""
    begin()
    return people


def power_cut(step: Callable[[], object]) -> None:
    """What `step` wrote is lost, as when the machine stops before it is committed."""
    with transaction.atomic():
        step()
        raise PowerCutError


class PowerCutError(Exception):
    """The machine stopped."""
