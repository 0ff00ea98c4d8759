"""The calendar on the web: a page for people, files for their calendar programs."""
