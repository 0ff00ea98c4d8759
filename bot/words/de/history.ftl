## Anwesenheit über einige Tage

history =
    { $status ->
        [all]
            Anwesenheit, { $period }: { $rate ->
                [-1] noch steht nichts fest
               *[other] { $rate } % waren da
            } ({ $present } anwesend, { $late } verspätet, { $absent } abwesend, { $excused } entschuldigt).
        [present]
            { $rows ->
                [one] Einmal
               *[other] { $rows } Mal
            } anwesend, { $period }.
        [late]
            { $rows ->
                [one] Einmal
               *[other] { $rows } Mal
            } verspätet, { $period }.
        [absent]
            { $rows ->
                [one] Einmal
               *[other] { $rows } Mal
            } abwesend, { $period }.
        [excused]
            { $rows ->
                [one] Einmal
               *[other] { $rows } Mal
            } entschuldigt, { $period }.
       *[pending]
            { $rows ->
                [one] Einmal
               *[other] { $rows } Mal
            } offen, { $period }.
    }
history-none = Nichts davon ist eingetragen, { $period }.
history-file = Anwesenheit, { $period }.
column-subject = Fach
column-status = Stand
history-title = Anwesenheit, { $period }
