## What the desk says about the conversation itself, whatever the subject.

undo-button = Undo
redo-button = Redo
corrected = Corrected. { $text }
instead-or-as-well = Instead of what I just booked, or that one as well?
instead-button = Instead
as-well-button = As well
withdrawn = You deleted that message. { $text }
cancelled = Dropped. What next?
answered-in-private = I answered you in a direct message. Ask me there, and nobody else reads the question either.
heard-none = Sorry, I did not get that. /help shows what I can do.
heard-smalltalk = At your service! /help shows what I can do.
heard-near = Sorry, I did not get that. Nothing was changed. Was it one of these? /help shows the rest.
heard-forbidden = I changed nothing. When you want something done, just tell me to.
heard-not_over = That is still to come, so I cannot log it as done. Tell me when it is over.
heard-over = That is over already, so I cannot book it. If it took place, log it: /taught.
book-instead = Book it instead
heard-correct = I am not sure what to correct. Tell me the whole of it again?
nothing-of-the-kind = The last thing you told me has nothing of that kind to correct.
not-yet = I understand what you ask for, but this desk cannot do it yet. /help shows what it can.
not-yet-nearest = { $what } is something I cannot do yet, so I did nothing. This comes nearest:
not-yet-what = { $what } is something I cannot do yet, so I did nothing. /help shows what I can.
tell-them-button = Write to { $name }
what-add_note = Keeping notes about people
what-set_homework = Setting homework
what-show_homework = Keeping a list of homework
what-update_student = Changing that about a student
what-swap_sessions = Letting two sessions change places
what-shift_day = Moving all sessions of a day at once
what-poll_times = Letting people vote on a time
what-close_room = Closing a room
what-calendar_link = A link for your own calendar
what-publish_timetable = Publishing a timetable

which-of-these = Which of these do you mean?
not-for-you = That needs the right to { $permission }, which your roles here do not give you. It is for { $who }.
those-student = students
those-guardian = guardians
those-tutor = tutors
those-head = heads
those-moderator = moderators
those-admin = admins
those-operator = the operator
stranger = I do not know you yet. Ask your organisation for an invitation, then send me /join and its code.
which-organisation = You are known to more than one organisation. Whom do you mean?
which = Which one do you mean?
which-one = Which { $given } do you mean?
apology = Something went wrong here, not with you. I noted it as { $reference }; tell your admin if it happens again.
all-in-turn = That was a lot at once. I answer all of it, in its order; give me a moment.
cannot-read-that = I can read words, photos, files and places. This I cannot, sorry.
nothing-hears-media = That is a fine picture, but I do not need one from you now. /help shows what I can do.
nothing-hears-place = Thank you, but I do not need your place now. /help shows what I can do.
nothing-hears-home = /help shows what I can do.

explained = This is how I read that. Nothing was done on it.
explain-text = Text
explain-coded = With codes for what it names
explain-score = Intent
explain-verdict = Verdict
explain-found = Named
ask-explain-text = Which sentence?
misses = This is what I did not understand in the last week, and how often: P is a student, U staff, C a class, D days, T a time, _ a word of theirs.
misses-none = I understood all that was said to me in the last week.
start-hello = Hello { $name }. I am the front desk of { $organisation }.
start-examples = Tell me things in one message, as you would tell a receptionist:
start-goes-on = I show what I understood, and nearly everything can be undone. No need to be exact: I ask for what is missing.
help-button = What else can you do?
help-title = What I can do for you
help-intro = Say it in your own words, or tap a command. /help and a command's name tells you more about it. Nearly every change can be undone.
help-topic = Tap one, or say it in your own words.
quoted = “{ $said }”
help-example = Say, for example:
help-asks = I ask for what you leave out:
help-unknown = I know no command and no subject called “{ $given }”. This is what there is:
command-unknown = I know no command { $given }. /help shows what there is.
help-not-yours = There is nothing about { $topic } for your roles.
topic-sessions = Sessions
topic-timetable = Finding time
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
about-explain = How a sentence is understood, step by step.
about-misses = What I did not understand lately: its shape, not its words.
about-help = What I can do, or all about one command.
about-why = The rows behind the last figure or verdict.

leave-button = No, leave it

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
unreadable-OneOf = I do not know “{ $given }” here. One of these, please:
add-them = If they are new: /addstudent and their name.
have-them-added = If they are new, a moderator can add them.
unreadable-Year = No class here is of year { $given }: their names would begin with { $given }. Whom do you mean?
unreadable-Somebody = I know nobody called “{ $given }” there. Who was it?

refused-AlreadyAnswered = That was answered already.
refused-AlreadyPressed = That button has been used already. Nothing was done twice.
refused-HalfACorrection = I left it as it was. { $question }
refused-NothingToExplain = There is nothing to explain yet. Ask me for a figure first, then why; why a notice came stands below it.
refused-NothingToRedo = You have undone nothing lately that I could do again.
refused-NothingToUndo = There is nothing of yours left to undo. Changes can be undone for a few minutes.
refused-CannotBeUndone = What you did last cannot be undone. What you did before that has an Undo button of its own.
refused-NotYourButton = That button was not meant for you.
refused-OfferExpired = That button has run out. Ask me again for a fresh one.
refused-OutOfReason = { $on } is too far away to be right. I take { $within }. Check the date?
refused-TakenBackBefore = You took that back already, so editing it changes nothing. Send it again as a new message.
refused-TooLateToEdit = That is too long ago to correct by editing. Tell me what to change in a new message.

cannot-take = I understand you, but I cannot take { $what } into account there yet, so I did nothing. Say it without, and I can.
slot-absent = who was absent
slot-after_date = the day
slot-amount = the amount
slot-at = the time
slot-at_date = the day
slot-audience = for whom
slot-available = whether you can
slot-before = how long before
slot-class = the class
slot-course = the course
slot-dataset = what to export
slot-date = the day
slot-due_date = when it is due
slot-eta = when you arrive
slot-excused = who was excused
slot-field = what is to change
slot-format = the format
slot-from = from when
slot-from_date = from when
slot-group_by = the grouping
slot-invoice = the invoice
slot-late = who was late
slot-method = the way of paying
slot-name = the name
slot-next = the next one
slot-older_than_days = how old it is
slot-others = the others
slot-percent = a per cent
slot-period = the days
slot-phone = the phone number
slot-rate = the rate
slot-rating = the rating
slot-recurrence = the repeating
slot-school = the school
slot-scope = which of them
slot-shift = the shift
slot-start = the time
slot-status = the status
slot-students = the student
slot-to = the new time
slot-to_date = the new day
slot-part = the part of the day
slot-starts = the times to choose from
slot-earliest = the earliest hour
slot-latest = the latest hour
slot-in_row = how many in a row
slot-a_day = how many a day
slot-lunch = the lunch
slot-rooms = the rooms
slot-tutor = the tutor
slot-value = the new value

caught-up =
    { $count ->
        [one] While I was away you sent one message:
       *[other] While I was away you sent { $count } messages:
    }
caught-up-line = { $named ->
        [yes] { $name }, { $by ->
            [press] a button
           *[words] “{ $words }”
        }
       *[no] { $by ->
            [press] A button
           *[words] “{ $words }”
        }
    }: { $told }
caught-up-more = { $count ->
    [one] One more was answered likewise.
   *[other] { $count } more were answered likewise.
  }
undo-all-button = Undo all
