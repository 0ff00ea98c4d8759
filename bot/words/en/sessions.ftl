## Sessions: booked, begun, held, cancelled.

refused-NoSuchSession = I do not find that session. It may have been taken back. /today shows yours.
refused-NotYourSession = That is { $tutors }'s session, so only they can do that. An admin can change the tutor.
refused-NotNow = That session is { $state }, so it cannot become { $wanted } now.
refused-TooEarlyToStart = It is too early to start. You can from { $opens } on.
refused-TooLateToStart = It could be started until { $closed }. Tell me about it when it is over: /taught.
refused-TooEarlyToEnd = It is too early to end. You can from { $opens } on. If it really ended before that, tell me when: /taught.
refused-TooLateToEnd = It could be ended until { $closed }. Tell me how long it was: /taught.
refused-ProofWanted = Your organisation wants to see you there first. Send me a selfie and your place, then try again.
refused-NotOverYet = That goes on until { $until }. Tell me when it is over.
refused-InThePast = { $start } is over already. If it took place, log it with /taught.
refused-TooLong = That would be { $length }, and { $longest } is the longest session I take. Check the times?
refused-EndsBeforeItStarts = It cannot end at { $end } when it starts at { $start }. Check the times?
refused-SomebodyBusy = { $who } has another session from { $start } to { $end }. Choose another time?
refused-RoomTaken = { $room } is taken from { $start } to { $end }. Choose another room or time?
refused-OnHoliday = That day is a holiday: { $holiday }. Choose another day?
refused-LoggedAlready = You logged { $whom } from { $start } to { $end } already. Undo that one first if it was wrong.
refused-WhichSession = You have other sessions planned then. Tell me once more, and tap which one it was.
refused-NobodyTaught = I need a student, or a class with somebody in it.
refused-NotAStudent = { $who } is no student here. Who was it?
refused-NotATutor = { $who } is no tutor here. Who is to teach?
refused-ReasonWanted = Please tell me why, too: its tutor and students are told.
refused-ChangedSince = Something else was done to that session since. Take that back first, or change it with a new message.
