"""The rules by which a sentence promises or announces something. Each has a name a reader can check.

The idea behind them (Handreiking toezeggingen, Tweede Kamer; Aanwijzing voor de externe contacten): a
toezegging is what a minister says to do for parliament; an actie is what an organisation says it does or
will do. Who acts stands beside a verb that does something; the verbs that only hold, speak or help are a
closed list.
"""

from collections.abc import Callable
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
    if place >= 0 and sentence.seen & {"ik", "wij", "bewindspersoon"}:
        return sentence.words[place]
    if sentence.says("zeg", "zeggen") and " toe " in sentence.flat:
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
        if word.endswith("n") and ("vertellen" in tags or "handelen" in tags or "basis" in tags):
            return True
        if word.endswith("en") and "spreken" in tags:
            return False
    return sentence.says("aan de slag", "op zoek", "in gesprek", "achteraan", "terug", "in overleg") != ""


def _does(sentence: Sentence) -> str:
    for act in sentence.acts:
        if act.subject in _SPEAKERS and act.kind in _DOING and _is_meant(sentence, act):
            return _words(sentence, act)
    return ""


def _is_meant(sentence: Sentence, act: Act) -> bool:
    """In a debate "ik probeer af te ronden" does nothing; there a time, a letter or "mee" must be said too."""
    if not sentence.spoken:
        return True
    later = "tijd" in sentence.seen or (act.kind == "vertellen" and "kamer" in sentence.seen)
    return later or sentence.has(_MEANT) != ""


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
    phrase = sentence.says("bereid om", "bereid", "voornemens", "streef ernaar", "streeft ernaar", "streven is")
    if phrase == "bereid" and not sentence.says("ben bereid", "is bereid", "bereid is", "bereid ben", "zijn bereid"):
        return ""
    return phrase or sentence.says("heeft besloten", "hebben besloten", "is afgesproken dat", "de bedoeling dat")


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
    done = next((word for word in sentence.words[place + 1 :] if participle_like(word)), "")
    begins = place <= 8 and sentence.words[0] in _OPENINGS and done not in _NO_DEED
    return f"wordt {done}" if done and begins else ""


_NO_DEED = frozenset(wordlist("bepleit geconfronteerd geschetst gesproken getroffen gevraagd gezegd verwezen"))
_OPENINGS = frozenset({"er", "daarom", "daarnaast", "ook", "hierover", "tegelijkertijd", "daartoe", "tevens", "verder"})


def _comes(sentence: Sentence) -> str:
    if sentence.says("laat ik") and sentence.has(_HOMEWORK):
        return "laat ik"
    if sentence.says("kunt u") and sentence.says("verwachten"):
        return "kunt u verwachten"
    return sentence.has(_COMING)


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
    Rule("is bereid of voornemens", 0.7, frozenset({"voornemen", "heeft"}), _is_willing),
    Rule("een organisatie doet", 0.65, frozenset({"bewindspersoon", "organisatie"}), _someone_does),
    Rule("zal worden gedaan", 0.65, frozenset({"zal"}), _will_be_done),
    Rule("wordt gedaan", 0.6, frozenset({"wordt"}), _is_being_done),
)

SOON = "met een termijn"
NEEDED = frozenset().union(*(rule.needs for rule in RULES))
