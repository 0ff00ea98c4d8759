## What only an e-mail shows.

mail-subject = A message from { $organisation }
mail-footer =
    You get this by e-mail since no chat of yours reaches you, or since you chose so. Nobody reads answers to it. { $organisation } can invite you to its chat, and stops these e-mails if you ask.
invited-by-email = Hello { $name }, you are invited to our chat. Find us there and send /join { $code } until { $day }, { $until }. The code works once, for you alone.
invited-by-link = Hello { $name }, you are invited to our chat. This link opens it on Telegram: { $link }. Anywhere else, send /join { $code }. Both work once, for you alone, until { $day }, { $until }.

mail-bounced = Letters to { $name } come back: there is nobody of that e-mail address. I try it no more until it is changed.
mail-bounced-button = Put it right
mail-stop-title = E-mail from the desk
mail-stop-ask = Shall I stop writing to you by e-mail? What concerns you still comes by chat, if any chat of yours reaches you.
mail-stop-button = No more e-mail
mail-stopped = No more e-mail comes to you from the desk. In the chat, /prefer by_email yes changes that.
mail-left-out = Too large for an e-mail, so it is not enclosed: { $names }.
