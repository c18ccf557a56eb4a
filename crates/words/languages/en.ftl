# What Muster says to the people who are invited: mails, texts, and the portal's pages.
#
# English is the language that the others are translated from: a language is one file like this one, named by its tag
# (BCP 47). What a test looks for in it stands in docs/decisions/0018-languages.md.
#
# For translators:
# - Speak politely to an adult at work who is not technical, and did not ask for this. Short sentences, active voice.
#   Where a language has two forms of "you", take the polite one.
# - Translate what is meant. A message is whole: change the order, make two sentences of one, as the language wants it.
# - Each variable of the English message has to be in yours; none may be added.
# - Counts choose their form: give every plural that your language has (a test names those that are missing). "*" marks
#   the form that is taken when no other fits.
# - Messages that begin with "form-" are put into others. They are the language's own: inflect, add as many as you need
#   ("form-of-organisation", "form-this-device" …), leave out what you do not need. Only "form-" messages may be put
#   into others.
# - A name of a system's button, question or place in its settings is translated as the system itself has it in your
#   language: look at a device, or at support.apple.com, support.google.com, support.microsoft.com.
# - Words that stay the same everywhere: an invite (an invitation to bring one device), a passcode (the one-time code in
#   the invite), to enroll (to bring a device under management), a profile (Apple's file that does it), the IT team.
#   Choose one word for each and keep to it.

## Language
## Facts about the language itself.

# The language's name in the language itself, as it stands in a menu of languages.
language-own-name = English
# The language's name in English, for the console.
language-english-name = English
# ltr, or rtl when it is written from right to left.
language-direction = ltr
# The locale whose dates and times are used, where it is another than the file's tag.
language-dates = en-GB

## Dates
## A library knows the names of days, months and zones and the order within a date. What is said here is how the parts
## are joined.

# A moment, exact to the minute: "Tuesday 24 March 2026, 18:00 CET". It stands within sentences and in tables.
# Variables:
#   $weekday - the weekday's name, in full: Tuesday
#   $date - day, month and year in words, in the language's own order: 24 March 2026
#   $time - hours and minutes: 18:00
#   $zone - the time zone's short name: CET, or GMT+1 where it has none in the language
dates-moment = { $weekday } { $date }, { $time } { $zone }
# Stands in the place of a moment that no calendar holds.
dates-unknown = an unknown time

## Fields
## What stands in the places of a message's fields.

# What is to be set up, as its owner calls it; without article, since it stands within sentences of many kinds.
# Variables:
#   $platform - android, ios, macos, windows or neutral (the device decides)
field-device-platform =
    { $platform ->
        [android] Android device
        [ios] iPhone or iPad
        [macos] Mac
        [windows] Windows PC
       *[neutral] device
    }
# Whose device it is: stands after "Owned by:" and in brackets.
# Variables:
#   $ownership - personal or corporate
field-owned-by =
    { $ownership ->
        [personal] you
       *[corporate] the organisation
    }
# A line of its own in invites by mail and text: what the page asks for. Texts are paid by length.
# Variables:
#   $authentication - two_factor (besides the passcode) or directory (nothing else)
field-work-sign-in =
    { $authentication ->
        [two_factor] You will also be asked for the password of your work account.
       *[directory] You will be asked for the password of your work account.
    }
# How to get help, where both ways are set.
# Variables:
#   $phone - a phone number
#   $email - a mail address
field-support-both = { $phone } or { $email }
# Stands for the organisation's name until it has one.
field-organisation-unknown = Your organisation
# Stands for the person who invites, where nobody in person does: "ask your IT department".
field-sender-unknown = your IT department

## Mail
## The mails as Muster brings them along. Each message is one paragraph, heading, button or line; what stands in braces
## becomes a field. A paragraph whose field has no value is left out. Write to the reader directly and politely, in the
## form of address that organisations use towards their staff.

# The QR code's description, for those who see no pictures.
mail-qr-alt = QR code of your link. If you see no picture, use the link in this mail.
# A link at the foot of a mail.
mail-privacy-link = Privacy
# Stands before the subject of a test.
mail-test-mark = [Test]
# The first line of a test.
mail-test-note = This is a test with sample data. Nothing in it opens anything.

mail-invite-subject = Set up your { $device_platform } for work – { $organisation }
mail-invite-preheader = Works once, for one device, until { $expires_on }.
mail-invite-hello = Hello { $user_name },
mail-invite-open = { $organisation } invites you to set up your { $device_platform } for work. This connects it to the organisation’s device management. Open the link on that device:
# A button.
mail-invite-button = Set up my device
# Small print under the button.
mail-invite-opens = Opens { $portal_host }
# Beside the QR code.
mail-invite-scan = Reading this somewhere else? Point the camera of the device that you want to set up at this code.
# Above the passcode, which stands in a line of its own.
mail-invite-passcode = The page asks for this one-time passcode:
mail-invite-expires = The link works once, for one device, until { $expires_on }.
# Small print.
mail-invite-owned = Owned by: { $owned_by }.
# Small print.
mail-invite-before = Before anything is installed, the page explains what { $organisation } can see and do on the device.
# Small print. $sender is the name of a person, or "your IT department".
mail-invite-unexpected = Not expecting this? Then there is nothing to do: nobody can use this invite without its link and what the page asks for, so do not pass them on. If you doubt that this mail is genuine, ask { $sender } in the way you usually do.
# Small print. $support_contact is a phone number, a mail address, or both.
mail-stuck = Stuck? Contact { $support_contact }.
# Small print; the address in full, for those whose button does not work.
mail-link = Link: { $link }

mail-reminder-subject = Reminder: set up your { $device_platform } for work – { $organisation }
mail-reminder-open = { $organisation } has invited you to set up your { $device_platform } for work, and it is still waiting. It takes a few minutes. Open the link on that device:

mail-enrolled-subject = Your { $device_platform } is set up – { $organisation }
mail-enrolled-heading = Your device is set up
mail-enrolled-open = Your { $device_platform } is now connected to the device management of { $organisation }. There is nothing more to do.
# Small print.
mail-enrolled-unexpected = Was this not you? Then tell us at once: { $support_contact }.

mail-expired-subject = Your invite has ended – { $organisation }
mail-expired-open = Your invite to set up your { $device_platform } was valid until { $expires_on } and was not used. Its link no longer works.
mail-expired-again = Do you still want to set up the device? Then ask { $sender } for a new invite.

mail-by-myself-subject = Code to set up a device – { $organisation }
mail-by-myself-heading = Set up this device
mail-by-myself-open = Point the camera of the device at this code, or open the address below on it.
mail-by-myself-expires = The code works once, until { $expires_on }.

mail-self-enrollment-subject = A device was set up in your name – { $organisation }
mail-self-enrollment-open = You signed in and set up a device ({ $device_platform }). It is now connected to the device management of { $organisation }.

## Text
## The texts (SMS) as Muster brings them along. Every character costs: at most 160 of the plain alphabet for the whole
## message where the language allows it, with a link of 70 characters. No line breaks, no typographic signs that plain
## texts do not have: straight quotes and hyphens only.

text-invite = { $organisation }: set up your { $device_platform }: { $link }
text-reminder = { $organisation }: your { $device_platform } is not set up yet: { $link }
text-by-myself = { $organisation }: set up this device: { $link }
# The line after one of the three above.
text-code = Passcode: { $passcode }
# Goes out where the mail brings the link and the text the passcode.
text-passcode = { $organisation }: your one-time passcode is { $passcode }. The link is in our mail.
text-enrolled = { $organisation }: your { $device_platform } is set up.
text-self-enrollment = { $organisation }: a device ({ $device_platform }) was set up in your name.
# The line after one of the two above. $support_contact is a phone number, a mail address, or both.
text-not-you = Was this not you? { $support_contact }
text-expired = { $organisation }: your invite has ended. Ask { $sender } for a new one.


## Forms
## Put into the messages below. Each language has its own.

# The organisation that invites, as it stands within a sentence.
# Variables:
#   $organisation - its name, for example Northwind Health. The word "unnamed" while nobody has entered a name.
form-organisation = { $organisation ->
    [unnamed] your organisation
   *[named] { $organisation }
}
# The same at the beginning of a sentence.
form-organisation-first = { $organisation ->
    [unnamed] Your organisation
   *[named] { $organisation }
}
# The kind of device, as it stands behind "this" and "your".
# Variables:
#   $device - iphone, ipad, ios (either of them), android-phone, android-tablet, android (either of them), mac, windows, or
#     device when nothing is known
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone or iPad
    [android-phone] Android phone
    [android-tablet] Android tablet
    [android] Android device
    [mac] Mac
    [windows] Windows PC
   *[device] device
}
# The same with an article: "This invite is for …".
form-a-device = { $device ->
    [iphone] an iPhone
    [ipad] an iPad
    [ios] an iPhone or iPad
    [android-phone] an Android phone
    [android-tablet] an Android tablet
    [android] an Android device
    [mac] a Mac
    [windows] a Windows PC
   *[device] a device
}

## Portal: what every page has

# Stands at the head of the page and in the tab, in the place of the organisation's name, while nobody has entered one.
# Short: at most 25 characters.
page-nameless = Device enrollment
# The title in the browser's tab.
# Variables:
#   $title - the page's heading
#   $organisation - the organisation's name
page-title = { $title } · { $organisation }
# The heading in the browser's tab after something was entered that is not right. A screen reader reads it first.
# Variables:
#   $title - the page's heading
page-title-error = Error: { $title }
# A yellow strip at the head, when the page is not encrypted. First its bold words, at most 25 characters.
page-trial = Trial network
# And the words behind them.
page-trial-more = This page is not encrypted. Go on only if you were told that this is a trial.
# At the foot.
# Variables:
#   $moment - a date with its time, as dates-moment has it
page-expires = This invite expires { $moment }
# At the foot and under questions: whom to ask. One of the three, by what the organisation has entered.
# Variables:
#   $phone - a phone number
#   $email - a mail address
page-help-phone = Need help? Call { $phone }
page-help-email = Need help? Write to { $email }
page-help-both = Need help? Call { $phone } or write to { $email }
# Read aloud only: where in the whole the page is.
# Variables:
#   $current - the number of this step
#   $steps - how many there are
page-step = Step { $current } of { $steps }
# At the foot: opens the list of languages. It stands beside a globe.
page-language = Language
# Read aloud only: the form in which the language is chosen.
page-language-form = Language of this page

## Portal: the field for the passcode

# Over the field.
passcode-label = One-time passcode
# A small button beside it. At most 12 characters.
passcode-paste = Paste
# Below the field.
passcode-hint = 8 letters and digits. Capitals do not matter.
# The big button of a form. At most 20 characters.
button-continue = Continue

## Portal: the page that an invite's link opens

# The heading.
# Variables:
#   $device - see form-device
welcome-title = Set up your { form-device } for work
# Below the heading. One of the four, by what is known of the two people.
# Variables:
#   $invitee - the invited person's name, for example Aylin Demir
#   $sender - the name of the person who sent the invite, for example Jonas Weber
#   $organisation - see form-organisation
#   $device - see form-device
welcome-lead = Hello { $invitee }. { $sender } invites you to let { form-organisation } manage this { form-device }. Enter the passcode from your invite to show that it is you.
welcome-lead-no-sender = Hello { $invitee }. You are invited to let { form-organisation } manage this { form-device }. Enter the passcode from your invite to show that it is you.
welcome-lead-no-invitee = { $sender } invites you to let { form-organisation } manage this { form-device }. Enter the passcode from your invite to show that it is you.
welcome-lead-nobody = You are invited to let { form-organisation } manage this { form-device }. Enter the passcode from your invite to show that it is you.
# A quiet button below the form: the person cannot find the passcode and asks for another.
welcome-new-passcode = Send me a new passcode
# After something was entered that can be no passcode.
welcome-unreadable = That is not a whole passcode. It has 8 letters and digits. This did not count as a try.
# After a wrong passcode, when no more is known.
welcome-wrong = That passcode is not right.
# After a wrong passcode.
# Variables:
#   $left - how often the person may still try: 1 to 4
welcome-wrong-left = { $left ->
    [one] That passcode is not right. You have one try left; after it the invite is locked.
   *[other] That passcode is not right. You have { $left } tries left.
}
# A question that opens into the two answers below it.
welcome-where = Where do I find my passcode?
# K7M4 9QXP is a sample: leave it as it is.
welcome-where-mail = It stands in the message that brought you here, in two groups of four, for example K7M4 9QXP. If the link came by mail and no passcode with it, look for a text message.
welcome-where-screen = If somebody shows you the invite on a screen, the passcode stands beside the code that you scan.
# A question with the answer below it.
welcome-unexpected = I did not expect this invite
# Variables:
#   $organisation - see form-organisation
welcome-unexpected-more = Then do not enter the passcode. Nothing happens to your device unless you go on, and the invite ends by itself. Please tell { form-organisation } about it.

## Portal: the link was opened on the wrong device

# The heading.
# Variables:
#   $device - ios, android, mac or windows; see form-device
device-title = Open this invite on your { form-device }
# Below it.
# Variables:
#   $device - ios, android, mac or windows; see form-a-device
device-why = This invite is for { form-a-device }. This page was opened on another kind of device, so it stops here. The invite is not used up.
# Heading and words for an invite that any phone, tablet, Mac or Windows PC may use, on a computer that is none of them.
device-neutral-title = Open this invite on a phone, tablet, Mac or Windows PC
device-neutral-why = This invite is for an Android device, an iPhone, an iPad, a Mac or a Windows PC. This computer is none of them, so it stops here. The invite is not used up.
# Over a QR code; "its" is the camera of the device that the heading names.
device-scan = Scan this code with its camera. Then enter the passcode from your invite there.
# The same for an invite that has no passcode.
device-scan-sign-in = Scan this code with its camera. Then sign in with your work account there.
# Over a QR code.
device-scan-other = Open the message with your invite there, or scan this code with a phone or tablet that you want to set up.
# Read aloud only: what the picture is.
device-code = QR code with the link of this invite
# In the place of a QR code.
device-message = Open the message with your invite there and follow its link.
# Over the button below.
device-perhaps = A browser that asks for desktop pages hides what it runs on. If this is the right device, go on.
# Buttons. At most 35 characters.
device-on-android = I am on an Android device
device-on-ipad = I am on an iPad
device-on-mac = I am on a Mac
# A page that asks, because an iPad tells websites that it is a Mac.
device-ipad-title = Are you on an iPad?
device-ipad-why = This invite is for an iPhone or iPad. An iPad tells websites that it is a Mac, so we have to ask.
# Over a QR code.
device-ipad-scan = On a Mac? Scan this code with the camera of your iPhone or iPad.

## Portal: the link was opened inside another app
## Apps such as Instagram show pages in a browser of their own, in which a device cannot be set up.

# The heading.
# Variables:
#   $browser - Safari or Chrome
in-app-title = Open this invite in { $browser }
# Variables:
#   $app - the app's name, for example Instagram, Microsoft Teams, Google
#   $browser - Safari or Chrome
in-app-why = This page was opened inside the { $app } app. Setting up a device works only in { $browser }, and what you enter here would be forgotten when the app closes. The invite is not used up.
# The same when the app does not say its name.
in-app-why-unnamed = This page was opened inside another app. Setting up a device works only in { $browser }, and what you enter here would be forgotten when the app closes. The invite is not used up.
# The first of two ways out. The signs are those of menus on phones. In quotes: an app's own menu.
in-app-menu = Look for a menu, often ⋯, ⋮ or a compass, and choose “Open in { $browser }” or “Open in browser”.
# The second.
in-app-copy = Or copy this address and paste it into { $browser }.
# Read aloud only: the field with the address.
in-app-address = Address of this invite
# The button beside it, and what it says when that is done. At most 12 characters.
in-app-copy-button = Copy
in-app-copied = Copied
# A quiet link.
in-app-stay = Go on here anyway

## Portal: signing in with a work account
## A work account is the one that a person uses for everything at work: the organisation's directory knows it.

# A heading.
sign-in-heading = Sign in with your work account
# Over the forms.
sign-in-lead = To show that it is you, sign in with your work account: the one that you use on your computer at work.
# For whom an invite is that asks for no passcode.
# Variables:
#   $invitee - the invited person's name
#   $sender - the name of the person who sent the invite
sign-in-invited = { $sender } sent this invite to { $invitee }.
# A green line: the first of two steps is done.
sign-in-passcode-right = The passcode is right
# Below the field for the passcode, where a sign-in comes after it.
sign-in-then = After the passcode you sign in with your work account.
# Over several forms, one for each place where people may be known.
sign-in-choose = Where is your work account?
# Labels of the two fields.
sign-in-name = User name or email address
sign-in-password = Password
# The button with an eye in the field, for screen readers.
sign-in-show = Show password
# Below the fields.
sign-in-hint = Only your organisation’s directory checks the password. It is not stored here.
# The big button. At most 20 characters.
sign-in-button = Sign in
# The same where the password is typed on a page of the provider.
# Variables:
#   $directory - what the organisation calls it, for example Northwind or Microsoft
sign-in-with = Sign in with { $directory }
# A page that leads on by itself, and its button should it not.
# Variables:
#   $directory - see sign-in-with
sign-in-going = On to { $directory }
sign-in-go-on = Go on to { $directory }
# In the place of the forms.
sign-in-none = Nobody can sign in here at the moment. Please try again later, or tell the IT team.
# Over the forms, after a try. It must not tell whether there is such an account, or whose the invite is.
sign-in-wrong = That did not work. Check user name and password, and that the account is the one that was invited.
# After sign-in-wrong or self-wrong, when few tries are left.
# Variables:
#   $left - how many, 1 to 3
#   $moment - until when sign-in pauses after them, as in dates-moment
sign-in-left = { $left ->
    [one] { $left } try is left before sign-in pauses until { $moment }.
   *[other] { $left } tries are left before sign-in pauses until { $moment }.
}
# After sign-in-wrong or self-wrong, when no try is left.
# Variables:
#   $moment - until when sign-in pauses, as in dates-moment
sign-in-none-left = That was the last try for now: sign-in pauses until { $moment }.
# A question that opens into the next message, after a sign-in that was refused.
sign-in-sure = I am sure that both are right
sign-in-sure-more = After several wrong tries, here or elsewhere, no more are passed on, so that your account is not locked. Sign in somewhere else first, for example on your computer at work, or wait half an hour.
sign-in-password-over = Your password has expired or must be changed. Change it as you usually do, then come back.
sign-in-account-closed = Your account cannot be used at the moment. Please ask the IT team.
sign-in-passcode-first = Please enter the passcode once more. It was entered too long ago, or in another browser.
# Headings, and the words below them.
sign-in-other-person = This is somebody else’s account
sign-in-other-person-more = You signed in, but this invite was made for another person. Sign in with the account of the person who was invited.
# A button below it.
sign-in-another-account = Use another account
sign-in-declined = You are not signed in
sign-in-declined-more = You ended the sign-in. Nothing has changed, and you can try again.
sign-in-again = Please sign in once more
sign-in-again-more = It took too long, was begun in another browser, or this page was opened a second time. Nothing has changed.
sign-in-unavailable = Your organisation’s sign-in does not answer
sign-in-unavailable-more = Nothing is wrong with your device or your password. Please try again in a few minutes. If it lasts, tell the IT team.
sign-in-not-set-up = Something is not set up as it must be, and waiting does not help. Please tell the IT team: the reason stands in their records.
sign-in-not-allowed = This is not open to your account
sign-in-not-allowed-more = You are signed in, but your organisation has not opened this page to you. Please ask the IT team for an invite.
sign-in-no-invite = No invite is waiting for you
sign-in-no-invite-more = You are signed in, but there is no invite for you that this device could use. Please ask the IT team for one.
# A button: back to the page with the forms.
sign-in-back = Try again
# The answer to welcome-unexpected.
sign-in-unexpected = Then do not sign in. Nothing happens to your device unless you go on, and the invite ends by itself. Please tell the IT team about it.
# Quiet links between two ways of signing in.
sign-in-have-passcode = I have a passcode instead
sign-in-have-account = Sign in with my work account instead

## Portal: self enrollment
## People set up a device without an invite: they sign in, and pick what it is.

self-title = Set up a device for work
self-lead = Sign in with your work account, say what kind of device it is, and follow the steps on the device.
# Over the forms, after a try. It must not tell whether there is such an account; nobody was invited.
self-wrong = That did not work. Check user name and password, and that it is your work account.
# A heading over a list of kinds of devices.
self-offered = What can be set up
# In that list, after a kind of device: what keeps it away is nothing to whoever reads this. Whom to ask may follow below the list.
self-not-here-yet = Cannot be set up here yet. Please ask the IT team.
# A heading, and the words below it.
self-choose = What is this device?
self-choose-lead = Your choice decides what your organisation can see and do on it. Below you can read what that is.
# One of the cards to choose from: what it is, and whose. Two that differ in the owner alone stand below each other.
# Variables:
#   $what - the kind of device, as field-device-platform has it
self-mine = { $what } — mine
# Variables:
#   $what - see self-mine
self-from-work = { $what } — from work
self-not-offered = Please choose one of these.
# A title. No device that is offered is in front, or none that can be set up yet.
self-other-device = This computer or device cannot be set up here
# A heading over a list, the page's address and a QR code.
self-elsewhere = For another device, open this address there
# Read aloud only: what the picture is.
self-code = QR code with the address of this page
# Headings, and the words below them.
self-closed = Nobody can set up a device here without an invite
self-closed-more = Your organisation has not opened this page. Please ask the IT team for an invite.
# Self enrollment is open, and no kind of device that it offers can be set up yet. Nobody can sign in meanwhile.
self-nothing-yet = Nothing can be enrolled here yet
self-nothing-yet-more = Your organisation is still preparing this page, and waiting at it does not help. Please ask the IT team when it will be ready, or for an invite.
self-too-many = No more devices can be set up for you
# Variables:
#   $limit - how many devices one person may have
self-too-many-more = You have as many devices as each person may have (at most { $limit }). Please ask the IT team if an old one can be removed.
self-no-address = The directory has no email address of yours
self-no-address-more = One is needed to set up a device. Please ask the IT team to enter it.

## Poster
## Hangs on a wall: large letters, read from afar.

# The heading. At most 40 characters.
poster-title = Set up your device for work
# The steps, under numbers. At most 90 characters each.
poster-scan = Point the camera of your phone or tablet at the code, or type the address.
poster-sign-in = Sign in with your work account.
poster-follow = Say what kind of device it is, and follow the steps on its screen.
# Small print.
poster-before = Before anything is installed, the page explains what the organisation can see and do.

## Portal: the terms of use

# A heading, and the name of the box with the terms.
terms-title = Terms of use
# Variables:
#   $organisation - see form-organisation-first
terms-lead = { form-organisation-first } asks you to read and accept these terms before this device is set up.
# The big button. At most 25 characters.
terms-accept = I accept
# Below the button.
# Variables:
#   $version - the number of the version
terms-recorded = What you accept is recorded: version { $version }, with the date and time. If you do not want to accept, close this page; nothing is set up then.

## Portal: after the passcode

# A green line: who was recognised.
# Variables:
#   $invitee - the invited person's name
steps-verified = Verified as { $invitee }
steps-verified-unnamed = Verified
# Headings: before the first step, and after it. There are always three steps.
steps-three = Three steps to go
steps-two = Two steps to go
# Below the heading: one of the three.
steps-stay = Stay on this page. It moves on by itself.
# Variables:
#   $device - see form-device
steps-follow = Follow them on this { form-device }.
# "them": the steps.
# Variables:
#   $device - see form-device
steps-come-back = Follow them on this { form-device }, then load this page again.
# The device tried to enroll and was turned away.
# Variables:
#   $head - steps-obstacle-head, in bold
#   $why - the reason, a sentence without its full stop, in English for now
steps-obstacle = { $head } { $why }. When that is mended, for example by an update of its system, download a new profile.
steps-obstacle-head = This device could not enroll:
# The heading while an obstacle stands in the way: the steps come after it.
steps-obstacle-title = This device is not set up yet
# Stands for $why in steps-obstacle, as the next four do: no full stop.
# Variables:
#   $system - iOS or macOS
#   $version - what the device has: 17.6.1
#   $least - what it would need: 18.0
obstacle-too-old = its system is { $system } { $version }, and { $least } or newer is needed
# Variables:
#   $system - iOS or macOS
obstacle-no-version = it does not say which version of { $system } it has
obstacle-kind = this kind of device is not supported here
obstacle-certificate = its profile was made before a certificate was renewed
# Variables:
#   $limit - how many devices one person may have
obstacle-too-many = no more devices may be set up for you (at most { $limit })
obstacle-other = the IT team can see the reason
# The organisation is not ready. A heading.
steps-waiting = You are verified
# The words below it. What is missing is the administrator's to know, and is said in the console.
steps-not-yet = The IT team has not finished the set-up for this kind of device yet. Until then it cannot be enrolled.
# In a box below, before the phone number or the address of the IT team, where they are known.
steps-not-yet-ask = Nothing else is needed from you now. Please ask the IT team when it will be ready.
# And below the box.
# Variables:
#   $moment - when the invite ends, as dates-moment has it
steps-not-yet-stay = You stay verified in this browser: keep the link, and open it here when you are told that it goes on, at the latest by { $moment }.
# A button: loads the page again. At most 25 characters.
steps-look-again = Look again
# Over the steps that will come.
steps-next = What comes then
steps-other-device = This kind of device cannot be enrolled. Ask for an invite for the device that you want to set up.
# Read aloud only, before the title of a step that is done.
steps-was = Done:
# The big button. At most 25 characters.
steps-download = Download profile
# Read aloud only, at the moment at which the download has happened.
steps-served = You have downloaded the profile. Go on with the second step.
# In the place of the first step's words, once it is done.
steps-gone = It is downloaded. If it is gone, download a new one.
# Titles of steps are short: at most 40 characters. The last step, on every kind of device:
steps-done = Done
# And its words, where no name of a device is known.
# Variables:
#   $organisation - see form-organisation-first
steps-done-more = { form-organisation-first } sees the device from then on, and sets up what belongs to work.
# Windows. The place in the settings is shown below the words.
steps-connect = Connect the PC
steps-connect-more = Use the button on this page, or open Settings. An administrator of this PC must do it.
steps-sign-in = Confirm on the page that opens
# Variables:
#   $organisation - see form-organisation
steps-sign-in-more = It shows the name of { form-organisation } again.
# Android, the person's own device.
steps-work-profile = Start the set-up
steps-work-profile-more = Tap the button on this page. Android opens its own set-up.
steps-accept = Create the work profile
steps-accept-more = Read what Android shows you and accept. Your private apps stay as they are.
# Android, the organisation's device.
steps-reset = Reset the device
steps-reset-more = A device of the organisation is set up from its first screen. Save what you need: resetting erases everything.
steps-first-screen = Scan the code on the first screen
# Variables:
#   $organisation - see form-organisation-first
steps-first-screen-more = Tap the first screen six times in one place until it asks for a code. { form-organisation-first } shows you the code.

## Portal: the steps on an iPhone, an iPad and a Mac
## Names of buttons and places are the system's own ("screen-" below); they stand in bold.

apple-download = Download profile
# On a phone or tablet, and on a Mac. enrollment.mobileconfig is the name of a file.
apple-download-touch = Tap the button at the foot of this page.
apple-download-mac = Click the button at the foot of this page. If your browser is not Safari, open the downloaded file afterwards: enrollment.mobileconfig.
# Captions stand under small pictures: at most 70 characters.
# Variables:
#   $allow - screen-allow, in bold
apple-caption-ask = When you are asked, tap { $allow }.
# Variables:
#   $close - screen-close, in bold
apple-caption-close = Then tap { $close }.
# Variables:
#   $allow - screen-allow, in bold
apple-caption-ask-mac = If Safari asks, click { $allow }.
# Variables:
#   $downloaded - screen-downloaded, in bold
apple-caption-downloaded-mac = The Mac says { $downloaded }.
# The second step, on a phone or tablet, and on a Mac. Below the words, the way through the settings is shown.
apple-install = Install it in Settings
apple-install-mac = Install it in System Settings
apple-way = Open Settings and tap Profile Downloaded near the top. If it is not there, go this way:
apple-way-mac = Open System Settings and go this way:
# Below the way. The profile carries the organisation's name.
# Variables:
#   $organisation - the organisation's name, in bold; see form-organisation
apple-tap-profile = Tap { form-organisation }, then Install.
apple-click-profile = Double-click { form-organisation }, then Install.
apple-older-mac = On macOS 13 and 14 it is Privacy & Security, then Profiles. On macOS 12: System Preferences, then Profiles.
# Variables:
#   $device - iphone, ipad or ios; see form-device
apple-soon = Do it at once: the profile works for 15 minutes, and the { form-device } forgets it even sooner.
apple-soon-mac = Do it at once: the profile works for 15 minutes.
# Captions again.
# Variables:
#   $downloaded - screen-downloaded, in bold
apple-caption-settings = In Settings, tap { $downloaded }.
# Variables:
#   $install - screen-install, in bold
apple-caption-install = At the top right, tap { $install }.
# Variables:
#   $device - iphone, ipad or ios; see form-device
apple-caption-unlock = Enter the code that unlocks this { form-device }, not the one from the invite.
# Variables:
#   $trust - screen-trust, in bold
apple-caption-trust = Tap Install again, then { $trust }.
# Variables:
#   $management - screen-device-management, in bold
apple-caption-settings-mac = Choose General, then { $management }.
# Variables:
#   $organisation - the organisation's name, in bold; see form-organisation
apple-caption-profiles-mac = Double-click { form-organisation }.
# Variables:
#   $install - screen-install-mac, in bold
apple-caption-install-mac = Click { $install }, and confirm it.
apple-caption-password-mac = Enter the password of an administrator of this Mac, or use Touch ID.
# The third step.
# Variables:
#   $organisation - see form-organisation-first
#   $device - iphone, ipad, ios or mac; see form-device
apple-done-more = { form-organisation-first } sees this { form-device } from then on, and begins to set up what belongs to work. This can take a few minutes.
apple-caption-done = This page then says that you are done.

## Portal: words on the screens of devices
## As the system has them in your language. They stand in small pictures, and are cut when they are too long for these.

# The iPhone's question before the download; three lines of about 20 characters.
screen-ask = This website is trying to download a configuration profile.
# Safari's question on a Mac; two lines of about 25 characters.
screen-ask-mac = Do you want to allow downloads on this website?
# Buttons; about 8 characters.
screen-ignore = Ignore
screen-allow = Allow
screen-cancel = Cancel
screen-close = Close
screen-ok = OK
screen-install = Install
screen-install-mac = Install…
screen-trust = Trust
# Headings and rows; about 18 characters.
screen-downloaded = Profile Downloaded
screen-enter-passcode = Enter Passcode
screen-remote-management = Remote Management
# Places in the settings.
screen-settings = Settings
screen-system-settings = System Settings
screen-general = General
screen-vpn-management = VPN & Device Management
screen-device-management = Device Management
# Windows.
screen-windows-settings = Settings
screen-windows-accounts = Accounts
screen-windows-access = Access work or school

## Portal: the profile

# The profile was downloaded before. A heading, and the words below it.
profile-served = You have downloaded the profile
profile-served-lead = Each profile works once, so it is not handed out twice. If it is still on your device, go on in Settings. If it is gone, download a new one: the one before then no longer works.
# A button. At most 30 characters.
profile-again = Download a new profile
# A link.
profile-steps = Show the steps
# A heading; why stands below it.
profile-waiting = The profile is not ready yet

## Portal: help, on the page with the steps

# A link at the foot that opens the questions below, and their title.
stuck = I am stuck
# Each question has its answer below it.
stuck-nothing = Nothing happens at the button
# On a phone or tablet, and on a Mac. Ignore: screen-ignore.
stuck-nothing-touch = Open this page in Safari. Other browsers, and pages inside other apps, may not hand the profile on to Settings. If you chose Ignore, download a new profile.
stuck-nothing-mac = Look into the Downloads folder for enrollment.mobileconfig and open it. If it is not there, download a new profile.
stuck-lost = I do not find the profile
stuck-lost-touch = It waits in Settings for a few minutes only. Look under General, VPN & Device Management; on iOS and iPadOS 14 and older it is General, Profile. If it is gone, download a new profile.
stuck-lost-mac = Look in System Settings under General, Device Management (macOS 15 and later) or Privacy & Security, Profiles (macOS 13 and 14). If it is gone, download a new profile.
# In quotes: the title of the system's message.
stuck-failed = “Profile Installation Failed”
# Variables:
#   $organisation - see form-organisation
#   $device - iphone, ipad, ios or mac; see form-device
stuck-failed-more = Most often the profile was older than 15 minutes, or there is a newer one: download a new profile and install it at once. It also fails without a network, when date and time are wrong, when the system of this { form-device } is older than { form-organisation } allows, or when the { form-device } is managed already.
stuck-again = Where do I download a new profile?
stuck-again-more = With the button at the foot of this page, which is called so once you have downloaded the first. That one no longer works then: if you see two in the settings, remove the older one.
stuck-wrong = This is not the right device
# Variables:
#   $organisation - see form-organisation
stuck-wrong-more = Then install nothing here. An invite is for one device and one browser: ask { form-organisation } for a new one for the other device.
stuck-else = Something else
# Variables:
#   $organisation - see form-organisation
stuck-else-more = Ask the IT team of { form-organisation }, and tell them what you see on the screen.

## Portal: the device has enrolled

enrolled-title = You are done
# Variables:
#   $model - the device's own name for its kind, for example iPhone, iPad Pro, MacBook Air
#   $organisation - see form-organisation
enrolled-lead = This { $model } is now managed by { form-organisation }.
# The same when the device does not say what it is.
enrolled-lead-unnamed = This device is now managed by { form-organisation }.
enrolled-next = What happens next
# Variables:
#   $organisation - see form-organisation
enrolled-next-more = What { form-organisation } has prepared for this device arrives by itself, often within minutes, while it is online. It may ask you before it installs an app. It can also be that nothing is prepared yet: then you will notice nothing.
enrolled-close = You can close this page. The invite cannot be used again.
# A heading; below it the way through the settings is shown, and then the words.
enrolled-look = Where you find it on the device
# Variables:
#   $organisation - see form-organisation
enrolled-look-more = There you see what { form-organisation } manages. You can remove it there as well; { form-organisation } then notices that it no longer manages the device.

## Portal: links that no longer lead on

# A heading, and the words below it, for each reason.
dead-expired = This invite has expired
dead-expired-more = Invites end after a set time, and the time of this one is over.
dead-revoked = This invite was taken back
# Variables:
#   $organisation - see form-organisation
dead-revoked-more = An administrator of { form-organisation } ended it before it was used.
dead-used = This invite was used already
dead-used-device = A device was set up with it, and an invite is for one device only.
# Verified, in another browser than this one; most often by the same person. "There", below: that browser.
dead-elsewhere = This invite goes on in another browser
dead-elsewhere-more = If it was you who began there, go on there: open the link in that browser once more. It may be another app on this device, the window inside a mail app, or another device.
# Before the button with which a new invite is asked for.
dead-elsewhere-lost = If you cannot get back there, start over here with a new invite.
# At the end of both, of what was used and of what goes on elsewhere.
dead-not-you = If it was not you, please tell the IT team.
dead-superseded = There is a newer invite
dead-superseded-more = A newer message was sent to you, and its link took the place of this one. Look for the latest message with your invite and follow its link.
# Self enrollment: the same person signed in once more in another window or browser and chose there what they bring.
dead-chosen-again = You chose again in another window
dead-chosen-again-more = What you chose here was given up for it. Go on there, or choose anew.
# A button under it, which leads to the sign-in of self enrollment.
dead-choose-anew = Choose anew
dead-locked = This invite is locked
# Variables:
#   $tries - how many wrong passcodes lock an invite: 5
dead-locked-more = { $tries ->
    [one] A wrong passcode was entered once. To protect you, this invite no longer opens, not even with the right one.
   *[other] A wrong passcode was entered { $tries } times. To protect you, this invite no longer opens, not even with the right one.
}
# This browser holds another invite that works.
# Variables:
#   $link - dead-go-on, as a link
dead-verified-here = This browser is verified for an invite. { $link }
dead-go-on = Go on with it
# The big button. At most 30 characters. What follows from it stands below.
dead-ask = Ask for a new invite
# Variables:
#   $organisation - see form-organisation
dead-ask-more = An administrator of { form-organisation } will see your request and decide.
# In the place of the button, once that has been done.
dead-asked = A new invite was asked for
# Variables:
#   $organisation - see form-organisation-first
dead-asked-more = { form-organisation-first } sees the request. When it is granted, you get a new message; this link stays as it is.
# The admin declined it. What they say, if anything, stands below in their own words.
dead-declined = Your request was declined
dead-from-session = Open the link in your message once more to ask for a new invite.

## Portal: after asking for a new invite or passcode

asked-title = Your request is on its way
# Variables:
#   $organisation - see form-organisation-first
asked-new-invite = { form-organisation-first } sees that you ask for a new invite. When it is granted, you get a new message with a new link. You need do nothing until then.
# Variables:
#   $organisation - see form-organisation-first
asked-new-passcode = { form-organisation-first } sees that your passcode is not at hand. When the request is granted, you get a new message with a new link and passcode; the link that you have then ends.
# Variables:
#   $link - asked-back, as a link
asked-found-it = Found the passcode after all? { $link }
asked-back = Back to your invite
# There was nothing to ask for. A heading, the words below it, and a button of at most 20 characters.
asked-lives = Your invite still works
asked-lives-more = There is no need for a new one. Go on with the one you have.
asked-go-on = Go on

## Portal: the first page of the site, for whoever comes without a link

home-title = Enroll a device
# Variables:
#   $organisation - see form-organisation
home-lead = Here { form-organisation } takes devices under management. It begins with an invite.
# A heading with the words below it, three times.
home-invited = You were invited
home-invited-more = Open the link in your message on the device that you want to set up, and keep the message at hand: it says what the page asks for.
home-short = You were shown a short link
# A link.
home-short-more = Type its code
home-none = You have no invite
# Variables:
#   $organisation - see form-organisation
home-none-more = Ask the IT team of { form-organisation } for one. Nothing can be begun without it.

## Portal: where the code of a short link is typed

short-code-title = Type the code of your link
# "/m/" stands in the link.
short-code-lead = It stands on the screen that shows your invite, after /m/ in the short link. The passcode is asked for next.
# Over the field, and below it.
short-code-label = Code of the short link
short-code-hint = 8 letters and digits. Capitals do not matter.
short-code-unreadable = That is not a whole code. It has 8 letters and digits.

## Portal: signing in by a work account
## Opened by an iPhone, iPad or Mac on which somebody began to sign in with a work account at Apple.

account-title = Sign in to set up your device for work
# Variables:
#   $organisation - see form-organisation
account-lead = Show { form-organisation } that it is you: with your work address, and the passcode from the invite that was sent there.
# Over the field.
account-email = Work email address
# Below the passcode's field.
account-hint = 8 letters and digits from your invite. Capitals do not matter.
account-wrong = No invite for this address has this passcode. Look at your latest invite, and type both again.
# Questions with their answers.
account-no-invite = No invite at hand?
# Variables:
#   $organisation - see form-organisation
account-no-invite-more = Ask the IT team of { form-organisation } for one, and come back when it has arrived. Nothing happens to your device until then.
account-next = What happens next?
account-next-more = Your device asks you to sign in with your work account at Apple, and to allow the management of its work area. Then it is enrolled.
# Below profile-waiting.
# Variables:
#   $organisation - see form-organisation-first
account-not-ready = { form-organisation-first } has still something to set up before Apple devices can enroll. Your invite stays good: come back when you are told.
# Said by the device itself, or shown as it is. No page.
# Variables:
#   $least - a version: 18.0
account-too-old = This device needs version { $least } of its system, or newer. Update it, then sign in again.
# Shown by the device itself.
account-not-offered = This organisation has not set up the enrollment of Apple devices yet.

## Portal: pages that say one thing
## A heading, and the words below it.

plain-not-found = There is nothing here
plain-not-found-more = If you followed the link of an invite, it may have been cut off: open it again from the message, or copy it as a whole. A short link works only for a short while.
plain-limited = Too many attempts
# One of the three.
# Variables:
#   $count - how many
plain-limited-seconds = { $count ->
    [one] To protect invites, this network has to wait. Try again in { $count } second.
   *[other] To protect invites, this network has to wait. Try again in { $count } seconds.
}
plain-limited-minutes = { $count ->
    [one] To protect invites, this network has to wait. Try again in { $count } minute.
   *[other] To protect invites, this network has to wait. Try again in { $count } minutes.
}
plain-limited-hours = { $count ->
    [one] To protect invites, this network has to wait. Try again in { $count } hour.
   *[other] To protect invites, this network has to wait. Try again in { $count } hours.
}
# The same, when it is one account that has to wait, wherever its tries come from.
# Variables:
#   $count - how many
plain-limited-account-seconds = { $count ->
    [one] To protect this account, signing in to it has to wait. Try again in { $count } second.
   *[other] To protect this account, signing in to it has to wait. Try again in { $count } seconds.
}
plain-limited-account-minutes = { $count ->
    [one] To protect this account, signing in to it has to wait. Try again in { $count } minute.
   *[other] To protect this account, signing in to it has to wait. Try again in { $count } minutes.
}
plain-limited-account-hours = { $count ->
    [one] To protect this account, signing in to it has to wait. Try again in { $count } hour.
   *[other] To protect this account, signing in to it has to wait. Try again in { $count } hours.
}
# After either of them: from when on. A moment as in dates-moment, exact to the minute.
# Variables:
#   $moment - the earliest moment
plain-limited-until = You can try again from { $moment }.
plain-trouble = Something is not right on our side
plain-trouble-more = It is not your fault and nothing was used up. Wait a moment, then open your link again.
plain-foreign = This form came from another page
plain-foreign-more = To protect you, forms are only taken from this site's own pages. Open the link of your invite and go on there.
plain-unreadable = That could not be read
plain-unreadable-more = Open the link of your invite again and enter only what the page asks for.
plain-method = That does not work here
plain-method-more = Open the link of your invite in a browser.
plain-no-session = Open your invite first
plain-no-session-more = This browser is not verified, or not any more. Open the link of your invite in the browser in which you showed that it is you.

## Portal: what the organisation can and cannot see
## A promise, on every page where somebody decides: it must never say more or less than the English. For each kind of
## set-up one sentence about the whole ("-whole"), then a list of what the organisation can do, and one of what it
## cannot. The items continue the line over their list (sees-can, sees-cannot).

# The question that opens into the lists.
# Variables:
#   $organisation - see form-organisation
sees-question = What { form-organisation } can and cannot see
# Over the lists. Everything but the name stands in bold.
# Variables:
#   $organisation - see form-organisation-first
sees-can = { form-organisation-first } can
sees-cannot = { form-organisation-first } cannot
# Below the lists.
sees-when = This begins when the device is enrolled, not before. You can ask at any time what is set on your device.
# In the place of the lists, when the kind of device is not known.
sees-depends = What is managed depends on the device. Open the invite on the device that you want to set up to read it.

# An Apple device that enrolls by a work account.
sees-account-whole = Apple keeps work apart: apps and data of work lie in an area of their own. The organisation manages that area.
sees-account-can-apps = see and manage the work apps and their data, and remove them all at once
sees-account-can-facts = see the kind of device and its system version
sees-account-can-settings = install settings for work: accounts, Wi-Fi, VPN for work apps, certificates and a few restrictions
sees-account-can-passcode = ask for a passcode on the device
sees-account-cannot-private = see your private apps, photos, messages, calls, mail or browsing
sees-account-cannot-identify = see the serial number or other lasting identifiers of the device
sees-account-cannot-place = see where the device is
sees-account-cannot-erase = erase the device, or remove its passcode: it can only remove the work area

# An iPhone or iPad of the person's own.
sees-ios-personal-whole = This kind of set-up manages the whole device. It makes no separate work area.
sees-ios-personal-can-facts = see the model, name, serial number and other identifiers of the device, its system version, storage and battery, and whether a screen lock and encryption are on
sees-ios-personal-can-settings = see the names of the configuration profiles on it, and install settings: mail accounts, Wi-Fi, VPN, certificates and restrictions
sees-ios-personal-can-apps = install work apps and remove those it installed, with their data
sees-ios-personal-can-traffic = see which sites and services you reach when your traffic goes through its own VPN or Wi-Fi
sees-ios-personal-cannot-private = read your messages, your photos, your private mail or your calls
sees-ios-personal-cannot-apps = see which private apps you have
sees-ios-personal-cannot-place = see where the device is
sees-ios-personal-cannot-erase = erase or lock the device: it gives up these rights on personal devices

# An iPhone or iPad of the organisation.
sees-ios-corporate-whole = This device belongs to the organisation, and the whole device is managed.
sees-ios-corporate-can-facts = see the model, name, serial number, phone number and network addresses, system version, storage and battery, and which apps and configuration profiles are installed
sees-ios-corporate-can-settings = install and remove settings, restrictions and apps
sees-ios-corporate-can-erase = lock the device, remove its passcode, and erase it with everything on it
sees-ios-corporate-can-traffic = see which sites and services are reached when traffic goes through its own VPN, Wi-Fi or filter
sees-ios-corporate-cannot-private = read messages or photos, or listen to calls, through this set-up

# A Mac of the person's own.
sees-mac-personal-whole = This kind of set-up manages the whole Mac. It makes no separate work area.
sees-mac-personal-can-facts = see the model, name, serial number and other identifiers of the Mac, its system version, storage, and whether disk encryption and the firewall are on
sees-mac-personal-can-settings = see the names of the configuration profiles on it, and install settings: mail accounts, Wi-Fi, VPN, certificates and restrictions
sees-mac-personal-can-software = install software. Software can do what its maker built it for: ask which is installed and why
sees-mac-personal-cannot-erase = erase or lock the Mac through this set-up: it gives up these rights on personal devices
sees-mac-personal-cannot-apps = list your private apps through this set-up

# A Mac of the organisation.
sees-mac-corporate-whole = This Mac belongs to the organisation, and the whole Mac is managed.
sees-mac-corporate-can-facts = see the model, name, serial number and network addresses, system version, storage, security settings, and which apps and configuration profiles are installed
sees-mac-corporate-can-settings = install and remove settings, restrictions and software
sees-mac-corporate-can-erase = lock the Mac and erase it with everything on it
sees-mac-corporate-cannot-trust = be assumed to leave anything on this Mac unseen: treat it as the organisation's

# A Windows PC of the person's own.
sees-windows-personal-whole = This kind of set-up manages the whole PC. It makes no separate work area.
sees-windows-personal-can-facts = see the model, name, serial number, Windows edition and version, and whether disk encryption is on
sees-windows-personal-can-settings = set policies, such as for the screen lock, updates, encryption and what may run
sees-windows-personal-can-software = install software. Software can do what its maker built it for: ask which is installed and why
sees-windows-personal-can-erase = remove what it installed, and technically reset the PC
sees-windows-personal-cannot-private = open your files, mail or browser history through this set-up alone

# A Windows PC of the organisation.
sees-windows-corporate-whole = This PC belongs to the organisation, and the whole PC is managed.
sees-windows-corporate-can-facts = see the model, name, serial number, Windows edition and version, and which apps are installed
sees-windows-corporate-can-settings = set policies, install and remove software
sees-windows-corporate-can-erase = lock the PC and reset it with everything on it
sees-windows-corporate-cannot-trust = be assumed to leave anything on this PC unseen: treat it as the organisation's

# An Android device of the person's own, with a work profile.
sees-android-personal-whole = Android keeps work apart: a work profile with its own apps and data. The organisation manages that profile.
sees-android-personal-can-apps = see and manage the apps and data inside the work profile, and remove the profile with everything in it
sees-android-personal-can-facts = see the model, the Android version, and whether the device is safe, for example has a screen lock
sees-android-personal-can-lock = ask for a screen lock of a certain strength
sees-android-personal-can-traffic = see network traffic of work apps
sees-android-personal-cannot-private = see your private apps, photos, messages, calls or browsing
sees-android-personal-cannot-place = see where the device is, unless a work app asks for it and you allow it
sees-android-personal-cannot-erase = erase the device: it can only remove the work profile

# An Android device of the organisation.
sees-android-corporate-whole = This device belongs to the organisation, and the whole device is managed.
sees-android-corporate-can-facts = see the model, serial number, phone number, Android version, and which apps are installed
sees-android-corporate-can-apps = install, remove and block apps, and set restrictions
sees-android-corporate-can-erase = lock the device and erase it with everything on it
sees-android-corporate-can-traffic = log network traffic, and find the device when it is reported lost
sees-android-corporate-cannot-trust = be assumed to leave anything on this device unseen: treat it as the organisation's
