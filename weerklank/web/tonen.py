"""Which tone a state has. The words always stand beside it: colour never tells it alone."""

from typing import Final

NEUTRAL: Final = "neutral"
ACTIVE: Final = "active"
SUCCESS: Final = "success"
WARNING: Final = "warning"
DANGER: Final = "danger"
ANSWER: Final = "antwoord"

TONES = frozenset({NEUTRAL, ACTIVE, SUCCESS, WARNING, DANGER, ANSWER})

TONE_OF: dict[str, str] = {
    # signaal
    "ingediend": ACTIVE,
    "in_triage": ACTIVE,
    "aangeboden": WARNING,
    "gekoppeld": SUCCESS,
    "geen_vervolg": NEUTRAL,
    # knelpunt
    "concept": NEUTRAL,
    "vastgesteld": ACTIVE,
    "voorgelegd": WARNING,
    "beantwoord": ANSWER,
    "in_uitvoering": ACTIVE,
    "opgelost_gemeld": ACTIVE,
    "opgelost": SUCCESS,
    "niet_opgelost": DANGER,
    "heropend": WARNING,
    "samengevoegd": NEUTRAL,
    "vervallen": NEUTRAL,
    # verzoek and answer
    "gevraagd": WARNING,
    "gepubliceerd": ANSWER,
    "doorgestuurd": NEUTRAL,
    "overnemen": SUCCESS,
    "deels": ANSWER,
    "niet": DANGER,
    "onderzoek": WARNING,
    "niet_bevoegd": NEUTRAL,
    # toezegging, actie and what was laid beside the register
    "open": ACTIVE,
    "nagekomen": SUCCESS,
    "opgegaan": NEUTRAL,
    "ingetrokken": NEUTRAL,
    "voorgesteld": WARNING,
    "loopt": ACTIVE,
    "gereed": SUCCESS,
    "gestopt": DANGER,
    "overgedragen": NEUTRAL,
    "verouderd": WARNING,
    "bevestigd": SUCCESS,
    "afgewezen": NEUTRAL,
    "te-laat": DANGER,
    "akkoord": SUCCESS,
    "niet_akkoord": DANGER,
}

ICON_OF: dict[str, str] = {
    NEUTRAL: "rond",
    ACTIVE: "onderweg",
    SUCCESS: "goed",
    WARNING: "klok",
    DANGER: "fout",
    ANSWER: "antwoord",
}


def tone_of(state: str) -> str:
    """The tone of a state code, or the tone itself; what is unknown is neutral."""
    return state if state in TONES else TONE_OF.get(state, NEUTRAL)
