## Language

language-own-name = Deutsch
language-english-name = German
language-direction = ltr

## Dates

dates-moment = { $weekday }, { $date }, { $time } Uhr { $zone }
dates-unknown = ein unbekannter Zeitpunkt

## Mail

## Text
