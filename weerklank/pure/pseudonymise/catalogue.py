"""Every rule of the masking by name, with its explanation."""

from weerklank.pure.pseudonymise.kinds import Certainty, Kind, Rule

_SURE, _DOUBT = Certainty.ZEKER, Certainty.TWIJFEL

E_MAIL = Rule("e-mail", Kind.E_MAIL, _SURE, "Dit is een e-mailadres.", "This is an e-mail address.")
LINK = Rule(
    "link",
    Kind.LINK,
    _SURE,
    "Deze link bevat een nummer of een naam die naar iemand kan leiden.",
    "This link holds a number or name that can lead to a person.",
)
ACCOUNT = Rule("account", Kind.ACCOUNT, _SURE, "Dit is een gebruikersnaam.", "This is a user name.")
ACCOUNT_SHAPE = Rule(
    "account-vorm",
    Kind.ACCOUNT,
    _DOUBT,
    "Dit lijkt op een gebruikersnaam: een naam met cijfers of een streepje eraan vast.",
    "This looks like a user name: a name with digits or an underscore attached.",
)
NETWORK = Rule(
    "netwerkadres",
    Kind.NUMMER,
    _SURE,
    "Dit is het adres van een computer of telefoon op het netwerk.",
    "This is the network address of a computer or telephone.",
)
IBAN = Rule("iban", Kind.REKENING, _SURE, "Dit is een rekeningnummer (IBAN).", "This is an account number (IBAN).")
ACCOUNT_NUMBER = Rule(
    "rekening",
    Kind.REKENING,
    _SURE,
    "In de tekst staat dat dit een rekeningnummer is.",
    "The text says that this is a bank account number.",
)
BSN = Rule(
    "bsn",
    Kind.BSN,
    _SURE,
    "Dit getal voldoet aan de elfproef van het burgerservicenummer.",
    "This number passes the check of the citizen service number.",
)
BSN_SAID = Rule(
    "bsn-genoemd",
    Kind.BSN,
    _SURE,
    "In de tekst staat dat dit een burgerservicenummer is.",
    "The text says that this is a citizen service number.",
)
V_NUMBER = Rule(
    "v-nummer",
    Kind.V_NUMMER,
    _SURE,
    "Dit is een vreemdelingennummer (V-nummer).",
    "This is a foreign national's number (V-number).",
)
A_NUMBER = Rule(
    "a-nummer",
    Kind.A_NUMMER,
    _SURE,
    "Dit is een administratienummer uit de Basisregistratie Personen (A-nummer).",
    "This is an administration number of the persons database (A-number).",
)
PHONE = Rule("telefoon", Kind.TELEFOON, _SURE, "Dit is een telefoonnummer.", "This is a telephone number.")
PHONE_SAID = Rule(
    "telefoon-genoemd",
    Kind.TELEFOON,
    _SURE,
    "In de tekst staat dat dit een telefoonnummer is.",
    "The text says that this is a telephone number.",
)
ADDRESS = Rule(
    "adres",
    Kind.ADRES,
    _SURE,
    "Dit is een straat met een huisnummer.",
    "This is a street with a house number.",
)
ADDRESS_SAID = Rule(
    "adres-genoemd",
    Kind.ADRES,
    _DOUBT,
    "In de tekst staat dat hier iemand woont.",
    "The text says that somebody lives here.",
)
ADDRESS_SHAPE = Rule(
    "adres-vorm",
    Kind.ADRES,
    _DOUBT,
    "Dit heeft de vorm van een straat met een huisnummer.",
    "This has the shape of a street with a house number.",
)
POSTCODE = Rule("postcode", Kind.POSTCODE, _SURE, "Dit is een postcode.", "This is a postcode.")
BIRTH = Rule(
    "geboortedatum",
    Kind.GEBOORTEDATUM,
    _SURE,
    "In de tekst staat dat dit een geboortedatum is.",
    "The text says that this is a date of birth.",
)
BIRTH_BESIDE_NAME = Rule(
    "geboortedatum-naast-naam",
    Kind.GEBOORTEDATUM,
    _DOUBT,
    "Deze datum staat naast een naam en kan een geboortedatum zijn.",
    "This date stands beside a name and may be a date of birth.",
)
BIRTH_YEAR = Rule(
    "geboortejaar",
    Kind.GEBOORTEDATUM,
    _DOUBT,
    "In de tekst staat dat dit het geboortejaar of de geboortemaand van iemand is.",
    "The text says that this is the year or month somebody was born in.",
)
BIRTH_OLD_DATE = Rule(
    "oude-datum",
    Kind.GEBOORTEDATUM,
    _DOUBT,
    "Deze losse datum ligt zo ver terug dat het een geboortedatum kan zijn.",
    "This date lies so far back that it may be a date of birth.",
)
PLATE = Rule("kenteken", Kind.KENTEKEN, _SURE, "Dit is een kenteken.", "This is a licence plate.")
PLATE_SHAPE = Rule(
    "kenteken-vorm",
    Kind.KENTEKEN,
    _DOUBT,
    "Dit heeft de vorm van een kenteken zonder streepjes.",
    "This has the shape of a licence plate without dashes.",
)
PLATE_FOREIGN = Rule(
    "kenteken-buitenland",
    Kind.KENTEKEN,
    _DOUBT,
    "Dit lijkt op een buitenlands kenteken.",
    "This looks like a foreign licence plate.",
)
CHASSIS = Rule(
    "chassisnummer",
    Kind.KENTEKEN,
    _DOUBT,
    "Dit heeft de vorm van het nummer van een voertuig.",
    "This has the shape of the number of a vehicle.",
)
SOLE_TRADER = Rule(
    "kvk-eenmanszaak",
    Kind.NUMMER,
    _DOUBT,
    "Dit is het KVK-nummer van een eenmanszaak of zzp'er: dat leidt naar een persoon.",
    "This is the trade register number of a business of one person: it leads to that person.",
)
DOCUMENT = Rule(
    "document",
    Kind.DOCUMENT,
    _SURE,
    "In de tekst staat dat dit het nummer van een paspoort, identiteitskaart of rijbewijs is.",
    "The text says that this is the number of a passport, identity card or driving licence.",
)
DOCUMENT_SHAPE = Rule(
    "document-vorm",
    Kind.DOCUMENT,
    _DOUBT,
    "Dit heeft de vorm van het nummer van een paspoort of identiteitskaart.",
    "This has the shape of a passport or identity card number.",
)
CASE = Rule(
    "zaaknummer",
    Kind.ZAAK,
    _SURE,
    "In de tekst staat dat dit een nummer van een zaak, klant of dossier is.",
    "The text says that this is the number of a case, client or file.",
)
CASE_SHAPE = Rule(
    "zaaknummer-vorm",
    Kind.ZAAK,
    _DOUBT,
    "Dit heeft de vorm van een zaaknummer.",
    "This has the shape of a case number.",
)
GROUPED = Rule(
    "nummer-in-groepen",
    Kind.NUMMER,
    _DOUBT,
    "Dit nummer in groepen kan van iemand zijn.",
    "This number in groups may be somebody's.",
)
LONG_NUMBER = Rule(
    "lang-nummer",
    Kind.NUMMER,
    _DOUBT,
    "Dit lange nummer kan naar iemand leiden.",
    "This long number can lead to a person.",
)
NAME_TITLED = Rule(
    "naam-aanspreekvorm",
    Kind.PERSOON,
    _SURE,
    "Een naam na een aanspreekvorm of titel.",
    "A name after a form of address or title.",
)
NAME_ROLE = Rule(
    "naam-rol",
    Kind.PERSOON,
    _SURE,
    "Een naam na een woord dat zegt wie het is, zoals klant, collega of zoon.",
    "A name after a word that says who it is, such as client, colleague or son.",
)
NAME_FULL = Rule(
    "naam-volledig", Kind.PERSOON, _SURE, "Een voornaam met een achternaam.", "A first name and a surname."
)
NAME_INITIALS = Rule("naam-voorletters", Kind.PERSOON, _SURE, "Voorletters met een naam.", "Initials with a name.")
NAME_FIRST = Rule("voornaam", Kind.PERSOON, _DOUBT, "Een bekende voornaam.", "A known first name.")
NAME_LAST = Rule("achternaam", Kind.PERSOON, _DOUBT, "Een bekende achternaam.", "A known surname.")
NAME_AGAIN = Rule(
    "naam-eerder",
    Kind.PERSOON,
    _DOUBT,
    "Dit woord staat elders in de tekst als naam.",
    "Elsewhere in the text this word is a name.",
)
NAME_UNKNOWN = Rule(
    "naam-onbekend-woord",
    Kind.PERSOON,
    _DOUBT,
    "Een woord dat wij niet kennen, op een plek waar vaak een naam staat.",
    "A word we do not know, in a place where names often stand.",
)
NAME_LIKELY = Rule(
    "naam-waarschijnlijk",
    Kind.PERSOON,
    _DOUBT,
    "Zoals dit geschreven is en waar het staat, is het meestal een naam.",
    "Written like this, in this place, it mostly is a name.",
)
NUMBER_LIKELY = Rule(
    "nummer-waarschijnlijk",
    Kind.NUMMER,
    _DOUBT,
    "Zoals dit geschreven is en waar het staat, is het meestal een nummer van iemand.",
    "Written like this, in this place, it mostly is a number of somebody.",
)
ACCOUNT_LIKELY = Rule(
    "account-waarschijnlijk",
    Kind.ACCOUNT,
    _DOUBT,
    "Zoals dit geschreven is en waar het staat, is het meestal een gebruikersnaam.",
    "Written like this, in this place, it mostly is a user name.",
)
LINK_LIKELY = Rule(
    "link-waarschijnlijk",
    Kind.LINK,
    _DOUBT,
    "Zoals dit geschreven is en waar het staat, leidt deze link meestal naar iemand.",
    "Written like this, in this place, a link mostly leads to somebody.",
)
BIRTH_LIKELY = Rule(
    "geboortedatum-waarschijnlijk",
    Kind.GEBOORTEDATUM,
    _DOUBT,
    "Zoals dit geschreven is en waar het staat, is het meestal een geboortedatum.",
    "Written like this, in this place, it mostly is a date of birth.",
)
EVENT_DATE = Rule(
    "datum-gebeurtenis",
    Kind.DATUM,
    _DOUBT,
    "De dag waarop iemand iets overkwam, is weg; maand en jaar bleven staan.",
    "The day on which something happened to somebody is gone; month and year stayed.",
)
BY_REPORTER = Rule(
    "zelf-weggehaald",
    Kind.WEGGEHAALD,
    _SURE,
    "De melder haalde dit zelf weg.",
    "The reporter took this away.",
)

RULES: dict[str, Rule] = {rule.name: rule for rule in list(globals().values()) if isinstance(rule, Rule)}
"""All rules by name."""


def rule_named(name: str) -> Rule:
    """The rule of that name, for the page that explains a masked span. Raises KeyError for another name."""
    return RULES[name]
