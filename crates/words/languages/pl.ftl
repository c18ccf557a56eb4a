## Language

language-own-name = Polski
language-english-name = Polish
language-direction = ltr

## Dates

dates-moment = { $weekday }, { $date }, godz. { $time } ({ $zone })
dates-unknown = nieznany termin

## Mail

## Text
