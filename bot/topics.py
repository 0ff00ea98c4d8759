"""What there is to say, topic by topic: a topic is a folder of commands."""

from bot.call import Call, Listed

TOPICS = (
    "sessions",
    "timetable",
    "attendance",
    "marking",
    "billing",
    "messaging",
    "people",
    "curriculum",
    "organisation",
    "reporting",
    "desk",
)
"""The folders of the commands, as they are read: what is wanted most comes first."""


def listed(call: Call) -> list[Listed]:
    """What this person may say, topic by topic."""
    mine = [each for each in call.commands.values() if each.is_for(call.speaker)]
    return sorted(mine, key=lambda each: TOPICS.index(each.topic))


def command_called(word: str, call: Call) -> Listed | None:
    for each in call.commands.values():
        if each.menu and word in {each.name, *each.aliases}:
            return each
    return None


def is_called(topic: str, word: str, call: Call) -> bool:
    return word in {topic, *call.say(f"topic-{topic}").lower().split()} - {"and"}
