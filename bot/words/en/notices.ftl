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
option-digest = Once a day, together
notify-shown = What reaches you, and by which way. A tap changes it. Everything is in your /inbox as well; what is urgent always comes, and what only a chat can answer comes by chat.
notify-channel = { $channel ->
        [chat] Chat
        [mail] E-mail
        [digest] Once a day, together
       *[none] Only in the inbox
    }
notify-button = { $sort }: { $channel ->
        [chat] chat
        [mail] e-mail
        [digest] once a day
       *[none] inbox only
    }
notify-changed = { $sort }: { $before } until now, from now on { $after }.
refused-NeverSwitchedOff = What people write to you, and what happens to your account, cannot be switched off.
refused-NoMailbox = I know no e-mail address of yours that I could write to.

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
