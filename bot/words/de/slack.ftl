## Was nur Slack zeigt: die Ränder eines Formulars.

form-send = Senden
form-close = Nicht jetzt
form-all-at-once = Formular ausfüllen

home-intro = Guten Tag, { $name }. Schreiben Sie mir in eigenen Worten, oder tippen Sie an, was Sie brauchen.

slack-about = Der Empfang: Stunden, Anwesenheit, Arbeitszeit und Geld, per Nachricht.
slack-place-by-page = Slack kann mir keinen Standort schicken: Der Knopf öffnet eine Seite, die es kann.
slack-file-in-private = Die Datei ist in unserem eigenen Chat.
