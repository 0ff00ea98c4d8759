# What the browser pages say themselves; the desk's own answers are elsewhere.
# A page fills { $name } in by itself, so nothing here may count or choose.

## Frame
page-title = Tutordesk
page-tagline = The front desk
page-skip = Skip to the message box
page-theme = Change between light and dark
page-theme-changed = Colours: { $theme }
page-theme-light = light
page-theme-dark = dark
page-needs-script = The desk's chat needs JavaScript. Turn it on for this page, or message the desk on Telegram or Slack instead.

## People one can be (the demo only)
page-be = Be somebody
page-be-now = You are { $name }
page-people = People you can be
page-unread = { $count } new
page-nobody = Nobody yet

## The conversation
page-log = Conversation
page-chats = Conversations
page-chat-direct = With the desk
page-empty-title = Good to see you.
page-empty = Say it in one message, the way you would tell a receptionist.
page-desk-said = The desk:
page-you-said = You:
page-edited = edited
page-today = Today
page-yesterday = Yesterday
page-latest = Go to the latest message
page-writing = The desk is looking into it…
page-you-pressed = { $label }
page-pressed = A button
page-filled = A form
page-you-photo = Photo
page-you-file = File: { $name }
page-you-place = My place, give or take { $metres } m
page-picture = Picture
page-open-picture = Enlarge: { $alt }
page-close = Close
page-download = Download { $name }
page-replying-to = In reply to

## What became of my message
page-state-sending = Sending…
page-state-waiting = Waiting for a connection
page-state-failed = Not sent
page-try-again = Try again
page-discard = Discard

## Writing
page-message = Message
page-message-hint = Message or /command
page-send = Send
page-edit = Edit
page-edit-this = Edit: { $text }
page-reply = Reply
page-reply-this = Reply to: { $text }
page-editing = Editing your message
page-replying = Replying to
page-stop = Cancel
page-commands = Commands
page-commands-found = { $count } to choose from: arrow keys, then Enter
page-suggestions = Things to try
page-too-large = { $name } is larger than { $limit } MB. Send a smaller one.

## Photo, file, place
page-attach = Photo, file or place
page-asks-photo = Waiting for your photo
page-asks-place = Waiting for your place
page-asks-both = Waiting for your photo and your place
page-take-photo = Take a photo
page-choose-photo = Choose a photo
page-choose-file = Choose a file
page-send-place = Send my place
page-samples = Samples for trying it out
page-camera = Camera
page-camera-starting = Starting the camera…
page-camera-ready = Look into the camera, face in the light.
page-camera-retry = Try the camera
page-camera-ahead = Photo 1 of 2: look straight into the camera.
page-camera-aside = Photo 2 of 2: now turn your head to one side.
page-camera-blocked = The camera is blocked for this page. Allow it in the browser's site settings, or choose a photo instead.
page-camera-none = No camera was found here. Choose a photo instead.
page-camera-insecure = The camera needs a secure (https) address. Choose a photo instead.
page-snap = Take the photo
page-retake = Take another
page-your-photo = The photo you are about to send
page-send-photo = Send this photo
page-not-a-photo = That is not a photo this browser can read. JPEG, PNG, WEBP and HEIC work.
page-place-finding = Finding your place…
page-place-blocked = Your place is blocked for this page. Allow location in the browser's site settings, then try again.
page-place-none = Your place could not be found. Near a window it usually works; then try again.
page-place-slow = Finding your place took too long. Near a window it is faster; then try again.
page-place-how-ios = On an iPhone: Settings, Privacy & Security, Location Services, your browser, While Using.
page-place-how-android = On Android: the sign left of the address, Permissions, Location, Allow. Location itself must be on, too.
page-place-insecure = Your place can only be read from a secure (https) address.

## Connection
page-offline = No connection. What you write is kept here and sent when it is back.
page-kept-open = This could not be stored on the device: keep the page open until it is sent.
page-trouble = The desk did not answer ({ $status }). Trying again by itself.

## Forms
page-form-send = Send
page-form-choose = Choose…

## Signing in
page-sign-in-title = Sign in
page-sign-in-how = Send the desk /login on Telegram or Slack. It answers with a link that signs this browser in, once.
page-sign-in-ready = This link signs this browser in as you, once. Continue?
page-sign-in-button = Sign in here
page-sign-in-used = This link has been used or has run out. Send the desk /login for a new one.
page-sign-out = Sign out

## The check-in page
page-checkin-title = Check in
page-checkin-promise = What you send goes to the desk alone, once.
page-checkin-no-script = Checking in here needs JavaScript, the camera and your place. If this page cannot use them, open the link in your phone's own browser, or ask your tutor to tick you in: that counts the same.
page-checkin-opening = Opening your check-in…
page-checkin-again = Try again
page-checkin-webview = This looks like a browser inside another app; some of these keep the camera to themselves. If it does not start, open this page in your phone's own browser.
page-checkin-copy = Copy the link
page-checkin-copied = Copied. Paste it into your browser.
page-checkin-step-photo = Your photo
page-checkin-step-send = Your place, and send
page-checkin-code = I use the tutor's number instead of a photo
page-checkin-code-word = I use the tutor's word instead of a photo
page-checkin-code-label-word = The word and number your tutor shows
page-checkin-code-label = The number your tutor shows
page-checkin-place = Your place is read once, when you press the button.
page-checkin-button = Check in
page-checkin-still-there = Still there?
page-checkin-still-there-button = Show that I am still here
page-checkin-step-place = Your place
page-checkin-sending = Sending…
page-checkin-saved = No connection. It is kept on this device and sent by itself when you are back online; it counts from { $time }.
page-checkin-kept = Waiting on this phone for a connection: { $count }. You may close this page; open it again where there is one.
page-checkin-expired = A check-in waited here for more than a day, which is too late to hand in. Speak to your tutor.
page-checkin-not-taken = What waited here since { $time } was not taken:
page-checkin-placeless = Check in without a place
page-checkin-placeless-note = Nobody has to give a place. Without one your tutor decides.
page-checkin-which = Which check-in is it?
page-checkin-out-of-tries = You have no tries left. Your tutor can tick you off, or look at it if you ask for that in your chat.
page-checkin-waiting = The desk has it and is still looking. The answer comes in your chat.
page-checkin-done = You can close this page.

## Samples of the demo
page-sample-right = Selfie: the right person
page-sample-wrong = Selfie: somebody else
page-sample-room = Live place: in the room
page-sample-home = Live place: at home

## The tutor's page with the number that changes
page-number-title = Check-in number
page-number-title-word = Check-in word
page-number-how-word = Students say or type this word and its number in their chat, with their place. It changes every half minute.
page-number-how = Students say or type this number in their chat, with their place. It changes every half minute.
page-number-next = Next in { $seconds } s
page-number-gone = No connection: this number may be old.
