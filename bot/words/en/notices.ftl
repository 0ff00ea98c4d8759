## What one was told, and what should reach one, and how.

example-inbox = /inbox
about-inbox = See what I told you, what is unread first.
ask-marknotice-read = Read or unread?
notice-sort-attendance = Attendance
notice-sort-session = Sessions
notice-sort-report = Reports
notice-sort-account = Account
notice-sort-money = Money and time
notice-sort-system = Desk
notice-sort-message = Messages
notice-sort-all = Everything
option-read = Read
option-unread = Unread
inbox-empty = I have told you nothing yet.
inbox-unread =
    { $count ->
        [0] Your inbox. You have read everything.
        [one] Your inbox: one notice is unread.
       *[other] Your inbox: { $count } notices are unread.
    }
inbox-row = { $state ->
        [unread] ● { $number }
       *[read] { $number }
    } · { $when } · { $sort }{ $urgent ->
        [yes] , urgent
       *[no] { "" }
    }
inbox-read-button = { $number }: read
inbox-unread-button = { $number }: unread
inbox-all-read-button = All read
inbox-older-button = Older
refused-NoSuchNotice = That notice is not in your inbox any more.

example-notify = /notify report mail
about-notify = Choose what should reach you, and by which way.
option-chat = In this chat
option-mail = By e-mail
option-group = In the class's group
option-digest = Once a day, together
notify-shown = What reaches you, and by which way. Tap one to change it. Everything is in your /inbox as well; what is urgent always comes, and what only a chat can answer comes by chat.
notify-channel = { $channel ->
        [chat] In this chat
        [mail] By e-mail
        [group] In the class's group
        [digest] Once a day, together
       *[none] Only in the inbox
    }
notify-ways = { $sort }: { $channel ->
        [chat] it comes in this chat
        [mail] it comes by e-mail
        [group] what your class's group is told comes there, the rest in this chat
        [digest] it comes once a day, together
        [none] it is only in your inbox
       *[each] each sort as you chose it
    } now. How shall it come?
refused-NeverInGroup = A group is told only of sessions of its class: nothing about one person goes there. Choose another way.
notify-leave-button = Leave it so
notify-changed = { $sort }: { $after } from now on; until now it was “{ $before }”.
notify-changed-all =
    { $channel ->
        [chat] From now on everything comes in this chat.
        [mail] From now on everything comes by e-mail.
        [digest] From now on what can wait comes once a day, together.
        [none] From now on what may be left out is only in your inbox.
       *[back] Everything comes again as it did before.
    }
refused-NeverSwitchedOff = What people write to you, and what happens to your account, cannot be switched off.
refused-NoMailbox = I know no e-mail address of yours that I could write to. The office can add it: /office

example-snooze = /snooze tomorrow 8am
about-snooze = Be left alone for a while.
ask-snooze-until = Until when? Such as “tomorrow 8am”.
snoozed = I leave you alone until { $until }. What cannot wait still comes; the rest waits for you.
snooze-over = I do not wait any more.
refused-NotToSnooze = That is over already, or more than a month away.

digest =
    { $count ->
        [one] One thing that could wait until now:
       *[other] { $count } things that could wait until now:
    }
digest-more = { $count } more, in your /inbox
digest-inbox-button = My inbox

because-attendance = You get this because it is about attendance that concerns you. Change or stop it: /notify
because-session = You get this because it is about a session of yours. Change or stop it: /notify
because-report = You get this because a report about your work is due. Change or stop it: /notify
because-account = You get this because it is about an account here; that always comes. To have it by e-mail: /notify
because-money = You get this because it is about time or money of yours. Change or stop it: /notify
because-system = You get this because you help to run this desk. Change or stop it: /notify
because-message = You get this because somebody here wrote to you; that always comes. To have it by e-mail: /notify
because-family = You get this because you look after somebody it is about. Change or stop it: /notify
because-urgent = It is urgent, so it always comes. Say that you got it, or others are told.
because-asked = You get this because you asked for it.
because-planned = You get this because somebody here has this report sent to you. Change or stop it: /notify
because-digest = You get this once a day, with what can wait. Change or stop it: /notify
urgent-again = You have not said yet that you got this:
urgent-unheard = { $name } has not said that they got something urgent, { $at }: { $sort ->
        [attendance] who was there, and who was not.
       *[other] it is for them alone, and about how this desk runs.
    }
notice-got = Thank you. I tell nobody else.
