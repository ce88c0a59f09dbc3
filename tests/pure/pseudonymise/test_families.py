"""Forms that notes of other writers showed, each with what must stay readable beside it."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("bestelauto CB 4471 HP van de buurman", "CB 4471 HP"),
        ("rijbewijs of document IU9 0P3 K47 getoond", "IU9 0P3 K47"),
        ("chat staat open op 00:1B:44:11:3A:B7: inwoonster", "00:1B:44:11:3A:B7"),
        ("geb 19 07 1996 / 06.44.81.20.37. Daarna niets", "06.44.81.20.37"),
        ("Bereikbaar: 6 12345678.", "6 12345678"),
        ("geen toeslag,tel06 51 90 23 38", "06 51 90 23 38"),
        ("bellen op nr 0543 88 41 76 steeds", "0543 88 41 76"),
        ("Kevin Poelstra\t3-3-2014\t06 - 19 84 30 62", "3-3-2014"),
        ("aan C. Mulders, Sint Josephlaan 40 bis A, niet", "Sint Josephlaan 40 bis A"),
        ("rgl 118;Dijkgraaf, P.J.;lopend", "Dijkgraaf, P.J."),
        ("Scootmobiel Mw. Huijgens-Prins, nog niets", "Mw. Huijgens-Prins"),
        ("met Hafid Ouali, Werfkade 31, 3311 AV en 13-10-1970. Woo 5.1", "13-10-1970"),
        ("Betaling naar Turkse rekening, telefoon +90 532 555 01 83.", "+90 532 555 01 83"),
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
        ("gevonden rijbewijs 61 3307725 van iemand", "61 3307725"),
        ("de afwijzing van haar klacht KW 50619 zegt niets", "KW 50619"),
        ("kiosk bieb: sessie 14:02 gebr zonneveld-k fout", "zonneveld-k"),
        ("Bij k_koning72 zijn drie afspraken vervallen, gebruikersnaam klopt niet", "k_koning72"),
        ("collega inspecteur Hanna Kuipers (Zeehondje_61) staat met naam op de lijst", "Zeehondje_61"),
        ("Koning z'n buurman had dit ook", "Koning"),
        ("btw van K. Wiersma h.o.d.n. Wiersma Tegelwerk gestort", "K. Wiersma h.o.d.n. Wiersma Tegelwerk"),
        ("eigenaar Gerrit Bol zit in het verpleeghuis", "Gerrit Bol"),
        ("Verzoek ligt er nog. Hendrik Jan Postma, 8.6.1957, wacht", "Hendrik Jan Postma"),
        ("veehouder Teunis van de Beek stopt", "Teunis van de Beek"),
        ("Contact loopt via Rawezh (geb. 1997-05-18), verder niemand", "Rawezh"),
        ("verblijft Nieuweweg 301 k. 6, Naaldwijk. Ontdubbelen mag niet", "Nieuweweg 301 k. 6, Naaldwijk"),
        ("Zofia, login zmazur-kas, kan niet uploaden", "zmazur-kas"),
        ("Facet weigert: kandidaat hv-2290417 heeft geen rooster", "hv-2290417"),
        ("urgentieverklaring SUWR 25.11872 vervalt", "SUWR 25.11872"),
        ("werkmappen van jdevries_1972 en jdevries72b, dus dubbel", "jdevries72b"),
        ("uitzondering (mijnduo lotte_vdb.98) geldt niet", "lotte_vdb.98"),
        ("Mijn SVB toont bij annekedejong-51 de verkeerde", "annekedejong-51"),
        ("verkocht door fietsbart_utr, wij mogen niets", "fietsbart_utr"),
        ("Kandidaat nr 1 (familie-elhadj, zie portaal)", "familie-elhadj"),
        ("Correspondentienr 4471-0092-38 / CB wacht", "4471-0092-38 / CB"),
        ("thuiszitter grp 7 mees aarnoutse. brin volgt", "mees aarnoutse"),
        ("ww niet verwerkt. femke de bock, fout blijft", "femke de bock"),
        ("Mw H. Odijk krijgt toeslag", "Mw H. Odijk"),
        ("per post naar Hofje van Gratie 9 maar niet nu", "Hofje van Gratie 9"),
        ("weigert, zoon Teun Wagemakers 5 mrt 2024.", "5 mrt 2024"),
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
        "Wij hebben in de Bloemenbuurt 14 vierkamerwoningen leeg staan.",
        "Samenwerkingsverband PO 30-06 regelt de bus, Delfzijl-Assen 94 km enkele reis.",
        "In bijlage I onder A. Bewoners staat het anders.",
        "Gegrond (2977 vd 3118 in 2025), vrijstelling 2.769 en geen partner.",
        "Kind telt in monitor SISA D8, ZVW-boeking in CORA en in Sonar.",
        "Legalisatie DR Congo: twee papieren, beleidsregel SB2188.",
        "Onder de Wi2021 begint de termijn bij de start, en klantenservice@corporatie-voorbeeld.nl zwijgt.",
        "Een broer die tijdelijk inwoont wordt partner.",
        "De brief noemt Toets Q3 en de leerling haalde E4, M5, E5. Bij verhuizing vervalt dat.",
        "Koopzondag mag niet, Voorthuizen hoort er ook bij.",
        "TLV gegeven door SWV Helmond-Peelland; de leerling verhuist.",
        "De boten c.q. fabriek hebben geen postcode.",
        "Het raster staat op 4500 V. Provincie Drenthe vergoedt per meter.",
        "Verkeerd antwoord van Digitale Assistent Kees.",
        "Handreiking Victor/Victoria: Wet Victor gaat over panden, Wet Victoria over woningen.",
        "Bij Anna, de chatassistent van het CJG, kom je niet verder.",
        "Dr. Schaepmanschool en de gymzaal vallen onder bestuursnummer 41183.",
        "CBS-code WK0518 is een andere wijk.",
        "TenderNed TN413377 geeft de oude bladzij.",
        "Aanleveren in formaat EU 2023/564, toelatingsnummer 15562 ontbreekt.",
    ],
)
def test_it_stays_readable(text: str) -> None:
    assert mask(text).text == text


def test_a_box_that_may_be_somebodys_goes() -> None:
    for box in ("bakker@arnhem.nl", "sanne@vng.nl", "archief@bakkerijdevries.nl", "woonplaats@gmail.com"):
        assert box not in mask(f"Mail {box} even.").text
