"""What the timetable keeps, in SQL."""
