## Mitteilungen an viele, und Nachrichten von Mensch zu Mensch: was liest, wer sie bekommt.

announced = { $by } teilt mit:
announced-anew = { $by } teilt mit (geändert):
announced-again = { $by } hat das mitgeteilt und bittet um Ihr „Verstanden“:
announced-withdrawn = { $by } hat diese Mitteilung zurückgezogen.
got-it-button = Verstanden
got-it-thanks = Danke. Ich habe es weitergegeben.
about-msg = Einer Person eine Nachricht schicken.
ask-msg-to = An wen?
ask-msg-text = Was soll ich ausrichten?
ask-answer-text = Was möchten Sie antworten?
unreadable-OnePerson = Eine Nachricht geht an eine Person. An wen? Für mehrere gibt es /announce.
unreadable-Guardian = Hier ist niemand bekannt, der für sie oder ihn sorgt. /guardian sagt, wer es ist.
message-from = { $name } schreibt:
message-undelivered = Ihre Nachricht hat { $name } nicht bekommen: ich konnte dort niemanden erreichen.
message-sent = { $name } hat es{ $files ->
    [0] { "" }
    [one] , mit der Datei
   *[other] , mit den { $files } Dateien
}. Die Antwort kommt hierher zurück.
message-answered = { $name } antwortet:
ask-askstaff-permission = Worum geht es?
ask-askstaff-words = Was soll ich sie fragen?
put-to-staff-button = Sie darum bitten
staff-asked = Ich habe { $names } gefragt. Die Antwort kommt hierher zurück.
somebody-asks = { $name } bittet um etwas, das die eigenen Rollen nicht erlauben:
answer-button = Antworten
refused-NoSuchAnnouncement = Diese Mitteilung ist schon hinausgegangen, oder nicht mehr da.
refused-NoSuchLetter = Diese Nachricht ist nicht mehr da, oder ging nicht an Sie.
message-file = { $name } schickt Ihnen:
