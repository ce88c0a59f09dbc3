"""Typed readers for environment variables. Nonsense stops the start with one clear sentence."""

import contextlib
import os
import secrets
import tempfile
import traceback
from collections.abc import MutableMapping
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import platformdirs
import structlog
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent


NEIGHBOURS = "-c hnsw.ef_search=130 -c hnsw.iterative_scan=relaxed_order"
"""For every connection: how far the graphs of meaning are walked (kern.search.SHORTLIST rows; further when a filter
takes rows away). Settings of pgvector."""


class EnvironmentProblem(Exception):
    """A setting in the environment that cannot be used. The text is one sentence for the person who set it."""


def read_text(name: str, default: str) -> str:
    return os.environ.get(name, "").strip() or default


def read_bool(name: str, default: bool) -> bool:
    value = read_text(name, "ja" if default else "nee").lower()
    if value in {"1", "ja", "yes", "true", "aan", "on"}:
        return True
    if value in {"0", "nee", "no", "false", "uit", "off"}:
        return False
    raise EnvironmentProblem(f"{name} moet 'ja' of 'nee' zijn, niet '{value}'.")


def read_int(name: str, default: int, *, least: int, most: int) -> int:
    value = read_text(name, str(default))
    if not value.isdecimal() or not least <= int(value) <= most:
        raise EnvironmentProblem(f"{name} moet een geheel getal van {least} tot en met {most} zijn, niet '{value}'.")
    return int(value)


def read_list(name: str, default: list[str]) -> list[str]:
    value = os.environ.get(name, "")
    return [part.strip() for part in value.split(",") if part.strip()] or default


def read_database(name: str = "DATABASE_URL") -> dict[str, object]:
    """The Django database settings of a PostgreSQL URI (libpq syntax, also with ?host=/socket/folder)."""
    value = read_text(name, "postgresql:///weerklank")
    try:
        parts = conninfo_to_dict(value)
    except ProgrammingError as error:
        raise EnvironmentProblem(f"{name} is geen geldig PostgreSQL-adres: {str(error).strip()}.") from error
    known = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    options = {key: part for key, part in parts.items() if key not in known}
    more = options.get("options") or os.environ.get("PGOPTIONS", "")
    settings: dict[str, object] = {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": options | {"options": f"{more} {NEIGHBOURS}".strip()},
    }
    return settings | {django: parts[libpq] or "" for libpq, django in known.items() if libpq in parts}


def is_checkout() -> bool:
    return (CHECKOUT / "pyproject.toml").exists()


def data_folder() -> Path:
    """Where this install keeps its database, secret, logs and mail: WEERKLANK_DATA, else the checkout's data/."""
    default = CHECKOUT / "data" if is_checkout() else Path(platformdirs.user_data_dir("weerklank"))
    return Path(read_text("WEERKLANK_DATA", str(default))).expanduser().absolute()


def policy_folder() -> Path:
    """The policy files: at the top of a checkout, inside the package of an installed wheel."""
    return CHECKOUT / "policy" if is_checkout() else PACKAGE / "policy"


def secret_key() -> str:
    """WEERKLANK_SECRET_KEY, else one made once and kept in the data folder, readable by its owner alone."""
    given = os.environ.get("WEERKLANK_SECRET_KEY", "")
    if given:
        return given
    path = data_folder() / "geheim.txt"
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(50))
        with contextlib.suppress(FileExistsError):  # another process was first: then its secret is the one
            os.link(made, path)
        os.unlink(made)
    return path.read_text(encoding="ascii")


def read_mail(folder: Path) -> dict[str, object]:
    """Django's mail settings from WEERKLANK_MAIL_URL (smtp://user:password@host:port, smtps:// for TLS).

    Without it mail is written to files in `folder`, so that an install without a mail server loses nothing, and
    berichten stand on their page alone.
    """
    value = os.environ.get("WEERKLANK_MAIL_URL", "")
    if not value:
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": folder,
        }
    parts = urlsplit(value)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise EnvironmentProblem("WEERKLANK_MAIL_URL moet beginnen met smtp:// of smtps:// en een server noemen.")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 25),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }


@dataclass(frozen=True)
class Post:
    """Where mail comes in: `lmtp` for that protocol instead of SMTP, and the networks whose servers may deliver."""

    host: str
    port: int
    lmtp: bool
    networks: tuple[IPv4Network | IPv6Network, ...]


def read_post() -> Post | None:
    """WEERKLANK_POST (smtp://host:port or lmtp://host:port); None when no mail comes in.

    WEERKLANK_POST_NETWORKS names the mail servers of the own organisation, which have checked who sends: DKIM and
    SPF are theirs. Without it this machine alone may deliver.
    """
    value = read_text("WEERKLANK_POST", "")
    if not value:
        return None
    try:
        parts = urlsplit(value)
        networks = tuple(map(ip_network, read_list("WEERKLANK_POST_NETWORKS", ["127.0.0.0/8", "::1/128"])))
        if parts.scheme in {"smtp", "lmtp"} and parts.hostname and parts.port:
            return Post(parts.hostname, parts.port, parts.scheme == "lmtp", networks)
    except ValueError as error:
        raise EnvironmentProblem(
            "WEERKLANK_POST of WEERKLANK_POST_NETWORKS is niet te lezen; schrijf smtp://127.0.0.1:2525 en 10.0.0.0/8."
        ) from error
    raise EnvironmentProblem("WEERKLANK_POST moet beginnen met smtp:// of lmtp:// en een host en poort noemen.")


def read_logging() -> dict[str, object]:
    """Structured logs: one JSON object a line on standard error, never the text of a signaal.

    Django's own request log names path and status only; query strings and bodies are not in it.
    """
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": "structlog.stdlib.ProcessorFormatter",
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    structlog.processors.JSONRenderer(),
                ],
                "foreign_pre_chain": [
                    structlog.stdlib.add_log_level,
                    structlog.stdlib.add_logger_name,
                    structlog.processors.TimeStamper(fmt="iso", utc=True),
                    hide_exception_values,
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {"weerklank": {"level": "INFO"}, "django.server": {"level": "ERROR"}},
    }


def hide_exception_values(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Keep the kind and the place of an error, not its message: a message may quote what somebody typed."""
    info = event.pop("exc_info", None)
    if info and info is not True:
        kind, _value, trace = info
        event["error"] = kind.__name__
        event["at"] = [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)[-8:]]
    return event
