## Wo Standorte und Räume sind.

about-fence = Sagen, wo ein Standort oder Raum ist, und in welchem Umkreis ein Check-in zählt.
about-testfence = Ausprobieren, von wo ein Check-in zählen würde.
ask-fence-where = Von welchem Standort oder Raum?
fence-how = Stellen Sie sich in die Mitte und schicken Sie mir Ihren Ort, oder wählen Sie ihn auf der Karte. Für eine Fläche geben Sie die Ecken ein, oder schicken Sie eine GeoJSON-Datei. Auch ein Umkreis allein geht: /fence "Hart Lane" radius=50.
fence-corners = Ecken eingeben
ask-fencearea-where = Von welchem Standort oder Raum?
ask-fencearea-area = Geben Sie die Ecken in der Reihenfolge ein, in der man herumgehen würde, etwa 51.50, -0.12; 51.51, -0.12; 51.51, -0.11. Auch ein Polygon als GeoJSON geht.
fence-test = Schicken Sie mir einen Ort, und ich sage, wie weit er vom Rand jedes Standorts und Raums entfernt ist.
fence-test-none = Noch hat kein Standort oder Raum einen Ort. /fence gibt ihm einen.
fence-inside = { $name }: innerhalb, { $metres } m vom Rand.
fence-near = { $name }: { $metres } m außerhalb, das zählt noch.
fence-outside = { $name }: { $metres } m außerhalb.
fence-set-area = { $name } ist jetzt eine Fläche mit { $corners } Ecken. Check-ins zählen darin.
fence-set-circle =
    { $name }: Check-ins zählen innerhalb { $radius ->
        [0] der üblichen Entfernung des Standorts
       *[other] von { $radius } m
    } um den Ort, den Sie genannt haben.
fence-set-none = { $name } hat jetzt keinen eigenen Ort.
fence-try = Ausprobieren
unreadable-Corners = Das konnte ich nicht als Fläche lesen. Nennen Sie mindestens drei Ecken, etwa 51.50, -0.12; 51.51, -0.12; 51.51, -0.11, oder ein Polygon als GeoJSON.
unreadable-Fence = Welcher Standort oder Raum ist das? /sites zeigt sie.
refused-FileNotAnArea = Diese Datei ist kein GeoJSON mit einer Fläche.
refused-RadiusOutOfRange = Ein Umkreis hat zwischen { $least } und { $most } Meter.
refused-NotAnArea =
    { $why ->
        [few] Eine Fläche hat mindestens drei Ecken.
        [many] Diese Fläche hat mehr als hundert Ecken. Zeichnen Sie sie mit weniger.
        [crossing] Der Rand dieser Fläche kreuzt sich selbst. Nennen Sie die Ecken in der Reihenfolge, in der man herumgehen würde.
        [small] Diese Fläche ist kleiner als jeder Raum.
        [large] Diese Fläche misst mehr als 20 km. Welchen Teil davon meinen Sie?
       *[polar] So nah an einem Pol kann ich keine Flächen bestimmen.
    }
