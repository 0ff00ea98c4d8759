## Reports on whatever is asked.

topic-reporting = Reports
about-report = Figures by what you like: sessions, attendance, feedback, marking; by tutor, class, course, student, day, week or month.
example-report = /report sessions by tutor where course=maths last 30 days
ask-report-asked = A report on what?
report = { $title }. { $figures }.
report-title = { $about }, { $period }
report-figure = { $name }: { $figure }
report-before = In as many days before, the first of these was { $figure }.
report-nothing = nothing
report-more = And more, in the files
report-none = There is nothing to count: { $period }.
report-file = Here it is, for { $period }.
report-parts = { $parts }
report-alt = { $title }. { $name }: { $bars }.
report-note = Totals are of the whole: a session of two tutors counts for both of them and once in the total.
report-total = Total
report-by-student = Student
report-by-tutor = Tutor
report-by-class = Class
report-by-course = Course
report-by-day = Day
report-by-week = Week from
report-by-month = Month from
report-no-student = Nobody in particular
report-no-tutor = Nobody in particular
report-no-class = Of no class
report-no-course = Of no course
report-attendance = Attendance
report-punctuality = Punctuality
report-sessions = Sessions
report-adherence = Adherence
report-feedback = Feedback
report-marking = Marking
report-overview = Overview
figure-came = Came
figure-present = Present
figure-late = Late
figure-absent = Absent
figure-excused = Excused
figure-pending = To be looked at
figure-in-time = In time
figure-attended = Attended
figure-held = Held
figure-cancelled = Cancelled
figure-planned = Planned
figure-taught = Taught
figure-length = Average length
figure-on-time = Began in time
figure-late-starts = Began late
figure-late-minutes = Late by
figure-stars = Stars of 5
figure-answers = Answers
figure-marking = Marking
figure-marked = Entries
unreadable-Reported = I know no report called “{ $given }”. These are there:
unreadable-ReportedBy = I cannot count by “{ $given }”; by student, tutor, class, course, day, week or month I can.
unreadable-ReportedDays = I could not read the days “{ $given }”. Something like last 30 days, this term, March?
refused-NotCountedSo = { $report ->
    [feedback] Feedback is never told of one student; by tutor, class, course, week or month it is.
    [marking] Marking is not counted by class: it is logged for students and courses.
   *[other] That is not counted by { $by }.
  }
refused-NoTermThen = No such term has begun. /terms shows them.
refused-TooLongAReport = That is more than ten years. A shorter time, please.
refused-NothingThen = I know nothing of those years. Days from 1990 to 2199, please.
about-compare = Two classes, courses, tutors or students beside each other, and the difference.
example-compare = /compare attendance 10A and 10B this term
ask-compare-these = Which two shall be compared, and for which days?
compare = { $title }:
compare-title = { $one } and { $other }, { $period }
compare-line = { $one } and { $other } ({ $difference })
compare-figure = Figure
compare-difference = Difference
unreadable-Compared = I could not read the two in “{ $given }”. Something like: attendance 10A and 10B this term
figure-of-minutes = { $name }, minutes
figure-of-percent = { $name }, %
about-schedulereport = Have a report sent to you each day, week or month, or by cron's five fields.
about-reports = The reports that are sent to you: run one now, or stop it.
example-schedulereport = /schedulereport monday sessions by tutor last week
ask-schedulereport-when = How often?
ask-schedulereport-asked = A report on what?
report-weekly-button = Each Monday
report-scheduled = You get it by yourself from now on: { $name }. The first comes { $at }.
report-stopped = It is not sent any more: { $name }.
report-resumed = It is sent again: { $name }.
reports = Sent to you, and when next:
reports-none = No report is sent to you by itself. /report makes one; its button Each Monday sends it weekly.
report-run-button = { $several ->
    [yes] Now: { $name }
   *[no] Run now
  }
report-stop-this-button = { $several ->
    [yes] Stop: { $name }
   *[no] Stop
  }
report-planned = Your report, { $first } to { $last }:
report-planned-button = Open it
report-stop-button = Stop sending it
report-ended = You may not see this report any more, so it is not sent any longer: { $words }
recurs-daily = Each day
recurs-weekly = Each Monday
recurs-monthly = Each month
unreadable-Recurs = I could not read how often in “{ $given }”. Daily, Monday 8:00, monthly, or cron's five fields.
refused-NoSuchPlan = That report is not sent to you.
refused-TooManyPlans = You have { $most } reports sent to you already. /reports shows them.
refused-NeverThen = “{ $cron }” names no time that comes.
about-export = People, sessions, registers, time, charges, payments or invoices as a file: CSV, Excel or JSON.
example-export = /export attendance this month xlsx
ask-export-what = Which rows shall the file have?
ask-cancelfile-run = Which file?
file-of-people = People
file-of-students = Students
file-of-sessions = Sessions
file-of-attendance = Attendance
file-of-times = Times
file-of-charges = Charges
file-of-payments = Payments
file-of-invoices = Invoices
file-asked = I am making the file as { $form }: { $what }. It comes to you here.
file-going = { $what ->
    [people] People
    [students] Students
    [sessions] Sessions
    [attendance] Attendance
    [times] Times
    [charges] Charges
    [payments] Payments
   *[invoices] Invoices
  }{ $dated ->
    [yes] , { $first } to { $last }
   *[no] {""}
  }: { $rows } of { $of } rows, { $percent } %.
file-made = { $what ->
    [people] People
    [students] Students
    [sessions] Sessions
    [attendance] Attendance
    [times] Times
    [charges] Charges
    [payments] Payments
   *[invoices] Invoices
  }{ $dated ->
    [yes] , { $first } to { $last }
   *[no] {""}
  }: { $rows ->
    [0] made; no rows, only the names of the columns.
    [one] one row, made.
   *[other] { $rows } rows, made.
  }
file-here = { $what ->
    [people] People
    [students] Students
    [sessions] Sessions
    [attendance] Attendance
    [times] Times
    [charges] Charges
    [payments] Payments
   *[invoices] Invoices
  }{ $dated ->
    [yes] , { $first } to { $last }
   *[no] {""}
  }:
file-given-up = { $what ->
    [people] People
    [students] Students
    [sessions] Sessions
    [attendance] Attendance
    [times] Times
    [charges] Charges
    [payments] Payments
   *[invoices] Invoices
  }{ $dated ->
    [yes] , { $first } to { $last }
   *[no] {""}
  } could not be made: it broke off each time. A shorter time may do; else whoever runs the desk can look.
file-right-lost = { $what ->
    [people] People
    [students] Students
    [sessions] Sessions
    [attendance] Attendance
    [times] Times
    [charges] Charges
    [payments] Payments
   *[invoices] Invoices
  }{ $dated ->
    [yes] , { $first } to { $last }
   *[no] {""}
  } was not made: you may not export data any more.
file-failed = { $what ->
    [people] People
    [students] Students
    [sessions] Sessions
    [attendance] Attendance
    [times] Times
    [charges] Charges
    [payments] Payments
   *[invoices] Invoices
  }{ $dated ->
    [yes] , { $first } to { $last }
   *[no] {""}
  } could not be made: something went wrong on my side. Try again, please.
file-too-large = { $what ->
    [people] People
    [students] Students
    [sessions] Sessions
    [attendance] Attendance
    [times] Times
    [charges] Charges
    [payments] Payments
   *[invoices] Invoices
  }{ $dated ->
    [yes] , { $first } to { $last }
   *[no] {""}
  } would be larger than chats take. A shorter time, please.
file-cancel-button = Cancel
file-cancelled = Not made: { $what }.
file-again-button = Make it after all
unreadable-Exported = I cannot make a file of “{ $given }”. Of these I can:
refused-OneFileAtATime = Your file before is still being made. It comes in a moment; then the next.
refused-NotOfAClass = Such rows belong to no class. Without the class it works.
refused-NoSuchFile = That file is not being made any more.
sums-drifted = Counted again over night, { $sums } of the sums that reports are made from were off. I counted them anew; sessions and registers are as they were.
