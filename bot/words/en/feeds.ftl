## Private calendar links, and what stands in the files that they lead to.

about-feed = A private link that shows your sessions in your own calendar program.
feed-made = Here is a private link to { $own ->
    [yes] your sessions
   *[no] the sessions of { $name }
  }. In your calendar program choose "from URL" or "subscribe", and paste it; it keeps itself up to date.

    { $link }

    Whoever has this link can read it, so pass it on to nobody. I cannot show it again.
feeds-button = My links
feed-button = New link
feed-own = your sessions
feed-of-nothing = what you may not see any more
about-feeds = Show the calendar links you have made, and revoke them.
feeds-title = { $count ->
    [one] Your calendar link
   *[other] Your { $count } calendar links
  }
feeds-none = You have no calendar links.
feeds-revoke-which = A link that you revoke stops working at once.
feed-made-at = made { $at }
feed-revoke = Revoke: { $name }
feed-revoked = Revoked: the link to { $name } shows nothing any more.
feed-restored = The link to { $name } works again.
feed-title = My sessions
feed-title-of = Sessions: { $name }
feed-about = Sessions as Tutordesk plans them. They are changed in the chat, not here.
feed-off = Called off.
refused-NoSuchFeed = I know of no such link of yours. /feeds shows those that you have.
refused-TooManyFeeds = You have { $most } links already. Revoke one first: /feeds.
refused-NotYoursToFollow = { $what ->
    [room] A room's calendar is for whoever plans the timetable.
    [class] That class's calendar is for its members and for those who teach.
   *[other] Somebody else's calendar is for their family and for whoever plans the timetable.
  } /feed without a name makes a link to your own.
refused-OneFeedEach = A link shows one person. Whose shall it be? /feed and one name.
refused-PageLinkSpent = This link has been used or has run out. Send the desk /calendar and press Web for a new one.
