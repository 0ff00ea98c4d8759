## Reports on whatever is asked.

topic-reporting = Reports
about-report = Figures by what you like: sessions, attendance, feedback, marking; by student, tutor, class, course, programme, department, school, tag, day, week or month.
example-report = /report sessions by tutor where course=maths last 30 days
ask-report-asked = A report on what?
report =
    { $title }:
    { $figures }
report-title = { $about }, { $period }
report-days = { $window ->
    [today] today
    [yesterday] yesterday
    [this-week] this week
    [last-week] last week
    [this-month] this month
    [last-month] last month
    [this-quarter] this quarter
    [last-quarter] last quarter
    [this-year] this year
    [last-year] last year
    [this-term] this term
    [last-term] last term
   *[other] last { $count } { $unit ->
        [week] weeks
        [month] months
       *[day] days
      }
  }
report-figure = { $name } { $figure }
report-before = Before, { $days }: { $name } { $figure }
report-nothing = nothing
report-more = And more, in the files
report-none = There is nothing to count: { $title }.
report-to-come = { $title } is still to come.
file-called = { $what }
report-file = Here it is, for { $period }.
report-parts = { $parts }
report-alt = { $title }. { $name }: { $bars }.
report-note = Totals are of the whole: a session of two tutors counts for both of them and once in the total.
report-cut = The first { $shown } of { $rows } rows; the workbook has all of them.
report-total = Total
report-by-student = Student
report-by-tutor = Tutor
report-by-class = Class
report-by-course = Course
report-by-programme = Programme
report-by-department = Department
report-by-school = School
report-by-tag = Tag
report-by-day = Day
report-by-week = Week from
report-by-month = Month from
report-no-student = Nobody in particular
report-no-tutor = Nobody in particular
report-no-class = Of no class
report-no-course = Of no course
report-no-programme = Of no programme
report-no-department = Of no department
report-no-school = Of no school
report-no-tag = Of no tag
report-attendance = Attendance
report-punctuality = Punctuality
report-sessions = Sessions
report-adherence = Adherence
report-feedback = Feedback
report-marking = Marking
report-overview = Overview
report-kpi = Key figures
report-at-a-glance = { $title }; in brackets { $before }:
report-at-a-glance-alt = { $title }. { $figures }.
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
figure-attendance = Attendance
figure-punctuality = Punctuality
figure-sessions-held = Sessions held
figure-sessions-cancelled = Sessions cancelled
figure-active-students = Active students
figure-marking-time = Marking
figure-before = before: { $figure }
kpi-income = Earned
kpi-waiting = Waiting for an answer
about-kpi = The key figures of a school or a class, each beside what it was before: attendance, sessions, students, marking, feedback.
example-kpi =
    /kpi this term
    /kpi class 10B last month
unreadable-Reported = I know no report called “{ $given }”. These are there:
unreadable-ReportedBy = I cannot count by “{ $given }”; by student, tutor, class, course, programme, department, school, tag, day, week or month I can.
unreadable-ReportedOnly = I do not know “{ $given }”: a report can be of one student, tutor, class, course, programme, department, school or tag, as in where course=maths.
unreadable-ReportedNot = I cannot leave things out (“{ $given }”): a report is of one student, tutor, class, course, department or tag, as in where course=maths.
unreadable-ReportedByTwo = I count by one thing at a time. By which?
unreadable-ReportedAbout = I know nobody and nothing called “{ $given }”. One of these?
unreadable-ReportedDays = I could not read the days “{ $given }”, and nothing here is called so. Something like last 30 days, this term, March?
by-what = { $by }
refused-NotCountedSo = { $report ->
    [feedback] Feedback is never told of one student; by tutor, class, course, department, week or month it is.
    [marking] Marking is not counted by { by-what }: it is logged for students and courses.
   *[other] { $by ->
        [tag] That is not counted by tag: attendance, sessions, punctuality and adherence are.
       *[other] That is not counted by { by-what }.
      }
  }
refused-NoTermThen = No such term has begun. /terms shows them.
refused-TooLongAReport = That is more than ten years. A shorter time, please.
refused-NothingThen = I know nothing of those years. Days from 1990 to 2199, please.
about-compare = Two classes, courses, tutors, students or departments beside each other, or one at two times, and the difference.
example-compare = /compare attendance 10A and 10B this term
ask-compare-these = Which two shall be compared, and for which days?
compare = { $title }:
compare-title = { $one } and { $other }, { $period }
compare-times-title = { $about }, { $one } and { $other }
compare-line =
    { $difference ->
        [none] { $one } and { $other }
       *[other] { $one } and { $other } ({ $difference })
    }
compare-figure = Figure
compare-difference = Difference
unreadable-Compared = I could not read the two in “{ $given }”. They are of one kind, or one thing at two times. Something like: attendance 10A and 10B this term
unreadable-ComparedOne = I know no class, course, tutor, student or department called “{ $given }”.
figure-of-minutes = { $name }, minutes
figure-of-percent = { $name }, %
about-schedulereport = Have a report sent each day, week, month or term end: to you, or to others, by chat or mail, with a file.
about-reports = The reports you keep by name, and those that are sent by the clock: run one now, or stop it.
about-savereport = Keep a report under a name of your own.
about-dropreport = Forget a report that you kept by name.
example-savereport = /savereport load sessions by tutor last week
example-dropreport = /dropreport load
ask-savereport-name = Under which name?
ask-savereport-asked = A report on what?
ask-dropreport-name = Which one?
report-save-button = Keep it
report-saved = Kept as “{ $name }”: { $asked }. /report { $name } runs it.
report-dropped = “{ $name }” is not kept any more.
report-kept-button = { $name }
report-no-term = when a term is ahead
refused-NoSuchSavedReport = You keep no report called “{ $name }”. /reports shows those you keep.
refused-IsAReport = “{ $name }” is one of my own reports. Another name, please.
refused-TooManySaved = You keep { $most } reports already. /dropreport forgets one.
example-schedulereport = /schedulereport monday sessions by tutor last week to heads as pdf
ask-schedulereport-plan = How often, and which report? Such as: monday sessions by tutor last week
report-weekly-button = Each Monday
report-scheduled = From now on it comes to you without asking: { $name }{ $form ->
    [none] {""}
   *[other] , as { $form }
  }{ $mail ->
    [yes] , by e-mail
   *[no] {""}
  }. The first comes { $at }.
report-scheduled-others = It goes out by itself from now on, { $group ->
    [none] to { $count ->
        [one] { $names }
       *[other] { $count } people: { $names }
      }
   *[other] to the group of { $group }
  }: { $name }{ $form ->
    [none] {""}
   *[other] , as { $form }
  }{ $mail ->
    [yes] , by e-mail
   *[no] {""}
  }. The first goes { $at }. Who gets it, and whether you may see it, is looked at anew each time.
report-planned-others = { $report ->
    [attendance] Attendance
    [punctuality] Punctuality
    [sessions] Sessions
    [adherence] Adherence
    [feedback] Feedback
    [marking] Marking
    [kpi] Key figures
    [usage] Usage
   *[other] Overview
  }, { $first } to { $last }:
report-planned-group = { $report ->
    [attendance] Attendance
    [punctuality] Punctuality
    [sessions] Sessions
    [adherence] Adherence
    [feedback] Feedback
    [marking] Marking
    [kpi] Key figures
    [usage] Usage
   *[other] Overview
  }, { $first } to { $last }:
report-ended-author = A report that was sent to others has ended, for whoever planned it is not here any more: { $words }
refused-NothingPrivateToGroups = That names students, or tells how somebody was rated or worked: it is not for a group. By class, course or tutor, attendance and sessions are.
refused-OnlyForStaff = That names students, or tells how somebody was rated or worked: it is for staff only, and { $names } would get it.
refused-SentToNobody = Nobody is meant by that just now.
unreadable-Planned = How often, and which report? Such as: monday sessions by tutor last week to heads as pdf
report-stopped = It is not sent any more: { $name }.
report-resumed = It is sent again: { $name }.
reports = What you keep, and what is sent by the clock:
reports-none = You keep no report, and none is sent by itself. /report makes one: its buttons keep it, or send it each Monday.
report-run-button = { $several ->
    [yes] Now: { $name }
   *[no] Run now
  }
report-stop-this-button = { $several ->
    [yes] Stop: { $name }
   *[no] Stop
  }
report-planned = Your report, { $first } to { $last }, in brackets what it was before:
report-planned-button = Open it
report-stop-button = Stop sending it
report-ended = You may not see this report any more, so it is not sent any longer: { $words }
recurs-daily = Each day
recurs-weekly = Each Monday
recurs-monthly = Each month
unreadable-Recurs = I could not read how often in “{ $given }”. Daily, Monday 8:00, monthly, term end, or cron's five fields.
refused-NoSuchPlan = That report is not sent to you.
refused-TooManyPlans = You have { $most } reports sent to you already. /reports shows them.
refused-NeverThen = “{ $every }” names no time that comes.
refused-NoTermAhead = No term is ahead. /terms shows them; an admin adds one.
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
  }: { $of ->
    [0] I am counting the rows.
   *[other] { $rows } of { $of } rows, { $percent } %.
  }
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
file-of-many = { $what }, { $period }: { $more ->
    [yes] more than { $rows } rows. A file of so many takes me some minutes, and may be larger than chats take. It shows how far it is, and you can cancel it.
   *[no] { $rows ->
        [0] no rows.
        [one] one row.
       *[other] { $rows } rows.
      } That is more than ten years in one file.
  }
file-year-button = Only { $year }
file-by-month-button = Month by month, here
file-cancel-button = Cancel
file-cancelled = Not made: { $what }.
file-again-button = Make it after all
unreadable-Exported = I cannot make a file of “{ $given }”. Of these I can:
refused-OneFileAtATime = Your file before is still being made. It comes in a moment; then the next.
refused-NotOfAClass = Such rows belong to no class. Without the class it works.
refused-NoSuchFile = That file is not being made any more.
sums-drifted = Counted again over night, { $sums } of the sums that reports are made from were off. I counted them anew; sessions and registers are as they were.
about-board = Today in this group as a card that keeps up: each session, and how many are there, late, absent or unanswered.
about-unboard = Take the board of today down.
example-board = /board
example-unboard = /unboard
board-hung = { $of ->
    [class] Today's sessions of this class stand here from now on, and keep up by themselves. The card only counts; it names nobody.
   *[all] Today's sessions stand here from now on, and keep up by themselves. The card only counts; it names nobody.
  }
board-down = The board is down.
board = { $day }: { $count ->
    [0] no sessions.
    [one] one session. { $total }
   *[other] { $count } sessions. { $total }
  }
    ✓ here  ◷ late  ✗ absent  ○ excused  ? no answer yet  ⊘ called off
board-over = This board is not kept up any more.
refused-BoardsHangInGroups = Say that in a group or channel: the board hangs there.
refused-NoBoardHere = No board hangs in this chat. /board hangs one.
about-usage = How often the desk is used, for how long and by how many: by class, or the students of one.
example-usage = how often does 10B use the desk?
about-activity = When somebody used the desk lately, and what they changed.
example-activity = how active is Alice?
ask-activity-who = Whose?
activity = The latest visits, each from one message to the last before ten quiet minutes:
activity-none = No visit is known: there was none, or none is kept.
activity-visit = { $turns ->
    [one] one message or tap
   *[other] { $turns } messages or taps
  } in { $lasted }, { $platform }
activity-changes = What they changed
report-usage = Usage
figure-visits = Visits
figure-people = People
figure-stayed = Time
figure-per-visit = Average visit
