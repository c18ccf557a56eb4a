//! Device groups: the list, making and removing them, moving devices, rules and defaults.

mod rules;
mod told;

use muster_domain::{
    account::Right,
    device::DeviceId,
    group,
    problem::{Problem, ProblemCode},
};
use muster_store::{self as store, DeviceSort, GroupKept};

use crate::{
    App, AppError, ErrorCode, Result, ids,
    invites::WINDOW,
    wire::{Changed, DeviceSelection, GroupPage, GroupRow, GroupSaved},
};

/// Devices read at once when many are moved.
const CHUNK: u32 = 1_000;
/// Most devices that are moved by one request.
const MAX_MOVED: usize = 1_000_000;

impl App {
    /// A window of the list by name.
    pub async fn page_groups(&self, query: String, cursor: Option<String>, limit: u32) -> Result<GroupPage> {
        self.may(Right::Read).await?;
        let page = self
            .store
            .page_groups(query, cursor, limit.clamp(1, WINDOW))
            .await?;
        Ok(GroupPage {
            rows: page.rows.into_iter().map(row).collect(),
            next: page.next,
            groups: self.store.count_groups().await?,
        })
    }

    /// One group.
    pub async fn group(&self, id: String) -> Result<GroupRow> {
        self.may(Right::Read).await?;
        self.known_group(id).await
    }

    async fn known_group(&self, id: String) -> Result<GroupRow> {
        self.store
            .group(id)
            .await?
            .map(row)
            .ok_or_else(|| AppError::not_found("The group"))
    }

    /// Makes a group.
    pub async fn create_group(&self, name: String) -> Result<GroupSaved> {
        let person = self.may(Right::Manage).await?;
        let name = group::new_name("name", &name)?;
        let now = self.clock.now();
        let id = ids::new_id(now)?.to_string();
        let entry = person.did("group_created", now).to("group", &id, &name);
        saved(self.recording(entry).create_group(id, name, now).await?)
    }

    /// Names a group anew; invites, devices and rules follow.
    pub async fn rename_group(&self, id: String, name: String) -> Result<GroupSaved> {
        let person = self.may(Right::Manage).await?;
        let name = group::new_name("name", &name)?;
        let known = self.known_group(id.clone()).await?;
        if name == known.name {
            return Ok(GroupSaved::Saved { group: known });
        }
        let word = |name: &str| serde_json::json!({ "name": name }).to_string();
        let entry = person
            .did("group_renamed", self.clock.now())
            .to("group", &id, &known.name)
            .changed(word(&known.name), word(&name));
        saved(self.recording(entry).rename_group(id, name).await?)
    }

    /// Removes a group: its devices and invites are un-assigned, and the rules and defaults that lead to it go. Gives what hung
    /// on it. [`group`](Self::group) says it before.
    pub async fn remove_group(&self, id: String) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let known = self.known_group(id.clone()).await?;
        let now = self.clock.now();
        let mut hung = told::leading_to(&self.store.group_rules().await?, &id);
        hung.insert("devices".to_owned(), known.devices.into());
        hung.insert("invites".to_owned(), known.invites.into());
        let entry = person
            .did("group_removed", now)
            .to("group", &id, &known.name)
            .changed(serde_json::Value::Object(hung).to_string(), "");
        let uses = self
            .recording(entry)
            .remove_group(id, person.name, now)
            .await?
            .ok_or_else(|| AppError::not_found("The group"))?;
        tracing::info!(
            devices = uses.devices,
            invites = uses.invites,
            rules = uses.rules,
            "group removed"
        );
        Ok(Changed {
            changed: uses.devices,
            skipped: 0,
        })
    }

    /// Moves devices into a group; `None` un-assigns them.
    pub async fn move_devices(
        &self,
        selection: DeviceSelection,
        group_id: Option<String>,
    ) -> Result<Changed> {
        let person = self.may(Right::Manage).await?;
        let name = match &group_id {
            Some(id) => self.known_group(id.clone()).await?.name,
            None => String::new(),
        };
        let devices = self.selected_devices(selection).await?;
        let mut moved = 0;
        let selected = u32::try_from(devices.len()).unwrap_or(u32::MAX);
        for chunk in devices.chunks(CHUNK as usize) {
            let now = self.clock.now();
            let entry = person
                .did("devices_moved", now)
                .to("devices", "", chunk.len().to_string())
                .changed("", serde_json::json!({ "group": name }).to_string());
            moved += self
                .recording(entry)
                .move_devices(chunk.to_vec(), group_id.clone(), &person.name, now)
                .await?;
        }
        Ok(Changed {
            changed: moved,
            skipped: selected.saturating_sub(moved),
        })
    }

    async fn selected_devices(&self, selection: DeviceSelection) -> Result<Vec<DeviceId>> {
        let parse = |ids: Vec<String>| {
            ids.iter()
                .map(|id| id.parse())
                .collect::<std::result::Result<Vec<DeviceId>, Problem>>()
        };
        match selection {
            DeviceSelection::Ids { ids } => Ok(parse(ids)?),
            DeviceSelection::Matching { filter, except } => {
                let except = parse(except)?;
                let filter: store::DeviceFilter = filter.into();
                let (mut cursor, mut found) = (None, Vec::new());
                loop {
                    let page = self
                        .store
                        .page_devices(filter.clone(), DeviceSort::Newest, cursor, CHUNK)
                        .await?;
                    found.extend(page.rows.iter().map(|device| device.id));
                    if found.len() > MAX_MOVED {
                        return Err(AppError::from(Problem::new(
                            "selection",
                            ProblemCode::TooMany,
                            "These are too many devices at once. Narrow the list.",
                        )));
                    }
                    cursor = page.next;
                    if cursor.is_none() {
                        break;
                    }
                }
                found.retain(|id| !except.contains(id));
                Ok(found)
            }
        }
    }
}

fn saved(kept: GroupKept) -> Result<GroupSaved> {
    match kept {
        GroupKept::Saved(group) => Ok(GroupSaved::Saved { group: row(*group) }),
        GroupKept::Exists(group) => Ok(GroupSaved::Exists { group: row(*group) }),
        GroupKept::NotFound => Err(AppError::new(
            ErrorCode::NotFound,
            "The group is not there any more.",
        )),
    }
}

fn row(group: store::GroupRow) -> GroupRow {
    GroupRow {
        id: group.id,
        name: group.name,
        devices: group.uses.devices,
        invites: group.uses.invites,
        rules: group.uses.rules,
        defaults: group.uses.defaults,
        created_at: group.created_at.into(),
    }
}
