# Ce que Muster dit aux personnes invitées : e-mails, SMS et pages du portail. L’original est en.ftl.
#
# Glossaire :
#   invite – invitation · passcode – code d’accès (jamais « code » seul : c’est ainsi qu’Apple nomme celui qui déverrouille
#   l’appareil) · to set up – configurer · to enroll – inscrire · device management – gestion des appareils ·
#   profile – profil · work area – espace professionnel · work profile – profil professionnel · to erase – effacer ·
#   to reset – réinitialiser · IT team – équipe informatique · IT department – service informatique
#
# Pièges : devant un nom d’organisation, jamais « de » ni « que » (élision : « d’Acme », « qu’Acme »). La tablette
# est le seul appareil féminin : « votre … » convient partout, pour le reste il y a des formes. Dans les e-mails et les SMS,
# { $organisation } se place en tête de phrase, entre parenthèses ou après un tiret (il peut valoir « Votre organisation »),
# et { $expires_on } après deux-points, sans article. Rien ne s’accorde avec la personne qui lit.

## Language

language-own-name = Français
language-english-name = French
language-direction = ltr
language-dates = fr-FR

## Dates

# Sans article : « Date limite : mardi 24 mars 2026 à 18:00 (UTC+1) ».
dates-moment = { $weekday } { $date } à { $time } ({ $zone })
dates-unknown = date inconnue

## Fields

# Tous masculins : les accords des e-mails et des SMS en dépendent.
field-device-platform =
    { $platform ->
        [android] appareil Android
        [ios] iPhone ou iPad
        [macos] Mac
        [windows] PC Windows
       *[neutral] appareil
    }
field-owned-by =
    { $ownership ->
        [personal] vous
       *[corporate] l’organisation
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] Le mot de passe de votre compte professionnel vous sera également demandé.
       *[directory] Le mot de passe de votre compte professionnel vous sera demandé.
    }
field-support-both = { $phone } ou { $email }
field-organisation-unknown = Votre organisation
# Derrière « à ».
field-sender-unknown = votre service informatique

## Mail

mail-qr-alt = Code QR de votre lien. Si vous ne voyez aucune image, utilisez le lien qui figure dans cet e-mail.
mail-privacy-link = Confidentialité
mail-test-mark = [Test]
mail-test-note = Ceci est un test avec des données fictives. Rien de ce qu’il contient n’ouvre quoi que ce soit.

mail-invite-subject = Configurez votre { $device_platform } pour le travail – { $organisation }
mail-invite-preheader = Utilisable une fois, pour un seul appareil. Date limite : { $expires_on }.
mail-invite-hello = Bonjour { $user_name },
mail-invite-open = { $organisation } vous invite à configurer votre { $device_platform } pour le travail. L’appareil sera ainsi relié à la gestion des appareils de l’organisation. Ouvrez le lien sur l’appareil à configurer :
mail-invite-button = Configurer mon appareil
mail-invite-opens = Ouvre { $portal_host }
mail-invite-scan = Vous lisez ceci ailleurs ? Scannez ce code avec la caméra de l’appareil que vous voulez configurer.
mail-invite-passcode = La page demande ce code d’accès à usage unique :
mail-invite-expires = Le lien fonctionne une fois, pour un seul appareil. Date limite : { $expires_on }.
mail-invite-owned = Propriétaire : { $owned_by }.
mail-invite-before = Avant toute installation, la page explique ce que l’organisation ({ $organisation }) peut voir et faire sur l’appareil.
mail-invite-unexpected = Vous n’attendiez pas cet e-mail ? Alors il n’y a rien à faire : personne ne peut utiliser cette invitation sans le lien et ce que la page demande, ne les transmettez donc pas. Si vous doutez que cet e-mail soit authentique, posez la question à { $sender } par votre moyen de contact habituel.
mail-stuck = Vous n’y arrivez pas ? Contact : { $support_contact }.
mail-link = Lien : { $link }

mail-reminder-subject = Rappel : configurez votre { $device_platform } pour le travail – { $organisation }
mail-reminder-open = { $organisation } vous a envoyé une invitation à configurer votre { $device_platform } pour le travail, et elle vous attend toujours. Cela prend quelques minutes. Ouvrez le lien sur l’appareil à configurer :

mail-enrolled-subject = Votre { $device_platform } est configuré – { $organisation }
mail-enrolled-heading = Votre appareil est configuré
mail-enrolled-open = Votre { $device_platform } est maintenant relié à la gestion des appareils de l’organisation ({ $organisation }). Vous n’avez plus rien à faire.
mail-enrolled-unexpected = Ce n’était pas vous ? Prévenez-nous immédiatement : { $support_contact }.

mail-expired-subject = Votre invitation a expiré – { $organisation }
mail-expired-open = Votre invitation à configurer votre { $device_platform } n’a pas été utilisée. Sa date limite est dépassée : { $expires_on }. Le lien ne fonctionne plus.
mail-expired-again = Vous voulez toujours configurer l’appareil ? Demandez une nouvelle invitation à { $sender }.

mail-by-myself-subject = Code pour configurer un appareil – { $organisation }
mail-by-myself-heading = Configurer cet appareil
mail-by-myself-open = Scannez ce code avec la caméra de l’appareil, ou ouvrez-y l’adresse ci-dessous.
mail-by-myself-expires = Le code fonctionne une fois. Date limite : { $expires_on }.

mail-self-enrollment-subject = Un appareil a été configuré en votre nom – { $organisation }
mail-self-enrollment-open = Vous avez ouvert une session et configuré un appareil ({ $device_platform }). Il est maintenant relié à la gestion des appareils de l’organisation ({ $organisation }).

## Text
## Seulement les caractères de GSM-7 : é, è, à, ù et Ç y sont ; ê, â, ô, î, û, ë, ï, œ et ç n’y sont pas. Apostrophes droites,
## espaces ordinaires.

text-invite = { $organisation } : configurez votre { $device_platform } : { $link }
text-reminder = { $organisation } : votre { $device_platform } reste à configurer : { $link }
text-by-myself = { $organisation } : configurez cet appareil : { $link }
text-code = Code d'accès : { $passcode }
text-passcode = { $organisation } : votre code d'accès à usage unique est { $passcode }. Le lien est dans notre e-mail.
text-enrolled = { $organisation } : votre { $device_platform } est configuré.
text-self-enrollment = { $organisation } : un { $device_platform } a été configuré en votre nom.
text-not-you = Ce n'était pas vous ? { $support_contact }
text-expired = { $organisation } : votre invitation a expiré. Demandez-en une nouvelle à { $sender }.


## Forms

form-organisation = { $organisation ->
    [unnamed] votre organisation
   *[named] { $organisation }
}
# En tête de phrase.
form-organisation-first = { $organisation ->
    [unnamed] Votre organisation
   *[named] { $organisation }
}
# « l’équipe informatique … » ; « chez » évite l’élision.
form-of-organisation = { $organisation ->
    [unnamed] de votre organisation
   *[named] chez { $organisation }
}
# « affiche … ».
form-organisation-name = { $organisation ->
    [unnamed] le nom de votre organisation
   *[named] le nom « { $organisation } »
}
# Derrière « votre ».
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone ou iPad
    [android-phone] téléphone Android
    [android-tablet] tablette Android
    [android] appareil Android
    [mac] Mac
    [windows] PC Windows
   *[device] appareil
}
form-a-device = { $device ->
    [android-tablet] une { form-device }
    [ios] un iPhone ou un iPad
   *[device] un { form-device }
}
form-this-device = { $device ->
    [iphone] cet iPhone
    [ipad] cet iPad
    [ios] cet iPhone ou iPad
    [android-phone] ce téléphone Android
    [android-tablet] cette tablette Android
    [android] cet appareil Android
    [mac] ce Mac
    [windows] ce PC Windows
   *[device] cet appareil
}

## Portal: what every page has

# Au plus 25 caractères.
page-nameless = Inscription d’appareils
page-title = { $title } · { $organisation }
page-title-error = Erreur : { $title }
# Au plus 25 caractères.
page-trial = Réseau d’essai
page-trial-more = Cette page n’est pas chiffrée. Ne continuez que si l’on vous a dit qu’il s’agit d’un essai.
page-expires = Date limite de cette invitation : { $moment }
page-help-phone = Besoin d’aide ? Appelez le { $phone }
page-help-email = Besoin d’aide ? Écrivez à { $email }
page-help-both = Besoin d’aide ? Appelez le { $phone } ou écrivez à { $email }
page-step = Étape { $current } sur { $steps }
page-language = Langue
page-language-form = Langue de cette page
# Au plus 20 caractères.

## Portal: the field for the passcode

passcode-label = Code d’accès à usage unique
# Au plus 12 caractères.
passcode-paste = Coller
passcode-hint = 8 lettres et chiffres. Majuscules ou minuscules, peu importe.
button-continue = Continuer

## Portal: the page that an invite's link opens

welcome-title = Configurez votre { form-device } pour le travail
welcome-lead = Bonjour { $invitee }. { $sender } vous invite à laisser { form-organisation } gérer { form-this-device }. Saisissez le code d’accès de votre invitation pour montrer qu’il s’agit bien de vous.
welcome-lead-no-sender = Bonjour { $invitee }. Cette invitation vous propose de laisser { form-organisation } gérer { form-this-device }. Saisissez le code d’accès de votre invitation pour montrer qu’il s’agit bien de vous.
welcome-lead-no-invitee = { $sender } vous invite à laisser { form-organisation } gérer { form-this-device }. Saisissez le code d’accès de votre invitation pour montrer qu’il s’agit bien de vous.
welcome-lead-nobody = Cette invitation vous propose de laisser { form-organisation } gérer { form-this-device }. Saisissez le code d’accès de votre invitation pour montrer qu’il s’agit bien de vous.
welcome-new-passcode = M’envoyer un nouveau code d’accès
welcome-unreadable = Ce code d’accès n’est pas complet. Il compte 8 lettres et chiffres. Cet essai n’a pas été décompté.
welcome-wrong = Ce code d’accès n’est pas le bon.
welcome-wrong-left = { $left ->
    [one] Ce code d’accès n’est pas le bon. Il vous reste { $left } essai ; ensuite, l’invitation sera verrouillée.
   *[other] Ce code d’accès n’est pas le bon. Il vous reste { $left } essais.
}
welcome-where = Où trouver mon code d’accès ?
welcome-where-mail = Il figure dans le message qui vous a conduit ici, en deux groupes de quatre, par exemple K7M4 9QXP. Si le lien est arrivé par e-mail sans code d’accès, cherchez un SMS.
welcome-where-screen = Si quelqu’un vous montre l’invitation sur un écran, le code d’accès se trouve à côté du code à scanner.
welcome-unexpected = Je n’attendais pas cette invitation
welcome-unexpected-more = Alors ne saisissez pas le code d’accès. Il n’arrive rien à votre appareil tant que vous ne continuez pas, et l’invitation prend fin d’elle-même. Merci d’en informer { form-organisation }.

## Portal: the link was opened on the wrong device

device-title = Ouvrez cette invitation sur votre { form-device }
device-why = Cette invitation est destinée à { form-a-device }. Cette page a été ouverte sur un autre type d’appareil, elle s’arrête donc ici. L’invitation n’a pas été utilisée.
device-neutral-title = Ouvrez cette invitation sur un téléphone, une tablette, un Mac ou un PC Windows
device-neutral-why = Cette invitation est destinée à un appareil Android, un iPhone, un iPad, un Mac ou un PC Windows. Cet ordinateur n’est rien de tout cela, la page s’arrête donc ici. L’invitation n’a pas été utilisée.
device-scan = Scannez ce code avec sa caméra. Saisissez ensuite sur cet appareil le code d’accès de votre invitation.
device-scan-sign-in = Scannez ce code avec sa caméra. Connectez-vous ensuite sur cet appareil avec votre compte professionnel.
device-scan-other = Ouvrez-y le message contenant votre invitation, ou scannez ce code avec un téléphone ou une tablette que vous voulez configurer.
device-code = Code QR contenant le lien de cette invitation
device-message = Ouvrez-y le message contenant votre invitation et suivez son lien.
device-perhaps = Un navigateur qui demande les pages pour ordinateur ne montre pas sur quel appareil il fonctionne. Si c’est le bon appareil, continuez.
# Au plus 35 caractères.
device-on-android = J’utilise un appareil Android
device-on-ipad = J’utilise un iPad
device-on-mac = J’utilise un Mac
device-ipad-title = Utilisez-vous un iPad ?
device-ipad-why = Cette invitation est destinée à un iPhone ou un iPad. Un iPad se présente aux sites web comme un Mac, nous devons donc vous poser la question.
device-ipad-scan = Vous utilisez un Mac ? Scannez ce code avec la caméra de votre iPhone ou iPad.

## Portal: the link was opened inside another app

in-app-title = Ouvrez cette invitation dans { $browser }
in-app-why = Cette page a été ouverte dans l’app { $app }. Un appareil ne peut être configuré que dans { $browser }, et ce que vous saisiriez ici serait oublié à la fermeture de l’app. L’invitation n’a pas été utilisée.
in-app-why-unnamed = Cette page a été ouverte dans une autre app. Un appareil ne peut être configuré que dans { $browser }, et ce que vous saisiriez ici serait oublié à la fermeture de l’app. L’invitation n’a pas été utilisée.
in-app-menu = Cherchez un menu, souvent ⋯, ⋮ ou une boussole, et choisissez « Ouvrir dans { $browser } » ou « Ouvrir dans le navigateur ».
in-app-copy = Ou copiez cette adresse et collez-la dans { $browser }.
in-app-address = Adresse de cette invitation
# Au plus 12 caractères.
in-app-copy-button = Copier
in-app-copied = Copié
in-app-stay = Continuer ici quand même

## Portal: signing in with a work account

sign-in-heading = Identifiez-vous avec votre compte professionnel
sign-in-lead = Pour confirmer votre identité, connectez-vous avec votre compte professionnel : celui que vous utilisez sur votre ordinateur au travail.
sign-in-invited = { $sender } a envoyé cette invitation à { $invitee }.
sign-in-passcode-right = Le code d’accès est le bon
sign-in-then = Après le code d’accès, vous vous connecterez avec votre compte professionnel.
sign-in-choose = Où se trouve votre compte professionnel ?
sign-in-name = Nom d’utilisateur ou adresse e-mail
sign-in-password = Mot de passe
sign-in-show = Afficher le mot de passe
sign-in-hint = Seul l’annuaire de votre organisation vérifie le mot de passe. Il n’est pas enregistré ici.
sign-in-button = Se connecter
sign-in-with = Se connecter avec { $directory }
sign-in-going = Vers { $directory }
sign-in-go-on = Continuer vers { $directory }
sign-in-none = Personne ne peut se connecter ici pour le moment. Veuillez réessayer plus tard ou prévenir l’équipe informatique.
sign-in-wrong = Cela n’a pas fonctionné. Vérifiez le nom d’utilisateur et le mot de passe, et qu’il s’agit bien du compte invité.
sign-in-left = { $left ->
    [one] Encore { $left } essai, puis la connexion est suspendue jusqu’au moment suivant : { $moment }
   *[other] Encore { $left } essais, puis la connexion est suspendue jusqu’au moment suivant : { $moment }
}
sign-in-none-left = C’était le dernier essai pour l’instant. La connexion est suspendue jusqu’au moment suivant : { $moment }
sign-in-sure = Je suis sûr que les deux sont corrects
sign-in-sure-more = Après plusieurs essais infructueux, ici ou ailleurs, aucun autre n’est transmis, afin que votre compte ne soit pas bloqué. Connectez-vous d’abord ailleurs, par exemple sur votre ordinateur de travail, ou attendez une demi-heure.
sign-in-password-over = Votre mot de passe a expiré ou doit être changé. Changez-le comme d’habitude, puis revenez.
sign-in-account-closed = Votre compte ne peut pas être utilisé pour le moment. Adressez-vous à l’équipe informatique.
sign-in-passcode-first = Veuillez saisir le code d’accès encore une fois. Il a été saisi il y a trop longtemps ou dans un autre navigateur.
sign-in-other-person = C’est le compte de quelqu’un d’autre
sign-in-other-person-more = Vous êtes connecté, mais cette invitation est destinée à une autre personne. Connectez-vous avec le compte de la personne invitée.
sign-in-another-account = Utiliser un autre compte
sign-in-declined = Vous n’êtes pas connecté
sign-in-declined-more = Vous avez interrompu la connexion. Rien n’a changé, et vous pouvez réessayer.
sign-in-again = Veuillez vous connecter encore une fois
sign-in-again-more = Cela a pris trop de temps, a été commencé dans un autre navigateur, ou cette page a été ouverte une deuxième fois. Rien n’a changé.
sign-in-unavailable = La connexion de votre organisation ne répond pas
sign-in-unavailable-more = Votre appareil et votre mot de passe ne sont pas en cause. Veuillez réessayer dans quelques minutes. Si cela dure, prévenez l’équipe informatique.
sign-in-not-set-up = Quelque chose n’est pas configuré correctement, et attendre n’y change rien. Prévenez l’équipe informatique : la raison figure dans ses journaux.
sign-in-not-allowed = Votre compte n’y a pas accès
sign-in-not-allowed-more = Vous êtes connecté, mais votre organisation ne vous a pas ouvert cette page. Demandez une invitation à l’équipe informatique.
sign-in-no-invite = Aucune invitation ne vous attend
sign-in-no-invite-more = Vous êtes connecté, mais il n’y a pas d’invitation pour vous que cet appareil puisse utiliser. Demandez-en une à l’équipe informatique.
sign-in-back = Réessayer
sign-in-unexpected = Alors ne vous connectez pas. Il n’arrive rien à votre appareil tant que vous ne continuez pas, et l’invitation prend fin d’elle-même. Merci d’en informer l’équipe informatique.
sign-in-have-passcode = J’ai plutôt un code d’accès
sign-in-have-account = Me connecter plutôt avec mon compte professionnel

## Portal: self enrollment

self-title = Configurer un appareil pour le travail
self-lead = Connectez-vous avec votre compte professionnel, indiquez de quel type d’appareil il s’agit, et suivez les étapes sur l’appareil.
self-wrong = Cela n’a pas fonctionné. Vérifiez le nom d’utilisateur et le mot de passe, et qu’il s’agit bien de votre compte professionnel.
self-offered = Ce qui peut être configuré
self-not-here-yet = Ne peut pas encore être configuré ici. Demandez à l’équipe informatique.
self-choose = Quel est cet appareil ?
self-choose-lead = Votre choix détermine ce que votre organisation peut voir et faire sur l’appareil. Vous pouvez le lire ci-dessous.
self-mine = { $what } – à moi
self-from-work = { $what } – à l’organisation
self-not-offered = Veuillez choisir l’une de ces possibilités.
self-other-device = Cet ordinateur ou appareil ne peut pas être configuré ici
self-elsewhere = Pour un autre appareil, ouvrez-y cette adresse
self-code = Code QR contenant l’adresse de cette page
self-closed = Sans invitation, aucun appareil ne peut être configuré ici
self-closed-more = Votre organisation n’a pas ouvert cette page. Demandez une invitation à l’équipe informatique.
self-nothing-yet = Rien ne peut encore être configuré ici
self-nothing-yet-more = Votre organisation prépare encore cette page, et attendre ici ne sert à rien. Demandez à l’équipe informatique quand elle sera prête, ou une invitation.
self-too-many = Aucun autre appareil ne peut être configuré pour vous
self-too-many-more = Vous avez autant d’appareils que chaque personne peut en avoir (au plus { $limit }). Demandez à l’équipe informatique si un ancien peut être retiré.
self-no-address = L’annuaire ne connaît pas votre adresse e-mail
self-no-address-more = Il en faut une pour configurer un appareil. Demandez à l’équipe informatique de l’ajouter.

## Poster

poster-title = Configurez votre appareil pour le travail
poster-scan = Visez le code avec l’appareil photo de votre téléphone ou tablette, ou saisissez l’adresse.
poster-sign-in = Connectez-vous avec votre compte professionnel.
poster-follow = Indiquez de quel type d’appareil il s’agit, et suivez les étapes à l’écran.
poster-before = Avant toute installation, la page explique ce que l’organisation peut voir et faire.

## Portal: the terms of use

terms-title = Conditions d’utilisation
terms-lead = { form-organisation-first } vous demande de lire et d’accepter ces conditions avant la configuration de cet appareil.
terms-accept = J’accepte
terms-recorded = Votre acceptation est enregistrée : version { $version }, avec la date et l’heure. Si vous ne souhaitez pas accepter, fermez cette page ; rien ne sera configuré.

## Portal: after the passcode

# Pas de participe : il s’accorderait avec la personne.
steps-verified = Identité confirmée : { $invitee }
steps-verified-unnamed = Identité confirmée
steps-three = Encore trois étapes
steps-two = Encore deux étapes
steps-stay = Restez sur cette page. Elle avance toute seule.
steps-follow = Suivez-les sur { form-this-device }.
steps-come-back = Suivez-les sur { form-this-device }, puis rechargez cette page.
# $why est une phrase anglaise pour le moment.
steps-obstacle = { $head } { $why }. Une fois ce problème réglé, par exemple par une mise à jour du système, téléchargez un nouveau profil.
steps-obstacle-head = Cet appareil n’a pas pu s’inscrire :
steps-obstacle-title = Cet appareil n’est pas encore configuré
obstacle-too-old = son système est { $system } { $version }, et { $least } ou une version plus récente est nécessaire
obstacle-no-version = il n’indique pas sa version de { $system }
obstacle-kind = ce type d’appareil n’est pas pris en charge ici
obstacle-certificate = son profil date d’avant le remplacement d’un certificat
obstacle-too-many = aucun autre appareil ne peut être configuré pour vous (au plus { $limit })
obstacle-other = l’équipe informatique peut en voir la raison
steps-waiting = Votre identité est confirmée
steps-not-yet = L’équipe informatique n’a pas encore terminé les préparatifs pour ce type d’appareil. D’ici là, il ne peut pas être inscrit.
steps-not-yet-ask = Vous n’avez rien d’autre à faire pour l’instant. Demandez à l’équipe informatique quand tout sera prêt.
steps-not-yet-stay = Votre identité reste confirmée dans ce navigateur : gardez le lien et ouvrez-le ici quand on vous dira que la suite est possible (date limite : { $moment }).
# Au plus 25 caractères.
steps-look-again = Vérifier à nouveau
steps-next = La suite
steps-other-device = Ce type d’appareil ne peut pas être inscrit. Demandez une invitation pour l’appareil que vous voulez configurer.
steps-was = Fait :
# Au plus 25 caractères.
steps-download = Télécharger le profil
steps-served = Vous avez téléchargé le profil. Passez à la deuxième étape.
steps-gone = Il est téléchargé. S’il a disparu, téléchargez-en un nouveau.
# Titres des étapes : au plus 40 caractères.
steps-done = Terminé
steps-done-more = { form-organisation-first } voit alors l’appareil et configure ce qui concerne le travail.
steps-connect = Connecter le PC
steps-connect-more = Utilisez le bouton de cette page ou ouvrez les Paramètres. Il faut être administrateur de ce PC.
steps-sign-in = Confirmer sur la page qui s’ouvre
steps-sign-in-more = Elle affiche à nouveau { form-organisation-name }.
steps-work-profile = Lancer la configuration
steps-work-profile-more = Touchez le bouton de cette page. Android ouvre sa propre configuration.
steps-accept = Créer le profil professionnel
steps-accept-more = Lisez ce qu’Android vous montre et acceptez. Vos apps privées restent telles quelles.
steps-reset = Réinitialiser l’appareil
steps-reset-more = Un appareil de l’organisation se configure à partir de son premier écran. Sauvegardez ce dont vous avez besoin : la réinitialisation efface tout.
steps-first-screen = Scanner le code sur le premier écran
steps-first-screen-more = Touchez six fois le premier écran au même endroit, jusqu’à ce qu’il demande un code. { form-organisation-first } vous montre le code.

## Portal: the steps on an iPhone, an iPad and a Mac

apple-download = Télécharger le profil
apple-download-touch = Touchez le bouton en bas de cette page.
apple-download-mac = Cliquez sur le bouton en bas de cette page. Si votre navigateur n’est pas Safari, ouvrez ensuite le fichier téléchargé : enrollment.mobileconfig.
# Légendes : au plus 70 caractères.
apple-caption-ask = Quand la question s’affiche, touchez { $allow }.
apple-caption-close = Touchez ensuite { $close }.
apple-caption-ask-mac = Si Safari pose la question, cliquez sur { $allow }.
apple-caption-downloaded-mac = Le Mac indique { $downloaded }.
apple-install = L’installer dans Réglages
apple-install-mac = L’installer dans Réglages Système
apple-way = Ouvrez Réglages et touchez « Profil téléchargé » vers le haut. S’il n’y est pas, suivez ce chemin :
apple-way-mac = Ouvrez Réglages Système et suivez ce chemin :
apple-tap-profile = Touchez { form-organisation }, puis « Installer ».
apple-click-profile = Double-cliquez sur { form-organisation }, puis cliquez sur « Installer ».
apple-older-mac = Sous macOS 13 et 14 : Confidentialité et sécurité, puis Profils. Sous macOS 12 : Préférences Système, puis Profils.
apple-soon = Faites-le tout de suite : le profil fonctionne pendant 15 minutes, et votre { form-device } l’oublie encore plus tôt.
apple-soon-mac = Faites-le tout de suite : le profil fonctionne pendant 15 minutes.
apple-caption-settings = Dans Réglages, touchez { $downloaded }.
apple-caption-install = En haut à droite, touchez { $install }.
apple-caption-unlock = Le code qui déverrouille { form-this-device }, pas le code d’accès.
apple-caption-trust = Touchez de nouveau « Installer », puis { $trust }.
apple-caption-settings-mac = Choisissez « Général », puis { $management }.
apple-caption-profiles-mac = Double-cliquez sur { form-organisation }.
apple-caption-install-mac = Cliquez sur { $install }, puis confirmez.
apple-caption-password-mac = Mot de passe d’un administrateur de ce Mac, ou Touch ID.
apple-done-more = { form-organisation-first } voit alors { form-this-device } et commence à configurer ce qui concerne le travail. Cela peut prendre quelques minutes.
apple-caption-done = Cette page indique alors que c’est terminé.

## Portal: words on the screens of devices
## Mot pour mot comme sur les appareils.

screen-ask = Ce site web essaie de télécharger un profil de configuration.
screen-ask-mac = Voulez-vous autoriser les téléchargements sur ce site ?
screen-ignore = Ignorer
screen-allow = Autoriser
screen-cancel = Annuler
screen-close = Fermer
screen-ok = OK
screen-install = Installer
screen-install-mac = Installer…
screen-trust = Faire confiance
screen-downloaded = Profil téléchargé
screen-enter-passcode = Saisir le code
screen-remote-management = Gestion à distance
screen-settings = Réglages
screen-system-settings = Réglages Système
screen-general = Général
screen-vpn-management = VPN et gestion de l’appareil
screen-device-management = Gestion de l’appareil
screen-windows-settings = Paramètres
screen-windows-accounts = Comptes
screen-windows-access = Accès Professionnel ou Scolaire

## Portal: the profile

profile-served = Vous avez téléchargé le profil
profile-served-lead = Chaque profil fonctionne une fois, il n’est donc pas délivré deux fois. S’il est encore sur votre appareil, continuez dans les réglages. S’il a disparu, téléchargez-en un nouveau : le précédent ne fonctionnera alors plus.
# Au plus 30 caractères.
profile-again = Télécharger un nouveau profil
profile-steps = Afficher les étapes
profile-waiting = Le profil n’est pas encore prêt

## Portal: help, on the page with the steps

stuck = Je n’y arrive pas
stuck-nothing = Le bouton ne produit rien
stuck-nothing-touch = Ouvrez cette page dans Safari. D’autres navigateurs, ou des pages ouvertes dans d’autres apps, peuvent ne pas transmettre le profil à Réglages. Si vous avez choisi « Ignorer », téléchargez un nouveau profil.
stuck-nothing-mac = Cherchez enrollment.mobileconfig dans le dossier Téléchargements et ouvrez-le. S’il n’y est pas, téléchargez un nouveau profil.
stuck-lost = Je ne trouve pas le profil
stuck-lost-touch = Il n’attend que quelques minutes dans Réglages. Regardez dans Général, VPN et gestion de l’appareil ; sous iOS et iPadOS 14 et versions antérieures, c’est Général, Profil. S’il a disparu, téléchargez un nouveau profil.
stuck-lost-mac = Regardez dans Réglages Système : Général, Gestion de l’appareil (macOS 15 et versions ultérieures) ou Confidentialité et sécurité, Profils (macOS 13 et 14). S’il a disparu, téléchargez un nouveau profil.
stuck-failed = « Échec de l’installation du profil »
stuck-failed-more = Le plus souvent, le profil datait de plus de 15 minutes ou il en existe un plus récent : téléchargez un nouveau profil et installez-le tout de suite. L’installation échoue aussi sans réseau, si la date et l’heure sont fausses, si { form-organisation } exige un système plus récent que celui de votre appareil, ou si { form-this-device } est déjà sous gestion.
stuck-again = Où télécharger un nouveau profil ?
stuck-again-more = Avec le bouton en bas de cette page : il porte ce nom dès que vous avez téléchargé le premier. Celui-ci ne fonctionne alors plus : si vous en voyez deux dans les réglages, supprimez le plus ancien.
stuck-wrong = Ce n’est pas le bon appareil
stuck-wrong-more = Alors n’installez rien ici. Une invitation vaut pour un appareil et un navigateur : demandez à { form-organisation } une nouvelle invitation pour l’autre appareil.
stuck-else = Autre chose
stuck-else-more = Adressez-vous à l’équipe informatique { form-of-organisation } et décrivez ce que vous voyez à l’écran.

## Portal: the device has enrolled

enrolled-title = C’est terminé
enrolled-lead = Votre { $model } est désormais géré par { form-organisation }.
enrolled-lead-unnamed = Cet appareil est désormais géré par { form-organisation }.
enrolled-next = Et maintenant ?
enrolled-next-more = Ce qu’a préparé { form-organisation } pour cet appareil arrive tout seul, souvent en quelques minutes, tant qu’il est en ligne. L’appareil peut vous demander votre accord avant d’installer une app. Il se peut aussi que rien ne soit encore prêt : vous ne remarquerez alors rien.
enrolled-close = Vous pouvez fermer cette page. L’invitation ne peut plus être utilisée.
enrolled-look = Où le trouver sur l’appareil
enrolled-look-more = Vous y voyez ce que gère { form-organisation }. Vous pouvez aussi y supprimer cette gestion ; { form-organisation } constate alors que l’appareil n’est plus géré.

## Portal: links that no longer lead on

dead-expired = Cette invitation a expiré
dead-expired-more = Les invitations prennent fin après un délai fixé, et celui de cette invitation est écoulé.
dead-revoked = Cette invitation a été retirée
dead-revoked-more = L’administration informatique { form-of-organisation } y a mis fin avant qu’elle soit utilisée.
dead-used = Cette invitation a déjà été utilisée
dead-used-device = Un appareil a été configuré avec elle, et une invitation ne vaut que pour un seul appareil.
dead-elsewhere = Cette invitation se poursuit dans un autre navigateur
dead-elsewhere-more = Si c’est vous qui avez commencé là-bas, continuez là-bas : ouvrez de nouveau le lien dans ce navigateur-là. Il peut s’agir d’une autre app de cet appareil, de la fenêtre d’une app de messagerie ou d’un autre appareil.
dead-elsewhere-lost = Si vous ne pouvez pas y revenir, recommencez ici avec une nouvelle invitation.
dead-not-you = Si ce n’était pas vous, prévenez l’équipe informatique.
dead-superseded = Il existe une invitation plus récente
dead-superseded-more = Un message plus récent vous a été envoyé, et son lien remplace celui-ci. Cherchez le dernier message contenant votre invitation et suivez son lien.
dead-chosen-again = Vous avez refait votre choix dans une autre fenêtre
dead-chosen-again-more = Votre choix fait ici n’est plus valable. Continuez là-bas, ou choisissez à nouveau.
dead-choose-anew = Choisir à nouveau
dead-locked = Cette invitation est verrouillée
dead-locked-more = { $tries ->
    [one] Un code d’accès erroné a été saisi { $tries } fois. Pour vous protéger, cette invitation ne s’ouvre plus, même avec le bon.
   *[other] Un code d’accès erroné a été saisi { $tries } fois. Pour vous protéger, cette invitation ne s’ouvre plus, même avec le bon.
}
dead-verified-here = Ce navigateur est reconnu pour une invitation. { $link }
dead-go-on = Continuer avec celle-ci
# Au plus 30 caractères.
dead-ask = Demander une autre invitation
dead-ask-more = L’administration informatique { form-of-organisation } verra votre demande et décidera.
dead-asked = Une nouvelle invitation a été demandée
dead-asked-more = { form-organisation-first } voit la demande. Si elle est acceptée, vous recevrez un nouveau message ; ce lien reste tel quel.
dead-declined = Votre demande a été refusée
dead-from-session = Ouvrez encore une fois le lien de votre message pour demander une nouvelle invitation.

## Portal: after asking for a new invite or passcode

asked-title = Votre demande est en route
asked-new-invite = { form-organisation-first } voit que vous demandez une nouvelle invitation. Si elle est accordée, vous recevrez un nouveau message avec un nouveau lien. D’ici là, vous n’avez rien à faire.
asked-new-passcode = { form-organisation-first } voit que vous n’avez pas votre code d’accès sous la main. Si la demande est acceptée, vous recevrez un nouveau message avec un nouveau lien et un nouveau code d’accès ; le lien que vous avez prendra alors fin.
asked-found-it = Vous avez finalement trouvé le code d’accès ? { $link }
asked-back = Retour à votre invitation
asked-lives = Votre invitation fonctionne toujours
asked-lives-more = Il n’en faut pas de nouvelle. Continuez avec celle que vous avez.
asked-go-on = Continuer

## Portal: the first page of the site, for whoever comes without a link

home-title = Inscrire un appareil
home-lead = Ici, { form-organisation } prend des appareils sous gestion. Tout commence par une invitation.
home-invited = Vous avez reçu une invitation
home-invited-more = Ouvrez le lien de votre message sur l’appareil que vous voulez configurer, et gardez ce message sous la main : il indique ce que la page demande.
home-short = On vous a montré un lien court
home-short-more = Saisir son code
home-none = Vous n’avez pas d’invitation
home-none-more = Demandez-en une à l’équipe informatique { form-of-organisation }. Rien ne peut commencer sans invitation.

## Portal: where the code of a short link is typed

short-code-title = Saisissez le code de votre lien
short-code-lead = Il figure sur l’écran qui montre votre invitation, après /m/ dans le lien court. Le code d’accès vous sera demandé ensuite.
short-code-label = Code du lien court
short-code-hint = 8 lettres et chiffres. Majuscules ou minuscules, peu importe.
short-code-unreadable = Ce code n’est pas complet. Il compte 8 lettres et chiffres.

## Portal: signing in by a work account

account-title = Identifiez-vous afin de configurer votre appareil pour le travail
account-lead = Montrez à { form-organisation } qu’il s’agit bien de vous, avec votre adresse e-mail professionnelle et le code d’accès de l’invitation qui y a été envoyée.
account-email = Adresse e-mail professionnelle
account-hint = 8 lettres et chiffres de votre invitation. Majuscules ou minuscules, peu importe.
account-wrong = Aucune invitation pour cette adresse n’a ce code d’accès. Regardez votre dernière invitation et saisissez de nouveau les deux.
account-no-invite = Pas d’invitation sous la main ?
account-no-invite-more = Demandez-en une à l’équipe informatique { form-of-organisation } et revenez quand elle sera arrivée. D’ici là, il n’arrive rien à votre appareil.
account-next = Que se passe-t-il ensuite ?
account-next-more = Votre appareil vous demande de vous connecter avec votre compte professionnel auprès d’Apple et d’autoriser la gestion de son espace professionnel. Il est alors inscrit.
account-not-ready = { form-organisation-first } doit encore faire un réglage avant que des appareils Apple puissent s’inscrire. Votre invitation reste valable : revenez quand on vous le dira.
account-too-old = Cet appareil a besoin de la version { $least } de son système, ou d’une version plus récente. Mettez-le à jour, puis connectez-vous à nouveau.
account-not-offered = Cette organisation n’a pas encore mis en place l’inscription d’appareils Apple.

## Portal: pages that say one thing

plain-not-found = Il n’y a rien ici
plain-not-found-more = Si vous avez suivi le lien d’une invitation, il a peut-être été coupé : ouvrez-le de nouveau depuis le message, ou copiez-le en entier. Un lien court ne fonctionne que peu de temps.
plain-limited = Trop de tentatives
plain-limited-seconds = { $count ->
    [one] Pour protéger les invitations, ce réseau doit attendre. Réessayez dans { $count } seconde.
   *[other] Pour protéger les invitations, ce réseau doit attendre. Réessayez dans { $count } secondes.
}
plain-limited-minutes = { $count ->
    [one] Pour protéger les invitations, ce réseau doit attendre. Réessayez dans { $count } minute.
   *[other] Pour protéger les invitations, ce réseau doit attendre. Réessayez dans { $count } minutes.
}
plain-limited-hours = { $count ->
    [one] Pour protéger les invitations, ce réseau doit attendre. Réessayez dans { $count } heure.
   *[other] Pour protéger les invitations, ce réseau doit attendre. Réessayez dans { $count } heures.
}
plain-limited-account-seconds = { $count ->
    [one] Pour protéger ce compte, la connexion avec celui-ci doit attendre. Réessayez dans { $count } seconde.
   *[other] Pour protéger ce compte, la connexion avec celui-ci doit attendre. Réessayez dans { $count } secondes.
}
plain-limited-account-minutes = { $count ->
    [one] Pour protéger ce compte, la connexion avec celui-ci doit attendre. Réessayez dans { $count } minute.
   *[other] Pour protéger ce compte, la connexion avec celui-ci doit attendre. Réessayez dans { $count } minutes.
}
plain-limited-account-hours = { $count ->
    [one] Pour protéger ce compte, la connexion avec celui-ci doit attendre. Réessayez dans { $count } heure.
   *[other] Pour protéger ce compte, la connexion avec celui-ci doit attendre. Réessayez dans { $count } heures.
}
plain-limited-until = Nouvel essai possible à partir du moment suivant : { $moment }
plain-trouble = Quelque chose ne va pas de notre côté
plain-trouble-more = Vous n’y êtes pour rien et rien n’a été décompté. Patientez un instant, puis ouvrez de nouveau votre lien.
plain-foreign = Ce formulaire vient d’une autre page
plain-foreign-more = Pour vous protéger, seuls les formulaires des pages de ce site sont acceptés. Ouvrez le lien de votre invitation et continuez à partir de là.
plain-unreadable = Impossible de lire ces données
plain-unreadable-more = Ouvrez de nouveau le lien de votre invitation et ne saisissez que ce que la page demande.
plain-method = Cela ne fonctionne pas ici
plain-method-more = Ouvrez le lien de votre invitation dans un navigateur.
plain-no-session = Ouvrez d’abord votre invitation
plain-no-session-more = Ce navigateur n’est pas reconnu, ou ne l’est plus. Ouvrez le lien de votre invitation dans le navigateur où vous avez confirmé votre identité.

## Portal: what the organisation can and cannot see
## Une promesse : ni plus ni moins que l’anglais. Les éléments des listes sont à l’infinitif, ils continuent « … peut : » et
## « … ne peut pas : ».

sees-question = Ce que peut et ne peut pas voir { form-organisation }
sees-can = { form-organisation-first } peut :
sees-cannot = { form-organisation-first } ne peut pas :
sees-when = Cela commence quand l’appareil est inscrit, pas avant. Vous pouvez demander à tout moment ce qui est réglé sur votre appareil.
sees-depends = Ce qui est géré dépend de l’appareil. Pour le lire, ouvrez l’invitation sur l’appareil que vous voulez configurer.

sees-account-whole = Apple sépare le travail du reste : les apps et les données professionnelles se trouvent dans un espace à part. L’organisation gère cet espace.
sees-account-can-apps = voir et gérer les apps professionnelles et leurs données, et les supprimer toutes d’un coup
sees-account-can-facts = voir le type d’appareil et la version de son système
sees-account-can-settings = installer des réglages pour le travail : comptes, Wi-Fi, VPN pour les apps professionnelles, certificats et quelques restrictions
sees-account-can-passcode = exiger que l’appareil soit protégé par un code
sees-account-cannot-private = voir vos apps, photos, messages, appels, e-mails ou navigation privés
sees-account-cannot-identify = voir le numéro de série ou d’autres identifiants durables de l’appareil
sees-account-cannot-place = voir où se trouve l’appareil
sees-account-cannot-erase = effacer l’appareil ou supprimer son code : l’organisation peut seulement supprimer l’espace professionnel

sees-ios-personal-whole = Ce type de configuration gère tout l’appareil. Il ne crée pas d’espace professionnel séparé.
sees-ios-personal-can-facts = voir le modèle, le nom, le numéro de série et d’autres identifiants de l’appareil, la version de son système, son stockage et sa batterie, et si un verrouillage de l’écran et le chiffrement sont activés
sees-ios-personal-can-settings = voir les noms des profils de configuration qui s’y trouvent, et installer des réglages : comptes e-mail, Wi-Fi, VPN, certificats et restrictions
sees-ios-personal-can-apps = installer des apps professionnelles et supprimer celles que l’organisation a installées, avec leurs données
sees-ios-personal-can-traffic = voir quels sites et services vous consultez quand votre trafic passe par le VPN ou le Wi-Fi de l’organisation
sees-ios-personal-cannot-private = consulter vos messages, vos photos, vos e-mails privés ou vos appels
sees-ios-personal-cannot-apps = voir quelles apps privées vous avez
sees-ios-personal-cannot-place = voir où se trouve l’appareil
sees-ios-personal-cannot-erase = effacer ou verrouiller l’appareil : l’organisation renonce à ces droits sur les appareils personnels

sees-ios-corporate-whole = Cet appareil appartient à l’organisation, et tout l’appareil est géré.
sees-ios-corporate-can-facts = voir le modèle, le nom, le numéro de série, le numéro de téléphone et les adresses réseau, la version du système, le stockage et la batterie, et quelles apps et quels profils de configuration sont installés
sees-ios-corporate-can-settings = installer et supprimer des réglages, des restrictions et des apps
sees-ios-corporate-can-erase = verrouiller l’appareil, supprimer son code, et l’effacer avec tout ce qu’il contient
sees-ios-corporate-can-traffic = voir quels sites et services sont consultés quand le trafic passe par le VPN, le Wi-Fi ou le filtre de l’organisation
sees-ios-corporate-cannot-private = lire les messages, voir les photos ou écouter les appels par le biais de cette configuration

sees-mac-personal-whole = Ce type de configuration gère tout le Mac. Il ne crée pas d’espace professionnel séparé.
sees-mac-personal-can-facts = voir le modèle, le nom, le numéro de série et d’autres identifiants du Mac, la version de son système, son stockage, et si le chiffrement du disque et le coupe-feu sont activés
sees-mac-personal-can-settings = voir les noms des profils de configuration qui s’y trouvent, et installer des réglages : comptes e-mail, Wi-Fi, VPN, certificats et restrictions
sees-mac-personal-can-software = installer des logiciels. Un logiciel peut faire ce pour quoi son éditeur l’a conçu : demandez lesquels sont installés et pourquoi
sees-mac-personal-cannot-erase = effacer ou verrouiller le Mac par le biais de cette configuration : l’organisation renonce à ces droits sur les appareils personnels
sees-mac-personal-cannot-apps = dresser la liste de vos apps privées par le biais de cette configuration

sees-mac-corporate-whole = Ce Mac appartient à l’organisation, et tout le Mac est géré.
sees-mac-corporate-can-facts = voir le modèle, le nom, le numéro de série et les adresses réseau, la version du système, le stockage, les réglages de sécurité, et quelles apps et quels profils de configuration sont installés
sees-mac-corporate-can-settings = installer et supprimer des réglages, des restrictions et des logiciels
sees-mac-corporate-can-erase = verrouiller le Mac et l’effacer avec tout ce qu’il contient
# C’est-à-dire : il ne faut pas supposer que quoi que ce soit échappe à sa vue.
sees-mac-corporate-cannot-trust = garantir que quoi que ce soit sur ce Mac reste hors de sa vue : considérez-le comme un Mac de l’organisation

sees-windows-personal-whole = Ce type de configuration gère tout le PC. Il ne crée pas d’espace professionnel séparé.
sees-windows-personal-can-facts = voir le modèle, le nom, le numéro de série, l’édition et la version de Windows, et si le chiffrement du disque est activé
sees-windows-personal-can-settings = définir des règles, par exemple pour le verrouillage de l’écran, les mises à jour, le chiffrement et ce qui peut être exécuté
sees-windows-personal-can-software = installer des logiciels. Un logiciel peut faire ce pour quoi son éditeur l’a conçu : demandez lesquels sont installés et pourquoi
sees-windows-personal-can-erase = supprimer ce que l’organisation a installé et, techniquement, réinitialiser le PC
sees-windows-personal-cannot-private = ouvrir vos fichiers, vos e-mails ou votre historique de navigation par le seul biais de cette configuration

sees-windows-corporate-whole = Ce PC appartient à l’organisation, et tout le PC est géré.
sees-windows-corporate-can-facts = voir le modèle, le nom, le numéro de série, l’édition et la version de Windows, et quelles apps sont installées
sees-windows-corporate-can-settings = définir des règles, installer et supprimer des logiciels
sees-windows-corporate-can-erase = verrouiller le PC et le réinitialiser en effaçant tout ce qu’il contient
sees-windows-corporate-cannot-trust = garantir que quoi que ce soit sur ce PC reste hors de sa vue : considérez-le comme un PC de l’organisation

sees-android-personal-whole = Android sépare le travail du reste : un profil professionnel avec ses propres apps et données. L’organisation gère ce profil.
sees-android-personal-can-apps = voir et gérer les apps et les données du profil professionnel, et supprimer ce profil avec tout ce qu’il contient
sees-android-personal-can-facts = voir le modèle, la version d’Android, et si l’appareil est sûr, par exemple s’il a un verrouillage de l’écran
sees-android-personal-can-lock = exiger un verrouillage de l’écran d’un certain niveau
sees-android-personal-can-traffic = voir le trafic réseau des apps professionnelles
sees-android-personal-cannot-private = voir vos apps, photos, messages, appels ou navigation privés
sees-android-personal-cannot-place = voir où se trouve l’appareil, sauf si une app professionnelle le demande et que vous l’autorisez
sees-android-personal-cannot-erase = effacer l’appareil : l’organisation peut seulement supprimer le profil professionnel

sees-android-corporate-whole = Cet appareil appartient à l’organisation, et tout l’appareil est géré.
sees-android-corporate-can-facts = voir le modèle, le numéro de série, le numéro de téléphone, la version d’Android, et quelles apps sont installées
sees-android-corporate-can-apps = installer, supprimer et bloquer des apps, et définir des restrictions
sees-android-corporate-can-erase = verrouiller l’appareil et l’effacer avec tout ce qu’il contient
sees-android-corporate-can-traffic = enregistrer le trafic réseau, et localiser l’appareil quand il est déclaré perdu
sees-android-corporate-cannot-trust = garantir que quoi que ce soit sur cet appareil reste hors de sa vue : considérez-le comme un appareil de l’organisation
