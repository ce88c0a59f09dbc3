"""What reporters corrected in the masking, per rule: a person decides which rule no longer hides by itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Organisatie
from weerklank.kern.policy import melden
from weerklank.kern.rules import organisaties_where
from weerklank.signalen.correcties import corrections_of
from weerklank.web.beheer.views import management
from weerklank.web.gates import user_of
from weerklank.web.marks import why


@require_safe
@management
def corrections(request: HttpRequest) -> HttpResponse:
    """Counts only: which words it was about was never kept."""
    own = organisaties_where(user_of(request), Handeling.GEBRUIKERS_BEHEREN)
    numbers = corrections_of(Organisatie.objects.filter(pk__in=own))
    context = {"cijfers": numbers, "regels": [(one, why(one.regel)) for one in numbers.regels], "policy": melden()}
    return render(request, "beheer/correcties.html", context)
