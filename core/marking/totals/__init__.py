"""Sums of logged time that are kept beside the entries, and counted again nightly."""
