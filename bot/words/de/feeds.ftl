## Private Kalenderlinks, und was in den Dateien dahinter steht.

about-feed = Ein privater Link, der Ihre Stunden in Ihrem eigenen Kalenderprogramm zeigt.
feed-made =
    Hier ist ein privater Link zu { $own ->
        [yes] Ihren Stunden
       *[no] den Stunden von { $name }
    }. Wählen Sie in Ihrem Kalenderprogramm „Aus URL“ oder „Abonnieren“, und fügen Sie ihn ein; er bleibt von selbst auf dem Laufenden.
    
    { $link }
    
    Wer diesen Link hat, kann mitlesen, also geben Sie ihn nicht weiter. Noch einmal zeigen kann ich ihn nicht.

feeds-button = Meine Links
feed-button = Neuer Link
feed-own = Ihre Stunden
feed-of-nothing = was Sie nicht mehr sehen dürfen
about-feeds = Die Kalenderlinks zeigen, die Sie gemacht haben, und sie widerrufen.
feeds-title =
    { $count ->
        [one] Ihr Kalenderlink
       *[other] Ihre { $count } Kalenderlinks
    }
feeds-none = Sie haben keine Kalenderlinks.
feeds-revoke-which = Ein Link, den Sie widerrufen, gilt sofort nicht mehr.
feed-made-at = gemacht { $at }
feed-revoke = Widerrufen: { $name }
feed-revoked = Widerrufen: Der Link „{ $name }“ zeigt nichts mehr.
feed-restored = Der Link „{ $name }“ gilt wieder.
feed-title = Meine Stunden
feed-title-of = Stunden: { $name }
feed-about = Stunden, wie Tutordesk sie plant. Geändert werden sie im Chat, nicht hier.
feed-off = Abgesagt.
refused-NoSuchFeed = Einen solchen Link haben Sie nicht. /feeds zeigt Ihre.
refused-TooManyFeeds = Sie haben schon { $most } Links. Widerrufen Sie erst einen: /feeds.
refused-NotYoursToFollow =
    { $what ->
        [room] Der Kalender eines Raums ist für alle, die den Stundenplan machen.
        [class] Der Kalender dieser Klasse ist für die, die darin sind oder dort unterrichten.
       *[other] Der Kalender eines anderen Menschen ist für die Familie und für alle, die den Stundenplan machen.
    } /feed ohne Namen macht einen Link zu Ihrem eigenen.
refused-OneFeedEach = Ein Link zeigt eine Person. Wen? /feed und ein Name.
refused-PageLinkSpent = Dieser Link wurde schon benutzt oder ist abgelaufen. Schicken Sie dem Desk /calendar, und tippen Sie auf „Web“, dann kommt ein neuer.
