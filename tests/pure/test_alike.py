"""Which texts of a set are most alike."""

from weerklank.pure.alike import alike

TEXTS = [
    "Huurtoeslag valt weg omdat haar zoon 23 wordt en zijn loon meetelt.",
    "Rijbewijs van meneer verloopt, het CBR heeft maanden nodig voor de keuring.",
    "Inwonend kind werd 23: zijn inkomen telt mee voor de HT en moeder krijgt niets.",
    "Keuringsarts laat op zich wachten en dus mag hij na zijn 75e niet meer rijden.",
    "Huurtoeslag valt weg omdat haar zoon 23 wordt en zijn loon meetelt!",
]


def test_the_nearest_come_first_and_a_text_is_never_like_itself() -> None:
    found = list(alike(TEXTS, most=4))
    assert [row[0].at for row in found] == [4, 3, found[2][0].at, 1, 0]
    assert {one.at for one in found[2][:2]} == {0, 4}
    assert [sorted(one.at for one in row) for row in found] == [sorted({*range(5)} - {at}) for at in range(5)]


def test_nearly_the_same_text_is_called_the_same_and_another_subject_is_not() -> None:
    first = next(iter(alike(TEXTS)))
    assert {one.at: one.same for one in first}[4] is True
    assert {one.at: one.same for one in first}[1] is False


def test_a_score_is_the_sum_of_its_reasons() -> None:
    assert all(
        abs(one.ranked.score - sum(reason.part for reason in one.ranked.reasons)) < 1e-9
        for row in alike(TEXTS)
        for one in row
    )


def test_none_and_one_have_no_others() -> None:
    assert list(alike([])) == []
    assert list(alike(["alleen"])) == [[]]
