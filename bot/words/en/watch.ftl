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
