## Zeit für Korrekturen und andere Arbeit.

activity-marking = Korrigieren
activity-prep = Vorbereitung
activity-meeting = Besprechung
activity-training = Fortbildung
activity-supervision = Aufsicht
activity-admin = Verwaltung
activity-teaching = Unterricht

marking-logged = { $today ->
    [True] { $spent } für { $task } eingetragen. Heute bisher: { $total }.
   *[other] { $spent } für { $task } eingetragen, { $on }. An dem Tag bisher: { $total }.
  }
marking-taken-back = { $spent } für { $task } zurückgenommen.
hours-total = Zusammen { $total }.
hours-none = Dort ist nichts eingetragen.
