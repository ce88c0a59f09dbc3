"""Documents that were read, for everybody with an account."""
