calendar-earlier = Earlier
calendar-now = Now
calendar-later = Later
calendar-day = Day
calendar-week = Week
calendar-month = Month
calendar-picture = Picture
calendar-everybody = Everybody’s
calendar-mine = Mine
calendar-short = { $start } { $who }
calendar-short-state = { $start } { $who } ({ $state })
calendar-count = { $count ->
    [one] one session
   *[other] { $count } sessions
  }
calendar-about = { $count ->
    [0] No sessions
    [one] One session
   *[other] { $count } sessions
  }, times in { $zone }
mark-planned = Planned
mark-running = Running
mark-held = Held
mark-cancelled = Cancelled
about-verify = Look over the schedule of a class, a person, a room or everybody, and verify it.
schedule-verify = Verify this
schedule-verified-row = Verified
schedule-verified = by { $by }, { $at }
schedule-verified-partly = { $count } of { $of } { $count ->
    [one] is
   *[other] are
} verified as { $count ->
    [one] it stands
   *[other] they stand
}; the rest { $rest ->
    [one] is
   *[other] are
} new, or changed since.
schedule-unverified = { $count ->
    [one] One session is
   *[other] { $count } sessions are
} no longer verified.
refused-ScheduleChanged = This schedule has changed while you looked at it. Ask for it again, and look once more.
refused-NothingVerified = None of that is verified by you any more.
