# Arabic (Modern Standard).
#
# - Address: second person singular, imperatives as Apple has them (افتح، اضغط، انقر); no marks that would show a gender
#   (جهازك، دعوتك).
# - A name's gender is not known: no verb takes an organisation or a person as its subject. Write "دعوة من …",
#   "بإمكان …", "لدى …", "من قِبل …".
# - No preposition is joined to a value: write من، عبر، إلى، لدى. Before our own "form-a-device" ل may be joined: each
#   of its words begins with a letter that takes it.
# - No digits of our own where words will do; those that stand here are versions of systems, and a sample. No invisible
#   marks: the program puts them in.
# - Words: invite - دعوة; one-time passcode - رمز الدعوة (رمز الدخول is what unlocks a device); set up - إعداد;
#   enroll - تسجيل; device management - إدارة الأجهزة; profile - ملف التعريف; work profile - ملف العمل; tap - اضغط على;
#   click - انقر على; IT team - فريق تقنية المعلومات.

## Language
## Facts about the language itself.

language-own-name = العربية
language-english-name = Arabic
language-direction = rtl
# Month names as most of the world's Arabic has them (مارس), and the digits that links and codes have too.
language-dates = ar-u-nu-latn

## Dates
## A library knows the names of days, months and zones and the order within a date. What is said here is how the parts
## are joined.

dates-moment = { $weekday }، { $date }، الساعة { $time } ({ $zone })
dates-unknown = وقت غير معروف

## Fields
## What stands in the places of a message's fields.

# Without article and without "your".
field-device-platform =
    { $platform ->
        [android] جهاز Android
        [ios] iPhone أو iPad
        [macos] جهاز Mac
        [windows] كمبيوتر Windows
       *[neutral] هاتف أو جهاز لوحي أو كمبيوتر
    }
# After "المالك:" and in brackets.
field-owned-by =
    { $ownership ->
        [personal] أنت
       *[corporate] المؤسسة
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] ستُطلب منك أيضًا كلمة سر حساب العمل.
       *[directory] ستُطلب منك كلمة سر حساب العمل.
    }
field-support-both = { $phone } أو { $email }
field-organisation-unknown = مؤسستك
field-sender-unknown = قسم تقنية المعلومات

## Mail
## The mails as Muster brings them along. Each message is one paragraph, heading, button or line; what stands in braces
## becomes a field. A paragraph whose field has no value is left out. Write to the reader directly and politely, in the
## form of address that organisations use towards their staff.

mail-qr-alt = رمز QR لرابطك. إذا لم تظهر الصورة، فاستخدم الرابط الموجود في هذه الرسالة.
mail-privacy-link = الخصوصية
mail-test-mark = [تجربة]
mail-test-note = هذه رسالة تجريبية ببيانات نموذجية، ولا شيء فيها يفتح أي دعوة.

mail-invite-subject = إعداد { $device_platform } للعمل – { $organisation }
mail-invite-preheader = صالحة لمرة واحدة ولجهاز واحد حتى { $expires_on }.
mail-invite-hello = مرحبًا { $user_name }،
mail-invite-open = هذه دعوة من { $organisation } لإعداد { $device_platform } للعمل. بذلك يُربط جهازك بإدارة الأجهزة في المؤسسة. افتح الرابط على ذلك الجهاز:
mail-invite-button = إعداد جهازي
mail-invite-opens = يفتح { $portal_host }
mail-invite-scan = هل تقرأ هذه الرسالة على جهاز آخر؟ وجّه كاميرا الجهاز الذي تريد إعداده نحو هذا الرمز.
mail-invite-passcode = ستطلب الصفحة رمز الدعوة التالي، وهو لمرة واحدة:
mail-invite-expires = الرابط صالح لمرة واحدة ولجهاز واحد حتى { $expires_on }.
mail-invite-owned = المالك: { $owned_by }.
mail-invite-before = قبل تثبيت أي شيء، توضّح الصفحة ما بإمكان { $organisation } الاطلاع عليه والقيام به على الجهاز.
mail-invite-unexpected = لم تكن تتوقع هذه الدعوة؟ لا يلزمك فعل شيء: لا يمكن لأحد استخدامها من دون رابطها وما تطلبه الصفحة، فلا تشاركهما مع أحد. وإذا ساورك الشك في صحة هذه الرسالة، فاستفسر من { $sender } بالطريقة المعتادة.
mail-stuck = هل تحتاج إلى مساعدة؟ تواصل عبر { $support_contact }.
mail-link = الرابط: { $link }

mail-reminder-subject = تذكير: إعداد { $device_platform } للعمل – { $organisation }
mail-reminder-open = لا تزال الدعوة من { $organisation } لإعداد { $device_platform } للعمل بانتظارك. يستغرق ذلك بضع دقائق. افتح الرابط على ذلك الجهاز:

mail-enrolled-subject = اكتمل إعداد { $device_platform } – { $organisation }
mail-enrolled-heading = اكتمل إعداد جهازك
mail-enrolled-open = جهازك ({ $device_platform }) مرتبط الآن بإدارة الأجهزة لدى { $organisation }. لا يلزمك فعل شيء آخر.
mail-enrolled-unexpected = لم تكن أنت من فعل ذلك؟ أبلغنا فورًا عبر { $support_contact }.

mail-expired-subject = انتهت دعوتك – { $organisation }
mail-expired-open = كانت دعوتك لإعداد { $device_platform } صالحة حتى { $expires_on } ولم تُستخدم. لم يعد رابطها يعمل.
mail-expired-again = هل ما زلت تريد إعداد الجهاز؟ اطلب دعوة جديدة من { $sender }.

mail-by-myself-subject = رمز لإعداد جهاز – { $organisation }
mail-by-myself-heading = إعداد هذا الجهاز
mail-by-myself-open = وجّه كاميرا الجهاز نحو هذا الرمز، أو افتح عليه العنوان أدناه.
mail-by-myself-expires = الرمز صالح لمرة واحدة حتى { $expires_on }.

mail-self-enrollment-subject = تم إعداد جهاز باسمك – { $organisation }
mail-self-enrollment-open = سجّلت الدخول وأعددت جهازًا ({ $device_platform }). وهو مرتبط الآن بإدارة الأجهزة لدى { $organisation }.

## Text
## The texts (SMS) as Muster brings them along. Every character costs: at most 160 of the plain alphabet for the whole
## message where the language allows it, with a link of 70 characters. No line breaks, no typographic signs that plain
## texts do not have: straight quotes and hyphens only.

# In Arabic a part of a text holds 70 characters, or 67 where there are several.
text-invite = { $organisation }: إعداد { $device_platform }: { $link }
text-reminder = { $organisation }: بقي إعداد { $device_platform }: { $link }
text-by-myself = { $organisation }: إعداد هذا الجهاز: { $link }
text-code = الرمز: { $passcode }
text-passcode = { $organisation }: رمز الدعوة { $passcode } (لمرة واحدة). الرابط في بريدك.
text-enrolled = { $organisation }: اكتمل إعداد { $device_platform }.
text-self-enrollment = { $organisation }: تم باسمك إعداد { $device_platform }.
text-not-you = لست أنت؟ { $support_contact }
text-expired = { $organisation }: انتهت دعوتك. اطلب أخرى من { $sender }.


## Forms
## Put into the messages below. Each language has its own.

form-organisation = { $organisation ->
    [unnamed] مؤسستك
   *[named] { $organisation }
}
form-organisation-first = { $organisation ->
    [unnamed] مؤسستك
   *[named] { $organisation }
}
# With "this". Each is masculine.
form-device = { $device ->
    [iphone] جهاز iPhone هذا
    [ipad] جهاز iPad هذا
    [ios] جهاز iPhone أو iPad هذا
    [android-phone] هاتف Android هذا
    [android-tablet] جهاز Android اللوحي هذا
    [android] جهاز Android هذا
    [mac] جهاز Mac هذا
    [windows] كمبيوتر Windows هذا
   *[device] هذا الجهاز
}
# Indefinite.
form-a-device = { $device ->
    [iphone] جهاز iPhone
    [ipad] جهاز iPad
    [ios] جهاز iPhone أو iPad
    [android-phone] هاتف Android
    [android-tablet] جهاز Android لوحي
    [android] جهاز Android
    [mac] جهاز Mac
    [windows] كمبيوتر Windows
   *[device] جهاز
}

## Portal: what every page has

# At most 25 characters.
page-nameless = تسجيل الأجهزة
page-title = { $title } · { $organisation }
page-title-error = خطأ: { $title }
# At most 25 characters.
page-trial = شبكة تجريبية
page-trial-more = هذه الصفحة غير مشفّرة. لا تتابع إلا إذا تم إبلاغك بأن هذه تجربة.
page-expires = تنتهي هذه الدعوة { $moment }
page-help-phone = هل تحتاج إلى مساعدة؟ اتصل على { $phone }
page-help-email = هل تحتاج إلى مساعدة؟ راسل { $email }
page-help-both = هل تحتاج إلى مساعدة؟ اتصل على { $phone } أو راسل { $email }
page-step = الخطوة { $current } من { $steps }
page-language = اللغة
page-language-form = لغة هذه الصفحة
# At most 20 characters.

## Portal: the field for the passcode

passcode-label = رمز الدعوة (لمرة واحدة)
# At most 12 characters.
passcode-paste = لصق
passcode-hint = ثماني خانات من أحرف وأرقام. لا فرق بين الأحرف الكبيرة والصغيرة.
# At most 20 characters.
button-continue = متابعة

## Portal: the page that an invite's link opens

welcome-title = إعداد { form-a-device } للعمل
welcome-lead = مرحبًا { $invitee }. وصلتك دعوة من { $sender } للسماح بإدارة { form-device } من قِبل { form-organisation }. أدخِل الرمز الوارد في دعوتك لإثبات هويتك.
welcome-lead-no-sender = مرحبًا { $invitee }. وصلتك دعوة للسماح بإدارة { form-device } من قِبل { form-organisation }. أدخِل الرمز الوارد في دعوتك لإثبات هويتك.
welcome-lead-no-invitee = وصلتك دعوة من { $sender } للسماح بإدارة { form-device } من قِبل { form-organisation }. أدخِل الرمز الوارد في دعوتك لإثبات هويتك.
welcome-lead-nobody = وصلتك دعوة للسماح بإدارة { form-device } من قِبل { form-organisation }. أدخِل الرمز الوارد في دعوتك لإثبات هويتك.
welcome-new-passcode = أرسل إليّ رمزًا جديدًا
welcome-unreadable = هذا الرمز غير مكتمل. يتكوّن الرمز من ثماني خانات من أحرف وأرقام. لم تُحتسب هذه محاولة.
welcome-wrong = هذا الرمز غير صحيح.
welcome-wrong-left = { $left ->
    [zero] هذا الرمز غير صحيح. لم تتبقَّ لك أي محاولة.
    [one] هذا الرمز غير صحيح. تبقّت لك محاولة واحدة، وبعدها تُقفل الدعوة.
    [two] هذا الرمز غير صحيح. تبقّت لك محاولتان.
    [few] هذا الرمز غير صحيح. تبقّت لك { $left } محاولات.
    [many] هذا الرمز غير صحيح. تبقّت لك { $left } محاولة.
   *[other] هذا الرمز غير صحيح. تبقّت لك { $left } محاولة.
}
welcome-where = أين أجد رمز الدعوة؟
# K7M4 9QXP is a sample: leave it as it is.
welcome-where-mail = تجده في الرسالة التي أوصلتك إلى هنا، في مجموعتين من أربع خانات، مثل K7M4 9QXP. إذا وصل الرابط بالبريد من دون رمز، فابحث عن رسالة نصية.
welcome-where-screen = إذا عرض عليك شخص ما الدعوة على شاشة، فستجد رمز الدعوة بجانب الرمز الذي تمسحه.
welcome-unexpected = لم أكن أتوقع هذه الدعوة
welcome-unexpected-more = إذًا لا تُدخِل الرمز. لن يحدث شيء لجهازك ما لم تتابع، وتنتهي الدعوة من تلقاء نفسها. يُرجى إبلاغ { form-organisation } بذلك.

## Portal: the link was opened on the wrong device

device-title = افتح هذه الدعوة على { form-a-device } لديك
device-why = هذه الدعوة مخصصة ل{ form-a-device }. فُتحت هذه الصفحة على نوع آخر من الأجهزة، لذا تتوقف هنا. لم تُستخدم الدعوة.
device-neutral-title = افتح هذه الدعوة على هاتف أو جهاز لوحي أو جهاز Mac أو كمبيوتر Windows
device-neutral-why = هذه الدعوة مخصصة لجهاز Android أو iPhone أو iPad أو Mac أو كمبيوتر Windows. هذا الكمبيوتر ليس أيًا منها، لذا تتوقف الصفحة هنا. لم تُستخدم الدعوة.
device-scan = امسح هذا الرمز بكاميرا ذلك الجهاز، ثم أدخِل عليه الرمز الوارد في دعوتك.
device-scan-sign-in = امسح هذا الرمز بكاميرا ذلك الجهاز، ثم سجّل الدخول عليه بحساب العمل.
device-scan-other = افتح الرسالة التي تتضمن دعوتك هناك، أو امسح هذا الرمز بهاتف أو جهاز لوحي تريد إعداده.
device-code = رمز QR يتضمن رابط هذه الدعوة
device-message = افتح الرسالة التي تتضمن دعوتك هناك واتبع رابطها.
device-perhaps = المتصفح الذي يطلب نسخة سطح المكتب من الصفحات يُخفي نوع الجهاز الذي يعمل عليه. إذا كان هذا هو الجهاز الصحيح، فتابع.
# Buttons. At most 35 characters.
device-on-android = أستخدم جهاز Android
device-on-ipad = أستخدم جهاز iPad
device-on-mac = أستخدم جهاز Mac
device-ipad-title = هل تستخدم جهاز iPad؟
device-ipad-why = هذه الدعوة مخصصة لجهاز iPhone أو iPad. يُعرّف iPad نفسه لمواقع الويب على أنه Mac، لذا علينا أن نسأل.
device-ipad-scan = هل تستخدم جهاز Mac؟ امسح هذا الرمز بكاميرا iPhone أو iPad لديك.

## Portal: the link was opened inside another app
## Apps such as Instagram show pages in a browser of their own, in which a device cannot be set up.

in-app-title = افتح هذه الدعوة في { $browser }
in-app-why = فُتحت هذه الصفحة داخل تطبيق { $app }. لا يمكن إعداد الجهاز إلا في { $browser }، وما تُدخله هنا يُنسى عند إغلاق التطبيق. لم تُستخدم الدعوة.
in-app-why-unnamed = فُتحت هذه الصفحة داخل تطبيق آخر. لا يمكن إعداد الجهاز إلا في { $browser }، وما تُدخله هنا يُنسى عند إغلاق التطبيق. لم تُستخدم الدعوة.
in-app-menu = ابحث عن قائمة، وغالبًا ما تكون ⋯ أو ⋮ أو بوصلة، واختر «فتح في { $browser }» أو «فتح في المتصفح».
in-app-copy = أو انسخ هذا العنوان والصقه في { $browser }.
in-app-address = عنوان هذه الدعوة
# At most 12 characters, both.
in-app-copy-button = نسخ
in-app-copied = تم النسخ
in-app-stay = المتابعة هنا على أي حال

## Portal: signing in with a work account

sign-in-heading = سجّل الدخول بحساب العمل
sign-in-lead = لإثبات هويتك، سجّل الدخول بحساب العمل: الحساب الذي تستخدمه على كمبيوتر العمل.
sign-in-invited = أُرسلت هذه الدعوة من { $sender } إلى { $invitee }.
sign-in-passcode-right = رمز الدعوة صحيح
sign-in-then = بعد رمز الدعوة تسجّل الدخول بحساب العمل.
sign-in-choose = أين يوجد حساب عملك؟
sign-in-name = اسم المستخدم أو عنوان البريد الإلكتروني
sign-in-password = كلمة السر
sign-in-show = إظهار كلمة السر
sign-in-hint = لا يتحقق من كلمة السر إلا دليل مؤسستك، ولا تُحفظ هنا.
sign-in-button = تسجيل الدخول
sign-in-with = تسجيل الدخول عبر { $directory }
sign-in-going = إلى { $directory }
sign-in-go-on = المتابعة إلى { $directory }
sign-in-none = لا يمكن لأحد تسجيل الدخول هنا حاليًا. يُرجى المحاولة لاحقًا أو إبلاغ فريق تقنية المعلومات.
sign-in-wrong = لم ينجح ذلك. تحقق من اسم المستخدم وكلمة السر، ومن أن الحساب هو المدعو.
sign-in-left = { $left ->
    [zero] لم تبقَ أي محاولة ({ $left })، ويتوقف تسجيل الدخول حتى { $moment }
    [one] بقيت محاولة واحدة ({ $left })، وبعدها يتوقف تسجيل الدخول حتى { $moment }
    [two] بقيت محاولتان ({ $left })، وبعدهما يتوقف تسجيل الدخول حتى { $moment }
    [few] بقيت { $left } محاولات، وبعدها يتوقف تسجيل الدخول حتى { $moment }
    [many] بقيت { $left } محاولة، وبعدها يتوقف تسجيل الدخول حتى { $moment }
   *[other] بقيت { $left } محاولة، وبعدها يتوقف تسجيل الدخول حتى { $moment }
}
sign-in-none-left = كانت هذه آخر محاولة في الوقت الحالي، ويتوقف تسجيل الدخول حتى { $moment }
sign-in-sure = أنا متأكد من صحة كليهما
sign-in-sure-more = بعد عدة محاولات خاطئة، هنا أو في مكان آخر، لا تُمرَّر محاولات أخرى كي لا يُقفل حسابك. سجّل الدخول أولًا في مكان آخر، مثل حاسوبك في العمل، أو انتظر نصف ساعة.
sign-in-password-over = انتهت صلاحية كلمة السر أو يجب تغييرها. غيّرها كما تفعل عادةً، ثم عُد إلى هنا.
sign-in-account-closed = لا يمكن استخدام حسابك حاليًا. يُرجى سؤال فريق تقنية المعلومات.
sign-in-passcode-first = يُرجى إدخال رمز الدعوة مرة أخرى. أُدخل قبل وقت طويل أو في متصفح آخر.
sign-in-other-person = هذا حساب شخص آخر
sign-in-other-person-more = سجّلت الدخول، لكن هذه الدعوة موجّهة إلى شخص آخر. سجّل الدخول بحساب الشخص المدعو.
sign-in-another-account = استخدام حساب آخر
sign-in-declined = لم تسجّل الدخول
sign-in-declined-more = أوقفت تسجيل الدخول. لم يتغير شيء، ويمكنك المحاولة مرة أخرى.
sign-in-again = يُرجى تسجيل الدخول مرة أخرى
sign-in-again-more = استغرق الأمر وقتًا طويلًا، أو بدأ في متصفح آخر، أو فُتحت هذه الصفحة مرة ثانية. لم يتغير شيء.
sign-in-unavailable = تسجيل الدخول لدى مؤسستك لا يستجيب
sign-in-unavailable-more = لا توجد مشكلة في جهازك ولا في كلمة السر. يُرجى المحاولة بعد بضع دقائق. وإذا استمر ذلك فأبلغ فريق تقنية المعلومات.
sign-in-not-set-up = هناك إعداد غير صحيح، والانتظار لا يفيد. يُرجى إبلاغ فريق تقنية المعلومات: السبب مذكور في سجلاته.
sign-in-not-allowed = هذا غير متاح لحسابك
sign-in-not-allowed-more = سجّلت الدخول، لكن مؤسستك لم تتح لك هذه الصفحة. يُرجى طلب دعوة من فريق تقنية المعلومات.
sign-in-no-invite = لا توجد دعوة في انتظارك
sign-in-no-invite-more = سجّلت الدخول، لكن لا توجد لك دعوة يمكن لهذا الجهاز استخدامها. يُرجى طلبها من فريق تقنية المعلومات.
sign-in-back = حاول مرة أخرى
sign-in-unexpected = إذًا لا تسجّل الدخول. لن يحدث شيء لجهازك ما لم تتابع، وتنتهي الدعوة من تلقاء نفسها. يُرجى إبلاغ فريق تقنية المعلومات بذلك.
sign-in-have-passcode = لديّ رمز دعوة
sign-in-have-account = تسجيل الدخول بحساب العمل

## Portal: self enrollment

self-title = إعداد جهاز للعمل
self-lead = سجّل الدخول بحساب العمل، وحدّد نوع الجهاز، ثم اتبع الخطوات على الجهاز.
self-wrong = لم ينجح ذلك. تحقق من اسم المستخدم وكلمة السر، ومن أنه حساب العمل الخاص بك.
self-offered = ما يمكن إعداده
self-not-here-yet = لا يمكن إعداده هنا بعد. يُرجى سؤال فريق تقنية المعلومات.
self-choose = ما هذا الجهاز؟
self-choose-lead = يحدد اختيارك ما يمكن لمؤسستك رؤيته وفعله على الجهاز. يمكنك قراءة ذلك أدناه.
self-mine = { $what } – ملكي
self-from-work = { $what } – ملك المؤسسة
self-not-offered = يُرجى اختيار أحد هذه الخيارات.
self-other-device = لا يمكن إعداد هذا الكمبيوتر أو الجهاز هنا
self-elsewhere = لجهاز آخر، افتح هذا العنوان عليه
self-code = رمز QR يتضمن عنوان هذه الصفحة
self-closed = لا يمكن إعداد جهاز هنا من دون دعوة
self-closed-more = لم تتح مؤسستك هذه الصفحة. يُرجى طلب دعوة من فريق تقنية المعلومات.
self-nothing-yet = لا يمكن إعداد أي شيء هنا بعد
self-nothing-yet-more = ما زالت مؤسستك تُعِدّ هذه الصفحة، ولا يفيد الانتظار هنا. يُرجى سؤال فريق تقنية المعلومات عن موعد جاهزيتها، أو طلب دعوة منه.
self-too-many = لا يمكن إعداد أجهزة أخرى لك
self-too-many-more = لديك من الأجهزة ما يُسمح به لكل شخص (الحد الأقصى { $limit }). يُرجى سؤال فريق تقنية المعلومات عمّا إذا كان يمكن إزالة جهاز قديم.
self-no-address = لا يعرف الدليل عنوان بريدك الإلكتروني
self-no-address-more = يلزم العنوان لإعداد جهاز. يُرجى أن تطلب من فريق تقنية المعلومات إضافته.

## Poster

poster-title = أعِدّ جهازك للعمل
poster-scan = وجّه كاميرا هاتفك أو جهازك اللوحي إلى الرمز، أو اكتب العنوان.
poster-sign-in = سجّل الدخول بحساب العمل.
poster-follow = حدّد نوع الجهاز، واتبع الخطوات على الشاشة.
poster-before = قبل تثبيت أي شيء، تشرح الصفحة ما يمكن للمؤسسة رؤيته وفعله.

## Portal: the terms of use

terms-title = شروط الاستخدام
terms-lead = يُرجى قراءة شروط الاستخدام لدى { form-organisation-first } وقبولها قبل إعداد هذا الجهاز.
terms-accept = أوافق
terms-recorded = تُسجَّل موافقتك: الإصدار { $version }، مع التاريخ والوقت. إذا كنت لا تريد الموافقة، فأغلق هذه الصفحة؛ ولن يُعدّ أي شيء حينها.

## Portal: after the passcode

steps-verified = تم التحقق: { $invitee }
steps-verified-unnamed = تم التحقق
steps-three = بقيت ثلاث خطوات
steps-two = بقيت خطوتان
steps-stay = ابقَ في هذه الصفحة. ستنتقل من تلقاء نفسها.
steps-follow = اتبعها على { form-device }.
steps-come-back = اتبعها على { form-device }، ثم أعد تحميل هذه الصفحة.
steps-obstacle = { $head } { $why }. بعد معالجة ذلك، بتحديث النظام مثلًا، نزّل ملف تعريف جديدًا.
steps-obstacle-head = تعذّر تسجيل هذا الجهاز:
steps-obstacle-title = لم يتم إعداد هذا الجهاز بعد
obstacle-too-old = نظامه { $system } { $version }، والمطلوب { $least } أو إصدار أحدث
obstacle-no-version = لا يذكر إصدار { $system } الذي يعمل به
obstacle-kind = هذا النوع من الأجهزة غير مدعوم هنا
obstacle-certificate = ملف تعريفه أقدم من استبدال إحدى الشهادات
obstacle-too-many = لا يمكن إعداد أجهزة أخرى لك (الحد الأقصى { $limit })
obstacle-other = يستطيع فريق تقنية المعلومات معرفة السبب
steps-waiting = تم التحقق من هويتك
steps-not-yet = لم يُكمل فريق تقنية المعلومات بعدُ الإعداد اللازم لهذا النوع من الأجهزة. وحتى ذلك الحين لا يمكن تسجيل الجهاز.
steps-not-yet-ask = لا يلزمك الآن فعل أي شيء آخر. يُرجى سؤال فريق تقنية المعلومات عن موعد الجاهزية.
steps-not-yet-stay = يبقى التحقق من هويتك ساريًا في هذا المتصفح: احتفظ بالرابط وافتحه هنا عند إبلاغك بإمكان المتابعة، في موعد أقصاه { $moment }.
# At most 25 characters.
steps-look-again = تحقّق مجددًا
steps-next = ما الذي سيأتي بعد ذلك
steps-other-device = لا يمكن تسجيل هذا النوع من الأجهزة. اطلب دعوة للجهاز الذي تريد إعداده.
steps-was = تم:
# At most 25 characters.
steps-download = تنزيل ملف التعريف
steps-served = تم تنزيل ملف التعريف. تابع إلى الخطوة الثانية.
steps-gone = تم تنزيله. إذا اختفى، فنزّل ملفًا جديدًا.
# Titles of steps: at most 40 characters.
steps-done = تم
steps-done-more = منذ تلك اللحظة يظهر الجهاز لدى { form-organisation-first } ويبدأ إعداد ما يخص العمل.
steps-connect = توصيل الكمبيوتر بالمؤسسة
steps-connect-more = استخدم الزر الموجود في هذه الصفحة، أو افتح الإعدادات. يجب أن يقوم بذلك مسؤول هذا الكمبيوتر.
steps-sign-in = التأكيد في الصفحة التي تُفتح
steps-sign-in-more = يظهر فيها اسم { form-organisation } مجددًا.
steps-work-profile = بدء الإعداد
steps-work-profile-more = اضغط على الزر الموجود في هذه الصفحة. يفتح Android شاشات الإعداد الخاصة به.
steps-accept = إنشاء ملف العمل
steps-accept-more = اقرأ ما يعرضه Android ووافق عليه. تبقى تطبيقاتك الخاصة كما هي.
steps-reset = إعادة ضبط الجهاز
steps-reset-more = يبدأ إعداد جهاز المؤسسة من شاشته الأولى. احفظ ما تحتاج إليه: إعادة الضبط تمحو كل شيء.
steps-first-screen = مسح الرمز في الشاشة الأولى
steps-first-screen-more = اضغط على الشاشة الأولى ست مرات في الموضع نفسه حتى تطلب رمزًا. ستحصل على هذا الرمز من { form-organisation-first }.

## Portal: the steps on an iPhone, an iPad and a Mac
## Names of buttons and places are the system's own ("screen-" below); they stand in bold.

apple-download = تنزيل ملف التعريف
apple-download-touch = اضغط على الزر في أسفل هذه الصفحة.
apple-download-mac = انقر على الزر في أسفل هذه الصفحة. إذا كان متصفحك غير Safari، فافتح بعدها الملف الذي تم تنزيله: enrollment.mobileconfig.
# Captions: at most 70 characters.
apple-caption-ask = عند ظهور السؤال، اضغط على { $allow }.
apple-caption-close = ثم اضغط على { $close }.
apple-caption-ask-mac = إذا سألك Safari، فانقر على { $allow }.
apple-caption-downloaded-mac = يعرض Mac: { $downloaded }.
apple-install = التثبيت في الإعدادات
apple-install-mac = التثبيت في إعدادات النظام
apple-way = افتح الإعدادات واضغط على «تم تنزيل ملف التعريف» قرب أعلى الشاشة. إذا لم تجده هناك، فاتبع هذا المسار:
apple-way-mac = افتح إعدادات النظام واتبع هذا المسار:
apple-tap-profile = اضغط على { form-organisation }، ثم على «تثبيت».
apple-click-profile = انقر مرتين على { form-organisation }، ثم انقر على «تثبيت».
apple-older-mac = في macOS 13 و14: «الخصوصية والأمن»، ثم «ملفات التعريف». في macOS 12: «تفضيلات النظام»، ثم «ملفات التعريف».
apple-soon = افعل ذلك فورًا: ملف التعريف صالح لربع ساعة، وينساه { form-device } قبل ذلك.
apple-soon-mac = افعل ذلك فورًا: ملف التعريف صالح لربع ساعة.
apple-caption-settings = في الإعدادات، اضغط على { $downloaded }.
apple-caption-install = في الزاوية العلوية، اضغط على { $install }.
apple-caption-unlock = أدخِل رمز الدخول إلى { form-device }، وليس رمز الدعوة.
apple-caption-trust = اضغط على «تثبيت» مجددًا، ثم على { $trust }.
apple-caption-settings-mac = اختر «عام»، ثم { $management }.
apple-caption-profiles-mac = انقر مرتين على { form-organisation }.
apple-caption-install-mac = انقر على { $install }، ثم أكّد ذلك.
apple-caption-password-mac = أدخِل كلمة سر أحد مسؤولي جهاز Mac هذا، أو استخدم Touch ID.
apple-done-more = منذ تلك اللحظة يظهر { form-device } لدى { form-organisation-first } ويبدأ إعداد ما يخص العمل. قد يستغرق ذلك بضع دقائق.
apple-caption-done = بعدها تُعلمك هذه الصفحة بأن كل شيء قد تم.

## Portal: words on the screens of devices
## As the system has them in your language. They stand in small pictures, and are cut when they are too long for these.

screen-ask = يحاول موقع الويب هذا تنزيل ملف تعريف تكوين.
screen-ask-mac = هل تريد السماح بالتنزيلات على موقع الويب هذا؟
screen-ignore = تجاهل
screen-allow = السماح
screen-cancel = إلغاء
screen-close = إغلاق
screen-ok = موافق
screen-install = تثبيت
screen-install-mac = تثبيت…
screen-trust = ثقة
screen-downloaded = تم تنزيل ملف التعريف
screen-enter-passcode = أدخل رمز الدخول
screen-remote-management = الإدارة عن بُعد
screen-settings = الإعدادات
screen-system-settings = إعدادات النظام
screen-general = عام
screen-vpn-management = VPN وإدارة الجهاز
screen-device-management = إدارة الجهاز
screen-windows-settings = الإعدادات
screen-windows-accounts = الحسابات
screen-windows-access = الوصول إلى العمل أو المؤسسة التعليمية

## Portal: the profile

profile-served = تم تنزيل ملف التعريف
profile-served-lead = كل ملف تعريف صالح لمرة واحدة، لذا لا يُسلَّم مرتين. إذا كان لا يزال على جهازك، فتابع في الإعدادات. وإذا اختفى، فنزّل ملفًا جديدًا: لن يعود الملف السابق صالحًا.
# At most 30 characters.
profile-again = تنزيل ملف تعريف جديد
profile-steps = عرض الخطوات
profile-waiting = ملف التعريف ليس جاهزًا بعد

## Portal: help, on the page with the steps

stuck = لا أستطيع المتابعة
stuck-nothing = لا يحدث شيء عند استخدام الزر
stuck-nothing-touch = افتح هذه الصفحة في Safari. قد لا تُمرِّر المتصفحات الأخرى والصفحات المفتوحة داخل التطبيقات ملف التعريف إلى الإعدادات. إذا اخترت «تجاهل»، فنزّل ملف تعريف جديدًا.
stuck-nothing-mac = ابحث في مجلد «التنزيلات» عن enrollment.mobileconfig وافتحه. إذا لم تجده هناك، فنزّل ملف تعريف جديدًا.
stuck-lost = لا أجد ملف التعريف
stuck-lost-touch = ينتظر في الإعدادات بضع دقائق فقط. ابحث في «عام» ثم «VPN وإدارة الجهاز»؛ وفي iOS وiPadOS 14 والأقدم: «عام» ثم «ملف التعريف». إذا اختفى، فنزّل ملف تعريف جديدًا.
stuck-lost-mac = ابحث في إعدادات النظام في «عام» ثم «إدارة الجهاز» (macOS 15 والأحدث)، أو في «الخصوصية والأمن» ثم «ملفات التعريف» (macOS 13 و14). إذا اختفى، فنزّل ملف تعريف جديدًا.
stuck-failed = «فشل تثبيت ملف التعريف»
stuck-failed-more = في الغالب مضى على ملف التعريف أكثر من ربع ساعة، أو يوجد ملف أحدث منه: نزّل ملف تعريف جديدًا وثبّته فورًا. ويفشل التثبيت أيضًا من دون شبكة، أو عند خطأ في التاريخ والوقت، أو إذا كان نظام { form-device } أقدم من المسموح به لدى { form-organisation }، أو إذا كان { form-device } مُدارًا بالفعل.
stuck-again = من أين أنزّل ملف تعريف جديدًا؟
stuck-again-more = باستخدام الزر في أسفل هذه الصفحة، الذي يحمل هذا الاسم بعد تنزيل الملف الأول. عندها لا يعود الأول صالحًا: إذا رأيت ملفين في الإعدادات، فأزِل الأقدم.
stuck-wrong = هذا ليس الجهاز الصحيح
stuck-wrong-more = إذًا لا تثبّت شيئًا هنا. كل دعوة مخصصة لجهاز واحد ومتصفح واحد: اطلب من { form-organisation } دعوة جديدة للجهاز الآخر.
stuck-else = شيء آخر
stuck-else-more = اسأل فريق تقنية المعلومات لدى { form-organisation }، واذكر ما تراه على الشاشة.

## Portal: the device has enrolled

enrolled-title = تم كل شيء
enrolled-lead = أصبح جهاز { $model } هذا الآن مُدارًا من قِبل { form-organisation }.
enrolled-lead-unnamed = أصبح هذا الجهاز الآن مُدارًا من قِبل { form-organisation }.
enrolled-next = ماذا يحدث بعد ذلك
enrolled-next-more = ما تم تجهيزه لدى { form-organisation } لهذا الجهاز يصل من تلقاء نفسه، غالبًا خلال دقائق، ما دام الجهاز متصلًا بالشبكة. قد يسألك قبل تثبيت أحد التطبيقات. وقد لا يكون هناك شيء جاهز بعد: عندئذٍ لن تلاحظ شيئًا.
enrolled-close = يمكنك إغلاق هذه الصفحة. لا يمكن استخدام الدعوة مرة أخرى.
enrolled-look = أين تجد ذلك على الجهاز
enrolled-look-more = ترى هناك ما هو مُدار من قِبل { form-organisation }. ويمكنك إزالته من هناك أيضًا؛ عندئذٍ يتبيّن لدى { form-organisation } أن الجهاز لم يعد مُدارًا.

## Portal: links that no longer lead on

dead-expired = انتهت صلاحية هذه الدعوة
dead-expired-more = تنتهي الدعوات بعد مدة محددة، وقد انقضت مدة هذه الدعوة.
dead-revoked = تم سحب هذه الدعوة
dead-revoked-more = أنهاها أحد المسؤولين لدى { form-organisation } قبل استخدامها.
dead-used = سبق استخدام هذه الدعوة
dead-used-device = تم إعداد جهاز بهذه الدعوة، وكل دعوة مخصصة لجهاز واحد فقط.
dead-elsewhere = تتم متابعة هذه الدعوة في متصفح آخر
dead-elsewhere-more = إذا كنت أنت من بدأ هناك، فتابِع هناك: افتح الرابط مرة أخرى في ذلك المتصفح. قد يكون تطبيقًا آخر على هذا الجهاز، أو النافذة داخل تطبيق البريد، أو جهازًا آخر.
dead-elsewhere-lost = إذا تعذّرت عليك العودة إلى هناك، فابدأ هنا من جديد بدعوة جديدة.
dead-not-you = إذا لم تكن أنت من فعل ذلك، فيُرجى إبلاغ فريق تقنية المعلومات.
dead-superseded = توجد دعوة أحدث
dead-superseded-more = أُرسلت إليك رسالة أحدث، وحلّ رابطها محل هذا الرابط. ابحث عن آخر رسالة تتضمن دعوتك واتبع رابطها.
dead-chosen-again = لقد اخترتَ من جديد في نافذة أخرى
dead-chosen-again-more = ولذلك لم يعد اختيارك هنا ساريًا. تابِع هناك، أو اختر من جديد.
dead-choose-anew = اختر من جديد
dead-locked = هذه الدعوة مقفلة
dead-locked-more = { $tries ->
    [zero] أُدخِل رمز غير صحيح { $tries } مرة. لحمايتك، لم تعد هذه الدعوة تُفتح، حتى بالرمز الصحيح.
    [one] أُدخِل رمز غير صحيح مرة واحدة. لحمايتك، لم تعد هذه الدعوة تُفتح، حتى بالرمز الصحيح.
    [two] أُدخِل رمز غير صحيح مرتين. لحمايتك، لم تعد هذه الدعوة تُفتح، حتى بالرمز الصحيح.
    [few] أُدخِل رمز غير صحيح { $tries } مرات. لحمايتك، لم تعد هذه الدعوة تُفتح، حتى بالرمز الصحيح.
    [many] أُدخِل رمز غير صحيح { $tries } مرة. لحمايتك، لم تعد هذه الدعوة تُفتح، حتى بالرمز الصحيح.
   *[other] أُدخِل رمز غير صحيح { $tries } مرة. لحمايتك، لم تعد هذه الدعوة تُفتح، حتى بالرمز الصحيح.
}
dead-verified-here = تم التحقق من هذا المتصفح لإحدى الدعوات. { $link }
dead-go-on = المتابعة بها
# At most 30 characters.
dead-ask = طلب دعوة جديدة
dead-ask-more = سيطّلع أحد المسؤولين لدى { form-organisation } على طلبك ويتخذ القرار.
dead-asked = تم طلب دعوة جديدة
dead-asked-more = يظهر الطلب لدى { form-organisation-first }. عند الموافقة عليه تصلك رسالة جديدة؛ ويبقى هذا الرابط كما هو.
dead-declined = رُفض طلبك
dead-from-session = افتح الرابط الموجود في رسالتك مرة أخرى لطلب دعوة جديدة.

## Portal: after asking for a new invite or passcode

asked-title = طلبك في الطريق
asked-new-invite = يظهر لدى { form-organisation-first } أنك تطلب دعوة جديدة. عند الموافقة تصلك رسالة جديدة تتضمن رابطًا جديدًا. لا يلزمك فعل شيء حتى ذلك الحين.
asked-new-passcode = يظهر لدى { form-organisation-first } أن رمز الدعوة ليس في متناولك. عند الموافقة على الطلب تصلك رسالة جديدة تتضمن رابطًا ورمزًا جديدين، وعندها ينتهي الرابط الذي لديك.
asked-found-it = هل وجدت الرمز؟ { $link }
asked-back = العودة إلى دعوتك
asked-lives = لا تزال دعوتك صالحة
asked-lives-more = لا حاجة إلى دعوة جديدة. تابع بالدعوة التي لديك.
# At most 20 characters.
asked-go-on = متابعة

## Portal: the first page of the site, for whoever comes without a link

home-title = تسجيل جهاز
home-lead = هنا تنتقل الأجهزة إلى إدارة { form-organisation }. والبداية تكون بدعوة.
home-invited = وصلتك دعوة
home-invited-more = افتح الرابط الموجود في رسالتك على الجهاز الذي تريد إعداده، وأبقِ الرسالة في متناولك: ففيها ما ستطلبه الصفحة منك.
home-short = عُرض عليك رابط قصير
home-short-more = اكتب رمزه
home-none = ليست لديك دعوة
home-none-more = اطلب دعوة من فريق تقنية المعلومات لدى { form-organisation }. لا يمكن البدء من دونها.

## Portal: where the code of a short link is typed

short-code-title = اكتب رمز رابطك
short-code-lead = تجده على الشاشة التي تعرض دعوتك، بعد /m/ في الرابط القصير. وبعد ذلك يُطلب رمز الدعوة.
short-code-label = رمز الرابط القصير
short-code-hint = ثماني خانات من أحرف وأرقام. لا فرق بين الأحرف الكبيرة والصغيرة.
short-code-unreadable = هذا الرمز غير مكتمل. يتكوّن الرمز من ثماني خانات من أحرف وأرقام.

## Portal: signing in by a work account
## Opened by an iPhone, iPad or Mac on which somebody began to sign in with a work account at Apple.

account-title = سجّل الدخول لإعداد جهازك للعمل
account-lead = أثبت هويتك لدى { form-organisation }: بعنوان بريدك في العمل، وبالرمز الوارد في الدعوة التي أُرسلت إليه.
account-email = عنوان البريد الإلكتروني للعمل
account-hint = ثماني خانات من أحرف وأرقام من دعوتك. لا فرق بين الأحرف الكبيرة والصغيرة.
account-wrong = لا توجد دعوة لهذا العنوان بهذا الرمز. راجع أحدث دعوة وصلتك، واكتبهما مجددًا.
account-no-invite = ليست لديك دعوة في متناولك؟
account-no-invite-more = اطلب دعوة من فريق تقنية المعلومات لدى { form-organisation }، وعُد بعد وصولها. لن يحدث شيء لجهازك حتى ذلك الحين.
account-next = ماذا يحدث بعد ذلك؟
account-next-more = يطلب منك جهازك تسجيل الدخول بحساب عملك لدى Apple، والسماح بإدارة مساحة العمل عليه. بعدها يكتمل تسجيله.
account-not-ready = لا يزال لدى { form-organisation-first } ما يجب إعداده قبل أن يصبح تسجيل أجهزة Apple ممكنًا. تبقى دعوتك صالحة: عُد عند إبلاغك بذلك.
account-too-old = يحتاج هذا الجهاز إلى الإصدار { $least } من نظامه أو إصدار أحدث. حدّثه ثم سجّل الدخول مرة أخرى.
account-not-offered = لم تُعِدّ هذه المؤسسة تسجيل أجهزة Apple بعد.

## Portal: pages that say one thing
## A heading, and the words below it.

plain-not-found = لا يوجد شيء هنا
plain-not-found-more = إذا اتبعت رابط دعوة، فربما وصل مبتورًا: افتحه مجددًا من الرسالة، أو انسخه كاملًا. الرابط القصير لا يعمل إلا لمدة قصيرة.
plain-limited = محاولات كثيرة جدًا
plain-limited-seconds = { $count ->
    [zero] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } ثانية.
    [one] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد ثانية واحدة.
    [two] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد ثانيتين.
    [few] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } ثوانٍ.
    [many] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } ثانية.
   *[other] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } ثانية.
}
plain-limited-minutes = { $count ->
    [zero] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } دقيقة.
    [one] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد دقيقة واحدة.
    [two] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد دقيقتين.
    [few] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } دقائق.
    [many] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } دقيقة.
   *[other] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } دقيقة.
}
plain-limited-hours = { $count ->
    [zero] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } ساعة.
    [one] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد ساعة واحدة.
    [two] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد ساعتين.
    [few] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } ساعات.
    [many] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } ساعة.
   *[other] لحماية الدعوات، على هذه الشبكة أن تنتظر. أعد المحاولة بعد { $count } ساعة.
}
plain-limited-account-seconds = { $count ->
    [zero] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } ثانية.
    [one] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد ثانية واحدة.
    [two] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد ثانيتين.
    [few] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } ثوانٍ.
    [many] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } ثانية.
   *[other] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } ثانية.
}
plain-limited-account-minutes = { $count ->
    [zero] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } دقيقة.
    [one] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد دقيقة واحدة.
    [two] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد دقيقتين.
    [few] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } دقائق.
    [many] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } دقيقة.
   *[other] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } دقيقة.
}
plain-limited-account-hours = { $count ->
    [zero] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } ساعة.
    [one] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد ساعة واحدة.
    [two] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد ساعتين.
    [few] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } ساعات.
    [many] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } ساعة.
   *[other] لحماية هذا الحساب، على تسجيل الدخول به أن ينتظر. أعد المحاولة بعد { $count } ساعة.
}
plain-limited-until = يمكنك إعادة المحاولة ابتداءً من { $moment }
plain-trouble = حدث خلل من جانبنا
plain-trouble-more = الخطأ ليس منك ولم يُستهلك شيء. انتظر لحظة، ثم افتح رابطك مجددًا.
plain-foreign = جاء هذا النموذج من صفحة أخرى
plain-foreign-more = لحمايتك، لا تُقبل النماذج إلا من صفحات هذا الموقع نفسه. افتح رابط دعوتك وتابع من هناك.
plain-unreadable = تعذّرت قراءة ذلك
plain-unreadable-more = افتح رابط دعوتك مجددًا وأدخِل ما تطلبه الصفحة فقط.
plain-method = هذا لا يعمل هنا
plain-method-more = افتح رابط دعوتك في متصفح.
plain-no-session = افتح دعوتك أولًا
plain-no-session-more = لم يتم التحقق من هذا المتصفح، أو لم يعد التحقق ساريًا. افتح رابط دعوتك في المتصفح الذي أثبتَّ فيه هويتك.

## Portal: what the organisation can and cannot see
## A promise, on every page where somebody decides: it must never say more or less than the English. For each kind of
## set-up one sentence about the whole ("-whole"), then a list of what the organisation can do, and one of what it
## cannot. The items continue the line over their list (sees-can, sees-cannot).

sees-question = ما يمكن وما لا يمكن الاطلاع عليه من قِبل { form-organisation }
# The items are verbal nouns.
sees-can = بإمكان { form-organisation-first }
sees-cannot = ليس بإمكان { form-organisation-first }
sees-when = يبدأ ذلك عند تسجيل الجهاز، لا قبله. ويمكنك في أي وقت أن تسأل عمّا هو مضبوط على جهازك.
sees-depends = ما يُدار يعتمد على الجهاز. لقراءة ذلك، افتح الدعوة على الجهاز الذي تريد إعداده.

# An Apple device that enrolls by a work account.
sees-account-whole = تفصل Apple ما يخص العمل: تطبيقات العمل وبياناته موجودة في مساحة خاصة بها. وتدير المؤسسة هذه المساحة.
sees-account-can-apps = الاطلاع على تطبيقات العمل وبياناتها وإدارتها، وإزالتها كلها دفعة واحدة
sees-account-can-facts = الاطلاع على نوع الجهاز وإصدار نظامه
sees-account-can-settings = تثبيت إعدادات للعمل: حسابات وWi-Fi وVPN لتطبيقات العمل وشهادات وبعض القيود
sees-account-can-passcode = اشتراط رمز دخول على الجهاز
sees-account-cannot-private = الاطلاع على تطبيقاتك الخاصة أو صورك أو رسائلك أو مكالماتك أو بريدك أو تصفحك
sees-account-cannot-identify = الاطلاع على الرقم التسلسلي للجهاز أو معرّفاته الدائمة الأخرى
sees-account-cannot-place = معرفة مكان الجهاز
sees-account-cannot-erase = مسح الجهاز أو إزالة رمز دخوله: لا يمكن سوى إزالة مساحة العمل

# An iPhone or iPad of the person's own.
sees-ios-personal-whole = يُخضع هذا النوع من الإعداد الجهاز بأكمله للإدارة. ولا يُنشئ مساحة عمل منفصلة.
sees-ios-personal-can-facts = الاطلاع على طراز الجهاز واسمه ورقمه التسلسلي ومعرّفاته الأخرى وإصدار نظامه ومساحة تخزينه وبطاريته، وما إذا كان قفل الشاشة والتشفير مفعّلين
sees-ios-personal-can-settings = الاطلاع على أسماء ملفات تعريف التكوين الموجودة عليه، وتثبيت إعدادات: حسابات بريد وWi-Fi وVPN وشهادات وقيود
sees-ios-personal-can-apps = تثبيت تطبيقات العمل، وإزالة التطبيقات التي ثبّتتها المؤسسة مع بياناتها
sees-ios-personal-can-traffic = معرفة المواقع والخدمات التي تصل إليها عندما تمر حركة بياناتك عبر شبكة VPN أو Wi-Fi الخاصة بالمؤسسة
sees-ios-personal-cannot-private = الاطلاع على رسائلك أو صورك أو بريدك الخاص أو مكالماتك
sees-ios-personal-cannot-apps = معرفة التطبيقات الخاصة الموجودة لديك
sees-ios-personal-cannot-place = معرفة مكان الجهاز
sees-ios-personal-cannot-erase = مسح الجهاز أو قفله: تتخلى المؤسسة عن هذين الحقين على الأجهزة الشخصية

# An iPhone or iPad of the organisation.
sees-ios-corporate-whole = هذا الجهاز ملك للمؤسسة، والجهاز بأكمله مُدار.
sees-ios-corporate-can-facts = الاطلاع على الطراز والاسم والرقم التسلسلي ورقم الهاتف وعناوين الشبكة وإصدار النظام ومساحة التخزين والبطارية، ومعرفة التطبيقات وملفات تعريف التكوين المثبّتة
sees-ios-corporate-can-settings = تثبيت الإعدادات والقيود والتطبيقات وإزالتها
sees-ios-corporate-can-erase = قفل الجهاز وإزالة رمز دخوله ومسحه بكل ما عليه
sees-ios-corporate-can-traffic = معرفة المواقع والخدمات التي يتم الوصول إليها عندما تمر حركة البيانات عبر VPN أو Wi-Fi أو عامل تصفية خاص بالمؤسسة
sees-ios-corporate-cannot-private = قراءة الرسائل أو الاطلاع على الصور أو الاستماع إلى المكالمات من خلال هذا الإعداد

# A Mac of the person's own.
sees-mac-personal-whole = يُخضع هذا النوع من الإعداد جهاز Mac بأكمله للإدارة. ولا يُنشئ مساحة عمل منفصلة.
sees-mac-personal-can-facts = الاطلاع على طراز Mac واسمه ورقمه التسلسلي ومعرّفاته الأخرى وإصدار نظامه ومساحة تخزينه، وما إذا كان تشفير القرص وجدار الحماية مفعّلين
sees-mac-personal-can-settings = الاطلاع على أسماء ملفات تعريف التكوين الموجودة عليه، وتثبيت إعدادات: حسابات بريد وWi-Fi وVPN وشهادات وقيود
sees-mac-personal-can-software = تثبيت برامج. ويمكن للبرامج أن تفعل ما صُمّمت من أجله: اسأل أي البرامج تُثبَّت ولماذا
sees-mac-personal-cannot-erase = مسح جهاز Mac أو قفله من خلال هذا الإعداد: تتخلى المؤسسة عن هذين الحقين على الأجهزة الشخصية
sees-mac-personal-cannot-apps = الحصول على قائمة تطبيقاتك الخاصة من خلال هذا الإعداد

# A Mac of the organisation.
sees-mac-corporate-whole = جهاز Mac هذا ملك للمؤسسة، وهو مُدار بأكمله.
sees-mac-corporate-can-facts = الاطلاع على الطراز والاسم والرقم التسلسلي وعناوين الشبكة وإصدار النظام ومساحة التخزين وإعدادات الأمن، ومعرفة التطبيقات وملفات تعريف التكوين المثبّتة
sees-mac-corporate-can-settings = تثبيت الإعدادات والقيود والبرامج وإزالتها
sees-mac-corporate-can-erase = قفل جهاز Mac ومسحه بكل ما عليه
sees-mac-corporate-cannot-trust = ضمان بقاء أي شيء على جهاز Mac هذا بعيدًا عن الاطلاع: تعامل معه على أنه ملك للمؤسسة

# A Windows PC of the person's own.
sees-windows-personal-whole = يُخضع هذا النوع من الإعداد الكمبيوتر بأكمله للإدارة. ولا يُنشئ مساحة عمل منفصلة.
sees-windows-personal-can-facts = الاطلاع على الطراز والاسم والرقم التسلسلي ونسخة Windows وإصدارها، وما إذا كان تشفير القرص مفعّلًا
sees-windows-personal-can-settings = وضع سياسات، مثل سياسات قفل الشاشة والتحديثات والتشفير وما يُسمح بتشغيله
sees-windows-personal-can-software = تثبيت برامج. ويمكن للبرامج أن تفعل ما صُمّمت من أجله: اسأل أي البرامج تُثبَّت ولماذا
sees-windows-personal-can-erase = إزالة ما ثبّتته المؤسسة، وكذلك إعادة ضبط الكمبيوتر من الناحية التقنية
sees-windows-personal-cannot-private = فتح ملفاتك أو بريدك أو سجل متصفحك من خلال هذا الإعداد وحده

# A Windows PC of the organisation.
sees-windows-corporate-whole = هذا الكمبيوتر ملك للمؤسسة، وهو مُدار بأكمله.
sees-windows-corporate-can-facts = الاطلاع على الطراز والاسم والرقم التسلسلي ونسخة Windows وإصدارها، ومعرفة التطبيقات المثبّتة
sees-windows-corporate-can-settings = وضع السياسات، وتثبيت البرامج وإزالتها
sees-windows-corporate-can-erase = قفل الكمبيوتر وإعادة ضبطه مع محو كل ما عليه
sees-windows-corporate-cannot-trust = ضمان بقاء أي شيء على هذا الكمبيوتر بعيدًا عن الاطلاع: تعامل معه على أنه ملك للمؤسسة

# An Android device of the person's own, with a work profile.
sees-android-personal-whole = يفصل Android ما يخص العمل: ملف عمل له تطبيقاته وبياناته. وتدير المؤسسة هذا الملف.
sees-android-personal-can-apps = الاطلاع على التطبيقات والبيانات داخل ملف العمل وإدارتها، وإزالة الملف بكل ما فيه
sees-android-personal-can-facts = الاطلاع على الطراز وإصدار Android، وما إذا كان الجهاز آمنًا، كأن يكون له قفل شاشة
sees-android-personal-can-lock = اشتراط قفل شاشة بقوة معيّنة
sees-android-personal-can-traffic = الاطلاع على حركة بيانات الشبكة لتطبيقات العمل
sees-android-personal-cannot-private = الاطلاع على تطبيقاتك الخاصة أو صورك أو رسائلك أو مكالماتك أو تصفحك
sees-android-personal-cannot-place = معرفة مكان الجهاز، إلا إذا طلب تطبيق عمل ذلك وسمحت به
sees-android-personal-cannot-erase = مسح الجهاز: لا يمكن سوى إزالة ملف العمل

# An Android device of the organisation.
sees-android-corporate-whole = هذا الجهاز ملك للمؤسسة، والجهاز بأكمله مُدار.
sees-android-corporate-can-facts = الاطلاع على الطراز والرقم التسلسلي ورقم الهاتف وإصدار Android، ومعرفة التطبيقات المثبّتة
sees-android-corporate-can-apps = تثبيت التطبيقات وإزالتها وحظرها، ووضع القيود
sees-android-corporate-can-erase = قفل الجهاز ومسحه بكل ما عليه
sees-android-corporate-can-traffic = تسجيل حركة بيانات الشبكة، والعثور على الجهاز عند الإبلاغ عن فقدانه
sees-android-corporate-cannot-trust = ضمان بقاء أي شيء على هذا الجهاز بعيدًا عن الاطلاع: تعامل معه على أنه ملك للمؤسسة
