## Wer hier ist.

language-en = English
language-de = Deutsch
refused-NotPermitted = Dazu braucht es das Recht „{ $permission }“, das Ihre Rollen hier nicht haben.
role-student = lernend
role-guardian = sorgeberechtigt
role-tutor = lehrend
role-head = leitend
role-moderator = moderierend
role-admin = verwaltend
role-operator = betreibend
welcomed = Willkommen, { $name }. Sie sind drin; /help zeigt, was ich für Sie tun kann.
