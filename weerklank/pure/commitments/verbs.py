"""The verbs by which an office acts, tells, holds or speaks, in the forms in which Dutch writes them.

An infinitive is written once; the forms of the present tense follow from the spelling rules of the Groene
Boekje (Woordenlijst Nederlandse Taal, leidraad 2 and 11): "maken, maak, maakt", "schrijven, schrijf",
"pakken, pak".
"""

from weerklank.pure.wordlist import wordlist

TELLING = wordlist(
    "informeren berichten sturen zenden toezenden toesturen rapporteren terugkomen aanbieden voorleggen"
    " melden bijpraten meedelen mededelen terugkoppelen beantwoorden delen doorsturen nazenden"
    " uiteenzetten inlichten toelichten verstrekken overleggen doorgeven schetsen"
)
ACTING = wordlist(
    "uitwerken uitvoeren opstellen ontwikkelen aanpassen moderniseren evalueren onderzoeken vaststellen"
    " inrichten invoeren oprichten starten versterken verbeteren vereenvoudigen verkennen opnemen"
    " opleveren publiceren uitbreiden wijzigen voorbereiden verwerken opzetten instellen herzien"
    " verlengen afronden actualiseren bezien borgen doorvoeren organiseren inzetten investeren bouwen"
    " vernieuwen verhogen verlagen schrappen afschaffen stoppen bespreken bevorderen stimuleren"
    " intensiveren verduidelijken verankeren opleiden werven aanstellen benoemen subsidiëren financieren"
    " vrijmaken reserveren uittrekken aanscherpen aanvullen herstellen vervangen verruimen verminderen"
    " halveren versnellen versoepelen afhandelen wegwerken oplossen wegnemen aanpakken bekijken nagaan"
    " inventariseren toetsen monitoren controleren toezien bundelen samenbrengen samenstellen verspreiden"
    " lanceren testen beproeven uitrollen ontsluiten koppelen digitaliseren automatiseren herschrijven"
    " verbouwen toevoegen bijdragen bijstellen herijken herbezien heroverwegen indienen aanmelden"
    " agenderen betrekken meenemen meewegen meegeven aanvragen vragen verzoeken oproepen bepleiten"
    " aandringen benaderen bellen schrijven kijken zorgen werken maken beginnen helpen ondersteunen"
    " begeleiden faciliteren aanjagen vergroten verkleinen verschaffen creëren realiseren verwezenlijken"
    " waarborgen garanderen verplichten verbieden toestaan regelen openstellen openen sluiten overnemen"
    " overdragen vergoeden compenseren uitkeren betalen terugbetalen kwijtschelden herbeoordelen"
    " versturen leveren ontwerpen introduceren beslissen besluiten reflecteren streven trachten proberen"
    " toewerken optrekken samenwerken aansluiten inbrengen doorgaan voortzetten doorontwikkelen benutten"
    " inspireren normeren schalen afbouwen opbouwen ombouwen overleggen afspreken overwegen putten volgen"
    " consulteren adviseren laten experimenteren pilotten trainen scholen leren verdelen toepassen"
    " herinrichten stroomlijnen harmoniseren uniformeren ophalen meten peilen bijhouden registreren"
    " waarschuwen attenderen voorlichten verbinden verstevigen uitzetten vertalen uitstellen opschorten"
    " uitbrengen"
    " aanwijzen samenvoegen bestrijden terugdringen inkopen aanschaffen doorlichten doorrekenen aanspreken"
    " aanschrijven overplaatsen toekennen toewijzen opheffen inperken vrijgeven ondertekenen uitnodigen"
    " afdwingen"
    " handhaven ingrijpen optreden vestigen verplaatsen overstappen overgaan verzachten repareren"
    " rechtzetten toelaten doorgeleiden overbrengen aankaarten bemensen bemannen bijeenroepen aantrekken"
    " inhuren doorlopen temporiseren opvolgen bekostigen verhelderen bijsturen ophogen"
    " aanbrengen toespitsen verruilen vrijstellen volgen certificeren accrediteren"
)
BASES = wordlist(
    "dienen nemen stellen komen brengen geven zetten leggen trekken voeren richten passen breiden werken"
    " gaan doen houden pakken halen praten roepen wijzen vatten bereiden bieden sturen treffen lossen"
    " stappen schorten kopen lichten kondigen grijpen delen rekenen schrijven werpen boren schuiven zoeken"
    " voegen dragen rollen huren schaffen treden nodigen ronden zullen"
)
HOLDING = wordlist(
    "vinden denken menen geloven begrijpen snappen weten zien hebben zijn horen voelen hopen wensen"
    " betreuren herkennen erkennen onderschrijven delen waarderen hechten achten constateren concluderen"
    " merken ervaren verwachten twijfelen aarzelen beseffen realiseren kennen herinneren schatten"
    " beschouwen staan zitten liggen blijven lijken blijken heten gelden bestaan behoren vergeten leven"
    " wachten ontvangen krijgen beschikken danken kiezen ondervinden kampen lopen raken verkeren bevinden"
    " omarmen steunen hoeven worden kunnen mogen moeten durven willen verstaan"
)
SPEAKING = wordlist(
    "schetsen roepen wijzen nodigen moedigen vragen schrijven beslissen leren spreken kijken uitleggen"
    " missen zeggen noemen benadrukken ontraden verwijzen antwoorden reageren ingaan constateren herhalen"
    " schorsen heropenen hervatten stemmen begroeten verwelkomen feliciteren opmerken aangeven betogen"
    " citeren vervolgen eindigen interrumperen debatteren luisteren geloven aansluiten afvragen noteren"
    " vermelden beschrijven toelichten bedanken suggereren veronderstellen aannemen pleiten bepleiten"
    " raden aanbevelen adviseren verzoeken overwegen concluderen vernemen herinneren lezen steunen"
    " aarzelen wachten"
)
_VOWELS = frozenset("aeiou\u00eb\u00ef")
_IRREGULAR = dict(
    pair.split(":")
    for pair in wordlist(
        "gaan:ga doorgaan:doorga overgaan:overga nagaan:naga komen:kom terugkomen:terugkom doen:doe zien:zie"
        " herzien:herzie"
        " bezien:bezie herbezien:herbezie toezien:toezie leveren:lever opleveren:oplever verbeteren:verbeter"
        " evalueren:evalueer bevorderen:bevorder wijzigen:wijzig bevestigen:bevestig verstevigen:verstevig"
        " halveren:halveer creëren:creëer vergeten:vergeet benoemen:benoem zijn:ben hebben:heb willen:wil"
        " verzekeren:verzeker verzamelen:verzamel behandelen:behandel herinneren:herinner benaderen:benader"
        " begeleiden:begeleid verduidelijken:verduidelijk verdelen:verdeel verlengen:verleng staan:sta"
        " bestaan:besta toestaan:toesta waarborgen:waarborg ingaan:inga"
    )
)


def present(infinitive: str) -> tuple[str, str]:
    """Give the first and the third person of the present tense of a regular verb.

    "maken" gives "maak" and "maakt", "schrijven" "schrijf" and "schrijft", "starten" "start" twice.
    """
    stem = _IRREGULAR.get(infinitive) or _stem(infinitive)
    return stem, stem if stem.endswith("t") else stem + "t"


def _stem(infinitive: str) -> str:
    bare = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    if len(bare) > 2 and bare[-1] == bare[-2] and bare[-1] not in _VOWELS:
        bare = bare[:-1]
    elif _is_open(bare):
        bare = bare[:-1] + bare[-2] + bare[-1]
    return bare[:-1] + {"v": "f", "z": "s"}.get(bare[-1], bare[-1])


def _is_open(bare: str) -> bool:
    """Whether the last vowel stands alone before one consonant, so that it is doubled when it closes."""
    if len(bare) < 3 or bare[-1] in _VOWELS or bare[-2] not in "aeou" or bare[-3] in _VOWELS:
        return False
    return not (bare[-2] == "e" and bare.endswith(("el", "em", "en")) and len(bare) > 5)


def participle_like(word: str) -> bool:
    """Whether a word looks like a past participle: "uitgewerkt", "verlengd", "besproken", "herzien"."""
    if len(word) < 6 or not word.endswith(("d", "t", "en")):
        return False
    if word.startswith(("ge", "ver", "be", "ont", "her")):
        return not word.startswith(("gemeente", "beleid", "behoefte", "verschillende", "betere", "best"))
    return "ge" in word[2:6] and not word.endswith("heid")
