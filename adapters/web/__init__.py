"""The desk's HTTP side: what every path has in common, and the pages of its own."""
