# What Muster says to the people who are invited: mails, texts, and the portal's pages.
#
# English is the language that the others are translated from: a language is one file like this one, named by its tag
# (BCP 47). How to make one, and what a test looks for, stands in docs/decisions/0018-languages.md.

## Language
## Facts about the language itself.

# The language's name in the language itself, as it stands in a menu of languages.
language-own-name = English
# ltr, or rtl when it is written from right to left.
language-direction = ltr
# The locale whose dates and times are used, where it is another than the file's tag.
language-dates = en-GB

## Dates
## A library knows the names of days, months and zones and the order within a date. What is said here is how the parts
## are joined.

# A moment, exact to the minute: "Tuesday 24 March 2026, 18:00 CET". It stands within sentences and in tables.
# Variables:
#   $weekday - the weekday's name, in full: Tuesday
#   $date - day, month and year in words, in the language's own order: 24 March 2026
#   $time - hours and minutes: 18:00
#   $zone - the time zone's short name: CET, or GMT+1 where it has none in the language
dates-moment = { $weekday } { $date }, { $time } { $zone }
# Stands in the place of a moment that no calendar holds.
dates-unknown = an unknown time

## Mail

## Text
