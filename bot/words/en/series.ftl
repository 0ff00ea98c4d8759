## Sessions that move, and series.

refused-NoRhythm = I cannot plan that. I take days, weeks, months and years: "every Tuesday", "every 2 weeks", "first Monday of the month". How often shall it be?
refused-NothingMoves = It is there already. Which other time, room or tutor shall it have?

session-moved-notice = Moved{ $family ->
    [yes] {" "}for { $whose }
   *[no] {""}
  }: { $named ->
    [yes] { $subject }
   *[no] session
  } with { $others } is { $on }, { $start } to { $end } now{ $roomed ->
    [yes] , in { $room }
   *[no] {""}
  }. It was { $was_on }, { $was_start }.

refused-NoSuchSeries = I do not find that series. It may have been taken back. /series shows yours.
refused-SeriesEndsFirst = It cannot end on { $last } when it begins on { $first }. Check the dates?
refused-LastsTooLong = That is more than I plan at once: { $many } sessions, or { $years } years. Until when shall it be?
refused-NoneFollow = None of its series comes after it. Move this one only?
refused-NeverComes = There is no such day then. Which days shall it be?
refused-NothingLeft = { $days ->
    [one] The one day of it is
   *[other] All { $days } days of it are
  } in the holidays. Which days shall it be?
refused-SeriesClashes = { $on } at { $start } is taken ({ $who }). Choose another time?
refused-NoShift = I can shift a weekly series to another day, and no other. Move this one only, or end the series and book it anew.
refused-NoSeries = That session is by itself; it is in no series.

rhythm-daily = { $every ->
    [1] every day
   *[other] every { $every } days
  }
rhythm-weekly = { $every ->
    [1] every { $days }
   *[other] every { $every } weeks on { $days }
  }
rhythm-monthly = { $every ->
    [1] on { $days } of each month
   *[other] on { $days } of every { $every } months
  }
rhythm-yearly = { $every ->
    [1] on { $days }, once a year
   *[other] on { $days }, every { $every } years
  }
rhythm-workdays = { $kind ->
    [school] every school day
   *[work] every weekday
  }
rhythm-placed = on the { $nth ->
    [-1] last
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
   *[other] { $nth }. to last
  } { $kind ->
    [school] school day
    [work] weekday
   *[other] of { $days }
  } of { $each ->
    [weekly] { $every ->
        [1] each week
       *[other] every { $every } weeks
      }
   *[monthly] { $every ->
        [1] each month
       *[other] every { $every } months
      }
  }
rhythm-month-day = { $day ->
    [-1] the last day
   *[other] day { $day }
  }
rhythm-nth = { $nth ->
    [-1] the last { $day }
    [1] the first { $day }
    [2] the second { $day }
    [3] the third { $day }
    [4] the fourth { $day }
    [5] the fifth { $day }
   *[other] the { $day } no. { $nth }
  }

series-booked = Booked { $subject } with { $who }, { $rhythm }, { $start } to { $end }, from { $on }{ $ends ->
    [yes] {" "}to { $last }
   *[no] {" "}on
  }: { $count ->
    [one] one session
   *[other] { $count } sessions
  }{ $rest ->
    [yes] {" "}so far, the rest as time goes on
   *[no] {""}
  }.
series-skips = { $why ->
    [holiday] Left out for holidays
    [clash] Left out, since somebody is busy
    [closed] Left out, since it is closed
   *[by-hand] Left out, as you said
  }: { $days }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }.
series-odd-gap = On { $on } the clocks go forward and that time does not exist; it is at { $start } then.
series-odd-fold = On { $on } the clocks go back and that time comes twice; I take the first.
series-clashes = { $count ->
    [one] One of { $all } days is taken
   *[other] { $count } of { $all } days are taken
  }: { $days } ({ $who }, { $start }). Nothing is booked yet.
series-clashes-all = Choose another time?
series-around-button = { $count ->
    [one] Book the other one
   *[other] Book the other { $count }
  }
series-gone = Taken back: no sessions { $rhythm } after all ({ $count } gone).
series-as-before = As before: { $rhythm } ({ $count } sessions).
series-what-time = At what time? Something like 4-5pm.
series-left-out = { $count ->
    [one] One day
   *[other] { $count } days
  } of your series{ $named ->
    [yes] {" "}{ $subject }
   *[no] {""}
  } cannot be, first on { $on } at { $start } ({ $who }). I left { $count ->
    [one] it
   *[other] them
  } out; book another time?

series-nobody-left = The series{ $named ->
    [yes] {" "}{ $subject }
   *[no] {""}
  } has no tutor any more, or nobody to teach. No sessions of it are made after { $on }. Book it anew for somebody else, or let it be.
series-booked-notice = { $count ->
    [one] New session
   *[other] { $count } new sessions
  }{ $named ->
    [yes] {" "}of { $subject }
   *[no] {""}
  } with { $others }.
series-unbooked-notice = Not on after all: { $named ->
    [yes] { $subject }
   *[no] sessions
  } with { $others }.
series-changed-notice = Moved: { $count ->
    [one] one session
   *[other] { $count } sessions
  } of { $named ->
    [yes] { $subject }
   *[no] a series
  } with { $others }.
series-back-notice = As before: { $count ->
    [one] one session
   *[other] { $count } sessions
  } of { $named ->
    [yes] { $subject }
   *[no] a series
  } with { $others }.
series-holiday-notice = Off for holidays: { $count ->
    [one] one session
   *[other] { $count } sessions
  } of { $named ->
    [yes] { $subject }
   *[no] a series
  } with { $others }.
series-ended-notice = Cancelled: { $count ->
    [one] one session
   *[other] { $count } sessions
  } of { $named ->
    [yes] { $subject }
   *[no] a series
  } with { $others }.
series-show-button = My week
change-new = New
change-off = Cancelled
change-moved = Now
change-more = And more

about-series = Show what repeats: how often, the next days, and those left out.
about-endseries = End what repeats, from one session on.
ask-changeseries-session = Which session? /series shows what repeats.
ask-changeseries-when = To when? Something like Wednesday 5pm.
option-this = Only this one
option-following = From this one on
option-all = All to come
option-series = All of the series
option-morning = Morning
option-afternoon = Afternoon
option-evening = Evening
option-night = Night
series-none = Nothing repeats for you. Something like "book Leo every Tuesday 4pm until June" makes a series.
series-which = { $count } series. Which one?
series-end-which = Which one shall end? I name the next session of each.
series-label = { $subject }, { $who }, { $rhythm }, { $start }
series-plain = A series
series-card-who = With
series-card-when = When
series-card-times = { $rhythm }, { $start }, { $length }
series-card-last = Until
series-card-next = Next
series-card-out = Not then
card-series = Its series
series-change = Change it
series-end = End it
series-ended = Ended: { $subject } with { $who }, { $rhythm }, from { $on } on. { $count ->
    [0] No session was left.
    [one] One session is off.
   *[other] { $count } sessions are off.
  }
series-how-many = { $subject } with { $who } repeats. Which of them shall move?
series-scope-this = Only this one
series-scope-following = This and those after it
series-scope-all = All to come
series-changed = Moved: { $rhythm }, { $start } to { $end }, from { $on } on: { $count ->
    [one] one session
   *[other] { $count } sessions
  }.{ $kept ->
    [0] {""}
    [one] {" "}One stays where it was.
   *[other] {" "}{ $kept } stay where they were.
  }
series-change-clashes = { $count ->
    [one] One of { $all } days is taken
   *[other] { $count } of { $all } days are taken
  }: { $days } ({ $who }, { $start }). Nothing has moved yet.
series-move-rest = { $count ->
    [one] Move the other one
   *[other] Move the other { $count }
  }
session-moved = Moved: { $subject } with { $who } is { $on }, { $start } to { $end } now.
