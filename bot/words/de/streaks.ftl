## Wer oft fehlt, für die, die für sie sorgen

at-risk-guardian-in-a-row = { $name } hat { $absences } Mal in Folge gefehlt. Gibt es einen Grund?
at-risk-guardian-below = { $name } war zuletzt in { $rate } % der Stunden da.
at-risk-excuse = Grund nennen
at-risk-record = Zeigen, was eingetragen ist
