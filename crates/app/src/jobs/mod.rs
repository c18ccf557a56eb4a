//! Work that goes on by itself: handing over mails, expiring invites. Started by a face, stopped by it.

mod bounces;
mod directory_sync;
mod dispatch;
mod expiry;
mod hand_over;
mod late_mails;
mod make;
mod notice_mails;
mod notice_words;
mod notices;
mod pacing;
mod progress;
mod push;
mod receipts;
mod reminders;
mod retention;
mod status;
mod texts;

pub use dispatch::{Dispatch, IdleReport};
pub(crate) use pacing::Estimate;
pub use receipts::ReceiptAnswer;

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use muster_domain::{sending::Pacer, time::Moment};
use muster_store::SingleTotals;
use tokio::sync::watch;

use progress::Pace;

use dispatch::until;

/// What the jobs of this process tell each other and the screen.
#[derive(Debug)]
pub(crate) struct Jobs {
    /// Rises when there may be something to hand over.
    wake: watch::Sender<u64>,
    /// Rises when mail goes another way: open connections are given up between two messages.
    mail: watch::Sender<u64>,
    /// Rises when texts go another way.
    texts: watch::Sender<u64>,
    /// Rises when a device may be waiting to be called.
    push: watch::Sender<u64>,
    board: Mutex<Board>,
    /// How fast mails may leave, while this process hands over.
    pacer: Mutex<Pacer>,
    /// Whether the pacer knows what was handed over before.
    paced: std::sync::atomic::AtomicBool,
}

#[derive(Debug, Clone, Default)]
struct Board {
    /// Another process on this folder dispatches.
    elsewhere: bool,
    /// Why no mail can be handed over now.
    trouble: Option<String>,
    /// Why no text can be handed over now.
    text_trouble: Option<String>,
    /// Why invites of committed batches cannot be made now.
    making: Option<String>,
    /// The job itself cannot go on (a full disk): what it holds as in flight waits for it to begin again.
    stopped: bool,
    /// Since when ends are counted for the strip.
    since: Option<Moment>,
    pace: Pace,
    /// What ended of single sendings, and of which state of all that ended: sent, failed and unknown since a moment.
    single: Option<((Moment, [u32; 3]), SingleTotals)>,
    /// What the server said when it asked to go slower.
    slow_words: String,
    /// Addresses that the last mail to those who want to know did not reach, with why.
    untold: BTreeMap<String, String>,
    /// Those of them who are to be told later.
    late: Vec<late_mails::Late>,
}

impl Default for Jobs {
    fn default() -> Self {
        Self {
            wake: watch::channel(0).0,
            mail: watch::channel(0).0,
            texts: watch::channel(0).0,
            push: watch::channel(0).0,
            board: Mutex::default(),
            pacer: Mutex::default(),
            paced: std::sync::atomic::AtomicBool::default(),
        }
    }
}

impl Jobs {
    /// There may be something to hand over.
    pub fn wake(&self) {
        self.wake.send_modify(|revision| *revision += 1);
    }

    /// A device may be waiting to be called.
    pub fn wake_push(&self) {
        self.push.send_modify(|revision| *revision += 1);
    }

    /// Limits, connections or quiet hours changed.
    pub fn pace_changed(&self) {
        self.wake();
    }

    /// Mail goes another way from now on.
    pub fn mail_changed(&self) {
        self.mail.send_modify(|revision| *revision += 1);
        self.wake();
    }

    /// Texts go another way from now on.
    pub fn texts_changed(&self) {
        self.texts.send_modify(|revision| *revision += 1);
        self.wake();
    }

    fn change<T>(&self, change: impl FnOnce(&mut Board) -> T) -> T {
        change(&mut self.board.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn pacer<T>(&self, ask: impl FnOnce(&mut Pacer) -> T) -> T {
        ask(&mut self.pacer.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What the server said when it asked to go slower.
    fn slow_words(&self, words: &str) {
        self.change(|board| board.slow_words = words.to_owned());
    }

    /// Why invites cannot be made.
    fn making_trouble(&self, words: Option<String>) {
        self.change(|board| board.making = words);
    }

    /// Why the last mail about what they want to know did not reach an address; `None` when it did.
    fn untold(&self, address: &str, words: Option<String>) {
        self.change(|board| match words {
            Some(words) => drop(board.untold.insert(address.to_owned(), words)),
            None => drop(board.untold.remove(address)),
        });
    }

    fn trouble(&self, words: Option<String>) {
        self.change(|board| board.trouble = words);
    }

    fn text_trouble(&self, words: Option<String>) {
        self.change(|board| board.text_trouble = words);
    }
}
