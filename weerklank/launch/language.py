"""The two languages of the terminal. Used before anything is installed, so the standard library only.

The pages speak through gettext; the terminal cannot, because its catalogues are built by the very install
step that has to talk.
"""

import os


def speaks_english() -> bool:
    """English when the locale of the terminal says so (POSIX order: LC_ALL, LC_MESSAGES, LANG), else
    Dutch."""
    chosen = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return chosen.lower().startswith("en")


def either(nl: str, en: str) -> str:
    return en if speaks_english() else nl
