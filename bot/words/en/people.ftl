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
field-wards = Looks after
field-school = School
field-branch = Branch
field-organisation = Organisation
field-zone = Times shown in

about-me = How you are known here.
me-intro = This is how you are known here. Something wrong? A moderator can change it.

about-org = Choose the organisation, or the person, you are speaking for.
ask-speakfor-organisation = Whom do you mean?
org-only = You speak for { $name } at { $at } here, and for nobody else.
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
about-connections = See the chats and programs that speak for you, and end any of them.
connections-shown = { $name ->
    [none] These speak for you. End what you do not know or no longer use.
   *[other] These speak for { $name }.
}
connections-none = { $name ->
    [none] Nothing but this conversation speaks for you.
   *[other] No chat is linked to { $name } and no program has a token.
}
connection-chat = { $platform ->
    [telegram] Telegram
    [slack] Slack
    [browser] The browser chat
    [console] The console
   *[other] { $platform }
}{ $here ->
    [yes] {" "}(here)
   *[no] { "" }
}
connection-known = Since { $since }{ $used ->
    [never] { "" }
   *[other] ; last used { $used }
}{ $cut ->
    [yes] ; nothing I send gets there
   *[no] { "" }
}
connection-token = A program: { $name }
end-link = { $platform ->
    [telegram] End: Telegram
    [slack] End: Slack
    [browser] End: the browser chat
   *[other] End: { $platform }
}
end-link-sure = From its next message on I answer that account as a stranger, until a new invitation brings it back. Are you sure?
end-link-button = Yes, end it
link-ended = Ended: that account speaks for nobody here any more.
connections-button = What speaks for me
connection-ended = { $platform ->
    [none] { $by } has revoked your token “{ $name }”.
    [telegram] { $by } has ended the link to your Telegram account.
    [slack] { $by } has ended the link to your Slack account.
    [browser] { $by } has ended the link to your browser chat.
   *[other] { $by } has ended the link to your chat.
} Write to the office if that was not agreed: /office
unlinked = Done. This account speaks for you no longer. Goodbye!

about-addstudent = Add a student.
ask-addstudent-name = What is the student called?
about-adduser = Add somebody with another role.
ask-adduser-name = What are they called?
ask-adduser-role = Which role do they get?
person-added-to = { $name } is here now, in { $classes }. An invitation lets them talk to me.
person-added = { $name } is here now. An invitation lets them talk to me.
person-rated = An hour costs { $price }.
rate-left-out = What an hour costs is for an admin to say: I left that out.
invite-button = Invite them
about-edituser = Change something about a person.
ask-edituser-person = About whom?
ask-edituser-field = What should change?
ask-edituser-value = To what? “none” empties it.
person-changed =
    { $emptied ->
        [yes] { $name }: { $what } is empty now.
       *[no] { $name }: { $what } is { $value } now.
    }
about-removeuser = Remove somebody; they can be brought back. A moderator asks an admin to.
ask-removeuser-person = Whom?
remove-sure = { $name } could do nothing here any more, and would be in no list. Their past stays. Are you sure?
remove-button = Yes, remove { $name }
person-removed = { $name } is removed.
removal-needs-admin = Removing somebody is up to an admin. Why should they remove { $name }?
ask-askremoval-why = Why should they be removed?
removal-put = I have asked { $names } to remove { $name }. Nothing changes until they say so.
removal-asked = { $by } asks you to remove { $name }:
removal-withdrawn = { $by } no longer asks to remove { $name }.
removal-agreed = { $by } has removed { $name }, as was asked.
removal-declined = { $by } has decided that { $name } stays.
removal-taken-back = { $name } stays; nobody is asked any more.
removal-kept = { $name } stays.
remove-them-button = Remove them
keep-them-button = Keep them
refused-NoRemovalAsked = Nobody asks to remove { $name } any more.
about-eraseuser = Erase somebody for good: nobody can bring them back.
ask-eraseuser-person = Whom?
erase-sure = Everything kept about { $name } becomes unreadable for good: details, photos, notes and messages. Sums and registers stay, without a name. Nobody can undo this. Are you sure?
erase-button = Yes, erase { $name }
person-erased = They are erased. What backups still hold of them is erased again whenever one is restored.
person-restored = { $name } is back.
about-role = Give somebody a role, for ever or until a day; within=10B limits it to a class, a course or a department.
ask-role-person = Who gets it?
ask-role-role = Which role?
a-role = { $kind ->
    [admin] an { $role }
    [operator] an { $role }
   *[other] a { $role }
  }
role-given = { $name } is { $role } now.
role-given-until = { $name } is { $role } until the end of { $until }.
about-endrole = End a role of somebody.
ask-endrole-person = Whose?
ask-endrole-role = Which role?
role-ended = { $name } is { $role } no longer.
about-guardian = Say who looks after a student.
ask-guardian-guardian = Who is the guardian?
ask-guardian-student = Of which student?
guardian-ended = { $guardian } no longer looks after { $student }.
guardian-added = { $guardian } looks after { $student } from now on.

about-preferences = Your time zone, reminders, quiet hours and language.
preferences = Change any of them with /prefer and its word: /prefer remind_before 30. “default” is the organisation's way.
preference-shown = { $value } · /prefer { $field }
preference-default = { $value }, as for everybody here
about-prefer = Change one of them.
ask-prefer-field = Which one?
ask-prefer-value = To what?
option-default = As for everybody here
minutes = { $count } min
option-zone = Time zone
option-remind_before = Reminder before a session
option-quiet_from = Quiet from
option-quiet_until = Quiet until
option-language = Language
option-by_email = E-mail, where no chat reaches you
option-learn_from_misses = Keep, sealed, what I did not understand
option-told_of_start = Tell me that my session has begun
option-digest_at = What can wait comes once a day, at
option-weekly_cap = Notices a week, before the others come with that (0: as many as there are)
option-en = English
option-de = Deutsch
option-name = Name
option-branch = Branch
option-email = E-mail
option-phone = Phone
option-minor = Under age
option-pays_self = Pays for themselves

refused-LastAdmin = { $name } is the only admin. Make somebody else one first.
refused-NotInThatRole = { $name } is no { $role } here. /role gives somebody a role.
refused-NamelessPerson = Everybody needs a name.
refused-NoSuchField = I cannot set “{ $field }” there. These there are: { $fields }.
refused-PreferenceUnreadable =
    { $field ->
        [remind_before] I need a number of minutes, such as 30; a week at most. “default” is the organisation's way.
        [weekly_cap] I need a number up to 500, such as 10; 0 is no limit. “default” is the organisation's way.
        [learn_from_misses] I need yes or no. “default” is the organisation's way.
        [by_email] I need yes or no. “default” is the organisation's way.
        [told_of_start] I need yes or no. “default” is the organisation's way.
        [language] I have no words for “{ $value }” yet. English and German are what I speak.
       *[other] I need a time such as 21:00. “default” is the organisation's way.
    }
refused-UnknownZone = I know no time zone called { $zone }. Something like Europe/London?

about-people = Who is here; with a name, what is known of them.
people-title = { $count ->
    [one] One person
   *[other] { $count } people
  }
profile-schedule = Their week
profile-attendance = Attendance
profile-messages = Messages
people-how-to-look = A name after /people shows somebody.
no-role = no role
people-unreached =
    { $count ->
        [one] One of them has no chat that reaches them yet. /invite gives a code and a link.
       *[other] { $count } of them have no chat that reaches them yet. /invite gives a code and a link.
    }
people-no-chat = { $roles }, no chat yet
people-bounced = { $roles } · e-mail bounced
field-reached = Reached by
reached =
    { $way ->
        [telegram] Telegram
        [slack] Slack
        [browser] the browser chat
        [console] the console
        [email] e-mail alone
        [bounced] nothing: their e-mail address is nobody's, it bounced. /edituser { $name } email
       *[none] nothing yet: /invite { $name }
    }
role-within = { $role } of { $what }
role-until = { $role } (until { $until })
guardian-pays = { $name } (pays)
field-guardians = Looked after by

role-ends-own =
    Your role as { $role ->
        [student] { role-student }
        [guardian] { role-guardian }
        [tutor] { role-tutor }
        [head] { role-head }
        [moderator] { role-moderator }
       *[admin] { role-admin }
    } ends with { $until }. An admin can give it for longer.
role-ends =
    { $name } is { $role ->
        [student] { role-student }
        [guardian] { role-guardian }
        [tutor] { role-tutor }
        [head] { role-head }
        [moderator] { role-moderator }
       *[admin] { role-admin }
    } until the end of { $until }. To give it for longer: /role.
