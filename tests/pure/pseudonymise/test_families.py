"""Forms that notes of other writers showed, each with what must stay readable beside it."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("gebruikersnaam volgens haar els1962 of ehoekstra. Geen mobiel", "ehoekstra"),
        ("Inlognaam Mijn Kadaster hiemstra-j. Verder niets", "hiemstra-j"),
        ("Reserveert met zijn machtiging. TB-Mulder_Drachten, ons account", "TB-Mulder_Drachten"),
        ("Indicatie gezet door jgd_pvandenberg en geaccordeerd", "jgd_pvandenberg"),
        ("inlog werk.nl k_hoekstra werkt niet", "k_hoekstra"),
        ("Speelt bij Farid S., 3 maart 2011, V-nr onbekend", "3 maart 2011"),
        ("getuige Hanna Kuipers, Lindeweg 14 in Asten, 9/2/71, zag het", "9/2/71"),
        ("Melder Jan Postma (Wilgenroos 9) tegen de gemeente", "Wilgenroos 9"),
        ("Samenloop: Tim van Zeeaster 12 werkt 20 uur", "Zeeaster 12"),
        ("gastouder Ineke Postma, Enk 5 Losser, 7581 AB is gestopt", "Enk 5 Losser"),
        ("Kanaalweg 9 k 12, 3527 AB Utrecht", "Kanaalweg 9 k 12"),
        ("Camping De Wildernis, Bosweg 40 plaats 77, is geen woning", "Bosweg 40 plaats 77"),
        ("geplaatst op Dijkweg 2, Nieuwe Tonge bij familie", "Dijkweg 2, Nieuwe Tonge"),
        ("PI Sittard / FONSECA, Nelson / vrij per 1 mei", "FONSECA, Nelson"),
        ("naam HABTE TESFAY, pas verlopen", "HABTE TESFAY"),
        ("dhr. Postma (K.L.) betaalt al jaren", "Postma (K.L.)"),
        ("mts. Wiersma-Postma heeft 80 koeien", "mts. Wiersma-Postma"),
        ("Koning z'n buurman had dit ook", "Koning"),
        ("btw van K. Wiersma h.o.d.n. Wiersma Tegelwerk gestort", "K. Wiersma h.o.d.n. Wiersma Tegelwerk"),
        ("eigenaar Gerrit Bol zit in het verpleeghuis", "Gerrit Bol"),
    ],
)
def test_it_is_masked_whole(text: str, hidden: str) -> None:
    left = mask(text).text
    assert not any(part in left.replace(",", " ").split() for part in hidden.replace(",", " ").split())


@pytest.mark.parametrize(
    "text",
    [
        "Stuur het naar woonplaats@vng.nl of afvalinzameling@almere.nl, daar ligt het.",
        "De mailbox begraafplaatsen@zwolle.nl antwoordt na het weekend.",
        "Loket 070 333 44 55 verwijst door.",
        "Het SVB servicecentrum pgb 030 222 33 44 belt terug.",
        "Onze lijn 058 222 3344 heeft een wachttijd van 25 minuten.",
        "Het Contact Center (+31 70 333 44 55) leest voor.",
        "Opsturen naar Postbus 20011, 2500 EA in Den Haag.",
        "Legalisatie bij CDC aan de Turfmarkt 147 in de ochtend.",
        "De Wit Recycling en Visser Zonnepanelen doen mee.",
        "Pip is onze chatbot en snapt het niet.",
        "De Roos, ons buurthuis, moet dicht.",
        "Het KIK-systeem weigert en de vo-school ook.",
        "Een zmzp'er kan dat niet aanvragen.",
        "Het nieuwe plan heet Landelijk wonen en geldt nu.",
        "De wet is een initiatief Nijboer en Grinwis.",
        "De zaken Zambrano en Chavez-Vilchez kennen wij.",
        "De bouwjaren 1987 en 1988 vallen in een gat.",
        "Volgens het Bp2000 mag het niet.",
        "De Waterschapswet 122h zegt iets anders.",
        "Ouders van een kind uit december 2014 zijn boos.",
        "De geboortedatum is onvolledig en het systeem vult zelf 1 mei in.",
        "De borg is 25 p/m. Noodgevallen gaan voor.",
        "Kwartaalbedrag 0-5 jaar klopt niet.",
    ],
)
def test_it_stays_readable(text: str) -> None:
    assert mask(text).text == text


def test_a_box_that_may_be_somebodys_goes() -> None:
    for box in ("bakker@arnhem.nl", "sanne@vng.nl", "archief@bakkerijdevries.nl", "woonplaats@gmail.com"):
        assert box not in mask(f"Mail {box} even.").text
