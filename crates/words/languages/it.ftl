## Language

language-own-name = Italiano
language-english-name = Italian
language-direction = ltr

## Dates

dates-moment = { $weekday } { $date }, ore { $time } ({ $zone })
dates-unknown = una data sconosciuta

## Mail

## Text
