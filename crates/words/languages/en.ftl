# What Muster says to the people who are invited: mails, texts, and the portal's pages.
#
# English is the language that the others are translated from: a language is one file like this one, named by its tag
# (BCP 47). How to make one, and what a test looks for, stands in docs/decisions/0018-languages.md.

## Language
## Facts about the language itself.

# The language's name in the language itself, as it stands in a menu of languages.
language-own-name = English
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
mail-test-note = This is a test with sample data. Its link and passcode open nothing.

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
mail-invite-owned = Device: { $device_platform }. Owned by: { $owned_by }.
# Small print.
mail-invite-before = Before anything is installed, the page explains what { $organisation } can see and do on the device.
# Small print. $sender is the name of a person, or "your IT department".
mail-invite-unexpected = Not expecting this? Then there is nothing to do: nobody can use this invite without its link and passcode, so do not pass them on. If you doubt that this mail is genuine, ask { $sender } in the way you usually do.
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
text-self-enrollment = { $organisation }: a { $device_platform } was set up in your name.
# The line after one of the two above. $support_contact is a phone number, a mail address, or both.
text-not-you = Was this not you? { $support_contact }
text-expired = { $organisation }: your invite has ended. Ask { $sender } for a new one.
