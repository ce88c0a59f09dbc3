"""Names that stand by themselves."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("hij vindt dat Van Rossem niet luistert", "hij vindt dat [PERSOON-1] niet luistert"),
        ("'t Hart woont hier", "[PERSOON-1] woont hier"),
        ("Op 't Root krijgt geen brief", "[PERSOON-1] krijgt geen brief"),
        ("de uitkering van van dijk is gekort", "de uitkering van [PERSOON-1] is gekort"),
        ("jp de graaf belde weer", "[PERSOON-1] belde weer"),
        ("melder l.bakker", "melder [PERSOON-1]"),
        ("verzoek van H. Schimmel om uitstel", "verzoek van [PERSOON-1] om uitstel"),
        ("Keesje en Marietje zijn ziek", "[PERSOON-1] en [PERSOON-2] zijn ziek"),
        ("Kevins moeder vraagt hulp", "[PERSOON-1] moeder vraagt hulp"),
        ("de loodgieter Ben Kluft wacht", "de loodgieter [PERSOON-1] wacht"),
        ("Lente Kamp wacht", "[PERSOON-1] wacht"),
        ("Kuiper B.: geen toegang", "[PERSOON-1].: geen toegang"),
        ("dossier kramer ligt stil", "dossier [PERSOON-1] ligt stil"),
    ],
)
def test_a_name_by_itself_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "Zij zong het Wilhelmus.",
        "Een boer krijgt een brief, een slager niet.",
        "LIV en KOR zijn afgeschaft.",
        "A. Huur\nB. Energie",
        "De week erna koos hij iets anders.",
    ],
)
def test_what_only_looks_like_a_name_stays(text: str) -> None:
    assert mask(text).text == text


def test_a_part_of_a_name_is_masked_elsewhere_too() -> None:
    text = "Mevrouw Bloem-Koning vraagt of zij Koning mag heten"

    assert mask(text).text == "[PERSOON-1] vraagt of zij [PERSOON-2] mag heten"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("fatima el b. belde", "fatima el b"),
        ("piet v.d. k., schulden", "piet v.d. k"),
        ("jan de g. is boos", "jan de g"),
        ("marie van dalen heeft gebeld", "marie van dalen"),
        ("sjors van tilburg aan de lijn", "sjors van tilburg"),
        ("m. de jong en p. de wit komen langs", "m. de jong"),
        ("die klant van gisteren (Bakker, van de hond)", "Bakker"),
        ("collega van boven (Visser) weet het", "Visser"),
        ("migrant Wei Zhang. Zaak loopt", "Wei Zhang"),
        ("klant;Groot Koerkamp;7591", "Groot Koerkamp"),
    ],
)
def test_a_name_in_a_less_common_place_or_form_is_masked_whole(text: str, whole: str) -> None:
    assert whole in [text[span.start : span.end] for span in mask(text).spans]


@pytest.mark.parametrize(
    "text",
    [
        "De Prins Bernhardlaan wordt heringericht.",
        "De Willem de Zwijgerstraat is dicht.",
        "De Anne Frankstraat krijgt parkeervergunningen.",
        "Formulier A en B. Onderdeel B is nieuw.",
        "vergunning A, B, C of D. Aanvraag kost geld",
        "Kapper, bakker en slager krijgen de toeslag.",
        "Visser, boer en kok: wie telt mee",
        "De balie van de HUBA weet niets.",
        "medewerker van de Klantenservice zei nee",
        "collega van de Parkeerafdeling wist niets",
        "De regio Noord-Veluwe en West-Friesland",
        "het werkplein Midden-Holland is dicht",
        "De vergaderzalen heten Kompas, Baken en Vuurtoren.",
        "De spreekkamers heten Beukenhof en Lindenhof.",
    ],
)
def test_streets_letters_trades_regions_and_bodies_are_no_names(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("verz. Bakkers, ziek uit dienst", "Bakkers"),
        ("Jobcoach Irma Duits meldt dat", "Irma Duits"),
        ("Weduwe Plantinga woont alleen", "Weduwe Plantinga"),
        ("Erven Hoogland: verklaring", "Erven Hoogland"),
        ("jager Van Lynden tot Sandenburg, WM", "Van Lynden tot Sandenburg"),
        ("lijst\nTekle M.;2777363533;Zonnehof 7-II", "Tekle M."),
        ("Barakat;2005585893;9728 TV", "Barakat"),
        ("Winter zit op zee tot maart.", "Winter"),
        ("info@klusbedrijf-gertvandam.nl", "info@klusbedrijf-gertvandam.nl"),
    ],
)
def test_a_name_in_a_row_behind_a_role_or_doing_what_people_do_is_masked_whole(text: str, whole: str) -> None:
    assert whole in [text[span.start : span.end] for span in mask(text).spans]
