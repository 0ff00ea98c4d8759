## Berichte über alles, wonach gefragt wird.

topic-reporting = Berichte
about-report = Zahlen zu allem, was Sie wissen möchten: Stunden, Anwesenheit, Rückmeldungen, Korrekturzeit; je Schülerin oder Schüler, Lehrkraft, Klasse, Kurs, Bildungsgang, Fachbereich, Schule, Schlagwort, Tag, Woche oder Monat.
ask-report-asked = Ein Bericht worüber?
report =
    { $title }:
    { $figures }
report-title = { $about }, { $period }
report-days = { $window ->
    [today] heute
    [yesterday] gestern
    [this-week] diese Woche
    [last-week] letzte Woche
    [this-month] dieser Monat
    [last-month] letzter Monat
    [this-quarter] dieses Quartal
    [last-quarter] letztes Quartal
    [this-year] dieses Jahr
    [last-year] letztes Jahr
    [this-term] dieser Abschnitt
    [last-term] letzter Abschnitt
   *[other] letzte { $count } { $unit ->
        [week] Wochen
        [month] Monate
       *[day] Tage
      }
  }
report-figure = { $name }: { $figure }
report-before = Davor ({ $days }) · { $name }: { $figure }
report-nothing = nichts
report-more = Weitere, in den Dateien
report-none = Dazu gibt es nichts zu zählen: { $title }.
report-to-come = { $title }: Das liegt noch in der Zukunft.
file-called = { $what ->
    [attendance] Anwesenheit
    [punctuality] Pünktlichkeit
    [sessions] Stunden
    [adherence] Termintreue
    [feedback] Rückmeldungen
    [marking] Korrekturzeit
    [overview] Überblick
    [kpi] Kennzahlen
    [usage] Nutzung
    [comparison] Vergleich
    [income] Einnahmen
    [statement] Kontoauszug
    [timetable] Stundenplan
    [calendar] Kalender
   *[other] { $what }
  }
report-file = Hier ist die Datei für { $period }.
report-parts = { $parts }
report-alt = { $title }. { $name }: { $bars }.
report-note = Die Summen gelten für das Ganze: Eine Stunde mit zwei Lehrkräften zählt bei beiden, in der Summe aber nur einmal.
report-cut = Die ersten { $shown } von { $rows } Zeilen; in der Excel-Datei stehen alle.
report-total = Gesamt
report-by-student = Lernende
report-by-tutor = Lehrkraft
report-by-class = Klasse
report-by-course = Kurs
report-by-programme = Bildungsgang
report-by-department = Fachbereich
report-by-school = Schule
report-by-tag = Schlagwort
report-by-day = Tag
report-by-week = Woche ab
report-by-month = Monat ab
report-no-student = Ohne Person
report-no-tutor = Ohne Lehrkraft
report-no-class = Ohne Klasse
report-no-course = Ohne Kurs
report-no-programme = Ohne Bildungsgang
report-no-department = Ohne Fachbereich
report-no-school = Ohne Schule
report-no-tag = Ohne Schlagwort
report-attendance = Anwesenheit
report-punctuality = Pünktlichkeit
report-sessions = Stunden
report-adherence = Termintreue
report-feedback = Rückmeldungen
report-marking = Korrekturzeit
report-overview = Überblick
report-kpi = Kennzahlen
report-at-a-glance = { $title }; in Klammern { $before }:
report-at-a-glance-alt = { $title }. { $figures }.
figure-came = Gekommen
figure-present = Anwesend
figure-late = Verspätet
figure-absent = Abwesend
figure-excused = Entschuldigt
figure-pending = Offen
figure-in-time = Pünktlich
figure-attended = Teilgenommen
figure-held = Gehalten
figure-cancelled = Abgesagt
figure-planned = Geplant
figure-taught = Unterrichtet
figure-length = Mittlere Dauer
figure-on-time = Pünktlich begonnen
figure-late-starts = Verspätet begonnen
figure-late-minutes = Verspätung
figure-stars = Sterne von 5
figure-answers = Antworten
figure-marking = Korrekturzeit
figure-marked = Einträge
figure-attendance = Anwesenheit
figure-punctuality = Pünktlichkeit
figure-sessions-held = Gehaltene Stunden
figure-sessions-cancelled = Abgesagte Stunden
figure-active-students = Aktive Lernende
figure-marking-time = Korrekturzeit
figure-before = zuvor: { $figure }
kpi-income = Einnahmen
kpi-waiting = Warten auf Antwort
about-kpi = Die Kennzahlen einer Schule oder Klasse, jede neben ihrem früheren Wert: Anwesenheit, Stunden, Lernende, Korrekturzeit, Rückmeldungen.
unreadable-Reported = Einen Bericht namens „{ $given }“ kenne ich nicht. Diese gibt es:
unreadable-ReportedBy = Nach „{ $given }“ kann ich nicht zählen. Es geht nach student, tutor, class, course, programme, department, school, tag, day, week oder month.
unreadable-ReportedOnly = „{ $given }“ kenne ich nicht. Ein Bericht kann sich auf student, tutor, class, course, programme, department, school oder tag beschränken, zum Beispiel: where course=maths.
unreadable-ReportedNot = Weglassen kann ich nichts („{ $given }“). Ein Bericht kann sich aber auf student, tutor, class, course, department oder tag beschränken, zum Beispiel: where course=maths.
unreadable-ReportedByTwo = Ich zähle immer nur nach einer Sache. Nach welcher?
unreadable-ReportedAbout = „{ $given }“ kenne ich nicht. Ist eines davon gemeint?
unreadable-ReportedDays = „{ $given }“ kann ich nicht als Tage lesen, und es heißt hier auch nichts so. Etwas wie last 30 days, this term, March?
by-what = { $by ->
    [student] Lernenden
    [tutor] Lehrkräften
    [class] Klassen
    [course] Kursen
    [programme] Bildungsgängen
    [department] Fachbereichen
    [school] Schulen
    [tag] Schlagwörtern
    [day] Tagen
    [week] Wochen
    [month] Monaten
   *[other] { $by }
  }
refused-NotCountedSo = { $report ->
    [feedback] Rückmeldungen zeige ich nie für einzelne Lernende, wohl aber je Lehrkraft, Klasse, Kurs, Fachbereich, Woche oder Monat.
    [marking] Korrekturzeit lässt sich nicht nach { by-what } zählen: Sie wird für Lernende und Kurse eingetragen.
   *[other] { $by ->
        [tag] Nach Schlagwort zähle ich nur Anwesenheit, Stunden, Pünktlichkeit und Termintreue.
       *[other] Nach { by-what } lässt sich das nicht zählen.
      }
  }
refused-NoTermThen = Einen solchen Abschnitt gab es noch nicht. /terms zeigt, welche es gibt.
refused-TooLongAReport = Das sind mehr als zehn Jahre. Bitte einen kürzeren Zeitraum.
refused-NothingThen = Aus diesen Jahren weiß ich nichts. Bitte Tage zwischen 1990 und 2199.
about-compare = Zwei Klassen, Kurse, Lehrkräfte, Lernende oder Fachbereiche nebeneinander, oder eines zu zwei Zeiten, mit dem Unterschied.
ask-compare-these = Welche zwei soll ich vergleichen, und für welche Tage?
compare = { $title }:
compare-title = { $one } und { $other }, { $period }
compare-times-title = { $about }, { $one } und { $other }
compare-line =
    { $difference ->
        [none] { $one } und { $other }
       *[other] { $one } und { $other } ({ $difference })
    }
compare-figure = Kennzahl
compare-difference = Unterschied
unreadable-Compared = Die zwei konnte ich aus „{ $given }“ nicht herauslesen. Es müssen zwei von derselben Art sein, oder eines zu zwei Zeiten. Etwa: attendance 10A and 10B this term
unreadable-ComparedOne = Weder eine Klasse noch ein Kurs, eine Person oder ein Fachbereich heißt hier „{ $given }“.
figure-of-minutes = { $name } (Minuten)
figure-of-percent = { $name } (%)
about-schedulereport = Einen Bericht regelmäßig schicken lassen, täglich, wöchentlich, monatlich oder am Ende eines Abschnitts: an Sie oder an andere, im Chat oder per E-Mail, mit Datei.
about-reports = Ihre gespeicherten Berichte und die, die regelmäßig verschickt werden: jetzt abrufen oder abbestellen.
about-savereport = Einen Bericht unter eigenem Namen speichern.
about-dropreport = Einen gespeicherten Bericht löschen.
ask-savereport-name = Unter welchem Namen?
ask-savereport-asked = Ein Bericht worüber?
ask-dropreport-name = Welchen?
report-save-button = Speichern
report-saved = Gespeichert als „{ $name }“: { $asked }. /report { $name } ruft ihn ab.
report-dropped = „{ $name }“ ist nicht mehr gespeichert.
report-kept-button = { $name }
report-no-term = sobald der nächste Abschnitt feststeht
refused-NoSuchSavedReport = Sie haben keinen Bericht „{ $name }“ gespeichert. /reports zeigt, welche es gibt.
refused-IsAReport = „{ $name }“ heißt schon einer meiner eigenen Berichte. Wie soll Ihrer heißen?
refused-TooManySaved = Sie haben schon { $most } Berichte gespeichert. Mit /dropreport löschen Sie einen.
ask-schedulereport-plan = Wie oft, und welcher Bericht? Etwa: monday sessions by tutor last week
report-weekly-button = Jeden Montag
report-scheduled = Ab jetzt kommt das von selbst zu Ihnen: { $name }{ $form ->
    [none] {""}
   *[other] , als { $form }
  }{ $mail ->
    [yes] , per E-Mail
   *[no] {""}
  }. Das erste Mal: { $at }.
report-scheduled-others = Ab jetzt geht das von selbst { $group ->
    [none] an { $count ->
        [one] { $names }
       *[other] { $count } Personen: { $names }
      }
   *[other] in die Gruppe von { $group }
  }. Bericht: { $name }{ $form ->
    [none] {""}
   *[other] , als { $form }
  }{ $mail ->
    [yes] , per E-Mail
   *[no] {""}
  }. Das erste Mal: { $at }. Wer ihn bekommt und ob Sie ihn sehen dürfen, prüfe ich jedes Mal neu.
report-planned-others = { $report ->
    [attendance] Anwesenheit
    [punctuality] Pünktlichkeit
    [sessions] Stunden
    [adherence] Termintreue
    [feedback] Rückmeldungen
    [marking] Korrekturzeit
    [kpi] Kennzahlen
    [usage] Nutzung
   *[other] Überblick
  }, { $first } bis { $last }:
report-planned-group = { $report ->
    [attendance] Anwesenheit
    [punctuality] Pünktlichkeit
    [sessions] Stunden
    [adherence] Termintreue
    [feedback] Rückmeldungen
    [marking] Korrekturzeit
    [kpi] Kennzahlen
    [usage] Nutzung
   *[other] Überblick
  }, { $first } bis { $last }:
report-ended-author = Ein Bericht, der an andere ging, wird nicht mehr verschickt, denn wer ihn bestellt hat, ist nicht mehr hier: { $words }
refused-NothingPrivateToGroups = Darin stehen Namen von Lernenden, oder wie jemand bewertet wurde oder gearbeitet hat. Das gehört in keine Gruppe. Anwesenheit und Stunden je Klasse, Kurs oder Lehrkraft gehen.
refused-OnlyForStaff = Darin stehen Namen von Lernenden, oder wie jemand bewertet wurde oder gearbeitet hat. Das ist nur für das Team, und { $names } bekäme es auch.
refused-SentToNobody = Im Moment wäre damit niemand gemeint.
unreadable-Planned = Wie oft, und welcher Bericht? Etwa: monday sessions by tutor last week to heads as pdf
report-stopped = Wird nicht mehr verschickt: { $name }.
report-resumed = Wird wieder verschickt: { $name }.
reports = Ihre gespeicherten Berichte, und die, die von selbst kommen:
reports-none = Sie haben keinen Bericht gespeichert, und keiner kommt von selbst. /report erstellt einen; seine Knöpfe speichern ihn oder schicken ihn jeden Montag.
report-run-button = { $several ->
    [yes] Jetzt: { $name }
   *[no] Jetzt abrufen
  }
report-stop-this-button = { $several ->
    [yes] Abbestellen: { $name }
   *[no] Abbestellen
  }
report-planned = Ihr Bericht, { $first } bis { $last }, in Klammern die Werte davor:
report-planned-button = Öffnen
report-stop-button = Abbestellen
report-ended = Diesen Bericht dürfen Sie nicht mehr sehen, deshalb kommt er nicht mehr: { $words }
recurs-daily = Jeden Tag
recurs-weekly = Jeden Montag
recurs-monthly = Jeden Monat
unreadable-Recurs = Wie oft, kann ich aus „{ $given }“ nicht herauslesen. Etwa: daily, Monday 8:00, monthly, term end, oder die fünf Felder von Cron.
refused-NoSuchPlan = Dieser Bericht kommt nicht zu Ihnen.
refused-TooManyPlans = Sie haben schon { $most } Berichte bestellt. /reports zeigt sie.
refused-NeverThen = „{ $every }“ nennt keinen Zeitpunkt, der je kommt.
refused-NoTermAhead = Es ist kein Abschnitt mehr eingetragen, der noch kommt. /terms zeigt alle; die Verwaltung legt neue an.
about-export = Menschen, Stunden, Anwesenheit, Arbeitszeit, Forderungen, Zahlungen oder Rechnungen als Datei: CSV, Excel oder JSON.
ask-export-what = Was soll in der Datei stehen?
ask-cancelfile-run = Welche Datei?
file-of-people = Menschen
file-of-students = Lernende
file-of-sessions = Stunden
file-of-attendance = Anwesenheit
file-of-times = Arbeitszeit
file-of-charges = Forderungen
file-of-payments = Zahlungen
file-of-invoices = Rechnungen
file-asked = Ich erstelle die Datei als { $form }: { $what }. Sie kommt hierher.
file-going = { $what ->
    [people] Menschen
    [students] Lernende
    [sessions] Stunden
    [attendance] Anwesenheit
    [times] Arbeitszeit
    [charges] Forderungen
    [payments] Zahlungen
   *[invoices] Rechnungen
  }{ $dated ->
    [yes] , { $first } bis { $last }
   *[no] {""}
  }: { $of ->
    [0] Die Zeilen werden gezählt.
   *[other] { $rows } von { $of } Zeilen, { $percent } %.
  }
file-made = { $what ->
    [people] Menschen
    [students] Lernende
    [sessions] Stunden
    [attendance] Anwesenheit
    [times] Arbeitszeit
    [charges] Forderungen
    [payments] Zahlungen
   *[invoices] Rechnungen
  }{ $dated ->
    [yes] , { $first } bis { $last }
   *[no] {""}
  }: { $rows ->
    [0] fertig; keine Zeilen, nur die Spaltennamen.
    [one] fertig, eine Zeile.
   *[other] fertig, { $rows } Zeilen.
  }
file-here = { $what ->
    [people] Menschen
    [students] Lernende
    [sessions] Stunden
    [attendance] Anwesenheit
    [times] Arbeitszeit
    [charges] Forderungen
    [payments] Zahlungen
   *[invoices] Rechnungen
  }{ $dated ->
    [yes] , { $first } bis { $last }
   *[no] {""}
  }:
file-given-up = { $what ->
    [people] Menschen
    [students] Lernende
    [sessions] Stunden
    [attendance] Anwesenheit
    [times] Arbeitszeit
    [charges] Forderungen
    [payments] Zahlungen
   *[invoices] Rechnungen
  }{ $dated ->
    [yes] , { $first } bis { $last }
   *[no] {""}
  }: Ich konnte die Datei nicht erstellen, der Vorgang brach jedes Mal ab. Vielleicht hilft ein kürzerer Zeitraum; sonst kann der Betrieb nachsehen.
file-right-lost = { $what ->
    [people] Menschen
    [students] Lernende
    [sessions] Stunden
    [attendance] Anwesenheit
    [times] Arbeitszeit
    [charges] Forderungen
    [payments] Zahlungen
   *[invoices] Rechnungen
  }{ $dated ->
    [yes] , { $first } bis { $last }
   *[no] {""}
  }: Die Datei wurde nicht erstellt, denn Sie dürfen keine Daten mehr exportieren.
file-failed = { $what ->
    [people] Menschen
    [students] Lernende
    [sessions] Stunden
    [attendance] Anwesenheit
    [times] Arbeitszeit
    [charges] Forderungen
    [payments] Zahlungen
   *[invoices] Rechnungen
  }{ $dated ->
    [yes] , { $first } bis { $last }
   *[no] {""}
  }: Ich konnte die Datei nicht erstellen, der Fehler liegt bei mir. Versuchen Sie es noch einmal.
file-too-large = { $what ->
    [people] Menschen
    [students] Lernende
    [sessions] Stunden
    [attendance] Anwesenheit
    [times] Arbeitszeit
    [charges] Forderungen
    [payments] Zahlungen
   *[invoices] Rechnungen
  }{ $dated ->
    [yes] , { $first } bis { $last }
   *[no] {""}
  }: Die Datei würde zu groß für den Chat. Bitte einen kürzeren Zeitraum.
file-of-many = { $what }, { $period }: { $more ->
    [yes] mehr als { $rows } Zeilen. Eine so große Datei dauert einige Minuten und passt am Ende vielleicht nicht in den Chat. Sie sehen, wie weit sie ist, und können abbrechen.
   *[no] { $rows ->
        [0] keine Zeilen.
        [one] eine Zeile.
       *[other] { $rows } Zeilen.
      } Das sind mehr als zehn Jahre in einer Datei.
  }
file-year-button = Nur { $year }
file-by-month-button = Je Monat, hier
file-cancel-button = Abbrechen
file-cancelled = Nicht erstellt: { $what }.
file-again-button = Doch erstellen
unreadable-Exported = „{ $given }“ kann ich nicht als Datei ausgeben. Das hier schon:
refused-OneFileAtATime = Ihre vorige Datei ist noch in Arbeit. Sie kommt gleich, danach die nächste.
refused-NotOfAClass = Diese Zeilen gehören zu keiner Klasse. Ohne die Klasse geht es.
refused-NoSuchFile = Diese Datei ist nicht mehr in Arbeit.
sums-drifted = Beim nächtlichen Nachzählen stimmten { $sums } der Summen nicht, aus denen Berichte entstehen. Ich habe sie neu berechnet; Stunden und Anwesenheit sind unverändert.
about-board = Der heutige Tag in dieser Gruppe als Karte, die sich selbst auf dem Stand hält: jede Stunde, und wie viele da, verspätet, abwesend oder ohne Antwort sind.
about-unboard = Die Tagestafel abnehmen.
board-hung = { $of ->
    [class] Ab jetzt stehen hier die heutigen Stunden dieser Klasse, immer auf dem neuesten Stand. Die Tafel zählt nur; Namen nennt sie nicht.
   *[all] Ab jetzt stehen hier die heutigen Stunden, immer auf dem neuesten Stand. Die Tafel zählt nur; Namen nennt sie nicht.
  }
board-down = Die Tafel ist abgenommen.
board = { $day }: { $count ->
    [0] keine Stunden.
    [one] eine Stunde. { $total }
   *[other] { $count } Stunden. { $total }
  }
    ✓ da  ◷ verspätet  ✗ abwesend  ○ entschuldigt  ? noch offen  ⊘ abgesagt
board-over = Diese Tafel wird nicht mehr geführt.
refused-BoardsHangInGroups = Sagen Sie das in einer Gruppe oder einem Kanal: Dort hängt die Tafel dann.
refused-NoBoardHere = In diesem Chat hängt keine Tafel. /board hängt eine auf.
about-usage = Wie oft, wie lange und von wie vielen der Desk genutzt wird: je Klasse, oder von den Lernenden einer Klasse.
about-activity = Wann jemand den Desk zuletzt genutzt und was sich dabei geändert hat.
ask-activity-who = Wessen Nutzung?
activity = Die letzten Besuche, jeweils von der ersten Nachricht bis zur letzten vor zehn ruhigen Minuten:
activity-none = Kein Besuch ist bekannt: Es gab keinen, oder er wird nicht mehr aufbewahrt.
activity-visit = { $turns ->
    [one] eine Nachricht oder ein Klick
   *[other] { $turns } Nachrichten oder Klicks
  } in { $lasted }, { $platform }
activity-changes = Was sich änderte
report-usage = Nutzung
figure-visits = Besuche
figure-people = Menschen
figure-stayed = Dauer
figure-per-visit = Mittlerer Besuch
