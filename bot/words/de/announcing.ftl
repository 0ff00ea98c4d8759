## Was zu Mitteilungen und Erinnerungen liest, wer sie bekommt.

poll-answered = Ihre Antwort: { $option }. Ein anderer Knopf ändert sie.
refused-PollClosed = Diese Umfrage ist geschlossen.
about-remind = Sich an etwas erinnern lassen, oder andere erinnern.
ask-remind-audience = Wen: Sie selbst, oder welche Klasse oder welche Menschen?
ask-remind-text = Woran?
remind-when = Wann?
reminder-made = Ich erinnere Sie am { $at }: { $text }
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
file-cannot-pass-on = { $fault ->
    [empty] Diese Datei ist leer, deshalb wurde nichts verschickt.
    [large] Diese Datei ist größer als die 10 MB, die ich weitergeben kann, deshalb wurde nichts verschickt.
    [many] Ich kann { $most } Dateien auf einmal weitergeben, deshalb wurde nichts verschickt. Schicken Sie weniger zusammen.
    [together] Zusammen sind diese Dateien größer als die 30 MB, die ich auf einmal weitergeben kann, deshalb wurde nichts verschickt. Schicken Sie weniger zusammen.
    [away] Ich konnte diese Datei nicht holen, deshalb wurde nichts verschickt. Vielleicht ist sie zu groß, oder nicht mehr da.
   *[kind] Diese Datei kann ich nicht weitergeben, deshalb wurde nichts verschickt: Bilder (JPEG, PNG, WebP, HEIC) und PDF kann ich, bis 10 MB.
}{ $fault ->
    [many] { "" }
    [together] { "" }
   *[other] { " " }Schicken Sie eine andere, oder machen Sie ohne sie weiter.
}
go-on-without-button = Ohne Datei weiter
album-part-late = Das kam nach den anderen, mit denen es geschickt wurde, und die sind schon erledigt; damit wurde nichts gemacht. Ist es für etwas anderes, schicken Sie es mit ein paar Worten noch einmal.
album-part-after = Das kam, als die anderen, mit denen es geschickt wurde, schon weg waren. Soll es ihnen folgen?
album-part-send-button = Auch schicken
