# Polish.
#
# - Address: second person singular with imperatives, as Apple, Google and Microsoft do in Polish; "Ty", "Twój" with a
#   capital. No past forms of the second person, which would show a gender: write impersonally ("kod został wpisany").
# - Values are put in uninflected. Where one would need a case it stands after a colon, in brackets, or behind a noun
#   that takes the case for it ("organizacji Northwind Health").
# - A moment ("wtorek, 24 marca …") stands after a colon, never after "do".
# - Words: invite - zaproszenie; one-time passcode - kod jednorazowy; set up - skonfigurować; enroll - zarejestrować;
#   device management - zarządzanie urządzeniami; profile - profil; work (adjective) - służbowy; tap - stuknąć w;
#   IT team - zespół IT.

## Language
## Facts about the language itself.

language-own-name = Polski
language-english-name = Polish
language-direction = ltr
language-dates = pl

## Dates
## A library knows the names of days, months and zones and the order within a date. What is said here is how the parts
## are joined.

dates-moment = { $weekday }, { $date }, godz. { $time } ({ $zone })
dates-unknown = nieznany termin

## Fields
## What stands in the places of a message's fields.

# Nominative. Without letters that the alphabet of plain texts lacks (ą, ę, ł …), since it stands in texts too.
field-device-platform =
    { $platform ->
        [android] telefon lub tablet z Androidem
        [ios] iPhone lub iPad
        [macos] Mac
        [windows] komputer z systemem Windows
       *[neutral] telefon, tablet lub komputer
    }
# After "Właściciel:" and in brackets.
field-owned-by =
    { $ownership ->
        [personal] Ty
       *[corporate] organizacja
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] Potrzebne będzie też hasło do konta służbowego.
       *[directory] Potrzebne będzie hasło do konta służbowego.
    }
field-support-both = { $phone } lub { $email }
field-organisation-unknown = Twoja organizacja
# Nominative, and again without ą, ę, ł …: "dział IT" would double the price of a text.
field-sender-unknown = administrator IT

## Mail
## The mails as Muster brings them along. Each message is one paragraph, heading, button or line; what stands in braces
## becomes a field. A paragraph whose field has no value is left out. Write to the reader directly and politely, in the
## form of address that organisations use towards their staff.

mail-qr-alt = Kod QR z Twoim linkiem. Jeśli nie widać obrazka, użyj linku z tej wiadomości.
mail-privacy-link = Prywatność
mail-test-mark = [Test]
mail-test-note = To jest test z przykładowymi danymi. Nic, co zawiera, niczego nie otwiera.

mail-invite-subject = Konfiguracja do pracy: { $device_platform } – { $organisation }
mail-invite-preheader = Działa raz, dla jednego urządzenia. Termin ważności: { $expires_on }.
mail-invite-hello = Dzień dobry, { $user_name }!
mail-invite-open = { $organisation } zaprasza do skonfigurowania Twojego urządzenia do pracy ({ $device_platform }). Zostanie ono połączone z systemem zarządzania urządzeniami w organizacji. Otwórz link na tym urządzeniu:
mail-invite-button = Skonfiguruj urządzenie
mail-invite-opens = Otwiera stronę { $portal_host }
mail-invite-scan = Czytasz to na innym urządzeniu? Skieruj na ten kod aparat urządzenia, które chcesz skonfigurować.
mail-invite-passcode = Strona poprosi o ten kod jednorazowy:
mail-invite-expires = Link działa raz, dla jednego urządzenia. Termin ważności: { $expires_on }.
mail-invite-owned = Właściciel: { $owned_by }.
mail-invite-before = Zanim cokolwiek zostanie zainstalowane, strona wyjaśni, co { $organisation } może zobaczyć i zrobić na urządzeniu.
mail-invite-unexpected = Nie spodziewasz się tego zaproszenia? Nie trzeba nic robić: bez linku i danych, o które prosi strona, nikt z niego nie skorzysta, więc nie przekazuj ich nikomu. W razie wątpliwości, czy ta wiadomość jest prawdziwa, skontaktuj się w zwykły sposób z osobą zapraszającą ({ $sender }).
mail-stuck = Potrzebujesz pomocy? Kontakt: { $support_contact }.
mail-link = Link: { $link }

mail-reminder-subject = Przypomnienie – konfiguracja do pracy: { $device_platform } – { $organisation }
mail-reminder-open = Zaproszenie do skonfigurowania Twojego urządzenia do pracy ({ $device_platform }) wciąż czeka. Zaprasza { $organisation }. Zajmie to kilka minut. Otwórz link na tym urządzeniu:

mail-enrolled-subject = Gotowe do pracy: { $device_platform } – { $organisation }
mail-enrolled-heading = Twoje urządzenie jest skonfigurowane
mail-enrolled-open = Twoje urządzenie ({ $device_platform }) jest już połączone z systemem, którym { $organisation } zarządza urządzeniami. Nie trzeba robić nic więcej.
mail-enrolled-unexpected = To nie Ty? Powiadom nas od razu: { $support_contact }.

mail-expired-subject = Twoje zaproszenie wygasło – { $organisation }
mail-expired-open = Twoje zaproszenie do skonfigurowania urządzenia ({ $device_platform }) nie zostało wykorzystane. Termin ważności: { $expires_on }. Link już nie działa.
mail-expired-again = Nadal chcesz skonfigurować urządzenie? Poproś o nowe zaproszenie: { $sender }.

mail-by-myself-subject = Kod do skonfigurowania urządzenia – { $organisation }
mail-by-myself-heading = Skonfiguruj to urządzenie
mail-by-myself-open = Skieruj aparat urządzenia na ten kod albo otwórz na nim poniższy adres.
mail-by-myself-expires = Kod działa raz. Termin ważności: { $expires_on }.

mail-self-enrollment-subject = Na Twoje nazwisko skonfigurowano urządzenie – { $organisation }
mail-self-enrollment-open = Po zalogowaniu na Twoje konto skonfigurowano urządzenie ({ $device_platform }). Jest już połączone z systemem, którym { $organisation } zarządza urządzeniami.

## Text
## The texts (SMS) as Muster brings them along. Every character costs: at most 160 of the plain alphabet for the whole
## message where the language allows it, with a link of 70 characters. No line breaks, no typographic signs that plain
## texts do not have: straight quotes and hyphens only.

# No Polish letters here, as is usual in texts: the plain alphabet has none of ą ć ę ł ń ó ś ź ż.
text-invite = { $organisation }: skonfiguruj do pracy: { $device_platform }. { $link }
text-reminder = { $organisation }: czeka na konfiguracje: { $device_platform }. { $link }
text-by-myself = { $organisation }: skonfiguruj to urzadzenie: { $link }
text-code = Kod: { $passcode }
text-passcode = { $organisation }: Twoj kod jednorazowy: { $passcode }. Link jest w naszym mailu.
text-enrolled = { $organisation }: skonfigurowano: { $device_platform }.
text-self-enrollment = { $organisation }: na Twoje nazwisko skonfigurowano: { $device_platform }.
text-not-you = To nie Ty? { $support_contact }
text-expired = { $organisation }: Twoje zaproszenie wygaslo. O nowe popros: { $sender }.


## Forms
## Put into the messages below. Each language has its own.

# Nominative, within a sentence.
form-organisation = { $organisation ->
    [unnamed] Twoja organizacja
   *[named] { $organisation }
}
# Nominative, at the beginning of a sentence.
form-organisation-first = { $organisation ->
    [unnamed] Twoja organizacja
   *[named] { $organisation }
}
# Genitive, dative and locative: "zespół IT …", "w …". Without "Twojej", which after an imperative would be "swojej".
form-of-organisation = { $organisation ->
    [unnamed] organizacji
   *[named] organizacji { $organisation }
}
# Accusative: "przez …".
form-organisation-object = { $organisation ->
    [unnamed] Twoją organizację
   *[named] organizację { $organisation }
}
# Nominative, without "ten", since the kinds differ in gender.
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone lub iPad
    [android-phone] telefon z Androidem
    [android-tablet] tablet z Androidem
    [android] urządzenie z Androidem
    [mac] Mac
    [windows] komputer z systemem Windows
   *[device] urządzenie
}
# Genitive; "tego" and "swojego" may stand before it.
form-a-device = { $device ->
    [iphone] iPhone’a
    [ipad] iPada
    [ios] iPhone’a lub iPada
    [android-phone] telefonu z Androidem
    [android-tablet] tabletu z Androidem
    [android] urządzenia z Androidem
    [mac] Maca
    [windows] komputera z systemem Windows
   *[device] urządzenia
}
# Instrumental; "tym" may stand before it.
form-device-with = { $device ->
    [iphone] iPhone’em
    [ipad] iPadem
    [ios] iPhone’em lub iPadem
    [android-phone] telefonem z Androidem
    [android-tablet] tabletem z Androidem
    [android] urządzeniem z Androidem
    [mac] Makiem
    [windows] komputerem z systemem Windows
   *[device] urządzeniem
}
# Locative: "na tym …", "na swoim …".
form-device-on = { $device ->
    [iphone] iPhonie
    [ipad] iPadzie
    [ios] iPhonie lub iPadzie
    [android-phone] telefonie z Androidem
    [android-tablet] tablecie z Androidem
    [android] urządzeniu z Androidem
    [mac] Macu
    [windows] komputerze z systemem Windows
   *[device] urządzeniu
}
# Accusative, with "this".
form-this-device = { $device ->
    [iphone] ten iPhone
    [ipad] ten iPad
    [ios] ten iPhone lub iPad
    [android-phone] ten telefon z Androidem
    [android-tablet] ten tablet z Androidem
    [android] to urządzenie z Androidem
    [mac] tego Maca
    [windows] ten komputer z systemem Windows
   *[device] to urządzenie
}

## Portal: what every page has

# At most 25 characters.
page-nameless = Rejestracja urządzeń
page-title = { $title } · { $organisation }
page-title-error = Błąd: { $title }
# At most 25 characters.
page-trial = Sieć testowa
page-trial-more = Ta strona nie jest szyfrowana. Kontynuuj tylko wtedy, gdy powiedziano Ci, że to próba.
page-expires = Termin ważności zaproszenia: { $moment }
page-help-phone = Potrzebujesz pomocy? Zadzwoń: { $phone }
page-help-email = Potrzebujesz pomocy? Napisz: { $email }
page-help-both = Potrzebujesz pomocy? Zadzwoń: { $phone } lub napisz: { $email }
page-step = Krok { $current } z { $steps }
page-language = Język
page-language-form = Język tej strony
# At most 20 characters.

## Portal: the field for the passcode

passcode-label = Kod jednorazowy
# At most 12 characters.
passcode-paste = Wklej
passcode-hint = 8 znaków: litery i cyfry. Wielkość liter nie ma znaczenia.
# At most 20 characters.
button-continue = Dalej

## Portal: the page that an invite's link opens

welcome-title = Konfiguracja { form-a-device } do pracy
welcome-lead = Dzień dobry, { $invitee }! { $sender } zaprasza Cię do wyrażenia zgody na zarządzanie tym { form-device-with } przez { form-organisation-object }. Wpisz kod jednorazowy z zaproszenia, aby potwierdzić, że to Ty.
welcome-lead-no-sender = Dzień dobry, { $invitee }! To zaproszenie do wyrażenia zgody na zarządzanie tym { form-device-with } przez { form-organisation-object }. Wpisz kod jednorazowy z zaproszenia, aby potwierdzić, że to Ty.
welcome-lead-no-invitee = { $sender } zaprasza Cię do wyrażenia zgody na zarządzanie tym { form-device-with } przez { form-organisation-object }. Wpisz kod jednorazowy z zaproszenia, aby potwierdzić, że to Ty.
welcome-lead-nobody = To zaproszenie do wyrażenia zgody na zarządzanie tym { form-device-with } przez { form-organisation-object }. Wpisz kod jednorazowy z zaproszenia, aby potwierdzić, że to Ty.
welcome-new-passcode = Poproś o nowy kod jednorazowy
welcome-unreadable = To nie jest pełny kod. Ma on 8 znaków: litery i cyfry. Nie liczy się to jako próba.
welcome-wrong = Ten kod jest nieprawidłowy.
welcome-wrong-left = { $left ->
    [one] Ten kod jest nieprawidłowy. Została jeszcze jedna próba; po niej zaproszenie zostanie zablokowane.
    [few] Ten kod jest nieprawidłowy. Zostały jeszcze { $left } próby.
    [many] Ten kod jest nieprawidłowy. Zostało jeszcze { $left } prób.
   *[other] Ten kod jest nieprawidłowy. Zostało jeszcze { $left } próby.
}
welcome-where = Gdzie jest mój kod jednorazowy?
# K7M4 9QXP is a sample: leave it as it is.
welcome-where-mail = W wiadomości, z której prowadzi link do tej strony: dwie grupy po cztery znaki, na przykład K7M4 9QXP. Jeśli link przyszedł mailem, a kodu w nim nie ma, poszukaj SMS-a.
welcome-where-screen = Jeśli ktoś pokazuje Ci zaproszenie na ekranie, kod jednorazowy jest obok kodu do zeskanowania.
welcome-unexpected = Nie spodziewam się tego zaproszenia
welcome-unexpected-more = W takim razie nie wpisuj kodu jednorazowego. Dopóki nie przejdziesz dalej, z Twoim urządzeniem nic się nie stanie, a zaproszenie samo wygaśnie. Prosimy o zgłoszenie tego { form-of-organisation }.

## Portal: the link was opened on the wrong device

device-title = Otwórz to zaproszenie na swoim { form-device-on }
device-why = To zaproszenie dotyczy { form-a-device }. Tę stronę otwarto na urządzeniu innego rodzaju, więc tutaj nie można iść dalej. Zaproszenie nie zostało wykorzystane.
device-neutral-title = Otwórz to zaproszenie na telefonie, tablecie, Macu lub komputerze z systemem Windows
device-neutral-why = To zaproszenie dotyczy urządzenia z Androidem, iPhone’a, iPada, Maca lub komputera z systemem Windows. Ten komputer nie jest żadnym z nich, więc tutaj nie można iść dalej. Zaproszenie nie zostało wykorzystane.
# "jego": of the device that the heading names.
device-scan = Zeskanuj ten kod jego aparatem. Następnie wpisz na nim kod jednorazowy z zaproszenia.
device-scan-sign-in = Zeskanuj ten kod jego aparatem. Następnie zaloguj się na nim na konto służbowe.
device-scan-other = Otwórz na nim wiadomość z zaproszeniem albo zeskanuj ten kod telefonem lub tabletem, który chcesz skonfigurować.
device-code = Kod QR z linkiem do tego zaproszenia
device-message = Otwórz na nim wiadomość z zaproszeniem i przejdź do linku.
device-perhaps = Przeglądarka, która prosi o strony w wersji na komputer, ukrywa, na czym działa. Jeśli to właściwe urządzenie, przejdź dalej.
# Buttons. At most 35 characters.
device-on-android = To jest urządzenie z Androidem
device-on-ipad = To jest iPad
device-on-mac = To jest Mac
device-ipad-title = Czy to jest iPad?
device-ipad-why = To zaproszenie dotyczy iPhone’a lub iPada. iPad przedstawia się witrynom jako Mac, dlatego musimy zapytać.
device-ipad-scan = To Mac? Zeskanuj ten kod aparatem swojego iPhone’a lub iPada.

## Portal: the link was opened inside another app
## Apps such as Instagram show pages in a browser of their own, in which a device cannot be set up.

in-app-title = Otwórz to zaproszenie w przeglądarce { $browser }
in-app-why = Tę stronę otwarto w aplikacji { $app }. Urządzenie można skonfigurować tylko w przeglądarce { $browser }, a to, co tu wpiszesz, zniknie po zamknięciu aplikacji. Zaproszenie nie zostało wykorzystane.
in-app-why-unnamed = Tę stronę otwarto w innej aplikacji. Urządzenie można skonfigurować tylko w przeglądarce { $browser }, a to, co tu wpiszesz, zniknie po zamknięciu aplikacji. Zaproszenie nie zostało wykorzystane.
in-app-menu = Poszukaj menu, często ⋯, ⋮ lub kompasu, i wybierz „Otwórz w { $browser }” lub „Otwórz w przeglądarce”.
in-app-copy = Albo skopiuj ten adres i wklej go w przeglądarce { $browser }.
in-app-address = Adres tego zaproszenia
# At most 12 characters, both.
in-app-copy-button = Kopiuj
in-app-copied = Skopiowano
in-app-stay = Mimo to kontynuuj tutaj

## Portal: signing in with a work account

sign-in-heading = Zaloguj się na konto służbowe
sign-in-lead = Aby potwierdzić swoją tożsamość, zaloguj się na konto służbowe: to, którego używasz na komputerze w pracy.
sign-in-invited = Nadawca zaproszenia: { $sender }. Odbiorca: { $invitee }.
sign-in-passcode-right = Kod jednorazowy jest prawidłowy
sign-in-then = Po wpisaniu kodu jednorazowego zalogujesz się na konto służbowe.
sign-in-choose = Gdzie jest Twoje konto służbowe?
sign-in-name = Nazwa użytkownika lub adres e-mail
sign-in-password = Hasło
sign-in-show = Pokaż hasło
sign-in-hint = Hasło sprawdza tylko katalog Twojej organizacji. Tutaj nie jest zapisywane.
sign-in-button = Zaloguj się
sign-in-with = Zaloguj się przez { $directory }
sign-in-going = Przejście do { $directory }
sign-in-go-on = Przejdź do { $directory }
sign-in-none = W tej chwili nikt nie może się tu zalogować. Spróbuj później lub powiadom zespół IT.
sign-in-wrong = Nie udało się. Sprawdź nazwę użytkownika i hasło oraz to, czy zaproszenie dotyczy tego konta.
sign-in-left = { $left ->
    [one] Pozostała { $left } próba, potem logowanie zostanie wstrzymane do: { $moment }
    [few] Pozostały { $left } próby, potem logowanie zostanie wstrzymane do: { $moment }
    [many] Pozostało { $left } prób, potem logowanie zostanie wstrzymane do: { $moment }
   *[other] Pozostało { $left } próby, potem logowanie zostanie wstrzymane do: { $moment }
}
sign-in-none-left = To była na razie ostatnia próba. Logowanie jest wstrzymane do: { $moment }
sign-in-sure = Na pewno oba są poprawne
sign-in-sure-more = Po kilku błędnych próbach, tutaj lub gdzie indziej, kolejne nie są przekazywane, aby konto nie zostało zablokowane. Zaloguj się najpierw gdzie indziej, na przykład na komputerze w pracy, albo odczekaj pół godziny.
sign-in-password-over = Hasło wygasło lub trzeba je zmienić. Zmień je tak jak zwykle, a potem wróć tutaj.
sign-in-account-closed = W tej chwili nie można używać Twojego konta. Zapytaj zespół IT.
sign-in-passcode-first = Wpisz kod jednorazowy jeszcze raz. Wpisano go zbyt dawno temu albo w innej przeglądarce.
sign-in-other-person = To jest konto innej osoby
sign-in-other-person-more = Logowanie się powiodło, ale to zaproszenie jest dla kogoś innego. Zaloguj się na konto zaproszonej osoby.
sign-in-another-account = Użyj innego konta
sign-in-declined = Nie zalogowano
sign-in-declined-more = Logowanie zostało przerwane. Nic się nie zmieniło i możesz spróbować ponownie.
sign-in-again = Zaloguj się jeszcze raz
sign-in-again-more = Trwało to zbyt długo, zostało rozpoczęte w innej przeglądarce albo tę stronę otwarto po raz drugi. Nic się nie zmieniło.
sign-in-unavailable = Logowanie Twojej organizacji nie odpowiada
sign-in-unavailable-more = Z Twoim urządzeniem i hasłem wszystko jest w porządku. Spróbuj ponownie za kilka minut. Jeśli to się nie zmieni, powiadom zespół IT.
sign-in-not-set-up = Coś jest źle skonfigurowane i czekanie nie pomoże. Powiadom zespół IT: przyczyna jest w jego dziennikach.
sign-in-not-allowed = Ta strona nie jest dostępna dla Twojego konta
sign-in-not-allowed-more = Logowanie się powiodło, ale organizacja nie udostępniła Ci tej strony. Poproś zespół IT o zaproszenie.
sign-in-no-invite = Nie czeka na Ciebie żadne zaproszenie
sign-in-no-invite-more = Logowanie się powiodło, ale nie ma dla Ciebie zaproszenia, którego mogłoby użyć to urządzenie. Poproś o nie zespół IT.
sign-in-back = Spróbuj ponownie
sign-in-unexpected = W takim razie nie loguj się. Dopóki nie pójdziesz dalej, z urządzeniem nic się nie stanie, a zaproszenie samo wygaśnie. Powiadom o nim zespół IT.
sign-in-have-passcode = Mam kod jednorazowy
sign-in-have-account = Zaloguj się na moje konto służbowe

## Portal: self enrollment

self-title = Skonfiguruj urządzenie do pracy
self-lead = Zaloguj się na konto służbowe, podaj, jakie to urządzenie, i wykonaj na nim kolejne kroki.
self-wrong = Nie udało się. Sprawdź nazwę użytkownika i hasło oraz to, czy jest to Twoje konto służbowe.
self-offered = Co można skonfigurować
self-not-here-yet = Na razie nie można tego tu skonfigurować. Zapytaj zespół IT.
self-choose = Jakie to urządzenie?
self-choose-lead = Od wyboru zależy, co organizacja może na urządzeniu widzieć i robić. Poniżej możesz o tym przeczytać.
self-mine = { $what } – moja własność
self-from-work = { $what } – własność organizacji
self-not-offered = Wybierz jedną z tych możliwości.
self-other-device = Tego komputera lub urządzenia nie można tu skonfigurować
self-elsewhere = Aby skonfigurować inne urządzenie, otwórz na nim ten adres
self-code = Kod QR z adresem tej strony
self-closed = Bez zaproszenia nie można tu skonfigurować urządzenia
self-closed-more = Organizacja nie udostępniła tej strony. Poproś zespół IT o zaproszenie.
self-nothing-yet = Na razie nie można tu niczego skonfigurować
self-nothing-yet-more = Organizacja dopiero przygotowuje tę stronę, a czekanie tutaj nie pomoże. Zapytaj zespół IT, kiedy będzie gotowa, albo poproś o zaproszenie.
self-too-many = Nie można skonfigurować dla Ciebie więcej urządzeń
self-too-many-more = Masz już tyle urządzeń, ile może mieć każda osoba (najwyżej { $limit }). Zapytaj zespół IT, czy można usunąć stare.
self-no-address = Katalog nie zna Twojego adresu e-mail
self-no-address-more = Jest potrzebny do skonfigurowania urządzenia. Poproś zespół IT o jego dodanie.

## Poster

poster-title = Skonfiguruj urządzenie do pracy
poster-scan = Skieruj aparat telefonu lub tabletu na kod albo wpisz adres.
poster-sign-in = Zaloguj się na konto służbowe.
poster-follow = Podaj, jakie to urządzenie, i wykonaj kroki na ekranie.
poster-before = Zanim coś zostanie zainstalowane, strona wyjaśni, co organizacja może widzieć i robić.

## Portal: the terms of use

terms-title = Warunki korzystania
terms-lead = { form-organisation-first } prosi o przeczytanie i zaakceptowanie tych warunków przed skonfigurowaniem tego urządzenia.
terms-accept = Akceptuję
terms-recorded = Akceptacja zostanie zapisana: wersja { $version }, z datą i godziną. Jeśli nie chcesz zaakceptować warunków, zamknij tę stronę; nic nie zostanie skonfigurowane.

## Portal: after the passcode

steps-verified = Zweryfikowano: { $invitee }
steps-verified-unnamed = Zweryfikowano
steps-three = Jeszcze trzy kroki
steps-two = Jeszcze dwa kroki
steps-stay = Zostań na tej stronie. Sama przejdzie dalej.
steps-follow = Wykonaj je na tym { form-device-on }.
steps-come-back = Wykonaj je na tym { form-device-on }, a potem wczytaj tę stronę ponownie.
steps-obstacle = { $head } { $why }. Gdy to zostanie naprawione, na przykład przez uaktualnienie systemu, pobierz nowy profil.
steps-obstacle-head = Nie udało się zarejestrować tego urządzenia:
steps-obstacle-title = To urządzenie nie jest jeszcze skonfigurowane
obstacle-too-old = ma system { $system } { $version }, a potrzebny jest { $least } lub nowszy
obstacle-no-version = nie podaje swojej wersji systemu { $system }
obstacle-kind = urządzenia tego rodzaju nie są tu obsługiwane
obstacle-certificate = jego profil powstał przed wymianą certyfikatu
obstacle-too-many = nie można skonfigurować dla Ciebie więcej urządzeń (najwyżej { $limit })
obstacle-other = powód widzi dział IT
steps-waiting = Weryfikacja zakończona
steps-not-yet = Zespół IT nie zakończył jeszcze przygotowań dla tego rodzaju urządzeń. Do tego czasu nie można go zarejestrować.
steps-not-yet-ask = Teraz nic więcej nie trzeba robić. Zapytaj zespół IT, kiedy wszystko będzie gotowe.
steps-not-yet-stay = W tej przeglądarce weryfikacja pozostaje ważna. Zachowaj link i otwórz go tutaj, gdy dostaniesz informację, że można iść dalej. Ostateczny termin: { $moment }.
# At most 25 characters.
steps-look-again = Sprawdź ponownie
steps-next = Co będzie dalej
steps-other-device = Urządzenia tego rodzaju nie można zarejestrować. Poproś o zaproszenie dla urządzenia, które chcesz skonfigurować.
steps-was = Gotowe:
# At most 25 characters.
steps-download = Pobierz profil
steps-served = Profil został pobrany. Przejdź do drugiego kroku.
steps-gone = Profil jest pobrany. Jeśli zniknął, pobierz nowy.
# Titles of steps: at most 40 characters.
steps-done = Gotowe
steps-done-more = { form-organisation-first } od tej chwili widzi urządzenie i konfiguruje to, co służbowe.
steps-connect = Połącz komputer z organizacją
steps-connect-more = Użyj przycisku na tej stronie lub otwórz Ustawienia. Musi to zrobić administrator tego komputera.
steps-sign-in = Potwierdź na stronie, która się otworzy
steps-sign-in-more = Znów pojawi się na niej nazwa { form-of-organisation }.
steps-work-profile = Rozpocznij konfigurację
steps-work-profile-more = Stuknij w przycisk na tej stronie. Android otworzy własną konfigurację.
steps-accept = Utwórz profil służbowy
steps-accept-more = Przeczytaj to, co pokaże Android, i zaakceptuj. Twoje prywatne aplikacje pozostaną bez zmian.
steps-reset = Zresetuj urządzenie
steps-reset-more = Urządzenie należące do organizacji konfiguruje się od pierwszego ekranu. Zapisz, co potrzebne: zresetowanie usuwa wszystko.
steps-first-screen = Zeskanuj kod na pierwszym ekranie
steps-first-screen-more = Stuknij sześć razy w jednym miejscu pierwszego ekranu, aż poprosi o kod. { form-organisation-first } pokaże Ci ten kod.

## Portal: the steps on an iPhone, an iPad and a Mac
## Names of buttons and places are the system's own ("screen-" below); they stand in bold.

apple-download = Pobierz profil
apple-download-touch = Stuknij w przycisk u dołu tej strony.
apple-download-mac = Kliknij przycisk u dołu tej strony. Jeśli Twoja przeglądarka to nie Safari, otwórz potem pobrany plik: enrollment.mobileconfig.
# Captions: at most 70 characters.
apple-caption-ask = Gdy pojawi się pytanie, stuknij w { $allow }.
apple-caption-close = Potem stuknij w { $close }.
apple-caption-ask-mac = Jeśli Safari zapyta, kliknij { $allow }.
apple-caption-downloaded-mac = Mac wyświetli: { $downloaded }.
apple-install = Zainstaluj go w Ustawieniach
apple-install-mac = Zainstaluj go w Ustawieniach systemowych
apple-way = Otwórz Ustawienia i stuknij u góry w Pobrano profil. Jeśli go tam nie ma, przejdź kolejno:
apple-way-mac = Otwórz Ustawienia systemowe i przejdź kolejno:
apple-tap-profile = Stuknij w { form-organisation }, a potem w Zainstaluj.
apple-click-profile = Kliknij dwukrotnie { form-organisation }, a potem kliknij Zainstaluj.
apple-older-mac = W macOS 13 i 14: Prywatność i ochrona, potem Profile. W macOS 12: Preferencje systemowe, potem Profile.
apple-soon = Zrób to od razu: profil działa przez 15 minut, a { form-device } zapomina o nim jeszcze wcześniej.
apple-soon-mac = Zrób to od razu: profil działa przez 15 minut.
apple-caption-settings = W Ustawieniach stuknij w { $downloaded }.
apple-caption-install = W prawym górnym rogu stuknij w { $install }.
apple-caption-unlock = Podaj kod blokady tego { form-a-device }, a nie kod z zaproszenia.
apple-caption-trust = Ponownie stuknij w Zainstaluj, a potem w { $trust }.
apple-caption-settings-mac = Wybierz Ogólne, a potem { $management }.
apple-caption-profiles-mac = Kliknij dwukrotnie { form-organisation }.
apple-caption-install-mac = Kliknij { $install } i potwierdź.
apple-caption-password-mac = Podaj hasło administratora tego Maca lub użyj Touch ID.
apple-done-more = { form-organisation-first } od tej chwili widzi { form-this-device } i zaczyna konfigurować to, co służbowe. Może to potrwać kilka minut.
apple-caption-done = Wtedy na tej stronie pojawi się informacja, że wszystko gotowe.

## Portal: words on the screens of devices
## As the system has them in your language. They stand in small pictures, and are cut when they are too long for these.

screen-ask = Ta witryna próbuje pobrać profil konfiguracji.
screen-ask-mac = Czy chcesz pozwolić na pobieranie z tej witryny?
screen-ignore = Ignoruj
screen-allow = Pozwól
screen-cancel = Anuluj
screen-close = Zamknij
screen-ok = OK
screen-install = Zainstaluj
screen-install-mac = Zainstaluj…
screen-trust = Zaufaj
screen-downloaded = Pobrano profil
screen-enter-passcode = Podaj kod
screen-remote-management = Zdalne zarządzanie
screen-settings = Ustawienia
screen-system-settings = Ustawienia systemowe
screen-general = Ogólne
screen-vpn-management = VPN i zarządzanie urządzeniem
screen-device-management = Zarządzanie urządzeniem
screen-windows-settings = Ustawienia
screen-windows-accounts = Konta
screen-windows-access = Dostęp do miejsca pracy lub nauki

## Portal: the profile

profile-served = Profil został już pobrany
profile-served-lead = Każdy profil działa raz, dlatego nie jest wydawany ponownie. Jeśli nadal jest na urządzeniu, przejdź do Ustawień. Jeśli zniknął, pobierz nowy: poprzedni przestanie działać.
# At most 30 characters.
profile-again = Pobierz nowy profil
profile-steps = Pokaż kroki
profile-waiting = Profil nie jest jeszcze gotowy

## Portal: help, on the page with the steps

stuck = Nie mogę przejść dalej
stuck-nothing = Przycisk nie działa
stuck-nothing-touch = Otwórz tę stronę w Safari. Inne przeglądarki i strony otwarte w aplikacjach mogą nie przekazać profilu do Ustawień. Jeśli wybrano Ignoruj, pobierz nowy profil.
stuck-nothing-mac = Poszukaj w folderze Pobrane rzeczy pliku enrollment.mobileconfig i otwórz go. Jeśli go tam nie ma, pobierz nowy profil.
stuck-lost = Nie mogę znaleźć profilu
stuck-lost-touch = W Ustawieniach czeka tylko kilka minut. Szukaj w: Ogólne, VPN i zarządzanie urządzeniem; w iOS i iPadOS 14 lub starszym: Ogólne, Profil. Jeśli zniknął, pobierz nowy profil.
stuck-lost-mac = Szukaj w Ustawieniach systemowych: Ogólne, Zarządzanie urządzeniem (macOS 15 i nowszy) lub Prywatność i ochrona, Profile (macOS 13 i 14). Jeśli zniknął, pobierz nowy profil.
stuck-failed = „Instalacja profilu nie powiodła się”
stuck-failed-more = Najczęściej profil miał więcej niż 15 minut albo istnieje nowszy: pobierz nowy profil i od razu go zainstaluj. Instalacja nie udaje się też bez sieci, przy błędnej dacie i godzinie, gdy system tego { form-a-device } jest starszy, niż dopuszcza { form-organisation }, lub gdy { form-device } już podlega zarządzaniu.
stuck-again = Gdzie mogę pobrać nowy profil?
stuck-again-more = Przyciskiem u dołu tej strony, który tak się nazywa po pobraniu pierwszego. Tamten przestaje wtedy działać: jeśli w ustawieniach widać dwa, usuń starszy.
stuck-wrong = To nie jest właściwe urządzenie
stuck-wrong-more = W takim razie nic tu nie instaluj. Zaproszenie jest dla jednego urządzenia i jednej przeglądarki: poproś w { form-of-organisation } o nowe zaproszenie dla drugiego urządzenia.
stuck-else = Coś innego
stuck-else-more = Zapytaj zespół IT { form-of-organisation } i opisz, co widać na ekranie.

## Portal: the device has enrolled

enrolled-title = Wszystko gotowe
enrolled-lead = Urządzenie { $model } jest teraz zarządzane przez { form-organisation-object }.
enrolled-lead-unnamed = To urządzenie jest teraz zarządzane przez { form-organisation-object }.
enrolled-next = Co będzie dalej
enrolled-next-more = To, co { form-organisation } ma przygotowane dla tego urządzenia, pojawi się na nim samo, często w ciągu kilku minut, gdy będzie ono online. Przed zainstalowaniem aplikacji może się pojawić pytanie. Możliwe też, że nic jeszcze nie jest przygotowane: wtedy nic nie zauważysz.
enrolled-close = Możesz zamknąć tę stronę. Zaproszenia nie można użyć ponownie.
enrolled-look = Gdzie znaleźć to na urządzeniu
enrolled-look-more = Tam widać, czym zarządza { form-organisation }. Tam też można to usunąć; { form-organisation } zauważy wtedy, że już nie zarządza urządzeniem.

## Portal: links that no longer lead on

dead-expired = To zaproszenie wygasło
dead-expired-more = Zaproszenia kończą się po ustalonym czasie, a czas tego już minął.
dead-revoked = To zaproszenie zostało cofnięte
dead-revoked-more = Administrator { form-of-organisation } zakończył je, zanim zostało wykorzystane.
dead-used = To zaproszenie zostało już wykorzystane
dead-used-device = Skonfigurowano z nim urządzenie, a zaproszenie jest tylko dla jednego urządzenia.
dead-elsewhere = To zaproszenie jest otwarte w innej przeglądarce
dead-elsewhere-more = Jeśli to Ty, kontynuuj tam: otwórz jeszcze raz link w tamtej przeglądarce. Może to być inna aplikacja na tym urządzeniu, okno w aplikacji pocztowej albo inne urządzenie.
dead-elsewhere-lost = Jeśli nie możesz tam wrócić, zacznij tutaj od nowa z nowym zaproszeniem.
dead-not-you = Jeśli to nie Ty, powiadom zespół IT.
dead-superseded = Jest nowsze zaproszenie
dead-superseded-more = Wysłano do Ciebie nowszą wiadomość, a jej link zastąpił ten. Poszukaj najnowszej wiadomości z zaproszeniem i przejdź do jej linku.
dead-chosen-again = Dokonano nowego wyboru w innym oknie
dead-chosen-again-more = Wybór dokonany tutaj przestał więc obowiązywać. Kontynuuj tam albo wybierz od nowa.
dead-choose-anew = Wybierz od nowa
dead-locked = To zaproszenie jest zablokowane
dead-locked-more = { $tries ->
    [one] Raz wpisano nieprawidłowy kod jednorazowy. Dla Twojego bezpieczeństwa zaproszenie już się nie otworzy, nawet z prawidłowym kodem.
    [few] { $tries } razy wpisano nieprawidłowy kod jednorazowy. Dla Twojego bezpieczeństwa zaproszenie już się nie otworzy, nawet z prawidłowym kodem.
    [many] { $tries } razy wpisano nieprawidłowy kod jednorazowy. Dla Twojego bezpieczeństwa zaproszenie już się nie otworzy, nawet z prawidłowym kodem.
   *[other] { $tries } razy wpisano nieprawidłowy kod jednorazowy. Dla Twojego bezpieczeństwa zaproszenie już się nie otworzy, nawet z prawidłowym kodem.
}
dead-verified-here = Ta przeglądarka jest zweryfikowana dla zaproszenia. { $link }
dead-go-on = Kontynuuj z nim
# At most 30 characters.
dead-ask = Poproś o nowe zaproszenie
dead-ask-more = Administrator { form-of-organisation } zobaczy Twoją prośbę i podejmie decyzję.
dead-asked = Wysłano prośbę o nowe zaproszenie
dead-asked-more = { form-organisation-first } widzi tę prośbę. Po jej przyjęciu dostaniesz nową wiadomość; ten link się nie zmieni.
dead-declined = Twoja prośba została odrzucona
dead-from-session = Aby poprosić o nowe zaproszenie, otwórz jeszcze raz link z wiadomości.

## Portal: after asking for a new invite or passcode

asked-title = Twoja prośba została wysłana
asked-new-invite = { form-organisation-first } widzi prośbę o nowe zaproszenie. Po jej przyjęciu dostaniesz nową wiadomość z nowym linkiem. Do tego czasu nie trzeba nic robić.
asked-new-passcode = { form-organisation-first } widzi, że nie masz kodu jednorazowego pod ręką. Po przyjęciu prośby dostaniesz nową wiadomość z nowym linkiem i kodem; obecny link przestanie wtedy działać.
asked-found-it = Kod jednak się znalazł? { $link }
asked-back = Wróć do zaproszenia
asked-lives = Twoje zaproszenie nadal działa
asked-lives-more = Nowe nie jest potrzebne. Skorzystaj z obecnego.
# At most 20 characters.
asked-go-on = Dalej

## Portal: the first page of the site, for whoever comes without a link

home-title = Zarejestruj urządzenie
home-lead = Tutaj { form-organisation } obejmuje urządzenia zarządzaniem. Zaczyna się od zaproszenia.
home-invited = Masz zaproszenie
home-invited-more = Otwórz link z wiadomości na urządzeniu, które chcesz skonfigurować, i miej tę wiadomość pod ręką: jest w niej napisane, o co poprosi strona.
home-short = Ktoś pokazał Ci krótki link
home-short-more = Wpisz jego kod
home-none = Nie masz zaproszenia
home-none-more = Poproś o nie zespół IT { form-of-organisation }. Bez zaproszenia nie można niczego rozpocząć.

## Portal: where the code of a short link is typed

short-code-title = Wpisz kod swojego linku
short-code-lead = Jest na ekranie, na którym widać zaproszenie, w krótkim linku po /m/. Następnie pojawi się prośba o kod jednorazowy.
short-code-label = Kod krótkiego linku
short-code-hint = 8 znaków: litery i cyfry. Wielkość liter nie ma znaczenia.
short-code-unreadable = To nie jest pełny kod. Ma on 8 znaków: litery i cyfry.

## Portal: signing in by a work account
## Opened by an iPhone, iPad or Mac on which somebody began to sign in with a work account at Apple.

account-title = Zaloguj się, aby skonfigurować urządzenie do pracy
account-lead = { form-organisation } musi wiedzieć, że to Ty: podaj służbowy adres e-mail i kod jednorazowy z zaproszenia wysłanego na ten adres.
account-email = Służbowy adres e-mail
account-hint = 8 znaków z zaproszenia: litery i cyfry. Wielkość liter nie ma znaczenia.
account-wrong = Żadne zaproszenie dla tego adresu nie ma takiego kodu. Sprawdź najnowsze zaproszenie i wpisz oba ponownie.
account-no-invite = Nie masz zaproszenia pod ręką?
account-no-invite-more = Poproś o nie zespół IT { form-of-organisation } i wróć, gdy przyjdzie. Do tego czasu z urządzeniem nic się nie stanie.
account-next = Co będzie dalej?
account-next-more = Urządzenie poprosi o zalogowanie się na konto służbowe w Apple i o zgodę na zarządzanie obszarem służbowym. Potem zostanie zarejestrowane.
account-not-ready = { form-organisation-first } ma jeszcze coś do przygotowania, zanim będzie można rejestrować urządzenia Apple. Twoje zaproszenie pozostaje ważne: wróć, gdy dostaniesz informację.
account-too-old = To urządzenie wymaga systemu w wersji { $least } lub nowszej. Uaktualnij je i zaloguj się ponownie.
account-not-offered = Ta organizacja nie ma jeszcze skonfigurowanej rejestracji urządzeń Apple.

## Portal: pages that say one thing
## A heading, and the words below it.

plain-not-found = Tutaj nic nie ma
plain-not-found-more = Jeśli prowadził tu link z zaproszenia, mógł zostać ucięty: otwórz go ponownie z wiadomości albo skopiuj w całości. Krótki link działa tylko przez krótki czas.
plain-limited = Zbyt wiele prób
plain-limited-seconds = { $count ->
    [one] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } sekundę.
    [few] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } sekundy.
    [many] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } sekund.
   *[other] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } sekundy.
}
plain-limited-minutes = { $count ->
    [one] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } minutę.
    [few] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } minuty.
    [many] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } minut.
   *[other] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } minuty.
}
plain-limited-hours = { $count ->
    [one] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } godzinę.
    [few] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } godziny.
    [many] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } godzin.
   *[other] Aby chronić zaproszenia, ta sieć musi odczekać. Spróbuj ponownie za { $count } godziny.
}
plain-limited-account-seconds = { $count ->
    [one] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } sekundę.
    [few] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } sekundy.
    [many] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } sekund.
   *[other] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } sekundy.
}
plain-limited-account-minutes = { $count ->
    [one] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } minutę.
    [few] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } minuty.
    [many] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } minut.
   *[other] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } minuty.
}
plain-limited-account-hours = { $count ->
    [one] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } godzinę.
    [few] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } godziny.
    [many] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } godzin.
   *[other] Aby chronić to konto, logowanie na nie musi odczekać. Spróbuj ponownie za { $count } godziny.
}
plain-limited-until = Ponowna próba będzie możliwa od: { $moment }
plain-trouble = Po naszej stronie wystąpił problem
plain-trouble-more = To nie Twoja wina i nic nie zostało zużyte. Poczekaj chwilę i otwórz link ponownie.
plain-foreign = Ten formularz pochodzi z innej strony
plain-foreign-more = Dla Twojego bezpieczeństwa przyjmujemy formularze tylko ze stron tej witryny. Otwórz link z zaproszenia i kontynuuj tam.
plain-unreadable = Nie udało się tego odczytać
plain-unreadable-more = Otwórz ponownie link z zaproszenia i wpisz tylko to, o co prosi strona.
plain-method = To tutaj nie działa
plain-method-more = Otwórz link z zaproszenia w przeglądarce.
plain-no-session = Najpierw otwórz zaproszenie
plain-no-session-more = Ta przeglądarka nie jest zweryfikowana lub już nie jest. Otwórz link z zaproszenia w przeglądarce, w której potwierdzono Twoją tożsamość.

## Portal: what the organisation can and cannot see
## A promise, on every page where somebody decides: it must never say more or less than the English. For each kind of
## set-up one sentence about the whole ("-whole"), then a list of what the organisation can do, and one of what it
## cannot. The items continue the line over their list (sees-can, sees-cannot).

sees-question = Co { form-organisation } może zobaczyć, a czego nie
# The items are infinitives; those of "nie może" have their objects in the genitive.
sees-can = { form-organisation-first } może
sees-cannot = { form-organisation-first } nie może
sees-when = Zaczyna się to z chwilą zarejestrowania urządzenia, nie wcześniej. W każdej chwili możesz zapytać, co jest ustawione na Twoim urządzeniu.
sees-depends = To, co podlega zarządzaniu, zależy od urządzenia. Aby to przeczytać, otwórz zaproszenie na urządzeniu, które chcesz skonfigurować.

# An Apple device that enrolls by a work account.
sees-account-whole = Apple oddziela sprawy służbowe: aplikacje i dane służbowe znajdują się w osobnym obszarze. Organizacja zarządza tym obszarem.
sees-account-can-apps = widzieć aplikacje służbowe i ich dane, zarządzać nimi oraz usunąć je wszystkie naraz
sees-account-can-facts = widzieć rodzaj urządzenia i wersję jego systemu
sees-account-can-settings = instalować ustawienia służbowe: konta, Wi-Fi, VPN dla aplikacji służbowych, certyfikaty i kilka ograniczeń
sees-account-can-passcode = wymagać kodu blokady na urządzeniu
sees-account-cannot-private = widzieć Twoich prywatnych aplikacji, zdjęć, wiadomości, połączeń, poczty ani przeglądanych stron
sees-account-cannot-identify = widzieć numeru seryjnego ani innych trwałych identyfikatorów urządzenia
sees-account-cannot-place = widzieć, gdzie jest urządzenie
sees-account-cannot-erase = wymazać urządzenia ani usunąć jego kodu blokady: może tylko usunąć obszar służbowy

# An iPhone or iPad of the person's own.
sees-ios-personal-whole = Ten rodzaj konfiguracji obejmuje zarządzaniem całe urządzenie. Nie tworzy osobnego obszaru służbowego.
sees-ios-personal-can-facts = widzieć model, nazwę, numer seryjny i inne identyfikatory urządzenia, wersję jego systemu, pamięć i baterię oraz to, czy włączone są blokada ekranu i szyfrowanie
sees-ios-personal-can-settings = widzieć nazwy profili konfiguracji na urządzeniu oraz instalować ustawienia: konta pocztowe, Wi-Fi, VPN, certyfikaty i ograniczenia
sees-ios-personal-can-apps = instalować aplikacje służbowe i usuwać aplikacje zainstalowane przez organizację, wraz z ich danymi
sees-ios-personal-can-traffic = widzieć, z jakimi witrynami i usługami się łączysz, gdy Twój ruch przechodzi przez VPN lub Wi-Fi organizacji
sees-ios-personal-cannot-private = odczytywać Twoich wiadomości, Twoich zdjęć, Twojej prywatnej poczty ani Twoich połączeń
sees-ios-personal-cannot-apps = widzieć, jakie masz prywatne aplikacje
sees-ios-personal-cannot-place = widzieć, gdzie jest urządzenie
sees-ios-personal-cannot-erase = wymazać ani zablokować urządzenia: na urządzeniach prywatnych zrzeka się tych uprawnień

# An iPhone or iPad of the organisation.
sees-ios-corporate-whole = To urządzenie należy do organizacji i zarządzaniem objęte jest całe urządzenie.
sees-ios-corporate-can-facts = widzieć model, nazwę, numer seryjny, numer telefonu i adresy sieciowe, wersję systemu, pamięć i baterię oraz to, jakie aplikacje i profile konfiguracji są zainstalowane
sees-ios-corporate-can-settings = instalować i usuwać ustawienia, ograniczenia i aplikacje
sees-ios-corporate-can-erase = zablokować urządzenie, usunąć jego kod blokady i wymazać je z całą zawartością
sees-ios-corporate-can-traffic = widzieć, z jakimi witrynami i usługami następuje połączenie, gdy ruch przechodzi przez VPN, Wi-Fi lub filtr organizacji
sees-ios-corporate-cannot-private = przez tę konfigurację czytać wiadomości, oglądać zdjęć ani słuchać połączeń

# A Mac of the person's own.
sees-mac-personal-whole = Ten rodzaj konfiguracji obejmuje zarządzaniem całego Maca. Nie tworzy osobnego obszaru służbowego.
sees-mac-personal-can-facts = widzieć model, nazwę, numer seryjny i inne identyfikatory Maca, wersję jego systemu, pamięć masową oraz to, czy włączone są szyfrowanie dysku i zapora sieciowa
sees-mac-personal-can-settings = widzieć nazwy profili konfiguracji na Macu oraz instalować ustawienia: konta pocztowe, Wi-Fi, VPN, certyfikaty i ograniczenia
sees-mac-personal-can-software = instalować oprogramowanie. Oprogramowanie może robić to, do czego stworzył je producent: zapytaj, jakie jest instalowane i dlaczego
sees-mac-personal-cannot-erase = wymazać ani zablokować Maca przez tę konfigurację: na urządzeniach prywatnych zrzeka się tych uprawnień
sees-mac-personal-cannot-apps = uzyskać przez tę konfigurację listy Twoich prywatnych aplikacji

# A Mac of the organisation.
sees-mac-corporate-whole = Ten Mac należy do organizacji i zarządzaniem objęty jest cały Mac.
sees-mac-corporate-can-facts = widzieć model, nazwę, numer seryjny i adresy sieciowe, wersję systemu, pamięć masową, ustawienia zabezpieczeń oraz to, jakie aplikacje i profile konfiguracji są zainstalowane
sees-mac-corporate-can-settings = instalować i usuwać ustawienia, ograniczenia i oprogramowanie
sees-mac-corporate-can-erase = zablokować Maca i wymazać go z całą zawartością
sees-mac-corporate-cannot-trust = dać pewności, że cokolwiek na tym Macu pozostanie niewidoczne: traktuj go jako własność organizacji

# A Windows PC of the person's own.
sees-windows-personal-whole = Ten rodzaj konfiguracji obejmuje zarządzaniem cały komputer. Nie tworzy osobnego obszaru służbowego.
sees-windows-personal-can-facts = widzieć model, nazwę, numer seryjny, edycję i wersję systemu Windows oraz to, czy włączone jest szyfrowanie dysku
sees-windows-personal-can-settings = ustalać zasady, na przykład dotyczące blokady ekranu, aktualizacji, szyfrowania i tego, co wolno uruchamiać
sees-windows-personal-can-software = instalować oprogramowanie. Oprogramowanie może robić to, do czego stworzył je producent: zapytaj, jakie jest instalowane i dlaczego
sees-windows-personal-can-erase = usunąć elementy zainstalowane przez organizację, a technicznie także zresetować komputer
sees-windows-personal-cannot-private = samą tą konfiguracją otwierać Twoich plików, poczty ani historii przeglądarki

# A Windows PC of the organisation.
sees-windows-corporate-whole = Ten komputer należy do organizacji i zarządzaniem objęty jest cały komputer.
sees-windows-corporate-can-facts = widzieć model, nazwę, numer seryjny, edycję i wersję systemu Windows oraz to, jakie aplikacje są zainstalowane
sees-windows-corporate-can-settings = ustalać zasady, instalować i usuwać oprogramowanie
sees-windows-corporate-can-erase = zablokować komputer i zresetować go z całą zawartością
sees-windows-corporate-cannot-trust = dać pewności, że cokolwiek na tym komputerze pozostanie niewidoczne: traktuj go jako własność organizacji

# An Android device of the person's own, with a work profile.
sees-android-personal-whole = Android oddziela sprawy służbowe: profil służbowy ma własne aplikacje i dane. Organizacja zarządza tym profilem.
sees-android-personal-can-apps = widzieć aplikacje i dane w profilu służbowym, zarządzać nimi oraz usunąć profil z całą zawartością
sees-android-personal-can-facts = widzieć model, wersję Androida oraz to, czy urządzenie jest bezpieczne, na przykład czy ma blokadę ekranu
sees-android-personal-can-lock = wymagać blokady ekranu o określonej sile
sees-android-personal-can-traffic = widzieć ruch sieciowy aplikacji służbowych
sees-android-personal-cannot-private = widzieć Twoich prywatnych aplikacji, zdjęć, wiadomości, połączeń ani przeglądanych stron
sees-android-personal-cannot-place = widzieć, gdzie jest urządzenie, chyba że aplikacja służbowa o to poprosi, a Ty na to pozwolisz
sees-android-personal-cannot-erase = wymazać urządzenia: może tylko usunąć profil służbowy

# An Android device of the organisation.
sees-android-corporate-whole = To urządzenie należy do organizacji i zarządzaniem objęte jest całe urządzenie.
sees-android-corporate-can-facts = widzieć model, numer seryjny, numer telefonu, wersję Androida oraz to, jakie aplikacje są zainstalowane
sees-android-corporate-can-apps = instalować, usuwać i blokować aplikacje oraz ustalać ograniczenia
sees-android-corporate-can-erase = zablokować urządzenie i wymazać je z całą zawartością
sees-android-corporate-can-traffic = rejestrować ruch sieciowy oraz odnaleźć urządzenie, gdy zgłoszono jego utratę
sees-android-corporate-cannot-trust = dać pewności, że cokolwiek na tym urządzeniu pozostanie niewidoczne: traktuj je jako własność organizacji
