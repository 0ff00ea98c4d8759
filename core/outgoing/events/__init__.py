"""What has happened, as ids and kinds: one row each."""
