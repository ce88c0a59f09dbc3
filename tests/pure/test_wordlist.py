from weerklank.pure.wordlist import wordlist


def test_words_come_in_order():
    assert wordlist(" een  twee\ndrie ") == ("een", "twee", "drie")
