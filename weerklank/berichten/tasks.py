"""Background steps. Each calls one function of a room file."""

from django.conf import settings
from django.utils import timezone
from procrastinate.contrib.django import app

from weerklank.berichten.versturen import deliver, forget, plan
from weerklank.berichten.vertellen import tell


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="berichten-vertellen")
def tell_who_must_hear(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    tell()


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="berichten-versturen", lock="berichten-versturen")
def send_mail_out(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    """Apart from telling: a slow mail server holds nothing else up."""
    if settings.MAIL_IS_SENT:
        plan(now=timezone.now())
        deliver(now=timezone.now())


@app.periodic(cron="40 3 * * *")
@app.task(queueing_lock="berichten-vergeten")
def forget_old(timestamp: int) -> None:  # noqa: ARG001 - given by procrastinate
    while forget(now=timezone.now()):
        pass
