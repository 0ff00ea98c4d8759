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
wishes-set = Noted as wishes: { $wishes }.
refused-NotTheirTime = { $who } says that themselves, or whoever books for others.
refused-NoSuchTime = That was changed since. See what is known with /avail.
refused-TooMuchSaid = I keep { $most } times for one person. Remove some first with /avail?
