## Kalender im Chat: Tag, Woche, Monat.

calendar-earlier = Früher
calendar-now = Heute
calendar-later = Später
calendar-day = Tag
calendar-week = Woche
calendar-month = Monat
calendar-picture = Bild
calendar-everybody = Alle
calendar-mine = Meine
calendar-short = { $start } { $who }
calendar-short-state = { $start } { $who } ({ $state })
calendar-count = { $count ->
    [one] eine Stunde
   *[other] { $count } Stunden
  }
calendar-about = { $count ->
    [0] Keine Stunden
    [one] Eine Stunde
   *[other] { $count } Stunden
  }, Zeiten in { $zone }
mark-planned = Geplant
mark-running = Läuft
mark-held = Gehalten
mark-cancelled = Abgesagt
option-day = Tag
option-week = Woche
option-month = Monat
