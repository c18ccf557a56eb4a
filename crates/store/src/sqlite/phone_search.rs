//! Users found by digits of their phone number, however they are typed: numbers are kept in international form (E.164), people read
//! them aloud with blanks and brackets, and at home with a zero before.

/// Fewer digits are in too many numbers to find anybody by.
const FEWEST: usize = 4;
/// What people set between digits.
const BETWEEN: [char; 7] = [' ', '\u{a0}', '-', '.', '/', '(', ')'];

/// The rows of users in whose number `?` stands. It reads the index of numbers, and no user.
pub(crate) const ROWS: &str =
    "SELECT p.row FROM users p INDEXED BY users_by_phone WHERE p.phone > '' AND instr(p.phone, ?) > 0";

/// The digits by which numbers are looked through, when what was typed can be one: without the zeros that are dialled before it, at
/// home or abroad, and with its `+` where it was typed.
pub(crate) fn digits(typed: &str) -> Option<String> {
    let typed = typed.trim().replace("(0)", "");
    let (plus, rest) = match typed.strip_prefix('+') {
        Some(rest) => ("+", rest),
        None => ("", typed.as_str()),
    };
    let digits: String = rest.chars().filter(|c| !BETWEEN.contains(c)).collect();
    if !digits.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let digits = digits.trim_start_matches('0');
    (digits.len() >= FEWEST).then(|| format!("{plus}{digits}"))
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn a_number_is_read_however_people_write_it() {
        for (typed, read) in [
            ("+49 151 234-567", "+49151234567"),
            ("0049 (0)151/234567", "49151234567"),
            ("0151 234 567", "151234567"),
            ("(555) 010.4477", "5550104477"),
            ("4477", "4477"),
            ("  +351\u{a0}91 ", "+35191"),
        ] {
            assert_eq!(digits(typed).as_deref(), Some(read), "{typed}");
        }
        for typed in [
            "",
            "447",
            "0000",
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
