"""The words that organisations add to the thesaurus of execution."""
