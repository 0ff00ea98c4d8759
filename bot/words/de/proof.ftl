## Wie eine Lehrkraft zeigt, dass sie da ist, um zu beginnen und zu beenden.

prove-missing-face = Schicken Sie mir ein Selfie von jetzt.
prove-missing-turn = Drehen Sie nun den Kopf zur Seite, und schicken Sie noch ein Selfie.
prove-missing-ahead = Sehen Sie nun geradeaus in die Kamera, und schicken Sie noch ein Selfie.
prove-missing-place = Teilen Sie Ihren Live-Standort mit mir.
prove-refused = Das zeigt noch nicht, dass Sie da sind:
prove-next-place = Teilen Sie Ihren Live-Standort von dort, wo die Stunde stattfindet.
prove-next-photo = Schicken Sie ein Selfie von jetzt, bei gutem Licht.
prove-asked = Ihr Gesicht kenne ich hier nicht, deshalb habe ich { $names } gebeten, zu bestätigen, dass Sie da sind. Sie hören von mir.
prove-nobody = Ihr Gesicht kenne ich hier nicht, und niemand könnte bestätigen, dass Sie da sind. Ich kann Ihnen eine Zahl schicken, in einen anderen Chat von Ihnen oder per E-Mail. Mit /enrolface lerne ich Ihr Gesicht kennen.
own-number-button = Zahl schicken
own-number-sent = Ich habe Ihnen { $way ->
    [email] per E-Mail
   *[chat] in Ihrem anderen Chat
  } eine Zahl geschickt. Sagen Sie sie mir hier, binnen zehn Minuten.
own-number = { $number } ist Ihre Zahl für { $subject }, { $start }. Sagen Sie sie mir in dem Chat, in dem Sie darum gebeten haben, und sonst niemandem. Sie gilt einmal, zehn Minuten lang.
own-number-wrong = { $left ->
    [0] Diese Zahl gilt nicht mehr. Bitten Sie die Leitung oder die Verwaltung, zu bestätigen, dass Sie da sind.
    [one] Das ist nicht die Zahl, die ich geschickt habe. Sie haben noch einen Versuch.
   *[other] Das ist nicht die Zahl, die ich geschickt habe. Sie haben noch { $left } Versuche.
  }
ask-tellnumber-number = Welche Zahl habe ich Ihnen geschickt?
refused-NothingToProve = Eine Zahl hilft gerade nicht weiter. /begin sagt, was gebraucht wird.
refused-NoOtherWay = Ich kenne keinen anderen Chat von Ihnen, und keine E-Mail-Adresse, die ich nutzen darf. Verbinden Sie einen zweiten Chat (/invite), oder fragen Sie die Verwaltung.
vouch-asked = { $who } möchte { $subject }, { $start }, beginnen oder beenden; das Gesicht kenne ich hier nicht. Sehen Sie, dass { $who } da ist?
vouch-button = Ja, ist da
vouch-done = Danke. { $who } kann jetzt weitermachen.
vouched = Es ist bestätigt, dass Sie da sind.

## Was die Klasse erfährt, wenn eine Stunde beginnt.

session-begun-notice =
    { $named ->
        [yes] { $subject }
       *[no] Ihre Stunde
    } mit { $tutors } hat begonnen.
begun-here = Ich bin da
