//! Data folders for stories.

use std::path::{Path, PathBuf};

use crate::{CommandLine, Desktop, Result, process::free_port};

/// A data folder on a desktop, gone with it.
#[derive(Debug, Clone)]
pub struct Data {
    folder: PathBuf,
    portal: Option<u16>,
}

impl Data {
    /// A folder that nothing has opened yet. Its portal would listen on the default port.
    pub fn untouched(desktop: &Desktop, name: &str) -> Self {
        Self {
            folder: desktop.folder().join(name),
            portal: None,
        }
    }

    /// A folder whose portal listens on a free port of the loopback, so that stories do not get into each other's way.
    /// It has been opened by the command line once: its key is in a file.
    pub fn with_portal(desktop: &Desktop, name: &str) -> Result<Self> {
        let port = free_port()?;
        let data = Self {
            portal: Some(port),
            ..Self::untouched(desktop, name)
        };
        data.command_line(desktop).does(&[
            "settings",
            "set",
            "portal.listen_host=127.0.0.1",
            &format!("portal.listen_port={port}"),
            &format!("portal.public_address=http://127.0.0.1:{port}"),
        ])?;
        Ok(data)
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The portal's port, when it is not the default one.
    pub fn portal(&self) -> Option<u16> {
        self.portal
    }

    /// `muster` on this folder.
    pub fn command_line<'a>(&self, desktop: &'a Desktop) -> CommandLine<'a> {
        CommandLine::on(desktop, &self.folder)
    }
}
