## Was von selbst kommt.

remind-tutor = Sie unterrichten { $with }{ $named ->
    [yes] {" "}({ $subject })
   *[no] {""}
  }, { $on }, { $starts } bis { $ends }.
remind-student = Sie haben { $named ->
    [yes] { $subject }
   *[no] eine Stunde
  } mit { $with }, { $on }, { $starts } bis { $ends }.

weekly-report = Die Woche vom { $first } bis { $last }:
weekly-income-button = Einnahmen im Detail
weekly-misses-button = Nicht Verstandenes
weekly-shapes = Was { $home } vom { $first } bis { $last } sagte und ich nicht verstand oder berichtigen musste, ohne die Worte selbst, und wie oft. P ist wer lernt, U wer hier arbeitet, C eine Klasse, D Tage, T eine Uhrzeit, _ ein fremdes Wort.
weekly-missed = Nicht verstandene Sätze
weekly-sessions = Gehaltene Stunden
weekly-unlogged = Geplant, nicht eingetragen
weekly-present = Anwesend
weekly-late = Verspätet
weekly-absent = Abwesend
weekly-excused = Entschuldigt
weekly-pending = Noch offen
weekly-expected = Nicht erfasst
weekly-doubtful = Check-ins, die jemand ansehen musste
weekly-late-starts = Verspätet begonnen
weekly-adherence-button = Wer verspätet begann
weekly-earned = Einnahmen
weekly-received = Eingegangen

unlogged-sessions =
    { $count ->
        [one] Eine Stunde ist noch nicht eingetragen. War sie wie geplant? Dann tippen Sie sie an; sonst sagen Sie mir, wie es war.
       *[other] { $count } Stunden sind noch nicht eingetragen. Waren sie wie geplant? Tippen Sie jede an, die stattfand; sonst sagen Sie mir, wie es war.
    }
