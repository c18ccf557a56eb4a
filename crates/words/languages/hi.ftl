## Language

language-own-name = हिन्दी
language-english-name = Hindi
language-direction = ltr

## Dates

dates-moment = { $weekday }, { $date }, { $time } ({ $zone })
dates-unknown = अज्ञात समय

## Mail

## Text
