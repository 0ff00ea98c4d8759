"""Who was there: evidence of presence, verdicts on it, and what follows.

Evidence arrives as facts already looked up (a photo seen, a place told); nothing here
opens a picture.
"""
