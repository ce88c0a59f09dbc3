"""Who may: roles per organisation, read from a policy file that is checked."""

import pytest
from django.conf import settings

from tests.makers import TUESDAY, make_gebruiker, make_organisatie
from weerklank.kern.actions import end_rol
from weerklank.kern.enums import Handeling, Rol
from weerklank.kern.models import Gebruiker, Rolvervulling
from weerklank.kern.rules import PolicyError, load_rollen, may, may_somewhere, organisaties_where


def test_every_role_has_a_line_in_the_policy_file():
    assert set(load_rollen(settings.POLICY_DIR / "rollen.yaml")) == set(Rol)


def test_every_permission_is_given_to_some_role():
    given = frozenset().union(*load_rollen(settings.POLICY_DIR / "rollen.yaml").values())

    assert given == set(Handeling)


def test_a_policy_file_with_nonsense_names_every_fault(tmp_path):
    path = tmp_path / "rollen.yaml"
    path.write_text("tovenaar: {uitleg: x, mag: []}\nprofessional: {uitleg: x, mag: [toveren]}\n")

    with pytest.raises(PolicyError) as refused:
        load_rollen(path)

    said = str(refused.value)
    assert "onbekende rol 'tovenaar'" in said
    assert "rol 'coordinator' ontbreekt" in said
    assert "rol 'professional' mag het onbekende 'toveren'" in said


def test_a_role_counts_in_its_own_organisation_only(people):
    assert may(people.coordinator, Handeling.SIGNAAL_TRIAGE, people.uitvoerder)
    assert not may(people.coordinator, Handeling.SIGNAAL_TRIAGE, people.elders)
    assert not may(people.coordinator, Handeling.SIGNAAL_TRIAGE, None)


def test_somebody_with_two_roles_may_what_each_allows(db):
    one, other = make_organisatie(), make_organisatie()
    gebruiker = make_gebruiker(one, Rol.COORDINATOR)
    Rolvervulling.objects.create(gebruiker=gebruiker, organisatie=other, rol=Rol.FG, started_at=TUESDAY)

    assert organisaties_where(gebruiker, Handeling.SIGNAAL_LEZEN) == {one.pk, other.pk}
    assert organisaties_where(gebruiker, Handeling.SIGNAAL_TRIAGE) == {one.pk}


def test_an_ended_role_allows_nothing(people):
    end_rol(Rolvervulling.objects.get(gebruiker=people.melder), by=None, now=TUESDAY)

    again = Gebruiker.objects.get(pk=people.melder.pk)
    assert not may_somewhere(again, Handeling.SIGNAAL_MELDEN)


def test_an_inactive_account_may_nothing(people):
    people.melder.is_active = False

    assert organisaties_where(people.melder, Handeling.SIGNAAL_MELDEN) == frozenset()


def test_roles_are_asked_once_per_user_object(people, django_assert_num_queries):
    gebruiker = Gebruiker.objects.get(pk=people.melder.pk)

    with django_assert_num_queries(1):
        may(gebruiker, Handeling.SIGNAAL_MELDEN, people.uitvoerder)
        may(gebruiker, Handeling.SIGNAAL_TRIAGE, people.uitvoerder)
