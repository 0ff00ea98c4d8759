"""What is taught and to which standing groups: classes, courses and their tasks."""
