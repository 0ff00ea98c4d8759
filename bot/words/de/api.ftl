# Token für Programme, und was die REST-API antwortet.

about-token = Ein Token, mit dem ein Programm von Ihnen in Ihrem Namen fragt: Arbeitszeit, Stunden, Anwesenheit, Rechnungen.
scope-everything = Alles, was ich darf
scope-times = Arbeitszeit
scope-sessions = Stunden
scope-attendance = Anwesenheit
scope-people = Menschen
scope-invoices = Rechnungen
scope-messages = Mitteilungen, und wie sie kommen
scope-announcements = Mitteilungen an viele
scope-reports = Berichte
scope-events = Was geschah
unreadable-Scopes = „{ $given }“ ist nichts, wofür ein Token gelten kann. Sagen Sie everything, oder einiges davon: times, sessions, attendance, people, invoices, messages, announcements, reports, events (oder nur times:read).
token-unnamed = Mein Programm
token-made =
    Zwei Geheimnisse für „{ $name }“, nur dieses eine Mal gezeigt. Bewahren Sie sie auf wie ein Passwort; wer sie hat, darf, was das Token darf.
    
    Zugang, für den Header Authorization: Bearer …
    { $access }
    
    Erneuerung, für POST /api/token/refresh, sobald der Zugang abgelaufen ist
    { $refresh }

token-may = Darf
token-access-until = Zugang bis
token-until = Erneuern bis
token-button = Neues Token
tokens-button = Meine Token
about-tokens = Die Token, die Sie Programmen gegeben haben, und wie Sie sie widerrufen.
tokens-title =
    { $count ->
        [one] Ein Token
       *[other] { $count } Token
    }
tokens-none = Sie haben keinem Programm ein Token gegeben.
tokens-revoke-which = Ein Token, das Sie widerrufen, gilt sofort nicht mehr.
token-known = { $scopes }; bis { $until }; zuletzt genutzt { $used }
token-known-unused = { $scopes }; bis { $until }; nie genutzt
token-revoke = Widerrufen: { $name }
token-revoked = Widerrufen: „{ $name }“ darf nichts mehr fragen.
token-replayed = Ich habe Ihr Token „{ $name }“ beendet: Sein Geheimnis zur Erneuerung wurde ein zweites Mal benutzt, also hatte vielleicht jemand anderes eine Kopie. Wenn Sie es brauchen, machen Sie ein neues und geben Sie es Ihrem Programm.
refused-NoSuchToken = Ein solches Token haben Sie nicht. /tokens zeigt Ihre.
refused-TooManyTokens = Sie haben schon { $most } Token. Widerrufen Sie erst eines: /tokens.
refused-TokenTooLong = Ein Token gilt mindestens einen Tag und höchstens { $most } Tage. Wie viele sollen es sein?
refused-KeyUsedOtherwise = Dieser Idempotency-Key kam schon mit einer anderen Anfrage. Nehmen Sie für jede einen neuen.

problem-412 = Inzwischen geändert
problem-api-no-token = Schicken Sie den Header Authorization: Bearer mit einem Token. /token im Chat macht eines.
problem-api-token = Dieses Token ist unbekannt, abgelaufen oder widerrufen. Erneuern Sie es, oder machen Sie im Chat mit /token ein anderes.
problem-api-refresh = Dieses Token zur Erneuerung ist unbekannt, abgelaufen oder schon benutzt. Machen Sie im Chat mit /token ein neues.
problem-api-scope = Dieses Token gilt nicht für { $scope }. /token im Chat macht eines, das dafür gilt.
problem-api-often = Zu viele Anfragen. Warten Sie eine Minute, und machen Sie dann langsamer weiter.
problem-api-cursor = „cursor“ ist keiner, den eine Antwort als „next“ gab.
problem-api-key = Ein Idempotency-Key hat höchstens { $most } Zeichen.
problem-api-days-turned = „to“ liegt vor „from“.
problem-api-days-many = Höchstens { $most } Tage auf einmal. Fragen Sie nach dem Rest in einer weiteren Anfrage.
problem-changed-since = Jemand hat es geändert, seit Sie es gelesen haben. Lesen Sie es noch einmal, und entscheiden Sie dann.

api-who-am-i = Für wen das Token spricht
api-list-sessions = Stunden einiger Tage: Ihre eigenen, oder alle, wenn Sie jeden Plan sehen dürfen
api-show-session = Eine Stunde
api-list-attendance = Wer da war: Ihre eigene Anwesenheit, die Sie führen, oder alle, wenn Sie Berichte sehen dürfen
api-list-people = Alle, wenn Sie Menschen verwalten; sonst Sie selbst und die, für die Sie sorgen
api-list-courses = Kurse, nach Namen
api-list-tasks = Aufgaben, nach Namen
api-list-events = Was geschah, das Älteste zuerst, drei Monate lang; was in den letzten zehn Sekunden geschah, kommt später, damit nichts fehlt
api-refresh-token = Ein neues Paar Token für das neueste Token zur Erneuerung

api-title = Die API von Tutordesk
api-about = Was Programme den Desk fragen dürfen, für die Person, deren Token sie zeigen. Sie sehen und ändern genau das, was diese Person im Chat darf, und nicht mehr.
api-first-call = curl -H "Authorization: Bearer $TOKEN" https://desk.example/api/me
api-about-token-title = Token
api-about-token = /token im Chat macht eines, für einige Bereiche und einige Tage. Sein Zugang gilt eine Stunde; POST /api/token/refresh gibt für das Token zur Erneuerung ein neues Paar, und das gilt einmal. Wird es ein zweites Mal benutzt, endet das Token, und wem es gehört, erfährt es.
api-about-pages-title = Seiten
api-about-pages = Listen haben items und next. Schicken Sie next als cursor zurück, dann kommt die nächste Seite; am Ende ist es null. limit ist 50, wenn Sie nichts anderes sagen, und höchstens 100.
api-about-versions-title = Versionen
api-about-versions = Was sich ändern lässt, hat ein ETag. Schicken Sie es als If-Match, dann wird nichts geändert, das inzwischen jemand anderes geändert hat (412). Schicken Sie eines als If-None-Match, dann kommt nicht noch einmal, was Sie schon haben (304).
api-about-twice-title = Zweimal fragen
api-about-twice = Mit einem Idempotency-Key, den Sie sich ausdenken, geschieht eine Änderung, um die Sie binnen eines Tages zweimal bitten, einmal, und die Antwort ist dieselbe.
api-about-refusals-title = Ablehnungen
api-about-refusals = Jede Ablehnung ist application/problem+json: type unterscheidet sie, detail sagt, was zu tun ist. 422 passt nicht zum Schema, und errors zeigt, wo; 404 gibt es nicht, oder Sie dürfen nicht davon wissen; 409 passt, geht aber nicht, weil es sich selbst, einer Regel oder dem widerspricht, was schon da ist. Zeiten tragen ihren Abstand zu UTC, etwa 2026-03-09T14:00:00Z; Längen sind ganze Minuten; Geld sind ganze kleinste Einheiten mit ihrer Währung.
api-about-limits-title = Grenzen
api-about-limits = Zehn Anfragen in der Sekunde für jedes Token, gezählt über eine Minute; dann 429, mit Retry-After. Browser anderer Seiten werden nicht hereingelassen (kein CORS).
api-refusals = Alle Arten von Ablehnungen, mit ihrem Status
api-as-json = Dasselbe für Programme: OpenAPI 3.1
api-needs-scope = Braucht den Bereich { $scope }.
api-header-if-none-match = Ein ETag, das Sie haben
api-header-idempotency-key = Von Ihnen ausgedacht; derselbe für dieselbe Anfrage
api-header-if-match = Das ETag, das Sie ändern wollen
api-status-200 = Wie gewünscht
api-status-201 = Gemacht
api-status-204 = Weg
api-status-304 = Das haben Sie schon
api-parameters = Parameter
api-in-path = in der Adresse
api-in-query = hinter dem ?
api-in-header = ein Header
api-body = Inhalt
api-needed = nötig
api-answer = Antwort { $status }
api-other-answers = Sonst: { $answers }.
api-or = { " " }oder{ " " }
api-list-of = Liste: { $what }

api-create-tutor-time = Zeit eintragen
api-show-tutor-time = Ein Eintrag
api-list-tutor-times-of-tutor = Alle Einträge einer Lehrkraft: Ihre eigenen, oder von jemandem, für den Sie zuständig sind
api-list-tutor-times-of-student = Alle Einträge zu jemandem, der lernt, soweit Sie sie sehen dürfen
api-replace-tutor-time = Einen Eintrag ersetzen, der seine id behält; was weggelassen wird, ist ab dann leer
api-delete-tutor-time = Einen Eintrag zurücknehmen; er bleibt für die Prüfung erhalten und zählt nicht mehr
problem-api-tutor-stays = Ein Eintrag bleibt bei seiner Lehrkraft. Löschen Sie ihn, und tragen Sie ihn für die andere ein.
problem-api-year = Dieses Jahr ist weit weg. Tage schreiben sich 2026-03-09, Zeiten 2026-03-09T14:00:00Z.
problem-api-ends-first = Es endet weniger als eine Minute nach dem Beginn.
problem-api-shares = Nennen Sie student_id, task_id, course_id und item entweder für das Ganze oder in jedem der Teile.
api-list-invoices = Verschickte Rechnungen und Gutschriften: alle für die Verwaltung, die eigenen für alle, die zahlen
api-show-invoice = Eine Rechnung mit ihren Zeilen
api-list-notifications = Was der Desk Ihnen gesagt hat: Ungelesenes zuerst
api-mark-notification = Eine Mitteilung als gelesen oder ungelesen kennzeichnen
api-show-notification-preferences = Auf welchem Weg jede Art von Mitteilung kommt
api-change-notification-preferences = Wählen, wie Arten von Mitteilungen kommen: chat, mail, digest oder none
api-make-report = Die Zahlen eines Berichts, unterteilt nach allem, was möglich ist: Ihre eigenen, oder alle, wenn Sie Berichte sehen dürfen
api-show-audience = Wen ein Empfängerkreis jetzt erreichen würde, und wie viele nicht
api-list-announcements = Mitteilungen, die auf ihre Zeit warten, und die neuesten der übrigen
api-announce = Etwas mitteilen: sofort, zu einer Zeit, oder sobald eine zweite Person Ja gesagt hat
api-recall-announcement = Eine Mitteilung zurückziehen, für alle, die sie noch nicht haben
problem-api-audience = Ein Empfängerkreis besteht aus Arten von Menschen ({ $kinds }), jede mit :id: und einer id oder ohne, und mit einem Minus vor denen, die ausgenommen sind: students:id:UUID,-absent.
api-show-dashboard = Heute auf einen Blick: jede Stunde, und wie viele kamen
