# Italiano: quello che Muster dice alle persone invitate.
#
# Per chi traduce:
# - Si dà del tu, come fanno Apple e Google, con frasi brevi.
# - Nessuno conosce il genere di chi legge: niente "invitato", "verificata" e simili.
# - Parole fisse: invito (invite), codice di accesso (passcode), registrare (enroll), configurare (set up),
#   gestione dei dispositivi (device management), gestire (manage), link, profilo (profile), team IT,
#   app personali (private apps), scaricare (download).
# - Dopo "di" e "a" si usano le forme .of e .to di form-organisation; altre preposizioni vanno evitate.
# - { $organisation } e { $sender } nelle e-mail non stanno mai dopo una preposizione: possono cominciare con un
#   articolo.
# - I nomi di pulsanti e posizioni sono quelli del sistema in italiano.

## Language
## Facts about the language itself.

language-own-name = Italiano
language-english-name = Italian
language-direction = ltr
language-dates = it

## Dates
## A library knows the names of days, months and zones and the order within a date. What is said here is how the parts
## are joined.

# Sta dopo "fino a" ed "entro", e nelle tabelle: senza articolo.
dates-moment = { $weekday } { $date }, ore { $time } ({ $zone })
# Anche dopo "fino a" ed "entro".
dates-unknown = un momento sconosciuto

## Fields
## What stands in the places of a message's fields.

# Sempre maschile: sta dopo "il tuo" e "un". Solo segni che un SMS possiede.
field-device-platform =
    { $platform ->
        [android] dispositivo Android
        [ios] iPhone o iPad
        [macos] Mac
        [windows] PC Windows
       *[neutral] dispositivo
    }
# Dopo "Appartiene a:" e tra parentesi.
field-owned-by =
    { $ownership ->
        [personal] te
       *[corporate] l’organizzazione
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] Ti verrà chiesta anche la password del tuo account di lavoro.
       *[directory] Ti verrà chiesta la password del tuo account di lavoro.
    }
field-support-both = { $phone } o { $email }
field-organisation-unknown = La tua organizzazione
# Dopo "contatta".
field-sender-unknown = il tuo reparto IT

## Mail
## The mails as Muster brings them along. Each message is one paragraph, heading, button or line; what stands in braces
## becomes a field. A paragraph whose field has no value is left out. Write to the reader directly and politely, in the
## form of address that organisations use towards their staff.

mail-qr-alt = Codice QR del tuo link. Se non vedi nessuna immagine, usa il link in questa e-mail.
mail-privacy-link = Privacy
mail-test-mark = [Prova]
mail-test-note = Questa è una prova con dati di esempio. Nulla di ciò che contiene apre qualcosa.

mail-invite-subject = Configura il tuo { $device_platform } per il lavoro – { $organisation }
mail-invite-preheader = Vale una sola volta, per un solo dispositivo, fino a { $expires_on }.
mail-invite-hello = Ciao { $user_name },
mail-invite-open = { $organisation } ti invita a configurare il tuo { $device_platform } per il lavoro. Così il dispositivo si collega alla gestione dei dispositivi dell’organizzazione. Apri il link su quel dispositivo:
mail-invite-button = Configura il mio dispositivo
mail-invite-opens = Apre { $portal_host }
mail-invite-scan = Stai leggendo su un altro dispositivo? Inquadra questo codice con la fotocamera del dispositivo che vuoi configurare.
mail-invite-passcode = La pagina chiede questo codice di accesso monouso:
mail-invite-expires = Il link funziona una sola volta, per un solo dispositivo, fino a { $expires_on }.
mail-invite-owned = Appartiene a: { $owned_by }.
mail-invite-before = Prima di qualsiasi installazione, la pagina spiega che cosa { $organisation } può vedere e fare sul dispositivo.
mail-invite-unexpected = Non ti aspettavi questo invito? Allora non devi fare nulla: nessuno può usarlo senza il link e ciò che la pagina chiede, quindi non darli a nessuno. Se dubiti che questa e-mail sia autentica, contatta { $sender } come fai di solito.
mail-stuck = Non riesci ad andare avanti? Chiedi aiuto: { $support_contact }.
mail-link = Link: { $link }

mail-reminder-subject = Promemoria: configura il tuo { $device_platform } per il lavoro – { $organisation }
mail-reminder-open = { $organisation } ti ha invitato a configurare il tuo { $device_platform } per il lavoro, e l’invito è ancora in attesa. Bastano pochi minuti. Apri il link su quel dispositivo:

mail-enrolled-subject = Il tuo { $device_platform } è configurato – { $organisation }
mail-enrolled-heading = Il tuo dispositivo è configurato
mail-enrolled-open = Il tuo { $device_platform } è ora collegato al sistema con cui { $organisation } gestisce i dispositivi. Non devi fare altro.
mail-enrolled-unexpected = Non l’hai fatto tu? Allora avvisaci subito: { $support_contact }.

mail-expired-subject = Il tuo invito è scaduto – { $organisation }
mail-expired-open = L’invito a configurare il tuo { $device_platform } era valido fino a { $expires_on } e non è stato usato. Il link non funziona più.
mail-expired-again = Vuoi ancora configurare il dispositivo? Per un nuovo invito, contatta { $sender }.

mail-by-myself-subject = Codice per configurare un dispositivo – { $organisation }
mail-by-myself-heading = Configura questo dispositivo
mail-by-myself-open = Inquadra questo codice con la fotocamera del dispositivo, oppure apri su di esso l’indirizzo qui sotto.
mail-by-myself-expires = Il codice funziona una sola volta, fino a { $expires_on }.

mail-self-enrollment-subject = Un dispositivo è stato configurato a tuo nome – { $organisation }
mail-self-enrollment-open = Hai effettuato l’accesso e configurato un dispositivo ({ $device_platform }). Ora è collegato al sistema con cui { $organisation } gestisce i dispositivi.

## Text
## The texts (SMS) as Muster brings them along. Every character costs: at most 160 of the plain alphabet for the whole
## message where the language allows it, with a link of 70 characters. No line breaks, no typographic signs that plain
## texts do not have: straight quotes and hyphens only.

# L'alfabeto degli SMS ha à, è, é, ì, ò e ù, ma non la È maiuscola. Apostrofi diritti.
text-invite = { $organisation }: configura il tuo { $device_platform }: { $link }
text-reminder = { $organisation }: il tuo { $device_platform } non è ancora configurato: { $link }
text-by-myself = { $organisation }: configura questo dispositivo: { $link }
text-code = Codice: { $passcode }
text-passcode = { $organisation }: il tuo codice di accesso monouso è { $passcode }. Il link è nella nostra e-mail.
text-enrolled = { $organisation }: il tuo { $device_platform } è configurato.
text-self-enrollment = { $organisation }: un { $device_platform } è stato configurato a tuo nome.
text-not-you = Non l'hai fatto tu? { $support_contact }
text-expired = { $organisation }: il tuo invito è scaduto. Per averne uno nuovo, contatta { $sender }.


## Forms
## Put into the messages below. Each language has its own.

# Con l'articolo: soggetto o complemento oggetto. Dopo "di": .of; dopo "a": .to.
form-organisation = { $organisation ->
    [unnamed] la tua organizzazione
   *[named] { $organisation }
}
    .of = { $organisation ->
        [unnamed] della tua organizzazione
       *[named] di { $organisation }
    }
    .to = { $organisation ->
        [unnamed] alla tua organizzazione
       *[named] a { $organisation }
    }
form-organisation-first = { $organisation ->
    [unnamed] La tua organizzazione
   *[named] { $organisation }
}
# Sempre maschile: dopo "questo", "tuo". Mai dopo un articolo o una preposizione articolata (l'iPhone, il Mac).
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone o iPad
    [android-phone] telefono Android
    [android-tablet] tablet Android
    [android] dispositivo Android
    [mac] Mac
    [windows] PC Windows
   *[device] dispositivo
}
form-a-device = { $device ->
    [iphone] un iPhone
    [ipad] un iPad
    [ios] un iPhone o iPad
    [android-phone] un telefono Android
    [android-tablet] un tablet Android
    [android] un dispositivo Android
    [mac] un Mac
    [windows] un PC Windows
   *[device] un dispositivo
}

## Portal: what every page has

# Al massimo 25 caratteri.
page-nameless = Registrazione dispositivi
page-title = { $title } · { $organisation }
page-title-error = Errore: { $title }
# Al massimo 25 caratteri.
page-trial = Rete di prova
page-trial-more = Questa pagina non è crittografata. Vai avanti solo se ti hanno detto che si tratta di una prova.
page-expires = Questo invito vale fino a { $moment }
page-help-phone = Ti serve aiuto? Chiama { $phone }
page-help-email = Ti serve aiuto? Scrivi a { $email }
page-help-both = Ti serve aiuto? Chiama { $phone } o scrivi a { $email }
page-step = Passaggio { $current } di { $steps }
page-language = Lingua
page-language-form = Lingua di questa pagina
# Al massimo 20 caratteri.

## Portal: the field for the passcode

passcode-label = Codice di accesso monouso
# Al massimo 12 caratteri.
passcode-paste = Incolla
passcode-hint = 8 lettere e cifre. Le maiuscole non contano.
# Al massimo 20 caratteri.
button-continue = Continua

## Portal: the page that an invite's link opens

welcome-title = Configura il tuo { form-device } per il lavoro
welcome-lead = Ciao { $invitee }. { $sender } ti invita a consentire { form-organisation.to } di gestire questo { form-device }. Inserisci il codice di accesso del tuo invito per dimostrare che sei tu.
welcome-lead-no-sender = Ciao { $invitee }. Questo è un invito a consentire { form-organisation.to } di gestire questo { form-device }. Inserisci il codice di accesso del tuo invito per dimostrare che sei tu.
welcome-lead-no-invitee = { $sender } ti invita a consentire { form-organisation.to } di gestire questo { form-device }. Inserisci il codice di accesso del tuo invito per dimostrare che sei tu.
welcome-lead-nobody = Questo è un invito a consentire { form-organisation.to } di gestire questo { form-device }. Inserisci il codice di accesso del tuo invito per dimostrare che sei tu.
welcome-new-passcode = Inviami un nuovo codice di accesso
welcome-unreadable = Il codice di accesso non è completo. Ha 8 lettere e cifre. Questo non è contato come tentativo.
welcome-wrong = Il codice di accesso non è corretto.
welcome-wrong-left = { $left ->
    [one] Il codice di accesso non è corretto. Ti resta un tentativo; dopo, l’invito viene bloccato.
   *[other] Il codice di accesso non è corretto. Ti restano { $left } tentativi.
}
welcome-where = Dove trovo il mio codice di accesso?
welcome-where-mail = È nel messaggio che ti ha portato qui, in due gruppi di quattro, per esempio K7M4 9QXP. Se il link è arrivato per e-mail senza un codice di accesso, cerca un SMS.
welcome-where-screen = Se qualcuno ti mostra l’invito su uno schermo, il codice di accesso è accanto al codice che scansioni.
welcome-unexpected = Non mi aspettavo questo invito
welcome-unexpected-more = Allora non inserire il codice di accesso. Al tuo dispositivo non succede nulla se non vai avanti, e l’invito scade da solo. Per favore, avvisa { form-organisation }.

## Portal: the link was opened on the wrong device

device-title = Apri questo invito sul tuo { form-device }
device-why = Questo invito è per { form-a-device }. Questa pagina è stata aperta su un altro tipo di dispositivo, quindi si ferma qui. L’invito si può ancora usare.
device-neutral-title = Apri questo invito su un telefono, un tablet, un Mac o un PC Windows
device-neutral-why = Questo invito è per un dispositivo Android, un iPhone, un iPad, un Mac o un PC Windows. Questo computer non è nessuno di questi, quindi la pagina si ferma qui. L’invito si può ancora usare.
device-scan = Scansiona questo codice con la fotocamera di quel dispositivo. Poi inserisci lì il codice di accesso del tuo invito.
device-scan-sign-in = Scansiona questo codice con la fotocamera di quel dispositivo. Poi accedi lì con il tuo account di lavoro.
device-scan-other = Apri lì il messaggio con il tuo invito, oppure scansiona questo codice con il telefono o il tablet che vuoi configurare.
device-code = Codice QR con il link di questo invito
device-message = Apri lì il messaggio con il tuo invito e segui il link.
device-perhaps = Un browser che chiede le pagine per computer nasconde su quale dispositivo si trova. Se questo è il dispositivo giusto, vai avanti.
# Al massimo 35 caratteri.
device-on-android = Sto usando un dispositivo Android
device-on-ipad = Sto usando un iPad
device-on-mac = Sto usando un Mac
device-ipad-title = Stai usando un iPad?
device-ipad-why = Questo invito è per un iPhone o iPad. Un iPad dice ai siti web di essere un Mac, quindi dobbiamo chiedertelo.
device-ipad-scan = Stai usando un Mac? Scansiona questo codice con la fotocamera del tuo iPhone o iPad.

## Portal: the link was opened inside another app
## Apps such as Instagram show pages in a browser of their own, in which a device cannot be set up.

in-app-title = Apri questo invito in { $browser }
in-app-why = Questa pagina è stata aperta nell’app { $app }. Un dispositivo si può configurare solo in { $browser }, e quello che inserisci qui andrebbe perso alla chiusura dell’app. L’invito si può ancora usare.
in-app-why-unnamed = Questa pagina è stata aperta in un’altra app. Un dispositivo si può configurare solo in { $browser }, e quello che inserisci qui andrebbe perso alla chiusura dell’app. L’invito si può ancora usare.
in-app-menu = Cerca un menu, spesso ⋯, ⋮ o una bussola, e scegli “Apri in { $browser }” o “Apri nel browser”.
in-app-copy = Oppure copia questo indirizzo e incollalo in { $browser }.
in-app-address = Indirizzo di questo invito
# Al massimo 12 caratteri.
in-app-copy-button = Copia
in-app-copied = Copiato
in-app-stay = Continua comunque qui

## Portal: signing in with a work account

sign-in-heading = Accedi con il tuo account di lavoro
sign-in-lead = Per dimostrare che sei tu, accedi con il tuo account di lavoro: quello che usi sul computer al lavoro.
sign-in-invited = { $sender } ha inviato questo invito a { $invitee }.
sign-in-passcode-right = Il codice di accesso è giusto
sign-in-then = Dopo il codice di accesso accederai con il tuo account di lavoro.
sign-in-choose = Dov’è il tuo account di lavoro?
sign-in-name = Nome utente o indirizzo e-mail
sign-in-password = Password
sign-in-show = Mostra password
sign-in-hint = Solo la directory della tua organizzazione controlla la password. Qui non viene salvata.
sign-in-button = Accedi
sign-in-with = Accedi con { $directory }
sign-in-going = Verso { $directory }
sign-in-go-on = Continua su { $directory }
sign-in-none = Al momento nessuno può accedere qui. Riprova più tardi o avvisa il team IT.
sign-in-wrong = Non ha funzionato. Controlla nome utente e password, e che l’account sia quello invitato.
sign-in-left = { $left ->
    [one] Resta { $left } tentativo, poi l’accesso è sospeso fino a { $moment }.
   *[other] Restano { $left } tentativi, poi l’accesso è sospeso fino a { $moment }.
}
sign-in-none-left = Per ora era l’ultimo tentativo: l’accesso è sospeso fino a { $moment }.
sign-in-sure = Sono sicuro che entrambi siano giusti
sign-in-sure-more = Dopo diversi tentativi sbagliati, qui o altrove, non ne vengono inoltrati altri, perché il tuo account non venga bloccato. Accedi prima altrove, per esempio sul computer di lavoro, o aspetta mezz’ora.
sign-in-password-over = La tua password è scaduta o va cambiata. Cambiala come fai di solito, poi torna qui.
sign-in-account-closed = Al momento il tuo account non può essere usato. Chiedi al team IT.
sign-in-passcode-first = Inserisci ancora una volta il codice di accesso. È stato inserito troppo tempo fa o in un altro browser.
sign-in-other-person = Questo è l’account di qualcun altro
sign-in-other-person-more = Hai eseguito l’accesso, ma questo invito è per un’altra persona. Accedi con l’account della persona invitata.
sign-in-another-account = Usa un altro account
sign-in-declined = Non hai eseguito l’accesso
sign-in-declined-more = Hai interrotto l’accesso. Non è cambiato nulla e puoi riprovare.
sign-in-again = Accedi ancora una volta
sign-in-again-more = Ci è voluto troppo tempo, è stato iniziato in un altro browser o questa pagina è stata aperta una seconda volta. Non è cambiato nulla.
sign-in-unavailable = L’accesso della tua organizzazione non risponde
sign-in-unavailable-more = Il tuo dispositivo e la tua password non c’entrano. Riprova tra qualche minuto. Se continua, avvisa il team IT.
sign-in-not-set-up = Qualcosa non è configurato come deve, e aspettare non serve. Avvisa il team IT: il motivo è nei suoi registri.
sign-in-not-allowed = Il tuo account non è abilitato
sign-in-not-allowed-more = Hai eseguito l’accesso, ma la tua organizzazione non ha aperto questa pagina per te. Chiedi un invito al team IT.
sign-in-no-invite = Nessun invito ti aspetta
sign-in-no-invite-more = Hai eseguito l’accesso, ma per te non c’è un invito che questo dispositivo possa usare. Chiedilo al team IT.
sign-in-back = Riprova
sign-in-unexpected = Allora non accedere. Al tuo dispositivo non succede nulla se non prosegui, e l’invito scade da solo. Avvisa il team IT.
sign-in-have-passcode = Ho invece un codice di accesso
sign-in-have-account = Accedi invece con il mio account di lavoro

## Portal: self enrollment

self-title = Configura un dispositivo per il lavoro
self-lead = Accedi con il tuo account di lavoro, indica che tipo di dispositivo è e segui i passaggi sul dispositivo.
self-wrong = Non ha funzionato. Controlla nome utente e password, e che sia il tuo account di lavoro.
self-offered = Che cosa si può configurare
self-not-here-yet = Qui non si può ancora configurare. Chiedi al team IT.
self-choose = Che dispositivo è questo?
self-choose-lead = La tua scelta decide che cosa la tua organizzazione può vedere e fare sul dispositivo. Qui sotto puoi leggerlo.
self-mine = { $what } – mio
self-from-work = { $what } – dell’organizzazione
self-not-offered = Scegli una di queste possibilità.
self-other-device = Questo computer o dispositivo non si può configurare qui
self-elsewhere = Per un altro dispositivo, apri lì questo indirizzo
self-code = Codice QR con l’indirizzo di questa pagina
self-closed = Senza invito qui non si può configurare nessun dispositivo
self-closed-more = La tua organizzazione non ha aperto questa pagina. Chiedi un invito al team IT.
self-nothing-yet = Qui non si può ancora configurare nulla
self-nothing-yet-more = La tua organizzazione sta ancora preparando questa pagina, e aspettare qui non serve. Chiedi al team IT quando sarà pronta, oppure un invito.
self-too-many = Per te non si possono configurare altri dispositivi
self-too-many-more = Hai tanti dispositivi quanti può averne ogni persona (al massimo { $limit }). Chiedi al team IT se se ne può rimuovere uno vecchio.
self-no-address = La directory non conosce il tuo indirizzo e-mail
self-no-address-more = Serve per configurare un dispositivo. Chiedi al team IT di aggiungerlo.

## Poster

poster-title = Configura il tuo dispositivo per il lavoro
poster-scan = Inquadra il codice con la fotocamera del telefono o tablet, o digita l’indirizzo.
poster-sign-in = Accedi con il tuo account di lavoro.
poster-follow = Indica che tipo di dispositivo è e segui i passaggi sullo schermo.
poster-before = Prima di installare qualcosa, la pagina spiega che cosa può vedere e fare l’organizzazione.

## Portal: the terms of use

terms-title = Condizioni d’uso
terms-lead = { form-organisation-first } ti chiede di leggere e accettare queste condizioni prima di configurare questo dispositivo.
terms-accept = Accetto
terms-recorded = La tua accettazione viene registrata: versione { $version }, con data e ora. Se non vuoi accettare, chiudi questa pagina; non verrà configurato nulla.

## Portal: after the passcode

# Senza participi che concordino con la persona.
steps-verified = Identità verificata: { $invitee }
steps-verified-unnamed = Identità verificata
steps-three = Mancano tre passaggi
steps-two = Mancano due passaggi
steps-stay = Resta su questa pagina. Va avanti da sola.
steps-follow = Seguili su questo { form-device }.
steps-come-back = Seguili su questo { form-device }, poi ricarica questa pagina.
steps-obstacle = { $head } { $why }. Quando il problema è risolto, per esempio con un aggiornamento del sistema, scarica un nuovo profilo.
steps-obstacle-head = Non è stato possibile registrare questo dispositivo:
steps-obstacle-title = Questo dispositivo non è ancora configurato
obstacle-too-old = il sistema è { $system } { $version }, ma serve { $least } o versione successiva
obstacle-no-version = non indica la sua versione di { $system }
obstacle-kind = questo tipo di dispositivo non è supportato qui
obstacle-certificate = il profilo è precedente alla sostituzione di un certificato
obstacle-too-many = per te non si possono configurare altri dispositivi (al massimo { $limit })
obstacle-other = il reparto IT può vedere il motivo
steps-waiting = Identità verificata
steps-not-yet = Il team IT non ha ancora finito di preparare tutto per questo tipo di dispositivo. Fino ad allora non può essere registrato.
steps-not-yet-ask = Per ora non devi fare altro. Chiedi al team IT quando sarà pronto.
steps-not-yet-stay = La verifica resta valida in questo browser: conserva il link e aprilo qui quando ti diranno che si può continuare, al più tardi entro { $moment }.
# Al massimo 25 caratteri.
steps-look-again = Controlla di nuovo
steps-next = Che cosa viene dopo
steps-other-device = Questo tipo di dispositivo non può essere registrato. Chiedi un invito per il dispositivo che vuoi configurare.
steps-was = Fatto:
# Al massimo 25 caratteri.
steps-download = Scarica profilo
steps-served = Hai scaricato il profilo. Continua con il secondo passaggio.
steps-gone = È stato scaricato. Se non c’è più, scaricane uno nuovo.
# Titoli: al massimo 40 caratteri.
steps-done = Fatto
steps-done-more = Da quel momento { form-organisation } vede il dispositivo e configura ciò che riguarda il lavoro.
steps-connect = Connetti il PC
steps-connect-more = Usa il pulsante in questa pagina o apri Impostazioni. Deve farlo un amministratore di questo PC.
steps-sign-in = Conferma nella pagina che si apre
steps-sign-in-more = Mostra di nuovo il nome { form-organisation.of }.
steps-work-profile = Avvia la configurazione
steps-work-profile-more = Tocca il pulsante in questa pagina. Android apre la propria configurazione.
steps-accept = Crea il profilo di lavoro
steps-accept-more = Leggi quello che ti mostra Android e accetta. Le tue app personali restano come sono.
steps-reset = Ripristina il dispositivo
steps-reset-more = Un dispositivo dell’organizzazione si configura a partire dalla sua prima schermata. Salva ciò che ti serve: il ripristino cancella tutto.
steps-first-screen = Inquadra il codice nella prima schermata
steps-first-screen-more = Tocca sei volte lo stesso punto della prima schermata, finché non chiede un codice. { form-organisation-first } ti mostra il codice.

## Portal: the steps on an iPhone, an iPad and a Mac
## Names of buttons and places are the system's own ("screen-" below); they stand in bold.

apple-download = Scarica il profilo
apple-download-touch = Tocca il pulsante in fondo a questa pagina.
apple-download-mac = Fai clic sul pulsante in fondo a questa pagina. Se il tuo browser non è Safari, apri poi il file scaricato: enrollment.mobileconfig.
# Didascalie: al massimo 70 caratteri.
apple-caption-ask = Quando ti viene chiesto, tocca { $allow }.
apple-caption-close = Poi tocca { $close }.
apple-caption-ask-mac = Se Safari lo chiede, fai clic su { $allow }.
apple-caption-downloaded-mac = Il Mac mostra { $downloaded }.
apple-install = Installalo in Impostazioni
apple-install-mac = Installalo in Impostazioni di Sistema
apple-way = Apri Impostazioni e tocca Profilo scaricato, quasi in cima. Se non c’è, segui questo percorso:
apple-way-mac = Apri Impostazioni di Sistema e segui questo percorso:
apple-tap-profile = Tocca { form-organisation }, poi Installa.
apple-click-profile = Apri { form-organisation } con un doppio clic, poi fai clic su Installa.
apple-older-mac = Su macOS 13 e 14 è Privacy e sicurezza, poi Profili. Su macOS 12: Preferenze di Sistema, poi Profili.
apple-soon = Fallo subito: il profilo funziona per 15 minuti, e questo { form-device } lo dimentica ancora prima.
apple-soon-mac = Fallo subito: il profilo funziona per 15 minuti.
apple-caption-settings = In Impostazioni, tocca { $downloaded }.
apple-caption-install = In alto a destra, tocca { $install }.
apple-caption-unlock = Inserisci il codice che sblocca questo { form-device }, non quello dell’invito.
apple-caption-trust = Tocca di nuovo Installa, poi { $trust }.
apple-caption-settings-mac = Scegli Generali, poi { $management }.
apple-caption-profiles-mac = Apri { form-organisation } con un doppio clic.
apple-caption-install-mac = Fai clic su { $install } e conferma.
apple-caption-password-mac = Inserisci la password di un amministratore del Mac o usa Touch ID.
apple-done-more = Da quel momento { form-organisation } vede questo { form-device } e comincia a configurare ciò che riguarda il lavoro. Possono volerci alcuni minuti.
apple-caption-done = Questa pagina ti dice poi che hai finito.

## Portal: words on the screens of devices
## As the system has them in your language. They stand in small pictures, and are cut when they are too long for these.

screen-ask = Questo sito web sta tentando di scaricare un profilo di configurazione.
screen-ask-mac = Vuoi consentire i download su questo sito web?
screen-ignore = Ignora
screen-allow = Consenti
screen-cancel = Annulla
screen-close = Chiudi
screen-ok = OK
screen-install = Installa
screen-install-mac = Installa…
screen-trust = Autorizza
screen-downloaded = Profilo scaricato
screen-enter-passcode = Inserisci codice
screen-remote-management = Gestione remota
screen-settings = Impostazioni
screen-system-settings = Impostazioni di Sistema
screen-general = Generali
screen-vpn-management = VPN e gestione dispositivo
screen-device-management = Gestione dispositivo
screen-windows-settings = Impostazioni
screen-windows-accounts = Account
screen-windows-access = Accedi all’azienda o all’istituto di istruzione

## Portal: the profile

profile-served = Hai scaricato il profilo
profile-served-lead = Ogni profilo funziona una sola volta, quindi non viene consegnato due volte. Se è ancora sul tuo dispositivo, continua in Impostazioni. Se non c’è più, scaricane uno nuovo: quello precedente allora non funziona più.
# Al massimo 30 caratteri.
profile-again = Scarica un nuovo profilo
profile-steps = Mostra i passaggi
profile-waiting = Il profilo non è ancora pronto

## Portal: help, on the page with the steps

stuck = Non riesco ad andare avanti
stuck-nothing = Il pulsante non fa nulla
stuck-nothing-touch = Apri questa pagina in Safari. Altri browser, e le pagine dentro altre app, potrebbero non passare il profilo a Impostazioni. Se hai scelto Ignora, scarica un nuovo profilo.
stuck-nothing-mac = Cerca enrollment.mobileconfig nella cartella Download e aprilo. Se non c’è, scarica un nuovo profilo.
stuck-lost = Non trovo il profilo
stuck-lost-touch = Resta in attesa in Impostazioni solo per alcuni minuti. Cerca in Generali, VPN e gestione dispositivo; su iOS e iPadOS 14 e versioni precedenti è Generali, Profilo. Se non c’è più, scarica un nuovo profilo.
stuck-lost-mac = Cerca in Impostazioni di Sistema, in Generali, Gestione dispositivo (macOS 15 e versioni successive) o in Privacy e sicurezza, Profili (macOS 13 e 14). Se non c’è più, scarica un nuovo profilo.
stuck-failed = “Installazione profilo non riuscita”
stuck-failed-more = Il più delle volte il profilo aveva più di 15 minuti, o ce n’è uno più recente: scarica un nuovo profilo e installalo subito. L’installazione non riesce nemmeno senza rete, quando data e ora sono sbagliate, quando il sistema di questo { form-device } è più vecchio di quanto { form-organisation } consenta o quando questo { form-device } è già gestito.
stuck-again = Dove scarico un nuovo profilo?
stuck-again-more = Con il pulsante in fondo a questa pagina, che si chiama così dopo che hai scaricato il primo. Quello allora non funziona più: se ne vedi due nelle impostazioni, rimuovi il più vecchio.
stuck-wrong = Questo non è il dispositivo giusto
stuck-wrong-more = Allora non installare nulla qui. Un invito è per un solo dispositivo e un solo browser: chiedine { form-organisation.to } uno nuovo per l’altro dispositivo.
stuck-else = Qualcos’altro
stuck-else-more = Chiedi al team IT { form-organisation.of } e descrivi che cosa vedi sullo schermo.

## Portal: the device has enrolled

enrolled-title = Hai finito
# Senza participi che concordino con $model.
enrolled-lead = Ora { form-organisation } gestisce questo { $model }.
enrolled-lead-unnamed = Ora { form-organisation } gestisce questo dispositivo.
enrolled-next = Che cosa succede adesso
enrolled-next-more = Quello che { form-organisation } ha preparato per questo dispositivo arriva da solo, spesso in pochi minuti, mentre è online. Il dispositivo potrebbe chiedertelo prima di installare un’app. Può anche darsi che non ci sia ancora nulla di pronto: in tal caso non noterai nulla.
enrolled-close = Puoi chiudere questa pagina. L’invito non si può usare di nuovo.
enrolled-look = Dove lo trovi sul dispositivo
enrolled-look-more = Lì vedi che cosa gestisce { form-organisation }. Lì puoi anche rimuoverlo; { form-organisation } allora si accorge di non gestire più il dispositivo.

## Portal: links that no longer lead on

dead-expired = Questo invito è scaduto
dead-expired-more = Gli inviti finiscono dopo un tempo stabilito, e il tempo di questo è passato.
dead-revoked = Questo invito è stato ritirato
dead-revoked-more = Un amministratore { form-organisation.of } lo ha annullato prima che fosse usato.
dead-used = Questo invito è già stato usato
dead-used-device = Con questo invito è già stato configurato un dispositivo, e un invito vale per un solo dispositivo.
dead-elsewhere = Questo invito prosegue in un altro browser
dead-elsewhere-more = Se hai cominciato tu da lì, prosegui lì: apri di nuovo il link in quel browser. Può essere un’altra app di questo dispositivo, la finestra di un’app di posta o un altro dispositivo.
dead-elsewhere-lost = Se non riesci a tornarci, ricomincia qui con un nuovo invito.
dead-not-you = Se non l’hai fatto tu, avvisa il team IT.
dead-superseded = C’è un invito più recente
dead-superseded-more = Ti è stato inviato un messaggio più recente, e il suo link ha preso il posto di questo. Cerca l’ultimo messaggio con il tuo invito e segui il suo link.
dead-chosen-again = Hai scelto di nuovo in un’altra finestra
dead-chosen-again-more = Quello che avevi scelto qui non vale più. Prosegui là, oppure scegli di nuovo.
dead-choose-anew = Scegli di nuovo
dead-locked = Questo invito è bloccato
dead-locked-more = { $tries ->
    [one] È stato inserito una volta un codice di accesso sbagliato. Per proteggerti, questo invito non si apre più, nemmeno con quello giusto.
   *[other] È stato inserito { $tries } volte un codice di accesso sbagliato. Per proteggerti, questo invito non si apre più, nemmeno con quello giusto.
}
dead-verified-here = Questo browser è verificato per un invito. { $link }
dead-go-on = Continua con quello
# Al massimo 30 caratteri.
dead-ask = Chiedi un nuovo invito
dead-ask-more = Un amministratore { form-organisation.of } vedrà la tua richiesta e deciderà.
dead-asked = È stato chiesto un nuovo invito
dead-asked-more = { form-organisation-first } vede la richiesta. Quando viene accolta, ricevi un nuovo messaggio; questo link resta com’è.
dead-declined = La tua richiesta è stata rifiutata
dead-from-session = Apri ancora una volta il link nel tuo messaggio per chiedere un nuovo invito.

## Portal: after asking for a new invite or passcode

asked-title = La tua richiesta è in viaggio
asked-new-invite = { form-organisation-first } vede che chiedi un nuovo invito. Quando la richiesta viene accolta, ricevi un nuovo messaggio con un nuovo link. Fino ad allora non devi fare nulla.
asked-new-passcode = { form-organisation-first } vede che non hai il codice di accesso a portata di mano. Quando la richiesta viene accolta, ricevi un nuovo messaggio con un nuovo link e un nuovo codice di accesso; il link che hai allora smette di funzionare.
asked-found-it = Hai poi trovato il codice di accesso? { $link }
asked-back = Torna al tuo invito
asked-lives = Il tuo invito funziona ancora
asked-lives-more = Non ne serve uno nuovo. Continua con quello che hai.
# Al massimo 20 caratteri.
asked-go-on = Continua

## Portal: the first page of the site, for whoever comes without a link

home-title = Registra un dispositivo
home-lead = Qui { form-organisation } prende in gestione i dispositivi. Si comincia con un invito.
home-invited = Hai ricevuto un invito
home-invited-more = Apri il link nel tuo messaggio sul dispositivo che vuoi configurare e tieni a portata di mano il messaggio: vi è scritto che cosa chiede la pagina.
home-short = Ti hanno mostrato un link breve
home-short-more = Digita il suo codice
home-none = Non hai un invito
home-none-more = Chiedine uno al team IT { form-organisation.of }. Senza, non si può cominciare nulla.

## Portal: where the code of a short link is typed

short-code-title = Digita il codice del tuo link
short-code-lead = Si trova sullo schermo che mostra il tuo invito, dopo /m/ nel link breve. Il codice di accesso viene chiesto subito dopo.
short-code-label = Codice del link breve
short-code-hint = 8 lettere e cifre. Le maiuscole non contano.
short-code-unreadable = Il codice non è completo. Ha 8 lettere e cifre.

## Portal: signing in by a work account
## Opened by an iPhone, iPad or Mac on which somebody began to sign in with a work account at Apple.

account-title = Accedi per configurare il tuo dispositivo per il lavoro
account-lead = Dimostra { form-organisation.to } che sei tu: con il tuo indirizzo di lavoro e il codice di accesso dell’invito che è stato inviato lì.
account-email = Indirizzo e-mail di lavoro
account-hint = 8 lettere e cifre del tuo invito. Le maiuscole non contano.
account-wrong = Nessun invito per questo indirizzo ha questo codice di accesso. Guarda il tuo ultimo invito e digita di nuovo entrambi.
account-no-invite = Non hai un invito a portata di mano?
account-no-invite-more = Chiedine uno al team IT { form-organisation.of } e torna quando è arrivato. Fino ad allora al tuo dispositivo non succede nulla.
account-next = Che cosa succede dopo?
account-next-more = Il tuo dispositivo ti chiede di accedere con il tuo account di lavoro Apple e di consentire la gestione della sua area di lavoro. Poi il dispositivo è registrato.
account-not-ready = { form-organisation-first } deve ancora preparare qualcosa prima che i dispositivi Apple possano essere registrati. Il tuo invito resta valido: torna quando te lo diranno.
account-too-old = Questo dispositivo ha bisogno della versione { $least } del suo sistema o di una successiva. Aggiornalo, poi accedi di nuovo.
account-not-offered = Questa organizzazione non ha ancora preparato la registrazione dei dispositivi Apple.

## Portal: pages that say one thing
## A heading, and the words below it.

plain-not-found = Qui non c’è nulla
plain-not-found-more = Se hai seguito il link di un invito, può darsi che sia stato troncato: aprilo di nuovo dal messaggio o copialo per intero. Un link breve funziona solo per poco tempo.
plain-limited = Troppi tentativi
plain-limited-seconds = { $count ->
    [one] Per proteggere gli inviti, questa rete deve attendere. Riprova tra { $count } secondo.
   *[other] Per proteggere gli inviti, questa rete deve attendere. Riprova tra { $count } secondi.
}
plain-limited-minutes = { $count ->
    [one] Per proteggere gli inviti, questa rete deve attendere. Riprova tra { $count } minuto.
   *[other] Per proteggere gli inviti, questa rete deve attendere. Riprova tra { $count } minuti.
}
plain-limited-hours = { $count ->
    [one] Per proteggere gli inviti, questa rete deve attendere. Riprova tra { $count } ora.
   *[other] Per proteggere gli inviti, questa rete deve attendere. Riprova tra { $count } ore.
}
plain-limited-account-seconds = { $count ->
    [one] Per proteggere questo account, l’accesso con esso deve attendere. Riprova tra { $count } secondo.
   *[other] Per proteggere questo account, l’accesso con esso deve attendere. Riprova tra { $count } secondi.
}
plain-limited-account-minutes = { $count ->
    [one] Per proteggere questo account, l’accesso con esso deve attendere. Riprova tra { $count } minuto.
   *[other] Per proteggere questo account, l’accesso con esso deve attendere. Riprova tra { $count } minuti.
}
plain-limited-account-hours = { $count ->
    [one] Per proteggere questo account, l’accesso con esso deve attendere. Riprova tra { $count } ora.
   *[other] Per proteggere questo account, l’accesso con esso deve attendere. Riprova tra { $count } ore.
}
plain-limited-until = Puoi riprovare a partire da { $moment }.
plain-trouble = Qualcosa non va da parte nostra
plain-trouble-more = Non è colpa tua e nulla è andato perso. Attendi un momento, poi apri di nuovo il tuo link.
plain-foreign = Questo modulo veniva da un’altra pagina
plain-foreign-more = Per proteggerti, si accettano moduli solo dalle pagine di questo sito. Apri il link del tuo invito e prosegui da lì.
plain-unreadable = Non è stato possibile leggerlo
plain-unreadable-more = Apri di nuovo il link del tuo invito e inserisci solo ciò che la pagina chiede.
plain-method = Qui non funziona
plain-method-more = Apri il link del tuo invito in un browser.
plain-no-session = Apri prima il tuo invito
plain-no-session-more = Questo browser non è verificato, o non lo è più. Apri il link del tuo invito nel browser in cui hai dimostrato che sei tu.

## Portal: what the organisation can and cannot see
## A promise, on every page where somebody decides: it must never say more or less than the English. For each kind of
## set-up one sentence about the whole ("-whole"), then a list of what the organisation can do, and one of what it
## cannot. The items continue the line over their list (sees-can, sees-cannot).

sees-question = Che cosa { form-organisation } può e non può vedere
# Le voci degli elenchi continuano con un infinito.
sees-can = { form-organisation-first } può
sees-cannot = { form-organisation-first } non può
sees-when = Questo comincia quando il dispositivo viene registrato, non prima. Puoi chiedere in qualsiasi momento che cosa è impostato sul tuo dispositivo.
sees-depends = Che cosa viene gestito dipende dal dispositivo. Per leggerlo, apri l’invito sul dispositivo che vuoi configurare.

sees-account-whole = Apple tiene separato il lavoro: le app e i dati di lavoro stanno in un’area a sé. L’organizzazione gestisce quell’area.
sees-account-can-apps = vedere e gestire le app di lavoro e i loro dati, e rimuoverli tutti in una volta
sees-account-can-facts = vedere il tipo di dispositivo e la versione del sistema
sees-account-can-settings = installare impostazioni per il lavoro: account, Wi-Fi, VPN per le app di lavoro, certificati e poche restrizioni
sees-account-can-passcode = chiedere che il dispositivo abbia un codice di sblocco
sees-account-cannot-private = vedere le tue app personali né le tue foto, i tuoi messaggi, le tue chiamate, le tue e-mail o la tua navigazione
sees-account-cannot-identify = vedere il numero di serie né altri identificatori permanenti del dispositivo
sees-account-cannot-place = vedere dove si trova il dispositivo
sees-account-cannot-erase = cancellare il dispositivo né rimuoverne il codice di sblocco: può rimuovere solo l’area di lavoro

sees-ios-personal-whole = Questo tipo di configurazione gestisce l’intero dispositivo. Non crea un’area di lavoro separata.
sees-ios-personal-can-facts = vedere il modello, il nome, il numero di serie e altri identificatori del dispositivo, la versione del sistema, lo spazio di archiviazione e la batteria, e se il blocco schermo e la crittografia sono attivi
sees-ios-personal-can-settings = vedere i nomi dei profili di configurazione presenti sul dispositivo e installare impostazioni: account e-mail, Wi-Fi, VPN, certificati e restrizioni
sees-ios-personal-can-apps = installare app di lavoro e rimuovere quelle che ha installato, con i loro dati
sees-ios-personal-can-traffic = vedere quali siti e servizi raggiungi quando il tuo traffico passa per la VPN o il Wi-Fi dell’organizzazione stessa
sees-ios-personal-cannot-private = leggere i tuoi messaggi né le tue e-mail personali, né vedere le tue foto né le tue chiamate
sees-ios-personal-cannot-apps = vedere quali app personali hai
sees-ios-personal-cannot-place = vedere dove si trova il dispositivo
sees-ios-personal-cannot-erase = cancellare né bloccare il dispositivo: rinuncia a questi diritti sui dispositivi personali

sees-ios-corporate-whole = Questo dispositivo appartiene all’organizzazione, e viene gestito l’intero dispositivo.
sees-ios-corporate-can-facts = vedere il modello, il nome, il numero di serie, il numero di telefono e gli indirizzi di rete, la versione del sistema, lo spazio di archiviazione e la batteria, e quali app e profili di configurazione sono installati
sees-ios-corporate-can-settings = installare e rimuovere impostazioni, restrizioni e app
sees-ios-corporate-can-erase = bloccare il dispositivo, rimuoverne il codice di sblocco e cancellarlo con tutto ciò che contiene
sees-ios-corporate-can-traffic = vedere quali siti e servizi vengono raggiunti quando il traffico passa per la VPN, il Wi-Fi o il filtro dell’organizzazione stessa
sees-ios-corporate-cannot-private = leggere messaggi, vedere foto né ascoltare chiamate attraverso questa configurazione

sees-mac-personal-whole = Questo tipo di configurazione gestisce l’intero Mac. Non crea un’area di lavoro separata.
sees-mac-personal-can-facts = vedere il modello, il nome, il numero di serie e altri identificatori del Mac, la versione del sistema, lo spazio di archiviazione, e se la crittografia del disco e il firewall sono attivi
sees-mac-personal-can-settings = vedere i nomi dei profili di configurazione presenti sul Mac e installare impostazioni: account e-mail, Wi-Fi, VPN, certificati e restrizioni
sees-mac-personal-can-software = installare software. Il software può fare ciò per cui il produttore lo ha creato: chiedi quale è installato e perché
sees-mac-personal-cannot-erase = cancellare né bloccare il Mac attraverso questa configurazione: rinuncia a questi diritti sui dispositivi personali
sees-mac-personal-cannot-apps = ottenere un elenco delle tue app personali attraverso questa configurazione

sees-mac-corporate-whole = Questo Mac appartiene all’organizzazione, e viene gestito l’intero Mac.
sees-mac-corporate-can-facts = vedere il modello, il nome, il numero di serie e gli indirizzi di rete, la versione del sistema, lo spazio di archiviazione, le impostazioni di sicurezza, e quali app e profili di configurazione sono installati
sees-mac-corporate-can-settings = installare e rimuovere impostazioni, restrizioni e software
sees-mac-corporate-can-erase = bloccare il Mac e cancellarlo con tutto ciò che contiene
# In inglese: non si può presumere che lasci qualcosa non visto.
sees-mac-corporate-cannot-trust = garantire che qualcosa su questo Mac resti non visto: trattalo come proprietà dell’organizzazione

sees-windows-personal-whole = Questo tipo di configurazione gestisce l’intero PC. Non crea un’area di lavoro separata.
sees-windows-personal-can-facts = vedere il modello, il nome, il numero di serie, l’edizione e la versione di Windows, e se la crittografia del disco è attiva
sees-windows-personal-can-settings = impostare criteri, per esempio per il blocco schermo, gli aggiornamenti, la crittografia e ciò che può essere eseguito
sees-windows-personal-can-software = installare software. Il software può fare ciò per cui il produttore lo ha creato: chiedi quale è installato e perché
sees-windows-personal-can-erase = rimuovere ciò che ha installato e, tecnicamente, reimpostare il PC
sees-windows-personal-cannot-private = aprire i tuoi file, le tue e-mail né la cronologia del browser solo attraverso questa configurazione

sees-windows-corporate-whole = Questo PC appartiene all’organizzazione, e viene gestito l’intero PC.
sees-windows-corporate-can-facts = vedere il modello, il nome, il numero di serie, l’edizione e la versione di Windows, e quali app sono installate
sees-windows-corporate-can-settings = impostare criteri, installare e rimuovere software
sees-windows-corporate-can-erase = bloccare il PC e reimpostarlo, cancellando tutto ciò che contiene
sees-windows-corporate-cannot-trust = garantire che qualcosa su questo PC resti non visto: trattalo come proprietà dell’organizzazione

sees-android-personal-whole = Android tiene separato il lavoro: un profilo di lavoro con app e dati propri. L’organizzazione gestisce quel profilo.
sees-android-personal-can-apps = vedere e gestire le app e i dati nel profilo di lavoro, e rimuovere il profilo con tutto ciò che contiene
sees-android-personal-can-facts = vedere il modello, la versione di Android e se il dispositivo è sicuro, per esempio se ha un blocco schermo
sees-android-personal-can-lock = chiedere un blocco schermo di una certa sicurezza
sees-android-personal-can-traffic = vedere il traffico di rete delle app di lavoro
sees-android-personal-cannot-private = vedere le tue app personali né le tue foto, i tuoi messaggi, le tue chiamate o la tua navigazione
sees-android-personal-cannot-place = vedere dove si trova il dispositivo, a meno che un’app di lavoro non lo chieda e tu lo consenta
sees-android-personal-cannot-erase = cancellare il dispositivo: può rimuovere solo il profilo di lavoro

sees-android-corporate-whole = Questo dispositivo appartiene all’organizzazione, e viene gestito l’intero dispositivo.
sees-android-corporate-can-facts = vedere il modello, il numero di serie, il numero di telefono, la versione di Android e quali app sono installate
sees-android-corporate-can-apps = installare, rimuovere e bloccare app, e impostare restrizioni
sees-android-corporate-can-erase = bloccare il dispositivo e cancellarlo con tutto ciò che contiene
sees-android-corporate-can-traffic = tenere un registro del traffico di rete e trovare il dispositivo quando ne viene segnalato lo smarrimento
sees-android-corporate-cannot-trust = garantire che qualcosa su questo dispositivo resti non visto: trattalo come proprietà dell’organizzazione
