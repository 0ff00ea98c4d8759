"""A timetable built beside the one that stands, and published as one."""
