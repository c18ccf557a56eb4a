//! What the portal shows: its certificate, and the answers to challenges while the authority looks.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use muster_gateways::acme::{Answer, Answers};
use tokio::sync::watch;
use zeroize::Zeroizing;

/// Longest token of a challenge that is looked up; authorities send 43 characters.
const MAX_TOKEN: usize = 200;

/// A certificate with the chain above it and its private key, as a TLS server takes them.
#[derive(Clone, PartialEq, Eq)]
pub struct ServedPair {
    /// DER, the certificate itself first.
    pub chain: Vec<Vec<u8>>,
    /// PKCS#8 in DER.
    pub key: Zeroizing<Vec<u8>>,
}

impl std::fmt::Debug for ServedPair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ServedPair")
            .field("certificates", &self.chain.len())
            .finish_non_exhaustive()
    }
}

#[derive(Default)]
struct Shown {
    pages: HashMap<String, String>,
    certificates: HashMap<String, Arc<ServedPair>>,
    /// Why the listener for HTTP-01 does not listen, with what to do.
    listener: Option<(String, String)>,
}

/// Between the worker, which fills it, and the portal, which shows it.
pub struct AcmeBoard {
    served: watch::Sender<Option<Arc<ServedPair>>>,
    shown: Mutex<Shown>,
}

impl Default for AcmeBoard {
    fn default() -> Self {
        Self {
            served: watch::channel(None).0,
            shown: Mutex::default(),
        }
    }
}

impl std::fmt::Debug for AcmeBoard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AcmeBoard").finish_non_exhaustive()
    }
}

impl AcmeBoard {
    /// The certificate now and from now on; none until the authority has given one.
    pub fn certificate(&self) -> watch::Receiver<Option<Arc<ServedPair>>> {
        self.served.subscribe()
    }

    /// The page for a token (RFC 8555 section 8.3), while the authority looks for it.
    pub fn page(&self, token: &str) -> Option<String> {
        if token.len() > MAX_TOKEN {
            return None;
        }
        self.shown().pages.get(token).cloned()
    }

    /// The certificate that answers a challenge for this name (RFC 8737), while the authority looks for it.
    pub fn challenge(&self, name: &str) -> Option<Arc<ServedPair>> {
        let name = name.trim_end_matches('.').to_ascii_lowercase();
        self.shown().certificates.get(&name).cloned()
    }

    /// The listener for HTTP-01 says that it listens (`None`), or why it does not and what to do about it.
    pub fn listener(&self, problem: Option<(String, String)>) {
        self.shown().listener = problem;
    }

    /// Puts up the certificate that is served from the next connection on.
    pub fn serve(&self, pair: Option<ServedPair>) {
        let pair = pair.map(Arc::new);
        self.served.send_if_modified(|served| {
            let other = *served != pair;
            if other {
                *served = pair;
            }
            other
        });
    }

    pub(crate) fn listener_problem(&self) -> Option<(String, String)> {
        self.shown().listener.clone()
    }

    fn shown(&self) -> MutexGuard<'_, Shown> {
        // Whole between any two statements.
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Answers for AcmeBoard {
    fn show(&self, answer: Answer) {
        let mut shown = self.shown();
        match answer {
            Answer::Page { token, content } => {
                shown.pages.insert(token, content);
            }
            Answer::Certificate {
                name,
                certificate,
                key,
            } => {
                let pair = ServedPair {
                    chain: vec![certificate],
                    key,
                };
                shown.certificates.insert(name, Arc::new(pair));
            }
        }
    }

    fn clear(&self) {
        let mut shown = self.shown();
        shown.pages.clear();
        shown.certificates.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_there_only_while_they_are_shown() {
        let board = AcmeBoard::default();
        board.show(Answer::Page {
            token: "token".into(),
            content: "token.print".into(),
        });
        board.show(Answer::Certificate {
            name: "a.example".into(),
            certificate: vec![1],
            key: Zeroizing::new(vec![2]),
        });
        assert_eq!(board.page("token").as_deref(), Some("token.print"));
        assert!(board.page("other").is_none() && board.page(&"t".repeat(MAX_TOKEN + 1)).is_none());
        assert!(board.challenge("A.Example.").is_some() && board.challenge("b.example").is_none());
        board.clear();
        assert!(board.page("token").is_none() && board.challenge("a.example").is_none());
    }

    #[test]
    fn the_portal_hears_of_another_certificate_only() {
        let board = AcmeBoard::default();
        let mut heard = board.certificate();
        let pair = ServedPair {
            chain: vec![vec![1]],
            key: Zeroizing::new(vec![2]),
        };
        board.serve(Some(pair.clone()));
        assert!(heard.has_changed().is_ok_and(|changed| changed));
        heard.borrow_and_update();
        board.serve(Some(pair.clone()));
        assert!(heard.has_changed().is_ok_and(|changed| !changed));
        assert!(!format!("{pair:?}").contains('2'), "the key is not told");
    }
}
