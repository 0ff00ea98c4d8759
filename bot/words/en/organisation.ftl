## Setting an organisation up.

about-addsite = Add a site: a place where sessions are held.
ask-addsite-name = What is the site called?
ask-addsite-place = Where is it? Two numbers, like 51.5072, -0.1276, from any map.
site-added = { $name } is a site now. Check-ins count within { $radius } metres of it.
about-addroom = Add a room to a site.
ask-addroom-site = At which site?
ask-addroom-name = What is the room called?
room-added = { $name } is a room now.
room-added-online = { $name } is an online room now: nobody is asked for a place there.
about-sites = The sites and their rooms.
sites-title = Sites and their rooms
sites-none =
    { $keeps ->
        [yes] No site has been added yet. /addsite adds one.
       *[no] No site has been added here yet.
    }
site-reach = check-ins count within { $radius } m
taken-away = Taken back: { $name }.

about-addyear = Add an academic year.
ask-addyear-name = What is the year called, such as 2026/27?
ask-addyear-days = From when to when, such as 2026-09-01/2027-07-31?
about-addterm = Add a term to its year.
ask-addterm-name = What is the term called?
ask-addterm-days = From when to when, such as 2026-09-01/2026-12-18?
about-addholiday = Add days on which nobody teaches.
ask-addholiday-name = What is the holiday called?
ask-addholiday-days = From when to when?
about-terms = The academic years, their terms and the holidays.
days-added = { $name }: { $days }.
no-years =
    { $keeps ->
        [yes] No academic year has been added yet. /addyear adds one.
       *[no] No academic year has been added here yet.
    }
years-and-terms = These are the years, their terms and the holidays:
holiday = holiday

about-settings = What this organisation decides for itself.
settings = Change any of them with /set and its word: /set late_after 15. Lengths are said in minutes (how long things are kept in days), times like 21:00.
setting-shown = { $value } · /set { $setting }
metres = { $count } m
setting-language = The language of groups, letters and everybody who chose none
setting-start_early = A tutor may start a session this long before its time
setting-start_late = and until this long after it
setting-end_early = A tutor may end a session this long before its planned end
setting-end_late = and until this long after it; then it closes itself
setting-check_in_early = Students may check in this long before a session
setting-check_in_late = and until this long after it began
setting-correct_within = So long after a session its tutor may put the register right
setting-late_after = A student is late this long after the start
setting-undo_within = Changes can be undone for this long
setting-remind_before = Reminders go out this long before a session
setting-session_length = A session is this long where nobody says otherwise
setting-longest_day = A tutor logs at most this much time a day
setting-quiet_from = Nobody is written to unasked from
setting-quiet_until = and until
setting-day_ends = Tutors get the list of what is not logged yet at
setting-report_weekday = The weekly report comes on
setting-first_weekday = A week begins on
setting-report_at = and at
setting-faces = Faces are compared, for those who agreed to it
setting-tutors_place = Tutors show where they are, to start and to end
setting-tutors_face = Tutors show their face, to start and to end
setting-check_in_tries = So many tries to check in to a session
setting-pending_within = A tutor may decide pending check-ins for this long
setting-pending_counts = Whoever is pending after that was present
setting-photos_kept = A selfie waits, sealed, for somebody to decide by it for this long at most
setting-email_fallback = E-mail reaches those whom no chat does, unless they said no
setting-places_kept = It is known for this long where a check-in came from
setting-traces_kept = A photo sent a second time is recognised for this long
setting-documents_kept = Doctor's notes are kept for this long
setting-feedback_words_kept = Words of feedback are kept for this long
setting-feedback = Those who were at a session are asked what they thought of it
setting-feedback_anonymous = Nobody can find out who said what in feedback
setting-feedback_within = Feedback may be given for this long after a session
setting-month_open_days = Logged time may be changed for so many days after its month, or always with 0
setting-usage = Keep when people use the desk, not what they say
setting-learn_from_misses = Keep, sealed, what I did not understand
setting-excuse_note_from_days = A doctor's note is asked for from so many days on, or never with 0
setting-alert_guardians_after = A guardian is asked about a missing minor this long after the start, or never with 0
setting-streak_absences = Tutors and heads hear of whoever is absent so many times in a row, or never with 0
setting-at_risk_below = They hear of whose attendance falls below so many per cent, or never with 0
setting-at_risk_sessions = That is of so many sessions at least
setting-at_risk_days = And within so many days
setting-streak_tells_guardians = Guardians of minors hear of it, too
setting-excuse_within = Somebody may ask to be excused until this long after a session
setting-overlap_time = Time logged twice over is forbidden, noted with a warning, or asked about
setting-longest_entry = One entry of logged time is no longer than
setting-log_step = Logged time is rounded to the nearest of these, or to the minute with 0
setting-observe_time = Tutors are asked about time they were seen at work in chat and did not log
setting-sheets = Tutors are sent their week, to finalise, on its last day
setting-sheet_at = and at
setting-bill_step = Minutes are charged for up to a whole one of these, or to the minute with 0
setting-no_show_fee = So many per cent of its price does a session cost whoever is absent
setting-excused_fee = So many per cent of its price does a session cost whoever is excused
setting-tax_basis_points = Tax, in hundredths of a per cent: 2000 is 20 per cent
setting-tax_included = Prices have the tax in them already
setting-invoice_on_day = Invoices of the last month are made out on this day, or with 0 when somebody says so
setting-invoice_due_days = Invoices are to be paid within so many days
setting-remind_payment_days = One reminder is sent so many days after that, or never with 0
setting-confirm_hours = Families are asked whether the minutes of a session are right
setting-confirm_within = After this long, silence is a yes
setting-digest_at = What can wait comes once a day, in one letter, at
setting-escalate_after = Something urgent that nobody said they got is said another way after this long, then to the moderators, or never with 0
setting-weekly_cap = After so many notices a week the others come in that letter, or never with 0
option-forbid = Forbidden
option-warn = With a warning
option-ask = Asked about
setting-moderators_see_totals = Moderators see what is earned in all
option-monday = Monday
option-tuesday = Tuesday
option-wednesday = Wednesday
option-thursday = Thursday
option-friday = Friday
option-saturday = Saturday
option-sunday = Sunday
about-set = Change one of the settings.
ask-set-setting = Which setting? /settings shows them.
ask-set-value = To what?
setting-changed = { $setting }: { $after }. Before it was { $before }.

unreadable-Setting = I know no setting called “{ $given }”. /settings shows what there is.
unreadable-Coordinates = I could not read the place “{ $given }”. Two numbers, like 51.5072, -0.1276?
unreadable-Organisation = I know you at no organisation called “{ $given }”.
unreadable-Site = I know no site called “{ $given }”. Which one?
unreadable-Within = I know no class, course, programme, department or school called “{ $given }”.
unreadable-Role = I know no role called “{ $given }”. Which one?

refused-NoSuchSite = That site or room is not there any more.
refused-NoSuchOrganisation = That organisation is not there any more.
refused-NamedAlready = There is one called { $name } already. Choose another name?
refused-NoSuchYear = No academic year has these days. Add the year first, with /addyear.
refused-NoSuchDays = Those days are not there any more.
refused-EndsBeforeItBegins = { $days }: the last day is before the first. The other way round?
refused-TermsOverlap = { $name } has some of these days already: { $days }. Terms of a year share none.
refused-YearsOverlap = The year { $name } has some of these days already: { $days }. Choose others, or take that year back: /terms.
refused-OutsideItsYear = The year { $name } is { $days }, and a term lies within its year.
refused-NoSuchSetting = No setting is called { $setting }. /settings shows what there is.
refused-SettingUnreadable =
    { $kind ->
        [yes-or-no] That setting takes yes or no.
        [minutes] That setting takes a number of minutes, such as 15; a week at most.
        [days] That setting takes a number of days, such as 30.
        [clock] That setting takes a time such as { $like }.
        [firmness] That setting takes forbid, warn or ask.
        [language] That setting takes a language: en or de.
        [weekday] That setting takes a day of the week, such as Monday.
        [weight] That rule takes good, pending or refused.
        [preset] A policy is usual, strict or lenient.
       *[number] That setting takes a whole number, such as { $like }.
    }

about-import = Send a list as a file: people, classes, departments, courses, tasks, rates, terms or holidays.
ask-import-what = A list of what?
option-people = People
option-classes = Classes
option-courses = Courses
option-units = Programmes, departments and schools
option-tasks = Tasks
option-rates = Rates
option-terms = Terms
option-holidays = Holidays
list-template = This is the template ({ $what }), with an example. Fill it in and send it back here, as CSV or Excel. I take all of it or nothing.
list-taken =
    { $what }: { $count ->
        [one] one row is in.
       *[other] all { $count } rows are in.
    }
invite-all-button =
    { $count ->
        [one] Invite one by e-mail
       *[other] Invite { $count } by e-mail
    }
inviting-all =
    { $count ->
        [one] Inviting one person by e-mail. I keep you posted here.
       *[other] Inviting { $count } people by e-mail. I keep you posted here.
    }
list-column-row = row
list-column-fault = what is wrong
list-unreadable = I cannot read that file as a list. Send CSV or Excel, at most { $most } rows.
list-too-long = That file is too long for me. I take at most { $most } rows, and 5 MB.
list-near = Did you mean { $names }?
option-timetable = Timetable
refused-ColumnsTwice = These columns are there twice: { $columns }. Keep one of each and send it again.
refused-TooManyRows = That is { $count } rows; I take at most { $most }. Send it in parts.
list-row = Row { $number }: { $fault }
list-empty = { $column } is empty.
list-next = Next ({ $count } more)
list-more = … and { $count } more.
unreadable-Email = “{ $given }” is no e-mail address.
unreadable-Phone = “{ $given }” is no telephone number.
refused-RowsRefused =
    { $count ->
        [one] Nothing was taken in, because of one row:
       *[other] Nothing was taken in, because of { $count } rows:
    }
    { $rows }
refused-ColumnsMissing = Columns are missing: { $columns }. The first row of the file names them: { $all_columns }.

about-audit = Who changed what, and when.
audit-title = Changes, latest first
audit-none = Nothing was changed there.
audit-older = Older ones
audit-desk = the desk itself
audit-gone = somebody no longer here
audit-via = via { $platform }
