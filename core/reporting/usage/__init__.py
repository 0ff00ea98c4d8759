"""Who used the desk, how often and for how long: visits, never what was said."""
