"""Law articles as a page names them."""

from weerklank.web.wetsartikelen import named_articles


def test_an_article_of_a_known_law_is_called_as_people_call_it() -> None:
    assert named_articles([{"bwb_id": "BWBR0005537", "artikel": "4:84", "lid": ""}]) == [
        ("art. 4:84 Awb", "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:84")
    ]


def test_an_article_of_an_unknown_law_keeps_its_number() -> None:
    assert named_articles([{"bwb_id": "BWBR9999999", "artikel": "1", "lid": "2"}]) == [
        ("art. 1 lid 2 BWBR9999999", "https://wetten.overheid.nl/jci1.3:c:BWBR9999999&artikel=1&lid=2")
    ]
