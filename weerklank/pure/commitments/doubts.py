"""What makes a sentence no commitment although it looks like one: each doubt has a name a reader can check."""

from weerklank.pure.commitments.phrases import Phrases
from weerklank.pure.commitments.sentence import Sentence
from weerklank.pure.wordlist import wordlist

_DEBATE = Phrases(
    "ontraad, ontraden, oordeel aan de kamer, oordeel over, oordeel kamer, het oordeel, mijn oordeel,"
    " stemmen, stemming, termijn van, eerste termijn, tweede termijn, interruptie, interrupties,"
    " interruptierondje, spreektijd, stenogram, beraadslaging, schors, motie indienen, motie in,"
    " debatteren, het woord, debat aan, stel ik voor, ik stel voor, voorzitter, agenda, inplannen,"
    " straks nog, ik straks, aan de lijst, komen we er, uit van, volgende vao, nu door, ik dank, dank,"
    " neem ik aan, ik neem aan, ga er van uit, ga ervan uit, gaan er van uit, gaan ervan uit, uitga,"
    " uitgaan, begin ik, ik begin, begin met, kom ik bij, ben ik bij, kom ik op de, ga ik in,"
    " ga ik nader in, ik ga in, ga ik nu in, ik loop ze, loop ik, eindigen met, zo op terug,"
    " zal ik zeggen, zeggen, moties, aan het woord, geef ik het, rekening mee houden,"
    " aan de minister vragen, geeft aan, legt uit, leg dat, laat ik de, mogelijk maak, maak ik het debat,"
    " probeer, in een volgend blok, rekening mee, ter harte, over aan mijn, over aan de, draagt bij,"
    " dragen bij, betekent niet dat, laat zien, laten zien, ga ik even kijken, ik ga even,"
    " verbaas, afvragen, laten we, laten wij, zullen we dan"
)
_ARRANGED = Phrases(
    "ontraad, ontraden, oordeel aan de kamer, oordeel over, het oordeel, mijn oordeel, stemming, beraadslaging,"
    " motie indienen, ik stel voor, stel ik voor, dank, neem ik aan, ik neem aan, ga ervan uit, gaan ervan"
    " uit, uitgaan,"
    " kom ik op de, ga ik in, ga ik nader in, ik ga in, ga ik nu in, interruptie, interruptierondje, zeggen,"
    " rekening mee houden,"
    " geeft aan, legt uit, laat ik de, ter harte, over aan mijn, over aan de, draagt bij, dragen bij,"
    " betekent niet dat,"
    " laat zien, laten zien, afvragen, laten we, laten wij, voorzitter"
)
_THIS_LETTER = Phrases(
    "hierbij, met deze brief, met deze verzamelbrief, in deze brief, deze brief, hieronder, bijgaand,"
    " bijgevoegd, in het navolgende, achtereenvolgens, in het onderstaande, onderstaande tabel,"
    " hiermee voldoe, bij deze, beantwoord ik, beantwoorden wij die"
)
_ADVICE = Phrases(
    "adviseert, adviseren, beveelt, beveel, bevelen, pleit, pleiten, bepleit, raadt, raden, dringt,"
    " dringen, roept, verzoekt, oproep, stelt voor, vraagt om, vroeg, vroegen, heeft gevraagd, wil weten,"
    " wil graag weten, aanbeveling aan, verzocht, in overweging, vragen of, vraagt of, vragen wanneer,"
    " vragen welke,"
    " vragen hoe, vragen waarom, vragen naar, vraagt naar, vragen om, wil toezeggen, dient te"
)
_WISH = Phrases(
    "zou, zouden, hoop, hopen, hoopt, wenselijk, het is van belang, van belang dat, verdient, we willen,"
    " wij willen, ik wil, wil ik, willen we, willen wij, wil het kabinet, het kabinet wil, overweeg,"
    " hecht, hechten, groot belang, denkbaar, wellicht, niet uitgesloten, mogelijkerwijs, verwachten we,"
    " verwachten wij"
)
_CONDITION = Phrases("mits, onder de voorwaarde, op voorwaarde, tenzij, onder voorbehoud")
_OF_THE_LAW = Phrases(
    "wordt verstaan, worden verstaan, bedoeld in, van overeenkomstige toepassing, onverminderd,"
    " na ontvangst, na indiening, na dagtekening"
)
_AS_WHO = frozenset(
    wordlist(
        "aanvulling bijdrage college eerste gevolg kabinet minister ministerie onderdeel organisatie overheid"
        " regering rijksoverheid uitwerking vervolg"
    )
)


def doubt(sentence: Sentence) -> str:
    """Give why a sentence is no commitment; empty when there is no reason to doubt."""
    return _by_its_words(sentence) or _by_its_phrases(sentence) or _denied(sentence) or _history(sentence)


def _by_its_words(sentence: Sentence) -> str:
    """A question, a condition, a recommendation: told by how a sentence begins or ends."""
    words = sentence.words
    if words[-1] == "?" and not sentence.says("heb ook toegezegd", "heb toegezegd", "ik zeg toe"):
        return "vraag"
    if "als" in sentence.tags[0] and not _AS_WHO.intersection(words[1:2]):
        return "voorwaarde"
    if is_told_to(sentence):
        return "advies: gebiedende wijs"
    if words[0] == "zo" and words[1:2] in (["ja"], ["nee"]):
        return "voorwaarde"
    if words[0] in {"zou", "stel"} and "ik" not in words[:4]:
        return "voorwaarde"
    return ""


def _by_its_phrases(sentence: Sentence) -> str:
    promise = "toezeggen" in sentence.seen or sentence.says("toe te zeggen") != ""
    for name, phrases in _PROMISE_DOUBTS if promise else _DOUBTS:
        sought = _ARRANGED if name == "debat" and not sentence.spoken else phrases
        if (phrase := sentence.has(sought)) and not _is_harmless(sentence, name, phrase):
            return f"{name}: {phrase}"
    return ""


def is_told_to(sentence: Sentence) -> bool:
    """Whether a sentence tells another what to do, a recommendation: "Zorg dat iedere uitvoerder beschikt"."""
    return sentence.words[0] in _IMPERATIVES and not sentence.seen & {"ik", "wij"}


_IMPERATIVES = frozenset(
    wordlist(
        "zorg stel voer maak geef richt schaf breng investeer versterk betrek onderzoek neem creëer organiseer bied"
    )
)

_DOUBTS = (
    ("debat", _DEBATE),
    ("deze brief", _THIS_LETTER),
    ("advies", _ADVICE),
    ("wens", _WISH),
    ("voorwaarde", _CONDITION),
    ("wettekst", _OF_THE_LAW),
)


_OF_A_PROMISE = Phrases(
    "bedanken, benieuwd, naar aanleiding van toezegging, naar aanleiding van de toezegging, aldus,"
    " kan de minister, blijven altijd geldig, hoor ik, ik hoor, ter uitvoering van de toezegging,"
    " toezeggingen, normale regels, nog steeds geldt, in reactie op"
)
_PROMISE_DOUBTS = (("deze brief", _THIS_LETTER), ("advies", _ADVICE), ("over een toezegging", _OF_A_PROMISE))


def _is_harmless(sentence: Sentence, name: str, phrase: str) -> bool:
    """A wish in a clause that depends, and pleading that somebody says to do: "Nederland zal pleiten voor"."""
    if name == "advies":
        return phrase in {"pleiten", "adviseren", "bevelen"} and "zal" in sentence.seen
    return name == "wens" and _under(sentence, phrase)


def _under(sentence: Sentence, phrase: str) -> bool:
    """Whether a wish stands in a clause that depends: "ik ben bereid te bezien of het zou kunnen"."""
    before = sentence.flat[: sentence.flat.index(f" {phrase} ")].split()
    return phrase in {"zou", "zouden"} and bool({"of", "hoe", "die", "wat"}.intersection(before))


def _denied(sentence: Sentence) -> str:
    """ "Ik ga niet ...", "zal geen ..."; "niet alleen" denies nothing."""
    for act in sentence.acts:
        after = sentence.words[act.place + 1 : act.place + 6]
        if act.kind not in {"heeft", "wordt", "als"} and ("niet" in after or "geen" in after) and "alleen" not in after:
            return "ontkenning"
        if (
            act.subject == "ik"
            and {"me", "mij"} & set(after)
            and not sentence.says("inzetten", "inspannen", "hard maken")
        ):
            return "over zichzelf"
    return sentence.says("niet toezeggen", "geen toezegging", "niet toegezegd", "zou hebben toegezegd") and "ontkenning"


def _history(sentence: Sentence) -> str:
    """What was done before, unless a promise of then is told."""
    if sentence.seen & {"toezeggen", "zal", "gaat"}:
        return ""
    past = sentence.has(_PAST)
    return f"voorbij: {past}" if past else ""


_PAST = Phrases(
    "is gestart, zijn gestart, vorige maand, vorig jaar, afgelopen jaar, afgelopen jaren, destijds,"
    " heeft geleid, is opgericht, gisteren"
)
