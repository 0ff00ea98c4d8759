"""What a command is for, as short as a button wants it."""

from bot.call import Call


def button_of(name: str, call: Call) -> str:
    """Without what is said more exactly after a colon, and without a full stop."""
    return call.say(f"about-{name}").partition(": ")[0].removesuffix(".")
