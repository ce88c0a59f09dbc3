"""Lists of words, written as running text so that a person can read and mend them."""


def wordlist(text: str) -> tuple[str, ...]:
    """Give the words of `text`, in order."""
    return tuple(text.split())
