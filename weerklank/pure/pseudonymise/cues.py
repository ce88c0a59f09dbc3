"""Words around a name that say something about it; they stand in data/aanwijzingen.txt."""

from weerklank.pure.pseudonymise.lists import sections

_WORDS = sections("aanwijzingen.txt")

TITLES = frozenset(_WORDS["titels"])
"""Forms of address and titles: what follows is a name if it looks like one. Masked with the name."""

ABBREVIATED_TITLES = frozenset(_WORDS["afgekorte titels"])
"""Titles that are written with a full stop."""

ROLES = frozenset(_WORDS["rollen"])
"""Words that say who somebody is: what follows is a name if it looks like one. Not masked."""

KIN = frozenset(_WORDS["verwant als aanspreking"])
"""Relatives and clergy as they are called: tante Saadia. Masked with the name, ..."""

OWNERS = frozenset(_WORDS["bezitter"])
"""... unless one of these stands before: mijn tante Saadia."""

NOBLE = frozenset(_WORDS["adellijk"])
"""Titles between initials and surname."""

ONLY_PEOPLE = frozenset(_WORDS["alleen mensen"])
"""What people do and things do not: Winter woont."""

SITS = frozenset(_WORDS["zit hij"])
"""Behind zit, of people: zit op zee."""

FOLK_NAMES = frozenset(_WORDS["volk of naam"])
"""Behind a first name these are a surname: Irma Duits."""

BEHIND = frozenset(_WORDS["achter de naam"])
"""What stands behind a surname and belongs to it."""

HEADERS = frozenset(_WORDS["kopregels"])
"""What stands before a colon in the head of a letter or note; behind it a name can stand."""

OFFICES = frozenset(_WORDS["ambten"])
"""Public offices and papers named after people: the name behind them is no secret and stays."""

ORGANISATIONS = frozenset(_WORDS["organisatiewoorden"])
"""What follows is the name of an organisation, place or thing."""

PLACE_WORDS = frozenset(_WORDS["plaatswoorden"])
"""An unknown name behind these is a place sooner than a person."""

ARTICLES = frozenset(_WORDS["lidwoorden"])
"""An unknown capitalised word behind these is a thing sooner than a person."""

PREFIXES = frozenset(_WORDS["voorvoegsels"])
"""Parts between first name and surname."""

DUTCH_PREFIXES = frozenset(_WORDS["nederlandse voorvoegsels"])
"""Those that are Dutch words as well."""

FOREIGN_PREFIXES = frozenset(_WORDS["vreemde voorvoegsels"])
"""Those that stand before a name only, ..."""

DUTCH_WORDS = frozenset(_WORDS["vreemd en gewoon"])
"""... except these, when the word behind has no capital."""

LED = frozenset(_WORDS["geleide voorvoegsels"])
"""Parts that belong to a surname only with an article behind them (in 't Veld, op den Berg)."""

STANDING_PREFIXES = frozenset(_WORDS["losse voorvoegsels"])
"""A name without a first name can begin with these."""

NAME_CAPITALS = frozenset(_WORDS["hoofdletter binnen de zin"])
"""With a capital inside a sentence these begin a surname."""

DE_NAMES = frozenset(_WORDS["namen met de"])
"""Ordinary words that are a surname behind de."""

WITH_VAN = frozenset(_WORDS["namen met van"])
"""Surnames that hardly live without van."""

OF_WHOM = frozenset(_WORDS["van wie"])
"""A strange word in small letters behind these is a person."""

DATA = frozenset(_WORDS["gegevens"])
"""What stands behind a name in a note of the counter."""

VERBS = frozenset(_WORDS["doen"])
"""What people do: a strange word before these is a person."""

SPEAKS = frozenset(_WORDS["zeggen"])
"""Verbs of speech, behind which a surname that is an ordinary word too is a person."""

SPOKEN = frozenset(_WORDS["gezegd"])
"""Behind heeft they mean the same."""

RATHER_FIRST = frozenset(_WORDS["eerder een mens"])
"""First names that are ordinary words, but at the counter more often a person."""

SELDOM = frozenset(_WORDS["zelden een naam"])
"""Listed names that behind a title or role are the ordinary word."""

ADJECTIVES = frozenset(_WORDS["bijvoeglijk"])
"""Surnames that are adjectives."""

UNBENT = frozenset(_WORDS["onverbogen"])
"""Adjectives that behind de would be inflected, were they no surname."""

AFTER_NAME = frozenset(_WORDS["na een naam"])
"""What can follow such a name."""

NICKNAMES = frozenset(_WORDS["bijnamen"])
"""What stands before a first name in a nickname."""

NAMED_AFTER = frozenset(_WORDS["naam van een organisatie"])
"""What follows the name of a person an organisation is named after."""

POLITICAL = frozenset(_WORDS["van politici"])
"""Offices and papers behind which politicians are named in small letters too."""

CONTACTS = frozenset(_WORDS["gesproken met"])
"""Behind these, with met or door, stands a person."""

FILES = frozenset(_WORDS["stukken"])
"""Behind these a surname that is a word, and a verb, is whose it is: dossier kramer ligt."""

LETTERED = frozenset(_WORDS["met een letter"])
"""Things that are told apart by a letter: vergunning A, type B."""

VAN_DER = frozenset(("vd", "v.d", "v.d.", "v/d"))
"""Ways to write van der or van den."""

SURNAME_WORDS = frozenset(
    ("achternaam", "fam", "familie", "genaamd", "heet", "naam", "geboortenaam", "geslachtsnaam", "meisjesnaam")
)
"""Roles behind which a listed name needs no verb."""

DOERS = tuple(_WORDS["wie iets doet"])
"""Endings of words for people and bodies that do something."""

NAME_ENDINGS = tuple(_WORDS["naamuitgangen"])
"""A word that ends so and is not in a list is no ordinary word, whatever it is put together from."""

SURNAME_TAILS = tuple(_WORDS["achternaamuitgangen"])
"""Surnames put together from ordinary words end so."""

NAMED_COMPOUNDS = tuple(_WORDS["samengesteld met een naam"])
"""A capitalised word that ends so is a body or a rule, with the name before it: Anne Frankschool."""

MONTHS = frozenset(_WORDS["maanden"])
"""Months, whole and shortened."""

JOB_OR_NAME = frozenset(_WORDS["beroep of naam"])
"""Who begins with a job and does this bears it as a name."""

BEFORE_MONTH = frozenset(_WORDS["voor een maand"])
"""Jan behind these is the month."""

FIRST_IN_FRONT = frozenset(_WORDS["vooraan een mens"])
"""Wil kan niet tekenen: with a capital and a verb behind, a first name."""

JOBS = frozenset(_WORDS["beroepen"])
"""Jobs that are surnames as well."""

VERB_ENDINGS = tuple(_WORDS["werkwoordsuitgangen"])
"""A strange word that ends so may be a misspelt verb."""

STREETS = tuple(_WORDS["straatuitgangen"])
"""A word that ends so is a street, a law or an office."""

EASTERN = frozenset(_WORDS["voor een achternaam uit het oosten"])
"""Words that belong to the surname behind: Oude Luttikhuis, Groot Koerkamp."""
