//! What is wrong with the settings, each at its field. Asks nobody.

use muster_domain::problem::{Problem, ProblemCode};
use secrecy::{ExposeSecret, SecretString};

use super::{DisabledRule, LdapSettings};
use crate::directory::ldap::{dn, filter};
use crate::mail::smtp::{network, tls};

/// Longest name, DN or value, in characters.
const MOST_LINE: usize = 1_000;
/// Longest name of an attribute.
const MOST_NAME: usize = 100;
/// Most attributes to sign in by, or of members.
const MOST_LISTED: usize = 8;
/// Entries that a page may have. Active Directory gives no more than 1000 at a time.
const PAGES: std::ops::RangeInclusive<u16> = 10..=5_000;

impl LdapSettings {
    /// What is wrong, each at its field. Asks nobody.
    pub fn check(&self, password: &SecretString) -> Vec<Problem> {
        let mut found = Found(Vec::new());
        match network::wire_host(&self.host) {
            _ if self.host.trim().is_empty() => found.missing("host", "The server"),
            Ok(_) => {}
            Err(_) => found.wrong("host", "This is no host name."),
        }
        if self.port == 0 {
            found.wrong("port", "The port is a number from 1 to 65535.");
        }
        if let Some(pem) = &self.ca_pem
            && let Err(failure) = tls::client_config(Some(pem))
        {
            let error = super::super::LdapError::line(super::super::Stage::Settings, failure);
            found.wrong("ca_pem", error.words());
        }
        found.dn("base_dn", "The base DN", &self.base_dn);
        if let Some(base) = &self.group_base_dn {
            found.dn("group_base_dn", "The base DN of the groups", base);
        }
        found.filter("user_filter", "The filter for users", &self.user_filter);
        found.filter("group_filter", "The filter for groups", &self.group_filter);
        if !PAGES.contains(&self.page_size) {
            found.wrong("page_size", "A page has between 10 and 5000 entries.");
        }
        self.check_sign_in(password, &mut found);
        self.check_attributes(&mut found);
        found.0
    }

    fn check_sign_in(&self, password: &SecretString, found: &mut Found) {
        let password = password.expose_secret();
        if self.bind_as.is_empty() {
            if !password.is_empty() {
                found.missing("bind_as", "The account that reads");
            }
            return;
        }
        found.line("bind_as", "The account that reads", &self.bind_as);
        let other_forms = self.is_ad() && (self.bind_as.contains('@') || self.bind_as.contains('\\'));
        if !other_forms && dn::parse(&self.bind_as).is_none() {
            let words = match self.is_ad() {
                true => "Give a DN, or user@domain.",
                false => "Give a whole DN, for example cn=reader,dc=example,dc=com.",
            };
            found.wrong("bind_as", words);
        }
        if password.is_empty() {
            found.missing("password", "The password");
        } else if password.contains('\0') {
            found.wrong("password", "This cannot be a password.");
        }
    }

    fn check_attributes(&self, found: &mut Found) {
        let map = &self.attributes;
        let mandatory = [
            ("attributes.id", &map.id),
            ("attributes.user_name", &map.user_name),
            ("attributes.name", &map.name),
            ("attributes.email", &map.email),
            ("attributes.changed", &map.changed),
            ("attributes.group_name", &map.group_name),
        ];
        for (field, name) in mandatory {
            found.attribute(field, name);
        }
        let optional = [
            ("attributes.phone", &map.phone),
            ("attributes.upn", &map.upn),
            ("attributes.department", &map.department),
            ("attributes.member_of", &map.member_of),
        ];
        for (field, name) in optional {
            name.iter().for_each(|name| found.attribute(field, name));
        }
        found.attributes("attributes.login", "The attributes to sign in by", &map.login);
        found.attributes(
            "attributes.group_members",
            "The attributes of members",
            &map.group_members,
        );
        if let DisabledRule::Value { attribute, value } = &map.disabled {
            found.attribute("attributes.disabled.attribute", attribute);
            found.line("attributes.disabled.value", "The value that disables", value);
        }
    }
}

struct Found(Vec<Problem>);

impl Found {
    fn wrong(&mut self, field: &str, words: impl Into<String>) {
        self.0.push(Problem::new(field, ProblemCode::OutOfRange, words));
    }

    fn missing(&mut self, field: &str, label: &str) {
        self.0.push(Problem::new(
            field,
            ProblemCode::Required,
            format!("{label} is missing."),
        ));
    }

    fn line(&mut self, field: &str, label: &str, value: &str) {
        if let Err(problem) = muster_domain::text::line(field, label, value, MOST_LINE, true) {
            self.0.push(problem);
        }
    }

    fn dn(&mut self, field: &str, label: &str, value: &str) {
        let before = self.0.len();
        self.line(field, label, value);
        if self.0.len() == before && dn::parse(value).is_none() {
            self.wrong(
                field,
                format!("{label} is no DN. One looks like ou=people,dc=example,dc=com."),
            );
        }
    }

    fn filter(&mut self, field: &str, label: &str, value: &str) {
        if value.trim().is_empty() {
            self.missing(field, label);
        } else if filter::parse(value).is_err() {
            self.wrong(
                field,
                format!("{label} cannot be read. One looks like (objectClass=person)."),
            );
        }
    }

    fn attribute(&mut self, field: &str, name: &str) {
        if name.is_empty() {
            self.missing(field, "The attribute");
        } else if !is_attribute(name) {
            self.wrong(
                field,
                "A name of an attribute has letters, digits and hyphens only.",
            );
        }
    }

    fn attributes(&mut self, field: &str, label: &str, names: &[String]) {
        if names.is_empty() {
            self.missing(field, label);
        }
        if names.len() > MOST_LISTED {
            self.wrong(field, format!("At most {MOST_LISTED} attributes."));
        }
        for (place, name) in names.iter().enumerate().take(MOST_LISTED) {
            self.attribute(&format!("{field}.{place}"), name);
        }
    }
}

/// RFC 4512, 1.4: `descr` or a numeric OID, without options.
fn is_attribute(name: &str) -> bool {
    let word = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let number = name.starts_with(|c: char| c.is_ascii_digit())
        && name.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    name.len() <= MOST_NAME && (word || number)
}
