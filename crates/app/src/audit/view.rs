//! The log on a screen: windows, filters, *Verify*.

use std::collections::{BTreeSet, HashMap};

use muster_domain::{account::Right, time::Moment};
use muster_store::{self as store, Chain, ChainFault};
use serde_json::{Map, Value};

use crate::{
    App, Result,
    wire::{AuditChange, AuditChoices, AuditFilter, AuditPage, AuditRow, AuditSaid, AuditVerdict},
};

/// Rows of a window when the caller asks for more.
const WINDOW: u32 = 200;

impl App {
    /// A window of the log, latest first.
    pub async fn list_audit(
        &self,
        filter: AuditFilter,
        cursor: Option<String>,
        limit: u32,
    ) -> Result<AuditPage> {
        self.may(Right::Read).await?;
        let page = self
            .store
            .page_audit(filter.into(), cursor, limit.clamp(1, WINDOW))
            .await?;
        let accounts = self.addresses_of_accounts().await?;
        Ok(AuditPage {
            rows: page.rows.into_iter().map(|entry| row(entry, &accounts)).collect(),
            next: page.next,
        })
    }

    /// The addresses that accounts have now, by their ids.
    pub(crate) async fn addresses_of_accounts(&self) -> Result<HashMap<String, String>> {
        let accounts = self.store.accounts().await?;
        let each = accounts.into_iter();
        Ok(each.map(|account| (account.id, account.email)).collect())
    }

    /// What it can be filtered by.
    pub async fn audit_choices(&self) -> Result<AuditChoices> {
        self.may(Right::Read).await?;
        let (actions, mut who) = self.store.audit_choices().await?;
        // What Muster does by itself, and who came to the portal without a name, are no person's.
        who.retain(|who| !who.is_empty());
        Ok(AuditChoices { actions, who })
    }

    /// Goes through the whole chain.
    pub async fn verify_audit(&self) -> Result<AuditVerdict> {
        self.may(Right::Read).await?;
        Ok(match self.store.verify_audit(self.chain_key()).await? {
            Chain::Whole { first, last } => AuditVerdict {
                whole: true,
                first: first.to_string(),
                last: last.to_string(),
                broken_at: None,
                fault: None,
            },
            Chain::Broken { number, fault } => {
                tracing::error!(number, ?fault, "the audit log is not as it was written");
                AuditVerdict {
                    whole: false,
                    first: String::new(),
                    last: String::new(),
                    broken_at: Some(number.to_string()),
                    fault: Some(
                        match fault {
                            ChainFault::Changed => "changed",
                            ChainFault::Missing => "missing",
                            ChainFault::Ends => "ends",
                        }
                        .to_owned(),
                    ),
                }
            }
        })
    }
}

impl From<AuditFilter> for store::AuditFilter {
    fn from(filter: AuditFilter) -> Self {
        Self {
            search: filter.search,
            said: filter.said.into_iter().map(said).collect(),
            actions: filter.actions,
            who: filter.who,
            subject: (!filter.kind.is_empty()).then_some((filter.kind, filter.subject_id)),
            since: filter.since.map(|at| Moment(at.get())),
            until: filter.until.map(|at| Moment(at.get())),
        }
    }
}

fn said(said: AuditSaid) -> store::AuditSaid {
    store::AuditSaid {
        word: said.word,
        actions: said.actions,
        kinds: said.kinds,
    }
}

/// An entry as it is shown. `accounts`: addresses by ids.
pub(crate) fn row(row: store::AuditRow, accounts: &HashMap<String, String>) -> AuditRow {
    let entry = row.entry;
    let address = accounts.get(&entry.account).cloned();
    AuditRow {
        number: row.number.to_string(),
        at: entry.at.into(),
        changes: changes(&entry.before, &entry.after),
        who: entry.who,
        account: address.unwrap_or(entry.account),
        origin: entry.origin,
        place: entry.place,
        action: entry.action,
        kind: entry.kind,
        subject_id: entry.subject_id,
        subject: entry.subject,
    }
}

/// Field by field. What was cut to its bound is no JSON any more, and is shown as it is.
fn changes(before: &str, after: &str) -> Vec<AuditChange> {
    let (before, after) = (fields(before), fields(after));
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names
        .into_iter()
        .map(|name| AuditChange {
            name: name.clone(),
            before: before.get(name).map(text),
            after: after.get(name).map(text),
        })
        .collect()
}

fn fields(json: &str) -> Map<String, Value> {
    match serde_json::from_str(json) {
        Ok(Value::Object(fields)) => fields,
        _ if json.is_empty() => Map::new(),
        _ => Map::from_iter([("value".to_owned(), Value::from(json))]),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
