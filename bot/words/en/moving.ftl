## Sessions moved, swapped, shifted and called off by those who may, or asked for.

about-move = Move a session to another time.
ask-moveto-there = When shall { $subject } with { $who }, { $on }, { $start }, be instead? Something like Friday 5pm.
move-none = I find no session to come there that you could move. /week shows what there is.
move-which = Which one is to be moved?
moved-session = Moved { $subject } with { $who } to { $on }, { $start } to { $end }. It was { $was }. Everybody concerned is told.
over-already = { $when } is over already. Which day did you mean?
taken-log = It took place: log it
