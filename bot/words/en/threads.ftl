## Letters in threads: between people, and with the office.

about-office = Write to the office: whoever reads it first answers.
ask-office-text = What should I tell the office?
office-told = The office has it{ $files ->
    [0] { "" }
    [one] , with the file
   *[other] , with the { $files } files
}. Their answer comes back here.
thread-files = From { $name }, for the office:
office-shut = Nobody is in the office now. Somebody reads this from { $day }, { $at } on.
setting-office_answers_out_of_hours = Who writes to the office while nobody is there is told when it is read
setting-messages_kept = Letters between people, and with the office, are kept for this long
the-office = the office
thread-card = { $state ->
    [answered] { $name } and the office. { $by } has answered.
    [closed] { $name } and the office. { $by } has closed this.
   *[open] { $name } writes to the office:
}
close-thread-button = Close
thread-closed = Closed: nothing is left to do for { $name }. What they write next opens it again.
thread-opened = Open again: what { $name } wrote waits for the office.
about-messages = Read what was written before: yours, or a person's with the office.
messages-none = { $name ->
    [none] You have written nothing yet, and nobody has written to you.
   *[other] Nothing was written between you and { $name } yet.
}
messages-shown = { $name ->
    [none] What you wrote, and what was written to you:
   *[other] Messages with { $name }:
}
messages-row = { $when } · { $by } to { $to }
messages-open-button = Open { $name }
messages-file = 📎 { $name } ({ $size } kB)
file-opened = { $name }, from { $by }, { $when }:
refused-NoSuchEnclosure = That file is not there any more, or was not sent by you.
messages-told = { $when } · Desk
threads-none = Nobody has written to the office yet.
threads-shown = { $count ->
    [0] Nobody waits for an answer from the office.
    [one] One person waits for an answer from the office.
   *[other] { $count } people wait for an answer from the office.
}
thread-row = { $name }, { $when }{ $state ->
    [open] , waits
    [closed] , closed
   *[answered] { "" }
}
refused-NoSuchThread = That is not there any more, or was not written to the office.

about-search = Find what was written, and who and what is called so.
ask-search-words = Which words shall I look for?
search-none = I find nothing about “{ $words }” that you may read.
search-found = What I find about “{ $words }”:
search-people = People
search-classes = Classes
search-courses = Courses
search-announced = { $when } · { $by } announced
search-messages-button = Messages with { $name }
