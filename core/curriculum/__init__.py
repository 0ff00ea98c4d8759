"""What is taught and to which standing groups: classes, courses, tasks and units."""
