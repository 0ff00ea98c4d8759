## Geld: nur unter vier Augen, und nur denen, die es angeht.

about-income = Was in einem Zeitraum verdient wurde: in Worten, als Bild oder als Datei.
ask-income-period = Für welchen Zeitraum?
income = { $period }: { $earned } verdient (nach dem Tag der Stunde), { $received } eingegangen.
income-none = { $period }: Nichts wurde verdient, und nichts ging ein.
income-file = Hier ist es, für { $period }.
income-title = Einnahmen, { $period }
income-alt = Balkendiagramm der Einnahmen, { $period }: { $bars }.
income-earned = { $period }: { $earned } verdient, nach dem Tag der Stunde.
income-compared =
    { $way ->
        [more] Das sind { $percent } % mehr als im Zeitraum { $period }: { $earned }.
        [less] Das sind { $percent } % weniger als im Zeitraum { $period }: { $earned }.
       *[same] Im Zeitraum { $period } waren es { $earned }.
    }
income-compare-button = Mit vorher vergleichen
income-without =
    { $what ->
        [class] Ohne Klasse
        [course] Ohne Kurs
        [tutor] Ohne Lehrkraft
        [term] Außerhalb der Abschnitte
       *[other] Ohne
    }
income-session-button = { $day }, { $amount }
income-row =
    { $sort ->
        [session] { $day }: { $student }, { $amount }{ $how }
       *[other] { $day }: { $student }, { $kind } { $amount }{ $how }
    }
income-correction = { $day }: { $student }, berichtigt um { $amount }
how-hour = { $minutes } min zu { $price } je Zeitstunde
how-session = { $price } je Unterrichtsstunde
how-covered = { $minutes } min aus einem Paket
how-rest = ohne { $minutes } min aus einem Paket
how-percent = { $percent } % davon
how-beaten =
    { $count ->
        [one] gilt vor einem anderen Preis
       *[other] gilt vor { $count } anderen Preisen
    }
how-tax =
    { $included ->
        [yes] { $percent } % Steuer enthalten
       *[no] zuzüglich { $percent } % Steuer
    }
income-more = … und noch { $count }. In der Excel-Datei stehen alle.
nothing = nichts
option-text = In Worten
option-picture = Bild
option-xlsx = Excel
option-csv = CSV
option-json = JSON
option-pdf = PDF
option-student = Nach Personen
option-week = Nach Wochen
option-class = Nach Klassen
option-term = Nach Abschnitten
option-quarter = Nach Quartalen
option-month = Nach Monaten
option-day = Nach Tagen
option-this-month = Diesen Monat
option-last-month = Letzten Monat
option-this-week = Diese Woche
option-this-year = Dieses Jahr
column-day = Tag
column-student = Schülerin oder Schüler
column-amount = Betrag
column-kind = Wofür
column-currency = Währung
kind-session = Stunde
kind-late-cancel = Späte Absage
kind-no-show = Unentschuldigt gefehlt
kind-travel = Anfahrt
kind-package = Paket
kind-credit = Gutschrift
kind-fee = Gebühr
kind-correction = Berichtigung

about-owes = Wer noch nicht alles bezahlt hat.
about-balance = Was Sie und die, für die Sie zahlen, noch schulden.
nobody-owes = Niemand schuldet uns etwas.
nothing-owed = Sie haben nichts offen.
nobody-owes-more = Niemand schuldet uns mehr als { $amount }.
who-owes-more =
    { $count ->
        [one] Bei einer Person sind mehr als { $amount } offen:
       *[other] Bei { $count } Personen sind mehr als { $amount } offen:
    }
who-owes =
    { $count ->
        [one] Bei einer Person ist noch etwas offen:
       *[other] Bei { $count } Personen ist noch etwas offen:
    }
nothing-charged = Dort wurde noch nichts berechnet oder gezahlt.
in-credit = nichts, { $amount } Guthaben
my-balance = Das ist noch zu zahlen:
balance-row = { $name }: { $charged } berechnet, { $paid } gezahlt, noch zu zahlen: { $owed }.

about-pay = Eine Zahlung eintragen.
ask-pay-student = Für wen wurde gezahlt?
ask-pay-amount = Wie viel?
payment-recorded =
    { $back ->
        [yes] Eingetragen: { $amount } Erstattung an { $name }, { $day }. Noch zu zahlen: { $owed }.
       *[no] Eingetragen: { $amount } für { $name }, { $day }. Noch zu zahlen: { $owed }.
    }
payment-taken-back =
    { $back ->
        [yes] Zurückgenommen: die Erstattung von { $amount }, { $day }.
       *[no] Zurückgenommen: die Zahlung von { $amount }, { $day }.
    }
option-unknown = Nicht gesagt
option-cash = Bar
option-bank-transfer = Überweisung
option-direct-debit = Lastschrift
option-standing-order = Dauerauftrag
option-zelle = Zelle
option-paynow = PayNow
option-venmo = Venmo
option-card = Karte
option-cheque = Scheck
option-paypal = PayPal

unreadable-Amount = Den Betrag „{ $given }“ konnte ich nicht lesen. Etwas wie 42.50 oder £42.50?
unreadable-Days = Die Tage „{ $given }“ konnte ich nicht lesen. Etwas wie this week, March oder 2026-03-09?
refused-NoAmount = Das ist kein Betrag, den ich eintragen kann. Wie viel war es?
refused-NoSuchPayment = Diese Zahlung gibt es nicht mehr, oder sie wurde schon zurückgenommen.
refused-NobodyToCharge = { $name } lernt hier nicht, also gibt es nichts zu berechnen und nichts anzunehmen.
