## What one was told, and what should reach one, and how.

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
    } · { $when } · { $sort }
inbox-read-button = { $number }: read
inbox-unread-button = { $number }: unread
inbox-all-read-button = All read
inbox-older-button = Older
refused-NoSuchNotice = That notice is not in your inbox any more.
