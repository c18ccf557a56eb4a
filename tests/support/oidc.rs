//! A real OpenID Connect provider (npm's `oidc-provider`) with TLS on the loopback, and somebody who signs in there with a browser that
//! runs no script.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, anyhow, bail, ensure};
use reqwest::{Client, Response, Url, header::LOCATION, redirect::Policy};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
};
use serde_json::{Value, json};

use crate::{
    Result,
    built::{repository, tool},
    certificate::Certificate,
    process::{Running, STANDING, until},
};

/// Most pages on the way through a sign-in.
const MOST_PAGES: usize = 12;

/// A running provider. Dropping it stops it.
#[derive(Debug)]
pub struct OidcProvider {
    certificate: Certificate,
    options: Value,
    port: u16,
    events: Arc<Mutex<Vec<Value>>>,
    process: Option<Running>,
}

impl OidcProvider {
    /// Starts one with `clients`, `users` and what else its file names.
    pub async fn start(options: Value) -> Result<Self> {
        let mut made = Self {
            certificate: Certificate::for_loopback()?,
            options,
            port: 0,
            events: Arc::default(),
            process: None,
        };
        made.starts().await?;
        Ok(made)
    }

    /// Ends it and starts it again at the same address: with another key, and without a memory of what it gave out.
    pub async fn starts_anew(&mut self) -> Result<()> {
        self.stops();
        self.events.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.starts().await
    }

    /// Ends it.
    pub fn stops(&mut self) {
        self.process = None;
    }

    async fn starts(&mut self) -> Result<()> {
        let folder = repository().join("tests/fixtures/oidc");
        ensure!(
            folder.join("node_modules/oidc-provider").exists(),
            "the packages of the OpenID Connect provider are not there: make setup"
        );
        let mut options = self.options.clone();
        options["port"] = json!(self.port);
        options["certificate"] = json!(self.certificate.chain());
        options["key"] = json!(self.certificate.key());
        let mut command = Command::new(tool("node")?);
        command
            .arg(folder.join("server.js"))
            .arg(options.to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut process = Running::start("the OpenID Connect provider", &mut command)?;
        let output = process
            .child()
            .stdout
            .take()
            .context("no pipe from the OpenID Connect provider")?;
        let kept = Arc::clone(&self.events);
        // Ends with the process.
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(std::result::Result::ok) {
                if let Ok(event) = serde_json::from_str(&line) {
                    kept.lock().unwrap_or_else(PoisonError::into_inner).push(event);
                }
            }
        });
        let listening = until("the OpenID Connect provider", STANDING, async || {
            process.still_runs()?;
            Ok(self.so_far("listening").pop())
        })
        .await?;
        self.port = listening["port"]
            .as_u64()
            .and_then(|port| u16::try_from(port).ok())
            .context("the OpenID Connect provider did not say its port")?;
        self.process = Some(process);
        Ok(())
    }

    /// Its process, to hold it still and let it go on.
    pub fn process(&self) -> Result<&Running> {
        self.process
            .as_ref()
            .context("the OpenID Connect provider does not run")
    }

    /// What it calls itself.
    pub fn issuer(&self) -> String {
        format!("https://localhost:{}", self.port)
    }

    /// The authority that vouches for it.
    pub fn authority(&self) -> PathBuf {
        self.certificate.authority()
    }

    /// Everything of this kind that happened, once it is so many: its own account of an answer comes a little after the answer.
    pub async fn events(&self, kind: &str, count: usize) -> Result<Vec<Value>> {
        until(
            &format!("{count} times {kind:?} at the OpenID Connect provider"),
            STANDING,
            async || {
                let found = self.so_far(kind);
                Ok((found.len() >= count).then_some(found))
            },
        )
        .await
    }

    /// Everything of this kind that happened until now.
    pub fn so_far(&self, kind: &str) -> Vec<Value> {
        let events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        events
            .iter()
            .filter(|event| event["event"] == kind)
            .cloned()
            .collect()
    }

    /// Somebody with a fresh browser, who trusts the provider.
    pub fn visitor(&self) -> Result<Visitor> {
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_file_iter(self.authority())? {
            roots.add(certificate?)?;
        }
        let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client = Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(Policy::none())
            .cookie_store(true)
            .no_proxy()
            .timeout(STANDING)
            .build()?;
        Ok(Visitor { client })
    }
}

/// Somebody at the provider.
#[derive(Debug, Clone)]
pub struct Visitor {
    client: Client,
}

impl Visitor {
    /// Goes to `address`, signs in and allows what is asked: the whole address to which the provider sends back.
    pub async fn signs_in(&self, address: &str, login: &str, password: &str) -> Result<Url> {
        self.walks(address, login, password, "allow").await
    }

    /// Signs in, and then says no.
    pub async fn declines(&self, address: &str, login: &str, password: &str) -> Result<Url> {
        self.walks(address, login, password, "deny").await
    }

    async fn walks(&self, address: &str, login: &str, password: &str, answer: &str) -> Result<Url> {
        let mut at = Url::parse(address)?;
        let provider = at.origin();
        let mut page = self.client.get(at.clone()).send().await?;
        for _ in 0..MOST_PAGES {
            if let Some(to) = sent_on(&page)? {
                at = at.join(&to)?;
                if at.origin() != provider {
                    return Ok(at);
                }
                page = self.client.get(at.clone()).send().await?;
                continue;
            }
            let status = page.status();
            let text = page.text().await?;
            let form = match () {
                () if !status.is_success() => bail!("the provider answers {status}: {text}"),
                () if text.contains("name=\"password\"") => vec![("login", login), ("password", password)],
                () if text.contains("name=\"answer\"") => vec![("answer", answer)],
                () => bail!("this page has no form: {text}"),
            };
            page = self.client.post(at.clone()).form(&form).send().await?;
        }
        Err(anyhow!("the sign-in has no end"))
    }
}

fn sent_on(page: &Response) -> Result<Option<String>> {
    if !page.status().is_redirection() {
        return Ok(None);
    }
    let to = page
        .headers()
        .get(LOCATION)
        .context("sent on, but not where to")?;
    Ok(Some(to.to_str()?.to_owned()))
}
