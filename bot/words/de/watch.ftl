## Was mit dem Desk nicht stimmt, für den Betrieb.

alert-events = Nachrichten warten seit mehr als fünf Minuten auf den Desk. `./desk doctor` sagt, wie viele.
alert-events-over = Der Desk kommt mit seinen Nachrichten wieder nach.
alert-dues = Erinnerungen und andere Aufgaben sind mehr als fünf Minuten im Verzug. Läuft der Prozess für die Uhr?
alert-dues-over = Erinnerungen und andere Aufgaben sind wieder pünktlich.
alert-backlog = Nachrichten an { $what } warten seit mehr als fünf Minuten. `./desk doctor` sagt, wie viele.
alert-backlog-over = Nachrichten an { $what } gehen wieder pünktlich hinaus.
alert-carrying = Nachrichten an { $what } wurden mehrmals versucht und nicht angenommen. Ich versuche es weiter.
alert-carrying-over = { $what } nimmt wieder Nachrichten an.
alert-mail = Der Mailserver nimmt nicht an, was ich schicke. Ich versuche es weiter.
alert-mail-over = Der Mailserver nimmt wieder an, was ich schicke.
alert-duty = Die Aufgabe „{ $what }“ schlägt immer wieder fehl. Warum, steht im Log unter duty.failed.
alert-duty-over = Die Aufgabe „{ $what }“ läuft wieder.
alert-webhook = Ich rufe { $what } nach den Fehlschlägen nicht mehr auf. Wer dort Admin ist, weiß Bescheid; /webhooks schaltet ihn wieder ein.
alert-webhook-over = { $what } ist nicht mehr ausgeschaltet: Der Webhook ist wieder eingeschaltet oder entfernt.
alert-dead = Einige Nachrichten ließen sich nicht zustellen oder lesen. /deadletters zeigt, welche, und versucht sie noch einmal.
alert-dead-over = Es ist keine Nachricht mehr übrig, die sich nicht zustellen oder lesen ließ.
about-deadletters = Sehen, was sich nicht zustellen ließ, und es noch einmal versuchen.
dead-letters = { $count ->
    [one] Eine Nachricht wurde aufgegeben.
   *[other] { $count } Nachrichten wurden aufgegeben.
  } Ihr Inhalt bleibt versiegelt; nach einer Woche werden sie vergessen.
dead-letters-none = Nichts wurde aufgegeben: Was hinaus sollte, ist zugestellt oder unterwegs.
dead-letter-row = { $number }. { $when } · { $way ->
    [in] von
   *[out] an
  } { $platform }
dead-letter-button = { $number } noch einmal
dead-letter-retried = Es wird jetzt noch einmal versucht. Wenn es wieder scheitert, zeigt /deadletters es erneut.
ask-retryletter-letter = Welche? /deadletters hat für jede einen Knopf.
refused-NoSuchDeadLetter = Diese Nachricht ist nicht unter den aufgegebenen: Sie wurde doch zugestellt, oder nach einer Woche vergessen.
refused-AlreadyRetried = { $who ->
    [none] Jemand anderes vom Betrieb hat es eben noch einmal versucht.
   *[other] { $who } hat es eben noch einmal versucht.
  }

about-health = Wie es dem Desk geht: was wartet, was verschickt wurde, was nicht stimmt.
health-shown =
    { $count ->
        [0] Alles in Ordnung.
        [one] Eine Sache stimmt nicht.
       *[other] { $count } Dinge stimmen nicht.
    }
health-events = Angekommen, noch unbeantwortet
health-to = Zu senden an { $platform }
health-waiting =
    { $count ->
        [0] keine
       *[other] { $count }, die älteste seit { $late }
    }
health-sent = Binnen fünf Minuten verschickt
health-dead = Aufgegeben
alerts-button = Was nicht stimmt
about-alerts = Sehen, was beim Desk gerade nicht stimmt, und seit wann.
alerts-none = Soweit ich weiß, stimmt alles.
alerts-stand =
    { $count ->
        [one] Eine Warnung besteht:
       *[other] { $count } Warnungen bestehen:
    }
