def quote_of(vindplaats):
    return {"bwb_id": vindplaats.bwb_id, "artikel": vindplaats.artikel_nr, "regeling": "X"}
