## Sessions that move, and series.

refused-NoRhythm = I cannot plan that. I take days, weeks, months and years: "every Tuesday", "every 2 weeks", "first Monday of the month". How often shall it be?
refused-NothingMoves = It is there already. Which other time, room or tutor shall it have?

session-moved-notice = Moved: { $named ->
    [yes] { $subject }
   *[no] session
  } with { $others } is { $on }, { $start } to { $end } now{ $roomed ->
    [yes] , in { $room }
   *[no] {""}
  }. It was { $was_on }, { $was_start }.
