"""Mail out, through a real mail server: every mail once, nobody's text or name in it, and a way to stop it."""

import datetime as dt
import re
from email.message import EmailMessage

import pytest

from tests.berichten.conftest import Postbus, PowerCutError, free_port, power_cut
from tests.makers import MONDAY, TUESDAY, make_gebruiker, make_knelpunt, make_signaal
from tests.people import People
from weerklank.berichten.actions import choose, try_again
from weerklank.berichten.brief import mail_of
from weerklank.berichten.enums import Groep, Wijze
from weerklank.berichten.instellingen import instellingen
from weerklank.berichten.models import Bericht, Storing, Verzending
from weerklank.berichten.tokens import Weg, address_for, read_address, read_unsubscribe, unsubscribe_token
from weerklank.berichten.versturen import MINUTES, deliver, forget, plan
from weerklank.berichten.vertellen import tell
from weerklank.kern.actions import record
from weerklank.kern.enums import Happened, Rol
from weerklank.knelpunten.bundling import bundle
from weerklank.signalen.models import Signaal

SECRET = "Zeldzaamwoord dat in geen mail mag staan"


def minutes(number: float) -> dt.timedelta:
    return dt.timedelta(minutes=number)


def send(now: dt.datetime = TUESDAY) -> int:
    """What one run of the worker does; gives how many mails the server took."""
    tell()
    plan(now=now)
    return deliver(now=now)


def report(people: People, *, tekst: str = SECRET) -> Signaal:
    """A signaal of which the reporter alone gets mail."""
    choose({Groep.WERK: Wijze.NIET}, by=people.coordinator, now=MONDAY)
    return make_signaal(by=people.melder, organisatie=people.uitvoerder, tekst=tekst, now=MONDAY)


def text_of(mail: EmailMessage) -> str:
    return "".join(part.get_content() for part in mail.walk() if part.get_content_maintype() == "text")


def test_the_reporter_gets_a_mail_at_once_with_a_link(told: People, postbus: Postbus) -> None:
    signaal = report(told)

    assert (send(), send(), send(TUESDAY + minutes(9))) == (1, 0, 0)
    bericht = Bericht.objects.get(gebruiker=told.melder)
    assert postbus.subjects_to(told.melder.email) == [f"{signaal.kenmerk}: signaal ingediend"]
    assert f"https://weerklank.example/berichten/{bericht.pk}/" in text_of(postbus.mails[0])
    assert (Verzending.objects.get().sent_at, Verzending.objects.get().retry_at) == (TUESDAY, None)


def test_the_headers_say_that_a_machine_sent_it_and_how_to_stop_it(told: People, postbus: Postbus) -> None:
    report(told)
    send()
    mail = postbus.mails[0]

    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    token = re.fullmatch(r"<https://weerklank\.example/berichten/afmelden/\?t=(.+)>", mail["List-Unsubscribe"].strip())[
        1
    ]
    assert read_unsubscribe(token) == (told.melder.pk, Groep.EIGEN)
    assert mail["Message-ID"] == Verzending.objects.get().message_id
    assert mail["From"] == "weerklank@weerklank.example"
    assert {part.get_content_type() for part in mail.iter_parts()} == {"text/plain", "text/html"}


def test_a_mail_names_no_text_no_sender_and_nobody_who_joined(told: People, postbus: Postbus, settings) -> None:
    settings.POST_DOMAIN = "post.weerklank.example"
    choose({Groep.WERK: Wijze.DIRECT}, by=told.coordinator, now=MONDAY)
    choose({Groep.WERK: Wijze.DIRECT}, by=told.eigenaar, now=MONDAY)
    knelpunt = make_knelpunt(
        eigenaar=told.eigenaar, organisatie=told.uitvoerder, geadresseerde=told.ministerie, titel="Geheime titel"
    )
    for who in (told.melder, told.collega):
        signaal = make_signaal(by=who, organisatie=told.uitvoerder, tekst=f"{SECRET} {who.pk}")
        bundle(signaal, knelpunt, by=told.coordinator, now=TUESDAY)
    record(Happened.KNELPUNT_LAPSED, about=knelpunt, by=None, at=TUESDAY)
    send(TUESDAY + minutes(1))

    people = (told.melder, told.collega, told.coordinator, told.eigenaar)
    found = []
    for mail, to in zip(postbus.mails, postbus.to, strict=True):
        whole = mail.as_string() + text_of(mail)
        others = [word for person in people if [person.email] != to for word in (person.naam, person.email)]
        found += [(to, word) for word in ("Zeldzaamwoord", "Geheime", *others) if word in whole]
    assert len(postbus.mails) == 9
    assert found == []


def test_a_mail_is_in_the_language_of_who_gets_it(told: People, postbus: Postbus) -> None:
    told.melder.taal = "en"
    told.melder.save()
    report(told)
    send()

    assert "Your signal has been received" in text_of(postbus.mails[0])


def test_a_digest_collects_and_goes_out_once_on_the_next_working_day(told: People, postbus: Postbus) -> None:
    for number in range(3):
        make_signaal(by=told.melder, organisatie=told.uitvoerder, tekst=f"Te kort {number}.", now=MONDAY)
    choose({Groep.EIGEN: Wijze.NIET}, by=told.melder, now=MONDAY)
    eight = TUESDAY.replace(hour=8)

    assert (send(eight - minutes(1)), send(eight), send(eight + minutes(1))) == (0, 1, 0)
    assert postbus.subjects_to(told.coordinator.email) == ["3 berichten van Weerklank"]
    assert text_of(postbus.mails[0]).count("S-0") == 6  # each in the plain text and in the HTML
    assert postbus.mails[0]["Reply-To"] is None


def test_who_wants_no_mail_gets_none_and_still_has_every_bericht(told: People, postbus: Postbus) -> None:
    choose(dict.fromkeys(Groep, Wijze.NIET), by=told.melder, now=MONDAY)
    report(told)

    assert send() == 0
    assert Bericht.objects.filter(gebruiker=told.melder, read_at=None).count() == 1


def test_a_new_choice_counts_for_what_still_waits(told: People, postbus: Postbus) -> None:
    report(told)
    tell()
    choose({Groep.EIGEN: Wijze.WEKELIJKS}, by=told.melder, now=MONDAY)

    assert send() == 0
    next_monday = MONDAY.replace(hour=8) + dt.timedelta(days=7)
    assert Bericht.objects.get(gebruiker=told.melder).mail_at == next_monday


def test_more_than_the_daily_number_comes_together_on_the_next_working_day(told: People, postbus: Postbus) -> None:
    most = instellingen().direct_per_dag
    for number in range(most + 3):
        make_signaal(by=told.melder, organisatie=told.uitvoerder, tekst=f"Te kort {number}.", now=TUESDAY)

    assert send(TUESDAY + minutes(1)) == most
    assert send(TUESDAY.replace(hour=8) + dt.timedelta(days=1)) == 2  # the digests of reporter and coordinator


def test_no_more_go_out_in_a_minute_than_the_setting_says(told: People, postbus: Postbus) -> None:
    most = instellingen().per_minuut
    people = [make_gebruiker(told.uitvoerder, Rol.PROFESSIONAL) for _ in range(most + 2)]
    for person in people:
        make_signaal(by=person, organisatie=told.uitvoerder, tekst=f"Te kort {person.pk}.", now=MONDAY)
    choose({Groep.WERK: Wijze.NIET}, by=told.coordinator, now=MONDAY)
    tell()
    plan(now=MONDAY)

    assert [deliver(now=MONDAY), deliver(now=MONDAY)] == [most, 2]


def test_a_break_between_sending_and_marking_sends_the_same_mail_again(told: People, postbus: Postbus) -> None:
    """The server has it and we died before we could write that down: the same Message-ID, and then it ends."""
    report(told)
    tell()
    plan(now=TUESDAY)
    with pytest.raises(PowerCutError):
        power_cut(lambda: deliver(now=TUESDAY))

    assert (deliver(now=TUESDAY), deliver(now=TUESDAY + minutes(99))) == (1, 0)
    assert len(postbus.mails) == 2
    assert len({mail["Message-ID"] for mail in postbus.mails}) == 1


def test_a_server_that_took_the_mail_and_did_not_say_so_gets_the_same_one_again(told: People, postbus: Postbus) -> None:
    report(told)
    postbus.data_reply = "451 4.3.0 busy"
    first = send()
    postbus.data_reply = "250 OK"
    later = TUESDAY + minutes(MINUTES[0])

    assert (first, deliver(now=TUESDAY), deliver(now=later), deliver(now=later + minutes(99))) == (0, 0, 1, 0)
    assert len(postbus.mails) == 2
    assert len({mail["Message-ID"] for mail in postbus.mails}) == 1


def test_a_break_before_sending_loses_no_mail(told: People, postbus: Postbus) -> None:
    report(told)
    tell()
    with pytest.raises(PowerCutError):
        power_cut(lambda: plan(now=TUESDAY))

    assert send() == 1


def test_a_server_that_cannot_be_reached_holds_nothing_up_and_loses_nothing(
    told: People, postbus: Postbus, settings
) -> None:
    report(told)
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, free_port()
    assert send() == 0
    settings.EMAIL_PORT = port

    assert send(TUESDAY + minutes(1)) == 1


def test_an_address_that_is_refused_for_now_is_tried_again_later_and_later(told: People, postbus: Postbus) -> None:
    report(told)
    postbus.refusals[told.melder.email] = "450 4.2.1 greylisted"
    tries, now = [], TUESDAY
    tell()
    plan(now=now)
    for wait in MINUTES[:3]:
        tries += [deliver(now=now), deliver(now=now + minutes(wait) - minutes(0.5))]
        now += minutes(wait)
    postbus.refusals.clear()

    assert tries == [0] * 6
    assert (Verzending.objects.get().attempts, Storing.objects.count()) == (3, 0)
    assert deliver(now=now) == 1


def test_a_refused_address_is_written_down_and_gets_no_more_mail_until_its_owner_tries_again(
    told: People, postbus: Postbus
) -> None:
    postbus.refusals[told.melder.email] = "550 5.1.1 no such user"
    report(told)
    send()
    report(told, tekst="Nog een signaal, ook te kort.")

    assert send(TUESDAY + minutes(5)) == 0
    assert (Storing.objects.get().gebruiker, Storing.objects.get().code) == (told.melder, "550")
    assert (Verzending.objects.get().failed_at, Verzending.objects.get().code) == (TUESDAY, "550")
    postbus.refusals.clear()
    try_again(by=told.melder, now=TUESDAY + minutes(6))
    assert send(TUESDAY + minutes(7)) == 0  # what came meanwhile stands on the page
    report(told, tekst="En een derde.")
    assert send(TUESDAY + minutes(8)) == 1


def test_a_mail_that_is_refused_for_what_it_is_does_not_put_the_address_out_of_order(
    told: People, postbus: Postbus
) -> None:
    postbus.data_reply = "554 5.7.1 looks like spam"
    report(told)
    send()

    assert (Verzending.objects.get().code, Storing.objects.count()) == ("554", 0)


def test_the_same_mail_made_twice_is_the_same(told: People, postbus: Postbus) -> None:
    report(told)
    tell()
    plan(now=TUESDAY)
    made = Verzending.objects.get()
    first, second = (mail_of(made, list(made.berichten.all())) for _ in range(2))

    assert (first.subject, first.body, first.extra_headers) == (second.subject, second.body, second.extra_headers)


def test_old_berichten_are_forgotten_with_their_mail_and_newer_ones_stay(told: People, postbus: Postbus) -> None:
    report(told)
    send()
    late = MONDAY + dt.timedelta(days=instellingen().bewaren)
    made = Verzending.objects.get()

    assert (forget(now=late), Bericht.objects.count(), Verzending.objects.count()) == (0, 2, 1)
    assert forget(now=late + dt.timedelta(days=2)) == 2
    assert not Verzending.objects.filter(pk=made.pk).exists()


def test_an_address_that_we_gave_out_is_known_in_any_case_and_no_other_is(db: None, settings) -> None:
    settings.POST_DOMAIN = "post.weerklank.example"
    given = address_for(Weg.ANTWOORD, 4711)
    known = read_address(given.upper())

    assert known is not None
    assert (known.weg, known.number) == (Weg.ANTWOORD, 4711)
    assert read_address(given.replace("antwoord", "terug")) is None
    assert read_address(given.replace("+1267-", "+1268-")) is None
    assert read_address("antwoord+zz@post.weerklank.example") is None
    assert len(given.split("@")[0]) <= 64


def test_a_changed_link_to_stop_mail_is_nobodys() -> None:
    token = unsubscribe_token(7, Groep.WERK)

    assert read_unsubscribe(token) == (7, Groep.WERK)
    assert read_unsubscribe(token[:-1] + ("a" if token[-1] != "a" else "b")) is None
    assert read_unsubscribe("") is None
