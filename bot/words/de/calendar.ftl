## Kalender im Chat: Tag, Woche, Monat; und Pläne, die jemand bestätigt.

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
about-verify = Den Plan einer Klasse, einer Person, eines Raums oder aller durchsehen und bestätigen.
schedule-verify = Das bestätigen
schedule-verified-row = Bestätigt
schedule-verified = von { $by }, { $at }
schedule-verified-partly =
    { $count } von { $of } { $count ->
        [one] ist
       *[other] sind
    } so bestätigt, wie { $count ->
        [one] sie steht
       *[other] sie stehen
    }; { $rest ->
        [one] die übrige ist
       *[other] die übrigen sind
    } neu oder seitdem geändert.
schedule-unverified =
    { $count ->
        [one] Eine Stunde ist
       *[other] { $count } Stunden sind
    } nicht mehr bestätigt.
refused-ScheduleChanged = Dieser Plan hat sich geändert, während Sie ihn ansahen. Rufen Sie ihn noch einmal auf, und sehen Sie ihn neu durch.
refused-NothingVerified = Nichts davon ist noch von Ihnen bestätigt.

