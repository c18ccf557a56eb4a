# Hindi.
#
# - Address: आप, with करें; no forms that would show the reader's gender ("आप चाहते हैं"): write "जिसे सेटअप करना है",
#   "किया जा सकता है".
# - A name's gender is not known: no verb agrees with an organisation or a person. Write "… की ओर से", "… के पास",
#   "… को दिखता है", "… ने".
# - Organisation is संस्था: its form is the same before a postposition, so it fits wherever a name does. For the same
#   reason each kind of device is a masculine word that does not change.
# - Words: invite - आमंत्रण; one-time passcode - आमंत्रण कोड (पासकोड is what unlocks a device); set up - सेटअप करना;
#   enroll - नामांकित करना; device management - डिवाइस प्रबंधन; profile - प्रोफ़ाइल; work profile - वर्क प्रोफ़ाइल;
#   tap - टैप करें; click - क्लिक करें; IT team - IT टीम.

## Language
## Facts about the language itself.

language-own-name = हिन्दी
language-english-name = Hindi
language-direction = ltr
language-dates = hi

## Dates
## A library knows the names of days, months and zones and the order within a date. What is said here is how the parts
## are joined.

dates-moment = { $weekday }, { $date }, { $time } ({ $zone })
dates-unknown = अज्ञात समय

## Fields
## What stands in the places of a message's fields.

# Masculine, and the same before a postposition.
field-device-platform =
    { $platform ->
        [android] Android डिवाइस
        [ios] iPhone या iPad
        [macos] Mac
        [windows] Windows PC
       *[neutral] फ़ोन, टैबलेट या कंप्यूटर
    }
# After "मालिक:" and in brackets.
field-owned-by =
    { $ownership ->
        [personal] आप
       *[corporate] संस्था
    }
field-work-sign-in =
    { $authentication ->
        [two_factor] आपसे काम के खाते का पासवर्ड भी पूछा जाएगा।
       *[directory] आपसे काम के खाते का पासवर्ड पूछा जाएगा।
    }
field-support-both = { $phone } या { $email }
field-organisation-unknown = आपकी संस्था
field-sender-unknown = IT विभाग

## Mail
## The mails as Muster brings them along. Each message is one paragraph, heading, button or line; what stands in braces
## becomes a field. A paragraph whose field has no value is left out. Write to the reader directly and politely, in the
## form of address that organisations use towards their staff.

mail-qr-alt = आपके लिंक का QR कोड। अगर चित्र न दिखे, तो इस मेल में दिया गया लिंक इस्तेमाल करें।
mail-privacy-link = गोपनीयता
mail-test-mark = [परीक्षण]
mail-test-note = यह नमूना डेटा वाला परीक्षण है। इसमें दी गई किसी भी चीज़ से कुछ नहीं खुलता।

mail-invite-subject = अपना { $device_platform } काम के लिए सेटअप करें – { $organisation }
mail-invite-preheader = एक बार, एक डिवाइस के लिए, { $expires_on } तक मान्य।
mail-invite-hello = नमस्ते { $user_name },
mail-invite-open = { $organisation } की ओर से आपको अपना { $device_platform } काम के लिए सेटअप करने का आमंत्रण मिला है। इससे आपका डिवाइस संस्था के डिवाइस प्रबंधन से जुड़ जाएगा। उसी डिवाइस पर यह लिंक खोलें:
mail-invite-button = मेरा डिवाइस सेटअप करें
mail-invite-opens = { $portal_host } खुलेगा
mail-invite-scan = क्या यह मेल किसी और डिवाइस पर खुली है? जिस डिवाइस को सेटअप करना है, उसका कैमरा इस कोड की ओर करें।
mail-invite-passcode = पेज पर यह एक बार का आमंत्रण कोड माँगा जाएगा:
mail-invite-expires = लिंक एक बार, एक डिवाइस के लिए, { $expires_on } तक काम करेगा।
mail-invite-owned = मालिक: { $owned_by }।
mail-invite-before = कुछ भी इंस्टॉल होने से पहले, पेज पर बताया जाएगा कि { $organisation } की ओर से डिवाइस पर क्या देखा और किया जा सकता है।
mail-invite-unexpected = क्या इस आमंत्रण की उम्मीद नहीं थी? तो कुछ करने की ज़रूरत नहीं: लिंक के बिना और पेज पर माँगी गई जानकारी के बिना कोई इसका इस्तेमाल नहीं कर सकता, इसलिए इन्हें किसी को न दें। अगर इस मेल के असली होने पर शक हो, तो हमेशा वाले तरीके से { $sender } से पूछें।
mail-stuck = मदद चाहिए? संपर्क करें: { $support_contact }
mail-link = लिंक: { $link }

mail-reminder-subject = रिमाइंडर: अपना { $device_platform } काम के लिए सेटअप करें – { $organisation }
mail-reminder-open = { $organisation } की ओर से आपको अपना { $device_platform } काम के लिए सेटअप करने का आमंत्रण मिला है, और वह अब भी आपके इंतज़ार में है। इसमें कुछ ही मिनट लगते हैं। उसी डिवाइस पर यह लिंक खोलें:

mail-enrolled-subject = आपका { $device_platform } सेटअप हो गया है – { $organisation }
mail-enrolled-heading = आपका डिवाइस सेटअप हो गया है
mail-enrolled-open = आपका { $device_platform } अब { $organisation } के डिवाइस प्रबंधन से जुड़ा है। और कुछ करने की ज़रूरत नहीं है।
mail-enrolled-unexpected = यह आपने नहीं किया? तो हमें तुरंत बताएँ: { $support_contact }

mail-expired-subject = आपका आमंत्रण समाप्त हो गया है – { $organisation }
mail-expired-open = आपका { $device_platform } सेटअप करने का आमंत्रण { $expires_on } तक मान्य था और इस्तेमाल नहीं हुआ। उसका लिंक अब काम नहीं करता।
mail-expired-again = डिवाइस अब भी सेटअप करना है? तो { $sender } से नया आमंत्रण माँगें।

mail-by-myself-subject = डिवाइस सेटअप करने का कोड – { $organisation }
mail-by-myself-heading = यह डिवाइस सेटअप करें
mail-by-myself-open = डिवाइस का कैमरा इस कोड की ओर करें, या उस पर नीचे दिया गया पता खोलें।
mail-by-myself-expires = कोड एक बार, { $expires_on } तक काम करेगा।

mail-self-enrollment-subject = आपके नाम से एक डिवाइस सेटअप हुआ है – { $organisation }
mail-self-enrollment-open = आपने साइन इन करके एक डिवाइस ({ $device_platform }) सेटअप किया है। वह अब { $organisation } के डिवाइस प्रबंधन से जुड़ा है।

## Text
## The texts (SMS) as Muster brings them along. Every character costs: at most 160 of the plain alphabet for the whole
## message where the language allows it, with a link of 70 characters. No line breaks, no typographic signs that plain
## texts do not have: straight quotes and hyphens only.

# In Hindi a part of a text holds 70 characters, or 67 where there are several; vowel signs count.
text-invite = { $organisation }: { $device_platform } सेटअप करें: { $link }
text-reminder = { $organisation }: { $device_platform } का सेटअप बाकी: { $link }
text-by-myself = { $organisation }: यह डिवाइस सेटअप करें: { $link }
text-code = कोड: { $passcode }
text-passcode = { $organisation }: एक बार का आमंत्रण कोड { $passcode }। लिंक मेल में है।
text-enrolled = { $organisation }: आपका { $device_platform } सेटअप हो गया।
text-self-enrollment = { $organisation }: आपके नाम से { $device_platform } सेटअप हुआ।
text-not-you = आपने नहीं किया? { $support_contact }
text-expired = { $organisation }: आमंत्रण समाप्त। नया { $sender } से माँगें।


## Forms
## Put into the messages below. Each language has its own.

# The same before a postposition. Without "आपकी", which after an imperative would be "अपनी".
form-organisation = { $organisation ->
    [unnamed] संस्था
   *[named] { $organisation }
}
form-organisation-first = { $organisation ->
    [unnamed] आपकी संस्था
   *[named] { $organisation }
}
# Masculine, and the same before a postposition.
form-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone या iPad
    [android-phone] Android फ़ोन
    [android-tablet] Android टैबलेट
    [android] Android डिवाइस
    [mac] Mac
    [windows] Windows PC
   *[device] डिवाइस
}
# Without "एक", which Hindi does not need here.
form-a-device = { $device ->
    [iphone] iPhone
    [ipad] iPad
    [ios] iPhone या iPad
    [android-phone] Android फ़ोन
    [android-tablet] Android टैबलेट
    [android] Android डिवाइस
    [mac] Mac
    [windows] Windows PC
   *[device] डिवाइस
}

## Portal: what every page has

# At most 25 characters.
page-nameless = डिवाइस नामांकन
page-title = { $title } · { $organisation }
page-title-error = त्रुटि: { $title }
# At most 25 characters.
page-trial = परीक्षण नेटवर्क
page-trial-more = यह पेज एन्क्रिप्टेड नहीं है। तभी आगे बढ़ें जब आपको बताया गया हो कि यह एक परीक्षण है।
page-expires = इस आमंत्रण की समय-सीमा: { $moment }
page-help-phone = मदद चाहिए? कॉल करें: { $phone }
page-help-email = मदद चाहिए? लिखें: { $email }
page-help-both = मदद चाहिए? कॉल करें: { $phone } या लिखें: { $email }
page-step = { $steps } में से चरण { $current }
page-language = भाषा
page-language-form = इस पेज की भाषा
# At most 20 characters.

## Portal: the field for the passcode

passcode-label = एक बार का आमंत्रण कोड
# At most 12 characters.
passcode-paste = पेस्ट करें
passcode-hint = 8 अक्षर और अंक। छोटे-बड़े अक्षरों से फ़र्क नहीं पड़ता।
# At most 20 characters.
button-continue = जारी रखें

## Portal: the page that an invite's link opens

welcome-title = अपना { form-device } काम के लिए सेटअप करें
welcome-lead = नमस्ते { $invitee }। { $sender } ने आपको आमंत्रित किया है कि इस { form-device } का प्रबंधन { form-organisation } को करने दें। अपनी पहचान पक्की करने के लिए अपने आमंत्रण में दिया गया कोड डालें।
welcome-lead-no-sender = नमस्ते { $invitee }। आपको आमंत्रित किया गया है कि इस { form-device } का प्रबंधन { form-organisation } को करने दें। अपनी पहचान पक्की करने के लिए अपने आमंत्रण में दिया गया कोड डालें।
welcome-lead-no-invitee = { $sender } ने आपको आमंत्रित किया है कि इस { form-device } का प्रबंधन { form-organisation } को करने दें। अपनी पहचान पक्की करने के लिए अपने आमंत्रण में दिया गया कोड डालें।
welcome-lead-nobody = आपको आमंत्रित किया गया है कि इस { form-device } का प्रबंधन { form-organisation } को करने दें। अपनी पहचान पक्की करने के लिए अपने आमंत्रण में दिया गया कोड डालें।
welcome-new-passcode = मुझे नया आमंत्रण कोड भेजें
welcome-unreadable = यह कोड अधूरा है। इसमें 8 अक्षर और अंक होते हैं। इसे कोशिश नहीं गिना गया।
welcome-wrong = यह कोड सही नहीं है।
welcome-wrong-left = { $left ->
    [one] यह कोड सही नहीं है। एक कोशिश बाकी है; उसके बाद आमंत्रण लॉक हो जाएगा।
   *[other] यह कोड सही नहीं है। { $left } कोशिशें बाकी हैं।
}
welcome-where = मेरा आमंत्रण कोड कहाँ मिलेगा?
# K7M4 9QXP is a sample: leave it as it is.
welcome-where-mail = वह उसी संदेश में है जिससे यह पेज खुला, चार-चार के दो समूहों में, जैसे K7M4 9QXP। अगर लिंक मेल से आया और उसमें कोड नहीं था, तो टेक्स्ट संदेश देखें।
welcome-where-screen = अगर कोई आपको आमंत्रण स्क्रीन पर दिखा रहा है, तो आमंत्रण कोड उस कोड के पास है जिसे स्कैन करना है।
welcome-unexpected = मुझे इस आमंत्रण की उम्मीद नहीं थी
welcome-unexpected-more = तो कोड न डालें। आपके आगे बढ़े बिना आपके डिवाइस में कुछ नहीं होगा, और आमंत्रण अपने आप समाप्त हो जाएगा। कृपया { form-organisation } को इसके बारे में बताएँ।

## Portal: the link was opened on the wrong device

device-title = यह आमंत्रण अपने { form-device } पर खोलें
device-why = यह आमंत्रण { form-a-device } के लिए है। यह पेज किसी और तरह के डिवाइस पर खोला गया, इसलिए यहाँ आगे नहीं बढ़ा जा सकता। आमंत्रण इस्तेमाल नहीं हुआ है।
device-neutral-title = यह आमंत्रण फ़ोन, टैबलेट, Mac या Windows PC पर खोलें
device-neutral-why = यह आमंत्रण Android डिवाइस, iPhone, iPad, Mac या Windows PC के लिए है। यह कंप्यूटर इनमें से कोई नहीं है, इसलिए यहाँ आगे नहीं बढ़ा जा सकता। आमंत्रण इस्तेमाल नहीं हुआ है।
device-scan = उसके कैमरे से यह कोड स्कैन करें। फिर उस पर अपने आमंत्रण में दिया गया कोड डालें।
device-scan-sign-in = उसके कैमरे से यह कोड स्कैन करें। फिर उस पर अपने काम के खाते से साइन इन करें।
device-scan-other = आमंत्रण वाला संदेश वहाँ खोलें, या जिस फ़ोन या टैबलेट को सेटअप करना है, उससे यह कोड स्कैन करें।
device-code = इस आमंत्रण के लिंक का QR कोड
device-message = आमंत्रण वाला संदेश वहाँ खोलें और उसके लिंक पर जाएँ।
device-perhaps = जो ब्राउज़र पेज का डेस्कटॉप रूप माँगता है, वह यह छिपा लेता है कि वह किस डिवाइस पर चल रहा है। अगर यही सही डिवाइस है, तो आगे बढ़ें।
# Buttons. At most 35 characters.
device-on-android = यह Android डिवाइस है
device-on-ipad = यह iPad है
device-on-mac = यह Mac है
device-ipad-title = क्या यह iPad है?
device-ipad-why = यह आमंत्रण iPhone या iPad के लिए है। iPad वेबसाइटों को बताता है कि वह Mac है, इसलिए हमें पूछना पड़ता है।
device-ipad-scan = यह Mac है? अपने iPhone या iPad के कैमरे से यह कोड स्कैन करें।

## Portal: the link was opened inside another app
## Apps such as Instagram show pages in a browser of their own, in which a device cannot be set up.

in-app-title = यह आमंत्रण { $browser } में खोलें
in-app-why = यह पेज { $app } ऐप के अंदर खुला है। डिवाइस का सेटअप केवल { $browser } में होता है, और यहाँ डाली गई जानकारी ऐप बंद होने पर मिट जाएगी। आमंत्रण इस्तेमाल नहीं हुआ है।
in-app-why-unnamed = यह पेज किसी और ऐप के अंदर खुला है। डिवाइस का सेटअप केवल { $browser } में होता है, और यहाँ डाली गई जानकारी ऐप बंद होने पर मिट जाएगी। आमंत्रण इस्तेमाल नहीं हुआ है।
in-app-menu = मेनू खोजें, अक्सर ⋯, ⋮ या कंपास, और “{ $browser } में खोलें” या “ब्राउज़र में खोलें” चुनें।
in-app-copy = या यह पता कॉपी करके { $browser } में पेस्ट करें।
in-app-address = इस आमंत्रण का पता
# At most 12 characters, both.
in-app-copy-button = कॉपी करें
in-app-copied = कॉपी हो गया
in-app-stay = फिर भी यहीं जारी रखें

## Portal: signing in with a work account

sign-in-heading = अपने काम के खाते से साइन इन करें
sign-in-lead = यह दिखाने के लिए कि आप ही हैं, अपने काम के खाते से साइन इन करें: वही जिसे आप काम पर अपने कंप्यूटर में इस्तेमाल करते हैं।
sign-in-invited = { $sender } ने यह आमंत्रण { $invitee } को भेजा है।
sign-in-passcode-right = आमंत्रण कोड सही है
sign-in-then = आमंत्रण कोड के बाद आप अपने काम के खाते से साइन इन करेंगे।
sign-in-choose = आपका काम का खाता कहाँ है?
sign-in-name = यूज़र नाम या ईमेल पता
sign-in-password = पासवर्ड
sign-in-show = पासवर्ड दिखाएँ
sign-in-hint = पासवर्ड की जाँच केवल आपके संगठन की डायरेक्टरी करती है। वह यहाँ सहेजा नहीं जाता।
sign-in-button = साइन इन करें
sign-in-with = { $directory } से साइन इन करें
sign-in-going = { $directory } की ओर
sign-in-go-on = { $directory } पर जाएँ
sign-in-none = इस समय यहाँ कोई साइन इन नहीं कर सकता। कृपया बाद में फिर कोशिश करें, या IT टीम को बताएँ।
sign-in-wrong = यह नहीं हो पाया। यूज़र नाम और पासवर्ड जाँचें, और यह भी कि खाता वही है जिसे आमंत्रित किया गया।
sign-in-left = { $left ->
    [one] { $left } कोशिश बाकी है, उसके बाद साइन इन इस समय तक रुका रहेगा: { $moment }
   *[other] { $left } कोशिशें बाकी हैं, उनके बाद साइन इन इस समय तक रुका रहेगा: { $moment }
}
sign-in-none-left = फ़िलहाल यह आख़िरी कोशिश थी। साइन इन इस समय तक रुका रहेगा: { $moment }
sign-in-sure = मुझे यक़ीन है कि दोनों सही हैं
sign-in-sure-more = यहाँ या कहीं और कई ग़लत कोशिशों के बाद और कोशिशें आगे नहीं भेजी जातीं, ताकि आपका खाता लॉक न हो। पहले कहीं और साइन इन करें, जैसे काम के कंप्यूटर पर, या आधा घंटा रुकें।
sign-in-password-over = आपका पासवर्ड समाप्त हो गया है या उसे बदलना ज़रूरी है। उसे हमेशा की तरह बदलें, फिर वापस आएँ।
sign-in-account-closed = आपका खाता इस समय इस्तेमाल नहीं किया जा सकता। कृपया IT टीम से पूछें।
sign-in-passcode-first = कृपया आमंत्रण कोड एक बार फिर डालें। उसे बहुत पहले या किसी और ब्राउज़र में डाला गया था।
sign-in-other-person = यह किसी और का खाता है
sign-in-other-person-more = आपने साइन इन किया, लेकिन यह आमंत्रण किसी और के लिए है। जिसे आमंत्रित किया गया है, उसके खाते से साइन इन करें।
sign-in-another-account = दूसरा खाता इस्तेमाल करें
sign-in-declined = आप साइन इन नहीं हैं
sign-in-declined-more = आपने साइन इन बीच में रोक दिया। कुछ नहीं बदला है, और आप फिर कोशिश कर सकते हैं।
sign-in-again = कृपया एक बार फिर साइन इन करें
sign-in-again-more = इसमें बहुत समय लगा, इसे किसी और ब्राउज़र में शुरू किया गया था, या यह पेज दूसरी बार खोला गया। कुछ नहीं बदला है।
sign-in-unavailable = आपके संगठन का साइन इन जवाब नहीं दे रहा
sign-in-unavailable-more = आपके डिवाइस या पासवर्ड में कोई गड़बड़ी नहीं है। कृपया कुछ मिनट बाद फिर कोशिश करें। अगर ऐसा ही रहे, तो IT टीम को बताएँ।
sign-in-not-set-up = कुछ सही ढंग से सेटअप नहीं है, और रुकने से मदद नहीं मिलेगी। कृपया IT टीम को बताएँ: कारण उनके रिकॉर्ड में है।
sign-in-not-allowed = यह आपके खाते के लिए खुला नहीं है
sign-in-not-allowed-more = आपने साइन इन कर लिया है, लेकिन आपके संगठन ने यह पेज आपके लिए नहीं खोला है। कृपया IT टीम से आमंत्रण माँगें।
sign-in-no-invite = आपके लिए कोई आमंत्रण नहीं है
sign-in-no-invite-more = आपने साइन इन कर लिया है, लेकिन आपके लिए ऐसा कोई आमंत्रण नहीं है जिसे यह डिवाइस इस्तेमाल कर सके। कृपया IT टीम से माँगें।
sign-in-back = फिर कोशिश करें
sign-in-unexpected = तो साइन इन न करें। जब तक आप आगे नहीं बढ़ते, आपके डिवाइस पर कुछ नहीं होता, और आमंत्रण अपने आप समाप्त हो जाता है। कृपया IT टीम को इसके बारे में बताएँ।
sign-in-have-passcode = मेरे पास आमंत्रण कोड है
sign-in-have-account = अपने काम के खाते से साइन इन करें

## Portal: self enrollment

self-title = काम के लिए एक डिवाइस सेटअप करें
self-lead = अपने काम के खाते से साइन इन करें, बताएँ कि यह किस तरह का डिवाइस है, और डिवाइस पर दिए चरण पूरे करें।
self-wrong = यह नहीं हो पाया। यूज़र नाम और पासवर्ड जाँचें, और यह भी कि यह आपके काम का खाता है।
self-offered = क्या सेटअप किया जा सकता है
self-not-here-yet = इसे यहाँ अभी सेटअप नहीं किया जा सकता। कृपया IT टीम से पूछें।
self-choose = यह कौन-सा डिवाइस है?
self-choose-lead = आपके चुनाव से तय होता है कि आपका संगठन डिवाइस पर क्या देख और कर सकता है। नीचे आप पढ़ सकते हैं कि वह क्या है।
self-mine = { $what } – मेरा अपना
self-from-work = { $what } – संगठन का
self-not-offered = कृपया इनमें से एक चुनें।
self-other-device = यह कंप्यूटर या डिवाइस यहाँ सेटअप नहीं किया जा सकता
self-elsewhere = दूसरे डिवाइस के लिए यह पता उसी पर खोलें
self-code = इस पेज के पते का QR कोड
self-closed = आमंत्रण के बिना यहाँ कोई डिवाइस सेटअप नहीं किया जा सकता
self-closed-more = आपके संगठन ने यह पेज नहीं खोला है। कृपया IT टीम से आमंत्रण माँगें।
self-nothing-yet = यहाँ अभी कुछ भी सेटअप नहीं किया जा सकता
self-nothing-yet-more = आपका संगठन यह पेज अभी तैयार कर रहा है, और यहाँ इंतज़ार करने से मदद नहीं मिलेगी। कृपया IT टीम से पूछें कि यह कब तैयार होगा, या उनसे आमंत्रण माँगें।
self-too-many = आपके लिए और डिवाइस सेटअप नहीं किए जा सकते
self-too-many-more = आपके पास उतने डिवाइस हैं जितने हर व्यक्ति के हो सकते हैं (ज़्यादा से ज़्यादा { $limit })। कृपया IT टीम से पूछें कि क्या कोई पुराना हटाया जा सकता है।
self-no-address = डायरेक्टरी में आपका ईमेल पता नहीं है
self-no-address-more = डिवाइस सेटअप करने के लिए वह ज़रूरी है। कृपया IT टीम से उसे जोड़ने को कहें।

## Poster

poster-title = अपना डिवाइस काम के लिए सेटअप करें
poster-scan = अपने फ़ोन या टैबलेट का कैमरा कोड पर रखें, या पता टाइप करें।
poster-sign-in = अपने काम के खाते से साइन इन करें।
poster-follow = बताएँ कि यह किस तरह का डिवाइस है, और स्क्रीन पर दिए चरण पूरे करें।
poster-before = कुछ भी इंस्टॉल होने से पहले पेज बताता है कि संगठन क्या देख और कर सकता है।

## Portal: the terms of use

terms-title = उपयोग की शर्तें
terms-lead = { form-organisation-first } की ओर से अनुरोध है कि यह डिवाइस सेटअप करने से पहले ये शर्तें पढ़ें और स्वीकार करें।
terms-accept = मुझे स्वीकार है
terms-recorded = आपकी स्वीकृति दर्ज की जाती है: वर्शन { $version }, तारीख और समय के साथ। स्वीकार न करना हो तो यह पेज बंद कर दें; तब कुछ भी सेटअप नहीं होगा।

## Portal: after the passcode

steps-verified = सत्यापित: { $invitee }
steps-verified-unnamed = सत्यापित
steps-three = तीन चरण बाकी हैं
steps-two = दो चरण बाकी हैं
steps-stay = इसी पेज पर रहें। यह अपने आप आगे बढ़ेगा।
steps-follow = इन्हें इस { form-device } पर पूरा करें।
steps-come-back = इन्हें इस { form-device } पर पूरा करें, फिर यह पेज दोबारा लोड करें।
steps-obstacle = { $head } { $why }। जब यह ठीक हो जाए, जैसे सिस्टम अपडेट करने से, तब नई प्रोफ़ाइल डाउनलोड करें।
steps-obstacle-head = यह डिवाइस नामांकित नहीं हो सका:
steps-obstacle-title = यह डिवाइस अभी सेट अप नहीं हुआ है
obstacle-too-old = इसका सिस्टम { $system } { $version } है, जबकि { $least } या उससे नया चाहिए
obstacle-no-version = यह { $system } का अपना वर्शन नहीं बताता
obstacle-kind = इस तरह का डिवाइस यहाँ समर्थित नहीं है
obstacle-certificate = इसकी प्रोफ़ाइल सर्टिफ़िकेट बदले जाने से पहले की है
obstacle-too-many = आपके लिए और डिवाइस सेटअप नहीं किए जा सकते (ज़्यादा से ज़्यादा { $limit })
obstacle-other = कारण IT टीम देख सकती है
steps-waiting = आपका सत्यापन हो गया है
steps-not-yet = IT टीम ने इस तरह के डिवाइस के लिए तैयारी अभी पूरी नहीं की है। तब तक इसका नामांकन नहीं हो सकता।
steps-not-yet-ask = अभी आपको और कुछ नहीं करना है। कृपया IT टीम से पूछें कि यह कब तैयार होगा।
steps-not-yet-stay = इस ब्राउज़र में आपका सत्यापन बना रहेगा: लिंक संभालकर रखें, और आगे बढ़ने की सूचना मिलने पर उसे यहीं खोलें। अंतिम समय: { $moment }।
# At most 25 characters.
steps-look-again = फिर से देखें
steps-next = इसके बाद क्या होगा
steps-other-device = इस तरह के डिवाइस का नामांकन नहीं हो सकता। जिस डिवाइस को सेटअप करना है, उसके लिए आमंत्रण माँगें।
steps-was = पूरा हुआ:
# At most 25 characters.
steps-download = प्रोफ़ाइल डाउनलोड करें
steps-served = प्रोफ़ाइल डाउनलोड हो गई है। दूसरे चरण पर जाएँ।
steps-gone = यह डाउनलोड हो चुकी है। अगर यह अब नहीं है, तो नई डाउनलोड करें।
# Titles of steps: at most 40 characters.
steps-done = पूरा हुआ
steps-done-more = तब से { form-organisation-first } को यह डिवाइस दिखता है, और काम से जुड़ी चीज़ें सेटअप की जाती हैं।
steps-connect = PC कनेक्ट करें
steps-connect-more = इस पेज का बटन इस्तेमाल करें, या सेटिंग्स खोलें। यह इस PC के किसी व्यवस्थापक को करना होगा।
steps-sign-in = खुलने वाले पेज पर पुष्टि करें
steps-sign-in-more = उस पर { form-organisation } का नाम फिर से दिखेगा।
steps-work-profile = सेटअप शुरू करें
steps-work-profile-more = इस पेज के बटन पर टैप करें। Android अपना सेटअप खोलेगा।
steps-accept = वर्क प्रोफ़ाइल बनाएँ
steps-accept-more = Android जो दिखाए, उसे पढ़ें और स्वीकार करें। आपके निजी ऐप जैसे हैं वैसे ही रहेंगे।
steps-reset = डिवाइस रीसेट करें
steps-reset-more = संस्था का डिवाइस उसकी पहली स्क्रीन से सेटअप होता है। जो ज़रूरी हो, उसे सहेज लें: रीसेट करने से सब कुछ मिट जाता है।
steps-first-screen = पहली स्क्रीन पर कोड स्कैन करें
steps-first-screen-more = पहली स्क्रीन पर एक ही जगह छह बार टैप करें, जब तक कि कोड न माँगा जाए। यह कोड आपको { form-organisation-first } की ओर से दिखाया जाएगा।

## Portal: the steps on an iPhone, an iPad and a Mac
## Names of buttons and places are the system's own ("screen-" below); they stand in bold.

apple-download = प्रोफ़ाइल डाउनलोड करें
apple-download-touch = इस पेज के नीचे दिए गए बटन पर टैप करें।
apple-download-mac = इस पेज के नीचे दिए गए बटन पर क्लिक करें। अगर आपका ब्राउज़र Safari नहीं है, तो बाद में डाउनलोड की गई फ़ाइल enrollment.mobileconfig खोलें।
# Captions: at most 70 characters.
apple-caption-ask = पूछे जाने पर { $allow } पर टैप करें।
apple-caption-close = फिर { $close } पर टैप करें।
apple-caption-ask-mac = अगर Safari पूछे, तो { $allow } पर क्लिक करें।
apple-caption-downloaded-mac = Mac पर दिखेगा: { $downloaded }।
apple-install = इसे सेटिंग में इंस्टॉल करें
apple-install-mac = इसे सिस्टम सेटिंग में इंस्टॉल करें
apple-way = सेटिंग खोलें और ऊपर की ओर “प्रोफ़ाइल डाउनलोड की गई” पर टैप करें। अगर वह वहाँ न हो, तो इस रास्ते से जाएँ:
apple-way-mac = सिस्टम सेटिंग खोलें और इस रास्ते से जाएँ:
apple-tap-profile = { form-organisation } पर टैप करें, फिर “इंस्टॉल करें” पर।
apple-click-profile = { form-organisation } पर डबल-क्लिक करें, फिर “इंस्टॉल करें” पर क्लिक करें।
apple-older-mac = macOS 13 और 14 में: “गोपनीयता और सुरक्षा”, फिर “प्रोफ़ाइल”। macOS 12 में: “सिस्टम प्राथमिकता”, फिर “प्रोफ़ाइल”।
apple-soon = यह तुरंत करें: प्रोफ़ाइल 15 मिनट तक काम करती है, और { form-device } उसे उससे भी पहले भूल जाता है।
apple-soon-mac = यह तुरंत करें: प्रोफ़ाइल 15 मिनट तक काम करती है।
apple-caption-settings = सेटिंग में { $downloaded } पर टैप करें।
apple-caption-install = ऊपर दाईं ओर { $install } पर टैप करें।
apple-caption-unlock = इस { form-device } को अनलॉक करने वाला पासकोड डालें, आमंत्रण कोड नहीं।
apple-caption-trust = “इंस्टॉल करें” पर फिर टैप करें, फिर { $trust } पर।
apple-caption-settings-mac = “सामान्य” चुनें, फिर { $management }।
apple-caption-profiles-mac = { form-organisation } पर डबल-क्लिक करें।
apple-caption-install-mac = { $install } पर क्लिक करें और पुष्टि करें।
apple-caption-password-mac = इस Mac के व्यवस्थापक का पासवर्ड डालें, या Touch ID से करें।
apple-done-more = तब से { form-organisation-first } को यह { form-device } दिखता है, और काम से जुड़ी चीज़ें सेटअप होने लगती हैं। इसमें कुछ मिनट लग सकते हैं।
apple-caption-done = इसके बाद यह पेज बताएगा कि सब पूरा हो गया है।

## Portal: words on the screens of devices
## As the system has them in your language. They stand in small pictures, and are cut when they are too long for these.

screen-ask = यह वेबसाइट एक कॉन्फ़िगरेशन प्रोफ़ाइल डाउनलोड करने का प्रयास कर रही है।
screen-ask-mac = क्या आप इस वेबसाइट पर डाउनलोड की अनुमति देना चाहते हैं?
screen-ignore = अनदेखा करें
screen-allow = अनुमति दें
screen-cancel = रद्द करें
screen-close = बंद करें
screen-ok = ठीक
screen-install = इंस्टॉल करें
screen-install-mac = इंस्टॉल करें…
screen-trust = भरोसा करें
screen-downloaded = प्रोफ़ाइल डाउनलोड की गई
screen-enter-passcode = पासकोड दर्ज करें
screen-remote-management = रिमोट प्रबंधन
screen-settings = सेटिंग
screen-system-settings = सिस्टम सेटिंग
screen-general = सामान्य
screen-vpn-management = VPN और डिवाइस प्रबंधन
screen-device-management = डिवाइस प्रबंधन
screen-windows-settings = सेटिंग्स
screen-windows-accounts = खाते
screen-windows-access = कार्यस्थल या स्कूल एक्सेस करें

## Portal: the profile

profile-served = प्रोफ़ाइल डाउनलोड हो चुकी है
profile-served-lead = हर प्रोफ़ाइल एक ही बार काम करती है, इसलिए वह दोबारा नहीं दी जाती। अगर वह अब भी आपके डिवाइस पर है, तो सेटिंग में आगे बढ़ें। अगर वह नहीं है, तो नई डाउनलोड करें: फिर पिछली काम नहीं करेगी।
# At most 30 characters.
profile-again = नई प्रोफ़ाइल डाउनलोड करें
profile-steps = चरण दिखाएँ
profile-waiting = प्रोफ़ाइल अभी तैयार नहीं है

## Portal: help, on the page with the steps

stuck = आगे बढ़ने में दिक्कत है
stuck-nothing = बटन से कुछ नहीं होता
stuck-nothing-touch = यह पेज Safari में खोलें। हो सकता है कि दूसरे ब्राउज़र, और दूसरे ऐप के अंदर खुले पेज, प्रोफ़ाइल को सेटिंग तक न पहुँचाएँ। अगर “अनदेखा करें” चुना गया था, तो नई प्रोफ़ाइल डाउनलोड करें।
stuck-nothing-mac = “डाउनलोड” फ़ोल्डर में enrollment.mobileconfig खोजें और उसे खोलें। अगर वह वहाँ नहीं है, तो नई प्रोफ़ाइल डाउनलोड करें।
stuck-lost = प्रोफ़ाइल नहीं मिल रही है
stuck-lost-touch = वह सेटिंग में केवल कुछ मिनट रहती है। “सामान्य”, फिर “VPN और डिवाइस प्रबंधन” में देखें; iOS और iPadOS 14 और उससे पुराने में “सामान्य”, फिर “प्रोफ़ाइल” में। अगर वह नहीं है, तो नई प्रोफ़ाइल डाउनलोड करें।
stuck-lost-mac = सिस्टम सेटिंग में “सामान्य”, फिर “डिवाइस प्रबंधन” (macOS 15 और बाद के), या “गोपनीयता और सुरक्षा”, फिर “प्रोफ़ाइल” (macOS 13 और 14) में देखें। अगर वह नहीं है, तो नई प्रोफ़ाइल डाउनलोड करें।
stuck-failed = “प्रोफ़ाइल इंस्टॉलेशन विफल”
stuck-failed-more = अक्सर प्रोफ़ाइल 15 मिनट से पुरानी होती है, या उससे नई मौजूद होती है: नई प्रोफ़ाइल डाउनलोड करें और उसे तुरंत इंस्टॉल करें। यह तब भी विफल होता है जब नेटवर्क न हो, तारीख और समय गलत हों, इस { form-device } का सिस्टम { form-organisation } की तय सीमा से पुराना हो, या { form-device } का प्रबंधन पहले से हो रहा हो।
stuck-again = नई प्रोफ़ाइल कहाँ से डाउनलोड करें?
stuck-again-more = इस पेज के नीचे के बटन से; पहली प्रोफ़ाइल डाउनलोड होने के बाद उसका नाम यही हो जाता है। तब पहली प्रोफ़ाइल काम नहीं करती: अगर सेटिंग में दो दिखें, तो पुरानी हटा दें।
stuck-wrong = यह सही डिवाइस नहीं है
stuck-wrong-more = तो यहाँ कुछ इंस्टॉल न करें। हर आमंत्रण एक डिवाइस और एक ब्राउज़र के लिए होता है: दूसरे डिवाइस के लिए { form-organisation } से नया आमंत्रण माँगें।
stuck-else = कुछ और
stuck-else-more = { form-organisation } की IT टीम से पूछें, और बताएँ कि स्क्रीन पर क्या दिख रहा है।

## Portal: the device has enrolled

enrolled-title = सब पूरा हो गया है
enrolled-lead = इस { $model } का प्रबंधन अब { form-organisation } के पास है।
enrolled-lead-unnamed = इस डिवाइस का प्रबंधन अब { form-organisation } के पास है।
enrolled-next = अब आगे क्या होगा
enrolled-next-more = इस डिवाइस के लिए { form-organisation } की ओर से जो तैयार किया गया है, वह ऑनलाइन रहने पर अपने आप आ जाएगा, अक्सर कुछ ही मिनटों में। कोई ऐप इंस्टॉल होने से पहले आपसे पूछा जा सकता है। यह भी हो सकता है कि अभी कुछ तैयार न हो: तब आपको कोई बदलाव नहीं दिखेगा।
enrolled-close = यह पेज बंद किया जा सकता है। आमंत्रण दोबारा इस्तेमाल नहीं हो सकता।
enrolled-look = यह डिवाइस पर कहाँ मिलेगा
enrolled-look-more = वहाँ दिखता है कि किन चीज़ों का प्रबंधन { form-organisation } के पास है। इसे वहीं से हटाया भी जा सकता है; तब { form-organisation } को पता चल जाता है कि डिवाइस का प्रबंधन अब उसके पास नहीं है।

## Portal: links that no longer lead on

dead-expired = यह आमंत्रण समाप्त हो गया है
dead-expired-more = आमंत्रण एक तय समय के बाद समाप्त हो जाते हैं, और इसका समय पूरा हो चुका है।
dead-revoked = यह आमंत्रण वापस ले लिया गया है
dead-revoked-more = { form-organisation } के किसी व्यवस्थापक ने इसे इस्तेमाल होने से पहले समाप्त कर दिया।
dead-used = यह आमंत्रण पहले ही इस्तेमाल हो चुका है
dead-used-device = इससे एक डिवाइस सेटअप किया जा चुका है, और हर आमंत्रण केवल एक डिवाइस के लिए होता है।
dead-elsewhere = यह आमंत्रण दूसरे ब्राउज़र में चल रहा है
dead-elsewhere-more = अगर वहाँ शुरुआत आपने ही की थी, तो वहीं आगे बढ़ें: लिंक उसी ब्राउज़र में फिर से खोलें। वह इस डिवाइस का कोई दूसरा ऐप, मेल ऐप के अंदर की विंडो या कोई दूसरा डिवाइस हो सकता है।
dead-elsewhere-lost = अगर आप वहाँ वापस नहीं जा सकते, तो यहाँ नए आमंत्रण के साथ फिर से शुरुआत करें।
dead-not-you = अगर यह आपने नहीं किया था, तो कृपया IT टीम को बताएँ।
dead-superseded = एक नया आमंत्रण मौजूद है
dead-superseded-more = आपको एक नया संदेश भेजा गया था, और उसके लिंक ने इस लिंक की जगह ले ली है। आमंत्रण वाला सबसे नया संदेश खोजें और उसके लिंक पर जाएँ।
dead-chosen-again = आपने दूसरी विंडो में फिर से चुना है
dead-chosen-again-more = इसलिए यहाँ आपका चुनाव अब मान्य नहीं है। वहाँ आगे बढ़ें, या नए सिरे से चुनें।
dead-choose-anew = नए सिरे से चुनें
dead-locked = यह आमंत्रण लॉक है
dead-locked-more = { $tries ->
    [one] एक बार गलत आमंत्रण कोड डाला गया। आपकी सुरक्षा के लिए यह आमंत्रण अब नहीं खुलेगा, सही कोड से भी नहीं।
   *[other] { $tries } बार गलत आमंत्रण कोड डाला गया। आपकी सुरक्षा के लिए यह आमंत्रण अब नहीं खुलेगा, सही कोड से भी नहीं।
}
dead-verified-here = यह ब्राउज़र एक आमंत्रण के लिए सत्यापित है। { $link }
dead-go-on = उसी आमंत्रण के साथ जारी रखें
# At most 30 characters.
dead-ask = नया आमंत्रण माँगें
dead-ask-more = आपका अनुरोध { form-organisation } के किसी व्यवस्थापक को दिखेगा और फ़ैसला उन्हीं का होगा।
dead-asked = नया आमंत्रण माँगा गया है
dead-asked-more = { form-organisation-first } को अनुरोध दिख रहा है। मंज़ूरी मिलने पर आपको नया संदेश मिलेगा; यह लिंक जैसा है वैसा ही रहेगा।
dead-declined = आपका अनुरोध नामंज़ूर कर दिया गया
dead-from-session = नया आमंत्रण माँगने के लिए अपने संदेश का लिंक एक बार फिर खोलें।

## Portal: after asking for a new invite or passcode

asked-title = आपका अनुरोध भेज दिया गया है
asked-new-invite = { form-organisation-first } को दिख रहा है कि आपने नया आमंत्रण माँगा है। मंज़ूरी मिलने पर आपको नए लिंक वाला संदेश मिलेगा। तब तक आपको कुछ नहीं करना है।
asked-new-passcode = { form-organisation-first } को दिख रहा है कि आमंत्रण कोड आपके पास नहीं है। अनुरोध मंज़ूर होने पर आपको नए लिंक और नए आमंत्रण कोड वाला संदेश मिलेगा; तब मौजूदा लिंक समाप्त हो जाएगा।
asked-found-it = कोड मिल गया? { $link }
asked-back = अपने आमंत्रण पर वापस जाएँ
asked-lives = आपका आमंत्रण अब भी काम करता है
asked-lives-more = नए की ज़रूरत नहीं है। जो आपके पास है, उसी के साथ आगे बढ़ें।
# At most 20 characters.
asked-go-on = आगे बढ़ें

## Portal: the first page of the site, for whoever comes without a link

home-title = डिवाइस नामांकित करें
home-lead = यहाँ डिवाइस { form-organisation } के प्रबंधन में आते हैं। शुरुआत आमंत्रण से होती है।
home-invited = आपको आमंत्रण मिला है
home-invited-more = अपने संदेश का लिंक उस डिवाइस पर खोलें जिसे सेटअप करना है, और संदेश पास रखें: उसमें लिखा है कि पेज क्या माँगेगा।
home-short = आपको एक छोटा लिंक दिखाया गया है
home-short-more = उसका कोड टाइप करें
home-none = आपके पास आमंत्रण नहीं है
home-none-more = { form-organisation } की IT टीम से आमंत्रण माँगें। उसके बिना कुछ शुरू नहीं हो सकता।

## Portal: where the code of a short link is typed

short-code-title = अपने लिंक का कोड टाइप करें
short-code-lead = यह उस स्क्रीन पर है जिस पर आपका आमंत्रण दिख रहा है, छोटे लिंक में /m/ के बाद। आमंत्रण कोड इसके बाद माँगा जाएगा।
short-code-label = छोटे लिंक का कोड
short-code-hint = 8 अक्षर और अंक। छोटे-बड़े अक्षरों से फ़र्क नहीं पड़ता।
short-code-unreadable = यह कोड अधूरा है। इसमें 8 अक्षर और अंक होते हैं।

## Portal: signing in by a work account
## Opened by an iPhone, iPad or Mac on which somebody began to sign in with a work account at Apple.

account-title = अपना डिवाइस काम के लिए सेटअप करने के लिए साइन इन करें
account-lead = { form-organisation } को अपनी पहचान बताएँ: अपने काम के ईमेल पते से, और उस पते पर भेजे गए आमंत्रण के कोड से।
account-email = काम का ईमेल पता
account-hint = आपके आमंत्रण में दिए गए 8 अक्षर और अंक। छोटे-बड़े अक्षरों से फ़र्क नहीं पड़ता।
account-wrong = इस पते के किसी आमंत्रण का यह कोड नहीं है। अपना सबसे नया आमंत्रण देखें और दोनों फिर से टाइप करें।
account-no-invite = आमंत्रण पास में नहीं है?
account-no-invite-more = { form-organisation } की IT टीम से आमंत्रण माँगें, और उसके आने पर वापस आएँ। तब तक आपके डिवाइस में कुछ नहीं होगा।
account-next = आगे क्या होगा?
account-next-more = आपका डिवाइस आपसे Apple पर अपने काम के खाते से साइन इन करने और अपने काम वाले हिस्से के प्रबंधन की अनुमति देने के लिए कहेगा। इसके बाद उसका नामांकन हो जाएगा।
account-not-ready = Apple डिवाइस के नामांकन से पहले { form-organisation-first } की ओर से अभी कुछ सेटअप होना बाकी है। आपका आमंत्रण मान्य रहेगा: बताए जाने पर वापस आएँ।
account-too-old = इस डिवाइस के सिस्टम का वर्शन { $least } या उससे नया होना चाहिए। इसे अपडेट करें, फिर दोबारा साइन इन करें।
account-not-offered = इस संस्था ने Apple डिवाइस का नामांकन अभी सेटअप नहीं किया है।

## Portal: pages that say one thing
## A heading, and the words below it.

plain-not-found = यहाँ कुछ नहीं है
plain-not-found-more = अगर यह किसी आमंत्रण के लिंक से खुला है, तो हो सकता है कि लिंक कट गया हो: उसे संदेश से फिर खोलें, या पूरा कॉपी करें। छोटा लिंक थोड़े समय ही काम करता है।
plain-limited = बहुत ज़्यादा कोशिशें
plain-limited-seconds = { $count ->
    [one] आमंत्रणों की सुरक्षा के लिए इस नेटवर्क को रुकना होगा। { $count } सेकंड बाद फिर कोशिश करें।
   *[other] आमंत्रणों की सुरक्षा के लिए इस नेटवर्क को रुकना होगा। { $count } सेकंड बाद फिर कोशिश करें।
}
plain-limited-minutes = { $count ->
    [one] आमंत्रणों की सुरक्षा के लिए इस नेटवर्क को रुकना होगा। { $count } मिनट बाद फिर कोशिश करें।
   *[other] आमंत्रणों की सुरक्षा के लिए इस नेटवर्क को रुकना होगा। { $count } मिनट बाद फिर कोशिश करें।
}
plain-limited-hours = { $count ->
    [one] आमंत्रणों की सुरक्षा के लिए इस नेटवर्क को रुकना होगा। { $count } घंटे बाद फिर कोशिश करें।
   *[other] आमंत्रणों की सुरक्षा के लिए इस नेटवर्क को रुकना होगा। { $count } घंटे बाद फिर कोशिश करें।
}
plain-limited-account-seconds = { $count ->
    [one] इस खाते की सुरक्षा के लिए इससे साइन इन करने में अभी रुकना होगा। { $count } सेकंड बाद फिर कोशिश करें।
   *[other] इस खाते की सुरक्षा के लिए इससे साइन इन करने में अभी रुकना होगा। { $count } सेकंड बाद फिर कोशिश करें।
}
plain-limited-account-minutes = { $count ->
    [one] इस खाते की सुरक्षा के लिए इससे साइन इन करने में अभी रुकना होगा। { $count } मिनट बाद फिर कोशिश करें।
   *[other] इस खाते की सुरक्षा के लिए इससे साइन इन करने में अभी रुकना होगा। { $count } मिनट बाद फिर कोशिश करें।
}
plain-limited-account-hours = { $count ->
    [one] इस खाते की सुरक्षा के लिए इससे साइन इन करने में अभी रुकना होगा। { $count } घंटे बाद फिर कोशिश करें।
   *[other] इस खाते की सुरक्षा के लिए इससे साइन इन करने में अभी रुकना होगा। { $count } घंटे बाद फिर कोशिश करें।
}
plain-limited-until = आप इस समय से फिर कोशिश कर सकते हैं: { $moment }
plain-trouble = हमारी ओर कुछ गड़बड़ी है
plain-trouble-more = इसमें आपकी गलती नहीं है और कुछ भी इस्तेमाल नहीं हुआ है। थोड़ा रुकें, फिर अपना लिंक दोबारा खोलें।
plain-foreign = यह फ़ॉर्म किसी और पेज से आया है
plain-foreign-more = आपकी सुरक्षा के लिए फ़ॉर्म केवल इसी साइट के पेजों से लिए जाते हैं। अपने आमंत्रण का लिंक खोलें और वहीं से आगे बढ़ें।
plain-unreadable = इसे पढ़ा नहीं जा सका
plain-unreadable-more = अपने आमंत्रण का लिंक फिर खोलें और केवल वही डालें जो पेज माँगता है।
plain-method = यह यहाँ काम नहीं करता
plain-method-more = अपने आमंत्रण का लिंक ब्राउज़र में खोलें।
plain-no-session = पहले अपना आमंत्रण खोलें
plain-no-session-more = यह ब्राउज़र सत्यापित नहीं है, या अब नहीं रहा। अपने आमंत्रण का लिंक उसी ब्राउज़र में खोलें जिसमें आपने दिखाया था कि आप ही हैं।

## Portal: what the organisation can and cannot see
## A promise, on every page where somebody decides: it must never say more or less than the English. For each kind of
## set-up one sentence about the whole ("-whole"), then a list of what the organisation can do, and one of what it
## cannot. The items continue the line over their list (sees-can, sees-cannot).

sees-question = { form-organisation } को क्या दिख सकता है और क्या नहीं
# The items are infinitives.
sees-can = { form-organisation-first } के लिए यह संभव है
sees-cannot = { form-organisation-first } के लिए यह संभव नहीं है
sees-when = यह डिवाइस के नामांकन के साथ शुरू होता है, उससे पहले नहीं। आपकी ओर से कभी भी पूछा जा सकता है कि आपके डिवाइस पर क्या सेट है।
sees-depends = किन चीज़ों का प्रबंधन होगा, यह डिवाइस पर निर्भर है। इसे पढ़ने के लिए आमंत्रण उस डिवाइस पर खोलें जिसे सेटअप करना है।

# An Apple device that enrolls by a work account.
sees-account-whole = Apple काम को अलग रखता है: काम के ऐप और डेटा अपने अलग हिस्से में रहते हैं। संस्था उस हिस्से का प्रबंधन करती है।
sees-account-can-apps = काम के ऐप और उनका डेटा देखना, उनका प्रबंधन करना, और सबको एक साथ हटाना
sees-account-can-facts = डिवाइस का प्रकार और उसके सिस्टम का संस्करण देखना
sees-account-can-settings = काम की सेटिंग इंस्टॉल करना: खाते, Wi-Fi, काम के ऐप के लिए VPN, सर्टिफ़िकेट और कुछ प्रतिबंध
sees-account-can-passcode = डिवाइस पर पासकोड लगाने की माँग करना
sees-account-cannot-private = आपके निजी ऐप, फ़ोटो, संदेश, कॉल, मेल या ब्राउज़िंग देखना
sees-account-cannot-identify = डिवाइस का सीरियल नंबर या दूसरी स्थायी पहचान देखना
sees-account-cannot-place = यह देखना कि डिवाइस कहाँ है
sees-account-cannot-erase = डिवाइस को मिटाना, या उसका पासकोड हटाना: केवल काम वाला हिस्सा हटाया जा सकता है

# An iPhone or iPad of the person's own.
sees-ios-personal-whole = इस तरह के सेटअप में पूरे डिवाइस का प्रबंधन होता है। काम के लिए अलग हिस्सा नहीं बनता।
sees-ios-personal-can-facts = डिवाइस का मॉडल, नाम, सीरियल नंबर और दूसरी पहचान, उसके सिस्टम का संस्करण, स्टोरेज और बैटरी देखना, और यह भी कि स्क्रीन लॉक और एन्क्रिप्शन चालू हैं या नहीं
sees-ios-personal-can-settings = उस पर मौजूद कॉन्फ़िगरेशन प्रोफ़ाइलों के नाम देखना, और सेटिंग इंस्टॉल करना: मेल खाते, Wi-Fi, VPN, सर्टिफ़िकेट और प्रतिबंध
sees-ios-personal-can-apps = काम के ऐप इंस्टॉल करना, और संस्था के इंस्टॉल किए ऐप उनके डेटा के साथ हटाना
sees-ios-personal-can-traffic = यह देखना कि आपकी ओर से किन साइटों और सेवाओं तक पहुँचा जाता है, जब आपका ट्रैफ़िक संस्था के अपने VPN या Wi-Fi से गुज़रता है
sees-ios-personal-cannot-private = आपके संदेश, आपके फ़ोटो, आपकी निजी मेल या आपके कॉल देखना
sees-ios-personal-cannot-apps = यह देखना कि आपके पास कौन-से निजी ऐप हैं
sees-ios-personal-cannot-place = यह देखना कि डिवाइस कहाँ है
sees-ios-personal-cannot-erase = डिवाइस को मिटाना या लॉक करना: निजी डिवाइस पर संस्था ये अधिकार छोड़ देती है

# An iPhone or iPad of the organisation.
sees-ios-corporate-whole = यह डिवाइस संस्था का है, और पूरे डिवाइस का प्रबंधन होता है।
sees-ios-corporate-can-facts = मॉडल, नाम, सीरियल नंबर, फ़ोन नंबर और नेटवर्क पते, सिस्टम का संस्करण, स्टोरेज और बैटरी देखना, और यह भी कि कौन-से ऐप और कॉन्फ़िगरेशन प्रोफ़ाइल इंस्टॉल हैं
sees-ios-corporate-can-settings = सेटिंग, प्रतिबंध और ऐप इंस्टॉल करना और हटाना
sees-ios-corporate-can-erase = डिवाइस को लॉक करना, उसका पासकोड हटाना, और उस पर मौजूद सब कुछ समेत उसे मिटाना
sees-ios-corporate-can-traffic = यह देखना कि किन साइटों और सेवाओं तक पहुँचा जाता है, जब ट्रैफ़िक संस्था के अपने VPN, Wi-Fi या फ़िल्टर से गुज़रता है
sees-ios-corporate-cannot-private = इस सेटअप के ज़रिए संदेश पढ़ना, फ़ोटो देखना या कॉल सुनना

# A Mac of the person's own.
sees-mac-personal-whole = इस तरह के सेटअप में पूरे Mac का प्रबंधन होता है। काम के लिए अलग हिस्सा नहीं बनता।
sees-mac-personal-can-facts = Mac का मॉडल, नाम, सीरियल नंबर और दूसरी पहचान, उसके सिस्टम का संस्करण, स्टोरेज देखना, और यह भी कि डिस्क एन्क्रिप्शन और फ़ायरवॉल चालू हैं या नहीं
sees-mac-personal-can-settings = उस पर मौजूद कॉन्फ़िगरेशन प्रोफ़ाइलों के नाम देखना, और सेटिंग इंस्टॉल करना: मेल खाते, Wi-Fi, VPN, सर्टिफ़िकेट और प्रतिबंध
sees-mac-personal-can-software = सॉफ़्टवेयर इंस्टॉल करना। सॉफ़्टवेयर वह सब कर सकता है जिसके लिए उसके निर्माता ने उसे बनाया है: पूछें कि कौन-सा इंस्टॉल होता है और क्यों
sees-mac-personal-cannot-erase = इस सेटअप के ज़रिए Mac को मिटाना या लॉक करना: निजी डिवाइस पर संस्था ये अधिकार छोड़ देती है
sees-mac-personal-cannot-apps = इस सेटअप के ज़रिए आपके निजी ऐप की सूची बनाना

# A Mac of the organisation.
sees-mac-corporate-whole = यह Mac संस्था का है, और पूरे Mac का प्रबंधन होता है।
sees-mac-corporate-can-facts = मॉडल, नाम, सीरियल नंबर और नेटवर्क पते, सिस्टम का संस्करण, स्टोरेज, सुरक्षा सेटिंग देखना, और यह भी कि कौन-से ऐप और कॉन्फ़िगरेशन प्रोफ़ाइल इंस्टॉल हैं
sees-mac-corporate-can-settings = सेटिंग, प्रतिबंध और सॉफ़्टवेयर इंस्टॉल करना और हटाना
sees-mac-corporate-can-erase = Mac को लॉक करना, और उस पर मौजूद सब कुछ समेत उसे मिटाना
sees-mac-corporate-cannot-trust = यह भरोसा देना कि इस Mac पर कुछ भी अनदेखा रहेगा: इसे संस्था का ही मानें

# A Windows PC of the person's own.
sees-windows-personal-whole = इस तरह के सेटअप में पूरे PC का प्रबंधन होता है। काम के लिए अलग हिस्सा नहीं बनता।
sees-windows-personal-can-facts = मॉडल, नाम, सीरियल नंबर, Windows का एडिशन और संस्करण देखना, और यह भी कि डिस्क एन्क्रिप्शन चालू है या नहीं
sees-windows-personal-can-settings = नीतियाँ तय करना, जैसे स्क्रीन लॉक, अपडेट, एन्क्रिप्शन और क्या चलाया जा सकता है इसके लिए
sees-windows-personal-can-software = सॉफ़्टवेयर इंस्टॉल करना। सॉफ़्टवेयर वह सब कर सकता है जिसके लिए उसके निर्माता ने उसे बनाया है: पूछें कि कौन-सा इंस्टॉल होता है और क्यों
sees-windows-personal-can-erase = संस्था की इंस्टॉल की हुई चीज़ें हटाना, और तकनीकी रूप से PC रीसेट करना
sees-windows-personal-cannot-private = केवल इस सेटअप के ज़रिए आपकी फ़ाइलें, मेल या ब्राउज़र का इतिहास खोलना

# A Windows PC of the organisation.
sees-windows-corporate-whole = यह PC संस्था का है, और पूरे PC का प्रबंधन होता है।
sees-windows-corporate-can-facts = मॉडल, नाम, सीरियल नंबर, Windows का एडिशन और संस्करण देखना, और यह भी कि कौन-से ऐप इंस्टॉल हैं
sees-windows-corporate-can-settings = नीतियाँ तय करना, सॉफ़्टवेयर इंस्टॉल करना और हटाना
sees-windows-corporate-can-erase = PC को लॉक करना, और उस पर मौजूद सब कुछ समेत उसे रीसेट करना
sees-windows-corporate-cannot-trust = यह भरोसा देना कि इस PC पर कुछ भी अनदेखा रहेगा: इसे संस्था का ही मानें

# An Android device of the person's own, with a work profile.
sees-android-personal-whole = Android काम को अलग रखता है: अपने ऐप और डेटा वाली एक वर्क प्रोफ़ाइल। संस्था उस प्रोफ़ाइल का प्रबंधन करती है।
sees-android-personal-can-apps = वर्क प्रोफ़ाइल के अंदर के ऐप और डेटा देखना, उनका प्रबंधन करना, और प्रोफ़ाइल को उसमें मौजूद सब कुछ समेत हटाना
sees-android-personal-can-facts = मॉडल, Android का संस्करण देखना, और यह भी कि डिवाइस सुरक्षित है या नहीं, जैसे उस पर स्क्रीन लॉक है या नहीं
sees-android-personal-can-lock = तय मज़बूती वाला स्क्रीन लॉक लगाने की माँग करना
sees-android-personal-can-traffic = काम के ऐप का नेटवर्क ट्रैफ़िक देखना
sees-android-personal-cannot-private = आपके निजी ऐप, फ़ोटो, संदेश, कॉल या ब्राउज़िंग देखना
sees-android-personal-cannot-place = यह देखना कि डिवाइस कहाँ है, सिवाय तब जब काम का कोई ऐप यह पूछे और आप इसकी अनुमति दें
sees-android-personal-cannot-erase = डिवाइस को मिटाना: केवल वर्क प्रोफ़ाइल हटाई जा सकती है

# An Android device of the organisation.
sees-android-corporate-whole = यह डिवाइस संस्था का है, और पूरे डिवाइस का प्रबंधन होता है।
sees-android-corporate-can-facts = मॉडल, सीरियल नंबर, फ़ोन नंबर, Android का संस्करण देखना, और यह भी कि कौन-से ऐप इंस्टॉल हैं
sees-android-corporate-can-apps = ऐप इंस्टॉल करना, हटाना और ब्लॉक करना, और प्रतिबंध लगाना
sees-android-corporate-can-erase = डिवाइस को लॉक करना, और उस पर मौजूद सब कुछ समेत उसे मिटाना
sees-android-corporate-can-traffic = नेटवर्क ट्रैफ़िक का रिकॉर्ड रखना, और खोने की सूचना मिलने पर डिवाइस का पता लगाना
sees-android-corporate-cannot-trust = यह भरोसा देना कि इस डिवाइस पर कुछ भी अनदेखा रहेगा: इसे संस्था का ही मानें
