//! One file a command.

mod accounts;
mod audit;
mod bounces;
mod certificates;
mod devices;
mod doctor;
mod import;
mod invite;
mod invites;
mod list;
mod revoke;
mod send;
mod serve;
mod settings;
mod stop;

use std::sync::Arc;

use anyhow::Context;
use muster_app::{App, AppError, ErrorCode, KeySource, OpenOptions, Origin, default_folder};

use crate::{
    arguments::{AccountsCommand, Arguments, AuditCommand, CertificatesCommand, Command, SettingsCommand},
    exit::Failure,
};

/// Runs a command; gives its exit code.
pub async fn run(arguments: Arguments) -> Result<u8, Failure> {
    let app = open(&arguments).await?;
    match arguments.command {
        Command::Settings {
            command: SettingsCommand::Get { names, json },
        } => settings::get(&app, &names, json).await,
        Command::Settings {
            command: SettingsCommand::Set { changes, json },
        } => settings::set(&app, changes, json).await,
        Command::Invite(invite) => invite::run(&app, invite).await,
        Command::Invites(invites) => invites::run(&app, invites).await,
        Command::Revoke(revoke) => revoke::run(&app, revoke).await,
        Command::Devices(devices) => devices::run(&app, devices).await,
        Command::Certificates { command, json } => match command {
            None => certificates::list(&app, json).await,
            Some(CertificatesCommand::Renew) => certificates::renew(&app, json).await,
            Some(CertificatesCommand::Export { file }) => certificates::export(&app, &file).await,
            Some(CertificatesCommand::Backup { file }) => certificates::back_up(&app, &file).await,
            Some(CertificatesCommand::Restore { file }) => certificates::restore(&app, &file, json).await,
        },
        Command::Accounts { command } => match command {
            AccountsCommand::List { json } => accounts::list(&app, json).await,
            AccountsCommand::SetPassword { email } => accounts::set_password(&app, &email).await,
            AccountsCommand::RemoveSecondFactor { email } => {
                accounts::remove_second_factor(&app, &email).await
            }
        },
        Command::Audit { command } => match command {
            AuditCommand::List(arguments) => audit::list(&app, arguments).await,
            AuditCommand::Verify { json } => audit::verify(&app, json).await,
        },
        Command::Import(import) => import::run(&app, *import).await,
        Command::Bounces(bounces) => bounces::run(&app, bounces).await,
        Command::Send { until_idle, json } => send::run(app, until_idle, json).await,
        Command::Serve { no_send } => serve::run(app, !no_send).await,
        Command::Doctor { json } => doctor::run(&app, json).await,
    }
}

async fn open(arguments: &Arguments) -> Result<Arc<App>, Failure> {
    let folder = arguments
        .data_dir
        .clone()
        .filter(|folder| !folder.as_os_str().is_empty())
        .or_else(default_folder)
        .context("the system names no folder for a program's data; say --data-dir")?;
    let key = match &arguments.key_file {
        Some(path) if path.as_os_str().is_empty() => {
            return Err(AppError::new(ErrorCode::InvalidInput, "--key-file needs a path.").into());
        }
        Some(path) => KeySource::FileAt(path.clone()),
        None => KeySource::File,
    };
    Ok(App::open(
        &folder,
        OpenOptions {
            key,
            origin: if arguments.serves() {
                Origin::Engine
            } else {
                Origin::CommandLine(system_user())
            },
            ..OpenOptions::default()
        },
    )
    .await?)
}

/// The system's user, as the audit log names whoever calls: as the system knows them, and not as their surroundings say.
fn system_user() -> String {
    whoami::username()
        .ok()
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "somebody".to_owned())
}
