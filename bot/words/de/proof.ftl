## Zeigen, dass jemand da ist

own-number = { $number } ist Ihre Zahl für { $subject }, { $start }. Sagen Sie sie mir in dem Chat, in dem Sie darum gebeten haben, und sonst niemandem. Sie gilt einmal, zehn Minuten lang.
vouched = Es ist bestätigt, dass Sie da sind.
session-begun-notice =
    { $named ->
        [yes] { $subject }
       *[no] Ihre Stunde
    } mit { $tutors } hat begonnen.
