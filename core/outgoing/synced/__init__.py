"""What came in and went out: lists that were taken in, calls of other programs."""
