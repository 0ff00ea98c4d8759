"""What an organisation makes of evidence: its policy, and a verdict with reasons."""
