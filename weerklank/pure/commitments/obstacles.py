"""The rules by which a sentence names an obstacle, and by which it only seems to.

Words of trouble count together; what is meant to be solved, asked, supposed or denied is no obstacle: "om
knelpunten weg te nemen", "als mensen vastlopen", "er zijn geen wachtlijsten".
"""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from weerklank.pure.commitments.doubts import is_told_to
from weerklank.pure.commitments.phrases import Phrases
from weerklank.pure.commitments.sentence import Sentence
from weerklank.pure.wordlist import wordlist

ENOUGH = 2.0
"""What the words of trouble must weigh in a sentence by itself."""
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
    "in een motie": 1.0,
    "mensen wachten": 0.5,
}


class Trouble(NamedTuple):
    """What hurts: the words that say so, and how much they weigh together."""

    words: str
    weight: float


_SAYING = ("gebrek", "probleem", "moeilijk", "hapert", "wachten", "schaars", "weinig", "zwaar", "last")
_HURTS = frozenset(_SAYING)


def trouble(sentence: Sentence, *, in_motion: bool = False) -> Trouble:
    """Weigh the words of trouble in a sentence; with none the weight is 0."""
    seen = sentence.seen
    tags = () if _HURTS.isdisjoint(seen) else tuple(tag for tag in _SAYING if tag in seen)
    turns = [] if _TURNING.isdisjoint(seen) and _TURN_WORDS.isdisjoint(sentence.bag) else _turns(sentence)
    said = [sentence.words[sentence.first_with(tag)] for tag in tags] + [phrase for _, phrase in turns]
    if not said:
        return Trouble("", 0.0)
    added = [tag for tag in ("gevolg", "tegenstelling") if tag in seen]
    weight = sum(WEIGHTS[name] for name in (*tags, *(name for name, _ in turns), *added))
    weight += _more(sentence, tags)
    weight += WEIGHTS["in een motie"] * in_motion + WEIGHTS["mensen wachten"] * ({"wachten", "mens"} <= seen)
    return Trouble(", ".join(said[:3]), weight)


def _more(sentence: Sentence, tags: tuple[str, ...]) -> float:
    """A second word of a light kind weighs as much as the first; waiting that is counted weighs more."""
    twice = sum(1.0 for tag in _LIGHT if tag in tags and _words_with(sentence, tag) > 1)
    counted = "wachten" in tags and (_LONG & sentence.bag or any(map(str.isdecimal, sentence.words)))
    return twice + 0.5 * bool(counted)


_LONG = frozenset(wordlist("lang lange langste langer oplopende toenemende groeiende grote"))
_LIGHT = ("zwaar", "last", "weinig")


def _words_with(sentence: Sentence, tag: str) -> int:
    return len({word for word, tags in zip(sentence.words, sentence.tags, strict=True) if tag in tags})


def enough_beside(sentence: Sentence) -> float:
    """What the words of trouble must weigh right beside a clear obstacle: less, but not in a sentence that also
    praises, wishes, tells what must be, or says what others advise."""
    return ENOUGH if sentence.seen & _MIXED else _ENOUGH_BESIDE


_ENOUGH_BESIDE = 1.0
_MIXED = frozenset({"goed", "adviseur", "moet", "oplossen", "wens", "wil", "toen"})


def _turns(sentence: Sentence) -> list[tuple[str, str]]:
    """The turns of phrase that say trouble, each with the words."""
    words, tags = sentence.words, sentence.tags
    found = []
    if "te" in sentence.seen:
        too = next((n for n, word in enumerate(words[:-1]) if word == "te" and _is_too(words, tags, n)), None)
        if too is not None:
            found.append(("te veel", f"te {words[too + 1]}"))
    if not sentence.spoken and {"niet", "geen"} & sentence.seen:
        found.extend(_denials(sentence))
    if "weinig" in sentence.seen and (few := _counted_few(words)):
        found.append(("te veel", few))
    if "moet" in sentence.seen and (hidden := _not_shared(sentence)):
        found.append(("te veel", hidden))
    if {"opnieuw", "moet"} <= sentence.seen:
        found.append(("opnieuw moeten", words[sentence.first_with("opnieuw")]))
    if phrase := sentence.has(_PHRASES):
        found.append(("te veel", phrase))
    if phrase := sentence.has(_WEAK):
        found.append(("zwaar", phrase))
    return found


def _denials(sentence: Sentence) -> list[tuple[str, str]]:
    """What people cannot do or what is not so: "kunnen de weg niet vinden", "klopte niet"."""
    seen, words = sentence.seen, sentence.words
    found = []
    if not sentence.has(_DENIES_NOTHING):
        if "kan" in seen and "ik" not in seen and _near(sentence):
            found.append(("kan niet", "kan niet"))
        if {"mens", "organisatie"} & seen:
            found.append(("mens niet", "niet"))
    if unable := _not_to(words):
        found.append(("te veel", unable))
    ends = words[-1] == "niet" and len(words) > 6 and words[-2] != "mag"
    if ends and not {"ik", "wij", "bewindspersoon"} & seen:
        found.append(("te veel", "niet"))
    return found


_DENIES_NOTHING = Phrases("niet alleen, niet per se, niet zozeer, niet zomaar, niet langer")


def _is_too(words: list[str], tags: list[tuple[str, ...]], place: int) -> bool:
    """Whether "te" says too much of something: "te streng", not "te doen", "te zijner tijd" or "niet te laat"."""
    if place and words[place - 1] == "niet":
        return False
    return "teveel" in tags[place + 1]


def _counted_few(words: list[str]) -> str:
    """ "Slechts 31%", "amper 4 van de 10": what is counted is too little."""
    for here, following in pairwise(words):
        if here in {"slechts", "amper"} and following[0].isdecimal():
            return f"{here} {following}"
    return ""


def _not_to(words: list[str]) -> str:
    """ "Niet te handhaven", "niet te voorspellen": it cannot be done; "om niet te hoeven" is something else."""
    if "om" in words:
        return ""
    for place, word in enumerate(words[:-2]):
        if word == "niet":
            there = place + 1 + (words[place + 1] in _APART)
            if words[there] == "te" and words[-1] != "te" and words[there + 1].endswith("en"):
                return " ".join(words[place : there + 2])
    return ""


_APART = frozenset(wordlist("aan af bij door in mee na om op over rond terug uit vast vol"))


def _not_shared(sentence: Sentence) -> str:
    """ "Gegevens mogen niet worden gedeeld": what may not be known hinders who must decide."""
    may = {"mag", "mogen"} & sentence.bag and sentence.seen & {"niet", "geen"}
    return next(iter(sorted(_SHARED & sentence.bag)), "") if may else ""


_SHARED = frozenset(wordlist("delen gedeeld uitwisselen uitgewisseld inzien opvragen opgevraagd verstrekken verstrekt"))


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
    " niet terecht, te wachten, hun grens, overbelast, achter op, uit beeld, niet in beeld, geen houvast,"
    " weinig houvast, weinig inzicht, weinig samenhang, weinig begrip, niet genoeg, niet voldoende, niet"
    " langer voldoet,"
    " voldoet niet, voldoen niet, niet meer ondersteund, geen rekening, geen gebruik, geen weet,"
    " begrijpen niet, niet begrijpen, begrijpt niet, niet begrijpt, ten koste, grote moeite, uit de pas,"
    " langs elkaar,"
    " dubbel werk, op straat, op achterstand, geen reactie, geen passend, geen passende, geen oplossing,"
    " geen perspectief,"
    " geen plek, geen vat, geen eenduidig, geen eenduidige, geen meetbare, geen uniforme, geen volledig,"
    " geen betrouwbaar,"
    " geen betrouwbare, geen actueel, geen afspraken, geen uitzondering, geen andere keus, niet in aanmerking,"
    " niet aan toe, niet rond, kunnen niet aan, niet aankunnen, niet gehaald, halen niet, niet halen, niet"
    " nageleefd,"
    " niet vindbaar, niet aan de slag, niet betrokken, niet geformuleerd, niet afgegeven, niet bijgehouden,"
    " niet vastgelegd, niet geregistreerd, niet goed geregeld, niet toegekomen, niet bereiken, niet goed"
    " bereiken,"
    " niet opgevolgd, niet opgepakt, niet bekend met, niet bekend is met, niet gesteld, niet nagekomen,"
    " niet gevonden, niet ingevuld, onvoldoende zicht, punt van zorg, hoger dan geraamd, lager dan geraamd,"
    " hoger dan verwacht, lager dan verwacht, achter bij, blijft liggen, blijven liggen, ligt stil, liggen"
    " stil,"
    " staat stil, staan stil, vallen weg, valt weg, pakt onredelijk, pakt verkeerd, pakken verkeerd, anders"
    " uit,"
    " verkeerd uit, nadelig uit, van de regen, zien af, door de mazen, op de lange baan,"
    " geen gelijke, ongelijk behandeld, door de bomen, in elkaars vaarwater, te maken met een veelheid,"
    " groot aantal instanties, op verschillende manieren, niet alle, verschilt per, verschillen per,"
    " slecht op de hoogte, geen enkele mogelijkheid, tot op heden niet, tot op heden geen, nog altijd niet,"
    " nog steeds niet, nog steeds geen, naar de bekende weg, niet krijgen waar, mis waar, zich niet gehoord,"
    " niet serieus,"
    " vallen om, valt om, loopt terug, lopen terug, loopt weg, lopen weg, lopen mis, loopt mis,"
    " in de schulden, dieper in de, vergroot de kans"
)
_WEAK = Phrases(
    "niet meer, nog niet, niet altijd, geen enkele, nog steeds, niet worden, niet eens, pas na,"
    " niet bekend, weet niet, langer dan, een reeks, een veelheid, tal van, neemt af, nemen af, angst dat,"
    " uit angst, verloren, extra, keer toe, te maken met, niemand, maar geen,"
    " kosten ons, kost ons, kost veel"
)
_MEANT_TO_SOLVE = frozenset({"oplossen"})

_TURNING = frozenset(("te", "niet", "geen", "opnieuw", "weinig"))
_TURN_WORDS = _PHRASES.keys | _WEAK.keys
"""Tags and words of which a sentence has one when it has a turn of phrase that says trouble."""


def only_seems(sentence: Sentence) -> str:
    """Give why a sentence with words of trouble names no obstacle; empty when it does name one."""
    for name, seems in _SEEMINGS:
        if found := seems(sentence):
            return found if isinstance(found, str) else name
    return ""


def _is_supposed(sentence: Sentence) -> bool:
    """ "Als mensen vastlopen", "om knelpunten weg te nemen", "er zouden problemen zijn"."""
    if any("als" in tags for tags in sentence.tags[:2]) or sentence.words[0] in {"om", "ter", "stel"}:
        return True
    first = next((n for n, tags in enumerate(sentence.tags) if _HURTS.intersection(tags)), 0)
    wished = {"zou", "zouden"} & sentence.bag and not {"die", "of", "hoe", "wat"} & sentence.bag
    return bool(wished) or _if(sentence.words[:first])


def _is_norm(sentence: Sentence) -> bool:
    must = "moet" in sentence.seen and "worden" in sentence.bag
    return must and not sentence.seen & {"hapert", "opnieuw", "schaars"} and not _not_shared(sentence)


def _is_denied(sentence: Sentence) -> str:
    for place in range(len(sentence.words) - 1):
        if sentence.words[place] in {"geen", "niet"} and _DENIABLE.intersection(sentence.tags[place + 1]):
            others = sum(1 for tags in sentence.tags if not _HEAVY.isdisjoint(tags))
            return "" if others > 1 else f"{sentence.words[place]} {sentence.words[place + 1]}"
    return ""


_HEAVY = frozenset({"gebrek", "probleem", "moeilijk", "hapert", "schaars", "wachten"})


def _gets_better(sentence: Sentence) -> str:
    """ "De wachttijd is gedaald", unless the turn comes after it: "maar nog steeds te lang"."""
    better = sentence.has(_BETTER)
    return "" if sentence.bag & _YET else better


_BETTER = Phrases(
    "gedaald, daalde, daalden, afgenomen, verminderd, verminderde, verbeterd, verholpen, weggewerkt, ingelopen,"
    " sneller, verbeterde, dalen de, afgeschaft, vervalt, verdwijnt de"
)
_YET = frozenset(wordlist("maar nog desondanks niettemin echter toch ondanks hoewel niet terwijl onvoldoende"))
_DENIABLE = frozenset({"probleem", "moeilijk", "wachten", "gebrek"})


def _if(before: list[str]) -> bool:
    """Whether "als" supposes something: "als mensen vastlopen", not "als isolatie" or "zowel als"."""
    if "zowel" in before:
        return False
    supposing = {"indien", "mocht"} & set(before)
    return bool(supposing) or any(before[n] == "als" and before[n + 1] in _SUPPOSED for n in range(len(before) - 1))


_SUPPOSED = frozenset(
    wordlist(
        "beleid burgers dat de die dit een er evident gegevens gemeenten het iemand ik je kinderen men mensen"
        " organisaties ouders regels voorgenomen we wetgeving wij ze zij"
    )
)
_NOW = frozenset(wordlist("hebben heeft is kan kunnen loopt lopen moet moeten nu worden wordt zijn"))
_NOT = Phrases(
    "met als doel, het doel is, weg te nemen, op te lossen, aan te pakken, structurele oplossing, focust,"
    " bedoeling om, van belang dat, willen is dat, zegt dat het, gewaarschuwd,"
    " over het tekort, over het uitblijven, niet langer, ik ben, noemden, niet alleen onze,"
    " is het van belang, eventuele, vergt een, vraagt ook, onderzoek naar, aanbeveling, vraagt dit,"
    " vraagt om, oproep, dan heb je, dan krijg je, stoppen met, te groot worden, wel en niet, gelukkig,"
    " ontraad, ontraden, motie, adviseert, pleit, voorzitter, bedank, bedanken, moeten we, moeten wij,"
    " mits, centraal, bewustzijn, ik begrijp, geen sprake, niet te lang, hoeft niet, hoeven niet,"
    " om te voorkomen, ik vind, vind ik, denk ik, ik denk, volgens mij, debat, aandacht voor, in gesprek over,"
    " vraag is of, de vraag of, vragen of, vragen naar, gevraagd om"
)
_SEEMINGS: tuple[tuple[str, Callable[[Sentence], str | bool]], ...] = (
    ("vraag", lambda sentence: sentence.words[-1] == "?"),
    ("voorwaarde", _is_supposed),
    ("wordt opgelost", lambda sentence: "oplossen" in sentence.seen),
    ("geen knelpunt", lambda sentence: sentence.has(_NOT)),
    ("voorbij", lambda sentence: "toen" in sentence.seen and not _NOW & sentence.bag),
    ("moet worden", _is_norm),
    ("gebiedende wijs", is_told_to),
    ("ontkend", _is_denied),
    ("wordt beter", _gets_better),
)
