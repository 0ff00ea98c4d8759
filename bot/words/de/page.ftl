# Was die Browserseiten selbst sagen; die Antworten des Desks stehen anderswo.
# Eine Seite füllt { $name } selbst aus, deshalb zählt und wählt hier nichts.

## Rahmen
page-title = Tutordesk
page-tagline = Der Empfang
page-skip = Zum Nachrichtenfeld
page-theme = Zwischen Hell und Dunkel wechseln
page-theme-changed = Farben: { $theme }
page-theme-light = hell
page-theme-dark = dunkel
page-needs-script = Der Chat mit dem Desk braucht JavaScript. Schalten Sie es für diese Seite ein, oder schreiben Sie dem Desk auf Telegram oder Slack.

## Wer man sein kann (nur in der Vorführung)
page-be = In eine Rolle schlüpfen
page-be-now = Sie sind { $name }
page-people = Personen zur Wahl
page-unread = { $count } neu
page-nobody = Noch niemand

## Das Gespräch
page-log = Gespräch
page-chats = Gespräche
page-chat-direct = Mit dem Desk
page-empty-title = Schön, dass Sie da sind.
page-empty = Sagen Sie alles in einer Nachricht, wie Sie es einem Empfang sagen würden.
page-desk-said = Der Desk:
page-you-said = Sie:
page-edited = bearbeitet
page-today = Heute
page-yesterday = Gestern
page-latest = Zur neuesten Nachricht
page-writing = Der Desk sieht nach …
page-you-pressed = { $label }
page-pressed = Ein Knopf
page-filled = Ein Formular
page-you-photo = Foto
page-you-file = Datei: { $name }
page-you-place = Mein Ort, auf etwa { $metres } m genau
page-picture = Bild
page-open-picture = Vergrößern: { $alt }
page-close = Schließen
page-download = { $name } herunterladen
page-replying-to = Antwort auf

## Was aus meiner Nachricht wurde
page-state-sending = Wird gesendet …
page-state-waiting = Wartet auf Verbindung
page-state-failed = Nicht gesendet
page-try-again = Noch einmal
page-discard = Verwerfen

## Schreiben
page-message = Nachricht
page-message-hint = Nachricht oder /Befehl
page-send = Senden
page-edit = Bearbeiten
page-edit-this = Bearbeiten: { $text }
page-reply = Antworten
page-reply-this = Antworten auf: { $text }
page-editing = Sie bearbeiten Ihre Nachricht
page-replying = Antwort auf
page-stop = Abbrechen
page-commands = Befehle
page-commands-found = { $count } zur Auswahl: Pfeiltasten, dann Eingabetaste
page-suggestions = Zum Ausprobieren
page-too-large = { $name } ist größer als { $limit } MB. Schicken Sie eine kleinere Datei.

## Foto, Datei, Ort
page-attach = Foto, Datei oder Ort
page-asks-photo = Wartet auf Ihr Foto
page-asks-place = Wartet auf Ihren Ort
page-asks-both = Wartet auf Ihr Foto und Ihren Ort
page-take-photo = Foto aufnehmen
page-choose-photo = Foto auswählen
page-choose-file = Datei auswählen
page-send-place = Meinen Ort senden
page-samples = Muster zum Ausprobieren
page-camera = Kamera
page-camera-starting = Die Kamera startet …
page-camera-ready = Sehen Sie in die Kamera, das Gesicht im Licht.
page-camera-retry = Kamera starten
page-camera-ahead = Foto 1 von 2: Sehen Sie geradeaus in die Kamera.
page-camera-aside = Foto 2 von 2: Drehen Sie nun den Kopf zur Seite.
page-camera-blocked = Die Kamera ist für diese Seite gesperrt. Erlauben Sie sie in den Website-Einstellungen des Browsers, oder wählen Sie ein Foto aus.
page-camera-none = Hier ist keine Kamera zu finden. Wählen Sie stattdessen ein Foto aus.
page-camera-insecure = Die Kamera braucht eine sichere Adresse (https). Wählen Sie stattdessen ein Foto aus.
page-snap = Aufnehmen
page-retake = Noch eins aufnehmen
page-your-photo = Das Foto, das Sie gleich senden
page-send-photo = Dieses Foto senden
page-not-a-photo = Dieses Foto kann der Browser nicht lesen. JPEG, PNG, WEBP und HEIC gehen.
page-place-finding = Ihr Ort wird bestimmt …
page-place-blocked = Ihr Ort ist für diese Seite gesperrt. Erlauben Sie den Standort in den Website-Einstellungen des Browsers, und versuchen Sie es noch einmal.
page-place-none = Ihr Ort ließ sich nicht bestimmen. Am Fenster geht es meistens; versuchen Sie es dort noch einmal.
page-place-slow = Die Ortung hat zu lange gedauert. Am Fenster geht es schneller; versuchen Sie es dort noch einmal.
page-place-how-ios = Auf dem iPhone: Einstellungen, Datenschutz & Sicherheit, Ortungsdienste, Ihr Browser, Beim Verwenden.
page-place-how-android = Auf Android: das Zeichen links der Adresse, Berechtigungen, Standort, Zulassen. Auch der Standort selbst muss eingeschaltet sein.
page-place-insecure = Ihr Ort lässt sich nur von einer sicheren Adresse (https) aus lesen.

## Verbindung
page-offline = Keine Verbindung. Was Sie schreiben, bleibt hier und wird gesendet, sobald sie wieder da ist.
page-kept-open = Auf dem Gerät ließ sich das nicht sichern: lassen Sie die Seite offen, bis es gesendet ist.
page-trouble = Der Desk hat nicht geantwortet ({ $status }). Es wird von selbst noch einmal versucht.

## Formulare
page-form-send = Senden
page-form-choose = Auswählen …

## Anmelden
page-sign-in-title = Anmelden
page-sign-in-how = Schicken Sie dem Desk auf Telegram oder Slack /login. Die Antwort ist ein Link, der diesen Browser anmeldet, einmal.
page-sign-in-ready = Dieser Link meldet diesen Browser als Sie an, einmal. Weiter?
page-sign-in-button = Hier anmelden
page-sign-in-used = Dieser Link wurde schon benutzt oder ist abgelaufen. Schicken Sie dem Desk /login, um einen neuen zu bekommen.
page-sign-out = Abmelden

## Die Seite zum Einchecken
page-checkin-title = Check-in
page-checkin-promise = Was Sie senden, geht nur an den Desk, und nur einmal.
page-checkin-no-script = Der Check-in braucht hier JavaScript, die Kamera und Ihren Ort. Wenn diese Seite sie nicht nutzen kann, öffnen Sie den Link im Browser Ihres Telefons, oder lassen Sie sich von Ihrer Lehrkraft abhaken: das zählt genauso.
page-checkin-opening = Ihr Check-in wird geöffnet …
page-checkin-again = Noch einmal
page-checkin-webview = Das sieht nach einem Browser in einer anderen App aus; manche davon geben die Kamera nicht frei. Wenn sie nicht startet, öffnen Sie diese Seite im Browser Ihres Telefons.
page-checkin-copy = Link kopieren
page-checkin-copied = Kopiert. Fügen Sie ihn in Ihren Browser ein.
page-checkin-step-photo = Ihr Foto
page-checkin-step-send = Ihr Ort, dann absenden
page-checkin-code = Statt des Fotos nehme ich die Zahl der Lehrkraft
page-checkin-code-word = Statt des Fotos nehme ich das Wort der Lehrkraft
page-checkin-code-label-word = Das Wort mit Zahl, das Ihre Lehrkraft zeigt
page-checkin-code-label = Die Zahl, die Ihre Lehrkraft zeigt
page-checkin-place = Ihr Ort wird einmal gelesen, wenn Sie den Knopf drücken.
page-checkin-button = Einchecken
page-checkin-still-there = Noch da?
page-checkin-still-there-button = Zeigen, dass ich noch da bin
page-checkin-step-place = Ihr Ort
page-checkin-sending = Wird gesendet …
page-checkin-saved = Keine Verbindung. Der Check-in bleibt auf diesem Gerät und wird von selbst gesendet, sobald Sie wieder online sind; es zählt { $time }.
page-checkin-kept = Auf diesem Telefon wartet auf Verbindung: { $count }. Sie dürfen diese Seite schließen; öffnen Sie sie wieder, wo es eine gibt.
page-checkin-expired = Ein Check-in hat hier mehr als einen Tag gewartet, zum Abgeben ist es nun zu spät. Sprechen Sie mit Ihrer Lehrkraft.
page-checkin-not-taken = Was hier seit { $time } wartete, wurde nicht angenommen:
page-checkin-placeless = Ohne Ort einchecken
page-checkin-placeless-note = Niemand muss einen Ort angeben. Ohne Ort entscheidet Ihre Lehrkraft.
page-checkin-which = Welcher Check-in ist es?
page-checkin-out-of-tries = Sie haben keinen Versuch mehr. Ihre Lehrkraft kann Sie abhaken, oder es sich ansehen, wenn Sie in Ihrem Chat darum bitten.
page-checkin-waiting = Der Desk hat es und sieht noch nach. Die Antwort kommt in Ihren Chat.
page-checkin-done = Sie können diese Seite schließen.

## Muster der Vorführung
page-sample-right = Selfie: die richtige Person
page-sample-wrong = Selfie: jemand anderes
page-sample-room = Live-Standort: im Raum
page-sample-home = Live-Standort: zu Hause

## Die Seite der Lehrkraft mit der Zahl, die wechselt
page-number-title = Zahl zum Einchecken
page-number-title-word = Wort zum Einchecken
page-number-how-word = Dieses Wort und seine Zahl werden im Chat gesagt oder getippt, zusammen mit dem Ort. Sie wechseln jede halbe Minute.
page-number-how = Diese Zahl wird im Chat gesagt oder getippt, zusammen mit dem Ort. Sie wechselt jede halbe Minute.
page-number-next = Neu in { $seconds } s
page-number-gone = Keine Verbindung: diese Zahl kann veraltet sein.
