"""Who gets into the pages of the loket."""

from weerklank.kern.enums import Handeling
from weerklank.web.gates import gate

workers = gate(Handeling.BEVOEGDHEID_VOORSTELLEN)
triage = gate(Handeling.SIGNAAL_TRIAGE)
