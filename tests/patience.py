"""How long what must come to pass is waited for.

A deadline, not a wait: it costs nothing where all is well, and a machine that is busy
with something else is no fault of ours. A test that needs to see that something is late
has a clock, or a limit of its own.
"""

PATIENCE = 60.0
"""Seconds until a test gives up."""
