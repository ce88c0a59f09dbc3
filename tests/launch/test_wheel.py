"""The wheel, built here and installed in an empty environment elsewhere. One slow test."""

import os
import signal
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

from tests.launch.product import ROOT, Product


def test_a_wheel_installed_elsewhere_starts_and_keeps_its_data_with_the_user(
    products: Callable[[], Product], place: Path, free_port: int, health: Callable[[int], str]
) -> None:
    product = installed_wheel(place)
    home = product.home

    process = product.start(free_port, WEERKLANK_DATA="", PYTHONPATH="", XDG_DATA_HOME=str(home / "gegevens"))
    answer = health(free_port)
    process.send_signal(signal.SIGINT)
    rest = process.stdout.read() if process.stdout else ""

    assert process.wait(60) == 0, rest
    assert answer == '{"status": "ok"}'
    assert (home / "gegevens" / "weerklank" / "postgres" / "PG_VERSION").exists()
    assert where(product, "weerklank").is_relative_to(place / "leeg")


def installed_wheel(place: Path) -> Product:
    """An environment with this wheel and, instead of fetching them again, the packages of the running one."""
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    venv.create(place / "leeg", with_pip=False)
    python = place / "leeg" / "bin" / "python"
    lent = place / "geleend"
    lent.mkdir()
    packages = Path(sysconfig.get_path("purelib"))
    for package in packages.iterdir():
        if not package.name.lower().startswith(("weerklank", "_weerklank")):
            os.symlink(package, lent / package.name)
    own = next((place / "leeg" / "lib").glob("python*/site-packages"))
    (own / "geleend.pth").write_text(str(lent))
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--no-index",
        "--no-deps",
        str(wheel),
    ]
    subprocess.run(pip, check=True, capture_output=True)
    (place / "thuis").mkdir()
    return Product(place / "ongebruikt", place / "thuis", (str(place / "leeg" / "bin" / "weerklank"),))


def where(product: Product, package: str) -> Path:
    python = Path(product.program[0]).with_name("python")
    script = f"import {package}; print({package}.__file__)"
    done = subprocess.run([python, "-c", script], cwd=product.home, capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())
