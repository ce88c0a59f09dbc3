"""Papers of parliament in every way they are written."""

import pytest

from weerklank.pure.citations import find_citations


def paper(text):
    return [
        (text[h.start : h.end], {k: v for k, v in h.norm.items() if k not in {"kamer_expliciet"}})
        for h in find_citations(text)
    ]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Kamerstukken II 2009/10, 27858, nr. 88, p. 3", ("II", "2009-2010", "27858", None, "88", "3")),
        ("Kamerstukken I 2008/09, 31700 VI, D, p. 4", ("I", "2008-2009", "31700", "VI", "D", "4")),
        ("Kamerstukken 31945", ("II", None, "31945", None, None, None)),
        ("Kamerstuk 35 387, nr. 2", ("II", None, "35387", None, "2", None)),
        ("Kamerstuk 30111-108", ("II", None, "30111", None, "108", None)),
        ("34775-XVI-129", ("II", None, "34775", "XVI", "129", None)),
        ("21501-02-1855", ("II", None, "21501", "02", "1855", None)),
        ("36 200 VIII, nr. 195", ("II", None, "36200", "VIII", "195", None)),
        ("36 600-VII, nr. 12", ("II", None, "36600", "VII", "12", None)),
        ("vergaderjaar 2022–2023, 32 847, nr. 1008", ("II", "2022-2023", "32847", None, "1008", None)),
        ("TK 2019–2020, 35 300 XV, nr. 98", ("II", "2019-2020", "35300", "XV", "98", None)),
        (
            "Kamerstukken II, 2020-2021, 35 510, nrs. 4 en 5",
            ("II", "2020-2021", "35510", None, "4 en 5", None),
        ),
        ("kst-36600-VI-12", ("II", None, "36600", "VI", "12", None)),
        ("kst-31731-P", ("I", None, "31731", None, "P", None)),
        ("Kamerstukken II 36 410 VI nr. 80", ("II", None, "36410", "VI", "80", None)),
    ],
)
def test_a_paper_is_read_whole(text, fields):
    keys = ("kamer", "vergaderjaar", "dossier", "begrotingshoofdstuk", "ondernummer", "pagina")

    assert [(span, tuple(norm.get(key) for key in keys)) for span, norm in paper(text)] == [(text, fields)]


def test_two_papers_in_one_sentence_are_two():
    text = "(Kamerstukken II 2022/23, 36 200 VII, nr. 12 en 29 362, nr. 290)"

    assert [span for span, _ in paper(text)] == [
        "Kamerstukken II 2022/23, 36 200 VII, nr. 12",
        "29 362, nr. 290",
    ]


@pytest.mark.parametrize(
    "text",
    ["2511 EZ", "12 500 euro", "06-12345678", "15 000-20 000", "in 10 000 gevallen", "nr. 4", "12345-12345"],
)
def test_other_numbers_are_no_paper(text):
    assert paper(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Handelingen II 2010/11, nr. 108, item 5, p. 25-36", "handelingen"),
        ("h-tk-20212022-38-6", "handelingen"),
        ("Aanhangsel Handelingen I 2014/15, nr. 12", "aanhangsel"),
        ("ah-tk-20202021-2844", "aanhangsel"),
        ("2025D31349", "document"),
        ("2025Z13826", "zaak"),
        ("2024A05766", "activiteit"),
        ("TZ202412-116", "toezegging"),
        ("T02867", "toezegging"),
    ],
)
def test_proceedings_and_numbers_of_the_houses_are_read_whole(text, kind):
    assert [(text[h.start : h.end], h.kind.value) for h in find_citations(text)] == [(text, kind)]
