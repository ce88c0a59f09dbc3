"""What the wheel promises and holds, from the same files that the checkout uses."""

import re
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface
from packaging.version import Version

BUILT = "weerklank/web/static/gebouwd"


class LockedDependencies(MetadataHookInterface):
    """The wheel needs what requirements/runtime.in names, at least in the versions of
    requirements/runtime.txt."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        folder = Path(self.root) / "requirements"
        locked = lowest_versions((folder / "runtime.txt").read_text())
        wanted = (line.split("#")[0].strip() for line in (folder / "runtime.in").read_text().splitlines())
        metadata["dependencies"] = [at_least(line, locked) for line in wanted if line]


def lowest_versions(lock: str) -> dict[str, str]:
    """Of a package locked once per Python version, the version that the oldest Python gets."""
    locked: dict[str, str] = {}
    for name, version in re.findall(r"^([a-z0-9-]+)==([^\s;]+)", lock, re.MULTILINE):
        locked[name] = min(version, locked.get(name, version), key=Version)
    return locked


def at_least(line: str, locked: dict[str, str]) -> str:
    """`django>=5.2,<5.3` with Django locked at 5.2.19 becomes `django>=5.2.19,<5.3`."""
    name, extras, limits = re.fullmatch(r"([A-Za-z0-9-]+)(\[[^\]]*\])?(.*)", line).groups()
    upper = [limit for limit in limits.split(",") if limit.startswith(("<", "!"))]
    return name + (extras or "") + ",".join([f">={locked[name.lower()]}", *upper])


class NothingForgotten(BuildHookInterface):
    """Refuse a wheel without the built style sheets; put the policy files, which stand at the top of a
    checkout, inside the package."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        if not any((Path(self.root) / BUILT).glob("*")):
            raise SystemExit(f"{BUILT} is empty: run 'make install' first.")
        build_data["force_include"]["policy"] = "weerklank/policy"
