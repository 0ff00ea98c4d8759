"""What students thought of a session, said by those who were there."""
