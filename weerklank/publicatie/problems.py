"""What keeps something from being published."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem


@dataclass(frozen=True)
class NotEstablished(Problem):
    message = _("Een concept is niet openbaar. Stel het knelpunt eerst vast.")


@dataclass(frozen=True)
class PlanChanged(Problem):
    message = _("Intussen is er iets veranderd. Bekijk opnieuw wat openbaar wordt.")
