"""Endless plausible variations of signalen about one knelpunt, from pieces and a seeded source of chance.

The handwritten signalen are the example world that people read; these are for scale: benchmarks, load.
"""

from random import Random

from weerklank.voorbeeld.inhoud import Signaaltekst, Verhaal, Zinnen, zinnen


def combine(verhaal: Verhaal, chance: Random) -> Signaaltekst:
    """One more signaal about this knelpunt. The same state of `chance` gives the same text."""
    style = zinnen()
    text = _hasty(_sentence(verhaal, style, chance), style, chance)
    fields = chance.random()
    return Signaaltekst(
        tekst=text,
        regel=_rule(verhaal, chance) if fields < 0.55 else "",
        frequentie=chance.choice(style.frequenties) if fields < 0.7 else "",
        doelgroep=chance.choice(verhaal.groepen) if fields < 0.35 else "",
        geautomatiseerd=chance.choice(("ja", "nee")) if fields < 0.2 else "",
    )


def _sentence(verhaal: Verhaal, style: Zinnen, chance: Random) -> str:
    pieces = verhaal.sjablonen
    filled = {name: chance.choice(values) for name, values in pieces.slots.items()}
    opener = chance.choice(style.openers[chance.choice(tuple(style.openers))])
    closer = chance.choice(style.sluiters[chance.choice(tuple(style.sluiters))]).format(n=chance.randint(3, 48))
    body = chance.choice(pieces.kernen)
    if chance.random() < 0.8:
        body += chance.choice(style.verbinders) + chance.choice(pieces.gevolgen)
    body = body.format(**filled)
    return " ".join(part for part in (opener, _cased(body, opener, chance), closer) if part)


def _cased(body: str, opener: str, chance: Random) -> str:
    starts_sentence = not opener or opener.endswith((".", "?", ":"))
    first = body[0].upper() if starts_sentence and chance.random() < 0.6 else body[0]
    last = chance.choice((".", ".", "", "!", "...")) if not body.endswith((".", "!", "?")) else ""
    return first + body[1:] + last


def _hasty(text: str, style: Zinnen, chance: Random) -> str:
    """What haste does: shorter words and slips, now and then everything in small letters."""
    haste = chance.random()
    if haste < 0.5:
        return text
    for right, hasty in style.typfouten:
        if chance.random() < haste * 0.5:
            text = text.replace(right, hasty)
    return text.lower() if haste > 0.9 else text


def _rule(verhaal: Verhaal, chance: Random) -> str:
    """The rule as people type it."""
    anker = chance.choice(verhaal.ankers)
    law, article = anker.wet.afkorting, anker.artikel
    lid = f" lid {anker.lid}" if anker.lid else ""
    forms = (
        f"{law} {article}",
        f"art {article} {law}",
        f"art. {article}{lid} {law}",
        f"{law} art {article}{lid}".lower(),
        f"{anker.wet.titel} {article}",
        f"artikel {article}{lid} {anker.wet.titel}",
    )
    return chance.choice(forms)
