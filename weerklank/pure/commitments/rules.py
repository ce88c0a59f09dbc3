"""The rules by which a sentence promises or announces something. Each has a name a reader can check.

The idea behind them (Handreiking toezeggingen, Tweede Kamer; Aanwijzing voor de externe contacten): a
toezegging is what a minister says to do for parliament; an actie is what an organisation says it does or
will do. Who acts stands beside a verb that does something; the verbs that only hold, speak or help are a
closed list.
"""

from collections.abc import Callable
from itertools import takewhile
from typing import NamedTuple

from weerklank.pure.commitments.model import CommitmentKind
from weerklank.pure.commitments.phrases import Phrases
from weerklank.pure.commitments.sentence import Act, Sentence
from weerklank.pure.commitments.verbs import participle_like
from weerklank.pure.wordlist import wordlist

T, A = CommitmentKind.TOEZEGGING, CommitmentKind.ACTIE


class Rule(NamedTuple):
    """A way to promise or announce: the name, how sure it is, and what finds it.

    `finds` gives the words that made it apply, or nothing. `needs` are tags of which a sentence must have
    one.
    """

    name: str
    certainty: float
    needs: frozenset[str]
    finds: Callable[[Sentence], str]


_SPEAKERS = frozenset({"ik", "wij"})
_DOING = frozenset({"vertellen", "handelen", "basis", "doet"})
_OF_OTHERS = frozenset({"vertellen", "handelen", "basis"})


def _words(sentence: Sentence, act: Act) -> str:
    return f"{act.subject} \u2026 {sentence.words[act.place]}"


def _promises(sentence: Sentence) -> str:
    place = sentence.first_with("toezeggen")
    if place >= 0 and sentence.seen & {"ik", "wij", "bewindspersoon", "organisatie"}:
        return sentence.words[place]
    if sentence.says("zeg", "zeggen", "zegt") and " toe " in sentence.flat:
        return "zeg toe"
    return sentence.says("toe te zeggen", "dat beloof ik", "ik beloof", "noteer als toezegging")


def _will(sentence: Sentence) -> str:
    for act in sentence.acts:
        if act.kind in {"zal", "gaat"} and _infinitive(sentence, act.place):
            return _words(sentence, act)
    return ""


def _infinitive(sentence: Sentence, place: int) -> bool:
    """Whether something is done after "zal" or "gaat": any verb but one of holding or speaking."""
    for here in range(place + 1, len(sentence.words)):
        tags, word = sentence.tags[here], sentence.words[here]
        if word in _PLEADING:
            return True
        if word.endswith("n") and ("vertellen" in tags or "handelen" in tags or "basis" in tags):
            return True
        if word.endswith("en") and "spreken" in tags:
            return False
    return sentence.says("aan de slag", "op zoek", "in gesprek", "achteraan", "terug", "in overleg") != ""


_PLEADING = frozenset({"pleiten", "verzoeken", "aandringen"})


def _does(sentence: Sentence) -> str:
    for act in sentence.acts:
        if act.subject in _SPEAKERS and act.kind in _DOING and _is_meant(sentence, act):
            return _words(sentence, act)
        if act.subject in _SPEAKERS and _asks_another(sentence, act):
            return _words(sentence, act)
    return ""


def _asks_another(sentence: Sentence, act: Act) -> bool:
    """ "Ik vraag de inspectie terughoudend te zijn", in a letter; "ik vraag uw aandacht" asks the reader."""
    if sentence.spoken or sentence.words[act.place] not in {"vraag", "vragen", "verzoek"}:
        return False
    after = set(sentence.words[act.place + 1 : act.place + 3])
    return bool({"de", "het", "alle", "gemeenten"} & after) and not {"u", "uw", "kamer"} & after


def _is_meant(sentence: Sentence, act: Act) -> bool:
    """In a debate "ik probeer af te ronden" does nothing; there a time, a letter or "mee" must be said too."""
    if not sentence.spoken:
        return True
    later = "tijd" in sentence.seen or (act.kind == "vertellen" and "kamer" in sentence.seen)
    comes = sentence.words[act.place] in {"kom", "komen"} and "met" in sentence.bag
    return later or comes or sentence.has(_MEANT) != ""


_MEANT = Phrases(
    "een brief, mee, terug, op terug, zorg dat, zorg ervoor, inventarisatie, ga ik aan, betrek,"
    " betrek ik, betrekken, na, uitzoeken, in gesprek, in overleg, aan de slag"
)


def _someone_does(sentence: Sentence) -> str:
    for act in sentence.acts:
        if act.subject in _SPEAKERS or act.kind not in _OF_OTHERS or _only_says(sentence, act):
            continue
        if not sentence.spoken or "tijd" in sentence.seen or sentence.says("werkt aan", "werken aan"):
            return _words(sentence, act)
    return ""


def _only_says(sentence: Sentence, act: Act) -> bool:
    """ "De minister stelt dat", "collega's melden dat": that is speaking."""
    return sentence.words[act.place] in _STATING and "dat" in sentence.words[act.place + 1 :]


_STATING = frozenset({"stelt", "stellen", "meldt", "melden", "brengt", "geeft", "geven", "onderstreept"})


def _reports(sentence: Sentence) -> str:
    """A promise told again: "heb ik aangegeven dat ik u zal informeren"."""
    told = sentence.says("aangegeven", "gezegd", "betoogd", "gemeld", "aangekondigd", "beloofd")
    own = any(act.kind in {"zal", "gaat"} and act.subject in {"ik", "wij"} for act in sentence.acts)
    dated = "tijd" in sentence.seen and sentence.says("komt", "zal sturen", "heb ik gezegd")
    later = own or dated or sentence.says("te komen", "dat ik u")
    return told if told and later and "heeft" in sentence.seen else ""


def _is_willing(sentence: Sentence) -> str:
    phrase = sentence.has(_INTENDS) or _agreed(sentence)
    if phrase == "bereid" and not sentence.says("ben bereid", "is bereid", "bereid is", "bereid ben", "zijn bereid"):
        return ""
    return phrase


_INTENDS = Phrases(
    "bereid om, bereid, voornemens, streef ernaar, streeft ernaar, streven is, streeft naar, inzet is dat,"
    " inzet is om, stel mij voor,"
    " stel me voor, het voornemen, in voorbereiding, mijn voornemen, in de bedoeling, heeft aangekondigd,"
    " hebben aangekondigd, opdracht gegeven, in gang gezet,"
    " heeft besloten, hebben besloten, heb besloten, de bedoeling dat, is voorzien, zijn voorzien"
)


def _agreed(sentence: Sentence) -> str:
    """ "Met de sector is afgesproken dat", "wij spreken af dat": both bind themselves to what follows."""
    place = sentence.words.index("afgesproken") if "afgesproken" in sentence.bag else -1
    told = place >= 0 and sentence.words[place + 1 : place + 2] in (["dat"], ["om"])
    return "afgesproken" if told and "heeft" in sentence.seen and not {"was", "waren", "had"} & sentence.bag else ""


def _will_be_done(sentence: Sentence) -> str:
    place = sentence.first_with("zal")
    if place < 0:
        return ""
    after = sentence.words[place + 1 :]
    if sentence.says("moeten worden", "worden overgelaten"):
        return ""
    if "worden" in after and any(participle_like(word) for word in after):
        return "zal worden"
    done = ("handelen", "vertellen")
    if any(tag in sentence.tags[n] for tag in done for n in range(place + 1, len(sentence.words))):
        return "zal"
    return "zal" if "aandacht" in after else ""


def _is_being_done(sentence: Sentence) -> str:
    place = sentence.first_with("wordt")
    if place < 0:
        return ""
    if sentence.spoken and "tijd" not in sentence.seen:
        return ""
    phrase = sentence.says("gewerkt aan", "ingezet op", "gekeken naar", "gewerkt om", "nader uitgewerkt")
    if phrase:
        return phrase
    if not sentence.spoken and {"kamer", "verteld"} <= sentence.seen and not sentence.seen & {"toen", "moet", "kan"}:
        return "wordt geïnformeerd"
    if changed := _is_changed(sentence, place):
        return f"wordt {changed}"
    done = next((word for word in sentence.words[place + 1 :] if participle_like(word)), "")
    begins = place <= 8 and sentence.words[0] in _OPENINGS and done not in _NO_DEED
    return f"wordt {done}" if done and begins else ""


def _is_changed(sentence: Sentence, place: int) -> str:
    """ "De website wordt vernieuwd": what is changed was decided; what is usual, asked or law text is not meant."""
    words = sentence.words
    if sentence.seen & {"niet", "geen", "als", "toen", "kan", "moet"} or _UNDER & set(words[:place]):
        return ""
    if sentence.bag & _USUAL or sentence.has(_LAW_TEXT) or words[0] == "artikel":
        return ""
    here = takewhile(lambda word: word not in _NEXT_CLAUSE, words[place + 1 :])
    return next((word for word in here if word in _CHANGED and f" {word} aan " not in sentence.flat), "")


_NEXT_CLAUSE = frozenset({"wordt", "worden", "dat", "die", "waarbij"})
_UNDER = frozenset(
    wordlist("dat die of omdat doordat zodat waar waarbij waardoor waarmee waarin hoe wat wie voorgesteld")
)
_USUAL = frozenset(
    wordlist("vaak soms meestal regelmatig doorgaans momenteel thans nu reeds inmiddels nauwelijks zelden tegenwoordig")
)
_LAW_TEXT = Phrases("als volgt, eerste lid, tweede lid, derde lid, luidende, komt te luiden, onderdeel, opschrift")
_CHANGED = frozenset(
    wordlist(
        "vernieuwd verlengd verhoogd verlaagd afgeschaft uitgebreid aangepast ingevoerd opgericht ingericht"
        " vereenvoudigd versterkt aangescherpt geëvalueerd uitgesteld vervangen geschrapt voorbereid opgezet"
        " opgesteld uitgewerkt vertaald gebouwd ontwikkeld samengevoegd heroverwogen herzien geactualiseerd"
        " gestart bezien meegenomen overgenomen gepubliceerd ingediend uitgebracht aangewezen"
        " aangesteld uitgerold gecompenseerd kwijtgescholden hersteld afgerond geïnvesteerd opgeschort"
        " vrijgemaakt uitgetrokken verruimd versoepeld versneld beëindigd stopgezet hervat heropend verbeterd"
        " gemoderniseerd gedigitaliseerd geautomatiseerd geharmoniseerd teruggebracht teruggedraaid ingetrokken"
        " doorgevoerd georganiseerd benoemd ingesteld aangesloten gemonitord opengesteld geopend gevormd"
        " doorgelicht verkend geïnventariseerd opgeheven ingeperkt aangeschaft vervroegd uitgeschreven"
        " verankerd geborgd gebundeld herschreven bijgesteld getroffen aangevuld verduidelijkt opgehoogd"
        " opgenomen aangepakt toegevoegd"
    )
)
_NO_DEED = frozenset(wordlist("bepleit geconfronteerd geschetst gesproken getroffen gevraagd gezegd verwezen"))
_OPENINGS = frozenset({"er", "daarom", "daarnaast", "ook", "hierover", "tegelijkertijd", "daartoe", "tevens", "verder"})


def _comes(sentence: Sentence) -> str:
    if sentence.says("laat ik") and sentence.has(_HOMEWORK):
        return "laat ik"
    if sentence.says("kunt u") and sentence.says("verwachten"):
        return "kunt u verwachten"
    return sentence.has(_COMING) or _gets(sentence)


def _gets(sentence: Sentence) -> str:
    """ "Gemeenten krijgen 20 miljoen euro extra": what is given to somebody was decided."""
    if _GETS.isdisjoint(sentence.bag):
        return ""
    gets = sentence.says("krijgt", "krijgen", "ontvangen", "ontvangt")
    unsure = (
        sentence.seen & {"niet", "geen", "kan", "toen", "hapert"}
        or sentence.spoken
        or (_USUAL | _EFFECT) & sentence.bag
    )
    return gets if gets and not unsure and sentence.has(_GIVEN) else ""


_GETS = frozenset({"krijgt", "krijgen", "ontvangen", "ontvangt"})
_EFFECT = frozenset({"daardoor", "hierdoor", "hiermee", "daarmee"})
_GIVEN = Phrases("miljoen, miljard, extra, voortaan, meer ruimte, meer tijd, meer geld, een vaste, een eigen, recht op")


_HOMEWORK = Phrases("mee, meenemen, inventariseren, die vraag, huiswerk, denkwerk")
_COMING = Phrases(
    "er komt, komt er, brief volgt, volgt voor, brief komt, hoort u, u hoort, u ontvangt, ontvangt u,"
    " u krijgt, kamer ontvangt, hoort daarover, krijgt u, stel dat ik, ligt er, u heeft die,"
    " heeft u eind, zit ik morgen"
)


RULES = (
    Rule("toezegging", 0.9, frozenset({"toezeggen", "spreken"}), _promises),
    Rule("zal doen", 0.85, frozenset({"zal", "gaat"}), _will),
    Rule("ik of wij doen", 0.75, _SPEAKERS, _does),
    Rule("eerder gezegd", 0.7, frozenset({"heeft"}), _reports),
    Rule("er komt iets", 0.7, frozenset({"kamer", "basis", "houding", "handelen"}), _comes),
    Rule("is bereid of voornemens", 0.7, frozenset({"voornemen", "heeft", "handelen", "basis"}), _is_willing),
    Rule("een organisatie doet", 0.65, frozenset({"bewindspersoon", "organisatie"}), _someone_does),
    Rule("zal worden gedaan", 0.65, frozenset({"zal"}), _will_be_done),
    Rule("wordt gedaan", 0.6, frozenset({"wordt"}), _is_being_done),
)

SOON = "met een termijn"
NEEDED = frozenset().union(*(rule.needs for rule in RULES))
