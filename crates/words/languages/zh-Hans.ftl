# 简体中文（zh-Hans）
#
# 统一用词：
# - invite = 邀请，enroll = 注册，set up = 设置，device management = 设备管理，link = 链接，short link = 短链接
# - passcode（邀请中的一次性代码）= 验证码。设备自身的解锁密码一律称“密码”或“锁屏密码”（screen-、sees-），两者不可混用。
# - profile（Apple）= 描述文件，work profile（Android）= 工作资料，IT team / IT department = IT部门
# - verified = 已验证，administrator = 管理员，private = 个人
# - 称呼一律用“您”。tap：Apple设备用“轻点”，Android用“点按”；Mac上click用“点按”，double-click用“连按”。
# - 中文与西文、数字之间以及变量前后不加空格（与iOS界面一致；变量的值可能是中文，也可能是西文）。
# - 系统的按钮和设置名称放在“”中，以系统的简体中文界面为准。

## Language

language-own-name = 简体中文
language-english-name = Chinese (Simplified)
language-direction = ltr
language-dates = zh-Hans

## Dates

# 2026年3月24日星期二 18:00（CET）
dates-moment = { $date }{ $weekday } { $time }（{ $zone }）
dates-unknown = 未知时间

## Fields

field-device-platform =
    { $platform ->
        [android] Android设备
        [ios] iPhone或iPad
        [macos] Mac
        [windows] Windows电脑
       *[neutral] 设备
    }
field-owned-by =
    { $ownership ->
        [personal] 您本人
       *[corporate] 组织
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] 还会要求输入您工作账户的密码。
       *[directory] 会要求输入您工作账户的密码。
    }
# 电话与邮箱两侧留空格，以免“或”被误认为地址的一部分。
field-support-both = { $phone } 或 { $email }
field-organisation-unknown = 您的组织
field-sender-unknown = 您的IT部门

## Mail

mail-qr-alt = 您的链接的二维码。如果看不到图片，请使用此邮件中的链接。
mail-privacy-link = 隐私
mail-test-mark = [测试]
mail-test-note = 这是使用示例数据的测试邮件，其中的内容打不开任何东西。

mail-invite-subject = 请设置您的{ $device_platform }以用于工作 – { $organisation }
mail-invite-preheader = 仅供一台设备使用一次，有效期至{ $expires_on }。
mail-invite-hello = { $user_name }，您好！
mail-invite-open = { $organisation }邀请您设置您的{ $device_platform }以用于工作。设置后，它将接入组织的设备管理。请在该设备上打开链接：
mail-invite-button = 设置我的设备
mail-invite-opens = 将打开{ $portal_host }
mail-invite-scan = 正在别的设备上阅读？请将要设置的设备的相机对准此二维码。
mail-invite-passcode = 页面会要求输入以下一次性验证码：
mail-invite-expires = 此链接仅供一台设备使用一次，有效期至{ $expires_on }。
mail-invite-owned = 所有者：{ $owned_by }。
mail-invite-before = 在安装任何内容之前，页面会说明{ $organisation }在该设备上可以看到什么、可以做什么。
mail-invite-unexpected = 没想到会收到此邀请？您无需做任何事：没有其中的链接和页面所要求的信息，谁也无法使用此邀请，因此请勿将它们告诉他人。如果您怀疑此邮件的真实性，请通过您平时的联系方式向{ $sender }核实。
mail-stuck = 遇到困难？请联系：{ $support_contact }
mail-link = 链接：{ $link }

mail-reminder-subject = 提醒：请设置您的{ $device_platform }以用于工作 – { $organisation }
mail-reminder-open = { $organisation }已邀请您设置您的{ $device_platform }以用于工作，此邀请尚未使用。设置只需几分钟。请在该设备上打开链接：

mail-enrolled-subject = 您的{ $device_platform }已设置完成 – { $organisation }
mail-enrolled-heading = 您的设备已设置完成
mail-enrolled-open = 您的{ $device_platform }现已接入{ $organisation }的设备管理。您无需再做其他操作。
mail-enrolled-unexpected = 不是您本人操作的？请立即告诉我们：{ $support_contact }

mail-expired-subject = 您的邀请已失效 – { $organisation }
mail-expired-open = 用于设置您的{ $device_platform }的邀请有效期至{ $expires_on }，期间未被使用。其中的链接已失效。
mail-expired-again = 仍想设置该设备？请向{ $sender }索取新的邀请。

mail-by-myself-subject = 用于设置设备的二维码 – { $organisation }
mail-by-myself-heading = 设置此设备
mail-by-myself-open = 请将该设备的相机对准此二维码，或在该设备上打开下面的地址。
mail-by-myself-expires = 此二维码仅可使用一次，有效期至{ $expires_on }。

mail-self-enrollment-subject = 有一台设备以您的名义完成了设置 – { $organisation }
mail-self-enrollment-open = 您登录并设置了一台设备（{ $device_platform }）。它现已接入{ $organisation }的设备管理。

## Text
## 每70个字符计为一条。链接之后不要紧接任何字符。

text-invite = 【{ $organisation }】请设置您的{ $device_platform }：{ $link }
text-reminder = 【{ $organisation }】您的{ $device_platform }尚未设置：{ $link }
text-by-myself = 【{ $organisation }】设置此设备：{ $link }
text-code = 验证码：{ $passcode }
text-passcode = 【{ $organisation }】您的一次性验证码：{ $passcode }。链接在我们的邮件中。
text-enrolled = 【{ $organisation }】您的{ $device_platform }已设置完成。
text-self-enrollment = 【{ $organisation }】有设备以您的名义完成了设置：{ $device_platform }。
text-not-you = 不是您本人操作？{ $support_contact }
text-expired = 【{ $organisation }】您的邀请已失效。请向{ $sender }索取新邀请。


## Forms

# 句首与句中形式相同。
form-organisation = { $organisation ->
    [unnamed] 您的组织
   *[named] { $organisation }
}
form-organisation-first = { $organisation ->
    [unnamed] 您的组织
   *[named] { $organisation }
}
# 与“这台”“您的”连用。
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone或iPad
    [android-phone] Android手机
    [android-tablet] Android平板电脑
    [android] Android设备
    [mac] Mac
    [windows] Windows电脑
   *[device] 设备
}
form-a-device = { $device ->
    [iphone] 一台iPhone
    [ipad] 一台iPad
    [ios] 一台iPhone或iPad
    [android-phone] 一台Android手机
    [android-tablet] 一台Android平板电脑
    [android] 一台Android设备
    [mac] 一台Mac
    [windows] 一台Windows电脑
   *[device] 一台设备
}

## Portal: what every page has

page-nameless = 设备注册
page-title = { $title } · { $organisation }
page-title-error = 错误：{ $title }
page-trial = 试用网络
page-trial-more = 此页面未加密。仅当有人告知您这是试用时，才请继续。
page-expires = 此邀请有效期至{ $moment }
page-help-phone = 需要帮助？请致电{ $phone }
page-help-email = 需要帮助？请发邮件至{ $email }
page-help-both = 需要帮助？请致电{ $phone }或发邮件至{ $email }
page-step = 第{ $current }步，共{ $steps }步
page-language = 语言
page-language-form = 此页面的语言

## Portal: the field for the passcode

passcode-label = 一次性验证码
passcode-paste = 粘贴
passcode-hint = 8位字母和数字，不区分大小写。
button-continue = 继续

## Portal: the page that an invite's link opens

welcome-title = 设置您的{ form-device }以用于工作
welcome-lead = { $invitee }，您好！{ $sender }邀请您将这台{ form-device }交由{ form-organisation }管理。请输入邀请中的验证码，以确认是您本人。
welcome-lead-no-sender = { $invitee }，您好！现邀请您将这台{ form-device }交由{ form-organisation }管理。请输入邀请中的验证码，以确认是您本人。
welcome-lead-no-invitee = { $sender }邀请您将这台{ form-device }交由{ form-organisation }管理。请输入邀请中的验证码，以确认是您本人。
welcome-lead-nobody = 现邀请您将这台{ form-device }交由{ form-organisation }管理。请输入邀请中的验证码，以确认是您本人。
welcome-new-passcode = 给我发送新的验证码
welcome-unreadable = 验证码不完整，应为8位字母和数字。这次输入不计入尝试次数。
welcome-wrong = 验证码不正确。
# 剩1次时此句同样成立。
welcome-wrong-left = { $left ->
   *[other] 验证码不正确。如果再输错{ $left }次，此邀请将被锁定。
}
welcome-where = 在哪里可以找到验证码？
welcome-where-mail = 验证码就在附有此页面链接的消息中，分为两组，每组四位，例如K7M4 9QXP。如果链接是通过邮件收到的，而邮件中没有验证码，请查看短信。
welcome-where-screen = 如果有人在屏幕上向您出示邀请，验证码就在您扫描的二维码旁边。
welcome-unexpected = 我没想到会收到此邀请
welcome-unexpected-more = 如果是这样，请勿输入验证码。只要您不继续，您的设备就不会有任何变化，此邀请也会自动失效。请将此事告知{ form-organisation }。

## Portal: the link was opened on the wrong device

device-title = 请在您的{ form-device }上打开此邀请
device-why = 此邀请适用于{ form-a-device }。此页面是在另一种设备上打开的，因此无法在这里继续。邀请尚未被使用。
device-neutral-title = 请在手机、平板电脑、Mac或Windows电脑上打开此邀请
device-neutral-why = 此邀请适用于一台Android设备、iPhone、iPad、Mac或Windows电脑。这台电脑不属于其中任何一种，因此无法在这里继续。邀请尚未被使用。
device-scan = 请用该设备的相机扫描此二维码，然后在该设备上输入邀请中的验证码。
device-scan-sign-in = 请用该设备的相机扫描此二维码，然后在该设备上使用您的工作账户登录。
device-scan-other = 请在该设备上打开含有邀请的消息，或用要设置的手机或平板电脑扫描此二维码。
device-code = 此邀请链接的二维码
device-message = 请在该设备上打开含有邀请的消息，然后打开其中的链接。
device-perhaps = 如果浏览器请求的是桌面版网页，就不会显示它在哪种设备上运行。如果这就是要设置的设备，请继续。
device-on-android = 我用的是Android设备
device-on-ipad = 我用的是iPad
device-on-mac = 我用的是Mac
device-ipad-title = 您用的是iPad吗？
device-ipad-why = 此邀请适用于iPhone或iPad。iPad会向网站表明自己是Mac，因此我们需要询问。
device-ipad-scan = 您用的是Mac？请用iPhone或iPad的相机扫描此二维码。

## Portal: the link was opened inside another app

in-app-title = 请在{ $browser }中打开此邀请
in-app-why = 此页面是在{ $app }应用内打开的。只有在{ $browser }中才能设置设备；您在这里输入的内容会在应用关闭后丢失。邀请尚未被使用。
in-app-why-unnamed = 此页面是在另一个应用内打开的。只有在{ $browser }中才能设置设备；您在这里输入的内容会在应用关闭后丢失。邀请尚未被使用。
in-app-menu = 请找到菜单（通常是⋯、⋮或指南针图标），然后选择“在{ $browser }中打开”或“在浏览器中打开”。
in-app-copy = 或者复制此地址，粘贴到{ $browser }中。
in-app-address = 此邀请的地址
in-app-copy-button = 复制
in-app-copied = 已复制
in-app-stay = 仍在这里继续

## Portal: signing in with a work account

sign-in-heading = 使用您的工作账户登录
sign-in-lead = 为确认是您本人，请使用您的工作账户登录，即您在单位电脑上使用的账户。
sign-in-invited = { $sender }将此邀请发送给了{ $invitee }。
sign-in-passcode-right = 验证码正确
sign-in-then = 输入验证码后，您还需要使用工作账户登录。
sign-in-choose = 您的工作账户在哪里？
sign-in-name = 用户名或邮箱地址
sign-in-password = 密码
sign-in-show = 显示密码
sign-in-hint = 密码只由您单位的目录核对，不会保存在这里。
sign-in-button = 登录
sign-in-with = 使用{ $directory }登录
sign-in-going = 正在前往{ $directory }
sign-in-go-on = 前往{ $directory }
sign-in-none = 目前无法在此登录。请稍后再试，或告知IT团队。
sign-in-wrong = 登录未成功。请检查用户名和密码，并确认该账户就是受邀的账户。
sign-in-left = { $left ->
   *[other] 还可尝试{ $left }次，之后登录将暂停至：{ $moment }
}
sign-in-none-left = 这是目前最后一次尝试。登录将暂停至：{ $moment }
sign-in-sure = 我确定两者都正确
sign-in-sure-more = 在此处或别处多次输错后将不再提交，以免您的账户被锁定。请先在别处登录，例如您的工作电脑，或等待半小时。
sign-in-password-over = 您的密码已过期或必须更改。请按平常的方式更改，然后再回来。
sign-in-account-closed = 您的账户目前无法使用。请咨询IT团队。
sign-in-passcode-first = 请再次输入验证码。之前的输入时间过久，或是在另一个浏览器中输入的。
sign-in-other-person = 这是他人的账户
sign-in-other-person-more = 您已登录，但此邀请是发给另一个人的。请使用受邀者的账户登录。
sign-in-another-account = 使用其他账户
sign-in-declined = 您尚未登录
sign-in-declined-more = 您取消了登录。没有任何更改，您可以再试一次。
sign-in-again = 请重新登录
sign-in-again-more = 时间过长、在另一个浏览器中开始，或此页面被打开了第二次。没有任何更改。
sign-in-unavailable = 您单位的登录服务没有响应
sign-in-unavailable-more = 您的设备和密码都没有问题。请几分钟后再试。如果一直如此，请告知IT团队。
sign-in-not-set-up = 有些设置不正确，等待并无帮助。请告知IT团队：原因记录在他们的日志中。
sign-in-not-allowed = 您的账户无权使用此页面
sign-in-not-allowed-more = 您已登录，但您的单位没有向您开放此页面。请向IT团队索取邀请。
sign-in-no-invite = 没有等待您的邀请
sign-in-no-invite-more = 您已登录，但没有此设备可以使用的邀请。请向IT团队索取。
sign-in-back = 再试一次
sign-in-unexpected = 那么请不要登录。只要您不继续，您的设备就不会发生任何变化，邀请也会自行失效。请将此事告知IT团队。
sign-in-have-passcode = 我有验证码
sign-in-have-account = 改用我的工作账户登录

## Portal: self enrollment

self-title = 设置一台用于工作的设备
self-lead = 使用您的工作账户登录，选择设备类型，然后按照设备上的步骤操作。
self-wrong = 登录未成功。请检查用户名和密码，并确认使用的是您的工作账户。
self-offered = 可以设置的设备
self-not-here-yet = 目前还不能在此设置。请向IT团队询问。
self-choose = 这是什么设备？
self-choose-lead = 您的选择决定您的单位在设备上能看到什么、能做什么。您可以在下方阅读具体内容。
self-mine = { $what }（属于我本人）
self-from-work = { $what }（属于单位）
self-not-offered = 请从中选择一项。
self-other-device = 这台电脑或设备无法在此设置
self-elsewhere = 要设置其他设备，请在该设备上打开此地址
self-code = 此页面地址的二维码
self-closed = 没有邀请，无法在此设置设备
self-closed-more = 您的单位没有开放此页面。请向IT团队索取邀请。
self-nothing-yet = 目前还不能在此设置任何设备
self-nothing-yet-more = 您的组织仍在准备此页面，在此等待没有帮助。请向IT团队询问何时可用，或索取邀请。
self-too-many = 无法再为您设置更多设备
self-too-many-more = 您的设备数量已达到每人的上限（最多{ $limit }台）。请询问IT团队能否移除一台旧设备。
self-no-address = 目录中没有您的邮箱地址
self-no-address-more = 设置设备需要邮箱地址。请让IT团队添加。

## Poster

poster-title = 设置您的设备以用于工作
poster-scan = 将手机或平板电脑的摄像头对准二维码，或输入网址。
poster-sign-in = 使用您的工作账户登录。
poster-follow = 选择设备类型，然后按照屏幕上的步骤操作。
poster-before = 在安装任何内容之前，页面会说明单位能看到什么、能做什么。

## Portal: the terms of use

terms-title = 使用条款
terms-lead = { form-organisation-first }请您在设置此设备之前阅读并接受以下条款。
terms-accept = 我接受
terms-recorded = 您的接受将被记录：第{ $version }版，包括日期和时间。如果不想接受，请关闭此页面；这样不会进行任何设置。

## Portal: after the passcode

steps-verified = 已验证：{ $invitee }
steps-verified-unnamed = 已验证
steps-three = 还有三步
steps-two = 还有两步
steps-stay = 请停留在此页面，它会自动继续。
steps-follow = 请在这台{ form-device }上完成这些步骤。
steps-come-back = 请在这台{ form-device }上完成这些步骤，然后刷新此页面。
# $why 目前是英文句子。
steps-obstacle = { $head }{ $why }。解决后（例如更新系统后），请下载新的描述文件。
steps-obstacle-head = 此设备无法注册：
steps-obstacle-title = 此设备尚未设置好
obstacle-too-old = 系统为{ $system } { $version }，需要{ $least }或更高版本
obstacle-no-version = 无法得知其{ $system }版本
obstacle-kind = 此处不支持此类设备
obstacle-certificate = 其描述文件是在更换证书之前生成的
obstacle-too-many = 您可设置的设备数量已达上限（最多{ $limit }台）
obstacle-other = IT团队可以查看原因
steps-waiting = 您已通过验证
steps-not-yet = IT团队尚未完成此类设备的准备工作。在此之前，设备无法注册。
steps-not-yet-ask = 目前您无需再做其他事。请向IT团队询问何时可以就绪。
steps-not-yet-stay = 您在此浏览器中会保持已验证状态：请保留链接，等收到可以继续的通知后在这里打开，最迟不晚于{ $moment }。
steps-look-again = 再次查看
steps-next = 之后的步骤
steps-other-device = 此类设备无法注册。请为您要设置的设备索取邀请。
steps-was = 已完成：
steps-download = 下载描述文件
steps-served = 您已下载描述文件。请继续第二步。
steps-gone = 已下载。如果找不到了，请下载新的描述文件。
steps-done = 完成
steps-done-more = 从此时起，{ form-organisation-first }可以看到此设备，并会设置工作所需的内容。
steps-connect = 连接这台电脑
steps-connect-more = 请使用此页面上的按钮，或打开“设置”。此操作须由这台电脑的管理员完成。
steps-sign-in = 在打开的页面上确认
steps-sign-in-more = 该页面会再次显示{ form-organisation }的名称。
steps-work-profile = 开始设置
steps-work-profile-more = 点按此页面上的按钮，Android会打开自己的设置流程。
steps-accept = 创建工作资料
steps-accept-more = 请阅读Android显示的内容，然后接受。您的个人应用保持不变。
steps-reset = 重置设备
steps-reset-more = 组织的设备须从第一个屏幕开始设置。请先保存您需要的内容：重置会清除所有内容。
steps-first-screen = 在第一个屏幕上扫描二维码
steps-first-screen-more = 在第一个屏幕的同一位置点按六次，直到系统要求扫描二维码。{ form-organisation-first }会向您出示该二维码。

## Portal: the steps on an iPhone, an iPad and a Mac

apple-download = 下载描述文件
apple-download-touch = 轻点此页面底部的按钮。
apple-download-mac = 点按此页面底部的按钮。如果您的浏览器不是Safari，请随后打开下载的文件：enrollment.mobileconfig。
apple-caption-ask = 出现询问时，轻点“{ $allow }”。
apple-caption-close = 然后轻点“{ $close }”。
apple-caption-ask-mac = 如果Safari询问，请点按“{ $allow }”。
apple-caption-downloaded-mac = Mac会显示“{ $downloaded }”。
apple-install = 在“设置”中安装
apple-install-mac = 在“系统设置”中安装
apple-way = 打开“设置”，轻点靠近顶部的“已下载描述文件”。如果没有显示，请按以下路径前往：
apple-way-mac = 打开“系统设置”，按以下路径前往：
apple-tap-profile = 轻点“{ form-organisation }”，然后轻点“安装”。
apple-click-profile = 连按“{ form-organisation }”，然后点按“安装”。
apple-older-mac = 在macOS 13和14上，请前往“隐私与安全性”>“描述文件”。在macOS 12上，请前往“系统偏好设置”>“描述文件”。
apple-soon = 请立即操作：描述文件的有效时间为15分钟，而{ form-device }会更早将其清除。
apple-soon-mac = 请立即操作：描述文件的有效时间为15分钟。
apple-caption-settings = 在“设置”中，轻点“{ $downloaded }”。
apple-caption-install = 轻点右上角的“{ $install }”。
apple-caption-unlock = 输入这台{ form-device }的解锁密码，而不是邀请中的验证码。
apple-caption-trust = 再次轻点“安装”，然后轻点“{ $trust }”。
apple-caption-settings-mac = 选择“通用”，然后选择“{ $management }”。
apple-caption-profiles-mac = 连按“{ form-organisation }”。
apple-caption-install-mac = 点按“{ $install }”，并确认。
apple-caption-password-mac = 输入这台Mac的管理员密码，或使用触控ID。
apple-done-more = 从此时起，{ form-organisation-first }可以看到这台{ form-device }，并开始设置工作所需的内容。这可能需要几分钟。
apple-caption-done = 随后，此页面会显示已完成。

## Portal: words on the screens of devices

screen-ask = 此网站正尝试下载一个配置描述文件。
screen-ask-mac = 您要允许在此网站上下载吗？
screen-ignore = 忽略
screen-allow = 允许
screen-cancel = 取消
screen-close = 关闭
screen-ok = 好
screen-install = 安装
screen-install-mac = 安装…
screen-trust = 信任
screen-downloaded = 已下载描述文件
screen-enter-passcode = 输入密码
screen-remote-management = 远程管理
screen-settings = 设置
screen-system-settings = 系统设置
screen-general = 通用
screen-vpn-management = VPN与设备管理
screen-device-management = 设备管理
screen-windows-settings = 设置
# Windows 11的较新版本写作“账户”。
screen-windows-accounts = 帐户
screen-windows-access = 连接工作或学校帐户

## Portal: the profile

profile-served = 您已下载描述文件
profile-served-lead = 每个描述文件只能使用一次，因此不会重复提供。如果它仍在您的设备上，请在“设置”中继续。如果找不到了，请下载新的描述文件：届时之前的那个将失效。
profile-again = 下载新的描述文件
profile-steps = 显示步骤
profile-waiting = 描述文件尚未就绪

## Portal: help, on the page with the steps

stuck = 我遇到了困难
stuck-nothing = 按下按钮后没有反应
stuck-nothing-touch = 请在Safari中打开此页面。其他浏览器以及其他应用内的页面可能不会将描述文件交给“设置”。如果您选择了“忽略”，请下载新的描述文件。
stuck-nothing-mac = 请在“下载”文件夹中找到enrollment.mobileconfig并打开。如果没有，请下载新的描述文件。
stuck-lost = 我找不到描述文件
stuck-lost-touch = 它只会在“设置”中保留几分钟。请在“通用”>“VPN与设备管理”中查找；在iOS和iPadOS 14及更早版本上，是“通用”>“描述文件”。如果找不到了，请下载新的描述文件。
stuck-lost-mac = 请在“系统设置”中查找：“通用”>“设备管理”（macOS 15及更高版本），或“隐私与安全性”>“描述文件”（macOS 13和14）。如果找不到了，请下载新的描述文件。
stuck-failed = “描述文件安装失败”
stuck-failed-more = 最常见的原因是描述文件已超过15分钟，或者已有更新的描述文件：请下载新的描述文件并立即安装。没有网络、日期和时间不正确、这台{ form-device }的系统版本低于{ form-organisation }允许的版本，或者这台{ form-device }已被管理时，安装也会失败。
stuck-again = 在哪里下载新的描述文件？
stuck-again-more = 使用此页面底部的按钮：您下载第一个描述文件后，按钮会变为“下载新的描述文件”。下载新的之后，第一个即失效：如果在设置中看到两个，请移除较早的那个。
stuck-wrong = 这不是要设置的设备
stuck-wrong-more = 如果是这样，请勿在这里安装任何内容。一份邀请只适用于一台设备和一个浏览器：请向{ form-organisation }为另一台设备索取新的邀请。
stuck-else = 其他问题
stuck-else-more = 请咨询{ form-organisation }的IT部门，并告知您在屏幕上看到的内容。

## Portal: the device has enrolled

enrolled-title = 已完成
enrolled-lead = 这台{ $model }现由{ form-organisation }管理。
enrolled-lead-unnamed = 这台设备现由{ form-organisation }管理。
enrolled-next = 接下来会怎样
enrolled-next-more = 只要设备在线，{ form-organisation }为它准备的内容就会自动送达，通常只需几分钟。安装应用前，设备可能会询问您。也可能尚未准备任何内容：这种情况下您不会察觉到任何变化。
enrolled-close = 您可以关闭此页面。此邀请无法再次使用。
enrolled-look = 在设备上查看的位置
enrolled-look-more = 您可以在那里看到{ form-organisation }管理的内容，也可以在那里移除管理；移除后，{ form-organisation }会得知它不再管理此设备。

## Portal: links that no longer lead on

dead-expired = 此邀请已过期
dead-expired-more = 邀请会在设定的时间后失效，此邀请的时间已过。
dead-revoked = 此邀请已被撤回
dead-revoked-more = 在此邀请被使用之前，{ form-organisation }的管理员将其终止。
dead-used = 此邀请已被使用
dead-used-device = 已用它设置过一台设备，而一份邀请只适用于一台设备。
dead-elsewhere = 此邀请正在另一个浏览器中继续
dead-elsewhere-more = 如果是您本人在那里开始的，请在那里继续：用那个浏览器再次打开该链接。它可能是此设备上的另一个应用、邮件应用内的窗口，或另一台设备。
dead-elsewhere-lost = 如果无法回到那里，请在此用新的邀请重新开始。
dead-not-you = 如果不是您本人，请告知IT团队。
dead-superseded = 有更新的邀请
dead-superseded-more = 已向您发送更新的消息，其中的链接取代了此链接。请找到含有邀请的最新消息，并打开其中的链接。
dead-chosen-again = 您已在另一个窗口中重新选择
dead-chosen-again-more = 因此您在此处的选择已失效。请在那个窗口中继续，或重新选择。
dead-choose-anew = 重新选择
dead-locked = 此邀请已锁定
dead-locked-more = { $tries ->
   *[other] 错误的验证码已输入{ $tries }次。为保护您的安全，此邀请无法再打开，即使输入正确的验证码也不行。
}
dead-verified-here = 此浏览器已通过另一份邀请的验证。{ $link }
dead-go-on = 使用该邀请继续
dead-ask = 索取新的邀请
dead-ask-more = { form-organisation }的管理员会看到您的请求并作出决定。
dead-asked = 已索取新的邀请
dead-asked-more = { form-organisation-first }可以看到该请求。请求获准后，您会收到新的消息；此链接保持不变。
dead-declined = 您的请求被拒绝
dead-from-session = 要索取新的邀请，请再次打开消息中的链接。

## Portal: after asking for a new invite or passcode

asked-title = 您的请求已发出
asked-new-invite = { form-organisation-first }可以看到您在索取新的邀请。请求获准后，您会收到新的消息，其中有新的链接。在此之前，您无需做任何事。
asked-new-passcode = { form-organisation-first }可以看到您手头没有验证码。请求获准后，您会收到新的消息，其中有新的链接和验证码；届时您现有的链接将失效。
asked-found-it = 又找到验证码了？{ $link }
asked-back = 返回您的邀请
asked-lives = 您的邀请仍然有效
asked-lives-more = 无需新的邀请。请使用现有的邀请继续。
asked-go-on = 继续

## Portal: the first page of the site, for whoever comes without a link

home-title = 注册设备
home-lead = 设备在这里注册，并交由{ form-organisation }管理。注册从一份邀请开始。
home-invited = 您收到了邀请
home-invited-more = 请在要设置的设备上打开消息中的链接，并备好该消息：其中说明了页面会要求什么。
home-short = 有人向您出示了短链接
home-short-more = 输入短链接的代码
home-none = 您没有邀请
home-none-more = 请向{ form-organisation }的IT部门索取。没有邀请就无法开始。

## Portal: where the code of a short link is typed

short-code-title = 输入链接的代码
short-code-lead = 代码在显示邀请的屏幕上，位于短链接中的/m/之后。验证码会在下一步要求输入。
short-code-label = 短链接的代码
short-code-hint = 8位字母和数字，不区分大小写。
short-code-unreadable = 代码不完整，应为8位字母和数字。

## Portal: signing in by a work account

account-title = 登录并设置您的设备以用于工作
account-lead = 请向{ form-organisation }表明是您本人：输入您的工作邮箱地址，以及发送到该邮箱的邀请中的验证码。
account-email = 工作邮箱地址
account-hint = 邀请中的8位字母和数字，不区分大小写。
account-wrong = 没有与此地址和验证码相符的邀请。请查看最新的邀请，并重新输入这两项。
account-no-invite = 手头没有邀请？
account-no-invite-more = 请向{ form-organisation }的IT部门索取，收到后再回到这里。在此之前，您的设备不会有任何变化。
account-next = 接下来会怎样？
account-next-more = 您的设备会要求您使用Apple的工作账户登录，并允许管理其工作区域。之后，设备便完成注册。
account-not-ready = { form-organisation-first }还需完成一些设置，然后Apple设备才能注册。您的邀请仍然有效：收到通知后请再回到这里。
account-too-old = 此设备需要{ $least }或更高版本的系统。请更新系统，然后重新登录。
account-not-offered = 此组织尚未设置Apple设备的注册。

## Portal: pages that say one thing

plain-not-found = 这里没有内容
plain-not-found-more = 如果您打开的是邀请的链接，它可能不完整：请从消息中重新打开，或完整复制。短链接只在短时间内有效。
plain-limited = 尝试次数过多
plain-limited-seconds = { $count ->
   *[other] 为保护邀请，此网络须暂时等待。请在{ $count }秒后重试。
}
plain-limited-minutes = { $count ->
   *[other] 为保护邀请，此网络须暂时等待。请在{ $count }分钟后重试。
}
plain-limited-hours = { $count ->
   *[other] 为保护邀请，此网络须暂时等待。请在{ $count }小时后重试。
}
plain-limited-account-seconds = { $count ->
   *[other] 为保护此账户，须暂时等待才能用它登录。请在{ $count }秒后重试。
}
plain-limited-account-minutes = { $count ->
   *[other] 为保护此账户，须暂时等待才能用它登录。请在{ $count }分钟后重试。
}
plain-limited-account-hours = { $count ->
   *[other] 为保护此账户，须暂时等待才能用它登录。请在{ $count }小时后重试。
}
plain-limited-until = 您可以从此时间起重试：{ $moment }
plain-trouble = 我们这边出了问题
plain-trouble-more = 这不是您的原因，邀请也没有被用掉。请稍等片刻，再重新打开链接。
plain-foreign = 此表单来自其他页面
plain-foreign-more = 为保护您的安全，只接受来自本网站自身页面的表单。请打开邀请的链接，并在那里继续。
plain-unreadable = 无法识别所提交的内容
plain-unreadable-more = 请重新打开邀请的链接，并且只输入页面所要求的内容。
plain-method = 此操作在这里无效
plain-method-more = 请在浏览器中打开邀请的链接。
plain-no-session = 请先打开您的邀请
plain-no-session-more = 此浏览器未经验证，或验证已失效。请在确认过是您本人的浏览器中打开邀请的链接。

## Portal: what the organisation can and cannot see
## 各项接在“…可以：”“…无法：”之后，以动词开头，句末不加句号。承诺的范围须与英文完全一致，不多也不少。

sees-question = { form-organisation }可以看到什么，无法看到什么
sees-can = { form-organisation-first }可以：
sees-cannot = { form-organisation-first }无法：
sees-when = 这些从设备注册时开始，在此之前不会。您可以随时询问您的设备上设置了什么。
sees-depends = 管理的内容取决于设备。请在要设置的设备上打开邀请查看。

sees-account-whole = Apple会将工作内容单独存放：工作应用和数据位于单独的区域。组织管理的是该区域。
sees-account-can-apps = 查看和管理工作应用及其数据，并将其一次性全部移除
sees-account-can-facts = 查看设备的种类及其系统版本
sees-account-can-settings = 安装用于工作的设置：账户、Wi-Fi、工作应用的VPN、证书以及少量限制
sees-account-can-passcode = 要求为设备设置密码
sees-account-cannot-private = 查看您的个人应用、照片、信息、通话、邮件或网页浏览情况
sees-account-cannot-identify = 查看设备的序列号或其他长期不变的标识符
sees-account-cannot-place = 查看设备在哪里
sees-account-cannot-erase = 抹掉设备或移除其密码（只能移除工作区域）

sees-ios-personal-whole = 这种设置方式会管理整台设备，不会建立单独的工作区域。
sees-ios-personal-can-facts = 查看设备的型号、名称、序列号和其他标识符、系统版本、储存空间和电池，以及屏幕锁定和加密是否已打开
sees-ios-personal-can-settings = 查看设备上配置描述文件的名称，并安装设置：邮件账户、Wi-Fi、VPN、证书和限制
sees-ios-personal-can-apps = 安装工作应用，并移除由组织安装的应用及其数据
sees-ios-personal-can-traffic = 当您的流量经过组织自己的VPN或Wi-Fi时，查看您访问了哪些网站和服务
sees-ios-personal-cannot-private = 读取您的信息、照片、个人邮件或通话
sees-ios-personal-cannot-apps = 查看您有哪些个人应用
sees-ios-personal-cannot-place = 查看设备在哪里
sees-ios-personal-cannot-erase = 抹掉或锁定设备（组织在个人设备上放弃这些权限）

sees-ios-corporate-whole = 此设备属于组织，整台设备都受管理。
sees-ios-corporate-can-facts = 查看型号、名称、序列号、电话号码和网络地址、系统版本、储存空间和电池，以及已安装哪些应用和配置描述文件
sees-ios-corporate-can-settings = 安装和移除设置、限制和应用
sees-ios-corporate-can-erase = 锁定设备、移除其密码，以及抹掉设备和其中的所有内容
sees-ios-corporate-can-traffic = 当流量经过组织自己的VPN、Wi-Fi或过滤器时，查看访问了哪些网站和服务
sees-ios-corporate-cannot-private = 通过这种设置方式读取信息或照片，或监听通话

sees-mac-personal-whole = 这种设置方式会管理整台Mac，不会建立单独的工作区域。
sees-mac-personal-can-facts = 查看Mac的型号、名称、序列号和其他标识符、系统版本、储存空间，以及磁盘加密和防火墙是否已打开
sees-mac-personal-can-settings = 查看Mac上配置描述文件的名称，并安装设置：邮件账户、Wi-Fi、VPN、证书和限制
sees-mac-personal-can-software = 安装软件（软件能做其开发者为它设计的事，请询问安装了哪些软件以及原因）
sees-mac-personal-cannot-erase = 通过这种设置方式抹掉或锁定Mac（组织在个人设备上放弃这些权限）
sees-mac-personal-cannot-apps = 通过这种设置方式列出您的个人应用

sees-mac-corporate-whole = 这台Mac属于组织，整台Mac都受管理。
sees-mac-corporate-can-facts = 查看型号、名称、序列号和网络地址、系统版本、储存空间、安全设置，以及已安装哪些应用和配置描述文件
sees-mac-corporate-can-settings = 安装和移除设置、限制和软件
sees-mac-corporate-can-erase = 锁定Mac，以及抹掉Mac和其中的所有内容
# 英文意为“不可认为有什么是组织看不到的”；为承接“无法：”改用“保证”（其余-cannot-trust同）。
sees-mac-corporate-cannot-trust = 保证这台Mac上有组织看不到的内容（请将它视为组织所有）

sees-windows-personal-whole = 这种设置方式会管理整台电脑，不会建立单独的工作区域。
sees-windows-personal-can-facts = 查看型号、名称、序列号、Windows版本类型和版本号，以及磁盘加密是否已打开
sees-windows-personal-can-settings = 设置策略，例如有关屏幕锁定、更新、加密以及允许运行哪些内容的策略
sees-windows-personal-can-software = 安装软件（软件能做其开发者为它设计的事，请询问安装了哪些软件以及原因）
sees-windows-personal-can-erase = 移除由组织安装的内容（技术上也能重置这台电脑）
sees-windows-personal-cannot-private = 仅通过这种设置方式打开您的文件、邮件或浏览器历史记录

sees-windows-corporate-whole = 这台电脑属于组织，整台电脑都受管理。
sees-windows-corporate-can-facts = 查看型号、名称、序列号、Windows版本类型和版本号，以及已安装哪些应用
sees-windows-corporate-can-settings = 设置策略，安装和移除软件
sees-windows-corporate-can-erase = 锁定电脑，以及重置电脑并清除其中的所有内容
sees-windows-corporate-cannot-trust = 保证这台电脑上有组织看不到的内容（请将它视为组织所有）

sees-android-personal-whole = Android会将工作内容单独存放：工作资料有自己的应用和数据。组织管理的是该工作资料。
sees-android-personal-can-apps = 查看和管理工作资料中的应用和数据，并移除工作资料及其中的所有内容
sees-android-personal-can-facts = 查看型号、Android版本，以及设备是否安全，例如是否设有屏幕锁定
sees-android-personal-can-lock = 要求设置一定强度的屏幕锁定
sees-android-personal-can-traffic = 查看工作应用的网络流量
sees-android-personal-cannot-private = 查看您的个人应用、照片、信息、通话或网页浏览情况
sees-android-personal-cannot-place = 查看设备在哪里，除非工作应用请求位置且您允许
sees-android-personal-cannot-erase = 清除整台设备（只能移除工作资料）

sees-android-corporate-whole = 此设备属于组织，整台设备都受管理。
sees-android-corporate-can-facts = 查看型号、序列号、电话号码、Android版本，以及已安装哪些应用
sees-android-corporate-can-apps = 安装、移除和屏蔽应用，以及设置限制
sees-android-corporate-can-erase = 锁定设备，以及清除设备和其中的所有内容
sees-android-corporate-can-traffic = 记录网络流量，以及在设备报失后查找设备
sees-android-corporate-cannot-trust = 保证此设备上有组织看不到的内容（请将它视为组织所有）
