## Sessions: booked, begun, held, cancelled.

refused-NoSuchSession = I do not find that session. It may have been taken back. /today shows yours.
refused-NotYourSession = That is { $tutors }'s session, so only they can do that. An admin can change the tutor.
refused-NotNow = That session is { $state }, so it cannot become { $wanted } now.
refused-TooEarlyToStart = It is too early to start. You can from { $opens } on.
refused-TooLateToStart = It could be started until { $closed }. Tell me about it when it is over: /taught.
refused-TooEarlyToEnd = It is too early to end. You can from { $opens } on. If it really ended before that, tell me when: /taught.
refused-TooLateToEnd = It could be ended until { $closed }. Tell me how long it was: /taught.
refused-ProofWanted = Your organisation wants to know first that you are there. { $face ->
    [yes] { $place ->
        [yes] Send me a selfie and your live location
       *[no] Send me a selfie
      }
   *[no] Share your live location with me
  }, then try again.{ $face ->
    [yes] {" "}Whoever has no known face here is confirmed by a head.
   *[no] {""}
  }
refused-NotOverYet = That goes on until { $until }. Tell me when it is over.
refused-InThePast = { $start } is over already. If it took place, log it with /taught.
refused-TooLong = That would be { $length }, and { $longest } is the longest session I take. Check the times?
refused-EndsBeforeItStarts = It cannot end at { $end } when it starts at { $start }. Check the times?
refused-SomebodyBusy = { $who } has another session on { $start_day }, { $start } to { $end }. Choose another time?
refused-LoggedAlready = You logged { $whom } on { $start_day }, { $start } to { $end }, already. Undo that one first if it was wrong.
refused-WhichSession = You have other sessions planned then. Tell me once more, and tap which one it was.
refused-NobodyTaught = I need a student, or a class with somebody in it.
refused-NotAStudent = { $who } is no student here. Who was it?
refused-NotATutor = { $who } is no tutor here. Who is to teach?
refused-ReasonWanted = Please tell me why, too. Its tutor is told; students and families only hear that it is off.
refused-ChangedSince = Something else was done to that session since. Take that back first, or change it with a new message.

about-taught = Log a session that is over.
about-book = Book a session.
about-begin = Start the session that is due now.
about-end = End the session that is running.
about-cancelsession = Call a session off.
about-reopen = Open a completed or cancelled session again.
about-happened = Say that a session took place as planned.
about-today = What is on today.
about-week = What is on this week.
about-month = What is on this month, or another; its days as lines or as a picture
about-calendar = Leaf through days, weeks and months: yours, somebody’s, a class’s or a room’s
ask-taught-who = Whom did you teach?
ask-taught-when = When was it? Something like 4-5:30pm.
ask-book-who = Who is it for?
ask-cancelfor-reason = Why is it cancelled? Its tutor reads that; students and families only hear that it is off.
ask-reopenfor-reason = Why is it opened again? That is kept with it.
ask-book-when = When shall it be? Something like tomorrow 4-5pm.
unreadable-When = I could not read the time “{ $given }”. Something like yesterday 4-5:30pm, or 2026-03-09 16:00?
unreadable-Repeats = I book one session at a time. When is the first one?
unreadable-Whom = I know no student or class called “{ $given }”. Who was it?

days-today = Today
days-this-week = This week
days-last-week = Last week
days-this-month = This month
days-last-month = Last month

session-no-subject = a session
session-plain = session
session-both = { $students } with { $tutors }
session-students = { $count } students
session-label = { $on }, { $start } { $subject }, { $who }
session-logged = Logged { $subject } with { $who }, { $on }, { $start } to { $end } ({ $length }).
session-logged-planned = Logged { $subject } with { $who }, { $on }, { $start } to { $end } ({ $length }), as the session that was planned.
session-happened = Done: { $subject } with { $who }, { $on }, { $start } to { $end }, as planned.
session-booked = Booked { $subject } with { $who }, { $on }, { $start } to { $end }.
session-begun = Started { $subject } with { $who } at { $start }.
session-ended = Ended { $subject } with { $who }, { $start } to { $end } ({ $length }).
session-cancelled = Cancelled { $subject } with { $who }, { $on }, { $start }. Everybody concerned is told.
session-reopened = { $subject } with { $who }, { $on }, { $start }, is { $state } again.
session-gone = Took it back: { $subject } with { $who }, { $on }, { $start }, is gone.
session-back = Took that back: { $subject } with { $who }, { $on }, { $start }, is { $state } again.
session-which = You have something planned around then. Was it one of these?
session-another = No, another one
session-whose = Who is to teach it?

begin-button = Start { $start }
begin-which = Which one do you start?
begin-running = { $subject } with { $who } is running already, since { $start }.
begin-none = You have nothing planned around now that could be started. If you have just taught somebody, tell me: /taught.
begin-later = Nothing can be started right now. Next is { $subject } with { $who } at { $start }; you can start it from { $opens } on.
end-button = End it
end-this-button = End { $start }
end-which = Which one do you end?
end-none = Nothing of yours is running. If you taught without starting it here, tell me: /taught.
cancel-which = Which one is off?
cancel-none = I find no session of yours then that is still on. /week shows what there is.
cancel-why = Why is { $subject } with { $who }, { $on }, { $start }, cancelled? Its tutor reads that; students and families only hear that it is off.
reopen-which = Which one shall be opened again?
reopen-none = I find no completed or cancelled session there.
reopen-why = Why is it opened again? That is kept with it.
happened-button = Yes, it took place
happened-this-button = { $start } took place
happened-which = Which one took place?
happened-none = Nothing is waiting to be confirmed. For one that was not planned, tell me with whom and when, such as: I had maths with Maya yesterday 4-5pm.
happened-asked = Thank you. I asked { $tutors } to confirm it.

schedule-title = Sessions, { $days }
schedule-time = { $start } to { $end }
schedule-day-time = { $on }, { $start } to { $end }
schedule-line = { $subject }, { $who }
session-state = { $state ->
    [scheduled] planned
    [active] running
    [completed] held
   *[cancelled] cancelled
  }
schedule-line-state = { $subject }, { $who } ({ $state })
schedule-none = { $days }: no sessions.
schedule-more = And { $count } more. Ask for fewer days, or for one person.
schedule-next = Next: { $subject } with { $who }, { $on }, { $start } to { $end }.
schedule-next-of = Next: { $subject }, { $who }, { $on }, { $start } to { $end }.
schedule-no-next = Nothing is planned in the next weeks.

session-claimed = { $who } says that { $named ->
    [yes] { $subject }
   *[no] a session
  } with { $student } took place, { $on }, { $start } to { $end }. Is that right?
session-booked-notice = New session{ $family ->
    [yes] {" "}for { $whose }
   *[no] {""}
  }: { $named ->
    [yes] { $subject }
   *[no] session
  } with { $others }, { $on }, { $start } to { $end }.
session-cancelled-notice = Cancelled{ $family ->
    [yes] {" "}for { $whose }
   *[no] {""}
  }: { $named ->
    [yes] { $subject }
   *[no] session
  } with { $others }, { $on }, { $start } to { $end }.{ $fee ->
    [0] {""}
   *[other] {" "}It was called off late, so { $fee } % of its price is charged.
  }
session-restored-notice = On again{ $family ->
    [yes] {" "}for { $whose }
   *[no] {""}
  }: { $named ->
    [yes] { $subject }
   *[no] session
  } with { $others }, { $on }, { $start } to { $end }.
session-unbooked-notice = Not on after all{ $family ->
    [yes] {" "}for { $whose }
   *[no] {""}
  }: { $named ->
    [yes] { $subject }
   *[no] session
  } with { $others }, { $on }, { $start } to { $end }.
session-closed-notice = Your session with { $others }, { $on }, closed by itself at its planned end, { $end }. If it was otherwise, tell me: /taught.

window-begin = Start it
window-opens = Your session with { $with } begins at { $starts }.
window-closes = Your session with { $with } was to begin at { $starts }. It can be started until { $closes }.
window-ends = Your session with { $with } was to end at { $ends }. It closes itself at { $closes }, with its planned end.

about-session = One session: planned and actual times, and what can be done about it.
session-none = I find no session there. /week shows what there is.
session-one-of = Which one?
card-when = When
card-planned = Planned
card-actual = Actual
card-tutors = Tutor
card-students = Students
card-state = State
card-flags = Flagged
card-reason = Reason
card-cancel = Cancel it
card-reopen = Open it again

about-window = Other times to start, end or check in, for one session.
ask-window-window = Which time is to be different?
ask-window-length = How long is it to be?
window-changed = { $subject } with { $who }, { $on }, { $start }: { $window } is { $minutes } now.
option-start_early = how early it may start
option-start_late = how late it may start
option-end_early = how early it may end
option-end_late = how late it may end
option-check_in_early = how early one may check in
option-check_in_late = how late one may check in
option-late_after = from when one is late

never-started = Your session with { $with }, { $on }, { $start } to { $end }, was never started here. Did it take place?
never-started-unanswered = Nobody started { $tutors }'s session with { $with }, { $on }, { $start } to { $end }, and its tutor has not said whether it took place.
never-started-off = No, it was off
never-started-look = Show it

about-adherence = Who starts late and ends early, planned against actual.
adherence = Planned against actual, { $days }, of sessions started and ended here
adherence-none = { $days }: no session was started and ended here.
adherence-line = { $late ->
    [0] never starts late, of { $count }
   *[other] starts late { $late } of { $count }, { $average } min on average
}; { $short } min short, { $over } min over
card-register = Register
card-own = You
card-own-of = { $name }
card-counts = { $present } present, { $late } late, { $absent } absent, { $pending } pending{ $excused ->
    [0] {""}
   *[other] , { $excused } excused
}{ $expected ->
    [0] {""}
   *[other] , { $expected } expected
}
kept-exactly = as planned
kept-start-late = began { $count } min late
kept-start-early = began { $count } min early
kept-end-late = ended { $count } min over
kept-end-early = ended { $count } min early
card-kept = Against the plan
