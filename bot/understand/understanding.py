"""Text -> entities -> cues -> frame -> do, ask or decline."""

from bot.understand.cues import scores
from bot.understand.entities.find import look
from bot.understand.intents import intents
from bot.understand.reading import NOTHING, Reading
from bot.understand.scene import Scene
from bot.understand.verdict import judge


def understand(text: str, scene: Scene) -> Reading:
    """What the sentence asks of the desk; it declines rather than guesses."""
    if not text.strip():
        return NOTHING
    sentence = look(text, scene)
    ranked = scores(sentence, intents(), scene.speaker.roles)
    return judge(ranked, sentence, scene)
