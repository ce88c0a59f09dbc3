"""`weerklank beheerder`: the first organisation and the first administrator of a real install."""

import click

from weerklank.launch.database import django_ready
from weerklank.launch.language import either
from weerklank.launch.refusal import Refused


@click.command(
    help=either("Maak de eerste organisatie met haar beheerder.", "Make the first organisation and its administrator.")
)
@click.option("--organisatie", prompt=either("Naam van de organisatie", "Name of the organisation"))
@click.option(
    "--soort",
    prompt=either("Soort (departement, zbo, gemeente, ...)", "Kind (departement, zbo, gemeente, ...)"),
)
@click.option("--naam", prompt=either("Uw naam", "Your name"))
@click.option("--email", prompt=either("Uw e-mailadres", "Your e-mail address"))
@click.password_option("--wachtwoord", prompt=either("Wachtwoord", "Password"), envvar="WEERKLANK_WACHTWOORD")
def beheerder(organisatie: str, soort: str, naam: str, email: str, wachtwoord: str) -> None:
    """Further organisations and people are made on the pages. Refused when an address or name is taken."""
    with django_ready("beheerder"):
        from django.core.exceptions import ValidationError

        from weerklank.kern.problems import Cannot
        from weerklank.launch.administrator import first_administrator

        try:
            first_administrator(organisatie=organisatie, soort=soort, naam=naam, email=email, password=wachtwoord)
        except Cannot as cannot:
            raise Refused("; ".join(str(problem) for problem in cannot.problems)) from cannot
        except ValidationError as error:
            raise Refused(" ".join(error.messages)) from error
    click.echo(
        either(
            f"{naam} is beheerder van {organisatie} en kan zich aanmelden met {email}.",
            f"{naam} is administrator of {organisatie} and can sign in as {email}.",
        )
    )
