import pytest

from weerklank.web.frozen import shown_step, signalen_in_words


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ({"aantal": 0, "minder_dan": None, "organisaties": 0}, "nog geen"),
        ({"aantal": None, "minder_dan": 5, "organisaties": None}, "minder dan 5"),
        ({"aantal": 5, "minder_dan": None, "organisaties": 1}, "5 van 1 organisatie"),
        ({"aantal": 1204, "minder_dan": None, "organisaties": 12}, "1.204 van 12 organisaties"),
    ],
)
def test_the_number_of_signalen_reads_as_words(numbers, said):
    assert signalen_in_words(numbers) == said


def test_a_step_without_an_organisation_names_nobody():
    step = {"on": "2026-03-02", "soort": "verzoek-te-laat", "namens": None, "toelichting": ""}

    assert shown_step(step) == {
        "wanneer": "2026-03-02",
        "wat": "termijn voorbij zonder antwoord",
        "wie": "",
        "toelichting": "",
        "soort": "verzoek-te-laat",
    }
