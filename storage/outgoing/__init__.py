"""What other programs are told, in SQL."""
