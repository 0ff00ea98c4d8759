"""A person looks again: a tutor decides, a student appeals, nothing stays open."""
