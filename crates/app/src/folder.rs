//! Where the data folder is when nobody says.

use std::path::PathBuf;

/// The folder's name within the system's place for programs' data; the console's identifier.
const NAME: &str = "app.muster.console";

/// The default data folder, the same for the console and the command line: `~/.local/share/app.muster.console` on Linux.
/// `None` where the system names no home.
pub fn default_folder() -> Option<PathBuf> {
    dirs::data_local_dir().map(|folder| folder.join(NAME))
}
