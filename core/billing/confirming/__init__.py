"""Whether those who pay agree that a session took as long as is charged."""
