## Language

language-own-name = Français
language-direction = ltr

## Dates

dates-moment = { $weekday } { $date } à { $time } ({ $zone })
dates-unknown = une date inconnue

## Mail

## Text
