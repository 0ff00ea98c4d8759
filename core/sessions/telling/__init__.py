"""Whoever takes part hears of it: before, when it changes, and in the class's group."""
