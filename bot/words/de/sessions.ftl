## Stunden: gebucht, begonnen, gehalten, abgesagt.

refused-NoSuchSession = Diese Stunde finde ich nicht. Vielleicht wurde sie zurückgenommen. /today zeigt Ihre.
refused-NotYourSession = Das ist eine Stunde von { $tutors }, und nur wer sie hält, kann das tun. Die Verwaltung kann die Lehrkraft wechseln.
refused-NotNow = Diese Stunde ist { $state ->
    [scheduled] erst geplant
    [active] schon im Gang
    [completed] schon gehalten
   *[cancelled] abgesagt
  }, deshalb lässt sie sich jetzt nicht { $wanted ->
    [active] beginnen
    [completed] beenden
    [cancelled] absagen
   *[scheduled] wieder öffnen
  }.
refused-TooEarlyToStart = Zum Beginnen ist es noch zu früh. Es geht ab { $opens }.
refused-TooLateToStart = Beginnen ließ sie sich bis { $closed }. Erzählen Sie mir davon, wenn sie vorbei ist: /taught.
refused-TooEarlyToEnd = Zum Beenden ist es noch zu früh. Es geht ab { $opens }. Wenn sie wirklich vorher endete, sagen Sie mir, wann: /taught.
refused-TooLateToEnd = Beenden ließ sie sich bis { $closed }. Sagen Sie mir, wie lange sie dauerte: /taught.
refused-ProofWanted = Ihre Einrichtung möchte zuerst wissen, dass Sie da sind. { $face ->
    [yes] { $place ->
        [yes] Schicken Sie mir ein Selfie und Ihren Live-Standort
       *[no] Schicken Sie mir ein Selfie
      }
   *[no] Teilen Sie Ihren Live-Standort mit mir
  }, und versuchen Sie es dann noch einmal.{ $face ->
    [yes] {" "}Wessen Gesicht ich nicht kenne, wird von der Leitung bestätigt.
   *[no] {""}
  }
refused-NotOverYet = Das geht noch bis { $until }. Sagen Sie es mir, wenn es vorbei ist.
refused-InThePast = { $start } ist schon vorbei. Wenn die Stunde stattfand, tragen Sie sie mit /taught ein.
refused-TooLong = Das wären { $length }, und länger als { $longest } darf eine Stunde nicht dauern. Stimmen die Zeiten?
refused-EndsBeforeItStarts = Sie kann nicht um { $end } enden, wenn sie um { $start } beginnt. Stimmen die Zeiten?
refused-SomebodyBusy = { $who } hat schon eine andere Stunde: { $start_day }, { $start } bis { $end }. Eine andere Zeit?
refused-LoggedAlready = { $start_day }, { $start } bis { $end }, haben Sie für { $whom } schon eingetragen. Wenn das falsch war, nehmen Sie es erst zurück.
refused-WhichSession = Um diese Zeit sind auch andere Stunden geplant. Sagen Sie es mir noch einmal, und tippen Sie an, welche es war.
refused-NobodyTaught = Ich brauche jemanden, der lernt, oder eine Klasse, in der jemand ist.
refused-NotAStudent = { $who } lernt hier nicht. Wer war es?
refused-NotATutor = { $who } ist hier keine Lehrkraft. Wer soll unterrichten?
refused-ReasonWanted = Sagen Sie mir bitte auch, warum. Die Lehrkraft erfährt es; Lernende und Familien hören nur, dass die Stunde ausfällt.
refused-ChangedSince = An dieser Stunde wurde inzwischen noch etwas geändert. Nehmen Sie erst das zurück, oder ändern Sie sie mit einer neuen Nachricht.

about-taught = Eine Stunde eintragen, die vorbei ist.
about-book = Eine Stunde buchen.
about-begin = Die Stunde beginnen, die jetzt dran ist.
about-end = Die laufende Stunde beenden.
about-cancelsession = Eine Stunde absagen.
about-reopen = Eine gehaltene oder abgesagte Stunde wieder öffnen.
about-happened = Sagen, dass eine Stunde wie geplant stattfand.
about-today = Was heute ansteht.
about-week = Was diese Woche ansteht.
about-month = Was diesen oder einen anderen Monat ansteht; die Tage als Zeilen oder als Bild.
about-calendar = Tage, Wochen und Monate durchblättern: Ihre, die von jemand anderem, einer Klasse oder eines Raums.
ask-taught-who = Wen haben Sie unterrichtet?
ask-taught-when = Wann war das? Etwas wie 4-5:30pm.
ask-book-who = Für wen ist es?
ask-cancelfor-reason = Warum fällt sie aus? Die Lehrkraft liest es; Lernende und Familien hören nur, dass sie ausfällt.
ask-reopenfor-reason = Warum wird sie wieder geöffnet? Das wird dazu vermerkt.
ask-book-when = Wann soll es sein? Etwas wie tomorrow 4-5pm.
unreadable-When = Die Zeit „{ $given }“ konnte ich nicht lesen. Etwas wie yesterday 4-5:30pm oder 2026-03-09 16:00?
unreadable-Repeats = Ich buche immer nur eine Stunde auf einmal. Wann ist die erste?
unreadable-Whom = Ich kenne keine Schülerin, keinen Schüler und keine Klasse namens „{ $given }“. Wer war es?

days-today = Heute
days-this-week = Diese Woche
days-last-week = Letzte Woche
days-this-month = Dieser Monat
days-last-month = Letzter Monat

session-no-subject = eine Stunde
session-plain = Stunde
session-both = { $students } bei { $tutors }
session-students = { $count } Lernende
session-label = { $on }, { $start } { $subject }, { $who }
session-logged = Eingetragen: { $subject } mit { $who }, { $on }, { $start } bis { $end } ({ $length }).
session-logged-planned = Eingetragen: { $subject } mit { $who }, { $on }, { $start } bis { $end } ({ $length }), als die geplante Stunde.
session-happened = Erledigt: { $subject } mit { $who }, { $on }, { $start } bis { $end }, wie geplant.
session-booked = Gebucht: { $subject } mit { $who }, { $on }, { $start } bis { $end }.
session-begun = Begonnen: { $subject } mit { $who } um { $start }.
session-ended = Beendet: { $subject } mit { $who }, { $start } bis { $end } ({ $length }).
session-cancelled = Abgesagt: { $subject } mit { $who }, { $on }, { $start }. Alle Betroffenen erfahren es.
session-reopened = Wieder geöffnet: { $subject } mit { $who }, { $on }, { $start } (jetzt { $state }).
session-gone = Zurückgenommen: { $subject } mit { $who }, { $on }, { $start }, ist gelöscht.
session-back = Zurückgenommen: { $subject } mit { $who }, { $on }, { $start } (wieder { $state }).
session-which = Um diese Zeit war etwas geplant. War es eines davon?
session-another = Nein, etwas anderes
session-whose = Wer soll unterrichten?

begin-button = { $start } beginnen
begin-which = Welche beginnen Sie?
begin-running = { $subject } mit { $who } läuft schon, seit { $start }.
begin-none = Bei Ihnen ist gerade nichts geplant, das Sie beginnen könnten. Wenn Sie eben jemanden unterrichtet haben, sagen Sie es mir: /taught.
begin-later = Jetzt gleich lässt sich nichts beginnen. Als Nächstes kommt { $subject } mit { $who } um { $start }; beginnen können Sie ab { $opens }.
end-button = Beenden
end-this-button = { $start } beenden
end-which = Welche beenden Sie?
end-none = Bei Ihnen läuft gerade keine Stunde. Wenn Sie unterrichtet haben, ohne hier zu beginnen, sagen Sie es mir: /taught.
cancel-which = Welche fällt aus?
cancel-none = Ich finde dann keine Stunde von Ihnen, die noch stattfindet. /week zeigt, was ansteht.
cancel-why = Warum fällt { $subject } mit { $who }, { $on }, { $start }, aus? Die Lehrkraft liest es; Lernende und Familien hören nur, dass die Stunde ausfällt.
reopen-which = Welche soll wieder geöffnet werden?
reopen-none = Dort finde ich keine gehaltene oder abgesagte Stunde.
reopen-why = Warum wird sie wieder geöffnet? Das wird dazu vermerkt.
happened-button = Ja, fand statt
happened-this-button = { $start } fand statt
happened-which = Welche fand statt?
happened-none = Nichts wartet auf eine Bestätigung. War eine Stunde nicht geplant, sagen Sie mir, mit wem und wann, etwa: I had maths with Maya yesterday 4-5pm.
happened-asked = Danke. Ich habe { $tutors } um Bestätigung gebeten.

schedule-title = Stunden, { $days }
schedule-time = { $start } bis { $end }
schedule-day-time = { $on }, { $start } bis { $end }
schedule-line = { $subject }, { $who }
session-state = { $state ->
    [scheduled] geplant
    [active] läuft
    [completed] gehalten
   *[cancelled] abgesagt
  }
schedule-line-state = { $subject }, { $who } ({ $state })
schedule-none = { $days }: keine Stunden.
schedule-more = Und noch { $count }. Fragen Sie nach weniger Tagen, oder nach einer Person.
schedule-next = Als Nächstes: { $subject } mit { $who }, { $on }, { $start } bis { $end }.
schedule-next-of = Als Nächstes: { $subject }, { $who }, { $on }, { $start } bis { $end }.
schedule-no-next = In den nächsten Wochen ist nichts geplant.

session-claimed = { $who } sagt, { $named ->
    [yes] { $subject }
   *[no] eine Stunde
  } mit { $student } habe stattgefunden, { $on }, { $start } bis { $end }. Stimmt das?
session-booked-notice = Neue Stunde{ $family ->
    [yes] {" "}für { $whose }
   *[no] {""}
  }: { $named ->
    [yes] { $subject }
   *[no] Unterricht
  } mit { $others }, { $on }, { $start } bis { $end }.
session-cancelled-notice = Abgesagt{ $family ->
    [yes] {" "}für { $whose }
   *[no] {""}
  }: { $named ->
    [yes] { $subject }
   *[no] Unterricht
  } mit { $others }, { $on }, { $start } bis { $end }.{ $fee ->
    [0] {""}
   *[other] {" "}Die Absage kam spät, deshalb werden { $fee } % des Preises berechnet.
  }
session-restored-notice = Findet doch statt{ $family ->
    [yes] {" "}für { $whose }
   *[no] {""}
  }: { $named ->
    [yes] { $subject }
   *[no] Unterricht
  } mit { $others }, { $on }, { $start } bis { $end }.
session-unbooked-notice = Doch nicht{ $family ->
    [yes] {" "}für { $whose }
   *[no] {""}
  }: { $named ->
    [yes] { $subject }
   *[no] Unterricht
  } mit { $others }, { $on }, { $start } bis { $end }.
session-closed-notice = Ihre Stunde mit { $others }, { $on }, hat sich zum geplanten Ende um { $end } von selbst geschlossen. Wenn es anders war, sagen Sie es mir: /taught.

window-begin = Beginnen
window-opens = Ihre Stunde mit { $with } beginnt um { $starts }.
window-closes = Ihre Stunde mit { $with } sollte um { $starts } beginnen. Beginnen lässt sie sich bis { $closes }.
window-ends = Ihre Stunde mit { $with } sollte um { $ends } enden. Um { $closes } schließt sie sich von selbst, mit dem geplanten Ende.

about-session = Eine Stunde: geplante und tatsächliche Zeiten, und was sich damit tun lässt.
session-none = Dort finde ich keine Stunde. /week zeigt, was ansteht.
session-one-of = Welche?
card-when = Wann
card-planned = Geplant
card-actual = Gehalten
card-tutors = Lehrkraft
card-students = Lernende
card-state = Stand
card-flags = Auffällig
card-reason = Grund
card-cancel = Absagen
card-reopen = Wieder öffnen

about-window = Andere Zeiten zum Beginnen, Beenden oder Einchecken, für eine Stunde.
ask-window-window = Welche Zeit soll anders sein?
ask-window-length = Wie lang soll sie sein?
window-changed = { $subject } mit { $who }, { $on }, { $start }: { $window }, jetzt { $minutes }.
option-start_early = wie früh sie beginnen darf
option-start_late = wie spät sie beginnen darf
option-end_early = wie früh sie enden darf
option-end_late = wie spät sie enden darf
option-check_in_early = wie früh man einchecken darf
option-check_in_late = wie spät man einchecken darf
option-late_after = ab wann man verspätet ist

never-started = Ihre Stunde mit { $with }, { $on }, { $start } bis { $end }, wurde hier nie begonnen. Fand sie statt?
never-started-unanswered = Die Stunde von { $tutors } mit { $with }, { $on }, { $start } bis { $end }, wurde nie begonnen, und die Lehrkraft hat nicht gesagt, ob sie stattfand.
never-started-off = Nein, fiel aus
never-started-look = Zeigen

about-adherence = Wer verspätet beginnt und früher endet: geplant und tatsächlich im Vergleich.
adherence = Plan und Wirklichkeit, { $days }, bei Stunden, die hier begonnen und beendet wurden
adherence-none = { $days }: keine Stunde wurde hier begonnen und beendet.
adherence-line = { $late ->
    [0] nie verspätet begonnen, von { $count }
   *[other] { $late } von { $count } verspätet begonnen, im Mittel { $average } min
}; { $short } min zu kurz, { $over } min zu lang
card-register = Anwesenheit
card-own = Sie
card-own-of = { $name }
card-counts = { $present } anwesend, { $late } verspätet, { $absent } abwesend, { $pending } offen{ $excused ->
    [0] {""}
   *[other] , { $excused } entschuldigt
}{ $expected ->
    [0] {""}
   *[other] , { $expected } erwartet
}
kept-exactly = wie geplant
kept-start-late = { $count } min zu spät begonnen
kept-start-early = { $count } min zu früh begonnen
kept-end-late = { $count } min überzogen
kept-end-early = { $count } min zu früh beendet
card-kept = Zum Plan
