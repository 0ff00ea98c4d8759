"""Papers that people send, to be kept or passed on."""
