"""Whose is this: what the law, the directory, experience, rules and refusals say of a signaal."""

import pytest

from tests.loket.makers import BIJSTAND, make_bevoegdheid, make_bijstand, make_regel_of, offered, refused
from tests.makers import MONDAY, TUESDAY, make_gebruiker, make_ministerie, make_organisatie, make_signaal
from weerklank.kern.enums import Rol
from weerklank.loket.gids import changed
from weerklank.loket.models import Ervaring
from weerklank.loket.nacht import lapse_offers, learn
from weerklank.loket.wijzen import wijs
from weerklank.pure.routing import Grond
from weerklank.signalen.actions import accept
from weerklank.wetten.models import Regeling


def told(signaal):
    """Who is proposed and on what grounds."""
    return [
        (one.organisatie, [reden.aanwijzing.grond for reden in one.voorstel.redenen])
        for one in wijs(signaal).voorstellen
    ]


def names(signaal):
    return [one.voorstel.redenen[0].aanwijzing.naam for one in wijs(signaal).voorstellen]


def law(bwb_id, ministerie, naam="Participatiewet"):
    return Regeling.objects.create(
        bwb_id=bwb_id, soort="wet", formaat="toestand", naam=naam, stand=MONDAY.date(), ministerie=ministerie
    )


def test_nothing_known_proposes_nobody(people):
    wijzing = wijs(make_bijstand(people))

    assert (wijzing.voorstellen, wijzing.eerder, wijzing.tegenvoorstel) == ([], [], None)


def test_the_directory_proposes_by_subject(people):
    make_bevoegdheid(people, people.elders)

    assert told(make_bijstand(people)) == [(people.elders.pk, [Grond.BEVOEGD])]
    assert told(make_bijstand(people, tekst="De kentekenplaat werd te laat gemaakt.")) == []


def test_an_ended_competence_is_not_proposed(people):
    row = make_bevoegdheid(people, people.elders)
    row.ended_at = TUESDAY
    row.save()
    changed()

    assert told(make_bijstand(people)) == []


def test_a_law_in_the_directory_counts_by_its_name(people):
    law("BWBR0015703", "")
    make_bevoegdheid(people, people.elders, wet="Participatiewet")
    signaal = make_bijstand(people, tekst="Dit past niet.", regel="art. 31 Pw")

    assert (told(signaal), names(signaal)) == ([(people.elders.pk, [Grond.BEVOEGD])], ["Participatiewet"])


def test_an_area_fits_where_the_signaal_comes_from_or_what_it_names(people):
    gemeente = make_organisatie("Gemeente Oeverveen (fictief)", soort="gemeente")
    baliemens = make_gebruiker(gemeente, Rol.PROFESSIONAL, Rol.COORDINATOR)
    make_bevoegdheid(people, people.elders, begrip="bijstand", gebiedsoort="gemeente", gebied="Oeverveen")

    assert told(make_bijstand(people)) == []
    assert told(make_bijstand(people, tekst=f"{BIJSTAND} Dat was in Oeverveen.")) == [
        (people.elders.pk, [Grond.BEVOEGD])
    ]
    assert told(make_signaal(by=baliemens, organisatie=gemeente, tekst=BIJSTAND)) == [
        (people.elders.pk, [Grond.BEVOEGD])
    ]


def test_the_ministry_of_the_law_is_proposed_when_the_register_names_it(people):
    ministerie = make_ministerie("Ministerie van Bestaan (fictief)")
    law("BWBR0015703", "Bestaan")
    signaal = make_bijstand(people, regel="art. 31 Pw")

    assert (told(signaal), names(signaal)) == ([(ministerie.pk, [Grond.WET])], ["Participatiewet"])


def test_two_laws_of_two_ministries_are_too_unsure_to_propose_either(people):
    make_ministerie("Ministerie van Bestaan (fictief)")
    make_ministerie("Ministerie van Wonen (fictief)")
    law("BWBR0015703", "Bestaan")
    law("BWBR0005537", "Wonen", "Algemene wet bestuursrecht")
    signaal = make_bijstand(people, tekst="Art. 31 Pw en art. 4:84 Awb botsen.")

    assert len(signaal.artikelen) == 2
    assert told(signaal) == []


def test_the_own_organisation_is_never_proposed(people):
    make_bevoegdheid(people, people.uitvoerder)

    assert told(make_bijstand(people)) == []


def test_a_rule_of_the_own_organisation_proposes_and_is_named(people):
    make_regel_of(people, people.elders, naam="Bijstand naar elders")
    signaal = make_bijstand(people)

    assert (told(signaal), names(signaal)) == ([(people.elders.pk, [Grond.REGEL])], ["Bijstand naar elders"])


def test_who_said_no_is_not_proposed_again_and_who_they_named_is(people):
    third = make_organisatie()
    make_gebruiker(third, Rol.COORDINATOR)
    make_bevoegdheid(people, people.elders)
    signaal = make_bijstand(people)

    refused(signaal, people.elders, naar=third)

    assert told(signaal) == [(third.pk, [Grond.TEGENVOORSTEL])]
    assert wijs(signaal).tegenvoorstel.tegenvoorstel == third


def test_who_let_the_term_pass_is_not_proposed_again(people):
    make_bevoegdheid(people, people.elders)
    signaal = make_bijstand(people)
    offered(signaal, people.elders, now=MONDAY)

    lapse_offers(now=MONDAY.replace(month=4))

    assert told(signaal) == []


def test_experience_proposes_alone_after_enough_acceptances_and_says_how_many(people):
    for _ in range(12):
        signaal = make_bijstand(people)
        accept(offered(signaal, people.elders), by=people.coordinator_elders, now=TUESDAY)
    assert told(make_bijstand(people)) == []

    assert learn(now=TUESDAY) == 12

    signaal = make_bijstand(people)
    [one] = wijs(signaal).voorstellen
    [reden] = one.voorstel.redenen
    assert (reden.aanwijzing.grond, reden.aanwijzing.aanvaard, reden.aanwijzing.gevraagd) == (Grond.ERVARING, 12, 12)
    assert (one.organisatie, one.naam) == (people.elders.pk, people.elders.naam)


def test_refusals_take_a_competence_off_the_list(people):
    make_bevoegdheid(people, people.elders)
    assert len(told(make_bijstand(people))) == 1

    for _ in range(9):
        refused(make_bijstand(people), people.elders)
    learn(now=TUESDAY)

    assert Ervaring.objects.filter(sleutel="begrip:bijstand").values_list("aanvaard", "geweigerd").get() == (0, 9)
    assert told(make_bijstand(people)) == []


@pytest.mark.parametrize("number", [1, 3])
def test_it_costs_two_queries_however_much_is_known(people, number, django_assert_num_queries):
    for begrip in ("bijstand", "inkomen", "AOW")[:number]:
        make_bevoegdheid(people, people.elders, begrip=begrip)
    make_regel_of(people, people.elders)
    signaal = make_bijstand(people, regel="art. 31 Pw")
    wijs(signaal)

    with django_assert_num_queries(2):
        assert len(wijs(signaal).voorstellen) == 1
