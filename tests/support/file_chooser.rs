//! The desktop's own file chooser, as the console meets it: `org.freedesktop.portal.FileChooser` on the session bus
//! (<https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.FileChooser.html>).
//!
//! Nothing is built into the console for this: it asks the desktop for a file, and on a story's desktop somebody sits who
//! knows which one is meant. Asked without having been told, they close the dialog.

use std::{
    collections::{HashMap, VecDeque},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::{Context, anyhow};
use zbus::{
    blocking::{Connection, connection::Builder, fdo::DBusProxy},
    message::Header,
    names::UniqueName,
    zvariant::{OwnedObjectPath, OwnedValue, Value},
};

use crate::{Desktop, Result};

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const CHOSEN: u32 = 0;
const CANCELLED: u32 = 1;
/// Between an answer and the look whether it was heard.
const BREATH: Duration = Duration::from_millis(100);

/// One question that the console asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// The dialog's title.
    pub title: String,
    /// The name proposed for a file to be saved; blank when one is to be opened.
    pub name: String,
}

/// Somebody who chooses files on a desktop.
#[derive(Debug)]
pub struct FileChooser {
    book: Arc<Mutex<Book>>,
    _bus: Connection,
}

#[derive(Debug, Default)]
struct Book {
    choices: VecDeque<PathBuf>,
    questions: Vec<Question>,
}

impl FileChooser {
    /// Sits down at a desktop.
    pub fn at(desktop: &Desktop) -> Result<Self> {
        let book = Arc::<Mutex<Book>>::default();
        let bus = Builder::address(desktop.bus())?
            .serve_at(PATH, Portal(book.clone()))?
            .name(NAME)?
            .build()
            .context("the desktop's bus takes no file chooser")?;
        Ok(Self { book, _bus: bus })
    }

    /// The next time, this file is chosen; called twice, the second one after it.
    pub fn will_choose(&self, path: &Path) {
        self.book().choices.push_back(path.to_owned());
    }

    /// What was asked so far.
    pub fn questions(&self) -> Vec<Question> {
        self.book().questions.clone()
    }

    fn book(&self) -> std::sync::MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Portal(Arc<Mutex<Book>>);

impl Portal {
    fn answer(
        &self,
        title: String,
        options: &HashMap<String, OwnedValue>,
        header: &Header<'_>,
        bus: &zbus::Connection,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        let word = |name: &str| -> String {
            let value = options.get(name).and_then(|value| value.downcast_ref().ok());
            value.map(|text: &str| text.to_owned()).unwrap_or_default()
        };
        let asker = header
            .sender()
            .ok_or_else(|| zbus::fdo::Error::Failed("nobody asks".to_owned()))?
            .to_owned();
        let place = asker.trim_start_matches(':').replace('.', "_");
        let request = format!("{PATH}/request/{place}/{}", word("handle_token"));
        let request = OwnedObjectPath::try_from(request).map_err(zbus::Error::from)?;
        let mut book = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        book.questions.push(Question {
            title,
            name: word("current_name"),
        });
        let choice = book.choices.pop_front();
        let (bus, path) = (Connection::from(bus.clone()), request.clone());
        // The answer to the call comes first, the choice later, as from a person.
        std::thread::spawn(move || {
            // When it fails, the story waits in vain and says for what.
            let _ = tell(&bus, &asker, &path, choice.as_deref());
        });
        Ok(request)
    }
}

/// Says the choice until whoever asked has hung up: the console's library (rfd 0.17) does not notice one that comes together
/// with the answer to its call, as it may on a busy machine.
fn tell(
    bus: &Connection,
    asker: &UniqueName<'_>,
    request: &OwnedObjectPath,
    choice: Option<&Path>,
) -> Result<()> {
    let mut results: HashMap<&str, Value<'_>> = HashMap::new();
    if let Some(path) = choice {
        let uri =
            reqwest::Url::from_file_path(path).map_err(|()| anyhow!("{} is no path", path.display()))?;
        results.insert("uris", vec![uri.to_string()].into());
    }
    let code = if choice.is_some() { CHOSEN } else { CANCELLED };
    let everybody = DBusProxy::new(bus)?;
    loop {
        std::thread::sleep(BREATH);
        if !everybody.name_has_owner(asker.clone().into())? {
            return Ok(());
        }
        bus.emit_signal(
            Some(asker.clone()),
            request.clone(),
            "org.freedesktop.portal.Request",
            "Response",
            &(code, &results),
        )?;
    }
}

#[zbus::interface(name = "org.freedesktop.portal.FileChooser")]
impl Portal {
    async fn open_file(
        &self,
        _parent_window: String,
        title: String,
        options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        self.answer(title, &options, &header, bus)
    }

    async fn save_file(
        &self,
        _parent_window: String,
        title: String,
        options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        self.answer(title, &options, &header, bus)
    }
}
