"""Which sentences are commitments, and which are not."""

import pytest

from weerklank.pure.commitments import find_commitments


def kinds(text):
    return [found.kind.value for found in find_commitments(text)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ik zeg toe dat ik hierop terugkom.", "toezegging"),
        ("Ik heb toegezegd dit uit te zoeken voor de leden.", "toezegging"),
        ("Ik zal uw Kamer hierover informeren.", "toezegging"),
        ("Medio 2026 informeer ik u over de stand van zaken.", "toezegging"),
        ("Hierover wordt de Kamer in het najaar geïnformeerd.", "toezegging"),
        ("Het kabinet is voornemens de wet te wijzigen.", "actie"),
        ("Gemeenten hebben al aangegeven te komen tot een afbouw.", "actie"),
        ("De beleidsregels worden binnenkort aangepast.", "actie"),
        ("Het kabinet werkt aan een betere spreiding over het land.", "actie"),
        ("De website wordt vernieuwd.", "actie"),
        ("Gemeenten krijgen 20 miljoen euro extra.", "actie"),
        ("Met de sector is afgesproken dat er een keurmerk komt.", "actie"),
        ("Zij gaat met de koepel een handreiking opstellen.", "actie"),
        ("Tot die tijd vraag ik de inspectie terughoudend te zijn.", "actie"),
        ("Uw Kamer wordt over de uitkomsten geïnformeerd.", "toezegging"),
        ("De regering zegt toe de Kamer een evaluatie te sturen.", "toezegging"),
        ("De aanvraag is voor veel mensen te ingewikkeld.", "knelpunt"),
        ("Mensen vallen tussen wal en schip.", "knelpunt"),
        ("De regels vormen een belemmering voor maatwerk.", "knelpunt"),
    ],
)
def test_what_a_sentence_does_is_recognised(sentence, kind):
    assert kinds(sentence) == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "De uitkering wordt momenteel per maand verhoogd.",
        "Artikel 4 wordt vervangen door een nieuw artikel.",
        "De uitkering wordt aangepast aan het loon.",
        "De motie verzoekt de regering om een plan van aanpak.",
        "Bestuursorganen krijgen daardoor meer ruimte om te beslissen.",
        "Ik kan niet toezeggen dat het geld er komt.",
        "Als het tegenvalt, zal ik dat melden aan de leden.",
        "De motie op stuk nr. 21 zal ik ontraden.",
        "Met deze brief zend ik u de reactie op het advies.",
        "In deze brief ga ik in op de vragen van de leden.",
        "De commissie adviseert het kabinet de wet te wijzigen.",
        "Het kabinet is in juni 2019 gestart met het traject.",
        "Mevrouw Fictief vroeg of ik naar de termijnen wil kijken.",
        "Wanneer gaat de minister dit doen voor de mensen?",
        "Het doel is de knelpunten in de uitvoering weg te nemen.",
        "Er is geen belemmering in de planning van dit jaar.",
        "De zon schijnt vandaag over het hele land.",
    ],
)
def test_refusals_conditions_history_advice_and_questions_are_none(sentence):
    assert kinds(sentence) == []
