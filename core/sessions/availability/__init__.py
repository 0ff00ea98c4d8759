"""When people have time for sessions, and what they would rather have."""
