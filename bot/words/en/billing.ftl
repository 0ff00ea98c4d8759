## Money: shown in direct messages only, to those whose it is.

about-income = What was earned in a period, in words, as a picture or as a file.
ask-income-period = For which time?
income = { $period }: earned { $earned } by session date, received { $received }.
income-none = { $period }: nothing was earned and nothing came in.
income-file = Here it is, for { $period }.
income-title = Income, { $period }
income-alt = A bar chart of the income, { $period }: { $bars }.
income-earned = { $period }: earned { $earned } by session date.
income-compared =
    { $way ->
        [more] That is { $percent }% more than in { $period }: { $earned }.
        [less] That is { $percent }% less than in { $period }: { $earned }.
       *[same] In { $period } it was { $earned }.
    }
income-compare-button = Compare with before
income-without =
    { $what ->
        [class] Without a class
        [course] Without a course
        [tutor] Without a tutor
        [term] Outside of term
       *[other] Without
    }
income-session-button = { $day }, { $amount }
income-row =
    { $sort ->
        [session] { $day }: { $student }, { $amount }{ $how }
       *[other] { $day }: { $student }, { $kind } { $amount }{ $how }
    }
income-correction = { $day }: { $student }, corrected by { $amount }
how-hour = { $minutes } min at { $price } an hour
how-session = { $price } a session
how-covered = { $minutes } min of a package
how-rest = without { $minutes } min of a package
how-percent = { $percent }% of it
how-beaten =
    { $count ->
        [one] nearer than one other rate
       *[other] nearer than { $count } other rates
    }
how-tax =
    { $included ->
        [yes] { $percent }% tax in it
       *[no] { $percent }% tax on top
    }
income-more = … and { $count } more. The Excel file has them all.
nothing = nothing
option-text = In words
option-picture = Picture
option-xlsx = Excel
option-csv = CSV
option-json = JSON
option-pdf = PDF
option-student = By student
option-week = By week
option-class = By class
option-term = By term
option-quarter = By quarter
option-month = By month
option-day = By day
option-this-month = This month
option-last-month = Last month
option-this-week = This week
option-this-year = This year
column-day = Day
column-student = Student
column-amount = Amount
column-kind = What for
column-currency = Currency
kind-session = Session
kind-late-cancel = Late cancellation
kind-no-show = No-show
kind-travel = Travel
kind-package = Package
kind-credit = Credit
kind-fee = Fee
kind-correction = Correction

about-owes = Who has not paid for everything yet.
about-balance = What you and those you pay for still owe.
nobody-owes = Nobody owes us anything.
nothing-owed = You owe nothing.
nobody-owes-more = Nobody owes us more than { $amount }.
who-owes-more =
    { $count ->
        [one] One student owes more than { $amount }:
       *[other] { $count } students owe more than { $amount }:
    }
who-owes =
    { $count ->
        [one] One student still owes:
       *[other] { $count } students still owe:
    }
nothing-charged = Nothing was charged or paid there yet.
in-credit = nothing, { $amount } in credit
my-balance = This is what is left to pay:
balance-row = { $name }: charged { $charged }, paid { $paid }, which leaves to pay: { $owed }.

about-pay = Record money received for a student.
ask-pay-student = Who paid?
ask-pay-amount = How much?
payment-recorded =
    { $back ->
        [yes] Recorded a refund of { $amount } to { $name } on { $day }. Left to pay: { $owed }.
       *[no] Recorded { $amount } for { $name } on { $day }. Left to pay: { $owed }.
    }
payment-taken-back =
    { $back ->
        [yes] Took back the refund of { $amount } on { $day }.
       *[no] Took back the payment of { $amount } on { $day }.
    }
option-unknown = Not said
option-cash = Cash
option-bank-transfer = Bank transfer
option-direct-debit = Direct debit
option-standing-order = Standing order
option-zelle = Zelle
option-paynow = PayNow
option-venmo = Venmo
option-card = Card
option-cheque = Cheque
option-paypal = PayPal

unreadable-Amount = I could not read the sum “{ $given }”. Something like 42.50 or £42.50?
unreadable-Days = I could not read the days “{ $given }”. Something like this week, March, or 2026-03-09?
refused-NoAmount = That is no amount I can write down. How much was it?
refused-NoSuchPayment = That payment is not there any more, or was taken back already.
refused-NobodyToCharge = { $name } is not a student here, so there is nothing to charge or to receive.
