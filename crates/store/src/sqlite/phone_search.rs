//! Users found by digits of their phone number, however they are typed: numbers are kept in international form (E.164), people read
//! them aloud with blanks and brackets, and at home with a zero before.

/// Fewer digits are in too many numbers to find anybody by.
const FEWEST: usize = 4;
/// What people set between digits.
const BETWEEN: [char; 10] = [
    ' ', '\u{a0}', '-', '\u{2010}', '\u{2011}', '\u{2013}', '.', '/', '(', ')',
];

/// The rows of users in whose number one of both `?` stands. It reads the index of numbers, and no user.
pub(crate) const ROWS: &str = "SELECT p.row FROM users p INDEXED BY users_by_phone \
     WHERE p.phone > '' AND (instr(p.phone, ?) > 0 OR instr(p.phone, ?) > 0)";

/// The digits by which numbers are looked through, when what was typed can be one: as they stand, and without the zeros that are dialled
/// before a number at home or abroad, with its `+` where that was typed.
pub(crate) fn digits(typed: &str) -> Option<[String; 2]> {
    let typed = typed.trim().replace("(0)", "");
    let (plus, rest) = match typed.strip_prefix('+') {
        Some(rest) => ("+", rest),
        None => ("", typed.as_str()),
    };
    let all: String = rest.chars().filter(|c| !BETWEEN.contains(c)).collect();
    if all.len() < FEWEST || !all.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let dialled = all.trim_start_matches('0');
    let dialled = match dialled.len() < FEWEST {
        true => all.clone(),
        false => dialled.to_owned(),
    };
    Some([all, dialled].map(|digits| format!("{plus}{digits}")))
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn a_number_is_read_however_people_write_it() {
        for (typed, all, dialled) in [
            ("+49 151 234-567", "+49151234567", "+49151234567"),
            ("0049 (0)151/234567", "0049151234567", "49151234567"),
            ("0151 234\u{2013}567", "0151234567", "151234567"),
            ("(555) 010.4477", "5550104477", "5550104477"),
            ("4477", "4477", "4477"),
            ("0007", "0007", "0007"),
            ("  +351\u{a0}91 ", "+35191", "+35191"),
        ] {
            assert_eq!(digits(typed), Some([all, dialled].map(str::to_owned)), "{typed}");
        }
        for typed in [
            "",
            "447",
            "user0042",
            "anna 4477",
            "4477@",
            "++49151",
            "+",
            "٠٤٤٧٧",
        ] {
            assert_eq!(digits(typed), None, "{typed}");
        }
    }
}
