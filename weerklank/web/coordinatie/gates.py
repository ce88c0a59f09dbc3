"""Who gets into the pages of the coordinator and of whoever owns knelpunten."""

from weerklank.kern.enums import Handeling
from weerklank.web.gates import gate

triage = gate(Handeling.SIGNAAL_TRIAGE)
knelpunten = gate(
    Handeling.SIGNAAL_TRIAGE,
    Handeling.SIGNAAL_LEZEN,
    Handeling.KNELPUNT_BEHEREN,
    Handeling.KNELPUNT_VASTSTELLEN,
    Handeling.KNELPUNT_PUBLICEREN,
)
importers = gate(Handeling.SIGNALEN_INLEZEN)
lastmeter = gate(Handeling.SIGNAAL_TRIAGE, Handeling.GEBRUIKERS_BEHEREN)
toezicht = gate(Handeling.TOEZICHT)
voorstellen = gate(Handeling.SIGNAAL_TRIAGE, Handeling.KNELPUNT_BEHEREN)
