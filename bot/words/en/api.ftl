# Tokens for programs, and what the REST API answers.

about-token = A token that lets a program of yours ask in your name: marking time, sessions, attendance, invoices.
example-token = /token times 30
scope-everything = Everything I may do
scope-times = Marking time
scope-sessions = Sessions
scope-attendance = Attendance
scope-people = People
scope-invoices = Invoices
unreadable-Scopes = “{ $given }” is nothing that a token may be for. Say everything, or some of: times, sessions, attendance, people, invoices (or times:read alone).
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
