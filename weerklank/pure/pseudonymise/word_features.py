"""The features by which a word is judged: whether it is the name of somebody."""

from functools import lru_cache

from weerklank.pure.pseudonymise import cues
from weerklank.pure.pseudonymise.lists import lists, settlements
from weerklank.pure.pseudonymise.sound import likeness
from weerklank.pure.pseudonymise.tokens import Token, first_name, known, last_name

_LONGEST = 24
"""Letters of a word that are looked at."""
_GAP = 6
_BEFORE, _BEHIND = (-4, -3, -2, -1), (1, 2, 3)
_FIGURES = str.maketrans("123456789", "000000000")


@lru_cache(maxsize=50_000)
def standing(low: str) -> str:
    """What the lists say of a word, a letter for each: F a first name, L a surname, W a word, and so on."""
    everything = lists()
    said = (
        *(("F", first_name(low)), ("L", last_name(low)), ("W", low in everything.words)),
        *(("C", low in everything.counter), ("P", low in everything.places), ("p", low in settlements())),
        *(("O", low in everything.organisations), ("K", known(low)), ("R", low in cues.ROLES)),
        *(("T", low in cues.TITLES), ("V", low in cues.VERBS), ("X", low in cues.PREFIXES)),
        ("D", low in everything.doubles),
    )
    return "".join(letter for letter, holds in said if holds)


@lru_cache(maxsize=50_000)
def _sound(low: str) -> int:
    """How much it sounds like a name, in steps from -6 to 6."""
    return int(max(-6, min(6, likeness(low) // 2)))


def _case(word: Token) -> str:
    return ("u" if word.upper else "c" if word.cap else "l") + ("h" if word.head else "")


def _neighbour(words: list[Token], at: int) -> tuple[str, str]:
    if not 0 <= at < len(words):
        return ("^", "^") if at < 0 else ("$", "$")
    word = words[at]
    return word.low[:_LONGEST], _case(word) + standing(word.low[:_LONGEST])


def features(text: str, words: list[Token], at: int) -> list[str]:
    """What is known of word `at`: itself, what the lists say, its letters, its neighbours, the signs between."""
    word = words[at]
    low, case = word.low[:_LONGEST], _case(word)
    said, sound = standing(low), _sound(low)
    behind = words[at + 1].gap[:_GAP] if at + 1 < len(words) else text[word.end : word.end + _GAP]
    before, behind = word.gap[-_GAP:].translate(_FIGURES), behind.translate(_FIGURES)
    near = {step: _neighbour(words, at + step) for step in (*_BEFORE, *_BEHIND)}
    return [
        *_own(low, case, said, sound),
        *(f"gb={before}", f"ga={behind}", f"gab={before}|{behind}", f"gc={before}{case}", f"gac={behind}{case}{said}"),
        *(f"{step}={low}" for step, (low, _) in near.items()),
        *(f"{step}k={standing}" for step, (_, standing) in near.items()),
        *_beside(near, before, behind, case + said),
        f"pcs={near[-1][1]}{case}{sound}",
    ]


def _own(low: str, case: str, said: str, sound: int) -> list[str]:
    edged = f"^{low}$"
    return [
        *(f"w={low}", f"cw={case}{low}", f"c={said}", f"cc={case}{said}", f"s={sound}", f"ss={case}{sound}"),
        *(f"sk={case}{sound}{'K' in said}", f"len={min(12, len(low))}"),
        *(f"g={edged[start : start + size]}" for size in (3, 4) for start in range(len(edged) - size + 1)),
        *(f"x={low[-size:]}" for size in (2, 3, 4, 5)),
    ]


def _beside(near: dict[int, tuple[str, str]], before: str, behind: str, own: str) -> list[str]:
    (first, first_said), (second, _), (following, following_said) = near[-1], near[-2], near[1]
    return [
        *(f"pw={first}{before}|{own}", f"nw={following}{behind}|{own}", f"pn={first}_{following}"),
        *(f"pp={second} {first}", f"nn={following} {near[2][0]}"),
        *(f"pc={first_said}{before}|{own}", f"nc={following_said}{behind}|{own}"),
        *(f"P={near[step][0]}" for step in (-4, -3, -2)),
        *(f"Nx={near[step][0]}" for step in (2, 3)),
    ]
