## Stunden: gebucht, begonnen, gehalten, abgesagt.

ask-taught-who = Wen haben Sie unterrichtet?
ask-taught-when = Wann war das? Etwas wie 4-5:30pm.
ask-book-who = Für wen ist es?
ask-book-when = Wann soll es sein? Etwas wie tomorrow 4-5pm.
unreadable-Whom = Ich kenne keine Schülerin, keinen Schüler und keine Klasse namens „{ $given }“. Wer war es?

days-today = Heute
days-this-week = Diese Woche
days-last-week = Letzte Woche
days-this-month = Dieser Monat
days-last-month = Letzter Monat

session-no-subject = eine Stunde
session-plain = Stunde
session-both = { $students } bei { $tutors }
session-logged = Eingetragen: { $subject } mit { $who }, { $on }, { $start } bis { $end } ({ $length }).
session-logged-planned = Eingetragen: { $subject } mit { $who }, { $on }, { $start } bis { $end } ({ $length }), als die geplante Stunde.
session-booked = Gebucht: { $subject } mit { $who }, { $on }, { $start } bis { $end }.
session-begun = Begonnen: { $subject } mit { $who } um { $start }.
session-ended = Beendet: { $subject } mit { $who }, { $start } bis { $end } ({ $length }).
session-cancelled = Abgesagt: { $subject } mit { $who }, { $on }, { $start }. Alle Betroffenen erfahren es.
session-gone = Zurückgenommen: { $subject } mit { $who }, { $on }, { $start }, ist gelöscht.
session-which = Um diese Zeit war etwas geplant. War es eines davon?
session-another = Nein, etwas anderes
schedule-title = Stunden, { $days }
schedule-time = { $start } bis { $end }
schedule-day-time = { $on }, { $start } bis { $end }
schedule-none = { $days }: keine Stunden.
schedule-next-of = Als Nächstes: { $subject }, { $who }, { $on }, { $start } bis { $end }.
schedule-next = Als Nächstes: { $subject } mit { $who }, { $on }, { $start } bis { $end }.
schedule-no-next = In den nächsten Wochen ist nichts geplant.
schedule-line = { $subject }, { $who }
schedule-line-state = { $subject }, { $who } ({ $state })
session-state = { $state ->
    [scheduled] geplant
    [active] läuft
    [completed] gehalten
   *[cancelled] abgesagt
  }
schedule-more = Und noch { $count }. Fragen Sie nach weniger Tagen, oder nach einer Person.
cancel-which = Welche fällt aus?
cancel-none = Ich finde dann keine Stunde von Ihnen, die noch stattfindet. /week zeigt, was ansteht.
session-booked-notice = Neue Stunde: { $named ->
    [yes] { $subject }
   *[no] Unterricht
  } mit { $others }, { $on }, { $start } bis { $end }.
session-cancelled-notice = Abgesagt: { $named ->
    [yes] { $subject }
   *[no] Unterricht
  } mit { $others }, { $on }, { $start } bis { $end }.{ $fee ->
    [0] {""}
   *[other] {" "}Die Absage kam spät, deshalb werden { $fee } % des Preises berechnet.
  }
session-restored-notice = Findet doch statt: { $named ->
    [yes] { $subject }
   *[no] Unterricht
  } mit { $others }, { $on }, { $start } bis { $end }.
session-unbooked-notice = Doch nicht: { $named ->
    [yes] { $subject }
   *[no] Unterricht
  } mit { $others }, { $on }, { $start } bis { $end }.
card-when = Wann
card-planned = Geplant
card-actual = Gehalten
card-tutors = Lehrkraft
card-state = Stand
card-reason = Grund
card-cancel = Absagen
