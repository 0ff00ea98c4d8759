## What the desk says about the conversation itself, whatever the subject.

undo-button = Undo
redo-button = Redo
corrected = Corrected. { $text }
cancelled = Dropped. What next?
answered-in-private = I answered you in a direct message.
heard-none = Sorry, I did not get that. /help shows what I can do.
heard-smalltalk = At your service! /help shows what I can do.
heard-correct = I am not sure what to correct. Tell me the whole of it again?
nothing-of-the-kind = The last thing you told me has nothing of that kind to correct.
not-yet = I understand what you ask for, but this desk cannot do it yet. /help shows what it can.
which-of-these = Which of these do you mean?
not-for-you = That needs the right to { $permission }, which your roles here do not give you. Ask an admin if they should.
stranger = I do not know you yet. Ask your organisation for an invitation, then send me /join and its code.
which-organisation = You are known to more than one organisation. Whom do you mean?
which = Which one do you mean?
which-one = Which { $given } do you mean?
apology = Something went wrong here, not with you. I noted it as { $reference }; tell your admin if it happens again.
nothing-hears-media = That is a fine picture, but I do not need one from you now. /help shows what I can do.
nothing-hears-place = Thank you, but I do not need your place now. /help shows what I can do.
nothing-hears-home = /help shows what I can do.

start-hello = Hello { $name }. I am the front desk of { $organisation }. Tell me things in one message, as you would tell a receptionist:
start-goes-on = I show what I understood, and nearly everything can be undone. No need to be exact: I ask for what is missing.
help-button = What else can you do?
help-title = What I can do for you
help-intro = Say it in your own words, or tap a command. /help and a command's name tells you more about it. Nearly every change can be undone.
help-topic = Tap one, or say it in your own words.
help-example = Say, for example:
help-asks = I ask for what you leave out:
help-unknown = I know no command and no subject called “{ $given }”. This is what there is:
help-not-yours = There is nothing about { $topic } for your roles.
topic-sessions = Sessions
topic-attendance = Attendance
topic-marking = Working hours
topic-billing = Money
topic-messaging = Messages
topic-people = People
topic-curriculum = Classes and courses
topic-organisation = The organisation
topic-desk = This chat
why-title = What is behind it

about-cancel = Drop what we were in the middle of.
about-help = What I can do, or all about one command.
about-why = The rows behind the last figure or verdict.

option-yes = Yes
option-no = No
option-today = Today
option-yesterday = Yesterday
option-tomorrow = Tomorrow

unreadable-Day = I could not read the day “{ $given }”. Something like yesterday, or 2026-03-09?
unreadable-Duration = I could not read the time “{ $given }”. Something like 45 min or 1h30?
unreadable-Identifier = That is not something I gave you a button for. /help shows what there is.
unreadable-Line = That is empty or too long for me. A line or two will do.
unreadable-Number = I need a number there, not “{ $given }”.
unreadable-OneOf = I did not expect “{ $given }” there.
unreadable-Somebody = I know nobody called “{ $given }” there. Who was it?

refused-AlreadyAnswered = That was answered already.
refused-AlreadyPressed = That button has been used already. Nothing was done twice.
refused-HalfACorrection = I left it as it was. { $question }
refused-NothingToExplain = There is no figure or verdict here to explain yet. Ask me for one first.
refused-NothingToUndo = There is nothing of yours left to undo. Changes can be undone for a few minutes.
refused-CannotBeUndone = What you did last cannot be undone. What you did before that has an Undo button of its own.
refused-NotYourButton = That button was not meant for you.
refused-OfferExpired = That button has run out. Ask me again for a fresh one.
refused-TakenBackBefore = You took that back already, so editing it changes nothing. Send it again as a new message.
refused-TooLateToCorrect = That is too long ago to correct by editing. Tell me what to change in a new message.
