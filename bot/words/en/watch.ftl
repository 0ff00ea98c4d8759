## What is wrong with the desk, for whoever runs it.

alert-events = Messages have been waiting for the desk for more than five minutes. `./desk doctor` says how many.
alert-events-over = The desk has caught up with its messages again.
alert-dues = Reminders and other duties are more than five minutes late. Is the clock's process running?
alert-dues-over = Reminders and other duties are on time again.
alert-backlog = Messages to { $what } have been waiting for more than five minutes. `./desk doctor` says how many.
alert-backlog-over = Messages to { $what } go out on time again.
alert-carrying = Messages to { $what } were tried several times and not taken. I keep trying.
alert-carrying-over = { $what } takes messages again.
alert-mail = The mail server does not take what I send. I keep trying.
alert-mail-over = The mail server takes what I send again.
alert-duty = The duty “{ $what }” fails again and again. The log says why, under duty.failed.
alert-duty-over = The duty “{ $what }” works again.
alert-webhook = I have stopped calling { $what } after its failures. The admins whose webhook it is know; /webhooks turns it on again.
alert-webhook-over = { $what } is not off any more: its webhook is on again, or dropped.
alert-dead = Some messages could not be delivered or read. /deadletters shows which, and tries them again.
alert-dead-over = No message is left that could not be delivered or read.

example-deadletters = /deadletters
about-deadletters = See what could not be delivered, and try it again.
dead-letters = { $count ->
    [one] One message was given up.
   *[other] { $count } messages were given up.
  } What they say stays sealed; after a week they are forgotten.
dead-letters-none = Nothing was given up: all that was to go out is out or on its way.
dead-letter-row = { $number }. { $when } · { $way ->
    [in] from
   *[out] to
  } { $platform }
dead-letter-button = Try { $number } again
dead-letter-retried = It is tried again now. If it fails once more, /deadletters shows it again.
ask-retryletter-letter = Which one? /deadletters has a button for each.
refused-NoSuchDeadLetter = That message is not among those given up: it was sent after all, or forgotten after a week.
refused-AlreadyRetried = { $who ->
    [none] Another operator has just retried it.
   *[other] { $who } has just retried it.
  }

about-health = How the desk is: what waits, what was sent, what is wrong.
health-shown =
    { $count ->
        [0] All is well.
        [one] One thing is wrong.
       *[other] { $count } things are wrong.
    }
health-events = Came in and not answered
health-to = To be sent to { $platform }
health-waiting =
    { $count ->
        [0] none
       *[other] { $count }, the oldest for { $late }
    }
health-sent = Sent within five minutes
health-dead = Given up
alerts-button = What is wrong
about-alerts = See what is wrong with the desk now, and since when.
alerts-none = Nothing is wrong that I know of.
alerts-stand =
    { $count ->
        [one] One alert stands:
       *[other] { $count } alerts stand:
    }
