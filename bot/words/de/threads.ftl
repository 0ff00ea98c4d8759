## Briefe in Fäden: zwischen Menschen, und mit dem Büro.

about-office = Dem Büro schreiben: wer es zuerst liest, antwortet.
office-what = Was soll ich dem Büro ausrichten?
office-told = Das Büro hat es{ $files ->
    [0] { "" }
    [one] , mit der Datei
   *[other] , mit den { $files } Dateien
}. Die Antwort kommt hierher zurück.
thread-files = Von { $name }, für das Büro:
setting-anonymous_questions = Das Büro darf gefragt werden, ohne dass man seinen Namen nennt
anonymous-button = Ohne Namen fragen
office-what-unnamed = Was möchten Sie das Büro fragen? Es sieht Ihre Worte und wann Sie geschrieben haben, nicht wer Sie sind. Schreiben Sie so, dass es auch Ihre Worte nicht verraten.
with-name-or-without = { $allowed ->
    [yes] Soll das Büro sehen, wer das geschrieben hat? Noch ist nichts verschickt.
   *[no] Hier nimmt das Büro keine Fragen ohne Namen an. Noch ist nichts verschickt.
}
with-name-button = Mit Namen senden
anonymous-words-only = Ohne Ihren Namen gebe ich nur Worte weiter: Eine Datei kann verraten, von wem sie ist. Was möchten Sie fragen?
anonymous-in-private = Fragen Sie mich das in unserem eigenen Chat: Hier sähen alle, wer fragt. Nichts wurde verschickt.
anonymous-asked = Das Büro hat Ihre Frage, ohne Ihren Namen. Die Antwort kommt hierher zurück.
    Das Büro sieht: Ihre Worte, und wann Sie gefragt haben.
    Das Büro sieht nicht: wer Sie sind, Ihre Rolle, Ihre Klasse, Ihren Chat.
    Wer Sie sind, bewahre ich mit Ihrem eigenen Schlüssel versiegelt auf, nur um Ihnen die Antwort zu bringen: Keine Liste, keine Suche, kein Bericht und kein Protokoll zeigt es. Wer den Server und seine Schlüssel hat, könnte es mit einigem Aufwand herausfinden; aus keinem Chat kann es jemand.
    { $left ->
        [0] Das war für heute die letzte.
        [one] Heute können Sie noch einmal so fragen.
       *[other] Heute können Sie noch { $left } Mal so fragen.
    }
anonymous-asked-on = Das Büro hat es, ohne Ihren Namen. Die Antwort kommt hierher zurück.
anonymous-card = { $state ->
    [answered] Jemand, der anonym gefragt hat, und das Büro. { $by } hat geantwortet.
    [closed] Jemand, der anonym gefragt hat, und das Büro. { $by } hat das abgeschlossen.
   *[open] Jemand hat anonym gefragt:
}
anonymous-answer = Das Büro antwortet auf das, was Sie ohne Ihren Namen gefragt haben:
go-on-unnamed-button = Weiter ohne Namen
ask-askon-text = Was möchten Sie dem Büro schreiben? Wer Sie sind, sieht es weiterhin nicht.
asker-told = Es ist bei der Person, die gefragt hat. Wer das ist, sage ich niemandem.
somebody-unnamed = Jemand ohne Namen
refused-NoAnonymousQuestions = Hier nimmt das Büro keine Fragen ohne Namen an, deshalb wurde nichts verschickt. Mit Ihrem Namen: /office
refused-EnoughAsked = Seit gestern haben Sie { $most } Mal ohne Namen gefragt, öfter gebe ich das nicht weiter. Mit Ihrem Namen können Sie jederzeit schreiben: /office
refused-NotAnsweredYet = Das Büro hat noch nicht geantwortet. Sobald es das hat, können Sie weiterfragen.
refused-AskerIsGone = Wer gefragt hat, ist nicht mehr zu erreichen, deshalb kam Ihre Antwort nirgends an.
office-shut = Zurzeit ist niemand im Büro. Gelesen wird das ab { $day }, { $at }.
setting-office_answers_out_of_hours = Wer dem Büro schreibt, wenn niemand da ist, erfährt, wann es gelesen wird
setting-told_kept = So lange bleibt im Posteingang, was mitgeteilt wurde
setting-messages_kept = So lange werden Briefe zwischen Menschen und mit dem Büro aufbewahrt
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
