//! The stage of these tests: the console's own commands on an engine that runs as it does for a customer, called the way
//! that the window calls them, with three accounts to sit down as.

use std::{collections::BTreeMap, path::Path};

use muster_app::{App, Clock, KeySource, OpenOptions};
use muster_domain::{account::Role, time::Moment};
use muster_gateways::mail::{MemoryMail, Transport};
use rusqlite::{Connection, types::Value as Cell};
use serde_json::{Value, json};
use tauri::{
    Manager, WebviewWindowBuilder,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, get_ipc_response, mock_builder, mock_context, noop_assets},
    webview::InvokeRequest,
};
use tempfile::TempDir;

use super::person::Desk;
use crate::{Runtime, Window, commands, engine::Engine};

/// Whom the stage knows, with the password of each.
pub const ADMINISTRATOR: &str = "Priya Raman";
pub const SECOND: &str = "Anton Brandt";
pub const TECHNICIAN: &str = "Tess Okafor";
pub const AUDITOR: &str = "Otto Lindqvist";
pub const PASSWORD: &str = "violet kettle orbit seven";

/// A Wednesday, 2026-11-25, 10:00 UTC.
const NOON: Moment = Moment(1_795_600_800_000);

/// The code of a call that no command got.
pub const NOT_CALLED: &str = "not_called";

/// Why the console refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    pub code: String,
    pub message: String,
}

/// A console with a first run behind it.
pub struct Stage {
    window: Window,
    app: tauri::App<Runtime>,
    database: Connection,
    pub folder: TempDir,
    pub clock: Clock,
    /// The mail server.
    pub mail: MemoryMail,
}

impl Stage {
    /// A console whose owner works alone: nobody signs in.
    pub fn alone() -> Self {
        let folder = TempDir::new().unwrap();
        let clock = Clock::at(NOON);
        let mail = MemoryMail::new();
        let builder = commands::builder();
        let app = mock_builder()
            .invoke_handler(builder.invoke_handler())
            .build(mock_context(noop_assets()))
            .unwrap();
        builder.mount_events(&app);
        let options = OpenOptions {
            key: KeySource::File,
            clock: clock.clone(),
            transport_for_tests: Some(Transport::Memory(mail.clone())),
            ..OpenOptions::default()
        };
        let data = folder.path().join("data");
        app.manage(Desk::default());
        app.manage(Engine::new(data.clone(), options, app.handle().clone()));
        tauri::async_runtime::block_on(app.state::<Engine>().open()).unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
            .build()
            .unwrap();
        let stage = Self {
            window,
            app,
            database: Connection::open(data.join("muster.db")).unwrap(),
            folder,
            clock,
            mail,
        };
        let form = json!({"organisation": "Northwind Health", "admin_name": ADMINISTRATOR,
            "admin_email": address(ADMINISTRATOR)});
        stage.must("complete_first_run", json!({ "form": form }));
        // The portal listens nowhere: many of these run beside each other.
        let mut page = stage.must("portal_page", json!({}));
        page["portal"]["embedded"] = json!(false);
        let change = json!({"portal": page["portal"],
            "acme": {"settings": page["acme"], "secret": {"kind": "keep"}}});
        stage.must("save_portal_page", json!({ "change": change }));
        stage
    }

    /// The same with a second administrator, a technician and an auditor; the owner sits there.
    pub fn staffed() -> Self {
        let stage = Self::alone();
        for (name, role) in [
            (SECOND, Role::Administrator),
            (TECHNICIAN, Role::Technician),
            (AUDITOR, Role::Auditor),
        ] {
            let draft = json!({"name": name, "email": address(name), "role": role, "password": PASSWORD,
                "own_password": PASSWORD});
            stage.must("add_account", json!({ "draft": draft }));
        }
        stage
    }

    /// Calls a command as the window does: by its name, with JSON.
    pub fn call(&self, command: &str, arguments: Value) -> Result<Value, Refusal> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: InvokeBody::Json(arguments),
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        match get_ipc_response(&self.window, request) {
            Ok(body) => Ok(body.deserialize().unwrap()),
            Err(error) => {
                // Anything else never came to the command: a wrong name, or arguments that are no such.
                let code = error["code"].as_str().unwrap_or(NOT_CALLED);
                Err(Refusal {
                    code: code.to_owned(),
                    message: error.to_string(),
                })
            }
        }
    }

    /// Calls a command that must go well.
    pub fn must(&self, command: &str, arguments: Value) -> Value {
        self.call(command, arguments)
            .unwrap_or_else(|refusal| panic!("{command}: {}", refusal.message))
    }

    /// Whoever sat there gets up, and this person sits down.
    pub fn sit(&self, name: &str) {
        let form = json!({"email": address(name), "password": PASSWORD, "code": ""});
        let session = self.must("sign_in", json!({ "form": form }));
        assert_eq!(session["state"], "signed_in", "{name}");
    }

    /// The engine as its jobs and its portal have it: they ask nobody.
    pub fn engine(&self) -> std::sync::Arc<App> {
        tauri::async_runtime::block_on(self.app.state::<Engine>().app()).unwrap()
    }

    /// Waits until everything that may leave now has left.
    pub fn delivered(&self) {
        tauri::async_runtime::block_on(self.engine().wait_until_idle()).unwrap();
    }

    /// The person at the desktop.
    pub fn desk(&self) -> tauri::State<'_, Desk> {
        self.app.state()
    }

    /// A number that rises with every commit of the engine.
    pub fn commits(&self) -> i64 {
        self.database
            .query_row("PRAGMA data_version", [], |row| row.get(0))
            .unwrap()
    }

    /// All that the database holds, table by table.
    pub fn database(&self) -> BTreeMap<String, Vec<String>> {
        let mut tables = self
            .database
            .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .unwrap();
        let names: Vec<String> = tables
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        names
            .into_iter()
            .map(|name| (self.rows(&name), name))
            .map(|(rows, name)| (name, rows))
            .collect()
    }

    /// The database, for what no command brings about: a device that enrolled.
    pub fn sql(&self) -> &Connection {
        &self.database
    }

    /// The rows of a table, each as text.
    pub fn rows(&self, table: &str) -> Vec<String> {
        let mut statement = self
            .database
            .prepare(&format!("SELECT * FROM \"{table}\""))
            .unwrap();
        let columns = statement.column_count();
        statement
            .query_map([], |row| {
                let cells: Vec<Cell> = (0..columns).map(|i| row.get(i)).collect::<Result<_, _>>()?;
                Ok(format!("{cells:?}"))
            })
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    }

    /// The files of the stage that are not the database's own, with their sizes.
    pub fn files(&self) -> Vec<(String, u64)> {
        let mut found = Vec::new();
        list(self.folder.path(), &mut found);
        found.retain(|(name, _)| !name.contains("muster.db"));
        found.sort();
        found
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        tauri::async_runtime::block_on(self.app.state::<Engine>().close());
    }
}

/// Where somebody's mail goes.
pub fn address(name: &str) -> String {
    let first = name.split(' ').next().unwrap_or(name);
    format!("{}@northwind.example", first.to_lowercase())
}

fn list(folder: &Path, found: &mut Vec<(String, u64)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_dir() {
            list(&entry.path(), found);
        } else {
            found.push((
                entry.path().display().to_string(),
                entry.metadata().unwrap().len(),
            ));
        }
    }
}
