## What only Slack shows: the edges of a form.

form-send = Send
form-close = Not now
form-all-at-once = Fill in a form
