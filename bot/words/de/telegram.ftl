## Was nur Telegram braucht: die Tastatur, die mit einem Tippen einen Ort schickt.

send-my-place = 📍 Meinen Standort senden
tap-to-send-place = Tippen Sie unten, um Ihren Standort zu senden.
check-in-here = Hier einchecken
calendar-here = Hier öffnen
