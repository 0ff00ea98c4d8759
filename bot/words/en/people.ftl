## People, roles and invitations.

refused-NotPermitted = That needs the right to { $permission }, which your roles here do not give you.
refused-NoSuchPerson = I do not know that person here.
refused-NoSuchInvitation = That code is not good, or was used already. Ask for a new invitation.
refused-InvitationExpired = That invitation ran out. Ask for a new one.
refused-TooManyWrongCodes = Too many wrong codes from this account. Try again after { $again_at }.
refused-LinkedAlready = This account is linked to that person already.

refused-SignInLinkSpent = This link has been used or has run out. Send the desk /login for a new one.

about-login = Sign a browser in: a link, good once and for ten minutes.
login-link = Open this where you want to be signed in. It works once, for ten minutes, and it is yours alone: pass it to nobody.
    { $link }

role-student = student
role-guardian = guardian
role-tutor = tutor
role-head = head
role-moderator = moderator
role-admin = admin
role-operator = operator

field-name = Name
field-roles = Roles
field-class = Class
field-school = School
field-branch = Branch
field-organisation = Organisation
field-zone = Times shown in

about-me = How you are known here.
me-intro = This is how you are known here. Something wrong? A moderator can change it.

about-org = Choose the organisation, or the person, you are speaking for.
ask-org-organisation = Whom do you mean?
org-chosen = From now on you are { $name } at { $at } here.

about-join = Let this chat account speak for somebody, with an invitation's code.
ask-join-code = What is the code of the invitation?
wrong-code = That code is not good, or was used already. Look at it once more, or ask for a new invitation.
joined = Welcome, { $name }. /help shows what I can do for you.
joined-waits = Thank you. Whoever invited { $name } has to confirm that it is you; I shall tell you here.

about-invite = Give somebody a one-time code to reach me.
ask-invite-person = Whom do you want to invite?
invited = Here is the invitation for { $name }: { $code }. They send me /join { $code } within three days. It works once, and I do not show it again.
invited-link = On Telegram this link does it, or the picture for their camera: { $link }
invited-picture = A code for a camera that opens the invitation on Telegram
invitation-withdrawn = That invitation is withdrawn: its code does nothing any more.
join-waits = Somebody used the invitation for { $name }, from { $platform } account { $handle }. Is that who you meant?
let-in-button = Yes, let them in
keep-out-button = No, keep them out
let-in = { $name } is in, and has been told.
kept-out = They stay out, and the invitation is withdrawn.
welcomed = Welcome, { $name }. You are in; /help shows what I can do for you.

about-unlink = Let this chat account speak for you no longer.
unlink-sure = After that I do not know you here any more, until somebody invites you again. Are you sure?
unlink-button = Yes, unlink this account
unlinked = Done. This account speaks for you no longer. Goodbye!
