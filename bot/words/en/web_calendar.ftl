## The calendar page.

webcal-title = Calendar
webcal-skip = Skip to the sessions
webcal-earlier = Earlier
webcal-now = Today
webcal-later = Later
webcal-turn = Other days
webcal-views = Day, week or month
webcal-whose = Whose sessions
webcal-show = Show
webcal-week-of = { $first } to { $last }
webcal-none = No sessions in this time.
webcal-free = No sessions
webcal-more = { $count } more
webcal-count = { $count ->
    [one] one session
   *[other] { $count } sessions
  }
webcal-scheduled = planned
webcal-active = running
webcal-completed = held
webcal-cancelled = cancelled
webcal-legend = What the marks mean
webcal-foot = Times in { $zone }. Sessions are booked, moved and called off in the chat.
webcal-leave = Close
webcal-open = Open my calendar
webcal-open-how = This link opens your calendar in this browser, once. It stays open for twelve hours.
webcal-closed = This calendar is closed
webcal-closed-how = Send the desk /calendar and press Web, or send /webcalendar. It answers with a link that opens your calendar here.
webcal-app-waits = Opening your calendar…
webcal-app-who = Whose calendar shall it be?
webcal-link = Your calendar in the browser. The link works once, for ten minutes, and it is yours alone.

    { $link }
webcal-button = Web
about-webcalendar = Your calendar as a page in the browser: a link, good once and for ten minutes.
