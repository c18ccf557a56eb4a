//! Which of some groups a user is in now, the groups named by what stays the same of them: the question at a sign-in.
//!
//! Whoever is in a group of unique names by a name with bits (RFC 4517, 3.3.21) is not found: servers compare the bits too.

use super::client::LdapClient;
use super::dn;
use super::entry::{DirectoryEntry, is_guid, stable_id};
use super::error::{LdapError, Stage};
use super::filter;
use super::values;

/// Groups that are asked for at once.
const AT_ONCE: usize = 50;
/// Most groups of one stable id; there should be one.
const MOST_ALIKE: usize = 4;

impl LdapClient {
    /// `ids` are stable ids of groups; what comes back is some of them, as they were given.
    pub(super) async fn in_groups(
        &self,
        user: &DirectoryEntry,
        ids: &[String],
    ) -> Result<Vec<String>, LdapError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        self.found_in_groups(user, ids)
            .await
            .map_err(|error| self.named(error))
    }

    async fn found_in_groups(&self, user: &DirectoryEntry, ids: &[String]) -> Result<Vec<String>, LdapError> {
        let forms = self.forms_of_groups(user).await?;
        // Where groups have no such id, it is the DN.
        let (mut found, rest): (Vec<String>, Vec<String>) =
            ids.iter().cloned().partition(|id| forms.contains(id));
        if forms.is_empty() || rest.is_empty() {
            return Ok(found);
        }
        // As attributes are called in answers.
        let by = &self.reader.map().id;
        let mut reading = self.reading().await?;
        for some in rest.chunks(AT_ONCE) {
            let asked: Vec<String> = some.iter().filter_map(|id| by_id(by, id)).collect();
            if asked.is_empty() {
                continue;
            }
            let which = filter::both(&self.settings.group_filter, &filter::one_of(&asked));
            let mut search = self.groups_search(&which)?;
            search.attributes = vec![by.clone()];
            let groups = self
                .all(&mut reading, search, Stage::Groups, some.len() * MOST_ALIKE)
                .await?;
            let of_user = groups
                .iter()
                .filter(|raw| dn::parse(&raw.dn).is_some_and(|form| forms.contains(&form)))
                .filter_map(|raw| stable_id(raw, by));
            let of_user: Vec<String> = of_user.collect();
            found.extend(some.iter().filter(|id| of_user.contains(id)).cloned());
        }
        reading.session.unbind().await;
        Ok(found)
    }
}

fn by_id(attribute: &str, id: &str) -> Option<String> {
    match is_guid(attribute) {
        true => values::guid_octets(id).map(|octets| filter::equals_octets(attribute, &octets)),
        false => Some(filter::equals(attribute, id)),
    }
}
