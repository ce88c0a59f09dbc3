"""The rules by which a sentence names an obstacle, and by which it only seems to.

Words of trouble count together; what is meant to be solved, asked, supposed or denied is no obstacle: "om
knelpunten weg te nemen", "als mensen vastlopen", "er zijn geen wachtlijsten".
"""

from typing import NamedTuple

from weerklank.pure.commitments.phrases import Phrases
from weerklank.pure.commitments.sentence import Sentence

ENOUGH = 2.0
WEIGHTS = {
    "gebrek": 2.0,
    "probleem": 2.0,
    "moeilijk": 2.0,
    "hapert": 2.0,
    "wachten": 1.5,
    "schaars": 2.0,
    "weinig": 1.0,
    "zwaar": 1.0,
    "last": 1.0,
    "te veel": 2.0,
    "kan niet": 1.0,
    "mens niet": 0.5,
    "opnieuw moeten": 2.0,
    "gevolg": 0.5,
    "tegenstelling": 0.5,
    "in een motie": 0.5,
}


class Trouble(NamedTuple):
    """What hurts: the words that say so, and how much they weigh together."""

    words: str
    weight: float


def trouble(sentence: Sentence, *, in_motion: bool = False) -> Trouble:
    """Weigh the words of trouble in a sentence; with none the weight is 0."""
    said: list[str] = []
    weight = 1.0 if in_motion else 0.0
    for tag in () if _HURTS.isdisjoint(sentence.seen) else ("gebrek", "probleem", "moeilijk", "hapert", "wachten", "schaars", "weinig", "zwaar", "last"):
        if tag in sentence.seen:
            said.append(sentence.words[sentence.first_with(tag)])
            weight += WEIGHTS[tag]
    for name, phrase in _turns(sentence):
        said.append(phrase)
        weight += WEIGHTS[name]
    if not said:
        return Trouble("", 0.0)
    if "wachten" in sentence.seen and "mens" in sentence.seen:
        weight += 0.5
    weight += sum(WEIGHTS[tag] for tag in ("gevolg", "tegenstelling") if tag in sentence.seen)
    return Trouble(", ".join(said[:3]), weight)


def _turns(sentence: Sentence) -> list[tuple[str, str]]:
    found = []
    words, tags, seen = sentence.words, sentence.tags, sentence.seen
    for place in range(len(words) - 1):
        if words[place] == "te" and _is_too(words, tags, place):
            found.append(("te veel", f"te {words[place + 1]}"))
            break
    if ("niet" in seen or "geen" in seen) and not sentence.spoken and not sentence.says("niet alleen", "niet per se", "niet zozeer", "niet zomaar", "niet langer"):
        if "kan" in seen and "ik" not in seen and not (sentence.spoken and "wij" in seen) and _near(sentence):
            found.append(("kan niet", "kan niet"))
        if "mens" in seen or "organisatie" in seen:
            found.append(("mens niet", "niet"))
    if "opnieuw" in seen and "moet" in seen:
        found.append(("opnieuw moeten", words[sentence.first_with("opnieuw")]))
    phrase = sentence.has(_PHRASES)
    if phrase:
        found.append(("te veel", phrase))
    if words[-1] == "niet" and len(words) > 6 and words[-2] != "mag" and not sentence.spoken and not {"ik", "wij", "bewindspersoon"} & seen:
        found.append(("te veel", "niet"))
    if phrase := sentence.has(_WEAK):
        found.append(("zwaar", phrase))
    return found


def _is_too(words: list[str], tags: list[tuple[str, ...]], place: int) -> bool:
    """Whether "te" says too much of something: "te streng", not "te doen", "te zijner tijd" or "niet te laat"."""
    if place and words[place - 1] == "niet":
        return False
    return "teveel" in tags[place + 1]


def _near(sentence: Sentence) -> bool:
    """Whether "niet" or "geen" stands near "kan": "kunnen dat niet", "niet kunnen"."""
    able = [place for place, tags in enumerate(sentence.tags) if "kan" in tags]
    denied = [place for place, tags in enumerate(sentence.tags) if "niet" in tags]
    return any(abs(one - other) <= 4 for one in able for other in denied)


_PHRASES = Phrases(
    "sluit niet aan, sluiten niet aan, slecht aan, niet goed aan, niet meer te, te wensen over,"
    " niet tijdig, in de weg, onder druk, op slot, tussen wal, niet toegestaan, niet mogelijk,"
    " niet beschikken, niet over de, beschikken niet, geen zicht, geen inzicht, geen overzicht,"
    " weten niet, niet weten, niet duidelijk, niet gelijk, niet beschikt, niet op dezelfde manier,"
    " niet allemaal op dezelfde, niet meeprofiteren, haken af, lopen vast, loopt vast, valt uit,"
    " vallen uit, lopen op, in de knel, niet op de hoogte, niet gekoppeld, schiet tekort, niet op orde,"
    " niet nakomt, niet nakomen, tijd kwijt, minder ruimte, geen prikkel, geen enkele prikkel,"
    " sterk uiteenlopen, klem komen, belachelijk hoog, niet tegen opgewassen, loopt uiteen, vaak niet,"
    " weten vaak niet, niet goed te combineren, daarvoor niet, kunnen niet zien, slecht aansluit,"
    " onvoldoende aansluit, slecht bereikbaar, moeilijk bereikbaar, nergens terecht, nog niet goed,"
    " niemand neemt, niemand nog, niet altijd makkelijk, niet altijd eenvoudig, niet eenvoudig,"
    " niet makkelijk, niet altijd duidelijk, te wensen overlaat, niet aankomen, niet haalbaar,"
    " niet eenduidig, niet uitvoerbaar, niet passend, niet toegerust, niet toereikend, niet eerlijk,"
    " niet uit te, niet te volgen, niet werkbaar, niet toegankelijk, niet sluitend, niet voorzien,"
    " niet geregeld, niet geborgd, niet consistent, niet bereikbaar, niet helder, niet compleet,"
    " niet volledig, niet in staat, niet gesteund, niet gehoord, niet gezien, niet bestand,"
    " niet optimaal, niet effectief, niet toegesneden, niet van de grond, niet kloppen, klopt niet,"
    " kloppen niet, werkt niet, werken niet, niet goed werkt, geen ruimte, geen grip, geen toegang,"
    " geen bevoegdheid, geen bevoegdheden, geen grondslag, geen idee, geen antwoord, geen duidelijkheid,"
    " geen zekerheid, geen budget, geen capaciteit, geen middelen, geen mogelijkheid, geen mogelijkheden,"
    " geen regie, geen samenhang, geen aansluiting, geen gehoor, geen aanbod, weinig ruimte,"
    " weinig zicht, weinig tijd, blijft achter, blijven achter, buiten de boot, in de steek,"
    " in de problemen, in de kou, door het ijs, onder de maat, uit de hand, op hun tenen, aan hun lot,"
    " aan zijn lot, tegen aan, aan tegen, lopen aan, loopt aan, lang niet, duurt lang, duurt maanden,"
    " duurt jaren, duurt te, sterk verschilt, sterk verschillen, verschilt sterk, verschillen sterk,"
    " lopen uiteen, loopt op, slecht op elkaar, onvoldoende op elkaar, slecht bekend, slecht vindbaar,"
    " moeilijk te, lastig te, al jaren, al maanden, al weken, nog altijd, een gebrek, ontbreekt het,"
    " niet beschikbaar, vallen tussen, valt tussen, buiten beeld, niet bereikt, nog onvoldoende,"
    " niet terecht, te wachten, hun grens, overbelast, achter op"
)
_WEAK = Phrases(
    "niet meer, nog niet, niet altijd, geen enkele, nog steeds, niet worden, niet eens, pas na,"
    " niet bekend, weet niet, blijven liggen, extra, keer toe, te maken met, niemand, maar geen,"
    " kosten ons, kost ons, kost veel"
)
_MEANT_TO_SOLVE = frozenset({"oplossen"})


def only_seems(sentence: Sentence) -> str:
    """Give why a sentence with words of trouble names no obstacle; empty when it does name one."""
    words, seen = sentence.words, sentence.seen
    if words[-1] == "?":
        return "vraag"
    if any("als" in tags for tags in sentence.tags[:2]) or words[0] in {"om", "ter", "stel"} or _supposed(sentence):
        return "voorwaarde"
    if "oplossen" in seen:
        return "wordt opgelost"
    phrase = sentence.has(_NOT)
    if phrase:
        return phrase
    if "toen" in seen and not _NOW.intersection(words):
        return "voorbij"
    if "moet" in seen and "worden" in words and not seen & {"hapert", "opnieuw", "schaars"}:
        return "moet worden"
    for place in range(len(words) - 1):
        if words[place] in {"geen", "niet"} and {"probleem", "moeilijk", "wachten", "gebrek"} & set(sentence.tags[place + 1]):
            return f"{words[place]} {words[place + 1]}"
    return ""


def _supposed(sentence: Sentence) -> bool:
    """Whether the first word of trouble comes after "als" or "zou" and nothing hurts before."""
    first = next((n for n, tags in enumerate(sentence.tags) if _HURTS.intersection(tags)), 0)
    before = sentence.words[:first]
    return _if(before) or (
        bool({"zou", "zouden"}.intersection(sentence.words)) and not {"die", "of", "hoe", "wat"}.intersection(sentence.words)
    )


def _if(before: list[str]) -> bool:
    """Whether "als" supposes something: "als mensen vastlopen", not "als isolatie" or "zowel als"."""
    if "zowel" in before:
        return False
    supposing = {"indien", "mocht"} & set(before)
    return bool(supposing) or any(before[n] == "als" and before[n + 1] in _SUPPOSED for n in range(len(before) - 1))


_SUPPOSED = frozenset(
    {"de", "het", "een", "er", "mensen", "je", "men", "dat", "die", "we", "wij", "burgers", "zij", "ze", "iemand", "gemeenten",
     "beleid", "dit", "ik", "wetgeving", "voorgenomen", "regels", "gegevens", "organisaties", "kinderen", "ouders", "evident"}
)  # fmt: skip
_NOW = frozenset({"is", "zijn", "heeft", "hebben", "wordt", "worden", "kan", "kunnen", "moet", "moeten", "loopt", "lopen", "nu"})
_HURTS = frozenset({"gebrek", "probleem", "moeilijk", "hapert", "wachten", "schaars", "weinig", "zwaar", "last"})
_NOT = Phrases(
    "met als doel, bedoeling om, van belang dat, willen is dat, zegt dat het, gewaarschuwd,"
    " over het tekort, over het uitblijven, niet langer, ik ben, noemden, niet alleen onze,"
    " is het van belang, eventuele, vergt een, vraagt ook, onderzoek naar, aanbeveling, vraagt dit,"
    " vraagt om, oproep, dan heb je, dan krijg je, stoppen met, te groot worden, wel en niet, gelukkig,"
    " ontraad, ontraden, motie, adviseert, pleit, voorzitter, bedank, bedanken, moeten we, moeten wij,"
    " mits, centraal, bewustzijn, ik begrijp, geen sprake, niet te lang, hoeft niet, hoeven niet,"
    " om te voorkomen, ik vind, vind ik, denk ik, ik denk, volgens mij, debat"
)
