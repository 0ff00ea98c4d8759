## What only an e-mail shows.

mail-subject = A message from { $organisation }
mail-footer =
    You get this by e-mail since no chat of yours reaches you. Nobody reads answers to it. { $organisation } can invite you to its chat, and stops these e-mails if you ask.
