"""What is looked at before anything starts, so that a refusal comes at once and changes nothing."""

import os
import shutil
import socket
from pathlib import Path

from weerklank.launch.language import either
from weerklank.launch.refusal import Refused, disk_full, refused_by_system

LEAST_SPACE = 200_000_000
"""Bytes: a fresh cluster with the example world takes 60 MB, its write-ahead log may grow past 100 MB."""


def refuse_unusable_folder(data: Path, *, least: int = LEAST_SPACE) -> None:
    """The data folder must exist or be makeable, be writable by us and have room."""
    probe = data / f".schrijfproef-{os.getpid()}"
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except FileExistsError as error:
        raise Refused(
            either(f"De gegevensmap {data} is geen map.", f"The data folder {data} is not a folder.")
        ) from error
    except PermissionError as error:
        raise Refused(
            either(
                f"In de gegevensmap {data} kan niet worden geschreven; kies een andere met WEERKLANK_DATA.",
                f"The data folder {data} is not writable; choose another one with WEERKLANK_DATA.",
            )
        ) from error
    except OSError as error:
        raise refused_by_system(error, data) from error
    if shutil.disk_usage(data).free < least:
        raise disk_full(data)


def refuse_busy_port(host: str, port: int) -> None:
    """Somebody else listens there. Looked at before the database starts, because that takes longer."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError as error:
            raise Refused(
                either(
                    f"Poort {port} mag alleen de systeembeheerder gebruiken; kies er een boven de 1023, "
                    "bijvoorbeeld "
                    "'make start PORT=8001' of 'weerklank start --port 8001'.",
                    f"Port {port} is for the system administrator only; choose one above 1023, for example "
                    "'make start PORT=8001' or 'weerklank start --port 8001'.",
                )
            ) from error
        except OSError as error:
            raise busy_port(host, port) from error


def busy_port(host: str, port: int) -> Refused:
    other = port + 1 if port < 65_535 else 8001
    return Refused(
        either(
            f"Poort {port} op {host} is bezet; kies een andere met 'make start PORT={other}' of "
            f"'weerklank start --port {other}'.",
            f"Port {port} on {host} is in use; choose another one with 'make start PORT={other}' or "
            f"'weerklank start --port {other}'.",
        )
    )
