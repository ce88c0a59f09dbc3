"""Names of laws that are in no table, told by their shape: "Energiewet", "Wet goed verhuurderschap"."""

import re
from dataclasses import replace

from weerklank.pure.citations.abbreviations import written_out
from weerklank.pure.citations.law_hits import LawHit
from weerklank.pure.citations.law_table import Law, known_law, nearly, of_other_sort, only_begun_so
from weerklank.pure.citations.name_forms import begins_almost, written_otherwise
from weerklank.pure.citations.name_words import with_words
from weerklank.pure.citations.prepare import Prepared
from weerklank.pure.wordlist import wordlist

_ONE_WORD = re.compile(
    r"(?:(?:Algemene|Tijdelijke)\s+)?[A-Z][a-zà-ÿ]{0,60}(?:-[a-zà-ÿ]{1,60}){0,4}(?:(?<=[Ww]et)"
    r"|(?<=[Ww]etboek))"
    r"(?:\s+(?:19|20)\d\d)?(?![\w-])"
)
_ONE_WORD_LOOSE = re.compile(
    r"[A-Z][a-zà-ÿ]{0,60}(?:-[a-zà-ÿ]{1,60}){0,4}(?:(?<=besluit)|(?<=regeling)|(?<=verordening)"
    r"|(?<=reglement)"
    r"|(?<=verdrag)|(?<=statuut)|(?<=richtlijn))"
    r"(?:\s+(?:19|20)\d\d)?(?![\w-])"
)
_LONG_HEAD = re.compile(
    r"(?:(?:Algemene(?:\s+[Pp]laatselijke)?|Tijdelijke|Nadere|Internationale|Internationaal|Europees)\s+)?"
    r"(?:Wet|Kaderwet|Rijkswet|Invoeringswet|Verzamelwet|Aanpassingswet|Uitvoeringswet"
    r"|Implementatiewet|Spoedwet"
    r"|Interimwet|Organisatiewet|Kostenwet|Instellingswet|Overgangswet|Goedkeuringswet|Reparatiewet|Veegwet"
    r"|Experimentenwet"
    r"|Besluit|[Uu]itvoeringsbesluit|Regeling|[Uu]itvoeringsregeling|[Bb]eleidsregels?"
    r"|[Vv]erdrag|[Vv]erordening|Handvest|Statuut|Protocol|Akkoord|Aanwijzing|Beschikking|Circulaire|Leidraad"
    r"|(?:wet|besluit|regeling|aanwijzing|beschikking|circulaire)(?=\s[A-Z][a-z])"
    r"|(?<=Tijdelijke )[a-z]{3,25}(?:besluit|regeling|verordening)"
    r"|(?<=Internationale )[Oo]vereenkomst|(?<=Internationaal )[Vv]erdrag|(?<=Europees )[Vv]erdrag)\s+"
)
_ANOTHER_LAW = re.compile(
    r"(?:en|alsmede|dan wel)\s+(?:de|het|van de|van het)\s+(?:[A-Z][a-z]*[- ]?)?"
    r"(?:[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erdrag|[Vv]erordening|[Bb]eleidsregels?|[Rr]eglement|[Bb]eschikking|[Cc]irculaire)\b"
)
_TREATY_ABOUT = re.compile(r"(?:inzake|tot|betreffende|tussen|ter|over|nopens|voor|van\s+[A-Z]|op\s+het|met)\b")
_NAME_WORD = re.compile(r"([A-Za-zÀ-ÿ][\w'’-]*|(?:19|20)\d\d)(,?)\s*")
_STOP = frozenset(
    wordlist(
        "is zijn was waren wordt worden werd werden kan kunnen kon moet moeten mag mogen zal zullen zou "
        "zouden heeft hebben had hadden bepaalt biedt geeft regelt geldt gelden voorziet stelt schrijft "
        "verplicht treedt vervalt verstaat noemt vereist dat die welke waarin waarmee waarop waardoor "
        "waarbij als indien wanneer omdat zodat maar niet ook nog reeds hierna bedoeld bedoelde genoemd "
        "genoemde opgenomen vastgesteld vastgestelde neergelegd gesteld gestelde geregeld geregelde door "
        "per sinds vanaf tijdens hoe wat of dan ten u ik wij we te zo gaat komt blijft vraagt maakt maken "
        "krijgt zelf weer verder onder bij artikel artikelen aan naar worden gewijzigd aangepast "
        "toegepast nodig berust berusten valt vallen behoort behoren voldoet voldoen luidde luidden "
        "ingevolge krachtens overeenkomstig volgens genomen juncto betreft een toepassing bevat bevatten "
        "zoals mede tevens overeenkomstige zodanige volgen aangewezen sprake levert "
        "ontstaat ontstaan dient dienen verstrekt verstrekken vervat vervatte onverwijld "
        "bedraagt onderscheidenlijk respectievelijk jo omschreven verleende gegeven aangemerkt geschiedt "
        "voorgeschreven vermelde verstrekte ontvangt aanspraak geacht voorzover kent volgt ingestelde "
        "noodzakelijk verschuldigde blijkt komen afgegeven ontvangen afgewezen verschuldigd vermeldt gehouden "
        "slechts bestaat vervallen uitsluitend neergelegde gedurende verleend geniet toe vast vangt waarvan "
        "luidt geldende toegekende doet strafbaar houdt overgenomen leidt neemt wenselijk opnieuw bepaald "
        "geregistreerde gebaseerde ziet af aangegeven onverkort brengt anders zodanig overlegt verleent "
        "verlenen opgedragen toegekend mogelijk vermeld draagt dragen waaruit voorziene gelijkgesteld "
        "voordoet alleen vastgelegde eveneens wijzigt vóór berustende voldaan beschikt schriftelijk luiden "
        "legt onverlet beslist staan vrijgesteld eindigt betekent beoogt opdracht verminderd gedaan voert "
        "toegezonden bekendgemaakte zowel berekende zodra betreffen toepast waartoe plaatsvinden bekostigd "
        "aanwezig opgeschort dus laat verhoogd overgelegd wil vormt beschreven aanvraagt rechtstreeks nadat "
        "al benoemd uiterlijk berekend gedane teneinde gedefinieerd opgerichte maximaal vervangen spreekt "
        "sluit verbiedt erkend hoeft onmiddellijk kiest aanhangig ingevoerd uitvoert uitoefent mee hetzij "
        "wijzigen berekent ligt voorzien werkt afwijken verwerkt verkrijgt daarvoor danwel daaromtrent naast "
        "telkens verstaan ingediende onherroepelijk vallende hanteert toepassen noch behoeft indient "
        "aanvangen bijvoorbeeld eist toekomende behoudt verwijst verwezen gerechtigd ingevoegd meebrengt "
        "overdraagt waar belaste overeengekomen dezelfde ontbreekt wijst bekend aanvaard plaatsvindt zendt "
        "voorschrijft voortvloeit kregen erop daaraan aangevuld desgevraagd terstond ingaat uitgereikt kunt "
        "optreedt deelt definieert beschouwd alsnog aanmeldt vloeit voorbehouden "
        "vindt vinden voorkomt voorkomen kennisneming omvat omvatten blijven gelden treden treedt onderscheiden"
    )
)
_NO_FIRST = frozenset(("in", "een", "de", "het", "geheel", "en", "of"))
_TRAILING = frozenset(wordlist("van de het een en op in der voor tot inzake met tegen over om uit"))
_GENERIC = frozenset(
    wordlist(
        "wet kaderwet rijkswet noodwet spoedwet verzamelwet invoeringswet aanpassingswet raamwet "
        "veegwet uitvoeringswet wijzigingswet moederwet"
    )
)
_REPEALED = re.compile(r"[^.;:\n]{0,60}\b(?:(?:wordt|worden|is|zijn)\s+(?:hierbij\s+)?ingetrokken|verval(?:t|len)\b)")
_ABOUT = re.compile(r"\s+(?:op|inzake|betreffende)\s+(?:de|het)\s+")
NAMES_IN_LAW = re.compile(
    r"(?:besluit|regeling|verordening|reglement|verdrag|beschikking|circulaire|overeenkomst|aanwijzing|beleidsregels?"
    r"|protocol|akkoord|handvest|statuut|instructie|akte)\Z|\A(?:tijdelijke|nadere|internationale?|europese?)\Z"
)
_AFTER_NAME_WORD = re.compile(r"(?:\b(?:[Dd]e|[Hh]et|van|der|en|of|dit|deze|bij|[a-z]{1,2}\.)|[:;|-])\s+\Z")
_COMMON_TITLE = re.compile(
    r"(?:Uitvoerings|Instellings|Aanwijzings|Vrijstellings|Heffings|Subsidie|Wijzigings|Mandaat|Ontwerp|Konink|Benoemings"
    r"|Goedkeurings|Vaststellings|Samenwerkings|Overgangs|Arbeids|Model|Dienst|Raam|Basis)[a-z]*\Z"
)


def shaped_name_at(text: Prepared, start: int, *, loose: bool) -> LawHit | None:
    """Give the words at `start` that have the shape of the name of a law which no table knows.

    `loose` is for the place after "artikel 3 van de", where a name must follow: there besluiten and
    regelingen count too. Elsewhere only a one-word law ("Energiewet") or a long name ("Wet goed
    verhuurderschap") counts. A name that the table has almost so is that law.
    """
    hit = _long_name(text, start, loose=loose) or _one_word(text, start, loose=loose)
    if hit is not None and text.text.startswith((_ISLANDS, f" Bonaire{_ISLANDS}"), hit.end):
        hit = _of_islands(hit)
    if hit is None:
        return None
    known = almost_known(hit, whole=bool(_REPEALED.match(text.text, hit.end)))
    return known if known.laws[0].bwb_id else _begun_almost(text, known)


def _begun_almost(text: Prepared, hit: LawHit) -> LawHit:
    almost = begins_almost(text.text, hit.start)
    if almost is None and (other := written_otherwise(hit.laws[0].name)):
        return replace(hit, laws=(other[0],), rule=f"wet: anders geschreven ({other[1]})", certainty=0.5)
    if almost is None:
        return hit
    return replace(hit, end=almost[0], laws=(almost[1],), rule="wet: begint bijna zo", certainty=0.5)


def almost_known(hit: LawHit, *, whole: bool = False) -> LawHit:
    """Give the law of the table that has almost this name, or that it is short for; else what was given.

    With `whole=True` no words may be left out: what is repealed is seldom in the register, its successor is.
    """
    name = hit.laws[0].name
    if hit.laws[0].bwb_id:
        return hit
    if almost := nearly(name) or of_other_sort(name):
        return replace(hit, laws=(almost,), rule="wet: bijna zo in het register", certainty=0.6)
    if short := written_out(name):
        return replace(hit, laws=(short,), rule="wet: afkorting in de naam", certainty=0.6)
    return _without_last_words(hit) or _by_some_words(hit, whole=whole)


def _by_some_words(hit: LawHit, *, whole: bool) -> LawHit:
    """The law of which only the first word is written, or of which words are left out; else what was given."""
    name = hit.laws[0].name
    if begun := only_begun_so(name):
        return replace(hit, laws=(begun,), rule="wet: eerste woord van één naam", certainty=0.5)
    if not whole and (longer := with_words(name)):
        return replace(hit, laws=(longer,), rule="wet: woorden van één naam", certainty=0.5)
    return hit


_ISLANDS = ", Sint Eustatius en Saba"


def _of_islands(hit: LawHit) -> LawHit:
    """The law of Bonaire, Sint Eustatius en Saba, whose name ends in BES (Aanwijzingen voor de regelgeving 4.25)."""
    name = f"{hit.laws[0].name.removesuffix('Bonaire').rstrip()} BES"
    end = hit.end + len(_ISLANDS) + (0 if hit.laws[0].name.endswith("Bonaire") else len(" Bonaire"))
    return replace(hit, end=end, laws=(known_law(name) or Law(name),))


def _without_last_words(hit: LawHit) -> LawHit | None:
    """The law of which the name is written almost so in the first words, three or more; the rest goes on with the
    sentence."""
    name = hit.laws[0].name
    while (name := name.rpartition(" ")[0]).count(" ") > 1 and len(name) > 20:
        if almost := nearly(name, of_any_year=False):
            return replace(hit, laws=(almost,), rule="wet: bijna zo in het register", certainty=0.5)
    return None


def _one_word(text: Prepared, start: int, *, loose: bool) -> LawHit | None:
    one = _ONE_WORD.match(text.text, start) or (_ONE_WORD_LOOSE.match(text.text, start) if loose else None)
    if one is None or one.group().split()[-1].lower() in _GENERIC:
        return None
    about = _ABOUT.match(text.text, one.end())
    if about is not None and (more := _name_words(text.text, about.end()))[0]:
        name = " ".join(text.text[start : more[1]].split())
        return LawHit(start, more[1], (Law(name),), "wet: vorm van een lange naam", 0.5)
    return LawHit(start, one.end(), (Law(" ".join(one.group().split())),), "wet: vorm van één woord", 0.6)


def _long_name(text: Prepared, start: int, *, loose: bool) -> LawHit | None:
    head = _LONG_HEAD.match(text.text, start)
    if head is None:
        return None
    if head.group().lower().startswith("verdrag") and not _TREATY_ABOUT.match(text.text, head.end()):
        return None
    words, end = _name_words(text.text, head.end())
    name = " ".join(text.text[start:end].split())
    about_law = head.group().split()[-1].lower().endswith("wet") or name[-4:].isdecimal()
    if not words or not (loose or about_law):
        return None
    return LawHit(start, end, (Law(name),), "wet: vorm van een lange naam", 0.5)


def _name_words(raw: str, place: int) -> tuple[int, int]:
    """Walk over the words that can belong to a name; give how many there are and where the last one ends."""
    kept, count, end = 0, 0, place
    while count < 14 and (word := _NAME_WORD.match(raw, place)):
        if word[1].lower() in _STOP or _ANOTHER_LAW.match(raw, place) or (count == 0 and word[1] in _NO_FIRST):
            break
        count += 1
        if word[1].lower() not in _TRAILING:
            kept, end = count, word.end(1)
        if word[2] or "\n\n" in word.group():
            break
        place = word.end()
    return kept, end


def name_ends(raw: str, end: int) -> bool:
    """Whether no word follows that could belong to a name."""
    word = _NAME_WORD.match(raw, end + 1) if raw[end : end + 1] == " " else None
    return word is None or word[1].lower() in _STOP or word[1].lower() in _TRAILING


def titled_name_at(text: Prepared, start: int) -> LawHit | None:
    """A besluit, regeling ... of which no table knows the name; a noun alone ("het Besluit") is none."""
    if not _AFTER_NAME_WORD.search(text.text, max(0, start - 12), start):
        return None
    hit = shaped_name_at(text, start, loose=True)
    name = hit.laws[0].name if hit is not None else ""
    if hit is None or " " in name:
        return hit
    more, end = _name_words(text.text, hit.end + 1) if text.text[hit.end : hit.end + 1] == " " else (0, 0)
    if more:
        name = " ".join(text.text[start:end].split())
        return replace(hit, end=end, laws=(nearly(name) or Law(name),))
    return hit if len(name) > 11 and not _COMMON_TITLE.match(name) else None
