"""A private link to a calendar, for programs that read them."""
