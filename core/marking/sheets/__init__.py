"""A tutor's week: finalised, approved, and from then on only corrected."""
