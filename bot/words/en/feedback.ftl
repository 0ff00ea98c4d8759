## What students thought of a session.

about-stars = Say what you thought of a session you were at: 1 to 5 stars.
about-feedback = What students thought of my sessions.
stars-1 = 1 ★
stars-2 = 2 ★
stars-3 = 3 ★
stars-4 = 4 ★
stars-5 = 5 ★
aspect-content = Content
aspect-delivery = Delivery
aspect-engagement = Engagement
aspect-overall = Overall
option-content = Content
option-delivery = Delivery
option-engagement = Engagement
option-overall = Overall
rate-content = How was the content?
rate-delivery = How was it explained?
rate-engagement = How much did it draw you in?
rate-overall = And all in all?
feedback-ask = How was { $subject ->
    [0] it
   *[other] { $subject }
}, { $on }? { $anonymous ->
    [yes] Four taps, and nobody can find out who said what.
   *[no] Four taps. Your tutor sees your answers with your name.
} First, the content:
feedback-words = In words
feedback-one = { $aspect } { $count }
feedback-thanks = Thank you. { $anonymous ->
    [yes] It is told only together with what others say, and without names.
   *[no] Your tutor sees it with your name.
} You may change it until { $closes }.
feedback-gone = Nothing of yours is kept for { $title } any more.
feedback-words-button = Add a few words
ask-stars-stars = How many stars, 1 to 5?
ask-starwords-words = What would you like to say?
unreadable-Stars = One to five stars, please.
refused-NothingToRate = No session you were at takes feedback now.
refused-NoSuchStars = One to five stars, please.
refused-NothingToPutBack = That can no longer be taken back.
feedback-open = Feedback on { $title } can still be given. It is shown when nobody can change theirs any more.
feedback-few = Of { $title } too few have said something to be told: fewer than three.
feedback-few-tutor = Too few have said something about { $name }'s sessions to be told: fewer than three.
feedback-session = Feedback on { $title }
feedback-tutor = Feedback on { $name }'s sessions ({ $count ->
    [one] one session
   *[other] { $count } sessions
})
feedback-mean = { $stars } of 5 ({ $count } answers)
feedback-said = “{ $words }”
card-feedback = Feedback
card-hear = What they thought
example-stars = 5 stars, great lesson
example-feedback = /feedback tutor=Maya
