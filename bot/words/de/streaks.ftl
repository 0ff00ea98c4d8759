## Wer oft fehlt

about-atrisk = Sehen, wer immer wieder oder zu oft fehlt, mit den Stunden dahinter.
at-risk = { $count ->
    [one] Eine Schülerin oder ein Schüler fehlt oft
   *[other] { $count } Lernende fehlen oft
}; Entschuldigtes zählt nicht.
at-risk-none = Zurzeit fehlt niemand oft. Entschuldigtes zählt nicht.
at-risk-in-a-row = mehrmals in Folge abwesend
at-risk-below = selten anwesend
at-risk-open = Stunden zeigen
at-risk-record = Zeigen, was eingetragen ist
at-risk-row = { $count } Mal in Folge abwesend, seit { $since }
at-risk-rate = { $rate } % von { $of } Stunden
at-risk-hidden = { $name }: { $count ->
    [one] noch eine Stunde bei einer anderen Lehrkraft
   *[other] noch { $count } Stunden bei anderen Lehrkräften
}
at-risk-guardian-in-a-row = { $name } hat { $absences } Mal in Folge gefehlt. Gibt es einen Grund?
at-risk-guardian-below = { $name } war zuletzt in { $rate } % der Stunden da.
at-risk-excuse = Grund nennen
