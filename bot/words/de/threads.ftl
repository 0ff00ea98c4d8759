## Briefe in Fäden: zwischen Menschen, und mit dem Büro.

about-office = Dem Büro schreiben: wer es zuerst liest, antwortet.
office-what = Was soll ich dem Büro ausrichten?
office-told = Das Büro hat es{ $files ->
    [0] { "" }
    [one] , mit der Datei
   *[other] , mit den { $files } Dateien
}. Die Antwort kommt hierher zurück.
thread-files = Von { $name }, für das Büro:
office-shut = Zurzeit ist niemand im Büro. Gelesen wird das ab { $day }, { $at }.
the-office = das Büro
thread-card = { $state ->
    [answered] { $name } und das Büro. { $by } hat geantwortet.
    [closed] { $name } und das Büro. { $by } hat das abgeschlossen.
   *[open] { $name } schreibt dem Büro:
}
close-thread-button = Abschließen
thread-closed = Abgeschlossen: für { $name } ist nichts mehr zu tun. Die nächste Nachricht öffnet es wieder.
thread-opened = Wieder offen: was { $name } geschrieben hat, wartet auf das Büro.
about-messages = Nachlesen, was geschrieben wurde: Ihres, oder das von jemandem mit dem Büro.
messages-none = { $name ->
    [none] Sie haben noch nichts geschrieben, und niemand hat Ihnen geschrieben.
   *[other] Zwischen Ihnen und { $name } wurde noch nichts geschrieben.
}
messages-shown = { $name ->
    [none] Was Sie geschrieben haben, und was Ihnen geschrieben wurde:
   *[other] Nachrichten mit { $name }:
}
messages-row = { $when } · { $by } an { $to }
messages-open-button = { $name } öffnen
messages-file = 📎 { $name } ({ $size } kB)
file-opened = { $name }, von { $by }, { $when }:
refused-NoSuchEnclosure = Diese Datei ist nicht mehr da, oder war nicht von Ihnen.
messages-told = { $when } · Desk
threads-none = Dem Büro hat noch niemand geschrieben.
threads-shown = { $count ->
    [0] Niemand wartet auf eine Antwort vom Büro.
    [one] Eine Person wartet auf eine Antwort vom Büro.
   *[other] { $count } Personen warten auf eine Antwort vom Büro.
}
thread-row = { $name }, { $when }{ $state ->
    [open] , wartet
    [closed] , abgeschlossen
   *[answered] { "" }
}
refused-NoSuchThread = Das ist nicht mehr da, oder wurde nicht dem Büro geschrieben.

about-search = Finden, was geschrieben wurde, und wer und was so heißt.
ask-search-words = Nach welchen Worten soll ich suchen?
search-none = Ich finde nichts zu „{ $words }“, das Sie lesen dürfen.
search-found = Was ich zu „{ $words }“ finde:
search-people = Menschen
search-classes = Klassen
search-courses = Kurse
search-announced = { $when } · Mitteilung von { $by }
search-messages-button = Nachrichten mit { $name }
