//! The real thing: talks to an authority by the library, over our HTTP.

use std::time::Duration;

use futures::{FutureExt as _, future::BoxFuture};
use instant_acme::{
    Account as LibraryAccount, AccountBuilder, AccountCredentials, AuthorizationStatus, ChallengeType,
    Error as LibraryError, ExternalAccountKey, Identifier, NewAccount, NewOrder, Order, OrderStatus,
    RetryPolicy,
};
use rustls_pki_types::{CertificateDer, pem::PemObject};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use super::{
    Account, Acme, AcmeError, Answer, Answers, Applicant, ChallengeKind, Directory, DirectoryFacts, Window,
    Work, answers::Shown, error::printable, http::Http, key, problem, renewal,
};

/// The authority comes to look, from several places of the world, and then issues.
const PATIENCE: RetryPolicy = RetryPolicy::new()
    .initial_delay(Duration::from_millis(500))
    .backoff(1.5)
    .timeout(Duration::from_secs(90));

/// Most time that an order is carried on at once.
const MOST_TIME: Duration = Duration::from_secs(300);

/// Most certificates in a chain that is taken.
const MAX_CHAIN: usize = 10;

/// Talks to the authority whose directory it is given.
#[derive(Debug, Clone, Copy, Default)]
pub struct AcmeClient;

/// A connection to one authority.
struct Line {
    http: Http,
    url: String,
}

/// RFC 8555 section 7.1.1, as far as the library does not tell it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Listing {
    /// There in every directory, so that anything else is recognised.
    #[serde(rename = "newOrder")]
    _new_order: String,
    renewal_info: Option<String>,
    #[serde(default)]
    meta: Meta,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Meta {
    terms_of_service: Option<String>,
    website: Option<String>,
    external_account_required: bool,
}

impl Line {
    fn to(at: &Directory) -> Result<Self, AcmeError> {
        Ok(Self {
            http: Http::new(at)?,
            url: at.url.clone(),
        })
    }

    fn error(&self, error: LibraryError) -> AcmeError {
        problem::of_library(error, self.http.patience())
    }

    fn builder(&self) -> AccountBuilder {
        LibraryAccount::builder_with_http(Box::new(self.http.clone()))
    }

    async fn facts(&self) -> Result<DirectoryFacts, AcmeError> {
        let page = self.http.get(&self.url).await?;
        let listing: Listing = serde_json::from_slice(&page)
            .map_err(|error| AcmeError::NotADirectory(printable(&error.to_string())))?;
        // Shown as links: nothing else is handed on.
        let link =
            |url: Option<String>| url.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
        Ok(DirectoryFacts {
            terms: link(listing.meta.terms_of_service),
            website: link(listing.meta.website),
            needs_external_account: listing.meta.external_account_required,
            advises_renewal: listing.renewal_info.is_some(),
        })
    }

    async fn register(&self, applicant: &Applicant) -> Result<Account, AcmeError> {
        let mail = format!("mailto:{}", applicant.contact);
        let contact: &[&str] = if applicant.contact.is_empty() {
            &[]
        } else {
            &[&mail]
        };
        let account = NewAccount {
            contact,
            terms_of_service_agreed: true,
            only_return_existing: false,
        };
        let external = applicant
            .external
            .as_ref()
            .map(|external| ExternalAccountKey::new(external.kid.clone(), &external.key));
        let made = self
            .builder()
            .create(&account, self.url.clone(), external.as_ref())
            .await;
        let (_, credentials) = made.map_err(|error| match (error, &applicant.external) {
            // Authorities have no one word for a wrong binding.
            (LibraryError::Api(refused), Some(_))
                if matches!(problem::kind(&refused), "unauthorized" | "malformed") =>
            {
                AcmeError::ExternalAccount(problem::detail(&refused))
            }
            (error, _) => self.error(error),
        })?;
        serde_json::to_string(&credentials)
            .map(|text| Account(SecretString::from(text)))
            .map_err(|error| AcmeError::Other(error.to_string()))
    }

    async fn account(&self, account: &Account) -> Result<LibraryAccount, AcmeError> {
        let credentials: AccountCredentials =
            serde_json::from_str(account.0.expose_secret()).map_err(|_| AcmeError::AccountGone)?;
        self.builder()
            .from_credentials(credentials)
            .await
            .map_err(|error| self.error(error))
    }

    async fn order(
        &self,
        account: &Account,
        name: &str,
        replaces: Option<&[u8]>,
    ) -> Result<String, AcmeError> {
        let account = self.account(account).await?;
        let names = [Identifier::Dns(name.to_owned())];
        if let Some(replaced) = replaces.and_then(renewal::identifier)
            && self.facts().await?.advises_renewal
        {
            match account.new_order(&NewOrder::new(&names).replaces(replaced)).await {
                Ok(order) => return Ok(order.url().to_owned()),
                // It is only a courtesy: an authority that knows the old one no longer issues the new one as any other.
                Err(error) => match self.error(error) {
                    AcmeError::Other(_) | AcmeError::NotADirectory(_) => {}
                    error => return Err(error),
                },
            }
        }
        let order = account.new_order(&NewOrder::new(&names)).await;
        order
            .map(|order| order.url().to_owned())
            .map_err(|error| self.error(error))
    }

    async fn carry_on(
        &self,
        account: &Account,
        url: &str,
        work: Work<'_>,
        answers: &dyn Answers,
    ) -> Result<Vec<Vec<u8>>, AcmeError> {
        let account = self.account(account).await?;
        let mut order = account
            .order(url.to_owned())
            .await
            .map_err(|error| match self.error(error) {
                AcmeError::Other(detail) | AcmeError::NotADirectory(detail) => AcmeError::OrderGone(detail),
                error => error,
            })?;
        if order.state().status == OrderStatus::Pending {
            self.prove(&mut order, work, answers).await?;
        }
        if order.state().status == OrderStatus::Ready {
            let request = key::request(work.name, work.key)?;
            order
                .finalize_csr(&request)
                .await
                .map_err(|error| self.error(error))?;
        }
        if order.state().status == OrderStatus::Invalid {
            return Err(self.why_over(&mut order, work.kind).await);
        }
        let pem = match order.poll_certificate(&PATIENCE).await {
            Ok(pem) => pem,
            Err(error) if order.state().status == OrderStatus::Invalid => {
                return Err(match self.error(error) {
                    AcmeError::Other(detail) => AcmeError::OrderGone(detail),
                    error => error,
                });
            }
            Err(error) => return Err(self.error(error)),
        };
        let chain = read_chain(&pem)?;
        key::check(&chain, work.name, work.key)?;
        Ok(chain)
    }

    /// Shows that the name is ours, and waits until the authority has seen it.
    async fn prove(&self, order: &mut Order, work: Work<'_>, answers: &dyn Answers) -> Result<(), AcmeError> {
        let _shown = Shown(answers);
        let kind = match work.kind {
            ChallengeKind::TlsAlpn01 => ChallengeType::TlsAlpn01,
            ChallengeKind::Http01 => ChallengeType::Http01,
        };
        let mut authorizations = order.authorizations();
        while let Some(authorization) = authorizations.next().await {
            let mut authorization = authorization.map_err(|error| self.error(error))?;
            if authorization.status != AuthorizationStatus::Pending {
                continue;
            }
            let mut challenge = authorization
                .challenge(kind.clone())
                .ok_or(AcmeError::NotOffered(work.kind))?;
            let proof = challenge.key_authorization();
            answers.show(match work.kind {
                ChallengeKind::Http01 => Answer::Page {
                    token: challenge.token.clone(),
                    content: proof.as_str().to_owned(),
                },
                ChallengeKind::TlsAlpn01 => {
                    let digest = proof.digest();
                    let digest = digest.as_ref().try_into();
                    key::challenge(
                        work.name,
                        digest.map_err(|_| AcmeError::Other("no digest".into()))?,
                    )?
                }
            });
            challenge.set_ready().await.map_err(|error| self.error(error))?;
        }
        match order.poll_ready(&PATIENCE).await {
            Ok(OrderStatus::Invalid) => Err(self.why_over(order, work.kind).await),
            Ok(_) => Ok(()),
            Err(LibraryError::Api(refused)) if order.state().status == OrderStatus::Invalid => {
                match self.why_over(order, work.kind).await {
                    AcmeError::OrderGone(_) => Err(problem::challenge(work.kind, &refused)),
                    said => Err(said),
                }
            }
            Err(error) => Err(self.error(error)),
        }
    }

    /// Why an order came to nothing: what was said of its challenge tells more than the order itself.
    async fn why_over(&self, order: &mut Order, kind: ChallengeKind) -> AcmeError {
        let mut authorizations = order.authorizations();
        while let Some(Ok(mut authorization)) = authorizations.next().await {
            if let Err(error) = authorization.refresh().await {
                return self.error(error);
            }
            let said = authorization
                .challenges
                .iter()
                .find_map(|challenge| challenge.error.as_ref());
            if let Some(said) = said {
                return problem::challenge(kind, said);
            }
        }
        let said = order.state().error.as_ref().map(problem::detail);
        AcmeError::OrderGone(said.unwrap_or_else(|| "the authority does not say why".into()))
    }
}

fn read_chain(pem: &str) -> Result<Vec<Vec<u8>>, AcmeError> {
    let chain: Vec<Vec<u8>> = CertificateDer::pem_slice_iter(pem.as_bytes())
        .take(MAX_CHAIN)
        .map(|der| der.map(|der| der.to_vec()))
        .collect::<Result<_, _>>()
        .map_err(|error| AcmeError::BadCertificate(printable(&error.to_string())))?;
    Ok(chain)
}

impl Acme for AcmeClient {
    fn directory<'a>(&'a self, at: &'a Directory) -> BoxFuture<'a, Result<DirectoryFacts, AcmeError>> {
        async move { Line::to(at)?.facts().await }.boxed()
    }

    fn register<'a>(
        &'a self,
        at: &'a Directory,
        applicant: &'a Applicant,
    ) -> BoxFuture<'a, Result<Account, AcmeError>> {
        async move { Line::to(at)?.register(applicant).await }.boxed()
    }

    fn order<'a>(
        &'a self,
        at: &'a Directory,
        account: &'a Account,
        name: &'a str,
        replaces: Option<&'a [u8]>,
    ) -> BoxFuture<'a, Result<String, AcmeError>> {
        async move { Line::to(at)?.order(account, name, replaces).await }.boxed()
    }

    fn carry_on<'a>(
        &'a self,
        at: &'a Directory,
        account: &'a Account,
        order: &'a str,
        work: Work<'a>,
        answers: &'a dyn Answers,
    ) -> BoxFuture<'a, Result<Vec<Vec<u8>>, AcmeError>> {
        async move {
            let line = Line::to(at)?;
            match tokio::time::timeout(MOST_TIME, line.carry_on(account, order, work, answers)).await {
                Ok(ended) => ended,
                Err(_) => Err(AcmeError::Busy {
                    detail: "it took too long".into(),
                    retry_after: None,
                }),
            }
        }
        .boxed()
    }

    fn renewal<'a>(
        &'a self,
        at: &'a Directory,
        account: &'a Account,
        certificate: &'a [u8],
    ) -> BoxFuture<'a, Result<Option<Window>, AcmeError>> {
        async move {
            let line = Line::to(at)?;
            let Some(identifier) = renewal::identifier(certificate) else {
                return Ok(None);
            };
            if !line.facts().await?.advises_renewal {
                return Ok(None);
            }
            let (info, _) = line
                .account(account)
                .await?
                .renewal_info(&identifier)
                .await
                .map_err(|error| line.error(error))?;
            let millis = |seconds: i64| muster_domain::time::Moment(seconds.saturating_mul(1_000));
            let window = Window {
                start: millis(info.suggested_window.start.unix_timestamp()),
                end: millis(info.suggested_window.end.unix_timestamp()),
            };
            Ok((window.start <= window.end).then_some(window))
        }
        .boxed()
    }
}
