## Language

language-own-name = Español
language-english-name = Spanish
language-direction = ltr

## Dates

dates-moment = { $weekday }, { $date }, { $time } ({ $zone })
dates-unknown = una fecha desconocida

## Mail

## Text
