"""What sessions cost and what was paid: never changed, only reversed."""
