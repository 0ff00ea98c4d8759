## Mitten in der Stunde gefragt: noch da?

about-ping = Alle, die gekommen sind, fragen, ob sie noch da sind. Zur Antwort genügt ein Tippen.
ping-asked =
    Noch da? { $named ->
        [yes] Tippen Sie binnen { $within }, für { $subject }.
       *[no] Tippen Sie binnen { $within }.
    }{ $place ->
        [yes] { " " }Teilen Sie dann Ihren Live-Standort.
       *[no] { "" }
    }
ping-here = Noch da
ping-called-off = Sie brauchen nicht mehr zu antworten: das ist vorbei.
ping-sent = { $count ->
    [one] Ich habe eine Person
   *[other] Ich habe { $count } Personen
  } in { $title } gefragt, ob sie noch da { $count ->
    [one] ist
   *[other] sind
  }. Zeit ist bis { $until }; die Anwesenheitskarte zeigt, wer antwortet.
ping-taken-back = In { $title } braucht niemand mehr zu antworten.
ping-heard-in-time = Danke. Ihre Lehrkraft sieht, dass Sie da sind.
ping-heard-late = Danke. Die Zeit dafür war schon um, deshalb sieht Ihre Lehrkraft, dass die Antwort spät kam. Als abwesend gilt dadurch niemand.
ping-heard-place = Danke. Teilen Sie jetzt bitte noch Ihren Live-Standort.
ping-answered = noch da, hat geantwortet
ping-silent = keine Antwort
ping-late = spät geantwortet
ping-elsewhere = von anderswo geantwortet
ping-placeless = ohne Ort geantwortet
found-ping-unanswered = Auf die Frage während der Stunde, ob { $mine ->
    [no] die Person
   *[yes] Sie
  } noch da { $mine ->
    [no] sei
   *[yes] seien
  }, kam { $times ->
    [one] einmal
   *[other] { $times } Mal
  } keine Antwort. Das allein macht niemanden abwesend.
refused-NotHeldNow = Das lässt sich fragen, solange die Stunde läuft; gerade läuft sie nicht.
refused-AskedAlready = Ich habe eben erst gefragt, und die Zeit zum Antworten läuft noch. Die Anwesenheitskarte zeigt, wer geantwortet hat.
refused-NobodyToAsk = Da ist niemand zu fragen: Eingecheckt hat niemand, den ein Chat erreicht.
refused-NotAskedNow = Danke. Zu beantworten ist nichts mehr: Die Stunde ist vorbei, oder die Frage wurde zurückgenommen.
setting-ping_after = So lange nach Beginn einer Stunde werden einige gefragt, ob sie noch da sind, mit 0 nie
setting-ping_students = So viele werden gefragt, ob sie noch da sind
setting-ping_within = So lange ist Zeit zu antworten
setting-ping_place = Dazu ist auch der Live-Standort zu zeigen
shelf-pings = Wer während einer Stunde gefragt wurde, und geantwortet hat
setting-code_words = Eine Lehrkraft zeigt ein Wort mit Zahl statt fünf Ziffern
