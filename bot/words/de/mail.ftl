## Was nur eine E-Mail zeigt.

mail-subject = Eine Nachricht von { $organisation }
mail-footer =
    Sie bekommen das per E-Mail, weil kein Chat Sie erreicht oder weil Sie es so gewählt haben. Antworten darauf liest niemand. { $organisation } lädt Sie gern in den Chat ein, und stellt diese E-Mails ein, wenn Sie darum bitten.
invited-by-email = Guten Tag, { $name }, Sie sind in unseren Chat eingeladen. Besuchen Sie uns dort und schicken Sie bis { $day }, { $until } /join { $code }. Der Code gilt einmal, und nur für Sie.
invited-by-link = Guten Tag, { $name }, Sie sind in unseren Chat eingeladen. Dieser Link öffnet ihn auf Telegram: { $link }. Überall sonst schicken Sie /join { $code }. Beides gilt einmal, nur für Sie, bis { $day }, { $until }.

mail-bounced = Briefe an { $name } kommen zurück: unter dieser E-Mail-Adresse ist niemand zu erreichen. Ich versuche es erst wieder, wenn sie geändert ist.
mail-bounced-button = Adresse berichtigen
mail-stop-title = E-Mail vom Desk
mail-stop-ask = Sollen keine Briefe mehr per E-Mail an Sie gehen? Was Sie betrifft, kommt weiter in den Chat, wenn ein Chat Sie erreicht.
mail-stop-button = Keine E-Mails mehr
mail-stopped = Es kommen keine Briefe mehr per E-Mail. Ändern können Sie das mit /prefer by_email yes.
mail-left-out = Für eine E-Mail zu groß und deshalb nicht beigelegt: { $names }.
