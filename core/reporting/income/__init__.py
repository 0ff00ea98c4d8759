"""Report: what was earned, what came in, how that was before, what is to come."""
