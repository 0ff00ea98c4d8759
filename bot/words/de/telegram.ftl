## Was nur Telegram braucht: die Tastatur, die mit einem Tippen einen Ort schickt.

send-my-place = 📍 Meinen Ort senden
tap-to-send-place = Tippen Sie unten, um Ihren Ort zu senden.
check-in-here = Hier einchecken
calendar-here = Hier öffnen
