"""The rules by which a sentence is a commitment, an announced action or an obstacle. Each has a name a
reader can check.

The idea behind them (Handreiking toezeggingen, Tweede Kamer; Aanwijzing voor de externe contacten): a
toezegging is what a minister says to do for parliament; an actie is what an organisation says it does or
will do; recommendations by others, conditionals, wishes and history are neither.
"""

import re
from typing import NamedTuple

from weerklank.pure.commitments.model import CommitmentKind

Needs = tuple[tuple[str, ...], ...]


class Rule(NamedTuple):
    """A pattern that makes a sentence a commitment of a kind, with how sure that is.

    `needs` are groups of word parts; a sentence without one of each group cannot match, which is seen faster.
    """

    name: str
    kind: CommitmentKind
    pattern: re.Pattern[str]
    certainty: float
    needs: Needs


def holds(sentence: str, needs: Needs) -> bool:
    """Whether a sentence in lower case, with a space around, has a word part of each group."""
    for group in needs:
        for part in group:
            if part in sentence:
                break
        else:
            return False
    return True


def _rule(name: str, kind: CommitmentKind, pattern: str, certainty: float, *needs: str) -> Rule:
    return Rule(
        name, kind, re.compile(pattern, re.IGNORECASE), certainty, tuple(tuple(group.split("|")) for group in needs)
    )


_ME = r"(?:ik|wij|we)"
_GAP = r"[^.;]{0,160}?"
_TELL = (
    r"(?:informeren|informeer|berichten|bericht|sturen|stuur|zenden|zend|toezenden|toesturen"
    r"|doen\s+toekomen|toekomen|rapporteren"
    r"|terugkomen|terug\s?kom|kom\b[^.;]{0,60}\bterug|(?<!kunnen )aanbieden|voorleggen|meenemen|betrekken"
    r"|op\s+de\s+hoogte|op\s+papier"
    r"|per\s+brief|schriftelijk)"
)
CABINET = (
    r"(?:het\s+kabinet|de\s+regering|de\s+minister(?:s|ie)?\b|de\s+staatssecretaris(?:sen)?\b"
    r"|minister\b|staatssecretaris\b"
    r"|mijn\s+(?:collega|ambtgenoot)|de\s+bewindsperso(?:on|nen)|het\s+(?:nieuwe|volgende)\s+kabinet)"
)
BODY = (
    r"(?:(?:de\s+)?gemeenten|(?:het\s+)?UWV|(?:de\s+)?SVB|(?:de\s+)?Belastingdienst|Dienst\s+Toeslagen"
    r"|DUO|(?:het\s+)?CAK|(?:de\s+)?IND"
    r"|(?:het\s+)?CJIB|(?:de\s+)?RDW|(?:het\s+)?COA|(?:de\s+)?VNG|(?:de\s+)?provincies"
    r"|(?:de\s+)?waterschappen|(?:de\s+)?rijksoverheid|(?:de\s+)?NVWA"
    r"|(?:de\s+)?(?:verschillende\s+)?uitvoeringsorganisaties"
    r"|(?:de\s+)?(?:verschillende\s+)?uitvoeringsinstanties|(?:de\s+)?departementen"
    r"|(?:het\s+)?ministerie\s+van\s+[A-Z]\w*|(?:de\s+)?inspectie"
    r"|(?:de\s+)?(?:publieke\s+)?dienstverleners|(?:de\s+)?overheid|(?:de\s+)?B\.V\.\s[A-Z]+"
    r"|(?:de\s+)?[A-Z]\w*\s?autoriteit|(?:het\s+)?Rijk|(?:het\s+)?college)"
)
_WILL = r"(?:zal|zullen|gaat|gaan)"
_MAKE = (
    r"(?:uitgewerkt|uitgevoerd|opgesteld|ontwikkeld|aangepast|gemoderniseerd|ge\u00ebvalueerd"
    r"|onderzocht|vastgesteld|vastgelegd|ingericht"
    r"|ingevoerd|opgericht|gestart|versterkt|verbeterd|vereenvoudigd|verkend|opgenomen|opgeleverd"
    r"|gepubliceerd|uitgebreid|gewijzigd"
    r"|voorbereid|verwerkt|opgezet|ingesteld|herzien|verlengd|afgerond|geactualiseerd|bezien|geborgd"
    r"|doorgevoerd)"
)
_T, _A = CommitmentKind.TOEZEGGING, CommitmentKind.ACTIE
_SOON = (
    r"(?:binnenkort|uiterlijk|v(?:o|\u00f3)(?:o|\u00f3)r\s+(?:de|het|\d)|in\s+(?:het\s+)?(?:voorjaar"
    r"|najaar|eerste|tweede|derde|vierde)|medio|begin\s+20"
    r"|eind\s+20|dit\s+(?:jaar|najaar|voorjaar)|volgend\s+jaar|komend|de\s+komende|in\s+20\d\d|per\s+1"
    r"|vanaf\s+(?:20|1)|binnen\s+\w+\s+(?:maand|we|dag)"
    r"|in\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december)|(?:voor|na)\s+de\s+zomer)"
)

_I = " ik | wij | we "
_GOING = " zal | zullen | ga | gaan | gaat "
_TOLD = (
    "nform|bericht|stur|stuur|zend|gezonden|aangeboden|toekomen|rapporter|terug|aanbieden|voorleggen|meenemen|betrekken"
    "|hoogte|papier|brief|schriftelijk"
)
_OFFICES = "kabinet|regering|minister|staatssecretaris|collega|ambtgenoot|bewinds"
_SOONER = (
    "binnen|uiterlijk|voor|v\u00f3\u00f3r|medio|begin|eind|dit |volgend|komend|in 20|in het|per 1|vanaf"
    "|in jan|in feb|in maa|in apr|in mei|in jun|in jul|in aug|in sep|in okt|in nov|in dec|na de|in eerste|in tweede"
    "|in derde|in vierde|in najaar"
)
_BODIES = (
    "gemeenten|uwv|svb|belastingdienst|toeslagen|duo|cak|ind "
    "|cjib|rdw|coa|vng|provincies|waterschappen|overheid|nvwa"
    "|uitvoerings|departementen|ministerie|inspectie|dienstverleners|b.v.|autoriteit|rijk|college"
)

RULES = (
    _rule("ik zeg toe", _T, rf"\b(?:zeg|zeggen)\b{_GAP}\btoe\b|\btoe\s?te\s+zeggen\b", 0.95, "zeg"),
    _rule(
        "heb toegezegd",
        _T,
        rf"\b(?:heb|hebben|had)\b{_GAP}\btoegezegd\b|\b(?:ga|kan|wil|zal|zou)\b{_GAP}\btoezeggen\b",
        0.9,
        "toegezegd|toezeggen",
    ),
    _rule(
        "de toezegging blijft", _T, r"\btoezegging\b[^.;]{0,40}\b(?:blijft|staat|geldt|gestand)\b", 0.7, "toezegging"
    ),
    _rule(
        "ik zal de Kamer informeren",
        _T,
        rf"\b(?:{_ME}\s+(?:zal|zullen|ga|gaan)|(?:zal|zullen|ga|gaan)\s+{_ME})\b{_GAP}\b{_TELL}",
        0.9,
        _I,
        _GOING,
        _TOLD,
    ),
    _rule(
        "ik informeer de Kamer",
        _T,
        rf"\b(?:{_ME}\s+(?:informeer|informeren|stuur|sturen|zend|zenden|bericht|berichten|rapporteer"
        rf"|doe|kom|komen|bied|bieden)"
        rf"|(?:informeer|informeren|stuur|sturen|zend|zenden|bericht|berichten|rapporteer|doe|kom|komen"
        rf"|bied|bieden)\s+{_ME})\b"
        r"[^.;]{0,200}?(?:\b(?:u|uw\s+kamer|de\s+kamer|terug|toekomen|brief|eerste\s+kamer"
        r"|tweede\s+kamer)\b)",
        0.85,
        _I,
        "informe|stuur|sturen|zend|bericht|rapporteer|doe|kom|bied",
    ),
    _rule(
        "de Kamer wordt geïnformeerd",
        _T,
        r"\b(?:wordt|worden|zal|zullen|ontvangt|krijgt)\b[^.;]{0,120}\b(?:kamer"
        r"|u)\b[^.;]{0,160}\b(?:ge\u00efnformeerd|bericht|gestuurd|gezonden"
        r"|aangeboden|toegezonden|informeren|sturen|zenden|een\s+brief|aanbieden)\b"
        r"|\b(?:kamer|u)\s+(?:wordt|worden|ontvangt|zal)\b[^.;]{0,160}\b(?:ge\u00efnformeerd"
        r"|een\s+brief|informeren|bericht|toegezonden|gestuurd)\b",
        0.85,
        " kamer| u ",
        _TOLD,
    ),
    _rule(
        "ik zend in die maand",
        _T,
        rf"\b{_ME}\b[^.;]{{0,40}}\b(?:stuur|zend|lever)\b{_GAP}{_SOON}"
        rf"|\b{_ME}\b[^.;]{{0,40}}{_SOON}{_GAP}\b(?:stuur|zend|lever)\b"
        rf"|\bheb\b[^.;]{{0,40}}\b(?:gezegd|gemeld|aangegeven|aangekondigd)\b{_GAP}{_SOON}",
        0.7,
        "stuur|zend|lever|gezegd|gemeld|aangegeven|aangekondigd",
    ),
    _rule(
        "dat kan ik dan hebben",
        _T,
        rf"\b(?:kan|zal|ga|wil)\s+{_ME}\b{_GAP}{_SOON}",
        0.65,
        _I,
        " kan | zal | ga | wil ",
        _SOONER,
    ),
    _rule(
        "ik kom nog met",
        _T,
        rf"\b(?:ik\s+kom|kom\s+ik|komen\s+(?:wij|we)|(?:wij|we)\s+komen)\b{_GAP}\b(?:met\s+een"
        rf"|op\b[^.;]{{0,60}}\bterug|terug\s+op)\b",
        0.8,
        _I,
        "kom",
    ),
    _rule(
        "ik ga kijken of ik vragen",
        _A,
        rf"\b(?:{_ME}\s+(?:zal|zullen|ga|gaan)|(?:zal|zullen|ga|gaan)\s+{_ME})\b{_GAP}\b(?:kijken"
        rf"|vragen|onderzoeken|bezien|verkennen|bespreken"
        r"|voorbereiden|uitwerken|versterken|moderniseren|ontwikkelen|starten|opstellen|aanpassen"
        r"|investeren|invoeren|inrichten|organiseren"
        r"|inzetten|zorgen|nemen|maken|opnemen|verankeren|overleggen|bevorderen|werken|doen)\b",
        0.7,
        _I,
        _GOING,
        "kijken|vragen|zoeken|bezien|kennen|spreken|bereiden|werken|sterken|seren|ontwikkelen|starten|stellen"
        "|passen|investeren|voeren|richten|zetten|zorgen|nemen|maken|verankeren|overleggen|bevorderen|doen",
    ),
    _rule(
        "wij zetten ons in",
        _A,
        rf"\b(?:{_ME}\s+(?:streef|streven|werk|werken|start|starten|bereid|bereiden|ben\s+voornemens"
        rf"|zijn\s+voornemens|zet|zetten|verken"
        rf"|onderzoek|neem|nemen|stel|stellen|investeer|investeren)|(?:streef|streven|werk|werken|start"
        rf"|starten|bereiden|zetten|nemen|stellen"
        rf"|investeren)\s+{_ME})\b{_GAP}\b(?:ernaar|erna|aan|voor|in|op|om|met|een|het|de)\b",
        0.6,
        _I,
        " streef| streven| werk| start| bereid|voornemens| zet| verken| onderzoek| neem| nemen| stel| invest",
    ),
    _rule(
        "het kabinet zal",
        _A,
        rf"\b{CABINET}{_GAP}\b(?:{_WILL}|is\s+voornemens|zijn\s+voornemens|ook\s+voornemens"
        rf"|streeft\s+ernaar)\b",
        0.7,
        _OFFICES,
        "zal|zullen| ga|voornemens|streeft",
    ),
    _rule("zal het kabinet", _A, rf"\b(?:{_WILL})\s+{CABINET}", 0.7, _OFFICES, _GOING),
    _rule(
        "het kabinet werkt aan",
        _A,
        rf"\b(?:{CABINET}|{BODY})\s+(?:werkt|werken|start|starten|bereidt|bereiden|ontwikkelt"
        rf"|ontwikkelen|investeert|investeren|trekt|neemt|stelt|zet"
        r"|voert)\b[^.;]{0,120}\b(?:aan|voor|met|in|uit|op|een|euro)\b|\b(?:werkt|werken|start"
        r"|investeert|zet)\s+(?:het\s+kabinet|de\s+regering)\b",
        0.65,
        " werk| start| bereid| ontwikkel| invest| trekt| neemt| stelt| zet| voert",
    ),
    _rule(
        "een organisatie zal",
        _A,
        rf"\b{BODY}\b(?!\s+als)[^.;,]{{0,40}}\b(?<!goed )(?<!mis )(?:{_WILL}(?!\s+om\b)|bereiden|bereidt"
        rf"|hebben\b[^.;]{{0,30}}\baangegeven\b[^.;]{{0,20}}\bte)\b",
        0.65,
        _BODIES,
        "zal|zullen| ga|bereid|aangegeven",
    ),
    _rule(
        "er wordt gewerkt aan",
        _A,
        r"\b(?:wordt|worden)\b[^.;]{0,80}\bgewerkt\s+(?:aan|om)\b|\bgewerkt\s+wordt\s+aan\b",
        0.55,
        "gewerkt",
    ),
    _rule(
        "wordt binnenkort",
        _A,
        rf"\b(?:wordt|worden)\b[^.;]{{0,160}}{_SOON}[^.;]{{0,160}}\b{_MAKE}\b"
        rf"|{_SOON}[^.;]{{0,120}}\b(?:wordt|worden)\b[^.;]{{0,160}}\b{_MAKE}\b",
        0.65,
        " wordt | worden ",
    ),
    _rule(
        "zal worden",
        _A,
        rf"\b(?:zal|zullen)\b[^.;]{{0,160}}\b(?:{_MAKE}\s+worden|worden\s+{_MAKE})\b",
        0.6,
        " zal | zullen ",
        "worden",
    ),
    _rule(
        "komt er met ingang van",
        _A,
        r"\b(?:met\s+ingang\s+van|per)\s+\d{1,2}\s+\w+\s+\d{4}\b[^.;]{0,80}\b(?:komt|geldt|treedt|start)\b",
        0.6,
        "ingang van| per ",
    ),
    _rule(
        "naar de Kamer zal sturen",
        _A,
        r"\bnaar\s+de\s+Kamer\s+(?:zal|gaat)\s+(?:sturen|zenden)\b",
        0.75,
        "naar de kamer",
    ),
)

NOT_A_COMMITMENT = re.compile(
    r"^(?:als(?!\s+(?:rijksoverheid|overheid|kabinet|regering|minister|staatssecretaris|ministerie"
    r"|rijk|organisatie)\b)|indien|wanneer"
    r"|mocht|stel\s+dat\s+(?!ik)|zou)\b"
    r"|\b(?:niet|geen)\b[^.;]{0,25}\b(?:toezeggen|toe\s+te\s+zeggen)"
    r"|^(?!.*\b(?:toegezegd|toezeggen|zeg)\b).*\?\s*$"
    r"|\b(?:ontraad|ontraden|oordeel\s+(?:erover\s+)?aan\s+de\s+kamer|eindigen\s+met|beginnen\s+met"
    r"|zal\b[^.;]{0,30}\bstraks|eerste\s+termijn|tweede\s+termijn)\b"
    r"|\b(?:met\s+deze\s+brief|hierbij|bij\s+deze|bijgaand|bijgevoegd)\b[^.;]{0,40}\b(?:zend|stuur"
    r"|bied|informeer|zenden|sturen)"
    r"|\b(?:zend|stuur|bied|informeer|doe)\s+ik\s+(?:u|uw\s+kamer)?[^.;]{0,30}\bhierbij\b"
    r"|\b(?:hieronder|onderstaand|in\s+deze\s+brief|in\s+het\s+navolgende"
    r"|achtereenvolgens)\b[^.;]{0,60}\b(?:ik|wij|we|kabinet)\b[^.;]{0,60}\bin\s+op\b"
    r"|\b(?:ga|gaan|zal)\s+(?:ik|wij|we)\b[^.;]{0,80}\b(?:in\s+op|ingaan\s+op|nader\s+in)\b"
    r"|\bgaat\s+(?:op\s+hoofdlijnen\s+)?in\s+op\b"
    r"|\bhecht(?:en)?\b[^.;]{0,30}\b(?:eraan|aan)\b|\u00bb\d{0,2}\s*$|\b(?:vraagt|vergt)\b[^.;]{0,60}\bvan\b[^.;]{0,40}\bdat\b"
    r"|\bvroeg(?:en)?\b[^.;]{0,60}\b(?:toezegging|of|wanneer|naar)\b|\bwil(?:len)?\s+graag\s+weten\b"
    r"|\b(?:adviseert|beveelt|aanbevel|raadt|pleit|stelt\s+voor|bepleit|roept\s+op|verzoekt"
    r"|vraagt\s+(?:om|of))\b"
    r"|\b(?:aanvulling\s+op|naar\s+aanleiding\s+van)\s+(?:de\s+)?toezegging|\bnormale\s+regels\b"
    r"|\b(?:moet|moeten|mogen|zouden)\s+(?:ik|wij|we)\b|\b(?:TCU|ROB|commissie|Rekenkamer|ombudsman"
    r"|Raad)\b[^.;]{0,30}\b(?:beschrijft|acht"
    r"|stelt|vindt|schrijft|constateert|concludeert)\b"
    r"|\bzou(?:den)?\s+(?:moeten|kunnen|willen)\b(?![^.;]{0,30}\btoezeggen)",
    re.IGNORECASE,
)
HISTORY = re.compile(
    r"\b(?:is|zijn|was|waren|werd|werden|heeft|hebben)\b[^.;]{0,120}\b(?:gestart|gestuurd|aangeboden"
    r"|ge\u00efnformeerd|gezonden|opgeleverd|uitgevoerd"
    r"|ontwikkeld|gepubliceerd|verschenen|onderzocht|ingesteld)\b",
    re.IGNORECASE,
)
FUTURE = re.compile(
    rf"\b(?:zal|zullen|ga|gaat|gaan|wordt|worden|binnenkort|komende?|toegezegd|toezeggen)\b|{_SOON}",
    re.IGNORECASE,
)
