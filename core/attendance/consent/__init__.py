"""Agreeing to be known by one's face, and being learnt."""
