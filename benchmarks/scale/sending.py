"""Programs that report signalen through the API and do not give up: what is not acknowledged is sent again."""

import json
import random
import socket
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Thread

import psutil

PATIENCE = 60.0
"""Seconds after which a sender gives up one request."""


@dataclass
class Sent:
    """What the senders saw. `acknowledged` holds each key with the id that came back; `moments` when."""

    acknowledged: list[tuple[str, int]] = field(default_factory=list)
    moments: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    again: int = 0
    lost: list[str] = field(default_factory=list)

    def longest_silence(self) -> float:
        """Seconds in which nothing was acknowledged."""
        moments = sorted(self.moments)
        return max((b - a for a, b in zip(moments, moments[1:], strict=False)), default=0.0)


@dataclass
class Sender:
    """One program: `together` signalen in a request, at most `rate` signalen a second, until the moment comes."""

    port: int
    tokens: Sequence[str]
    texts: Sequence[str]
    sent: Sent
    until: float
    rate: float
    together: int = 1
    connection: "Wire | None" = None

    def run(self) -> None:
        due = time.monotonic() + random.random() * self.together / self.rate
        while (now := time.monotonic()) < self.until:
            if now < due:
                time.sleep(due - now)
            self.send()
            due = max(due + self.together / self.rate, time.monotonic() - 10)

    def send(self) -> None:
        """One request, again and again until it is acknowledged."""
        keys = [str(uuid.uuid4()) for _number in range(self.together)]
        texts, token = [random.choice(self.texts) for _key in keys], random.choice(self.tokens)
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE:
            if ids := self.asked(keys, texts, token):
                moment = time.monotonic()
                self.sent.acknowledged += list(zip(keys, ids, strict=True))
                self.sent.moments.append(moment)
                self.sent.waits.append(moment - begun)
                return
            self.sent.again += 1
        self.sent.lost += keys

    def asked(self, keys: list[str], texts: list[str], token: str) -> list[int]:
        """The ids that came back; none when it has to be sent again, after waiting as long as was asked."""
        rows = [{"sleutel": key, "tekst": text} for key, text in zip(keys, texts, strict=True)]
        path, body, more = "/api/v1/signalen/reeks", {"signalen": rows}, ""
        if self.together == 1:
            path, body, more = "/api/v1/signalen", {"tekst": texts[0]}, f"Idempotency-Key: {keys[0]}\r\n"
        head = f"{more}Authorization: Bearer {token}\r\nContent-Type: application/json"
        try:
            self.connection = self.connection or Wire(self.port)
            status, wait, answer = self.connection.post(path, head, json.dumps(body).encode())
            said = json.loads(answer)
        except (OSError, ValueError):
            self.connection = None
            time.sleep(0.2)
            return []
        if status not in (200, 201):
            time.sleep(wait)
            return []
        return [said["id"]] if self.together == 1 else [one["signaal"] for one in said["signalen"]]


class Wire:
    """A connection that is kept open, with as little work for each request as HTTP/1.1 asks: the sender shares the
    processor with what is measured."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def post(self, path: str, head: str, body: bytes) -> tuple[int, float, bytes]:
        """The status, the seconds after which to ask again, and the body. Raises OSError or ValueError when the answer
        is not whole."""
        start = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\n{head}\r\nContent-Length: {len(body)}\r\n\r\n"
        self._socket.sendall(start.encode() + body)
        seen = b""
        while b"\r\n\r\n" not in seen:
            seen += self._more()
        head_back, _, answer = seen.partition(b"\r\n\r\n")
        first, *lines = head_back.lower().split(b"\r\n")
        told = dict(line.split(b": ", 1) for line in lines)
        size = int(told[b"content-length"]) if b"content-length" in told else 0
        while len(answer) < size:
            answer += self._more()
        return int(first.split()[1]), float(told.get(b"retry-after", 1)), answer

    def _more(self) -> bytes:
        part = self._socket.recv(65_536)
        if not part:
            raise OSError("hung up")
        return part


def senders(number: int, *, rate: float, **rest: object) -> list[Thread]:
    """That many programs that send `rate` signalen a second together, started."""
    threads = [Thread(target=Sender(rate=rate / number, **rest).run) for _number in range(number)]  # type: ignore[arg-type]
    for thread in threads:
        thread.start()
    return threads


def processor_time(processes: Sequence[psutil.Process]) -> float:
    """Seconds of processor time of these processes until now."""
    total = 0.0
    for process in processes:
        with suppress(psutil.Error):
            times = process.cpu_times()
            total += times.user + times.system
    return total


@contextmanager
def accounted(parts: dict[str, list[psutil.Process]], spent: dict[str, float]) -> Iterator[None]:
    """Write into `spent` the seconds of processor time that each part used inside."""
    before = {name: processor_time(processes) for name, processes in parts.items()}
    yield
    spent.update({name: processor_time(processes) - before[name] for name, processes in parts.items()})
