## What only Telegram needs: the keyboard that sends a place with one tap.

send-my-place = 📍 Send where I am
tap-to-send-place = Tap below to send where you are.
check-in-here = Check in here
calendar-here = Open it here
