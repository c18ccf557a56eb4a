# Português: o que o Muster diz às pessoas convidadas.
#
# Para quem traduz:
# - Trate por "você", em frases curtas. O texto segue o uso do Brasil, mas deve ser claro também em Portugal.
# - Ninguém sabe o gênero de quem lê: nada de "convidado", "verificada", "obrigado".
# - Palavras fixas: convite (invite), código de acesso (passcode), registrar (enroll), configurar (set up),
#   gerenciamento de dispositivos (device management), gerenciar (manage), link, perfil (profile), equipe de TI,
#   apps pessoais (private apps), área profissional (work area: "área de trabalho" é outra coisa), baixar (download).
# - Depois de "de" e "a", use as formas .of e .to de form-organisation.
# - Os nomes de botões e lugares são os do sistema em português (Brasil).

## Language
## Facts about the language itself.

language-own-name = Português
language-english-name = Portuguese
language-direction = ltr
language-dates = pt-BR

## Dates
## A library knows the names of days, months and zones and the order within a date. What is said here is how the parts
## are joined.

# Vem depois de "até", e em tabelas: sem artigo.
dates-moment = { $weekday }, { $date }, { $time } ({ $zone })
# Também depois de "até".
dates-unknown = um momento desconhecido

## Fields
## What stands in the places of a message's fields.

# Sempre masculino: vem depois de "seu" e de "um". Só com sinais que um SMS tem.
field-device-platform =
    { $platform ->
        [android] dispositivo Android
        [ios] iPhone ou iPad
        [macos] Mac
        [windows] PC com Windows
       *[neutral] dispositivo
    }
# Depois de "Pertence a:" e entre parênteses.
field-owned-by =
    { $ownership ->
        [personal] você
       *[corporate] a organização
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] Também será pedida a senha da sua conta do trabalho.
       *[directory] Será pedida a senha da sua conta do trabalho.
    }
field-support-both = { $phone } ou { $email }
field-organisation-unknown = Sua organização
# Depois de "com".
field-sender-unknown = seu departamento de TI

## Mail
## The mails as Muster brings them along. Each message is one paragraph, heading, button or line; what stands in braces
## becomes a field. A paragraph whose field has no value is left out. Write to the reader directly and politely, in the
## form of address that organisations use towards their staff.

mail-qr-alt = Código QR do seu link. Se você não vê nenhuma imagem, use o link deste e-mail.
mail-privacy-link = Privacidade
mail-test-mark = [Teste]
mail-test-note = Este é um teste com dados de exemplo. Nada do que está aqui abre algo.

mail-invite-subject = Configure seu { $device_platform } para o trabalho – { $organisation }
mail-invite-preheader = Vale uma única vez, para um único dispositivo, até { $expires_on }.
mail-invite-hello = Olá, { $user_name },
mail-invite-open = { $organisation } convida você a configurar seu { $device_platform } para o trabalho. Assim, ele se conecta ao gerenciamento de dispositivos da organização. Abra o link nesse dispositivo:
mail-invite-button = Configurar meu dispositivo
mail-invite-opens = Abre { $portal_host }
mail-invite-scan = Está lendo isto em outro dispositivo? Aponte para este código a câmera do dispositivo que você quer configurar.
mail-invite-passcode = A página pede este código de acesso de uso único:
mail-invite-expires = O link funciona uma única vez, para um único dispositivo, até { $expires_on }.
mail-invite-owned = Pertence a: { $owned_by }.
mail-invite-before = Antes de qualquer instalação, a página explica o que { $organisation } pode ver e fazer no dispositivo.
mail-invite-unexpected = Não esperava este convite? Então não é preciso fazer nada: ninguém pode usá-lo sem o link e o que a página pede, por isso não os repasse. Se você duvida que este e-mail seja verdadeiro, fale com { $sender } da forma habitual.
mail-stuck = Não consegue continuar? Peça ajuda: { $support_contact }.
mail-link = Link: { $link }

mail-reminder-subject = Lembrete: configure seu { $device_platform } para o trabalho – { $organisation }
mail-reminder-open = { $organisation } convidou você a configurar seu { $device_platform } para o trabalho, e o convite ainda está à espera. Leva apenas alguns minutos. Abra o link nesse dispositivo:

mail-enrolled-subject = Seu { $device_platform } está configurado – { $organisation }
mail-enrolled-heading = Seu dispositivo está configurado
mail-enrolled-open = Seu { $device_platform } agora está conectado ao gerenciamento de dispositivos de { $organisation }. Não é preciso fazer mais nada.
mail-enrolled-unexpected = Não foi você? Então avise imediatamente: { $support_contact }.

mail-expired-subject = Seu convite expirou – { $organisation }
mail-expired-open = O convite para configurar seu { $device_platform } valia até { $expires_on } e não foi usado. O link já não funciona.
mail-expired-again = Ainda quer configurar o dispositivo? Para receber um novo convite, fale com { $sender }.

mail-by-myself-subject = Código para configurar um dispositivo – { $organisation }
mail-by-myself-heading = Configure este dispositivo
mail-by-myself-open = Aponte a câmera do dispositivo para este código ou abra nele o endereço abaixo.
mail-by-myself-expires = O código funciona uma única vez, até { $expires_on }.

mail-self-enrollment-subject = Um dispositivo foi configurado em seu nome – { $organisation }
mail-self-enrollment-open = Você iniciou sessão e configurou um dispositivo ({ $device_platform }). Ele agora está conectado ao gerenciamento de dispositivos de { $organisation }.

## Text
## The texts (SMS) as Muster brings them along. Every character costs: at most 160 of the plain alphabet for the whole
## message where the language allows it, with a link of 70 characters. No line breaks, no typographic signs that plain
## texts do not have: straight quotes and hyphens only.

# O alfabeto dos SMS tem é e à, mas não á, ã, ç, ê, í, ó, õ nem ú: evite-as com outras palavras. "codigo" fica sem
# acento, como é comum em SMS.
text-invite = { $organisation }: configure seu { $device_platform }: { $link }
text-reminder = { $organisation }: falta configurar seu { $device_platform }: { $link }
text-by-myself = { $organisation }: configure este dispositivo: { $link }
text-code = Codigo: { $passcode }
text-passcode = { $organisation }: seu codigo de acesso é { $passcode } (vale uma vez). O link vai no nosso e-mail.
text-enrolled = { $organisation }: seu { $device_platform } foi configurado.
text-self-enrollment = { $organisation }: um { $device_platform } foi configurado em seu nome.
text-not-you = Foi outra pessoa? { $support_contact }
text-expired = { $organisation }: seu convite expirou. Para receber outro, fale com { $sender }.


## Forms
## Put into the messages below. Each language has its own.

# Sem artigo. Depois de "de": .of; depois de "a": .to.
form-organisation = { $organisation ->
    [unnamed] sua organização
   *[named] { $organisation }
}
    .of = { $organisation ->
        [unnamed] da sua organização
       *[named] de { $organisation }
    }
    .to = { $organisation ->
        [unnamed] à sua organização
       *[named] a { $organisation }
    }
form-organisation-first = { $organisation ->
    [unnamed] Sua organização
   *[named] { $organisation }
}
# Sempre masculino: depois de "seu", "este", "neste" e "o".
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone ou iPad
    [android-phone] telefone Android
    [android-tablet] tablet Android
    [android] dispositivo Android
    [mac] Mac
    [windows] PC com Windows
   *[device] dispositivo
}
form-a-device = { $device ->
    [iphone] um iPhone
    [ipad] um iPad
    [ios] um iPhone ou iPad
    [android-phone] um telefone Android
    [android-tablet] um tablet Android
    [android] um dispositivo Android
    [mac] um Mac
    [windows] um PC com Windows
   *[device] um dispositivo
}

## Portal: what every page has

# No máximo 25 caracteres.
page-nameless = Registro de dispositivos
page-title = { $title } · { $organisation }
page-title-error = Erro: { $title }
# No máximo 25 caracteres.
page-trial = Rede de teste
page-trial-more = Esta página não é criptografada. Continue somente se disseram a você que se trata de um teste.
page-expires = Este convite vale até { $moment }
page-help-phone = Precisa de ajuda? Ligue para { $phone }
page-help-email = Precisa de ajuda? Escreva para { $email }
page-help-both = Precisa de ajuda? Ligue para { $phone } ou escreva para { $email }
page-step = Passo { $current } de { $steps }
page-language = Idioma
page-language-form = Idioma desta página
# No máximo 20 caracteres.

## Portal: the field for the passcode

passcode-label = Código de acesso de uso único
# No máximo 12 caracteres.
passcode-paste = Colar
passcode-hint = 8 letras e números. Tanto faz usar maiúsculas ou minúsculas.
# No máximo 20 caracteres.
button-continue = Continuar

## Portal: the page that an invite's link opens

welcome-title = Configure seu { form-device } para o trabalho
welcome-lead = Olá, { $invitee }. { $sender } convida você a permitir que { form-organisation } gerencie este { form-device }. Digite o código de acesso do seu convite para mostrar que é você.
welcome-lead-no-sender = Olá, { $invitee }. Este é um convite para você permitir que { form-organisation } gerencie este { form-device }. Digite o código de acesso do seu convite para mostrar que é você.
welcome-lead-no-invitee = { $sender } convida você a permitir que { form-organisation } gerencie este { form-device }. Digite o código de acesso do seu convite para mostrar que é você.
welcome-lead-nobody = Este é um convite para você permitir que { form-organisation } gerencie este { form-device }. Digite o código de acesso do seu convite para mostrar que é você.
welcome-new-passcode = Enviar um novo código de acesso
welcome-unreadable = O código de acesso não está completo. Ele tem 8 letras e números. Isto não contou como tentativa.
welcome-wrong = O código de acesso não está correto.
welcome-wrong-left = { $left ->
    [one] O código de acesso não está correto. Resta uma tentativa; depois dela, o convite será bloqueado.
   *[other] O código de acesso não está correto. Restam { $left } tentativas.
}
welcome-where = Onde encontro meu código de acesso?
welcome-where-mail = Ele está na mensagem que trouxe você até aqui, em dois grupos de quatro, por exemplo K7M4 9QXP. Se o link chegou por e-mail sem código de acesso, procure uma mensagem de texto (SMS).
welcome-where-screen = Se alguém mostra o convite a você em uma tela, o código de acesso está ao lado do código que você escaneia.
welcome-unexpected = Eu não esperava este convite
welcome-unexpected-more = Então não digite o código de acesso. Nada acontece com seu dispositivo se você não continuar, e o convite termina sozinho. Por favor, avise { form-organisation }.

## Portal: the link was opened on the wrong device

device-title = Abra este convite no seu { form-device }
device-why = Este convite é para { form-a-device }. Esta página foi aberta em outro tipo de dispositivo, por isso ela para aqui. O convite ainda pode ser usado.
device-neutral-title = Abra este convite em um telefone, tablet, Mac ou PC com Windows
device-neutral-why = Este convite é para um dispositivo Android, um iPhone, um iPad, um Mac ou um PC com Windows. Este computador não é nenhum deles, por isso a página para aqui. O convite ainda pode ser usado.
device-scan = Escaneie este código com a câmera desse dispositivo. Depois, digite ali o código de acesso do seu convite.
device-scan-sign-in = Escaneie este código com a câmera desse dispositivo. Depois, inicie sessão ali com sua conta do trabalho.
device-scan-other = Abra ali a mensagem com seu convite ou escaneie este código com o telefone ou tablet que você quer configurar.
device-code = Código QR com o link deste convite
device-message = Abra ali a mensagem com seu convite e siga o link.
device-perhaps = Um navegador que pede páginas para computador esconde em que dispositivo está. Se este é o dispositivo certo, continue.
# No máximo 35 caracteres.
device-on-android = Estou em um dispositivo Android
device-on-ipad = Estou em um iPad
device-on-mac = Estou em um Mac
device-ipad-title = Você está em um iPad?
device-ipad-why = Este convite é para um iPhone ou iPad. Um iPad diz aos sites que é um Mac, por isso precisamos perguntar.
device-ipad-scan = Está em um Mac? Escaneie este código com a câmera do seu iPhone ou iPad.

## Portal: the link was opened inside another app
## Apps such as Instagram show pages in a browser of their own, in which a device cannot be set up.

in-app-title = Abra este convite no { $browser }
in-app-why = Esta página foi aberta dentro do app { $app }. Só é possível configurar um dispositivo no { $browser }, e o que você digitar aqui seria esquecido ao fechar o app. O convite ainda pode ser usado.
in-app-why-unnamed = Esta página foi aberta dentro de outro app. Só é possível configurar um dispositivo no { $browser }, e o que você digitar aqui seria esquecido ao fechar o app. O convite ainda pode ser usado.
in-app-menu = Procure um menu, muitas vezes ⋯, ⋮ ou uma bússola, e escolha “Abrir no { $browser }” ou “Abrir no navegador”.
in-app-copy = Ou copie este endereço e cole-o no { $browser }.
in-app-address = Endereço deste convite
# No máximo 12 caracteres.
in-app-copy-button = Copiar
in-app-copied = Copiado
in-app-stay = Continuar aqui mesmo assim

## Portal: signing in with a work account

sign-in-heading = Inicie sessão com sua conta do trabalho
sign-in-lead = Para mostrar que é você, inicie sessão com sua conta do trabalho: a que você usa no computador do trabalho.
sign-in-invited = { $sender } enviou este convite para { $invitee }.
sign-in-passcode-right = O código de acesso está certo
sign-in-then = Depois do código de acesso, você inicia sessão com sua conta do trabalho.
sign-in-choose = Onde está sua conta do trabalho?
sign-in-name = Nome de usuário ou e-mail
sign-in-password = Senha
sign-in-show = Mostrar senha
sign-in-hint = Somente o diretório da sua organização verifica a senha. Ela não é guardada aqui.
sign-in-button = Iniciar sessão
sign-in-with = Iniciar sessão com { $directory }
sign-in-going = Para { $directory }
sign-in-go-on = Continuar para { $directory }
sign-in-none = No momento ninguém consegue iniciar sessão aqui. Tente mais tarde ou avise a equipe de TI.
sign-in-wrong = Não deu certo. Confira o nome de usuário e a senha, e se a conta é a convidada.
sign-in-left = { $left ->
    [one] Resta { $left } tentativa; depois, o início de sessão fica suspenso até { $moment }.
   *[other] Restam { $left } tentativas; depois, o início de sessão fica suspenso até { $moment }.
}
sign-in-none-left = Essa foi a última tentativa por enquanto: o início de sessão fica suspenso até { $moment }.
sign-in-sure = Tenho certeza de que os dois estão certos
sign-in-sure-more = Depois de várias tentativas erradas, aqui ou em outro lugar, nenhuma outra é repassada, para que sua conta não seja bloqueada. Inicie sessão antes em outro lugar, por exemplo no computador do trabalho, ou espere meia hora.
sign-in-password-over = Sua senha expirou ou precisa ser trocada. Troque-a como de costume e volte depois.
sign-in-account-closed = Sua conta não pode ser usada no momento. Pergunte à equipe de TI.
sign-in-passcode-first = Digite o código de acesso mais uma vez. Ele foi digitado há muito tempo ou em outro navegador.
sign-in-other-person = Esta é a conta de outra pessoa
sign-in-other-person-more = Você iniciou sessão, mas este convite é para outra pessoa. Inicie sessão com a conta da pessoa convidada.
sign-in-another-account = Usar outra conta
sign-in-declined = Você não iniciou sessão
sign-in-declined-more = Você interrompeu o início de sessão. Nada mudou, e você pode tentar de novo.
sign-in-again = Inicie sessão mais uma vez
sign-in-again-more = Demorou demais, foi começado em outro navegador ou esta página foi aberta uma segunda vez. Nada mudou.
sign-in-unavailable = O início de sessão da sua organização não responde
sign-in-unavailable-more = Não há nada de errado com seu dispositivo nem com sua senha. Tente de novo em alguns minutos. Se continuar, avise a equipe de TI.
sign-in-not-set-up = Algo não está configurado como deveria, e esperar não adianta. Avise a equipe de TI: o motivo está nos registros dela.
sign-in-not-allowed = Sua conta não tem acesso
sign-in-not-allowed-more = Você iniciou sessão, mas sua organização não abriu esta página para você. Peça um convite à equipe de TI.
sign-in-no-invite = Nenhum convite espera por você
sign-in-no-invite-more = Você iniciou sessão, mas não há convite para você que este dispositivo possa usar. Peça um à equipe de TI.
sign-in-back = Tentar de novo
sign-in-unexpected = Então não inicie sessão. Nada acontece com seu dispositivo enquanto você não continuar, e o convite termina sozinho. Avise a equipe de TI.
sign-in-have-passcode = Em vez disso, tenho um código de acesso
sign-in-have-account = Em vez disso, usar minha conta do trabalho

## Portal: self enrollment

self-title = Configurar um dispositivo para o trabalho
self-lead = Inicie sessão com sua conta do trabalho, diga que tipo de dispositivo é e siga os passos no dispositivo.
self-wrong = Não deu certo. Confira o nome de usuário e a senha, e se é a sua conta do trabalho.
self-offered = O que pode ser configurado
self-not-here-yet = Ainda não pode ser configurado aqui. Pergunte à equipe de TI.
self-choose = O que é este dispositivo?
self-choose-lead = Sua escolha decide o que sua organização pode ver e fazer no dispositivo. Abaixo você pode ler o que é.
self-mine = { $what } – meu
self-from-work = { $what } – da organização
self-not-offered = Escolha uma destas opções.
self-other-device = Este computador ou dispositivo não pode ser configurado aqui
self-elsewhere = Para outro dispositivo, abra nele este endereço
self-code = Código QR com o endereço desta página
self-closed = Sem convite, nenhum dispositivo pode ser configurado aqui
self-closed-more = Sua organização não abriu esta página. Peça um convite à equipe de TI.
self-nothing-yet = Ainda não é possível configurar nada aqui
self-nothing-yet-more = Sua organização ainda está preparando esta página, e esperar aqui não adianta. Pergunte à equipe de TI quando ela ficará pronta, ou peça um convite.
self-too-many = Não é possível configurar mais dispositivos para você
self-too-many-more = Você tem tantos dispositivos quantos cada pessoa pode ter (no máximo { $limit }). Pergunte à equipe de TI se um antigo pode ser removido.
self-no-address = O diretório não tem seu endereço de e-mail
self-no-address-more = Ele é necessário para configurar um dispositivo. Peça à equipe de TI para incluí-lo.

## Poster

poster-title = Configure seu dispositivo para o trabalho
poster-scan = Aponte a câmera do celular ou tablet para o código, ou digite o endereço.
poster-sign-in = Inicie sessão com sua conta do trabalho.
poster-follow = Diga que tipo de dispositivo é e siga os passos na tela.
poster-before = Antes de instalar algo, a página explica o que a organização pode ver e fazer.

## Portal: the terms of use

terms-title = Termos de uso
terms-lead = { form-organisation-first } pede que você leia e aceite estes termos antes de configurar este dispositivo.
terms-accept = Aceito
terms-recorded = Seu aceite fica registrado: versão { $version }, com data e hora. Se não quiser aceitar, feche esta página; nada será configurado.

## Portal: after the passcode

# Sem particípio que concorde com a pessoa.
steps-verified = Identidade verificada: { $invitee }
steps-verified-unnamed = Identidade verificada
steps-three = Faltam três passos
steps-two = Faltam dois passos
steps-stay = Fique nesta página. Ela avança sozinha.
steps-follow = Siga-os neste { form-device }.
steps-come-back = Siga-os neste { form-device } e depois recarregue esta página.
steps-obstacle = { $head } { $why }. Quando isso estiver resolvido, por exemplo com uma atualização do sistema, baixe um novo perfil.
steps-obstacle-head = Não foi possível registrar este dispositivo:
steps-obstacle-title = Este dispositivo ainda não está configurado
obstacle-too-old = o sistema é { $system } { $version }, e é necessário { $least } ou mais recente
obstacle-no-version = ele não informa a versão do { $system }
obstacle-kind = este tipo de dispositivo não é aceito aqui
obstacle-certificate = o perfil é anterior à troca de um certificado
obstacle-too-many = não é possível configurar mais dispositivos para você (no máximo { $limit })
obstacle-other = a equipe de TI pode ver o motivo
steps-waiting = Identidade verificada
steps-not-yet = A equipe de TI ainda não terminou os preparativos para este tipo de dispositivo. Até lá, ele não pode ser registrado.
steps-not-yet-ask = Por enquanto, você não precisa fazer mais nada. Pergunte à equipe de TI quando estará pronto.
steps-not-yet-stay = A verificação continua valendo neste navegador: guarde o link e abra-o aqui quando receber o aviso de que pode continuar, no máximo até { $moment }.
# No máximo 25 caracteres.
steps-look-again = Verificar de novo
steps-next = O que vem depois
steps-other-device = Este tipo de dispositivo não pode ser registrado. Peça um convite para o dispositivo que você quer configurar.
steps-was = Concluído:
# No máximo 25 caracteres.
steps-download = Baixar perfil
steps-served = Você baixou o perfil. Continue com o segundo passo.
steps-gone = Ele já foi baixado. Se sumiu, baixe um novo.
# Títulos: no máximo 40 caracteres.
steps-done = Pronto
steps-done-more = A partir daí, { form-organisation } vê o dispositivo e configura o que é do trabalho.
steps-connect = Conecte o PC
steps-connect-more = Use o botão desta página ou abra as Configurações. Quem faz isso precisa ser administrador deste PC.
steps-sign-in = Confirme na página que se abre
steps-sign-in-more = Ela mostra de novo o nome { form-organisation.of }.
steps-work-profile = Inicie a configuração
steps-work-profile-more = Toque no botão desta página. O Android abre sua própria configuração.
steps-accept = Crie o perfil de trabalho
steps-accept-more = Leia o que o Android mostra e aceite. Seus apps pessoais ficam como estão.
steps-reset = Redefina o dispositivo
steps-reset-more = Um dispositivo da organização é configurado a partir da primeira tela. Salve o que for necessário: a redefinição apaga tudo.
steps-first-screen = Escaneie o código na primeira tela
steps-first-screen-more = Toque seis vezes no mesmo ponto da primeira tela, até que ela peça um código. { form-organisation-first } mostra o código a você.

## Portal: the steps on an iPhone, an iPad and a Mac
## Names of buttons and places are the system's own ("screen-" below); they stand in bold.

apple-download = Baixe o perfil
apple-download-touch = Toque no botão no fim desta página.
apple-download-mac = Clique no botão no fim desta página. Se seu navegador não é o Safari, abra depois o arquivo baixado: enrollment.mobileconfig.
# Legendas: no máximo 70 caracteres.
apple-caption-ask = Quando aparecer a pergunta, toque em { $allow }.
apple-caption-close = Depois, toque em { $close }.
apple-caption-ask-mac = Se o Safari perguntar, clique em { $allow }.
apple-caption-downloaded-mac = O Mac mostra { $downloaded }.
apple-install = Instale-o em Ajustes
apple-install-mac = Instale-o em Ajustes do Sistema
apple-way = Abra Ajustes e toque em Perfil Baixado, perto do topo. Se não estiver lá, siga este caminho:
apple-way-mac = Abra Ajustes do Sistema e siga este caminho:
apple-tap-profile = Toque em { form-organisation } e depois em Instalar.
apple-click-profile = Clique duas vezes em { form-organisation } e depois clique em Instalar.
apple-older-mac = No macOS 13 e 14 é Privacidade e Segurança e depois Perfis. No macOS 12: Preferências do Sistema e depois Perfis.
apple-soon = Faça isso de imediato: o perfil funciona por 15 minutos, e o { form-device } o esquece ainda antes.
apple-soon-mac = Faça isso de imediato: o perfil funciona por 15 minutos.
apple-caption-settings = Em Ajustes, toque em { $downloaded }.
apple-caption-install = No alto, à direita, toque em { $install }.
apple-caption-unlock = Digite o código que desbloqueia este { form-device }, não o do convite.
apple-caption-trust = Toque em Instalar mais uma vez e depois em { $trust }.
apple-caption-settings-mac = Escolha Geral e depois { $management }.
apple-caption-profiles-mac = Clique duas vezes em { form-organisation }.
apple-caption-install-mac = Clique em { $install } e confirme.
apple-caption-password-mac = Digite a senha de um administrador deste Mac ou use o Touch ID.
apple-done-more = A partir daí, { form-organisation } vê este { form-device } e começa a configurar o que é do trabalho. Isso pode levar alguns minutos.
apple-caption-done = Esta página avisa, então, que você terminou.

## Portal: words on the screens of devices
## As the system has them in your language. They stand in small pictures, and are cut when they are too long for these.

screen-ask = Este site está tentando baixar um perfil de configuração.
screen-ask-mac = Deseja permitir downloads neste site?
screen-ignore = Ignorar
screen-allow = Permitir
screen-cancel = Cancelar
screen-close = Fechar
screen-ok = OK
screen-install = Instalar
screen-install-mac = Instalar…
screen-trust = Confiar
screen-downloaded = Perfil Baixado
screen-enter-passcode = Digite o Código
screen-remote-management = Gerenciamento Remoto
screen-settings = Ajustes
screen-system-settings = Ajustes do Sistema
screen-general = Geral
screen-vpn-management = VPN e Gerenciamento de Dispositivo
screen-device-management = Gerenciamento de Dispositivo
screen-windows-settings = Configurações
screen-windows-accounts = Contas
screen-windows-access = Acessar trabalho ou escola

## Portal: the profile

profile-served = Você baixou o perfil
profile-served-lead = Cada perfil funciona uma única vez, por isso não é entregue duas vezes. Se ele ainda está no seu dispositivo, continue em Ajustes. Se sumiu, baixe um novo: o anterior então deixa de funcionar.
# No máximo 30 caracteres.
profile-again = Baixar um novo perfil
profile-steps = Mostrar os passos
profile-waiting = O perfil ainda não está pronto

## Portal: help, on the page with the steps

stuck = Não consigo continuar
stuck-nothing = Nada acontece com o botão
stuck-nothing-touch = Abra esta página no Safari. Outros navegadores, e páginas dentro de outros apps, talvez não entreguem o perfil a Ajustes. Se você escolheu Ignorar, baixe um novo perfil.
stuck-nothing-mac = Procure enrollment.mobileconfig na pasta Downloads (ou Transferências) e abra-o. Se não estiver lá, baixe um novo perfil.
stuck-lost = Não encontro o perfil
stuck-lost-touch = Ele espera em Ajustes apenas por alguns minutos. Procure em Geral, VPN e Gerenciamento de Dispositivo; no iOS e iPadOS 14 e anteriores é Geral, Perfil. Se sumiu, baixe um novo perfil.
stuck-lost-mac = Procure em Ajustes do Sistema, em Geral, Gerenciamento de Dispositivo (macOS 15 e posteriores) ou em Privacidade e Segurança, Perfis (macOS 13 e 14). Se sumiu, baixe um novo perfil.
stuck-failed = “Falha na Instalação do Perfil”
stuck-failed-more = Na maioria das vezes, o perfil tinha mais de 15 minutos ou há um mais recente: baixe um novo perfil e instale-o de imediato. A instalação também falha sem rede, quando a data e a hora estão erradas, quando o sistema deste { form-device } é mais antigo do que { form-organisation } permite ou quando o { form-device } já é gerenciado.
stuck-again = Onde baixo um novo perfil?
stuck-again-more = Com o botão no fim desta página, que passa a ter esse nome depois que você baixa o primeiro. O primeiro então deixa de funcionar: se você vê dois nos ajustes, remova o mais antigo.
stuck-wrong = Este não é o dispositivo certo
stuck-wrong-more = Então não instale nada aqui. Um convite é para um único dispositivo e um único navegador: peça { form-organisation.to } um novo para o outro dispositivo.
stuck-else = Outra coisa
stuck-else-more = Pergunte à equipe de TI { form-organisation.of } e conte o que você vê na tela.

## Portal: the device has enrolled

enrolled-title = Você terminou
enrolled-lead = Agora { form-organisation } gerencia este { $model }.
enrolled-lead-unnamed = Agora { form-organisation } gerencia este dispositivo.
enrolled-next = O que acontece agora
enrolled-next-more = O que { form-organisation } preparou para este dispositivo chega sozinho, muitas vezes em poucos minutos, enquanto ele está on-line. O dispositivo pode perguntar a você antes de instalar um app. Também pode ser que ainda não haja nada preparado: nesse caso, você não notará nada.
enrolled-close = Você pode fechar esta página. O convite não pode ser usado de novo.
enrolled-look = Onde encontrar isso no dispositivo
enrolled-look-more = Lá você vê o que { form-organisation } gerencia. Lá você também pode remover esse gerenciamento; { form-organisation } nota então que já não gerencia o dispositivo.

## Portal: links that no longer lead on

dead-expired = Este convite expirou
dead-expired-more = Os convites terminam depois de um prazo definido, e o deste já passou.
dead-revoked = Este convite foi retirado
dead-revoked-more = Um administrador { form-organisation.of } o encerrou antes que fosse usado.
dead-used = Este convite já foi usado
dead-used-device = Um dispositivo foi configurado com ele, e um convite vale para um único dispositivo.
dead-elsewhere = Este convite continua em outro navegador
dead-elsewhere-more = Se foi você que começou lá, continue lá: abra de novo o link naquele navegador. Pode ser outro app deste dispositivo, a janela de um app de e-mail ou outro dispositivo.
dead-elsewhere-lost = Se não conseguir voltar lá, recomece aqui com um novo convite.
dead-not-you = Se não foi você, avise a equipe de TI, por favor.
dead-superseded = Há um convite mais recente
dead-superseded-more = Uma mensagem mais recente foi enviada a você, e o link dela substitui este. Procure a última mensagem com seu convite e siga o link dela.
dead-chosen-again = Você escolheu de novo em outra janela
dead-chosen-again-more = O que você escolheu aqui deixou de valer. Continue lá ou escolha de novo.
dead-choose-anew = Escolher de novo
dead-locked = Este convite está bloqueado
dead-locked-more = { $tries ->
    [one] Um código de acesso errado foi digitado uma vez. Para sua proteção, este convite já não se abre, nem mesmo com o código certo.
   *[other] Um código de acesso errado foi digitado { $tries } vezes. Para sua proteção, este convite já não se abre, nem mesmo com o código certo.
}
dead-verified-here = Este navegador está verificado para um convite. { $link }
dead-go-on = Continuar com ele
# No máximo 30 caracteres.
dead-ask = Pedir um novo convite
dead-ask-more = Um administrador { form-organisation.of } verá seu pedido e decidirá.
dead-asked = Um novo convite foi pedido
dead-asked-more = { form-organisation-first } vê o pedido. Quando ele for aceito, você receberá uma nova mensagem; este link fica como está.
dead-declined = Seu pedido foi recusado
dead-from-session = Abra mais uma vez o link da sua mensagem para pedir um novo convite.

## Portal: after asking for a new invite or passcode

asked-title = Seu pedido está a caminho
asked-new-invite = { form-organisation-first } vê que você pede um novo convite. Quando o pedido for aceito, você receberá uma nova mensagem com um novo link. Até lá, você não precisa fazer nada.
asked-new-passcode = { form-organisation-first } vê que você não tem o código de acesso à mão. Quando o pedido for aceito, você receberá uma nova mensagem com um novo link e um novo código de acesso; o link que você tem deixa então de funcionar.
asked-found-it = Encontrou o código de acesso, afinal? { $link }
asked-back = Voltar ao seu convite
asked-lives = Seu convite ainda funciona
asked-lives-more = Não é preciso um novo. Continue com o que você tem.
# No máximo 20 caracteres.
asked-go-on = Continuar

## Portal: the first page of the site, for whoever comes without a link

home-title = Registrar um dispositivo
home-lead = Aqui { form-organisation } passa a gerenciar dispositivos. Tudo começa com um convite.
home-invited = Você recebeu um convite
home-invited-more = Abra o link da sua mensagem no dispositivo que você quer configurar e tenha a mensagem à mão: ela diz o que a página pede.
home-short = Mostraram a você um link curto
home-short-more = Digitar o código dele
home-none = Você não tem convite
home-none-more = Peça um à equipe de TI { form-organisation.of }. Sem convite, não é possível começar nada.

## Portal: where the code of a short link is typed

short-code-title = Digite o código do seu link
short-code-lead = Ele está na tela que mostra seu convite, depois de /m/ no link curto. O código de acesso é pedido em seguida.
short-code-label = Código do link curto
short-code-hint = 8 letras e números. Tanto faz usar maiúsculas ou minúsculas.
short-code-unreadable = O código não está completo. Ele tem 8 letras e números.

## Portal: signing in by a work account
## Opened by an iPhone, iPad or Mac on which somebody began to sign in with a work account at Apple.

account-title = Inicie sessão para configurar seu dispositivo para o trabalho
account-lead = Mostre { form-organisation.to } que é você: com seu endereço de trabalho e o código de acesso do convite que foi enviado para lá.
account-email = E-mail do trabalho
account-hint = 8 letras e números do seu convite. Tanto faz usar maiúsculas ou minúsculas.
account-wrong = Nenhum convite para este endereço tem este código de acesso. Consulte seu último convite e digite os dois de novo.
account-no-invite = Não tem um convite à mão?
account-no-invite-more = Peça um à equipe de TI { form-organisation.of } e volte quando ele tiver chegado. Até lá, nada acontece com seu dispositivo.
account-next = O que acontece depois?
account-next-more = Seu dispositivo pede que você inicie sessão com sua conta de trabalho da Apple e permita o gerenciamento da área profissional dele. Depois disso, o dispositivo fica registrado.
account-not-ready = { form-organisation-first } ainda precisa preparar algo antes que dispositivos Apple possam ser registrados. Seu convite continua valendo: volte quando receber o aviso.
account-too-old = Este dispositivo precisa da versão { $least } do sistema ou de uma mais recente. Atualize-o e entre de novo.
account-not-offered = Esta organização ainda não preparou o registro de dispositivos Apple.

## Portal: pages that say one thing
## A heading, and the words below it.

plain-not-found = Não há nada aqui
plain-not-found-more = Se você seguiu o link de um convite, talvez ele tenha sido cortado: abra-o de novo a partir da mensagem ou copie-o inteiro. Um link curto só funciona por pouco tempo.
plain-limited = Tentativas demais
plain-limited-seconds = { $count ->
    [one] Para proteger os convites, esta rede precisa esperar. Tente de novo daqui a { $count } segundo.
   *[other] Para proteger os convites, esta rede precisa esperar. Tente de novo daqui a { $count } segundos.
}
plain-limited-minutes = { $count ->
    [one] Para proteger os convites, esta rede precisa esperar. Tente de novo daqui a { $count } minuto.
   *[other] Para proteger os convites, esta rede precisa esperar. Tente de novo daqui a { $count } minutos.
}
plain-limited-hours = { $count ->
    [one] Para proteger os convites, esta rede precisa esperar. Tente de novo daqui a { $count } hora.
   *[other] Para proteger os convites, esta rede precisa esperar. Tente de novo daqui a { $count } horas.
}
plain-limited-account-seconds = { $count ->
    [one] Para proteger esta conta, o início de sessão com ela precisa esperar. Tente de novo daqui a { $count } segundo.
   *[other] Para proteger esta conta, o início de sessão com ela precisa esperar. Tente de novo daqui a { $count } segundos.
}
plain-limited-account-minutes = { $count ->
    [one] Para proteger esta conta, o início de sessão com ela precisa esperar. Tente de novo daqui a { $count } minuto.
   *[other] Para proteger esta conta, o início de sessão com ela precisa esperar. Tente de novo daqui a { $count } minutos.
}
plain-limited-account-hours = { $count ->
    [one] Para proteger esta conta, o início de sessão com ela precisa esperar. Tente de novo daqui a { $count } hora.
   *[other] Para proteger esta conta, o início de sessão com ela precisa esperar. Tente de novo daqui a { $count } horas.
}
plain-limited-until = Você pode tentar de novo a partir de { $moment }.
plain-trouble = Algo não está certo do nosso lado
plain-trouble-more = A culpa não é sua, e nada se perdeu. Espere um momento e abra seu link de novo.
plain-foreign = Este formulário veio de outra página
plain-foreign-more = Para sua proteção, só são aceitos formulários das páginas deste próprio site. Abra o link do seu convite e continue por lá.
plain-unreadable = Não foi possível ler isso
plain-unreadable-more = Abra de novo o link do seu convite e digite somente o que a página pede.
plain-method = Isso não funciona aqui
plain-method-more = Abra o link do seu convite em um navegador.
plain-no-session = Abra primeiro seu convite
plain-no-session-more = Este navegador não está verificado, ou já não está. Abra o link do seu convite no navegador em que você mostrou que é você.

## Portal: what the organisation can and cannot see
## A promise, on every page where somebody decides: it must never say more or less than the English. For each kind of
## set-up one sentence about the whole ("-whole"), then a list of what the organisation can do, and one of what it
## cannot. The items continue the line over their list (sees-can, sees-cannot).

sees-question = O que { form-organisation } pode e não pode ver
# Os itens das listas continuam com um infinitivo.
sees-can = { form-organisation-first } pode
sees-cannot = { form-organisation-first } não pode
sees-when = Isso começa quando o dispositivo é registrado, não antes. Você pode perguntar a qualquer momento o que está definido no seu dispositivo.
sees-depends = O que é gerenciado depende do dispositivo. Para ler, abra o convite no dispositivo que você quer configurar.

sees-account-whole = A Apple mantém o trabalho separado: os apps e dados de trabalho ficam em uma área própria. A organização gerencia essa área.
sees-account-can-apps = ver e gerenciar os apps de trabalho e os dados deles, e remover todos de uma só vez
sees-account-can-facts = ver o tipo de dispositivo e a versão do sistema
sees-account-can-settings = instalar ajustes para o trabalho: contas, Wi-Fi, VPN para apps de trabalho, certificados e umas poucas restrições
sees-account-can-passcode = pedir que o dispositivo tenha um código de desbloqueio
sees-account-cannot-private = ver seus apps pessoais nem suas fotos, mensagens, chamadas, e-mails ou navegação
sees-account-cannot-identify = ver o número de série nem outros identificadores permanentes do dispositivo
sees-account-cannot-place = ver onde o dispositivo está
sees-account-cannot-erase = apagar o dispositivo nem remover o código de desbloqueio: só pode remover a área profissional

sees-ios-personal-whole = Este tipo de configuração gerencia o dispositivo inteiro. Não cria uma área profissional separada.
sees-ios-personal-can-facts = ver o modelo, o nome, o número de série e outros identificadores do dispositivo, a versão do sistema, o armazenamento e a bateria, e se o bloqueio de tela e a criptografia estão ativados
sees-ios-personal-can-settings = ver os nomes dos perfis de configuração que estão no dispositivo e instalar ajustes: contas de e-mail, Wi-Fi, VPN, certificados e restrições
sees-ios-personal-can-apps = instalar apps de trabalho e remover os que instalou, com os dados deles
sees-ios-personal-can-traffic = ver que sites e serviços você acessa quando seu tráfego passa pela VPN ou pelo Wi-Fi da própria organização
sees-ios-personal-cannot-private = ler suas mensagens nem seus e-mails pessoais, nem ver suas fotos nem suas chamadas
sees-ios-personal-cannot-apps = ver que apps pessoais você tem
sees-ios-personal-cannot-place = ver onde o dispositivo está
sees-ios-personal-cannot-erase = apagar nem bloquear o dispositivo: renuncia a esses direitos em dispositivos pessoais

sees-ios-corporate-whole = Este dispositivo pertence à organização, e o dispositivo inteiro é gerenciado.
sees-ios-corporate-can-facts = ver o modelo, o nome, o número de série, o número de telefone e os endereços de rede, a versão do sistema, o armazenamento e a bateria, e que apps e perfis de configuração estão instalados
sees-ios-corporate-can-settings = instalar e remover ajustes, restrições e apps
sees-ios-corporate-can-erase = bloquear o dispositivo, remover o código de desbloqueio e apagá-lo com tudo o que há nele
sees-ios-corporate-can-traffic = ver que sites e serviços são acessados quando o tráfego passa pela VPN, pelo Wi-Fi ou pelo filtro da própria organização
sees-ios-corporate-cannot-private = ler mensagens, ver fotos nem ouvir chamadas por meio desta configuração

sees-mac-personal-whole = Este tipo de configuração gerencia o Mac inteiro. Não cria uma área profissional separada.
sees-mac-personal-can-facts = ver o modelo, o nome, o número de série e outros identificadores do Mac, a versão do sistema, o armazenamento, e se a criptografia do disco e o firewall estão ativados
sees-mac-personal-can-settings = ver os nomes dos perfis de configuração que estão no Mac e instalar ajustes: contas de e-mail, Wi-Fi, VPN, certificados e restrições
sees-mac-personal-can-software = instalar software. O software pode fazer aquilo para que o fabricante o criou: pergunte o que está instalado e por quê
sees-mac-personal-cannot-erase = apagar nem bloquear o Mac por meio desta configuração: renuncia a esses direitos em dispositivos pessoais
sees-mac-personal-cannot-apps = obter uma lista dos seus apps pessoais por meio desta configuração

sees-mac-corporate-whole = Este Mac pertence à organização, e o Mac inteiro é gerenciado.
sees-mac-corporate-can-facts = ver o modelo, o nome, o número de série e os endereços de rede, a versão do sistema, o armazenamento, os ajustes de segurança, e que apps e perfis de configuração estão instalados
sees-mac-corporate-can-settings = instalar e remover ajustes, restrições e software
sees-mac-corporate-can-erase = bloquear o Mac e apagá-lo com tudo o que há nele
# Em inglês: não se pode supor que deixe algo sem ver.
sees-mac-corporate-cannot-trust = garantir que algo neste Mac fique sem ser visto: trate-o como propriedade da organização

sees-windows-personal-whole = Este tipo de configuração gerencia o PC inteiro. Não cria uma área profissional separada.
sees-windows-personal-can-facts = ver o modelo, o nome, o número de série, a edição e a versão do Windows, e se a criptografia do disco está ativada
sees-windows-personal-can-settings = definir políticas, por exemplo para o bloqueio de tela, as atualizações, a criptografia e o que pode ser executado
sees-windows-personal-can-software = instalar software. O software pode fazer aquilo para que o fabricante o criou: pergunte o que está instalado e por quê
sees-windows-personal-can-erase = remover o que instalou e, tecnicamente, redefinir o PC
sees-windows-personal-cannot-private = abrir seus arquivos, seus e-mails nem seu histórico de navegação apenas por meio desta configuração

sees-windows-corporate-whole = Este PC pertence à organização, e o PC inteiro é gerenciado.
sees-windows-corporate-can-facts = ver o modelo, o nome, o número de série, a edição e a versão do Windows, e que apps estão instalados
sees-windows-corporate-can-settings = definir políticas, instalar e remover software
sees-windows-corporate-can-erase = bloquear o PC e redefini-lo, apagando tudo o que há nele
sees-windows-corporate-cannot-trust = garantir que algo neste PC fique sem ser visto: trate-o como propriedade da organização

sees-android-personal-whole = O Android mantém o trabalho separado: um perfil de trabalho com apps e dados próprios. A organização gerencia esse perfil.
sees-android-personal-can-apps = ver e gerenciar os apps e os dados dentro do perfil de trabalho, e remover o perfil com tudo o que há nele
sees-android-personal-can-facts = ver o modelo, a versão do Android e se o dispositivo é seguro, por exemplo, se tem bloqueio de tela
sees-android-personal-can-lock = pedir um bloqueio de tela com certo nível de segurança
sees-android-personal-can-traffic = ver o tráfego de rede dos apps de trabalho
sees-android-personal-cannot-private = ver seus apps pessoais nem suas fotos, mensagens, chamadas ou navegação
sees-android-personal-cannot-place = ver onde o dispositivo está, a não ser que um app de trabalho peça isso e você permita
sees-android-personal-cannot-erase = apagar o dispositivo: só pode remover o perfil de trabalho

sees-android-corporate-whole = Este dispositivo pertence à organização, e o dispositivo inteiro é gerenciado.
sees-android-corporate-can-facts = ver o modelo, o número de série, o número de telefone, a versão do Android e que apps estão instalados
sees-android-corporate-can-apps = instalar, remover e bloquear apps, e definir restrições
sees-android-corporate-can-erase = bloquear o dispositivo e apagá-lo com tudo o que há nele
sees-android-corporate-can-traffic = manter um registro do tráfego de rede e localizar o dispositivo quando sua perda é comunicada
sees-android-corporate-cannot-trust = garantir que algo neste dispositivo fique sem ser visto: trate-o como propriedade da organização
