"""Who may do what with a signaal."""

import datetime as dt

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.rules import may
from weerklank.signalen.models import Bulkinvoer, Doorzending, Signaal


def may_triage(user: Gebruiker, signaal: Signaal) -> bool:
    """The coordinator of the organisation that owns it now."""
    return may(user, Handeling.SIGNAAL_TRIAGE, signaal.eigenaar_id)


def may_know_afzender(user: Gebruiker, signaal: Signaal) -> bool:
    """The sender's own coordinator alone, also after the signaal went to another organisation."""
    return may(user, Handeling.SIGNAAL_TRIAGE, signaal.organisatie_id)


def may_answer_doorzending(user: Gebruiker, doorzending: Doorzending) -> bool:
    """The coordinator of the organisation it was offered to."""
    return may(user, Handeling.SIGNAAL_TRIAGE, doorzending.aan_id)


def may_import(user: Gebruiker | None, organisatie: Organisatie) -> bool:
    """Whoever may read in a file for exactly this organisation, or the operator at the command line (None)."""
    return user is None or may(user, Handeling.SIGNALEN_INLEZEN, organisatie)


LONGEST_BATCH = dt.timedelta(minutes=1)
"""How long one batch of rows may take. Without a new one for longer, whoever was reading the file is gone."""


def still_busy(invoer: Bulkinvoer, now: dt.datetime) -> bool:
    """Whether somebody is reading the rows of this file at this moment."""
    if invoer.finished_at or invoer.undone_at or invoer.batch_at is None:
        return False
    return now - invoer.batch_at <= LONGEST_BATCH
