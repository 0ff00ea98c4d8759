"""Sums that are kept of sessions and of students' months, and counted again at night.

Whatever changes the facts says in the same transaction what has become doubtful; until
that is counted anew, reports count it themselves. So no report is ever stale.
"""
