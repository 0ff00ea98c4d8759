## Was der Desk über das Gespräch selbst sagt, worum es auch geht.

undo-button = Rückgängig
redo-button = Wiederherstellen
corrected = Berichtigt. { $text }
instead-or-as-well = Statt des eben Gebuchten, oder das auch noch?
instead-button = Stattdessen
as-well-button = Auch noch
withdrawn = Sie haben diese Nachricht gelöscht. { $text }
cancelled = Verworfen. Was nun?
answered-in-private = Ich habe Ihnen unter vier Augen geantwortet. Fragen Sie mich dort, dann liest auch die Frage niemand mit.
heard-none = Das habe ich leider nicht verstanden. /help zeigt, was ich kann.
heard-smalltalk = Gern zu Diensten! /help zeigt, was ich kann.
heard-near = Das habe ich leider nicht verstanden. Geändert wurde nichts. War es eines davon? /help zeigt das Übrige.
heard-forbidden = Ich habe nichts geändert. Wenn etwas geschehen soll, sagen Sie es mir einfach.
heard-not_over = Das kommt erst noch, also kann ich es nicht als erledigt eintragen. Sagen Sie es mir, wenn es vorbei ist.
heard-over = Das ist schon vorbei, also kann ich es nicht buchen. Wenn es stattgefunden hat, tragen Sie es ein: /taught.
book-instead = Stattdessen buchen
heard-correct = Ich weiß nicht genau, was zu berichtigen ist. Sagen Sie es mir noch einmal ganz?
nothing-of-the-kind = An dem, was Sie mir zuletzt gesagt haben, gibt es nichts dergleichen zu berichtigen.
not-yet = Ich verstehe, worum Sie bitten, aber das kann dieser Desk noch nicht. /help zeigt, was er kann.
not-yet-nearest = { $what } kann ich noch nicht, deshalb habe ich nichts getan. Am nächsten kommt:
not-yet-what = { $what } kann ich noch nicht, deshalb habe ich nichts getan. /help zeigt, was ich kann.
tell-them-button = { $name } schreiben
what-add_note = Notizen über jemanden führen
what-set_homework = Hausaufgaben aufgeben
what-show_homework = Hausaufgaben auflisten
what-update_student = Das bei einem Schüler ändern
what-swap_sessions = Zwei Stunden tauschen
what-shift_day = Alle Stunden eines Tages auf einmal verschieben
what-poll_times = Über eine Zeit abstimmen lassen
what-close_room = Einen Raum sperren
what-calendar_link = Ein Link für den eigenen Kalender
what-publish_timetable = Einen Stundenplan veröffentlichen

which-of-these = Was davon meinen Sie?
not-for-you = Dazu braucht es das Recht „{ $permission }“, das Ihre Rollen hier nicht haben. Es gehört: { $who }.
those-student = Schülerinnen und Schüler
those-guardian = Sorgeberechtigte
those-tutor = Lehrende
those-head = Leitungen
those-moderator = Moderation
those-admin = Verwaltung
those-operator = Betrieb
stranger = Ich kenne Sie noch nicht. Bitten Sie Ihre Einrichtung um eine Einladung und schicken Sie mir dann /join mit dem Code.
which-organisation = Sie sind in mehr als einer Einrichtung bekannt. Wen meinen Sie?
which = Was meinen Sie?
which-one = Wer oder was ist mit { $given } gemeint?
apology = Hier ist etwas schiefgegangen, nicht bei Ihnen. Ich habe es als { $reference } vermerkt; sagen Sie der Verwaltung Bescheid, wenn es wieder vorkommt.
all-in-turn = Das war viel auf einmal. Ich beantworte alles der Reihe nach, einen Moment bitte.
cannot-read-that = Ich kann Worte, Fotos, Dateien und Orte lesen. Das hier leider nicht.
nothing-hears-media = Ein schönes Bild, aber ich brauche gerade keines von Ihnen. /help zeigt, was ich kann.
nothing-hears-place = Danke, aber Ihren Ort brauche ich gerade nicht. /help zeigt, was ich kann.
nothing-hears-home = /help zeigt, was ich kann.

explained = So lese ich das. Getan habe ich daraufhin nichts.
explain-text = Text
explain-coded = Mit Zeichen für das Genannte
explain-score = Absicht
explain-verdict = Urteil
explain-found = Genannt
ask-explain-text = Welchen Satz?
misses = Das habe ich in der letzten Woche nicht verstanden, und wie oft: P ist wer lernt, U wer lehrt, C eine Klasse, D Tage, T eine Uhrzeit, _ ein fremdes Wort.
misses-none = In der letzten Woche habe ich alles verstanden, was man mir sagte.
start-hello = Guten Tag, { $name }. Ich bin der Empfang von { $organisation }.
start-examples = Sagen Sie mir alles in einer Nachricht, wie Sie es einem Empfang sagen würden (Sätze verstehe ich bisher auf Englisch):
start-goes-on = Ich zeige, was ich verstanden habe, und fast alles lässt sich zurücknehmen. Genau müssen Sie nicht sein: Was fehlt, erfrage ich.
help-button = Was können Sie noch?
help-title = Was ich für Sie tun kann
help-intro = Sagen Sie es in eigenen Worten oder tippen Sie auf einen Befehl. /help und der Name eines Befehls verrät mehr darüber. Fast jede Änderung lässt sich zurücknehmen.
help-topic = Tippen Sie eines an oder sagen Sie es in eigenen Worten.
quoted = „{ $said }“
help-example = Sagen Sie zum Beispiel:
help-asks = Was Sie weglassen, erfrage ich:
help-unknown = Ich kenne keinen Befehl und kein Thema namens „{ $given }“. Das gibt es:
command-unknown = Ich kenne keinen Befehl { $given }. /help zeigt, was es gibt.
help-not-yours = Zu { $topic } gibt es nichts für Ihre Rollen.
topic-sessions = Stunden
topic-timetable = Zeiten finden
topic-attendance = Anwesenheit
topic-marking = Arbeitszeit
topic-billing = Geld
topic-messaging = Nachrichten
topic-people = Menschen
topic-curriculum = Klassen und Kurse
topic-organisation = Die Einrichtung
topic-desk = Dieser Chat
why-title = Was dahintersteht

about-cancel = Verwerfen, was gerade im Gange war.
about-explain = Wie ein Satz verstanden wird, Schritt für Schritt.
about-misses = Was ich zuletzt nicht verstand: die Form, nicht die Worte.
about-help = Was ich kann, oder alles über einen Befehl.
about-why = Die Zeilen hinter der letzten Zahl oder dem letzten Urteil.

leave-button = Nein, so lassen

option-yes = Ja
option-no = Nein
option-today = Heute
option-yesterday = Gestern
option-tomorrow = Morgen

unreadable-Day = Den Tag „{ $given }“ konnte ich nicht lesen. Etwas wie yesterday oder 2026-03-09?
unreadable-Duration = Die Zeit „{ $given }“ konnte ich nicht lesen. Etwas wie 45 min oder 1h30?
unreadable-Identifier = Dafür habe ich Ihnen keinen Knopf gegeben. /help zeigt, was es gibt.
unreadable-Line = Das ist leer oder zu lang für mich. Ein, zwei Zeilen genügen.
unreadable-Number = Dort brauche ich eine Zahl, nicht „{ $given }“.
unreadable-OneOf = „{ $given }“ kenne ich hier nicht. Bitte eines davon:
add-them = Wenn jemand neu ist: /addstudent und der Name.
have-them-added = Wenn jemand neu ist, kann die Moderation ihn eintragen.
unreadable-Year = Hier ist keine Klasse des Jahrgangs { $given }: Ihr Name begänne mit { $given }. Wen meinen Sie?
unreadable-Somebody = Ich kenne dort niemanden namens „{ $given }“. Wer war es?

refused-AlreadyAnswered = Das wurde schon beantwortet.
refused-AlreadyPressed = Dieser Knopf wurde schon benutzt. Nichts geschah zweimal.
refused-HalfACorrection = Ich habe es gelassen, wie es war. { $question }
refused-NothingToExplain = Hier gibt es noch nichts zu erklären. Fragen Sie mich erst nach einer Zahl, dann warum; warum eine Mitteilung kam, steht unter ihr.
refused-NothingToRedo = Sie haben zuletzt nichts zurückgenommen, das ich noch einmal tun könnte.
refused-NothingToUndo = Von Ihnen ist nichts mehr zurückzunehmen. Änderungen lassen sich einige Minuten lang zurücknehmen.
refused-CannotBeUndone = Was Sie zuletzt getan haben, lässt sich nicht zurücknehmen. Was davor war, hat seinen eigenen Knopf dafür.
refused-NotYourButton = Dieser Knopf war nicht für Sie.
refused-OfferExpired = Dieser Knopf ist abgelaufen. Bitten Sie mich um einen neuen.
refused-OutOfReason = { $on } ist zu weit weg, um richtig zu sein. Ich nehme { $within }. Stimmt das Datum?
refused-TakenBackBefore = Das haben Sie schon zurückgenommen, also ändert eine Bearbeitung nichts. Schicken Sie es als neue Nachricht.
refused-TooLateToEdit = Das ist zu lange her, um es durch Bearbeiten zu berichtigen. Sagen Sie mir in einer neuen Nachricht, was anders sein soll.

cannot-take = Ich verstehe Sie, kann dabei aber noch nicht berücksichtigen: { $what }. Deshalb habe ich nichts getan. Sagen Sie es ohne das, dann geht es.
slot-absent = wer fehlte
slot-after_date = der Tag
slot-amount = der Betrag
slot-at = die Uhrzeit
slot-at_date = der Tag
slot-audience = für wen
slot-available = ob Sie können
slot-before = wie lange vorher
slot-class = die Klasse
slot-course = der Kurs
slot-dataset = was auszugeben ist
slot-date = der Tag
slot-due_date = bis wann
slot-eta = wann Sie ankommen
slot-excused = wer entschuldigt war
slot-field = was sich ändern soll
slot-format = das Format
slot-from = von wann
slot-from_date = von wann
slot-group_by = wonach gruppiert
slot-invoice = die Rechnung
slot-late = wer zu spät kam
slot-method = die Zahlweise
slot-name = der Name
slot-next = die nächste
slot-older_than_days = wie alt
slot-others = die Übrigen
slot-percent = ein Prozentsatz
slot-period = die Tage
slot-phone = die Telefonnummer
slot-rate = der Preis
slot-rating = die Bewertung
slot-recurrence = die Wiederholung
slot-school = die Schule
slot-scope = welche davon
slot-shift = die Verschiebung
slot-start = die Uhrzeit
slot-status = der Stand
slot-students = wer lernt
slot-to = die neue Zeit
slot-to_date = der neue Tag
slot-part = die Tageszeit
slot-starts = die Zeiten zur Auswahl
slot-earliest = die früheste Uhrzeit
slot-latest = die späteste Uhrzeit
slot-in_row = wie viele hintereinander
slot-a_day = wie viele am Tag
slot-lunch = die Mittagspause
slot-rooms = die Räume
slot-tutor = wer lehrt
slot-value = der neue Wert

caught-up =
    { $count ->
        [one] Während ich weg war, kam eine Nachricht von Ihnen:
       *[other] Während ich weg war, kamen { $count } Nachrichten von Ihnen:
    }
caught-up-line =
    { $named ->
        [yes]
            { $name }, { $by ->
                [press] ein Knopf
               *[words] „{ $words }“
            }
       *[no]
            { $by ->
                [press] Ein Knopf
               *[words] „{ $words }“
            }
    }: { $told }
caught-up-more =
    { $count ->
        [one] Eine weitere wurde ebenso beantwortet.
       *[other] { $count } weitere wurden ebenso beantwortet.
    }
undo-all-button = Alles rückgängig
