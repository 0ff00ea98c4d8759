"""Double entry: what every charge and every payment moves between accounts."""
