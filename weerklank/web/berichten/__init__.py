"""The page where everybody reads the own berichten and says how to get them."""
