"""The parts as they come out: tied together for screen readers, safe, and saying what they mean in words."""

import datetime as dt
import re
from typing import Any

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation
from lxml import html

TODAY = dt.date(2021, 3, 5)


@pytest.fixture(autouse=True)
def _dutch() -> Any:
    with translation.override("nl"):
        yield


def render(source: str, **context: Any) -> html.HtmlElement:
    content = Template("{% load weerklank i18n %}<div>" + source + "</div>").render(
        Context({"vandaag": TODAY, **context})
    )
    return html.fromstring(content)


def text(element: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", element.text_content()).strip()


class Melding(forms.Form):
    tekst = forms.CharField(label="Wat gebeurt er?", help_text="Geen namen.", widget=forms.Textarea, min_length=20)
    regel = forms.CharField(label="Welke regel?", required=False)
    vaak = forms.ChoiceField(label="Hoe vaak?", choices=[("a", "soms"), ("b", "vaak")], widget=forms.RadioSelect)
    zeker = forms.BooleanField(label="Gecontroleerd")


def test_a_field_is_tied_to_its_label_description_and_error() -> None:
    page = render("{% veld form.tekst %}", form=Melding({"tekst": "te kort"}))
    control = page.get_element_by_id("id_tekst")
    assert [page.get_element_by_id(name) is not None for name in control.get("aria-describedby").split()] == [
        True,
        True,
    ]
    assert control.get("aria-invalid") == "true"
    assert page.xpath("//label/@for") == ["id_tekst"]


def test_a_field_keeps_what_was_typed_and_never_runs_it() -> None:
    page = render("{% veld form.tekst %}", form=Melding({"tekst": "<script>x</script>"}))
    assert page.get_element_by_id("id_tekst").text_content().strip() == "<script>x</script>"
    assert page.xpath("//script") == []


def test_a_field_without_fault_or_explanation_points_at_nothing() -> None:
    control = render("{% veld form.regel %}", form=Melding()).get_element_by_id("id_regel")
    assert (control.get("aria-describedby"), control.get("aria-invalid")) == (None, None)


def test_an_optional_field_says_so() -> None:
    page = render("{% veld form.regel %}{% veld form.tekst %}", form=Melding())
    assert [text(label) for label in page.xpath("//label")] == ["Welke regel? (niet verplicht)", "Wat gebeurt er?"]


def test_choices_stand_under_one_legend() -> None:
    page = render("{% veld form.vaak %}", form=Melding())
    assert [text(legend) for legend in page.xpath("//fieldset/legend")] == ["Hoe vaak?"]
    assert len(page.xpath("//fieldset//input[@type='radio']")) == 2


def test_faults_stand_together_with_a_link_to_each_field() -> None:
    page = render("{% fouten form %}", form=Melding({"tekst": "kort"}))
    assert page.xpath("//a/@href") == ["#id_tekst", "#id_vaak_0", "#id_zeker"]
    assert page.xpath("//*[@role='alert']") != []


def test_a_form_without_faults_shows_no_summary() -> None:
    assert text(render("{% fouten form %}", form=Melding())) == ""


def test_a_badge_has_words_a_tone_and_a_hidden_drawing() -> None:
    page = render('{% badge "wacht op antwoord" "voorgelegd" %}')
    assert text(page) == "wacht op antwoord"
    assert "utrecht-status-badge--warning" in page.xpath("//span/@class")[0].split()
    assert page.xpath("//svg/@aria-hidden") == ["true"]


def test_a_late_term_says_so_in_words() -> None:
    page = render("{% termijn due %}", due=dt.date(2021, 3, 3))
    assert text(page) == "3 maart 2021 (2 dagen te laat)"
    assert page.xpath("//span/@class")[0] == "weerklank-termijn weerklank-termijn--te-laat"


def test_a_term_that_was_met_only_has_its_date() -> None:
    assert text(render("{% termijn due klaar=True %}", due="2021-03-03")) == "3 maart 2021"


def test_no_date_gives_no_term() -> None:
    assert text(render("{% termijn due %}{% sinds due %}", due=None)) == ""


def test_a_table_has_a_caption_and_scopes() -> None:
    page = render('{% tabel "Wachtend" kolommen rijen "2" %}', kolommen=["Knelpunt", "Signalen"], rijen=[["Adres", 12]])
    assert [text(cell) for cell in page.xpath("//caption")] == ["Wachtend"]
    assert page.xpath("//th/@scope") == ["col", "col", "row"]
    assert page.xpath("//td/@class") == ["utrecht-table__cell utrecht-table__cell--numeric-column"]


def test_key_facts_leave_out_what_is_unknown() -> None:
    page = render('{% gegevens "Eigenaar" "Noord" "Sinds" "" "Door" niets %}', niets=None)
    assert [text(term) for term in page.xpath("//dt")] == ["Eigenaar"]


def test_paging_shows_only_what_there_is() -> None:
    assert render('{% bladeren volgende="/?na=3" %}').xpath("//a/@rel") == ["next"]
    assert text(render("{% bladeren %}")) == ""


def test_a_story_marks_an_answer_and_lateness() -> None:
    steps = [
        {"wanneer": "2021-03-01", "wat": "termijn voorbij", "soort": "verzoek-te-laat"},
        {"wanneer": "2021-03-02", "wat": "antwoord", "soort": "antwoord-gepubliceerd", "wie": "Ministerie"},
        {"wanneer": "2021-03-03", "wat": "iets anders"},
    ]
    page = render("{% tijdlijn steps %}", steps=steps)
    assert [item.get("class") for item in page.xpath("//li")] == [
        "weerklank-tijdlijn__te-laat",
        "weerklank-tijdlijn__antwoord",
        None,
    ]
    assert text(page.xpath("//li")[1]) == "2 maart 2021 · Ministerie Antwoord"


def test_law_text_stays_dutch_on_an_english_page() -> None:
    with translation.override("en"):
        page = render("{% wettekst a %}", a={"kop": "Artikel 1", "leden": [("1", "De tekst.")], "bron": "Awb"})
    assert page.xpath("//blockquote/@lang") == ["nl"]
    assert page.xpath("//figcaption/span/@lang") == ["nl"]


def test_a_point_without_answer_says_so() -> None:
    assert text(render('{% antwoordpunt 2 "Kan dit?" %}')) == "Punt 2Kan dit? Nog geen antwoord"


def test_a_point_with_answer_shows_its_kind_and_reasons() -> None:
    page = render('{% antwoordpunt 1 "Kan dit?" "overnemen" "Wij doen het." paren %}', paren=[("Wie", "Ministerie")])
    assert text(page) == "Punt 1Kan dit? Antwoord: Overnemen Wij doen het.WieMinisterie"


def test_steps_are_told_in_words() -> None:
    page = render("{% stappen 1 2 %}")
    assert text(page) == "Stap 1 van 2"
    assert len(page.xpath("//*[@aria-hidden='true']/span[@class='is-gedaan']")) == 1


def test_a_bar_chart_is_its_own_table() -> None:
    page = render('{% staven "Per soort" rows %}', rows=[("ICT", 1200), ("proces", 600)])
    assert page.xpath("//rect/@width") == ["100.0%", "50.0%"]
    assert [text(row) for row in page.xpath("//tbody/tr")] == ["ICT1.200", "proces600"]


def test_a_line_chart_comes_with_its_table() -> None:
    page = render('{% lijngrafiek "Per maand" rows %}', rows=[("jan", 1), ("feb", 3)])
    assert page.xpath("//svg/@aria-hidden") == ["true"]
    assert [text(row) for row in page.xpath("//tbody/tr")] == ["jan1", "feb3"]


def test_an_alert_wraps_its_content() -> None:
    page = render('{% melding soort="error" titel="Let op" %}<p>Te laat.</p>{% endmelding %}')
    assert text(page) == "Let opTe laat."
    assert "utrecht-alert--error" in page.xpath("//div/@class")[0]


def test_an_empty_list_says_why_and_what_to_do() -> None:
    page = render('{% leeg "Niets" "Nog niets." "/over" "Lees meer" %}')
    assert page.xpath("//a/@href") == ["/over"]


def test_an_address_changes_with_the_content_of_the_file() -> None:
    address = text(render("{% bestand 'beeld/favicon.svg' %}"))
    assert re.fullmatch(r"/static/beeld/favicon\.svg\?v=[0-9a-f]{10}", address)
    assert text(render("{% bestand 'beeld/bestaat-niet.svg' %}")) == "/static/beeld/bestaat-niet.svg"
