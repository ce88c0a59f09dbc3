"""Makes the development set of the masking: the texts written by hand and texts put together, the same each time.

    python benchmarks/masking_set.py

Writes signals.jsonl (id, text, thema, bron, achtergehouden) and pii.jsonl (id, start, end, type) beside
tests/data/maskeren/handgeschreven.txt. Everybody and everything in it is made up; BSNs pass the check and
belong to the test range or are counted up from it. The themes in HELD_OUT use other names and other sentences, and
nothing was tuned on them.
"""

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from stdnum.nl import bsn as bsn_check

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "maskeren"
HELD_OUT = ("wonen", "pensioen", "vervoer")
MARK = re.compile(r"\{([a-z-]+):([^{}]+)\}")
PER_THEME = 27

FIRST = (
    "Ahmed Anneke Bogdan Chaima Dounya Eszter Farzana Gijsje Hamza Ilona Jorinde Kwabena Lenka Mohammed Naima Ömer Petra Quirijn Rukiye"
    " Sjoukje Temesgen Ulviye Vasyl Willem Xenia Yusra Zdenka Ikenna Thandiwe Marieke Oksana Bilal Jamila Harold Dilan Radjesh Florentyna Ngozi"
).split()
LAST = (
    "de Vries|Jansen|van den Heuvel|El Bouhali|Yılmaz|Kowalczyk|Bouchaouir|Haile|Singh|Nguyen|Tesfay|Pinas|van 't Veer|Osmanović|Adjei-Boateng"
    "|Hoekstra|ter Braak|Ben Salah|Karimi|Shevchuk|Martina|Çetinkaya|Wattimena|O'Connor|de Lange|Papadimitriou|Okonjo|Stróżyk|Vreeswijk|Aït Hamou"
    "|Dos Santos|Al-Rashid|Kuijpers|Sukhdeo|Wolters|Bloem|van der Zwaag|Achterbosch|Lubrano|Mwangi"
).split("|")
HELD_FIRST = (
    "Sadio Henriëtte Branimir Loubna Tjitske Nurcan Piet Arjun Feodora Mamadou Geesje Volodya Shirin Youssef Ottilie Ferran Dirk Jadranka"
    " Mehmet Roswitha Habiba Teunis Oyuna Carmelita Sem Wubbe"
).split()
HELD_LAST = (
    "Van Rossum|Bakkali|Diakité|Hrvatin|de Haan|Koçak|Wiśniewska|Tuinstra|van Beukering|Traoré|Mohan|Lieftinck|Oubahmane|Gerritsma|Zadeh"
    "|Ter Horst|Batbayar|Vandenbroucke|Silvestri|Abdelwahab|Noordermeer|Pronk|Eshete|Rooijakkers|Ibrahimi|Quaedvlieg"
).split("|")
STREETS = "Molenstraat|Prins Hendrikkade|Burgemeester Tellegenlaan|Zuiderzeeweg|Lange Nieuwstraat|Kastanjehof|2e Breestraat|Kleine Singel".split(
    "|"
)
HELD_STREETS = "Havikshorst|Laan van Vredenrust|Wilgenpad|Jan Steenstraat|Oude Gracht|Achter de Kerk|Meerpaalplein|Veldmaarschalk Montgomerylaan".split(
    "|"
)
PLACES = "Utrecht|Emmen|Den Haag|Heerlen|Almelo|Goes|Zaandam|Oss".split("|")

TEMPLATES: dict[str, list[str]] = {
    "toeslagen": [
        "Mevrouw {L} belde over haar huurtoeslag, bsn {bsn}. Zij woont {adres} {pc} {plaats}.",
        "{F} {L} kreeg een brief met kenmerk {zaak} en snapt het bedrag van € 1.340,00 niet.",
        "klant {L} heeft 3 kinderen en krijgt voor 2 kinderen toeslag, mail {mail}",
        "Bij wisseling van opvang loopt het mis. Artikel 1.6 Wko, 40 ouders per maand, bedragen tot 2500 euro.",
        "toeslagpartner {F} {L} ({gd}) is vertrokken, nieuw rekeningnr {iban}",
    ],
    "bijstand": [
        "de heer {I} {L}, geb. {gd}, tel {tel}, moet weer bankafschriften inleveren",
        "Cliënt {F} {L} krijgt korting omdat zijn moeder boodschappen betaalt. Zie artikel 31 lid 2 onder m Pw.",
        "mw {L} is ziek, zaaknummer {zaak}, mijn collega {F} weet er meer van",
        "In onze gemeente zijn er 120 huishoudens met een briefadres. De minister van SZW zou in het voorjaar komen met een wet.",
        "naam: {F} {L}; bsn: {bsn}; geboortedatum: {gd}; telefoon: {tel}; klacht: brief niet begrepen",
    ],
    "zorg": [
        "{F} wacht al 8 maanden op een indicatie, moeder is mevrouw {L}",
        "pgb-houder {I} {L} ({pc}) kan de zorgverlener niet betalen, SVB reageert niet",
        "Begeleider {F} {L} belt vanaf {tel} namens een bewoner van {adres}.",
        "Wmo-melding {zaak} ligt stil. Volgens artikel 2.3.2 Wmo 2015 moet het onderzoek binnen 6 weken klaar zijn.",
        "dhr {L} is 81, verward en woont alleen, de huisarts belde in mei",
    ],
    "schulden": [
        "Beslag op rekening {iban} van {F} {L}, er blijft 200 euro per maand over.",
        "deurwaarder stuurt alles naar {mail}, maar {F} heeft geen computer",
        "mevr. {L} heeft een auto ({kenteken}) die niet van haar is",
        "Het CJIB kent geen betalingsregeling onder de 75 euro. Wet administratiefrechtelijke handhaving, art. 23.",
        "{tel} van {L}, bsn {bsn}, vraagt om kwijtschelding",
    ],
    "migratie": [
        "V-nummer {vnr} van {F} {L} staat niet in de BRP.",
        "statushouder {F} {L} ({gd}) kreeg paspoort {doc} terug met de verkeerde naam",
        "Oproep inburgering naar {adres}, {pc} {plaats}, daar woont {L} niet meer",
        "De IND en het COA verwijzen naar elkaar. Zie Kamerstukken II 2022/23, 19637, nr. 3001.",
        "haar broer {F} en zus {F2} zijn nog in Istanbul, aanvraag {zaak}",
    ],
    "digitaal": [
        "inlognaam {account} doet het niet meer, mevrouw {L} heeft een nieuwe telefoon {tel}",
        "Link {url} geeft een witte pagina bij {F} {L}.",
        "DigiD geblokkeerd van dhr. {I} {L}, bsn {bsn}",
        "Sinds de release van 12 oktober 2023 is het portaal elke maandag traag, ongeveer 4500 gebruikers.",
        "mail van {mail} kwam binnen zonder bijlage",
    ],
    "werk": [
        "{F} {L} kreeg geen WW omdat de werkgever failliet is, dossiernr {zaak}",
        "werknemer {L} moet 52 weken wachten op de keuring, dat is tegen de Wet WIA artikel 64",
        "Jobcoach {F} belde: meneer {L} durft niet meer te bellen naar het UWV.",
        "bsn {bsn} en {bsn2} zijn verwisseld",
        "Loonkostensubsidie duurt 5 maanden; kleine ondernemers haken af bij € 3.000 voorschot.",
    ],
    "wonen": [
        "Huurder {F} {L}, {adres} in {plaats}, kreeg een huurverhoging van 9%.",
        "mw {L} slaapt in de auto {kenteken} met haar zoon {F}",
        "Inschrijving op {adres}, {pc} geweigerd. Contact: {tel}.",
        "De huurcommissie hanteert artikel 4 Uitvoeringswet huurprijzen woonruimte; wachttijd 9 maanden.",
        "{F} van {L} mailde vanaf {mail} over dossier {zaak}",
    ],
    "pensioen": [
        "AOW van {I} {L}, geboren op {gd}, is gekort met 14%.",
        "weduwe {L} krijgt geen Anw; bsn is {bsn}, rekening {iban}",
        "kun je {F} {L} terugbellen op {tel}",
        "Remigratie en AOW lopen door elkaar. SVB en Belastingdienst rekenen met andere jaren (1985 en 1987).",
        "dhr {L} stuurde zijn levensbewijs en paspoort {doc} op, niets ontvangen",
    ],
    "vervoer": [
        "CBR keurt {F} {L} af, kenteken {kenteken}, bezwaar {zaak}",
        "scootmobiel van mevrouw {L}, {adres} {pc}, is kapot",
        "Taxi voor {F} komt te laat; moeder {F2} {L} belt elke dag.",
        "RDW boete van 450 euro bij Wegenverkeerswet artikel 72, ook als de auto in de garage staat.",
        "chauffeur {L} belde met {tel}, wil weten waar {F} moet zijn",
    ],
}


def a_bsn(dice: random.Random) -> str:
    """A number that passes the check, in one of the ways people write it."""
    number = 999_990_000 + dice.randrange(9_000)
    while not bsn_check.is_valid(str(number)):
        number += 1
    text = str(number)
    shapes = (text, f"{text[:3]} {text[3:6]} {text[6:]}", f"{text[:4]}.{text[4:6]}.{text[6:]}", text, text)
    return dice.choice(shapes)


def a_phone(dice: random.Random) -> str:
    """A telephone number in one of the ways people write it."""
    n = f"{dice.randrange(10_000_000, 99_999_999)}"
    shapes = (
        f"06{n}",
        f"06-{n}",
        f"06 {n[:2]} {n[2:4]} {n[4:6]} {n[6:]}",
        f"+31 6 {n[:4]} {n[4:]}",
        f"+316{n}",
    )
    return dice.choice((*shapes, f"030-{n[:7]}", f"(0570) {n[:2]} {n[2:4]} {n[4:6]}", f"+49 1522 {n[:7]}"))


def a_birth(dice: random.Random) -> str:
    """A date of birth in one of the ways people write it."""
    day, month, year = dice.randrange(1, 29), dice.randrange(1, 13), dice.randrange(1935, 2015)
    names = "januari februari maart april mei juni juli augustus september oktober november december".split()
    return dice.choice(
        (
            f"{day:02}-{month:02}-{year}",
            f"{day}/{month}/{year}",
            f"{day} {names[month - 1]} {year}",
            f"{day}.{month}.{year}",
        )
    )


def a_plate(dice: random.Random) -> str:
    """A licence plate of some series."""
    letters = "".join(dice.choices("BDFGHJKLNPRSTVXZ", k=3))
    return dice.choice(
        (
            f"{letters[:2]}-{dice.randrange(100, 999)}-{letters[2]}",
            f"{dice.randrange(10, 99)}-{letters}-{dice.randrange(1, 9)}",
        )
    )


def a_case(dice: random.Random) -> str:
    """A case number in some house style."""
    n = dice.randrange(10_000, 999_999)
    return dice.choice((f"{n}", f"2023-{n:06}", f"Z-2024-{n:06}", f"WMO/{dice.randrange(2018, 2026)}/{n:05}"))


def an_iban(dice: random.Random) -> str:
    """A Dutch account number that passes the check."""
    account = f"{dice.randrange(10**9, 10**10)}"
    rest = int(
        "".join(str(int(c, 36)) for c in "INGB") + account + str(int("N", 36)) + str(int("L", 36)) + "00"
    )
    text = f"NL{98 - rest % 97:02}INGB{account}"
    return dice.choice((text, " ".join(text[i : i + 4] for i in range(0, 18, 4))))


def slots(dice: random.Random, held: bool) -> dict[str, str]:
    """A value with its mark for every slot."""
    first, last = (HELD_FIRST, HELD_LAST) if held else (FIRST, LAST)
    given, second, family = dice.choice(first), dice.choice(first), dice.choice(last)
    street = f"{dice.choice(HELD_STREETS if held else STREETS)} {dice.randrange(1, 300)}{dice.choice(('', '', '', 'a', '-2'))}"
    letters = "".join(dice.choices("ABCDEFGHJKLMNPRSTVXZ", k=2))
    mail = re.sub(r"[^a-z]", "", given.lower()) + str(dice.randrange(10, 99)) + "@voorbeeldpost.nl"
    return {
        "name": given, "second": second, "family": family,
        "adres": f"{{adres:{street}}}",
        "pc": f"{{postcode:{dice.randrange(1010, 9990)}{dice.choice((' ', ''))}{letters}}}",
        "plaats": dice.choice(PLACES),
        "bsn": f"{{bsn:{a_bsn(dice)}}}", "bsn2": f"{{bsn:{a_bsn(dice)}}}",
        "tel": f"{{telefoon:{a_phone(dice)}}}", "mail": f"{{e-mail:{mail}}}", "gd": f"{{geboortedatum:{a_birth(dice)}}}",
        "kenteken": f"{{kenteken:{a_plate(dice)}}}", "zaak": f"{{zaak:{a_case(dice)}}}", "iban": f"{{rekening:{an_iban(dice)}}}",
        "vnr": f"{{v-nummer:2{dice.randrange(10**8, 10**9)}}}", "doc": f"{{document:N{letters}{dice.randrange(10**5, 10**6)}}}",
        "account": f"{{account:{re.sub(r'[^a-z]', '', given.lower())}_{dice.randrange(70, 99)}}}",
        "url": f"{{link:https://mijn.voorbeeldloket.nl/zaak/{dice.randrange(10**5, 10**6)}}}",
    }  # fmt: skip


def filled(template: str, values: dict[str, str]) -> str:
    """The template with its slots filled; a run of name slots becomes one marked name."""
    names = {
        "{F}": values["name"],
        "{F2}": values["second"],
        "{L}": values["family"],
        "{I}": values["name"][0] + ".",
    }
    template = re.sub(
        r"(?:\{(?:F2?|L|I)\} ?)+(?<! )",
        lambda run: "{persoon:" + re.sub(r"\{\w+\}", lambda slot: names[slot.group()], run.group()) + "}",
        template,
    )
    return re.sub(r"\{(\w+)\}", lambda slot: values[slot.group(1)], template)


def _typos(text: str, dice: random.Random) -> str:
    swaps = (
        ("belde", "beld"),
        ("krijgt", "krijgd"),
        ("mevrouw", "mevrow"),
        ("niet", "neit"),
        (". ", " "),
        ("wordt", "word"),
    )
    for right, wrong in dice.sample(swaps, 2):
        text = text.replace(right, wrong)
    return text


REGISTERS: list[Callable[[str, random.Random], str]] = [
    lambda text, dice: text,
    lambda text, dice: text,
    lambda text, dice: text.lower(),
    _typos,
    lambda text, dice: (
        text.rstrip(".") + "\n\n" + dice.choice(("Groet, team balie", "Graag terugkoppeling!", "mvg"))
    ),
]


def generated() -> Iterator[tuple[str, str]]:
    """Theme and marked text."""
    dice = random.Random(29362)  # noqa: S311
    for theme, templates in TEMPLATES.items():
        for count in range(PER_THEME):
            text = filled(templates[count % len(templates)], slots(dice, theme in HELD_OUT))
            yield theme, dice.choice(REGISTERS)(text, dice)
        yield theme, _table(dice, theme in HELD_OUT)


def _table(dice: random.Random, held: bool) -> str:
    rows = ["Nr\tNaam\tGeboren\tBSN\tBedrag"]
    for number in range(1, 4):
        values = slots(dice, held)
        name = f"{{persoon:{values['name']} {values['family']}}}"
        rows.append(f"{number}\t{name}\t{values['gd']}\t{values['bsn']}\t{dice.randrange(100, 3000)},00")
    return "\n".join(rows)


def handwritten() -> Iterator[tuple[str, str]]:
    """Theme and marked text from the file."""
    for line in (FOLDER / "handgeschreven.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            theme, text = line.split(" | ", 1)
            yield theme, text.replace("~", "\n")


def unmarked(text: str) -> tuple[str, list[dict[str, object]]]:
    """The plain text and the places of what was marked."""
    plain, spans, before = "", [], 0
    for mark in MARK.finditer(text):
        plain += text[before : mark.start()]
        spans.append({"start": len(plain), "end": len(plain) + len(mark.group(2)), "type": mark.group(1)})
        plain, before = plain + mark.group(2), mark.end()
    return plain + text[before:], spans


def main() -> None:
    """Writes both files."""
    signals, pii = [], []
    for source, rows in (("hand", handwritten()), ("samengesteld", generated())):
        for number, (theme, marked) in enumerate(rows, 1):
            ident = f"{source[0]}{number:03}"
            text, spans = unmarked(marked)
            signals.append(
                {
                    "id": ident,
                    "text": text,
                    "thema": theme,
                    "bron": source,
                    "achtergehouden": theme in HELD_OUT,
                }
            )
            pii += [{"id": ident, **span} for span in spans]
    for name, made in (("signals", signals), ("pii", pii)):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in made)
        (FOLDER / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    print(f"{len(signals)} texts, {len(pii)} marks")  # noqa: T201


if __name__ == "__main__":
    main()
