"""Refusals and remarks."""

from weerklank.pure.documents import Remark, Trouble


def test_codes_differ():
    assert len({trouble.code for trouble in Trouble}) == len(Trouble)


def test_a_remark_says_its_sentence_and_where_in_two_languages():
    remark = Remark(Trouble.PART_OF_XML, "regel 3")

    assert remark.code == "deel-van-xml"
    assert remark.dutch == "De XML klopt niet of is afgebroken; het leesbare deel is gelezen. (regel 3)"
    assert remark.english == "The XML is not well-formed or was cut off; the readable part was read. (regel 3)"
