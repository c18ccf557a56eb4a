//! What a directory says of itself: its root DSE (RFC 4512, 5.1).

use ldap3::Scope;
use tokio::time::Instant;

use super::answer::RawEntry;
use super::error::{Failure, LdapError, Stage, printable};
use super::filter;
use super::request::Search;
use super::session::{Found, Session};
use super::settings::LdapSettings;

/// Pages (RFC 2696).
pub(super) const PAGING: &str = "1.2.840.113556.1.4.319";
/// The bit of Active Directory's capabilities that makes it one (MS-ADTS, 3.1.1.3.4.3.1).
const ACTIVE_DIRECTORY: &str = "1.2.840.113556.1.4.800";

/// What is used of it.
#[derive(Debug, Clone, Default)]
pub(super) struct RootDse {
    pub vendor: String,
    pub paging: bool,
    pub naming_contexts: Vec<String>,
    pub default_naming_context: Option<String>,
    pub configuration_naming_context: Option<String>,
    pub highest_usn: Option<u64>,
    /// The settings of this very domain controller, by DN.
    pub ds_service_name: Option<String>,
}

/// Asks. `None` when the directory does not tell (some do not before one has signed in).
pub(super) async fn read(
    session: &mut Session,
    settings: &LdapSettings,
) -> Result<Option<RootDse>, LdapError> {
    let attributes = [
        "vendorName",
        "vendorVersion",
        "objectClass",
        "namingContexts",
        "defaultNamingContext",
        "configurationNamingContext",
        "supportedControl",
        "supportedCapabilities",
        "highestCommittedUSN",
        "dsServiceName",
    ];
    match base_object(session, settings, "", &attributes).await {
        Ok(found) => Ok(found
            .filter(|raw| !raw.attributes.is_empty())
            .map(|raw| from(&raw))),
        Err(error) if matches!(error.failure(), Failure::Refused | Failure::NotFound) => Ok(None),
        Err(error) => Err(error.at(Stage::RootDse)),
    }
}

/// One entry by its DN; `None` when it is not there or may not be read.
pub(super) async fn base_object(
    session: &mut Session,
    settings: &LdapSettings,
    dn: &str,
    attributes: &[&str],
) -> Result<Option<RawEntry>, LdapError> {
    let search = Search {
        base: dn.to_owned(),
        scope: Scope::Base,
        filter: filter::parse("(objectClass=*)")?,
        attributes: attributes.iter().map(|name| (*name).to_owned()).collect(),
        most: 0,
    };
    let deadline = Instant::now() + settings.limits.answer;
    session.search(&search, Vec::new()).await?;
    let mut entry = None;
    loop {
        match session.found(deadline).await? {
            Found::Entry(raw) if entry.is_none() => entry = Some(raw),
            Found::Entry(_) => return Err(LdapError::rubbish("two entries of one name")),
            Found::Elsewhere(_) => {}
            Found::Done(answer) => {
                answer.success(Stage::Base)?;
                return Ok(entry);
            }
        }
    }
}

fn from(raw: &RawEntry) -> RootDse {
    let has = |attribute: &str, value: &str| raw.texts(attribute).any(|found| found == value);
    let text = |attribute: &str| raw.text(attribute).map(str::to_owned);
    let named = [raw.text("vendorname"), raw.text("vendorversion")];
    let vendor = if named.iter().any(Option::is_some) {
        printable(&named.into_iter().flatten().collect::<Vec<_>>().join(" "))
    } else if has("supportedcapabilities", ACTIVE_DIRECTORY) {
        "Active Directory".to_owned()
    } else if has("objectclass", "OpenLDAProotDSE") {
        "OpenLDAP".to_owned()
    } else {
        String::new()
    };
    RootDse {
        vendor,
        paging: has("supportedcontrol", PAGING),
        naming_contexts: raw.texts("namingcontexts").take(32).map(printable).collect(),
        default_naming_context: text("defaultnamingcontext"),
        configuration_naming_context: text("configurationnamingcontext"),
        highest_usn: raw.text("highestcommittedusn").and_then(|text| text.parse().ok()),
        ds_service_name: text("dsservicename"),
    }
}
