"""Kinds of argument: what words make a value, and what to tap where none were said."""
