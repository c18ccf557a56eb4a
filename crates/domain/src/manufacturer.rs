//! Names of manufacturers of Android devices, as admins write them and as devices say them.
//!
//! `Build.MANUFACTURER` is written by each maker as it likes (`samsung`, `HUAWEI`, `Google`, `OnePlus`), so names are
//! compared without regard to case, blanks and punctuation.

use crate::{
    problem::{Problem, ProblemCode},
    text,
};

/// Most names of a list.
pub const MAX_MANUFACTURERS: usize = 50;
/// Longest name, in characters.
pub const MAX_NAME: usize = 40;

/// What two names have in common that mean one maker: their letters and digits in lower case.
#[must_use]
pub fn key(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a device of `maker` may enroll. An empty list allows all.
#[must_use]
pub fn allows(list: &[String], maker: &str) -> bool {
    list.is_empty() || list.iter().any(|allowed| key(allowed) == key(maker))
}

/// Checks a list: each name cleaned, those that mean the same once.
///
/// # Errors
/// Every problem, at `field`.
pub fn list(field: &str, names: &[String]) -> Result<Vec<String>, Vec<Problem>> {
    if names.len() > MAX_MANUFACTURERS {
        let words = format!("At most {MAX_MANUFACTURERS} manufacturers.");
        return Err(vec![Problem::new(field, ProblemCode::TooMany, words)]);
    }
    let mut clean: Vec<String> = Vec::new();
    let mut problems = Vec::new();
    for name in names {
        match text::line(field, "The name of a manufacturer", name, MAX_NAME, false) {
            Ok(name) if name.is_empty() => {}
            Ok(name) if key(&name).is_empty() => problems.push(Problem::new(
                field,
                ProblemCode::UnknownWord,
                format!("“{name}” is not the name of a manufacturer."),
            )),
            Ok(name) => {
                if !clean.iter().any(|known| key(known) == key(&name)) {
                    clean.push(name);
                }
            }
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() {
        Ok(clean)
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_maker_is_known_however_it_is_written() {
        let list = names(&["Samsung", "HMD Global", "Motorola"]);
        for maker in ["samsung", "SAMSUNG ", "HMD-Global", "hmdglobal", "motorola"] {
            assert!(allows(&list, maker), "{maker}");
        }
        assert!(!allows(&list, "Google"));
        assert!(!allows(&list, ""));
        assert!(allows(&[], "Google"));
    }

    #[test]
    fn a_list_is_cleaned_and_bounded() {
        let clean = list("manufacturers", &names(&[" Samsung", "samsung", "", "Google"])).unwrap();
        assert_eq!(clean, names(&["Samsung", "Google"]));
        assert!(list("manufacturers", &names(&["--"])).is_err());
        assert!(list("manufacturers", &names(&["a\nb"])).is_err());
        assert!(list("manufacturers", &["x".repeat(41)]).is_err());
        let many: Vec<String> = (0..51).map(|n| format!("Maker {n}")).collect();
        assert!(list("manufacturers", &many).is_err());
    }
}
