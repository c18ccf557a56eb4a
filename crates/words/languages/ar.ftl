## Language

language-own-name = العربية
language-english-name = Arabic
language-direction = rtl
language-dates = ar-u-nu-latn

## Dates

dates-moment = { $weekday }، { $date }، الساعة { $time } ({ $zone })
dates-unknown = وقت غير معروف

## Mail

## Text
