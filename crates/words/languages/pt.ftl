## Language

language-own-name = Português
language-english-name = Portuguese
language-direction = ltr

## Dates

dates-moment = { $weekday }, { $date }, { $time } ({ $zone })
dates-unknown = uma data desconhecida

## Mail

## Text
