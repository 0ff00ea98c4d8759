"""Finding a time, drafts of a term, what a timetable looks like, and its feeds."""
