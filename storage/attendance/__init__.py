"""Evidence, check-ins, registers and excuses, in SQL."""
