## Die Kalenderseite.

webcal-title = Kalender
webcal-skip = Zu den Stunden
webcal-earlier = Früher
webcal-now = Heute
webcal-later = Später
webcal-turn = Andere Tage
webcal-views = Tag, Woche oder Monat
webcal-whose = Wessen Stunden
webcal-show = Zeigen
webcal-week-of = { $first } bis { $last }
webcal-none = In dieser Zeit sind keine Stunden.
webcal-free = Keine Stunden
webcal-more = noch { $count }
webcal-count = { $count ->
    [one] eine Stunde
   *[other] { $count } Stunden
  }
webcal-scheduled = geplant
webcal-active = läuft
webcal-completed = gehalten
webcal-cancelled = abgesagt
webcal-legend = Was die Zeichen bedeuten
webcal-foot = Zeiten in { $zone }. Gebucht, verlegt und abgesagt wird im Chat.
webcal-leave = Schließen
webcal-open = Meinen Kalender öffnen
webcal-open-how = Dieser Link öffnet Ihren Kalender in diesem Browser, einmal. Er bleibt zwölf Stunden offen.
webcal-closed = Dieser Kalender ist geschlossen
webcal-closed-how = Schicken Sie dem Desk /calendar und tippen Sie auf „Web“, oder schicken Sie /webcalendar. Die Antwort ist ein Link, der Ihren Kalender hier öffnet.
webcal-app-waits = Ihr Kalender wird geöffnet …
webcal-app-who = Wessen Kalender soll es sein?
webcal-link = Ihr Kalender im Browser. Der Link gilt einmal, zehn Minuten lang, und nur für Sie.

    { $link }
webcal-button = Web
about-webcalendar = Ihr Kalender als Seite im Browser: ein Link, der einmal und zehn Minuten lang gilt.
