## Finding time.

about-find = Find times at which a tutor and students are all free.
refused-LengthOutOfReason = Nothing of { $length } is held here: between { $shortest } and { $longest } it can be. How long shall it be?
refused-DaysOver = { $last } is over. Which days shall I look at?
refused-SearchTooLong = That is { $days } days; I look at { $most } at once. Which of them?
refused-NotTheirTutor = I look for times with your own tutors. Whom do you mean?

find-found = { $count ->
    [one] One time
   *[other] The best { $count } times
  } for { $who } with { $tutors } ({ $length }), { $first }{ $one ->
    [yes] {""}
   *[no] {" "}to { $last }
  }. { $books ->
    [yes] Tap one to book it.
   *[no] Tap one to ask for it.
  }
find-none = I find no time for { $who } with { $tutors } ({ $length }), { $first }{ $one ->
    [yes] {""}
   *[no] {" "}to { $last }
  }.
unreadable-NotOn = I could not read “{ $given }” as weekdays. Write for example “fri” or “fri,sat”.
find-whose = With which tutor?
find-no-tutor = With whom? I know of no tutor yet.
find-next = Later days
find-ask = { $who } with { $tutors }: { $on }, { $start } to { $end }
find-why = Why these?

in-the-way-over = What is left of those days is too short.
in-the-way-shut = Those days are holidays.
in-the-way-room = All are free together, but no room is then.
in-the-way-person = { $who } is taken for { $taken } of it.
in-the-way-together = Nothing is left that all have in common. Shorter, or on other days?

slot = { $on }, { $start }{ $roomed ->
    [yes] , { $room }
   *[no] {""}
  }
slot-why = { $slot }: { $why } ({ $points })
slot-why-not = { $slot }: nothing speaks against it
slot-rule-sooner = { $points ->
    [one] a day later
   *[other] { $points } days later
  }
slot-rule-other-time = another time of day
slot-rule-holes = somebody waits between sessions
slot-rule-in-a-row = too many in a row
slot-rule-lunch = in somebody's lunch
slot-rule-early-or-late = earlier or later than somebody likes
slot-rule-room = { $points ->
    [one] another room, or some seats empty
   *[other] another room, or many seats empty
  }

about-free = See which tutors or rooms are free: “tomorrow 10-12”, rooms=yes.
ask-free-when = For when? Write for example “Tuesday 3-5pm” or “tomorrow”.
example-free = /free Tuesday 3-5pm
free-title = Free, { $days ->
    [one] { $first }
    [some] { $first } to { $last }
   *[none] { $since } to { $until }
  }:
free-no-tutor = Nobody is free, { $days ->
    [one] { $first }
    [some] { $first } to { $last }
   *[none] { $since } to { $until }
  }.
free-no-room = No room that would do is free, { $days ->
    [one] { $first }
    [some] { $first } to { $last }
   *[none] { $since } to { $until }
  }.
free-all = - { $name }: all of it
free-some = - { $name }: { $spans }
free-span = { $dated ->
    [yes] { $on } { $start } to { $end }
   *[no] { $start } to { $end }
  }
free-more = and { $count } more
free-more-spans = { $count } more times
free-book = Book { $name }

## Making up for what was missed.

about-makeup = Find another time for a session that was missed or called off.
refused-NotMissed = Nobody missed that one: it is still on. Move it instead?
refused-MadeUpAlready = { $who } makes up for it already, { $on }, { $start }.
makeup-button = Make up for it
makeup-none = I find none that was missed or called off. Which day was it?
unreadable-OneOfYours = Who is it for?
makeup-which = Which one is to be made up for?
makeup-found = To make up for { $subject } with { $who }, { $on }, { $start }, { $students } could come then. { $books ->
    [yes] Tap one to book it.
   *[no] Tap one to ask for it.
  }
makeup-no-time = I find no time to make up for { $subject } with { $who }, { $on }, { $start }, for { $students }.
