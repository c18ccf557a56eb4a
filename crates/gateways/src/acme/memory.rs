//! The in-memory twin of an authority: issues what it is asked for, or does what a script says. For tests of the layers above.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use futures::{FutureExt as _, future::BoxFuture};
use muster_domain::time::{DAY, Moment};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose, date_time_ymd,
};
use secrecy::{ExposeSecret, SecretString};

use super::{
    Account, Acme, AcmeError, Answer, Answers, Applicant, ChallengeKind, Directory, DirectoryFacts, Window,
    Work,
    answers::Shown,
    key::{self, ours, pair, params},
};

#[derive(Debug)]
struct State {
    now: Moment,
    lives: i64,
    facts: DirectoryFacts,
    next: VecDeque<AcmeError>,
    accounts: Vec<(String, Option<String>)>,
    orders: Vec<(String, bool)>,
    window: Option<Window>,
    calls: u32,
    stalls: bool,
}

/// An authority in memory. Clones share it.
#[derive(Debug, Clone)]
pub struct MemoryAcme {
    state: Arc<Mutex<State>>,
    root: Arc<(Issuer<'static, KeyPair>, Vec<u8>)>,
}

impl MemoryAcme {
    /// Issues certificates that begin at `now` and live ninety days.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn new(now: Moment) -> Result<Self, AcmeError> {
        let key = KeyPair::generate().map_err(|error| ours(&error))?;
        let mut root = CertificateParams::default();
        root.distinguished_name
            .push(DnType::CommonName, "An authority in memory");
        root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        root.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let certificate = root.self_signed(&key).map_err(|error| ours(&error))?;
        Ok(Self {
            state: Arc::new(Mutex::new(State {
                now,
                lives: 90 * DAY,
                facts: DirectoryFacts::default(),
                next: VecDeque::new(),
                accounts: Vec::new(),
                orders: Vec::new(),
                window: None,
                calls: 0,
                stalls: false,
            })),
            root: Arc::new((Issuer::new(root, key), certificate.der().to_vec())),
        })
    }

    /// Its time from now on.
    pub fn at(&self, now: Moment) -> &Self {
        self.state().now = now;
        self
    }

    /// What its directory says.
    pub fn says(&self, facts: DirectoryFacts) -> &Self {
        self.state().facts = facts;
        self
    }

    /// When it would have certificates renewed.
    pub fn advises(&self, window: Option<Window>) -> &Self {
        self.state().window = window;
        self
    }

    /// The next order that is carried on ends so. Several are used up in order.
    pub fn then(&self, error: AcmeError) -> &Self {
        self.state().next.push_back(error);
        self
    }

    /// Orders that are carried on do not end any more, or do again.
    pub fn stalls(&self, stalls: bool) -> &Self {
        self.state().stalls = stalls;
        self
    }

    /// Forgets every account, as an authority does that was set up anew.
    pub fn forget_accounts(&self) -> &Self {
        self.state().accounts.clear();
        self
    }

    /// The contacts of its accounts, each with the external account that it is bound to.
    pub fn accounts(&self) -> Vec<(String, Option<String>)> {
        self.state().accounts.clone()
    }

    /// The names that were ordered, and whether each renewed another certificate.
    pub fn orders(&self) -> Vec<(String, bool)> {
        self.state().orders.clone()
    }

    /// How often an order was carried on.
    pub fn calls(&self) -> u32 {
        self.state().calls
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // The state is whole between any two statements, so a panic in another test thread cannot spoil it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn known(&self, account: &Account) -> Result<(), AcmeError> {
        let number: usize = account.0.expose_secret().parse().unwrap_or(usize::MAX);
        match number < self.state().accounts.len() {
            true => Ok(()),
            false => Err(AcmeError::AccountGone),
        }
    }

    fn issue(&self, work: Work<'_>, answers: &dyn Answers) -> Result<Vec<Vec<u8>>, AcmeError> {
        let (now, lives, next) = {
            let mut state = self.state();
            state.calls += 1;
            (state.now, state.lives, state.next.pop_front())
        };
        let _shown = Shown(answers);
        answers.show(match work.kind {
            ChallengeKind::Http01 => Answer::Page {
                token: "token".into(),
                content: "token.thumbprint".into(),
            },
            ChallengeKind::TlsAlpn01 => key::challenge(work.name, &[1; 32])?,
        });
        if let Some(error) = next {
            return Err(error);
        }
        let mut leaf = params(work.name)?;
        let epoch = date_time_ymd(1970, 1, 1);
        let after = |moment: i64| epoch + Duration::from_millis(u64::try_from(moment).unwrap_or(0));
        leaf.not_before = after(now.0);
        leaf.not_after = after(now.0.saturating_add(lives));
        let leaf = leaf
            .signed_by(&pair(work.key)?, &self.root.0)
            .map_err(|error| ours(&error))?;
        let chain = vec![leaf.der().to_vec(), self.root.1.clone()];
        key::check(&chain, work.name, work.key)?;
        Ok(chain)
    }
}

impl Acme for MemoryAcme {
    fn directory<'a>(&'a self, _: &'a Directory) -> BoxFuture<'a, Result<DirectoryFacts, AcmeError>> {
        let facts = self.state().facts.clone();
        async move { Ok(facts) }.boxed()
    }

    fn register<'a>(
        &'a self,
        _: &'a Directory,
        applicant: &'a Applicant,
    ) -> BoxFuture<'a, Result<Account, AcmeError>> {
        let mut state = self.state();
        let external = applicant.external.as_ref().map(|external| external.kid.clone());
        let made = if state.facts.needs_external_account && external.is_none() {
            Err(AcmeError::ExternalAccount("none was given".into()))
        } else {
            state.accounts.push((applicant.contact.clone(), external));
            Ok(Account(SecretString::from(
                (state.accounts.len() - 1).to_string(),
            )))
        };
        async move { made }.boxed()
    }

    fn order<'a>(
        &'a self,
        _: &'a Directory,
        account: &'a Account,
        name: &'a str,
        replaces: Option<&'a [u8]>,
    ) -> BoxFuture<'a, Result<String, AcmeError>> {
        let made = self.known(account).map(|()| {
            let mut state = self.state();
            state.orders.push((name.to_owned(), replaces.is_some()));
            format!("memory:{}", state.orders.len())
        });
        async move { made }.boxed()
    }

    fn carry_on<'a>(
        &'a self,
        _: &'a Directory,
        account: &'a Account,
        _: &'a str,
        work: Work<'a>,
        answers: &'a dyn Answers,
    ) -> BoxFuture<'a, Result<Vec<Vec<u8>>, AcmeError>> {
        async move {
            self.known(account)?;
            if self.state().stalls {
                std::future::pending::<()>().await;
            }
            self.issue(work, answers)
        }
        .boxed()
    }

    fn renewal<'a>(
        &'a self,
        _: &'a Directory,
        _: &'a Account,
        _: &'a [u8],
    ) -> BoxFuture<'a, Result<Option<Window>, AcmeError>> {
        let window = self.state().window;
        async move { Ok(window) }.boxed()
    }
}

/// A board that notes what was put on it.
#[derive(Debug, Default)]
pub struct MemoryAnswers(Mutex<(Vec<String>, usize)>);

impl MemoryAnswers {
    /// What was ever shown, and how many are shown now.
    pub fn seen(&self) -> (Vec<String>, usize) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Answers for MemoryAnswers {
    fn show(&self, answer: Answer) {
        let mut board = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        board.0.push(format!("{answer:?}"));
        board.1 += 1;
    }

    fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_790_000_000_000);

    fn somewhere() -> Directory {
        Directory {
            url: "https://authority.example/directory".into(),
            root_pem: None,
        }
    }

    #[tokio::test]
    async fn the_twin_issues_for_our_key_and_shows_the_answer_only_meanwhile() {
        let (acme, at, board) = (
            MemoryAcme::new(NOW).unwrap(),
            somewhere(),
            MemoryAnswers::default(),
        );
        let account = acme.register(&at, &Applicant::default()).await.unwrap();
        let order = acme
            .order(&at, &account, "enroll.example.com", None)
            .await
            .unwrap();
        let key = key::make_key().unwrap();
        let work = Work {
            name: "enroll.example.com",
            key: &key,
            kind: ChallengeKind::TlsAlpn01,
        };
        let chain = acme.carry_on(&at, &account, &order, work, &board).await.unwrap();
        assert_eq!(chain.len(), 2);
        assert_eq!(board.seen(), (vec!["Certificate".to_owned()], 0));
    }

    #[tokio::test]
    async fn the_twin_follows_its_script_then_issues_again() {
        let (acme, at, board) = (
            MemoryAcme::new(NOW).unwrap(),
            somewhere(),
            MemoryAnswers::default(),
        );
        acme.then(AcmeError::Nonce);
        let account = acme.register(&at, &Applicant::default()).await.unwrap();
        let key = key::make_key().unwrap();
        let work = Work {
            name: "a.example",
            key: &key,
            kind: ChallengeKind::Http01,
        };
        let first = acme.carry_on(&at, &account, "1", work, &board).await;
        assert_eq!(first, Err(AcmeError::Nonce));
        assert_eq!(board.seen().1, 0, "taken down after a failure, too");
        assert!(acme.carry_on(&at, &account, "1", work, &board).await.is_ok());
        acme.forget_accounts();
        let gone = acme.carry_on(&at, &account, "1", work, &board).await;
        assert_eq!(gone, Err(AcmeError::AccountGone));
    }

    #[tokio::test]
    async fn the_twin_wants_a_binding_where_its_directory_says_so() {
        let acme = MemoryAcme::new(NOW).unwrap();
        acme.says(DirectoryFacts {
            needs_external_account: true,
            ..DirectoryFacts::default()
        });
        let refused = acme.register(&somewhere(), &Applicant::default()).await;
        assert!(matches!(refused, Err(AcmeError::ExternalAccount(_))));
    }
}
