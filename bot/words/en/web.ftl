# What a program or a browser is told when the desk refuses a request.
# It never repeats what was sent.

problem-400 = The request could not be read
problem-401 = Sign in first
problem-403 = Not allowed
problem-404 = Nothing here
problem-405 = Not in this way
problem-409 = Not now
problem-413 = Too large
problem-415 = Send JSON
problem-421 = Another address
problem-422 = Something in the request does not fit
problem-429 = Too often
problem-500 = Something went wrong here, not with you
problem-503 = Not ready yet

problem-host = The desk does not answer under that host name. Use the address it was set up with.
problem-origin = The request came from another site's page. Use the desk's own page.
problem-type = Send the body as application/json.
problem-size = At most { $limit } MB fit in one request. Send something smaller.
problem-json = The body is not JSON that the desk can read.
problem-shape = { $why }
problem-empty = Say something: text, press, place, photo, file or form.
problem-base64 = { $name } is not base64.
problem-photo-size = { $name } is larger than { $limit } MB. Send a smaller one.
problem-as = Say who speaks: "as" is missing.
problem-cursor = "after" is not a cursor that the desk gave out.
problem-chat = That is not your conversation.
problem-fault = It was noted as { $reference }.
problem-metrics = Metrics are for this machine, or for a bearer of the metrics token.
problem-database = The database does not answer.
problem-later = The desk cannot take this in just now, and kept nothing of it. Try again in a moment.
problem-sender = No process sends what the desk has to say.
problem-draining = The desk is closing down.
problem-often = Too many attempts from your network. Wait a minute, then try again.
problem-app-unsigned = Telegram's word for who you are has run out. Close this page and open it again from the chat.
problem-app-unknown = The desk does not know this Telegram account yet. Open your invitation in the chat first.
