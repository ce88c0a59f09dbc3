"""What names an obstacle and what only seems to."""

import pytest

from weerklank.pure.commitments import find_commitments


def kinds(text):
    return [found.kind.value for found in find_commitments(text)]


@pytest.mark.parametrize(
    "text",
    [
        "De gemeenten hebben een tekort aan mensen.",
        "Professionals hebben onvoldoende ruimte voor maatwerk.",
        "De regels staan een goede oplossing in de weg.",
        "Slechts 31% van de verzoeken komt op tijd af.",
        "De eis is voor de dienst niet te handhaven.",
        "De kosten zijn voor kleine gemeenten niet op te brengen.",
        "Gegevens mogen op grond van de wet niet worden gedeeld.",
        "Er zijn lange wachtlijsten bij de jeugdhulp.",
        "De dienst kampt met een capaciteitstekort.",
        "Gemeenten registreren verzuim op verschillende manieren.",
    ],
)
def test_an_obstacle_is_named(text):
    assert kinds(text) == ["knelpunt"]


@pytest.mark.parametrize(
    "text",
    [
        "De administratieve last is met 12% verminderd.",
        "De wachttijd is inmiddels gedaald naar vier weken.",
        "De vraag is of de regeling te ingewikkeld is.",
        "Maar als mensen daarin vastlopen of in de knel komen, helpt een medewerker hen verder.",
        "Zij hebben geld nodig om verouderde systemen stapsgewijs te vernieuwen.",
        "De Staat van de Uitvoering focust nadrukkelijk op slepende problematiek voorbij vandaag.",
        "Want problemen van mensen hoeven niet alleen individueel van aard te zijn.",
        "De belemmerende en bevorderende factoren zijn in beeld gebracht.",
        "Dit gebeurt door het probleem van de burger centraal te stellen.",
    ],
)
def test_what_is_supposed_solved_or_gathered_is_no_obstacle(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Wij hechten eraan dat we toekomstige stappen als gemeenten samen zullen zetten.",
        "De aanpak van de gemeenten laat zien waar het goed gaat.",
        "Dat vraagt van departementen dat zij de verkokering achter zich gaan laten.",
    ],
)
def test_a_wish_and_what_is_said_to_go_well_are_no_action(text):
    assert [kind for kind in kinds(text) if kind in {"actie", "toezegging"}] == []


def test_a_line_of_the_same_words_takes_no_time_to_speak_of():
    assert len(find_commitments("Ik zal " * 3_000)) <= 20


def test_a_light_word_of_trouble_counts_right_beside_a_clear_one():
    clear, light = "Burgers lopen vast in de regels.", "Veel van hen bouwen een schuld op."

    assert kinds(f"{clear} {light}") == ["knelpunt", "knelpunt"]
    assert kinds(light) == []
    assert kinds(f"{clear}\n\n{light}") == ["knelpunt"]


def test_praise_beside_a_clear_obstacle_is_none():
    assert kinds("Burgers lopen vast in de regels. Velen zijn tevreden over hun schuldhulp.") == ["knelpunt"]
