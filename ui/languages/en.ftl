### What the console says. One message a sentence; see docs/decisions/0023-console-words.md.

## Amounts that stand alone. Within a sentence the sentence itself has the plural.

count-invites =
    { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    }

count-rows =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }

count-people =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }

count-users =
    { $n ->
        [one] { $n } user
       *[other] { $n } users
    }

# Beside the number of a directory's users
count-left = { $n } left

count-groups =
    { $n ->
        [one] { $n } group
       *[other] { $n } groups
    }

count-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }

count-devices =
    { $n ->
        [one] { $n } device
       *[other] { $n } devices
    }

count-drafts =
    { $n ->
        [one] { $n } draft
       *[other] { $n } drafts
    }
count-sendings =
    { $n ->
        [one] { $n } sending
       *[other] { $n } sendings
    }

count-attempts =
    { $n ->
        [one] { $n } attempt
       *[other] { $n } attempts
    }

## app

app-muster = Muster
app-open-enrollment = Open Enrollment
app-opening = Opening…
app-enrollment = Enrollment
app-devices = Devices
app-users = Users
app-groups = Groups
app-templates = Templates
app-directories = Directories
app-audit-log = Audit log
app-settings = Settings
app-this-page-does-not-exist = This page does not exist
app-about-muster = About Muster
app-invite-enrollment-console = Invite enrollment console
app-data-folder = Data folder
app-copy-the-data-folder = Copy the data folder
app-light = Light
app-dark = Dark
app-same-as-the-system = Same as the system
app-your-organisation = Your organisation
app-administrator = Administrator
app-technician = Technician
app-auditor = Auditor
app-administrator-may = May do everything: send invites, change settings, see links and passcodes, keep the accounts.
app-technician-may = Enrolls devices at hand with By myself, and looks after the devices that came so. Sees no other devices, no invites and no settings.
app-auditor-may = Reads everything but links, passcodes and mails. Changes nothing.
app-this-page-is-not-for-your-role = This page is not for the role { $role }
app-open-your-first-page = Go to where you begin
app-your-account = Your account…
app-lock = Lock
app-lock-the-console = Lock the console
app-sign-out = Sign out
app-theme = Theme
app-single-letter-shortcuts = Single-letter shortcuts
app-keyboard-shortcuts = Keyboard shortcuts…
app-about-muster-item = About Muster…
app-jump-to = Jump to…
app-anywhere = Anywhere
app-show-the-shortcuts = Show the shortcuts
app-enroll-device = Enroll device
app-bulk-enrollment = Bulk enrollment
app-go-to = Go to
app-navigation-and-account = Navigation and account
app-main = Main
app-skip-to-content = Skip to content
app-here = Here
app-keyboard-shortcuts-title = Keyboard shortcuts
app-off-while-you-type-in = Off while you type in any case. Ctrl K always works.
app-copied = Copied
app-expired = Expired
app-details = Details
app-retry = Retry
app-stay = Stay
app-keep-it-and-leave = Keep it and leave
app-does-not-apply = Does not apply
app-unsaved-changes = Unsaved changes
app-discard = Discard
app-save-changes = Save changes
app-not-saved-yet = Not saved yet
app-timeline = Timeline
app-breadcrumb = Breadcrumb
app-close-the-wizard = Close the wizard
app-wizard = Wizard
app-steps = Steps
app-close = Close
# Read out in place of the tick of a step that is behind.
app-step-done = { $step }<hidden>, done</hidden>
app-columns = Columns
app-find-a-group = Find a group
app-all = All
app-un-assigned = Un-assigned
app-no-such-group = No such group
app-no-groups-yet = No groups yet
app-search-the-list = Search the list
app-clear-the-search = Clear the search
app-nothing-matches-the-chosen-filters = Nothing matches the chosen filters.
app-nothing-matches-together-with-the = Nothing matches “{ $search }” together with the chosen filters.
app-nothing-matches = Nothing matches “{ $search }”.
app-android = Android
app-windows = Windows
app-neutral = Neutral
app-refused-for-now = Refused for now
app-refused-by-the-server = Refused by the server
app-close-the-message = Close the message
app-undo = Undo
app-email = Email
app-by-email = By email
app-by-sms = By SMS
app-both = Both
app-by-email-and-sms = By email and SMS
app-split = Split
app-link-by-email-passcode-by = Link by email, passcode by SMS
app-by-myself = By myself
# The way of an invite that its user made, signed in with the directory.
app-self-enrollment = Self enrollment
app-something-needs-mending-first = Something needs mending first
app-correct-the-marked-fields-and = Correct the marked fields and try again.
app-it-is-not-there-any = It is not there any more
app-someone-else-may-have-removed = Someone else may have removed it. The list shows what is there now.
app-something-else-changed-it-first = Something else changed it first
app-look-at-how-it-stands = Look at how it stands now, then try again.
app-muster-is-not-set-up = Muster is not set up yet
app-name-your-organisation-first = Name your organisation first.
app-mail-is-not-ready = Mail is not ready
app-set-up-a-mail-server = Set up a mail server, or the trial outbox, under Settings.
app-the-certificate-authority-gave-no = The certificate authority gave no certificate
app-look-at-the-certificate-under = Look at the certificate under Settings, Portal.
app-the-mail-server-could-not = The mail server could not be used
app-test-the-connection-under-settings = Test the connection under Settings: it names the step that failed.
app-texts-cannot-go-yet = Texts cannot go yet
app-set-up-a-gateway-under = Set up a gateway under Settings, Text messages.
app-the-text-gateway-could-not = The text gateway could not be used
app-test-the-gateway-under-settings = Test the gateway under Settings, Text messages: it names the step that failed.
app-the-directory-could-not = The directory could not be used
app-test-the-directory-under-settings = Test it under Directories: that names the step that failed.
app-the-data-was-written-by = The data was written by a newer Muster
app-install-that-version-or-a = Install that version or a later one. Nothing was changed.
app-the-database-is-damaged = The database is damaged
app-close-muster-and-put-back = Close Muster and put back the latest backup from the data folder.
app-the-data-folder-cannot-be = The data folder cannot be written
app-give-your-account-the-right = Give your account the right to write there, then try again.
app-the-disk-is-full = The disk is full
app-make-room-then-try-again = Make room, then try again. Nothing was half done.
app-another-process-is-using-the = Another process is using the data
app-try-again-in-a-moment = Try again in a moment.
app-the-key-that-opens-links = The key that opens links and passwords cannot be reached
app-unlock-the-keychain-of-this = Unlock the keychain of this computer, then try again.
app-the-key-does-not-belong = The key does not belong to this data
app-put-back-the-key-that = Put back the key that was made with it.
app-another-program-uses-the-portals = Another program uses the portal’s port
app-stop-that-program-or-choose = Stop that program, or choose another port under Settings, Portal.
app-the-certificate-cannot-be-used = The certificate cannot be used
app-choose-another-certificate-or-the = Choose another certificate, or the key that belongs to it.
app-the-file-could-not-be = The file could not be read or written
app-check-that-it-is-there = Check that it is there and not open elsewhere, then try again.
app-something-went-wrong-inside-muster = Something went wrong inside Muster
app-try-again-if-it-comes = Try again. If it comes back, the log in the data folder has the details.
app-the-engine-did-not-answer = The engine did not answer
app-try-again-if-it-stays = Try again. If it stays this way, close Muster and open it again: nothing stored is lost.
app-that-did-not-work = That did not work
app-try-again-or-look-at = Try again, or look at the details.
app-nobody-is-signed-in = Nobody is signed in
app-sign-in-to-go-on = Sign in to go on.
app-the-console-is-locked = The console is locked
app-enter-your-password-to-go-on = Enter your password to go on.
app-sign-in-refused = That did not sign you in
app-check-address-and-password = Check the address and the password. An administrator can set a new password.
app-sign-in-limited = Too many sign-ins failed
app-wait-or-ask-an-administrator = Wait, or ask an administrator for a new password afterwards.
app-your-role-does-not-allow-this = Your role does not allow this
app-ask-an-administrator-about-it = Ask an administrator.
app-ask-an-administrator = Ask an administrator to do it, or to change your role.
app-the-console-locks-soon = Nobody has touched the console for a while: it locks soon. Move the mouse or press a key to go on.
app-show-what-is-typed = Show what is typed
# Below the field of a new password, by how long it is so far
app-password-hint = At least { $n } characters. Several words that do not belong together make a good one.
app-password-more =
    { $n ->
        [one] { $n } character more at least
       *[other] { $n } characters more at least
    }
app-password-missing = Choose a password.
app-password-too-short = The password needs at least { $n } characters.
app-password-too-long = At most { $n } characters
app-password-long-enough = Long enough, when nobody can guess it. Longer is better.
app-password-good-length = A good length
app-back = Back
app-cancel = Cancel
app-changed-from = was { $value }
app-group = Group
app-one-group = 1 group
app-loading-entries = Loading entries…
app-loading-devices = Loading devices…
app-loading-users = Loading users…
app-loading-groups = Loading groups…
app-actions = Actions
app-loading-invites = Loading invites…
app-loading-templates = Loading templates…
# Read out behind the words of a button that cannot be used now.
app-off-because = : { $why }
app-open-settings-page = Open Settings, { $page }
app-page-not-shown = This page could not be shown
# $order: "Newest first".
app-sorted = Sort: { $order }
app-this-computer = This computer
app-unsaved-count =
    { $n ->
        [one] { $n } unsaved change
       *[other] { $n } unsaved changes
    }

# Who owns a device.
app-personal = Personal
app-corporate = Corporate

# A device of a platform, as in "On the iPhone or iPad".
app-device-android = Android device
app-device-apple = iPhone or iPad
app-device-mac = Mac
app-device-windows = Windows PC
app-device-any = device

# The states of an invite, and what each of them means.
app-state-queued = Queued
app-state-queued-means = Waiting to be sent
app-state-sent = Sent
app-state-sent-means = The mail server accepted the message
app-state-opened = Opened
app-state-opened-means = A browser opened the link
app-state-verified = Verified
app-state-verified-means = The invitee proved who they are
app-state-enrolled = Enrolled
app-state-enrolled-means = The device itself checked in
app-state-failed = Failed
app-state-failed-means = No message could be handed over
app-state-bounced = Bounced
app-state-bounced-means = A delivery report came back
app-state-unknown = Unknown
app-state-unknown-means = The connection broke after the message was sent: it may have arrived
app-state-expired = Expired
app-state-expired-means = The time to enroll ran out
app-state-revoked = Revoked
app-state-revoked-means = An administrator took the invite back
app-state-superseded = Superseded
app-state-superseded-means = A newer invite took its place

# Why a mail server refused a mail.
app-reply-no-mailbox = Mailbox not found
app-reply-domain-takes-none = Domain takes no mail
app-reply-no-address = Not an address
app-reply-no-address-there = Not an address there
app-reply-sender-refused = Sender address refused
app-reply-mailbox-off = Mailbox is switched off
app-reply-mailbox-full = Mailbox is full
app-reply-too-large = Mail is too large
app-reply-not-reached = Server not reached
app-reply-too-late = Not delivered in time
app-reply-against-rules = Refused by the server’s rules
app-reply-refused-mailbox = Refused: no such mailbox, or not allowed
app-reply-other-server = Refused: not a mailbox of that server

# The locale by whose rules dates are written: a BCP 47 tag. It names the order of day and month, so it has a region.
dates-locale = en-GB
# Times, as short as can be: they stand in narrow columns.
app-now = now
app-days-ago = { $n } d ago
app-hours-ago = { $n } h ago
app-minutes-ago = { $n } min ago
app-seconds-ago = { $n } s ago
app-in-days =
    in { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
app-in-hours =
    in { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
app-in-minutes = in { $n } min
app-in-seconds =
    in { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
# $time counts down: "13:07", "2 d 4 h".
app-time-left = { $time } left
app-days-and-hours = { $days } d { $hours } h
# How long a sending still takes.
app-seconds-left = about { $n } s left
app-minutes-left = about { $n } min left
app-hours-left = about { $n } h left
app-days-left = about { $n } days left
# When a sending goes on; part of a line, as in "goes on at 14:05". $time: "14:05"; $when: "Mon, 23 Mar, 07:00".
app-at-time = at { $time }
app-tomorrow-at = tomorrow at { $time }
app-weekday-at =
    { $day ->
        [sunday] Sunday at { $time }
        [monday] Monday at { $time }
        [tuesday] Tuesday at { $time }
        [wednesday] Wednesday at { $time }
        [thursday] Thursday at { $time }
        [friday] Friday at { $time }
       *[saturday] Saturday at { $time }
    }
app-on-day-at = on { $when }
app-no-such-time-zone = No such time zone

## keyboard

# Keys as they are printed on keyboards of the language
keyboard-ctrl = Ctrl
keyboard-shift = Shift
keyboard-alt = Alt
keyboard-esc = Esc
keyboard-enter = Enter
keyboard-del = Del
keyboard-space = Space

## sign-in

sign-in-sign-in = Sign in
sign-in-address = Email address
sign-in-address-missing = Enter the address of your account.
sign-in-password = Password
# On the locked screen, and where only the code is asked for.
sign-in-password-wrong = The password is not right.
sign-in-code-wrong = The code is not right.
sign-in-password-missing = Enter your password.
sign-in-show-what-is-typed = Show what is typed
sign-in-caps-lock-is-on = Caps Lock is on
# $email: the address that was typed
sign-in-a-second-factor = { $email } has a second factor: open the authenticator app.
sign-in-code = Code
sign-in-six-digits-of-the-app = The six digits that the app shows now
sign-in-code-missing = Enter the code that the app shows.
sign-in-confirm-the-code = Confirm the code
sign-in-as-somebody-else = Sign in as somebody else
sign-in-locked = Locked
sign-in-unlock = Unlock

## own-account

own-account-your-account = Your account
own-account-password = Password
own-account-other-sessions-end = With another one, other sessions of yours end.
own-account-change = Change…
own-account-change-the-password = Change the password
own-account-current-password = Current password
own-account-new-password = New password
own-account-password-changed = Your password is changed.
own-account-second-factor = Second factor
own-account-second-factor-on = On: the app’s code is asked for with the password.
own-account-second-factor-off = Off: the password alone is asked for.
own-account-set-up = Set up…
own-account-set-up-a-second-factor = Set up a second factor
own-account-switch-off = Switch off…
own-account-switch-off-the-second-factor = Switch the second factor off
own-account-switch-it-off = Switch off
own-account-the-password-alone = From now on your password alone is asked for. The entry in the authenticator app is of no use any more: remove it there.
own-account-second-factor-switched-off = The second factor is off.
own-account-making-the-code = Making the code…
own-account-qr-code = QR code for an authenticator app
own-account-scan-with-an-authenticator-app = Scan the code with an authenticator app on your phone.
own-account-enter-the-code-it-shows = Enter the six digits that the app shows then.
own-account-enter-your-password-too = Enter your password, so that nobody else can do this.
own-account-copy-the-secret = Copy the secret
own-account-for-typing = For typing, where there is no camera
own-account-switch-it-on = Switch it on
own-account-second-factor-is-on = The second factor is on. You will be asked for it at the next sign-in.

## accounts

accounts-who-works-with-the-console = Who works with this console, and what each of them may do.
accounts-reading = Reading the accounts…
accounts-nobody-signs-in-yet = Nobody signs in yet
accounts-alone-explained = You are alone here: whoever opens Muster on this computer, as its user, may do everything. No password is asked for.
accounts-with-a-second-account = With a second account everybody signs in, you too: each with a role, and with a name in the audit log. A console that nobody touches locks itself.
accounts-add-account = Add account
accounts-ask-although-alone = Ask for a password although alone
accounts-ask-for-a-password = Ask for a password
accounts-ask-for-it-from-now-on = Ask from now on
accounts-protect-explained = You stay alone, and sign in with { $email } and this password. If it is lost, “muster accounts set-password” on this computer’s command line sets another one.
accounts-password-is-asked-for = The console asks for your password from now on.
accounts-count =
    { $n ->
        [one] { $n } account
       *[other] { $n } accounts
    }
accounts-you = You
accounts-may-not-sign-in = May not sign in
accounts-second-factor = Second factor
accounts-password-alone = Password alone
accounts-never-signed-in = Never signed in
accounts-last-signed-in = Signed in <time/>
accounts-actions-for = Actions for { $name }
accounts-edit = Edit…
accounts-set-password = Set password…
accounts-remove-second-factor = Remove second factor…
accounts-disable-item = Keep from signing in…
accounts-let-sign-in-again = Let sign in again
accounts-remove-item = Remove account…
accounts-name = Name
accounts-address = Email address
accounts-they-sign-in-with-it = They sign in with it. No mail is sent there.
accounts-role = Role
accounts-choose-a-role = Choose a role first.
accounts-needs-a-name = The name is still missing.
accounts-needs-an-address = The address is still missing.
accounts-is-your-own-address = This is your own address: you sign in with it yourself.
accounts-own-role = Another administrator must change your own role, so that nobody locks themselves out.
accounts-their-first-password = Their first password
accounts-your-own-password = Your own password
accounts-new-password = New password
accounts-make-one = Make one
accounts-copy-the-password = Copy the password
accounts-from-now-on-everybody-signs-in = From now on everybody signs in, you too: with { $email } and your own password.
accounts-added = { $name } may sign in now. Tell them address and password in a way that nobody else hears.
accounts-account-of = Account of { $name }
accounts-save = Save
accounts-changed = The account of { $name } is changed.
accounts-password-of = Password of { $name }
accounts-password-explained = { $name } is signed out and enters the new password from then on. Tell it in a way that nobody else hears; they can change it under Your account.
accounts-set-the-password = Set the password
accounts-password-set = { $name } signs in with the new password from now on.
accounts-remove-the-second-factor-of = Remove the second factor of { $name }?
accounts-remove-the-second-factor = Remove second factor
accounts-second-factor-explained = For somebody who lost the phone. { $name } is signed out, and signs in with the password alone until a new second factor is set up. Be sure that it is really them who ask.
accounts-second-factor-removed = { $name } signs in with the password alone.
accounts-disable-title = Keep { $name } from signing in?
accounts-disable = Keep from signing in
accounts-disable-explained = { $name } is signed out at once. The account stays, and you can let them sign in again.
accounts-disabled = { $name } may not sign in any more.
accounts-enabled = { $name } may sign in again.
accounts-remove-title = Remove the account of { $name }?
accounts-remove-account = Remove account
accounts-remove-explained = { $name } is signed out at once and cannot sign in again. What they did stays in the audit log under their name.
accounts-removed = The account of { $name } is removed.

## security

security-what-it-is-about = When the console locks, when a second person must agree, and how long the audit log goes back.
security-lock = Lock
security-lock-after = Lock the console after
security-lock-hint = Minutes without keyboard or mouse. The password opens it again; what is not saved is lost.
security-acts-once-there-are-accounts = Acts once there are accounts.
security-approval = Approval of large sendings
security-approval-above = A second administrator agrees above
security-approval-hint = Acts once there are two administrators who may sign in.
security-approval-acts = A sending of more invites waits until another administrator agrees.
security-key = Key
security-audit-log = Audit log
security-keep-for = Keep entries for
security-keep-hint = Older ones are removed for good. What is left can still be verified.
security-never = Never
security-for-ever = For ever
# Behind the number in its field
security-min = { " " }min
security-invites =
    { " " }{ $n ->
        [one] invite
       *[other] invites
    }
security-days =
    { " " }{ $n ->
        [one] day
       *[other] days
    }
# Values, as they stand behind “was” or the name of the field
security-after-minutes = after { $n } min
security-above-invites =
    above { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    }
security-for-days =
    for { $n ->
        [one] { $n } day
       *[other] { $n } days
    }

## audit

# Columns
audit-when = When
audit-who = Who
audit-what = What
audit-on-what = On what
audit-from-where = From where
audit-search-and-filter = Search and filter the audit log
audit-search-the-log = Search by who, what or where
audit-who-what-or-where = Who, what or where
audit-everything = Everything
audit-anyone = Anyone
audit-period = Period
audit-all-of-it = All
audit-today = Today
audit-seven-days = 7 days
audit-thirty-days = 30 days
audit-from-to = From – to…
audit-from-day = First day
audit-until-day = Last day
# $kind: "Device"
audit-only-this = This { $kind } only ×
audit-export = Export…
audit-exported = Saved as { $path }
audit-verify = Verify
audit-verifying = Verifying the log…
audit-result = Result of Verify
audit-close-the-result = Close the result
audit-whole = The log is whole
audit-whole-explained = Entries { $first } to { $last } are as they were written. Note the number { $last } elsewhere: a later check that ends before it means that entries were taken away.
audit-copy-the-last-number = Copy the last number
audit-broken = The log is not as it was written
audit-fault-changed = Entry { $number } was changed after it was written, or put in by somebody else.
audit-fault-missing = Entry { $number } is not there.
audit-fault-ends = The seal over both ends of the log is missing or wrong, at entry { $number }: entries may be missing there.
audit-fault-other = Entry { $number } is not right.
# Leads from the result of Verify to the entry
audit-show-entry = Show entry { $number }
audit-around = Around entry { $number }, whatever was filtered.
audit-around-missing = Where entry { $number } would be: it is not in the log.
audit-show-the-latest = Show the latest
audit-keep-the-file = Keep the database file as it is: copy it before anything else is done.
audit-compare-with-a-backup = Compare it with a backup. Restore that when you need a log that is whole.
audit-find-who-can-write = Find out who can write to the data folder, on this computer and over the network.
audit-nothing-yet = Nothing is in the log yet
audit-nothing-yet-text = Everything that somebody does from now on is written down here: who, what, when and from where.
audit-no-entry-fits = No entry fits
audit-clear-search-and-filters = Clear search and filters
# Around one that is looked for: later ones are not among them
audit-shown-around = Entries { $first } to { $last }
audit-loaded = { $n } entries loaded, more below
audit-entries =
    { $n ->
        [one] { $n } entry
       *[other] { $n } entries
    }
audit-loading-more = Loading more…
audit-next-entry = Next entry
audit-previous-entry = Previous entry
audit-open-the-entry = Open the entry
audit-entry = Entry { $number }
# $name: of a value, "Footer"
audit-copy-before = Copy { $name } before
audit-copy-after = Copy { $name } after
audit-show-whole = Show all { $n } characters
# Of a value of which the log has only the first characters
audit-show-kept = Show all that was kept
audit-show-less = Show less
# Of a value of which the log has only the first characters
audit-kept-in-part = The log keeps only the beginning of a value this long.
# The address of the account of whoever did it
audit-account = Account
audit-place = Place
audit-kind = Kind
audit-id = Id
audit-stored-word = Name in the log
audit-value = Value
audit-before = Before
audit-after = After
audit-written-down = Written down
audit-none = There was none
audit-blank = blank
audit-copy-as-text = Copy as text
audit-all-about-this = All about this
# A line of an entry as text. $name: "Who"
audit-text-line = { $name }: { $value }
# $origin: "Console"; $place: a computer or a network address
audit-origin-at = { $origin }, { $place }
audit-origin-console = Console
audit-origin-command-line = Command line
audit-origin-portal = Portal
audit-origin-device = Device
audit-origin-job = Muster itself
audit-kind-account = Account
audit-kind-address = Address
audit-kind-approval = Sending that waits
audit-kind-batch = Import
audit-kind-default-group = Default group
audit-kind-device = Device
audit-kind-devices = Devices
audit-kind-directory = Directory
audit-kind-group = Group
audit-kind-group-rules = Group rules
audit-kind-invite = Invite
audit-kind-invites = Invites
audit-kind-send = Sending
audit-kind-settings = Settings
audit-kind-template = Template
audit-kind-user = User
audit-kind-users = Users
# $section: a page of Settings
audit-settings-section = Settings, { $section }
audit-all-of-a-filter = All invites that a filter showed
audit-all-users-of-a-filter = All users that a filter showed
# What was done
audit-account-added = Added an account
audit-account-changed = Changed an account
audit-account-password-set = Set the password of an account
audit-account-removed = Removed an account
audit-address-corrected = Corrected an address
audit-approval-asked = Asked for the approval of a sending
audit-approval-declined = Declined a sending
audit-approval-given = Approved a sending
audit-approval-withdrawn = Took back a sending that waited
audit-audit-exported = Exported the audit log
audit-audit-pruned = Removed the oldest entries of the audit log
audit-batch-cancelled = Cancelled an import
audit-batch-sent = Sent the invites of an import
audit-cards-printed = Printed cards
audit-code-made = Made a code with By myself
audit-code-renewed = Renewed a code of By myself
audit-console-unlocked = Unlocked the console
audit-default-group-set = Set the default group
audit-device-changed = Changed a device
audit-device-command = Sent a command to a device
audit-device-command-cancelled = Took a command to a device back
audit-device-ejected = Stopped managing a device
audit-device-enrolled = Enrolled a device
audit-device-refused = A device was turned away
audit-device-left = A device is managed no longer
audit-devices-moved = Moved devices to another group
audit-directory-added = Added a directory
audit-directory-changed = Changed a directory
audit-directory-disabled = Switched a directory off
audit-directory-enabled = Switched a directory on
audit-directory-removed = Removed a directory
audit-directory-signed-in = Signed in with a directory
audit-directory-sign-in-refused = A sign-in with a directory was refused
audit-directory-sync-failed = A sync of a directory failed
audit-directory-synced = Synced a directory
audit-directory-sync-held = A sync of a directory was held
audit-directory-sync-confirmed = Said yes to a held sync of a directory
audit-directory-sync-cancelled = Stopped a sync of a directory
# What a sync counted
audit-sync-confirmed = Confirmed
audit-sync-reason = Why
audit-sync-usable = Entries read
audit-sync-present = Users before
audit-sync-adopted-disabled = Adopted, of them disabled
audit-sync-unchanged = As they were
audit-yes = yes
audit-no = no
audit-group-changed = Changed the group of invites
audit-group-created = Made a group
audit-group-removed = Removed a group
audit-group-renamed = Renamed a group
audit-group-rules-saved = Changed the group rules
audit-invited-again = Invited people of an import again
audit-invite-locked = An invite locked after wrong passcodes
audit-invite-requested = Asked for a new invite
audit-invite-verified = An invitee proved who they are
audit-self-enrollment-begun = A user began to enroll a device of theirs
audit-invites-expired = Invites expired
audit-invites-resent = Resent invites
audit-invites-revoked = Revoked invites
audit-invites-sent = Sent invites
audit-own-password-changed = Changed their own password
# When asked for it again before a change of their account
audit-own-password-refused = Gave a wrong password of their own
audit-ownership-changed = Changed who owns the device
audit-passcode-passed = A passcode was right, and the sign-in is still to come
audit-passcode-refused = A wrong passcode was entered
audit-poster-printed = Printed the poster of self enrollment
audit-reminders-queued = Queued reminders
audit-request-answered = Answered a request for a new invite
audit-request-approved = Sent a new invite that was asked for
audit-request-declined = Declined a request for a new invite
audit-second-factor-added = Set up a second factor
audit-second-factor-removed = Removed a second factor
audit-send-undone = Undid a sending
audit-settings-changed = Changed settings
audit-why-password = The address or the password did not match
audit-why-second-factor = The code of the second factor was wrong
audit-why-too-many = Too many tries within a time
audit-why-wrong = Name or password did not match
audit-why-password-over = The password there is over
audit-why-account-closed = The account there is closed or disabled
audit-why-other-person = Somebody else than the invite is for signed in
audit-why-declined = The provider was told no
audit-why-again = The sign-in came back once more, or too late
audit-why-unavailable = The directory did not answer
audit-why-not-set-up = No directory is set up for it
audit-why-passcode-first = The passcode was not entered yet
audit-why-not-allowed = Not among those who may enroll
audit-why-closed = Self enrollment is closed
audit-why-no-invite = Nobody was invited under this name
audit-why-nothing-yet = Nothing can be enrolled there yet
audit-why-no-address = Their directory has no email address of theirs
audit-why-suspicious = It came back in a way that an attack would
audit-why-work-account = At the sign-in for work accounts
audit-why-device-kind = This kind of device cannot enroll
audit-why-device-too-old = Its system is too old
audit-why-device-no-version = It does not say which version of its system it has
audit-why-device-certificate = Its profile was made for another push certificate
audit-why-device-too-many = Its user has as many devices as allowed
audit-why-at-directory = { $directory }: { $words }
audit-sign-in-refused = Was refused to sign in
audit-signed-in = Signed in
audit-signed-out = Signed out
audit-template-added = Added a template
audit-template-draft-discarded = Discarded the draft of a template
audit-template-imported = Imported a template
audit-template-published = Published a template
audit-template-removed = Removed a template
audit-template-renamed = Renamed a template
audit-template-reverted = Went back to an older version of a template
audit-template-used = Chose a template for use
audit-terms-accepted = An invitee accepted the terms of use
audit-terms-draft-discarded = Discarded the draft of the terms of use
audit-terms-draft-saved = Saved a draft of the terms of use
audit-terms-published = Published terms of use
audit-unknown-settled = Settled invites of unknown fate
audit-user-added = Added a user
audit-authority-backed-up = Backed up the certificate authority
audit-outbox-cleared = Cleared the trial outbox
audit-bounces-read = Read bounces
audit-test-sent = Sent a test message
audit-send-hastened = Sent before the time for undo was over
audit-invites-exported = Exported invites
audit-users-exported = Exported users
audit-devices-exported = Exported devices
audit-user-edited = Changed a user
audit-sign-in-pause-ended = Let a user sign in again
audit-users-archived = Archived users
audit-users-deleted = Deleted users
audit-users-domain-set = Set the domain of users
audit-users-imported = Imported users
audit-users-merged = Merged users
audit-users-restored = Restored archived users

## palette

# Headings of what was found
palette-actions = Actions
palette-devices = Devices
palette-go-to = Go to
palette-jump-to = Jump to
palette-action-user-group-device-or-page = Action, user, group, device or page
palette-results = Results
palette-nothing-fits = Nothing fits “{ $query }”.
# Beside the keys ↑ and ↓
palette-move = move
# Beside the key Enter
palette-open = open
palette-ctrl-k-or-k-from = Ctrl K or ⌘K from anywhere
palette-organisation = Organisation
palette-mail = Mail
palette-text-messages = Text messages
palette-sending = Sending
palette-bounces = Bounces
palette-portal = Portal
palette-certificates = Certificates
palette-apple = Apple
palette-settings = Settings
# Behind Settings, Enrollment rules: what stands on that page
palette-settings-enrollment-rules = Settings: authentication, reminders, OS versions, device limit, messages
palette-enrollment-rules-words = passcode directory sign-in two-factor validity expire reminder notifications notify terms manufacturers minimum version limit
palette-enroll-device = Enroll device
palette-start-the-wizard = Start the wizard
# Further words that one may look for it by; they are not shown
palette-invite-new-user = invite new user
palette-enroll-by-myself = Enroll by myself
palette-show-a-code = Show a code for the device at hand
# Further words that one may look for it by; they are not shown
palette-qr-code-technician = qr code technician
palette-bulk-enrollment = Bulk enrollment…
palette-import-a-file = Import a CSV file or a spreadsheet
# Further words that one may look for it by; they are not shown
palette-import-csv-spreadsheet = import csv spreadsheet
palette-invite-template = Invite template
palette-templates = Templates
# Further words that one may look for it by; they are not shown
palette-mail-email-sms-text-message = mail email sms text message wording editor translate language
palette-import-history = Import history
palette-enrollment = Enrollment
# Further words that one may look for it by; they are not shown
palette-ldap-active-directory-openid = ldap active directory entra google okta zoho keycloak openid sso
palette-batches-imported-files = batches imported files
palette-funnel = Funnel
# Further words that one may look for it by; they are not shown
palette-report-conversion-drop-off-statistics = report conversion drop off statistics
palette-show-failed-invites = Show failed invites
# Further words that one may look for it by; they are not shown
palette-errors-resend = errors resend
palette-assign-staged-devices = Assign staged devices
# Further words that one may look for it by; they are not shown
palette-users-waiting = users waiting
palette-wait-for-approval = Show what waits for approval
# Further words that one may look for it by; they are not shown
palette-approve-decline-second-account = approve decline approvals second account sending
palette-trial-outbox = Trial outbox
# Further words that one may look for it by; they are not shown
palette-mail-messages = mail messages
palette-accounts = Accounts
palette-security = Security
palette-lock-console = Lock console
palette-sign-out = Sign out
# Further words that one may look for it by; they are not shown
palette-log-out-leave = log out leave
palette-add-user = Add user
palette-by-hand = By hand
palette-new-person = new person people roster
palette-import-users = Import users
palette-without-inviting = Without inviting them
palette-csv-people = csv excel spreadsheet people roster
palette-group-rules = Group rules
palette-groups = Groups
palette-default-groups = default groups assign automatically

## enrollment

enrollment-making-the-code = Making the code…
enrollment-qr-code-of-the-invite = QR code of the invite of { $user_name }
enrollment-copy-the-link = Copy the link
enrollment-copy = Copy
enrollment-one-time-passcode = One-time passcode
enrollment-copy-the-passcode = Copy the passcode
enrollment-works-once-for-one-device = Works once, for one device
enrollment-trial-network = Trial network: the link uses plain HTTP and only works where this computer can be reached.
# The list is narrowed to one import whose file is not known
enrollment-only-unnamed-import = Only one import: show all imports again
enrollment-only-show-all-imports-again = Only { $name }: show all imports again
enrollment-only-invites-unnamed = Only invites of one import
enrollment-only-invites-of = Only invites of { $name }
# Before the name of the file that the list is narrowed to
enrollment-file = File
enrollment-unnamed-import = one import
enrollment-let-go-to-open-this = Let go to open this file in bulk enrollment
enrollment-however-they-were-invited-by = However they were invited: by mail, by text, or By myself
enrollment-enrolled-per-day-all-ways = Enrolled per day, all ways
enrollment-enrolled-last-days = Last { $days } days · <b>{ $total }</b>
# Read aloud in place of a line. $figures: "4 Mar 12, 5 Mar 9"
enrollment-enrolled-each-day = Enrolled per day: { $figures }
enrollment-enrolled-today = Today <b>{ $n }</b>
enrollment-enrollment = Enrollment
enrollment-enroll-device = Enroll device
enrollment-search-and-filter-invites = Search and filter invites
enrollment-search-by-name-or-email = Search by name or email
enrollment-name-or-email = Name or email
enrollment-platform = Platform
# No filter
enrollment-all = All
enrollment-owned-by = Owned by
enrollment-from-sent-to-enrolled = From sent to enrolled
# Behind the name of the first of four stages
# <whole> stands only where there is room
enrollment-funnel-note = · <whole>all four: sent invites, </whole>last { $days } days
enrollment-break-the-funnel-down = Break the funnel down
# <hidden> is read aloud only
enrollment-funnel-details = Details<hidden> of the funnel</hidden>
# $word: a state, "Opened"
enrollment-show-invites-that-are-now = Show invites that are { $word } now

enrollment-group-of-invites =
    { $n ->
        [one] Change the group of { $n } invite
       *[other] Change the group of { $n } invites
    }

enrollment-group-of-devices =
    { $n ->
        [one] Change the group of { $n } device
       *[other] Change the group of { $n } devices
    }

enrollment-joins-when-enrolled = A device joins the group when it enrolls.
enrollment-group = Group
enrollment-un-assigned = Un-assigned
enrollment-left-blank-the-devices-join = Left blank, the devices join no group.
enrollment-a-new-group-with-this = A new group with this name is made.
enrollment-cancel = Cancel
enrollment-take-out-of-groups = Take out of groups
enrollment-change-group = Change group
enrollment-invite = Invite
enrollment-close = Close
enrollment-loading = Loading…
# After what the state means and why
enrollment-locked-send-new = Locked after wrong passcodes; send a new invite.
enrollment-hide-qr-code = Hide QR code
enrollment-show-qr-code = Show QR code
enrollment-resend = Resend…
enrollment-revoke = Revoke…
# $meaning: "No message could be handed over"; $reason: what a server said
enrollment-state-because = { $meaning }: { $reason }.
# $meaning: "A browser opened the link"
enrollment-state-alone = { $meaning }.
enrollment-not-sent = Not sent
enrollment-domain = Domain
enrollment-via = Via
enrollment-phone = Phone
enrollment-copy-the-phone-number = Copy the phone number
enrollment-language = Language
enrollment-the-organisations = The organisation’s
enrollment-time-zone = Time zone
enrollment-made-by = Made by
# <time/>: "3 d ago"
enrollment-made-by-when = { $name }, <time/>
enrollment-expires = Expires
# After what a server or gateway said, or by itself: who did it. "by Ann Smith"
enrollment-event-by = by { $name }
enrollment-messages = Messages
enrollment-none-this-invite-was-shown = None: this invite was shown on the screen, nothing is sent.
enrollment-none-yet = None yet.
# $words: what became of a mail or text, such as "Accepted by the mail server"
enrollment-message-of-older-link = { $kind }: { $words } (older link, no longer works)
# $kind: what the message is about, such as "Reminder"
enrollment-message-of-kind = { $kind }: { $words }
enrollment-kind-invite = Invite
enrollment-kind-reminder = Reminder
enrollment-kind-enrolled = Word of the enrollment
enrollment-kind-expired = Word of the expiry
enrollment-details = Details
# <time/>: "in 5 min"
enrollment-message-goes-out = Goes out <time/>

# Parts of a text: a long one is sent, and paid for, in several
enrollment-text-parts =
    { $n ->
        [one] { $n } part
       *[other] { $n } parts
    }

enrollment-channel-text = Text
enrollment-channel-mail = Mail
# Read aloud before what became of it. $channel: "Text" or "Mail"
enrollment-channel-of = { $channel }:
# <time/>: "3 h ago"
enrollment-message-delivered = Delivered <time/>
# A report said so. <time/>: "3 h ago"
enrollment-message-returned = Not delivered <time/>
enrollment-select = Select { $user_name }
enrollment-invites = Invites
# The rows of the list that are in view: "1–20 of 30,414"
enrollment-rows-in-view = { $first }–{ $last } of { $total }
enrollment-list-behind = The list could not be brought up to date. <retry>Retry</retry>
enrollment-loading-more = Loading more…
enrollment-select-all-loaded-invites = Select all loaded invites
enrollment-actions = Actions
enrollment-no-invites-yet = No invites yet
enrollment-have-a-list = Have a list already? <link>Bulk enrollment…</link>
enrollment-each-invite-is-listed-here = Each invite is listed here and moves through these states on its own.
enrollment-no-invite-fits = No invite fits
enrollment-clear-search-and-filters = Clear search and filters
enrollment-clear-the-search = Clear the search
enrollment-portal = Portal
enrollment-certificates = Certificates
enrollment-apple = Apple
enrollment-notices = Notices
enrollment-fewer-notices = Fewer notices
# After the worst of several notices: shows the others
enrollment-more-notices =
    { $n ->
        [one] { $n } more notice
       *[other] { $n } more notices
    }

enrollment-open-devices = Open Devices
enrollment-put-away = Put away
enrollment-more = More
enrollment-bulk-enrollment = Bulk enrollment…
enrollment-self-enrollment = Self enrollment…
enrollment-import-history = Import history
enrollment-funnel = Funnel
enrollment-trial-outbox = Trial outbox
enrollment-print-cards = Print cards…
enrollment-export-csv = Export CSV
enrollment-invite-of = Invite of { $user_name }
enrollment-request-link-expired = the link has expired
enrollment-request-invite-revoked = the invite was revoked
enrollment-request-invite-used = the invite was used already
enrollment-request-link-replaced = the link was replaced by a newer one
enrollment-request-invite-locked = the invite is locked after wrong passcodes
enrollment-request-chosen-again = the choice was made again in another window
enrollment-request-no-passcode = the passcode is not at hand
enrollment-request-other-reason = no reason is known
enrollment-requests-for-a-new-invite = Requests for a new invite

enrollment-request-count =
    { $n ->
        [one] { $n } request for a new invite
       *[other] { $n } requests for a new invite
    }

# $n is more than one
enrollment-all-requests = See all { $n } requests
enrollment-fewer-requests = Fold the requests
# Who asks stands before it. $why: "the link has expired"; <time/>: "3 h ago"
# Behind the name of who asks for a new invite
enrollment-request-left = has left the directory
enrollment-request-line = { $platform } · { $why } · <time/>
enrollment-decline-the-request-of = Decline the request of { $user_name }
enrollment-decline = Decline…
enrollment-send-a-new-invite-to = Send a new invite to { $user_name }
enrollment-send-a-new-invite = Send a new invite…
# Why its code cannot be shown
enrollment-code-used = Its code has been used
enrollment-change-to-personal = Change to Personal
enrollment-change-to-corporate = Change to Corporate
enrollment-actions-for = Actions for { $user_name }
enrollment-copy-link = Copy link
enrollment-print-card = Print card…
enrollment-did-the-message-arrive = Did the message arrive?
enrollment-it-arrived = It arrived
enrollment-it-did-not-arrive = It did not arrive
enrollment-clear-the-selection = Clear the selection
enrollment-selection = Selection
enrollment-selected = { $n } selected
enrollment-show-them = Show them
enrollment-select-all = Select all { $n }
enrollment-resend-now = Resend
enrollment-change-ownership = Change ownership
# Those that are selected
enrollment-revoke-selected = Revoke
enrollment-state = State

# Those that an action did not fit, after those that it changed.
enrollment-left-as-they-were =
    { $n ->
        [one] { $n } invite left as it was.
       *[other] { $n } invites left as they were.
    }

enrollment-now-personal =
    { $n ->
        [one] { $n } invite now Personal.
       *[other] { $n } invites now Personal.
    }

enrollment-now-corporate =
    { $n ->
        [one] { $n } invite now Corporate.
       *[other] { $n } invites now Corporate.
    }

enrollment-none-of-these-invites-can = None of these invites can be sent again.

enrollment-new-invites-on-the-way =
    { $n ->
        [one] A new invite is on the way. The old link no longer works.
       *[other] { $n } new invites on the way. The old links no longer work.
    }

enrollment-now-revoked =
    { $n ->
        [one] { $n } invite revoked.
       *[other] { $n } invites revoked.
    }

enrollment-now-in-group =
    { $n ->
        [one] { $n } invite now in { $name }.
       *[other] { $n } invites now in { $name }.
    }

enrollment-now-in-no-group =
    { $n ->
        [one] { $n } invite now in no group.
       *[other] { $n } invites now in no group.
    }

enrollment-marked-sent =
    { $n ->
        [one] { $n } invite marked as Sent.
       *[other] { $n } invites marked as Sent.
    }

enrollment-marked-failed =
    { $n ->
        [one] { $n } invite marked as Failed.
       *[other] { $n } invites marked as Failed.
    }

enrollment-link-copied = Link copied.
enrollment-a-new-invite-goes-to = A new invite goes to { $name }.
enrollment-the-request-of-was-declined = The request of { $name } was declined.
enrollment-a-new-code-is-made-for = A new code is made for { $name }.
enrollment-new-invite-for = New invite for { $name }
enrollment-approve-text = A new link and passcode are sent, and the old ones die.
enrollment-approve-on-screen = This invite was shown on a screen: a new code is made, and the old one dies. The invite in the list shows it.
enrollment-request-valid-for = Valid for
enrollment-as-new-invites-are = As long as new invites are
enrollment-request-address = Address
enrollment-request-address-hint = Mend it here when the known one is wrong
enrollment-request-address-changed = Was { $email }; the user keeps the new one
enrollment-make-a-new-code = Make a new code
enrollment-send-new-invite = Send new invite
enrollment-decline-request-title = Decline the request of { $name }?
enrollment-decline-text = No new invite is sent. The link stays as it is.
enrollment-decline-reason = Reason
enrollment-decline-reason-hint = { $name } reads it on the page of the link. Blank is nothing
enrollment-decline-reason-sample = Please use the phone that you have already enrolled.
enrollment-decline-request = Decline request
enrollment-authentication = Authentication
enrollment-reminders = Reminders
enrollment-reminded =
    { $n ->
        [one] Reminded once
       *[other] Reminded { $n } times
    }

# <time/>: "in 2 d"
enrollment-reminded-next =
    { $n ->
        [0] Not reminded yet; the first <time/>
        [one] Reminded once; next <time/>
       *[other] Reminded { $n } times; next <time/>
    }

enrollment-terms = Terms
# <time/>: "3 d ago"
enrollment-terms-accepted = Version { $version } accepted in { $language }, <time/>
enrollment-saved-as = Saved as { $path }
enrollment-resend-the-invite-for = Resend the invite for { $name }?

enrollment-resend-invites =
    { $n ->
        [one] Resend { $n } invite?
       *[other] Resend { $n } invites?
    }

enrollment-resend-count = Resend { $n }
enrollment-a-message-with-a-new = A message with a new link and passcode leaves at once; the old ones stop working.
enrollment-each-gets-a-new-link = Each gets a new link and passcode; the old ones stop working. The messages leave at once.
enrollment-revoke-the-invite-of = Revoke the invite of { $name }?

enrollment-revoke-invites =
    { $n ->
        [one] Revoke { $n } invite?
       *[other] Revoke { $n } invites?
    }

enrollment-revoke-invite =
    { $n ->
        [one] Revoke invite
       *[other] Revoke { $n } invites
    }

enrollment-its-link-and-passcode-stop = Its link and passcode stop working at once. This cannot be undone, but you can send a new invite. A device that has enrolled stays enrolled.
enrollment-their-links-and-passcodes-stop = Their links and passcodes stop working at once. This cannot be undone, but you can send new invites. Devices that have enrolled stay enrolled.
enrollment-layout = Layout
enrollment-paper = Paper

enrollment-cards-on-pages =
    { $cards ->
        [one] { $cards } card
       *[other] { $cards } cards
    } on { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }

enrollment-cards-at-most =
    Up to { $cards ->
        [one] { $cards } card
       *[other] { $cards } cards
    } on { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }. An invite whose link no longer works gets none.

enrollment-cards-carry-link-and-passcode = Cards carry link and passcode: keep them like keys.

# Follows the words on what cards carry.
enrollment-cards-undo-split =
    { $n ->
        [one] If link and passcode were sent apart (Split), the card brings them together again.
       *[other] Where link and passcode were sent apart (Split), the card brings them together again.
    }

enrollment-save-pdf = Save PDF…
enrollment-waiting-for-the-place = Waiting for the place; the file is written then.
enrollment-no-place-chosen = Nothing was saved: no place was chosen.

enrollment-cards-left-out =
    { $n ->
        [one] { $n } invite left out: its link no longer works.
       *[other] { $n } invites left out: their links no longer work.
    }

enrollment-print-at-100-not-fitted = Print at 100%, not fitted to the page, so that the labels meet their places.
enrollment-copy-the-path = Copy the path
enrollment-copy-path = Copy path
enrollment-done = Done

# $shown: the first of them with their numbers, "ᚠ (U+16A0), ᚢ (U+16A2)"; $more: how many there are besides
enrollment-many-without-font =
    { $more ->
        [one] No font of this computer has <b>{ $shown }</b> and { $more } more character; empty boxes stand in their places on paper.
       *[other] No font of this computer has <b>{ $shown }</b> and { $more } more characters; empty boxes stand in their places on paper.
    }

# $shown: characters with their numbers, "ᚠ (U+16A0), ᚢ (U+16A2)"; $n: how many those are
enrollment-some-without-font =
    { $n ->
        [one] No font of this computer has <b>{ $shown }</b>; empty boxes stand in its place on paper.
       *[other] No font of this computer has <b>{ $shown }</b>; empty boxes stand in their places on paper.
    }

enrollment-install-a-font-for-that = Install a font for that script, such as one of the Noto fonts, and save the PDF again.
enrollment-print-the-card-of = Print the card of { $name }

enrollment-print-cards-of =
    { $n ->
        [one] Print cards of { $n } invite
       *[other] Print cards of { $n } invites
    }

# The paper of North America
enrollment-paper-letter = Letter
# How many cards are on a page: two large ones
enrollment-layout-two = 2 large
enrollment-layout-two-text = With every step; half a sheet each
enrollment-layout-eight = 8 cards
enrollment-layout-eight-a4 = 105 × 74 mm, to be cut
enrollment-layout-eight-letter = 4.25 × 2.75 in, to be cut
enrollment-layout-labels = 21 labels
enrollment-layout-labels-a4 = 70 × 42.3 mm, for sheets of labels
enrollment-layout-labels-letter = To be cut: sheets of these labels are A4
enrollment-does-not-apply = Does not apply
enrollment-user = User
enrollment-locked-wrong-passcodes = Locked: wrong passcodes
enrollment-sent = Sent
enrollment-activity = Activity
enrollment-created = Created
enrollment-created-by = Created by
enrollment-ownership-fixed-opened = The person was told that it is Personal; a new invite can be Corporate
enrollment-ownership-fixed-verified = The person has seen what will be managed; a new invite can change it
enrollment-ownership-fixed-enrolled = It has enrolled; change it on the device’s page
# After "3 invites left as they were."
enrollment-left-personal = Those were Personal already, or Verified: then the person has seen what will be managed.
# After "3 invites left as they were."
enrollment-left-corporate = Those were Corporate already, or opened: then the person was told what is managed.
enrollment-sort-recent-activity = Recent activity
enrollment-sort-newest = Newest first
enrollment-sort-name = Name A–Z
enrollment-sort-expires-soonest = Expires soonest
enrollment-sending-of = Sending of { $file_name }
enrollment-mails-of-handed-over = Messages of { $file_name } handed over
enrollment-undo = Undo
enrollment-cancel-the-rest-of = Cancel the rest of { $file_name }…
enrollment-cancel-the-rest = Cancel the rest…
# Read aloud in place of "View"
enrollment-view-import = View { $file_name }
# Opens the page of an import, or the invites that wait
enrollment-view = View
enrollment-dismiss = Dismiss { $file_name }
enrollment-dismiss-strip = Dismiss
# After two sendings that are shown: leads to the others
enrollment-more-strips = and { $n } more
# Names the strip of a file that waits in bulk enrollment
enrollment-open-file = Bulk enrollment

# <file/>: the name of the file
enrollment-changed-file-waits =
    <file/><rest>— waits in bulk enrollment with { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } and { $changes ->
        [one] { $changes } change
       *[other] { $changes } changes
    }; nothing has been sent</rest>

# <file/>: the name of the file
enrollment-file-waits =
    { $rows ->
        [one] <file/><rest>— waits in bulk enrollment with { $rows } row; nothing has been sent</rest>
       *[other] <file/><rest>— waits in bulk enrollment with { $rows } rows; nothing has been sent</rest>
    }

enrollment-continue = Continue
enrollment-discard = Discard
enrollment-resume = Resume
enrollment-resume-all = Resume all
enrollment-pause = Pause
enrollment-pause-all = Pause all
enrollment-goes-on-with-everything-that = Goes on with everything that waits
enrollment-holds-every-mail-that-waits = Holds every message that waits, not only these
enrollment-sending = Sending

enrollment-mails-wait =
    { $n ->
        [one] { $n } message waits
       *[other] { $n } messages wait
    }

# How many of the messages have left
enrollment-sent-of-all = { $sent } of { $all } sent
# How many messages were refused
enrollment-sending-failed = { $n } failed
# How many of which it is not known whether they arrived
enrollment-sending-unknown = { $n } unknown
enrollment-messages-handed-over = Messages handed over
# Sendings outside imports, taken together
enrollment-sendings-finished =
    { $n ->
        [one] Sending finished
       *[other] { $n } sendings finished
    }
# Of one or several sendings that are over
enrollment-messages-sent =
    { $all ->
        [one] { $sent } of { $all } message sent
       *[other] { $sent } of { $all } messages sent
    }
enrollment-sending-is-paused = Sending is paused
enrollment-waiting-to-send = Waiting to send
enrollment-sending-invites = Sending invites
enrollment-stopped-when-muster-was-closed = stopped when Muster was closed
enrollment-another-muster-process-on-this = another Muster process on this data folder sends
# $time: a countdown, "02:13"
enrollment-next-goes-out-in = the next goes out in { $time }
enrollment-event-made = Invite made
enrollment-accepted-by-server = Accepted by the mail server
enrollment-event-mail-refused = Refused by the mail server
enrollment-event-mail-try-later = The mail server asked to try again later
enrollment-event-mail-fate-unknown = The connection broke after the message was sent
enrollment-event-bounced = Came back: it could not be delivered
enrollment-event-delayed = Not delivered yet; the mail server goes on trying
enrollment-event-text-accepted = Text accepted by the gateway
enrollment-event-text-refused = Text refused by the gateway
enrollment-event-text-try-later = The gateway asked to try the text again later
enrollment-event-text-fate-unknown = The connection broke after the text was sent
enrollment-event-text-arrived = Text arrived on the phone
enrollment-event-text-undelivered = The text could not be delivered
enrollment-event-opened = Link opened
enrollment-event-wrong-passcode = Wrong passcode
enrollment-event-locked = Locked after wrong passcodes
enrollment-event-verified = Verified
enrollment-event-device-refused = A device was turned away
# Beside it: why, the directory and the browser
enrollment-event-sign-in-refused = Sign-in refused
# Beside it: why the link no longer leads on, and the browser
enrollment-event-browser-refused = A passcode came too late
enrollment-event-profile-refused = The profile was asked for again and not given
# How an invite stood at that time. $state: a state, "Expired"
enrollment-invite-stood = The invite was: { $state }
enrollment-event-address-corrected = Email address corrected
enrollment-event-resolved-sent = Unknown delivery settled: sent
enrollment-event-resolved-not-sent = Unknown delivery settled: not sent
enrollment-event-request-approved = Request for a new invite approved
enrollment-event-request-declined = Request for a new invite declined
# An entry written by a newer version
enrollment-event-unknown = Something happened that this version of Muster has no words for
enrollment-event-profile-served = The device fetched its enrollment profile
enrollment-event-certificate-issued = The device got its certificate
enrollment-event-enrolled = Device enrolled
enrollment-event-expired = Expired
enrollment-event-revoked = Revoked
enrollment-event-resent = Sent again with a new link
enrollment-event-ownership-changed = Ownership changed
enrollment-event-group-changed = Group changed
enrollment-event-requested = Asked for a new invite
enrollment-event-resolved = Unknown delivery settled
enrollment-event-terms-accepted = Terms of use accepted
enrollment-event-reminder-passed = Reminder handed over
enrollment-event-reminder-refused = Reminder refused
enrollment-event-reminder-later = Reminder: to be tried again later
enrollment-event-reminder-unknown = The connection broke after the reminder was sent
enrollment-event-reminder-back = Reminder came back
# Word to the invitee that the device has enrolled or the invite has expired
enrollment-event-notice-passed = Invitee told
enrollment-event-notice-refused = Message to the invitee refused
enrollment-event-notice-later = Message to the invitee: to be tried again later
enrollment-event-notice-unknown = The connection broke after the message to the invitee was sent
enrollment-event-notice-back = Message to the invitee came back
enrollment-written-to-outbox = Written to the trial outbox
enrollment-message-queued = Waiting
enrollment-message-claimed = About to be handed over
enrollment-message-in-flight = Being handed over
enrollment-message-failed = Refused
enrollment-message-unknown = Fate unknown
enrollment-message-cancelled = Taken back before it was sent
enrollment-accepted-by-the-gateway = Accepted by the gateway
enrollment-next-invite = Next invite
enrollment-previous-invite = Previous invite
enrollment-menu-of-the-row = Menu of the row
enrollment-extend-the-selection-down = Extend the selection down
enrollment-extend-the-selection-up = Extend the selection up
# What a key does to the row it stands on
enrollment-select-current = Select
enrollment-select-all-loaded = Select all loaded
enrollment-open-the-invite = Open the invite

## enroll

enroll-os = OS
enroll-method = Method
enroll-details = Details
enroll-review = Review
enroll-enroll = Enroll
enroll-enrollment = Enrollment
enroll-enroll-device = Enroll device
enroll-leave-enroll-device = Leave Enroll device?
enroll-number-of-devices = Number of devices
enroll-one-device-fewer = One device fewer
enroll-one-device-more = One device more
enroll-domain = Domain
enroll-use = Use “{ $domain }”
enroll-domains-could-not-be-read = Domains could not be read: { $message }
enroll-expires = Expires
enroll-hours-of-your-own = Hours of your own…
enroll-valid-once-until-then = Valid once, until then
enroll-hours-until-the-invites-expire = Hours until the invites expire
enroll-group = Group
enroll-create-group = Create group “{ $name }”
enroll-language = Language
enroll-languages-could-not-be-read = Languages could not be read: { $message }
enroll-of-messages-and-portal = Of messages and portal
enroll-time-zone = Time zone
enroll-until-when-it-works-is-told-in-it = Until when an invite works is told in it
enroll-name = Name
enroll-email-address = Email address
enroll-kept-as-a-user-once = Kept as a user once an invite is sent.
enroll-cancel = Cancel
enroll-phone-numbers = Phone numbers
enroll-phone-of = Phone of { $name }
enroll-as-known = { $known }, as known
enroll-about-the-chosen-people = About the chosen people
enroll-send-by = Send by
enroll-set-one-up = Set one up
enroll-connect-a-mail-server = Connect a mail server
enroll-remove = Remove { $name }
enroll-users = Users
enroll-no-users-are-known-yet = No users are known yet
enroll-the-one-known-user-does = The one known user does not fit
enroll-users-name-or-address = Users: name or address
enroll-name-or-address-or-paste = Name or address, or paste a list
enroll-add-someone-new = Add someone new
enroll-writing-the-mail = Writing the mail…
enroll-mail-to = Mail to { $to }
enroll-message-shown = Message shown
enroll-mail = Mail
enroll-text = Text
enroll-preview = Preview
enroll-preview-as = Preview as
enroll-as-it-would-reach-you = as it would reach you
enroll-link-passcode-and-qr-code = Link, passcode and QR code are samples
enroll-link-and-passcode-are-samples = Link and passcode are samples
enroll-writing-the-text = Writing the text…
enroll-the-gateways-own-sender = The gateway’s own sender
enroll-text-message = Text message
enroll-letters-beyond-the-plain-alphabet = Letters beyond the plain alphabet: a part holds 70 characters instead of 160.
enroll-apple = Apple
enroll-apple-devices-enroll-over-https = Apple devices enroll over HTTPS only. The portal needs a certificate, and an address that begins with https://.
enroll-portal = Portal
enroll-one-time-passcode = One-time passcode
enroll-passcode-and-directory = Two-factor: passcode, then the work account
enroll-one-time-passcode-apart = One-time passcode, apart from the link
enroll-choose-at-least-one-person = Choose at least one person.
enroll-who-gets-an-invite = Who gets an invite?
enroll-owned-by = Owned by
enroll-dana-whitlock = Dana Whitlock
enroll-sofie-lindqvist = Sofie Lindqvist
enroll-owen-fitzgerald = Owen Fitzgerald
enroll-continue = Continue
enroll-device-to-be-enrolled = Device to be enrolled
enroll-is-the-device-with-you = Is the device with you now, or with somebody else?
enroll-by-myself = By myself
enroll-through-user-invites = Through user invites
enroll-bulk-enrollment = Bulk enrollment…
enroll-from-a-csv-file-or = From a CSV file or a spreadsheet
enroll-self-enrollment = Self enrollment…
enroll-users-sign-in-with-their-directory = Users sign in with their directory
enroll-next-enroll-by-myself-or = Next: enroll by myself or through user invites
enroll-which-kind-of-device = Which kind of device?
enroll-this-decides-the-steps-the = This decides the steps the invitee sees and what the device receives.
enroll-best-for-mixed-groups = Best for mixed groups
enroll-what-ownership-changes = What ownership changes
enroll-no-invites-yet = No invites yet
enroll-looking = Looking…
enroll-invites = Invites
enroll-sent-by = Sent by
enroll-texts = Texts
enroll-each-persons-own-else-the = Each person’s own, else the organisation’s
# $name: a language or a time zone
enroll-each-persons-own-else-named = Each person’s own, else { $name }, the organisation’s
enroll-each-persons-own = Each person’s own
enroll-will-be-created = Will be created
enroll-none-all-are-known = None: all are known
enroll-new-users = New users
enroll-mail-goes = Mail goes
enroll-links-open = Links open
enroll-portal-settings = Portal settings
enroll-authentication = Authentication
enroll-people = People
enroll-people-invited = Who gets an invite
enroll-new-user = New user

# In the quotes are the first words of enroll-this-is-meant-send-it and enroll-these-are-meant-send-them.
enroll-tick-that-warnings-are-meant =
    { $n ->
        [one] Tick “This is meant” first, then send.
       *[other] Tick “These are meant” first, then send.
    }

# As before, for whoever has to ask: the first words of enroll-this-is-meant-ask and enroll-these-are-meant-ask.
enroll-tick-that-warnings-are-meant-ask =
    { $n ->
        [one] Tick “This is meant” first, then ask for approval.
       *[other] Tick “These are meant” first, then ask for approval.
    }

enroll-sent-at-once-the-undo = Sent at once: the undo window is set to 0 seconds
enroll-send = Send
enroll-nothing-has-been-sent-yet = Nothing has been sent yet.
enroll-working-out-what-this-does = Working out what this does…
enroll-to-mend-first = To mend first
enroll-back-to-the-details = Back to the details
enroll-warnings = Warnings
enroll-this-is-meant-send-it = This is meant: send it
enroll-these-are-meant-send-them = These are meant: send them
enroll-this-is-meant-ask = This is meant: ask for approval
enroll-these-are-meant-ask = These are meant: ask for approval
enroll-progress-of-the-sending = Progress of the sending
enroll-handed-over = Handed over
enroll-sent = Sent
enroll-waiting = Waiting
enroll-failed = Failed
enroll-unknown = Unknown
enroll-leaving-this-page-does-not = Leaving this page does not stop the sending
enroll-invite-more = Invite more
enroll-done = Done
enroll-undo = Undo
enroll-send-now = Send now
enroll-test-the-connection = Test the connection
enroll-test-the-gateway = Test the gateway
enroll-read-the-mails-in-the = Read the mails in the trial outbox
enroll-by-way-of-the-text = By way of the text gateway.
enroll-the-mails-go-into-the = The mails go into the trial outbox, the texts to the gateway.
enroll-by-way-of-and-the = By way of { $mail_words } and the text gateway.
enroll-by-way-of = By way of { $mail_words }.
enroll-not-delivered = Not delivered
enroll-show-them-in-enrollment = Show them in Enrollment
enroll-test-the-mail-server = Test the mail server
enroll-test-the-text-gateway = Test the text gateway
enroll-whether-texts-can-go-could = Whether texts can go could not be read: { $message }

# Leaving the wizard.
enroll-leave-draft = Nothing has been sent or stored. Your draft can wait here until Muster is closed.
enroll-leave-draft-for =
    Nothing has been sent or stored. Your draft for { $n ->
        [one] { $n } person
       *[other] { $n } people
    } can wait here until Muster is closed.
enroll-discard-the-draft = Discard the draft

# The fields.
enroll-change = Change
enroll-no-name = No name
enroll-un-assigned = Un-assigned
# Stands in the field for the domain while there is none.
enroll-no-domain = None
enroll-clear-domain = Clear domain
enroll-clear-group = Clear group
enroll-groups-could-not-be-read = Groups could not be read: { $message }
enroll-group-is-new = A new group: created together with the invites
# Stands in a narrow field. $name: a language, or the place of a time zone
enroll-each-persons-else = Each person’s, else { $name }
enroll-name-is-needed = A name is needed: the mail greets by it.
enroll-address-looks-like = An address looks like name@example.com.
enroll-phones-international = International, such as +49 1512 3456789
# How many devices each person may enroll.
enroll-devices-each = { $n } each
enroll-one-invite-per-device = One invite per device
enroll-one-invite-per-device-total =
    One invite per device, { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    } in total
# How many people are chosen, and how many may be.
enroll-people-chosen =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    } chosen
enroll-up-to = Up to { $most }
# A form's name: it changes what was typed of a person.
enroll-change-person = Change { $name }
enroll-add-address = Add { $address }
# $name: what was typed and fits nobody
enroll-add-as-new-user = Add “{ $name }” as a new user
enroll-add-a-new-user = Add a new user
enroll-choose-person = Choose { $name }
# The group that the devices of an invite join; $why: by rule 2, by default
enroll-group-why = { $group }, { $why }
enroll-group-why-alone = Un-assigned so far, { $why }
enroll-group-of-each = Each person’s own, see the list
enroll-none-of-known-fits = None of { $known } users fits
enroll-shown-of-known =
    { $shown } of { $known ->
        [one] { $known } user
       *[other] { $known } users
    }
enroll-already-chosen = { $name } is already in the list.
enroll-people-already-chosen = { $n } people are already in the list.
enroll-left-out = { $n } left out: up to { $most } people fit here, more with bulk enrollment.
# $problem is a sentence of the engine; Mend opens the form for that person.
enroll-person-problem = <name>{ $name }:</name> { $problem } <mend>Mend</mend>
# What hovering over a chosen person shows. $said is a sentence about the address.
enroll-address-and-words = { $email }: { $said }
# A chosen person; the hidden part is read out.
enroll-chip = <name>{ $name }</name><hidden>, { $email }. Enter changes, Delete removes.</hidden>
enroll-chip-with-words = <name>{ $name }</name><hidden>, { $email }, { $said }. Enter changes, Delete removes.</hidden>

# By which way invites travel. A factor as in two-factor authentication.
enroll-one-factor = One message with link and passcode is one factor.
enroll-factors-both = Two factors: after the passcode, invitees sign in with their work account.
enroll-factors-directory = No passcode is sent: invitees sign in with their work account.
enroll-two-factors = Link in the mail, passcode in the text: whoever reads only one gets nowhere.
enroll-no-text-gateway = No text gateway is set up.
enroll-trial-mails = Mails go to the trial outbox: no mail leaves this computer. Texts go to the gateway.
enroll-trial-only = Mails go to the trial outbox: nothing leaves this computer.

# How long invites are valid. $end: "Tue, 24 Mar, 18:00".
enroll-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
enroll-expires-in-days =
    In { $n ->
        [one] { $n } day
       *[other] { $n } days
    } · { $end }
enroll-expires-in-hours =
    In { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    } · { $end }
# Stands behind the number in its field.
enroll-hours-suffix = { " " }hours
enroll-hours-bounds = From { $shortest } hour to 30 days ({ $longest } hours).
enroll-until = Until { $end }

# The preview.
enroll-preview-of-the-mail = Preview of the mail
enroll-preview-of-the-text = Preview of the text
# The preview is that of this person's message.
enroll-as-person = as { $name }
# Sender and addressee of a mail.
enroll-mail-from-to = { $from } to { $to }
# The number that a text goes to.
enroll-text-to = to { $to }
enroll-text-wants-a-number = The text is shown once somebody has a phone number
enroll-text-wants-somebody = The text is shown once somebody is chosen
# A long text travels in parts. $cost: "0.075 EUR".
enroll-text-parts =
    <b>{ $n ->
        [one] { $n } part
       *[other] { $n } parts
    }</b>, { $cost }
enroll-text-parts-no-price =
    <b>{ $n ->
        [one] { $n } part
       *[other] { $n } parts
    }</b>, no price is set

# How invitees prove who they are, by the way that their invites travel.
enroll-passcode-in-mail = <b>One-time passcode:</b> it stands in the mail; it works for one device and locks after five wrong tries.
enroll-passcode-in-text = <b>One-time passcode:</b> it stands in the text; it works for one device and locks after five wrong tries.
enroll-passcode-in-both = <b>One-time passcode:</b> it stands in the mail and in the text; it works for one device and locks after five wrong tries.
enroll-passcode-apart = <b>One-time passcode:</b> it stands in the text, the link in the mail; it works for one device and locks after five wrong tries.
enroll-passcode-on-screen = <b>One-time passcode:</b> it stands on the screen; it works for one device and locks after five wrong tries.
enroll-directory-alone = <b>Directory sign-in:</b> invitees sign in with their work account on the portal.
enroll-directory-as-well = <b>Directory sign-in as well:</b> after the passcode invitees sign in with their work account.

# The ways to enroll.
enroll-by-myself-what = The device is in your hand. Scan a code to start.
enroll-by-myself-nothing-sent = Nothing is sent by email or SMS
enroll-by-myself-mapped = Mapped to you, reassign it later
enroll-by-myself-best-for = Best for a first try, spare and shared devices
enroll-invites-what = People get a link, a QR code and a one-time passcode.
enroll-invites-by-email = By email, and by text where a gateway is set up
enroll-invites-by-email-trial = By email, into the trial outbox for now; by text, to the gateway, where one is set up
enroll-invites-up-to = Up to { $most } people at once
enroll-invites-follow = Follow every invite from Queued to Enrolled
# Words in a picture. $who is the first part of an address.
enroll-picture-email-to = Email to { $who }

# The platforms. first, last and enter are keys.
enroll-keys-of-the-cards = Press <first/> to <last/> to choose, <enter/> to continue
enroll-android-kinds = Phones, tablets
enroll-android-sentence = A personal device gets a work profile; a corporate one is managed as a whole
enroll-android-personal = A work profile keeps work apps and data apart. Only the profile is managed, and only it can be wiped.
enroll-android-corporate = The whole device is managed: inventory, restrictions and remote wipe.
enroll-ios-kinds = iPhone, iPad
enroll-ios-sentence = A management profile puts the device under management
enroll-macos-kinds = MacBook, iMac, Mac mini
enroll-macos-sentence = A management profile puts the whole Mac under management
enroll-apple-personal = The profile gets fewer rights: no remote erase, no remote lock, no list of all apps.
enroll-apple-corporate = The profile gets full rights, among them remote lock and erase.
enroll-windows-kinds = Laptops, desktops
enroll-windows-sentence = Manages the whole PC; a local administrator has to enroll it
enroll-windows-personal = Noted as the person’s own. Windows manages the whole PC all the same; nothing is separated.
enroll-windows-corporate = Noted as the organisation’s. The whole PC is managed.
enroll-neutral-kinds = Any of the four
enroll-neutral-sentence = OS independent — the invitee’s device decides
enroll-neutral-owned = As for the platform that the device turns out to be.
# Limits of a platform; the link leads to that page of Settings. Whoever may not open it reads the other words in its place.
enroll-mind-ask-an-administrator = ask an administrator
enroll-mind-apple = A profile manages the device; work and personal data are not separated. Account-driven User Enrollment separates them, for people who sign in to a Managed Apple Account: <link>see Settings, Apple</link>.
enroll-mind-windows = Whoever enrolls the PC needs to be a local administrator on it.
enroll-mind-neutral = Work and personal data are kept apart on a personal Android device, and on Apple devices that enroll by a work account: <link>see Settings, Apple</link>. All others are managed as a whole.
# What is set up for a platform so far. $platform: "Windows".
enroll-platform-here = { $platform } in your organisation
enroll-invites-so-far =
    { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    } so far, { $enrolled } enrolled
# What a platform needs, and whether it is there; the hidden part is read out.
enroll-check-ready = { $name }<hidden>: ready</hidden>
enroll-check-missing = { $name }<hidden>: missing</hidden>

# The review.
enroll-mend-first-note =
    { $n ->
        [one] { $n } thing
       *[other] { $n } things
    } to mend first.
enroll-things-to-mend =
    { $n ->
        [one] { $n } thing
       *[other] { $n } things
    } to mend first
enroll-more-warnings = and { $n } more like these
enroll-review-invites =
    Review { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    }
enroll-send-invites =
    Send { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    }
enroll-can-be-undone =
    Can be undone for { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    } after sending
enroll-invites-to-people =
    { $invites ->
        [one] { $invites } invite
       *[other] { $invites } invites
    } to { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
enroll-review-invites-one-each =
    { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    }, one per device
enroll-review-invites-each =
    { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    }, one per device: { $each } for each person
enroll-review-texts =
    { $n ->
        [one] { $n } text
       *[other] { $n } texts
    }<aside>, { $cost } together</aside>
enroll-texts-left-today = Today’s limit leaves { $left }: the other texts leave on later days.
enroll-review-texts-no-price =
    { $n ->
        [one] { $n } text
       *[other] { $n } texts
    }<aside>, no price is set</aside>
enroll-users-will-be-created =
    { $n ->
        [one] { $n } user
       *[other] { $n } users
    } will be created
enroll-into-trial-mails = Into the trial outbox: no mail leaves this computer. The texts go to the gateway.
enroll-into-trial-only = Into the trial outbox: nothing leaves this computer.
enroll-no-portal-address = No portal address yet
# $end: "Tue, 24 Mar 2026, 18:00:00".
enroll-review-expires-days =
    { $end }, in { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
enroll-review-expires-hours =
    { $end }, in { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }

# The sending.
enroll-about-to-be-sent =
    { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    } about to be sent
enroll-waits-for-approval =
    { $n ->
        [one] { $n } invite waits for approval
       *[other] { $n } invites wait for approval
    }

enroll-waits-no-more =
    { $n ->
        [one] { $n } invite waits no more
       *[other] { $n } invites wait no more
    }

enroll-nothing-is-made-before = So many at once need a second pair of eyes. Nothing is made and nothing is sent before.
enroll-it-was-answered = Another administrator has answered. What was approved is in the list of Enrollment.
enroll-another-administrator-says-it = Another administrator approves or declines it on the Enrollment page.
enroll-waits-without-this-page = It goes on waiting when you leave this page
enroll-take-back = Take back

enroll-until-first-mail = until the first mail leaves
enroll-until-first-text = until the first text leaves
enroll-until-first-message = until the first message leaves
enroll-taken-back =
    { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    } taken back. Nothing was sent.
enroll-sending =
    Sending { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    }
enroll-all-sent =
    { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    } sent
enroll-some-sent = { $sent } of { $invites } sent
enroll-none-of-was-accepted =
    None of { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    } was accepted
enroll-none-of-arrived-at-the =
    None of { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    } arrived at the mail server
enroll-goes-into-the-trial =
    { $invites ->
        [one] It goes into the trial outbox: nothing leaves this computer.
       *[other] They go into the trial outbox: nothing leaves this computer.
    }
enroll-handed-to-mail-server = Handed to the mail server
# How many of the invites are settled, sent or not.
enroll-settled-of = { $settled } of { $invites }
enroll-sending-is-paused = Sending is paused. Resume it in <link>Enrollment</link>.
enroll-something-holds-it = Something holds it up: “{ $trouble }”. Muster tries again by itself.
enroll-mail-server-holds-it = The mail server holds it up: “{ $trouble }”. Muster tries again by itself.
enroll-did-not-get-through =
    { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    } did not get through
enroll-there-each-can-be-sent = There each can be sent again with a new link.

## by-myself

by-myself-making-a-code = Making a code…
by-myself-reading-the-code = Reading the code…
by-myself-new-code = New code
by-myself-code = Code
by-myself-qr-code-scan-it-with = QR code: scan it with the device to enroll
by-myself-copy-the-link = Copy the link
by-myself-copy = Copy
by-myself-one-time-passcode = One-time passcode
by-myself-copy-the-passcode = Copy the passcode
by-myself-expires-at = Expires at { $time }, works once
by-myself-trial-network-plain-http-and = Trial network: plain HTTP, and the device has to be in it.
by-myself-verified = Verified
by-myself-enrolled = Enrolled
by-myself-the-code-has-done-its = The code has done its work: it lets no other device in. The page that is open on the device goes on without it.
by-myself-the-code-has-done-its-work = The code has done its work and opens nothing any more.
by-myself-this-code-is-not-live = This code is not live
by-myself-enroll-next-device = Enroll next device
by-myself-by-myself = By myself
by-myself-close = Close
by-myself-enroll-your-own-device = Enroll your own device
by-myself-verified-go-on-with-the = Verified. Go on with the steps on the device; keep this window open to follow along.
by-myself-verified-nothing-more-to-do = Verified: nothing more to do with this code.
by-myself-enrolled-nothing-more-to-do = Enrolled: nothing more to do with this code.
by-myself-make-a-new-code-to = Make a new code to go on.
by-myself-keep-window-open = Keep this window open to follow along.
by-myself-on-the-device = On the device
# $device: "iPhone or iPad", "Mac", "device"
by-myself-on-the = On the { $device }
# $why: one or more sentences of the engine
by-myself-turned-away-because = <b>The device was turned away:</b> { $why } Then choose Download a new profile on the page that is open on it.
# <b> names the fault, the rest says what to do.
by-myself-turned-away = <b>The device was turned away.</b> Then choose Download a new profile on the page that is open on it.
by-myself-you-are-here = You are here
by-myself-the-device = The device
# $device: "iPhone or iPad", "Mac", "device"
by-myself-is-enrolled = The { $device } is enrolled
by-myself-it-has-checked-in-itself = It has checked in itself. It stays Staged until you assign it to its user on its page.
by-myself-fixed-opened = The page on the device says Personal already. For a corporate device, make a new code first.
by-myself-fixed-verified = The page on the device has said what will be managed. To change that, use Enroll next device.
by-myself-fixed-enrolled = The device has enrolled. Change ownership and group on its page.
# The ownership could not be changed any more; why follows.
by-myself-left-as-it-was = Left as it was.
by-myself-whose-device = Whose device
by-myself-mapped-to-you = This device is mapped to you ({ $name }). You can reassign it later. The next code keeps ownership and group.
by-myself-owned-by = Owned by
by-myself-what-comes-next = What comes next
# $device: "iPhone or iPad", "Android device", "device"
by-myself-passcode-was-right = The passcode was right: it is you, and the { $device } shows the same.
by-myself-before-the-device-itself-can = Before the device itself can be managed, something is still to be set up. Until then the invite stays Verified; nothing on the device was changed.
by-myself-the-page-on-the-device = The page on the device leads on from here. The invite is Enrolled once the device itself has checked in; you see it here at once.
by-myself-still-to-be-set-up = Still to be set up here
by-myself-the-portal-has-a-problem = The portal has a problem.
by-myself-the-portal-does-not-run = The portal does not run here.
by-myself-portal-runs-elsewhere = It is not part of this console: a code works only while “muster serve” runs on the same data folder.
by-myself-open-the-portal-settings = Open the portal settings
by-myself-profile-downloaded = Profile downloaded, not installed yet
by-myself-profile-installed = Profile installed, checks in
by-myself-waiting = Waiting
by-myself-code-created = Code created
by-myself-opened = Opened
by-myself-link-opened-on-the-device = Link opened on the device
by-myself-wrong-of-5-tries = { $wrong } wrong of 5 tries
by-myself-passcode = Passcode
by-myself-the-device-itself-checks-in = The device itself checks in
by-myself-progress = Progress
# What stands below changes as the device goes on
by-myself-live = Live
# The code is over: nothing below changes any more
by-myself-ended = Ended
by-myself-the-code-keeps-working-if = The code keeps working if you leave this page
by-myself-tally-and-open = { by-myself-tally } · the code keeps working if you leave

by-myself-tally =
    Today: { $codes ->
        [one] { $codes } code
       *[other] { $codes } codes
    }, { $verified } verified, { $enrolled } enrolled

by-myself-scan-the-code = Scan the code
by-myself-open-the-link = Open the link
by-myself-begin-android = Open the camera and point it at the code. Tap the link that appears.
by-myself-begin-ios = Open Camera on the iPhone or iPad and point it at the code. Tap the yellow link.
by-myself-begin-mac = Type the short link into Safari on the Mac.
by-myself-begin-windows = Type the short link into the browser on the PC.
by-myself-begin-any = With a phone or tablet scan the code; on a computer type the short link.
# $device: "Mac", "Windows PC"
by-myself-open-the-short-link-on = Open the short link on the { $device } you want to enroll.
# $device: "iPhone or iPad", "Android device", "device"
by-myself-scan-with-the-you-want = Scan with the { $device } you want to enroll.
by-myself-download-the-profile = Download the profile
by-myself-click-download-the-profile-on = Click Download the profile on the page.
by-myself-tap-download-the-profile-on = Tap Download the profile on the page, then Allow, then Close.
by-myself-install-it = Install it
by-myself-system-settings-general-device-management = System Settings › General › Device Management › double-click { $organisation } › Install, within 15 minutes.
by-myself-settings-general-vpn-device-management = Settings › General › VPN & Device Management › { $organisation } › Install, within 15 minutes.
by-myself-the-device-checks-in-by = The device checks in by itself. This page shows it at once.
# The passcode is not known any more.
by-myself-scan-fills-in-unnamed = The scan fills it in. If it does not, type the passcode.
# The passcode is not known any more.
by-myself-type-unnamed = Type the passcode. Capitals do not matter.
by-myself-the-scan-fills-it-in = The scan fills it in. If it does not, type { $passcode }.
by-myself-type-capitals-do-not-matter = Type { $passcode }. Capitals do not matter.
by-myself-confirm-the-passcode = Confirm the passcode
by-myself-the-device-shows-what-comes = The device shows what comes next, and this page says what is still to be set up here.
by-myself-about-a-minute = About a minute
by-myself-about-4-minutes = About 4 minutes
by-myself-about-3-minutes-left = About 3 minutes left
by-myself-a-few-seconds-left = A few seconds left
by-myself-this-code-has-expired = This code has expired
by-myself-codes-of-by-myself-live = Codes of By myself live for a short time, because they are shown on a screen.
by-myself-this-code-was-revoked = This code was revoked
by-myself-its-link-and-passcode-open = Its link and passcode open nothing any more.
by-myself-a-newer-code-took-its = A newer code took its place
by-myself-locked-after-five-wrong-passcodes = Locked after five wrong passcodes
by-myself-a-new-code-has-a = A new code has a new passcode; the old one stays dead.
# $owned: "Corporate"; $group: a device group
by-myself-owned-and-group = { $owned }, group { $group }

## bulk

bulk-upload = Upload
bulk-map-columns = Map columns
bulk-review = Review
bulk-send = Send
bulk-enrollment = Enrollment
bulk-bulk-enrollment = Bulk enrollment
bulk-dry-run = Dry run…
bulk-makes-every-message-and-checks = Makes every message and checks the set-up. Sends nothing.
bulk-no-dry-run-was-made = No dry run was made
bulk-good = Good
bulk-warning = Warning
bulk-bad = Bad
bulk-not-checked = Not checked
bulk-dry-run-nothing-was-sent = Dry run: nothing was sent

# Stands under the number itself.
bulk-dry-run-failed = failed

# Stands under the number itself, which it chooses its form by.
bulk-mails-made =
    { $n ->
        [one] mail made
       *[other] mails made
    }

# Stands under the number itself, which it chooses its form by.
bulk-texts-made =
    { $n ->
        [one] text made
       *[other] texts made
    }

# Stands under the number itself, which it chooses its form by.
bulk-rows-left-out =
    { $n ->
        [one] row left out
       *[other] rows left out
    }

# Stands under the number itself, which it chooses its form by.
bulk-dry-run-new-users =
    { $n ->
        [one] new user
       *[other] new users
    }

bulk-checks = Checks
bulk-checks-of-the-set-up = Checks of the set-up

# Read out before what was checked: "Good: Mail server".
bulk-check-outcome = { $outcome }:

# Ends a list of failures.
bulk-more-in-report = and { $n } more in the report

bulk-report-and-mails = Report and mails
bulk-report-and-messages = Report and messages

# What lies in the folder.
bulk-files-mails =
    { $n ->
        [one] report.html, report.json and { $n } mail as .eml files.
       *[other] report.html, report.json and { $n } mails as .eml files.
    }

bulk-files-texts =
    { $n ->
        [one] report.html, report.json and { $n } text in texts.txt.
       *[other] report.html, report.json and { $n } texts in texts.txt.
    }

bulk-files-both =
    report.html, report.json, { $mails ->
        [one] { $mails } mail
       *[other] { $mails } mails
    } as .eml files and { $texts ->
        [one] { $texts } text
       *[other] { $texts } texts
    } in texts.txt.

bulk-samples-open-nothing = Links and passcodes in them are samples that open nothing.
bulk-copy-the-path-of-the = Copy the path of the folder
bulk-open-folder = Open folder
bulk-close = Close

# <when/> is how long ago: "3 d ago".
bulk-imported-before =
    The same file was imported before: { $file } by { $by }, <when/>, with { $n ->
        [one] { $n } invite
       *[other] { $n } invites
    }.

bulk-look-at-that-import = Look at that import
bulk-leave-bulk-enrollment = Leave bulk enrollment?
bulk-discard = Discard

bulk-leave-file-waits =
    Nothing has been sent or stored. { $file } with { $n ->
        [one] { $n } row
       *[other] { $n } rows
    } and what you changed in it can wait here until Muster is closed.

bulk-leave-waits = Nothing has been sent or stored. The file and what you changed in it can wait here until Muster is closed.
bulk-column-of-the-file = Column of the file
bulk-first-values = First values
bulk-stands-for = Stands for
bulk-blank = blank
bulk-column-stands-for = { $name } stands for

# Choices of columns and fields: one that is taken already, and by what.
bulk-taken-already = { $name } (now { $now })

bulk-not-used = Not used
bulk-choose-a-column = Choose a column
bulk-column-for = Column for { $field }
bulk-where-it-is-blank = Where it is blank
bulk-one-for-all-rows = One for all rows
bulk-field-where-blank = { $field } where blank
bulk-field-for-all-rows = { $field } for all rows
bulk-none = None
bulk-no-column-yet = No column yet
bulk-fill-blanks = Fill blanks
bulk-fill-blanks-of = Fill blanks: { $field }
bulk-one-value = One value for all rows
bulk-one-value-of = One value for all rows: { $field }
bulk-from-blank-is = From { $column }; blank is { $value }
bulk-from = From { $column }
bulk-for-all-rows = { $value } for all rows
bulk-no-column = No column: { $value } for all rows
bulk-no-column-blank = No column: blank for all rows

# What a blank value means, as in bulk-no-column and bulk-from-blank-is.
bulk-blank-owned-by = Corporate

bulk-blank-group = un-assigned
bulk-blank-none = none
bulk-blank-language = each person’s own
bulk-blank-time-zone = each person’s own
bulk-what-an-invite-needs = What an invite needs
bulk-optional = Optional
bulk-what-does-each-column-stand = What does each column stand for?

# A list of fields: "User name, Email and Platform". $others is all but the last, with commas.
bulk-listed = { $others } and { $last }

# $n is how many fields.
bulk-fields-missing =
    { $n ->
        [one] { $fields } is missing: choose a column, or one value for all rows
       *[other] { $fields } are missing: choose a column, or one value for all rows
    }

bulk-next-check =
    { $n ->
        [one] Next: check { $n } row
       *[other] Next: check { $n } rows
    }

bulk-file-columns =
    { $file }, { $n ->
        [one] { $n } column
       *[other] { $n } columns
    }, { $used } used

bulk-remembered = Remembered from an earlier file
bulk-errors-only = Errors only
bulk-warnings = Warnings
bulk-all = All
bulk-find-in-rows = Find in rows
bulk-part-of-any-cell-or = Part of any cell, or the number of a line
bulk-clear = Clear
bulk-download-rejected-rows = Download rejected rows
bulk-saved-with-reason = Saved with line and reason: { $path }
bulk-no-row-is-ready-yet = No row is ready yet

bulk-rows-would-be-left-out =
    { $n ->
        [one] { $n } row would be left out
       *[other] { $n } rows would be left out
    }

bulk-continue = Continue
bulk-continue-by-keys = Continue ({ $keys })
bulk-fix-or-keep-at-least = Fix or keep at least one row first
bulk-checking-again = Checking again…

bulk-columns-mapped =
    { $n ->
        [one] { $n } column mapped
       *[other] { $n } columns mapped
    }

# Within a list of facts about a workbook.
bulk-sheet-named = sheet “{ $name }”

# On a button. How many users and groups will be created.
bulk-newcomers-users =
    { $n ->
        [one] { $n } new user
       *[other] { $n } new users
    }

bulk-newcomers-groups =
    { $n ->
        [one] { $n } new group
       *[other] { $n } new groups
    }

bulk-newcomers-users-and-groups =
    { $users ->
        [one] { $users } new user
       *[other] { $users } new users
    }, { $groups ->
        [one] { $groups } new group
       *[other] { $groups } new groups
    }

bulk-groups-will-be-created =
    { $n ->
        [one] { $n } group will be created
       *[other] { $n } groups will be created
    }

bulk-every-group-is-there = Every group of this file is there already.

bulk-users-will-be-created =
    { $n ->
        [one] { $n } user will be created
       *[other] { $n } users will be created
    }

bulk-every-person-is-known = Every person of this file is known already.

# Ends a list that is not shown whole.
bulk-and-more = and { $n } more

bulk-will-be-created = Will be created
bulk-options = Options
bulk-options-of-the-checks = Options of the checks
bulk-none-numbers-need-their = None: numbers need their +
bulk-country-of-phone-numbers-without = Country of phone numbers without one
bulk-country-as-in-settings = As in Settings: { $country }
bulk-numbers-without-plus-are-of-it = Numbers without + are read as numbers of this country.
bulk-no-such-country = No such country
bulk-create-unknown-groups = Create unknown groups
bulk-otherwise-their-rows-need-fixing = Otherwise their rows need fixing.
bulk-no-row-fits = No row fits
bulk-nothing-holds = Nothing here holds “{ $search }”.
bulk-other-rows-are-there = Other rows are there.
bulk-nothing-needs-fixing = Nothing needs fixing

bulk-rows-will-become =
    { $n ->
        [one] { $n } row will become an invite.
       *[other] { $n } rows will become an invite.
    }

bulk-no-duplicates = No possible duplicates
bulk-nobody-stands-twice = Nobody stands twice for the same platform.
bulk-no-row-is-left-out = No row is left out

# Delete is the key.
bulk-delete-leaves-out = Delete leaves the current row out.

bulk-show-all-rows =
    { $n ->
        [one] Show all { $n } row
       *[other] Show all { $n } rows
    }

bulk-names-addresses-platforms-groups-and = Names, addresses, platforms, groups, and who stands there twice. Nothing is sent.

bulk-checking-rows =
    { $n ->
        [one] Checking { $n } row…
       *[other] Checking { $n } rows…
    }

# Stands under the number itself, which it chooses its form by.
bulk-tile-errors =
    { $n ->
        [one] needs fixing
       *[other] need fixing
    }

# Stands under the number itself, which it chooses its form by.
bulk-tile-rows =
    { $n ->
        [one] row
       *[other] rows
    }

# Stands under the number of rows that are.
bulk-tile-ready = ready

# Stands under the number itself, which it chooses its form by.
bulk-tile-duplicates =
    { $n ->
        [one] duplicate
       *[other] duplicates
    }

bulk-rows-by-state = Rows by state
bulk-missing = missing
bulk-take-as = Take { $suggestion } as { $field }
bulk-becomes-value = Becomes { $value }
bulk-changed-here = Changed in this review
bulk-field-in-line = { $field }, line { $line }
bulk-rows-of-the-file = Rows of the file
bulk-line = Line
bulk-why = Why
bulk-left-out-by-hand = Left out by hand.
bulk-kept = Kept. { $duplicate }

# $why is a sentence of its own.
bulk-possible-duplicate = Possible duplicate. { $why }

# A word beside the number of a row, in a narrow column.
bulk-mark-left-out = left out

bulk-mark-kept = kept
bulk-mark-duplicate = duplicate?
bulk-take-in = Take in
bulk-all-possible-duplicates = All possible duplicates

bulk-possible-duplicates =
    { $n ->
        [one] { $n } possible duplicate
       *[other] { $n } possible duplicates
    }

bulk-what-duplicates-are = Identical rows, and people who hold a live invite for the platform. They are left out unless you keep them.
bulk-keep-all-duplicates = Keep all { $n }

bulk-rows-undecided =
    { $n ->
        [one] { $n } row undecided: left out unless kept.
       *[other] { $n } rows undecided: left out unless kept.
    }

bulk-all-of-them-are-kept = All of them are kept: each is sent.
bulk-keep-all = Keep all
bulk-leave-all-out = Leave all out
bulk-change-this-row-only = Change this row only
bulk-change-this-row = Change this row

# Rows with the same value.
bulk-change-all-alike = Change all { $n } like this

# A label: the value that is to stand there instead of the wrong one.
bulk-right-value =
    { $field ->
        [user_name] Right user name
        [email] Right email
        [platform] Right platform
        [owned_by] Right owned by
        [group] Right group
        [domain] Right domain
        [phone] Right phone
        [language] Right language
       *[time_zone] Right time zone
    }

bulk-choose = Choose
bulk-no-such-language = No such language
bulk-fix-this-row-only = Fix this row only
bulk-fix-this-row = Fix this row
bulk-fix-all-alike = Fix all { $n } like this
bulk-keep-as-it-is = Keep “{ $value }” as it is

bulk-same-error-in =
    { $n ->
        [one] Same error in { $n } more row
       *[other] Same error in { $n } more rows
    }

bulk-same-warning-in =
    { $n ->
        [one] Same warning in { $n } more row
       *[other] Same warning in { $n } more rows
    }

# <lines/> is their numbers, with commas; $n is how many rows there are.
bulk-alike-lines =
    { $n ->
        [one] Line <lines/>
       *[other] Lines <lines/>
    }

# The same with a button for those that are not shown.
bulk-alike-lines-and-more =
    { $n ->
        [one] Line <lines/> <more>and { $more } more</more>
       *[other] Lines <lines/> <more>and { $more } more</more>
    }

bulk-leave-all-alike-out = Leave all { $n } out
bulk-leave-out = Leave out
bulk-this-row-is-left-out = This row is left out
bulk-kept-a-possible-duplicate = Kept, a possible duplicate
bulk-in-the-file = In the file
bulk-becomes = Becomes
bulk-line-and-field = Line { $line }, { $field }

# Where one stands: the third of twelve.
bulk-one-of-all = { $n } of { $all }

bulk-previous-problem = Previous problem
bulk-previous-problem-shift-f8 = Previous problem (Shift F8)
bulk-next-problem = Next problem
bulk-next-problem-f8 = Next problem (F8)
bulk-no-row-would-become-an = No row would become an invite

bulk-keep-duplicates-meant =
    { $n ->
        [one] { $n } possible duplicate: keep those that are meant, one by one or all.
       *[other] { $n } possible duplicates: keep those that are meant, one by one or all.
    }

bulk-rows-left-out-by-hand =
    { $n ->
        [one] { $n } row left out by hand.
       *[other] { $n } rows left out by hand.
    }

bulk-every-row-is-ready = Every row is ready

bulk-rows-are-ready =
    { $n ->
        [one] { $n } row is ready
       *[other] { $n } rows are ready
    }

bulk-invites-can-be-made =
    { $invites ->
        [one] { $invites } invite
       *[other] { $invites } invites
    } for { $people ->
        [one] { $people } person
       *[other] { $people } people
    } can be made.

bulk-nothing-sent-before-last-step = Nothing is sent before the last step.

bulk-rows-need-fixing =
    { $n ->
        [one] { $n } row needs fixing
       *[other] { $n } rows need fixing
    }

bulk-take-suggestions =
    { $n ->
        [one] Take { $n } suggestion
       *[other] Take { $n } suggestions
    }

bulk-they-are-left-out-unless = They are left out unless you mend them here. Rows that are ready are not touched.
bulk-go-to-the-first = Go to the first

# What a key does: beside the key itself, as are the next four.
bulk-hint-keep = keep

bulk-hint-leave-out = leave out
bulk-next = next
bulk-accept = accept
bulk-edit = edit
bulk-it-becomes-no-invite-its = It becomes no invite. Its values are kept.
bulk-take-in-again = Take in again
bulk-keep = Keep

# The heading of its keys in the list of shortcuts.
bulk-review-of-import = Review of an import

bulk-keep-a-possible-duplicate = Keep a possible duplicate
bulk-leave-the-row-out-or = Leave the row out, or take it in again
bulk-undo = Undo
bulk-undo-what = Undo: { $what }
bulk-undo-by-keys = Undo: { $what } ({ $keys })
bulk-nothing-to-undo = Nothing to undo
bulk-redo = Redo
bulk-redo-what = Redo: { $what }
bulk-redo-by-keys = Redo: { $what } ({ $keys })
bulk-nothing-to-redo = Nothing to redo
bulk-no-row = No row

# Why rows are left out; a list of reasons has this, bulk-possible-duplicates and bulk-out-by-hand.
bulk-out-errors =
    { $n ->
        [one] { $n } needs fixing
       *[other] { $n } need fixing
    }

bulk-out-by-hand = { $n } by hand

# $reasons is a list of bulk-out-errors and others.
bulk-left-out-rows =
    { $n ->
        [one] { $n } row<quiet>: { $reasons }</quiet>
       *[other] { $n } rows<quiet>: { $reasons }</quiet>
    }

bulk-saved-as = Saved as { $path }
bulk-save-them-as-a-file = Save them as a file…
bulk-back-to-the-review = Back to the review
bulk-open-the-settings = Open the settings
bulk-open-mail-settings = Open the mail settings
bulk-open-organisation-settings = Open the organisation’s settings
bulk-open-portal-settings = Open the portal settings
bulk-open-text-settings = Open the text settings
bulk-new-users = New users
bulk-none-all-are-known = None: all are known
bulk-new-groups = New groups
bulk-left-out = Left out
bulk-working-it-out = Working it out…
bulk-texts = Texts
bulk-links-work-until = Links work until
bulk-mails-leave = Mails leave
bulk-texts-leave = Texts leave
bulk-messages-leave = Messages leave

bulk-texts-cost =
    { $n ->
        [one] { $n } text<quiet>, about { $cost }, if each is as long as the first</quiet>
       *[other] { $n } texts<quiet>, about { $cost }, if each is as long as the first</quiet>
    }

bulk-texts-no-price =
    { $n ->
        [one] { $n } text<quiet>, no price is set</quiet>
       *[other] { $n } texts<quiet>, no price is set</quiet>
    }

# When messages leave. $begin is a time of the day, or a day and a time.
bulk-within-a-minute = { $begin }, within a minute

bulk-leave-span = { $begin } to about { $end }

# $when is bulk-within-a-minute or bulk-leave-span; $pace is what decides it: "30 a minute".
bulk-leave-at = { $when }<quiet>, { $pace }</quiet>
bulk-leave-trial = { $when }<quiet>, the mails into the trial outbox</quiet>
bulk-leave-trial-and-texts = { $when }<quiet>, the mails into the trial outbox, the texts to the gateway</quiet>
# In place of a time that has come: of the moment when messages leave.
bulk-leave-at-once = At once

bulk-preview-of-mail = Preview of the mail
bulk-preview-of-text = Preview of the text
bulk-preview = Preview
bulk-link-passcode-and-qr-code = Link, passcode and QR code are samples
bulk-link-and-passcode-are-samples = Link and passcode are samples
bulk-writing-the-mail = Writing the mail…
bulk-writing-the-text = Writing the text…
bulk-nobody-to-write-to = No row is ready: there is nobody to write to
bulk-mail-to-person-before = Mail to the person before
bulk-mail-to-next-person = Mail to the next person
bulk-text-to-person-before = Text to the person before
bulk-text-to-next-person = Text to the next person
bulk-this-is-meant-import-it = This is meant: import it again

bulk-invite =
    { $n ->
        [one] Invite { $n } person?
       *[other] Invite { $n } people?
    }

bulk-send-invites =
    { $n ->
        [one] Send { $n } invite
       *[other] Send { $n } invites
    }

bulk-schedule-invites =
    { $n ->
        [one] Schedule { $n } invite
       *[other] Schedule { $n } invites
    }

bulk-ask-to-send =
    { $n ->
        [one] Send { $n } invite…
       *[other] Send { $n } invites…
    }

bulk-ask-to-schedule =
    { $n ->
        [one] Schedule { $n } invite…
       *[other] Schedule { $n } invites…
    }

bulk-made =
    { $n ->
        [one] { $n } invite of { $file } made.
       *[other] { $n } invites of { $file } made.
    }

bulk-made-can-be-undone =
    { $n ->
        [one] { $n } invite of { $file } made. It can be undone for { $seconds } seconds, in the line under the title.
       *[other] { $n } invites of { $file } made. They can be undone for { $seconds } seconds, in the line under the title.
    }
bulk-waits-for-approval =
    { $n ->
        [one] { $n } invite of { $file } waits for approval by another administrator. Nothing is sent before.
       *[other] { $n } invites of { $file } wait for approval by another administrator. Nothing is sent before.
    }

# $when is one of bulk-when-…: "between 14:02 and 15:10".
bulk-mails-leave-when =
    { $n ->
        [one] { $n } mail leaves { $when }.
       *[other] { $n } mails leave { $when }.
    }

bulk-mails-leave-trial =
    { $n ->
        [one] { $n } mail leaves { $when }, into the trial outbox.
       *[other] { $n } mails leave { $when }, into the trial outbox.
    }

bulk-texts-leave-when =
    { $n ->
        [one] { $n } text leaves { $when }.
       *[other] { $n } texts leave { $when }.
    }

bulk-both-leave-when =
    { $mails ->
        [one] { $mails } mail
       *[other] { $mails } mails
    } and { $texts ->
        [one] { $texts } text
       *[other] { $texts } texts
    } leave { $when }.

bulk-both-leave-trial =
    { $mails ->
        [one] { $mails } mail
       *[other] { $mails } mails
    } and { $texts ->
        [one] { $texts } text
       *[other] { $texts } texts
    } leave { $when }, the mails into the trial outbox, the texts to the gateway.

# The words for $when in the messages above: a time within a sentence.
bulk-when-at = at { $time }
bulk-when-at-once = at once

bulk-when-between = between { $begin } and { $end }
bulk-when-tomorrow-at = tomorrow at { $time }
bulk-when-tomorrow-between = tomorrow between { $begin } and { $end }
bulk-when-on-day-at = on { $day } at { $time }
bulk-when-on-day-between = on { $day } between { $begin } and { $end }
bulk-when-from-to = from { $begin } to { $end }

# "Tomorrow, 14:02"
bulk-day-and-time = { $day }, { $time }

bulk-texts-cost-about = The texts cost about { $cost }.
bulk-texts-left-today = Today’s limit leaves { $left } for texts: the others leave on later days.
bulk-mails-through = Mails through { $server }, from { $from }.
bulk-through = Through { $server }, from { $from }.

bulk-users-are-created =
    { $n ->
        [one] { $n } user is created.
       *[other] { $n } users are created.
    }

bulk-groups-are-created =
    { $n ->
        [one] { $n } group is created.
       *[other] { $n } groups are created.
    }

bulk-both-are-created =
    { $users ->
        [one] { $users } user
       *[other] { $users } users
    } and { $groups ->
        [one] { $groups } group
       *[other] { $groups } groups
    } are created.

# $reasons is a list of bulk-out-errors and others.
bulk-send-left-out = Left out: { $reasons }.

bulk-links-until = Links work until { $when }.
bulk-undo-seconds = For { $seconds } seconds it can be undone; later, what has not left yet can be cancelled.
bulk-the-same-file-is-imported = The same file is imported once more.
bulk-something-stands-in-the-way = Something stands in the way
bulk-decide-first-whether-the-same = Decide first whether the same file is imported again
bulk-asks-once-more-before-anything = Asks once more before anything is sent
bulk-nothing-has-been-sent-yet = { $file_name }. Nothing has been sent yet.

bulk-invites-to-people =
    { $invites ->
        [one] { $invites } invite
       *[other] { $invites } invites
    } to { $people ->
        [one] { $people } person
       *[other] { $people } people
    }

bulk-obey-quiet-hours = Obey quiet hours
bulk-messages-of-this-batch-wait = Messages of this batch wait until they are over
bulk-template = Template
bulk-invite-default = Invite (default)
bulk-at-once = At once
bulk-at-a-set-time = At a set time
bulk-day = Day
bulk-time = Time
bulk-time-as = Write the time as 08:30.
bulk-time-is-past = This time is past.
bulk-time-within-days = Choose a time within the next { $days } days.
bulk-time-zone = Time zone of this computer: { $zone }
bulk-today = Today
bulk-tomorrow = Tomorrow
bulk-who-is-in-the-list = Who is in the list?
bulk-one-row-for-each-device = One row for each device. Nothing is sent before the last step.
bulk-file = File
bulk-let-go-to-read-the = Let go to read the file
bulk-reading-file = Reading { $file }…
bulk-reading-pasted = Reading the pasted rows…
bulk-reading-the-file = Reading the file…
bulk-drop-a-csv-file-or = Drop a CSV file or an Excel workbook here

# Alone on a line, between two ways of bringing a file.
bulk-or = or

bulk-choose-a-file = Choose a file…
bulk-paste-anywhere = Rows from a spreadsheet? Copy them and press <keys/> anywhere here
bulk-what-was-pasted-is-a = What was pasted is a single line. Copy the rows together with their header.
bulk-sheet = Sheet
bulk-encoding = Encoding
bulk-between-values = Between values
bulk-first-row = First row
bulk-what-the-file-needs = What the file needs
bulk-the-first-row-is-the = The first row is the header, in BLOCK LETTERS, in any order.
bulk-mandatory = Mandatory

# What the column of the user name is for; the others alike.
bulk-rule-user-name = as the mail greets

bulk-rule-email = where the invite goes

# These are the values that a file may have.
bulk-rule-platform = Android, iOS, macOS, Windows or Neutral

# These are the values that a file may have.
bulk-rule-owned-by = Personal or Corporate; blank is Corporate

bulk-rule-group = blank is un-assigned
bulk-rule-domain = the directory domain
bulk-rule-phone = where texts go
bulk-rule-language = by code or name; blank is the person’s own
bulk-rule-time-zone = such as Europe/Berlin; blank is the person’s own
bulk-a-blank-value-keeps-its = A blank value keeps its comma.
bulk-a-value-with-a-comma = A value with a comma stands in quotation marks.
bulk-several-devices-for-one-person = Several devices for one person are several rows.
bulk-download-sample-csv = Download sample CSV
bulk-also-read-any-letter-case = Also read: any letter case and underscores in headers; semicolons, tabs or bars between values; UTF-8, UTF-16 and Windows-1252; Excel workbooks (.xlsx).
bulk-first-rows = First rows

# Ends the rows that are shown.
bulk-more-rows =
    { $n ->
        [one] and { $n } more row
       *[other] and { $n } more rows
    }

bulk-choose-another-file = Choose another file…
bulk-still-open = { $file } is still open, as it was.
bulk-notes-on-the-file = Notes on the file
bulk-let-go-to-read-this = Let go to read this file instead
bulk-paste-from-a-spreadsheet = Paste from a spreadsheet…
bulk-rows-from-a-spreadsheet = Rows from a spreadsheet
bulk-together-with-their-header = Together with their header
bulk-paste-header-and-row = Paste the header and at least one row.
bulk-read-the-rows = Read the rows
bulk-cancel = Cancel
bulk-nothing-is-sent-before-the = Nothing is sent before the last step
bulk-next-what-each-column-stands = Next: what each column stands for
bulk-find-by-looking = Find by looking
bulk-found = { $value } (found)
bulk-utf-16-little-endian = UTF-16, little-endian
bulk-utf-16-big-endian = UTF-16, big-endian

# What stands between values.
bulk-comma = Comma

bulk-semicolon = Semicolon
bulk-tab = Tab
bulk-bar = Bar
bulk-names-the-columns = Names the columns
bulk-is-a-row-like-the = Is a row like the others

# $ends is CRLF, LF or CR.
bulk-line-ends = { $ends } line ends

bulk-line-ends-bom = { $ends } line ends, byte order mark
bulk-mixed-line-ends = mixed line ends
bulk-mixed-line-ends-bom = mixed line ends, byte order mark
bulk-the-rows-are-read-and = The rows are read and checked anew. What was mended, kept or left out in the review is forgotten.

bulk-lose-of-the-review =
    { $n ->
        [one] Lose { $n } change of the review?
       *[other] Lose { $n } changes of the review?
    }

bulk-lose =
    { $n ->
        [one] Lose { $n } change
       *[other] Lose { $n } changes
    }

bulk-leave-as-it-is = Leave it as it is

bulk-files-were-dropped =
    { $n ->
        [one] { $n } file was dropped.
       *[other] { $n } files were dropped.
    }

bulk-drop-one-file-at-a = Drop one file at a time.

## batches

batches-resume = Resume
batches-pause = Pause
batches-goes-on-with-everything-that = Goes on with everything that waits
batches-holds-every-mail-that-waits = Holds every message that waits, not only these
batches-undo = Undo
batches-cancel-the-rest = Cancel the rest…
batches-export = Export
batches-re-invite = Re-invite…
batches-the-file = The file
batches-rows = Rows
batches-imported = Imported

# <br/> begins a new line.
batches-imported-at-by = { $when }<br/>by { $by }

# <when/> is how long ago: "3 d ago".
batches-imported-by-when = Imported by { $by }, <when/>

batches-file = File
batches-copy-the-sha-256 = Copy the SHA-256
batches-columns = Columns
batches-column-of-the-file = Column of the file
batches-taken-for = Taken for
batches-not-used = Not used
batches-every-row = Every row
batches-field-value = { $field }: { $value }
batches-from-sent-to-enrolled = From sent to enrolled
batches-import-history = Import history
batches-import = Import
batches-reading-the-import = Reading the import…
batches-progress = Progress
batches-mails-handed-over = Messages handed over

batches-still-being-made =
    { $n ->
        [one] { $n } invite is still being made and appears in the list by and by.
       *[other] { $n } invites are still being made and appear in the list by and by.
    }

batches-show-in-the-list-by = Show in the list by state
batches-all = All
batches-cancel-the-rest-of = Cancel the rest of { $file_name }?

batches-cancel-invites =
    { $n ->
        [one] Cancel { $n } invite
       *[other] Cancel { $n } invites
    }

batches-keep-them = Keep them

batches-not-sent-taken-back =
    { $n ->
        [one] { $n } invite not sent yet is taken back: nothing goes out for it.
       *[other] { $n } invites not sent yet are taken back: nothing goes out for them.
    }

batches-sent-keep-working =
    { $n ->
        [one] The { $n } invite sent so far keeps working.
       *[other] The { $n } invites sent so far keep working.
    }

batches-cannot-be-undone = This cannot be undone.
batches-what-failed = What failed
batches-correct-and-re-invite = Correct and re-invite…
batches-reading-the-replies = Reading the replies…
batches-nothing-has-failed-so-far = Nothing has failed so far.
batches-nothing-failed = Nothing failed.
batches-no-words-were-given = No words were given.

# $examples is a list of addresses.
batches-examples-and-others =
    { $n ->
        [one] { $examples } and { $n } other
       *[other] { $examples } and { $n } others
    }

batches-show-those-in-this-state = Show those in this state in the list
batches-bulk-enrollment = Bulk enrollment
batches-enrollment = Enrollment
batches-reading-the-imports = Reading the imports…
batches-invite-many-people-at-once = Invite many people at once from a CSV file, an Excel workbook or rows pasted from a spreadsheet. Each import is kept here with its file, its mapping and what became of every invite.
batches-no-imports-yet = No imports yet
batches-next-import = Next import
batches-previous-import = Previous import
batches-imports = Imports
batches-imported-by = Imported by
batches-when = When
batches-stage = Stage
batches-invites = Invites
batches-sent = Sent
batches-failed = Failed
batches-unknown = Unknown
batches-their-fate-is-unknown = Their fate is unknown
batches-waiting = Waiting
batches-older-imports = Older imports
batches-over-time = Over time
batches-as-a-picture = As a picture
batches-as-numbers = As numbers
batches-numbers-over-time = Numbers over time

# One of $numbers below: "Sent 84".
batches-stage-count = { $stage } { $n }

batches-over-time-label = From { $from } to { $to }: { $numbers }
batches-from = From

# Part of a line. $words is "30 a minute", $when is "at 14:05" or "tomorrow at 07:00".
batches-hold-limit = waits for the limit of { $words }; goes on { $when }

batches-hold-quiet-hours = quiet hours: goes on { $when }
batches-hold-throttled = the mail server asked to go slower; goes on { $when }

# The same, each as a sentence of its own.
batches-hold-limit-sentence = Waits for the limit of { $words }; goes on { $when }.

batches-hold-quiet-hours-sentence = Quiet hours: goes on { $when }.
batches-hold-throttled-sentence = The mail server asked to go slower; goes on { $when }.
batches-the-server-said = The server said: { $said }
batches-slowed-why = The mail server asked to go slower. Muster speeds up again by itself.

# Part of a line.
batches-slowed = slowed by the mail server to about { $n } a minute

# Parts of one line, with dots between them: this and the next.
batches-another-muster-process-on-this = another Muster process on this data folder sends

batches-the-first-mail-is-about = the first message is about to leave
batches-first-mail-leaves-in = the first message leaves in { $time }

batches-wait-for-their-time =
    { $n ->
        [one] { $n } invite waits for its time
       *[other] { $n } invites wait for their time
    }

batches-go-out-on =
    { $n ->
        [one] { $n } invite goes out on { $when }
       *[other] { $n } invites go out on { $when }
    }

batches-taken-back-nothing-sent =
    { $n ->
        [one] { $n } invite taken back, nothing sent
       *[other] { $n } invites taken back, nothing sent
    }
batches-wait-for-approval =
    { $n ->
        [one] { $n } invite waits for approval; nothing is sent before
       *[other] { $n } invites wait for approval; nothing is sent before
    }

# Parts of one line, with dots between them: this and those below.
batches-rest-cancelled = rest cancelled

batches-sent-of-all =
    { $n ->
        [one] { $sent } of { $n } invite sent
       *[other] { $sent } of { $n } invites sent
    }

batches-failed-so-far = { $n } failed
batches-unknown-so-far = { $n } unknown
batches-deferred = { $n } deferred

batches-paused-mails-wait =
    { $n ->
        [one] all sending is paused: { $n } message waits
       *[other] all sending is paused: { $n } messages wait
    }

batches-stopped-mails-wait =
    { $n ->
        [one] stopped when Muster was closed: { $n } message waits
       *[other] stopped when Muster was closed: { $n } messages wait
    }

batches-saved-as = Saved as { $path }
batches-choose-at-least-one-state = Choose at least one state above.
batches-reading-the-invites = Reading the invites…
batches-nobody-is-in-these-states = Nobody is in these states any more.
batches-who = Who
batches-re-invite-user = Re-invite { $user_name }
batches-address-of = Address of { $user_name }
batches-not-an-address-yet = Not an address yet

# The address before it was corrected.
batches-address-was = was { $email }

batches-re-invite-from = Re-invite from { $file_name }

batches-mending-first =
    { $n ->
        [one] Nobody was invited yet: { $n } address needs mending first.
       *[other] Nobody was invited yet: { $n } addresses need mending first.
    }

batches-addresses-not-complete =
    { $n ->
        [one] { $n } address is not complete
       *[other] { $n } addresses are not complete
    }

batches-addresses-corrected =
    { $n ->
        [one] { $n } address corrected
       *[other] { $n } addresses corrected
    }

# People whom one took out of the list.
batches-taken-out = { $n } taken out

batches-ask-to-re-invite = Re-invite { $n }…
batches-re-invite-number = Re-invite { $n }

batches-re-invite-people =
    { $n ->
        [one] Re-invite { $n } person?
       *[other] Re-invite { $n } people?
    }

# $n is how many people.
batches-re-invite-means =
    { $n ->
        [one] A mail with a new link and passcode leaves; the old ones stop working.
       *[other] Each gets a mail with a new link and passcode; the old ones stop working.
    }

batches-go-to-corrected =
    { $n ->
        [one] { $n } goes to the address you corrected.
       *[other] { $n } go to the address you corrected.
    }

batches-taken-out-stay =
    { $n ->
        [one] { $n } you took out stays as it is.
       *[other] { $n } you took out stay as they are.
    }

batches-close = Close
batches-stage-undoable = Can be undone
batches-stage-awaiting-approval = Waits for approval
batches-stage-scheduled = Scheduled
batches-stage-running = Sending
batches-stage-paused = Paused
batches-stage-finished = Finished
batches-stage-cancelled = Cancelled
batches-stage-undone = Undone
batches-meaning-undoable = No message has left yet
batches-meaning-awaiting-approval = Another administrator has to approve it: nothing is sent before
batches-meaning-scheduled = Waits for its time
batches-meaning-running = Being made or sent
batches-meaning-paused = All sending is paused
batches-meaning-finished = Nothing waits any more
batches-meaning-cancelled = What was not sent yet was taken back
batches-meaning-undone = Taken back before any message left
batches-user-name = User name
batches-email = Email
batches-platform = Platform
batches-owned-by = Owned by
batches-group = Group
batches-domain = Domain
batches-phone = Phone
batches-language = Language
batches-time-zone = Time zone
batches-login-name = Login name

batches-rows-invited =
    { $invites } of { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } invited

# Rows, as in the next two.
batches-needed-fixing = { $n } needed fixing and were left out

batches-duplicates-left-out =
    { $n ->
        [one] { $n } possible duplicate left out
       *[other] { $n } possible duplicates left out
    }

batches-left-out-by-hand = { $n } left out by hand
batches-nothing-waited-any-more-everything = Nothing waited any more: everything had been sent.

batches-undone-taken-back =
    { $n ->
        [one] Undone: { $n } invite taken back, nothing goes out for it.
       *[other] Undone: { $n } invites taken back, nothing goes out for them.
    }

batches-cancelled-taken-back =
    { $n ->
        [one] Cancelled: { $n } invite taken back, nothing goes out for it.
       *[other] Cancelled: { $n } invites taken back, nothing goes out for them.
    }

batches-the-file-is-open-again = The file is open again in bulk enrollment.
batches-nobody-was-invited-again = Nobody was invited again.

batches-invited-again =
    { $n ->
        [one] { $n } new invite on the way.
       *[other] { $n } new invites on the way.
    }

batches-invited-again-corrected =
    { $n ->
        [one] { $n } new invite on the way, { $corrected } to a corrected address.
       *[other] { $n } new invites on the way, { $corrected } to a corrected address.
    }

batches-left-as-they-were =
    { $n ->
        [one] { $n } left as it was.
       *[other] { $n } left as they were.
    }

## funnel

funnel-batch = Batch
# No filter
funnel-all = All
funnel-one-batch = 1 batch
funnel-no-batches-yet = No batches yet

funnel-last-days =
    { $days ->
        [one] Last { $days } day
       *[other] Last { $days } days
    }

funnel-by-the-day-on-which = By the day on which an invite was sent; each column shows how far those have come until now.
# Read aloud in place of a picture. $busiest: the day on which most were sent, "4 Mar"
funnel-days-in-words = { $days } days from { $first } to { $last }. Most were sent on { $busiest }: Sent { $sent }, Opened { $opened }, Verified { $verified }, Enrolled { $enrolled }. The table lists every day.
funnel-numbers-by-day = Numbers by day
funnel-sent-on = Sent on
funnel-narrow-the-funnel = Narrow the funnel
funnel-platform = Platform
funnel-clear-filters = Clear filters
funnel-funnel = Funnel
funnel-enrollment = Enrollment
funnel-time-span = Time span
funnel-counting = Counting…
funnel-nothing-fits-in-days = Nothing that fits was sent in the last { $days } days
funnel-no-invite-with-these-filters = No invite with these filters was handed over in this time.
funnel-nothing-sent-in-days = Nothing was sent in the last { $days } days
funnel-enroll-device = Enroll device
funnel-look-back = Look back { $days } days
funnel-once-invites-are-handed-over = Once invites are handed over, this page tells how many were opened, verified and enrolled, and where people drop off.
# What the funnel is split by
funnel-by-platform = By platform
funnel-by-batch = By batch
funnel-by-group = By group
funnel-by-day = By day
funnel-split-by = Split by

funnel-parts-left-out =
    { $n ->
        [one] { $n } smaller part is left out here; the whole above counts them.
       *[other] { $n } smaller parts are left out here; the whole above counts them.
    }

funnel-picture = Picture
funnel-most-drop-off = Most drop off
funnel-show-its-invites-in-the = { $name }: show its invites in the list
# Under "Most drop off": no one did
funnel-nobody = nobody
funnel-colours = Colours
# $share: "62.8%"
funnel-share-of-sent = { $share } of sent
funnel-share-of-opened = { $share } of opened
funnel-share-of-verified = { $share } of verified
# How many of those who were invited went no further than this
funnel-missed-opened = <b>{ $n }</b> not opened so far
funnel-missed-verified = <b>{ $n }</b> opened, but not verified
funnel-missed-enrolled = <b>{ $n }</b> verified, but not enrolled
funnel-from-sent-to-enrolled = From sent to enrolled
funnel-by-mail-or-text = by mail or text, last { $days } days
funnel-where-people-drop-off = Where people drop off
# Read aloud in place of an arrow from one state to the next
funnel-to = to
funnel-most-drop-off-here = Most drop off here
# $state: "Opened"
funnel-show-invites-now = Show invites that are { $state } now
# $share: the share of all that were sent, "37.2%"
funnel-before-opening = before opening · { $share }
funnel-before-verifying = before verifying · { $share }
funnel-before-enrolling = before enrolling · { $share }

funnel-most-before-opening =
    { $n ->
        [one] Most drop off before opening: { $n } invite.
       *[other] Most drop off before opening: { $n } invites.
    }

funnel-most-before-verifying =
    { $n ->
        [one] Most drop off before verifying: { $n } invite.
       *[other] Most drop off before verifying: { $n } invites.
    }

funnel-most-before-enrolling =
    { $n ->
        [one] Most drop off before enrolling: { $n } invite.
       *[other] Most drop off before enrolling: { $n } invites.
    }

funnel-nothing-was-sent-in-this = Nothing was sent in this time.

funnel-everyone-who-was-invited-came =
    { $sent ->
        [one] { $enrolled } of { $sent } invite led to an enrolled device: everyone who was invited came through.
       *[other] { $enrolled } of { $sent } invites led to an enrolled device: everyone who was invited came through.
    }

funnel-led-to-a-device =
    { $sent ->
        [one] { $enrolled } of { $sent } invite led to an enrolled device.
       *[other] { $enrolled } of { $sent } invites led to an enrolled device.
    }

funnel-advice-opened = Look at bounces and at the sender’s name; inviting again often helps.
funnel-advice-verified = Perhaps the passcode did not reach them, or was typed wrong too often.
funnel-advice-enrolled = They stopped on the device itself: at a step of the system’s, or because it is too old.
funnel-group = Group
funnel-day = Day

## outbox

outbox-the-files-in-are-deleted = The files in { $folder } are deleted from this computer. The invites stay as they are; their links keep working.
outbox-clear-the-trial-outbox = Clear the trial outbox?
outbox-delete-all-mails = Delete all mails

outbox-mails-deleted =
    { $n ->
        [one] { $n } mail deleted.
       *[other] { $n } mails deleted.
    }

outbox-next-mail = Next mail
outbox-trial-outbox = Trial outbox
outbox-previous-mail = Previous mail
outbox-mails = Mails
outbox-older-mails = Older mails

# How large a file is; $n has its decimals already.
outbox-size-bytes = { $n } B

outbox-size-kilobytes = { $n } kB
outbox-size-megabytes = { $n } MB
outbox-mail = Mail
outbox-opening-the-mail = Opening the mail…
outbox-mail-to = Mail to { $to }

# Two addresses.
outbox-from-to = { $from } <quiet>to</quiet> { $to }

outbox-rendered = Rendered
outbox-plain-text = Plain text
outbox-raw = Raw
outbox-width = Width
outbox-desktop = Desktop
outbox-phone = Phone
outbox-copy-the-plain-text = Copy the plain text
outbox-copy = Copy
outbox-copy-the-file = Copy the file
outbox-mail-to-rendered = Mail to { $to }, rendered
outbox-show-in-folder = Show in folder
outbox-clear = Clear…
outbox-reading-the-outbox = Reading the outbox…
outbox-mails-become-files = Mails become files here; nothing leaves this computer.
outbox-mails-go-out = Mails go out through your mail server; what stands here is from before.
outbox-every-mail-that-an-invite = Every mail that an invite would send is laid down here, so that you can read it before anyone else does.
outbox-no-mails-yet = No mails yet
outbox-invite-your-first-user = Invite your first user
outbox-contents-kept = What mails say is kept from your role: they carry links and passcodes.

## devices

devices-state = State
# A filter that leaves nothing out.
devices-all = All
devices-search-and-filter-devices = Search and filter devices
devices-search-by-device-serial-number = Search by device, serial number or user
devices-device-serial-or-user = Device, serial or user
devices-platform = Platform
devices-owned-by = Owned by
devices-refresh = Refresh
devices-assign-to-a-user = Assign to a user…
devices-change-user = Change user…
devices-change-ownership = Change ownership…
devices-change-group = Change group…
devices-lock = Lock…
devices-erase = Erase…
devices-unenroll = Unenroll…
devices-stop-managing-now = Stop managing now…
devices-clear-the-selection = Clear the selection
devices-devices = Devices
devices-selection = Selection
devices-they-can-no-longer-be = They can no longer be locked or erased
devices-those-that-enrolled-as-personal = Those that enrolled as personal still cannot be locked or erased
devices-select-all-loaded-devices = Select all loaded devices
devices-actions = Actions
devices-export = Export…
devices-enroll-device = Enroll device
devices-loading-more = Loading more…
devices-a-device-is-listed-here = A device is listed here once it has checked in itself. Invite its user, or show a code and scan it with the device at hand: that one stays Staged until you assign it to its user.
devices-no-devices-yet = No devices yet
devices-by-myself = By myself
devices-no-device-fits = No device fits
devices-clear-search-and-filters = Clear search and filters
devices-clear-the-search = Clear the search
devices-details = Details
devices-reading-what-it-can-do = Reading what it can do…
devices-device = Device
devices-user = User
devices-serial = Serial
devices-group = Group
devices-last-seen = Last seen
# When the device enrolled: a column, a fact.
devices-enrolled = Enrolled
devices-it-happens-when-the-device = It happens when the device next asks; it cannot be called. Until then it can be taken back.
devices-the-device-is-asked-to = The device is asked to remove its enrollment, and with it the settings, accounts and apps that came by it. Nothing else on it is erased.
devices-eject-confirm = Stop managing now
devices-for-a-device-that-is = For a device that is lost or will not answer: Muster stops at once, without waiting, and turns the device away when it next asks. What was asked of it and is not done yet stays undone.
devices-current-iphones-ipads-and-macs = Current iPhones, iPads and Macs then remove the enrollment by themselves; on older systems it stays until someone removes it there. Nothing is locked or erased. If the device can still be reached, use Unenroll instead.
devices-cancel = Cancel
devices-type-the-name-of-the = Type the name of the device to confirm
devices-take-out-of-its-group = Take out of its group
# A button that does it, or leads straight to it.
devices-group-confirm = Change group
devices-find-a-group-or-name = Find a group, or name a new one
devices-groups = Groups
devices-no-group = No group
devices-there-are-no-groups-yet = There are no groups yet.
devices-no-group-of-this-name = No group of this name yet.
devices-the-device-is-in-no = The device is in no group then.
devices-it-is-in-no-group = It is in no group.
devices-it-is-in = It is in { $now }.
devices-it-is-in-this-group = It is in this group already.
devices-the-device-moves-there-at = The device moves there at once.
devices-a-new-group-with-this = A new group with this name is made.
devices-message-on-the-locked-screen = Message on the locked screen (optional)
devices-if-found-please-call-the = If found, please call the number below.
devices-phone-number-on-the-locked = Phone number on the locked screen (optional)
devices-ownership-confirm = Change ownership
devices-choose-another = Choose another
devices-name-or-address = Name or address
devices-name = Name
devices-email-address = Email address
devices-pin-six-digits = PIN, six digits
devices-make-one-up = Make one up
devices-copy-the-pin = Copy the PIN
devices-the-mac-asks-for-it = The Mac asks for it before it can be used again. It is shown nowhere else: without it the Mac stays locked.
devices-i-have-written-it-down = I have written it down
devices-assign = Assign
devices-user-confirm = Change user
devices-it-was-enrolled-by-and = It was enrolled by { $user_name } and waits for its user. Assigned, it is Managed; nothing changes on the device.
devices-it-belongs-to-nothing-changes = It belongs to { $user_name }. Nothing changes on the device.
devices-only-a-note-it-is = Only a note: it is managed no longer, so nothing can be asked of it.
devices-it-cannot-be-locked-or = It cannot be locked or erased from here any more. A Lock or an Erase that waits will fail.
devices-it-cannot-be-locked-or-erased = It cannot be locked or erased from here.
devices-it-can-be-locked-and = It can be locked and erased from here, if it enrolled as corporate.
devices-only-its-work-part-is = Only its work part is managed: it still cannot be erased.
devices-it-enrolled-as-a-personal = It enrolled as a personal device: it still cannot be locked or erased, for as long as it stays enrolled. For that it must enroll again, with a corporate invite.
devices-it-can-be-locked-and-erased = It can be locked and erased from here.
devices-commands = Commands
devices-nothing-was-asked-of-it = Nothing was asked of it yet.
# Opens a question first.
devices-try-again = Try again…
# Is done without a question.
devices-try-again-at-once = Try again
devices-take-back = Take back
devices-close = Close
devices-loading = Loading…
devices-it-stands-in-the-list = It stands in the list with a new entry, which has its history, too.
devices-it-may-have-enrolled-again = It may have enrolled again: then it stands in the list with a new entry.
devices-this-device-enrolled-again = This device enrolled again
devices-this-device-is-not-in = This device is not in the list any more
devices-show-it-in-the-list = Show it in the list
devices-show-all-devices = Show all devices
devices-all-their-devices = All their devices
# In no group.
devices-un-assigned = Un-assigned
devices-serial-number = Serial number
devices-copy-the-serial-number = Copy the serial number
# Of the serial number.
devices-not-told-in-this-kind = Not told in this kind of enrollment
devices-not-told-yet = Not told yet
# Of the day it enrolled.
devices-not-yet = Not yet
devices-its-invite = Its invite
devices-certificate = Certificate
devices-notes = Notes
devices-profiles = Profiles
devices-it-has-not-told-its = It has not told its profiles yet.
devices-none-on-the-device = None on the device.
# Of a configuration profile: put on the device by Muster.
devices-by-muster = By Muster
devices-not-by-muster = Not by Muster
devices-about-the-device = About the device
devices-it-has-told-nothing-about = It has told nothing about itself yet.
# { $name } is what is copied, such as Host name.
devices-copy = Copy: { $name }
devices-next-device = Next device
devices-previous-device = Previous device
devices-extend-the-selection-down = Extend the selection down
devices-extend-the-selection-up = Extend the selection up
devices-select = Select
devices-select-all-loaded = Select all loaded
devices-menu-of-the-row = Menu of the row
devices-open-the-device = Open the device
devices-device-without-a-name = Device without a name

# The list: what it says around its rows.

devices-range = { $first }–{ $last } of { $total }
devices-list-behind = The list could not be brought up to date. <retry>Retry</retry>
devices-selected = { $n } selected
devices-select-one = Select { $name }
devices-actions-for = Actions for { $name }
devices-more-actions-for = More actions for { $name }
devices-does-not-apply = Does not apply
devices-name-not-told = Has not told its name yet
devices-serial-not-told = Not told: only the work part of this device is managed
# So many commands wait for the device.
devices-commands-waiting = { $n } waiting
devices-sort-newest = Latest enrolled
devices-sort-user = User A–Z

# States of a device, as a word on a badge and as what it means: the meaning is also a sentence's beginning, without a full stop.

devices-state-pending = Pending
devices-state-pending-means = It has begun to enroll, and has not said yet that it is managed
devices-state-staged = Staged
devices-state-staged-means = It is managed, and waits to be assigned to its user
devices-state-managed = Managed
devices-state-managed-means = It is managed, and belongs to its user
devices-state-unmanaged = Unmanaged
devices-state-unmanaged-means = It is managed no longer

# How a device stands: { $meaning } is the meaning of its state, { $why } a reason without a full stop.
devices-standing = { $meaning }.
devices-standing-because = { $meaning }: { $why }.
devices-standing-ended = { $why }. { $meaning }.
# The reason why a device is managed no longer, when its user removed the enrollment there.
devices-reason-checked-out = Removed on the device
# Why something cannot be done to a device.
devices-gone-so-off = It is managed no longer.

# States of a command that a device was given, as a word on a badge and as what it means.

devices-command-queued = Waits for the device
devices-command-queued-means = It is handed over when the device next asks
devices-command-sent = Handed over
devices-command-sent-means = The device has it, and has not answered yet
devices-command-not-now = Not now
devices-command-not-now-means = The device could not do it at that moment; it is handed over again when it next asks
devices-command-done = Done
devices-command-done-means = The device has done it
devices-command-failed = Failed
devices-command-failed-means = The device refused it or failed
devices-command-taken-back = Taken back
devices-command-taken-back-means = It was taken back before the device did it

# The commands by name.

devices-command-information = Read device information
devices-command-security = Read security
devices-command-profiles = Read profiles
devices-command-unenroll = Unenroll
devices-command-lock = Lock
devices-command-erase = Erase

# Below a command: <asked/>, <handed/> and <answered/> are times such as "3 d ago".
devices-command-course = Asked <asked/> by { $by }
devices-command-course-handed = Asked <asked/> by { $by } · handed over <handed/>
devices-command-course-answered = Asked <asked/> by { $by } · answered <answered/>
# { $n } is two or more.
devices-command-course-times = Asked <asked/> by { $by } · handed over { $n } times
devices-command-course-times-answered = Asked <asked/> by { $by } · handed over { $n } times · answered <answered/>
devices-show-more-commands = Show { $n } more
# { $command } is the name of a command, such as Lock.
devices-try-again-command = Try again: { $command }
devices-take-back-command = Take back: { $command }

# What happened to a device, a line each.

devices-event-began = Began to enroll
devices-event-enrolled = Enrolled
devices-event-enrolled-again = Enrolled again
devices-event-told = Told about itself
devices-event-user = Assigned to another user
devices-event-ownership = Ownership changed
devices-event-group = Group changed
devices-event-command = Did what it was asked
devices-event-command-failed = Could not do what it was asked
devices-event-never-enrolled = Never came to be managed
devices-event-checked-out = Said that it is managed no longer
devices-event-unenrolled = Unenrolled
devices-event-erased = Erased
devices-event-ejected = Muster stopped managing it
devices-event-certificate = Got its certificate
devices-event-refused = Was turned away
devices-event-push-failed = Could not be called
devices-event-asked-lock = Asked to lock
devices-event-asked-erase = Asked to erase itself
devices-event-asked-unenroll = Asked to unenroll
# { $command } is the name of a command, such as Lock.
devices-event-done = { $command }: done
devices-event-failed = { $command }: failed
# Below what happened: who did it, and what it was about.
devices-event-by = by { $by }
devices-event-detail-by = { $detail } · by { $by }

# Said after a deed.

devices-refresh-done = { $name } was asked. What it tells shows here by itself.
devices-export-done = Saved as { $path }
devices-undo = Undo
devices-undo-done = { $name } is as it was.
# { $command } is the name of a command, such as Lock.
devices-take-back-done = { $command } was taken back.
devices-try-again-done = { $name } was asked again.
devices-lock-done = { $name } was asked to lock.
devices-erase-done = { $name } was asked to erase itself.
devices-unenroll-done = { $name } was asked to unenroll.
devices-eject-done = Muster no longer manages { $name }.
devices-assign-done = { $device } is assigned to { $name }.
devices-user-done = { $device } now belongs to { $name }.
devices-group-done = { $name } is now in { $group }.
devices-group-left = { $name } is now in no group.
# { $owned } is Personal or Corporate.
devices-ownership-done = { $name } is now { $owned }.

# Something done to many devices: how far it has come, and what became of it.

devices-bulk-refresh-progress =
    { $all ->
        [one] Refresh: { $settled } of { $all } device
       *[other] Refresh: { $settled } of { $all } devices
    }
devices-bulk-ownership-progress =
    { $all ->
        [one] Change ownership: { $settled } of { $all } device
       *[other] Change ownership: { $settled } of { $all } devices
    }
devices-bulk-group-progress =
    { $all ->
        [one] Change group: { $settled } of { $all } device
       *[other] Change group: { $settled } of { $all } devices
    }
devices-bulk-refresh-done =
    { $n ->
        [one] { $n } device asked. What they tell shows here by itself.
       *[other] { $n } devices asked. What they tell shows here by itself.
    }
# { $owned } is Personal or Corporate.
devices-bulk-ownership-done =
    { $n ->
        [one] { $n } device now { $owned }.
       *[other] { $n } devices now { $owned }.
    }
devices-bulk-group-done =
    { $n ->
        [one] { $n } device now in { $group }.
       *[other] { $n } devices now in { $group }.
    }
devices-bulk-no-group =
    { $n ->
        [one] { $n } device now in no group.
       *[other] { $n } devices now in no group.
    }
devices-bulk-nothing = Nothing to change: they are so already.
devices-bulk-none = None could be done.
# { $names } are up to three devices, { $reason } is a sentence.
devices-bulk-failed = { $names }: { $reason }
devices-bulk-failed-more = { $names } and { $more } more: { $reason }
devices-they-move-at-once = The devices move there at once.

# The dialogs.

devices-assign-title = Assign { $name } to a user
devices-user-title = Change the user of { $name }
devices-ownership-title = Change ownership of { $name }
devices-group-title = Change the group of { $name }
devices-lock-title = Lock { $name }?
devices-erase-title = Erase { $name }?
devices-unenroll-title = Unenroll { $name }?
devices-eject-title = Stop managing { $name } now?
# Beside the choice that holds now.
devices-holds-now = now
devices-kept-as-a-user = Kept as a user. <search>Search the users instead</search>
devices-its-name-is = Its name is <name>{ $name }</name>
devices-lock-mac = The Mac restarts and stays locked until the PIN is typed. Work that was not saved is lost.
devices-lock-mac-later = The Mac restarts when it next asks, and stays locked until the PIN is typed. Work that was not saved is lost.
devices-lock-screen = Its screen locks as soon as it is reached. Whoever knows its passcode can unlock it again.
devices-lock-screen-later = Its screen locks when it next asks. Whoever knows its passcode can unlock it again.
devices-unenroll-when-staged = It happens when the device next answers; until then it stays Staged and this can be taken back. To manage it again, it must enroll again.
devices-unenroll-when-managed = It happens when the device next answers; until then it stays Managed and this can be taken back. To manage it again, it must enroll again.

# { $kind } is Mac, PC, iPad, iPhone or device: each may have words of its own.

devices-lock-confirm =
    { $kind ->
        [device] Lock this device
       *[named] Lock this { $kind }
    }
devices-erase-confirm =
    { $kind ->
        [device] Erase this device
       *[named] Erase this { $kind }
    }
devices-unenroll-confirm =
    { $kind ->
        [device] Unenroll this device
       *[named] Unenroll this { $kind }
    }
devices-erase-warning =
    { $kind ->
        [device] Everything on this device is erased: apps, documents, accounts and its enrollment. Once the device has the command, nothing brings it back.
       *[named] Everything on this { $kind } is erased: apps, documents, accounts and its enrollment. Once the device has the command, nothing brings it back.
    }

# The details of a device.

devices-newer-entry = <b>This device enrolled again,</b> for { $name }. <link>Open the new entry</link>
# Of its certificate; { $day } is such as 14 Mar 2036.
devices-certificate-ended = Ended on { $day }
devices-certificate-ends = Ends on { $day }
devices-note-unenroll-waits = <b>Unenroll: waits for the device.</b> It is managed until it has answered. If it never will, stop managing it now.
devices-note-erase-waits = <b>Erase: waits for the device.</b> Until the device has it, it can be taken back below.
devices-note-work-part = <b>Only its work part is managed.</b> It enrolled by a work account, apart from what is personal. Its serial number and other identifiers of the hardware are not told, and it cannot be erased as a whole.
devices-note-no-push = <b>It cannot be called.</b> What is asked waits until the device next asks by itself.

## templates

templates-saving = Saving…
templates-not-saved = Not saved: { $message }
templates-not-saved-somebody-else-saved = Not saved: somebody else saved another draft
templates-published = Published
templates-musters-words = Muster’s words
templates-templates = Templates
templates-not-in-use = Not in use
templates-versions = Versions
templates-send-test = Send test
templates-publish = Publish
# { $fact } is what has to be mended, such as “The passcode is missing”.
templates-click-to-see-it = { $fact }. Click to see it.
templates-more = More
templates-there-is-none = There is none
templates-discard-the-draft = Discard the draft?
templates-discard-draft = Discard draft
templates-what-was-written-since-the = What was written since the last publishing is lost. What is sent stays as it is.
templates-insert-field = Insert field
templates-template = Template
templates-save-the-draft-now = Save the draft now
templates-reading-the-template = Reading the template…
templates-subject = Subject
templates-preheader = Preheader
templates-the-beginning-of-the-message = The beginning of the message
templates-what-you-wrote-last-could = What you wrote last could not be saved. Stay to try again, or leave and lose it. The draft stays as it was saved before.
templates-your-last-words-are-not = Your last words are not saved
templates-leave-without-them = Leave without them
templates-try-again = Try again
templates-version-was-published-after-this = Version { $version } was published after this draft was begun
templates-publishing-the-draft-replaces-it = Publishing the draft replaces it.
templates-compare = Compare
templates-somebody-else-has-saved-another = Somebody else has saved another draft
templates-what-you-wrote-here-is = What you wrote here is not saved. Choose which one counts; the other one is lost.
templates-reload-theirs = Reload theirs
templates-keep-mine = Keep mine
templates-channel = Channel
templates-language = Language
# Said by screen readers before the name of the language.
templates-language-spoken = Language:
templates-all-is-well = All is well
templates-checks = Checks
# The button beside Publish that shows only figures, as it is read out; { $count } is such as "1 thing to mend".
templates-checks-named = Checks: { $count }
templates-checking = Checking…
templates-not-checked = Not checked
templates-insert = Insert
templates-preview-as = Preview as
templates-platform = Platform
templates-owned-by = Owned by
templates-find-a-user = Find a user
templates-name-or-address = Name or address
templates-a-sample-user = A sample user
templates-mail-to = Mail to { $to }
templates-no-subject = (no subject)
templates-text-message = Text message
templates-no-words = (no words)
templates-preview = Preview
templates-dark = Dark
templates-without-pictures = Without pictures
templates-plain-text-part = Plain-text part
templates-screen = Screen
templates-desktop = Desktop
templates-phone = Phone
templates-writing-the-message = Writing the message…
templates-writing-it-anew = Writing it anew…
templates-link-passcode-and-qr-code = Link, passcode and QR code are samples
templates-characters-as-previewed = Characters as the preview shows them: a field counts as what stands in its place
# Said by screen readers before a number.
templates-characters = Characters:
templates-fields = Fields
# Beside a field that not every message has something for.
templates-may-be-empty = may be empty
templates-message = Message
templates-more-fields = More fields
templates-insert-named = Insert { $label }
templates-field-group = Group
# What stands in a new button of a message until it is written over.
templates-set-up-my-device = Set up my device
# The dialog's title.
templates-link = Link
templates-address = Address
templates-a-page-a-mail-address = A page, a mail address or a phone number
templates-remove-the-link = Remove the link
templates-cancel = Cancel
templates-add-link = Add link
templates-change-link = Change link
templates-undo = Undo
templates-redo = Redo
templates-text = Text
templates-heading-1 = Heading 1
templates-heading-2 = Heading 2
templates-heading-3 = Heading 3
templates-small-print = Small print
templates-text-style = Text style: { $label }
templates-bold = Bold
templates-italic = Italic
# In the toolbar: opens a dialog.
templates-link-tool = Link…
templates-bullets = Bullets
templates-numbers = Numbers
templates-button = Button
templates-qr-code-panel = QR code panel
templates-line-across = Line across
templates-insert-a-block = Insert a block
templates-send-a-test = Send a test
templates-email-address = Email address
templates-phone-number = Phone number
# What a test does, before it is sent. { $cost } is such as "About 0.075 EUR a text", { $parts } such as "1 × 0.075 EUR".
templates-test-mail = One mail goes to this address and to nobody else, clearly marked as a test.
templates-test-mail-trial = One mail to this address goes into the trial outbox, clearly marked as a test. Nothing leaves this computer.
templates-test-text = One real text goes to this number and to nobody else, marked as a test. The gateway may charge for it.
templates-test-text-costs = One real text goes to this number and to nobody else, marked as a test. { $cost } ({ $parts }).
templates-test-says = It says what stands in the editor now, with the data that the preview shows. Its link opens nothing and its passcode is a sample.
# After it was sent, while mails go into the trial outbox; a link follows.
templates-test-kept = It lies in the trial outbox: no mail left this computer.
templates-test-read-it = Read it in the trial outbox
templates-close = Close
templates-send-again = Send again
templates-they-say-the-same = They say the same.
templates-go-back-to-musters-own = Go back to Muster’s own words?
templates-go-back-to-version = Go back to version { $to }?
templates-revert-to-musters-own = Revert to Muster’s own
templates-revert-to-version = Revert to version { $to }
templates-it-is-published-at-once = It is published at once as a new version. Nothing of the history is lost, and a draft stays as it is.
# Before an earlier version is sent again. { $name } is a template, { $language } such as German; { $from } and { $to } are one of the three below.
templates-revert-mail = The mail of “{ $name }” in { $language } goes back from { $from } to { $to }.
templates-revert-text = The text message of “{ $name }” in { $language } goes back from { $from } to { $to }.
templates-revert-version = version { $version }
# { $when } is a day and a time.
templates-revert-version-of = version { $version } of { $when }
templates-revert-musters-own = Muster’s own words
templates-reading-the-history = Reading the history…
templates-history = History
templates-comparison = Comparison
templates-compare-with = Compare with
# The end of “Version 3 compared with …”, as a choice of two.
templates-the-draft = the draft
templates-what-is-published = what is published
# The words that Muster brings along, as a version.
templates-musters-own = Muster’s own
templates-published-now = Published
templates-revert-to-this = Revert to this
templates-comparing = Comparing…
templates-duplicate-template = Duplicate template
templates-rename-template = Rename template
templates-duplicate = Duplicate
templates-rename = Rename
templates-name = Name
templates-the-copy-has-all-its = The copy has all its words. It is not in use until you choose it.
templates-remove = Remove “{ $name }”?
templates-remove-template = Remove template
templates-its-words-in-every-language = Its words in every language, its drafts and its history go with it. Messages that were sent stay as they are. Export it first if somebody may want it back.
templates-actions-for = Actions for { $name }
templates-edit = Edit
templates-it-is-in-use = It is in use
templates-duplicate-menu = Duplicate…
templates-export = Export…
templates-next-template = Next template
templates-previous-template = Previous template
templates-menu-of-the-row = Menu of the row
templates-email = Email
templates-sms = SMS
templates-last-change = Last change
templates-actions = Actions
templates-in-use = In use
templates-never = Never
templates-messages-of-this-kind-do = Messages of this kind do not go this way
templates-import = Import…
templates-invite = Invite
templates-brings-link-qr-code-and = Brings link, QR code and passcode to the invitee
templates-passcode-apart = Passcode apart
templates-a-text-with-the-passcode = A text with the passcode, where the link goes by mail
templates-reminder = Reminder
templates-to-invitees-who-have-not = To invitees who have not followed their invite yet
# The kind of message that goes out once a device has enrolled.
templates-enrolled = Enrolled
templates-once-a-device-has-enrolled = Once a device has enrolled
templates-expired = Expired
templates-when-an-invite-has-ended = When an invite has ended without a device
templates-by-myself-card = By myself card
templates-the-code-that-a-technician = The code that a technician hands out
templates-self-enrollment-notice = Self enrollment notice
templates-when-a-device-enrolled-without = When a device enrolled without an invite
templates-own-words-version = Own words, version { $version }
templates-draft-over-version = Draft over version { $version }
templates-draft = Draft
# In so many of all languages the words are the organisation's own.
templates-of-own-words = { $own } of { $languages } in your words
templates-in-musters-words = In Muster’s words

# In the menu of a template, and said after it.
templates-use = Use
# { $kind } is a kind of message, such as Invite or Reminder.
templates-use-done = { $kind }: messages from now on are made from “{ $name }”.
templates-rename-menu = Rename…
templates-rename-done = Renamed to “{ $name }”.
templates-remove-menu = Remove…
templates-remove-done = “{ $name }” is removed.
# Why a template can be neither renamed nor removed.
templates-brought-along = Muster brings it along
# The name that a copy has at first.
templates-name-of-copy = { $name }, copy
templates-duplicate-done = “{ $name }” is there. It is not in use yet.
# A button beside what was said: opens the new template.
templates-open = Open
templates-export-done = Exported to { $file }.
# The title of what is said after a file was imported. Its channels and languages follow the second, one line a channel.
templates-imported = Imported “{ $name }”
templates-imported-as-drafts =
    { $n ->
        [0] The file says what Muster says, in all its languages: there is nothing to publish.
        [one] The file holds { $n } draft. Nothing of it is sent before you publish it and use the template.
       *[other] The file holds { $n } drafts. Nothing of them is sent before you publish them and use the template.
    }
templates-imported-as-shipped =
    { $n ->
        [one] { $n } more says what Muster brings along and needs no draft.
       *[other] { $n } more say what Muster brings along and need no draft.
    }
# A list follows, a line each.
templates-import-left-out = Left out of the file:
# Beside a button that says Rename….
templates-open-template = Open template
# A file that could not be read; the engine's own sentence stands between title and advice, and names the line.
templates-import-failed = Nothing was imported
templates-import-mend-the-file = Open the file in a text editor and mend it there, or export it once more where it came from. Then import it again.
templates-import-another = Choose a file…

# Tags beside the name of a template, and what hovering over them says.
templates-only-drafts = Drafts only
templates-only-drafts-what = Nothing of it was ever published: it says nothing before that is done


# The editor's head.

# { $when } is such as 14:02, or a day with its time.
templates-draft-saved = Draft, saved { $when }
templates-publish-done = Published as version { $version }: messages from now on say it.
templates-publish-done-unused = Published as version { $version }. Messages say it once this template is used.
templates-publish-undo = Undo
templates-publish-undone = Undone: messages say again what they said before.
# The button as it is shown, and what screen readers add to it; { $fact } is such as “The passcode is missing”.
templates-publish-first = Publish<hidden>: first, { $fact }</hidden>
templates-publish-which-counts = Somebody else has saved another draft. Choose first which one counts.
templates-publish-nothing = Nothing to publish: what stands here is what is sent.
templates-discard-draft-menu = Discard draft…
# Stay on the page and do not leave it.
templates-stay = Stay

# How long a text message is. A segment is what networks count and bill.

templates-segments-characters =
    { $segments ->
        [one] <b>{ $segments } segment</b>, { $units } of { $available } characters
       *[other] <b>{ $segments } segments</b>, { $units } of { $available } characters
    }
templates-segments-units =
    { $segments ->
        [one] <b>{ $segments } segment</b>, { $units } of { $available } units
       *[other] <b>{ $segments } segments</b>, { $units } of { $available } units
    }
# A sign of a text message, such as an emoji.
templates-sign = “{ $sign }”
# { $signs } are { $n } signs, each in its quotation marks.
templates-signs-not-plain =
    { $n ->
        [one] { $signs } is not in the alphabet of plain texts: a segment holds 70 characters instead of 160.
       *[other] { $signs } are not in the alphabet of plain texts: a segment holds 70 characters instead of 160.
    }

# The checks of a message. How a check went is said by screen readers before what it found.

templates-check-passed = Passed:
templates-check-look = Worth a look:
templates-check-must = Must be mended:
templates-checks-must =
    { $must ->
        [one] { $must } thing to mend
       *[other] { $must } things to mend
    }
templates-checks-look =
    { $look ->
        [one] { $look } thing to look at
       *[other] { $look } things to look at
    }
templates-checks-both =
    { $must ->
        [one]
            { $look ->
                [one] { $must } thing to mend, { $look } thing to look at
               *[other] { $must } thing to mend, { $look } things to look at
            }
       *[other]
            { $look ->
                [one] { $must } things to mend, { $look } thing to look at
               *[other] { $must } things to mend, { $look } things to look at
            }
    }

# The preview.

# Beside "Preview": as whom the message is read.
templates-as-user = as { $name }
templates-as-a-sample = as a sample
templates-nobody-fits = Nobody fits “{ $typed }”.
# The recipient, as mail and message programs show it.
templates-to = To: { $name }
# Of a test; { $through } is what took it, such as a mail server.
templates-test-done = Handed over to { $through }

# The versions of a template.

templates-version = Version { $version }
# { $what } is what was done and when.
templates-version-by = { $what } · by { $name }
# Over a comparison: what it is compared with stands beside, either a choice ("the draft", "what is sent") or one of the next two.
templates-version-compared = Version { $version } compared with
templates-musters-own-compared = Muster’s own compared with
templates-with-version = what is sent, version { $version }
templates-with-musters-own = what is sent, muster’s own
templates-lines-changed =
    { $added ->
        [one]
            { $removed ->
                [one] { $added } line added, { $removed } line removed
               *[other] { $added } line added, { $removed } lines removed
            }
       *[other]
            { $removed ->
                [one] { $added } lines added, { $removed } line removed
               *[other] { $added } lines added, { $removed } lines removed
            }
    }
# In a comparison, in place of a line that says nothing and was put there for room.
templates-empty-line = Empty line
# What the sign ↵ says at the end of a line.
templates-line-break = Line break
# Said by screen readers before a line of the comparison.
templates-line-added = Added:
templates-line-removed = Removed:

# The fields that a message can have, by name.

templates-field-user-name = User name
templates-field-email = Email
templates-field-platform = Device platform
templates-field-owned-by = Owned by
templates-field-link = Enrollment link
templates-field-qr-code = QR code
templates-field-passcode = Passcode
templates-field-expires-on = Expires on
templates-field-organisation = Organisation
templates-field-sender = Sender
templates-field-support-contact = Support contact
templates-field-support-phone = Support phone
templates-field-support-email = Support email
templates-field-portal-address = Portal address
templates-field-work-sign-in = Work sign-in

# In the message.

# What stands beside a new QR code until it is written over; { $passcode } becomes a field.
templates-words-beside-code = Reading this on a computer? Point your phone’s camera at the code, then enter { $passcode }
templates-no-such-address = Write a page (https://…), a mail address or a phone number.

# What was pasted is cleaned. Each thing below may stand in this sentence, alone or in a list: "a picture, comments and form fields".

templates-pasted-without = Pasted without { $things }.
# { $before } are one or more things with commas between them.
templates-pasted-list = { $before } and { $last }
templates-pasted-pictures =
    { $n ->
        [one] a picture
       *[other] { $n } pictures
    }
templates-pasted-media = embedded content
templates-pasted-controls = form fields
templates-pasted-links =
    { $n ->
        [one] a link that a message may not have
       *[other] { $n } links that a message may not have
    }
templates-pasted-tables =
    { $n ->
        [one] the frame of a table
       *[other] { $n } frames of tables
    }
templates-pasted-changes = words that were struck out
templates-pasted-comments = comments

## first-run

# <hidden> is read aloud only
first-run-step-done = { $title }<hidden>, done</hidden>
first-run-first-steps = First steps
first-run-steps-done = <b>First steps</b> { $done } of 4 done
first-run-show = Show
first-run-enroll-your-first-device = Enroll your first device
# How many of four steps are done
first-run-of-four = { $done } of 4
first-run-dismiss-the-checklist = Dismiss the checklist
first-run-your-organisation = Your organisation
first-run-edit = Edit
first-run-mail = Mail
first-run-trial-outbox = Trial outbox
first-run-connect-a-mail-server = Connect a mail server
first-run-mail-settings = Mail settings
first-run-using-the-built-in-trial = Using the built-in trial outbox — nothing leaves this computer
first-run-enroll-your-own-device-first = Enroll your own device first
first-run-see-exactly-what-your-colleagues = See exactly what your colleagues will see: scan a code with your phone and follow the steps. An iPhone, iPad or Mac enrolls, and you can unenroll it again under Devices. Other devices end at Verified, and nothing on them is changed.
first-run-by-myself = By myself
first-run-skip-for-now = Skip for now
first-run-skipped-you-can-still-do = Skipped; you can still do it
first-run-your-own-device-was-enrolled = Your own device was enrolled
first-run-your-own-device-was-verified = Your own device was verified
first-run-scan-a-code-and-see = Scan a code and see what your colleagues will see
first-run-invite-your-first-user = Invite your first user
first-run-invite = Invite
first-run-one-person-by-email-you = One person by email. You can read the message in the trial outbox before anyone else does.
first-run-one-person-by-email = One person by email.
first-run-organisation-missing = Invites say who sends them: name your organisation.
first-run-name-missing = Your name is needed: what you do is noted under it.
first-run-address-missing = Your address is needed, to reach you and as the sender of mails.
first-run-welcome-to-muster = Welcome to Muster
first-run-three-answers-and-you-can = Three answers, and you can send a first invite. Nothing leaves this computer before you say so: mails go into a trial outbox until you connect a mail server.
first-run-organisation = Organisation
first-run-as-invitees-know-it-it = As invitees know it; it stands in every mail and on the portal
first-run-your-name = Your name
first-run-your-email-address = Your email address
first-run-mails-name-it-as-sender = Mails name it as sender until you set another one
first-run-open-the-console = Open the console
first-run-what-your-colleagues-will-see = What your colleagues will see
first-run-a-link-a-code-and = A link, a code and a few plain steps
first-run-set-up-your-iphone-for = Set up your iPhone for work
first-run-enter-the-passcode-from-your = Enter the passcode from your invite.
first-run-continue = Continue
first-run-what-it-can-see = What { $organisation } can and cannot see
first-run-no-step-done = No step is done.
first-run-one-step-done = One step is done.
first-run-two-steps-done = Two steps are done.
first-run-three-steps-done = Three steps are done.
first-run-all-steps-done = All steps are done.
first-run-next-organisation = Name your organisation first.
first-run-next-mail = Mail comes next.
first-run-next-own-device = The next one takes about five minutes and a phone.
first-run-next-invite = The last one is the first real invite.

## settings

settings-settings = Settings
settings-leave-without-saving = Leave without saving?
settings-discard = Discard
settings-stay = Stay
settings-save-and-leave = Save and leave
settings-organisation = Organisation
settings-mail = Mail
settings-text-messages = Text messages
settings-sending = Sending
settings-bounces = Bounces
settings-portal = Portal
settings-enrollment-rules = Enrollment rules
settings-certificates = Certificates
settings-apple = Apple
settings-your-role-reads-this = Your role reads this page and changes nothing on it.
settings-accounts = Accounts
settings-security = Security
settings-ended-today = Ended today
settings-ends-today = Ends today
settings-terms-of-use = Terms of use
settings-reading = Reading the settings…
settings-saved = Saved.

# A change of a form that is not saved yet, in a list of such: "Invites expire after: 10 days", "Port: 465".
settings-change = { $name }: { $value }

# The saved value of a field that was changed, beside the new one.
settings-was = was { $value }

# $changes is a list of them, separated by commas.
settings-changes-not-saved =
    { $n ->
        [one] { $n } change is not saved: { $changes }.
       *[other] { $n } changes are not saved: { $changes }.
    }

# Values of fields, as they stand behind "was" or the name of the field.
settings-value-empty = empty
settings-value-on = on
settings-value-off = off
settings-seconds = { $n } s

# Stands right behind the number in its field.
settings-suffix-seconds = { " s" }

# What is left of a certificate.
settings-days-left =
    { $n ->
        [one] { $n } day left
       *[other] { $n } days left
    }
settings-years-left =
    { $n ->
        [one] { $n } year left
       *[other] { $n } years left
    }
settings-ended-days-ago =
    { $n ->
        [one] Ended { $n } day ago
       *[other] Ended { $n } days ago
    }

# The same in brackets at the end of a sentence.
settings-ended-today-inside = ended today
settings-ends-today-inside = ends today
settings-ended-days-ago-inside =
    { $n ->
        [one] ended { $n } day ago
       *[other] ended { $n } days ago
    }
settings-cancel = Cancel
settings-saved-as = Saved as { $path }

## organisation

organisation-branding = Branding
organisation-brand-colour = Brand colour
organisation-in-mails-on-the-portal = In mails, on the portal and on cards
organisation-pick-a-colour-from-the = Pick a colour from the screen
organisation-use-this-colour = Use this colour
organisation-logo = Logo
organisation-at-the-head-of-mails = At the head of mails, portal and cards. PNG, JPEG or SVG, up to 2 MB; an SVG is turned into a picture. Saved at once.
organisation-reading-the-logo = Reading the logo…
organisation-retry = Retry
organisation-replace = Replace…
organisation-choose = Choose…
organisation-replace-the-logo = Replace the logo
organisation-choose-a-logo = Choose a logo
organisation-remove = Remove…
organisation-remove-the-logo = Remove the logo
organisation-remove-logo-question = Remove the logo?
organisation-remove-logo = Remove logo
organisation-the-initials-stand-in-its = The initials stand in its place in new mails, on the portal and on cards. To have it back, choose its file again.
organisation-organisation = Organisation
organisation-your-name = Your name
organisation-your-address = Your address
organisation-support-email = Support email
organisation-support-phone = Support phone
organisation-invites-expire-after = Invites expire after
organisation-owned-by = Owned by
organisation-language = Language
organisation-foot-of-mails = Foot of mails
organisation-privacy-page = Privacy page
organisation-undo-window = Undo window
organisation-who-sends-the-invites-and = Who sends the invites, and what is offered first in each new one.
organisation-who-we-are = Who we are
organisation-as-mails-and-portal-show = As mails and portal show it
organisation-what-you-do-is-noted = What you do is noted under it
organisation-for-invitees-who-are-stuck = For invitees who are stuck
organisation-stands-in-mails-and-on = Stands in mails and on the portal; blank is none
organisation-in-mails-and-on-the = In mails and on the portal
organisation-of-mails-and-of-the = Mails are written in it. The portal uses it when a visitor’s browser asks for none of its languages
organisation-no-such-language = No such language
organisation-time-zone = Time zone
organisation-until-when-it-works = Until when an invite works is told in it, unless a person has their own
organisation-this-computers = This computer’s
# $zone: "Europe/Berlin"
organisation-this-computers-zone = This computer’s ({ $zone })

organisation-a-line-like-your-companys = A line like your company’s name and address; blank is none
organisation-linked-at-the-foot-of = Linked at the foot of mails; blank is none
organisation-new-invites = New invites
organisation-offered-first = Offered first
organisation-seconds-before-the-first-mail = Seconds before the first mail leaves, 0 to 60
organisation-logo-on-light = Logo on a light ground
organisation-logo-on-dark = Logo on a dark ground
organisation-colour-not-checked = The colour could not be checked: { $fault }

# $contrast is such as 4.8: of white text on the colour.
organisation-colour-readable = <contrast>{ $contrast } : 1</contrast>, readable under white text
organisation-colour-hard-to-read = <contrast>{ $contrast } : 1</contrast>, hard to read under white text; mails, portal and cards use <used>{ $used }</used> in its place.
organisation-logo-saved = Logo saved. Mails, portal and cards show it from now on.
organisation-logo-removed = Logo removed. The initials stand in its place again.

## mail

mail-how-invites-reach-people-try = How invites reach people. Try everything with the trial outbox, then connect a server.
mail-where-mail-goes = Where mail goes
mail-files-on-this-computer-nothing = Files on this computer; nothing leaves it
mail-trial-outbox = Trial outbox
mail-mails-go-out-through-a = Mails go out through a server of yours
mail-mail-server = Mail server
mail-open-the-trial-outbox = Open the trial outbox
mail-sender = Sender
mail-name = Name
mail-blank-is-the-organisations-name = Blank is the organisation’s name
mail-address = Address
mail-the-server-has-to-let = The server has to let you send from it
mail-reply-to = Reply to
mail-blank-is-the-senders-address = Blank is the sender’s address
mail-provider = Provider
mail-fills-in-what-it-asks = Fills in what it asks for
mail-name-or-address = Name or address
mail-until-a-connection-or-a = Until a connection or a reply is given up, 5 to 300 seconds
mail-password-over-a-plain-connection = Password over a plain connection
mail-everyone-on-the-way-could = Everyone on the way could read it
mail-allow-it-all-the-same = Allow it all the same
mail-without-this-or-encryption-signing = Without this, or encryption, signing in is refused
mail-mail-goes-to = Mail goes to
mail-a-mail-server = a mail server
mail-the-trial-outbox = the trial outbox
mail-senders-name = Sender’s name
mail-senders-address = Sender’s address
mail-microsoft-365 = Microsoft 365
mail-the-mailbox-needs-authenticated-smtp = The mailbox needs authenticated SMTP switched on. Microsoft is retiring passwords here: where they are refused, use an access token (XOAUTH2).
mail-google-workspace-or-gmail = Google Workspace or Gmail
mail-with-two-step-verification-google = With two-step verification Google takes an app password in place of the account’s own.
mail-amazon-ses = Amazon SES
mail-put-your-region-into-the = Put your region into the server’s name. User name and password are the SMTP credentials of SES, not the access key.
mail-own-server = Own server
mail-ask-whoever-runs-it-for = Ask whoever runs it for the name, the port and whether it wants a sign-in.

# Encryption of the connection, with the port that goes with it.
mail-security-start-tls = STARTTLS (usually 587)
mail-security-tls = TLS (usually 465)
mail-security-none = None (usually 25)
mail-sign-in-none = No sign-in

# PLAIN and LOGIN are names of mechanisms.
mail-sign-in-plain = Password, PLAIN only
mail-sign-in-login = Password, LOGIN only
mail-test-sender = Accept the sender
mail-test-harmless = No mail is sent.
mail-test-works = Everything works: mails can be sent.

## sending

sending-my-own-limits = My own limits
sending-limits = Limits
sending-limits-of = Limits of
sending-fills-in-what-the-provider = Fills in what the provider publishes
sending-no-limit = No limit
sending-connections = Connections
sending-quiet-hours = Quiet hours
sending-keep-quiet-hours = Keep quiet hours
sending-only-the-mails-of-imports = Only the mails of imports wait. Single invites go out at once
sending-from = From
sending-by-the-clock-of-this = By the clock of this computer
sending-until = Until
sending-the-next-morning = The next morning
sending-the-same-day = The same day
sending-whole-weekends = Whole weekends
sending-saturday-and-sunday-are-quiet = Saturday and Sunday are quiet all day
sending-when-the-console-opens-again = When the console opens again
sending-mails-that-still-wait = Mails that still wait
sending-leave-by-themselves-as-soon = Leave by themselves as soon as Muster runs
sending-stay-paused-until-you-press = Stay paused until you press Resume
sending-how-fast-mails-leave-so = How fast mails leave, so that your mail server or provider does not refuse them.
sending-without-a-limit-mails-go = Without a limit mails go out as fast as the server takes them.
sending-10-000-mails-go-out = 10,000 mails go out without a wait.
sending-value-no-limit = no limit
sending-value-my-own = my own
sending-per-minute = Per minute
sending-per-hour = Per hour
sending-per-day = Per day
sending-quiet-from = Quiet from
sending-quiet-until = Quiet until
sending-quiet-weekends = Quiet weekends
sending-names-no-limit-here = { $name } names no limit here
sending-reopen-go-on = Go on sending
sending-reopen-ask = Ask first

# The same two as values behind "When the console opens again".
sending-value-go-on = go on sending
sending-value-ask = ask first
sending-at-once = At once, 1 to 20
sending-below-provider = Stays below the { $limit } of { $name }
sending-above-provider = More than the { $limit } of { $name }
sending-beyond-provider = Beyond what { $name } publishes, so these are your own: it may refuse mails or delay them.
sending-ask-who-runs-it = Ask whoever runs your mail server what it bears. A blank field is no limit.

# $page is the page on which a provider publishes its limits.
sending-source = Source: <link>{ $page }</link>

# $host is a mail server, $name the provider whose it is.
sending-use-limits = <host>{ $host }</host> is { $name }’s server — <use>use its limits</use>
sending-use-limits-of-either = <host>{ $host }</host> belongs to { $one } and { $other } — use the limits of <one>{ $one }</one> or <other>{ $other }</other>

# How long a sending takes: $few and $many in the sentences below.
sending-about-minutes =
    { $n ->
        [one] about { $n } minute
       *[other] about { $n } minutes
    }
sending-about-hours =
    { $n ->
        [one] about { $n } hour
       *[other] about { $n } hours
    }
sending-about-days =
    { $n ->
        [one] about { $n } day
       *[other] about { $n } days
    }

# $few and $many are such as "about 33 minutes".
sending-takes = 1,000 mails take { $few }, 10,000 { $many }.
sending-takes-and-quiet-hours = 1,000 mails take { $few }, 10,000 { $many }, and quiet hours come on top.
sending-first-without-wait = 1,000 mails go out without a wait, 10,000 take { $many }.
sending-first-without-wait-and-quiet-hours = 1,000 mails go out without a wait, 10,000 take { $many }, and quiet hours come on top.

## bounces

bounces-mails-that-come-back-noted = Mails that come back, noted at the invites they carried.
bounces-change-the-sender = Change the sender
bounces-an-out-of-office-reply = An out-of-office reply is no bounce. A delay is noted, and the invite keeps its state.
bounces-mailbox = Mailbox
bounces-read-the-mailbox = Read the mailbox
bounces-by-itself-while-muster-runs = By itself, while Muster runs
bounces-name-or-address-of-the = Name or address of the IMAP server
bounces-everyone-on-the-way-could = Everyone on the way could read the password and the mails
bounces-until-a-connection-or-an = Until a connection or an answer is given up, 5 to 300 seconds
bounces-read-files = Read files
bounces-let-go-to-read-these = Let go to read these mails
bounces-drop-mails-here = Drop mails here
bounces-delivery-reports-saved-as-eml = Delivery reports saved as .eml files, mailbox files (.mbox), or a folder of them
bounces-read-files-button = Read files…
bounces-reading = Reading
bounces-folder = Folder
bounces-inbox-is-where-mail-arrives = INBOX is where mail arrives
bounces-look-every = Look every
bounces-minutes-between-two-looks = Minutes between two looks, 1 to 1,440
bounces-reports-that-were-noted = Reports that were noted
bounces-all-other-mails-stay-as = All other mails stay as they are
bounces-a-deleted-report-cannot-be = A deleted report cannot be looked at again: only the server’s words stay at the invite
bounces-move-to = Move to
bounces-a-folder-of-the-same = A folder of the same mailbox
bounces-result-of-the-reading = Result of the reading
bounces-invites-that-were-reported = Invites that were reported
bounces-open = Open
bounces-open-the-invite-of = Open the invite of { $email }
bounces-state-of-the-mailbox = State of the mailbox
bounces-not-read-yet = Not read yet.
bounces-check-now = Check now
bounces-reads-the-mailbox-as-it = Reads the mailbox as it was saved last
bounces-the-mailbox-is-being-read = The mailbox is being read
bounces-the-mailbox-could-not-be = The mailbox could not be read
bounces-the-mailbox-is-read-by = The mailbox is read by itself
bounces-the-mailbox-is-not-read = The mailbox is not read by itself
bounces-no-mailbox-is-set-up = No mailbox is set up
bounces-leave-as-it-is = Leave as it is
bounces-value-left-as-they-are = left as they are
bounces-noted-reports = Noted reports
bounces-no-mail-was-there-to = No mail was there to read.
bounces-no-mail-was-in-it = No mail was in it so far.
bounces-reports-come-back = A mail that cannot be delivered comes back as a delivery report. Muster notes it at the invite, which becomes <state>Bounced</state>.
bounces-reports-go-to = Reports go to the sender’s address, <sender>{ $sender }</sender>. It must deliver to this mailbox, or forward there.
bounces-reports-go-to-sender = Reports go to the sender’s address. It must deliver to this mailbox, or forward there.

# Encryption of the connection, with the port that goes with it.
bounces-security-tls = TLS (usually 993)
bounces-security-start-tls = STARTTLS (usually 143)
bounces-security-none = None (usually 143)

# What becomes of a report that was noted.
bounces-after-mark-seen = Mark as read
bounces-after-move = Move to a folder
bounces-after-delete = Delete

# The same as values behind "Noted reports".
bounces-value-marked-as-read = marked as read
bounces-value-moved = moved
bounces-value-deleted = deleted

# Name of a folder, as an example.
bounces-folder-example = Bounces

# How often the mailbox is read, in minutes.
bounces-minutes = { $n } min

# Stands right behind the number in its field.
bounces-suffix-minutes = { " min" }
bounces-test-folder = Open the folder
bounces-test-harmless = No mail is read or changed.
bounces-test-works = Everything works: bounces can be read.
bounces-read-none-bounced =
    { $mails ->
        [one] { $mails } mail read: no invite bounced.
       *[other] { $mails } mails read: no invite bounced.
    }
bounces-read-bounced =
    { $mails ->
        [one] { $mails } mail read
       *[other] { $mails } mails read
    }: { $bounced ->
        [one] { $bounced } invite bounced.
       *[other] { $bounced } invites bounced.
    }
bounces-read-delayed =
    { $mails ->
        [one] { $mails } mail read
       *[other] { $mails } mails read
    }: { $delayed ->
        [one] { $delayed } mail is delayed.
       *[other] { $delayed } mails are delayed.
    }
bounces-read-bounced-and-delayed =
    { $mails ->
        [one] { $mails } mail read
       *[other] { $mails } mails read
    }: { $bounced ->
        [one] { $bounced } invite bounced
       *[other] { $bounced } invites bounced
    }, { $delayed ->
        [one] { $delayed } mail is delayed.
       *[other] { $delayed } mails are delayed.
    }

# What the other mails were: a list of the three below, separated by commas.
bounces-besides = Besides: { $others }.
bounces-besides-known = { $n } known already or overtaken by the invitee
bounces-besides-foreign = { $n } about mails that are not from here
bounces-besides-no-report =
    { $n ->
        [one] { $n } no delivery report
       *[other] { $n } no delivery reports
    }
bounces-more-invites =
    { $n ->
        [one] And { $n } invite more; the list in Enrollment has them all.
       *[other] And { $n } invites more; the list in Enrollment has them all.
    }

# <time/> is such as "3 min ago".
bounces-last-read = Last read <time/>.

# Of all mails that were ever read.
bounces-tally =
    { $read ->
        [one] { $read } mail read so far
       *[other] { $read } mails read so far
    }: { $bounced ->
        [one] { $bounced } invite bounced
       *[other] { $bounced } invites bounced
    }, { $delayed ->
        [one] { $delayed } delay
       *[other] { $delayed } delays
    }, { $other } of another kind.

## texts

texts-cost = Cost
texts-price-of-a-part = Price of a part
texts-such-as-0-075-a = Such as 0.075. A part is 160 characters, or 70 where letters need more room
texts-not-known = Not known
texts-currency = Currency
texts-only-shown = Only shown
texts-limit-for-a-day = Limit for a day
texts-what-goes-beyond-it-waits = What goes beyond it waits for the next day. Blank is no limit
texts-no-limit = No limit
texts-the-limit-needs-the-price = The limit needs the price of a part
texts-no-such-country = No such country
texts-none-numbers-need-their = None: numbers need their +
texts-countries = Countries
texts-numbers-without-a-country-code = Numbers without a country code
texts-are-read-as-numbers-of = Are read as numbers of this country
texts-texts-may-go-to = Texts may go to
texts-a-number-of-another-country = A number of another country is refused before anything is sent
texts-countries-that-texts-may-go = Countries that texts may go to
texts-every-country = Every country
texts-add-a-country = Add a country
texts-texts-go-to-every-country = Texts go to every country. Some cost fifty times as much as others, and fraud lives on it: name the ones you need
texts-receipts = Receipts
texts-ask-for-receipts = Ask for receipts
texts-the-gateway-tells-whether-a = The gateway tells whether a text arrived. Noted at the invite
texts-they-come = They come
texts-over-the-connection-to-the = Over the connection to the message centre.
texts-they-come-to = They come to
texts-told-to-the-gateway-with = Told to the gateway with each text, with a secret at its end. The gateway must reach the portal’s public address
texts-set-up-the-portal = Set up the portal
texts-send-test-text = Send test text…
texts-send-a-test-text = Send a test text
texts-number = Number
texts-with-and-the-countrys-code = With + and the country’s code.
texts-done = Done
texts-send-another = Send another
texts-send = Send
texts-a-real-text-is-sent = One real text goes to this number and to nobody else, and says that it is a test. The gateway may charge for it.
texts-sender = Sender
texts-a-name-of-at-most = A name of at most 11 letters and digits, which nobody can answer, or a number. Blank is what the gateway puts there
texts-sender-example = Northwind or +44 …
texts-state-of-text-messages = State of text messages
texts-texts-can-be-sent = Texts can be sent
texts-texts-cannot-be-sent = Texts cannot be sent
texts-spent-today = Spent today
texts-left-today = Left today
texts-invites-or-only-their-passcodes = Invites, or only their passcodes, as texts to people’s phones, through a gateway of yours.
texts-invites-can-go-by-text = Invites can go by text
texts-what-is-filled-in-below = What is filled in below stays while this is off
texts-gateway = Gateway
texts-advanced = Advanced
texts-base-address = Base address
texts-where-its-api-is-another = Where its API is; another one for an account in a region of its own
texts-allow-an-unencrypted-connection = Allow an unencrypted connection
texts-this-computer-and-private-addresses = This computer and private addresses, such as 192.168.1.5, never need it
texts-everyone-on-the-way-could = Everyone on the way could read the texts, passcodes and the password
texts-address = Address
texts-the-whole-address-of-its = The whole address of its sendsms page
texts-user = User
texts-name-of-the-sendsms-user = Name of the sendsms-user in Kannel’s configuration
texts-connection = Connection
texts-its-smsc-id-when-kannel = Its smsc-id, when Kannel has several
texts-optional = Optional
texts-name-or-address-of-the = Name or address of the message centre
texts-tls-from-the-first-byte = TLS from the first byte
texts-usually-2775-or-3550-with = Usually 2775, or 3550 with TLS
texts-system-id = System ID
texts-who-we-are-to-the = Who we are to the centre: at most 15 plain characters
texts-system-type = System type
texts-a-word-that-some-centres = A word that some centres ask for
texts-long-texts = Long texts
texts-cutting-them-here-works-everywhere = Cutting them here works everywhere; whole ones travel as message_payload
texts-under-way-at-once = Under way at once
texts-messages-without-an-answer-yet = Messages without an answer yet, 1 to 1,000
texts-ask-after-silence = Ask after silence
texts-whether-the-centre-is-still = Whether the centre is still there, after 5 to 600 seconds
texts-account-sid = Account SID
texts-on-the-first-page-of = On the first page of Twilio’s console: AC and 32 letters and digits
texts-api-key-sid = API key SID
texts-sk-and-32-letters-and = SK and 32 letters and digits. Blank: the account’s own auth token signs in
texts-messaging-service-sid = Messaging service SID
texts-mg-and-32-letters-and = MG and 32 letters and digits. It picks the sender when none is named below
texts-api-key = API key
texts-from-the-api-settings-of = From the API settings of Vonage’s dashboard
texts-signature-of-receipts = Signature of receipts
texts-as-set-in-the-dashboard = As set in the dashboard. Without one, only the secret in the address protects them
texts-an-account-at-twilio = An account at Twilio
texts-its-sms-api-once-nexmo = Its SMS API, once Nexmo
texts-your-own-box-by-sendsms = Your own box, by sendsms
texts-a-carriers-message-centre = A carrier’s message centre
texts-takes-each-text-as-one = Takes each text as one request
texts-auth-token = Auth token
texts-secret-of-the-api-key = Secret of the API key
texts-api-secret = API secret
texts-twilio-signs-receipts-with-it = Twilio signs receipts with it even when an API key signs in
texts-its-answer = Its answer
texts-the-text-was-taken-when = The text was taken when
texts-all-that-is-filled-in = All that is filled in must hold
texts-status-from = Status from
texts-the-answer-contains = The answer contains
texts-anything = Anything
texts-place-in-its-json = Place in its JSON
texts-which-says = which says
texts-the-gateways-name-for-the = The gateway’s name for the text
texts-receipts-may-tell-a-text = Receipts may tell a text by it
texts-stands-in = Stands in
texts-body = Body
texts-kind-of-body = Kind of body
texts-example-request = Example request
texts-method = Method
texts-user-of-http-basic = User of HTTP Basic
texts-signs-in-with-this-user = Signs in with this user and the secret. Blank is none
texts-fields-may-stand-behind-the = Fields may stand behind the host
texts-headers = Headers
texts-content-type-is-set-by = Content-Type is set by the kind of body
texts-add-a-header = Add a header
texts-name-of-header = Name of header { $place }
texts-value-of-header = Value of header { $place }
texts-remove-header = Remove header { $place }
texts-read-receipts = Read receipts
texts-without-this-they-are-thrown = Without this they are thrown away
texts-what-they-say = What they say
texts-names-of-parameters-in-the = Names of parameters in the query, the form, or the top of a JSON body
texts-states-that-mean-delivered = States that mean delivered
texts-states-that-mean-failed = States that mean failed
texts-separated-by-commas-capitals-do = Separated by commas; capitals do not matter
texts-the-text = The text
texts-enroll-your-phone-https-enroll = Enroll your phone: https://enroll.example/i/4f2a?l=en&k=7 Code "K7QM-2XPD"
texts-vonage-needs-a-sender-a = Vonage needs a sender: a name or a number
texts-twilio-needs-a-sender-or = Twilio needs a sender, or a messaging service above
texts-invites-by-text = Invites by text
texts-secret-of-receipts = Secret of receipts
texts-unencrypted-connection = Unencrypted connection
texts-country-of-numbers = Country of numbers
texts-value-every-country = every country
texts-test-gateway = Test gateway
texts-remove-country = Remove { $country }
texts-only-local-network = Only the local network reaches this address.

# A number that is typed.
texts-number-of-country = Without a + it is a number of { $country }.
texts-gateway-took-it =
    { $n ->
        [one] The gateway took it: { $n } part.
       *[other] The gateway took it: { $n } parts.
    }

# $price is such as "0.075 EUR".
texts-a-real-text-costs = One real text goes to this number and to nobody else, and says that it is a test. It is one part and costs about { $price }.
texts-chosen-with-each-invite = Whether an invite goes by text is chosen with each.
texts-changes-not-saved = What was changed below is not saved yet.

# $gateway is the kind of gateway that the stored secret was for; $secret says what the one that is chosen now signs in with.
texts-secret-of-another-gateway =
    The stored secret is { $gateway }’s. It is not used here, and is removed when this gateway is saved: { $secret ->
        [auth_token] fill in the auth token.
        [key_secret] fill in the secret of the API key.
        [api_secret] fill in the API secret.
        [secret] fill in the secret.
       *[password] fill in the password.
    }

# What stands folded away under "Advanced".
texts-advanced-with-base-address = Base address, encryption, own certificate authority
texts-advanced-of-smpp = Long texts, pace, own certificate authority

# A kind of gateway: any other that takes texts by HTTP.
texts-other-http = Other (HTTP)
texts-secret-hint-smpp = At most 8 characters; blank where the centre asks for none. Stored encrypted
texts-secret-hint-http = Stands for { "{secret}" }, and is the password of HTTP Basic. Stored encrypted
texts-new-auth-token = New auth token
texts-new-secret-of-api-key = New secret of the API key
texts-new-api-secret = New API secret
texts-new-secret = New secret
texts-auth-token-of-account = Auth token of the account
texts-new-auth-token-of-account = New auth token of the account
texts-signature-secret = Signature secret
texts-new-signature-secret = New signature secret
texts-long-cut-here = Cut here, in parts that belong together
texts-long-whole = Whole; the centre cuts them
texts-signature-none = Not signed
texts-signature-jwt = Signed webhooks (JWT)
texts-signature-md5-hash = MD5 hash

# The second of two statuses: from 200 to 299.
texts-status-to = to

# Where the gateway's own name for a text stands in its answer.
texts-id-nowhere = Nowhere
texts-id-in-json = A place in its JSON
texts-id-between-marks = Between two marks
texts-id-in-header = A header
texts-id-place = Place
texts-id-header-name = Name
texts-id-after-mark = After
texts-id-before-mark = Before
texts-id-end-of-line = End of line
texts-body-hint-json = Write fields within quotes: they are escaped for it
texts-body-hint-form = Names and values, as in to={ "{to}" }&text={ "{text}" }. Fields are escaped for it
texts-body-hint-xml = Fields are escaped for it

# A kind of body: names and values, as a form on a web page sends them.
texts-body-form = Form
texts-fields-for-body = Fields for the body
texts-fields-for-address = Fields for the address
texts-fields-for-header = Fields for the value of header { $place }

# $field is the name of a field, such as "to"; $words says what it is.
texts-insert-field = Insert { $field }: { $words }
texts-lacks-text = There is no { "{text}" } yet: every text would be the same
texts-lacks-to = There is no { "{to}" } yet: nobody would get the text
texts-lacks-callback = The request has no { "{callback}" }: the gateway is not told where to report to

# Parameters of a receipt.
texts-receipt-reference = Parameter with { "{reference}" }
texts-receipt-reference-hint = This one or the next is needed
texts-receipt-id = Parameter with the gateway’s own name
texts-receipt-status = Parameter with the state
texts-receipt-words = Parameter with words about a failure

# What the fields of a request stand for.
texts-field-to = Number, with its plus
texts-field-to-digits = Number, without the plus
texts-field-reference = Muster’s own name for the text
texts-field-callback = Where receipts are to go
texts-field-secret = The secret below

# Said where the gateway cannot be tried yet.
texts-fill-in-account-sid = Fill in the account SID first.
texts-fill-in-secret-of-api-key = Fill in the secret of the API key first.
texts-fill-in-auth-token = Fill in the auth token first.
texts-fill-in-api-key = Fill in the API key first.
texts-fill-in-api-secret = Fill in the API secret first.
texts-fill-in-address = Fill in the address first.
texts-fill-in-user = Fill in the user first.
texts-fill-in-password = Fill in the password first.
texts-fill-in-server = Fill in the server first.
texts-fill-in-system-id = Fill in the system ID first.
texts-test-settings = Read the settings
texts-test-find-gateway = Find the gateway
# The two buttons beside it are called "Test gateway" and "Send test text…".
texts-test-harmless = No text is sent by that. “Send test text…” asks for a number and sends one real text there.
texts-test-works = The gateway can be reached as it is filled in.

# Values of fields, as they stand behind "was" or the name of the field.
texts-value-none = none
texts-value-different = different

## server

server-own-certificate-authority = Own certificate authority
# At a failed step of a test, to the field
server-to-own-authority = Go to Own certificate authority
server-only-for-a-server-whose = Only for a server whose certificate your own authority signed (PEM)
server-choose-a-file = Choose a file
server-trust-the-public-ones-only = Trust the public ones only
server-none-the-public-ones-are = None: the public ones are trusted
server-add = Add
server-result-of-the-test = Result of the test
server-the-form-was-changed-since = The form was changed since this test.

# A sentence about what it leaves alone follows.
server-tries-the-form-as-it = Tries the form as it stands, saved or not.
server-it-stopped-at = It stopped at “{ $name }”.
server-testing = Testing…
# $name: a step of the test, "Find each attribute"; the link leads to it
server-works-with-doubt = It works, but something is probably not as it should be. Look at <link>{ $name }</link>.
server-show-what-is-typed = Show what is typed
server-keep-the-old-one = Keep the old one
server-keep-it = Keep it
server-replace = Replace
server-remove = Remove
server-access-token = Access token
server-password = Password
server-too-large = { $name } is too large for a certificate.
server-no-certificate = { $name } holds no certificate in PEM form.
server-not-read = { $name } could not be read.

# Whether servers are trusted by a certificate authority of one's own: a value that stands behind the name of the field.
server-value-own-authority = set
server-value-no-authority = none
server-value-allowed = allowed
server-value-refused = refused
server-name-one-first = Name a server first.
server-test-connection = Test connection

# Steps of a test, as they stand in its list.
server-test-look-up = Find the server
server-test-connect = Connect
server-test-tls = Encrypt
server-test-sign-in = Sign in

# A step of a test with what became of it, which is only heard.
server-not-tried = Not tried
server-step-works = { $name }<hidden>: works</hidden>
server-step-failed = { $name }<hidden>: failed</hidden>
server-step-doubtful = { $name }<hidden>: doubtful</hidden>
server-step-skipped = { $name }<hidden>: skipped</hidden>
server-step-running = { $name }<hidden>: running</hidden>
server-step-not-run = { $name }<hidden>: not run</hidden>
server-server-said = The server said: <q>{ $words }</q>
server-directory-said = It said: <q>{ $words }</q>
server-gateway-said = The gateway said: <q>{ $words }</q>

# How long a step took, in milliseconds.
server-milliseconds = { $n } ms
server-sign-in-password = User name and password
server-sign-in-token = Access token (XOAUTH2)
server-new-access-token = New access token
server-new-password = New password
server-secret-hint = Stored encrypted; the key is not in the database
server-secret-is-stored = Stored
server-secret-to-be-removed = Will be removed

# What becomes of a secret, or what there was before: a value that stands behind its name.
server-value-secret-stored = stored
server-value-secret-kept = kept
server-value-secret-removed = removed
server-value-secret-replaced = replaced
server-value-secret-entered = entered
server-server = Server
server-encryption = Encryption
server-port = Port
server-time-out = Time-out
server-sign-in = Sign-in
server-sign-in-kind = Kind
server-user-name = User name
server-secret = Secret

## portal-settings

portal-settings-authority = Authority
portal-settings-directory = Directory
portal-settings-address-of-its-acme-directory = Address of its ACME directory
portal-settings-contact = Contact
portal-settings-mail-address-that-the-authority = Mail address that the authority may write to. Blank is none
portal-settings-proof-that-the-name-is = Proof that the name is yours
portal-settings-proof = Proof
portal-settings-the-authority-comes-to-the = The authority comes to the public address on this port; it must lead here from the internet
portal-settings-listen-for-http-01-on = Listen for HTTP-01 on
portal-settings-visitors-who-come-here-are = Visitors who come here are sent to the encrypted portal. Port 80 needs a right, or a router that passes it on
portal-settings-only-where-the-authority-asks = Only where the authority asks for it
portal-settings-root-to-trust = Root to trust
portal-settings-pem-file-for-an-authority = PEM file: for an authority of your own, such as step-ca. Blank trusts the public ones
portal-settings-root-certificate-pem = Root certificate (PEM)
portal-settings-key-id = Key id
portal-settings-of-your-account-there-external = Of your account there (external account binding). Blank is none
portal-settings-where-the-certificate-comes-from = Where the certificate comes from
portal-settings-got-and-renewed-by-itself = Got and renewed by itself (ACME)
portal-settings-an-authority = An authority
portal-settings-of-yours-read-again-when = Of yours, read again when they change
portal-settings-files = Files
portal-settings-plain-http-a-trial-or = Plain HTTP: a trial, or behind a proxy
portal-settings-none = None
portal-settings-certificate = Certificate
portal-settings-pem-file-with-the-certificate = PEM file with the certificate and its chain
portal-settings-certificate-and-chain-pem = Certificate and chain (PEM)
portal-settings-private-key = Private key
portal-settings-pem-file-it-is-read = PEM file. It is read where it lies, never copied
portal-settings-private-key-pem = Private key (PEM)
portal-settings-no-file = No file
portal-settings-choose = Choose
portal-settings-the-web-pages-that-an = The web pages that an invite’s link opens on the invitee’s own device.
portal-settings-address = Address
portal-settings-public-address = Public address
portal-settings-stands-in-every-link-blank = Stands in every link. Blank is this computer’s address on the local network
portal-settings-portal-in-this-console = Portal in this console
portal-settings-runs-while-the-console-is = Runs while the console is open. Switch it off where “muster serve” runs it
portal-settings-listen-on = Listen on
portal-settings-0-0-0-0-is = 0.0.0.0 is every network of this computer, 127.0.0.1 only itself
portal-settings-behind-a-proxy = Behind a proxy
portal-settings-trusted-proxies = Trusted proxies
portal-settings-only-their-forwarded-for-is = Only their forwarded-for is believed. Addresses or networks, separated by commas; blank is none
portal-settings-the-portal-does-not-run = The portal does not run in this console
portal-settings-the-portal-listens-and-cannot = The portal listens, and cannot be opened yet
portal-settings-the-portal-runs = The portal runs
# The engine's words below it say why, and what to do
portal-settings-the-portal-runs-not-for-phones = The portal runs, but phones cannot use it
portal-settings-lab-mode = Lab mode
portal-settings-lab-mode-means = Lab mode is on: Apple devices enroll and are never called. For real devices, set up the push certificate in Settings, Apple.
portal-settings-state-of-the-portal = State of the portal
portal-settings-trial-network = Trial network
portal-settings-plain-http-good-for-a = Plain HTTP: good for a trial on a network you trust, and invitees see it named as such. Choose a certificate below before you invite people for real.
portal-settings-copy-the-portals-address = Copy the portal’s address
portal-settings-open = Open
portal-settings-terms = Terms
portal-settings-the-authority-gives-certificates-to = The authority gives certificates to those who agree to its terms
portal-settings-the-terms-of-the-authority = The terms of the authority are agreed to
portal-settings-find-the-terms = Find the terms
portal-settings-this-authority-names-no-terms = This authority names no terms.
portal-settings-this-authority-asks-for-a = This authority asks for a key id and an HMAC key, below.
portal-settings-certificate-from-an-authority = Certificate from an authority
portal-settings-value-agreed-to = agreed to
portal-settings-value-not-agreed-to = not agreed to
portal-settings-hmac-key = HMAC key
portal-settings-choose-certificate = Choose the certificate
portal-settings-choose-private-key = Choose the private key
portal-settings-choose-root = Choose the root to trust
portal-settings-devices-bound =
    { $n ->
        [one] { $n } managed device knows the portal by its present address, and cannot learn another: after the change each has to enroll again.
       *[other] { $n } managed devices know the portal by its present address, and cannot learn another: after the change each has to enroll again.
    }
portal-settings-invites-bound =
    { $n ->
        [one] { $n } live invite has a link with the present address: it leads nowhere when that address is gone. Resend them afterwards.
       *[other] { $n } live invites have a link with the present address: it leads nowhere when that address is gone. Resend them afterwards.
    }
portal-settings-listening = Listening on { $addresses }.
portal-settings-listening-outside = Listening on { $addresses }. Whether the address leads here from outside, only another device can tell: open it there.
portal-settings-authority-staging = Let’s Encrypt, staging (for trials)
portal-settings-authority-other = Another address

# TLS-ALPN-01 and HTTP-01 are names of protocols.
portal-settings-proof-tls = TLS-ALPN-01, on port 443
portal-settings-proof-http = HTTP-01, on port 80
portal-settings-new-hmac-key = New HMAC key

## apple

apple-account-driven-enrollment = Account-driven enrollment
apple-for-peoples-own-iphones-ipads = For people’s own iPhones, iPads and Macs: they sign in to a work account, and only a separate work part is managed. It takes iOS or iPadOS 15, or macOS 14, and two things that your organisation sets up:
apple-managed-apple-accounts-from-apple = Managed Apple Accounts, from Apple Business Manager or Apple School Manager. Each is spelled like the mail address of its invite.
apple-copy-the-address-of-the = Copy the address of the document
apple-copy = Copy
apple-the-address-of-the-portal = The address of the portal, once it begins with https://. Set it up in Settings, Portal.
apple-then-send-a-usual-invite = Then send a usual invite. The person does not open its link, but signs in to the work account in the settings of the device, and types address and passcode there.
apple-how-iphones-ipads-and-macs = How iPhones, iPads and Macs are called.
apple-devices-that-go-quiet = Devices that go quiet
apple-silent-after = Silent after
apple-a-device-that-has-not = A device that has not been heard of for so many days is pointed out; 0 is never
apple-rules-stand-in-enrollment = Which versions may enroll, and who hears when a device is managed no longer, stands in <link>Enrollment rules</link>.
apple-account-and-lab-mode = Account and lab mode
apple-apple-account = Apple Account
apple-a-note-for-the-next = A note for the next renewal: only the account that made the certificate can renew it. Muster never signs in with it
apple-not-noted = Not noted
apple-lab-mode = Lab mode
apple-makes-profiles-without-a-push = Makes profiles without a push certificate, for tests and simulated devices only
apple-it-does-nothing-while-there = It does nothing while there is a push certificate
apple-without-a-push-certificate-real = Without a push certificate, real iPhones, iPads and Macs cannot be called
apple-topic = Topic
apple-copy-the-topic = Copy the topic
apple-ends = Ends
apple-renew-it = Renew it
apple-how-to-get-one = How to get one
apple-not-now = Not now
apple-renewing-keeps-the-topic-and = Renewing keeps the topic, and devices stay enrolled. A certificate with another topic is refused: no device that is enrolled would listen to it.
apple-make-a-request = Make a request
apple-make-a-new-one = Make a new one…
apple-save-request = Save request…
apple-muster-makes-a-key-which = Muster makes a key, which never leaves this computer, and saves a request for it as a file.
apple-have-it-signed-then-take = Have it signed, then take it to Apple
apple-send-the-request-to-an = Send the request to an MDM vendor whom Apple lets sign it. You get a signed file back.
apple-copy-the-address = Copy the address
apple-sign-in-with-an-apple = Sign in with an Apple Account that belongs to the organisation, not to a person: the same one has to renew it every year.
apple-upload-the-signed-file-and = Upload the signed file and download the certificate.
apple-give-muster-the-certificate = Give Muster the certificate
apple-choose-certificate = Choose certificate…
apple-the-file-from-apple-usually = The file from Apple, usually called MDM_…_Certificate.pem. It is checked before it is kept.
apple-a-certificate-fits-only-the = A certificate fits only the request that it was made for: make one first.
apple-make-new-request-question = Make a new request?
apple-make-new-request = Make a new request
apple-it-takes-the-place-of = It takes the place of the one that waits: a certificate that Apple gives for that one will not fit any more.
apple-value-not-noted = not noted

# <code> is an address of the organisation; the one that it is to redirect to follows in a line of its own.
apple-domain-redirects = The domain of those accounts redirects <code>https://your-domain{ $path }</code>, query included, to:
apple-or-a-copy = Or it serves a copy of what is answered there, as application/json.
apple-push-certificate = Push certificate

# <account/> is an Apple Account, or "Not noted".
apple-account-to-renew-with = <account/><quiet> — renew with the same one</quiet>

# The title of a step that is done; that it is so is only heard.
apple-step-done = { $title }<hidden> (done)</hidden>

# <time/> is such as "3 min ago".
apple-request-was-made = The request was made <time/>; its key is kept on this computer.
apple-open-push-portal = In a browser, open Apple’s Push Certificates Portal at <address/>

# Renew and Create are buttons of Apple's page.
apple-sign-in-as = Sign in as { $account }, find the one with the topic above, and choose Renew, not Create.
apple-sign-in-with-same = Sign in with the account that made the certificate, find the one with the topic above, and choose Renew, not Create.
apple-push-not-set-up = Not set up
apple-push-requested = Requested
apple-push-ready = Ready

# Lab mode: profiles are made without a push certificate.
apple-push-lab = Lab
apple-push-taken = The push certificate was checked and is in use.

# Values of fields, as they stand behind "was" or the name of the field.
apple-value-never = never

# Stands right behind the number in its field.
apple-suffix-days =
    { $n ->
        [one] { " day" }
       *[other] { " days" }
    }

## certificates

certificates-renew-now = Renew now
certificates-get-it-now = Get it now
certificates-restore = Restore…
certificates-no-managed-device-holds-a = No managed device holds a certificate of it yet
certificates-export-certificate = Export certificate…
certificates-back-up = Back up…
certificates-renew = Renew…
certificates-renew-the-device-authority = Renew the device authority?
certificates-renew-the-certificate = Renew the certificate
certificates-back-up-the-device-authority = Back up the device authority
certificates-the-file-holds-the-authoritys = The file holds the authority’s certificate and its private key, for an emergency in which the data folder is damaged. It is no backup of the data folder: which devices are enrolled is known there alone, so back up muster.db and its key as well.
certificates-keep-it-off-this-computer = Keep it off this computer, in a safe place, and the passphrase in another one: whoever has both can pass for your devices. Nobody can recover a forgotten passphrase.
certificates-passphrase = Passphrase
certificates-at-least-characters-a-few = At least { $n } characters; a few words that nobody else would put together
certificates-passphrase-again = Passphrase again
certificates-copy-the-serial-number-of = Copy the serial number of { $title }
certificates-sha-256 = SHA-256
certificates-copy-the-sha-256-of = Copy the SHA-256 of { $title }
certificates-by-these-devices-the-portal = By these, devices, the portal and Muster know each other.
certificates-restore-the-device-authority = Restore the device authority
certificates-helps-when-the-authority-in = Helps when the authority in this data folder can be opened no longer, and when a new installation shall go on under the same authority, because Wi-Fi or VPN trust it. Devices that hold its certificates and are known here stay enrolled; others must enroll again.
certificates-a-backup-of-another-authority = A backup of another authority is refused as long as managed devices hold certificates of the one that is here.
certificates-passphrase-of-the-backup = Passphrase of the backup
certificates-choose-the-backup = Choose the backup…
certificates-state-of-the-certificates = State of the certificates
certificates-device-authority = Device authority
certificates-registrar = Registrar
certificates-portal-tls = Portal TLS
certificates-profile-signing = Profile signing
certificates-apple-push = Apple push
certificates-all-certificates-are-in-order = All certificates are in order
certificates-reading = Reading the certificates…

# $authority is such as "Let's Encrypt".
certificates-acme-for = For { $authority }.

# <time/> is such as "3 min ago" or "in 7 days".
certificates-acme-last-try = Last try <time/>.
certificates-acme-renewal = Renewal <time/>.
certificates-acme-next-try = Next try <time/>.
certificates-renewed = Renewed.
certificates-renewed-until = Renewed: valid until { $day }.
certificates-devices-hold =
    { $n ->
        [one] { $n } managed device holds a certificate of it
       *[other] { $n } managed devices hold a certificate of it
    }
certificates-renewing-keeps-trust = It gets a new certificate with a later end, made with the same key: whatever trusts the old one trusts the new one, too.
certificates-renewing-keeps-devices =
    { $n ->
        [one] It gets a new certificate with a later end, made with the same key: { $n } device stays enrolled, and nobody has to do anything.
       *[other] It gets a new certificate with a later end, made with the same key: { $n } devices stay enrolled, and nobody has to do anything.
    }
certificates-present-one-ends = The present one ends on { $day }.
certificates-backup-saved = Saved as { $path }. Keep its passphrase in another place.

# What stands in a certificate.
certificates-subject = Subject
certificates-issuer = Issuer
certificates-serial-number = Serial number
certificates-key = Key
certificates-valid-from = Valid from
certificates-valid-until = Valid until
certificates-details = Details

# $section is a section of Settings.
certificates-set-up-under = Set up under { $section }
certificates-set-under = Set under { $section }
certificates-ends = Ends { $time }
certificates-renews-itself = Renews itself
certificates-authority-restored = The device authority is restored.
certificates-passphrase-needed = A passphrase is needed.
certificates-passphrase-short =
    { $n ->
        [one] { $n } character more.
       *[other] { $n } characters more.
    }
certificates-passphrase-differs = It differs from the one above.

# $left is such as "71 days left".
certificates-next-to-end = Next to end: { $title }, { $day } ({ $left })
certificates-health-good = Good
certificates-health-ends-soon = Ends soon
certificates-health-ended = Ended
certificates-health-missing = Missing
certificates-health-unusable = Unusable
certificates-made-when-needed = Made when needed
certificates-not-needed-in-lab = Not needed in lab mode
certificates-cannot-be-used =
    { $n ->
        [one] { $n } certificate cannot be used
       *[other] { $n } certificates cannot be used
    }
certificates-end-soon =
    { $n ->
        [one] { $n } certificate ends soon
       *[other] { $n } certificates end soon
    }
certificates-are-missing =
    { $n ->
        [one] { $n } certificate is missing
       *[other] { $n } certificates are missing
    }

## users

users-users = Users
users-user = User
users-name = Name
users-email = Email address
users-user-name = User name
users-domain = Domain
users-phone = Phone number
users-language = Language
users-time-zone = Time zone
users-from = From
users-by-hand = By hand
users-imported = Import
# Of the filter: of no directory.
users-by-hand-or-import = By hand or import
users-roster = Roster
users-devices = Devices
users-invites = Invites
users-messages = Messages
users-made = Added
users-last-activity = Last activity
users-directory-sign-in = Directory sign-in
users-sign-in-paused = Paused until { $time }
users-sign-in-paused-means = After too many wrong tries at the portal. What the directory itself has locked is unlocked there.
users-let-sign-in-again = Let sign in again
users-may-sign-in-again = { $name } may sign in again.
users-all = All
users-none = None
users-nothing = Nothing
users-nothing-known = Nothing is known
users-no-address = No email address
users-no-domain = No domain
users-never-invited = Never invited
users-never-invited-means = No invite was ever made
users-invited = Invited
users-invited-not-enrolled = Invited, not enrolled
users-invited-means = Invited, and no managed device is theirs yet
users-enrolled = Enrolled
users-enrolled-means = A managed device is theirs
# $meaning: Invited, and no managed device is theirs yet
users-standing = { $meaning }.
users-left-with-a-live-invite = Left with a live invite
users-left-means = Left the directory, or is disabled there, and still holds an invite that works
users-present = Present
users-present-means = There, and may sign in
users-disabled = Disabled
users-disabled-means = In the directory, but may not sign in
users-gone = Gone
users-left-the-directory = Left the directory
users-gone-from-the-directory = Gone from the directory
# Above the name of the directory
users-gone-from = Gone from
users-disabled-in = Disabled in
users-disabled-there = Disabled there
users-gone-means = Not in the directory any more
users-of-them-live = · { $n } live
users-sort-name = Name A–Z
users-sort-activity = Last activity
users-sort-newest = Newest first
users-search-and-filter-users = Search and filter users
users-search-by-what-is-known = Search by name, address, user name or phone number
users-name-address-or-number = Name, address or number
# In the search over the list, which is narrow; it finds user names and phone numbers, too
users-name-address-or-phone = Name, address or phone
users-show = Show
users-active = Active
users-archived = Archived
users-next-user = Next user
users-previous-user = Previous user
users-extend-the-selection-down = Extend the selection down
users-extend-the-selection-up = Extend the selection up
users-select = Select
users-select-all-loaded = Select all loaded users
users-menu-of-the-row = Menu of the row
users-open-the-user = Open the user
users-select-all-loaded-users = Select all loaded users
users-select-one = Select { $name }
users-selection = Selection
users-selected = { $n } selected
users-select-all = Select all { $n }
users-show-them = Show them
users-clear-the-selection = Clear the selection
users-range = { $first }–{ $last } of { $total }
users-list-behind = This may be out of date. <retry>Read it again</retry>
users-loading-more = Loading more…
users-add-user = Add user
users-import-users = Import users
users-export = Export…
users-export-short = Export
users-export-done = Saved as { $path }
users-invite = Invite…
users-set-domain = Set domain…
users-merge = Merge…
users-merge-with = Merge with…
users-archive = Archive
users-restore = Restore
users-delete = Delete…
users-details = Details
users-edit = Edit…
users-actions-for = Actions for { $name }
users-more-actions-for = More actions for { $name }
users-no-address-no-invite = Without an email address nobody can be invited.
users-merged-cannot-be-invited = This user became another one.
users-is-merged = This user became another one.
users-invite-one-by-one = Up to { $most } users are invited at once: choose them one by one, or use bulk enrollment.
users-invite-at-most = Up to { $most } users are invited at once; for more there is bulk enrollment.
users-merge-one-by-one = Choose the users one by one.
users-merge-needs-two = Choose at least two.
users-merge-at-most = Up to { $most } users are merged at once.
users-invited-cannot-be-deleted = Invites or devices keep naming this user: archive them instead.
users-directory-keeps-them = The directory keeps this user: archive them instead.
users-none-can-be-deleted = None of these users can be deleted: invites, devices or a directory keep them. They can be archived.
users-no-users-yet = No users yet
users-whoever-may-enroll = Everybody who may enroll a device stands here, with how far they came. Add them by hand, import a file, or let a directory bring them. Nobody is invited by that.
users-connect-a-directory = Connect a directory
users-no-user-fits = No user fits
users-nobody-is-archived = Nobody is archived
users-archived-stand-here = Archived users stand here: they are offered nowhere, and their devices stay managed.
users-show-active-users = Show active users
users-clear-search-and-filters = Clear search and filters
users-clear-the-search = Clear the search
users-added = { $name } was added.
users-saved = { $name } was saved.
users-undo = Undo
# In place of Undo where invites were revoked, which stay so
users-bring-back =
    { $n ->
        [one] Bring the user back
       *[other] Bring the users back
    }
users-cancel = Cancel
users-save = Save
users-close = Close
users-loading = Loading…
users-restored =
    { $n ->
        [one] { $n } user is back.
       *[other] { $n } users are back.
    }
users-archived-done =
    { $n ->
        [one] { $n } user archived.
       *[other] { $n } users archived.
    }
users-archived-revoked =
    { $n ->
        [one] { $n } user archived
       *[other] { $n } users archived
    }, { $invites ->
        [one] { $invites } invite revoked for good.
       *[other] { $invites } invites revoked for good.
    }
users-domain-set =
    { $n ->
        [one] { $n } user is in { $name } now.
       *[other] { $n } users are in { $name } now.
    }
users-domain-taken =
    { $n ->
        [one] { $n } user is in no domain now.
       *[other] { $n } users are in no domain now.
    }
users-domain-skipped =
    { $n ->
        [one] { $n } was left as it was: a directory keeps the domain.
       *[other] { $n } were left as they were: a directory keeps the domain.
    }
users-deleted =
    { $n ->
        [one] { $n } user deleted.
       *[other] { $n } users deleted.
    }
users-merged-done =
    { $n ->
        [one] { $n } user became { $name }.
       *[other] { $n } users became { $name }.
    }
users-without-address-left-out =
    { $n ->
        [one] { $n } user without an email address was left out.
       *[other] { $n } users without an email address were left out.
    }

# Dialogs
users-edit-title = Edit { $name }
users-form-from-directory = What { $directory } keeps is changed there. The rest can be changed here.
users-from-directory = From { $directory }
users-changed-in = Kept by { $directory }, and changed there
users-ours = The organisation’s
users-ours-named = The organisation’s: { $name }
users-clear-domain = Clear the domain
users-use-domain = Use { $domain }
users-open-name = Open { $name }
users-nothing-was-saved = Nothing was saved.
users-archived-is-back = Nothing was saved. Archived users come back when they are used.
users-domain-title =
    { $n ->
        [one] Domain of { $n } user
       *[other] Domain of { $n } users
    }
users-take-domain = Take the domain
users-domain-all-synced = A directory keeps the domain of all of them: it is changed there.
users-domain-some-synced =
    { $n ->
        [one] A directory keeps the domain of { $n } of them: that one stays as it is.
       *[other] A directory keeps the domain of { $n } of them: those stay as they are.
    }
# Why the button of the form is off
users-form-needs-a-name = The name is still missing.
users-form-needs-an-address = The email address is still missing.
users-form-nothing-changed = Nothing was changed yet.
users-archive-title = Archive { $name }?
users-archive-title-many =
    { $n ->
        [one] Archive { $n } user?
       *[other] Archive { $n } users?
    }
users-archive-confirm =
    { $n ->
        [one] Archive and revoke { $n } invite
       *[other] Archive and revoke { $n } invites
    }
users-archive-holds =
    { $n ->
        [one] { $n } live invite is revoked with it: its link stops working.
       *[other] { $n } live invites are revoked with it: their links stop working.
    }
users-archive-hold =
    { $users ->
        [one] { $users } of them holds
       *[other] { $users } of them hold
    } { $invites ->
        [one] { $invites } live invite. It is revoked with it: its link stops working.
       *[other] { $invites } live invites. They are revoked with it: their links stop working.
    }
users-archive-means = Archived users are offered nowhere. Their devices stay managed.
# Of whoever is archived, and of their live invites: both at least one
users-archive-what-comes-back =
    { $users ->
        [one] The user
       *[other] The users
    } can be brought back later; { $invites ->
        [one] the revoked invite cannot.
       *[other] the revoked invites cannot.
    }
users-delete-title = Delete { $name }?
users-delete-title-many =
    { $n ->
        [one] Delete { $n } user?
       *[other] Delete { $n } users?
    }
users-delete-confirm =
    { $n ->
        [one] Delete { $n } user
       *[other] Delete { $n } users
    }
users-delete-some = Of { $users } users, { $n } can be deleted. The others were invited, have devices or come from a directory: they stay, and can be archived.
users-delete-means = Nothing of a deleted user is kept. This cannot be undone.
users-merge-title = Merge users
users-who-stays = Who stays?
users-stays = { $name }, { $email }
users-leave-out = Leave { $name } out
users-another-user = Another user who is the same person
users-merge-choose-another = Find the other user who is the same person.
# At least one of the two is more than none
users-merge-moves =
    { $invites ->
        [0] <b>{ $devices ->
            [one] { $devices } device
           *[other] { $devices } devices
        }</b>
       *[other] <b>{ $invites ->
            [one] { $invites } invite
           *[other] { $invites } invites
        }</b>{ $devices ->
            [0] {""}
           *[other] {" "}and <b>{ $devices ->
                [one] { $devices } device
               *[other] { $devices } devices
            }</b>
        }
    } { $n ->
        [one] moves
       *[other] move
    } to { $name }, together with what happened to { $n ->
        [one] it
       *[other] them
    }.
users-merge-moves-nothing = There are no invites and no devices to move; what happened before is in the history of { $name } from then on.
users-merge-addresses =
    { $n ->
        [one] From then on { $addresses } leads to { $name }.
       *[other] From then on { $addresses } lead to { $name }.
    }
users-merge-cannot-be-undone = A merge cannot be undone.
users-merge-confirm =
    { $n ->
        [one] Merge { $n } user
       *[other] Merge { $n } users
    }

# A user’s page
users-copy-the-address = Copy the address
users-is-not-there = This user is not there any more
users-may-be-deleted = Somebody may have deleted them meanwhile.
users-note-merged = This user became another one. <link>Show who stayed</link>
users-note-archived = Archived <time/>: offered nowhere until restored or invited again.
users-note-left =
    { $n ->
        [one] Has left { $directory }, and { $n } invite is still open: revoke it, or archive the user.
       *[other] Has left { $directory }, and { $n } invites still work: revoke them, or archive the user.
    }
users-note-no-address = { $directory } knows no email address of this user: they cannot be invited until it does.
users-brought = The directory keeps
users-brings-name-and-address = Name and email address
users-brings-name = Name
users-brings-address = Email address
users-brings-neither = Neither name nor email address
# $reason may be blank
users-seen = Last brought something new <time/>.
# $reason: "not in the directory any more"
users-state-since = Left <time/>: { $reason }.
users-state-since-alone = Left <time/>.
users-directory-groups = Directory groups
users-in-no-directory-group = None that is known
users-in-the-list = In the list
users-no-devices = No devices yet
users-no-invites = Never invited
users-no-messages = No messages yet
users-show-messages = Show them
users-terms = Terms of use
users-read-the-terms = Read them
users-terms-version = Version { $version } accepted
users-terms-read-in = Read in { $language }
# $as: name or address that they had then, where it is another one now
users-terms-read-in-as = Read in { $language }, as { $as }
users-show-more-of = Show { $n } more
users-show-more = Show more
users-show-earlier = Show earlier
# $owned: Personal, Corporate
users-invite-of = { $platform }, { $owned }
users-mail = Mail
users-text = Text
# $channel: Mail, Text; $words: Accepted by the server
users-message-of = { $channel }: { $words }
users-of-a-device = Device
users-of-an-invite = Invite
users-event-by = by { $name }
users-event-created = User added
users-event-imported = Imported from a file
users-event-from-directory = Came from a directory
users-event-edited = Edited
users-event-archived = Archived
users-event-restored = Restored
users-event-merged = Merged: others became this user
users-event-adopted = A directory keeps this user from now on
users-event-directory-changed = The directory brought changes
users-event-directory-disabled = Disabled in the directory
users-event-directory-gone = Gone from the directory
users-event-directory-back = Back in the directory
users-event-directory-forgotten = Kept by hand from now on: the directory was removed
users-event-address-passed-on = Address passed on to somebody else of the directory

# Importing users
users-import-file = File
users-import-columns = Columns
users-import-review = Review
users-import-title = Who is in the list?
users-import-text = One row for each person. Nobody is invited by it.
users-import-nothing-changes-yet = Nothing changes before the last step
users-import-nobody-is-invited = Nobody is invited by an import
users-rules = What the file needs
users-rules-first-row = The first row is the header. Its columns may stand in any order.
users-rules-mandatory = Mandatory
users-rules-optional = Optional
users-rule-name = The person’s name
users-rule-email = By it people are recognised
users-rule-login-name = The name they sign in with, such as aberg or aberg@corp.example; “User name” in the form of a user
users-rule-domain = The directory domain they belong to
users-rule-phone = With country code, or a number of your own country
users-rule-language = Of messages and portal
users-rule-time-zone = That moments are told in, such as Europe/Berlin
users-rules-known = Whoever is known keeps what the file leaves blank.
users-rules-directory = What a directory keeps stays as it is.
users-rules-others = Platform, ownership and group say nothing about a person: those columns are passed over.
users-import-columns-title = What does each column stand for?
users-import-columns-text =
    { $n ->
        [one] { $file } has { $n } column, { $used } of it used.
       *[other] { $file } has { $n } columns, { $used } of them used.
    }
users-import-fields-missing =
    { $n ->
        [one] { $fields } is still missing
       *[other] { $fields } are still missing
    }
users-import-next-check =
    { $n ->
        [one] Next: { $n } row is checked
       *[other] Next: { $n } rows are checked
    }
users-import-checking =
    { $n ->
        [one] Checking { $n } row…
       *[other] Checking { $n } rows…
    }
users-import-new = New
users-import-changed = Changed
users-import-unchanged = Unchanged
users-import-faulty = Faulty
# Rows of which something is not used, such as a phone number that is none.
users-import-doubtful = Doubted, or not used in full
users-import-doubtful-looking = Looking through the rows…
users-import-rows-by-what-they-do = Rows by what they do
users-import-rows = Rows of the file
users-import-line = Line
users-import-does = Does
users-import-why = Details
users-import-no-such-rows = There are no such rows.
# $field: Phone number
users-import-change-of = { $field }: { $before } → { $after }
users-import-nothing-to-do = No row adds or changes anything
users-import-left-out-note =
    { $n ->
        [one] { $n } row is left out
       *[other] { $n } rows are left out
    }
users-import-download-faulty =
    { $n ->
        [one] Download { $n } faulty row
       *[other] Download { $n } faulty rows
    }
users-import-download-left-out =
    { $n ->
        [one] Download the row with its reason
       *[other] Download { $n } rows with their reasons
    }
users-import-left-out-until = Correct the rows in the downloaded file and import it. Download it now: the rows are kept only until another import or until the console is closed.
# On the button that says what was probably meant.
users-import-without-a-name = No name
users-import-without-an-address = No address
users-import-take = Take { $value }
users-import-add =
    { $n ->
        [one] Add { $n } user
       *[other] Add { $n } users
    }
users-import-change =
    { $n ->
        [one] Change { $n } user
       *[other] Change { $n } users
    }
users-import-add-and-change =
    { $added ->
        [one] Add { $added } user and change { $changed }
       *[other] Add { $added } users and change { $changed }
    }
users-import-done = Imported: { $file }
users-import-nobody-was-invited = Nobody was invited.
users-import-done-added =
    { $n ->
        [one] { $n } user was added
       *[other] { $n } users were added
    }
users-import-done-changed =
    { $n ->
        [one] { $n } user was changed
       *[other] { $n } users were changed
    }
users-import-done-unchanged =
    { $n ->
        [one] { $n } row said what was known already
       *[other] { $n } rows said what was known already
    }
users-import-done-left-out =
    { $n ->
        [one] { $n } row was left out
       *[other] { $n } rows were left out
    }
users-import-another-file = Import another file
users-import-show-them = Show the users
users-leave-the-import = Leave the import?
users-discard = Discard it
users-leave-file-waits = { $file } waits here for as long as the window is open. Nothing was changed yet.

## groups

groups-groups = Groups
groups-group = Group
groups-rules-and-defaults = Rules and defaults
groups-shown = What is shown
groups-find-a-group = Find a group
groups-devices = Devices
groups-invites = Invites
groups-devices-join = Devices join
groups-made = Added
groups-none = None
groups-sort-name = Name A–Z
groups-by-rules =
    { $n ->
        [one] by { $n } rule
       *[other] by { $n } rules
    }
groups-by-defaults =
    { $n ->
        [one] by { $n } default
       *[other] by { $n } defaults
    }
groups-only-by-name = Only where an invite names it
groups-show-devices-of =
    { $n ->
        [one] Show the { $n } device in { $name }
       *[other] Show the { $n } devices in { $name }
    }
groups-show-invites-of =
    { $n ->
        [one] Show the { $n } invite for { $name }
       *[other] Show the { $n } invites for { $name }
    }
groups-next-group = Next group
groups-previous-group = Previous group
groups-menu-of-the-row = Menu of the row
groups-open-the-group = Open the group
groups-actions-for = Actions for { $name }
groups-details = Details
groups-show-devices = Show its devices
groups-show-invites = Show its invites
groups-rename = Rename…
groups-remove = Remove…
groups-edit = Edit…
groups-new-group = New group
groups-no-groups-yet = No groups yet
groups-a-group-is = A device joins its group when it enrolls: by the invite, by a rule, or by default. Groups are optional.
groups-no-group-fits = No group fits
groups-clear-the-search = Clear the search
groups-list-behind = This may be out of date. <retry>Read it again</retry>
groups-loading = Loading…
groups-close = Close
groups-in-the-list = In the list
groups-is-not-there = This group is not there any more
groups-may-be-removed = Somebody may have removed it meanwhile.
groups-members = Devices in it
groups-no-members = No devices yet. They join when they enroll, or are moved here from another group.
groups-find-a-member = Find a device in this group
groups-device-or-user = Device or user
groups-no-member-fits = No device fits
groups-select-all-members = Select all that are shown
groups-select-one = Select { $name }
groups-choose-to-move = Choose devices to move them
groups-chosen = { $n } selected
groups-show-more = Show more
groups-move = Move…
groups-name = Name
groups-create = Make the group
groups-created = { $name } was made.
groups-renamed = It is called { $name } now.
groups-rename-title = Rename { $name }
groups-rename-confirm = Rename
groups-name-is-taken = Another group has this name: { $name }.
groups-open-that-group = <link>Open { $name }</link>
groups-remove-title = Remove { $name }?
groups-remove-confirm = Remove the group
groups-nothing-hangs-on-it = Nothing hangs on it.
groups-remove-devices =
    { $n ->
        [one] { $n } device is un-assigned; it stays managed
       *[other] { $n } devices are un-assigned; they stay managed
    }
groups-remove-invites =
    { $n ->
        [one] { $n } invite names no group any more
       *[other] { $n } invites name no group any more
    }
groups-remove-rules =
    { $n ->
        [one] { $n } rule goes with it
       *[other] { $n } rules go with it
    }
groups-remove-defaults =
    { $n ->
        [one] { $n } default goes with it
       *[other] { $n } defaults go with it
    }
groups-removed =
    { $devices ->
        [one] { $name } was removed. { $devices } device is un-assigned now.
       *[other] { $name } was removed. { $devices } devices are un-assigned now.
    }
groups-move-title =
    { $n ->
        [one] Move { $n } device
       *[other] Move { $n } devices
    }
groups-move-confirm =
    { $n ->
        [one] Move { $n } device
       *[other] Move { $n } devices
    }
groups-un-assign = Un-assign
groups-un-assigned = Un-assigned
groups-they-leave =
    { $n ->
        [one] It leaves { $name }, and is in no group then.
       *[other] They leave { $name }, and are in no group then.
    }
groups-they-move =
    { $n ->
        [one] It moves to { $name } at once.
       *[other] They move to { $name } at once.
    }
groups-moved-done =
    { $n ->
        [one] { $n } device is in { $name } now.
       *[other] { $n } devices are in { $name } now.
    }
groups-un-assigned-done =
    { $n ->
        [one] { $n } device is in no group now.
       *[other] { $n } devices are in no group now.
    }
groups-create-named = Make a group “{ $name }”
# $label: the field, such as Group
groups-clear-group = Clear: { $label }
groups-there-are-none = There are no groups yet
groups-no-group-is-called = No group is called “{ $name }”.
groups-choose-one-of-the-list = Choose one of the list.
# Why the button of the form is off
groups-choose-the-group-first = The group that the device joins is still missing.
groups-no-group-of-this-name = No group of this name

# Rules and defaults
groups-rules = Rules
groups-rules-means = Where an invite names no group, the first rule that holds decides.
groups-no-rules-yet = No rules yet. With a rule, devices of a domain, a directory group or a platform join their group by themselves.
groups-add-rule = Add rule
groups-rule-save = Save the rule
groups-rule-number = Rule { $n }
groups-rule-up = Move rule { $n } up
groups-rule-down = Move rule { $n } down
groups-rule-edit = Edit rule { $n }
groups-rule-remove = Remove rule { $n }
groups-move-up = Up (Alt ↑)
groups-move-down = Down (Alt ↓)
groups-rule-moved = The rule for { $group } is number { $to } now
groups-rule-edit-title = Rule { $n }
groups-rule-remove-title = Remove rule { $n }?
groups-rule-remove-confirm = Remove the rule
groups-rule-remove-means = Devices no longer join <b>{ $group }</b> by this: { $conditions }. Those that are in it stay.
groups-rule-removed = Rule { $n } was removed.
groups-when-domain = Domain { $domain }
groups-when-directory-group = In { $name }
groups-directory-group-gone = a directory group that is gone
groups-when-email-domain = Address ends with @{ $domain }
groups-when-owned = { $owned }
groups-when-platform = { $platform }
groups-all-must-hold = All that is chosen must hold. Leave blank what does not matter.
groups-any = Any
groups-any-domain = Any domain
groups-any-ownership = Any ownership
groups-any-platform = Any platform
groups-any-directory-group = Any directory group
groups-email-domain = Domain of the address
groups-owned-by = Owned by
groups-platform = Platform
groups-directory-group = Directory group
groups-no-directory-groups = No directory has brought groups yet.
groups-no-such-directory-group = No such directory group
groups-directory-with-users =
    { $n ->
        [one] { $directory }, { $n } user
       *[other] { $directory }, { $n } users
    }
groups-joins-group = Then the device joins
groups-find-or-name-a-group = Find a group, or name a new one
groups-defaults = Defaults
groups-defaults-means = Where no rule holds. A Neutral invite waits until the device says what it is.
groups-default-of = Default group of { $owned } { $platform }
groups-try-it = Try it
groups-try-means = Which group would this person’s device join now?
groups-user = User
groups-choose-another = Change
groups-try-choose = Choose a user to see it.
groups-by-rule = By rule { $n }
groups-by-default = By default
## authentication: Settings, Enrollment rules

authentication-what-it-is-about = How an invitee proves who they are before a device enrolls, and what holds for invites and devices. Authentication applies to new invites.
authentication-authentication = Authentication
authentication-one-time-passcode = One-time passcode
authentication-directory-sign-in = Directory sign-in
authentication-two-factor = Two-factor (both)
authentication-passcode-text = The code in the invite is enough.
authentication-passcode-works = Everyone, also without an account
authentication-passcode-watch = A forwarded invite can be used by others
# Fixed by the program: LENGTH and MAX_WRONG_TRIES of a passcode in crates/domain.
authentication-passcode-fixed = A one-time passcode has 8 characters and works for one device; five wrong tries lock the invite.
authentication-directory-text = The work account is enough.
authentication-directory-works = People in a directory that is connected
authentication-directory-watch = Needs a known password on day one
authentication-two-factor-text = Passcode first, then the work account.
authentication-two-factor-works = Devices that matter most
authentication-two-factor-watch = One more step for each person
authentication-works-for = Works for
authentication-watch-out = Watch out
authentication-protection = Protection
authentication-effort = Effort
# How much protection, how much effort: read out in place of bars
authentication-grade-low = low
authentication-grade-medium = medium
authentication-grade-high = high
authentication-needs-a-directory = Needs a directory
# After a sentence of the engine, such as "No directory is connected."
authentication-two-ways-need-one = Directory sign-in and Two-factor need one.
authentication-open-directories = Open Directories
authentication-validity-and-reminders = Invite validity and reminders
authentication-invites-expire-after = Invites expire after
authentication-offered-for-new-invites = Offered for new invites
authentication-first-reminder = First reminder
authentication-after-the-hand-over = After the invite was handed over
authentication-nobody-is-reminded = Nobody is reminded
authentication-off = Off
authentication-then-every = Then every
authentication-at-most = At most
authentication-most-reminders = Most reminders
# $when: "2 days, 4 days, 6 days"
authentication-reminders-at =
    { $n ->
        [one] One reminder: after { $when }.
       *[other] { $n } reminders: after { $when }.
    }

# $when: "2 days, 4 days, 6 days"; $valid: "7 days"
authentication-reminders-until-it-expires =
    { $n ->
        [one] One reminder: after { $when }. An invite of { $valid } expires before the next.
       *[other] { $n } reminders: after { $when }. An invite of { $valid } expires before the next.
    }

# $valid: "7 days"
authentication-expires-before-the-first = No reminder goes out: an invite of { $valid } expires before the first.
authentication-due-within-the-hour =
    { $n ->
        [one] Once saved, { $n } present invite is reminded within the hour.
       *[other] Once saved, { $n } present invites are reminded within the hour.
    }

authentication-messages-to-the-invitee = Messages to the invitee
authentication-tell-enrolled = When the device has enrolled
authentication-tell-expired = When the invite has expired
authentication-from-template-enrolled = From the template Enrolled
authentication-from-template-expired = From the template Expired
authentication-devices-of-one-user = Devices of one user
authentication-devices-per-user = Devices per user
authentication-no-limit = No limit
authentication-counts-managed-devices = Counts managed devices and those that are enrolling
authentication-users-over-limit =
    { $n ->
        [one] { $n } user has more already, and keeps them
       *[other] { $n } users have more already, and keep them
    }

authentication-minimum-os-versions = Minimum OS versions
authentication-any = Any
authentication-no-known-devices = No known devices yet
authentication-known-devices =
    { $n ->
        [one] { $n } known device
       *[other] { $n } known devices
    }

authentication-all-known-devices-pass =
    { $n ->
        [one] The one known device passes
       *[other] All { $n } known devices pass
    }

authentication-known-devices-are-older =
    { $n ->
        [one] { $n } of { $known } known devices is older, and stays managed
       *[other] { $n } of { $known } known devices are older, and stay managed
    }

authentication-android-manufacturers = Android manufacturers
authentication-manufacturers = Allowed manufacturers
authentication-manufacturers-act = Android devices of others are turned away when they enroll
authentication-manufacturers-kept = Kept, and turns nobody away yet
authentication-version-kept = Kept for later
# $platforms: "Android, Windows"
authentication-versions-kept = What is set for { $platforms } is kept until such devices can enroll with this installation.
authentication-all-manufacturers = All
authentication-tell-these-addresses-when = Tell these addresses when
authentication-a-device-enrolls = A device has enrolled
authentication-a-device-is-unmanaged = A device is managed no longer
authentication-an-invitee-asks-again = An invitee asks for a new invite
authentication-grouped-by-minute = At most one mail a minute, with all since the last
authentication-nobody = Nobody; several with commas
authentication-terms-none = None are published
authentication-terms-asked = Invitees accept version { $version }
authentication-terms-not-asked = Version { $version } is published; nobody is asked
authentication-open-terms = Open Terms of use

# Names of fields, as they stand before their value in the save bar; $platform: "iOS / iPadOS"
authentication-minimum-of = Minimum { $platform }

# Values of fields, as they stand behind "was" or the name of the field.
authentication-value-off = off
authentication-value-any = any
authentication-value-all = all
authentication-value-nobody = nobody
authentication-value-no-limit = without limit

## self: Settings, Self enrollment

self-self-enrollment = Self enrollment
self-what-it-is-about = One address for everybody: users sign in with their directory, say what they bring, and go on as with an invite. No invite is needed.
self-the-address = Address of self enrollment
self-qr-code-of-the-address = QR code of the address of self enrollment
self-code-of-the-address = The code of the address
self-copy-the-address = Copy the address
self-open = Open
self-show-code-large = Show code large
self-print-poster = Print poster…
self-copy-as-picture = Copy as picture
self-picture-not-copied = The picture could not be copied: this window may not put pictures on the clipboard.
# How self enrollment stands
self-is-off = Self enrollment is off
self-is-open = Self enrollment is open
self-is-open-nearby = Self enrollment is open in your own network
# The engine's words below it say why, and what to do
self-is-on-and-phones-cannot = Self enrollment is on, but phones cannot use it
self-is-on-and-nobody-gets-in = Self enrollment is on, and nobody gets in
self-is-on-and-nothing-enrolls = Self enrollment is on, and nothing can be enrolled yet
self-nothing-enrolls-yet = Nothing can be enrolled in this way yet: whoever opens the page is told so, and cannot sign in.
self-works-for = It works now for { $platforms }.
self-works-for-some = It works now for { $platforms }; not yet for { $later }.
self-what-is-missing = What is missing
# $directories: names of one or more
self-sign-in-with = Users sign in with { $directories }.
self-needs-a-directory = No directory is connected that users could sign in with.
self-portal-does-not-run = The portal does not run, so the address does not answer. See Settings, Portal.
self-trial-network = The address is plain HTTP in your own network: phones elsewhere do not reach it. Give the portal a public address in Settings, Portal.
self-the-page = The page
self-off-means = While it is off, the page says to ask the IT team
self-words-at-the-head = Words at the head of the page
self-words-at-the-head-hint = Yours, above the sign-in; as they stand here in every language
self-words-example = Welcome! Have your device beside you, it takes five minutes.
self-what-users-may-bring = What users may bring
self-open-group-defaults = Default groups
self-personal-or-corporate = Personal or corporate
self-personal-only = Personal only
self-corporate-only = Corporate only
self-not-offered = Not offered
self-not-offered-means = Users cannot pick it
# $owned: Personal or Corporate; $group: a group of devices
self-joins = { $owned }: joins { $group }.
self-joins-no-group = Joins no group
# Where the name of a group would stand
self-no-group = no group
self-not-yet-reason-above = Not yet there: what to do stands at the head of this page.
self-shown-as-not-yet = Until then the page shows it as not yet there.
self-rules-come-first =
    { $n ->
        [one] The groups named here are the defaults. { $n } group rule comes first.
       *[other] The groups named here are the defaults. { $n } group rules come first.
    }

self-who-may = Who may
self-directory-groups = Directory groups
self-everybody = everybody
self-everybody-means = Empty: everybody whom a connected directory knows
self-groups-mean = Users must be in one of them, as the directory says when they sign in
self-everybody-in-them = Everybody
self-clear-groups = Let everybody in
self-group-gone = A group that is gone
self-devices-per-user = Devices per user
self-no-limit-here = No limit here
self-smaller-counts = The limit in Enrollment rules counts too, whichever is smaller.
self-only-here = Counts here alone: there is no limit for invites.
self-no-limit-anywhere = No limit here, nor for invites.
self-below-the-general = The smaller counts: for invites it is { $general }.
self-general-counts = { $general } hold, the limit for invites: the smaller counts.
self-open-enrollment = Open Enrollment rules
self-tell-these-addresses = Tell these addresses when
self-a-device-enrolls-in-this-way = A device enrolls in this way
self-told-of-each-device = Told of self-enrolled devices
self-poster-title = Print the poster
self-poster-what = The address with its QR code and the three steps, to hang on a wall. Nothing on it is secret, and it never expires.
self-poster-while-off = Self enrollment is off: whoever follows the poster now is told to ask the IT team.
# $why: the engine's sentences, "Only this computer can open …"
self-poster-in-vain = Whoever follows this poster gets nowhere. { $why }
self-poster-nothing-enrolls = Nothing can be enrolled at this address yet: whoever follows the poster now is told so. Mend first what Settings, Self enrollment names.
self-poster-language = Language of the poster
self-poster-ours = The organisation’s
# $name: a language
self-poster-ours-named = The organisation’s: { $name }
self-poster-no-languages = The languages could not be read; the organisation’s can be printed.
self-poster-is-written = The poster is written

## terms: Settings, Terms of use

terms-what-it-is-about = What invitees accept before their device enrolls. Each version is kept, and with it who accepted it, when and in which language.
terms-ask-invitees = Ask invitees to accept them
terms-ask-invitees-hint = After they have proven who they are, and before anything is installed
terms-publish-first = Publish a first version: there is nothing to accept yet
terms-asked-from-now-on = Invitees are asked from now on.
terms-asked-no-more = Nobody is asked any more.
terms-ask-title = Ask invitees to accept the terms?
terms-ask-confirm = Ask from now on
terms-ask-text = It holds at once, also for invites under way: whoever has not got a profile yet accepts version { $version } first. Devices that are managed are not asked.
terms-stop-title = Stop asking for the terms?
terms-stop-confirm = Stop asking
terms-stop-text = Invitees enroll without accepting them. What was accepted so far is kept.
terms-draft = Draft
terms-language = Language
terms-text = Text in Markdown
terms-placeholder = # Heading, **bold**, - list, [link](https://…)
terms-preview = Preview
terms-as-invitees-see-them = As invitees see it
terms-nothing-written = Nothing is written in this language.
# $what: "a picture, HTML"
terms-left-out = Not shown to invitees: { $what }
# Headings in a list of languages
terms-written = Written
terms-not-written = Not written
terms-others-fall-back = The organisation’s language: whoever reads a language without terms gets these.
terms-empty-it-to-drop = Empty the text to leave this language out.
terms-readers-get = Not written: whoever reads { $reader } gets { $main }.
# <when/>: "3 min ago"
terms-draft-saved = Draft saved <when/> by { $by }
terms-no-draft = No draft: this is what is published.
terms-never-written = Nothing is published yet.
terms-discard-draft = Discard draft…
# Beside the buttons of the draft, while something in it is not saved.
terms-unsaved = Not saved yet. Publishing saves it first.
terms-save-and-publish-version = Save and publish version { $version }…
terms-means-saved-first = What is not saved yet is saved first.
# Below the published draft, with the button that leads to the switch.
terms-published-not-asked = Version { $version } is published, and nobody is asked for it yet.
terms-ask-for-them = Ask invitees to accept them…
terms-publish-version = Publish version { $version }…
terms-published = Version { $version } is published.
terms-draft-discarded = The draft is gone.
terms-publish-title = Publish version { $version }?
terms-publish-confirm = Publish version { $version }
terms-discard-title = Discard the draft?
terms-discard-confirm = Discard draft
terms-discard-text = What is written since version { $version } is lost, in all languages.
terms-discard-text-first = What is written so far is lost, in all languages.
terms-means-under-way = It holds at once, also for invites under way: whoever has not got a profile yet accepts version { $version }, even if they accepted an earlier one.
terms-means-managed = Devices that are managed are not asked again.
terms-means-not-asked = Nobody is asked for it: that is switched on above, and stays off for now.
terms-means-languages = Written in { $languages }. Whoever reads another language gets { $main }.
terms-means-for-good = A published version stays as it is, and is kept for good.
terms-versions = Published versions
terms-version = Version { $version }
terms-holds-now = Current
# <when/>: "3 d ago"
terms-version-by = <when/> by { $by }
terms-accepted-by =
    { $n ->
        [0] accepted by nobody yet
        [one] accepted by { $n } invitee
       *[other] accepted by { $n } invitees
    }

terms-read-version = Read version { $version }
terms-read = Read
# Name of the field in the save bar; a list of languages follows
terms-value-no-language = no language

## approvals: sendings that wait for a second account

approvals-wait-for-approval = Waiting for approval
# After sending invites again, when they are too many for one administrator. In a toast.
approvals-again-waits =
    { $n ->
        [one] { $n } invite is sent again when another administrator approves. Nothing is sent before.
       *[other] { $n } invites are sent again when another administrator approves. Nothing is sent before.
    }
# Before sending invites again that will wait; stands after that another administrator has to approve.
approvals-again-means =
    { $n ->
        [one] A message with a new link and passcode leaves after that. Until then the old ones keep working.
       *[other] After that each gets a new link and passcode. Until then the old ones keep working.
    }
# Of all that a filter matches: some of them may have enrolled. $above: the number above which sendings wait
approvals-again-fewer =
    { $above ->
        [one] Those that cannot be sent again do not count. If that leaves { $above } invite, it is sent at once.
       *[other] Those that cannot be sent again do not count. If that leaves { $above } invites or fewer, they are sent at once.
    }
approvals-count =
    { $n ->
        [one] { $n } sending waits for approval
       *[other] { $n } sendings wait for approval
    }

# $n is more than one
approvals-all = See all { $n } sendings
approvals-fewer = Fold the sendings
# What waits stands before it: a file, or people. <time/>: "3 h ago"
approvals-line =
    { $n ->
        [one] { $n } invite · asked by { $by } <time/>
       *[other] { $n } invites · asked by { $by } <time/>
    }

# The same of one's own.
approvals-line-own =
    { $n ->
        [one] { $n } invite · asked by you <time/> · another administrator has to approve
       *[other] { $n } invites · asked by you <time/> · another administrator has to approve
    }

approvals-card =
    { $n ->
        [one] { $by } wants to send { $n } invite and needs your approval, or another administrator’s. Nothing is sent before.
       *[other] { $by } wants to send { $n } invites and needs your approval, or another administrator’s. Nothing is sent before.
    }

approvals-card-own =
    { $n ->
        [one] Another administrator has to approve your sending of { $n } invite. Nothing is sent before.
       *[other] Another administrator has to approve your sending of { $n } invites. Nothing is sent before.
    }

# Of the people of a sending that waits.
approvals-left =
    { $n ->
        [one] { $n } of them has left their directory
       *[other] { $n } of them have left their directory
    }
approvals-approve = Approve…
# A button that leads to where what waits stands in full.
approvals-review = Review
approvals-review-of = Review { $name }
approvals-review-title = Sending that waits
approvals-enrollment = Enrollment
approvals-back-to-enrollment = Back to Enrollment
approvals-reading = Reading what waits…
approvals-as-of-now = As it would be sent now. Nothing has been sent yet.
approvals-obstacles = It cannot be approved now
# $directory: its name
approvals-has-left = Has left { $directory }
approvals-sent-again = Sent again, with new links
approvals-of-the-file = Invites of the file
approvals-first-of = the first { $shown } of { $n } invites
# $end: the moment until which the links open
approvals-leaves-at-once = Leaves at once when approved · links open until { $end }
approvals-leaves-at = Leaves from { $when } on · links open until { $end }
approvals-person = Person
approvals-device = Device
# The address that is corrected.
approvals-email-before = Was { $email }
# Buttons of whoever wants to send more than they may alone.
approvals-ask = Ask for approval
approvals-ask-first = Ask for approval…
approvals-decline = Decline…
approvals-take-back = Take back…
# $above: the number above which sendings wait
approvals-beforehand =
    { $invites ->
        [one] { $invites } invite is more than { $above }: another administrator has to approve before anything leaves.
       *[other] { $invites } invites are more than { $above }: another administrator has to approve before anything leaves.
    }

approvals-they-wait-first = They wait for another administrator’s approval; nothing leaves before.
approvals-nothing-leaves-before = Nothing leaves before another administrator approves
approvals-approve-of = Approve { $name }
approvals-decline-of = Decline { $name }
approvals-take-back-of = Take back { $name }
approvals-let-it-wait = Let it wait
approvals-approve-title =
    { $n ->
        [one] Approve { $n } invite?
       *[other] Approve { $n } invites?
    }

approvals-approve-confirm =
    { $n ->
        [one] Approve { $n } invite
       *[other] Approve { $n } invites
    }

approvals-approve-text = { $name }, asked by { $by }. They leave at once and cannot be undone: two have looked at it.
# $when: a day and a time
approvals-approve-text-planned = { $name }, asked by { $by }. They leave at { $when }, the time that was set, and cannot be undone: two have looked at it.
approvals-decline-title =
    { $n ->
        [one] Decline { $n } invite?
       *[other] Decline { $n } invites?
    }

approvals-decline-confirm =
    { $n ->
        [one] Decline { $n } invite
       *[other] Decline { $n } invites
    }

approvals-decline-text = { $name }, asked by { $by }. Nothing is sent, as if it had never been. Tell { $by } why: Muster does not.
approvals-withdraw-title =
    { $n ->
        [one] Take back { $n } invite?
       *[other] Take back { $n } invites?
    }

approvals-withdraw-confirm =
    { $n ->
        [one] Take back { $n } invite
       *[other] Take back { $n } invites
    }

approvals-withdraw-text = { $name } waits no more, and nothing of it is sent.
# $by: who asked for it
approvals-approved =
    { $n ->
        [one] Approved: { $n } invite of { $by } is on its way now.
       *[other] Approved: { $n } invites of { $by } are on their way now.
    }

# $when: a day and a time
approvals-approved-planned =
    { $n ->
        [one] Approved: { $n } invite of { $by } leaves at { $when }.
       *[other] Approved: { $n } invites of { $by } leave at { $when }.
    }

approvals-declined =
    { $n ->
        [one] { $n } invite of { $by } declined.
       *[other] { $n } invites of { $by } declined.
    }

approvals-withdrawn =
    { $n ->
        [one] { $n } invite taken back, nothing was sent.
       *[other] { $n } invites taken back, nothing was sent.
    }

## directories

directories-directories = Directories
directories-directory = Directory
directories-add-directory = Add directory
directories-no-such-make = There is no such make.
directories-reading = Reading the directories…
directories-reading-one = Reading the directory…
directories-next-directory = Next directory
directories-previous-directory = Previous directory
directories-first-one-keeps = Somebody whom several directories know stays with the one that brought them first.
directories-none-yet = No directory yet
directories-what-for = A directory tells who there is, who has left, and whether a password is right. There can be several side by side. Without one, users are added by hand or from a file, and invitees prove themselves with a passcode.
directories-ldap = LDAP
directories-ldap-gives = Lists users and groups, follows who comes and goes, and checks passwords.
directories-oidc = OpenID Connect
directories-oidc-gives = Says who has signed in. It lists nobody: its users appear when they sign in to the portal.
directories-actions-for = Actions for { $name }
directories-use = Use { $name }
directories-no-users = No users yet
directories-only-by-hand = only by hand
directories-after-the-first = after the first one, which you begin
directories-now = now
directories-next-soon = due now
directories-next-when = next <time/>
# After a sync that failed
directories-tries-again = tries again <time/>
# $every: every hour
directories-tries-again-else = tries again <time/>; otherwise { $every }
directories-held-too = An earlier sync waits for your yes.
directories-read-when = read <time/>
# Beside "Could not be read"
directories-read-last = last read well <time/>
directories-syncs-and-preview = Syncs and preview
directories-overview = Overview
directories-settings = Settings
directories-sync = Sync
directories-shown = Shown
directories-show-users = Show users
directories-remove = Remove…
directories-switched-on = { $name } is used again.
directories-switched-off = { $name } is off: it is not read, and nobody signs in with it. Its users stay as they are.
directories-removed =
    { $n ->
        [0] { $name } was removed. It had brought nobody.
        [one] { $name } was removed. Its { $n } user stays.
       *[other] { $name } was removed. Its { $n } users stay.
    }
directories-remove-title = Remove { $name }?
directories-remove-confirm = Remove directory
directories-remove-users =
    { $n ->
        [0] It has brought no users.
        [one] Its { $n } user stays, as if made by hand, with their invites and devices.
       *[other] Its { $n } users stay, as if they had been made by hand, with their invites and devices.
    }
directories-remove-groups = Its groups go, and rules of device groups that name them go with them.
directories-remove-sign-in = Nobody can sign in to the portal with it any more.
directories-remove-or-off = To pause it only, switch it off instead.

# How a directory stands, on a badge.
directories-standing-unusable = Cannot be used
directories-standing-off = Off
directories-standing-running = Being read
directories-standing-held = Waits for your yes
directories-standing-failing = Could not be read
directories-standing-gaps = Some not taken
directories-standing-synced = In step
directories-standing-unread = Not read yet
directories-standing-ready = In use
directories-standing-unused = Not in use

# What the badge leaves open, below it.
directories-oidc-ready = People sign in to the portal with it.
directories-oidc-unused = Nobody signs in with it: that is switched off in its settings.
directories-unread-yet = Not read yet
directories-off-means = It is not read, and nobody signs in with it. Its users stay as they are.
directories-failed-in-a-row =
    { $n ->
        [one] It failed { $n } time.
       *[other] It failed { $n } times in a row.
    }

# What a plan does with somebody: on a chip, and explained.
directories-kind-new = New
directories-means-new = In the directory and unknown here: they become users. Nobody is invited by that.
directories-kind-adopted = Adopted
directories-means-adopted = Known here already by their address, made by hand or gone before: the directory keeps them from now on. Invites and devices stay.
directories-kind-changed = Changed
directories-means-changed = The directory says something else of them than is known here.
directories-kind-disabled = Disabled
directories-means-disabled = Still in the directory, but may not sign in there any more.
directories-kind-gone = Gone
directories-means-gone = Not in the directory any more. They are never deleted: history, invites and devices stay.
directories-kind-back = Back
directories-means-back = Had been disabled or gone, and are there again.
directories-kind-conflict = Conflicts
directories-means-conflict = Their address belongs to somebody else here. They are left out until that is mended.
directories-kind-left-out = Left out
directories-means-left-out = Unknown here, and may not sign in there: they do not become users.
directories-kind-unusable = Not usable
directories-means-unusable = Entries that lack what a user needs. Nobody is taken to have gone because of that.

# Parts of a list such as "3 new, 2 changed".
directories-n-new = { $n } new
directories-n-adopted = { $n } adopted
directories-n-changed = { $n } changed
directories-n-disabled = { $n } disabled
directories-n-gone = { $n } gone
directories-n-back = { $n } back
directories-n-conflicts =
    { $n ->
        [one] { $n } conflict
       *[other] { $n } conflicts
    }
directories-n-unusable = { $n } not usable
directories-nothing-changed = Nothing changed

# How a sync ended, in the list of them.
directories-outcome-running = Under way
directories-outcome-done = Done
directories-outcome-held = Waited for a yes
directories-outcome-failed = Failed
directories-outcome-cancelled = Stopped
directories-outcome-broken-off = Broken off
directories-result-cancelled = It was stopped. What had been written by then stays.
directories-result-running = Not ended yet
directories-result-broken-off = Muster ended while it ran. The next one does the rest.

# How far a sync has come.
directories-stopping = Stopping…
directories-phase-groups = Reading groups…
directories-phase-users = { $n } entries read
directories-phase-users-of = { $n } entries read of about { $of }
directories-phase-planning = Working out what changes…
directories-phase-writing = Writing…
directories-phase-writing-of = { $n } of { $of } written
directories-every-minutes = every { $n } minutes
directories-every-hours =
    { $n ->
        [one] every hour
       *[other] every { $n } hours
    }
directories-every-days =
    { $n ->
        [one] every day
       *[other] every { $n } days
    }

# The form.
directories-name = Name
directories-name-hint = Stands on the button with which people sign in
directories-name-sample = Head office
directories-used = Use this directory
directories-used-hint-ldap = Off: it is not read, and nobody signs in with it
directories-used-hint-oidc = Off: nobody signs in with it
directories-sign-in-with-it = Sign in to the portal
directories-sign-in-hint = People prove themselves with their work account, where the Enrollment rules ask for it
directories-connection = Connection
directories-host-hint = Name or address of the LDAP server
directories-host-hint-ad = A domain controller. Several domains: one directory for each
directories-ldaps = From the start (LDAPS)
directories-start-tls = On request (StartTLS)
directories-plain = None
directories-plain-warning = Everyone on the way could read names and addresses.
directories-plain-password = Passwords without encryption
directories-plain-password-hint = Never needed on this computer itself
directories-plain-password-allow = Let them cross the network in plain text
directories-reader = Account that reads
directories-reader-account = Account
directories-reader-hint = Its whole DN. It needs no more than the right to read. Empty: what everybody may read is read
directories-reader-hint-ad = Its DN or user@domain. An ordinary user will do; it needs no more than the right to read
directories-users = Users
directories-base-dn = Base DN
directories-base-dn-hint = Everybody below it is looked at
directories-user-filter = Filter for users
directories-user-filter-hint = Which entries are users
directories-disabled = Disabled accounts
directories-disabled-hint = How the directory says that somebody may not sign in
directories-disabled-never = It does not say
directories-disabled-account-control = As Active Directory does
directories-disabled-value = An attribute has a value
directories-disabled-attribute = The attribute
directories-disabled-is = Its value
directories-attributes = Attributes
directories-attributes-folded = As usual for this make: known again by { $id }, named by { $name }, written to at { $email }.
directories-or-empty = Leave it empty if you do not use it
directories-attr-id = Known again by
directories-attr-id-hint = What stays the same when somebody is renamed or moved
directories-attr-user-name = User name
directories-attr-name = Name
directories-attr-full-name = Full name
directories-attr-email = Email address
directories-attr-phone = Phone
directories-attr-department = Department
directories-attr-upn = Principal name
directories-attr-upn-hint = user@domain of Active Directory; leave it empty elsewhere
directories-attr-login = Signed in by
directories-attr-login-hint = What people may type when they sign in, separated by commas
directories-attr-changed = Changed at
directories-attr-changed-hint = Tells which entries changed since the last time
directories-groups = Groups
directories-groups-folded = As usual for this make: { $filter }
directories-group-base-dn = Base DN of groups
directories-group-base-dn-hint = Only where groups stand in another place
directories-group-filter = Filter for groups
directories-group-filter-hint = Which entries are groups. Groups within groups count, too
directories-attr-group-name = Group name
directories-attr-group-members = Members
directories-attr-group-members-hint = Separated by commas
directories-attr-member-of = Groups of a user
directories-attr-member-of-hint = Where the directory keeps them with the user; else leave it empty
directories-page-size = Entries in a page
directories-page-size-hint = Fewer for a server that refuses large pages
directories-read-changes = Read changes
directories-read-changes-hint = While the console or muster serve runs
directories-read-everybody = Read everybody
directories-read-everybody-hint = At least once in this time, and daily. Who was deleted is seen then
directories-brake = Ask before more leave than
directories-brake-hint = Of its users, of its groups, or of who is in them, within a day. Nothing is changed until you have said yes
directories-percent = { $n }%

# Stand right behind the number in their field.
directories-suffix-hours = { " h" }
directories-suffix-percent = %
directories-leavers = Those who leave
directories-leavers-hint = What becomes of their invites that still work
directories-leaving-show = Show them, keep their invites
directories-leaving-revoke = Revoke their invites
directories-fold = Hide
directories-unfold = Show
directories-fold-of = Hide { $name }
directories-unfold-of = Show { $name }

# OpenID Connect: registering Muster, and what is entered.
directories-register = Register Muster there
directories-register-redirect = Enter the redirect address exactly as it is.
directories-register-then = Then enter below what the provider shows you.
directories-copy-redirect = Copy the redirect address
directories-copy = Copy
directories-provider = Provider
directories-tenant = Directory (tenant) ID
directories-cloud = Cloud
directories-cloud-global = Global
directories-cloud-us = Government of the United States
directories-cloud-china = China (21Vianet)
directories-hosted-domains = Your domains
directories-okta-domain = Okta domain
directories-auth-server = Authorization server
directories-centre = Data centre
directories-base-url = Address of Keycloak
directories-realm = Realm
directories-issuer = Issuer
directories-client-id = Client ID
directories-client-kind = Kind of client
directories-client-confidential = With a secret (confidential client)
directories-client-public = Without a secret (public client)
# What is chosen at each provider. Names of its own pages stay as they are there.
directories-client-in-entra = In Entra choose the platform Web: it has a secret. Not Single-page application, not Mobile and desktop.
directories-client-in-google = In Google choose Web application: it has a secret. Not Desktop app.
directories-client-in-okta = In Okta choose Web Application, and Client secret as its authentication. Not Single-Page, not Native.
directories-client-in-zoho = In Zoho choose Server-based Applications: they have a secret. Not Client-based, not Mobile.
directories-client-in-keycloak = In Keycloak this is the switch Client authentication: on, it has a secret. Choose that. Off, it is a public client.
directories-client-in-generic = Choose the one with a secret where there is a choice: then nobody else can pass for Muster. It may be called confidential, web or server-side.
directories-client-pkce = PKCE needs nothing from you. Muster always uses it, with a secret and without: a sign-in can only be ended by whoever began it.
directories-client-secret = Client secret
# Before what is said of a field that must be filled in
directories-client-secret-required = Required.
directories-client-secret-missing = Enter the client secret, or choose “Without a secret” above.
directories-another-secret = New client secret
directories-email-domains = Email domains let in
directories-email-domains-hint = Separated by commas; empty is all. The address must be a believed one
directories-claims = What the provider says of somebody
directories-claims-folded = As usual for this provider. Groups, email addresses and other claims can be set up here.
directories-email-believed = An email address is believed
directories-email-believed-hint = Only then is somebody recognised by it who is known here already
directories-email-claim = When the provider vouches for it
directories-email-always = Always
directories-email-never = Never
directories-email-rule-claim = Claim that vouches for it
directories-claim-name = Claim of the name
directories-claim-email = Claim of the email address
directories-claim-user-name = Claim of the user name
directories-claim-upn = Claim of the principal name
directories-claim-groups = Claim of the groups
directories-scopes = Scopes
directories-scopes-hint = What is asked for, separated by blanks
directories-rarely-needed = Rarely needed
directories-rarely-folded = How the secret is shown, and a certificate authority of your own.
directories-client-authentication = The secret is shown
directories-client-authentication-hint = At the token endpoint
directories-client-auto = As the provider announces it
directories-client-header = In a header (client_secret_basic)
directories-client-body = In the body (client_secret_post)
directories-plain-http = Without encryption
directories-plain-http-hint = On this computer alone, for trials
directories-plain-http-allow = Allow http to this computer

# The makes, when one is added.
directories-make-ad = Microsoft’s, or Samba in its place, on your own domain controllers.
directories-make-openldap = And whatever else keeps people as inetOrgPerson.
directories-make-zoho-ldap = The LDAP that Zoho Directory offers.
directories-make-389 = Red Hat’s and FreeIPA.
directories-make-entra = Work accounts of Microsoft 365; Azure AD before.
directories-make-google = Accounts of your Google domains.
directories-make-okta = Your Okta organisation.
directories-make-zoho = Accounts of Zoho in your domains.
directories-make-keycloak = A realm of your own Keycloak.
directories-make-generic = Anything with a discovery document and PKCE.

# The test.
directories-test = Test
# The same in the bar at the foot
directories-test-the-form = Test the form
directories-test-harmless = Nobody is changed, and nothing is saved.
directories-test-harmless-oidc = Nobody signs in, and nothing is saved.
directories-test-works = It works. Look at the samples below: this is how users would be read.
directories-test-works-oidc = It works. What is left is that somebody signs in.
directories-test-not-ready = Enter provider and client ID first.
directories-test-settings = Settings
directories-test-root = Ask what the server can do
directories-test-sign-in = Sign in with the account that reads
directories-test-base = Find the base DN
directories-test-users = Read users
directories-test-groups = Read groups
directories-test-attributes = Find each attribute
directories-test-lockout = Ask when it locks an account
# After "It works."
directories-test-some-unusable =
    { $all ->
        [one] The only entry shown cannot be a user: <link>look at it</link>.
       *[other]
            { $n ->
                [one] { $n } of the { $all } entries shown cannot be a user: <link>look at it</link>.
               *[other] { $n } of the { $all } entries shown cannot be users: <link>look at them</link>.
            }
    }
directories-test-discovery = Read the discovery document
directories-test-issuer = Check the issuer
directories-test-keys = Read the keys
directories-test-pkce = Check for PKCE
directories-test-redirect = Is the redirect address known
directories-test-client = Are client ID and secret known
directories-sample-users = Some users, as they would be read
directories-sample-unusable = Some entries that cannot be users
directories-sample-groups = Some groups
directories-sample-name-and-email = Name and email address
directories-sample-standing = State
directories-sample-active = Active
directories-sample-disabled = Disabled
directories-sample-expired = Expired
directories-sample-entry = Entry
directories-sample-attribute = Attribute
directories-sample-why = Why
directories-sample-members = Members

# The sync of one directory.
directories-state = State
directories-last-sync = Last sync
# Behind the moment when it stopped to ask
directories-last-held = held, nothing was changed
# After when
directories-last-failed = it failed, and nothing was changed
directories-next-sync = Next sync
directories-everybody-read = Everybody read
directories-none-off = none: it is off
directories-leavers-shown = Shown; their invites stay.
directories-leavers-revoked = Their invites are revoked.
directories-show-leavers = Show those with a live invite
directories-leavers-are = Gone from the directory, or disabled there
directories-nobody-changed = Nobody was changed by it.
directories-nobody-changed-since = Nobody was changed by it. It was last in step <time/>.
directories-is-being-read = It is being read just now.
directories-off-no-sync = It is switched off.
directories-sync-changes = Sync changes
directories-sync-everybody = Sync everybody
directories-look = Look what would change
directories-look-again = Look again
directories-looking = Looking what would change
directories-syncing = Syncing
directories-stop = Stop
directories-sync-stopped = Stopped. What had been written by then stays.

# $what is a list such as "3 new, 2 changed".
directories-synced = { $name } is in step: { $what }.
directories-synced-with-gaps = { $name } was synced: { $what }.
directories-revoked =
    { $n ->
        [one] { $n } invite was revoked.
       *[other] { $n } invites were revoked.
    }
directories-held-before = An earlier sync waits for your yes. Look what would change: whom it is about is read anew.
# After what a sync of the changes did: those whom the last sync of all users could not take
directories-n-not-taken =
    { $n ->
        [one] { $n } is still not taken
       *[other] { $n } are still not taken
    }
# Behind "1 conflict, 2 not usable"
directories-show-not-taken = Show who
directories-waits-for-you = This sync waits for your yes
directories-would-change = What a sync would change
directories-until-then = Nothing is changed until then. Look whom it is about.

# $what is a list such as “3 new, 2 changed”.
directories-not-yet = { $what }. Nothing has been done yet.
directories-leavers-hold-none = None of those who would leave holds an invite that works.
directories-leavers-lose =
    { $n ->
        [one] { $n } live invite of people who have left is revoked.
       *[other] { $n } live invites of people who have left are revoked.
    }
directories-leavers-keep =
    { $n ->
        [one] { $n } live invite of theirs stays, and is shown under Users.
       *[other] { $n } live invites of theirs stay, and are shown under Users.
    }
directories-leavers-lose-all = Their live invites are revoked.
directories-leavers-only-shown = Their live invites stay, and are shown under Users.
directories-groups-changed =
    { $n ->
        [one] { $n } group is new or has another name.
       *[other] { $n } groups are new or have another name.
    }
directories-groups-new =
    { $n ->
        [one] { $n } group is new.
       *[other] { $n } groups are new.
    }
directories-groups-gone =
    { $n ->
        [one] { $n } group is gone.
       *[other] { $n } groups are gone.
    }
directories-show-whom = Show whom
directories-do-it = Do this now
directories-confirm =
    { $n ->
        [0] Say yes to it
        [one] Yes, { $n } user has left
       *[other] Yes, { $n } users have left
    }
directories-confirm-title =
    { $n ->
        [0] Let this sync go on?
        [one] Has { $n } user left?
       *[other] Have { $n } users left?
    }
directories-confirm-share = That is { $share } of its users.
directories-confirm-these-alone = The yes is for exactly these people. If it is about others when it is read again, you are asked once more.
directories-leave-it = Leave it
directories-left-for-now = A sync still waits for your yes. Nothing is changed until then.
directories-show-it-again = Show it
directories-reading-rows = Reading who…
directories-rows-not-kept = Who they are is not kept any more. Look again to see them.
directories-find = Find somebody
directories-nobody-fits = Nobody fits.
directories-what-changes = What changes
directories-detail = Detail

# Only heard, before the one and the other value of a field.
directories-before = before:
directories-after = after:
directories-nothing = nothing
directories-live-invites = Live invites

# How many rows are shown.
directories-rows-shown = { $n } of { $of }
directories-rows-first = { $n } shown of { $of }; the first { $kept } can be looked at
directories-more-rows = Show more

# Fields in a list of what changes of somebody.
directories-field-name = name
directories-field-email = email address
directories-field-user-name = user name
directories-field-domain = domain
directories-field-phone = phone
directories-field-language = language
directories-field-time-zone = time zone
directories-field-groups = groups
directories-history = Syncs
directories-reading-history = Reading the syncs…
directories-no-history = None yet.
directories-when = When
directories-outcome = Outcome
directories-what = What happened
directories-extent = Read
directories-by = Started by
directories-took = Took
directories-everybody = everybody
directories-changes = changes
directories-by-itself = by itself
directories-minutes = { $n } min
directories-older-syncs = Older syncs
directories-is-not-there = This directory is not there any more
directories-may-be-removed = It may have been removed since.
directories-oidc-lists-nobody = It lists nobody, so there is nothing to sync: its users appear when they sign in.
