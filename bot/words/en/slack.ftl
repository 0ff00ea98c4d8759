## What only Slack shows: the edges of a form.

form-send = Send
form-close = Not now
form-all-at-once = Fill in a form

home-intro = Hello { $name }. Write to me in your own words, or tap what you need.

slack-about = The front desk: sessions, the register, marking time and money, by message.
slack-place-by-page = Slack cannot send me a place: the button opens a page that does.
slack-file-in-private = The file is in our own chat.
