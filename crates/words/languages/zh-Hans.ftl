## Language

language-own-name = 简体中文
language-english-name = Chinese (Simplified)
language-direction = ltr

## Dates

dates-moment = { $date }{ $weekday } { $time }（{ $zone }）
dates-unknown = 未知时间

## Mail

## Text
