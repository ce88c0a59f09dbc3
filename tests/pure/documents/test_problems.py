from weerklank.pure.documents import Trouble


def test_codes_differ():
    assert len({trouble.code for trouble in Trouble}) == len(Trouble)
