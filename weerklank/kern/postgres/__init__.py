"""Django's PostgreSQL, with a look at the socket where Django asks the database whether it is still there."""
