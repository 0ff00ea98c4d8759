## Wer kommt, und wie.

about-stats = Wer kommt, wer pünktlich kommt und wie es gefiel: je Klasse, Kurs oder Lehrkraft.
about-checkinways = Womit eingecheckt wird: Gesicht, Zahl oder Abhaken, in groben Anteilen.
stats = { $period }: { $rate } % kamen{ $punctuality ->
    [none] .
   *[other] , { $punctuality } % davon pünktlich.
} { $before ->
    [none] Aus ebenso vielen Tagen davor gibt es nichts zum Vergleichen.
   *[other] In ebenso vielen Tagen davor waren es { $before } %.
}
stats-none = In dieser Zeit wurde keine Anwesenheit geführt: { $period }.
stats-line = { $rate } % ({ $came } von { $of }, { $late } verspätet)
ways = Womit in den letzten 30 Tagen eingecheckt wurde, auf 5 % gerundet:
ways-few = Zu wenige, um es zu sagen, ohne damit über Einzelne zu sprechen: Jeder Weg braucht fünf Lernende.
ways-share = etwa { $percent } %
way-face = Gesicht
way-number = Zahl der Lehrkraft
way-tap = Von der Lehrkraft abgehakt
