## Rooms, sites, closures and ways; conflicts, and what settings say of them.

setting-cancel_notice = Whoever calls a session off later than so long before it may have to pay for it
setting-late_cancel_fee = So many per cent of its price are then owed, or none with 0
setting-families_cancel = Families call sessions off themselves, rather than ask for it
setting-travel_default = From one site to another it takes so long where nobody said how long
setting-breaks_between = So long a break is kept between two sessions of anybody
setting-day_opens = Times are looked for from this hour on
setting-day_closes = And until this hour

refused-Clashes = { $count ->
    [one] { $lines }{ $other ->
        [room] {" "}Choose another room or time?
        [day] {" "}Choose another day?
        [anyway] {""}
       *[time] {" "}Choose another time?
    }
   *[other] That does not go:
    { $lines }
  }
conflict-busy = { $name }{ $others ->
    [0] {" "}has
    [one] {" "}and one more have
   *[other] {" "}and { $others } more have
  } another session on { $day }, { $start } to { $end }.
conflict-class = { $name } has another session on { $day }, { $start } to { $end }.
conflict-room = { $name } is taken on { $day }, { $start } to { $end }.
conflict-capacity = { $name } has { $number } { $number ->
    [one] seat
   *[other] seats
  } for { $needed }.
conflict-closed = { $name } is closed from { $day }, { $start }, to { $end_day }, { $end }.
conflict-shut = { $name } is shut at that hour.
conflict-holiday = That day is a holiday: { $name }.
conflict-away = { $name } has no time then.
conflict-travel = { $name }{ $others ->
    [0] {" "}needs
    [one] {" "}and one more need
   *[other] {" "}and { $others } more need
  } { $needed } min between that and the session on { $day }, { $start } to { $end }; there would be { $number }.
conflict-limit = { $limit ->
    [longest] { $name } is booked for { $number } min at most, and that would be { $needed }.
    [ahead] { $name } is booked { $number } days ahead at most, and that is { $needed } days off.
    [booked] { $name } may not be booked with your roles here.
   *[a] { $name } is booked for { $number } min a day at most; with that it would be { $needed }.
  }
conflict-wish = { $limit ->
    [earliest] { $name } would rather not begin before { $since }.
    [latest] { $name } would rather not go on after { $since }.
    [lunch] { $name } has lunch from { $since } to { $until }.
    [most] { $name } would rather not have more than { $number } sessions a day.
   *[in] { $name } would rather not have more than { $number } sessions in a row.
  }
conflicts-more = … and { $count } more.
anyway-button = Do it anyway
