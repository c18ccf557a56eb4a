# Was Muster den Eingeladenen sagt: E-Mails, SMS und die Seiten des Portals. Vorlage ist en.ftl.
#
# Glossar:
#   invite – Einladung · passcode – Einmalcode (nie nur „Code“: so nennt Apple den Code, der das Gerät entsperrt) ·
#   to set up – einrichten · to enroll – registrieren · device management – Geräteverwaltung · profile – Profil ·
#   work area – Arbeitsbereich · work apps – geschäftliche Apps · work profile – Arbeitsprofil · to erase – löschen · to reset – zurücksetzen ·
#   screen lock – Displaysperre · button – Schaltfläche
#
# Fallen: Der Mac und der Windows-PC sind männlich, alle anderen Geräte sächlich. „Ihr …“ im Nominativ und „diesem/Ihrem …“
# im Dativ passen zu jedem Gerät; für den Akkusativ gibt es Formen. In den E-Mails und SMS werden die Felder nicht gebeugt:
# Dort steht { $device_platform } nur im Nominativ, { $organisation } und { $sender } im Nominativ oder Akkusativ.

## Language

language-own-name = Deutsch
language-english-name = German
language-direction = ltr
language-dates = de-DE

## Dates

dates-moment = { $weekday }, { $date }, { $time } Uhr { $zone }
dates-unknown = unbekannt

## Fields

field-device-platform =
    { $platform ->
        [android] Android-Gerät
        [ios] iPhone oder iPad
        [macos] Mac
        [windows] Windows-PC
       *[neutral] Gerät
    }
# Steht hinter „Besitz:“ und in Klammern.
field-owned-by =
    { $ownership ->
        [personal] privat
       *[corporate] Organisation
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] Danach werden Sie auch nach dem Kennwort Ihres Arbeitskontos gefragt.
       *[directory] Sie werden nach dem Kennwort Ihres Arbeitskontos gefragt.
    }
field-support-both = { $phone } oder { $email }
field-organisation-unknown = Ihre Organisation
field-sender-unknown = Ihre IT-Abteilung

## Mail

mail-qr-alt = QR-Code mit Ihrem Link. Wenn Sie kein Bild sehen, nutzen Sie den Link in dieser E-Mail.
mail-privacy-link = Datenschutz
mail-test-mark = [Test]
mail-test-note = Dies ist ein Test mit Beispieldaten. Damit lässt sich nichts öffnen.

mail-invite-subject = Für die Arbeit einrichten: Ihr { $device_platform } – { $organisation }
mail-invite-preheader = Gilt einmal, für ein Gerät, bis { $expires_on }.
mail-invite-hello = Guten Tag { $user_name },
mail-invite-open = Ihr { $device_platform } kann jetzt für die Arbeit eingerichtet werden: { $organisation } lädt Sie dazu ein. Dabei wird das Gerät mit der Geräteverwaltung der Organisation verbunden. Öffnen Sie den Link auf dem Gerät, das Sie einrichten möchten:
mail-invite-button = Mein Gerät einrichten
mail-invite-opens = Öffnet { $portal_host }
mail-invite-scan = Sie lesen das auf einem anderen Gerät? Richten Sie die Kamera des Geräts, das Sie einrichten möchten, auf diesen Code.
mail-invite-passcode = Die Seite fragt nach diesem Einmalcode:
mail-invite-expires = Der Link funktioniert einmal, für ein Gerät, bis { $expires_on }.
mail-invite-owned = Besitz: { $owned_by }.
mail-invite-before = Bevor etwas installiert wird, erklärt die Seite, was { $organisation } auf dem Gerät sehen und tun kann.
mail-invite-unexpected = Sie haben das nicht erwartet? Dann müssen Sie nichts tun: Ohne den Link und das, wonach die Seite fragt, kann niemand diese Einladung nutzen. Geben Sie beides deshalb nicht weiter. Wenn Sie zweifeln, ob diese E-Mail echt ist, fragen Sie { $sender } auf dem Weg, den Sie auch sonst nutzen.
mail-stuck = Sie kommen nicht weiter? Hier erhalten Sie Hilfe: { $support_contact }.
mail-link = Link: { $link }

mail-reminder-subject = Erinnerung: Ihr { $device_platform } ist noch nicht eingerichtet – { $organisation }
mail-reminder-open = Ihr { $device_platform } ist noch nicht für die Arbeit eingerichtet. Die Einladung dazu, die { $organisation } Ihnen geschickt hat, wartet noch auf Sie. Es dauert einige Minuten. Öffnen Sie den Link auf dem Gerät, das Sie einrichten möchten:

mail-enrolled-subject = Ihr { $device_platform } ist eingerichtet – { $organisation }
mail-enrolled-heading = Ihr Gerät ist eingerichtet
mail-enrolled-open = Ihr { $device_platform } ist jetzt mit der Geräteverwaltung verbunden, die { $organisation } nutzt. Sie müssen nichts weiter tun.
mail-enrolled-unexpected = Das waren nicht Sie? Dann melden Sie sich sofort bei uns: { $support_contact }.

mail-expired-subject = Ihre Einladung ist abgelaufen – { $organisation }
mail-expired-open = Ihr { $device_platform } sollte eingerichtet werden, aber die Einladung dazu wurde nicht genutzt. Sie galt bis { $expires_on }. Der Link funktioniert nicht mehr.
mail-expired-again = Möchten Sie das Gerät noch einrichten? Dann bitten Sie { $sender } um eine neue Einladung.

mail-by-myself-subject = Code zum Einrichten eines Geräts – { $organisation }
mail-by-myself-heading = Dieses Gerät einrichten
mail-by-myself-open = Richten Sie die Kamera des Geräts auf diesen Code oder öffnen Sie darauf die Adresse unten.
mail-by-myself-expires = Der Code funktioniert einmal, bis { $expires_on }.

mail-self-enrollment-subject = In Ihrem Namen wurde ein Gerät eingerichtet – { $organisation }
mail-self-enrollment-open = Sie haben sich angemeldet und ein Gerät eingerichtet ({ $device_platform }). Es ist jetzt mit der Geräteverwaltung verbunden, die { $organisation } nutzt.

## Text
## Nur Zeichen aus GSM-7: gerade Anführungszeichen, kein Gedankenstrich. ä, ö, ü und ß sind enthalten.

text-invite = { $organisation }: { $device_platform } einrichten: { $link }
text-reminder = { $organisation }: { $device_platform } noch nicht eingerichtet: { $link }
text-by-myself = { $organisation }: Dieses Gerät einrichten: { $link }
text-code = Einmalcode: { $passcode }
text-passcode = { $organisation }: Ihr Einmalcode ist { $passcode }. Der Link steht in unserer E-Mail.
text-enrolled = { $organisation }: Ihr { $device_platform } ist eingerichtet.
text-self-enrollment = { $organisation }: In Ihrem Namen eingerichtet: { $device_platform }.
text-not-you = Das waren nicht Sie? { $support_contact }
text-expired = { $organisation }: Ihre Einladung ist abgelaufen. Bitten Sie { $sender } um eine neue.


## Forms

# Nominativ und Akkusativ.
form-organisation = { $organisation ->
    [unnamed] Ihre Organisation
   *[named] { $organisation }
}
# Am Satzanfang.
form-organisation-first = { $organisation ->
    [unnamed] Ihre Organisation
   *[named] { $organisation }
}
# Dativ: „verwaltet von …“, „zeigen Sie …“.
form-organisation-dative = { $organisation ->
    [unnamed] Ihrer Organisation
   *[named] { $organisation }
}
# Genitiv: „das IT-Team …“.
form-of-organisation = { $organisation ->
    [unnamed] Ihrer Organisation
   *[named] von { $organisation }
}
# Hinter „Ihr“ (Nominativ) und hinter „diesem“ und „Ihrem“ (Dativ).
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone oder iPad
    [android-phone] Android-Smartphone
    [android-tablet] Android-Tablet
    [android] Android-Gerät
    [mac] Mac
    [windows] Windows-PC
   *[device] Gerät
}
# Akkusativ: „für …“.
form-a-device = { $device ->
    [ios] ein iPhone oder iPad
    [mac] einen Mac
    [windows] einen Windows-PC
   *[device] ein { form-device }
}
# Akkusativ, am Satzanfang.
form-your-device = { $device ->
    [mac] Ihren Mac
    [windows] Ihren Windows-PC
   *[device] Ihr { form-device }
}
# Akkusativ.
form-this-device = { $device ->
    [mac] diesen Mac
    [windows] diesen Windows-PC
   *[device] dieses { form-device }
}

## Portal: what every page has

page-nameless = Geräteregistrierung
page-title = { $title } · { $organisation }
page-title-error = Fehler: { $title }
page-trial = Testnetz
page-trial-more = Diese Seite ist nicht verschlüsselt. Fahren Sie nur fort, wenn Ihnen gesagt wurde, dass dies ein Test ist.
page-expires = Diese Einladung gilt bis { $moment }
page-help-phone = Brauchen Sie Hilfe? Rufen Sie an: { $phone }
page-help-email = Brauchen Sie Hilfe? Schreiben Sie an { $email }
page-help-both = Brauchen Sie Hilfe? Rufen Sie an: { $phone } oder schreiben Sie an { $email }
page-step = Schritt { $current } von { $steps }
page-language = Sprache
page-language-form = Sprache dieser Seite
# Höchstens 20 Zeichen.

## Portal: the field for the passcode

passcode-label = Einmalcode
# Höchstens 12 Zeichen.
passcode-paste = Einfügen
passcode-hint = 8 Buchstaben und Ziffern. Groß- und Kleinschreibung spielt keine Rolle.
button-continue = Weiter

## Portal: the page that an invite's link opens

welcome-title = { form-your-device } für die Arbeit einrichten
welcome-lead = Guten Tag { $invitee }. { $sender } lädt Sie ein, { form-this-device } von { form-organisation-dative } verwalten zu lassen. Geben Sie den Einmalcode aus Ihrer Einladung ein, um zu zeigen, dass Sie es sind.
welcome-lead-no-sender = Guten Tag { $invitee }. Sie sind eingeladen, { form-this-device } von { form-organisation-dative } verwalten zu lassen. Geben Sie den Einmalcode aus Ihrer Einladung ein, um zu zeigen, dass Sie es sind.
welcome-lead-no-invitee = { $sender } lädt Sie ein, { form-this-device } von { form-organisation-dative } verwalten zu lassen. Geben Sie den Einmalcode aus Ihrer Einladung ein, um zu zeigen, dass Sie es sind.
welcome-lead-nobody = Sie sind eingeladen, { form-this-device } von { form-organisation-dative } verwalten zu lassen. Geben Sie den Einmalcode aus Ihrer Einladung ein, um zu zeigen, dass Sie es sind.
welcome-new-passcode = Neuen Einmalcode anfordern
welcome-unreadable = Das ist kein vollständiger Einmalcode. Er hat 8 Buchstaben und Ziffern. Dies zählte nicht als Versuch.
welcome-wrong = Dieser Einmalcode stimmt nicht.
welcome-wrong-left = { $left ->
    [one] Dieser Einmalcode stimmt nicht. Sie haben noch einen Versuch; danach ist die Einladung gesperrt.
   *[other] Dieser Einmalcode stimmt nicht. Sie haben noch { $left } Versuche.
}
welcome-where = Wo finde ich meinen Einmalcode?
welcome-where-mail = Er steht in der Nachricht, über die Sie hierhergekommen sind, in zwei Vierergruppen, zum Beispiel K7M4 9QXP. Wenn der Link per E-Mail kam und kein Einmalcode dabeisteht, sehen Sie in Ihren SMS nach.
welcome-where-screen = Wenn Ihnen jemand die Einladung auf einem Bildschirm zeigt, steht der Einmalcode neben dem Code, den Sie scannen.
welcome-unexpected = Ich habe diese Einladung nicht erwartet
welcome-unexpected-more = Dann geben Sie den Einmalcode nicht ein. Mit Ihrem Gerät geschieht nichts, solange Sie nicht fortfahren, und die Einladung läuft von selbst ab. Bitte informieren Sie { form-organisation } darüber.

## Portal: the link was opened on the wrong device

device-title = Öffnen Sie diese Einladung auf Ihrem { form-device }
device-why = Diese Einladung ist für { form-a-device }. Diese Seite wurde auf einer anderen Art von Gerät geöffnet, deshalb geht es hier nicht weiter. Die Einladung ist nicht verbraucht.
device-neutral-title = Öffnen Sie diese Einladung auf einem Smartphone, Tablet, Mac oder Windows-PC
device-neutral-why = Diese Einladung ist für ein Android-Gerät, ein iPhone, ein iPad, einen Mac oder einen Windows-PC. Dieser Computer ist nichts davon, deshalb geht es hier nicht weiter. Die Einladung ist nicht verbraucht.
device-scan = Scannen Sie diesen Code mit der Kamera des Geräts. Geben Sie dann dort den Einmalcode aus Ihrer Einladung ein.
device-scan-sign-in = Scannen Sie diesen Code mit der Kamera des Geräts. Melden Sie sich dann dort mit Ihrem Arbeitskonto an.
device-scan-other = Öffnen Sie dort die Nachricht mit Ihrer Einladung oder scannen Sie diesen Code mit einem Smartphone oder Tablet, das Sie einrichten möchten.
device-code = QR-Code mit dem Link dieser Einladung
device-message = Öffnen Sie dort die Nachricht mit Ihrer Einladung und folgen Sie dem Link.
device-perhaps = Ein Browser, der Desktop-Seiten anfordert, verbirgt, auf welchem Gerät er läuft. Wenn dies das richtige Gerät ist, fahren Sie fort.
# Höchstens 35 Zeichen.
device-on-android = Ich nutze ein Android-Gerät
device-on-ipad = Ich nutze ein iPad
device-on-mac = Ich nutze einen Mac
device-ipad-title = Nutzen Sie ein iPad?
device-ipad-why = Diese Einladung ist für ein iPhone oder iPad. Ein iPad gibt sich gegenüber Websites als Mac aus, deshalb müssen wir fragen.
device-ipad-scan = Sie nutzen einen Mac? Scannen Sie diesen Code mit der Kamera Ihres iPhone oder iPad.

## Portal: the link was opened inside another app

in-app-title = Öffnen Sie diese Einladung in { $browser }
in-app-why = Diese Seite wurde innerhalb der App { $app } geöffnet. Ein Gerät lässt sich nur in { $browser } einrichten, und was Sie hier eingeben, wäre vergessen, sobald die App geschlossen wird. Die Einladung ist nicht verbraucht.
in-app-why-unnamed = Diese Seite wurde innerhalb einer anderen App geöffnet. Ein Gerät lässt sich nur in { $browser } einrichten, und was Sie hier eingeben, wäre vergessen, sobald die App geschlossen wird. Die Einladung ist nicht verbraucht.
in-app-menu = Suchen Sie nach einem Menü, oft ⋯, ⋮ oder ein Kompass, und wählen Sie „In { $browser } öffnen“ oder „Im Browser öffnen“.
in-app-copy = Oder kopieren Sie diese Adresse und fügen Sie sie in { $browser } ein.
in-app-address = Adresse dieser Einladung
in-app-copy-button = Kopieren
in-app-copied = Kopiert
in-app-stay = Trotzdem hier fortfahren

## Portal: signing in with a work account

sign-in-heading = Mit Ihrem Arbeitskonto anmelden
sign-in-lead = Melden Sie sich mit Ihrem Arbeitskonto an, um zu zeigen, dass Sie es sind: mit dem Konto, das Sie am Computer bei der Arbeit verwenden.
sign-in-invited = { $sender } hat diese Einladung an { $invitee } gesendet.
sign-in-passcode-right = Der Einmalcode stimmt
sign-in-then = Nach dem Einmalcode melden Sie sich mit Ihrem Arbeitskonto an.
sign-in-choose = Wo ist Ihr Arbeitskonto?
sign-in-name = Benutzername oder E-Mail-Adresse
sign-in-password = Kennwort
sign-in-show = Kennwort anzeigen
sign-in-hint = Nur das Verzeichnis Ihrer Organisation prüft das Kennwort. Hier wird es nicht gespeichert.
sign-in-button = Anmelden
sign-in-with = Mit { $directory } anmelden
sign-in-going = Weiter zu { $directory }
sign-in-go-on = Weiter zu { $directory }
sign-in-none = Zurzeit kann sich hier niemand anmelden. Bitte versuchen Sie es später noch einmal oder informieren Sie das IT-Team.
sign-in-wrong = Das hat nicht geklappt. Prüfen Sie Benutzername und Kennwort, und ob es das eingeladene Konto ist.
sign-in-left = { $left ->
    [one] Noch { $left } Versuch, dann pausiert die Anmeldung bis { $moment }.
   *[other] Noch { $left } Versuche, dann pausiert die Anmeldung bis { $moment }.
}
sign-in-none-left = Das war vorerst der letzte Versuch: Die Anmeldung pausiert bis { $moment }.
sign-in-sure = Ich bin sicher, dass beides stimmt
sign-in-sure-more = Nach mehreren Fehlversuchen, hier oder anderswo, werden keine weiteren weitergegeben, damit Ihr Konto nicht gesperrt wird. Melden Sie sich zuerst anderswo an, zum Beispiel an Ihrem Computer bei der Arbeit, oder warten Sie eine halbe Stunde.
sign-in-password-over = Ihr Kennwort ist abgelaufen oder muss geändert werden. Ändern Sie es wie gewohnt und kommen Sie dann zurück.
sign-in-account-closed = Ihr Konto kann zurzeit nicht verwendet werden. Bitte fragen Sie das IT-Team.
sign-in-passcode-first = Bitte geben Sie den Einmalcode noch einmal ein. Die Eingabe liegt zu lange zurück oder geschah in einem anderen Browser.
sign-in-other-person = Das ist das Konto einer anderen Person
sign-in-other-person-more = Sie haben sich angemeldet, aber diese Einladung ist für eine andere Person. Melden Sie sich mit dem Konto der eingeladenen Person an.
sign-in-another-account = Anderes Konto verwenden
sign-in-declined = Sie sind nicht angemeldet
sign-in-declined-more = Sie haben die Anmeldung abgebrochen. Es hat sich nichts geändert, und Sie können es noch einmal versuchen.
sign-in-again = Bitte melden Sie sich noch einmal an
sign-in-again-more = Es hat zu lange gedauert, wurde in einem anderen Browser begonnen, oder diese Seite wurde ein zweites Mal geöffnet. Es hat sich nichts geändert.
sign-in-unavailable = Die Anmeldung Ihrer Organisation antwortet nicht
sign-in-unavailable-more = Mit Ihrem Gerät und Ihrem Kennwort ist alles in Ordnung. Bitte versuchen Sie es in einigen Minuten noch einmal. Wenn es so bleibt, informieren Sie das IT-Team.
sign-in-not-set-up = Etwas ist nicht richtig eingerichtet, und Warten hilft nicht. Bitte informieren Sie das IT-Team: Der Grund steht in dessen Protokollen.
sign-in-not-allowed = Für Ihr Konto ist das nicht freigegeben
sign-in-not-allowed-more = Sie sind angemeldet, aber Ihre Organisation hat diese Seite nicht für Sie freigegeben. Bitte fragen Sie das IT-Team nach einer Einladung.
sign-in-no-invite = Für Sie liegt keine Einladung bereit
sign-in-no-invite-more = Sie sind angemeldet, aber es gibt keine Einladung für Sie, die dieses Gerät nutzen könnte. Bitte fragen Sie das IT-Team danach.
sign-in-back = Noch einmal versuchen
sign-in-unexpected = Dann melden Sie sich nicht an. Mit Ihrem Gerät geschieht nichts, solange Sie nicht fortfahren, und die Einladung läuft von selbst ab. Bitte informieren Sie das IT-Team darüber.
sign-in-have-passcode = Ich habe stattdessen einen Einmalcode
sign-in-have-account = Stattdessen mit meinem Arbeitskonto anmelden

## Portal: self enrollment

self-title = Ein Gerät für die Arbeit einrichten
self-lead = Melden Sie sich mit Ihrem Arbeitskonto an, geben Sie an, was für ein Gerät es ist, und folgen Sie den Schritten auf dem Gerät.
self-wrong = Das hat nicht geklappt. Prüfen Sie Benutzername und Kennwort, und ob es Ihr Arbeitskonto ist.
self-offered = Was sich einrichten lässt
self-not-here-yet = Lässt sich hier noch nicht einrichten. Bitte fragen Sie das IT-Team.
self-choose = Was für ein Gerät ist das?
self-choose-lead = Ihre Wahl entscheidet, was Ihre Organisation auf dem Gerät sehen und tun kann. Was das ist, können Sie unten lesen.
self-mine = { $what } – gehört mir
self-from-work = { $what } – gehört der Organisation
self-not-offered = Bitte wählen Sie eines davon.
self-other-device = Dieser Computer oder dieses Gerät lässt sich hier nicht einrichten
self-elsewhere = Für ein anderes Gerät öffnen Sie dort diese Adresse
self-code = QR-Code mit der Adresse dieser Seite
self-closed = Ohne Einladung lässt sich hier kein Gerät einrichten
self-closed-more = Ihre Organisation hat diese Seite nicht freigegeben. Bitte fragen Sie das IT-Team nach einer Einladung.
self-nothing-yet = Hier lässt sich noch nichts einrichten
self-nothing-yet-more = Ihre Organisation bereitet diese Seite noch vor, und hier zu warten hilft nicht. Bitte fragen Sie das IT-Team, wann es so weit ist, oder nach einer Einladung.
self-too-many = Für Sie lassen sich keine weiteren Geräte einrichten
self-too-many-more = Sie haben so viele Geräte, wie jede Person haben darf (höchstens { $limit }). Bitte fragen Sie das IT-Team, ob ein altes entfernt werden kann.
self-no-address = Das Verzeichnis kennt keine E-Mail-Adresse von Ihnen
self-no-address-more = Ohne sie lässt sich kein Gerät einrichten. Bitte lassen Sie sie vom IT-Team eintragen.

## Poster

poster-title = Richten Sie Ihr Gerät für die Arbeit ein
poster-scan = Richten Sie die Kamera Ihres Smartphones oder Tablets auf den Code, oder geben Sie die Adresse ein.
poster-sign-in = Melden Sie sich mit Ihrem Arbeitskonto an.
poster-follow = Geben Sie an, was für ein Gerät es ist, und folgen Sie den Schritten auf dem Bildschirm.
poster-before = Bevor etwas installiert wird, erklärt die Seite, was die Organisation sehen und tun kann.

## Portal: the terms of use

terms-title = Nutzungsbedingungen
terms-lead = { form-organisation-first } bittet Sie, diese Bedingungen zu lesen und anzunehmen, bevor dieses Gerät eingerichtet wird.
terms-accept = Ich nehme an
terms-recorded = Ihre Annahme wird festgehalten: Version { $version }, mit Datum und Uhrzeit. Wenn Sie nicht annehmen möchten, schließen Sie diese Seite; dann wird nichts eingerichtet.

## Portal: after the passcode

steps-verified = Bestätigt als { $invitee }
steps-verified-unnamed = Bestätigt
steps-three = Noch drei Schritte
steps-two = Noch zwei Schritte
steps-stay = Bleiben Sie auf dieser Seite. Sie geht von selbst weiter.
steps-follow = Führen Sie die Schritte auf diesem { form-device } aus.
steps-come-back = Führen Sie die Schritte auf diesem { form-device } aus und laden Sie dann diese Seite neu.
# $why ist vorerst ein englischer Satz.
steps-obstacle = { $head } { $why }. Wenn das behoben ist, zum Beispiel durch eine Aktualisierung des Systems, laden Sie ein neues Profil.
steps-obstacle-head = Dieses Gerät konnte nicht registriert werden:
steps-obstacle-title = Dieses Gerät ist noch nicht eingerichtet
obstacle-too-old = Das System ist { $system } { $version }, nötig ist { $least } oder neuer
obstacle-no-version = Das Gerät nennt seine Version von { $system } nicht
obstacle-kind = Diese Art von Gerät wird hier nicht unterstützt
obstacle-certificate = Das Profil stammt aus der Zeit, bevor ein Zertifikat ersetzt wurde
obstacle-too-many = Für Sie dürfen keine weiteren Geräte eingerichtet werden (höchstens { $limit })
obstacle-other = Den Grund kann das IT-Team sehen
steps-waiting = Sie sind bestätigt
steps-not-yet = Das IT-Team hat die Einrichtung für diese Art von Gerät noch nicht abgeschlossen. Bis dahin kann es nicht registriert werden.
steps-not-yet-ask = Mehr ist von Ihnen jetzt nicht nötig. Bitte fragen Sie das IT-Team, wann es so weit ist.
steps-not-yet-stay = In diesem Browser bleiben Sie bestätigt: Bewahren Sie den Link auf und öffnen Sie ihn hier, wenn man Ihnen sagt, dass es weitergeht, spätestens bis { $moment }.
# Höchstens 25 Zeichen.
steps-look-again = Erneut nachsehen
steps-next = Was dann kommt
steps-other-device = Diese Art von Gerät kann nicht registriert werden. Bitten Sie um eine Einladung für das Gerät, das Sie einrichten möchten.
steps-was = Erledigt:
# Höchstens 25 Zeichen. Safari sagt „laden“, nicht „herunterladen“.
steps-download = Profil laden
steps-served = Sie haben das Profil geladen. Fahren Sie mit dem zweiten Schritt fort.
steps-gone = Es ist geladen. Wenn es nicht mehr da ist, laden Sie ein neues.
# Titel von Schritten: höchstens 40 Zeichen.
steps-done = Fertig
steps-done-more = { form-organisation-first } sieht das Gerät von da an und richtet ein, was zur Arbeit gehört.
steps-connect = PC verbinden
steps-connect-more = Nutzen Sie die Schaltfläche auf dieser Seite oder öffnen Sie die Einstellungen. Das muss jemand mit Administratorrechten auf diesem PC tun.
steps-sign-in = Auf der neuen Seite bestätigen
steps-sign-in-more = Sie zeigt noch einmal den Namen { form-of-organisation }.
steps-work-profile = Einrichtung starten
steps-work-profile-more = Tippen Sie auf die Schaltfläche auf dieser Seite. Android öffnet seine eigene Einrichtung.
steps-accept = Arbeitsprofil erstellen
steps-accept-more = Lesen Sie, was Android Ihnen zeigt, und stimmen Sie zu. Ihre privaten Apps bleiben, wie sie sind.
steps-reset = Gerät zurücksetzen
steps-reset-more = Ein Gerät der Organisation wird vom ersten Bildschirm an eingerichtet. Sichern Sie, was Sie brauchen: Beim Zurücksetzen wird alles gelöscht.
steps-first-screen = Code auf dem ersten Bildschirm scannen
steps-first-screen-more = Tippen Sie auf dem ersten Bildschirm sechsmal auf dieselbe Stelle, bis er nach einem Code fragt. { form-organisation-first } zeigt Ihnen den Code.

## Portal: the steps on an iPhone, an iPad and a Mac

apple-download = Profil laden
apple-download-touch = Tippen Sie auf die Schaltfläche unten auf dieser Seite.
apple-download-mac = Klicken Sie auf die Schaltfläche unten auf dieser Seite. Wenn Ihr Browser nicht Safari ist, öffnen Sie danach die geladene Datei: enrollment.mobileconfig.
# Bildunterschriften: höchstens 70 Zeichen.
apple-caption-ask = Wenn Sie gefragt werden, tippen Sie auf { $allow }.
apple-caption-close = Tippen Sie dann auf { $close }.
apple-caption-ask-mac = Wenn Safari fragt, klicken Sie auf { $allow }.
apple-caption-downloaded-mac = Der Mac meldet { $downloaded }.
apple-install = In den Einstellungen installieren
apple-install-mac = In den Systemeinstellungen installieren
apple-way = Öffnen Sie die Einstellungen und tippen Sie weit oben auf „Profil geladen“. Wenn es dort nicht steht, gehen Sie diesen Weg:
apple-way-mac = Öffnen Sie die Systemeinstellungen und gehen Sie diesen Weg:
apple-tap-profile = Tippen Sie auf { form-organisation }, dann auf „Installieren“.
apple-click-profile = Doppelklicken Sie auf { form-organisation }, dann klicken Sie auf „Installieren“.
apple-older-mac = Unter macOS 13 und 14: „Datenschutz & Sicherheit“, dann „Profile“. Unter macOS 12: „Systemeinstellungen“, dann „Profile“.
# $device ist hier nie ein Mac.
apple-soon = Tun Sie es gleich: Das Profil funktioniert 15 Minuten lang, und Ihr { form-device } vergisst es noch früher.
apple-soon-mac = Tun Sie es gleich: Das Profil funktioniert 15 Minuten lang.
apple-caption-settings = Tippen Sie in den Einstellungen auf { $downloaded }.
apple-caption-install = Tippen Sie oben rechts auf { $install }.
apple-caption-unlock = Der Code, der dieses { form-device } entsperrt, nicht der Einmalcode.
apple-caption-trust = Tippen Sie noch einmal auf „Installieren“, dann auf { $trust }.
apple-caption-settings-mac = Wählen Sie „Allgemein“, dann { $management }.
apple-caption-profiles-mac = Doppelklicken Sie auf { form-organisation }.
apple-caption-install-mac = Klicken Sie auf { $install } und bestätigen Sie.
apple-caption-password-mac = Administratorpasswort dieses Mac eingeben oder Touch ID verwenden.
apple-done-more = { form-organisation-first } sieht { form-this-device } von da an und beginnt einzurichten, was zur Arbeit gehört. Das kann einige Minuten dauern.
apple-caption-done = Diese Seite meldet dann, dass Sie fertig sind.

## Portal: words on the screens of devices
## Wörtlich wie auf den Geräten; Apple duzt.

screen-ask = Diese Website versucht, ein Konfigurationsprofil zu laden.
screen-ask-mac = Möchtest du Downloads auf dieser Website erlauben?
screen-ignore = Ignorieren
screen-allow = Erlauben
screen-cancel = Abbrechen
screen-close = Schließen
screen-ok = OK
screen-install = Installieren
screen-install-mac = Installieren …
screen-trust = Vertrauen
screen-downloaded = Profil geladen
screen-enter-passcode = Code eingeben
screen-remote-management = Entfernte Verwaltung
screen-settings = Einstellungen
screen-system-settings = Systemeinstellungen
screen-general = Allgemein
screen-vpn-management = VPN und Geräteverwaltung
screen-device-management = Geräteverwaltung
screen-windows-settings = Einstellungen
screen-windows-accounts = Konten
screen-windows-access = Auf Arbeits- oder Schulkonto zugreifen

## Portal: the profile

profile-served = Sie haben das Profil geladen
profile-served-lead = Jedes Profil funktioniert einmal, deshalb wird es nicht zweimal ausgegeben. Wenn es noch auf Ihrem Gerät ist, fahren Sie in den Einstellungen fort. Wenn es nicht mehr da ist, laden Sie ein neues: Das vorige funktioniert dann nicht mehr.
# Höchstens 30 Zeichen.
profile-again = Neues Profil laden
profile-steps = Schritte anzeigen
profile-waiting = Das Profil ist noch nicht bereit

## Portal: help, on the page with the steps

stuck = Ich komme nicht weiter
stuck-nothing = Bei der Schaltfläche passiert nichts
stuck-nothing-touch = Öffnen Sie diese Seite in Safari. Andere Browser und Seiten innerhalb anderer Apps geben das Profil womöglich nicht an die Einstellungen weiter. Wenn Sie „Ignorieren“ gewählt haben, laden Sie ein neues Profil.
stuck-nothing-mac = Suchen Sie im Ordner „Downloads“ nach enrollment.mobileconfig und öffnen Sie die Datei. Wenn sie dort nicht ist, laden Sie ein neues Profil.
stuck-lost = Ich finde das Profil nicht
stuck-lost-touch = Es wartet nur wenige Minuten in den Einstellungen. Sehen Sie unter „Allgemein“, „VPN und Geräteverwaltung“ nach; unter iOS und iPadOS 14 und älter ist es „Allgemein“, „Profil“. Wenn es nicht mehr da ist, laden Sie ein neues Profil.
stuck-lost-mac = Sehen Sie in den Systemeinstellungen unter „Allgemein“, „Geräteverwaltung“ nach (macOS 15 und neuer) oder unter „Datenschutz & Sicherheit“, „Profile“ (macOS 13 und 14). Wenn es nicht mehr da ist, laden Sie ein neues Profil.
stuck-failed = „Profilinstallation fehlgeschlagen“
stuck-failed-more = Meist war das Profil älter als 15 Minuten oder es gibt ein neueres: Laden Sie ein neues Profil und installieren Sie es gleich. Es scheitert auch ohne Netz, wenn Datum und Uhrzeit falsch sind, wenn das System auf diesem { form-device } älter ist, als { form-organisation } zulässt, oder wenn Ihr { form-device } bereits verwaltet wird.
stuck-again = Wo lade ich ein neues Profil?
stuck-again-more = Mit der Schaltfläche unten auf dieser Seite; sie heißt so, sobald Sie das erste geladen haben. Dieses funktioniert dann nicht mehr: Wenn Sie in den Einstellungen zwei sehen, entfernen Sie das ältere.
stuck-wrong = Das ist nicht das richtige Gerät
stuck-wrong-more = Dann installieren Sie hier nichts. Eine Einladung gilt für ein Gerät und einen Browser: Bitten Sie { form-organisation } um eine neue für das andere Gerät.
stuck-else = Etwas anderes
stuck-else-more = Fragen Sie das IT-Team { form-of-organisation } und beschreiben Sie, was Sie auf dem Bildschirm sehen.

## Portal: the device has enrolled

enrolled-title = Sie sind fertig
enrolled-lead = Ihr { $model } wird jetzt von { form-organisation-dative } verwaltet.
enrolled-lead-unnamed = Dieses Gerät wird jetzt von { form-organisation-dative } verwaltet.
enrolled-next = Wie es weitergeht
enrolled-next-more = Was { form-organisation } für dieses Gerät vorbereitet hat, kommt von selbst, oft innerhalb weniger Minuten, solange es online ist. Vielleicht fragt das Gerät Sie, bevor es eine App installiert. Es kann auch sein, dass noch nichts vorbereitet ist: Dann merken Sie nichts.
enrolled-close = Sie können diese Seite schließen. Die Einladung kann nicht noch einmal verwendet werden.
enrolled-look = Wo Sie es auf dem Gerät finden
enrolled-look-more = Dort sehen Sie, was { form-organisation } verwaltet. Sie können die Verwaltung dort auch entfernen; { form-organisation } bemerkt dann, dass das Gerät nicht mehr verwaltet wird.

## Portal: links that no longer lead on

dead-expired = Diese Einladung ist abgelaufen
dead-expired-more = Einladungen enden nach einer festgelegten Zeit, und die Zeit dieser Einladung ist vorbei.
dead-revoked = Diese Einladung wurde zurückgezogen
dead-revoked-more = Die Administration { form-of-organisation } hat sie beendet, bevor sie genutzt wurde.
dead-used = Diese Einladung wurde bereits genutzt
dead-used-device = Mit ihr wurde ein Gerät eingerichtet, und eine Einladung gilt nur für ein Gerät.
dead-elsewhere = Diese Einladung läuft in einem anderen Browser weiter
dead-elsewhere-more = Wenn Sie dort begonnen haben, machen Sie dort weiter: Öffnen Sie den Link noch einmal in jenem Browser. Das kann eine andere App auf diesem Gerät sein, das Fenster in einer Mail-App oder ein anderes Gerät.
dead-elsewhere-lost = Wenn Sie dorthin nicht zurückkommen, fangen Sie hier mit einer neuen Einladung neu an.
dead-not-you = Wenn Sie es nicht waren, sagen Sie bitte dem IT-Team Bescheid.
dead-superseded = Es gibt eine neuere Einladung
dead-superseded-more = Sie haben eine neuere Nachricht erhalten; deren Link ist an die Stelle von diesem getreten. Suchen Sie die neueste Nachricht mit Ihrer Einladung und folgen Sie dem Link darin.
dead-chosen-again = Sie haben in einem anderen Fenster neu gewählt
dead-chosen-again-more = Was Sie hier gewählt hatten, gilt dafür nicht mehr. Machen Sie dort weiter, oder wählen Sie neu.
dead-choose-anew = Neu wählen
dead-locked = Diese Einladung ist gesperrt
dead-locked-more = { $tries ->
    [one] Einmal wurde ein falscher Einmalcode eingegeben. Zu Ihrem Schutz öffnet sich diese Einladung nicht mehr, auch nicht mit dem richtigen.
   *[other] Es wurde { $tries }-mal ein falscher Einmalcode eingegeben. Zu Ihrem Schutz öffnet sich diese Einladung nicht mehr, auch nicht mit dem richtigen.
}
dead-verified-here = Dieser Browser ist für eine Einladung bestätigt. { $link }
dead-go-on = Damit fortfahren
# Höchstens 30 Zeichen.
dead-ask = Neue Einladung anfordern
dead-ask-more = Die Administration { form-of-organisation } sieht Ihre Anfrage und entscheidet.
dead-asked = Eine neue Einladung wurde angefordert
dead-asked-more = { form-organisation-first } sieht die Anfrage. Wird sie bewilligt, erhalten Sie eine neue Nachricht; dieser Link bleibt, wie er ist.
dead-declined = Ihre Anfrage wurde abgelehnt
dead-from-session = Öffnen Sie den Link in Ihrer Nachricht noch einmal, um eine neue Einladung anzufordern.

## Portal: after asking for a new invite or passcode

asked-title = Ihre Anfrage ist unterwegs
asked-new-invite = { form-organisation-first } sieht, dass Sie um eine neue Einladung bitten. Wird die Anfrage bewilligt, erhalten Sie eine neue Nachricht mit neuem Link. Bis dahin müssen Sie nichts tun.
asked-new-passcode = { form-organisation-first } sieht, dass Sie Ihren Einmalcode nicht zur Hand haben. Wird die Anfrage bewilligt, erhalten Sie eine neue Nachricht mit neuem Link und neuem Einmalcode; Ihr bisheriger Link endet dann.
asked-found-it = Haben Sie den Einmalcode doch gefunden? { $link }
asked-back = Zurück zu Ihrer Einladung
asked-lives = Ihre Einladung funktioniert noch
asked-lives-more = Sie brauchen keine neue. Fahren Sie mit der fort, die Sie haben.
asked-go-on = Fortfahren

## Portal: the first page of the site, for whoever comes without a link

home-title = Ein Gerät registrieren
home-lead = Hier nimmt { form-organisation } Geräte in die Verwaltung auf. Es beginnt mit einer Einladung.
home-invited = Sie wurden eingeladen
home-invited-more = Öffnen Sie den Link in Ihrer Nachricht auf dem Gerät, das Sie einrichten möchten, und halten Sie die Nachricht bereit: Darin steht, wonach die Seite fragt.
home-short = Ihnen wurde ein Kurzlink gezeigt
home-short-more = Code des Kurzlinks eingeben
home-none = Sie haben keine Einladung
home-none-more = Bitten Sie das IT-Team { form-of-organisation } um eine. Ohne Einladung lässt sich nichts beginnen.

## Portal: where the code of a short link is typed

short-code-title = Geben Sie den Code Ihres Links ein
short-code-lead = Er steht auf dem Bildschirm, der Ihre Einladung zeigt, hinter /m/ im Kurzlink. Nach dem Einmalcode werden Sie anschließend gefragt.
short-code-label = Code des Kurzlinks
short-code-hint = 8 Buchstaben und Ziffern. Groß- und Kleinschreibung spielt keine Rolle.
short-code-unreadable = Das ist kein vollständiger Code. Er hat 8 Buchstaben und Ziffern.

## Portal: signing in by a work account

account-title = Melden Sie sich an, um Ihr Gerät für die Arbeit einzurichten
account-lead = Zeigen Sie { form-organisation-dative }, dass Sie es sind: mit Ihrer geschäftlichen E-Mail-Adresse und dem Einmalcode aus der Einladung, die dorthin geschickt wurde.
account-email = Geschäftliche E-Mail-Adresse
account-hint = 8 Buchstaben und Ziffern aus Ihrer Einladung. Groß- und Kleinschreibung spielt keine Rolle.
account-wrong = Zu dieser Adresse gibt es keine Einladung mit diesem Einmalcode. Sehen Sie in Ihrer neuesten Einladung nach und geben Sie beides noch einmal ein.
account-no-invite = Keine Einladung zur Hand?
account-no-invite-more = Bitten Sie das IT-Team { form-of-organisation } um eine und kommen Sie wieder, wenn sie da ist. Bis dahin geschieht mit Ihrem Gerät nichts.
account-next = Wie geht es weiter?
account-next-more = Ihr Gerät bittet Sie, sich mit Ihrem Arbeitsaccount bei Apple anzumelden und die Verwaltung des Arbeitsbereichs zu erlauben. Dann ist es registriert.
account-not-ready = { form-organisation-first } muss noch etwas einrichten, bevor Apple-Geräte registriert werden können. Ihre Einladung bleibt gültig: Kommen Sie wieder, wenn man es Ihnen sagt.
account-too-old = Dieses Gerät braucht Version { $least } seines Systems oder eine neuere. Aktualisieren Sie es und melden Sie sich dann erneut an.
account-not-offered = Diese Organisation hat die Registrierung von Apple-Geräten noch nicht eingerichtet.

## Portal: pages that say one thing

plain-not-found = Hier ist nichts
plain-not-found-more = Wenn Sie dem Link einer Einladung gefolgt sind, war er vielleicht abgeschnitten: Öffnen Sie ihn noch einmal aus der Nachricht oder kopieren Sie ihn vollständig. Ein Kurzlink funktioniert nur kurze Zeit.
plain-limited = Zu viele Versuche
plain-limited-seconds = { $count ->
    [one] Zum Schutz der Einladungen muss dieses Netz warten. Versuchen Sie es in { $count } Sekunde noch einmal.
   *[other] Zum Schutz der Einladungen muss dieses Netz warten. Versuchen Sie es in { $count } Sekunden noch einmal.
}
plain-limited-minutes = { $count ->
    [one] Zum Schutz der Einladungen muss dieses Netz warten. Versuchen Sie es in { $count } Minute noch einmal.
   *[other] Zum Schutz der Einladungen muss dieses Netz warten. Versuchen Sie es in { $count } Minuten noch einmal.
}
plain-limited-hours = { $count ->
    [one] Zum Schutz der Einladungen muss dieses Netz warten. Versuchen Sie es in { $count } Stunde noch einmal.
   *[other] Zum Schutz der Einladungen muss dieses Netz warten. Versuchen Sie es in { $count } Stunden noch einmal.
}
plain-limited-account-seconds = { $count ->
    [one] Zum Schutz dieses Kontos muss die Anmeldung damit warten. Versuchen Sie es in { $count } Sekunde noch einmal.
   *[other] Zum Schutz dieses Kontos muss die Anmeldung damit warten. Versuchen Sie es in { $count } Sekunden noch einmal.
}
plain-limited-account-minutes = { $count ->
    [one] Zum Schutz dieses Kontos muss die Anmeldung damit warten. Versuchen Sie es in { $count } Minute noch einmal.
   *[other] Zum Schutz dieses Kontos muss die Anmeldung damit warten. Versuchen Sie es in { $count } Minuten noch einmal.
}
plain-limited-account-hours = { $count ->
    [one] Zum Schutz dieses Kontos muss die Anmeldung damit warten. Versuchen Sie es in { $count } Stunde noch einmal.
   *[other] Zum Schutz dieses Kontos muss die Anmeldung damit warten. Versuchen Sie es in { $count } Stunden noch einmal.
}
plain-limited-until = Sie können es ab { $moment } noch einmal versuchen.
plain-trouble = Bei uns stimmt etwas nicht
plain-trouble-more = Es liegt nicht an Ihnen, und nichts wurde verbraucht. Warten Sie einen Moment und öffnen Sie dann Ihren Link noch einmal.
plain-foreign = Dieses Formular kam von einer anderen Seite
plain-foreign-more = Zu Ihrem Schutz werden Formulare nur von den eigenen Seiten dieser Website angenommen. Öffnen Sie den Link Ihrer Einladung und machen Sie dort weiter.
plain-unreadable = Das konnte nicht gelesen werden
plain-unreadable-more = Öffnen Sie den Link Ihrer Einladung noch einmal und geben Sie nur ein, wonach die Seite fragt.
plain-method = Das geht hier nicht
plain-method-more = Öffnen Sie den Link Ihrer Einladung in einem Browser.
plain-no-session = Öffnen Sie zuerst Ihre Einladung
plain-no-session-more = Dieser Browser ist nicht oder nicht mehr bestätigt. Öffnen Sie den Link Ihrer Einladung in dem Browser, in dem Sie gezeigt haben, dass Sie es sind.

## Portal: what the organisation can and cannot see
## Ein Versprechen: genau so viel wie im Englischen. Die Punkte der Listen enden mit der Grundform, sie setzen
## „… kann Folgendes:“ und „… kann Folgendes nicht:“ fort.

sees-question = Was { form-organisation } sehen kann und was nicht
sees-can = { form-organisation-first } kann Folgendes:
sees-cannot = { form-organisation-first } kann Folgendes nicht:
sees-when = Das beginnt, wenn das Gerät registriert ist, nicht vorher. Sie können jederzeit fragen, was auf Ihrem Gerät eingestellt ist.
sees-depends = Was verwaltet wird, hängt vom Gerät ab. Öffnen Sie die Einladung auf dem Gerät, das Sie einrichten möchten, um es zu lesen.

sees-account-whole = Apple hält die Arbeit getrennt: Geschäftliche Apps und Daten liegen in einem eigenen Bereich. Die Organisation verwaltet diesen Bereich.
sees-account-can-apps = die geschäftlichen Apps und deren Daten sehen und verwalten und sie alle auf einmal entfernen
sees-account-can-facts = die Art des Geräts und seine Systemversion sehen
sees-account-can-settings = Einstellungen für die Arbeit installieren: Accounts, WLAN, VPN für geschäftliche Apps, Zertifikate und einige wenige Einschränkungen
sees-account-can-passcode = verlangen, dass auf dem Gerät ein Code eingerichtet ist
sees-account-cannot-private = Ihre privaten Apps, Fotos, Nachrichten, Anrufe, E-Mails oder Ihr privates Surfverhalten sehen
sees-account-cannot-identify = die Seriennummer oder andere dauerhafte Kennungen des Geräts sehen
sees-account-cannot-place = sehen, wo sich das Gerät befindet
sees-account-cannot-erase = das Gerät löschen oder seinen Code entfernen: Die Organisation kann nur den Arbeitsbereich entfernen

sees-ios-personal-whole = Diese Art der Einrichtung verwaltet das ganze Gerät. Sie legt keinen getrennten Arbeitsbereich an.
sees-ios-personal-can-facts = Modell, Name, Seriennummer und andere Kennungen des Geräts, Systemversion, Speicherplatz und Batterie sehen und ob Displaysperre und Verschlüsselung eingeschaltet sind
sees-ios-personal-can-settings = die Namen der Konfigurationsprofile darauf sehen und Einstellungen installieren: E-Mail-Accounts, WLAN, VPN, Zertifikate und Einschränkungen
sees-ios-personal-can-apps = geschäftliche Apps installieren und die von der Organisation installierten mitsamt deren Daten entfernen
sees-ios-personal-can-traffic = sehen, welche Websites und Dienste Sie aufrufen, wenn Ihr Datenverkehr über das VPN oder WLAN der Organisation läuft
sees-ios-personal-cannot-private = Ihre Nachrichten, Ihre Fotos, Ihre privaten E-Mails oder Ihre Anrufe einsehen
sees-ios-personal-cannot-apps = sehen, welche privaten Apps Sie haben
sees-ios-personal-cannot-place = sehen, wo sich das Gerät befindet
sees-ios-personal-cannot-erase = das Gerät löschen oder sperren: Auf privaten Geräten verzichtet die Organisation auf diese Rechte

sees-ios-corporate-whole = Dieses Gerät gehört der Organisation, und das ganze Gerät wird verwaltet.
sees-ios-corporate-can-facts = Modell, Name, Seriennummer, Telefonnummer und Netzwerkadressen, Systemversion, Speicherplatz und Batterie sehen und welche Apps und Konfigurationsprofile installiert sind
sees-ios-corporate-can-settings = Einstellungen, Einschränkungen und Apps installieren und entfernen
sees-ios-corporate-can-erase = das Gerät sperren, seinen Code entfernen und es mit allem, was darauf ist, löschen
sees-ios-corporate-can-traffic = sehen, welche Websites und Dienste aufgerufen werden, wenn der Datenverkehr über VPN, WLAN oder Filter der Organisation läuft
sees-ios-corporate-cannot-private = durch diese Einrichtung Nachrichten lesen, Fotos ansehen oder Anrufe mithören

sees-mac-personal-whole = Diese Art der Einrichtung verwaltet den ganzen Mac. Sie legt keinen getrennten Arbeitsbereich an.
sees-mac-personal-can-facts = Modell, Name, Seriennummer und andere Kennungen des Mac, Systemversion und Speicherplatz sehen und ob Festplattenverschlüsselung und Firewall eingeschaltet sind
sees-mac-personal-can-settings = die Namen der Konfigurationsprofile darauf sehen und Einstellungen installieren: E-Mail-Accounts, WLAN, VPN, Zertifikate und Einschränkungen
sees-mac-personal-can-software = Software installieren. Software kann alles, wofür ihr Hersteller sie entwickelt hat: Fragen Sie, welche installiert ist und warum
sees-mac-personal-cannot-erase = den Mac durch diese Einrichtung löschen oder sperren: Auf privaten Geräten verzichtet die Organisation auf diese Rechte
sees-mac-personal-cannot-apps = durch diese Einrichtung Ihre privaten Apps auflisten

sees-mac-corporate-whole = Dieser Mac gehört der Organisation, und der ganze Mac wird verwaltet.
sees-mac-corporate-can-facts = Modell, Name, Seriennummer und Netzwerkadressen, Systemversion, Speicherplatz und Sicherheitseinstellungen sehen und welche Apps und Konfigurationsprofile installiert sind
sees-mac-corporate-can-settings = Einstellungen, Einschränkungen und Software installieren und entfernen
sees-mac-corporate-can-erase = den Mac sperren und ihn mit allem, was darauf ist, löschen
# Das heißt: Man darf sich nicht darauf verlassen, dass etwas ungesehen bleibt.
sees-mac-corporate-cannot-trust = zusichern, dass auf diesem Mac irgendetwas ungesehen bleibt: Behandeln Sie ihn als Mac der Organisation

sees-windows-personal-whole = Diese Art der Einrichtung verwaltet den ganzen PC. Sie legt keinen getrennten Arbeitsbereich an.
sees-windows-personal-can-facts = Modell, Name, Seriennummer, Windows-Edition und -Version sehen und ob die Festplattenverschlüsselung eingeschaltet ist
sees-windows-personal-can-settings = Richtlinien festlegen, etwa für Displaysperre, Updates, Verschlüsselung und dafür, was ausgeführt werden darf
sees-windows-personal-can-software = Software installieren. Software kann alles, wofür ihr Hersteller sie entwickelt hat: Fragen Sie, welche installiert ist und warum
sees-windows-personal-can-erase = entfernen, was die Organisation installiert hat, und – technisch gesehen – den PC zurücksetzen
sees-windows-personal-cannot-private = allein durch diese Einrichtung Ihre Dateien, E-Mails oder Ihren Browserverlauf öffnen

sees-windows-corporate-whole = Dieser PC gehört der Organisation, und der ganze PC wird verwaltet.
sees-windows-corporate-can-facts = Modell, Name, Seriennummer, Windows-Edition und -Version sehen und welche Apps installiert sind
sees-windows-corporate-can-settings = Richtlinien festlegen, Software installieren und entfernen
sees-windows-corporate-can-erase = den PC sperren und ihn zurücksetzen und dabei alles löschen, was darauf ist
sees-windows-corporate-cannot-trust = zusichern, dass auf diesem PC irgendetwas ungesehen bleibt: Behandeln Sie ihn als PC der Organisation

sees-android-personal-whole = Android hält die Arbeit getrennt: in einem Arbeitsprofil mit eigenen Apps und Daten. Die Organisation verwaltet dieses Profil.
sees-android-personal-can-apps = die Apps und Daten im Arbeitsprofil sehen und verwalten und das Profil mit allem darin entfernen
sees-android-personal-can-facts = das Modell und die Android-Version sehen und ob das Gerät sicher ist, zum Beispiel eine Displaysperre hat
sees-android-personal-can-lock = eine Displaysperre von bestimmter Stärke verlangen
sees-android-personal-can-traffic = den Netzwerkverkehr geschäftlicher Apps sehen
sees-android-personal-cannot-private = Ihre privaten Apps, Fotos, Nachrichten, Anrufe oder Ihr privates Surfverhalten sehen
sees-android-personal-cannot-place = sehen, wo sich das Gerät befindet, es sei denn, eine geschäftliche App fragt danach und Sie erlauben es
sees-android-personal-cannot-erase = das Gerät löschen: Die Organisation kann nur das Arbeitsprofil entfernen

sees-android-corporate-whole = Dieses Gerät gehört der Organisation, und das ganze Gerät wird verwaltet.
sees-android-corporate-can-facts = Modell, Seriennummer, Telefonnummer und Android-Version sehen und welche Apps installiert sind
sees-android-corporate-can-apps = Apps installieren, entfernen und blockieren und Einschränkungen festlegen
sees-android-corporate-can-erase = das Gerät sperren und es mit allem, was darauf ist, löschen
sees-android-corporate-can-traffic = den Netzwerkverkehr protokollieren und das Gerät orten, wenn es als verloren gemeldet ist
sees-android-corporate-cannot-trust = zusichern, dass auf diesem Gerät irgendetwas ungesehen bleibt: Behandeln Sie es als Gerät der Organisation
