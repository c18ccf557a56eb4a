## Language

language-own-name = Nederlands
language-english-name = Dutch
language-direction = ltr

## Dates

dates-moment = { $weekday } { $date }, { $time } uur ({ $zone })
dates-unknown = een onbekend tijdstip

## Mail

## Text
