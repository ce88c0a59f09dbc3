"""What kinds of organisation, role, permission and event exist."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Organisatiesoort(TextChoices):
    """The legal form, which decides the rules ("uitvoeringsorganisatie" says nothing about it)."""

    DEPARTEMENT = "departement", _("departement")
    AGENTSCHAP = "agentschap", _("agentschap")
    DIENST = "dienst", _("dienst van een ministerie")
    ZBO = "zbo", _("zelfstandig bestuursorgaan")
    RIJKSINSPECTIE = "rijksinspectie", _("rijksinspectie")
    GEMEENTE = "gemeente", _("gemeente")
    PROVINCIE = "provincie", _("provincie")
    WATERSCHAP = "waterschap", _("waterschap")
    ADVIESCOLLEGE = "adviescollege", _("adviescollege")
    HOOG_COLLEGE = "hoog_college", _("Hoog College van Staat")
    KOEPEL = "koepel", _("koepel van decentrale overheden")


class Rol(TextChoices):
    """What somebody is in one organisation. What a role may do stands in policy/rollen.yaml."""

    PROFESSIONAL = "professional", _("professional")
    COORDINATOR = "coordinator", _("signaalcoördinator")
    KNELPUNTEIGENAAR = "knelpunteigenaar", _("knelpunteigenaar")
    BELEID = "beleid", _("beleidsverantwoordelijke")
    BESTUURDER = "bestuurder", _("bestuurder")
    REDACTEUR = "redacteur", _("redacteur")
    FG = "fg", _("functionaris gegevensbescherming")
    BEHEERDER = "beheerder", _("beheerder")


class Handeling(TextChoices):
    """What a role can allow: the vocabulary of policy/rollen.yaml."""

    SIGNAAL_MELDEN = "signaal_melden", _("een signaal melden")
    SIGNAAL_TRIAGE = "signaal_triage", _("signalen beoordelen en de melder kennen")
    SIGNAAL_LEZEN = "signaal_lezen", _("signalen van de eigen organisatie lezen, zonder melder")
    KNELPUNT_BEHEREN = "knelpunt_beheren", _("een knelpunt openen en beschrijven")
    KNELPUNT_VASTSTELLEN = "knelpunt_vaststellen", _("een knelpunt vaststellen")
    VERZOEK_DOEN = "verzoek_doen", _("een knelpunt voorleggen aan een ministerie")
    ANTWOORD_SCHRIJVEN = "antwoord_schrijven", _("een antwoord schrijven")
    ANTWOORD_VASTSTELLEN = "antwoord_vaststellen", _("een antwoord vaststellen")
    ANTWOORD_PUBLICEREN = "antwoord_publiceren", _("een antwoord publiceren")
    KNELPUNT_PUBLICEREN = "knelpunt_publiceren", _("een knelpunt publiceren")
    OPLOSSING_MELDEN = "oplossing_melden", _("melden dat een knelpunt is opgelost")
    OPLOSSING_BEOORDELEN = "oplossing_beoordelen", _("bevestigen of een knelpunt is opgelost")
    DOCUMENT_BEWAREN = "document_bewaren", _("een gelezen document bewaren")
    DOCUMENT_BEOORDELEN = "document_beoordelen", _("beoordelen wat in een document is gevonden")
    WERKAGENDA_BEHEREN = "werkagenda_beheren", _("toezeggingen en acties bijhouden")
    SIGNALEN_INLEZEN = "signalen_inlezen", _("een bestand met signalen inlezen")
    REGISTER_INLEZEN = "register_inlezen", _("het register van toezeggingen inlezen")
    BEGRIP_VOORSTELLEN = "begrip_voorstellen", _("een woord voor een begrip voorstellen")
    BEGRIP_BESLISSEN = "begrip_beslissen", _("beslissen over voorgestelde woorden")
    TOEZICHT = "toezicht", _("zien of niets blijft liggen")
    GEBRUIKERS_BEHEREN = "gebruikers_beheren", _("accounts en rollen beheren")


class Happened(TextChoices):
    """The vocabulary of the log: what can happen. Retired members stay here as a comment."""

    ORGANISATIE_ADDED = "organisatie-toegevoegd", _("organisatie toegevoegd")
    GEBRUIKER_ADDED = "gebruiker-toegevoegd", _("account gemaakt")
    GEBRUIKER_CLOSED = "gebruiker-gesloten", _("account gesloten")
    GEBRUIKER_OPENED = "gebruiker-geopend", _("account weer geopend")
    ROL_GIVEN = "rol-gegeven", _("rol gegeven")
    ROL_ENDED = "rol-beeindigd", _("rol beëindigd")
    SLEUTEL_MADE = "sleutel-gemaakt", _("API-sleutel gemaakt")
    SLEUTEL_REVOKED = "sleutel-ingetrokken", _("API-sleutel ingetrokken")

    WETTEN_IMPORTED = "wetten-ingelezen", _("wetteksten ingelezen")
    TERM_PROPOSED = "term-voorgesteld", _("woord voorgesteld")
    TERM_ACCEPTED = "term-aanvaard", _("woord aanvaard")
    TERM_REJECTED = "term-afgewezen", _("woord afgewezen")
    TERM_WITHDRAWN = "term-ingetrokken", _("voorgesteld woord ingetrokken")
    TERM_REOPENED = "term-weer-voorgesteld", _("woord weer voorgesteld")
    DOCUMENT_SAVED = "document-bewaard", _("document bewaard")
    DOCUMENT_REREAD = "document-herlezen", _("document opnieuw gelezen")
    PASSAGE_MARKED = "passage-gemarkeerd", _("passage door een mens gemarkeerd")
    PASSAGE_JUDGED = "passage-beoordeeld", _("passage beoordeeld")

    SIGNAAL_SUBMITTED = "signaal-ingediend", _("signaal ingediend")
    SIGNALEN_IMPORTED = "signalen-ingelezen", _("bestand met signalen ingelezen")
    SIGNAAL_JOINED = "signaal-gekoppeld-door-melder", _("melder sloot zich aan bij iets dat al bekend was")
    SIGNAAL_BUNDLED = "signaal-gekoppeld", _("signaal gekoppeld aan een knelpunt")
    SIGNAAL_UNBUNDLED = "signaal-losgemaakt", _("signaal losgemaakt van een knelpunt")
    SIGNAAL_OFFERED = "signaal-aangeboden", _("signaal aangeboden aan een andere organisatie")
    SIGNAAL_ACCEPTED = "signaal-aanvaard", _("signaal aanvaard")
    SIGNAAL_REFUSED = "signaal-geweigerd", _("signaal niet aanvaard")
    SIGNAAL_OFFER_WITHDRAWN = "signaal-aanbod-ingetrokken", _("aanbod van een signaal ingetrokken")
    SIGNAAL_CLOSED = "signaal-geen-vervolg", _("geen vervolg aan een signaal")
    SIGNAAL_REOPENED = "signaal-heropend", _("signaal heropend")
    SIGNAAL_SUPPLEMENTED = "signaal-aangevuld", _("signaal aangevuld door de melder")

    KNELPUNT_OPENED = "knelpunt-geopend", _("knelpunt geopend")
    KNELPUNT_EDITED = "knelpunt-bijgewerkt", _("beschrijving van het knelpunt bijgewerkt")
    KNELPUNT_ESTABLISHED = "knelpunt-vastgesteld", _("knelpunt vastgesteld")
    KNELPUNT_SUBMITTED = "knelpunt-voorgelegd", _("knelpunt voorgelegd")
    KNELPUNT_ANSWERED = "knelpunt-beantwoord", _("knelpunt beantwoord")
    KNELPUNT_UNDERWAY = "knelpunt-in-uitvoering", _("oplossing in uitvoering")
    KNELPUNT_CLAIMED_SOLVED = "knelpunt-opgelost-gemeld", _("ministerie meldt dat het is opgelost")
    KNELPUNT_SOLVED = "knelpunt-opgelost", _("uitvoerder bevestigt dat het is opgelost")
    KNELPUNT_NOT_SOLVED = "knelpunt-niet-opgelost", _("niet opgelost")
    KNELPUNT_REOPENED = "knelpunt-heropend", _("knelpunt heropend")
    KNELPUNT_MERGED = "knelpunt-samengevoegd", _("knelpunt samengevoegd")
    KNELPUNT_LAPSED = "knelpunt-vervallen", _("knelpunt vervallen")
    ARTIKEL_CHANGED = "artikel-gewijzigd", _("wetsartikel onder een knelpunt gewijzigd")
    SLEPEND_MARKED = "slepend-kenmerk", _("kenmerk slepend veranderd")
    SLEPEND_COUNTED = "slepend-geteld", _("index van slepende knelpunten opnieuw berekend")
    SLEPEND_NOTED = "slepend-kanttekening", _("kanttekening bij het kenmerk slepend")
    ARTIKEL_CHECKED = "artikel-bekeken", _("gewijzigd wetsartikel onder een knelpunt bekeken")

    VERZOEK_MADE = "verzoek-gedaan", _("antwoord gevraagd")
    VERZOEK_REMINDED = "verzoek-herinnerd", _("herinnering gestuurd")
    VERZOEK_OVERDUE = "verzoek-te-laat", _("termijn voorbij zonder antwoord")
    VERZOEK_FORWARDED = "verzoek-doorgestuurd", _("verzoek doorgestuurd")
    ANTWOORD_DRAFTED = "antwoord-concept", _("concept van het antwoord bewaard")
    ANTWOORD_ESTABLISHED = "antwoord-vastgesteld", _("antwoord vastgesteld")
    ANTWOORD_RETURNED = "antwoord-terug-naar-concept", _("antwoord terug naar concept")
    ANTWOORD_PUBLISHED = "antwoord-gepubliceerd", _("antwoord gepubliceerd")
    REACTIE_GIVEN = "reactie-gegeven", _("uitvoerder reageerde op het antwoord")

    REGISTER_IMPORTED = "register-ingelezen", _("register van toezeggingen ingelezen")
    TOEZEGGING_TAKEN_UP = "toezegging-overgenomen", _("toezegging uit een brief overgenomen")
    TOEZEGGING_KEPT = "toezegging-nagekomen", _("toezegging nagekomen")
    TOEZEGGING_LAPSED = "toezegging-vervallen", _("toezegging vervallen")
    TOEZEGGING_REOPENED = "toezegging-heropend", _("toezegging weer open")
    TOEZEGGING_RETRACTED = "toezegging-ingetrokken", _("overgenomen toezegging ingetrokken")
    TOEZEGGING_MATCHED = "toezegging-gekoppeld", _("brief en register zijn dezelfde toezegging")
    TOEZEGGING_UNMATCHED = "toezegging-losgemaakt", _("brief en register zijn niet dezelfde toezegging")
    TOEZEGGING_FULFILLED = "toezegging-gestand", _("een brief komt de toezegging na")
    TOEZEGGING_NOT_FULFILLED = "toezegging-niet-gestand", _("een brief komt de toezegging niet na")
    TOEZEGGING_TERM_SET = "toezegging-termijn", _("eigen termijn van een toezegging gezet")
    TOEZEGGING_LINKED = "toezegging-verbonden", _("toezegging verbonden")
    TOEZEGGING_UNLINKED = "toezegging-ontbonden", _("verbinding van een toezegging beëindigd")
    ACTIE_TAKEN_UP = "actie-voorgesteld", _("actie voorgesteld")
    ACTIE_EDITED = "actie-bijgewerkt", _("actie bijgewerkt")
    ACTIE_ESTABLISHED = "actie-vastgesteld", _("actie vastgesteld")
    ACTIE_STARTED = "actie-loopt", _("actie loopt")
    ACTIE_FINISHED = "actie-gereed", _("actie gereed")
    ACTIE_STOPPED = "actie-gestopt", _("actie gestopt")
    ACTIE_HANDED_OVER = "actie-overgedragen", _("actie overgedragen")
    ACTIE_REOPENED = "actie-heropend", _("actie weer voorgesteld")
    ACTIE_RETRACTED = "actie-ingetrokken", _("voorgestelde actie ingetrokken")
    ACTIE_LINKED = "actie-verbonden", _("actie verbonden")
    ACTIE_UNLINKED = "actie-ontbonden", _("verbinding van een actie beëindigd")

    POSTADRES_OPENED = "postadres-geopend", _("e-mailadres voor signalen geopend")
    POSTADRES_CLOSED = "postadres-gesloten", _("e-mailadres voor signalen gesloten")

    PUBLICATIE_FROZEN = "publicatie-bevroren", _("nieuwe versie gepubliceerd")
