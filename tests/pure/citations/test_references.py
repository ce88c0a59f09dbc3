"""Words that point back in the same text."""

from weerklank.pure.citations import find_citations


def back(text):
    return [
        (text[h.start : h.end], dict(h.norm)) for h in find_citations(text, internal=True) if h.kind == "verwijzing"
    ]


def test_the_paragraph_of_an_article_named_before_is_of_that_article():
    assert back("Artikel 4:84 Awb. In het tweede lid staat meer.") == [
        (
            "In het tweede lid",
            {"wet": "Awb", "bwb_id": "BWBR0005537", "artikel": "4:84", "lid": "2", "wet_impliciet": True},
        )
    ]


def test_that_law_is_the_law_without_the_article():
    assert back("Artikel 4:84 Awb. Die wet is oud.")[0][1] == {
        "wet": "Awb",
        "bwb_id": "BWBR0005537",
        "wet_impliciet": True,
    }


def test_without_anything_before_only_the_words_are_known():
    assert back("Dit artikel geldt.") == [("Dit artikel", {"wet_impliciet": True})]


def test_they_are_left_out_unless_asked_for():
    assert find_citations("Dit artikel geldt. Het eerste lid ook.") == []


def test_that_law_is_the_law_named_last_and_not_that_of_the_last_article():
    text = "Zie artikel 5 van de Archiefwet 1995. De Gemeentewet geldt, met de op grond van die wet gestelde regels."
    found = [hit for hit in find_citations(text, internal=True) if hit.kind == "verwijzing"]

    assert [(text[hit.start : hit.end], hit.norm.get("bwb_id")) for hit in found] == [("die wet", "BWBR0005416")]
