## Language

language-own-name = 日本語
language-english-name = Japanese
language-direction = ltr

## Dates

dates-moment = { $date }（{ $weekday }）{ $time }（{ $zone }）
dates-unknown = 不明な日時

## Mail

## Text
