"""What repeats: a plan that yields sessions, and how one changes a part of it."""
