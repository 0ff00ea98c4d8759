## Was andere Programme erfahren.

about-addwebhook = Einem anderen Programm von Ihnen melden, was hier geschieht, sobald es geschieht.
ask-addwebhook-url = Welche Adresse soll ich aufrufen? Sie beginnt mit https://
unreadable-Url = „{ $given }“ ist keine Adresse, die ich aufrufen könnte. Sie ist ein Wort und sieht so aus: https://hooks.example.org/desk
unreadable-EventKinds = „{ $given }“ ist nichts, was ich melden könnte. Sagen Sie everything, oder einiges davon: session, series, attendance, invoice, payment, person (oder session.booked allein). README.md zählt alles auf.
event-everything = alles
webhook-added = Ab jetzt rufe ich { $where } auf, wenn etwas geschieht. Hier ist das Geheimnis, mit dem ich meine Aufrufe unterschreibe. Ich kann es nicht noch einmal zeigen; wer es hat, kann sich für mich ausgeben.

    { $secret }

    Ich probiere es gerade aus und sage Ihnen, was dabei herauskommt.
webhook-told-of = Gemeldet wird
webhook-button = Neuer Webhook
webhooks-button = Alle Webhooks
about-webhooks = Welche Programme erfahren, was hier geschieht, und ob das klappt.
webhooks-none = Kein anderes Programm erfährt, was hier geschieht.
webhooks-shown = { $count ->
    [one] Ein Programm erfährt, was hier geschieht:
   *[other] { $count } Programme erfahren, was hier geschieht:
  }
webhook-stands = { $kinds } · { $last ->
    [never] noch nicht aufgerufen
   *[other] zuletzt gelungen { $last }
  }
webhook-fails = { $kinds } · schlägt fehl: { $failures ->
    [one] einmal
   *[other] { $failures } Mal in Folge
  }, nächster Versuch { $next } · { $last ->
    [never] noch nie gelungen
   *[other] zuletzt gelungen { $last }
  }
webhook-stands-off = aus · { $last ->
    [never] noch nie gelungen
   *[other] zuletzt gelungen { $last }
  }
webhook-try = Ausprobieren
webhook-ping = { $number } ausprobieren
webhook-on = { $number } einschalten
webhook-drop = { $number } entfernen
webhook-dropped = Entfernt: { $where } wird nicht mehr aufgerufen.
webhook-resumed = { $where } wird ab jetzt wieder aufgerufen, mit demselben Geheimnis wie zuvor.
webhook-tell = Versäumtes melden
webhook-told = { $count ->
    [0] Inzwischen geschah nichts, was { $where } hören möchte.
    [one] { $where } erfährt das eine, was inzwischen geschah.
   *[other] { $where } erfährt die { $count } Dinge, die inzwischen geschahen, das älteste zuerst.
  }
webhook-pinged = Ich rufe { $where } auf und sage Ihnen, was dabei herauskommt.
webhook-ping-worked = { $where } hat geantwortet, wie es soll.
webhook-ping-failed = Ich habe { $where } aufgerufen, und es misslang: { $why ->
    [410] die Antwort war, dass keine Aufrufe mehr erwünscht sind.
    [time-out] binnen zehn Sekunden kam keine Antwort.
    [no-address] der Name führt nirgendwohin.
    [no-connection] dort ist niemand, oder nicht mit einem Zertifikat, dem ich traue.
    [broken-off] die Verbindung brach ab.
    [not-public] der Name führt zu einer Adresse in einem internen Netz, und die rufe ich nicht auf.
    [not-listed] ich darf es nicht mehr aufrufen: siehe die Einstellung DESK_WEBHOOK_HOSTS.
   *[other] die Antwort war { $why }.
  }{ $off ->
    [off] {""} Ich rufe es nicht mehr auf, bis Sie es einschalten.
   *[other] {""}
  }
webhook-off = Ich rufe { $where } nicht mehr auf: { $why ->
    [410] die Antwort war, dass keine Aufrufe mehr erwünscht sind.
    [time-out] binnen zehn Sekunden kam keine Antwort.
    [no-address] der Name führt nirgendwohin.
    [no-connection] dort ist niemand, oder nicht mit einem Zertifikat, dem ich traue.
    [broken-off] die Verbindung brach ab.
    [not-public] der Name führt zu einer Adresse in einem internen Netz, und die rufe ich nicht auf.
    [not-listed] ich darf es nicht mehr aufrufen: siehe die Einstellung DESK_WEBHOOK_HOSTS.
   *[other] die Antwort war { $why }.
  } Schalten Sie es wieder ein, sobald das behoben ist.
webhook-resume-button = Einschalten
refused-NoSuchWebhook = Diesen Webhook kenne ich nicht. /webhooks zeigt, welche es gibt.
refused-TooManyWebhooks = Es gibt schon { $most } Webhooks. Entfernen Sie erst einen: /webhooks.
refused-WebhookTwice = Diese Adresse rufe ich schon auf: /webhooks.
refused-NoWebhooksHere = Wer diesen Desk betreibt, hat nicht erlaubt, dass er andere Programme aufruft. Möglich wird es mit der Einstellung DESK_WEBHOOK_HOSTS.
refused-AddressRefused = { $why ->
    [not-https] { $host } rufe ich nur über https:// auf: was ich melde, geht unterwegs niemanden etwas an.
    [not-listed] { $host } darf ich nicht aufrufen. Wer diesen Desk betreibt, legt mit der Einstellung DESK_WEBHOOK_HOSTS fest, was ich aufrufen darf.
    [not-public] { $host } ist eine Adresse in diesem Netz. Solche rufe ich nur auf, wenn es die Einstellung DESK_WEBHOOK_HOSTS erlaubt.
    [more] Eine Adresse zum Aufrufen hat vor dem Rechnernamen weder Namen noch Passwort, und am Ende kein #.
   *[other] Das ist keine Adresse, die ich aufrufen könnte. Sie sieht so aus: https://hooks.example.org/desk
  }
webhook-why = Warum: { $why ->
    [410] die Antwort ist, dass keine Aufrufe mehr erwünscht sind.
    [time-out] binnen zehn Sekunden kam keine Antwort.
    [no-address] der Name führt nirgendwohin.
    [no-connection] dort ist niemand, oder nicht mit einem Zertifikat, dem ich traue.
    [broken-off] die Verbindung brach ab.
    [not-public] der Name führt zu einer Adresse in einem internen Netz, und die rufe ich nicht auf.
    [not-listed] ich darf es nicht mehr aufrufen: siehe die Einstellung DESK_WEBHOOK_HOSTS.
   *[other] die Antwort ist { $why }.
  }

about-systems = Womit dieser Desk verbunden ist, und wann jedes zuletzt funktionierte.
systems-shown = Womit dieser Desk verbunden ist:
systems-chat-name = { $platform ->
    [telegram] Telegram
    [slack] Slack
    [browser] Der Chat im Browser
    [console] Die Konsole
   *[other] { $platform }
  }{ $workspace ->
    [none] {""}
   *[other] {" "}{ $workspace }
  }
systems-chat = { $count ->
    [one] eine Person
   *[other] { $count } Personen
  } · { $last ->
    [never] diese Woche nichts dorthin gesendet
   *[other] zuletzt erreicht { $last }
  }
systems-mail = E-Mail
systems-no-mail = nicht eingerichtet
systems-mailed = { $count ->
    [0] eingerichtet; diese Woche kein Brief
    [one] ein Brief diese Woche, { $last }
   *[other] { $count } Briefe diese Woche, der letzte { $last }
  }
systems-feeds = Kalender-Links
systems-linked = { $count ->
    [0] keine
    [one] einer, erstellt { $last }
   *[other] { $count }, der neueste erstellt { $last }
  }
systems-tokens = Tokens für Programme
systems-given = { $count ->
    [0] keine
    [one] einer
   *[other] { $count }
  }{ $count ->
    [0] {""}
   *[other] { $last ->
        [never] , nie benutzt
       *[other] , zuletzt benutzt { $last }
      }
  }
systems-webhook = Webhook { $where }
systems-webhooks = Webhooks
systems-none = keine
about-synclog = Welche Listen übernommen und welche Programme aufgerufen wurden, das Neueste zuerst.
synclog-button = Was kam und ging
synclog-none = In den letzten drei Monaten kam nichts herein und ging nichts hinaus.
synclog-shown = Was hereinkam und hinausging, das Neueste zuerst:
synclog-in = herein: { $what } · { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
  }, geschickt von { $who }
synclog-in-refused = herein: { $what } · abgelehnt, { $why ->
    [columns] wegen ihrer Spalten
    [too-long] weil sie zu lang ist
    [unreadable] weil sie nicht zu lesen war
   *[rows] { $count ->
        [one] wegen einer Zeile
       *[other] wegen { $count } Zeilen
    }
  }, geschickt von { $who }
synclog-out = hinaus: { $where } · { $what } · { $why ->
    [none] beantwortet
   *[other] { $why }
  }
synclog-dropped = ein entfernter Webhook
