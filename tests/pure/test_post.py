"""What somebody wrote in a mail, and nothing else of it."""

from base64 import b64encode
from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.post import Afwijzing, UnfitMailError, bounce_code, is_automatic, own_words, parse, read_mail

HEAD = "From: Marit <marit@uitvoerder.example>\r\nTo: signalen@uitvoerder.example\r\nSubject: De brief\r\n"


def mail(headers: str, body: str | bytes, *, head: str = HEAD) -> bytes:
    said = body.encode() if isinstance(body, str) else body
    return (head + headers).encode() + b"\r\n" + said


PLAIN = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"


def text_of(raw: bytes) -> str:
    return read_mail(parse(raw)).text


def reason_of(raw: bytes) -> Afwijzing | None:
    try:
        read_mail(parse(raw))
    except UnfitMailError as unfit:
        return unfit.reason
    return None


def test_a_plain_mail_is_its_words_with_who_sent_it() -> None:
    raw = mail(
        PLAIN + "Message-ID: <1@x>\r\n", "Beste collega,\n\nDe termijn is te kort.\n\nMet vriendelijke groet,\nMarit\n"
    )
    read = read_mail(parse(raw))

    assert (read.sender, read.message_id, read.subject, read.text) == (
        "marit@uitvoerder.example",
        "<1@x>",
        "De brief",
        "De termijn is te kort.",
    )


ENCODED = {
    "latin-1 quoted-printable": (
        "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n",
        b"De co=F6rdinator wacht.",
    ),
    "utf-8 base64": (
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
        b64encode("De coördinator wacht.".encode()),
    ),
    "says utf-8 and is windows": (PLAIN, "De coördinator wacht.".encode("cp1252")),
    "unknown charset": (
        "Content-Type: text/plain; charset=x-onzin\r\nContent-Transfer-Encoding: 8bit\r\n",
        "De coördinator wacht.".encode(),
    ),
    "html only": (
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n",
        b"<html><style>p{}</style><p>De co&ouml;rdinator <b>wacht</b>.</p><script>alert(1)</script></html>",
    ),
    "flowed": (
        "Content-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: 8bit\r\n",
        "De coördinator \nwacht.".encode(),
    ),
    "no content type": ("", "De coördinator wacht.".encode()),
}


@pytest.mark.parametrize("name", ENCODED)
def test_every_way_to_write_the_same_is_read_as_the_same(name: str) -> None:
    headers, body = ENCODED[name]

    assert text_of(mail(headers, body)) == "De coördinator wacht."


QUOTED = {
    "quote marks below": "Ja.\n\nOp ma 2 mrt 2026 om 10:00 schreef Jan Jansen <jan@x.example>:\n> Naam en BSN\n> nog iets",
    "announced over two lines": "Ja.\n\nOn Mon, 2 Mar 2026 at 10:00, Jan Jansen <jan@x.example>\nwrote:\n\n> secret",
    "written under the quote": "Op ma 2 mrt schreef Jan:\n> vraag\n\nJa.",
    "outlook": "Ja.\n\nVan: Jan Jansen <jan@x.example>\nVerzonden: maandag 2 maart 2026 10:00\nAan: Marit\nOnderwerp: Naam\n\nBSN",
    "outlook in english": "Ja.\n\n________________________________\nFrom: Jan\nSent: Monday\nTo: Marit\nSubject: x\n\nBSN",
    "original message": "Ja.\n-----Oorspronkelijk bericht-----\nVan: Jan\nBSN",
    "signature mark": "Ja.\n-- \nMarit de Melder\n06-12345678",
    "signed off in one line": "Ja.\nGroeten, Marit de Melder",
    "device": "Ja.\n\nVerstuurd vanaf mijn iPhone",
    "greeting in english": "Hi Piet,\nJa.\n\nKind regards,\nMarit",
}


@pytest.mark.parametrize("name", QUOTED)
def test_what_others_wrote_and_who_signed_is_left_out(name: str) -> None:
    assert own_words(QUOTED[name]) == "Ja."


KEPT = {
    "Dag en nacht bellen mensen hierover.",
    "Van mensen hoor ik dat de brief te lang is.\nAan het loket ook.",
    "Bedankt voor het overnemen van het vorige signaal, maar dit speelt nog.",
    "Hallo zeggen mensen niet eens meer, zo boos zijn ze.",
    "De aanvraag van groep 3 - 5 mislukt.\n---\nDaarna lukt het wel.",
}


@pytest.mark.parametrize("text", sorted(KEPT))
def test_ordinary_sentences_that_look_like_it_stay_whole(text: str) -> None:
    assert own_words(text) == text


def test_of_html_the_quoted_mail_and_the_signature_of_the_program_go() -> None:
    page = (
        '<div>Ja.</div><div class="gmail_signature">Marit 06-12345678</div>'
        '<div class="gmail_quote">Jan schreef:<blockquote>BSN 111222333</blockquote></div>'
        '<div id="divRplyFwdMsg">Van: Jan</div><div>Oude mail met BSN 111222333</div>'
    )

    assert text_of(mail("Content-Type: text/html; charset=utf-8\r\n", page)) == "Ja."


def built(*parts: tuple[bytes, str, str, str], text: str = "De brief is te lang.") -> bytes:
    """A mail with more parts: their content, kind, disposition and content id."""
    made = EmailMessage(policy=policy.SMTP)
    made["From"], made["Subject"] = "marit@uitvoerder.example", "De brief"
    made.set_content(text)
    for content, kind, disposition, cid in parts:
        main, sub = kind.split("/")
        extra = {"cid": cid} if cid else {"filename": "naam.bin"}
        made.add_attachment(content, maintype=main, subtype=sub, disposition=disposition, **extra)
    return made.as_bytes()


def test_a_picture_in_the_signature_is_left_out_and_an_attachment_is_refused() -> None:
    assert text_of(built((b"x", "image/png", "inline", "<logo>"))) == "De brief is te lang."
    assert reason_of(built((b"x", "application/pdf", "attachment", ""))) == Afwijzing.BIJLAGE
    assert reason_of(built((b"x", "image/jpeg", "attachment", ""))) == Afwijzing.BIJLAGE
    assert reason_of(built((b"BEGIN:VCARD", "application/pkcs7-mime", "attachment", ""))) == Afwijzing.VERSLEUTELD


def test_a_mail_forwarded_as_attachment_is_refused() -> None:
    inner = mail(PLAIN, "Naam en BSN van een burger.")
    outer = mail(
        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n",
        b"--b\r\nContent-Type: text/plain\r\n\r\nZie onder.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
        + inner
        + b"\r\n--b--",
    )

    assert reason_of(outer) == Afwijzing.BIJLAGE


@pytest.mark.parametrize(
    "head",
    [
        "Subject: x\r\n",
        "From: a@x.example, b@x.example\r\nSubject: x\r\n",
        "From: a@x.example\r\nFrom: b@x.example\r\nSubject: x\r\n",
        "From: iedereen\r\nSubject: x\r\n",
    ],
)
def test_nobody_can_say_who_wrote_it_then_it_is_refused(head: str) -> None:
    assert reason_of(mail(PLAIN, "De brief is te lang.", head=head)) == Afwijzing.AFZENDER


@pytest.mark.parametrize("body", ["", "\n\n", "> alleen een citaat", "Van: Jan\nVerzonden: gisteren\nAan: mij\n\nBSN"])
def test_a_mail_without_own_words_is_refused(body: str) -> None:
    assert reason_of(mail(PLAIN, body)) == Afwijzing.LEEG


@pytest.mark.parametrize(
    ("headers", "sender"),
    [
        ("Auto-Submitted: auto-replied\r\n", "a@x.example"),
        ("Precedence: bulk\r\n", "a@x.example"),
        ("List-Id: <x.example>\r\n", "a@x.example"),
        ("X-Loop: yes\r\n", "a@x.example"),
        ("Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n", "a@x.example"),
        ("", ""),
    ],
)
def test_what_a_program_sent_is_known(headers: str, sender: str) -> None:
    assert is_automatic(parse(mail(headers, "x")), envelope_sender=sender)


def test_what_a_person_sent_is_no_automatic_mail() -> None:
    assert not is_automatic(parse(mail("Auto-Submitted: no\r\n", "x")), envelope_sender="a@x.example")
    assert is_automatic(
        parse(mail("", "x", head="From: a@x.example\r\nSubject: Automatisch antwoord: De brief\r\n")),
        envelope_sender="a@x.example",
    )


def report(action: str, status: str) -> bytes:
    return (
        "From: <MAILER-DAEMON@x.example>\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/plain\r\n\r\nNiet bezorgd.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n\r\n"
        f"Final-Recipient: rfc822; marit@x.example\r\nAction: {action}\r\nStatus: {status}\r\n\r\n--b--\r\n"
    ).encode()


def test_a_report_that_a_mail_failed_for_good_gives_its_code_and_a_delay_none() -> None:
    said = [
        bounce_code(parse(report(*one))) for one in (("failed", "5.1.1"), ("delayed", "4.4.7"), ("failed", "4.4.7"))
    ]

    assert said == ["5.1.1", "", ""]


def test_a_mail_of_parts_in_parts_without_end_is_refused() -> None:
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(2_000))

    with pytest.raises(UnfitMailError):
        parse(("From: a@x.example\r\n" + deep).encode())


@given(st.binary(max_size=3_000))
def test_no_bytes_at_all_break_the_reader(noise: bytes) -> None:
    for raw in (noise, HEAD.encode() + noise, HEAD.encode() + b"Content-Type: text/html\r\n\r\n" + noise):
        try:
            message = parse(raw)
            is_automatic(message, envelope_sender="x")
            bounce_code(message)
            read = read_mail(message)
        except UnfitMailError:
            continue
        assert read.text == read.text.strip() != ""


@given(st.text(max_size=300))
def test_no_quoted_line_is_left(text: str) -> None:
    assert [line for line in own_words(text).split("\n") if line.lstrip().startswith(">")] == []
