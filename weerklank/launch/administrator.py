"""The way into an install that has no people yet."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from weerklank.kern.actions import add_gebruiker, add_organisatie, give_rol
from weerklank.kern.enums import Organisatiesoort, Rol
from weerklank.kern.models import Gebruiker, Organisatie


@transaction.atomic
def first_administrator(*, organisatie: str, soort: str, naam: str, email: str, password: str) -> Gebruiker:
    """Make an organisation and somebody who administers it, or nothing.

    Raises ValidationError for a soort that does not exist, an address that is none, a weak password or a
    name that is taken; Cannot when the address has an account.
    """
    if soort not in Organisatiesoort.values:
        raise ValidationError(_("Kies een soort uit: %s.") % ", ".join(Organisatiesoort.values))
    slug = slugify(organisatie)
    if not slug or Organisatie.objects.filter(slug=slug).exists():
        raise ValidationError(_("Er is al een organisatie met deze naam."))
    validate_email(email)
    validate_password(password, Gebruiker(email=email, naam=naam))
    now = timezone.now()
    place = add_organisatie(naam=organisatie, slug=slug, soort=soort, by=None, now=now)
    gebruiker = add_gebruiker(email=email, naam=naam, password=password, by=None, now=now)
    give_rol(gebruiker, Rol.BEHEERDER, place, by=None, now=now)
    return gebruiker
