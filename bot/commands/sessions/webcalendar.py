"""/webcalendar: a one-time link to one's calendar as a page in the browser."""

from bot.call import Call
from bot.command import Nothing, command
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.timetable.page_link import OfferPage


@command(name="webcalendar", args=Nothing, allow=Permission.SEE_OWN_SCHEDULE)
def webcalendar(args: Nothing, call: Call) -> Reply:
    del args
    link = call.run(OfferPage(call.actor))
    return Reply(call.say("webcal-link", link=link), private=True)
