"""Mail in, through the real server: what a colleague writes becomes a masked signaal, and nothing else is kept."""

import asyncio
import smtplib
import threading
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from ipaddress import ip_network
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from tests.berichten.conftest import Postbus, free_port
from tests.makers import MONDAY, TUESDAY, make_gebruiker, make_knelpunt, make_signaal
from tests.people import People, make_people
from tests.pure.test_post import built, report
from weerklank.berichten.actions import add_postadres, set_postadres
from weerklank.berichten.inkomend import Uitkomst, receive
from weerklank.berichten.instellingen import instellingen
from weerklank.berichten.models import Bericht, Postadres, Storing
from weerklank.berichten.queries import storing_of, storingen_for
from weerklank.berichten.tokens import Weg, address_for
from weerklank.berichten.vertellen import begin, tell
from weerklank.environment import Post
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis
from weerklank.kern.problems import Cannot
from weerklank.knelpunten.actions import lapse
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.models import Bundeling
from weerklank.launch.post import listen
from weerklank.signalen.actions import close_without_follow_up
from weerklank.signalen.enums import GeenVervolgGrond, Herkomst, SignaalStand
from weerklank.signalen.models import Aanvulling, Afzender, GeenVervolg, Signaal

ADRES = "signalen@uitvoerder.example"
SECRET = "Mevrouw Annelies Veerman (BSN 111222333) wacht al weken op haar toeslag."


@pytest.fixture
def post(people: People, settings: Any) -> Postadres:
    """The address of the executor; the log is told up to here."""
    settings.POST_DOMAIN = "post.weerklank.example"
    beheerder = make_gebruiker(people.uitvoerder, Rol.BEHEERDER)
    made = add_postadres(ADRES, people.uitvoerder, by=beheerder, now=MONDAY)
    begin()
    return made


def written(sender: str, text: str = SECRET, **headers: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Message-ID"] = sender, ADRES, headers.pop("message_id", "<een@uitvoerder.example>")
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


def take(raw: bytes, recipient: str = ADRES, sender: str = "iemand@uitvoerder.example", now=TUESDAY) -> Uitkomst:
    return receive(raw, envelope_sender=sender, recipient=recipient, now=now)


def everything_kept() -> str:
    """Every row of every table of ours, to look for words in."""
    kept = []
    with connection.cursor() as cursor:
        for model in apps.get_models():
            if model.__module__.startswith("weerklank."):
                cursor.execute(f'SELECT t::text FROM "{model._meta.db_table}" t')
                kept += [row[0] for row in cursor.fetchall()]
    return "\n".join(kept)


def test_a_colleague_mails_and_it_is_a_masked_signaal_with_its_sender(people: People, post: Postadres) -> None:
    said = take(written(people.melder.email, Subject="Toeslag te laat"))
    signaal = Signaal.objects.get()

    assert str(said) == f"250 2.0.0 {signaal.kenmerk} ontvangen."
    assert signaal.tekst == "Toeslag te laat\n\n[PERSOON-1] (BSN [BSN-1]) wacht al weken op haar toeslag."
    assert (signaal.herkomst, signaal.organisatie) == (Herkomst.EMAIL, people.uitvoerder)
    assert Afzender.objects.get(signaal=signaal).gebruiker == people.melder
    assert [word for word in ("Veerman", "111222333") if word in everything_kept()] == []


def test_the_same_mail_again_is_the_same_signaal_and_another_is_another(people: People, post: Postadres) -> None:
    first, again = take(written(people.melder.email)), take(written(people.melder.email))
    other = take(written(people.melder.email, message_id="<twee@uitvoerder.example>"))

    assert (first == again, other.code, Signaal.objects.count()) == (True, "250 2.0.0", 2)


def test_the_reporter_hears_that_it_came_in(people: People, post: Postadres) -> None:
    take(written(people.melder.email))
    tell()

    assert Bericht.objects.get(gebruiker=people.melder).gebeurtenis.soort == Happened.SIGNAAL_SUBMITTED


NASTY: dict[str, tuple[Callable[[People], bytes], str]] = {
    "a stranger": (lambda p: written("vreemde@elders.example"), "550 5.7.1"),
    "a colleague of elsewhere": (lambda p: written(p.outsider.email), "550 5.7.1"),
    "somebody who may not report": (lambda p: written(p.beleid.email), "550 5.7.1"),
    "two senders": (lambda p: written(f"{p.melder.email}, {p.collega.email}"), "550 5.7.1"),
    "no sender": (lambda p: b"Subject: x\r\n\r\nDe brief is te lang.", "550 5.7.1"),
    "nothing written": (lambda p: written(p.melder.email, "\n"), "550 5.6.0"),
    "only a quoted mail": (lambda p: written(p.melder.email, f"> {SECRET}"), "550 5.6.0"),
    "an attachment": (
        lambda p: built((b"BSN 111222333", "application/pdf", "attachment", "")).replace(
            b"marit@uitvoerder.example", p.melder.email.encode()
        ),
        "550 5.6.1",
    ),
    "far too long": (lambda p: written(p.melder.email, "woord " * 3_000), "550 5.6.0"),
    "no mail at all": (lambda p: b"\x00\xff\xfe" * 50, "550 5.7.1"),
    "an answer by a machine": (lambda p: written(p.melder.email, Auto_Submitted="auto-replied"), "250 2.0.0"),
    "a mailing list": (lambda p: written(p.melder.email, Precedence="bulk"), "250 2.0.0"),
    "a loop": (lambda p: written(p.melder.email, X_Loop="signalen"), "250 2.0.0"),
    "a bounce to the address": (lambda p: report("failed", "5.1.1"), "250 2.0.0"),
}


@pytest.mark.parametrize("name", NASTY)
def test_what_is_no_signaal_of_a_colleague_is_answered_clearly_and_leaves_nothing(
    people: People, post: Postadres, name: str
) -> None:
    make, code = NASTY[name]
    before = everything_kept()
    said = take(make(people))

    assert said.code == code
    assert str(said).isascii()
    assert everything_kept() == before


def test_only_a_known_and_open_address_takes_mail(people: People, post: Postadres) -> None:
    beheerder = make_gebruiker(people.uitvoerder, Rol.BEHEERDER)
    set_postadres(post, is_open=False, by=beheerder, now=TUESDAY)
    closed = take(written(people.melder.email))
    set_postadres(post, is_open=True, by=beheerder, now=TUESDAY)

    assert closed.code == "550 5.1.1"
    assert take(written(people.melder.email), recipient=ADRES.upper()).code == "250 2.0.0"
    assert take(written(people.melder.email), recipient="x@uitvoerder.example").code == "550 5.1.1"


def test_more_mails_in_an_hour_than_the_setting_wait_at_their_own_server(people: People, post: Postadres) -> None:
    most = instellingen().in_per_uur
    codes = [take(written(people.melder.email, message_id=f"<{n}@x>")).code for n in range(most + 1)]

    assert codes == ["250 2.0.0"] * most + ["451 4.7.1"]


def bericht_about(signaal: Signaal, people: People) -> Bericht:
    tell()
    return Bericht.objects.filter(gebruiker=people.melder, signaal=signaal).latest("pk")


def answer(
    people: People, bericht: Bericht, *, by: str = "", text: str = f"Nog iets: {SECRET}", **rest: str
) -> Uitkomst:
    return take(written(by or people.melder.email, text, **rest), recipient=address_for(Weg.ANTWOORD, bericht.pk))


def test_a_reply_to_no_follow_up_opens_the_question_again_and_tells_the_coordinator(
    people: People, post: Postadres
) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    grond = GeenVervolgGrond.EENMALIG
    close_without_follow_up(signaal, grond=grond, reden="Hersteld.", by=people.coordinator, now=MONDAY)
    said = answer(people, bericht_about(signaal, people))
    tell()
    signaal.refresh_from_db()

    assert said.code == "250 2.0.0"
    assert (signaal.stand, signaal.next_on is None) == (SignaalStand.IN_TRIAGE, False)
    assert Aanvulling.objects.get().tekst == "Nog iets: [PERSOON-1] (BSN [BSN-1]) wacht al weken op haar toeslag."
    assert GeenVervolg.objects.get().ended_at == TUESDAY
    told = Bericht.objects.filter(gebruiker=people.coordinator, gebeurtenis__soort=Happened.SIGNAAL_SUPPLEMENTED)
    assert told.count() == 1


def test_a_reply_to_an_open_signaal_is_kept_once_and_changes_no_state(people: People, post: Postadres) -> None:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    bericht = bericht_about(signaal, people)

    assert [answer(people, bericht).code, answer(people, bericht).code] == ["250 2.0.0"] * 2
    assert (Aanvulling.objects.count(), Signaal.objects.get().stand) == (1, SignaalStand.INGEDIEND)


def bundled(people: People) -> tuple[Signaal, Any]:
    signaal = make_signaal(by=people.melder, organisatie=people.uitvoerder)
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    bundle(signaal, knelpunt, by=people.coordinator, now=MONDAY)
    return signaal, knelpunt


def test_a_reply_while_the_knelpunt_is_open_stays_with_it(people: People, post: Postadres) -> None:
    signaal, _knelpunt = bundled(people)
    answer(people, bericht_about(signaal, people))
    tell()

    assert Signaal.objects.get().stand == SignaalStand.GEKOPPELD
    owner = Bericht.objects.filter(gebruiker=people.eigenaar, gebeurtenis__soort=Happened.SIGNAAL_SUPPLEMENTED)
    assert owner.count() == 1


def test_a_reply_after_the_knelpunt_closed_brings_the_signaal_back_in_the_queue(
    people: People, post: Postadres
) -> None:
    signaal, knelpunt = bundled(people)
    lapse(knelpunt, toelichting="Wet weg.", by=people.eigenaar, now=MONDAY)
    answer(people, bericht_about(signaal, people))
    signaal.refresh_from_db()

    assert (signaal.stand, Bundeling.objects.get().ended_at) == (SignaalStand.IN_TRIAGE, TUESDAY)
    named = Gebeurtenis.objects.filter(soort__in=[Happened.SIGNAAL_SUPPLEMENTED, Happened.SIGNAAL_REOPENED])
    assert set(named.values_list("by", flat=True)) == {None}


def test_nobody_answers_for_another_nor_without_the_address_that_was_given(people: People, post: Postadres) -> None:
    bericht = bericht_about(make_signaal(by=people.melder, organisatie=people.uitvoerder), people)
    about_work = Bericht.objects.get(gebruiker=people.coordinator)

    assert answer(people, bericht, by=people.collega.email).code == "550 5.7.1"
    assert answer(people, about_work, by=people.coordinator.email).code == "550 5.1.1"
    wrong = address_for(Weg.ANTWOORD, bericht.pk).replace("+", "+1")
    assert take(written(people.melder.email), recipient=wrong).code == "550 5.1.1"
    assert Aanvulling.objects.count() == 0


def test_a_mail_of_ours_that_comes_back_puts_the_address_out_of_order_for_owner_and_coordinator_to_see(
    people: People, post: Postadres, postbus: Postbus
) -> None:
    from tests.berichten.test_versturen import send

    make_signaal(by=people.melder, organisatie=people.uitvoerder)
    send()
    back = postbus.senders[0]

    assert take(report("delayed", "4.4.7"), recipient=back, sender="").code == "250 2.0.0"
    assert storing_of(people.melder) is None
    take(report("failed", "5.1.1"), recipient=back, sender="")
    assert Storing.objects.get().code == "5.1.1"
    assert storing_of(people.melder) == Storing.objects.get()
    assert [row.gebruiker for row in storingen_for(people.coordinator)] == [people.melder]
    assert (list(storingen_for(people.collega)), list(storingen_for(people.coordinator_elders))) == ([], [])


def test_an_address_belongs_to_one_organisation_and_is_kept_by_its_own_manager(people: People, post: Postadres) -> None:
    elders = make_gebruiker(people.elders, Rol.BEHEERDER)
    refused = []
    for adres, organisatie in ((ADRES.upper(), people.elders), ("x@elders.example", people.uitvoerder)):
        with pytest.raises(Cannot) as problem:
            add_postadres(adres, organisatie, by=elders, now=MONDAY)
        refused.append(type(problem.value.problems[0]).__name__)
    for adres in ("geen adres", "antwoord+1@elders.example"):
        with pytest.raises(Cannot) as problem:
            add_postadres(adres, people.elders, by=elders, now=MONDAY)
        refused.append(type(problem.value.problems[0]).__name__)

    assert refused == ["AdresInUse", "NotAllowed", "AdresUnfit", "AdresReserved"]


class Server:
    """The server of `weerklank post` in a thread of its own, on a free port."""

    def __init__(self, *, lmtp: bool = False, networks: tuple[str, ...] = ("127.0.0.0/8",)) -> None:
        self.post = Post("127.0.0.1", free_port(), lmtp, tuple(map(ip_network, networks)))
        self.loop = asyncio.new_event_loop()
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        async def main() -> None:
            self.stopped = asyncio.Event()
            server = await listen(self.post, most_bytes=100_000)
            self.ready.set()
            await self.stopped.wait()
            server.close()

        self.loop.run_until_complete(main())

    def __enter__(self) -> "Server":
        self.thread.start()
        self.ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self.loop.call_soon_threadsafe(self.stopped.set)
        self.thread.join(10)

    def send(self, raw: bytes, *, to: tuple[str, ...] = (ADRES,), sender: str = "a@uitvoerder.example") -> str:
        """What the server answered, as the sender gets to read it."""
        kind = smtplib.LMTP if self.post.lmtp else smtplib.SMTP
        with kind("127.0.0.1", self.post.port) as client:
            try:
                refused = client.sendmail(sender, list(to), raw)
            except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as problem:
                return str(problem)
        return str(refused)


@pytest.fixture
def committed(transactional_db: None, settings: Any) -> Iterator[People]:
    settings.POST_DOMAIN = "post.weerklank.example"
    people = make_people()
    add_postadres(ADRES, people.uitvoerder, by=make_gebruiker(people.uitvoerder, Rol.BEHEERDER), now=MONDAY)
    yield people
    connection.close()


@pytest.mark.parametrize("lmtp", [False, True], ids=["smtp", "lmtp"])
def test_the_server_takes_a_mail_in_over_the_wire(committed: People, lmtp: bool) -> None:
    with Server(lmtp=lmtp) as server:
        said = [server.send(written(committed.melder.email)) for _ in range(2)]

    assert said == ["{}", "{}"]
    assert Signaal.objects.get().tekst == "[PERSOON-1] (BSN [BSN-1]) wacht al weken op haar toeslag."


def test_the_server_refuses_in_words_that_the_sender_gets_to_read(committed: People) -> None:
    with Server() as server:
        stranger = server.send(written("vreemde@elders.example"))
        nowhere = server.send(written(committed.melder.email), to=("x@uitvoerder.example",))
        two = server.send(written(committed.melder.email), to=(ADRES, ADRES.upper()))
        huge = server.send(written(committed.melder.email, "x" * 70 + "\n") + b"woord\r\n" * 20_000)

    assert "Vanaf dit e-mailadres kan hier niets worden gemeld" in stranger
    assert "Dit adres neemt geen signalen aan" in nowhere
    assert "452" in two
    assert "552" in huge
    assert Signaal.objects.count() == 1  # the first address of the mail to two


def test_another_machine_than_the_own_mail_server_is_shown_the_door(committed: People) -> None:
    with Server(networks=("10.0.0.0/8",)) as server:
        said = server.send(written(committed.melder.email))

    assert "554" in said
    assert Signaal.objects.count() == 0
