import pytest
from django.core.exceptions import ValidationError

from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis, Gebruiker, Organisatie, Rolvervulling
from weerklank.kern.problems import Cannot
from weerklank.launch.administrator import first_administrator

GOOD = {
    "organisatie": "Dienst Proef (fictief)",
    "soort": "zbo",
    "naam": "Sanne Voorbeeld",
    "email": "sanne@proef.invalid",
    "password": "een lang wachtwoord 42",
}


@pytest.mark.django_db
def test_the_first_administrator_can_sign_in_and_administers_the_organisation() -> None:
    gebruiker = first_administrator(**GOOD)

    assert gebruiker.check_password(GOOD["password"])
    (vervulling,) = Rolvervulling.objects.filter(gebruiker=gebruiker)
    assert (vervulling.rol, vervulling.organisatie.naam) == (Rol.BEHEERDER, "Dienst Proef (fictief)")
    assert list(Gebeurtenis.objects.order_by("pk").values_list("soort", flat=True)) == [
        Happened.ORGANISATIE_ADDED,
        Happened.GEBRUIKER_ADDED,
        Happened.ROL_GIVEN,
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong", [{"soort": "kerk"}, {"password": "kort"}, {"email": "geen adres"}, {"organisatie": "???"}]
)
def test_what_is_not_right_is_refused_and_makes_nothing(wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        first_administrator(**GOOD | wrong)

    assert (Gebruiker.objects.count(), Organisatie.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_an_address_that_has_an_account_is_refused_and_makes_nothing() -> None:
    first_administrator(**GOOD)

    with pytest.raises(Cannot):
        first_administrator(**GOOD | {"organisatie": "Andere dienst (fictief)"})

    assert Organisatie.objects.count() == 1
