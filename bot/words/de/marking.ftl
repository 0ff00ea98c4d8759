## Zeit für Korrekturen und andere Arbeit.

about-mark = Zeit eintragen, die Sie mit Korrigieren verbracht haben.
about-work = Vorbereitung, Besprechungen und andere Arbeit eintragen.
about-mytimes = Wohin Ihre Arbeitszeit ging.
about-entries = Ihre eingetragenen Zeiten, eine nach der anderen: ändern oder zurücknehmen.
ask-mark-spent = Wie lange hat es gedauert?
ask-fixmark-spent = Wie lange hat es gedauert?
ask-movemark-on = An welchem Tag war es?
ask-forwhom-who = Für wen war es?
ask-mark-task = Was haben Sie korrigiert?
ask-work-activity = Was war es?
ask-work-spent = Wie lange hat es gedauert?

option-prep = Vorbereitung
option-meeting = Besprechung
option-training = Fortbildung
option-supervision = Aufsicht
option-admin = Verwaltung
option-marking = Korrigieren
option-teaching = Unterricht
option-activity = Nach Tätigkeit
option-task = Nach Aufgabe
option-course = Nach Kurs
option-tutor = Nach Lehrkraft

activity-marking = Korrigieren
activity-prep = Vorbereitung
activity-meeting = Besprechung
activity-training = Fortbildung
activity-supervision = Aufsicht
activity-admin = Verwaltung
activity-teaching = Unterricht

marking-logged = { $today ->
    [True] { $spent } für { $task } eingetragen. Heute bisher: { $total }.
   *[other] { $spent } für { $task } eingetragen, { $on }. An dem Tag bisher: { $total }.
  }
marking-logged-of = { $spent } für { $task } eingetragen, für { $name }, { $on }. An dem Tag bisher: { $total }.
marking-for = { $item } für { $whom }
marking-while-teaching = Von { $start } bis { $end } haben Sie auch eine Stunde. Stimmt das so?
marking-beside = Von { $start } bis { $end } haben Sie auch { $what } eingetragen.
marking-anyway-button = Trotzdem eintragen
marking-taken-back = { $spent } für { $task } zurückgenommen.
marking-put-back = { $spent } für { $task } wieder eingetragen.
marking-changed = { $task }: jetzt { $spent }, vorher { $was }.
marking-now = Jetzt sind es { $spent } für { $task }, { $on }.

time-logged = { $by } hat { $spent } am { $on } für Sie eingetragen. Sie finden es unter /entries.
time-changed = { $by } hat einen Ihrer Einträge geändert: es sind jetzt { $spent } am { $on }. Sie finden ihn unter /entries.
time-taken-back = { $by } hat { $spent } zurückgenommen, die für Sie am { $on } eingetragen waren.
time-put-back = { $by } hat { $spent } wieder eingetragen, die für Sie am { $on } zurückgenommen waren. Sie finden sie unter /entries.

hours-title = Arbeitszeit: { $name }, { $period }
hours-everybody = alle
hours-total = Zusammen { $total }.
hours-partly = Was für andere Kurse war, oder für keinen, ist nicht dabei.
hours-none = Dort ist nichts eingetragen.
hours-by-task = Nach Aufgabe
hours-by-student = Nach Schülerinnen und Schülern
hours-by-course = Nach Kurs
hours-by-week = Nach Woche
hours-by-day = Nach Tag
hours-entries = Einträge
hours-week-of = Woche ab { $on }
hours-nothing-named = Nichts Bestimmtes
hours-row = { $on }: { $spent }, { $activity }
hours-row-of = { $on }: { $spent }, { $activity }, { $said }

entries-intro = Die letzten Einträge. Tippen Sie einen an, um ihn zu ändern oder zurückzunehmen.
entries-more = Ältere
entries-none = So etwas ist nicht eingetragen.
entry-title = Ein Eintrag:
entry-label = { $on }, { $spent }: { $task }
entry-label-of = { $name }, { $entry }
entry-of = Von
entry-what = Was
entry-on = Tag
entry-spent = Zeit
entry-times = Von und bis
entry-note = Notiz
entry-change = Zeit ändern
entry-move = Anderer Tag
entry-whom = Für jemand anderen
entry-source = Woher es bekannt ist
source-declared = Gesagt
source-observed = Gemessen
source-confirmed = Gesehen und bestätigt
entry-drop = Zurücknehmen

refused-DayTooLong = Damit wären es { $spent } Korrigieren an einem Tag; mehr als { $longest } nehme ich nicht an. Stimmt die Zahl?
refused-EntryTooLong = { $spent } ist mehr, als ich in einem Eintrag annehme: { $longest }. Stimmt die Zahl?
refused-MarkedInTheFuture = { $on } kommt erst noch. Welcher Tag war es?
refused-NotYetDone = Das wäre erst um { $end } zu Ende, und so spät ist es noch nicht. Stimmen die Zeiten?
refused-MonthClosed = { $on } liegt in einem Monat, der am { $closed } abgeschlossen wurde. Die Verwaltung kann ihn wieder öffnen: /set month_open_days.
refused-NoTimeSpent = Das ist weniger als eine Minute. Wie lange war es?
refused-SpentTwice = { $may_stand ->
    [yes] Von { $start } bis { $end } haben Sie schon { $what } eingetragen. Soll ich das hier auch eintragen?
   *[no] Von { $start } bis { $end } haben Sie schon { $what } eingetragen. Nehmen Sie das erst zurück, oder nennen Sie eine andere Zeit.
  }
refused-NoSuchEntry = Diesen Eintrag gibt es nicht mehr.
refused-SharesDoNotFit = Die Teile ergeben zusammen { $shared }, gebraucht wurden aber { $spent }. Stimmen die Zahlen?
refused-EntryChanged = Jemand hat diesen Eintrag inzwischen geändert. Sehen Sie ihn sich erst noch einmal an.
refused-LogsNoTime = { $who } unterrichtet nicht, da gibt es keine Zeit einzutragen.

totals-drifted = Beim Nachrechnen über Nacht stimmten { $sums } Summen der eingetragenen Zeit nicht, zusammen um { $off }. Ich habe sie berichtigt; die Einträge selbst sind unverändert.

about-timer = Beim Korrigieren die Zeit messen.
about-timing = Welche Stoppuhr bei Ihnen läuft, und wie lange schon.
about-stop = Die Stoppuhr anhalten und eintragen, was sie gemessen hat.
ask-timer-task = Was korrigieren Sie?
timer-started = Die Stoppuhr für { $task } läuft seit { $start }. Sagen Sie „stop“, wenn Sie fertig sind.
timer-runs = Die Stoppuhr für { $task } läuft seit { $start }: bisher { $ran }.
timer-over = Diese Stoppuhr ist angehalten.
timer-none = Bei Ihnen läuft gerade keine Stoppuhr.
timer-begin-button = Zeit messen
timer-dropped = Die Stoppuhr für { $task } ist verworfen. Eingetragen ist nichts.
timer-too-short = Die Stoppuhr für { $task } ist angehalten. Das war weniger als eine Minute, deshalb ist nichts eingetragen.
timer-ran-on = { $text } Die Stoppuhr lief { $ran }. Ich nehme an, sie war vergessen, und habe nur eingetragen, was an dem Tag noch Platz hatte. Ändern Sie es, wenn das nicht stimmt.
timer-stop-button = Anhalten
timer-drop-button = Verwerfen
timer-forgotten = Ihre Stoppuhr lief seit { $started }, länger als ein Arbeitstag. Ich habe sie angehalten und { $spent } eingetragen, als vergessen vermerkt. Ändern oder zurücknehmen: /entries.
timer-forgotten-full = Ihre Stoppuhr lief seit { $started }, und für so viel ist an dem Tag kein Platz mehr. Ich habe sie angehalten und nichts eingetragen: /mark trägt ein, was es wirklich war.
stop-which = Was soll ich beenden?
entry-timer = Stoppuhr
entry-forgotten = Vergessen: sie lief ab { $start }, bis ich sie anhielt
option-session = Die Stunde
refused-TimerRuns = Seit { $started } läuft bei Ihnen schon eine Stoppuhr. Sagen Sie erst „stop“.
refused-NoTimer = Diese Stoppuhr läuft nicht mehr.
