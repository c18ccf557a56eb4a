## Language

language-own-name = Français
language-english-name = French
language-direction = ltr

## Dates

dates-moment = { $weekday } { $date } à { $time } ({ $zone })
dates-unknown = une date inconnue

## Mail

## Text
