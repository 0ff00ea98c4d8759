## What goes out by itself.

remind-tutor = You teach { $with }{ $named ->
    [yes] {" "}({ $subject })
   *[no] {""}
  }, { $on }, { $starts } to { $ends }.
remind-student = You have { $named ->
    [yes] { $subject }
   *[no] a session
  } with { $with }, { $on }, { $starts } to { $ends }.

weekly-report = The week from { $first } to { $last }:
weekly-income-button = Income in detail
weekly-misses-button = What was not understood
weekly-shapes = What { $home } said from { $first } to { $last } that I did not understand or had to correct, without its words, and how often. P is a student, U staff, C a class, D days, T a time, _ a word of theirs.
weekly-missed = Sentences not understood
weekly-sessions = Sessions held
weekly-unlogged = Planned, not logged
weekly-present = Present
weekly-late = Late
weekly-absent = Absent
weekly-excused = Excused
weekly-pending = Still to be looked at
weekly-expected = Not marked
weekly-doubtful = Check-ins that needed a second look
weekly-late-starts = Began late
weekly-adherence-button = Who began late
weekly-earned = Earned
weekly-received = Received

unlogged-sessions =
    { $count ->
        [one] One session is not logged yet. Did it happen as planned? Tap it; or tell me how it was.
       *[other] { $count } sessions are not logged yet. Did they happen as planned? Tap each that did; or tell me how they were.
    }
