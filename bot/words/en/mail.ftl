## What only an e-mail shows.

mail-subject = A message from { $organisation }
mail-footer =
    You get this by e-mail since no chat of yours reaches you. Nobody reads answers to it. { $organisation } can invite you to its chat, and stops these e-mails if you ask.
invited-by-email = Hello { $name }, you are invited to our chat. Find us there and send /join { $code } until { $until }. The code works once, for you alone.
invited-by-link = Hello { $name }, you are invited to our chat. This link opens it on Telegram: { $link }. Anywhere else, send /join { $code }. Both work once, for you alone, until { $until }.
