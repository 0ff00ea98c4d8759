## Letters in threads: between people, and with the office.

about-office = Write to the office: whoever reads it first answers.
office-what = What should I tell the office?
office-told = The office has it{ $files ->
    [0] { "" }
    [one] , with the file
   *[other] , with the { $files } files
}. Their answer comes back here.
thread-files = From { $name }, for the office:
setting-anonymous_questions = The office may be asked without saying who asks
anonymous-button = Ask without my name
office-what-unnamed = What do you want to ask the office? They will see your words and when you wrote them, not who you are. Write it so that your words do not tell.
with-name-or-without = { $allowed ->
    [yes] Shall the office see who wrote this? Nothing was sent yet.
   *[no] Here the office takes no questions without a name. Nothing was sent yet.
}
with-name-button = Send it with my name
anonymous-words-only = Without your name I pass on words only: a file may tell whose it is. What do you want to ask?
anonymous-in-private = Ask me that in our own chat: here everybody would see who asks. Nothing was sent.
anonymous-asked = The office has your question, without your name. Their answer comes back here.
    They see: your words, and when you asked.
    They do not see: who you are, your role, your class, your chat.
    I keep who you are sealed with your own key, only to bring you the answer: no list, search, report or record shows it. Whoever holds the server and its keys could find out with some effort; nobody can from any chat.
    { $left ->
        [0] This was the last of today.
        [one] You may ask so once more today.
       *[other] You may ask so { $left } times more today.
    }
anonymous-asked-on = The office has it, without your name. Their answer comes back here.
anonymous-card = { $state ->
    [answered] Somebody who asked anonymously, and the office. { $by } has answered.
    [closed] Somebody who asked anonymously, and the office. { $by } has closed this.
   *[open] Somebody asked anonymously:
}
anonymous-answer = The office answers what you asked without your name:
go-on-unnamed-button = Go on without my name
ask-askon-text = What do you want to write to them? They still do not see who you are.
asker-told = Whoever asked has it. I tell nobody who that is.
somebody-unnamed = Somebody unnamed
refused-NoAnonymousQuestions = Here the office takes no questions without a name, so nothing was sent. With your name: /office
refused-EnoughAsked = You asked { $most } times without your name since yesterday, which is as often as I pass that on. With your name you may write at any time: /office
refused-NotAnsweredYet = The office has not answered yet. Once it has, you can go on.
refused-AskerIsGone = Whoever asked cannot be reached any more, so your answer went nowhere.
office-shut = Nobody is in the office now. Somebody reads this from { $day }, { $at } on.
setting-office_answers_out_of_hours = Who writes to the office while nobody is there is told when it is read
setting-told_kept = What people were told stays in their inboxes for this long
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
messages-file = File: { $name } ({ $size } kB)
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
