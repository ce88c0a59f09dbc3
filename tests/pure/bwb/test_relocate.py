"""Following a quoted place into a newer text."""

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.bwb.model import Artikel
from weerklank.pure.bwb.reader import read_regeling
from weerklank.pure.bwb.relocate import Ligging, Lot, Plek, follow, stands_in

ONE = "De aanvraag wordt binnen vier weken ingediend."
TWO = "Het college beslist binnen acht weken op de aanvraag."
EXTRA = "Het college bevestigt de ontvangst van de aanvraag."


def article(*leden: str, nummers: tuple[str, ...] = ()) -> Artikel:
    numbers = nummers or tuple(str(n) for n in range(1, len(leden) + 1))
    body = "".join(f"<lid><lidnr>{nr}</lidnr><al>{text}</al></lid>" for nr, text in zip(numbers, leden, strict=True))
    data = (
        f"<toestand bwb-id='BWBR9990002' inwerkingtreding='2020-01-01'><wetgeving soort='wet'><wet-besluit><wettekst>"
        f"<artikel><kop><label>Artikel</label><nr>1</nr></kop>{body}</artikel></wettekst></wet-besluit></wetgeving></toestand>"
    )
    return read_regeling(data.encode()).delen[0]


def after(plek: Plek, *leden: str, nummers: tuple[str, ...] = ()) -> tuple[Lot, str, str]:
    """What became of a place in a newer article, with the words that stand there now and its paragraph."""
    new = article(*leden, nummers=nummers)
    found = follow(plek, new.tekst, new.blokken)
    return found.lot, new.tekst[found.van : found.tot] if found.van >= 0 else "", found.lid


LID = Plek(f"2 {TWO}", lid="2")
WORDS = Plek("binnen acht weken", voor="Het college beslist ", na=" op de aanvraag.", is_citaat=True)


def test_an_unchanged_paragraph_stays() -> None:
    assert after(LID, ONE, TWO) == (Lot.ZELFDE, f"2 {TWO}", "2")


def test_a_paragraph_that_got_another_number_is_followed_there() -> None:
    assert after(LID, ONE, EXTRA, TWO) == (Lot.VERNUMMERD, f"3 {TWO}", "3")


def test_a_changed_paragraph_is_the_one_with_the_same_number() -> None:
    assert after(LID, ONE, TWO.replace("acht", "zes")) == (Lot.GEWIJZIGD, f"2 {TWO.replace('acht', 'zes')}", "2")


def test_a_paragraph_that_stands_there_twice_elsewhere_is_ambiguous() -> None:
    assert after(LID, ONE, EXTRA, TWO, TWO)[0] is Lot.MEERDERE


def test_a_paragraph_that_is_gone_is_lost() -> None:
    assert after(LID, ONE) == (Lot.LOS, "", "")


def test_an_article_without_words_left_is_lost() -> None:
    assert follow(Plek(f"1 {ONE}\n2 {TWO}"), "", ()) == Ligging(Lot.LOS)


def test_a_whole_article_is_the_same_or_changed() -> None:
    whole = Plek(f"1 {ONE}\n2 {TWO}")

    assert after(whole, ONE, TWO)[0] is Lot.ZELFDE
    assert after(whole, ONE, EXTRA, TWO)[0] is Lot.GEWIJZIGD


def test_quoted_words_stay_when_only_the_words_around_them_change() -> None:
    assert after(WORDS, ONE, "Het college besluit binnen acht weken op elke aanvraag.") == (
        Lot.ZELFDE,
        "binnen acht weken",
        "",
    )


def test_quoted_words_are_chosen_by_what_stands_around_them() -> None:
    lot, words, _ = after(WORDS, "Hij antwoordt binnen acht weken.", TWO)

    assert (lot, words) == (Lot.ZELFDE, "binnen acht weken")


def test_quoted_words_in_two_places_with_nothing_to_tell_them_apart_are_ambiguous() -> None:
    assert after(Plek("binnen acht weken", is_citaat=True), TWO, TWO)[0] is Lot.MEERDERE


def test_quoted_words_that_moved_to_another_paragraph_say_which() -> None:
    quoted = Plek("binnen acht weken", lid="1", is_citaat=True)

    assert after(quoted, ONE, TWO) == (Lot.VERNUMMERD, "binnen acht weken", "2")


def test_quoted_words_that_are_much_alike_are_a_change() -> None:
    quoted = Plek("Het college beslist binnen acht weken op de aanvraag", is_citaat=True)

    assert after(quoted, ONE, "Het college beslist binnen zes weken op de aanvraag.")[0] is Lot.GEWIJZIGD


def test_quoted_words_that_are_gone_are_lost() -> None:
    assert after(WORDS, EXTRA)[0] is Lot.LOS


def test_a_place_of_which_no_text_was_known_is_found_after_all() -> None:
    assert after(Plek("", lid="2"), ONE, TWO) == (Lot.ALSNOG, f"2 {TWO}", "2")


def test_the_same_words_in_another_article_are_found_there() -> None:
    other = article(EXTRA, ONE, TWO)
    found = stands_in(LID, other.tekst, other.blokken)

    assert [(one.lot, one.lid) for one in found] == [(Lot.VERNUMMERD, "3")]
    assert stands_in(Plek(other.tekst), other.tekst, other.blokken) == [Ligging(Lot.VERNUMMERD, 0, len(other.tekst))]


def test_few_words_are_not_looked_for_elsewhere() -> None:
    short = article("Vervallen.")

    assert stands_in(Plek("1 Vervallen.", lid="1"), short.tekst, short.blokken) == []


SENTENCES = st.lists(
    st.lists(
        st.sampled_from(["de", "het", "college", "beslist", "binnen", "acht", "weken", "aanvraag", "burger", "18", "euro"]),
        min_size=3,
        max_size=12,
    ).map(" ".join),
    min_size=1,
    max_size=6,
    unique=True,
)


@given(SENTENCES, st.data())
def test_words_that_are_still_there_once_are_never_lost_and_never_changed(
    leden: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(1, len(leden)))
    plek = Plek(f"{number} {leden[number - 1]}", lid=str(number))
    mixed = data.draw(st.permutations(leden))

    lot, words, _ = after(plek, *mixed)

    assert lot in (Lot.ZELFDE, Lot.VERNUMMERD)
    assert words.split(" ", 1)[1] == leden[number - 1]


@given(SENTENCES, SENTENCES, st.integers(1, 6), st.booleans())
def test_a_found_place_lies_inside_the_text_and_a_lost_one_has_no_place(
    old: list[str], new: list[str], number: int, quoted: bool
) -> None:
    text = old[(number - 1) % len(old)]
    plek = Plek(text, is_citaat=True) if quoted else Plek(f"{number} {text}", lid=str(number))
    artikel = article(*new)

    found = follow(plek, artikel.tekst, artikel.blokken)

    if found.lot in (Lot.LOS, Lot.MEERDERE):
        assert (found.van, found.tot) == (-1, -1)
    else:
        assert 0 <= found.van < found.tot <= len(artikel.tekst)
    if found.lot in (Lot.ZELFDE, Lot.VERNUMMERD):
        assert plek.woorden in " ".join(artikel.tekst[found.van : found.tot].split())
