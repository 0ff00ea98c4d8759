"""What stands in the way for now; no refusal, for nobody asked anything wrong."""


class Later(Exception):  # noqa: N818 -- says what to do, like a refusal
    """Nothing was changed; the same may be asked again in a while."""


class Away(Later):
    """The database cannot be reached."""


class Full(Later):
    """There is no room left to store anything."""


class Busy(Later):
    """Somebody else is at work there, or too many are waiting."""


class Unsure(Later):
    """The connection broke during COMMIT: whether it was stored is not known.

    Only what notices a repetition by itself, such as closing an event, may try again.
    """
