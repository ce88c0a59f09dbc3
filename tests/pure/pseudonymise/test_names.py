"""Names: what is one in which surroundings, and what is none."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mevrouw Jansen belde.", "[PERSOON-1] belde."),
        ("mw jansen belde", "[PERSOON-1] belde"),
        ("dhr. A.B. van der Meer snapt het niet", "[PERSOON-1] snapt het niet"),
        ("MEVR. YILMAZ IS BOOS", "[PERSOON-1] IS BOOS"),
        ("klant ouazzani vroeg om uitleg", "klant [PERSOON-1] vroeg om uitleg"),
        ("Haar zoontje Ali slaapt niet.", "Haar zoontje [PERSOON-1] slaapt niet."),
        ("Fatima El Amrani-Bouzid wacht.", "[PERSOON-1] wacht."),
        ("fatima el amrani wacht al maanden", "[PERSOON-1] wacht al maanden"),
        ("Namens de heer en mevrouw Van der Wal", "Namens [PERSOON-1]"),
        ("J. Th. M. van Leeuwen-de Graaf", "[PERSOON-1]"),
        ("Wim en Truus kregen elk een brief", "[PERSOON-1] en [PERSOON-2] kregen elk een brief"),
        (
            "Volgens Bakker klopt het; de bakker weet van niets.",
            "Volgens [PERSOON-1] klopt het; de bakker weet van niets.",
        ),
        ("Sara's brief is weg", "[PERSOON-1] brief is weg"),
        ("Groet, Marjolein Hofstra", "Groet, [PERSOON-1]"),
        ("cliënte A. uit Rotterdam", "cliënte [PERSOON-1]. uit Rotterdam"),
        ("hij is de vader van Kwaku", "hij is de vader van [PERSOON-1]"),
    ],
)
def test_a_name_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "De heer heeft drie keer gebeld.",
        "Mevrouw is 84 en begrijpt de eigen bijdrage niet.",
        "De minister van SZW en staatssecretaris Nobel schrijven een brief.",
        "De motie-Omtzigt, de commissie-Van der Meer en de Wet Keijzer.",
        "UWV, SVB, Gemeente Utrecht, Albert Heijn en het Leger des Heils weten het niet.",
        "mensen uit Eritrea en Syrië in Ter Apel en Den Haag",
        "Alle Syriërs en Oekraïners krijgen dezelfde brief.",
        "klant snapt de brief niet en wil bellen",
        "Basisschool De Regenboog en Stichting Anders Jansen",
        "vanaf jan 2024 en 12 mei",
        "Elke maandag, per post, onder de € 1.200.",
        "Anders gaat het mis.",
    ],
)
def test_what_is_no_name_stays(text: str) -> None:
    assert mask(text).text == text


def test_two_people_of_one_family_are_two_people() -> None:
    text = "Ali Yilmaz en zijn zoon Emre Yilmaz; Emre is ziek, Ali niet."
    assert mask(text).text == "[PERSOON-1] en zijn zoon [PERSOON-2]; [PERSOON-2] is ziek, [PERSOON-1] niet."


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("klant: BAKKER, J.M. (JOKE) belde", "klant: [PERSOON-1]) belde"),
        ("collega Annemiek v.d. B. zag het", "collega [PERSOON-1]. zag het"),
        ("onze klant marjolein v. eck wacht", "onze klant [PERSOON-1] wacht"),
        ("zij (Guusje) is 17", "zij ([PERSOON-1]) is 17"),
        ("T. zit in de schulden", "[PERSOON-1]. zit in de schulden"),
        ("partner=Marva Braafhart-Pinas", "partner=[PERSOON-1]"),
        ("Siebren Hoekstra jr. is een ander", "[PERSOON-1]. is een ander"),
    ],
)
def test_names_as_registers_and_hurried_people_write_them_are_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Dewi ('09), Bagus ('12) en Intan (eind 2015)", ["Dewi", "'09", "Bagus", "'12", "Intan", "eind 2015"]),
        ("Bích (18 op 2 okt)", ["Bích", "2 okt"]),
        ("tante Saadia belde", ["tante Saadia"]),
        ("mijn tante Saadia belde", ["Saadia"]),
        ("opa Gerrit kan niet lopen", ["opa Gerrit"]),
        ("Opa Jan Bakker", ["Opa Jan Bakker"]),
        ("wijlen dhr. Tamboer", ["wijlen dhr. Tamboer"]),
        ("zr. Marie-Bernadette uit het klooster", ["zr. Marie-Bernadette uit het klooster"]),
        ("gebr. Dikkers", ["gebr. Dikkers"]),
        ("de hr Ing. L. Wolfswinkel BSc is ziek", ["de hr Ing. L. Wolfswinkel BSc"]),
        ("Roderick ter Braak Wzn. woont", ["Roderick ter Braak Wzn"]),
        ("mevr. de wed. A.C.M. Pijnenburg", ["mevr. de wed. A.C.M. Pijnenburg"]),
        (
            "de heer mr. J.W.F. baron van Heukelswaard tot Drieberg",
            ["de heer mr. J.W.F. baron van Heukelswaard tot Drieberg"],
        ),
        ("Mw. Van 't Zelfde belde", ["Mw. Van 't Zelfde"]),
        ("hr Brood (ja echt) werkt", ["hr Brood"]),
        ("ik heet Vrijdag, niet vandaag", ["Vrijdag"]),
        ("ik ben Moedig van achternaam", ["Moedig"]),
        ("Hij: Prins. Zij: Koning.", ["Prins", "Koning"]),
        ("noemt zich 'de Professor'", ["de Professor"]),
        ('alias "Kale Kees"', ["Kale Kees"]),
        ("gedaagde W. Kuiper h.o.d.n. Klusser Wim.", ["W. Kuiper", "Klusser Wim"]),
        ("gedetineerde DOS SANTOS TAVARES, M. verliest", ["DOS SANTOS TAVARES, M"]),
        ("subj / GROENEWOUD E / PR", ["GROENEWOUD E"]),
        ("over J. uit groep 6", ["J"]),
        ("Z. en T. woonden samen; Z. overleden", ["Z", "T", "Z"]),
        ("FB Fatima Bakkali", ["Fatima Bakkali"]),
    ],
)
def test_a_name_in_one_of_the_forms_people_use_is_masked_whole(text: str, hidden: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden
