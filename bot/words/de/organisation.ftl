## Eine Einrichtung einrichten.

about-addsite = Einen Standort anlegen: einen Ort, an dem Stunden stattfinden.
ask-addsite-name = Wie heißt der Standort?
ask-addsite-place = Wo ist er? Zwei Zahlen wie 51.5072, -0.1276, aus jeder Karte.
site-added = { $name } ist jetzt ein Standort. Check-ins zählen dort im Umkreis von { $radius } Metern.
about-addroom = Einem Standort einen Raum hinzufügen.
ask-addroom-site = An welchem Standort?
ask-addroom-name = Wie heißt der Raum?
room-added = { $name } ist jetzt ein Raum.
room-added-online = { $name } ist jetzt ein Online-Raum: dort wird niemand nach einem Ort gefragt.
about-sites = Die Standorte und ihre Räume.
sites-title = Standorte und ihre Räume
sites-none =
    { $keeps ->
        [yes] Noch ist kein Standort angelegt. /addsite legt einen an.
       *[no] Hier ist noch kein Standort angelegt.
    }
site-reach = Check-ins zählen im Umkreis von { $radius } m
taken-away = Zurückgenommen: { $name }.

about-addyear = Ein Schuljahr anlegen.
ask-addyear-name = Wie heißt das Schuljahr? Etwas wie 2026/27.
ask-addyear-days = Von wann bis wann? Etwas wie 2026-09-01/2027-07-31.
about-addterm = Einem Schuljahr einen Abschnitt hinzufügen, etwa ein Halbjahr.
ask-addterm-name = Wie heißt der Abschnitt?
ask-addterm-days = Von wann bis wann? Etwas wie 2026-09-01/2026-12-18.
about-addholiday = Tage eintragen, an denen niemand unterrichtet.
ask-addholiday-name = Wie heißen diese freien Tage?
ask-addholiday-days = Von wann bis wann?
about-terms = Die Schuljahre, ihre Abschnitte und die freien Tage.
days-added = { $name }: { $days }.
no-years =
    { $keeps ->
        [yes] Noch ist kein Schuljahr angelegt. /addyear legt eines an.
       *[no] Hier ist noch kein Schuljahr angelegt.
    }
years-and-terms = Das sind die Schuljahre, ihre Abschnitte und die freien Tage:
holiday = frei

about-settings = Was diese Einrichtung für sich selbst festlegt.
settings = Mit /set und ihrem Wort ändern Sie jede davon: /set late_after 15. Längen stehen in Minuten (wie lange etwas aufbewahrt wird, in Tagen), Uhrzeiten wie 21:00.
setting-shown = { $value } · /set { $setting }
metres = { $count } m
setting-language = Die Sprache der Gruppen, der Briefe und aller, die keine gewählt haben
setting-start_early = So lange vor der Zeit darf eine Lehrkraft eine Stunde beginnen
setting-start_late = und bis so lange danach
setting-end_early = So lange vor dem geplanten Ende darf eine Lehrkraft eine Stunde beenden
setting-end_late = und bis so lange danach; dann schließt sie von selbst
setting-check_in_early = So lange vor einer Stunde öffnet der Check-in
setting-check_in_late = und bis so lange nach Beginn bleibt er offen
setting-correct_within = So lange nach einer Stunde darf ihre Lehrkraft die Anwesenheit berichtigen
setting-late_after = So lange nach Beginn gilt jemand als verspätet
setting-undo_within = So lange lassen sich Änderungen zurücknehmen
setting-remind_before = So lange vor einer Stunde wird an sie erinnert
setting-session_length = So lange dauert eine Stunde, wenn niemand etwas anderes sagt
setting-longest_day = So viel Zeit trägt eine Lehrkraft höchstens an einem Tag ein
setting-quiet_from = Niemand bekommt ungefragt Nachrichten ab
setting-quiet_until = und bis
setting-day_ends = Lehrkräfte bekommen die Liste dessen, was noch nicht eingetragen ist, um
setting-report_weekday = Der Wochenbericht kommt am
setting-first_weekday = Die Woche beginnt am
setting-report_at = und um
setting-faces = Gesichter werden verglichen, wenn jemand eingewilligt hat
setting-tutors_place = Lehrkräfte zeigen, wo sie sind, um zu beginnen und zu beenden
setting-tutors_face = Lehrkräfte zeigen ihr Gesicht, um zu beginnen und zu beenden
setting-check_in_tries = So viele Versuche gibt es beim Check-in zu einer Stunde
setting-pending_within = So lange darf eine Lehrkraft über offene Check-ins entscheiden
setting-pending_counts = Wer danach noch offen ist, war anwesend
setting-photos_kept = So lange liegt ein Selfie höchstens versiegelt da, bis jemand danach entscheidet
setting-email_fallback = Wen kein Chat erreicht, den erreicht E-Mail, außer bei einem Nein
setting-places_kept = So lange ist bekannt, woher ein Check-in kam
setting-traces_kept = So lange wird ein zweimal geschicktes Foto erkannt
setting-documents_kept = So lange werden Atteste aufbewahrt
setting-feedback_words_kept = So lange werden die Worte von Rückmeldungen aufbewahrt
setting-feedback = Wer bei einer Stunde war, wird gefragt, wie sie war
setting-feedback_anonymous = Niemand erfährt, von wem eine Rückmeldung ist
setting-feedback_within = So lange nach einer Stunde sind Rückmeldungen möglich
setting-month_open_days = So viele Tage nach Monatsende lässt sich eingetragene Zeit noch ändern, mit 0 immer
setting-usage = Festhalten, wann der Desk genutzt wird, nicht, was gesagt wird
setting-learn_from_misses = Versiegelt aufbewahren, was ich nicht verstanden habe
setting-excuse_note_from_days = Ab so vielen Tagen wird um ein Attest gebeten, mit 0 nie
setting-alert_guardians_after = So lange nach Beginn werden Sorgeberechtigte gefragt, wo eine minderjährige Person bleibt, mit 0 nie
setting-streak_absences = Lehrkräfte und Leitung erfahren, wer so viele Male in Folge fehlt, mit 0 nie
setting-at_risk_below = Sie erfahren, wessen Anwesenheit unter so viele Prozent fällt, mit 0 nie
setting-at_risk_sessions = und zwar bei mindestens so vielen Stunden
setting-at_risk_days = und innerhalb von so vielen Tagen
setting-streak_tells_guardians = Auch die Sorgeberechtigten Minderjähriger erfahren es
setting-excuse_within = Bis so lange nach einer Stunde lässt sich um Entschuldigung bitten
setting-overlap_time = Doppelt eingetragene Zeit ist verboten, wird mit Hinweis eingetragen oder erfragt
setting-longest_entry = So lang ist ein einzelner Zeiteintrag höchstens
setting-log_step = Eingetragene Zeit wird auf so viel gerundet, mit 0 auf die Minute
setting-observe_time = Lehrkräfte werden nach Zeit gefragt, in der sie im Chat zu arbeiten schienen und nichts eintrugen
setting-sheets = Lehrkräfte bekommen ihre Woche an deren letztem Tag zum Abschließen
setting-sheet_at = und um
setting-bill_step = Minuten werden auf so viel aufgerundet berechnet, mit 0 auf die Minute
setting-no_show_fee = So viel Prozent des Preises kostet eine Stunde, wer unentschuldigt fehlt
setting-excused_fee = So viel Prozent des Preises kostet eine Stunde, wer entschuldigt fehlt
setting-tax_basis_points = Steuer in hundertstel Prozent: 2000 sind 20 Prozent
setting-tax_included = Die Steuer ist in den Preisen schon enthalten
setting-invoice_on_day = An diesem Tag werden die Rechnungen des letzten Monats erstellt, mit 0 auf Zuruf
setting-invoice_due_days = So viele Tage nach der Rechnung ist zu zahlen
setting-remind_payment_days = So viele Tage danach kommt eine Zahlungserinnerung, mit 0 nie
setting-confirm_hours = Familien werden gefragt, ob die Minuten einer Stunde stimmen
setting-confirm_within = Nach so langer Zeit gilt Schweigen als Ja
setting-digest_at = Was warten kann, kommt einmal am Tag in einem Brief, um
setting-escalate_after = Dringendes ohne „Verstanden“ kommt nach so langer Zeit auf anderem Weg, dann an die Moderation, mit 0 nie
setting-weekly_cap = Nach so vielen Mitteilungen in einer Woche kommen die anderen in diesem Brief, mit 0 nie
option-forbid = Verboten
option-warn = Mit Hinweis
option-ask = Erfragt
setting-moderators_see_totals = Die Moderation sieht, was insgesamt verdient wird
option-monday = Montag
option-tuesday = Dienstag
option-wednesday = Mittwoch
option-thursday = Donnerstag
option-friday = Freitag
option-saturday = Samstag
option-sunday = Sonntag
about-set = Eine Einstellung ändern.
ask-set-setting = Welche Einstellung? /settings zeigt sie.
ask-set-value = Was soll gelten?
setting-changed = { $setting }: { $after }. Vorher: { $before }.

unreadable-Setting = Ich kenne keine Einstellung namens „{ $given }“. /settings zeigt, welche es gibt.
unreadable-Coordinates = Den Ort „{ $given }“ konnte ich nicht lesen. Zwei Zahlen wie 51.5072, -0.1276?
unreadable-Organisation = Ich kenne Sie in keiner Einrichtung namens „{ $given }“.
unreadable-Site = Ich kenne keinen Standort namens „{ $given }“. Welcher ist es?
unreadable-Within = Ich kenne keine Klasse, keinen Kurs, Bildungsgang oder Fachbereich und keine Schule namens „{ $given }“.
unreadable-Role = Ich kenne keine Rolle namens „{ $given }“. Welche ist es?

refused-NoSuchSite = Diesen Standort oder Raum gibt es nicht mehr.
refused-NoSuchOrganisation = Diese Einrichtung gibt es nicht mehr.
refused-NamedAlready = { $name } gibt es schon. Einen anderen Namen?
refused-NoSuchYear = Diese Tage liegen in keinem Schuljahr. Legen Sie es erst an, mit /addyear.
refused-NoSuchDays = Diese Tage sind nicht mehr eingetragen.
refused-EndsBeforeItBegins = { $days }: der letzte Tag liegt vor dem ersten. Andersherum?
refused-TermsOverlap = Einige dieser Tage gehören schon zu { $name }: { $days }. Die Abschnitte eines Schuljahrs überschneiden sich nicht.
refused-YearsOverlap = Einige dieser Tage gehören schon zum Schuljahr { $name }: { $days }. Wählen Sie andere, oder nehmen Sie jenes zurück: /terms.
refused-OutsideItsYear = Das Schuljahr { $name } ist { $days }, und ein Abschnitt liegt innerhalb seines Schuljahrs.
refused-NoSuchSetting = Keine Einstellung heißt { $setting }. /settings zeigt, welche es gibt.
refused-SettingUnreadable =
    { $kind ->
        [yes-or-no] Diese Einstellung ist yes (ja) oder no (nein).
        [minutes] Diese Einstellung ist eine Zahl von Minuten, etwa 15; höchstens eine Woche.
        [days] Diese Einstellung ist eine Zahl von Tagen, etwa 30.
        [clock] Diese Einstellung ist eine Uhrzeit wie { $like }.
        [firmness] Diese Einstellung ist forbid (verboten), warn (mit Hinweis) oder ask (erfragt).
        [language] Diese Einstellung ist eine Sprache: en oder de.
        [weekday] Diese Einstellung ist ein Wochentag, etwa Monday.
        [weight] Diese Regel ist good (gut genug), pending (entscheidet die Lehrkraft) oder refused (abgelehnt).
        [preset] Regeln sind usual (üblich), strict (streng) oder lenient (nachsichtig).
       *[number] Diese Einstellung ist eine ganze Zahl, etwa { $like }.
    }

about-import = Eine Liste als Datei schicken: Menschen, Klassen, Fachbereiche, Kurse, Aufgaben, Preise, Abschnitte oder freie Tage.
ask-import-what = Eine Liste wovon?
option-people = Menschen
option-classes = Klassen
option-courses = Kurse
option-units = Bildungsgänge, Fachbereiche und Schulen
option-tasks = Aufgaben
option-rates = Preise
option-terms = Abschnitte
option-holidays = Freie Tage
list-template = Hier ist die Vorlage ({ $what }) mit einem Beispiel. Füllen Sie sie aus, und schicken Sie sie hierher zurück, als CSV oder Excel. Ich übernehme alles oder nichts.
list-taken =
    { $what }: { $count ->
        [one] eine Zeile ist übernommen.
       *[other] alle { $count } Zeilen sind übernommen.
    }
invite-all-button =
    { $count ->
        [one] Per E-Mail einladen
       *[other] { $count } per E-Mail einladen
    }
inviting-all =
    { $count ->
        [one] Ich lade eine Person per E-Mail ein. Hier sehen Sie, wie es steht.
       *[other] Ich lade { $count } Personen per E-Mail ein. Hier sehen Sie, wie es steht.
    }
list-column-row = Zeile
list-column-fault = was nicht stimmt
list-unreadable = Diese Datei kann ich nicht als Liste lesen. Schicken Sie CSV oder Excel, höchstens { $most } Zeilen.
list-too-long = Diese Datei ist mir zu lang. Ich nehme höchstens { $most } Zeilen und 5 MB.
list-near = Meinten Sie { $names }?
option-timetable = Stundenplan
refused-ColumnsTwice = Diese Spalten kommen zweimal vor: { $columns }. Lassen Sie jede einmal stehen, und schicken Sie die Datei noch einmal.
refused-TooManyRows = Das sind { $count } Zeilen; ich nehme höchstens { $most }. Schicken Sie sie in Teilen.
list-row = Zeile { $number }: { $fault }
list-empty = { $column } ist leer.
list-next = Weiter (noch { $count })
list-more = … und noch { $count }.
unreadable-Email = „{ $given }“ ist keine E-Mail-Adresse.
unreadable-Phone = „{ $given }“ ist keine Telefonnummer.
refused-RowsRefused =
    { $count ->
        [one] Nichts wurde übernommen, wegen einer Zeile:
       *[other] Nichts wurde übernommen, wegen { $count } Zeilen:
    }
    { $rows }
refused-ColumnsMissing = Es fehlen Spalten: { $columns }. Die erste Zeile der Datei nennt sie: { $all_columns }.

about-audit = Wer was geändert hat, und wann.
audit-title = Änderungen, die neueste zuerst
audit-none = Dort wurde nichts geändert.
audit-older = Ältere
audit-desk = der Desk selbst
audit-gone = jemand, der nicht mehr hier ist
audit-via = über { $platform }
