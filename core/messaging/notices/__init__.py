"""What people are told unprompted: of what sort, how urgent, by which way."""
