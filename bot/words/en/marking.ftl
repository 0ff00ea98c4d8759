## Time spent marking.

about-mark = Log the time you spent marking.
ask-mark-spent = How long did it take?
ask-mark-task = What did you mark?
marking-logged = Logged { $spent } on { $task }. Day so far: { $total }.
marking-taken-back = Took back { $spent } on { $task }.

refused-DayTooLong = That makes { $spent } of marking in one day, and { $longest } is the most I take. Check the number?
refused-MarkedInTheFuture = { $on } has not come yet. Which day was it?
refused-NoSuchEntry = That entry is not there any more.
