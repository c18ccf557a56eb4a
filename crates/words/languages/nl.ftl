# Wat Muster zegt tegen wie wordt uitgenodigd: e-mails, sms’jes en de pagina’s van het portaal. Het origineel is en.ftl.
#
# Woordenlijst:
#   invite – uitnodiging · passcode – eenmalige code (nooit ‘toegangscode’: zo noemt Apple de code die het apparaat ontgrendelt) ·
#   to set up – instellen · to enroll – inschrijven · device management – apparaatbeheer · profile – profiel ·
#   work area – werkgedeelte · work profile – werkprofiel · work apps – werkapps · to erase – wissen · to reset – resetten ·
#   screen lock – schermvergrendeling · set-up (zelfstandig naamwoord) – configuratie
#
# Let op: alleen ‘apparaat’ en ‘Android-apparaat’ zijn het-woorden; ‘uw …’ en ‘een …’ passen altijd. In e-mails en sms’jes
# staat { $organisation } aan het begin van een zin, tussen haakjes of achter een streepje: het kan ‘Uw organisatie’ zijn.

## Language

language-own-name = Nederlands
language-english-name = Dutch
language-direction = ltr
language-dates = nl-NL

## Dates

dates-moment = { $weekday } { $date }, { $time } uur ({ $zone })
dates-unknown = een onbekend tijdstip

## Fields

field-device-platform =
    { $platform ->
        [android] Android-apparaat
        [ios] iPhone of iPad
        [macos] Mac
        [windows] Windows-pc
       *[neutral] apparaat
    }
field-owned-by =
    { $ownership ->
        [personal] u
       *[corporate] de organisatie
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] U wordt ook gevraagd om het wachtwoord van uw werkaccount.
       *[directory] U wordt gevraagd om het wachtwoord van uw werkaccount.
    }
field-support-both = { $phone } of { $email }
field-organisation-unknown = Uw organisatie
field-sender-unknown = uw IT-afdeling

## Mail

mail-qr-alt = QR-code van uw link. Als u geen afbeelding ziet, gebruik dan de link in deze e-mail.
mail-privacy-link = Privacy
mail-test-mark = [Test]
mail-test-note = Dit is een test met voorbeeldgegevens. Niets erin opent iets.

mail-invite-subject = Stel uw { $device_platform } in voor uw werk – { $organisation }
mail-invite-preheader = Werkt één keer, voor één apparaat, tot { $expires_on }.
mail-invite-hello = Beste { $user_name },
mail-invite-open = { $organisation } nodigt u uit om uw { $device_platform } in te stellen voor uw werk. Het apparaat wordt daarbij verbonden met het apparaatbeheer van de organisatie. Open de link op het apparaat dat u wilt instellen:
mail-invite-button = Mijn apparaat instellen
mail-invite-opens = Opent { $portal_host }
mail-invite-scan = Leest u dit op een ander apparaat? Richt de camera van het apparaat dat u wilt instellen op deze code.
mail-invite-passcode = De pagina vraagt om deze eenmalige code:
mail-invite-expires = De link werkt één keer, voor één apparaat, tot { $expires_on }.
mail-invite-owned = Eigenaar: { $owned_by }.
mail-invite-before = Voordat er iets wordt geïnstalleerd, legt de pagina uit wat de organisatie ({ $organisation }) op het apparaat kan zien en doen.
mail-invite-unexpected = Had u dit niet verwacht? Dan hoeft u niets te doen: zonder de link en wat de pagina vraagt, kan niemand deze uitnodiging gebruiken. Geef ze dus niet door. Twijfelt u of deze e-mail echt is, vraag het dan aan { $sender } op de manier die u gewend bent.
mail-stuck = Komt u er niet uit? Neem contact op: { $support_contact }.
mail-link = Link: { $link }

mail-reminder-subject = Herinnering: stel uw { $device_platform } in voor uw werk – { $organisation }
mail-reminder-open = { $organisation } heeft u uitgenodigd om uw { $device_platform } in te stellen voor uw werk, en de uitnodiging wacht nog op u. Het duurt een paar minuten. Open de link op het apparaat dat u wilt instellen:

mail-enrolled-subject = Uw { $device_platform } is ingesteld – { $organisation }
mail-enrolled-heading = Uw apparaat is ingesteld
mail-enrolled-open = Uw { $device_platform } is nu verbonden met het apparaatbeheer van de organisatie ({ $organisation }). U hoeft niets meer te doen.
mail-enrolled-unexpected = Was u dit niet? Laat het ons dan meteen weten: { $support_contact }.

mail-expired-subject = Uw uitnodiging is verlopen – { $organisation }
mail-expired-open = Uw uitnodiging om uw { $device_platform } in te stellen was geldig tot { $expires_on } en is niet gebruikt. De link werkt niet meer.
mail-expired-again = Wilt u het apparaat nog steeds instellen? Vraag { $sender } dan om een nieuwe uitnodiging.

mail-by-myself-subject = Code om een apparaat in te stellen – { $organisation }
mail-by-myself-heading = Dit apparaat instellen
mail-by-myself-open = Richt de camera van het apparaat op deze code, of open er het adres hieronder op.
mail-by-myself-expires = De code werkt één keer, tot { $expires_on }.

mail-self-enrollment-subject = Er is een apparaat op uw naam ingesteld – { $organisation }
mail-self-enrollment-open = U hebt ingelogd en een apparaat ingesteld ({ $device_platform }). Het is nu verbonden met het apparaatbeheer van de organisatie ({ $organisation }).

## Text
## Alleen tekens uit GSM-7: é en è mogen, ë, ï en ê niet. Rechte aanhalingstekens, geen lange streepjes.

text-invite = { $organisation }: stel uw { $device_platform } in: { $link }
text-reminder = { $organisation }: uw { $device_platform } is nog niet ingesteld: { $link }
text-by-myself = { $organisation }: stel dit apparaat in: { $link }
text-code = Eenmalige code: { $passcode }
text-passcode = { $organisation }: uw eenmalige code is { $passcode }. De link staat in onze e-mail.
text-enrolled = { $organisation }: uw { $device_platform } is ingesteld.
text-self-enrollment = { $organisation }: er is een { $device_platform } op uw naam ingesteld.
text-not-you = Was u dit niet? { $support_contact }
text-expired = { $organisation }: uw uitnodiging is verlopen. Vraag { $sender } om een nieuwe.


## Forms

form-organisation = { $organisation ->
    [unnamed] uw organisatie
   *[named] { $organisation }
}
# Aan het begin van een zin.
form-organisation-first = { $organisation ->
    [unnamed] Uw organisatie
   *[named] { $organisation }
}
# Achter ‘uw’.
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone of iPad
    [android-phone] Android-telefoon
    [android-tablet] Android-tablet
    [android] Android-apparaat
    [mac] Mac
    [windows] Windows-pc
   *[device] apparaat
}
form-a-device = { $device ->
    [ios] een iPhone of een iPad
   *[device] een { form-device }
}
form-this-device = { $device ->
    [iphone] deze { form-device }
    [ipad] deze { form-device }
    [ios] deze { form-device }
    [android-phone] deze { form-device }
    [android-tablet] deze { form-device }
    [mac] deze { form-device }
    [windows] deze { form-device }
   *[device] dit { form-device }
}

## Portal: what every page has

# Hoogstens 25 tekens.
page-nameless = Apparaat inschrijven
page-title = { $title } · { $organisation }
page-title-error = Fout: { $title }
# Hoogstens 25 tekens.
page-trial = Proefnetwerk
page-trial-more = Deze pagina is niet versleuteld. Ga alleen verder als u is verteld dat dit een proef is.
page-expires = Deze uitnodiging verloopt op { $moment }
page-help-phone = Hulp nodig? Bel { $phone }
page-help-email = Hulp nodig? Schrijf naar { $email }
page-help-both = Hulp nodig? Bel { $phone } of schrijf naar { $email }
page-step = Stap { $current } van { $steps }
page-language = Taal
page-language-form = Taal van deze pagina
# Hoogstens 20 tekens.

## Portal: the field for the passcode

passcode-label = Eenmalige code
# Hoogstens 12 tekens.
passcode-paste = Plakken
passcode-hint = 8 letters en cijfers. Hoofdletters of kleine letters maakt niet uit.
button-continue = Doorgaan

## Portal: the page that an invite's link opens

welcome-title = Stel uw { form-device } in voor uw werk
welcome-lead = Hallo { $invitee }. { $sender } nodigt u uit om { form-this-device } door { form-organisation } te laten beheren. Vul de eenmalige code uit uw uitnodiging in om te laten zien dat u het bent.
welcome-lead-no-sender = Hallo { $invitee }. U bent uitgenodigd om { form-this-device } door { form-organisation } te laten beheren. Vul de eenmalige code uit uw uitnodiging in om te laten zien dat u het bent.
welcome-lead-no-invitee = { $sender } nodigt u uit om { form-this-device } door { form-organisation } te laten beheren. Vul de eenmalige code uit uw uitnodiging in om te laten zien dat u het bent.
welcome-lead-nobody = U bent uitgenodigd om { form-this-device } door { form-organisation } te laten beheren. Vul de eenmalige code uit uw uitnodiging in om te laten zien dat u het bent.
welcome-new-passcode = Nieuwe eenmalige code aanvragen
welcome-unreadable = Dat is geen volledige eenmalige code. Die heeft 8 letters en cijfers. Dit telde niet als poging.
welcome-wrong = Die eenmalige code klopt niet.
welcome-wrong-left = { $left ->
    [one] Die eenmalige code klopt niet. U hebt nog één poging; daarna is de uitnodiging vergrendeld.
   *[other] Die eenmalige code klopt niet. U hebt nog { $left } pogingen.
}
welcome-where = Waar vind ik mijn eenmalige code?
welcome-where-mail = Die staat in het bericht dat u hierheen bracht, in twee groepjes van vier, bijvoorbeeld K7M4 9QXP. Kwam de link per e-mail en staat er geen eenmalige code bij, zoek dan naar een sms.
welcome-where-screen = Als iemand u de uitnodiging op een scherm laat zien, staat de eenmalige code naast de code die u scant.
welcome-unexpected = Ik had deze uitnodiging niet verwacht
welcome-unexpected-more = Vul de eenmalige code dan niet in. Er gebeurt niets met uw apparaat zolang u niet verdergaat, en de uitnodiging verloopt vanzelf. Meld dit alstublieft aan { form-organisation }.

## Portal: the link was opened on the wrong device

device-title = Open deze uitnodiging op uw { form-device }
device-why = Deze uitnodiging is voor { form-a-device }. Deze pagina is op een ander soort apparaat geopend, dus het gaat hier niet verder. De uitnodiging is niet verbruikt.
device-neutral-title = Open deze uitnodiging op een telefoon, tablet, Mac of Windows-pc
device-neutral-why = Deze uitnodiging is voor een Android-apparaat, een iPhone, een iPad, een Mac of een Windows-pc. Deze computer is geen van deze, dus het gaat hier niet verder. De uitnodiging is niet verbruikt.
device-scan = Scan deze code met de camera van dat apparaat. Vul daar dan de eenmalige code uit uw uitnodiging in.
device-scan-sign-in = Scan deze code met de camera van dat apparaat. Log daar dan in met uw werkaccount.
device-scan-other = Open daar het bericht met uw uitnodiging, of scan deze code met een telefoon of tablet die u wilt instellen.
device-code = QR-code met de link van deze uitnodiging
device-message = Open daar het bericht met uw uitnodiging en volg de link.
device-perhaps = Een browser die om desktoppagina’s vraagt, verbergt op welk apparaat hij draait. Is dit het juiste apparaat, ga dan verder.
# Hoogstens 35 tekens.
device-on-android = Ik gebruik een Android-apparaat
device-on-ipad = Ik gebruik een iPad
device-on-mac = Ik gebruik een Mac
device-ipad-title = Gebruikt u een iPad?
device-ipad-why = Deze uitnodiging is voor een iPhone of iPad. Een iPad doet zich bij websites voor als een Mac, dus we moeten het vragen.
device-ipad-scan = Gebruikt u een Mac? Scan deze code met de camera van uw iPhone of iPad.

## Portal: the link was opened inside another app

in-app-title = Open deze uitnodiging in { $browser }
in-app-why = Deze pagina is in de app { $app } geopend. Een apparaat instellen kan alleen in { $browser }, en wat u hier invult, zou vergeten zijn zodra de app wordt gesloten. De uitnodiging is niet verbruikt.
in-app-why-unnamed = Deze pagina is in een andere app geopend. Een apparaat instellen kan alleen in { $browser }, en wat u hier invult, zou vergeten zijn zodra de app wordt gesloten. De uitnodiging is niet verbruikt.
in-app-menu = Zoek een menu, vaak ⋯, ⋮ of een kompas, en kies ‘Open in { $browser }’ of ‘Open in browser’.
in-app-copy = Of kopieer dit adres en plak het in { $browser }.
in-app-address = Adres van deze uitnodiging
# Hoogstens 12 tekens.
in-app-copy-button = Kopiëren
in-app-copied = Gekopieerd
in-app-stay = Toch hier doorgaan

## Portal: signing in with a work account

sign-in-heading = Log in met uw werkaccount
sign-in-lead = Log in met uw werkaccount om te laten zien dat u het bent: het account dat u op uw computer op het werk gebruikt.
sign-in-invited = { $sender } heeft deze uitnodiging aan { $invitee } gestuurd.
sign-in-passcode-right = De eenmalige code klopt
sign-in-then = Na de eenmalige code logt u in met uw werkaccount.
sign-in-choose = Waar is uw werkaccount?
sign-in-name = Gebruikersnaam of e-mailadres
sign-in-password = Wachtwoord
sign-in-show = Wachtwoord tonen
sign-in-hint = Alleen de directory van uw organisatie controleert het wachtwoord. Het wordt hier niet bewaard.
sign-in-button = Inloggen
sign-in-with = Inloggen met { $directory }
sign-in-going = Naar { $directory }
sign-in-go-on = Doorgaan naar { $directory }
sign-in-none = Op dit moment kan niemand hier inloggen. Probeer het later nog eens of vertel het aan het IT-team.
sign-in-wrong = Dat is niet gelukt. Controleer gebruikersnaam en wachtwoord, en of het account is uitgenodigd.
sign-in-left = { $left ->
    [one] Nog { $left } poging, daarna pauzeert het inloggen tot { $moment }.
   *[other] Nog { $left } pogingen, daarna pauzeert het inloggen tot { $moment }.
}
sign-in-none-left = Dat was voorlopig de laatste poging: het inloggen pauzeert tot { $moment }.
sign-in-sure = Ik weet zeker dat beide kloppen
sign-in-sure-more = Na enkele verkeerde pogingen, hier of ergens anders, worden er geen meer doorgegeven, zodat uw account niet wordt geblokkeerd. Log eerst ergens anders in, bijvoorbeeld op uw computer op het werk, of wacht een half uur.
sign-in-password-over = Uw wachtwoord is verlopen of moet worden gewijzigd. Wijzig het zoals u gewend bent en kom dan terug.
sign-in-account-closed = Uw account kan op dit moment niet worden gebruikt. Vraag het aan het IT-team.
sign-in-passcode-first = Vul de eenmalige code nog een keer in. Dat is te lang geleden of gebeurde in een andere browser.
sign-in-other-person = Dit is het account van iemand anders
sign-in-other-person-more = U bent ingelogd, maar deze uitnodiging is voor iemand anders. Log in met het account van degene die is uitgenodigd.
sign-in-another-account = Een ander account gebruiken
sign-in-declined = U bent niet ingelogd
sign-in-declined-more = U hebt het inloggen afgebroken. Er is niets veranderd en u kunt het nog eens proberen.
sign-in-again = Log nog een keer in
sign-in-again-more = Het duurde te lang, werd in een andere browser begonnen of deze pagina is een tweede keer geopend. Er is niets veranderd.
sign-in-unavailable = Het inloggen bij uw organisatie reageert niet
sign-in-unavailable-more = Er is niets mis met uw apparaat of uw wachtwoord. Probeer het over een paar minuten nog eens. Blijft het zo, vertel het dan aan het IT-team.
sign-in-not-set-up = Iets is niet goed ingesteld, en wachten helpt niet. Vertel het aan het IT-team: de reden staat in hun logboeken.
sign-in-not-allowed = Dit is niet opengesteld voor uw account
sign-in-not-allowed-more = U bent ingelogd, maar uw organisatie heeft deze pagina niet voor u opengesteld. Vraag het IT-team om een uitnodiging.
sign-in-no-invite = Er staat geen uitnodiging voor u klaar
sign-in-no-invite-more = U bent ingelogd, maar er is geen uitnodiging voor u die dit apparaat kan gebruiken. Vraag het IT-team erom.
sign-in-back = Opnieuw proberen
sign-in-unexpected = Log dan niet in. Er gebeurt niets met uw apparaat zolang u niet doorgaat, en de uitnodiging verloopt vanzelf. Vertel het aan het IT-team.
sign-in-have-passcode = Ik heb een eenmalige code
sign-in-have-account = Inloggen met mijn werkaccount

## Portal: self enrollment

self-title = Een apparaat instellen voor uw werk
self-lead = Log in met uw werkaccount, geef aan wat voor apparaat het is en volg de stappen op het apparaat.
self-wrong = Dat is niet gelukt. Controleer gebruikersnaam en wachtwoord, en of het uw werkaccount is.
self-offered = Wat ingesteld kan worden
self-not-here-yet = Kan hier nog niet worden ingesteld. Vraag het IT-team.
self-choose = Wat is dit voor apparaat?
self-choose-lead = Uw keuze bepaalt wat uw organisatie op het apparaat kan zien en doen. Hieronder kunt u lezen wat dat is.
self-mine = { $what } – van mijzelf
self-from-work = { $what } – van de organisatie
self-not-offered = Kies een van deze mogelijkheden.
self-other-device = Deze computer of dit apparaat kan hier niet worden ingesteld
self-elsewhere = Voor een ander apparaat opent u daar dit adres
self-code = QR-code met het adres van deze pagina
self-closed = Zonder uitnodiging kan hier geen apparaat worden ingesteld
self-closed-more = Uw organisatie heeft deze pagina niet opengesteld. Vraag het IT-team om een uitnodiging.
self-nothing-yet = Hier kan nog niets worden ingesteld
self-nothing-yet-more = Uw organisatie bereidt deze pagina nog voor, en hier wachten helpt niet. Vraag het IT-team wanneer het zover is, of vraag om een uitnodiging.
self-too-many = Voor u kunnen niet meer apparaten worden ingesteld
self-too-many-more = U hebt zoveel apparaten als iedereen mag hebben (hoogstens { $limit }). Vraag het IT-team of een oud apparaat weg kan.
self-no-address = De directory kent geen e-mailadres van u
self-no-address-more = Dat is nodig om een apparaat in te stellen. Vraag het IT-team om het toe te voegen.

## Poster

poster-title = Stel uw apparaat in voor uw werk
poster-scan = Richt de camera van uw telefoon of tablet op de code, of typ het adres.
poster-sign-in = Log in met uw werkaccount.
poster-follow = Geef aan wat voor apparaat het is en volg de stappen op het scherm.
poster-before = Voordat er iets wordt geïnstalleerd, legt de pagina uit wat de organisatie kan zien en doen.

## Portal: the terms of use

terms-title = Gebruiksvoorwaarden
terms-lead = { form-organisation-first } vraagt u deze voorwaarden te lezen en te accepteren voordat dit apparaat wordt ingesteld.
terms-accept = Ik ga akkoord
terms-recorded = Uw akkoord wordt vastgelegd: versie { $version }, met datum en tijd. Wilt u niet akkoord gaan, sluit dan deze pagina; er wordt dan niets ingesteld.

## Portal: after the passcode

steps-verified = Bevestigd als { $invitee }
steps-verified-unnamed = Bevestigd
steps-three = Nog drie stappen
steps-two = Nog twee stappen
steps-stay = Blijf op deze pagina. Die gaat vanzelf verder.
steps-follow = Volg de stappen op { form-this-device }.
steps-come-back = Volg de stappen op { form-this-device } en laad daarna deze pagina opnieuw.
# $why is voorlopig een Engelse zin.
steps-obstacle = { $head } { $why }. Als dat is verholpen, bijvoorbeeld door een update van het systeem, download dan een nieuw profiel.
steps-obstacle-head = Dit apparaat kon niet worden ingeschreven:
steps-obstacle-title = Dit apparaat is nog niet ingesteld
obstacle-too-old = het systeem is { $system } { $version }, en { $least } of nieuwer is nodig
obstacle-no-version = het noemt zijn versie van { $system } niet
obstacle-kind = dit soort apparaat wordt hier niet ondersteund
obstacle-certificate = het profiel is van voor de vervanging van een certificaat
obstacle-too-many = er mogen voor u niet meer apparaten worden ingesteld (hoogstens { $limit })
obstacle-other = het IT-team kan de reden zien
steps-waiting = U bent bevestigd
steps-not-yet = Het IT-team is nog niet klaar met de voorbereidingen voor dit soort apparaat. Tot dan kan het niet worden ingeschreven.
steps-not-yet-ask = Meer is er van u nu niet nodig. Vraag het IT-team wanneer het zover is.
steps-not-yet-stay = U blijft bevestigd in deze browser: bewaar de link en open hem hier als u hoort dat het verdergaat, uiterlijk op { $moment }.
# Hoogstens 25 tekens.
steps-look-again = Opnieuw kijken
steps-next = Wat daarna komt
steps-other-device = Dit soort apparaat kan niet worden ingeschreven. Vraag een uitnodiging voor het apparaat dat u wilt instellen.
steps-was = Klaar:
# Hoogstens 25 tekens.
steps-download = Profiel downloaden
steps-served = U hebt het profiel gedownload. Ga verder met de tweede stap.
steps-gone = Het is gedownload. Is het weg, download dan een nieuw.
# Titels van stappen: hoogstens 40 tekens.
steps-done = Klaar
steps-done-more = { form-organisation-first } ziet het apparaat vanaf dat moment en stelt in wat bij uw werk hoort.
steps-connect = De pc verbinden
steps-connect-more = Gebruik de knop op deze pagina of open Instellingen. Een beheerder van deze pc moet dit doen.
steps-sign-in = Bevestigen op de pagina die opent
steps-sign-in-more = Die toont nogmaals de naam van { form-organisation }.
steps-work-profile = De configuratie starten
steps-work-profile-more = Tik op de knop op deze pagina. Android opent zijn eigen configuratie.
steps-accept = Het werkprofiel maken
steps-accept-more = Lees wat Android u laat zien en ga akkoord. Uw persoonlijke apps blijven zoals ze zijn.
steps-reset = Het apparaat resetten
steps-reset-more = Een apparaat van de organisatie wordt vanaf het eerste scherm ingesteld. Bewaar wat u nodig hebt: bij het resetten wordt alles gewist.
steps-first-screen = De code scannen op het eerste scherm
steps-first-screen-more = Tik zes keer op dezelfde plek op het eerste scherm, tot het om een code vraagt. { form-organisation-first } laat u de code zien.

## Portal: the steps on an iPhone, an iPad and a Mac

apple-download = Profiel downloaden
apple-download-touch = Tik op de knop onder aan deze pagina.
apple-download-mac = Klik op de knop onder aan deze pagina. Is uw browser niet Safari, open daarna dan het gedownloade bestand: enrollment.mobileconfig.
# Bijschriften: hoogstens 70 tekens.
apple-caption-ask = Als erom wordt gevraagd, tik dan op { $allow }.
apple-caption-close = Tik daarna op { $close }.
apple-caption-ask-mac = Als Safari het vraagt, klik dan op { $allow }.
apple-caption-downloaded-mac = De Mac meldt { $downloaded }.
apple-install = Installeren in Instellingen
apple-install-mac = Installeren in Systeeminstellingen
apple-way = Open Instellingen en tik bijna bovenaan op ‘Profiel gedownload’. Staat het er niet, volg dan deze weg:
apple-way-mac = Open Systeeminstellingen en volg deze weg:
apple-tap-profile = Tik op { form-organisation } en dan op ‘Installeer’.
apple-click-profile = Klik dubbel op { form-organisation } en klik dan op ‘Installeer’.
apple-older-mac = Op macOS 13 en 14 is het Privacy en beveiliging, dan Profielen. Op macOS 12: Systeemvoorkeuren, dan Profielen.
apple-soon = Doe het meteen: het profiel werkt 15 minuten, en uw { form-device } vergeet het nog eerder.
apple-soon-mac = Doe het meteen: het profiel werkt 15 minuten.
apple-caption-settings = Tik in Instellingen op { $downloaded }.
apple-caption-install = Tik rechtsboven op { $install }.
apple-caption-unlock = De code die { form-this-device } ontgrendelt, niet de eenmalige code.
apple-caption-trust = Tik nogmaals op ‘Installeer’ en dan op { $trust }.
apple-caption-settings-mac = Kies ‘Algemeen’ en dan { $management }.
apple-caption-profiles-mac = Klik dubbel op { form-organisation }.
apple-caption-install-mac = Klik op { $install } en bevestig het.
apple-caption-password-mac = Wachtwoord van een beheerder van deze Mac, of Touch ID.
apple-done-more = { form-organisation-first } ziet { form-this-device } vanaf dat moment en begint in te stellen wat bij uw werk hoort. Dat kan een paar minuten duren.
apple-caption-done = Deze pagina meldt dan dat u klaar bent.

## Portal: words on the screens of devices
## Letterlijk zoals op de apparaten; Apple zegt ‘je’.

screen-ask = Deze website probeert een configuratieprofiel te downloaden.
screen-ask-mac = Wil je downloads op deze website toestaan?
screen-ignore = Negeer
screen-allow = Sta toe
screen-cancel = Annuleer
screen-close = Sluit
screen-ok = OK
screen-install = Installeer
screen-install-mac = Installeer…
screen-trust = Vertrouw
screen-downloaded = Profiel gedownload
screen-enter-passcode = Voer toegangscode in
screen-remote-management = Extern beheer
screen-settings = Instellingen
screen-system-settings = Systeeminstellingen
screen-general = Algemeen
screen-vpn-management = VPN en apparaatbeheer
screen-device-management = Apparaatbeheer
screen-windows-settings = Instellingen
screen-windows-accounts = Accounts
screen-windows-access = Toegang tot werk of school

## Portal: the profile

profile-served = U hebt het profiel gedownload
profile-served-lead = Elk profiel werkt één keer en wordt daarom niet twee keer verstrekt. Staat het nog op uw apparaat, ga dan verder in Instellingen. Is het weg, download dan een nieuw: het vorige werkt daarna niet meer.
# Hoogstens 30 tekens.
profile-again = Nieuw profiel downloaden
profile-steps = De stappen tonen
profile-waiting = Het profiel is nog niet klaar

## Portal: help, on the page with the steps

stuck = Ik kom er niet uit
stuck-nothing = Er gebeurt niets bij de knop
stuck-nothing-touch = Open deze pagina in Safari. Andere browsers, en pagina’s in andere apps, geven het profiel mogelijk niet door aan Instellingen. Hebt u ‘Negeer’ gekozen, download dan een nieuw profiel.
stuck-nothing-mac = Zoek in de map Downloads naar enrollment.mobileconfig en open dat bestand. Staat het er niet, download dan een nieuw profiel.
stuck-lost = Ik vind het profiel niet
stuck-lost-touch = Het wacht maar een paar minuten in Instellingen. Kijk onder Algemeen, VPN en apparaatbeheer; op iOS en iPadOS 14 en ouder is het Algemeen, Profiel. Is het weg, download dan een nieuw profiel.
stuck-lost-mac = Kijk in Systeeminstellingen onder Algemeen, Apparaatbeheer (macOS 15 en nieuwer) of Privacy en beveiliging, Profielen (macOS 13 en 14). Is het weg, download dan een nieuw profiel.
stuck-failed = ‘Installatie van profiel mislukt’
stuck-failed-more = Meestal was het profiel ouder dan 15 minuten of is er een nieuwer profiel: download een nieuw profiel en installeer het meteen. Het mislukt ook zonder netwerk, als datum en tijd niet kloppen, als het systeem van { form-this-device } ouder is dan { form-organisation } toestaat, of als uw { form-device } al wordt beheerd.
stuck-again = Waar download ik een nieuw profiel?
stuck-again-more = Met de knop onder aan deze pagina, die zo heet zodra u het eerste hebt gedownload. Dat werkt dan niet meer: ziet u er twee in Instellingen, verwijder dan het oudste.
stuck-wrong = Dit is niet het juiste apparaat
stuck-wrong-more = Installeer hier dan niets. Een uitnodiging is voor één apparaat en één browser: vraag { form-organisation } om een nieuwe voor het andere apparaat.
stuck-else = Iets anders
stuck-else-more = Vraag het IT-team van { form-organisation } om hulp en vertel wat u op het scherm ziet.

## Portal: the device has enrolled

enrolled-title = U bent klaar
enrolled-lead = Uw { $model } wordt nu beheerd door { form-organisation }.
enrolled-lead-unnamed = Dit apparaat wordt nu beheerd door { form-organisation }.
enrolled-next = Wat er nu gebeurt
enrolled-next-more = Wat { form-organisation } voor dit apparaat heeft klaargezet, komt vanzelf, vaak binnen enkele minuten, zolang het online is. Het kan u om toestemming vragen voordat het een app installeert. Het kan ook zijn dat er nog niets is klaargezet: dan merkt u niets.
enrolled-close = U kunt deze pagina sluiten. De uitnodiging kan niet nog eens worden gebruikt.
enrolled-look = Waar u het op het apparaat vindt
enrolled-look-more = Daar ziet u wat { form-organisation } beheert. U kunt het beheer daar ook verwijderen; { form-organisation } merkt dan dat het apparaat niet meer wordt beheerd.

## Portal: links that no longer lead on

dead-expired = Deze uitnodiging is verlopen
dead-expired-more = Uitnodigingen eindigen na een vaste tijd, en de tijd van deze is voorbij.
dead-revoked = Deze uitnodiging is ingetrokken
dead-revoked-more = Een beheerder van { form-organisation } heeft deze ingetrokken voordat ze werd gebruikt.
dead-used = Deze uitnodiging is al gebruikt
dead-used-device = Er is een apparaat mee ingesteld, en een uitnodiging is voor één apparaat.
dead-elsewhere = Deze uitnodiging gaat verder in een andere browser
dead-elsewhere-more = Bent u daar zelf begonnen, ga dan daar verder: open de link nog eens in die browser. Dat kan een andere app op dit apparaat zijn, het venster in een mailapp, of een ander apparaat.
dead-elsewhere-lost = Kunt u daar niet meer terecht, begin dan hier opnieuw met een nieuwe uitnodiging.
dead-not-you = Was u het niet, laat het dan aan het IT-team weten.
dead-superseded = Er is een nieuwere uitnodiging
dead-superseded-more = U hebt een nieuwer bericht gekregen, en de link daarin heeft deze vervangen. Zoek het laatste bericht met uw uitnodiging en volg de link daarin.
dead-chosen-again = U hebt in een ander venster opnieuw gekozen
dead-chosen-again-more = Wat u hier had gekozen, geldt daarom niet meer. Ga daar verder, of kies opnieuw.
dead-choose-anew = Opnieuw kiezen
dead-locked = Deze uitnodiging is vergrendeld
dead-locked-more = { $tries ->
    [one] Er is één keer een verkeerde eenmalige code ingevuld. Om u te beschermen gaat deze uitnodiging niet meer open, ook niet met de juiste.
   *[other] Er is { $tries } keer een verkeerde eenmalige code ingevuld. Om u te beschermen gaat deze uitnodiging niet meer open, ook niet met de juiste.
}
dead-verified-here = Deze browser is bevestigd voor een uitnodiging. { $link }
dead-go-on = Daarmee doorgaan
# Hoogstens 30 tekens.
dead-ask = Nieuwe uitnodiging aanvragen
dead-ask-more = Een beheerder van { form-organisation } ziet uw verzoek en beslist.
dead-asked = Er is een nieuwe uitnodiging aangevraagd
dead-asked-more = { form-organisation-first } ziet het verzoek. Wordt het ingewilligd, dan krijgt u een nieuw bericht; deze link blijft zoals hij is.
dead-declined = Uw verzoek is afgewezen
dead-from-session = Open de link in uw bericht nog een keer om een nieuwe uitnodiging aan te vragen.

## Portal: after asking for a new invite or passcode

asked-title = Uw verzoek is onderweg
asked-new-invite = { form-organisation-first } ziet dat u om een nieuwe uitnodiging vraagt. Wordt uw verzoek ingewilligd, dan krijgt u een nieuw bericht met een nieuwe link. Tot die tijd hoeft u niets te doen.
asked-new-passcode = { form-organisation-first } ziet dat u uw eenmalige code niet bij de hand hebt. Wordt uw verzoek ingewilligd, dan krijgt u een nieuw bericht met een nieuwe link en een nieuwe eenmalige code; de link die u hebt, werkt dan niet meer.
asked-found-it = Hebt u de eenmalige code toch gevonden? { $link }
asked-back = Terug naar uw uitnodiging
asked-lives = Uw uitnodiging werkt nog
asked-lives-more = Een nieuwe is niet nodig. Ga verder met de uitnodiging die u hebt.
asked-go-on = Doorgaan

## Portal: the first page of the site, for whoever comes without a link

home-title = Een apparaat inschrijven
home-lead = Hier neemt { form-organisation } apparaten in beheer. Het begint met een uitnodiging.
home-invited = U bent uitgenodigd
home-invited-more = Open de link in uw bericht op het apparaat dat u wilt instellen, en houd het bericht bij de hand: daarin staat wat de pagina vraagt.
home-short = U hebt een korte link te zien gekregen
home-short-more = De code ervan invullen
home-none = U hebt geen uitnodiging
home-none-more = Vraag het IT-team van { form-organisation } erom. Zonder uitnodiging kan er niets beginnen.

## Portal: where the code of a short link is typed

short-code-title = Vul de code van uw link in
short-code-lead = Die staat op het scherm dat uw uitnodiging toont, achter /m/ in de korte link. Daarna wordt om de eenmalige code gevraagd.
short-code-label = Code van de korte link
short-code-hint = 8 letters en cijfers. Hoofdletters of kleine letters maakt niet uit.
short-code-unreadable = Dat is geen volledige code. Die heeft 8 letters en cijfers.

## Portal: signing in by a work account

account-title = Log in om uw apparaat in te stellen voor uw werk
account-lead = Laat { form-organisation } zien dat u het bent: met uw e-mailadres van het werk en de eenmalige code uit de uitnodiging die daarheen is gestuurd.
account-email = E-mailadres van het werk
account-hint = 8 letters en cijfers uit uw uitnodiging. Hoofdletters of kleine letters maakt niet uit.
account-wrong = Geen uitnodiging voor dit adres heeft deze eenmalige code. Kijk in uw laatste uitnodiging en vul beide opnieuw in.
account-no-invite = Geen uitnodiging bij de hand?
account-no-invite-more = Vraag het IT-team van { form-organisation } erom en kom terug als u de uitnodiging hebt gekregen. Tot die tijd gebeurt er niets met uw apparaat.
account-next = Wat gebeurt er daarna?
account-next-more = Uw apparaat vraagt u om met uw werkaccount in te loggen bij Apple en het beheer van het werkgedeelte toe te staan. Daarna is het ingeschreven.
account-not-ready = { form-organisation-first } moet nog iets instellen voordat Apple-apparaten kunnen worden ingeschreven. Uw uitnodiging blijft geldig: kom terug als u bericht krijgt.
account-too-old = Dit apparaat heeft versie { $least } van zijn systeem of nieuwer nodig. Werk het bij en log daarna opnieuw in.
account-not-offered = Deze organisatie heeft de inschrijving van Apple-apparaten nog niet ingesteld.

## Portal: pages that say one thing

plain-not-found = Hier is niets
plain-not-found-more = Als u de link van een uitnodiging hebt gevolgd, is die misschien afgebroken: open hem nog eens vanuit het bericht of kopieer hem helemaal. Een korte link werkt maar korte tijd.
plain-limited = Te veel pogingen
plain-limited-seconds = { $count ->
    [one] Om uitnodigingen te beschermen moet dit netwerk wachten. Probeer het over { $count } seconde opnieuw.
   *[other] Om uitnodigingen te beschermen moet dit netwerk wachten. Probeer het over { $count } seconden opnieuw.
}
plain-limited-minutes = { $count ->
    [one] Om uitnodigingen te beschermen moet dit netwerk wachten. Probeer het over { $count } minuut opnieuw.
   *[other] Om uitnodigingen te beschermen moet dit netwerk wachten. Probeer het over { $count } minuten opnieuw.
}
plain-limited-hours = { $count ->
    [one] Om uitnodigingen te beschermen moet dit netwerk wachten. Probeer het over { $count } uur opnieuw.
   *[other] Om uitnodigingen te beschermen moet dit netwerk wachten. Probeer het over { $count } uur opnieuw.
}
plain-limited-account-seconds = { $count ->
    [one] Om dit account te beschermen moet het inloggen ermee wachten. Probeer het over { $count } seconde opnieuw.
   *[other] Om dit account te beschermen moet het inloggen ermee wachten. Probeer het over { $count } seconden opnieuw.
}
plain-limited-account-minutes = { $count ->
    [one] Om dit account te beschermen moet het inloggen ermee wachten. Probeer het over { $count } minuut opnieuw.
   *[other] Om dit account te beschermen moet het inloggen ermee wachten. Probeer het over { $count } minuten opnieuw.
}
plain-limited-account-hours = { $count ->
    [one] Om dit account te beschermen moet het inloggen ermee wachten. Probeer het over { $count } uur opnieuw.
   *[other] Om dit account te beschermen moet het inloggen ermee wachten. Probeer het over { $count } uur opnieuw.
}
plain-limited-until = U kunt het opnieuw proberen vanaf { $moment }.
plain-trouble = Er gaat iets mis aan onze kant
plain-trouble-more = Het ligt niet aan u en er is niets verbruikt. Wacht even en open dan uw link opnieuw.
plain-foreign = Dit formulier kwam van een andere pagina
plain-foreign-more = Om u te beschermen worden alleen formulieren van de eigen pagina’s van deze site aangenomen. Open de link van uw uitnodiging en ga daar verder.
plain-unreadable = Dat kon niet worden gelezen
plain-unreadable-more = Open de link van uw uitnodiging opnieuw en vul alleen in wat de pagina vraagt.
plain-method = Dat werkt hier niet
plain-method-more = Open de link van uw uitnodiging in een browser.
plain-no-session = Open eerst uw uitnodiging
plain-no-session-more = Deze browser is niet of niet meer bevestigd. Open de link van uw uitnodiging in de browser waarin u hebt laten zien dat u het bent.

## Portal: what the organisation can and cannot see
## Een belofte: precies zoveel als het Engels. De punten van de lijsten eindigen op een infinitief; ze gaan verder op
## ‘… kan het volgende:’ en ‘… kan het volgende niet:’.

sees-question = Wat { form-organisation } wel en niet kan zien
sees-can = { form-organisation-first } kan het volgende:
sees-cannot = { form-organisation-first } kan het volgende niet:
sees-when = Dit begint als het apparaat is ingeschreven, niet eerder. U kunt op elk moment vragen wat er op uw apparaat is ingesteld.
sees-depends = Wat er wordt beheerd, hangt af van het apparaat. Open de uitnodiging op het apparaat dat u wilt instellen om het te lezen.

sees-account-whole = Apple houdt werk apart: apps en gegevens van het werk staan in een eigen gedeelte. De organisatie beheert dat gedeelte.
sees-account-can-apps = de werkapps en hun gegevens zien en beheren, en ze allemaal tegelijk verwijderen
sees-account-can-facts = het soort apparaat en de systeemversie zien
sees-account-can-settings = instellingen voor het werk installeren: accounts, wifi, VPN voor werkapps, certificaten en enkele beperkingen
sees-account-can-passcode = eisen dat er een toegangscode op het apparaat is ingesteld
sees-account-cannot-private = uw persoonlijke apps, foto’s, berichten, telefoongesprekken, e-mail of surfgedrag zien
sees-account-cannot-identify = het serienummer of andere blijvende identificatiekenmerken van het apparaat zien
sees-account-cannot-place = zien waar het apparaat is
sees-account-cannot-erase = het apparaat wissen of de toegangscode ervan verwijderen: de organisatie kan alleen het werkgedeelte verwijderen

sees-ios-personal-whole = Dit soort configuratie beheert het hele apparaat. Er komt geen apart werkgedeelte.
sees-ios-personal-can-facts = het model, de naam, het serienummer en andere identificatiekenmerken van het apparaat zien, de systeemversie, de opslag en de batterij, en of schermvergrendeling en versleuteling aanstaan
sees-ios-personal-can-settings = de namen zien van de configuratieprofielen die erop staan, en instellingen installeren: e-mailaccounts, wifi, VPN, certificaten en beperkingen
sees-ios-personal-can-apps = werkapps installeren en de door de organisatie geïnstalleerde apps verwijderen, met hun gegevens
sees-ios-personal-can-traffic = zien welke sites en diensten u bezoekt als uw verkeer via het VPN of de wifi van de organisatie loopt
sees-ios-personal-cannot-private = uw berichten, uw foto’s, uw persoonlijke e-mail of uw telefoongesprekken inzien
sees-ios-personal-cannot-apps = zien welke persoonlijke apps u hebt
sees-ios-personal-cannot-place = zien waar het apparaat is
sees-ios-personal-cannot-erase = het apparaat wissen of vergrendelen: op persoonlijke apparaten doet de organisatie afstand van deze rechten

sees-ios-corporate-whole = Dit apparaat is van de organisatie, en het hele apparaat wordt beheerd.
sees-ios-corporate-can-facts = het model, de naam, het serienummer, het telefoonnummer en de netwerkadressen zien, de systeemversie, de opslag en de batterij, en welke apps en configuratieprofielen zijn geïnstalleerd
sees-ios-corporate-can-settings = instellingen, beperkingen en apps installeren en verwijderen
sees-ios-corporate-can-erase = het apparaat vergrendelen, de toegangscode ervan verwijderen en het wissen met alles wat erop staat
sees-ios-corporate-can-traffic = zien welke sites en diensten worden bezocht als het verkeer via het VPN, de wifi of het filter van de organisatie loopt
sees-ios-corporate-cannot-private = via deze configuratie berichten lezen, foto’s bekijken of telefoongesprekken afluisteren

sees-mac-personal-whole = Dit soort configuratie beheert de hele Mac. Er komt geen apart werkgedeelte.
sees-mac-personal-can-facts = het model, de naam, het serienummer en andere identificatiekenmerken van de Mac zien, de systeemversie en de opslag, en of schijfversleuteling en firewall aanstaan
sees-mac-personal-can-settings = de namen zien van de configuratieprofielen die erop staan, en instellingen installeren: e-mailaccounts, wifi, VPN, certificaten en beperkingen
sees-mac-personal-can-software = software installeren. Software kan alles waarvoor de maker die heeft ontwikkeld: vraag welke software is geïnstalleerd en waarom
sees-mac-personal-cannot-erase = de Mac via deze configuratie wissen of vergrendelen: op persoonlijke apparaten doet de organisatie afstand van deze rechten
sees-mac-personal-cannot-apps = via deze configuratie een lijst van uw persoonlijke apps opvragen

sees-mac-corporate-whole = Deze Mac is van de organisatie, en de hele Mac wordt beheerd.
sees-mac-corporate-can-facts = het model, de naam, het serienummer en de netwerkadressen zien, de systeemversie, de opslag, de beveiligingsinstellingen, en welke apps en configuratieprofielen zijn geïnstalleerd
sees-mac-corporate-can-settings = instellingen, beperkingen en software installeren en verwijderen
sees-mac-corporate-can-erase = de Mac vergrendelen en wissen met alles wat erop staat
# Dat wil zeggen: ga er niet van uit dat iets ongezien blijft.
sees-mac-corporate-cannot-trust = ervoor instaan dat er op deze Mac ook maar iets ongezien blijft: behandel hem als een Mac van de organisatie

sees-windows-personal-whole = Dit soort configuratie beheert de hele pc. Er komt geen apart werkgedeelte.
sees-windows-personal-can-facts = het model, de naam, het serienummer, de Windows-editie en -versie zien, en of schijfversleuteling aanstaat
sees-windows-personal-can-settings = beleid instellen, bijvoorbeeld voor schermvergrendeling, updates, versleuteling en wat er mag worden uitgevoerd
sees-windows-personal-can-software = software installeren. Software kan alles waarvoor de maker die heeft ontwikkeld: vraag welke software is geïnstalleerd en waarom
sees-windows-personal-can-erase = verwijderen wat de organisatie heeft geïnstalleerd, en technisch gezien de pc resetten
sees-windows-personal-cannot-private = uw bestanden, e-mail of browsergeschiedenis openen met alleen deze configuratie

sees-windows-corporate-whole = Deze pc is van de organisatie, en de hele pc wordt beheerd.
sees-windows-corporate-can-facts = het model, de naam, het serienummer, de Windows-editie en -versie zien, en welke apps zijn geïnstalleerd
sees-windows-corporate-can-settings = beleid instellen, software installeren en verwijderen
sees-windows-corporate-can-erase = de pc vergrendelen en resetten, waarbij alles wordt gewist wat erop staat
sees-windows-corporate-cannot-trust = ervoor instaan dat er op deze pc ook maar iets ongezien blijft: behandel hem als een pc van de organisatie

sees-android-personal-whole = Android houdt werk apart: in een werkprofiel met eigen apps en gegevens. De organisatie beheert dat profiel.
sees-android-personal-can-apps = de apps en gegevens in het werkprofiel zien en beheren, en het profiel verwijderen met alles wat erin staat
sees-android-personal-can-facts = het model en de Android-versie zien, en of het apparaat veilig is, bijvoorbeeld een schermvergrendeling heeft
sees-android-personal-can-lock = een schermvergrendeling van een bepaalde sterkte eisen
sees-android-personal-can-traffic = netwerkverkeer van werkapps zien
sees-android-personal-cannot-private = uw persoonlijke apps, foto’s, berichten, telefoongesprekken of surfgedrag zien
sees-android-personal-cannot-place = zien waar het apparaat is, tenzij een werkapp erom vraagt en u het toestaat
sees-android-personal-cannot-erase = het apparaat wissen: de organisatie kan alleen het werkprofiel verwijderen

sees-android-corporate-whole = Dit apparaat is van de organisatie, en het hele apparaat wordt beheerd.
sees-android-corporate-can-facts = het model, het serienummer, het telefoonnummer en de Android-versie zien, en welke apps zijn geïnstalleerd
sees-android-corporate-can-apps = apps installeren, verwijderen en blokkeren, en beperkingen instellen
sees-android-corporate-can-erase = het apparaat vergrendelen en het wissen met alles wat erop staat
sees-android-corporate-can-traffic = netwerkverkeer vastleggen, en het apparaat opsporen als het als verloren is gemeld
sees-android-corporate-cannot-trust = ervoor instaan dat er op dit apparaat ook maar iets ongezien blijft: behandel het als een apparaat van de organisatie
