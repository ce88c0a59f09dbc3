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
        ("gedaagde W. Kuiper h.o.d.n. Klusser Wim.", ["W. Kuiper h.o.d.n. Klusser Wim"]),
        ("gedetineerde DOS SANTOS TAVARES, M. verliest", ["DOS SANTOS TAVARES, M"]),
        ("subj / GROENEWOUD E / PR", ["GROENEWOUD E"]),
        ("over J. uit groep 6", ["J"]),
        ("Z. en T. woonden samen; Z. overleden", ["Z", "T", "Z"]),
        ("FB Fatima Bakkali", ["Fatima Bakkali"]),
    ],
)
def test_a_name_in_one_of_the_forms_people_use_is_masked_whole(text: str, hidden: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Met vriendelijke groet,\nAnnelies Wouda", ["Annelies Wouda"]),
        ("Groetjes Wendy", ["Wendy"]),
        ("Hoogachtend,\nmr. P.J. Stellingwerf", ["mr. P.J. Stellingwerf"]),
        ("CC: Tjalling Bouma; Sylvana Rosheuvel", ["Tjalling Bouma", "Sylvana Rosheuvel"]),
        ("Van: Oumaima Chakir <o.chakir@post.example>", ["Oumaima Chakir", "o.chakir@post.example"]),
        ("Aan: dhr. Th. Bouwknegt", ["dhr. Th. Bouwknegt"]),
        ("Betreft: Z.K. Abdirahman", ["Z.K. Abdirahman"]),
        ("Inzake: Kwakye / gemeente", ["Kwakye"]),
        ("T.a.v. mevrouw S. Rosheuvel-Pinas", ["mevrouw S. Rosheuvel-Pinas"]),
        ("Dear Mrs. Okonkwo,", ["Mrs. Okonkwo"]),
        ("Beste Youssef,", ["Youssef"]),
        ("Hoi Gerda, kun je even kijken", ["Gerda"]),
        ("Geachte heer Tesfamariam,", ["heer Tesfamariam"]),
        ("Verslag huisbezoek: mw. Wilhelmina de Vroome-Tol, 81 jr", ["mw. Wilhelmina de Vroome-Tol"]),
        ("Aanwezig: Fenna (wmo), Rachid (schuldhulp) en cliënte", ["Fenna", "Rachid"]),
        ("kind Jaylano zit thuis", ["Jaylano"]),
        ("zoon Mees en dochter Saar", ["Mees", "Saar"]),
        ("echtgenote Nguyễn Thị Hồng Vân", ["Nguyễn Thị Hồng Vân"]),
        ("Mevrouw Van der Laan-Öztürk heeft", ["Mevrouw Van der Laan-Öztürk"]),
        ("meneer 't Hoen belt", ["meneer 't Hoen"]),
        ("dhr in 't Veen belde", ["dhr in 't Veen"]),
        ("mw. d'Hondt is verhuisd", ["mw. d'Hondt"]),
        ("mevr O'Brien", ["mevr O'Brien"]),
        ("klant el Mansouri belde", ["el Mansouri"]),
        ("mevrouw ter Avest-Schutte", ["mevrouw ter Avest-Schutte"]),
        ("Bewindvoerder S.L. Kwant nam op", ["S.L. Kwant"]),
        ("contactpersoon: Hanneke (zus)", ["Hanneke"]),
        ("haar buurvrouw Corrie tekent mee", ["Corrie"]),
        ("de weduwe Van Zanten-Kooiman", ["Van Zanten-Kooiman"]),
        ("fam. Haverkamp-ter Steege", ["fam. Haverkamp-ter Steege"]),
        ("Echtpaar Jongbloed-Vis", ["Echtpaar Jongbloed-Vis"]),
        ("de gebroeders Oosterbaan", ["de gebroeders Oosterbaan"]),
        ("mijnheer Wu en mevrouw Xi", ["mijnheer Wu", "mevrouw Xi"]),
        ("Zij heet Aaliyah-Jade", ["Aaliyah-Jade"]),
        ("Stagiair Thijmen vulde het in", ["Thijmen"]),
        ("PGB-houder Cheng Li-Wen", ["Cheng Li-Wen"]),
        ("mw jansen-van vliet belt", ["mw jansen-van vliet"]),
        ("dhr. v.d. Berg-Smits", ["dhr. v.d. Berg-Smits"]),
        ("mevrouw Bos - van Dijk", ["mevrouw Bos - van Dijk"]),
        ("VAN DEN BROEK, Johannes Hendrikus", ["VAN DEN BROEK, Johannes Hendrikus"]),
        ("Naam: YILDIZ, Fatma", ["YILDIZ, Fatma"]),
        ("naam: kelly-ann verbrugge", ["kelly-ann verbrugge"]),
        ("aanvrager: Ma. Teresa Villanueva", ["Ma. Teresa Villanueva"]),
        ("De heer Abdullahi Hassan Farah (Soedan)", ["De heer Abdullahi Hassan Farah"]),
        ("gesproken met Renske van de wijk", ["Renske"]),
        ("Sjaak zei dat hij belt", ["Sjaak"]),
        ("volgens Priya kan het wel", ["Priya"]),
        ("mijn man (Cor) is ziek", ["Cor"]),
        ("onze Joyce doet de post", ["Joyce"]),
        ("ik, Marjolein Tichelaar, verklaar", ["Marjolein Tichelaar"]),
        ("ondergetekende, A.B. Cremers,", ["A.B. Cremers"]),
        ("Was getekend: Gijsbertus Poelman", ["Gijsbertus Poelman"]),
        ("Ingrid's zoon", ["Ingrid's"]),
        ("dossier Uwimana ligt stil", ["Uwimana"]),
        ("zaak Boersma/gemeente", ["Boersma"]),
        ("casus: Lindsey K.", ["Lindsey K"]),
        ("collega Bram van team 3", ["Bram"]),
        ("huisarts dr. Vos-Meiland", ["dr. Vos-Meiland"]),
        ("juf Ilse van groep 4", ["Ilse"]),
        ("rechter mr. De Winter", ["mr. De Winter"]),
        ("advocaat mr. T. Üstün", ["mr. T. Üstün"]),
        ("tolk Selam (Tigrinya)", ["Selam"]),
        ("buurman Henk-Jan klaagt", ["Henk-Jan"]),
        ("oma Sijtsma past op", ["oma Sijtsma"]),
        ("Naam kind: Noah-James; geb. 3-4-2019", ["Noah-James", "3-4-2019"]),
        ("patiënt Dhr Kamphuis 72j", ["Dhr Kamphuis 72j"]),
    ],
)
def test_a_name_in_a_letter_a_list_or_a_note_is_masked_whole(text: str, hidden: list[str]) -> None:
    assert [text[span.start : span.end] for span in mask(text).spans] == hidden
