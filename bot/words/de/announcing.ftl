## Mitteilungen an viele: zugestimmt, verschickt, gefragt; Erinnerungen.

setting-announce_approval_above = Was an mehr Menschen geht als so viele, wartet auf das Ja einer zweiten Person; mit 0 nie
announcement-waiting-now = { $total } Personen sind mehr als { $above }: Das wartet, bis noch jemand aus Moderation oder Verwaltung Ja gesagt hat. Ich sage Ihnen, wie es ausgeht.
announcement-approval-asked =
    { $when ->
        [none] { $author } möchte das { $count } Personen mitteilen. Es geht hinaus, wenn Sie oder eine andere befugte Person zustimmen:
       *[other] { $author } möchte das { $count } Personen mitteilen, am { $when }. Es geht dann hinaus, wenn Sie oder eine andere befugte Person zustimmen:
    }
approve-button = Hinausgehen lassen
decline-button = Nein
announcement-approved = { $by } hat Ja gesagt zu dem, was { $author } schrieb:
announcement-declined = { $by } hat Nein gesagt zu dem, was { $author } schrieb:
announcement-approval-over = Nichts mehr zu entscheiden bei dem, was { $author } schrieb:
announcement-edited-since = { $author } hat das geändert, nachdem { $by } Ja gesagt hatte. Jetzt lautet es:
announcement-was-approved = { $by } hat Ja gesagt. Es geht zu seiner Zeit hinaus:
announcement-was-declined = { $by } hat Nein gesagt, deshalb geht das nicht hinaus:
announcement-asked-again = Das geht inzwischen an { $count } Personen, mehr, als jemand zugestimmt hat. Die anderen werden noch einmal gefragt:
announcement-not-approved = Niemand hat rechtzeitig Ja gesagt, deshalb ging das nicht hinaus:
announcement-nobody-to-approve = Das ging nicht hinaus: Bei mehr als { $above } Personen sagt eine zweite Person Ja, und sonst darf das hier niemand. Es lautete:
announcement-approved-now =
    { $state ->
        [going] Es geht jetzt an { $total } Personen hinaus.
        [scheduled] Es geht am { $at } hinaus.
        [waiting] Inzwischen sind es { $total } Personen: Sagen Sie noch einmal Ja.
       *[refused] Sie haben Ja gesagt, aber es kann nicht mehr hinausgehen. Sie und wer es schrieb, erfahren, warum.
    }
announcement-declined-now = Es geht nicht hinaus. Wer es schrieb, erfährt, dass Sie Nein gesagt haben.
approval-taken-back = Es wartet wieder auf ein Ja.
refused-NobodyToApprove = Bei mehr als { $above } Personen sagt eine zweite Person Ja, und sonst darf das hier niemand. Die Verwaltung ändert das mit /set announce_approval_above.
refused-DecidedBefore = Das wurde schon entschieden, oder abgesagt.
refused-NotYourOwn = Das haben Sie geschrieben: Jemand anderes muss Ja sagen.
announcement-waits = { $text } (wartet auf ein Ja)
pause-button = Anhalten
resume-button = Weiter
who-not-button = Wer nicht?
announcement-is-paused = Es steht still. Wer es hat, hat es; sonst bekommt es niemand, bis Sie es weitergehen lassen.
announcement-goes-on = Es geht weiter.
announcement-paused = Angehalten: { $delivered } von { $total } haben es, { $waiting } warten.
approval-poll-label = Gefragt wird
announcement-mailed-label = Davon per E-Mail
announcement-seen-label = Getippt oder geantwortet
everybody-got-it = Alle haben es bekommen.
who-not =
    { $count ->
        [one] Eine Person hat es nicht bekommen oder nichts dazu gesagt:
       *[other] { $count } Personen haben es nicht bekommen oder nichts dazu gesagt:
    }
who-not-file = Wer es nicht bekommen hat
names-and-more = { $names } und noch { $count }
why-not-silent = Haben es und haben nichts gesagt
why-not-blocked = Haben mich blockiert oder den Chat verlassen
why-not-not-linked = Noch in keinem Chat
why-not-no-address = In keinem Chat und ohne E-Mail-Adresse
why-not-never-started = Haben noch nie einen Chat mit mir geöffnet
why-not-deactivated = Ihren Zugang gibt es nicht mehr
announcement-stays-label = Per E-Mail, die niemand zurückholen kann
announce-with-file-button = Bild oder Datei dazu
announce-with-poll-button = Etwas fragen
announce-which-file = Schicken Sie es jetzt: ein Bild (JPEG, PNG, WebP oder HEIC), PDF, Word, Excel, PowerPoint, OpenDocument oder einfachen Text, höchstens 10 MB.
no-poll-button = Nichts fragen
announce-which-poll = Welche Antworten stehen zur Wahl? Zwei bis zehn, jede in einer Zeile oder so: Montag, Dienstag.
file-cannot-pass-on = { $fault ->
    [empty] Diese Datei ist leer, deshalb wurde nichts verschickt.
    [large] Diese Datei ist größer als die 10 MB, die ich weitergeben kann, deshalb wurde nichts verschickt.
    [many] Ich kann { $most } Dateien auf einmal weitergeben, deshalb wurde nichts verschickt. Schicken Sie weniger zusammen.
    [together] Zusammen sind diese Dateien größer als die 30 MB, die ich auf einmal weitergeben kann, deshalb wurde nichts verschickt. Schicken Sie weniger zusammen.
    [away] Ich konnte diese Datei nicht holen, deshalb wurde nichts verschickt. Vielleicht ist sie zu groß, oder nicht mehr da.
    [macros] In dieser Datei steckt ein Programm (Makros), deshalb wurde nichts verschickt: niemand soll so etwas vertrauen müssen. Speichern Sie sie ohne Makros, als .docx, .xlsx oder .pptx, oder als PDF.
    [locked] Diese Datei hat ein Kennwort, niemand kann also sagen, was darin ist, und es wurde nichts verschickt. Speichern Sie sie ohne.
    [old] Diese Datei ist von einer alten Art (.doc, .xls, .ppt), in der niemand sieht, was verborgen ist, deshalb wurde nichts verschickt. Speichern Sie sie als .docx, .xlsx oder .pptx, oder als PDF.
    [unfolds] Ausgepackt ist diese Datei größer als die 60 MB, die ich auspacke, deshalb wurde nichts verschickt. Schicken Sie sie als PDF, oder in Teilen.
   *[kind] Diese Datei kann ich nicht weitergeben, deshalb wurde nichts verschickt: Bilder (JPEG, PNG, WebP, HEIC), PDF, Word, Excel, PowerPoint, OpenDocument und einfachen Text kann ich, bis 10 MB.
}{ $fault ->
    [many] { "" }
    [together] { "" }
   *[other] { " " }Schicken Sie eine andere, oder machen Sie ohne sie weiter.
}
go-on-without-button = Ohne Datei weiter
album-part-late = Das kam nach den anderen, mit denen es geschickt wurde, und die sind schon erledigt; damit wurde nichts gemacht. Ist es für etwas anderes, schicken Sie es mit ein paar Worten noch einmal.
album-part-after = Das kam, als die anderen, mit denen es geschickt wurde, schon weg waren. Soll es ihnen folgen?
album-part-send-button = Auch schicken
announcement-with-files = Mit { $names }.
announcement-files-apart = Auf Telegram kommen zuerst die Worte; was dazugehört, folgt einzeln.
announcement-with-poll = Alle können wählen und es ändern, bis Sie die Umfrage schließen: { $options }
announcement-in-en = Auf Englisch: { $text }
announcement-in-de = Auf Deutsch: { $text }
poll-answered = Ihre Antwort: { $option }. Ein anderer Knopf ändert sie.
close-opinions-button = Umfrage schließen
opinions-closed = Die Umfrage ist geschlossen: Niemand antwortet mehr.
opinions-open = Die Umfrage ist wieder offen.
refused-PollClosed = Diese Umfrage ist geschlossen.
refused-AttachmentTooLarge = Das ist größer als { $megabytes } MB, mehr kann ich nicht weitergeben.
unreadable-Answers = Eine Umfrage hat zwei bis zehn Antworten von höchstens 60 Zeichen. Jede in einer Zeile?
unreadable-Files = Ein Bild oder eine Datei, bitte: Schicken Sie sie hier. Oder machen Sie ohne weiter.
announcement-goes-every =
    { $until ->
        [none] Es kommt { $rhythm }: zuerst am { $first }, ein Jahr lang. An wen es geht, wird jedes Mal neu nachgesehen.
       *[other] Es kommt { $rhythm }: zuerst am { $first }, zuletzt, bevor { $until } vorbei ist. An wen es geht, wird jedes Mal neu nachgesehen.
    }
announcement-comes-round = Geplant: Es kommt { $rhythm }, zuerst am { $at }, bis { $until }. /announcements zeigt, was geplant ist.
announcement-again-and-again = { $text } (kommt { $rhythm })
announcement-called-off = Was wartete, ist abgesagt. { $text }
announcement-unplanned = Es ist nicht mehr geplant.
refused-NeverComesRound = „{ $every }“ kommt nie, oder nicht vor dem Ende. Wann soll es wiederkommen?
about-audience = Einem Empfängerkreis einen Namen geben.
ask-audience-audience = Wie heißt der Kreis, und wer gehört dazu? Etwas wie: choir = 10B, Leo Hart, except Lena Brandt
about-audiences = Die Empfängerkreise sehen, die einen Namen haben.
about-dropaudience = Einem Empfängerkreis den Namen nehmen.
ask-dropaudience-name = Welchem? /audiences zeigt sie.
audience-saved = „{ $name }“ ist { $whom }. /announce nimmt den Namen und sieht jedes Mal nach, wer dazugehört.
audience-dropped = „{ $name }“ gibt es nicht mehr.
audience-except = { $whom } ohne { $minus }
audiences-none = Noch hat kein Empfängerkreis einen Namen. /audience choir = 10B, Leo gibt ihm einen.
audiences =
    { $count ->
        [one] Ein Empfängerkreis hat einen Namen:
       *[other] { $count } Empfängerkreise haben einen Namen:
    }
audience-is =
    { $count ->
        [one] { $whom } (zurzeit eine Person)
       *[other] { $whom } (zurzeit { $count } Personen)
    }
refused-NoSuchAudience = Kein Empfängerkreis heißt „{ $name }“. /audiences zeigt sie.
refused-SavedWithinSaved = Ein Empfängerkreis besteht aus Klassen, Kursen, Rollen und Menschen, nicht aus anderen Empfängerkreisen.
unreadable-Definition = Ein Name, „=“, und wer dazugehört, bitte: choir = 10B, Leo Hart
about-remind = Sich an etwas erinnern lassen, oder andere erinnern.
ask-remind-audience = Wen: Sie selbst, oder welche Klasse oder welche Menschen?
ask-remind-text = Woran?
remind-when = Wann?
reminder-made = Ich erinnere Sie am { $at }: { $text }
reminder-comes-round = Ich erinnere Sie { $rhythm } um { $time }, zuerst am { $at }: { $text }
reminder-each-time = { $text } ({ $rhythm })
stop-reminder-button = Nicht mehr erinnern
reminder-of = Zur Erinnerung: { $text }
reminder-gone = Daran erinnere ich Sie nicht mehr: { $text }
about-reminders = Sehen, woran ich Sie erinnern werde.
reminders-none = Ich werde Sie an nichts erinnern. /remind me 'call Mrs Hart' at='5pm' ändert das.
reminders =
    { $count ->
        [one] An eines erinnere ich Sie:
       *[other] An { $count } Dinge erinnere ich Sie:
    }
drop-reminder-button = Nicht am { $at }
own-reminder = Daran sollte ich Sie erinnern:
refused-NoSuchReminder = Diese Erinnerung gibt es nicht mehr.
refused-ReminderInThePast = { $at } ist vorbei. Wann soll ich Sie erinnern?
refused-TooManyReminders = Sie haben { $most } offene Erinnerungen, mehr merke ich mir nicht. /reminders zeigt sie.
about-tag = Ein Schlagwort an eine Person, eine Klasse, einen Kurs oder eine Stunde hängen; /report zählt danach.
ask-tag-what = An wen, oder an welche Klasse, welchen Kurs oder welche Stunde?
ask-tag-tag = Welches Schlagwort? Ein Wort, etwas wie: scholarship
about-untag = Ein Schlagwort wieder abnehmen.
ask-untag-what = Wem, oder welcher Klasse, welchem Kurs oder welcher Stunde?
ask-untag-tag = Welches Schlagwort?
about-tags = Alle Schlagwörter sehen, und was sie trägt.
tagged = { $name } trägt jetzt #{ $tag }. /announce nimmt #{ $tag } für alle, die es tragen.
tagged-already = { $name } trägt #{ $tag } schon.
untagged = { $name } trägt #{ $tag } nicht mehr.
tags-none = Noch trägt nichts ein Schlagwort. /tag Leo scholarship vergibt eines.
tags =
    { $count ->
        [one] Ein Schlagwort:
       *[other] { $count } Schlagwörter:
    }
unreadable-Tag = Ein Schlagwort ist ein Wort aus höchstens 40 Buchstaben oder Ziffern, etwas wie: scholarship
unreadable-TaggedSession = Um diese Zeit habe ich keine Stunde gefunden. Sagen Sie zum Beispiel: session tomorrow 4pm, oder: session Leo Monday
unreadable-TagCalled = Nichts trägt das Schlagwort „{ $given }“.
refused-NoSuchTag = Nichts trägt dieses Schlagwort.
refused-NotTagged = #{ $tag } ist dort nicht vergeben.
announcement-ways = { $ways }.
way-telegram = { $count } auf Telegram
way-slack = { $count } auf Slack
way-browser = { $count } im Browser
way-console = { $count } auf der Konsole
way-email = { $count } per E-Mail
unreadable-AudienceOf = Ich kenne nicht alle, die Sie mit „{ $given }“ meinen. Sagen Sie es noch einmal ganz, etwa so: choir = 10B, Leo Hart
option-file = Bild oder Datei
option-poll = Eine Frage
