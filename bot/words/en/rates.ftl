## What sessions cost: rates, discounts, travel, packages. In direct messages only.

about-rate = Agree on what an hour costs: a student, a class, a course or everybody. 10% off is a discount.
ask-rate-for_whom = Whose rate is it?
ask-rate-price = How much an hour?
option-everybody = Everybody
option-hour = An hour
option-price = The session
option-travel = The way there
rule-everybody = Everybody
rule-discount = { $percent }% off
rule-travel = { $price } for the way there
rule-price =
    { $per ->
        [hour] { $price } an hour
       *[session] { $price } a session
    }
rule-class = in { $name }
rule-course = for { $name }
rule-tutor = with { $name }
rule-shortest = from { $length } on
rule-longest = up to { $length }
rule-fewest =
    { $count ->
        [one] from one student on
       *[other] from { $count } students on
    }
rule-most =
    { $count ->
        [one] alone
       *[other] up to { $count } students
    }
rule-weekdays = on { $days }
rule-since = from { $day }
rule-until = until { $day }
rate-set =
    { $what ->
        [discount] { $name } gets { $hourly } from { $day } on{ $more }.
       *[price] { $name } pays { $hourly } from { $day } on{ $more }.
    }
rate-which = Is that what sessions with them cost, or what they are paid?
rate-of-sessions = What sessions cost
rate-of-pay = What they are paid
rate-concerns =
    { $count ->
        [one] One session held already would cost something else now.
       *[other] { $count } sessions held already would cost something else now.
    }
recharge-button =
    { $count ->
        [one] Recharge it
       *[other] Recharge those { $count }
    }
recharge-more-button = Go on with the rest
recharged =
    { $count ->
        [0] Nothing is to be charged otherwise.
        [one] Recharged one session. The difference: { $difference }.
       *[other] Recharged { $count } sessions. The difference: { $difference }.
    }
rate-taken-back = Took back { $hourly } from { $day }.
rates-raised =
    { $count ->
        [one] One rate is { $percent }% higher from { $day } on.
       *[other] { $count } rates are { $percent }% higher from { $day } on.
    }
rate-raised-row = { $before } is { $after } now.
rates-raise-back =
    { $count ->
        [one] Took back that rise: one rate is as it was.
       *[other] Took back that rise: { $count } rates are as they were.
    }
about-rates = What was agreed on, with whom, and since when. The nearest to a student holds, then the latest.
rates-none = No rate is set yet. What does an hour cost, and for whom?
rates =
    { $count ->
        [one] One rate holds.
       *[other] { $count } rates hold. A student's own beats a class's, a class's a course's, and a later one an earlier one.
    }
rate-take-back-button = Take back: { $name }, { $price }
rates-more = These are the first; { $count } more are not shown. /rates and a name shows a student's.
rate-set-button = Set a rate
refused-NoSuchRate = That rate is not there any more.
refused-TooMuchOff = A discount is more than 0% and at most 100%.
unreadable-OnePayer = That is more than one. One student, a class, a course, or all?
refused-NothingToRaise = There is no rate yet that could go up. What is it to be? /rate says it.
refused-NoSuchPackage = That package is not there any more.
refused-PackageInUse = { $minutes } of it are used up already, so it cannot be taken back. /pay with less than nothing pays money back.
refused-NoMinutes = A package has some time in it. How much?

about-package = Sell hours that are paid for before they are held; sessions are taken from them.
ask-package-student = Whose package is it?
ask-package-hours = How many hours?
ask-package-price = What do they cost together?
package-sold = Sold { $name } { $hours } for { $price }. Sessions from { $day } on are taken from them.
package-taken-back = Took back the package of { $hours } for { $price } that { $name } had.
about-packages = What is left of hours that were paid for beforehand.
packages-none = Nobody has a package. One is hours paid for before they are held; sessions are then taken from it.
package-button = Sell a package
packages =
    { $count ->
        [one] There is one package:
       *[other] There are { $count } packages:
    }
package-row =
    { $ends ->
        [never] { $left } left of { $hours } for { $price }, from { $day }
        [over] { $left } left of { $hours } for { $price }, from { $day }; it ended on { $expires }
       *[then] { $left } left of { $hours } for { $price }, from { $day } until { $expires }
    }
package-low = { $name } has { $left } left of the package from { $day }. After that sessions are charged by the hour.

about-trialbalance = Whether the books balance: every account, by currency.
trialbalance-balanced = The books balance.
trialbalance-off = The books do NOT balance. What differs is below; do not send invoices before it is found.
trialbalance-row = debit { $debit }, credit { $credit }
trialbalance-difference = { $what }: the books say { $booked }, the rows add up to { $rows }
trialbalance-none = Nothing was charged or paid yet.
account-receivable = Owed by families
account-revenue = Earned
account-tax = Tax
account-prepaid = Paid for, still to be held
account-bank = Received
account-bad-debt = Written off
difference-sides = Debit and credit
difference-receivable = Owed by families
difference-prepaid = Packages
difference-invoiced = Invoiced, or waiting to be
books-differ = Tonight's check found that the books do not balance ({ $currency }): /trialbalance shows where.

about-finance = Where the money stands this month, and the way to everything about it.
finance = { $period }: earned { $earned }, received { $received }. Families still owe { $owed }.
finance-unpriced =
    { $count ->
        [one] One session of this month has no price yet: /rate says what an hour costs.
       *[other] { $count } sessions of this month have no price yet: /rate says what an hour costs.
    }
finance-income = Income
finance-forecast = Forecast
finance-owes = Who owes us
finance-invoices = Invoices
finance-rates = Rates
finance-packages = Packages
finance-books = The books
about-forecast = What is still to be earned, if all that is planned is held at today's prices.
forecast =
    { $count ->
        [0] { $period }: earned { $earned }, and nothing is planned any more.
        [one] { $period }: earned { $earned }, and one session still to come would earn { $planned }: together { $together }.
       *[other] { $period }: earned { $earned }, and { $count } sessions still to come would earn { $planned }: together { $together }.
    }
forecast-unpriced =
    { $count ->
        [one] One of them has no price yet: /rates.
       *[other] { $count } of them have no price yet: /rates.
    }
