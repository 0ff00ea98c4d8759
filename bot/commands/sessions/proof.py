"""What a tutor has to show before a session starts or ends, asked for at once."""

from bot.call import Call
from core.messaging.conversation import Reply, Want
from core.sessions.errors import ProofWanted


def asked_for(proof: ProofWanted, call: Call) -> Reply:
    """Each platform has its own way to give a place: a key, a page, a button."""
    text = call.refused(proof)
    wants = ((Want.PHOTO, proof.face), (Want.PLACE, proof.place))
    return Reply(text, wants=tuple(w for w, asked in wants if asked), private=True)
