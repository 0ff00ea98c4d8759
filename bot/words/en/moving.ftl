## Sessions moved, swapped, shifted and called off by those who may, or asked for.

about-move = Move a session to another time.
ask-moveto-there = When shall it be instead? Something like Friday 5pm.
move-when = When shall { $subject } with { $who }, { $on }, { $start }, be instead? Something like Friday 5pm.
move-none = I find no session to come there that you could move. /week shows what there is.
move-which = Which one is to be moved?
moved-session = Moved { $subject } with { $who } to { $on }, { $start } to { $end }. It was { $was }. Everybody concerned is told.
over-already = { $when } is over already. Which day did you mean?
taken-log = It took place: log it

about-swap = Let sessions trade their times.
swap-which = { $count ->
    [0] Which one trades its time?
   *[other] With which one?
  }
swap-none = I find no session to come there that could trade its time. /week shows what there is.
swapped = { $count ->
    [2] They have traded their times:
   *[other] All { $count } have traded their times:
  }
swapped-line = { $title }
refused-TradesWithItself = It takes two sessions to trade times, or some more, and each only once.

about-shift = Hold all that is left of a day later, or earlier.
ask-shift-by = By how much? Something like 30m, or 1h earlier.
shift-none = You have nothing to come on { $on }.
shifted = { $count ->
    [one] One session
   *[other] { $count } sessions
  } of { $on } { $count ->
    [one] is
   *[other] are
  } { $length } { $later ->
    [yes] later
   *[no] earlier
  } now: { $first } to { $end }. Everybody concerned is told.
refused-TooManyAtOnce = That is more than { $most } sessions at once. Take a day or a week of them.
sessions-as-before = { $count ->
    [one] One session is
   *[other] { $count } sessions are
  } as before.

cancel-following = And all after it
cancel-line = { $when }, { $who }
cancel-more = and { $count } more
cancel-all-sure = That is { $count } sessions, and { $people ->
    [one] one person hears
   *[other] { $people } people hear
  } of it. Cancel them all?
cancel-all-button = Cancel all { $count }
cancel-keep-button = No, keep them
cancelled-all = Cancelled { $count } sessions. Everybody concerned is told, once.

sessions-cancelled-notice = Cancelled: { $count ->
    [one] { $named ->
        [yes] { $subject }
       *[no] a session
      }
   *[other] { $count } sessions
  } with { $others }.
sessions-swapped-notice = Moved, by a swap: { $count ->
    [one] { $named ->
        [yes] { $subject }
       *[no] a session
      }
   *[other] { $count } sessions
  } with { $others }.
sessions-shifted-notice = Moved: { $count ->
    [one] { $named ->
        [yes] { $subject }
       *[no] a session
      }
   *[other] { $count } sessions
  } with { $others }.
sessions-back-notice = As before: { $count ->
    [one] { $named ->
        [yes] { $subject }
       *[no] a session
      }
   *[other] { $count } sessions
  } with { $others }.

change-sent = I asked { $who } whether { $subject }, { $on }, { $start }, can be { $there } instead. It stays where it is until they say yes.
change-asked = { $who } asks whether { $named ->
    [yes] { $subject }
   *[no] the session
  } with { $students }, { $on }, { $start }, can be { $there_on }, { $there } instead.
cancel-asked = { $who } asks to cancel { $named ->
    [yes] { $subject }
   *[no] the session
  } with { $students }, { $on }, { $start }.
change-accept = Accept
change-decline = Decline
change-other = Another time
change-declined = { $who } says that { $named ->
    [yes] { $subject }
   *[no] your session
  }, { $on }, { $start }, stays as it is.
change-declined-told = It stays as it is: { $subject } with { $who }, { $on }, { $start }. They hear of it.
cancel-sent = I asked { $who } to cancel { $subject }, { $on }, { $start }. It is on until they say yes.{ $fee ->
    [0] {""}
   *[other] {" "}Then { $fee } % of its price is still charged.
  }
cancel-own-sure = { $subject } with { $who }, { $on }, { $start }, begins in less than { $notice }: if you cancel it, { $fee } % of its price is still charged. Cancel it?
cancel-own-yes = Cancel it
cancel-own-keep = No, keep it
cancelled-own = Cancelled { $subject } with { $who }, { $on }, { $start }. { $fee ->
    [0] Nothing is charged for it.
   *[other] { $fee } % of its price is charged for it.
  }
cancel-accepted = Cancelled { $subject } with { $who }, { $on }, { $start }, as they asked. { $fee ->
    [0] Nothing is charged for it.
   *[other] { $fee } % of its price is charged for it.
  }
family-others-too = Others learn in { $subject }, { $on }, { $start }, as well, so it stays on. Shall I say that you will not be there?
family-absent = Say so
refused-NotTheirsAlone = Others learn in it as well, so it stays on. Say that you will not be there: /absent.
fee-waived = Nothing is charged for { $subject } with { $who }, { $on }, { $start }.
fee-waived-notice = Nothing is charged for { $named ->
    [yes] { $subject }
   *[no] the session
  }{ $family ->
    [yes] {" "}for { $whose }
   *[no] {""}
  }, { $on }, { $start }, after all.
fee-waive-button = Charge nothing
ask-waivefee-reason = Why is nothing charged for it? That is kept with it.
refused-NothingOwed = Nothing is charged for that session.
card-move = Move it
