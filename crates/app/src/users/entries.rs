//! Entries of the audit log about users: whom it names.

use muster_domain::audit::{Entry, MOST_NAMED, called, listed};

use crate::{App, Result, wire::UserSelection};

impl App {
    /// An entry about users: one by id and name, several by their number, or all that a filter shows. Of several the store names
    /// those to whom it was done.
    pub(super) async fn about_users(&self, entry: Entry, selection: &UserSelection) -> Result<Entry> {
        let ids = match selection {
            UserSelection::Ids { ids } => ids,
            UserSelection::Matching { filter, except } => {
                let filter = serde_json::to_string(filter).unwrap_or_default();
                return Ok(entry.to("users", "", format!("{filter} -{}", except.len())));
            }
        };
        if let [one] = ids.as_slice() {
            return self.about_user(entry, one).await;
        }
        Ok(entry.to("users", "", ids.len().to_string()))
    }

    /// An entry about one user, by id and name.
    pub(super) async fn about_user(&self, entry: Entry, id: &str) -> Result<Entry> {
        let name = self.store.user(id).await?.map(|user| user.name);
        Ok(entry.to("user", id, name.unwrap_or_default()))
    }

    /// Users by name and address, as an entry names several.
    pub(super) async fn users_named(&self, ids: &[String]) -> Result<String> {
        let mut people = Vec::new();
        for id in ids.iter().take(MOST_NAMED) {
            if let Some(user) = self.store.user(id.as_str()).await? {
                people.push(called(&user.name, &user.email));
            }
        }
        Ok(listed(people, ids.len()))
    }
}
