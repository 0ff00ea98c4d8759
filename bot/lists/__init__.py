"""Lists that come as a file: people, classes, courses, rates, terms, holidays."""
