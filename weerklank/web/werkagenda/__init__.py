"""The work agenda: promises to parliament and the actions that carry them out, for everybody with an account."""
