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
    [one] {" "}and { $also } have
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
    [one] {" "}and { $also } need
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

about-room = All rooms, or what one has: seats, kind, facilities.
about-opening = When a room or a site is open.
about-travel = How long it takes from one site to another.
about-closeroom = Close a room or a site for a while.
about-reopenroom = Open a room or a site that is closed.
example-room =
    /rooms
    /room "Room 4" seats=30 kind=lab has=projector
example-opening = /opening "Room 4" Mon-Fri 8-20
example-travel = /travel North South 25m
example-closeroom = /closeroom "Room 4" Friday 8-12
example-reopenroom = /reopenroom
ask-opening-where = Which room or site?
ask-opening-opens = When is it open? For example “Mon-Fri 8-20; Sat 9-13”, or “always”.
ask-travel-start = From which site?
ask-travel-end = To which site?
ask-travel-takes = How long does it take?
ask-untravel-start = From which site?
ask-untravel-end = To which site?
ask-closeroom-where = Which room or site?
ask-closeroom-when = From when to when? For example “Friday 8-12”, “tomorrow” or “3-7 April”.
unreadable-Opening = I could not read “{ $given }” as hours. Write for example “Mon-Fri 8-20; Sat 9-13”, or “always”.
unreadable-Stretch = From when to when? Write for example “Friday 8-12”, “tomorrow” or “3-7 April”.
rooms-title = Rooms
rooms-none = There is no room yet. /addroom adds one.
room-so-many = { $count ->
    [one] one seat
   *[other] { $count } seats
  }
room-shut-then = closed from { $since } to { $until }
room-site = Site
room-kind = Kind
room-seats = Seats
room-has = Has
room-opens = Open
room-link = Link
opening-set = { $always ->
    [yes] { $name } is always open.
   *[no] { $name } is open { $hours }.
  }
travel-set = From { $start } to { $end }, and back, it takes { $takes }.
travel-gone = Nothing is said of that way any more.
room-closed = { $name } is closed from { $since } to { $until }.
room-closed-sessions = { $count ->
    [one] One session is there then. It stays until you move it:
   *[other] { $count } sessions are there then. They stay until you move them:
  }
room-closed-one = { $subject } with { $who }, { $on }, { $start }
room-closed-move = Move { $on }, { $start }
room-closed-told = { $name } is closed when you teach { $subject } there: { $start }. The session stands until it is moved; see /session.
room-reopened = { $name } is open again; it was to be closed from { $since } to { $until }.
closures-none = Nothing is closed.
closures-which = Which is open again?
closure-one = { $name }, { $since } to { $until }
refused-SeatsOutOfRange = A room has between 1 and { $most } seats.
refused-ClosedBackwards = From { $start_day }, { $start }, to { $end_day }, { $end }: that is no time to be closed. It must end after it starts, be still to come, and last for a year at most.
refused-NoSuchClosure = That is open already.
refused-SiteToItself = Whoever is at { $site } is there already. Name two sites?
joined-clashes = { $who } is in { $name } now, and has another session at the time of { $count ->
    [one] one of its sessions: { $day }, { $start }.
   *[other] { $count } of its sessions, the first of them { $day }, { $start }.
  } Nothing was moved.

about-roomlimits = How long, how far ahead and by whom a room is booked.
example-roomlimits = /roomlimits "Room 4" longest=2h aday=6h ahead=30 by=moderator,admin
ask-roomlimits-room = Which room?
room-limits = { $name }: { $limits }.
room-limits-none = { $name } is booked by everybody who books, for as long and as far ahead as they like.
room-limit-longest = at most { $length } at once
room-limit-a-day = at most { $length } a day
room-limit-ahead = at most { $count } days ahead
room-limit-by = only by { $who }
unreadable-Roles = I could not read “{ $given }” as roles. Write for example “moderator,admin”, or “none”.
refused-LimitOutOfReason = A room is limited to something from 5 minutes to a day, and to 400 days ahead at most; “none” lifts a limit.
refused-StillPlannedThere = { $name } stays: { $count ->
    [one] a session is planned there, { $day }, { $start }
   *[other] { $count } sessions are planned there, the first { $day }, { $start }
  }. Move or call them off first: /timetable shows them.
