## Asking which time suits.

about-poll = Ask students which of a few times suits, and book the one that suits most.
ask-poll-who = Whom shall I ask?
refused-NoSuchPoll = I do not find that question. It may be for somebody else.
refused-TimesDecided = Nobody is asked about that any more.
refused-HowManyTimes = I ask about { $least } to { $most } times, no fewer and no more. Which?
refused-ClosesTooLate = Answers must be in before the first of the times, { $first }. Until when?

poll-proposed = All have time then. Shall I ask which suits best?
poll-ask-button = Ask them
poll-too-few = I find no two times that all have in common.
poll-sent = I asked { $who }. It closes when all have answered, or { $closes }; what suits most is booked.
poll-thanks = Thank you. You hear which time it is.
poll-stands = { $stand ->
    [won] Booked: { $at }. Everybody concerned is told.
    [none] Nothing is booked: no time suits anybody, or none of them is left.
    [dropped] Nobody is asked any more. Whoever was is told.
   *[open] It is still open.
  }
poll-close-button = Close it now
poll-drop-button = Never mind
poll-done-button = That's all
poll-none-button = None of them
poll-asked = Which of these times would suit { $student } for { $named ->
    [yes] { $subject }
   *[no] a session
  } with { $tutors }? Tap all that would, then say that's all, until { $closes_on }, { $closes }.{ $done ->
    [yes] {" "}Answered; you may still change it.
   *[no] {""}
  }
poll-won = It is { $on }, { $start }, for { $named ->
    [yes] { $subject }
   *[no] the session
  } with { $tutors }. Thank you for answering.
poll-none = No time was found for { $named ->
    [yes] { $subject }
   *[no] the session
  } with { $tutors }. Thank you all the same.
poll-dropped = Nobody is asked any more about { $named ->
    [yes] { $subject }
   *[no] the session
  } with { $tutors }. Thank you all the same.
poll-option-1 = { $yes1 ->
    [yes] {"✓ "}
   *[no] {""}
  }{ $on1 }, { $start1 }
poll-option-2 = { $yes2 ->
    [yes] {"✓ "}
   *[no] {""}
  }{ $on2 }, { $start2 }
poll-option-3 = { $yes3 ->
    [yes] {"✓ "}
   *[no] {""}
  }{ $on3 }, { $start3 }
poll-option-4 = { $yes4 ->
    [yes] {"✓ "}
   *[no] {""}
  }{ $on4 }, { $start4 }
poll-option-5 = { $yes5 ->
    [yes] {"✓ "}
   *[no] {""}
  }{ $on5 }, { $start5 }
poll-tally = { $stand ->
    [open] { $answered } of { $asked } have answered which time suits, until { $closes_on }, { $closes }:
    [won] Booked: { $on }, { $start }. All answers are in, or time is up:
    [none] Nothing is booked: no time suits anybody, or none of them is left:
   *[dropped] Nobody is asked any more:
  }
  { $on1 }, { $start1 }: { $count1 }
  { $on2 }, { $start2 }: { $count2 }{ $many ->
    [2] {""}
   *[other] {"\u000A"}{ $on3 }, { $start3 }: { $count3 }
  }{ $many ->
    [2] {""}
    [3] {""}
   *[other] {"\u000A"}{ $on4 }, { $start4 }: { $count4 }
  }{ $many ->
    [2] {""}
    [3] {""}
    [4] {""}
   *[other] {"\u000A"}{ $on5 }, { $start5 }: { $count5 }
  }
