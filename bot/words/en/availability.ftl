## When people have time, and what they wish.

about-avail = Say when you have time, or have none: “Mon 16-19”, “away 3-7 April”.
about-wishes = What you would rather have: “4 in a row; lunch 12:30-1; not after 6pm”.
ask-unavail-who = Whose time?
ask-unavail-added = What was added?
ask-unavail-removed = What was removed?
example-avail = /avail Mon 16-19
example-wishes = /wishes 4 in a row; lunch 12:30-1
unreadable-Times = I could not read “{ $given }” as times. Write for example “Mon 16-19; Wed 5-7pm”, “away 3-7 April” or “clear”.
unreadable-Wishing = I could not read “{ $given }” as wishes. Write for example “4 in a row; 6 a day; lunch 12:30-1; not before 9; not after 6pm”, or “none”.
unreadable-Hurdles = That button is too old. Say it once more?
avail-set = { $own ->
    [yes] Noted of your time:
   *[no] Noted of { $name }'s time:
  }
avail-cleared = { $own ->
    [yes] Noted: you have time whenever nothing is booked.
   *[no] Noted: { $name } has time whenever nothing is booked.
  }
avail-none = { $own ->
    [yes] You have not said when you have time; you are taken to have time whenever nothing is booked. Say for example /avail Mon 16-19.
   *[no] { $name } has not said anything of it, and is taken to have time whenever nothing is booked.
  }
avail-title = { $own ->
    [yes] Your time:
   *[no] { $name }'s time:
  }
avail-wishes = Wishes: { $wishes }.
avail-drop = Remove: { $what }
avail-drop-all = Remove all
avail-rule = { $kind ->
    [away] away
   *[free] free
  }{ $day ->
    [mon] {" "}Mondays
    [tue] {" "}Tuesdays
    [wed] {" "}Wednesdays
    [thu] {" "}Thursdays
    [fri] {" "}Fridays
    [sat] {" "}Saturdays
    [sun] {" "}Sundays
   *[every] {""}
  }{ $hours ->
    [both] {" "}{ $since } to { $until }
    [since] {" "}from { $since }
    [until] {" "}until { $until }
   *[none] {""}
  }{ $dated ->
    [yes] , { $days }
   *[no] {""}
  }
wishes-are = Wishes: { $wishes }.
wish-in-row = { $count } in a row
wish-a-day = { $count } a day
wish-lunch = lunch { $since }-{ $until }
wish-not-before = not before { $at }
wish-not-after = not after { $at }
wishes-none = none
wishes-set = Noted as wishes: { $wishes }.
refused-NotTheirTime = { $who } says that themselves, or whoever books for others.
refused-NoSuchTime = That was changed since. See what is known with /avail.
refused-TooMuchSaid = I keep { $most } times for one person. Remove some first with /avail?

about-importcalendar = Send a calendar file (.ics): when you are busy in it, you are not booked.
example-importcalendar = /importcalendar
ask-keepcalendar-who = Whose time?
ask-keepcalendar-source = From which calendar?
ask-dropcalendar-who = Whose time?
ask-dropcalendar-source = From which calendar?
nothing-hears-calendar = Thank you, but I do not need a calendar from you now. /help shows what I can do.
calendar-file-ask = Send the calendar as a file that ends in .ics. Calendar programs call that “export”.
calendar-file-whose = Whose calendar is it? Tap a name, then send the file once more.
calendar-file-unreadable = That is no calendar file that I can read. It should end in .ics; calendar programs call that “export”.
calendar-file-endless = There is more in that calendar than I take in: at most 2,000 times to come, 200 of them that come round. Export a shorter time, or fewer calendars?
calendar-file-found = { $named ->
    [yes] In “{ $name }”
   *[no] In that calendar
  } { $own ->
    [yes] you are
   *[no] { $who } is
  } busy { $count ->
    [one] once
   *[other] { $count } times
  } until { $until }:
calendar-file-zone = It names a zone that I do not know ({ $said }): those times are taken by the clock of { $zone }.
calendar-file-left-out = { $count ->
    [one] One thing in it is left out: I cannot tell when it is, or how it comes round.
   *[other] { $count } things in it are left out: I cannot tell when they are, or how they come round.
  }
calendar-file-replaces = It replaces what I know from that calendar.
calendar-file-keep = Count these as not free
calendar-file-kept = { $own ->
    [yes] Noted: you are not booked
   *[no] Noted: { $who } is not booked
  } at these times without being asked. Send the file again when it has changed.
calendar-file-dropped = { $own ->
    [yes] Those times do not count any more; send the file again if they should.
   *[no] { $who }'s times of that calendar do not count any more.
  }
refused-NothingToCome = There is nothing in that calendar within the next year at which anybody is busy.
refused-TooOftenBusy = There are more times in that calendar than I keep for one person. Export a shorter time, or fewer calendars?
avail-calendar = { $named ->
    [yes] From the calendar “{ $name }”
   *[no] From a calendar
  }: away at { $count ->
    [one] one time
   *[other] { $count } times
  }
ask-timesaid-available = Do you have time then, or none?
avail-whose = Whose time is that?
avail-not-so = I keep times of every week, or of certain days. Say for example “I can't do Thursdays” or “I'm away 3-7 April”.
avail-weekly = { $day ->
    [MO] Every Monday
    [TU] Every Tuesday
    [WE] Every Wednesday
    [TH] Every Thursday
    [FR] Every Friday
    [SA] Every Saturday
   *[SU] Every Sunday
  }
unreadable-Hours = I could not read “{ $given }” as a time of day. Write for example “9:00” or “5pm”.
avail-hits = { $count ->
    [one] One session is planned then, and stays unless you change it:
   *[other] { $count } sessions are planned then, and stay unless you change them:
  }
avail-hit-substitute = Find a substitute: { $on }, { $start }
