## Weeks that tutors finalise, heads approve and admins pay.

about-timesheet = Your week: what is logged, what is missing, and whether it is finalised.
about-approve = Weeks that tutors finalised, for you to approve.
about-correctlog = More or less time on a day whose week is locked.
about-payrate = What a tutor's hour is paid, from a day on.
about-payrates = What is paid an hour, to whom and for what.
about-payroll = What tutors are paid for the time that was approved; as a file, too.
about-mypay = What you are paid for the time that was approved.

example-timesheet =
    /timesheet
    /timesheet last week
example-approve = /approve
example-correctlog = /correctlog 2026-03-04 less 15m why=counted twice
example-payrate =
    /payrate Maya 22
    /payrate amount=18 activity=marking
example-payrates = /payrates
example-payroll =
    /payroll
    /payroll February form=xlsx
example-mypay = my pay this month

ask-correctlog-on = Which day is it about?
ask-correctlog-direction = Is it more, or less than it says?
ask-correctlog-spent = How much?
ask-correctlog-why = Why is that?
ask-payrate-amount = How much an hour?
option-more = More
option-less = Less

sheet-title = { $name }, { $days }
sheet-in-all = { $state ->
    [finalised] Together { $spent }; finalised, and waiting to be approved.
    [approved] Together { $spent }; approved.
   *[open] Together { $spent } so far; not finalised yet.
  }
sheet-missing = { $count ->
    [one] Of one session nobody said whether it was held.
   *[other] Of { $count } sessions nobody said whether they were held.
  }
sheet-missing-row = { $when }: { $subject }, and nobody said whether it was held
sheet-correction = Correction, { $on }
sheet-correction-row = { $on }: { $spent }, corrected: { $why }
sheet-session-changed = the session was changed afterwards
sheet-more = { $spent } more
sheet-less = { $spent } less
sheet-finalise-button = Finalise this week
sheet-open-button = Open it again
sheet-look-button = Look at it
sheet-finalised = Finalised { $days } with { $spent }. It is waiting to be approved, and stays as it is.
sheet-unfinalised = { $days } is open again. Finalise it when it is complete: /timesheet.
sheet-card = Your week from { $first } to { $last }: { $spent } so far. { $missing ->
    [0] Is it complete?
    [one] Of one session nobody said whether it was held.
   *[other] Of { $missing } sessions nobody said whether they were held.
  }

sheets-none = No week waits to be approved.
sheets-waiting = { $count ->
    [one] One week waits to be approved.
   *[other] { $count } weeks wait to be approved.
  }
sheets-more-button = What else waits
sheets-waiting-button = What waits to be approved
sheet-label = { $name }, { $days }: { $spent }
sheet-approve-button = Approve
sheet-back-button = Send it back
sheet-is-approved = { $own ->
    [True] Approved your own week, { $days }: the audit says so, too.
   *[other] Approved { $days } of { $name }. It changes by corrections only from now on.
  }
sheet-is-sent-back = { $days } of { $name } is open again.
sheet-approved = { $by } approved your week from { $first } to { $last }.
sheet-sent-back = { $by } opened your week from { $first } to { $last } again. Look at it, and finalise it once more: /timesheet.

correction-made = { $on }: { $spent }. Your next week carries it, to be approved with that.
correction-gone = Took that back: { $on }, { $spent }.

payrate-set = { $amount } an hour from { $since } on: { $whom }.
payrate-gone = No more { $amount } an hour from { $since } on: { $whom }.
payrate-everybody = everybody
payrate-since = { $whom }, from { $since }
payrate-drop = Drop { $amount }: { $whom }
payrates-button = All that is paid
payrates-none = Nothing is said of what tutors are paid: /payrate says it.
payrates-intro = Who is named wins, then the course, then the work; then what was said last.

payroll-title = Payroll, { $period }
mypay-title = Your pay, { $period }
payroll-in-all = Approved: { $spent }, { $pay }.
payroll-none = Nothing is approved there yet.
payroll-no-rate = For { $spent } of it there is no rate{ $own ->
    [yes] {" "}yet. Ask the office: /office.
   *[no] : /payrate.
  }
payroll-waiting = { $count ->
    [one] One week waits to be approved and is not in it.
   *[other] { $count } weeks wait to be approved and are not in it.
  }
payroll-sum = { $spent }: { $pay }
payroll-nothing = no rate
payroll-row = { $corrects ->
    [True] { $name }, { $on }: { $minutes } min, { $activity }, correction: { $pay }
   *[other] { $name }, { $on }: { $minutes } min, { $activity }: { $pay }
  }
payroll-file = payroll
payroll-correction = correction
payroll-head-tutor = Tutor
payroll-head-day = Day
payroll-head-activity = Activity
payroll-head-course = Course
payroll-head-minutes = Minutes
payroll-head-pay = Pay
payroll-head-note = Note

refused-WeekLocked = { $state ->
    [approved] The week from { $first } to { $last } is approved. Say what was wrong, and the next week carries it: /correctlog.
   *[other] The week from { $first } to { $last } is finalised. Say what was wrong, and the next week carries it: /correctlog. Or have it sent back.
  }
refused-NotLocked = The week of { $on } is still open. Change the entry itself: /entries.
refused-NoSuchSheet = That week is not finalised any more.
refused-SheetFinalised = The week from { $first } to { $last } is finalised already.
refused-SheetApproved = That week is approved already. Only an admin opens it again.
refused-WeekNotBegun = The week from { $first } has not begun.
refused-NotByOneself = Somebody else approves your week.
refused-CorrectedSince = A later week corrects that from { $first } to { $last } already. Correct it further: /correctlog.
refused-NoSuchPayRate = That rate is not there any more.
refused-NotToBePaid = { $hourly } an hour cannot be right. How much is it?

## Time that was seen.

observed-card = You were at work here from { $start } to { $end }: it looks like { $spent }. Shall I log that?
observed-keep-button = Keep it
observed-change-button = It was another length
observed-no-button = No
observed-left = I leave it at that.
ask-keeptime-start = When did it begin?
ask-keeptime-spent = How long was it?

about-workload = What was planned of a tutor's time, what was taught, and what came beside.
example-workload =
    /workload
    /workload Maya last month
workload-title = Workload, { $period }
workload-none = Nothing was planned or logged there.
workload-intro = Sessions that were planned and not called off, what was taught of them, and what was logged beside.
workload-row = planned { $planned }, taught { $taught }, beside { $logged }
workload-missed = { $missed } of it is over and not said to be held
workload-unnamed = a session
workload-piece =
    { $state ->
        [logged] { $day }: { $name }, { $what }, { $spent } logged
        [taught] { $day }: { $name }, { $what }, { $planned } planned, { $spent } taught
        [missed] { $day }: { $name }, { $what }, { $planned } planned, not said to be held
       *[planned] { $day }: { $name }, { $what }, { $planned } planned
    }
workload-more = … and { $count } more.
about-team = The hours of everybody who teaches, or teaches a course: planned against taught and logged.
example-team =
    /team
    /team COS10001 last week
team-title = Team, { $period }
team =
    { $count ->
        [one] One person: planned { $planned }, taught { $taught }, logged beside it { $logged }.
       *[other] { $count } people: planned { $planned }, taught { $taught }, logged beside it { $logged }.
    }
