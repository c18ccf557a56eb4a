## Language

language-own-name = Deutsch
language-direction = ltr

## Dates

dates-moment = { $weekday }, { $date }, { $time } Uhr { $zone }
dates-unknown = ein unbekannter Zeitpunkt

## Mail

## Text
