## Time spent marking and on other work.

about-mark = Log the time you spent marking.
about-work = Log preparation, meetings and other work.
about-mytimes = Where your hours went.
about-entries = Your logged time, entry by entry: change it or take it back.
ask-mark-spent = How long did it take?
ask-fixmark-spent = How long did it take?
ask-movemark-on = Which day was it?
ask-forwhom-who = Whom was it for?
ask-mark-task = What did you mark?
ask-work-activity = What was it?
ask-work-spent = How long did it take?

option-prep = Preparation
option-meeting = Meeting
option-training = Training
option-supervision = Supervision
option-admin = Paperwork
option-marking = Marking
option-teaching = Teaching
option-activity = By activity
option-task = By task
option-course = By course
option-tutor = By tutor

activity-marking = Marking
activity-prep = Preparation
activity-meeting = Meeting
activity-training = Training
activity-supervision = Supervision
activity-admin = Paperwork
activity-teaching = Teaching

marking-logged = { $today ->
    [True] Logged { $spent } on { $task }. Day so far: { $total }.
   *[other] Logged { $spent } on { $task }, { $on }. That day so far: { $total }.
  }
marking-logged-of = Logged { $spent } on { $task } for { $name }, { $on }. That day so far: { $total }.
marking-for = { $item } for { $whom }
marking-while-teaching = You have a session from { $start } to { $end } as well: is that right?
marking-beside = You logged { $what } from { $start } to { $end } as well.
marking-anyway-button = Log it anyway
marking-taken-back = Took back { $spent } on { $task }.
marking-put-back = Put back { $spent } on { $task }.
marking-changed = Changed { $task } from { $was } to { $spent }.
marking-now = Now it is { $spent } on { $task }, { $on }.

time-logged = { $by } logged { $spent } on { $on } for you. It is among your entries: /entries.
time-changed = { $by } changed an entry of yours: it is { $spent } on { $on } now. See /entries.
time-taken-back = { $by } took back { $spent } that you had on { $on }.
time-put-back = { $by } put back { $spent } that you had on { $on }. See /entries.

hours-title = Hours of { $name }, { $period }
hours-everybody = everybody
hours-total = Together { $total }.
hours-partly = What was for other courses, or for none, is not shown.
hours-none = Nothing is logged there.
hours-by-task = By task
hours-by-student = By student
hours-by-course = By course
hours-by-week = By week
hours-by-day = By day
hours-entries = Entries
hours-week-of = Week of { $on }
hours-nothing-named = Nothing in particular
hours-row = { $on }: { $spent }, { $activity }
hours-row-of = { $on }: { $spent }, { $activity }, { $said }

entries-intro = The latest entries. Tap one to change it or take it back.
entries-more = Older ones
entries-none = There is nothing of that kind.
entry-title = One entry:
entry-label = { $on }, { $spent }: { $task }
entry-label-of = { $name }, { $entry }
entry-of = Whose
entry-what = What
entry-on = Day
entry-spent = Time
entry-times = From and to
entry-note = Note
entry-change = Change the time
entry-move = Another day
entry-whom = For somebody else
entry-source = How it is known
source-declared = Said
source-observed = Measured
source-confirmed = Seen, and said to be right
entry-drop = Take it back

refused-DayTooLong = That makes { $spent } of marking in one day, and { $longest } is the most I take. Check the number?
refused-EntryTooLong = { $spent } is more than { $longest }, the longest I take in one entry. Check the number?
refused-MarkedInTheFuture = { $on } has not come yet. Which day was it?
refused-NotYetDone = That would have ended at { $end }, which is still to come. Check the times?
refused-MonthClosed = { $on } is in a month whose books closed on { $closed }. An admin may open them again: /set month_open_days.
refused-NoTimeSpent = That is less than a minute. How long was it?
refused-SpentTwice = { $may_stand ->
    [yes] You logged { $what } from { $start } to { $end } already. Shall I log this as well?
   *[no] You logged { $what } from { $start } to { $end } already. Take that back first, or give another time.
  }
refused-NoSuchEntry = That entry is not there any more.
refused-SharesDoNotFit = The parts make { $shared } together, and { $spent } were spent. Check the numbers?
refused-EntryChanged = Somebody has changed that entry since. Look at it again first.
refused-LogsNoTime = { $who } does not teach, so there is no time to log.

totals-drifted = Counted again over night, { $sums } sums of logged time were off, by { $off } in all. I put them right; the entries themselves are as they were.

about-timer = Start timing your marking.
about-timing = What you are timing, and for how long.
about-stop = Stop the timer, and log what it measured.
ask-timer-task = What are you marking?
timer-started = Timing { $task } since { $start }. Say stop when you are done.
timer-runs = You have been timing { $task } since { $start }: { $ran } so far.
timer-over = That timer is stopped.
timer-none = You are not timing anything.
timer-begin-button = Time something
timer-dropped = Dropped the timer for { $task }. Nothing is logged.
timer-too-short = Stopped timing { $task }. That was less than a minute, so nothing is logged.
timer-ran-on = { $text } The timer ran for { $ran }, so I took it for forgotten and logged as much as that day has room for. Change it if that is not right.
timer-stop-button = Stop the timer
timer-drop-button = Drop it, log nothing
timer-forgotten = Your timer has been running since { $started }, longer than anybody works in a day. I stopped it and logged { $spent }, marked as forgotten. Change it or take it back: /entries.
timer-forgotten-full = Your timer has been running since { $started }, and that day has no room for so much. I stopped it and logged nothing: /mark logs what it really was.
stop-which = What shall I end?
entry-timer = Timer
entry-forgotten = Forgotten: it ran from { $start } until I stopped it
option-session = The session
refused-TimerRuns = You are timing something since { $started } already. Say stop first.
refused-NoTimer = That timer is not running any more.
