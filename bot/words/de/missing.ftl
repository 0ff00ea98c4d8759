## Wer heute fehlt

about-missing = Wer heute nicht da ist, und was man darüber weiß. Es bleibt auf dem Laufenden.
missing = { $begun ->
    [0] Heute hat noch keine Stunde begonnen.
   *[other] { $missing ->
        [0] Heute fehlt niemand
        [one] Heute fehlt eine Person
       *[other] Heute fehlen { $missing }
    }{ $asked ->
        [0] {""}
       *[other] , um Entschuldigung gebeten: { $asked }
    }{ $excused ->
        [0] {""}
       *[other] , entschuldigt: { $excused }
    }.
}
missing-no-word = keine Nachricht
missing-late = unterwegs
missing-asked = hat um Entschuldigung gebeten
missing-excused = entschuldigt
