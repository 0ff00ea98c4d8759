"""Money that came in or went back, and which invoices it went towards."""
