## Language

language-own-name = Polski
language-direction = ltr

## Dates

dates-moment = { $weekday }, { $date }, godz. { $time } ({ $zone })
dates-unknown = nieznany termin

## Mail

## Text
