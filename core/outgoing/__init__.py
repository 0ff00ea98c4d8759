"""What other programs are told of what happens here."""
