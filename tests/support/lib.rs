//! The stage on which the stories play: a screen, a desktop session, the real window, an invitee's browser, mail servers.
//!
//! Everything is real and local, listens on free ports of the loopback, lives in a folder of its own and is stopped by
//! its process id when the value that stands for it is dropped. What a story means belongs in the story, not here.

pub mod accessibility;
pub mod apple_device;
pub mod built;
pub mod callbacks;
pub mod certificate;
pub mod command_line;
pub mod console;
pub mod data;
pub mod desktop;
mod driver;
pub mod file_chooser;
pub mod file_drag;
pub mod invitee;
pub mod kannel;
pub mod mail;
pub mod mail_reader;
pub mod mail_server;
pub mod oidc;
pub mod page;
pub mod pebble;
pub mod process;
pub mod proxy;
pub mod qr;
pub mod samba;
mod screen;
pub mod slapd;
pub mod smpp_server;
pub mod traces;

pub use apple_device::AppleDevice;
pub use command_line::CommandLine;
pub use console::Console;
pub use data::Data;
pub use desktop::{Desktop, Keychain};
pub use file_chooser::FileChooser;
pub use file_drag::FileDrag;
pub use invitee::{Invitee, Screen};
pub use mail::ReceivedMail;
pub use mail_reader::{Engine, MailReader};
pub use mail_server::MailServer;
pub use page::Page;

/// What the stage says when something does not stand: a sentence for whoever runs the tests.
pub type Result<T> = anyhow::Result<T>;
