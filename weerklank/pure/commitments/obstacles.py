"""The rules by which a sentence names an obstacle, and by which it only seems to.

What is meant to be solved, asked, supposed, gathered or denied is no obstacle: "om knelpunten weg te nemen",
"als mensen vastlopen", "problemen hoeven niet ...".
"""

import re
from typing import NamedTuple

from weerklank.pure.commitments.rules import Needs


class Obstacle(NamedTuple):
    """A pattern that makes a sentence name an obstacle; `needs` as in a Rule."""

    name: str
    certainty: float
    pattern: re.Pattern[str]
    needs: Needs


_OBSTACLES = (
    (
        "er is te weinig",
        0.7,
        "onvoldoende|te weinig|toereikend|schaarste|tekort|gebrek|ontbre|nauwelijks|geen |te laat"
        "|te lang|te ho|te ing|te compl|te stre|te gede|te veel|tijdig",
        r"\bonvoldoende\b|\bte\s+weinig\b|\bontoereikend|\bniet\s+toereikend|\bnog\s+niet\s+toereikend"
        r"|\bschaarste\b|\b\w*tekort(?:en)?\b|\bgebrek\s+aan\b"
        r"|\bontbre(?:ek|kt|ken)|\bnauwelijks\b|\bgeen\s+(?:zicht|overzicht|inzicht|ruimte|tijd"
        r"|middelen|budget|capaciteit|toegang|plek)\b"
        r"|(?<!niet )\bte\s+(?:laat|lang|hoog|hoge|ingewikkeld|complex|streng|gedetailleerd|veel)\b"
        r"|\bniet\s+tijdig\b",
    ),
    (
        "het is moeilijk",
        0.7,
        "lastig|moeilijk|ingewikkeld|complex|uitvoerbaar|mogelijk|nauwelijks|onbegrijp|onduidelijk"
        "|versnipper|gefragment|verkok|tussen wal|kastje|verdwa|vast|combineren",
        r"\blastig\b|\bmoeilijk\b|\bingewikkeld\b|\b(?:te|is|zijn|steeds|erg|zeer)\s+complex(?:er)?\b"
        r"|\bcomplexiteit\b|\bonuitvoerbaar|\bniet\s+uitvoerbaar|\bonmogelijk\b|\bniet\s+mogelijk\b"
        r"|\bnauwelijks\s+meer\s+te\s+bevatten|\bonbegrijpelijk|\bonduidelijk|\bversnipper"
        r"|\bgefragmenteerd|\bverkok|\btussen\s+wal\s+en\s+schip"
        r"|\bkastje\s*-?\s*naar\s*-?\s*de\s*-?\s*muur|\bverdwalen\b|\bverdwaal|\bvastlop"
        r"|\bloopt?\s+vast|\bvast\s?gelopen|\bniet\s+(?:goed\s+)?te\s+combineren",
    ),
    (
        "er is een belemmering",
        0.8,
        "knel|belemmer|hinder|obstakel|drempel|proble|wring|in de weg|blokke|bots|onder druk|zwakke",
        r"\bknelpunt(?:en)?\b|\bbelemmer\w*|\bhinder(?:en|t)?\b|\bobstakels?\b|\bdrempels?\b"
        r"|\bproble(?:em|men|matiek)\b|\bknel(?:len|t)?\b|\bwring(?:t|en)\b"
        r"|\bin\s+de\s+weg\b|\bblokke(?:er|ren)\w*|\bbotst\b|\bbotsen\b|\bstaat\s+onder\s+druk"
        r"|\bonder\s+druk\s+(?:staat|komt|staan)|\bzwakke\s+plek",
    ),
    (
        "het duurt of hoopt op",
        0.7,
        "achterstand|vertraging|wacht|doorlooptijd|tevergeefs|stapel|steken",
        r"\bachterstand(?:en)?\b|\bvertraging(?:en)?\b|\bwacht(?:tijd|tijden|lijst|lijsten)\b"
        r"|\bwachten\s+al\b|\blange\s+doorlooptijd|\btevergeefs\b|\bstapel(?:en|t)\b"
        r"|\bblijven\s+steken\b|\bbleef\b[^.;]{0,30}\bsteken",
    ),
    (
        "het gaat achteruit of mis",
        0.65,
        "verslechter|verstor|nadeel|daal|dalende|mis|fouten|verouderd|kapot|radeloos|overbelast"
        "|geconfronteerd|lasten|werkdruk|meeprofiteren|gehoord|uitstroom|vertrouwen|schiet"
        "|ongelijk|verdeeld|op slot",
        r"\bverslechter\w*|\bverstor(?:en|t|ing)\b|\b\w*nadeel\b|\bdaalt\b|\bdalende\b|\bgaat\s+mis\b"
        r"|\bgaat\s+het\s+mis|\b(?:hardnekkige|structurele)\s+fouten\b|\bverouderde\s+(?:ICT|systemen"
        r"|regels|wet)|\bis\s+verouderd\b|\bkapot\b|\bradeloos\b"
        r"|\boverbelast\w*|\bgeconfronteerd\s+met\s+hoge\b|\badministratieve\s+(?:\w+\s+)?lasten\b"
        r"|\bwerkdruk\b|\bniet\s+meeprofiteren|\bniet\s+gehoord"
        r"|\buitstroom\b[^.;]{0,60}\bhoog|\bvertrouwen\b[^.;]{0,40}\b(?:verlies|verloren|geschaad"
        r"|daalt)|\bverlies\s+van\s+vertrouwen|\bte\s+kort\s+schiet|\bschiet\s+tekort"
        r"|\bongelijk\b|\bniet\b[^.;]{0,40}\b(?:gelijk|manier)\s+verdeeld|\bop\s+slot\b",
    ),
    (
        "er komt last bij",
        0.55,
        "toenemen|extra|nodig|lasten",
        r"\b(?:zullen|zal|moeten)\b[^.;]{0,60}\b(?:toenemen|extra|meer\b[^.;]{0,20}\bnodig)\b"
        r"|\blasten\s+(?:nemen|stijgen)",
    ),
)
OBSTACLES = tuple(
    Obstacle(name, sure, re.compile(pattern, re.IGNORECASE), (tuple(parts.split("|")),))
    for name, sure, parts, pattern in _OBSTACLES
)
NOT_AN_OBSTACLE = re.compile(
    r"\?\s*$|^(?:(?:maar|en|want|ook|juist)\s+)?(?:als|indien|wanneer|mocht|om)\b"
    r"|\bverouderde\b[^.;]{0,60}\bte\s+(?:vernieuwen|vervangen|moderniseren)\b"
    r"|\b(?:focust|focussen|gericht|richt\s+zich|richten\s+zich)\b[^.;]{0,40}\bop\b[^.;]{0,30}\bproble"
    r"|\bproblemen\b[^.;]{0,60}\bhoeven\s+niet\b"
    r"|\b(?:belemmerende\s+(?:en|of)\s+bevorderende|bevorderende\s+(?:en|of)\s+belemmerende)\b"
    r"|\bprobleem\b[^.;]{0,40}\bcentraal\b|\bbedank\b|\b(?:knelpunten|problemen)\s+(?:op\s+te\s+halen|te\s+signaleren)\b"
    r"|\b(?:bewustzijn|inzicht)\b[^.;]{0,30}\b(?:over|in)\s+(?:knelpunten|problemen|belemmeringen)\b"
    r"|\b(?:om|ter|tot)\b[^.;]{0,60}\b(?:te\s+voorkomen|weg\s+te\s+nemen|op\s+te\s+lossen"
    r"|te\s+verhelpen|te\s+verminderen|voorkoming|oplossing|vermindering)\b"
    r"|\b(?:knelpunten|problemen|belemmeringen|obstakels|tekorten"
    r"|problematiek)\b[^.;]{0,60}\b(?:opgelost|weggenomen|aangepakt|oplossen|wegnemen|aanpakken"
    r"|verhelpen|verminderen|weg\s+te\s+nemen|op\s+te\s+lossen|aan\s+te\s+pakken)\b"
    r"|\b(?:oplossing|oplossen|oplossingen|wegnemen|aanpak|terugdringen|tegengaan"
    r"|voorkomen)\b[^.;]{0,40}\b(?:van|voor)\b[^.;]{0,40}\b(?:knelpunt|proble|belemmering|tekort|achterstand)"
    r"|\b(?:structurele\s+oplossing|ontraad|ontraden|motie|\w*debat"
    r"|wetsvoorstel\b[^.;]{0,40}\bverbetering|voorzitter)\b"
    r"|\b(?:geen|niet\s+langer\s+een)\s+(?:probleem|belemmering|knelpunt)|\bniet\s+(?:te\s+)?(?:lastig"
    r"|moeilijk|ingewikkeld)\b"
    r"|\bmoet(?:en)?\b[^.;]{0,60}\b(?:worden|we|wij|signaleren|delen|oog\s+hebben)\b|\bmeer\s+ruimte\b"
    r"|\bbespreekbaar\b"
    r"|\bzorgen\s+voor\s+een\s+oplossing|\bmits\b|\bkan\s+helpen\s+om\b",
    re.IGNORECASE,
)
