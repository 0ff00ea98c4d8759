# Things to try, one a line, by role; and how each command may be said.

try-student =
    I'm here
    my sessions this week
    my attendance
    why?
try-guardian =
    my sessions this week
    my attendance
    what do I owe?
try-tutor =
    taught { $student } maths 4-5:30pm yesterday
    marked 3 essays for { $course }, 45 min
    who is here?
    my sessions this week
    how many hours did I work this week?
try-head =
    my sessions this week
    how many hours did I work this week?
    who is here?
try-moderator =
    announce to class { $group }: exam moved to Monday
    announce to everyone: we close at 5 today
    today
try-admin =
    income this month
    who owes us?
    income for { $student } this month
    announce to everyone: we close at 5 today
try-operator = /help
try-stranger = /start

example-taught =
    taught Alice maths 4-5:30pm yesterday
    taught 10B physics this morning 9-10
example-book =
    book Alice maths tomorrow 4-5pm
    book Alice every Tuesday 4pm until June
example-begin = start my session
example-end = end my session
example-happened = I had maths with Maya yesterday 4-5pm
example-adherence = /adherence this month
example-substitute = can somebody take my Friday lesson
example-assigntutor = assign Alice to Tom
example-cancelsession = cancel Alice's session tomorrow, she is ill
example-session = /session Alice
example-series = /series Alice
example-move = move tomorrow's lesson with Alice to Friday 5pm
example-swap = /swap
example-shift = /shift 30m tomorrow
example-endseries = /endseries Alice
example-reopen = /reopen Alice yesterday
example-window = /window late_after 20m Alice
example-verify = verify the schedule of 10B this week
example-people = what is Alice's phone number?
example-today = what do I have tomorrow?
example-week = /week next week
example-month = /month December
example-calendar = /calendar next week
example-find = /find Leo next week
example-draft = /draft Spring term
example-publish = /publish Spring term
example-timetable = /timetable 10B
example-conflicts = /conflicts next week
example-feed =
    /feed
    /feed 10B
example-makeup = /makeup Leo
example-poll = /poll 10B next week
example-here = I'm here
example-attend =
    mark Alice absent
    everybody present but Alice
example-register = who is here?
example-attendance = my attendance
example-absent = I can't come tomorrow, I am ill
example-mark =
    marked 3 essays for COS10001, 45 min
    marked essays 1h30 yesterday
example-timer = start marking essay2 for Alice
example-work = prep 30 min yesterday
example-mytimes = how many hours did I work this week?
example-income =
    income for March
    income for Alice this month
example-owes = who owes us?
example-balance = what do I owe?
example-pay = Alice paid £50
example-runinvoices = /runinvoices March
example-invoice = invoice Alice for March
example-invoices = /invoices Alice
example-showinvoice = /showinvoice INV-0001
example-creditnote = /creditnote INV-0001 £10 the lesson began late
example-voidinvoice = /voidinvoice INV-0001 wrong month
example-writeoff = /writeoff INV-0001 they moved away
example-refund = /refund Alice £20
example-chase = remind Alice to pay
example-ageing = /ageing Alice
example-logo = /logo
example-statement = /statement Alice March
example-rate = /rate Alice £30
example-announce = announce to class 10B: exam moved to Monday
example-msg = tell Alice: bring your book
example-office = message the office that I will be late
example-search = find the message about the trip
example-messages = /messages Alice
example-addstudent = add student Lena Marsh
example-adduser = /adduser "Bob Ray" tutor
example-edituser = /edituser Alice school Hart Lane
example-invite = /invite Alice
example-role = /role Tom head 2026-12-31
example-endrole = /endrole Tom head
example-guardian = /guardian Maya Alice
example-removeuser = /removeuser Alice
example-eraseuser = /eraseuser Alice
example-prefer = /prefer remind_before 30
example-addclass = /addclass 10C
example-renameclass = /renameclass 10B 11B
example-enrol = /enrol Alice 10B
example-unenrol = /unenrol Alice 10B
example-addunit = /addunit "Computer Science" department
example-changeunit = /changeunit "Computer Science" Computing
example-removeunit = /removeunit Computing
example-units = /units
example-courseunit = /courseunit COS10001 "Computer Science"
example-addcourse = /addcourse "Web Design" COS10002
example-addtask = /addtask COS10001 "Essay 3"
example-addsite = /addsite "Hart Lane" "51.5432, -0.0553"
example-fence = /fence "Hart Lane"
example-testfence = /testfence
example-addroom = /addroom "Hart Lane" "Room 4"
example-addyear = /addyear 2026/27 2026-09-01/2027-07-31
example-addterm = /addterm Autumn 2026-09-01/2026-12-18
example-addholiday = /addholiday "Half-term" 2026-10-26/2026-10-30
example-import = /import people
example-set = /set late_after 15
example-weigh = /weigh place-pinned good
example-audit = /audit Alice
example-explain = /explain "taught Alice maths 4-5pm yesterday"
example-help =
    /help taught
    help with money
example-rates = /rates Alice
example-package = /package Alice 10h £350
example-packages = /packages Alice
example-trialbalance = /trialbalance 31 March
example-forecast = /forecast next month
example-timing = /timing
example-audience = /audience choir = 10B, Leo Hart
example-audiences = which audiences have I saved?
example-dropaudience = /dropaudience choir
example-remind = remind me tomorrow at 5pm to call Mrs Hart
example-reminders = what reminders have I set?
example-tag =
    /tag Leo scholarship
    /tag "session tomorrow 4pm" exam
example-untag = /untag Leo scholarship
example-tags = /tags
example-announcements = what announcements are still to go out?
example-reports = which reports do I get?
example-connections = what is connected to my account?
