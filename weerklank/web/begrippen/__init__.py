"""The pages of the thesaurus: lists, one concept, proposals, and a box to try it out."""
