"""Who may do something here. Reading is for everybody with an account, each record by its own door."""

from weerklank.kern.enums import Handeling
from weerklank.web.gates import gate

keepers = gate(Handeling.WERKAGENDA_BEHEREN)
importers = gate(Handeling.REGISTER_INLEZEN)
