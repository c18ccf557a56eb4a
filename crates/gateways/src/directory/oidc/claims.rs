//! From claims to an identity: which are still needed, which are believed, and who is of the organisation.

use muster_domain::time::{Moment, SECOND};
use serde_json::Value;

use super::error::OidcError;
use super::settings::{ClaimMap, EmailRule};
use super::token::{Claims, seconds};
use super::{Identity, OidcProvider, OidcSettings};

/// Longest claim, in characters. A subject has at most 255 (OpenID Connect Core, 2).
const MOST_CLAIM: usize = 512;
const MOST_SUBJECT: usize = 255;
/// Most groups that are taken.
const MOST_GROUPS: usize = 2_000;

/// Whether userinfo is worth asking: something that the settings want is not in the token.
pub(super) fn lacks(claims: &Claims, map: &ClaimMap) -> bool {
    let wanted = [&map.email, &map.preferred_username, &map.name]
        .into_iter()
        .chain(&map.upn)
        .chain(&map.groups);
    let rule = match &map.email_rule {
        EmailRule::Claim { name } => Some(name),
        EmailRule::Always | EmailRule::Never => None,
    };
    wanted.chain(rule).any(|name| absent(claims, name))
}

fn absent(claims: &Claims, name: &str) -> bool {
    claims.get(name).is_none_or(Value::is_null)
}

/// Who it is. What the token says goes before what userinfo says.
pub(super) fn identity(
    settings: &OidcSettings,
    issuer: &str,
    token: &Claims,
    userinfo: Option<&Claims>,
) -> Result<Identity, OidcError> {
    let map = &settings.claims;
    let either = |name: &str| {
        text(token, name).and_then(|found| match (found, userinfo) {
            (None, Some(userinfo)) => text(userinfo, name),
            (found, _) => Ok(found),
        })
    };
    let subject = text(token, "sub")?
        .filter(|sub| sub.len() <= MOST_SUBJECT)
        .ok_or_else(|| OidcError::BadToken("it has no subject".into()))?;
    let (email, email_verified) = email(map, token, userinfo)?;
    let (groups, groups_left_out) = groups(map, token, userinfo)?;
    let identity = Identity {
        issuer: issuer.to_owned(),
        subject,
        directory_id: text(token, "oid")?,
        email,
        email_verified,
        upn: match &map.upn {
            Some(name) => either(name)?,
            None => None,
        },
        preferred_username: either(&map.preferred_username)?,
        name: either(&map.name)?,
        groups,
        groups_left_out,
        tenant: text(token, "tid")?,
        hosted_domain: text(token, "hd")?,
        auth_time: token
            .get("auth_time")
            .and_then(seconds)
            .map(|at| Moment(at.saturating_mul(SECOND))),
    };
    admit(settings, identity)
}

/// An address and the word about it must come from one place: userinfo does not vouch for the address in a token.
fn email(
    map: &ClaimMap,
    token: &Claims,
    userinfo: Option<&Claims>,
) -> Result<(Option<String>, bool), OidcError> {
    let places: Vec<&Claims> = [Some(token), userinfo].into_iter().flatten().collect();
    let mut first = None;
    for place in places {
        let Some(email) = text(place, &map.email)?.filter(|email| email.contains('@')) else {
            continue;
        };
        let believed = match &map.email_rule {
            EmailRule::Always => true,
            EmailRule::Never => false,
            EmailRule::Claim { name } => place.get(name).is_some_and(is_true),
        };
        // A plain no is not overruled by the other place.
        let said = matches!(&map.email_rule, EmailRule::Claim { name } if !absent(place, name));
        if believed || said {
            return Ok((Some(email), believed));
        }
        first.get_or_insert(email);
    }
    Ok((first, false))
}

/// Providers write it in four ways.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Bool(yes) => *yes,
        Value::String(text) => text == "true" || text == "1",
        Value::Number(number) => number.as_i64() == Some(1),
        _ => false,
    }
}

fn groups(
    map: &ClaimMap,
    token: &Claims,
    userinfo: Option<&Claims>,
) -> Result<(Option<Vec<String>>, bool), OidcError> {
    let Some(name) = &map.groups else {
        return Ok((None, false));
    };
    // Entra ID names a place to ask instead, when there are more than 200 (*Groups overage claim*).
    let elsewhere = token
        .get("_claim_names")
        .is_some_and(|names| !names[name].is_null())
        || token.get("hasgroups").is_some_and(is_true);
    let found = [Some(token), userinfo]
        .into_iter()
        .flatten()
        .find_map(|claims| claims.get(name).filter(|value| !value.is_null()));
    let list = match found {
        None => return Ok((None, elsewhere)),
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(list)) => {
            if list.len() > MOST_GROUPS {
                return Ok((None, true));
            }
            // Anything else than a word is no name of a group.
            list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        Some(_) => return Err(OidcError::BadToken(format!("its claim {name} is no list"))),
    };
    for group in &list {
        bounded(name, group)?;
    }
    Ok((Some(list), elsewhere))
}

fn text(claims: &Claims, name: &str) -> Result<Option<String>, OidcError> {
    match claims.get(name).and_then(Value::as_str) {
        Some(text) if !text.is_empty() => {
            bounded(name, text)?;
            Ok(Some(text.to_owned()))
        }
        _ => Ok(None),
    }
}

fn bounded(name: &str, text: &str) -> Result<(), OidcError> {
    match text.chars().count() > MOST_CLAIM || text.chars().any(char::is_control) {
        true => Err(OidcError::BadToken(format!(
            "its claim {name} is too long, or has control characters"
        ))),
        false => Ok(()),
    }
}

/// Whether somebody is of the organisation.
fn admit(settings: &OidcSettings, identity: Identity) -> Result<Identity, OidcError> {
    let outsider = |why: String| Err(OidcError::Outsider(why));
    let among = |list: &[String], domain: &str| list.iter().any(|item| item.eq_ignore_ascii_case(domain));
    match &settings.provider {
        // The issuer has the tenant in it; that both agree costs nothing to look at.
        OidcProvider::Entra { tenant, .. } => match &identity.tenant {
            Some(found) if found.eq_ignore_ascii_case(tenant) => {}
            Some(found) => return outsider(format!("the account is of the tenant {found}")),
            None => return outsider("the token names no tenant".into()),
        },
        // Without `hd` it is an account of nobody's; its address may be anybody's (developers.google.com, *OpenID Connect*).
        OidcProvider::Google { hosted_domains } => match &identity.hosted_domain {
            Some(found) if among(hosted_domains, found) => {}
            Some(found) => return outsider(format!("the account is of {found}")),
            None => return outsider("the account belongs to no organisation".into()),
        },
        _ => {}
    }
    if settings.email_domains.is_empty() {
        return Ok(identity);
    }
    let domain = identity
        .email
        .as_ref()
        .filter(|_| identity.email_verified)
        .and_then(|email| Some(email.rsplit_once('@')?.1.to_owned()));
    match domain {
        Some(domain) if among(&settings.email_domains, &domain) => Ok(identity),
        Some(domain) => outsider(format!("the address is of {domain}")),
        None => outsider("there is no address that is believed to be theirs".into()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::directory::oidc::EntraCloud;

    const TENANT: &str = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

    fn entra() -> OidcSettings {
        let tenant = TENANT.to_owned();
        let cloud = EntraCloud::Global;
        OidcSettings::new(OidcProvider::Entra { tenant, cloud }, "id")
    }

    fn google() -> OidcSettings {
        let hosted_domains = vec!["acme.example".to_owned()];
        OidcSettings::new(OidcProvider::Google { hosted_domains }, "id")
    }

    fn who(settings: &OidcSettings, claims: Value) -> Result<Identity, OidcError> {
        let Value::Object(claims) = claims else {
            panic!("claims are an object")
        };
        identity(settings, &settings.provider.issuer(), &claims, None)
    }

    #[test]
    fn entra_vouches_for_its_tenant_and_for_no_address_unless_it_says_so() {
        let ana = json!({
            "sub": "pairwise", "oid": "object-1", "tid": TENANT.to_uppercase(), "auth_time": 1_790_000_000,
            "email": "boss@acme.example", "email_verified": true,
            "upn": "ana@acme.example", "preferred_username": "ana@acme.example",
        });
        let found = who(&entra(), ana.clone()).unwrap();
        assert!(!found.email_verified, "email_verified is not Entra's");
        assert_eq!(found.directory_id.as_deref(), Some("object-1"));
        assert_eq!(found.upn.as_deref(), Some("ana@acme.example"));
        assert_eq!(found.auth_time, Some(Moment(1_790_000_000_000)));
        for (edov, believed) in [(json!(true), true), (json!(1), true), (json!(0), false)] {
            let mut ana = ana.clone();
            ana["xms_edov"] = edov;
            assert_eq!(who(&entra(), ana).unwrap().email_verified, believed);
        }
        for tenant in [json!("9188040d-6c67-4c5b-b112-36a304b66dad"), Value::Null] {
            let mut other = ana.clone();
            other["tid"] = tenant;
            assert!(matches!(who(&entra(), other), Err(OidcError::Outsider(_))));
        }
    }

    #[test]
    fn google_lets_in_the_organisation_and_not_everybody_with_its_address() {
        let ana =
            json!({"sub": "1", "hd": "ACME.example", "email": "ana@acme.example", "email_verified": true});
        assert!(who(&google(), ana.clone()).unwrap().email_verified);
        for hd in [
            json!("evil.example"),
            json!(""),
            json!(["acme.example"]),
            Value::Null,
        ] {
            let mut other = ana.clone();
            other["hd"] = hd;
            assert!(matches!(who(&google(), other), Err(OidcError::Outsider(_))));
        }
    }
}
