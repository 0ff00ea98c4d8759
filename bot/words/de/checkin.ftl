## Einchecken neben dem Chat

here-placeless = Ich kann keinen Ort schicken
page-link = Auf dieser Seite checken Sie bei { $title } ein: { $link }
    Sie gehört Ihnen allein: das erste Telefon, das sie öffnet, behält sie, bis { $until }.
page-which = Für welche Stunde ist die Seite?
