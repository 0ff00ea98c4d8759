## Appeals, and what a tutor looks at before deciding

ask-appealwords-words = What happened, in your own words? Leave it out if you like.
ask-appealwords-session = Which session is it?
ask-appeal-session = Which session is it?
about-review = Look at everybody who is pending, one after another, and decide by one tap each.
example-review = /review
review-none = Nobody is pending.
review-skip = Next one
review-of = { $at } of { $of }
appeal-button = Ask the tutor to look at it
appeal-noted = Your tutor has it on the table now, with what you sent; a head sees it if nobody decides within a day. You may add what happened: just write it.
appeal-words-noted = Passed on. You hear of it as soon as it is decided.
appeal-look = Look at it and decide
appeal-made = { $name } asks you to look at it again: { $subject } { $on }, { $start }.
appeal-old = { $name } has waited for more than a day for somebody to look at it again: { $subject } { $on }, { $start }.
refused-NothingToAppeal = There is nothing to look at again there: either it counts, or your tutor has it on the table already, or it is more than a week ago.
