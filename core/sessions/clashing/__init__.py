"""What stands in the way of a session: people, rooms, holidays, wishes."""
