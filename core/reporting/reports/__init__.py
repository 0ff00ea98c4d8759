"""One file per report: the figures it shows, and what they are made from."""
