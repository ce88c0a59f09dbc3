"""The words that tell who speaks, when it comes, what hurts and what is only talk; each with its tag.

The tags are the cues on which a sentence is judged; what each tag weighs stands in `weights`.
"""

from collections import defaultdict

from weerklank.pure.commitments.heads import Tagged
from weerklank.pure.commitments.verbs import ACTING, BASES, HOLDING, SPEAKING, TELLING, present
from weerklank.pure.wordlist import wordlist

_GROUPS = {
    "ik": "ik",
    "wij": "wij we",
    "bewindspersoon": (
        "kabinet regering minister ministers minister-president staatssecretaris staatssecretarissen"
        " bewindspersoon bewindspersonen bewindslieden ambtgenoot ambtgenoten wethouder wethouders"
        " college gedeputeerde ondergetekende ondergetekenden rijksoverheid overheid"
    ),
    "organisatie": (
        "gemeenten gemeente provincies provincie waterschappen waterschap uwv svb duo cak ind cjib rdw"
        " coa vng ipo ciz nvwa belastingdienst toeslagen ministerie ministeries departement departementen"
        " inspectie inspecties uitvoeringsorganisaties uitvoeringsorganisatie uitvoeringsinstanties"
        " uitvoerders uitvoerder dienstverleners dienst diensten rijk bzk szw vws ocw jenv lnv ezk uht"
        " wau wsw ggd politie programma team partijen omgevingsdienst bureau organisaties organisatie"
        " corporaties zorgkantoren instellingen collega collega's directie bestuur regio regio's instituut"
        " agentschap"
        " rijksdienst autoriteit fonds beheerder leveranciers scholen banken verzekeraars zorgverzekeraars"
        " universiteiten hogescholen taskforce projectteam werkgroep coördinator burgemeester burgemeesters"
        " nederland kadaster rijkswaterstaat rivm knmi cbs"
        " zorginstituut toezichthouder toezichthouders"
    ),
    "adviseur": (
        "raad commissie rekenkamer ombudsman adviesraad rob tcu onderzoekers fractie fracties leden lid"
        " motie staatscommissie pok rapport onderzoek advies aanbeveling aanbevelingen branchevereniging"
        " aedes accountant visitatiecommissie heer mevrouw meneer woordvoerders d66 vvd cda sp pvda"
        " groenlinks"
    ),
    "mens": (
        "burgers burger inwoners mensen ondernemers ondernemer cliënten cliënt studenten ouders"
        " werkgevers werknemers aanvragers professionals medewerkers budgethouders mantelzorgers jongeren"
        " kinderen ouderen leraren huurders bewoners patiënten statushouders gezinnen bedrijven"
        " uitvoerders corporaties boeren nabestaanden betrokkenen leerlingen docenten zzp'ers klanten"
        " iemand aanvrager zelfstandigen verzoekers gedupeerden huishoudens gezin ouder reizigers kiezers"
        " agenten artsen"
        " jeugdigen vrijwilligers klant baliemedewerkers omwonenden slachtoffers nabestaande zorgverleners"
        " raadsleden"
        " jeugdbeschermers inspecteurs woningcorporaties consulenten eigenaren belanghebbenden"
    ),
    "kamer": "kamer tweede-kamer kamerleden parlement u uw staten raadsleden",
    "verteld": (
        "geïnformeerd gestuurd toegestuurd toegezonden verzonden aangeboden bericht gezonden gerapporteerd voorgelegd"
    ),
    "zal": "zal zullen",
    "gaat": "ga gaan gaat blijf blijven",
    "wil": "wil willen",
    "wens": "zou zouden graag hoop hopen wenselijk wens wensen wensdroom verdient",
    "kan": "kan kunnen",
    "derde": "hij zij",
    "aanvang": (
        "verschijnt verschijnen start starten ingaat vangt aanvang plaatsvindt vindt volgt volgen geldt"
        " treedt treden"
        " vervalt vervallen voorzien verwacht verwachting beoogde beoogd gereed beschikbaar klaar"
        " operationeel afgerond voltooid"
        " aangesloten opgeleverd"
    ),
    "moet": "moet moeten dient dienen hoort mag mogen",
    "hoeft": "hoeft hoeven",
    "wordt": "wordt worden",
    "voornemen": "voornemens voorgenomen beoogd gepland planning bereid beoog inzet",
    "toezeggen": "toegezegd toezeggen toezegging toezeggingen beloof beloofd",
    "heeft": "heeft hebben heb is zijn had hadden",
    "verleden": (
        "werd werden was waren had hadden destijds toen eerder vorig vorige afgelopen jl jongstleden"
        " inmiddels gisteren geleden vroeg zei stelde kreeg bleek"
    ),
    "toen": (
        "was waren werd werden kwam kwamen bleek bleken stelde ontbrak betrof betroffen had hadden kreeg"
        " kregen ging gingen gaf gaven nam namen zag zagen sprak spraken las lazen vond vonden stond"
        " stonden zat zaten deed deden volgde bracht brachten dacht dachten zei zeiden hield hielden"
        " hielpen noemde noemden schreef schreven ontvingen ontving hielden handelden sloten trokken boden bood"
        " constateerden startten steeg daalde daalden stegen liet lieten nodigde"
        " regelden maakte maakten leidde leidden vroeg vroegen"
    ),
    "als": "als indien wanneer mocht mochten tenzij mits ingeval",
    "advies": (
        "adviseert adviseren beveelt bevelen pleit pleiten bepleit raadt raden aanbeveelt aanbevolen"
        " suggereert verzoekt verzocht vraagt vragen oproep voorstel voorgesteld roept dringt"
    ),
    "debat": (
        "motie moties ontraden ontraad oordeel voorzitter termijn interruptie interrupties debat"
        " dertigledendebat stemmen stemming beraadslaging indiening indieners woord sprekers spreker"
        " vergadering steun spreektijd amendement stenogram inbreng betoog"
    ),
    "verwijzing": (
        "hierbij hieronder onderstaand navolgende bijgaand bijgevoegd hiermee volgt achtereenvolgens"
        " bijlage deze-brief vervolgens allereerst"
    ),
    "tijd": (
        "kwartaal najaar voorjaar zomer herfst winter binnenkort medio uiterlijk komende komend aankomend"
        " aankomende volgend volgende spoedig zomerreces kerstreces meireces herfstreces reces"
        " prinsjesdag halfjaar januari februari maart april mei juni juli augustus september oktober"
        " november december q1 q2 q3 q4 ingang jaareinde kerst straks voortaan vanaf termijn snel begin"
        " eind einde elk jaarlijks periodiek halverwege jaarhelft kalenderjaar"
    ),
    "oplossen": (
        "oplossen wegnemen weggenomen wegwerken aanpakken aangepakt voorkomen"
        " verhelpen verminderen vermindering verlichten tegengaan opgelost oplost terugdringen"
        " terugbrengen verkorten wegneemt voorkomt opheffen aanpak bestrijden"
    ),
    "goed": (
        "gelukkig positief tevreden trots daalde gedaald verbeterd opgelost goed prima fantastisch blij"
        " soepel verholpen"
    ),
    "niet": "niet nooit noch evenmin niets niemand nergens",
    "geen": "geen",
    "schaars": "onvoldoende nauwelijks ontoereikend ondermaats gebrekkig schaars mondjesmaat",
    "weinig": "weinig slechts amper beperkt minimaal mager zelden summier pover karig matig bijna",
    "gebrek": (
        "tekort tekorten schaarste gebrek ontbreekt ontbreken ontbrak mist missen gemis lacune leemte"
        " personeelstekort personeelstekorten lerarentekort woningtekort krapte arbeidsmarktkrapte"
        " capaciteitsgebrek onderbezetting ontbeert ontbeerde ontbrekende krapte mankeert cliëntenstop"
        " patiëntenstop"
        " opnamestop personeelsgebrek onderbezet onderbemand woningnood"
    ),
    "probleem": (
        "knelpunt knelpunten belemmering belemmeringen obstakel obstakels probleem problemen problematiek"
        " moeilijkheden hindernis hindernissen barrière barrières drempel drempels valkuil pijnpunt"
        " pijnpunten struikelblok hobbel hobbels dilemma misstanden uitvoeringsproblemen knel verkokering"
        " versnippering lappendeken vergissingen mismatch spanningsveld wildgroei doolhof kastje"
        " stapeling rompslomp willekeur ongelijkheid rechtsongelijkheid onzekerheid onduidelijkheid"
        " onrust nadeel concurrentienadeel bedreiging complicatie belemmerend chaos frictie gebreken"
        " hiaat hiaten impasse inconsistenties kloof kwetsbaarheid kwetsbaarheden manco misverstand"
        " misverstanden nood onbalans onbegrip onmacht onrechtvaardigheid onvrede overbelasting"
        " overschrijding overschrijdingen overlap papierwinkel patstelling stagnatie tekortkoming"
        " tekortkomingen tegenstrijdigheden tunnelvisie uitsluiting verspilling verwarring wantrouwen"
        " weerstand wirwar woud onvolkomenheid onvolkomenheden euvel mankement mankementen keerzijde hinder"
        " hindernis"
        " kinderziekten storing storingen uitbuiting wantoestanden uitwas uitwassen regelzucht ellende crisis"
        " niet-gebruik onderbenutting onderregistratie schijnzekerheid verrommeling versplintering uitholling"
        " dakloosheid schijnconstructies bottleneck onwetendheid handelingsverlegenheid"
        " verlamming malaise noodgreep puinhoop scheefgroei ondermijning administratielast"
        " frustratie frustraties ergernis ergernissen administratiedruk"
        " ziekteverzuim wachtrijen onbekendheid dubbelingen knelpuntje ongemak schrijnende moeite dupe"
    ),
    "moeilijk": (
        "lastig moeilijk ingewikkeld ingewikkelde complex complexe complexer onduidelijk onhaalbaar"
        " onuitvoerbaar onmogelijk onmogelijke onbegrijpelijk ondoorzichtig omslachtig tijdrovend"
        " foutgevoelig versnipperd gefragmenteerd instabiel traag onwerkbaar onbekend tegenstrijdig"
        " tegenstrijdige kwetsbaar onoverzichtelijk ontoegankelijk onbereikbaar onhoudbaar onterecht"
        " onredelijk schrijnend onveilig moeizaam moeizame stroperig gecompliceerd zorgelijk verkokerd"
        " onbetaalbaar onvindbaar onleesbaar onevenredig onnodig onnodige hardnekkige moeilijker lastiger"
        " bewerkelijk arbeidsintensief nadelig achterhaald arbitrair achterstallig bezwaarlijk gebrekkige"
        " hardvochtig hardvochtige hinderlijk inefficiënt ineffectief incompleet intransparant krap"
        " nijpend ongelijk ongeschikt onacceptabel onaanvaardbaar onaanvaardbare onbetrouwbaar onbillijk"
        " onduidelijke oneerlijk onjuist onjuiste onlogisch onnavolgbaar onnauwkeurig onoplosbaar"
        " onrechtvaardig onsamenhangend onterechte ontmoedigend onuitlegbaar onvolledig onvolledige"
        " onvoorspelbaar onzeker overvol problematisch problematische rigide star stroef verwarrend"
        " verkokerde verwarrende ondoorgrondelijk oncontroleerbaar onnavolgbare moeilijke lastige"
        " tijdrovende omslachtige ondoorzichtige onbegrijpelijke versnipperde onvoorbereid onbemand"
        " ondoenlijk ondoordacht onevenwichtig ongunstig onmenselijk onpersoonlijk onpraktisch onrendabel"
        " onrustig onuitvoerbare onverantwoord onwenselijk onwetend onoverkomelijk penibel precair zorgwekkend"
        " verontrustend alarmerend fragiel wankel gedateerd kwetsbare fraudegevoelig storingsgevoelig"
        " onderbelicht"
        " tekortschietend gespannen verstoord verziekt log onderbenut onverzekerd ontoegerust onvergelijkbaar"
        " nijpende penibele ondermaatse onoverzichtelijke onverenigbaar ontregeld ongecoördineerd onbeheersbaar"
        " onervaren onontkoombaar discriminerend stigmatiserend scheef belastend onvervuld knellend"
        " knellende schrijnende disproportioneel disproportionele pervers averechts buitensporig huiverig"
        " kopschuw willekeurig"
    ),
    "zwaar": (
        "fouten fout spanning regeldruk fraude bureaucratie klem toenemen kost dreigen dreigt daalt dalen"
        " stijgt loopt lopen leidt geleid bleef steken verdwijnt ervaren ervaart verliest verliezen"
        " schiet verouderd verouderde slecht slechte falen faalt doorlooptijd doorlooptijden wisselend"
        " verschilt verschillen angst uitstel terugvorderingen gat gaten uiteen ongewenste"
        " onwenselijke durven durft duurt achterblijft strikte risico risico's spoort schuld schulden handmatig"
        " handmatige handwerk papierwerk overbodig overbodige misbruik overtredingen onderscheid dubbel dubbele"
        " afgewezen wegvallen"
        " bang stress weggevallen fors forse kostbaar"
        " verloren duur dure langer"
    ),
    "hapert": (
        "kampt kampen worstelt worstelen belemmert belemmeren hindert hinderen bemoeilijkt bemoeilijken"
        " vertraagt vertragen hapert haperen stokt stokken schort schuurt schuren wringt wringen knelt"
        " knellen botst botsen stuit stuiten vastlopen vastgelopen vastloopt verdwalen verdwaalt haken"
        " afhaken verstrikt verslechtert verslechteren verslechterd verergerd verstoort verstoren frustreert"
        " ontmoedigt"
        " blokkeert blokkeren dwarsboomt ondervinden ondervindt lijden lijdt uiteenlopen mislopen"
        " misloopt schrikken geconfronteerd bonzen tegenaan overschreden opgelopen oplopen misgaat"
        " misging opgezadeld overbelast radeloos geschaad zwartgelakte stagneert bezwijken bezwijkt"
        " strandt stranden struikelen struikelt uitblijft uitblijven ontspoort ontsporen verzanden"
        " verzandt verzuipen verzuipt kraakt kraken frustreren klagen klaagt mislukt mislukken overspoeld"
        " overvraagd ontmoedigen tegenwerken schrikt afschrikt afschrikken verwaarloosd ontwricht"
        " doorkruist doorkruisen zoekraken zoekgeraakt kreunen ondermijnt ondermijnen ontbeert ontberen"
        " tekortschiet tekortschieten verstopt verdrinken verdrinkt verschuilen verschuilt weigeren weigert"
        " verlamt"
        " verlammen achterblijven achterblijft vereenzamen verkommeren benadeeld benadelen gedupeerd stapelen"
        " opstapelen opgestapeld wegblijven mijden mijdt tegenvalt tegenvallen uitvallen doodlopen doodloopt"
        " duperen dupeert hinderde verzwaart verzwaren ontmoedigt terugdeinzen stilliggen stilligt stilstaat"
        " verwaterd verkruimelt uitgehold ondergesneeuwd ondersneeuwen bezweken vastzitten vastgezet overvragen"
        " ontgaat ontgaan onderschat onderschatten misgelopen verzwakt verzwakken aantasten aantast misbruiken"
        " misbruikt ontduiken omzeilen omzeild verergert verergeren dubbelop inboeten inboet schaadt schaden"
        " tekortdoen tekortgedaan weglekken versnippert bemoeilijkte doodgelopen misgegaan ontspoord gestrand"
        " gestagneerd verslechterde tegengewerkt ingeklemd beklemd noodgedwongen uitgesloten buitengesloten"
    ),
    "wachten": (
        "wacht wachten wachttijd wachttijden wachtlijst wachtlijsten achterstand achterstanden vertraging"
        " vertragingen tevergeefs maandenlang jarenlang wekenlang"
    ),
    "last": ("lasten werkdruk druk overlast rompslomp uitval uitstroom verloop administratieve verslaglegging uren"),
    "opnieuw": (
        "opnieuw telkens keer nogmaals meermaals herhaaldelijk stapelen afzonderlijk apart handmatig"
        " tientallen talloze"
        " allerlei tweemaal driemaal bewijsstukken"
    ),
    "te": "te",
    "teveel": (
        "laat lang hoog hoge veel streng strenge gedetailleerd gedetailleerde kort weinig zwaar juridisch"
        " traag duur laag vaak groot klein strikt smal krap beperkt ver grof star versnipperd verkokerd"
        " omslachtig afhankelijk vroeg langzaam moeizaam complex ingewikkeld vrijblijvend eenzijdig"
        " optimistisch vaag"
        " abstract technisch bureaucratisch mager gering late hoge lange zware trage dure lage grote kleine"
        " strikte"
        " smalle krappe beperkte grove starre juridische complexe ingewikkelde eenzijdige vrijblijvende geringe"
        " stroperig formeel formele moeilijk"
    ),
    "gevolg": "waardoor hierdoor daardoor doordat omdat zodat",
    "tegenstelling": ("echter toch niettemin desondanks tegelijkertijd helaas maar terwijl bovendien wel"),
    "herkomst": ("blijkt volgens komt voren constateert concludeert stelt wijst geeft signaleert ervaren"),
}


def _tags() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for tag, words in _GROUPS.items():
        for word in words.split():
            found[word].append(tag)
    for tag, verbs in (
        ("vertellen", TELLING),
        ("handelen", ACTING),
        ("basis", BASES),
        ("houding", HOLDING),
        ("spreken", SPEAKING),
    ):
        for verb in verbs:
            for form in dict.fromkeys((verb, *present(verb))):
                found[form].append(tag)
    found["indien"] = ["als"]
    for word in IRREGULAR:
        found[word].append("houding")
    return {word: tuple(tags) for word, tags in found.items()}


IRREGULAR = wordlist(
    "ben bent heb hebt heeft is weet ziet zie doet staat mag mocht dacht vond zou zouden had was waren"
)
TAGS = Tagged(_tags())
FUNCTION_WORDS = frozenset(
    wordlist(
        "de het een en of maar want dus om te in op aan van voor met bij uit over naar door tot als dat"
        " die dit deze daar er hier wel ook nog al dan nu niet geen zo er's mijn uw onze ons haar hun"
        " zijn u je jij hij zij ze men wie wat hoe waar waarom wanneer daarom daarbij daarvoor hierbij"
        " hiervoor hierover daarover natuurlijk graag zelf samen immers echter eerst even eens toch juist"
        " alleen mij me mezelf zich elkaar veel weinig meer minder heel zeer best goed steeds altijd vaak"
        " soms namelijk inderdaad ik wij we"
    )
)
