# Tokens for programs, and what the REST API answers.

about-token = A token that lets a program of yours ask in your name: marking time, sessions, attendance, invoices.
example-token = /token times 30
scope-everything = Everything I may do
scope-times = Marking time
scope-sessions = Sessions
scope-attendance = Attendance
scope-people = People
scope-invoices = Invoices
scope-messages = Notices and how they come
scope-announcements = Announcements
scope-reports = Reports
scope-events = What happened
unreadable-Scopes = “{ $given }” is nothing that a token may be for. Say everything, or some of: times, sessions, attendance, people, invoices, messages, announcements, reports, events (or times:read alone).
token-unnamed = My program
token-made = Two secrets for “{ $name }”, shown this once. Keep them as you keep a password; whoever has them may do what the token may.

  Access, for the header Authorization: Bearer …
  { $access }

  Refresh, for POST /api/token/refresh once the access has run out
  { $refresh }
token-may = May
token-access-until = Access until
token-until = Can be refreshed until
token-button = New token
tokens-button = My tokens
about-tokens = The tokens you have given to programs, and revoke them.
tokens-title = { $count ->
    [one] One token
   *[other] { $count } tokens
  }
tokens-none = You have given no program a token.
tokens-revoke-which = A token that you revoke stops working at once.
token-known = { $scopes }; until { $until }; last used { $used }
token-known-unused = { $scopes }; until { $until }; never used
token-revoke = Revoke: { $name }
token-revoked = Revoked: “{ $name }” may not ask for anything any more.
token-replayed = I have ended your token “{ $name }”: its refresh secret was used a second time, so somebody else may have had a copy. If you need it, make a new one and give it to your program.
refused-NoSuchToken = I know of no such token of yours. /tokens shows those that you have.
refused-TooManyTokens = You have { $most } tokens already. Revoke one first: /tokens.
refused-TokenTooLong = A token lasts at least a day and at most { $most } days. How many shall it be?
refused-KeyUsedOtherwise = This Idempotency-Key came with another request before. Use a new one for each.

problem-412 = Changed since
problem-api-no-token = Send the header Authorization: Bearer with a token. /token in the chat makes one.
problem-api-token = This token is unknown, has run out or was revoked. Refresh it, or make another with /token in the chat.
problem-api-refresh = This refresh token is unknown, has run out or was used before. Make a new token with /token in the chat.
problem-api-scope = This token is not for { $scope }. /token in the chat makes one that is.
problem-api-often = Too many requests. Wait a minute, then go on more slowly.
problem-api-cursor = “cursor” is not one that an answer gave as “next”.
problem-api-key = An Idempotency-Key has at most { $most } characters.
problem-api-days-turned = “to” is before “from”.
problem-api-days-many = At most { $most } days at a time. Ask for the rest in another request.
problem-changed-since = Somebody has changed it since you read it. Read it again, then decide.

api-who-am-i = Whom the token speaks for
api-list-sessions = Sessions within some days: your own, or all where you may see every schedule
api-show-session = One session
api-list-attendance = Who was there: your own, those you keep registers of, or all where you may see reports
api-list-people = Everybody where you manage people; else yourself and those you look after
api-list-courses = Courses, by name
api-list-tasks = Tasks, by name
api-list-events = What happened, the oldest first, for three months; those of the last ten seconds come later, so that none is missed
api-refresh-token = A new pair of tokens for the latest refresh token

api-title = The Tutordesk API
api-about = What programs may ask of the desk, for the person whose token they show. They see and change exactly what that person may in the chat, and no more.
api-first-call = curl -H "Authorization: Bearer $TOKEN" https://desk.example/api/me
api-about-token-title = Tokens
api-about-token = /token in the chat makes one, for some scopes and some days. Its access token lasts an hour; POST /api/token/refresh gives another pair for the refresh token, which is good once. One that is used a second time ends the token, and its owner is told.
api-about-pages-title = Pages
api-about-pages = Lists have items and next. Send next back as cursor for the page after; at the end it is null. limit is 50 unless you say otherwise, and 100 at most.
api-about-versions-title = Versions
api-about-versions = What can be changed has an ETag. Send it as If-Match, and nothing is changed that somebody else has changed meanwhile (412). Send one as If-None-Match, and what you have already is not sent again (304).
api-about-twice-title = Asking twice
api-about-twice = With an Idempotency-Key of your own making, a change that you ask for twice within a day is made once, and answered alike.
api-about-refusals-title = Refusals
api-about-refusals = Every refusal is application/problem+json: type tells such problems apart, detail says what to do. 422 does not fit its schema, and errors point to where; 404 is not there, or not for you to know of; 409 fits, and cannot be done, since it contradicts itself, a rule, or what is there already. Times carry their offset, such as 2026-03-09T14:00:00Z; lengths are whole minutes; money is whole minor units with its currency.
api-about-limits-title = Limits
api-about-limits = Ten requests a second for each token, counted over a minute; then 429, with Retry-After. Browsers of other sites are not let in (no CORS).
api-refusals = Every type of refusal, with its status
api-as-json = The same for programs: OpenAPI 3.1
api-needs-scope = Needs the scope { $scope }.
api-header-if-none-match = An ETag that you have
api-header-idempotency-key = Of your own making; the same one for the same request
api-header-if-match = The ETag that you mean to change
api-status-200 = As asked
api-status-201 = Made
api-status-204 = Gone
api-status-304 = You have it already
api-parameters = Parameters
api-in-path = in the address
api-in-query = behind the ?
api-in-header = a header
api-body = Body
api-needed = needed
api-answer = Answer { $status }
api-other-answers = Else: { $answers }.
api-or = { " " }or{ " " }
api-list-of = list of { $what }

api-create-tutor-time = Log time
api-show-tutor-time = One entry
api-list-tutor-times-of-tutor = All entries of a tutor: yourself, or whom you answer for
api-list-tutor-times-of-student = All entries about a student that you may see
api-replace-tutor-time = Replace an entry, which keeps its id; what is left out is empty from then on
api-delete-tutor-time = Take an entry back; it is kept for the audit, and counts no more
problem-api-tutor-stays = An entry stays its tutor's. Delete it, and log it for the other.
problem-api-year = That year is far from now. Days are written 2026-03-09, times 2026-03-09T14:00:00Z.
problem-api-ends-first = It ends less than a minute after it starts.
problem-api-shares = Say student_id, task_id, course_id and item either for all of it or in each of the shares.
api-list-invoices = Invoices and credit notes that were sent: all for an admin, their own for those who pay
api-show-invoice = One invoice with its lines
api-list-notifications = What the desk told you: unread first
api-mark-notification = Mark a notice read or unread
api-show-notification-preferences = By which way each sort of notice comes
api-change-notification-preferences = Choose how sorts of notices come: chat, mail, digest or none
api-make-report = A report's figures, by whatever it can be cut by: your own, or all where you may see reports
api-show-audience = Whom an audience would reach now, and how many not
api-list-announcements = Announcements that wait for their time, and the latest of the others
api-announce = Announce something: at once, at a time, or as soon as a second person has said yes
api-recall-announcement = Take an announcement back, from whoever has not got it yet
problem-api-audience = An audience is kinds of people ({ $kinds }), each with :id: and an id or without, and with a minus before those who are left out: students:id:UUID,-absent.
api-show-dashboard = Today at a glance: each session, and how many came
