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
