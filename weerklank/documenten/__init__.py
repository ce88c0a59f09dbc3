"""Documents that were read: their text, and what the reader found in it."""
