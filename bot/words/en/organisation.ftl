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
sites-none = No site has been added yet. An admin does that with /addsite.
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
no-years = No academic year has been added yet. An admin does that with /addyear.
years-and-terms = These are the years, their terms and the holidays:
holiday = holiday

about-settings = What this organisation decides for itself.
settings = Each can be changed with /set, such as /set late_after 15. Lengths are in minutes.
setting-start_early = { $value }: minutes before its time that a session may start
setting-start_late = { $value }: minutes after its time until which it may start
setting-end_early = { $value }: minutes before its end that it may end
setting-end_late = { $value }: minutes after its end until it closes by itself
setting-check_in_early = { $value }: minutes before the start that check-in opens
setting-check_in_late = { $value }: minutes after the start until it closes
setting-late_after = { $value }: minutes after the start from which one is late
setting-undo_within = { $value }: minutes for which Undo is offered
setting-remind_before = { $value }: minutes of warning before a session
setting-session_length = { $value }: minutes of a session whose end nobody said
setting-longest_day = { $value }: minutes of marking a day, at most
setting-quiet_from = { $value }: nobody is written to unasked from then on
setting-quiet_until = { $value }: until then
setting-day_ends = { $value }: when tutors are asked about what is not logged yet
setting-report_weekday = { $value }: the day of the weekly report
setting-report_at = { $value }: its hour
setting-faces = { $value }: whether selfies count; without, everybody types the number
setting-tutors_check_in = { $value }: whether tutors prove presence too, to start and end
setting-worst_accuracy_m = { $value }: metres of accuracy, at worst, of a place
setting-fence_grace_m = { $value }: metres added around every site
setting-place_fresh = { $value }: minutes for which a place counts
setting-pinned_place_counts = { $value }: whether a pin on the map is as good as a live place
setting-refuse_gallery_photos = { $value }: whether photos from a file are refused
setting-challenge = { $value }: whether a second selfie, head turned, is asked for
setting-check_in_tries = { $value }: tries a student has for one session
setting-pending_within = { $value }: minutes a tutor has to decide what is pending
setting-pending_counts = { $value }: whether whoever is pending then counts as present
setting-photos_kept = { $value }: minutes for which check-in photos are kept; 0 is never
setting-email_fallback = { $value }: whether whom no chat reaches is written to by e-mail
setting-moderators_see_totals = { $value }: whether moderators see totals of money
about-set = Change one of the settings.
ask-set-setting = Which setting? /settings shows them.
ask-set-value = To what?
setting-changed = { $setting } was { $before }, and is { $after } now.

unreadable-Coordinates = I could not read the place “{ $given }”. Two numbers, like 51.5072, -0.1276?
unreadable-Organisation = I know you at no organisation called “{ $given }”.
unreadable-Site = I know no site called “{ $given }”. Which one?
unreadable-Role = I know no role called “{ $given }”. Which one?

refused-NoSuchSite = That site or room is not there any more.
refused-NoSuchOrganisation = That organisation is not there any more.
refused-NoSuchYear = No academic year has these days. Add the year first, with /addyear.
refused-NoSuchDays = Those days are not there any more.
refused-EndsBeforeItBegins = { $days }: the last day is before the first. The other way round?
refused-TermsOverlap = { $name } has some of these days already: { $days }. Terms of a year share none.
refused-OutsideItsYear = The year { $name } is { $days }, and a term lies within its year.
refused-NoSuchSetting = No setting is called { $setting }. /settings shows what there is.
refused-SettingUnreadable = { $setting } does not take that. It is something like { $like }.

about-import = Send a list as a file: people, classes, courses, tasks, rates, terms or holidays.
ask-import-what = A list of what?
option-people = People
option-classes = Classes
option-courses = Courses
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
list-unreadable = I cannot read that file as a list. Send CSV or Excel, at most 2,000 rows.
list-row = Row { $number }: { $fault }
list-empty = { $column } is empty.
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
