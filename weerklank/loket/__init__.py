"""No wrong door: whose a signal is, and what happens when everybody says no."""
