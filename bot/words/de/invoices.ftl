## Rechnungen, Gutschriften und was davon bezahlt ist: nur unter vier Augen.

about-runinvoices = Alle Rechnungen eines Monats ansehen, dann stellen und verschicken.
about-invoice = Eine Rechnung für eine Person stellen und an die schicken, die zahlt.
about-invoices = Die verschickten Rechnungen, die neueste zuerst.
about-showinvoice = Eine Rechnung als PDF, und was davon noch zu zahlen ist.
about-creditnote = Eine verschickte Rechnung ganz oder zum Teil gutschreiben.
about-voidinvoice = Eine falsche Rechnung stornieren; ihre Stunden lassen sich neu berechnen.
about-writeoff = Aufgeben, was von einer Rechnung noch zu zahlen ist.
ask-showinvoice-invoice = Welche Rechnung?
ask-creditnote-invoice = Welche Rechnung?
ask-creditnote-amount = Wie viel wird abgezogen? „all“ steht für alles, was noch offen ist.
ask-creditnote-why = Warum? Es steht auf der Gutschrift.
ask-voidinvoice-invoice = Welche Rechnung?
ask-voidinvoice-why = Was stimmte daran nicht?
ask-writeoff-invoice = Welche Rechnung?
ask-writeoff-why = Warum wird sie nie bezahlt werden?
unreadable-Invoice = Ich kenne keine Rechnung namens { $given }.

invoices-none = Für { $period } ist nichts zu berechnen.
invoices-preview =
    { $count ->
        [one] Für { $period } ließe sich eine Rechnung stellen: { $sums }. Noch ist nichts verschickt.
       *[other] Für { $period } ließen sich { $count } Rechnungen stellen: { $sums }. Noch ist nichts verschickt.
    }
invoice-would-be =
    { $count ->
        [one] { $name }, an { $payer }: { $total } für einen Posten
       *[other] { $name }, an { $payer }: { $total } für { $count } Posten
    }
invoice-left-out =
    { $why ->
        [in-credit] Ausgelassen: { $name } hat { $amount } Guthaben; es wird von der nächsten Rechnung abgezogen.
       *[other] Ausgelassen: { $name } ({ $amount }), noch zahlt niemand dafür. Sagen Sie, wer zahlt, dann lässt es sich berechnen.
    }
invoice-unpriced =
    { $count ->
        [one] Eine Stunde von { $name } hat keinen Preis und steht auf keiner Rechnung.
       *[other] { $count } Stunden von { $name } haben keinen Preis und stehen auf keiner Rechnung.
    }
invoice-unpriced-more =
    { $count ->
        [one] Ebenso eine Stunde von jemand anderem: /finance.
       *[other] Ebenso { $count } Stunden von anderen: /finance.
    }
set-rate-button = Preis für { $name }
make-invoices-button = Rechnungen stellen
send-now-button = Jetzt verschicken
run-making =
    { $count ->
        [0] Die Rechnungen für { $period } werden gestellt: bisher keine.
        [one] Die Rechnungen für { $period } werden gestellt: bisher eine.
       *[other] Die Rechnungen für { $period } werden gestellt: bisher { $count }.
    }
run-open =
    { $count ->
        [one] Eine Rechnung ist gestellt: { $sums }. Verschickt wird sie { $at }, wenn Sie es nicht zurücknehmen.
       *[other] { $count } Rechnungen sind gestellt: { $sums }. Verschickt werden sie { $at }, wenn Sie es nicht zurücknehmen.
    }
run-waits =
    { $count ->
        [one] Eine Rechnung ist gestellt: { $sums }. Das ist nicht, was Sie angesehen haben: Seitdem wurde etwas berechnet. Verschickt wird sie, wenn Sie es sagen.
       *[other] { $count } Rechnungen sind gestellt: { $sums }. Das ist nicht, was Sie angesehen haben: Seitdem wurde etwas berechnet. Verschickt werden sie, wenn Sie es sagen.
    }
run-sending = Die Rechnungen für { $period } werden verschickt: bisher { $sent } von { $count }.
run-sent =
    { $count ->
        [one] Eine Rechnung ist verschickt.
       *[other] { $count } Rechnungen sind verschickt.
    }
run-dropping = Die Rechnungen für { $period } werden verworfen: noch { $count }. Niemand hat sie gesehen.
run-dropped = Die Rechnungen für { $period } sind verworfen. Niemand hat sie gesehen, und keine Nummer ist verloren.
invoice-preview =
    { $count ->
        [one] { $name }, { $period }: { $sums } für einen Posten, an { $payer }. Noch ist nichts verschickt.
       *[other] { $name }, { $period }: { $sums } für { $count } Posten, an { $payer }. Noch ist nichts verschickt.
    }
invoice-row = { $day }: { $amount }
send-invoice-button = Verschicken: { $total }
invoice-sent = { $called } ist an { $payer } verschickt.
who-pays-button = Wer zahlt für { $name }?
look-at-run-button = Was zu berechnen ist
invoices-none-sent = Noch ist keine Rechnung verschickt.
invoices-sent-list =
    { $count ->
        [one] Eine Rechnung:
       *[other] { $count } Rechnungen, die neueste zuerst:
    }
invoice-line =
    { $kind ->
        [credit] { $total }, Gutschrift vom { $day }
       *[other]
            { $state ->
                [credited] { $total }, { $day }, ganz gutgeschrieben
               *[other]
                    { $paid ->
                        [yes] { $total }, { $day }, bezahlt
                       *[no] { $total }, { $day }, noch zu zahlen: { $left }
                    }
            }
    }
invoice-shown =
    { $kind ->
        [credit] { $called } für { $name }: { $total }.
       *[other]
            { $state ->
                [draft] Ein Entwurf für { $name }: { $total }. Er ist noch nicht verschickt.
                [credited] { $called } für { $name }: { $total }, ganz gutgeschrieben.
               *[sent]
                    { $paid ->
                        [yes] { $called } für { $name }: { $total }, bezahlt.
                       *[no] { $called } für { $name }: { $total }. Noch zu zahlen: { $left }, fällig { $due }.
                    }
            }
    }
invoice-came = { $called } für { $name }: { $total }, fällig am { $due }.
paid-button = Bezahlt: { $left }
option-overdue = Überfällige
credit-came = { $called } zieht { $amount } von { $about } für { $name } ab: so viel weniger ist zu zahlen.
open-invoice-button = Rechnung öffnen
open-credit-button = Gutschrift öffnen
credit-noted = { $called } zieht { $amount } von { $about } ab.
invoice-void = { $about } ist storniert, durch { $called }. Was darauf stand, lässt sich neu berechnen; was davon bezahlt war, ist Guthaben.
written-off = { $amount } von { $name } sind abgeschrieben. Das zählt als erledigt, und nicht als Einnahme.
payment-closes = Damit ist { $invoices } ganz bezahlt.
credit-would =
    { $whole ->
        [yes] Eine Gutschrift zieht die ganzen { $amount } von { $called } für { $name } ab. Sie geht an { $payer } und lässt sich nicht zurücknehmen.
       *[no] Eine Gutschrift zieht { $amount } von { $called } für { $name } ab. Sie geht an { $payer } und lässt sich nicht zurücknehmen.
    }
credit-button = { $amount } gutschreiben
void-would = { $called } für { $name }, { $amount }, wird durch eine Gutschrift storniert; sie geht an { $payer }. Das lässt sich nicht zurücknehmen; die Stunden lassen sich neu berechnen.
void-button = { $called } stornieren

paper-title =
    { $kind ->
        [credit] Gutschrift { $called }
       *[invoice] Rechnung { $called }
    }
paper-draft = Entwurf
paper-for = für { $name }
paper-why = Grund: { $why }
paper-number = Nummer
paper-issued = Datum
paper-about = Zur Rechnung
paper-due = Zu zahlen bis
paper-period = Zeitraum
paper-note = Bitte geben Sie bei der Zahlung { $called } als Verwendungszweck an.
paper-credit-note = Das geht von { $about } ab; zu zahlen ist nichts.
paper-before-tax = Ohne Steuer
paper-tax = Steuer
paper-total = Gesamt
paper-paid = Bezahlt oder gutgeschrieben
paper-to-pay = Zu zahlen
column-what = Wofür
column-length = Dauer
line-correction = { $what } (berichtigt)
line-what =
    { $kind ->
        [late-cancel] Späte Absage
        [no-show] Versäumte Stunde
        [travel] Anfahrt
        [package] Stundenpaket
        [credit] Nachlass
        [fee] Gebühr
       *[session]
            { $known ->
                [both] { $subject } mit { $tutor }
                [subject] { $subject }
                [tutor] Stunde mit { $tutor }
               *[none] Stunde
            }
    }

about-chase = Einmal an das erinnern, was noch zu zahlen ist.
about-ageing = Was von Rechnungen noch zu zahlen ist, danach, wie lange es überfällig ist.
about-statement = Alles, was für jemanden berechnet und gezahlt wurde, und was noch offen ist.
about-refund = Eine Erstattung eintragen.
ask-statement-student = Wessen Konto?
ask-refund-student = Wem wird erstattet?
ask-refund-amount = Wie viel?
payment-chased = { $payers } ist an { $invoices } erinnert.
payment-reminder = Zur Erinnerung: { $left } von { $called } für { $name } waren am { $due } fällig und sind noch offen. Wenn Sie inzwischen gezahlt haben: danke, dann hat sich das erledigt.
ageing-none = Keine Rechnung ist offen.
nothing-overdue =
    { $count ->
        [one] Nichts ist überfällig: Eine Rechnung ist offen und noch nicht fällig.
       *[other] Nichts ist überfällig: { $count } Rechnungen sind offen und noch nicht fällig.
    }
ageing =
    { $count ->
        [one] Eine Rechnung ist offen:
       *[other] { $count } Rechnungen sind offen:
    }
ageing-age =
    { $age ->
        [not-due] Noch nicht fällig
        [to-30] Bis 30 Tage überfällig
        [to-60] 31 bis 60 Tage überfällig
        [to-90] 61 bis 90 Tage überfällig
       *[over-90] Mehr als 90 Tage überfällig
    }
ageing-row =
    { $late ->
        [yes]
            { $called } für { $name }: { $left }, seit { $days ->
                [one] einem Tag
               *[other] { $days } Tagen
            } überfällig
       *[no]
            { $called } für { $name }: { $left }, fällig { $days ->
                [0] heute
                [one] morgen
               *[other] in { $days } Tagen
            }
    }
chase-button = Familie von { $name } erinnern
by-age-button = Nach Alter
statement = { $name }, { $period }:
statement-title = Kontoauszug, { $period }
statement-before = Vorher zu zahlen
statement-after = Noch zu zahlen
statement-row = { $day }: { $what }, { $amount }, danach offen: { $after }
column-balance = Noch zu zahlen
statement-what =
    { $again ->
        [yes]
            { $kind ->
                [received] Zahlung zurückgenommen
                [refund] Erstattung zurückgenommen
                [write-off] Abschreibung zurückgenommen
               *[other] Berichtigung
            }
       *[no]
            { $kind ->
                [refund] Erstattung
                [write-off] Abgeschrieben
               *[received] Zahlung
            }
    }
refused-NotThePayer = Was Stunden kosten, erfährt nur, wer sie zahlt. Fragen Sie dort, oder im Büro.
refused-OwesNothing = Von { $name } ist keine Rechnung offen.
refused-AlreadyReminded = Eine Erinnerung wegen { $name } ging schon hinaus, { $at }. Eine genügt; schreiben können Sie mit /msg.
refused-NothingToInvoice = Es gibt nichts zu berechnen: Nichts ist angefallen, oder es steht schon auf einer Rechnung.
refused-NobodyPays = Noch zahlt niemand für { $name }. Sagen Sie mit /guardian, wer zahlt, oder lassen Sie die Person selbst zahlen: /edituser.
refused-PreviewStale = Seit Sie das ansahen, wurde etwas berechnet oder berichtigt: Jetzt sind es { $now }. Sehen Sie es noch einmal an, bevor Sie es verschicken.
refused-RunUnderWay = { $by } hat die Rechnungen für diesen Zeitraum schon gestellt, { $at }. /runinvoices zeigt, wie weit sie sind.
refused-RunOver = Diese Rechnungen sind schon verschickt, oder verworfen.
refused-NoSuchInvoice = Eine solche Rechnung, die Sie sehen dürfen, gibt es nicht.
refused-InvoiceClosed = { $called } ist abgeschlossen: eine Gutschrift, oder ganz gutgeschrieben.
refused-MoreThanIsOpen = Von dieser Rechnung lassen sich höchstens { $most } abziehen, und mehr als nichts.
refused-WhyMissing = Sagen Sie bitte, warum: Es wird dabei vermerkt.
refused-PaidInTheFuture = { $day } kommt erst noch: Da hat noch niemand gezahlt.
refused-PaidTwice = { $amount } von { $name }, { $day }, habe ich schon. Gab es eine zweite Zahlung?
refused-WrongCurrency = { $name } wird in { $charged_in } berechnet, und das ist { $currency }. Stimmt das?
refused-MoreThanReceived = Von { $name } sind nur { $most } eingegangen: Mehr kann nicht zurückgehen.
refused-NothingOpen = { $called } ist schon bezahlt.
refused-InvoiceOfAnother = { $called } ist nicht für { $name }.

option-payments = Zahlungen
unreadable-BankSum = „{ $given }“ ist kein Betrag, bei dem ich sicher sein kann. Schreiben Sie 1234.00 oder 1234,00, ohne Zeichen für die Tausender.
bank-file-taken =
    { $count ->
        [0] Keine Zahlung wurde übernommen.
        [one] Eine Zahlung ist übernommen.
       *[other] { $count } Zahlungen sind übernommen.
    }{ $before ->
        [0] { "" }
        [one] { " " }Eine war es schon vorher.
       *[other] { " " }{ $before } waren es schon vorher.
    }
bank-file-row =
    { $closes ->
        [yes] { $amount } für { $name }, damit ist { $invoices } ganz bezahlt
       *[no] { $amount } für { $name }
    }
bank-file-open =
    { $count ->
        [one] Eine Zeile braucht einen Blick:
       *[other] { $count } Zeilen brauchen einen Blick:
    }
bank-file-open-row =
    Zeile { $number }: { $amount }, { $day }, { $payer }. { $doubt ->
        [twice] Denselben Betrag an diesem Tag habe ich schon.
        [currency] Das ist eine andere Währung als die berechnete.
        [closed] Diese Rechnung wurde ganz gutgeschrieben.
        [future] Dieser Tag kommt erst noch.
        [went-out] Damit ging nichts ein.
       *[unknown] Ich weiß nicht, von wem das ist.
    }
bank-file-whose = Zeile { $number }, { $amount }: eintragen
bank-file-sheet = anzusehende Zahlungen
bank-file-back =
    { $count ->
        [one] Eine Zahlung aus dieser Datei ist zurückgenommen.
       *[other] { $count } Zahlungen aus dieser Datei sind zurückgenommen.
    }

about-disputes = Stunden, die nach dem Wort einer Familie nicht stimmen: zu klären.
ask-disputehours-note = Wie war es stattdessen? Wer den Unterricht organisiert, liest es.
ask-settlehours-minutes = Wie viele Minuten zählen?
hours-ask = { $name } mit { $tutor }, { $span }: { $minutes }. Stimmt das? Ohne Antwort binnen { $within } gilt es als richtig.
hours-right-button = Das stimmt
hours-wrong-button = Stimmt nicht
hours-confirmed = Danke.
hours-are-disputed = Danke. Bis das geklärt ist, kommt es nicht auf die Rechnung.
hours-open-again = Noch nichts dazu gesagt. Stimmt es?
hours-disputed = Die Familie von { $name } sagt, dass { $minutes } nicht stimmt:
hours-settled = { $span }: geklärt, berechnet werden { $minutes }.
hours-settled-by-you = Geklärt: { $minutes } wird berechnet. Die Familie erfährt es.
disputes-button = Ansehen
disputes-none = Niemand widerspricht irgendwelchen Stunden.
disputes =
    { $count ->
        [one] Eine Familie sagt, dass die Stunden nicht stimmen:
       *[other] { $count } Mal sagt eine Familie, dass die Stunden nicht stimmen:
    }
dispute-row = { $name }, { $span }, { $minutes }: { $note }
hours-keep-button =
    { $of ->
        [one] So belassen
       *[several] { $name }: belassen
    }
hours-none-button =
    { $of ->
        [one] Streichen
       *[several] { $name }: streichen
    }
hours-other-button =
    { $of ->
        [one] Andere Minuten
       *[several] { $name }: andere
    }
refused-NothingAsked = Zu den Zeiten dieser Stunde ist nichts zu sagen, oder es ist nicht an Ihnen.
refused-HoursSettled = Das wurde schon geklärt.
refused-MoreThanCharged = Mehr Minuten, als berechnet sind, zählen nicht.

monthly-invoices =
    { $count ->
        [one] Eine Rechnung für { $first } bis { $last } ist gestellt. Verschickt wird sie morgen um { $at }, wenn Sie sie nicht verwerfen.
       *[other] { $count } Rechnungen für { $first } bis { $last } sind gestellt. Verschickt werden sie morgen um { $at }, wenn Sie sie nicht verwerfen.
    }
drop-invoices-button = Verwerfen

about-logo = Das Bild am Kopf der Rechnungen.
logo-send = Schicken Sie mir das Bild, als Foto oder als Datei. „/logo none“ nimmt es weg.
logo-unreadable = Das konnte ich nicht als Bild öffnen. Ein PNG oder JPEG, höchstens einige Megabyte groß?
logo-kept = Es steht ab jetzt am Kopf jeder Rechnung. So sieht es aus.
logo-gone = Rechnungen tragen kein Bild mehr.
paper-sample = Muster
refused-LogoTooBig = Dieses Bild ist zu groß für einen Briefkopf.
option-none = Keine
