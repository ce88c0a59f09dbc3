"""The pages of the loket: the directory of competences, routing rules, the basket, and figures."""
