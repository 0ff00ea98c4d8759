## Invoices, credit notes and what is paid of them: in direct messages only.

about-runinvoices = Look at everybody's invoices of a month, then make and send them.
about-invoice = Make one student's invoice and send it to whoever pays.
about-invoices = The invoices that were sent, the newest first.
about-showinvoice = One invoice as a PDF, and what is left to pay of it.
about-creditnote = Credit an invoice that was sent, in part or in full.
about-voidinvoice = Cancel an invoice that was wrong; its sessions may be invoiced again.
about-writeoff = Give up what is left to pay of an invoice.
ask-showinvoice-invoice = Which invoice?
ask-creditnote-invoice = Which invoice?
ask-creditnote-amount = How much comes off it? Say "all" for everything that is left.
ask-creditnote-why = Why? It stands on the credit note.
ask-voidinvoice-invoice = Which invoice?
ask-voidinvoice-why = What was wrong with it?
ask-writeoff-invoice = Which invoice?
ask-writeoff-why = Why will it never be paid?
unreadable-Invoice = I know no invoice called { $given }.

invoices-none = There is nothing to invoice for { $period }.
invoices-preview =
    { $count ->
        [one] One invoice could be made for { $period }: { $sums }. Nothing is sent yet.
       *[other] { $count } invoices could be made for { $period }: { $sums }. Nothing is sent yet.
    }
invoice-would-be =
    { $count ->
        [one] { $name }, to { $payer }: { $total } for one charge
       *[other] { $name }, to { $payer }: { $total } for { $count } charges
    }
invoice-left-out =
    { $why ->
        [in-credit] Left out: { $name } has { $amount } in credit, which is taken off the next invoice.
       *[other] Left out: { $name } ({ $amount }), for whom nobody pays yet. Say who does, and it can be invoiced.
    }
invoice-unpriced =
    { $count ->
        [one] One session of { $name } has no rate, and is on no invoice.
       *[other] { $count } sessions of { $name } have no rate, and are on no invoice.
    }
invoice-unpriced-more =
    { $count ->
        [one] So has one session of somebody else: /finance.
       *[other] So have { $count } sessions of others: /finance.
    }
set-rate-button = Set a rate for { $name }
make-invoices-button = Make them
send-now-button = Send now
run-making =
    { $count ->
        [0] Making the invoices of { $period }: none so far.
        [one] Making the invoices of { $period }: one so far.
       *[other] Making the invoices of { $period }: { $count } so far.
    }
run-open =
    { $count ->
        [one] Made one invoice: { $sums }. It is sent { $at } unless you undo it.
       *[other] Made { $count } invoices: { $sums }. They are sent { $at } unless you undo it.
    }
run-waits =
    { $count ->
        [one] Made one invoice: { $sums }. That is not what you looked at: something was charged or invoiced since. It is sent when you say so.
       *[other] Made { $count } invoices: { $sums }. That is not what you looked at: something was charged or invoiced since. They are sent when you say so.
    }
run-sending = Sending the invoices of { $period }: { $sent } of { $count } so far.
run-sent =
    { $count ->
        [one] Sent one invoice.
       *[other] Sent { $count } invoices.
    }
run-dropping = Dropping the invoices of { $period }: { $count } to go. Nobody has seen them.
run-dropped = Dropped the invoices of { $period }. Nobody has seen them, and no number is lost.
invoice-preview =
    { $count ->
        [one] { $name }, { $period }: { $sums } for one charge, to { $payer }. Nothing is sent yet.
       *[other] { $name }, { $period }: { $sums } for { $count } charges, to { $payer }. Nothing is sent yet.
    }
invoice-row = { $day }: { $amount }
send-invoice-button = Send it: { $total }
invoice-sent = Sent { $called } to { $payer }.
who-pays-button = Who pays for { $name }?
look-at-run-button = What can be invoiced
invoices-none-sent = No invoice has been sent yet.
invoices-sent-list =
    { $count ->
        [one] One invoice:
       *[other] { $count } invoices, the newest first:
    }
invoice-line =
    { $kind ->
        [credit] { $total }, credit note of { $day }
       *[other] { $state ->
            [credited] { $total }, { $day }, credited in full
           *[other] { $paid ->
                [yes] { $total }, { $day }, paid
               *[no] { $total }, { $day }, left to pay: { $left }
            }
        }
    }
invoice-shown =
    { $kind ->
        [credit] { $called } for { $name }: { $total }.
       *[other] { $state ->
            [draft] A draft for { $name }: { $total }. It is not sent yet.
            [credited] { $called } for { $name }: { $total }, credited in full.
           *[sent] { $paid ->
                [yes] { $called } for { $name }: { $total }, paid.
               *[no] { $called } for { $name }: { $total }. Left to pay: { $left }, due { $due }.
            }
        }
    }
invoice-came = { $called } for { $name }: { $total }, due { $due }.
paid-button = Record as paid: { $left }
option-overdue = What is overdue
credit-came = { $called } takes { $amount } off { $about } for { $name }: that much less is to be paid.
open-invoice-button = Open the invoice
open-credit-button = Open the credit note
credit-noted = { $called } takes { $amount } off { $about }.
invoice-void = { $about } is cancelled by { $called }. What was on it can be invoiced again; what was paid of it is in credit.
written-off = Wrote off { $amount } of { $name }. It counts as settled, and not as income.
payment-closes = That pays { $invoices } in full.
credit-would =
    { $whole ->
        [yes] A credit note takes all { $amount } off { $called } for { $name }. It goes to { $payer } and cannot be taken back.
       *[no] A credit note takes { $amount } off { $called } for { $name }. It goes to { $payer } and cannot be taken back.
    }
credit-button = Credit { $amount }
void-would = { $called } for { $name }, { $amount }, is cancelled by a credit note, which goes to { $payer }. It cannot be taken back; its sessions may be invoiced again.
void-button = Cancel { $called }

paper-title =
    { $kind ->
        [credit] Credit note { $called }
       *[invoice] Invoice { $called }
    }
paper-draft = Draft
paper-for = for { $name }
paper-why = Reason: { $why }
paper-number = Number
paper-issued = Date
paper-about = For invoice
paper-due = To be paid by
paper-period = Period
paper-note = Please put { $called } into the reference of your payment.
paper-credit-note = This comes off { $about }; there is nothing to pay.
paper-before-tax = Without tax
paper-tax = Tax
paper-total = Total
paper-paid = Paid or credited
paper-to-pay = To pay
column-what = What for
column-length = Length
line-correction = { $what } (corrected)
line-what =
    { $kind ->
        [late-cancel] Late cancellation
        [no-show] Missed session
        [travel] Travel
        [package] Package of hours
        [credit] Money off
        [fee] Fee
       *[session] { $known ->
            [both] { $subject } with { $tutor }
            [subject] { $subject }
            [tutor] Session with { $tutor }
           *[none] Session
        }
    }

about-chase = Remind whoever pays of what is left to pay, once.
about-ageing = What is left to pay of invoices, by how long it is overdue.
about-statement = All that was charged and paid for a student, and what is left.
about-refund = Write down a refund.
ask-statement-student = Whose account?
ask-refund-student = Whose money goes back?
ask-refund-amount = How much?
payment-chased = Reminded { $payers } of { $invoices }.
payment-reminder = A reminder: { $left } of { $called } for { $name } was due on { $due } and is still open. If you have paid in the meantime, thank you, and forget this message.
ageing-none = No invoice is open.
nothing-overdue =
    { $count ->
        [one] Nothing is overdue: one invoice is open, and not due yet.
       *[other] Nothing is overdue: { $count } invoices are open, and not due yet.
    }
ageing =
    { $count ->
        [one] One invoice is open:
       *[other] { $count } invoices are open:
    }
ageing-age =
    { $age ->
        [not-due] Not due yet
        [to-30] Up to 30 days late
        [to-60] 31 to 60 days late
        [to-90] 61 to 90 days late
       *[over-90] More than 90 days late
    }
ageing-row =
    { $late ->
        [yes] { $called } for { $name }: { $left }, { $days ->
            [one] one day late
           *[other] { $days } days late
        }
       *[no] { $called } for { $name }: { $left }, { $days ->
            [0] due today
            [one] due tomorrow
           *[other] due in { $days } days
        }
    }
chase-button = Remind the family of { $name }
by-age-button = By age
statement = { $name }, { $period }:
statement-title = Statement, { $period }
statement-before = Left to pay before
statement-after = Left to pay
statement-row = { $day }: { $what }, { $amount }, which leaves { $after }
column-balance = Left to pay
statement-what =
    { $again ->
        [yes] { $kind ->
            [received] Payment taken back
            [refund] Refund taken back
            [write-off] Write-off taken back
           *[other] Correction
        }
       *[no] { $kind ->
            [refund] Refund
            [write-off] Written off
           *[received] Payment
        }
    }
refused-NotThePayer = What sessions cost is only told to whoever pays for them. Ask them, or the office.
refused-OwesNothing = No invoice of { $name } is open.
refused-AlreadyReminded = A reminder for { $name } went out already, { $at }. One is enough; you can write to them with /msg.
refused-NothingToInvoice = There is nothing to invoice: nothing was charged, or it is on an invoice already.
refused-NobodyPays = Nobody pays for { $name } yet. Say who does with /guardian, or let the student pay: /edituser.
refused-PreviewStale = Something was charged or corrected since you looked: it is { $now } now. Look again before you send it.
refused-RunUnderWay = { $by } made the invoices of that time already, { $at }. /runinvoices shows how far they are.
refused-RunOver = Those invoices were sent, or dropped, already.
refused-NoSuchInvoice = There is no such invoice that you may see.
refused-InvoiceClosed = { $called } is closed: it is a credit note, or was credited in full.
refused-MoreThanIsOpen = At most { $most } can come off that invoice, and more than nothing.
refused-WhyMissing = Please say why: it is kept with it.
refused-PaidInTheFuture = { $day } is still to come: nobody has paid then yet.
refused-PaidTwice = I have { $amount } from { $name } on { $day } already. Was there a second payment?
refused-WrongCurrency = { $name } is charged in { $charged_in }, and that is { $currency }. Is it right?
refused-MoreThanReceived = Only { $most } has come in from { $name }: no more can go back.
refused-NothingOpen = { $called } is paid already.
refused-InvoiceOfAnother = { $called } is not for { $name }.

option-payments = Payments
unreadable-BankSum = “{ $given }” is no sum I can be sure of. Write 1234.00 or 1234,00, without a mark for the thousands.
bank-file-taken =
    { $count ->
        [0] No payment was taken in.
        [one] Took in one payment.
       *[other] Took in { $count } payments.
    }{ $before ->
        [0] { "" }
        [one] { " " }One was taken in before.
       *[other] { " " }{ $before } were taken in before.
    }
bank-file-row =
    { $closes ->
        [yes] { $amount } for { $name }, which pays { $invoices } in full
       *[no] { $amount } for { $name }
    }
bank-file-open =
    { $count ->
        [one] One row needs a look:
       *[other] { $count } rows need a look:
    }
bank-file-open-row =
    Row { $number }: { $amount } on { $day }, { $payer }. { $doubt ->
        [twice] I have the same sum on that day already.
        [currency] That is another currency than the one charged.
        [closed] That invoice was credited in full.
        [future] That day is still to come.
        [went-out] Nothing came in by it.
       *[unknown] I do not know whose it is.
    }
bank-file-whose = Row { $number }, { $amount }: record it
bank-file-sheet = payments to look at
bank-file-back =
    { $count ->
        [one] Took back one payment of that file.
       *[other] Took back { $count } payments of that file.
    }

about-disputes = Hours that a family says are not right, to be settled.
ask-disputehours-note = What was it instead? Whoever runs the tutoring reads it.
ask-settlehours-minutes = How many minutes count?
hours-ask = { $name } with { $tutor }, { $span }: { $minutes }. Is that right? Without an answer within { $within } it counts as right.
hours-right-button = That is right
hours-wrong-button = Not right
hours-confirmed = Thank you.
hours-are-disputed = Thank you. It stays off the invoice until that is settled.
hours-open-again = Nothing said yet. Is it right?
hours-disputed = { $name }’s family says that { $minutes } is not right:
hours-settled = { $span }: settled, { $minutes } is charged.
hours-settled-by-you = Settled: { $minutes } is charged. The family is told.
disputes-button = Look at it
disputes-none = Nobody disputes any hours.
disputes =
    { $count ->
        [one] One family says that the hours are not right:
       *[other] { $count } times a family says that the hours are not right:
    }
dispute-row = { $name }, { $span }, { $minutes }: { $note }
hours-keep-button =
    { $of ->
        [one] Keep as charged
       *[several] { $name }: keep
    }
hours-none-button =
    { $of ->
        [one] Take it off
       *[several] { $name }: take off
    }
hours-other-button =
    { $of ->
        [one] Other minutes
       *[several] { $name }: other
    }
refused-NothingAsked = There is nothing to say about the hours of that session, or it is not yours to say.
refused-HoursSettled = That was settled already.
refused-MoreThanCharged = No more minutes count than are charged.

monthly-invoices =
    { $count ->
        [one] Made one invoice for { $first } to { $last }. It is sent { $at } tomorrow, unless you drop it.
       *[other] Made { $count } invoices for { $first } to { $last }. They are sent at { $at } tomorrow, unless you drop them.
    }
drop-invoices-button = Drop them

about-logo = The picture at the head of invoices.
logo-send = Send me the picture, as a photo or as a file. “/logo none” takes it away.
logo-unreadable = I could not open that as a picture. A PNG or a JPEG, of a few megabytes at most?
logo-kept = It stands at the head of every invoice from now on. This is how it looks.
logo-gone = Invoices carry no picture any more.
paper-sample = Sample
refused-LogoTooBig = That picture is too large for a letterhead.
option-none = None
