"""The pages of the work agenda, one module per kind of record."""
