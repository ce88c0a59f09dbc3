"""What was promised to parliament and what is being done: Toezegging and Actie, beside the official register."""
