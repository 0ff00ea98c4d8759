## Wie lange was aufbewahrt wird.

about-retention = Was hier von mir aufbewahrt wird, und wie lange.
retention = So lange wird das aufbewahrt, danach wird es vernichtet. Ein bekanntes Gesicht bleibt, bis die Einwilligung zurückgenommen wird oder die Person ausscheidet. Sicherungskopien für den Notfall behalten ihren Inhalt, bis sie selbst gelöscht werden.
retention-proved = Zuletzt geprüft, ob etwas zu lange aufbewahrt wird: { $at }, übrig: { $left }.
kept-days = { $count ->
    [0] gar nicht
    [one] 1 Tag
   *[other] { $count } Tage
}
shelf-photos = Check-in-Fotos, über die noch jemand entscheidet
shelf-places = Von wo aus eingecheckt wurde
shelf-steps = Wo ein Live-Standort zuletzt war
shelf-traces = Woran ein Foto wiedererkannt wird (nicht das Foto)
shelf-documents = Atteste
shelf-faces = Das Gesicht einer ausgeschiedenen Person, und alles, was es zeigt
shelf-claims = Halbe Check-ins, die nie fertig wurden
shelf-links = Links zur Check-in-Seite
shelf-words = Worte einer Rückmeldung
shelf-letters = Briefe zwischen Menschen, und mit dem Büro
shelf-told = Was Ihnen mitgeteilt wurde, in Ihrem Posteingang
shelf-events = Was mir geschickt wurde, so wie es ankam
shelf-messages = Was ich geschrieben habe
shelf-files = Dateien, die ich geschickt habe

## Wer was angesehen hat

about-wholooked = Wer meine Fotos, Orte und Begründungen angesehen hat.
looked-none = Außer Ihnen hat niemand Ihre Fotos, Orte oder Begründungen angesehen.
looked-title = Wer angesehen hat, was Ihnen gehört, das Neueste zuerst:
looked-row = { $who } hat { $what ->
    [WhyVerdict] angesehen, worauf ein Check-in von Ihnen beruht, mit Foto und Ort
    [ShowPapers] ein Attest von Ihnen angesehen
    [OpenExcuses] gelesen, warum Sie entschuldigt werden wollten
    [AskIncome] angesehen, was für Sie berechnet und bezahlt wurde
   *[other] etwas von Ihnen angesehen
}
audit-looked = angesehen: { $what ->
    [WhyVerdict] die Belege eines Check-ins
    [ShowPapers] ein Attest
    [OpenExcuses] offene Anträge auf Entschuldigung
    [WhoOwes] wer etwas schuldet
    [AskIncome] Einnahmen
   *[other] { $what }
}
retention-failed = { $count ->
    [one] Etwas, das längst vernichtet sein sollte,
   *[other] { $count } Dinge, die längst vernichtet sein sollten,
} { $count ->
    [one] ist
   *[other] sind
} noch da. Der Betrieb muss heute nachsehen: Im Log steht mehr.
retention-open = Wie lange was bleibt
