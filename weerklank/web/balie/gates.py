"""Who gets into the pages of the professional."""

from weerklank.kern.enums import Handeling
from weerklank.web.gates import gate

melder = gate(Handeling.SIGNAAL_MELDEN)
