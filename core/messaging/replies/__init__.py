"""What the desk answers, and the cards that it keeps up to date."""
