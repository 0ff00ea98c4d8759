"""/login: a one-time link that signs a browser in."""

from bot.call import Call
from bot.command import Nothing, command
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.people.sign_in import OfferSignIn


@command(name="login", args=Nothing, allow=Permission.SEE_SELF)
def login(args: Nothing, call: Call) -> Reply:
    del args
    link = call.run(OfferSignIn(call.actor))
    return Reply(call.say("login-link", link=link), private=True)
