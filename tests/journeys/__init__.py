"""A day in the life: the same script on every platform and every database."""
