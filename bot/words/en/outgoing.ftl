## What other programs are told of.

about-addwebhook = Have another program of yours told what happens here, as it happens.
example-addwebhook = /addwebhook https://hooks.example.org/desk session,attendance
ask-addwebhook-url = Which address shall I call? It begins with https://
unreadable-Url = “{ $given }” is no address I could call. It is one word and looks like this: https://hooks.example.org/desk
unreadable-EventKinds = “{ $given }” is nothing that I could tell of. Say everything, or some of: session, series, attendance, invoice, payment, person (or session.booked alone). README.md lists all.
event-everything = everything
webhook-added = From now on I call { $where } when something happens. Here is the secret that my calls are signed with. I cannot show it again; whoever has it can pretend to be me.

    { $secret }

    I am trying it right now, and tell you what came of it.
webhook-told-of = Told of
webhook-button = New webhook
webhooks-button = All webhooks
about-webhooks = Which programs are told what happens here, and whether that works.
webhooks-none = No other program is told what happens here.
webhooks-shown = { $count ->
    [one] One program is told what happens here:
   *[other] { $count } programs are told what happens here:
  }
webhook-stands = { $kinds } · { $last ->
    [never] not called yet
   *[other] last worked { $last }
  }
webhook-fails = { $kinds } · fails: { $failures ->
    [one] once
   *[other] { $failures } times in a row
  }, tried again { $next } · { $last ->
    [never] never worked
   *[other] last worked { $last }
  }
webhook-stands-off = off · { $last ->
    [never] never worked
   *[other] last worked { $last }
  }
webhook-try = Try it
webhook-ping = Try { $number }
webhook-on = Turn { $number } on
webhook-drop = Drop { $number }
webhook-dropped = Dropped: { $where } is called no more.
webhook-resumed = { $where } is called again from now on, with the same secret as before.
webhook-tell = Tell what it missed
webhook-told = { $count ->
    [0] Nothing that { $where } wants to hear happened meanwhile.
    [one] { $where } is told of one thing that happened meanwhile.
   *[other] { $where } is told of { $count } things that happened meanwhile, the oldest first.
  }
webhook-pinged = I am calling { $where }, and tell you what came of it.
webhook-ping-worked = { $where } answered as it should.
webhook-ping-failed = I called { $where }, and it did not work: { $why ->
    [410] it answers that it wants no more calls.
    [time-out] it did not answer within ten seconds.
    [no-address] its name leads nowhere.
    [no-connection] nobody is there, or not with a certificate that I trust.
    [broken-off] it broke off.
    [not-public] its name leads to an address inside a network, and I call none of those.
    [not-listed] I may not call it any more: see the setting DESK_WEBHOOK_HOSTS.
   *[other] it answers { $why }.
  }{ $off ->
    [off] {""} I call it no more until you turn it on.
   *[other] {""}
  }
webhook-off = I have stopped calling { $where }: { $why ->
    [410] it answers that it wants no more calls.
    [time-out] it did not answer within ten seconds.
    [no-address] its name leads nowhere.
    [no-connection] nobody is there, or not with a certificate that I trust.
    [broken-off] it broke off.
    [not-public] its name leads to an address inside a network, and I call none of those.
    [not-listed] I may not call it any more: see the setting DESK_WEBHOOK_HOSTS.
   *[other] it answers { $why }.
  } Once that is mended, turn it on again.
webhook-resume-button = Turn it on
refused-NoSuchWebhook = I know of no such webhook. /webhooks shows those there are.
refused-TooManyWebhooks = There are { $most } webhooks already. Drop one first: /webhooks.
refused-WebhookTwice = I call that address already: /webhooks.
refused-NoWebhooksHere = Whoever runs this desk has not allowed it to call other programs. They can, with the setting DESK_WEBHOOK_HOSTS.
refused-AddressRefused = { $why ->
    [not-https] { $host } is called with https:// only: what I tell is for nobody in between.
    [not-listed] I may not call { $host }. Whoever runs this desk says what I may call, with the setting DESK_WEBHOOK_HOSTS.
    [not-public] { $host } is an address inside this network. I call none of those unless whoever runs this desk says so, with the setting DESK_WEBHOOK_HOSTS.
    [more] An address to call has neither a name and password before the host nor a # at the end.
   *[other] That is no address I could call. It looks like this: https://hooks.example.org/desk
  }
webhook-why = Why: { $why ->
    [410] it answers that it wants no more calls.
    [time-out] it did not answer within ten seconds.
    [no-address] its name leads nowhere.
    [no-connection] nobody is there, or not with a certificate that I trust.
    [broken-off] it broke off.
    [not-public] its name leads to an address inside a network, and I call none of those.
    [not-listed] I may not call it any more: see the setting DESK_WEBHOOK_HOSTS.
   *[other] it answers { $why }.
  }

about-systems = What this desk is connected with, and when each last worked.
systems-shown = What this desk is connected with:
systems-chat-name = { $platform ->
    [telegram] Telegram
    [slack] Slack
    [browser] The browser chat
    [console] The console
   *[other] { $platform }
  }{ $workspace ->
    [none] {""}
   *[other] {" "}{ $workspace }
  }
systems-chat = { $count ->
    [one] one person
   *[other] { $count } people
  } · { $last ->
    [never] nothing sent there this week
   *[other] last reached { $last }
  }
systems-mail = E-mail
systems-no-mail = not set up
systems-mailed = { $count ->
    [0] set up; no letter this week
    [one] one letter this week, { $last }
   *[other] { $count } letters this week, the last { $last }
  }
systems-feeds = Calendar links
systems-linked = { $count ->
    [0] none
    [one] one, made { $last }
   *[other] { $count }, the newest made { $last }
  }
systems-tokens = Tokens for programs
systems-given = { $count ->
    [0] none
    [one] one
   *[other] { $count }
  }{ $count ->
    [0] {""}
   *[other] { $last ->
        [never] , never used
       *[other] , last used { $last }
      }
  }
systems-webhook = Webhook { $where }
systems-webhooks = Webhooks
systems-none = none
example-synclog = show the sync log
about-synclog = The lists that were taken in and the programs that were called, the newest first.
synclog-button = What came and went
synclog-none = Nothing has come in or gone out in the last three months.
synclog-shown = What came in and went out, the newest first:
synclog-in = in: { $what } · { $count ->
    [one] one row
   *[other] { $count } rows
  }, sent by { $who }
synclog-in-refused = in: { $what } · refused, { $why ->
    [columns] for its columns
    [too-long] as it is too long
    [unreadable] as it could not be read
   *[rows] { $count ->
        [one] for one row
       *[other] for { $count } rows
    }
  }, sent by { $who }
synclog-out = out: { $where } · { $what } · { $why ->
    [none] answered
   *[other] { $why }
  }
synclog-dropped = a dropped webhook
