//! A file that somebody drags from a file manager over the console and lets go: the drag-and-drop protocol of the X window
//! system, version 5 (<https://www.freedesktop.org/wiki/Specifications/XDND/>), from the side of the source.
//!
//! The window cannot tell it from a hand: it is told by the same messages where the pointer is, asks for the data as it does
//! of any other program, and says at the end that it took them.

use std::{
    path::Path,
    sync::mpsc::{Receiver, Sender, TryRecvError, channel},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use anyhow::{Context, anyhow, bail};
use x11rb::{
    COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT, CURRENT_TIME, NONE,
    connection::Connection,
    protocol::{
        Event,
        xproto::{
            Atom, AtomEnum, ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, PropMode,
            SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
        },
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

use crate::{Desktop, Result, process::STANDING};

/// Between two moves of the pointer.
const STEP: Duration = Duration::from_millis(40);

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        TARGETS,
        XdndAware,
        XdndSelection,
        XdndEnter,
        XdndPosition,
        XdndDrop,
        XdndFinished,
        XdndActionCopy,
        UriList: b"text/uri-list",
    }
}

/// A file that is held over a window. Dropped as a value, the thread that moves it ends; nothing is let go.
#[derive(Debug)]
pub struct FileDrag {
    let_go: Sender<()>,
    hand: JoinHandle<Result<()>>,
}

impl FileDrag {
    /// Takes a file and holds it over the middle of the desktop's only window that takes drops.
    ///
    /// # Errors
    /// When the screen cannot be reached or no window takes drops.
    pub fn over(desktop: &Desktop, file: &Path) -> Result<Self> {
        let source = Source::on(desktop.display(), file)?;
        let (let_go, told) = channel();
        let hand = std::thread::spawn(move || source.moves(&told));
        Ok(Self { let_go, hand })
    }

    /// Lets it go, and waits until the window has taken it.
    ///
    /// # Errors
    /// When the window does not say in time that it took the file.
    pub fn lets_go(self) -> Result<()> {
        // Sending fails only when the hand has ended, which it says itself.
        let _ = self.let_go.send(());
        self.hand
            .join()
            .map_err(|_| anyhow!("the hand that drags came to grief"))?
    }
}

struct Source {
    x: RustConnection,
    atoms: Atoms,
    own: Window,
    target: Window,
    uri: String,
}

impl Source {
    fn on(display: &str, file: &Path) -> Result<Self> {
        let (x, screen) = x11rb::connect(Some(display)).context("the screen cannot be reached")?;
        let atoms = Atoms::new(&x)?.reply()?;
        let root = x.setup().roots[screen].root;
        let own = x.generate_id()?;
        x.create_window(
            COPY_DEPTH_FROM_PARENT,
            own,
            root,
            0,
            0,
            1,
            1,
            0,
            WindowClass::INPUT_OUTPUT,
            COPY_FROM_PARENT,
            &CreateWindowAux::new(),
        )?
        .check()?;
        x.set_selection_owner(own, atoms.XdndSelection, CURRENT_TIME)?
            .check()?;
        let target =
            takes_drops(&x, root, atoms.XdndAware)?.context("no window on the screen takes drops")?;
        let path = file.to_str().context("the file's name is no text")?;
        Ok(Self {
            x,
            atoms,
            own,
            target,
            // The names of the stories' files need no escape.
            uri: format!("file://{path}\r\n"),
        })
    }

    /// Moves a little until it is told to let go, then waits for the window's word.
    fn moves(self, told: &Receiver<()>) -> Result<()> {
        const VERSION: u32 = 5 << 24;
        self.says(
            self.atoms.XdndEnter,
            [self.own, VERSION, self.atoms.UriList, 0, 0],
        )?;
        let mut at: u32 = 0;
        loop {
            at = (at + 3) % 60;
            let place = ((400 + at) << 16) | (300 + at);
            let position = [self.own, 0, place, CURRENT_TIME, self.atoms.XdndActionCopy];
            self.says(self.atoms.XdndPosition, position)?;
            self.answers(STEP)?;
            match told.try_recv() {
                Ok(()) => break,
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => return Ok(()),
            }
        }
        self.says(self.atoms.XdndDrop, [self.own, 0, CURRENT_TIME, 0, 0])?;
        if self.answers(STANDING)? {
            Ok(())
        } else {
            bail!("the window did not say that it took the file")
        }
    }

    /// Gives the data to whoever asks for them, for so long or until the window says that it is done.
    fn answers(&self, time: Duration) -> Result<bool> {
        let end = Instant::now() + time;
        while Instant::now() < end {
            match self.x.poll_for_event()? {
                Some(Event::SelectionRequest(asked)) => self.gives(&asked)?,
                Some(Event::ClientMessage(message)) if message.type_ == self.atoms.XdndFinished => {
                    return Ok(true);
                }
                Some(_) => {}
                None => std::thread::sleep(Duration::from_millis(5)),
            }
        }
        Ok(false)
    }

    fn gives(&self, asked: &SelectionRequestEvent) -> Result<()> {
        let property = if asked.property == NONE {
            asked.target
        } else {
            asked.property
        };
        if asked.target == self.atoms.TARGETS {
            self.x.change_property32(
                PropMode::REPLACE,
                asked.requestor,
                property,
                AtomEnum::ATOM,
                &[self.atoms.UriList],
            )?;
        } else {
            let data = self.uri.as_bytes();
            self.x
                .change_property8(PropMode::REPLACE, asked.requestor, property, asked.target, data)?;
        }
        let done = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property,
        };
        self.x
            .send_event(false, asked.requestor, EventMask::NO_EVENT, done)?;
        Ok(self.x.flush()?)
    }

    fn says(&self, what: Atom, data: [u32; 5]) -> Result<()> {
        let message = ClientMessageEvent::new(32, self.target, what, data);
        self.x
            .send_event(false, self.target, EventMask::NO_EVENT, message)?;
        Ok(self.x.flush()?)
    }
}

/// The first window below `window` that takes drops.
fn takes_drops(x: &RustConnection, window: Window, aware: Atom) -> Result<Option<Window>> {
    for child in x.query_tree(window)?.reply()?.children {
        let property = x
            .get_property(false, child, aware, AtomEnum::ANY, 0, 1)?
            .reply()?;
        if property.type_ != NONE {
            return Ok(Some(child));
        }
        if let Some(found) = takes_drops(x, child, aware)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}
