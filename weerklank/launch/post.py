"""The mail server on which signalen come in (aiosmtpd): SMTP or LMTP, for the organisation's own server alone.

What comes in stays in memory until it is masked: there is no spool, and the log names no address.
"""

import asyncio
import logging
import signal
from ipaddress import ip_address
from typing import Any

from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP, Envelope, Session
from asgiref.sync import sync_to_async

from weerklank.environment import Post

logger = logging.getLogger(__name__)

NOT_FROM_HERE = "554 5.7.1 Deze server neemt alleen post aan van de mailserver van de organisatie."
UNKNOWN_ADDRESS = "550 5.1.1 Dit adres neemt geen signalen aan."
ONE_AT_A_TIME = "452 4.5.3 Stuur een mail per adres."
LATER = "451 4.3.0 Het lukt nu niet. Er is niets bewaard; probeer het later opnieuw."
SILENCE = 60
"""Seconds after which a server that says nothing is hung up on."""


class Handler:
    """What aiosmtpd asks for each command of a mail server. Django is asked in a thread."""

    def __init__(self, post: Post) -> None:
        self.post = post

    async def handle_MAIL(  # noqa: N802 - the name that aiosmtpd asks for
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if not self._is_ours(session.peer):
            return NOT_FROM_HERE
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if envelope.rcpt_tos:
            return ONE_AT_A_TIME  # each mail gets its own answer, also over LMTP
        try:
            known = await sync_to_async(_knows)(address)
        except Exception as error:  # noqa: BLE001 - whatever went wrong here, the mail waits at its own server
            return _later(error)
        if not known:
            return UNKNOWN_ADDRESS
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        try:
            return await sync_to_async(_receive)(content, envelope.mail_from or "", envelope.rcpt_tos[0])
        except Exception as error:  # noqa: BLE001
            return _later(error)

    def _is_ours(self, peer: Any) -> bool:
        try:
            address = ip_address(peer[0])
        except (ValueError, TypeError, IndexError):
            return False
        mapped = getattr(address, "ipv4_mapped", None) or address
        return any(mapped in network for network in self.post.networks)


def _later(error: Exception) -> str:
    """A fault of ours: its kind is logged, never what the mail said; the sending server keeps the mail."""
    logger.error("mail could not be taken in: %s", type(error).__name__)
    return LATER


def _knows(address: str) -> bool:
    from django.db import connections

    from weerklank.berichten.inkomend import knows

    try:
        return knows(address)
    finally:
        connections.close_all()  # mail comes now and then: no connection waits for the next one


def _receive(content: bytes, sender: str, recipient: str) -> str:
    from django.db import connections
    from django.utils import timezone, translation

    from weerklank.berichten.inkomend import receive

    try:
        with translation.override("nl"):
            return str(receive(content, envelope_sender=sender, recipient=recipient, now=timezone.now()))
    finally:
        connections.close_all()


def make_server(post: Post, *, most_bytes: int) -> SMTP:
    """One conversation with a mail server, as asyncio asks for it."""
    kind = LMTP if post.lmtp else SMTP
    return kind(
        Handler(post),
        data_size_limit=most_bytes,
        timeout=SILENCE,
        ident="Weerklank",
        enable_SMTPUTF8=True,
        hostname="weerklank",
    )


async def listen(post: Post, *, most_bytes: int) -> asyncio.Server:
    """Start listening; the caller closes it."""
    loop = asyncio.get_running_loop()
    return await loop.create_server(lambda: make_server(post, most_bytes=most_bytes), post.host, post.port)


def serve_post(post: Post, *, most_bytes: int) -> None:
    """Take mail in until SIGTERM or SIGINT; a mail that is being taken in is finished first."""
    asyncio.run(_until_stopped(post, most_bytes))


async def _until_stopped(post: Post, most_bytes: int) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    server = await listen(post, most_bytes=most_bytes)
    await stopped.wait()
    server.close()
