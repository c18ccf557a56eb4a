# Español: lo que Muster dice a las personas invitadas.
#
# Para quien traduzca:
# - Se trata de usted, en frases cortas. El mismo texto ha de servir en España y en América.
# - Nadie sabe el género de quien lee ni el de la organización: nada de "invitado", "verificada" y similares.
# - Palabras fijas: invitación (invite), código de acceso (passcode), inscribir (enroll), configurar (set up),
#   gestión de dispositivos (device management), gestionar (manage), enlace (link), perfil (profile), equipo de TI,
#   apps personales (private apps).
# - "su" delante de { form-device } y de { $device_platform } evita elegir entre "este" y "esta" (tableta).
# - Los nombres de botones y lugares son los del sistema en español (España).

## Language
## Facts about the language itself.

language-own-name = Español
language-english-name = Spanish
language-direction = ltr
language-dates = es

## Dates
## A library knows the names of days, months and zones and the order within a date. What is said here is how the parts
## are joined.

# Está detrás de "hasta el" y de "el", y en tablas: sin artículo.
dates-moment = { $weekday }, { $date }, { $time } ({ $zone })
# También detrás de "hasta el".
dates-unknown = momento desconocido

## Fields
## What stands in the places of a message's fields.

# Siempre masculino: está detrás de "su" y de "un". Solo con signos que tenga un SMS.
field-device-platform =
    { $platform ->
        [android] dispositivo Android
        [ios] iPhone o iPad
        [macos] Mac
        [windows] PC con Windows
       *[neutral] dispositivo
    }
# Detrás de "Pertenece a:" y entre paréntesis.
field-owned-by =
    { $ownership ->
        [personal] usted
       *[corporate] la organización
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] También se le pedirá la contraseña de su cuenta del trabajo.
       *[directory] Se le pedirá la contraseña de su cuenta del trabajo.
    }
field-support-both = { $phone } o { $email }
field-organisation-unknown = Su organización
# Detrás de "a".
field-sender-unknown = su departamento de TI

## Mail
## The mails as Muster brings them along. Each message is one paragraph, heading, button or line; what stands in braces
## becomes a field. A paragraph whose field has no value is left out. Write to the reader directly and politely, in the
## form of address that organisations use towards their staff.

mail-qr-alt = Código QR de su enlace. Si no ve ninguna imagen, use el enlace de este correo.
mail-privacy-link = Privacidad
mail-test-mark = [Prueba]
mail-test-note = Esto es una prueba con datos de ejemplo. Nada de lo que contiene abre nada.

mail-invite-subject = Configure su { $device_platform } para el trabajo – { $organisation }
mail-invite-preheader = Vale una sola vez, para un solo dispositivo, hasta el { $expires_on }.
mail-invite-hello = Hola, { $user_name }:
mail-invite-open = { $organisation } le invita a configurar su { $device_platform } para el trabajo. Así se conecta a la gestión de dispositivos de la organización. Abra el enlace en ese dispositivo:
mail-invite-button = Configurar mi dispositivo
mail-invite-opens = Abre { $portal_host }
mail-invite-scan = ¿Está leyendo esto en otro dispositivo? Apunte a este código con la cámara del dispositivo que quiere configurar.
mail-invite-passcode = La página le pedirá este código de acceso de un solo uso:
mail-invite-expires = El enlace funciona una sola vez, para un solo dispositivo, hasta el { $expires_on }.
mail-invite-owned = Pertenece a: { $owned_by }.
mail-invite-before = Antes de que se instale nada, la página explica qué puede ver y hacer { $organisation } en el dispositivo.
mail-invite-unexpected = ¿No esperaba esta invitación? Entonces no tiene que hacer nada: nadie puede usarla sin el enlace y lo que pide la página, así que no se los dé a nadie. Si duda de que este correo sea auténtico, pregunte a { $sender } por la vía habitual.
mail-stuck = ¿No puede continuar? Pida ayuda: { $support_contact }.
mail-link = Enlace: { $link }

mail-reminder-subject = Recordatorio: configure su { $device_platform } para el trabajo – { $organisation }
mail-reminder-open = { $organisation } le ha invitado a configurar su { $device_platform } para el trabajo, y la invitación sigue pendiente. Solo lleva unos minutos. Abra el enlace en ese dispositivo:

mail-enrolled-subject = Su { $device_platform } ya está configurado – { $organisation }
mail-enrolled-heading = Su dispositivo ya está configurado
mail-enrolled-open = Su { $device_platform } ya está conectado a la gestión de dispositivos de { $organisation }. No tiene que hacer nada más.
mail-enrolled-unexpected = ¿No ha sido usted? Avísenos de inmediato: { $support_contact }.

mail-expired-subject = Su invitación ha caducado – { $organisation }
mail-expired-open = La invitación para configurar su { $device_platform } era válida hasta el { $expires_on } y no se ha usado. El enlace ya no funciona.
mail-expired-again = ¿Todavía quiere configurar el dispositivo? Pida una nueva invitación a { $sender }.

mail-by-myself-subject = Código para configurar un dispositivo – { $organisation }
mail-by-myself-heading = Configure este dispositivo
mail-by-myself-open = Apunte a este código con la cámara del dispositivo, o abra en él la dirección que aparece abajo.
mail-by-myself-expires = El código funciona una sola vez, hasta el { $expires_on }.

mail-self-enrollment-subject = Se ha configurado un dispositivo a su nombre – { $organisation }
mail-self-enrollment-open = Usted ha iniciado sesión y ha configurado un dispositivo ({ $device_platform }). Ahora está conectado a la gestión de dispositivos de { $organisation }.

## Text
## The texts (SMS) as Muster brings them along. Every character costs: at most 160 of the plain alphabet for the whole
## message where the language allows it, with a link of 70 characters. No line breaks, no typographic signs that plain
## texts do not have: straight quotes and hyphens only.

# El alfabeto de los SMS tiene é, ñ, ¿ y ¡, pero no á, í, ó ni ú: evítelas con otras palabras. "codigo" va sin tilde,
# como es habitual en los SMS.
text-invite = { $organisation }: configure su { $device_platform }: { $link }
text-reminder = { $organisation }: falta configurar su { $device_platform }: { $link }
text-by-myself = { $organisation }: configure este dispositivo: { $link }
text-code = Codigo: { $passcode }
text-passcode = { $organisation }: su codigo de acceso de un solo uso es { $passcode }. El enlace va en nuestro correo.
text-enrolled = { $organisation }: su { $device_platform } ha quedado configurado.
text-self-enrollment = { $organisation }: se ha configurado un { $device_platform } a su nombre.
text-not-you = ¿No ha sido usted? { $support_contact }
text-expired = { $organisation }: su enlace ha caducado. Pida otro a { $sender }.


## Forms
## Put into the messages below. Each language has its own.

# Sin artículo: se puede poner detrás de "a" y de "de".
form-organisation = { $organisation ->
    [unnamed] su organización
   *[named] { $organisation }
}
form-organisation-first = { $organisation ->
    [unnamed] Su organización
   *[named] { $organisation }
}
# Detrás de "su". Detrás de "este" y de "el" solo cuando no puede ser una tableta.
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone o iPad
    [android-phone] teléfono Android
    [android-tablet] tableta Android
    [android] dispositivo Android
    [mac] Mac
    [windows] PC con Windows
   *[device] dispositivo
}
form-a-device = { $device ->
    [iphone] un iPhone
    [ipad] un iPad
    [ios] un iPhone o iPad
    [android-phone] un teléfono Android
    [android-tablet] una tableta Android
    [android] un dispositivo Android
    [mac] un Mac
    [windows] un PC con Windows
   *[device] un dispositivo
}

## Portal: what every page has

# 25 caracteres como máximo.
page-nameless = Inscribir un dispositivo
page-title = { $title } · { $organisation }
page-title-error = Error: { $title }
# 25 caracteres como máximo.
page-trial = Red de prueba
page-trial-more = Esta página no está cifrada. Continúe solo si le han dicho que se trata de una prueba.
page-expires = Esta invitación caduca el { $moment }
page-help-phone = ¿Necesita ayuda? Llame al { $phone }
page-help-email = ¿Necesita ayuda? Escriba a { $email }
page-help-both = ¿Necesita ayuda? Llame al { $phone } o escriba a { $email }
page-step = Paso { $current } de { $steps }
page-language = Idioma
page-language-form = Idioma de esta página
# 20 caracteres como máximo.

## Portal: the field for the passcode

passcode-label = Código de acceso de un solo uso
# 12 caracteres como máximo.
passcode-paste = Pegar
passcode-hint = 8 letras y cifras. Las mayúsculas no importan.
# 20 caracteres como máximo.
button-continue = Continuar

## Portal: the page that an invite's link opens

welcome-title = Configure su { form-device } para el trabajo
welcome-lead = Hola, { $invitee }. { $sender } le invita a permitir que { form-organisation } gestione su { form-device }. Introduzca el código de acceso de su invitación para demostrar que es usted.
welcome-lead-no-sender = Hola, { $invitee }. Se le invita a permitir que { form-organisation } gestione su { form-device }. Introduzca el código de acceso de su invitación para demostrar que es usted.
welcome-lead-no-invitee = { $sender } le invita a permitir que { form-organisation } gestione su { form-device }. Introduzca el código de acceso de su invitación para demostrar que es usted.
welcome-lead-nobody = Se le invita a permitir que { form-organisation } gestione su { form-device }. Introduzca el código de acceso de su invitación para demostrar que es usted.
welcome-new-passcode = Enviarme un nuevo código de acceso
welcome-unreadable = El código de acceso no está completo. Tiene 8 letras y cifras. Esto no ha contado como intento.
welcome-wrong = El código de acceso no es correcto.
welcome-wrong-left = { $left ->
    [one] El código de acceso no es correcto. Le queda un intento; después, la invitación se bloqueará.
   *[other] El código de acceso no es correcto. Le quedan { $left } intentos.
}
welcome-where = ¿Dónde encuentro mi código de acceso?
welcome-where-mail = Está en el mensaje que le ha traído hasta aquí, en dos grupos de cuatro, por ejemplo K7M4 9QXP. Si el enlace le llegó por correo y sin código de acceso, busque un mensaje de texto.
welcome-where-screen = Si alguien le muestra la invitación en una pantalla, el código de acceso está junto al código que usted escanea.
welcome-unexpected = No esperaba esta invitación
welcome-unexpected-more = Entonces no introduzca el código de acceso. En su dispositivo no ocurre nada si usted no continúa, y la invitación termina por sí sola. Por favor, avise a { form-organisation }.

## Portal: the link was opened on the wrong device

device-title = Abra esta invitación en su { form-device }
device-why = Esta invitación es para { form-a-device }. Esta página se ha abierto en otro tipo de dispositivo, así que se detiene aquí. La invitación aún se puede usar.
device-neutral-title = Abra esta invitación en un teléfono, una tableta, un Mac o un PC con Windows
device-neutral-why = Esta invitación es para un dispositivo Android, un iPhone, un iPad, un Mac o un PC con Windows. Este equipo no es ninguno de ellos, así que la página se detiene aquí. La invitación aún se puede usar.
device-scan = Escanee este código con la cámara de ese dispositivo. Después, introduzca allí el código de acceso de su invitación.
device-scan-sign-in = Escanee este código con la cámara de ese dispositivo. Después, inicie sesión allí con su cuenta del trabajo.
device-scan-other = Abra allí el mensaje con su invitación, o escanee este código con el teléfono o la tableta que quiere configurar.
device-code = Código QR con el enlace de esta invitación
device-message = Abra allí el mensaje con su invitación y siga el enlace.
device-perhaps = Un navegador que pide páginas de escritorio oculta en qué dispositivo funciona. Si este es el dispositivo correcto, continúe.
# 35 caracteres como máximo.
device-on-android = Estoy en un dispositivo Android
device-on-ipad = Estoy en un iPad
device-on-mac = Estoy en un Mac
device-ipad-title = ¿Está en un iPad?
device-ipad-why = Esta invitación es para un iPhone o iPad. Un iPad dice a los sitios web que es un Mac, por eso tenemos que preguntar.
device-ipad-scan = ¿Está en un Mac? Escanee este código con la cámara de su iPhone o iPad.

## Portal: the link was opened inside another app
## Apps such as Instagram show pages in a browser of their own, in which a device cannot be set up.

in-app-title = Abra esta invitación en { $browser }
in-app-why = Esta página se ha abierto dentro de la app { $app }. Un dispositivo solo se puede configurar en { $browser }, y lo que introduzca aquí se perdería al cerrarse la app. La invitación aún se puede usar.
in-app-why-unnamed = Esta página se ha abierto dentro de otra app. Un dispositivo solo se puede configurar en { $browser }, y lo que introduzca aquí se perdería al cerrarse la app. La invitación aún se puede usar.
in-app-menu = Busque un menú, a menudo ⋯, ⋮ o una brújula, y elija “Abrir en { $browser }” o “Abrir en el navegador”.
in-app-copy = O copie esta dirección y péguela en { $browser }.
in-app-address = Dirección de esta invitación
# 12 caracteres como máximo.
in-app-copy-button = Copiar
in-app-copied = Copiada
in-app-stay = Continuar aquí de todos modos

## Portal: signing in with a work account

sign-in-heading = Inicie sesión con su cuenta del trabajo
sign-in-lead = Para demostrar que es usted, inicie sesión con su cuenta del trabajo: la que usa en el ordenador de su trabajo.
sign-in-invited = { $sender } envió esta invitación a { $invitee }.
sign-in-passcode-right = El código de acceso es correcto
sign-in-then = Después del código de acceso, iniciará sesión con su cuenta del trabajo.
sign-in-choose = ¿Dónde está su cuenta del trabajo?
sign-in-name = Nombre de usuario o correo electrónico
sign-in-password = Contraseña
sign-in-show = Mostrar contraseña
sign-in-hint = Solo el directorio de su organización comprueba la contraseña. Aquí no se guarda.
sign-in-button = Iniciar sesión
sign-in-with = Iniciar sesión con { $directory }
sign-in-going = A { $directory }
sign-in-go-on = Continuar a { $directory }
sign-in-none = En este momento nadie puede iniciar sesión aquí. Inténtelo más tarde o avise al equipo de TI.
sign-in-wrong = No ha funcionado. Compruebe el nombre de usuario y la contraseña, y que la cuenta sea la invitada.
sign-in-left = { $left ->
    [one] Queda { $left } intento; después, el inicio de sesión se detiene hasta el { $moment }.
   *[other] Quedan { $left } intentos; después, el inicio de sesión se detiene hasta el { $moment }.
}
sign-in-none-left = Era el último intento por ahora: el inicio de sesión se detiene hasta el { $moment }.
sign-in-sure = Estoy seguro de que ambos son correctos
sign-in-sure-more = Después de varios intentos fallidos, aquí o en otro sitio, no se transmite ninguno más, para que su cuenta no se bloquee. Inicie sesión primero en otro sitio, por ejemplo en su ordenador del trabajo, o espere media hora.
sign-in-password-over = Su contraseña ha caducado o debe cambiarse. Cámbiela como de costumbre y vuelva después.
sign-in-account-closed = Su cuenta no se puede usar en este momento. Pregunte al equipo de TI.
sign-in-passcode-first = Introduzca otra vez el código de acceso. Se introdujo hace demasiado tiempo o en otro navegador.
sign-in-other-person = Esta es la cuenta de otra persona
sign-in-other-person-more = Ha iniciado sesión, pero esta invitación es para otra persona. Inicie sesión con la cuenta de la persona invitada.
sign-in-another-account = Usar otra cuenta
sign-in-declined = No ha iniciado sesión
sign-in-declined-more = Ha interrumpido el inicio de sesión. No ha cambiado nada y puede intentarlo de nuevo.
sign-in-again = Inicie sesión otra vez
sign-in-again-more = Ha tardado demasiado, se empezó en otro navegador o esta página se ha abierto por segunda vez. No ha cambiado nada.
sign-in-unavailable = El inicio de sesión de su organización no responde
sign-in-unavailable-more = No pasa nada con su dispositivo ni con su contraseña. Inténtelo de nuevo en unos minutos. Si continúa así, avise al equipo de TI.
sign-in-not-set-up = Algo no está bien configurado, y esperar no ayuda. Avise al equipo de TI: el motivo figura en sus registros.
sign-in-not-allowed = Su cuenta no tiene acceso
sign-in-not-allowed-more = Ha iniciado sesión, pero su organización no le ha abierto esta página. Pida una invitación al equipo de TI.
sign-in-no-invite = No hay ninguna invitación para usted
sign-in-no-invite-more = Ha iniciado sesión, pero no hay ninguna invitación para usted que este dispositivo pueda usar. Pídala al equipo de TI.
sign-in-back = Intentar de nuevo
sign-in-unexpected = Entonces no inicie sesión. A su dispositivo no le pasa nada mientras no continúe, y la invitación termina por sí sola. Avise de ello al equipo de TI.
sign-in-have-passcode = En su lugar tengo un código de acceso
sign-in-have-account = Iniciar sesión con mi cuenta del trabajo

## Portal: self enrollment

self-title = Configurar un dispositivo para el trabajo
self-lead = Inicie sesión con su cuenta del trabajo, indique qué tipo de dispositivo es y siga los pasos en el dispositivo.
self-wrong = No ha funcionado. Compruebe el nombre de usuario y la contraseña, y que sea su cuenta del trabajo.
self-offered = Qué se puede configurar
self-not-here-yet = Aquí todavía no se puede configurar. Pregunte al equipo de TI.
self-choose = ¿Qué es este dispositivo?
self-choose-lead = Su elección decide qué puede ver y hacer su organización en el dispositivo. Abajo puede leerlo.
self-mine = { $what } – mío
self-from-work = { $what } – de la organización
self-not-offered = Elija una de estas opciones.
self-other-device = Este ordenador o dispositivo no se puede configurar aquí
self-elsewhere = Para otro dispositivo, abra allí esta dirección
self-code = Código QR con la dirección de esta página
self-closed = Sin invitación no se puede configurar aquí ningún dispositivo
self-closed-more = Su organización no ha abierto esta página. Pida una invitación al equipo de TI.
self-nothing-yet = Aquí todavía no se puede configurar nada
self-nothing-yet-more = Su organización todavía está preparando esta página, y esperar aquí no sirve. Pregunte al equipo de TI cuándo estará lista, o pídale una invitación.
self-too-many = No se pueden configurar más dispositivos para usted
self-too-many-more = Usted ya tiene tantos dispositivos como puede tener cada persona (como máximo { $limit }). Pregunte al equipo de TI si se puede quitar uno antiguo.
self-no-address = El directorio no tiene su correo electrónico
self-no-address-more = Hace falta para configurar un dispositivo. Pida al equipo de TI que lo añada.

## Poster

poster-title = Configure su dispositivo para el trabajo
poster-scan = Apunte al código con la cámara de su teléfono o tableta, o escriba la dirección.
poster-sign-in = Inicie sesión con su cuenta del trabajo.
poster-follow = Indique qué tipo de dispositivo es y siga los pasos en la pantalla.
poster-before = Antes de instalar nada, la página explica qué puede ver y hacer la organización.

## Portal: the terms of use

terms-title = Condiciones de uso
terms-lead = { form-organisation-first } le pide que lea y acepte estas condiciones antes de configurar este dispositivo.
terms-accept = Acepto
terms-recorded = Su aceptación queda registrada: versión { $version }, con la fecha y la hora. Si no desea aceptar, cierre esta página; no se configurará nada.

## Portal: after the passcode

# Sin participio que concuerde con la persona.
steps-verified = Identidad verificada: { $invitee }
steps-verified-unnamed = Identidad verificada
steps-three = Faltan tres pasos
steps-two = Faltan dos pasos
steps-stay = Quédese en esta página. Avanza por sí sola.
steps-follow = Sígalos en su { form-device }.
steps-come-back = Sígalos en su { form-device } y después vuelva a cargar esta página.
steps-obstacle = { $head } { $why }. Cuando se haya corregido, por ejemplo con una actualización del sistema, descargue un perfil nuevo.
steps-obstacle-head = Este dispositivo no se ha podido inscribir:
steps-obstacle-title = Este dispositivo aún no está configurado
obstacle-too-old = su sistema es { $system } { $version } y se necesita { $least } o posterior
obstacle-no-version = no indica su versión de { $system }
obstacle-kind = este tipo de dispositivo no se admite aquí
obstacle-certificate = su perfil es anterior a la sustitución de un certificado
obstacle-too-many = no se pueden configurar más dispositivos para usted (como máximo { $limit })
obstacle-other = el equipo de TI puede ver el motivo
steps-waiting = Identidad verificada
steps-not-yet = El equipo de TI todavía no ha terminado de prepararlo todo para este tipo de dispositivo. Hasta entonces no se puede inscribir.
steps-not-yet-ask = Por ahora no tiene que hacer nada más. Pregunte al equipo de TI cuándo estará listo.
steps-not-yet-stay = La verificación se conserva en este navegador: guarde el enlace y ábralo aquí cuando le avisen de que puede continuar, a más tardar el { $moment }.
# 25 caracteres como máximo.
steps-look-again = Volver a comprobar
steps-next = Qué viene después
steps-other-device = Este tipo de dispositivo no se puede inscribir. Pida una invitación para el dispositivo que quiere configurar.
steps-was = Hecho:
# 25 caracteres como máximo.
steps-download = Descargar perfil
steps-served = Ha descargado el perfil. Continúe con el segundo paso.
steps-gone = Ya está descargado. Si ha desaparecido, descargue uno nuevo.
# Títulos: 40 caracteres como máximo.
steps-done = Listo
steps-done-more = A partir de ese momento, { form-organisation } ve el dispositivo y configura lo relacionado con el trabajo.
steps-connect = Conecte el PC
steps-connect-more = Use el botón de esta página o abra Configuración. Tiene que hacerlo un administrador de este PC.
steps-sign-in = Confirme en la página que se abre
steps-sign-in-more = Muestra de nuevo el nombre de { form-organisation }.
steps-work-profile = Inicie la configuración
steps-work-profile-more = Toque el botón de esta página. Android abre su propia configuración.
steps-accept = Cree el perfil de trabajo
steps-accept-more = Lea lo que le muestra Android y acepte. Sus apps personales se quedan como están.
steps-reset = Restablezca el dispositivo
steps-reset-more = Un dispositivo de la organización se configura desde su primera pantalla. Guarde lo que necesite: al restablecerlo se borra todo.
steps-first-screen = Escanee el código en la primera pantalla
steps-first-screen-more = Toque la primera pantalla seis veces en el mismo punto, hasta que pida un código. { form-organisation-first } le muestra el código.

## Portal: the steps on an iPhone, an iPad and a Mac
## Names of buttons and places are the system's own ("screen-" below); they stand in bold.

apple-download = Descargue el perfil
apple-download-touch = Toque el botón que está al pie de esta página.
apple-download-mac = Haga clic en el botón que está al pie de esta página. Si su navegador no es Safari, abra después el archivo descargado: enrollment.mobileconfig.
# Pies de imagen: 70 caracteres como máximo.
apple-caption-ask = Cuando se le pregunte, toque { $allow }.
apple-caption-close = Después, toque { $close }.
apple-caption-ask-mac = Si Safari pregunta, haga clic en { $allow }.
apple-caption-downloaded-mac = El Mac muestra { $downloaded }.
apple-install = Instálelo en Ajustes
apple-install-mac = Instálelo en Ajustes del Sistema
apple-way = Abra Ajustes y toque Perfil descargado, cerca de la parte superior. Si no aparece, siga este camino:
apple-way-mac = Abra Ajustes del Sistema y siga este camino:
apple-tap-profile = Toque { form-organisation } y, después, Instalar.
apple-click-profile = Haga doble clic en { form-organisation } y, después, clic en Instalar.
apple-older-mac = En macOS 13 y 14 es Privacidad y seguridad y, después, Perfiles. En macOS 12: Preferencias del Sistema y, después, Perfiles.
apple-soon = Hágalo enseguida: el perfil sirve durante 15 minutos, y el { form-device } lo olvida incluso antes.
apple-soon-mac = Hágalo enseguida: el perfil sirve durante 15 minutos.
apple-caption-settings = En Ajustes, toque { $downloaded }.
apple-caption-install = Arriba a la derecha, toque { $install }.
apple-caption-unlock = Escriba el código que desbloquea su { form-device }, no el de la invitación.
apple-caption-trust = Toque Instalar otra vez y, después, { $trust }.
apple-caption-settings-mac = Elija General y, después, { $management }.
apple-caption-profiles-mac = Haga doble clic en { form-organisation }.
apple-caption-install-mac = Haga clic en { $install } y confírmelo.
apple-caption-password-mac = Escriba la contraseña de un administrador de este Mac o use Touch ID.
apple-done-more = A partir de ese momento, { form-organisation } ve este { form-device } y empieza a configurar lo relacionado con el trabajo. Puede tardar unos minutos.
apple-caption-done = Esta página le dirá entonces que ha terminado.

## Portal: words on the screens of devices
## As the system has them in your language. They stand in small pictures, and are cut when they are too long for these.

# Apple trata de tú: aquí se escribe como en sus pantallas.
screen-ask = Este sitio web está intentando descargar un perfil de configuración.
screen-ask-mac = ¿Quieres permitir descargas en este sitio web?
screen-ignore = Ignorar
screen-allow = Permitir
screen-cancel = Cancelar
screen-close = Cerrar
screen-ok = Aceptar
screen-install = Instalar
screen-install-mac = Instalar…
screen-trust = Confiar
screen-downloaded = Perfil descargado
screen-enter-passcode = Introducir código
screen-remote-management = Gestión remota
screen-settings = Ajustes
screen-system-settings = Ajustes del Sistema
screen-general = General
screen-vpn-management = VPN y gestión de dispositivos
screen-device-management = Gestión de dispositivos
screen-windows-settings = Configuración
screen-windows-accounts = Cuentas
screen-windows-access = Obtener acceso a trabajo o escuela

## Portal: the profile

profile-served = Ha descargado el perfil
profile-served-lead = Cada perfil funciona una sola vez, por eso no se entrega dos veces. Si todavía está en su dispositivo, continúe en Ajustes. Si ha desaparecido, descargue uno nuevo: el anterior dejará de funcionar.
# 30 caracteres como máximo.
profile-again = Descargar un perfil nuevo
profile-steps = Mostrar los pasos
profile-waiting = El perfil aún no está listo

## Portal: help, on the page with the steps

stuck = No puedo continuar
stuck-nothing = El botón no hace nada
stuck-nothing-touch = Abra esta página en Safari. Es posible que otros navegadores, y las páginas dentro de otras apps, no entreguen el perfil a Ajustes. Si eligió Ignorar, descargue un perfil nuevo.
stuck-nothing-mac = Busque enrollment.mobileconfig en la carpeta Descargas y ábralo. Si no está allí, descargue un perfil nuevo.
stuck-lost = No encuentro el perfil
stuck-lost-touch = Solo espera unos minutos en Ajustes. Mire en General, VPN y gestión de dispositivos; en iOS y iPadOS 14 y anteriores es General, Perfil. Si ha desaparecido, descargue un perfil nuevo.
stuck-lost-mac = Mire en Ajustes del Sistema, en General, Gestión de dispositivos (macOS 15 y posteriores) o en Privacidad y seguridad, Perfiles (macOS 13 y 14). Si ha desaparecido, descargue un perfil nuevo.
stuck-failed = “Error al instalar el perfil”
stuck-failed-more = Lo más frecuente es que el perfil tuviera más de 15 minutos o que haya uno más reciente: descargue un perfil nuevo e instálelo enseguida. También falla sin red, cuando la fecha y la hora no son correctas, cuando el sistema de este { form-device } es más antiguo de lo que permite { form-organisation }, o cuando el { form-device } ya está gestionado.
stuck-again = ¿Dónde descargo un perfil nuevo?
stuck-again-more = Con el botón que está al pie de esta página, que se llama así una vez que ha descargado el primero. Ese deja entonces de funcionar: si ve dos en los ajustes, elimine el más antiguo.
stuck-wrong = Este no es el dispositivo correcto
stuck-wrong-more = Entonces no instale nada aquí. Una invitación es para un solo dispositivo y un solo navegador: pida a { form-organisation } una nueva para el otro dispositivo.
stuck-else = Otra cosa
stuck-else-more = Pregunte al equipo de TI de { form-organisation } y cuente lo que ve en la pantalla.

## Portal: the device has enrolled

enrolled-title = Ya ha terminado
# Sin participio que concuerde con $model.
enrolled-lead = Ahora { form-organisation } gestiona este { $model }.
enrolled-lead-unnamed = Ahora { form-organisation } gestiona este dispositivo.
enrolled-next = Qué ocurre ahora
enrolled-next-more = Lo que { form-organisation } ha preparado para este dispositivo llega por sí solo, a menudo en unos minutos, mientras tenga conexión. Puede que el dispositivo le pregunte antes de instalar una app. También es posible que aún no haya nada preparado: entonces no notará nada.
enrolled-close = Puede cerrar esta página. La invitación no se puede volver a usar.
enrolled-look = Dónde encontrarlo en el dispositivo
enrolled-look-more = Ahí ve lo que gestiona { form-organisation }. También puede quitarlo ahí; en ese caso, { form-organisation } se da cuenta de que ya no gestiona el dispositivo.

## Portal: links that no longer lead on

dead-expired = Esta invitación ha caducado
dead-expired-more = Las invitaciones terminan después de un plazo fijado, y el de esta ya ha pasado.
dead-revoked = Esta invitación se ha retirado
dead-revoked-more = Un administrador de { form-organisation } la anuló antes de que se usara.
dead-used = Esta invitación ya se ha usado
dead-used-device = Con ella se configuró un dispositivo, y una invitación es para un solo dispositivo.
dead-elsewhere = Esta invitación continúa en otro navegador
dead-elsewhere-more = Si fue usted quien empezó allí, continúe allí: abra otra vez el enlace en ese navegador. Puede ser otra aplicación de este dispositivo, la ventana de una aplicación de correo u otro dispositivo.
dead-elsewhere-lost = Si no puede volver allí, empiece de nuevo aquí con una invitación nueva.
dead-not-you = Si no fue usted, avise al equipo de TI, por favor.
dead-superseded = Hay una invitación más reciente
dead-superseded-more = Se le envió un mensaje más reciente, cuyo enlace sustituye a este. Busque el último mensaje con su invitación y siga su enlace.
dead-chosen-again = Ha vuelto a elegir en otra ventana
dead-chosen-again-more = Lo que eligió aquí ha dejado de valer. Continúe allí o vuelva a elegir.
dead-choose-anew = Elegir de nuevo
dead-locked = Esta invitación está bloqueada
dead-locked-more = { $tries ->
    [one] Se introdujo una vez un código de acceso incorrecto. Para su protección, esta invitación ya no se abre, ni siquiera con el correcto.
   *[other] Se introdujo un código de acceso incorrecto { $tries } veces. Para su protección, esta invitación ya no se abre, ni siquiera con el correcto.
}
dead-verified-here = Este navegador está verificado para una invitación. { $link }
dead-go-on = Continuar con ella
# 30 caracteres como máximo.
dead-ask = Pedir una invitación nueva
dead-ask-more = Un administrador de { form-organisation } verá su solicitud y decidirá.
dead-asked = Se ha pedido una invitación nueva
dead-asked-more = { form-organisation-first } ve la solicitud. Cuando se apruebe, recibirá un mensaje nuevo; este enlace se queda como está.
dead-declined = Su solicitud fue rechazada
dead-from-session = Abra otra vez el enlace de su mensaje para pedir una invitación nueva.

## Portal: after asking for a new invite or passcode

asked-title = Su solicitud está en camino
asked-new-invite = { form-organisation-first } ve que usted pide una invitación nueva. Cuando se apruebe, recibirá un mensaje nuevo con otro enlace. Hasta entonces no tiene que hacer nada.
asked-new-passcode = { form-organisation-first } ve que usted no tiene a mano su código de acceso. Cuando se apruebe la solicitud, recibirá un mensaje nuevo con otro enlace y otro código de acceso; el enlace que tiene dejará entonces de funcionar.
asked-found-it = ¿Al final ha encontrado el código de acceso? { $link }
asked-back = Volver a su invitación
asked-lives = Su invitación todavía funciona
asked-lives-more = No hace falta una nueva. Continúe con la que tiene.
# 20 caracteres como máximo.
asked-go-on = Continuar

## Portal: the first page of the site, for whoever comes without a link

home-title = Inscribir un dispositivo
home-lead = Aquí { form-organisation } incorpora dispositivos a su gestión. Se empieza con una invitación.
home-invited = Ha recibido una invitación
home-invited-more = Abra el enlace de su mensaje en el dispositivo que quiere configurar y tenga a mano el mensaje: en él se dice lo que pide la página.
home-short = Le han mostrado un enlace corto
home-short-more = Escribir su código
home-none = No tiene ninguna invitación
home-none-more = Pida una al equipo de TI de { form-organisation }. Sin ella no se puede empezar nada.

## Portal: where the code of a short link is typed

short-code-title = Escriba el código de su enlace
short-code-lead = Está en la pantalla que muestra su invitación, detrás de /m/ en el enlace corto. El código de acceso se pide después.
short-code-label = Código del enlace corto
short-code-hint = 8 letras y cifras. Las mayúsculas no importan.
short-code-unreadable = El código no está completo. Tiene 8 letras y cifras.

## Portal: signing in by a work account
## Opened by an iPhone, iPad or Mac on which somebody began to sign in with a work account at Apple.

account-title = Inicie sesión para configurar su dispositivo para el trabajo
account-lead = Demuestre a { form-organisation } que es usted: con su dirección de trabajo y el código de acceso de la invitación que se envió allí.
account-email = Correo electrónico del trabajo
account-hint = 8 letras y cifras de su invitación. Las mayúsculas no importan.
account-wrong = Ninguna invitación para esta dirección tiene este código de acceso. Mire su última invitación y vuelva a escribir ambos datos.
account-no-invite = ¿No tiene a mano ninguna invitación?
account-no-invite-more = Pida una al equipo de TI de { form-organisation } y vuelva cuando le haya llegado. Hasta entonces no ocurre nada en su dispositivo.
account-next = ¿Qué ocurre después?
account-next-more = Su dispositivo le pide que inicie sesión con su cuenta de trabajo de Apple y que permita la gestión de su área de trabajo. Después, el dispositivo queda inscrito.
account-not-ready = { form-organisation-first } todavía tiene que preparar algo antes de que se puedan inscribir dispositivos Apple. Su invitación sigue siendo válida: vuelva cuando le avisen.
account-too-old = Este dispositivo necesita la versión { $least } de su sistema o una posterior. Actualícelo y vuelva a iniciar sesión.
account-not-offered = Esta organización aún no ha preparado la inscripción de dispositivos Apple.

## Portal: pages that say one thing
## A heading, and the words below it.

plain-not-found = Aquí no hay nada
plain-not-found-more = Si ha seguido el enlace de una invitación, puede que esté cortado: ábralo de nuevo desde el mensaje o cópielo entero. Un enlace corto solo funciona durante poco tiempo.
plain-limited = Demasiados intentos
plain-limited-seconds = { $count ->
    [one] Para proteger las invitaciones, esta red tiene que esperar. Inténtelo de nuevo dentro de { $count } segundo.
   *[other] Para proteger las invitaciones, esta red tiene que esperar. Inténtelo de nuevo dentro de { $count } segundos.
}
plain-limited-minutes = { $count ->
    [one] Para proteger las invitaciones, esta red tiene que esperar. Inténtelo de nuevo dentro de { $count } minuto.
   *[other] Para proteger las invitaciones, esta red tiene que esperar. Inténtelo de nuevo dentro de { $count } minutos.
}
plain-limited-hours = { $count ->
    [one] Para proteger las invitaciones, esta red tiene que esperar. Inténtelo de nuevo dentro de { $count } hora.
   *[other] Para proteger las invitaciones, esta red tiene que esperar. Inténtelo de nuevo dentro de { $count } horas.
}
plain-limited-account-seconds = { $count ->
    [one] Para proteger esta cuenta, el inicio de sesión con ella tiene que esperar. Inténtelo de nuevo dentro de { $count } segundo.
   *[other] Para proteger esta cuenta, el inicio de sesión con ella tiene que esperar. Inténtelo de nuevo dentro de { $count } segundos.
}
plain-limited-account-minutes = { $count ->
    [one] Para proteger esta cuenta, el inicio de sesión con ella tiene que esperar. Inténtelo de nuevo dentro de { $count } minuto.
   *[other] Para proteger esta cuenta, el inicio de sesión con ella tiene que esperar. Inténtelo de nuevo dentro de { $count } minutos.
}
plain-limited-account-hours = { $count ->
    [one] Para proteger esta cuenta, el inicio de sesión con ella tiene que esperar. Inténtelo de nuevo dentro de { $count } hora.
   *[other] Para proteger esta cuenta, el inicio de sesión con ella tiene que esperar. Inténtelo de nuevo dentro de { $count } horas.
}
plain-limited-until = Podrá intentarlo de nuevo a partir del { $moment }.
plain-trouble = Algo no va bien por nuestra parte
plain-trouble-more = No es culpa suya y no se ha perdido nada. Espere un momento y vuelva a abrir su enlace.
plain-foreign = Este formulario venía de otra página
plain-foreign-more = Para su protección, solo se aceptan formularios de las páginas de este mismo sitio. Abra el enlace de su invitación y continúe allí.
plain-unreadable = Eso no se ha podido leer
plain-unreadable-more = Abra de nuevo el enlace de su invitación e introduzca solo lo que pide la página.
plain-method = Eso no funciona aquí
plain-method-more = Abra el enlace de su invitación en un navegador.
plain-no-session = Abra primero su invitación
plain-no-session-more = Este navegador no está verificado, o ya no lo está. Abra el enlace de su invitación en el navegador en el que demostró que es usted.

## Portal: what the organisation can and cannot see
## A promise, on every page where somebody decides: it must never say more or less than the English. For each kind of
## set-up one sentence about the whole ("-whole"), then a list of what the organisation can do, and one of what it
## cannot. The items continue the line over their list (sees-can, sees-cannot).

sees-question = Qué puede ver { form-organisation } y qué no
# Los puntos de las listas siguen con un infinitivo.
sees-can = { form-organisation-first } puede
sees-cannot = { form-organisation-first } no puede
sees-when = Esto empieza cuando el dispositivo se inscribe, no antes. Puede preguntar en cualquier momento qué está configurado en su dispositivo.
sees-depends = Lo que se gestiona depende del dispositivo. Para leerlo, abra la invitación en el dispositivo que quiere configurar.

sees-account-whole = Apple separa el trabajo: las apps y los datos de trabajo están en un área propia. La organización gestiona esa área.
sees-account-can-apps = ver y gestionar las apps de trabajo y sus datos, y eliminarlos todos a la vez
sees-account-can-facts = ver el tipo de dispositivo y la versión del sistema
sees-account-can-settings = instalar ajustes para el trabajo: cuentas, Wi-Fi, VPN para las apps de trabajo, certificados y unas pocas restricciones
sees-account-can-passcode = pedir que el dispositivo tenga un código de desbloqueo
sees-account-cannot-private = ver sus apps personales ni sus fotos, mensajes, llamadas, correo o navegación
sees-account-cannot-identify = ver el número de serie ni otros identificadores permanentes del dispositivo
sees-account-cannot-place = ver dónde está el dispositivo
sees-account-cannot-erase = borrar el dispositivo ni quitarle el código de desbloqueo: solo puede eliminar el área de trabajo

sees-ios-personal-whole = Este tipo de configuración gestiona el dispositivo entero. No crea un área de trabajo separada.
sees-ios-personal-can-facts = ver el modelo, el nombre, el número de serie y otros identificadores del dispositivo, la versión del sistema, el almacenamiento y la batería, y si el bloqueo de pantalla y el cifrado están activados
sees-ios-personal-can-settings = ver los nombres de los perfiles de configuración que hay en el dispositivo e instalar ajustes: cuentas de correo, Wi-Fi, VPN, certificados y restricciones
sees-ios-personal-can-apps = instalar apps de trabajo y eliminar las que ha instalado, con sus datos
sees-ios-personal-can-traffic = ver a qué sitios y servicios accede usted cuando su tráfico pasa por la VPN o la Wi-Fi de la propia organización
sees-ios-personal-cannot-private = leer sus mensajes ni su correo personal, ni ver sus fotos ni sus llamadas
sees-ios-personal-cannot-apps = ver qué apps personales tiene
sees-ios-personal-cannot-place = ver dónde está el dispositivo
sees-ios-personal-cannot-erase = borrar ni bloquear el dispositivo: renuncia a estos derechos en los dispositivos personales

sees-ios-corporate-whole = Este dispositivo pertenece a la organización, y se gestiona el dispositivo entero.
sees-ios-corporate-can-facts = ver el modelo, el nombre, el número de serie, el número de teléfono y las direcciones de red, la versión del sistema, el almacenamiento y la batería, y qué apps y perfiles de configuración están instalados
sees-ios-corporate-can-settings = instalar y eliminar ajustes, restricciones y apps
sees-ios-corporate-can-erase = bloquear el dispositivo, quitarle el código de desbloqueo y borrarlo con todo lo que contiene
sees-ios-corporate-can-traffic = ver a qué sitios y servicios se accede cuando el tráfico pasa por la VPN, la Wi-Fi o el filtro de la propia organización
sees-ios-corporate-cannot-private = leer mensajes, ver fotos ni escuchar llamadas por medio de esta configuración

sees-mac-personal-whole = Este tipo de configuración gestiona el Mac entero. No crea un área de trabajo separada.
sees-mac-personal-can-facts = ver el modelo, el nombre, el número de serie y otros identificadores del Mac, la versión del sistema, el almacenamiento, y si el cifrado del disco y el firewall están activados
sees-mac-personal-can-settings = ver los nombres de los perfiles de configuración que hay en el Mac e instalar ajustes: cuentas de correo, Wi-Fi, VPN, certificados y restricciones
sees-mac-personal-can-software = instalar software. El software puede hacer aquello para lo que lo creó su fabricante: pregunte qué hay instalado y por qué
sees-mac-personal-cannot-erase = borrar ni bloquear el Mac por medio de esta configuración: renuncia a estos derechos en los dispositivos personales
sees-mac-personal-cannot-apps = obtener una lista de sus apps personales por medio de esta configuración

sees-mac-corporate-whole = Este Mac pertenece a la organización, y se gestiona el Mac entero.
sees-mac-corporate-can-facts = ver el modelo, el nombre, el número de serie y las direcciones de red, la versión del sistema, el almacenamiento, los ajustes de seguridad, y qué apps y perfiles de configuración están instalados
sees-mac-corporate-can-settings = instalar y eliminar ajustes, restricciones y software
sees-mac-corporate-can-erase = bloquear el Mac y borrarlo con todo lo que contiene
# En inglés: no se puede suponer que deje algo sin ver.
sees-mac-corporate-cannot-trust = garantizar que algo de este Mac quede sin ver: trátelo como propiedad de la organización

sees-windows-personal-whole = Este tipo de configuración gestiona el PC entero. No crea un área de trabajo separada.
sees-windows-personal-can-facts = ver el modelo, el nombre, el número de serie, la edición y la versión de Windows, y si el cifrado del disco está activado
sees-windows-personal-can-settings = establecer políticas, por ejemplo sobre el bloqueo de pantalla, las actualizaciones, el cifrado y lo que se puede ejecutar
sees-windows-personal-can-software = instalar software. El software puede hacer aquello para lo que lo creó su fabricante: pregunte qué hay instalado y por qué
sees-windows-personal-can-erase = eliminar lo que ha instalado y, técnicamente, restablecer el PC
sees-windows-personal-cannot-private = abrir sus archivos, su correo ni su historial de navegación solo por medio de esta configuración

sees-windows-corporate-whole = Este PC pertenece a la organización, y se gestiona el PC entero.
sees-windows-corporate-can-facts = ver el modelo, el nombre, el número de serie, la edición y la versión de Windows, y qué apps están instaladas
sees-windows-corporate-can-settings = establecer políticas, instalar y eliminar software
sees-windows-corporate-can-erase = bloquear el PC y restablecerlo, borrando todo lo que contiene
sees-windows-corporate-cannot-trust = garantizar que algo de este PC quede sin ver: trátelo como propiedad de la organización

sees-android-personal-whole = Android separa el trabajo: un perfil de trabajo con sus propias apps y sus propios datos. La organización gestiona ese perfil.
sees-android-personal-can-apps = ver y gestionar las apps y los datos del perfil de trabajo, y eliminar el perfil con todo lo que contiene
sees-android-personal-can-facts = ver el modelo, la versión de Android y si el dispositivo es seguro, por ejemplo, si tiene bloqueo de pantalla
sees-android-personal-can-lock = pedir un bloqueo de pantalla de cierta seguridad
sees-android-personal-can-traffic = ver el tráfico de red de las apps de trabajo
sees-android-personal-cannot-private = ver sus apps personales ni sus fotos, mensajes, llamadas o navegación
sees-android-personal-cannot-place = ver dónde está el dispositivo, a menos que una app de trabajo lo solicite y usted lo permita
sees-android-personal-cannot-erase = borrar el dispositivo: solo puede eliminar el perfil de trabajo

sees-android-corporate-whole = Este dispositivo pertenece a la organización, y se gestiona el dispositivo entero.
sees-android-corporate-can-facts = ver el modelo, el número de serie, el número de teléfono, la versión de Android y qué apps están instaladas
sees-android-corporate-can-apps = instalar, eliminar y bloquear apps, y establecer restricciones
sees-android-corporate-can-erase = bloquear el dispositivo y borrarlo con todo lo que contiene
sees-android-corporate-can-traffic = registrar el tráfico de red y localizar el dispositivo cuando se comunica su pérdida
sees-android-corporate-cannot-trust = garantizar que algo de este dispositivo quede sin ver: trátelo como propiedad de la organización
