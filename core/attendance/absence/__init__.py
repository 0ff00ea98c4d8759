"""Who is not there, who hears of it, and who stays away too often."""
