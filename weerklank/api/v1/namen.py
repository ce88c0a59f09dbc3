"""The one table between the names of the API (Dutch, camelCase) and those in the code and the frozen content.

NL API Design Rules: field names in Dutch. A date ends in "Datum" and has no time; a moment ends in "Op" and is in UTC.
"""

NAMES = {
    "pk": "id",
    "is_hardheid": "isHardheid",
    "omvang_bron": "omvangBron",
    "bwb_id": "bwbId",
    "minder_dan": "minderDan",
    "signalen_aantal": "aantalSignalen",
    "dagen_te_laat": "dagenTeLaat",
    # dates
    "opened_on": "geopendDatum",
    "voorgelegd_on": "voorgelegdDatum",
    "wacht_sinds": "wachtSindsDatum",
    "requested_on": "gevraagdDatum",
    "due_on": "uiterlijkeDatum",
    "reminded_on": "herinnerdDatum",
    "answered_on": "antwoordDatum",
    "on": "datum",
    "stand_op": "standDatum",
    "actie_on": "actieDatum",
    "herzien_on": "herzienDatum",
    "onderzoek_until": "onderzoekTotDatum",
    "next_on": "volgendeDatum",
    "sinds": "sindsDatum",
    "tot": "totDatum",
    # moments
    "published_at": "gepubliceerdOp",
    "first_published_at": "eerstGepubliceerdOp",
    "submitted_at": "ingediendOp",
    # an answer to a point
    "actie_eigenaar": "actieEigenaar",
    "aanvaard_gevolg": "aanvaardGevolg",
    "zwaarder_belang": "zwaarderBelang",
    "besloten_door": "beslotenDoor",
    "doorgestuurd_aan": "doorgestuurdAan",
    # a masked span
    "start": "begin",
    "end": "eind",
    "type": "soort",
    "rule": "regel",
    "certainty": "zekerheid",
    # what a reporter changes in the masking, and doing the same again
    "laat_staan": "laatStaan",
    "bijna_hetzelfde": "bijnaHetzelfde",
}


def api_name(name: str) -> str:
    """The name in the API of a name in the code: a Dutch word of one part is called the same."""
    if name in NAMES:
        return NAMES[name]
    if "_" in name:
        raise KeyError(f"{name} has no name in the API yet: add it to NAMES")
    return name
