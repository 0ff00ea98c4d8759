"""Hours paid for before they are held."""
