"""Words around a name that say something about it."""

TITLES = frozenset(
    "mevrouw mevr mw mvr mej mevrouwtje dhr hr heer heren meneer mijnheer menheer dames juffrouw jufrouw drs dr mr ir ing prof professor dokter ds miss mrs mister madame monsieur herr frau".split()
)
"""Forms of address and titles: what follows is a name if it looks like one in any way. Masked with the name."""

ABBREVIATED_TITLES = frozenset("mevr mw mvr mej dhr hr drs dr mr ir ing prof ds".split())

ROLES = frozenset(
    "klant klante client cliente patient burger inwoner bewoner collega collegaatje zoon zoontje dochter dochtertje kind baby moeder vader mama papa broer broertje zus zusje opa oma oom tante neef nicht"
    " neefje nichtje kleinzoon kleindochter stiefzoon stiefdochter schoonmoeder schoonvader schoonzus zwager partner man vrouw echtgenoot echtgenote vriend vriendin buurman buurvrouw verloofde weduwe ex"
    " consulent consulente casemanager klantmanager jobcoach medewerker medewerkster behandelaar begeleider begeleidster bewindvoerder curator mentor voogd advocaat huisarts arts verpleegkundige"
    " wijkverpleegkundige psycholoog notaris deurwaarder teamleider manager leidinggevende chef huurder verhuurder aanvrager verzoeker betrokkene appellant werknemer sollicitant student studente leerling"
    " statushouder vluchteling asielzoeker mantelzorger jongen meisje naam voornaam achternaam namen genaamd heet heette heten genoemd naamgenoot contactpersoon ouders zoons zonen dochters kinderen"
    " familie fam gezin juf meester tolk huisgenoot oppas kleinkind tweeling ondergetekende afzender groet groeten groetjes mvg gr maatschappelijk werker ambtenaar inspecteur zuster broeder imam pastoor"
    " roepnaam meisjesnaam geboortenaam behandelend adviseur begeleiding gemachtigde belanghebbende eiser eiseres verdachte slachtoffer dader getuige".split()
)
"""Words that say who somebody is: what follows is a name if it looks like one. Not masked."""

OFFICES = frozenset(
    "minister ministers staatssecretaris staatssecretarissen kamerlid kamerleden premier minister-president bewindspersoon wethouder burgemeester gedeputeerde koning koningin prins prinses president ombudsman"
    " commissaris raadslid motie moties amendement commissie wet kabinet initiatiefwet plan lid leden kabinetten fractie rapport adviescommissie wetsvoorstel parlementarier".split()
)
"""Public offices and papers named after people: the name behind them is no secret and stays."""

ORGANISATIONS = frozenset(
    "stichting school basisschool scholengemeenschap college lyceum kinderopvang kinderdagverblijf creche zorggroep ziekenhuis zorgcentrum verzorgingshuis verpleeghuis cafe restaurant hotel firma bakkerij slagerij supermarkt"
    " winkel garage bedrijf bv vof nv kantoor advocatenkantoor advocaten vereniging club bank verzekeraar zorgverzekeraar zorgverzekering gemeente gemeenten provincie waterschap ministerie dienst instelling organisatie uitzendbureau"
    " werkgever apotheek huisartsenpraktijk praktijk camping park wijk buurt dorp stad stadsdeel regio wijkteam team afdeling systeem programma app website site project pilot portaal portal formulier model merk universiteit"
    " hogeschool roc mbo hbo coalitie partij vakbond krant boek film omroep station halte locatie gebouw zaal huize hof sporthal zwembad museum kerk moskee synagoge tempel sint".split()
)
"""What follows is the name of an organisation, place or thing."""

PLACE_WORDS = frozenset("in te uit naar richting nabij rond omgeving via rondom".split())
"""An unknown name behind these is a place sooner than a person."""

ARTICLES = frozenset("de het een 't deze die dit dat geen onze jullie elke iedere alle".split())
"""An unknown capitalised word behind these is a thing sooner than a person."""

PREFIXES = frozenset(
    "van de den der het 't ’t te ten ter la le du da dos das di del della el al ben bin ibn abu abou aboe ait oulad ould ou von zu zum st sint mac mc bou bint o d l vd v/d v.d v.d. vander vande vanden".split()
)
"""Parts between first name and surname."""

DUTCH_PREFIXES = frozenset("van de den der het 't ’t te ten ter in op aan uit voor over onder bij".split())
"""Those that are Dutch words as well."""

FOREIGN_PREFIXES = frozenset("el al ben abu bin abou aboe oulad ait".split())
"""Those that stand before a name only, ..."""

DUTCH_WORDS = frozenset("al ben bin".split())
"""... except these, when the word behind has no capital."""

DE_NAMES = frozenset(
    "groot jong klein wilde winter lange kort lang wit zwart bruin graaf haan leeuw boer bruijn koning".split()
)
"""Ordinary words that are a surname behind de."""

STREETS = (
    "straat",
    "laan",
    "weg",
    "plein",
    "kade",
    "gracht",
    "singel",
    "dijk",
    "steeg",
    "dreef",
    "wet",
    "loket",
    "punt",
)
"""A word that ends so is a street, a law or an office."""

VERB_ENDINGS = ("t", "de", "te", "en", "d")
"""A strange word that ends so is sooner a misspelt verb than a name."""

NAME_ENDINGS = tuple(
    "sma stra inga enga inck ssen oglu ovic evic escu enko chuk yan owski owska ewski ewska inski inska zadeh nejad pour singh aoui iani "
    "mariam selassie medhin uijs".split()
)
"""A word that ends so and is not in a list is no ordinary word, whatever it is put together from."""

LED = frozenset("in op aan uit voor over onder bij".split())
"""Parts that belong to a surname only with an article behind them (in 't Veld, op den Berg)."""

STANDING_PREFIXES = frozenset("de den der ten ter el al ben bin ibn abu abou ait oulad van vd".split())

WITH_VAN = frozenset(
    "dijk dyk berg bergh dam beek leeuwen houten dongen es gelder gelderen vliet velde velden veen veldhoven rijn rhijn wijk wijngaarden zanten zande zon heerden hoof hoek hees haaren loon loo lier laar lieshout maanen meer meurs mierlo"
    " nes nieuwkerk oers oort oosten oosterhout oostrom os ooijen pelt putten ree riel rooij rooijen rossum rosmalen ruiten santen schaik sloten son soest staveren straalen straten suylen tiel tilburg tongeren tol tuyl uden ulft"
    " vugt vuren vlijmen weert werkhoven wieringen winden zijl zoest zuylen zwol duin duijn duren delft delden daal daalen dalen eck eijk eyk egmond ekeren elk elst essen geel geest gils ginkel gogh graaf hal ham hasselt"
    " heijden heiden hemert heusden heuvel hoorn hout kampen kempen kessel kesteren laarhoven landschoot lent lith maren megen montfoort noord oirschot bommel boven brakel bragt breda breukelen buren".split()
)
"""Surnames that hardly live without van."""

OF_WHOM = frozenset("van met namens door aan tegen voor en".split())
"""A strange word in small letters behind these is a person."""

DATA = frozenset("bsn geb geboren geboortedatum tel telefoon mail mobiel".split())
"""What stands behind a name in a note of the counter."""

VERBS = frozenset(
    "is was heeft had kreeg krijgt belde belt zegt zei vraagt vroeg wil wilde kan kon moet moest woont woonde werkt werkte meldt meldde mailde mailt komt kwam gaat ging staat stond zit zat weet wist"
    " snapt begrijpt begreep vertelt vertelde ontvangt ontving heet verloor wacht wachtte betaalt betaalde zoekt zocht denkt dacht vindt vond durft durfde mag mocht hoort hoorde wordt werd schrijft schreef huilt huilde en".split()
)
"""A capitalised unknown word at the start of a sentence is a person when one of these follows."""
