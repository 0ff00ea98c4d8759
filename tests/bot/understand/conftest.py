"""Nothing timed is asserted, so no example has a deadline either."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
