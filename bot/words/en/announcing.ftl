setting-announce_approval_above = What goes to more people than this waits for a second person's yes, or never with 0
announcement-waiting-now =
    { $total } people are more than { $above }: it waits until another moderator or admin has said yes. I tell you what they say.
announcement-approval-asked =
    { $when ->
        [none] { $author } wants to tell this to { $count } people. It goes out when you, or another of you, say so:
       *[other] { $author } wants to tell this to { $count } people on { $when }. It goes out then if you, or another of you, say so:
    }
approve-button = Let it go out
decline-button = No
announcement-approved = { $by } has said yes to what { $author } wrote:
announcement-declined = { $by } has said no to what { $author } wrote:
announcement-approval-over = Nothing to decide any more about what { $author } wrote:
announcement-edited-since = { $author } changed this after { $by } had said yes to it. It says now:
announcement-was-approved = { $by } has said yes. It goes out at its time:
announcement-was-declined = { $by } has said no, so this does not go out:
announcement-asked-again = This goes to { $count } people by now, more than anybody has said yes to. The others are asked again:
announcement-not-approved = Nobody said yes to this in time, so it did not go out:
announcement-nobody-to-approve = This did not go out: to more than { $above } people a second person says yes, and there is nobody else who may. It said:
announcement-approved-now =
    { $state ->
        [going] It goes out to { $total } people now.
        [scheduled] It goes out on { $at }.
        [waiting] It has grown to { $total } people meanwhile: say yes again.
       *[refused] You said yes, but it cannot go out any more. You and its author hear why.
    }
announcement-declined-now = It does not go out. Who wrote it hears that you said no.
approval-taken-back = It waits again for somebody to say yes.
refused-NobodyToApprove = To more than { $above } people a second person says yes, and there is nobody else here who may. An admin changes that with /set announce_approval_above.
refused-DecidedBefore = That was decided already, or called off.
refused-NotYourOwn = You wrote it: somebody else has to say yes.
announcement-waits = { $text } (waits for a yes)
pause-button = Pause
resume-button = Go on
who-not-button = Who not?
announcement-is-paused = It stands still. Whoever has it has it; nobody else gets it until you let it go on.
announcement-goes-on = It goes on.
announcement-paused = Paused: { $delivered } of { $total } have got it, { $waiting } wait.
approval-poll-label = They are asked
announcement-mailed-label = Of them by e-mail
announcement-seen-label = Pressed a button or answered
everybody-got-it = Everybody has got it.
who-not =
    { $count ->
        [one] One person has not got it, or has said nothing:
       *[other] { $count } people have not got it, or have said nothing:
    }
who-not-file = Who has not got it
names-and-more = { $names } and { $count } more
why-not-silent = Have it, and have said nothing
why-not-blocked = Have blocked me or left the chat
why-not-not-linked = In no chat yet
why-not-no-address = In no chat, and without an e-mail address
why-not-never-started = Have never opened a chat with me
why-not-deactivated = Their account is gone
announcement-stays-label = By e-mail, which cannot be unread
announce-with-file-button = Add a picture or file
announce-with-poll-button = Ask them something
announce-which-file = Send it now: a picture (JPEG, PNG, WebP or HEIC), PDF, Word, Excel, PowerPoint, OpenDocument or plain text, of 10 MB at most.
no-poll-button = Ask them nothing
announce-which-poll = Which answers can they choose from? From two to ten, one on a line, or like: Monday, Tuesday.
file-cannot-pass-on = { $fault ->
    [empty] That file is empty, so nothing was sent.
    [large] That file is larger than the 10 MB that I can pass on, so nothing was sent.
    [many] I can pass on { $most } files at once, so nothing was sent. Send fewer of them together.
    [together] Together these files are larger than the 30 MB that I can pass on at once, so nothing was sent. Send fewer of them together.
    [away] I could not fetch that file, so nothing was sent. It may be too large, or gone.
    [macros] There is a program in that file (macros), so nothing was sent: nobody should have to trust one. Save it without macros, as .docx, .xlsx or .pptx, or as PDF.
    [locked] That file has a password, so nobody can tell what is in it, and nothing was sent. Save it without one.
    [old] That file is of an old kind (.doc, .xls, .ppt), in which nobody can tell what is hidden, so nothing was sent. Save it as .docx, .xlsx or .pptx, or as PDF.
    [unfolds] Unpacked, that file is larger than the 60 MB that I unpack, so nothing was sent. Send it as PDF, or in parts.
   *[kind] That file I cannot pass on, so nothing was sent: pictures (JPEG, PNG, WebP, HEIC), PDF, Word, Excel, PowerPoint, OpenDocument and plain text I can, of 10 MB at most.
}{ $fault ->
    [many] { "" }
    [together] { "" }
   *[other] { " " }Send another, or go on without.
}
go-on-without-button = Go on without a file
album-part-late = This came after the others it was sent with, and those are dealt with already, so nothing was done with it. If it is for something else, send it again with a few words.
album-part-after = This came after the others it was sent with had gone. Shall it follow them?
album-part-send-button = Send it as well
announcement-with-files = With { $names }.
announcement-files-apart = On Telegram the words come first, and what goes with them follows by itself.
announcement-with-poll = Each may choose, and change it until you close the poll: { $options }
announcement-in-en = In English: { $text }
announcement-in-de = In German: { $text }
poll-answered = You said: { $option }. Press another button to change it.
close-opinions-button = Close the poll
opinions-closed = The poll is closed: nobody answers any more.
opinions-open = The poll is open again.
refused-PollClosed = That poll is closed.
refused-AttachmentTooLarge = That is larger than { $megabytes } MB, which is the most I can pass on.
unreadable-Answers = A poll has from two to ten answers, of 60 characters at most. One on a line?
unreadable-Files = A picture or a file, please: send it here. Or go on without.
announcement-goes-every =
    { $until ->
        [none] It comes round { $rhythm }: first on { $first }, for a year. Who it is for is looked at anew each time.
       *[other] It comes round { $rhythm }: first on { $first }, for the last time before { $until } is over. Who it is for is looked at anew each time.
    }
announcement-comes-round = Planned: it comes round { $rhythm }, first on { $at }, until { $until }. /announcements lists what is planned.
announcement-again-and-again = { $text } (comes round { $rhythm })
announcement-called-off = What waited is called off. { $text }
announcement-unplanned = It is planned no more.
refused-NeverComesRound = “{ $every }” never comes, or not before it ends. When should it come round?
about-audience = Give an audience a name.
ask-audience-audience = What is it called, and who is in it? Like: choir = 10B, Leo Hart, except Lena Brandt
about-audiences = See the audiences that have a name.
about-dropaudience = Take an audience's name away.
ask-dropaudience-name = Which one? /audiences lists them.
audience-saved = “{ $name }” is { $whom }. /announce takes the name, and looks up who is in it each time.
audience-dropped = “{ $name }” is gone.
audience-except = { $whom } except { $minus }
audiences-none = No audience has a name yet. /audience choir = 10B, Leo gives it one.
audiences =
    { $count ->
        [one] One audience has a name:
       *[other] { $count } audiences have a name:
    }
audience-is =
    { $count ->
        [one] { $whom } (one person now)
       *[other] { $whom } ({ $count } people now)
    }
refused-NoSuchAudience = No audience is called “{ $name }”. /audiences lists them.
refused-SavedWithinSaved = An audience with a name is made of classes, courses, roles and people, not of other names.
unreadable-Definition = A name, “=”, and who is in it, please: choir = 10B, Leo Hart
about-remind = Be reminded of something, or remind others.
ask-remind-audience = Whom: you, or which class or people?
ask-remind-text = Of what?
remind-when = When?
reminder-made = I remind you on { $at }: { $text }
reminder-comes-round = I remind you { $rhythm }, at { $time }, first on { $at }: { $text }
reminder-each-time = { $text } ({ $rhythm })
stop-reminder-button = Do not remind me any more
reminder-of = A reminder: { $text }
reminder-gone = I do not remind you any more: { $text }
about-reminders = See what you are going to be reminded of.
reminders-none = You are not going to be reminded of anything. /remind me 'call Mrs Hart' at='5pm' changes that.
reminders =
    { $count ->
        [one] I remind you of one thing:
       *[other] I remind you of { $count } things:
    }
drop-reminder-button = Not the one of { $at }
own-reminder = You asked me to remind you:
refused-NoSuchReminder = There is no such reminder of yours any more.
refused-ReminderInThePast = { $at } is over. At what time shall I remind you?
refused-TooManyReminders = You have { $most } reminders open, which is the most I keep. /reminders lists them.
about-tag = Put a tag on a person, a class, a course or a session; /report counts by it.
ask-tag-what = On whom, or on which class, course or session?
ask-tag-tag = Which tag? One word, like: scholarship
about-untag = Take a tag off again.
ask-untag-what = Off whom, or off which class, course or session?
ask-untag-tag = Which tag?
about-tags = See all tags, and what bears them.
tagged = { $name } bears #{ $tag }. /announce takes #{ $tag } for whoever bears it.
tagged-already = { $name } bears #{ $tag } already.
untagged = { $name } bears #{ $tag } no more.
tags-none = Nothing bears a tag yet. /tag Leo scholarship puts one on.
tags =
    { $count ->
        [one] One tag:
       *[other] { $count } tags:
    }
unreadable-Tag = A tag is one word of at most 40 letters or digits, like: scholarship
unreadable-TaggedSession = I found no session then. Say for example: session tomorrow 4pm, or: session Leo Monday
unreadable-TagCalled = Nothing bears a tag called “{ $given }”.
refused-NoSuchTag = Nothing bears that tag.
refused-NotTagged = That does not bear #{ $tag }.
announcement-ways = { $ways }.
way-telegram = { $count } on Telegram
way-slack = { $count } on Slack
way-browser = { $count } in the browser
way-console = { $count } on the console
way-email = { $count } by e-mail
unreadable-AudienceOf = I do not know everybody you mean by “{ $given }”. Say all of it again, like: choir = 10B, Leo Hart
option-file = A picture or file
option-poll = A question
