## People, roles and invitations.

refused-NotPermitted = That needs the right to { $permission }, which your roles here do not give you.
refused-NoSuchPerson = I do not know that person here.
refused-NoSuchInvitation = That code is not good, or was used already. Ask for a new invitation.
refused-InvitationExpired = That invitation ran out. Ask for a new one.
refused-TooManyWrongCodes = Too many wrong codes from this account. Try again after { $again_at }.
refused-LinkedAlready = This account is linked to that person already.
