//! What is wrong with settings, each at its field. Asks nobody.

use muster_domain::problem::{Problem, ProblemCode};
use secrecy::{ExposeSecret, SecretString};

use super::address::{Reach, address};
use super::settings::EmailRule;
use super::{OidcProvider, OidcSettings};

/// Longest value, in characters; client ids of Google have about 75.
const MOST_VALUE: usize = 255;
/// Longest secret, in bytes.
const MOST_SECRET: usize = 1024;
/// Most entries of a list.
const MOST_ENTRIES: usize = 50;
/// Tenants that are none: whoever holds an account with anybody would get in (learn.microsoft.com, *OpenID Connect on the
/// Microsoft identity platform*).
const EVERY_TENANT: [&str; 3] = ["common", "organizations", "consumers"];

impl OidcSettings {
    /// What is wrong. Without a secret we are a public client, which PKCE alone protects.
    pub fn check(&self, secret: Option<&SecretString>) -> Vec<Problem> {
        let mut found = Found::default();
        self.check_provider(&mut found);
        found.line("client_id", "The client ID", &self.client_id);
        self.check_secret(secret, &mut found);
        self.check_scopes(&mut found);
        self.check_claims(&mut found);
        found.domains("email_domains", &self.email_domains);
        if matches!(self.provider, OidcProvider::Zoho { .. }) && self.email_domains.is_empty() {
            let words =
                "Name the email domains of your organisation: everybody can have an account with Zoho.";
            found.add("email_domains", ProblemCode::Required, words);
        }
        found.problems
    }

    /// How far its addresses may reach: inside the network only when the issuer is there too.
    pub(super) fn reach(&self) -> Reach {
        let near = Reach {
            plain_http: self.allow_plain_http,
            near: true,
        };
        let issuer = address(&self.provider.issuer(), near);
        Reach {
            near: issuer.is_ok_and(|url| super::address::is_close(&url)),
            ..near
        }
    }

    fn check_provider(&self, found: &mut Found) {
        match &self.provider {
            OidcProvider::Entra { tenant, .. } => {
                if EVERY_TENANT.contains(&tenant.to_ascii_lowercase().as_str()) {
                    let words = format!(
                        "“{tenant}” stands for every tenant there is. Give the Directory (tenant) ID of yours."
                    );
                    found.add("provider.tenant", ProblemCode::NotAllowed, words);
                } else if !is_guid(tenant) {
                    let words = "A tenant ID looks like 8eaef023-2b34-4da1-9baa-8bc8c9d6a490. Entra ID names it so in every token, \
                                 never by its domain.";
                    found.add("provider.tenant", ProblemCode::OutOfRange, words);
                }
            }
            OidcProvider::Google { hosted_domains } => {
                found.domains("provider.hosted_domains", hosted_domains);
                if hosted_domains.is_empty() {
                    let words =
                        "Name the domain of your organisation: everybody can have an account with Google.";
                    found.add("provider.hosted_domains", ProblemCode::Required, words);
                }
            }
            OidcProvider::Okta { domain, auth_server } => {
                if !is_domain(domain) {
                    let words = "Give the domain alone, for example acme.okta.com.";
                    found.add("provider.domain", ProblemCode::OutOfRange, words);
                }
                if let Some(server) = auth_server {
                    found.path("provider.auth_server", "The authorization server", server);
                }
            }
            OidcProvider::Zoho { .. } => {}
            OidcProvider::Keycloak { base_url, realm } => {
                found.path("provider.realm", "The realm", realm);
                self.check_issuer("provider.base_url", base_url, found);
            }
            OidcProvider::Generic { issuer } => self.check_issuer("provider.issuer", issuer, found),
        }
    }

    fn check_issuer(&self, field: &str, text: &str, found: &mut Found) {
        let reach = Reach {
            plain_http: self.allow_plain_http,
            near: true,
        };
        let words = match address(text, reach) {
            Err(why) => format!("This address cannot be used: {why}."),
            Ok(_) if text.contains(['{', '}']) => {
                "This address has a blank in braces to be filled in.".into()
            }
            Ok(_) if text.contains('?') => "An issuer has no question mark.".into(),
            Ok(_) if text.contains("/.well-known/") => {
                "Leave out /.well-known/openid-configuration: Muster puts it there.".into()
            }
            Ok(_) => return,
        };
        found.add(field, ProblemCode::OutOfRange, words);
    }

    fn check_secret(&self, secret: Option<&SecretString>, found: &mut Found) {
        let text = secret.map(|secret| secret.expose_secret());
        if matches!(
            self.provider,
            OidcProvider::Google { .. } | OidcProvider::Zoho { .. }
        ) && text.is_none()
        {
            let words = format!("{} wants a client secret.", self.provider.name());
            found.add("secret", ProblemCode::Required, words);
        }
        if text.is_some_and(str::is_empty) {
            found.add("secret", ProblemCode::Required, "The client secret is missing.");
        }
        if text.is_some_and(|text| text.len() > MOST_SECRET) {
            found.add("secret", ProblemCode::TooLong, "This client secret is too long.");
        }
        if text.is_some_and(|text| text.trim() != text || text.chars().any(char::is_control)) {
            let words = "The client secret has a blank or a line break at its end.";
            found.add("secret", ProblemCode::ControlCharacters, words);
        }
    }

    fn check_scopes(&self, found: &mut Found) {
        if self.scopes.len() > MOST_ENTRIES {
            found.add("scopes", ProblemCode::TooMany, "There are too many scopes.");
        }
        // RFC 6749 section 3.3.
        let is_scope = |scope: &String| {
            !scope.is_empty()
                && scope.len() <= MOST_VALUE
                && scope
                    .bytes()
                    .all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\')
        };
        if !self.scopes.iter().all(is_scope) {
            found.add("scopes", ProblemCode::OutOfRange, "A scope is one word.");
        }
        if self.scopes.iter().any(|scope| scope == "offline_access") {
            let words = "Leave out offline_access: Muster asks who somebody is, and does not act in their name later.";
            found.add("scopes", ProblemCode::NotAllowed, words);
        }
    }

    fn check_claims(&self, found: &mut Found) {
        let claims = &self.claims;
        found.line("claims.email", "The claim", &claims.email);
        found.line(
            "claims.preferred_username",
            "The claim",
            &claims.preferred_username,
        );
        found.line("claims.name", "The claim", &claims.name);
        for (field, claim) in [("claims.upn", &claims.upn), ("claims.groups", &claims.groups)] {
            if let Some(claim) = claim {
                found.line(field, "The claim", claim);
            }
        }
        let mistrusted = matches!(self.provider, OidcProvider::Entra { .. }) || self.provider.is_everybodys();
        match &claims.email_rule {
            EmailRule::Claim { name } => found.line("claims.email_rule", "The claim", name),
            // Whoever runs a tenant can write any address into it.
            EmailRule::Always if mistrusted => {
                let words = format!(
                    "{} has addresses that nobody has checked; they are believed only where it says so.",
                    self.provider.name()
                );
                found.add("claims.email_rule", ProblemCode::NotAllowed, words);
            }
            EmailRule::Always | EmailRule::Never => {}
        }
    }
}

#[derive(Default)]
struct Found {
    problems: Vec<Problem>,
}

impl Found {
    fn add(&mut self, field: &str, code: ProblemCode, words: impl Into<String>) {
        self.problems.push(Problem::new(field, code, words));
    }

    fn line(&mut self, field: &str, label: &str, value: &str) {
        match muster_domain::text::line(field, label, value, MOST_VALUE, true) {
            Err(problem) => self.problems.push(problem),
            Ok(clean) if clean != value => {
                let words = format!("{label} has a blank before or after it.");
                self.add(field, ProblemCode::OutOfRange, words);
            }
            Ok(_) => {}
        }
    }

    /// One part of an address.
    fn path(&mut self, field: &str, label: &str, value: &str) {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if value.is_empty() || value.len() > MOST_VALUE || value.starts_with('.') || !value.bytes().all(plain)
        {
            let words = format!("{label} is one word of letters, digits and hyphens.");
            self.add(field, ProblemCode::OutOfRange, words);
        }
    }

    fn domains(&mut self, field: &str, domains: &[String]) {
        if domains.len() > MOST_ENTRIES {
            self.add(field, ProblemCode::TooMany, "There are too many domains.");
        }
        if let Some(bad) = domains.iter().find(|domain| !is_domain(domain)) {
            let shown: String = bad.chars().take(80).collect();
            let words = format!("“{shown}” is no domain. Write it as example.com.");
            self.add(field, ProblemCode::OutOfRange, words);
        }
    }
}

fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.len() <= 253
        && text.contains('.')
        && text.split('.').all(is_label)
        && text.parse::<std::net::IpAddr>().is_err()
}

fn is_guid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}
