//! Checks shared by the forms: every problem is collected, each at its field.

use muster_domain::{
    problem::{Problem, ProblemCode},
    text,
    user::EmailAddress,
};

use crate::{AppError, Result};

/// Collects problems while values are cleaned.
#[derive(Default)]
pub(super) struct Check(Vec<Problem>);

impl Check {
    /// One line of text; what was typed stays when it is refused.
    pub fn line(&mut self, field: &str, label: &str, value: &str, max: usize, required: bool) -> String {
        self.take(text::line(field, label, value, max, required))
            .unwrap_or_default()
    }

    /// An address; blank is allowed unless `required`.
    pub fn email(&mut self, field: &str, value: &str, required: bool) -> String {
        if value.trim().is_empty() && !required {
            return String::new();
        }
        self.take(EmailAddress::parse(field, value))
            .map(|address| address.to_string())
            .unwrap_or_default()
    }

    /// A number within its bounds.
    pub fn range<T: PartialOrd + std::fmt::Display>(
        &mut self,
        field: &str,
        label: &str,
        value: &T,
        min: T,
        max: T,
    ) {
        if *value < min || *value > max {
            self.refuse(
                field,
                ProblemCode::OutOfRange,
                format!("{label} must lie between {min} and {max}."),
            );
        }
    }

    /// A certificate authority in PEM form; blank is none.
    pub fn ca_pem(&mut self, pem: &str, max: usize) {
        if pem.len() > max {
            self.refuse(
                "ca_pem",
                ProblemCode::TooLong,
                format!(
                    "The certificate authority's file is larger than {} KB.",
                    max / 1024
                ),
            );
        } else if !pem.trim().is_empty() && !pem.contains("-----BEGIN CERTIFICATE-----") {
            self.refuse(
                "ca_pem",
                ProblemCode::UnknownWord,
                "This is not a certificate in PEM form; it begins with -----BEGIN CERTIFICATE-----.",
            );
        }
    }

    /// Notes a problem.
    pub fn refuse(&mut self, field: &str, code: ProblemCode, message: impl Into<String>) {
        self.0.push(Problem::new(field, code, message));
    }

    /// The value, or its problem noted.
    pub fn take<T>(&mut self, result: std::result::Result<T, Problem>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(problem) => {
                self.0.push(problem);
                None
            }
        }
    }

    /// `value` when no problem was noted.
    pub fn done<T>(self, value: T) -> Result<T> {
        if self.0.is_empty() {
            Ok(value)
        } else {
            Err(AppError::invalid(self.0))
        }
    }
}
