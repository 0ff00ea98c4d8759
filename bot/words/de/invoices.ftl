## Was liest, wer Rechnungen bekommt

invoice-came = { $called } für { $name }: { $total }, fällig am { $due }.
credit-came = { $called } zieht { $amount } von { $about } für { $name } ab: so viel weniger ist zu zahlen.
payment-reminder = Zur Erinnerung: { $left } von { $called } für { $name } waren am { $due } fällig und sind noch offen. Wenn Sie inzwischen gezahlt haben: danke, dann hat sich das erledigt.
hours-ask = { $name } mit { $tutor }, { $span }: { $minutes }. Stimmt das? Ohne Antwort binnen { $within } gilt es als richtig.
hours-settled = { $span }: geklärt, berechnet werden { $minutes }.
