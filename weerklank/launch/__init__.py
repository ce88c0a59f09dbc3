"""The edge of the house: installing, starting, stopping, checking and saving a Weerklank."""
