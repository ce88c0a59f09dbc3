"""Everything `make install` does: make .venv, fill it with the locked packages, build what is not committed.

Runs on a bare Python with nothing installed. Each step leaves a stamp in .venv that says what it was made
from; a step whose stamp still holds does nothing, so a second run takes a fraction of a second.

    python3 install.py [--test]
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - run by whatever Python is there
    sys.exit(
        "Weerklank: Python 3.11 of nieuwer is nodig, dit is {0}.{1}; kies een andere met PYTHON=python3.12.\n"
        "Weerklank: Python 3.11 or newer is needed, this is {0}.{1}; choose another one with "
        "PYTHON=python3.12.".format(*sys.version_info)
    )

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from weerklank.launch.language import either  # noqa: E402
from weerklank.launch.progress import say, step  # noqa: E402
from weerklank.launch.refusal import Refused, disk_full, refused_by_system  # noqa: E402

VENV = ROOT / ".venv"
STAMPS = VENV / "stamps"
PYTHON = VENV / "bin" / "python"
LOG = ROOT / "build" / "install.log"
LEAST_SPACE = 1_200_000_000
"""Bytes: the packages take 0.7 GB, the parts of the style sheets 0.1 GB, and pip unpacks before it moves."""

FULL = re.compile(r"No space left on device|Disk quota exceeded|ENOSPC")
OFFLINE = re.compile(
    r"Temporary failure in name resolution|Name or service not known|nodename nor servname|NewConnectionError"
    r"|Network is unreachable|Connection refused|timed out"
    r"|ConnectTimeout|ProxyError|EAI_AGAIN|ENOTFOUND|ECONNREFUSED"
)
ALTERED = re.compile(r"DO NOT MATCH THE HASHES|EINTEGRITY")
NO_WHEEL = re.compile(r"No matching distribution found for (\S+)")


def install(*, test: bool) -> None:
    """Bring .venv and everything built to what this checkout asks for. Doing it twice does nothing."""
    locks = [ROOT / "requirements" / "runtime.txt", ROOT / "requirements" / "build.txt"]
    test_lock = ROOT / "requirements" / "test.txt"
    perform("venv", [], make_venv, makes=PYTHON)
    perform("packages", locks, lambda: install_packages(locks))
    if test:
        perform("packages-test", [test_lock], lambda: install_packages([test_lock]))
    perform("project", [ROOT / "pyproject.toml", ROOT / "hatch_build.py", *locks], install_project)
    assets = [path for path in files_under(ROOT / "assets") if "node_modules" not in path.parts]
    perform("assets", assets, build_assets, makes=ROOT / "weerklank" / "web" / "static" / "gebouwd")
    perform("messages", files_under(ROOT / "weerklank" / "locale", "*.po"), compile_messages)


def perform(
    name: str, sources: Iterable[Path], work: Callable[[], None], *, makes: Path = ROOT, stamps: Path = STAMPS
) -> None:
    """Do a step unless its stamp says that it was done in this very place from these very sources."""
    mark = fingerprint(sources)
    stamp = stamps / name
    if makes.exists() and stamp.exists() and stamp.read_text() == mark:
        return
    work()
    stamps.mkdir(exist_ok=True)
    stamp.write_text(mark)


def fingerprint(sources: Iterable[Path]) -> str:
    """Of the place (a moved .venv does not work), the Python and the contents of the sources."""
    mark = hashlib.sha256(f"{ROOT} {sys.version_info[:2]}".encode())
    for path in sources:
        mark.update(path.name.encode())
        mark.update(path.read_bytes())
    return mark.hexdigest()


def files_under(folder: Path, pattern: str = "*") -> list[Path]:
    return sorted(path for path in folder.rglob(pattern) if path.is_file())


def make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise Refused(
            either(
                f"Deze Python mist venv of ensurepip; op Debian en Ubuntu: 'sudo apt install python{version}-venv'.",
                f"This Python lacks venv or ensurepip; on Debian and Ubuntu: 'sudo apt install python{version}-venv'.",
            )
        )
    refuse_full_disk()
    shutil.rmtree(VENV, ignore_errors=True)
    with step("Python-omgeving maken in .venv", "Making the Python environment in .venv"):
        run([sys.executable, "-m", "venv", VENV])


def refuse_full_disk() -> None:
    if shutil.disk_usage(ROOT).free < LEAST_SPACE:
        raise disk_full(ROOT)


def install_packages(locks: Sequence[Path]) -> None:
    """Exactly the locked files, each checked against its hash, never compiled here."""
    refuse_full_disk()
    total = sum(line[:1].isalpha() for lock in locks for line in lock.read_text().splitlines())
    with step(f"{total} pakketten installeren", f"Installing {total} packages"):
        requirements = [part for lock in locks for part in ("-r", lock)]
        pip(["--require-hashes", "--only-binary", ":all:", *requirements], watch=PackageCounter(total))


def install_project() -> None:
    with step("Weerklank zelf in de omgeving zetten", "Putting Weerklank itself into the environment"):
        pip(["--no-deps", "--no-build-isolation", "--editable", ROOT])


def build_assets() -> None:
    with step("Opmaak bouwen", "Building the style sheets"):
        run([PYTHON, ROOT / "assets" / "build.py"])


def compile_messages() -> None:
    with step("Vertalingen bouwen", "Building the translations"):
        run([PYTHON, ROOT / "assets" / "messages.py", "compile"])


class PackageCounter:
    """Says now and then how many packages pip has come to."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.seen = 0

    def __call__(self, line: str) -> None:
        if line.startswith("Collecting "):
            self.seen += 1
            if self.seen % 10 == 0:
                say(f"    {self.seen} {either('van', 'of')} {self.total}")
        elif line.startswith("Installing collected packages"):
            say(f"    {either('uitpakken', 'unpacking')}")


def pip(arguments: Sequence[str | Path], *, watch: Callable[[str], None] | None = None) -> None:
    quiet = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    run([PYTHON, "-m", "pip", "install", *quiet, *arguments], watch=watch)


def run(command: Sequence[str | Path], *, watch: Callable[[str], None] | None = None) -> None:
    """Run to the end with the output in build/install.log; refuse with one sentence when it fails."""
    LOG.parent.mkdir(exist_ok=True)
    words = [str(part) for part in command]
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(words)}\n")
        process = subprocess.Popen(
            words,
            cwd=ROOT,
            env=own_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        output = []
        for line in process.stdout or ():
            log.write(line)
            output.append(line)
            if watch:
                watch(line)
    if process.wait():
        raise explained("".join(output))


def own_environment() -> dict[str, str]:
    """Ours without what would send packages elsewhere; caches in the checkout when there is no home."""
    foreign = {"PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_USER", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV"}
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    home = kept.get("HOME", "")
    if not (home and os.path.isdir(home) and os.access(home, os.W_OK)):
        kept["HOME"] = str(ROOT / "build")
    return kept | {"PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}


def explained(output: str) -> Refused:
    """One sentence for what pip, npm or a build printed."""
    missing = NO_WHEEL.search(output)
    if FULL.search(output):
        return disk_full(ROOT)
    if OFFLINE.search(output):
        return Refused(
            either(
                "Er is geen verbinding met de pakketbron; de eerste installatie heeft netwerk nodig. Zie "
                "build/install.log.",
                "The package index cannot be reached; the first installation needs a network. See build/install.log.",
            )
        )
    if ALTERED.search(output):
        return Refused(
            either(
                "Een opgehaald pakket is niet het vastgelegde; er is niets van geïnstalleerd. Zie build/install.log.",
                "A fetched package is not the locked one; nothing of it was installed. See build/install.log.",
            )
        )
    if missing:
        return no_wheel(missing[1])
    lines = [line.strip() for line in output.splitlines() if line.strip()] or ["?"]
    last = next((line for line in reversed(lines) if "error" in line.lower()), lines[-1])
    return Refused(
        either(
            f"De installatie is mislukt ({last}); zie build/install.log.",
            f"The installation failed ({last}); see build/install.log.",
        )
    )


def no_wheel(package: str) -> Refused:
    machine = f"Python {sys.version_info[0]}.{sys.version_info[1]}, {sys.platform} {os.uname().machine}"
    return Refused(
        either(
            f"Van {package} is geen kant-en-klaar pakket voor deze machine ({machine}) en Weerklank "
            "compileert niet; "
            "neem Python 3.11 tot 3.14 op Linux of macOS.",
            f"There is no ready-made {package} for this machine ({machine}) and Weerklank does not compile; "
            "use "
            "Python 3.11 to 3.14 on Linux or macOS.",
        )
    )


def main() -> None:
    try:
        install(test="--test" in sys.argv[1:])
    except Refused as refused:
        sys.exit(f"Weerklank: {refused}")
    except OSError as error:
        sys.exit(f"Weerklank: {refused_by_system(error, ROOT)}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        main()
