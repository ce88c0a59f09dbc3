"""What the commands that read files share: which files, in how many processes, how it is shown and how it
ends."""
