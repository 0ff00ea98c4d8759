# Was ein Programm oder ein Browser erfährt, wenn der Desk eine Anfrage ablehnt.
# Was geschickt wurde, wird nie wiederholt.

problem-400 = Die Anfrage ist nicht lesbar
problem-401 = Erst anmelden
problem-403 = Nicht erlaubt
problem-404 = Hier ist nichts
problem-405 = Nicht auf diese Weise
problem-409 = Nicht jetzt
problem-413 = Zu groß
problem-415 = Bitte JSON schicken
problem-421 = Eine andere Adresse
problem-422 = Etwas in der Anfrage passt nicht
problem-429 = Zu oft
problem-500 = Hier ist etwas schiefgegangen, nicht bei Ihnen
problem-503 = Noch nicht bereit

problem-host = Unter diesem Namen antwortet der Desk nicht. Nehmen Sie die Adresse, mit der er eingerichtet wurde.
problem-origin = Die Anfrage kam von der Seite einer anderen Website. Nehmen Sie die Seite des Desks.
problem-type = Schicken Sie den Inhalt als application/json.
problem-size = In eine Anfrage passen höchstens { $limit } MB. Schicken Sie etwas Kleineres.
problem-json = Der Inhalt ist kein JSON, das der Desk lesen kann.
problem-shape = { $why }
problem-empty = Sagen Sie etwas: text, press, place, photo, file oder form.
problem-base64 = { $name } ist nicht base64.
problem-photo-size = { $name } ist größer als { $limit } MB. Schicken Sie ein kleineres Bild.
problem-as = Sagen Sie, wer spricht: „as“ fehlt.
problem-cursor = „after“ stammt nicht vom Desk.
problem-chat = Das ist nicht Ihr Gespräch.
problem-fault = Es ist vermerkt als { $reference }.
problem-metrics = Messwerte gibt es nur auf diesem Rechner, oder mit dem Token dafür.
problem-database = Die Datenbank antwortet nicht.
problem-later = Der Desk kann das gerade nicht annehmen und hat nichts davon behalten. Versuchen Sie es gleich noch einmal.
problem-sender = Kein Prozess verschickt, was der Desk zu sagen hat.
problem-draining = Der Desk wird gerade beendet.
problem-often = Zu viele Versuche aus Ihrem Netz. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.
problem-app-unsigned = Telegrams Auskunft darüber, wer Sie sind, ist abgelaufen. Schließen Sie diese Seite, und öffnen Sie sie aus dem Chat heraus neu.
problem-app-unknown = Dieses Telegram-Konto kennt der Desk noch nicht. Öffnen Sie zuerst Ihre Einladung im Chat.
