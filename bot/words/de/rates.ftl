## Was Stunden kosten: Preise, Nachlässe, Wege, Pakete. Nur unter vier Augen.

about-rate = Festlegen, was 60 Minuten kosten: für eine Person, eine Klasse, einen Kurs oder alle. 10% off ist ein Nachlass.
ask-rate-for_whom = Wessen Preis ist es?
ask-rate-price = Wie viel für 60 Minuten?
option-everybody = Alle
option-hour = 60 Minuten
option-price = Die Stunde
option-travel = Der Weg dorthin
rule-everybody = Alle
rule-discount = { $percent } % Nachlass
rule-travel = { $price } für den Weg dorthin
rule-price =
    { $per ->
        [hour] { $price } für 60 Minuten
       *[session] { $price } je Termin
    }
rule-class = in { $name }
rule-course = für { $name }
rule-tutor = bei { $name }
rule-shortest = ab { $length }
rule-longest = bis { $length }
rule-fewest =
    { $count ->
        [one] ab einer Person
       *[other] ab { $count } Personen
    }
rule-most =
    { $count ->
        [one] allein
       *[other] bis { $count } Personen
    }
rule-weekdays = am { $days }
rule-since = ab { $day }
rule-until = bis { $day }
rate-set =
    { $what ->
        [discount] Ab { $day } gilt für { $name }: { $hourly }{ $more }.
       *[price] Ab { $day } gilt für { $name }: { $hourly }{ $more }.
    }
rate-which = Ist das, was Stunden mit dieser Lehrkraft kosten, oder ihre Vergütung?
rate-of-sessions = Preis der Stunden
rate-of-pay = Vergütung
rate-concerns =
    { $count ->
        [one] Eine schon gehaltene Stunde würde nun etwas anderes kosten.
       *[other] { $count } schon gehaltene Stunden würden nun etwas anderes kosten.
    }
recharge-button =
    { $count ->
        [one] Neu berechnen
       *[other] Alle { $count } neu berechnen
    }
recharge-more-button = Die übrigen auch
recharged =
    { $count ->
        [0] Nichts ist anders zu berechnen.
        [one] Eine Stunde neu berechnet. Der Unterschied: { $difference }.
       *[other] { $count } Stunden neu berechnet. Der Unterschied: { $difference }.
    }
rate-taken-back = Zurückgenommen: { $hourly } ab { $day }.
rates-raised =
    { $count ->
        [one] Ein Preis ist ab { $day } um { $percent } % höher.
       *[other] { $count } Preise sind ab { $day } um { $percent } % höher.
    }
rate-raised-row = Aus { $before } werden { $after }.
rates-raise-back =
    { $count ->
        [one] Die Erhöhung ist zurückgenommen: ein Preis ist wieder wie zuvor.
       *[other] Die Erhöhung ist zurückgenommen: { $count } Preise sind wieder wie zuvor.
    }
about-rates = Welche Preise mit wem vereinbart sind, und seit wann. Es gilt, was am nächsten bei der Person liegt, dann das Neueste.
rates-none = Noch ist kein Preis festgelegt. Was kosten 60 Minuten, und für wen?
rates =
    { $count ->
        [one] Ein Preis gilt.
       *[other] { $count } Preise gelten. Der eigene Preis einer Person geht vor dem der Klasse, der vor dem des Kurses, und ein neuerer vor einem älteren.
    }
rate-take-back-button = Zurücknehmen: { $name }, { $price }
rates-more = Das sind die ersten; { $count } weitere fehlen hier. /rates und ein Name zeigt die einer Person.
rate-set-button = Preis festlegen
refused-NoSuchRate = Diesen Preis gibt es nicht mehr.
refused-TooMuchOff = Ein Nachlass ist mehr als 0 % und höchstens 100 %.
unreadable-OnePayer = Das ist mehr als eines. Eine Person, eine Klasse, ein Kurs, oder alle?
refused-NothingToRaise = Noch gibt es keinen Preis, der steigen könnte. Wie hoch soll er sein? /rate legt ihn fest.
refused-NoSuchPackage = Dieses Paket gibt es nicht mehr.
refused-PackageInUse = { $minutes } davon sind schon verbraucht, deshalb lässt es sich nicht zurücknehmen. /pay mit einem Betrag unter null zahlt Geld zurück.
refused-NoMinutes = Ein Paket enthält etwas Zeit. Wie viel?

about-package = Stunden verkaufen, die vorab bezahlt sind; was stattfindet, wird davon abgezogen.
ask-package-student = Für wen ist das Paket?
ask-package-hours = Wie viele Stunden zu 60 Minuten?
ask-package-price = Was kosten sie zusammen?
package-sold = Verkauft an { $name }: { $hours } für { $price }. Ab { $day } wird davon abgezogen, was stattfindet.
package-taken-back = Zurückgenommen: das Paket von { $name }, { $hours } für { $price }.
about-packages = Was von vorab bezahlten Stunden noch übrig ist.
packages-none = Niemand hat ein Paket. Das sind Stunden, die vorab bezahlt sind; was stattfindet, wird davon abgezogen.
package-button = Paket verkaufen
packages =
    { $count ->
        [one] Es gibt ein Paket:
       *[other] Es gibt { $count } Pakete:
    }
package-row =
    { $ends ->
        [never] { $left } übrig von { $hours } für { $price }, ab { $day }
        [over] { $left } übrig von { $hours } für { $price }, ab { $day }; abgelaufen { $expires }
       *[then] { $left } übrig von { $hours } für { $price }, ab { $day } bis { $expires }
    }
package-low = { $name } hat noch { $left } vom Paket vom { $day }. Danach werden Stunden einzeln berechnet.

about-trialbalance = Ob die Bücher aufgehen: jedes Konto, nach Währung.
trialbalance-balanced = Die Bücher gehen auf.
trialbalance-off = Die Bücher gehen NICHT auf. Was abweicht, steht unten; verschicken Sie keine Rechnungen, ehe es gefunden ist.
trialbalance-row = Soll { $debit }, Haben { $credit }
trialbalance-difference = { $what }: die Bücher sagen { $booked }, die Zeilen ergeben { $rows }
trialbalance-none = Noch wurde nichts berechnet oder gezahlt.
account-receivable = Offen bei Familien
account-revenue = Verdient
account-tax = Steuer
account-prepaid = Bezahlt, noch zu halten
account-bank = Eingegangen
account-bad-debt = Abgeschrieben
difference-sides = Soll und Haben
difference-receivable = Offen bei Familien
difference-prepaid = Pakete
difference-invoiced = Berechnet, oder noch zu berechnen
books-differ = Die nächtliche Prüfung ergab, dass die Bücher nicht aufgehen ({ $currency }): /trialbalance zeigt, wo.

about-finance = Wie es diesen Monat ums Geld steht, und der Weg zu allem darüber.
finance = { $period }: verdient { $earned }, eingegangen { $received }. Offen bei Familien: { $owed }.
finance-unpriced =
    { $count ->
        [one] Eine Stunde dieses Monats hat noch keinen Preis: /rate legt fest, was 60 Minuten kosten.
       *[other] { $count } Stunden dieses Monats haben noch keinen Preis: /rate legt fest, was 60 Minuten kosten.
    }
finance-income = Einnahmen
finance-forecast = Vorschau
finance-owes = Offene Beträge
finance-invoices = Rechnungen
finance-rates = Preise
finance-packages = Pakete
finance-books = Die Bücher
about-forecast = Was noch zu verdienen ist, wenn alles Geplante zu heutigen Preisen stattfindet.
forecast =
    { $count ->
        [0] { $period }: verdient { $earned }, und geplant ist nichts mehr.
        [one] { $period }: verdient { $earned }, und eine noch kommende Stunde brächte { $planned }: zusammen { $together }.
       *[other] { $period }: verdient { $earned }, und { $count } noch kommende Stunden brächten { $planned }: zusammen { $together }.
    }
forecast-unpriced =
    { $count ->
        [one] Eine davon hat noch keinen Preis: /rates.
       *[other] { $count } davon haben noch keinen Preis: /rates.
    }
