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
