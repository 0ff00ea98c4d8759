## Wochen, die Lehrkräfte abschließen, die Leitung freigibt und die Verwaltung bezahlt.

about-timesheet = Ihre Woche: was eingetragen ist, was fehlt, und ob sie abgeschlossen ist.
about-approve = Abgeschlossene Wochen von Lehrkräften, die auf Ihre Freigabe warten.
about-correctlog = Mehr oder weniger Zeit an einem Tag, dessen Woche schon abgeschlossen ist.
about-payrate = Was eine Lehrkraft pro Stunde bekommt, ab einem Tag.
about-payrates = Was pro Stunde gezahlt wird, an wen und wofür.
about-payroll = Was Lehrkräfte für ihre freigegebene Zeit bekommen; auch als Datei.
about-mypay = Was Sie für Ihre freigegebene Zeit bekommen.

ask-correctlog-on = Um welchen Tag geht es?
ask-correctlog-direction = War es mehr oder weniger, als dort steht?
ask-correctlog-spent = Wie viel?
ask-correctlog-why = Warum?
ask-payrate-amount = Wie viel pro Stunde?
option-more = Mehr
option-less = Weniger

sheet-title = { $name }, { $days }
sheet-in-all = { $state ->
    [finalised] Zusammen { $spent }; abgeschlossen, wartet auf Freigabe.
    [approved] Zusammen { $spent }; freigegeben.
   *[open] Bisher zusammen { $spent }; noch nicht abgeschlossen.
  }
sheet-missing = { $count ->
    [one] Bei einer Stunde ist offen, ob sie stattfand.
   *[other] Bei { $count } Stunden ist offen, ob sie stattfanden.
  }
sheet-missing-row = { $when }: { $subject }, offen, ob sie stattfand
sheet-correction = Korrektur, { $on }
sheet-correction-row = { $on }: { $spent }, berichtigt: { $why }
sheet-session-changed = die Stunde wurde nachträglich geändert
sheet-more = { $spent } mehr
sheet-less = { $spent } weniger
sheet-finalise-button = Woche abschließen
sheet-open-button = Wieder öffnen
sheet-look-button = Ansehen
sheet-finalised = Abgeschlossen: { $days }, mit { $spent }. Die Woche wartet auf Freigabe und bleibt, wie sie ist.
sheet-unfinalised = Wieder offen: { $days }. Schließen Sie die Woche ab, wenn alles eingetragen ist: /timesheet.
sheet-card = Ihre Woche vom { $first } bis { $last }: bisher { $spent }. { $missing ->
    [0] Ist das vollständig?
    [one] Bei einer Stunde ist offen, ob sie stattfand.
   *[other] Bei { $missing } Stunden ist offen, ob sie stattfanden.
  }

sheets-none = Keine Woche wartet auf Freigabe.
sheets-waiting = { $count ->
    [one] Eine Woche wartet auf Freigabe.
   *[other] { $count } Wochen warten auf Freigabe.
  }
sheets-more-button = Was noch wartet
sheets-waiting-button = Freigaben zeigen
sheet-label = { $name }, { $days }: { $spent }
sheet-approve-button = Freigeben
sheet-back-button = Zurückgeben
sheet-is-approved = { $own ->
    [True] Sie haben Ihre eigene Woche freigegeben, { $days }. Das steht auch im Protokoll.
   *[other] Freigegeben: { $days } von { $name }. Ab jetzt ändern nur noch Korrekturen etwas daran.
  }
sheet-is-sent-back = Wieder offen: { $days } von { $name }.
sheet-approved = { $by } hat Ihre Woche vom { $first } bis { $last } freigegeben.
sheet-sent-back = { $by } hat Ihre Woche vom { $first } bis { $last } wieder geöffnet. Sehen Sie sie noch einmal durch, und schließen Sie sie dann ab: /timesheet.

correction-made = { $on }: { $spent }. Das kommt in Ihre nächste Woche und wird mit ihr freigegeben.
correction-gone = Zurückgenommen: { $on }, { $spent }.

payrate-set = { $amount } pro Stunde ab { $since }: { $whom }.
payrate-gone = Nicht mehr { $amount } pro Stunde ab { $since }: { $whom }.
payrate-everybody = alle
payrate-since = { $whom }, ab { $since }
payrate-drop = { $amount } streichen: { $whom }
payrates-button = Alle Vergütungen
payrates-none = Noch ist nicht gesagt, was Lehrkräfte bekommen: /payrate legt es fest.
payrates-intro = Was für eine Person festgelegt ist, geht vor, danach der Kurs, danach die Tätigkeit; sonst gilt, was zuletzt festgelegt wurde.

payroll-title = Vergütung, { $period }
mypay-title = Ihre Vergütung, { $period }
payroll-in-all = Freigegeben: { $spent }, { $pay }.
payroll-none = In dieser Zeit ist noch nichts freigegeben.
payroll-no-rate = Für { $spent } davon ist { $own ->
    [yes] noch keine Vergütung festgelegt. Fragen Sie das Büro: /office.
   *[no] keine Vergütung festgelegt: /payrate.
  }
payroll-waiting = { $count ->
    [one] Eine Woche wartet noch auf Freigabe und ist nicht enthalten.
   *[other] { $count } Wochen warten noch auf Freigabe und sind nicht enthalten.
  }
payroll-sum = { $spent }: { $pay }
payroll-nothing = keine Vergütung festgelegt
payroll-row = { $corrects ->
    [True] { $name }, { $on }: { $minutes } min, { $activity }, Korrektur: { $pay }
   *[other] { $name }, { $on }: { $minutes } min, { $activity }: { $pay }
  }
payroll-file = Vergütung
payroll-correction = Korrektur
payroll-head-tutor = Lehrkraft
payroll-head-day = Tag
payroll-head-activity = Tätigkeit
payroll-head-course = Kurs
payroll-head-minutes = Minuten
payroll-head-pay = Vergütung
payroll-head-note = Vermerk

refused-WeekLocked = { $state ->
    [approved] Die Woche vom { $first } bis { $last } ist freigegeben. Sagen Sie, was nicht stimmte, dann trägt es die nächste Woche nach: /correctlog.
   *[other] Die Woche vom { $first } bis { $last } ist abgeschlossen. Sagen Sie, was nicht stimmte, dann trägt es die nächste Woche nach: /correctlog. Oder lassen Sie sie sich zurückgeben.
  }
refused-NotLocked = Die Woche, zu der { $on } gehört, ist noch offen. Ändern Sie den Eintrag selbst: /entries.
refused-NoSuchSheet = Diese Woche ist nicht mehr abgeschlossen.
refused-SheetFinalised = Die Woche vom { $first } bis { $last } ist schon abgeschlossen.
refused-SheetApproved = Diese Woche ist schon freigegeben. Nur die Verwaltung öffnet sie wieder.
refused-WeekNotBegun = Die Woche ab { $first } hat noch nicht begonnen.
refused-NotByOneself = Ihre Woche gibt jemand anderes frei.
refused-CorrectedSince = Eine spätere Woche berichtigt die vom { $first } bis { $last } schon. Berichtigen Sie dort weiter: /correctlog.
refused-NoSuchPayRate = Diese Vergütung gibt es nicht mehr.
refused-NotToBePaid = { $hourly } pro Stunde kann nicht stimmen. Wie viel ist es?

## Zeit, die gesehen wurde.

observed-card = Von { $start } bis { $end } waren Sie hier bei der Arbeit: Das sieht nach { $spent } aus. Soll ich das eintragen?
observed-keep-button = Eintragen
observed-change-button = Andere Dauer
observed-no-button = Nein
observed-left = Gut, ich trage nichts ein.
ask-keeptime-start = Wann begann es?
ask-keeptime-spent = Wie lange dauerte es?

about-workload = Was von der Zeit einer Lehrkraft geplant war, was unterrichtet wurde, und was sonst noch dazukam.
workload-title = Arbeitspensum, { $period }
workload-none = In dieser Zeit war nichts geplant und nichts eingetragen.
workload-intro = Stunden, die geplant und nicht abgesagt waren, was davon gehalten wurde, und was daneben eingetragen ist.
workload-row = geplant { $planned }, gehalten { $taught }, daneben { $logged }
workload-missed = { $missed } davon sind vorbei und nicht als gehalten gemeldet
workload-unnamed = eine Stunde
workload-piece =
    { $state ->
        [logged] { $day }: { $name }, { $what }, { $spent } eingetragen
        [taught] { $day }: { $name }, { $what }, { $planned } geplant, { $spent } gehalten
        [missed] { $day }: { $name }, { $what }, { $planned } geplant, nicht als gehalten gemeldet
       *[planned] { $day }: { $name }, { $what }, { $planned } geplant
    }
workload-more = … und noch { $count }.
about-team = Die Stunden aller, die unterrichten, oder aller in einem Kurs: was geplant war, und was gehalten und eingetragen wurde.
team-title = Team, { $period }
team =
    { $count ->
        [one] Eine Person: geplant { $planned }, gehalten { $taught }, daneben eingetragen { $logged }.
       *[other] { $count } Menschen: geplant { $planned }, gehalten { $taught }, daneben eingetragen { $logged }.
    }
