"""What systems outside are told of what happens here."""
