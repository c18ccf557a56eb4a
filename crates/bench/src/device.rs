//! A device as quick as can be: one connection to the portal, messages written by hand, keys made beforehand.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};
use http_body_util::{BodyExt, Full};
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Bytes, Incoming},
    client::conn::http1::{SendRequest, handshake},
    header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE, USER_AGENT},
};
use hyper_util::rt::TokioIo;
use muster_app::apple::paths;
use muster_mdm::client::Client;
use tokio::net::TcpStream;

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
     Version/18.1 Mobile/15E148 Safari/604.1";

/// A line to the portal.
pub struct Line(SendRequest<Full<Bytes>>);

impl Line {
    /// Opens it.
    pub async fn to(server: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        let (line, connection) = handshake(TokioIo::new(stream)).await?;
        // Ends when the line is dropped; its error, if any, shows at the request.
        tokio::spawn(connection);
        Ok(Self(line))
    }

    async fn say(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Result<Response<Incoming>> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, "enroll.northwind.example")
            .header(USER_AGENT, IPHONE);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.0.ready().await?;
        Ok(self.0.send_request(request.body(Full::new(body.into()))?).await?)
    }

    /// Says it, and takes the whole answer, which must be 200.
    pub async fn asks(
        &mut self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Result<Bytes> {
        let response = self.say(method, path, headers, body).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        ensure!(
            status == StatusCode::OK,
            "{path}: the answer was {status}: {}",
            String::from_utf8_lossy(&body)
        );
        Ok(body)
    }

    /// Types the passcode of an invite. Gives the session's cookie.
    async fn verifies(&mut self, path: &str, passcode: &str) -> Result<String> {
        let form = format!("passcode={passcode}").into_bytes();
        let kind = [(CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded")];
        let response = self.say(Method::POST, path, &kind, form).await?;
        ensure!(
            response.status() == StatusCode::SEE_OTHER && response.headers().contains_key(LOCATION),
            "the passcode was not taken: {}",
            response.status()
        );
        let cookie = response
            .headers()
            .get(SET_COOKIE)
            .context("no session")?
            .to_str()?
            .split(';')
            .next()
            .unwrap_or_default()
            .to_owned();
        response.into_body().collect().await?;
        Ok(cookie)
    }
}

/// A device that enrolled.
pub struct Enrolled {
    /// Its certificate.
    pub certificate: Vec<u8>,
    /// Its UDID.
    pub udid: String,
}

/// From the link to the first TokenUpdate: passcode, profile, certificate, check-in.
pub async fn enrolls(
    line: &mut Line,
    client: &Client,
    registrar: &[u8],
    link: &str,
    passcode: &str,
    number: usize,
) -> Result<Enrolled> {
    let cookie = line.verifies(link, passcode).await?;
    let profile = line
        .asks(
            Method::GET,
            "/enroll/profile",
            &[(COOKIE.as_str(), &cookie)],
            Vec::new(),
        )
        .await?;
    let challenge = value_of(&profile, "Challenge").context("the profile has no challenge")?;
    let topic = value_of(&profile, "Topic").context("the profile has no topic")?;
    let message = client.asks(
        &challenge,
        &format!("transaction {number}"),
        registrar,
        &mut random(),
    )?;
    let reply = line
        .asks(
            Method::POST,
            &format!("{}?operation=PKIOperation", paths::SCEP),
            &[],
            message,
        )
        .await?;
    let certificate = client
        .is_given(&reply, &mut random())
        .context("no certificate was issued")?;
    let udid = format!("00008120-{number:016X}");
    for body in [authenticate(&udid, &topic), token_update(&udid, &topic)] {
        let signature = client.signs(&certificate, &body)?;
        line.asks(
            Method::PUT,
            paths::CHECK_IN,
            &[("mdm-signature", &signature)],
            body,
        )
        .await?;
    }
    Ok(Enrolled { certificate, udid })
}

/// The system's randomness.
pub fn random() -> getrandom_next::rand_core::UnwrapErr<getrandom_next::SysRng> {
    getrandom_next::rand_core::UnwrapErr(getrandom_next::SysRng)
}

/// The text after a key in a property list, wherever it stands: inside a signed message too.
fn value_of(bytes: &[u8], key: &str) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let after = text.split(&format!("<key>{key}</key>")).nth(1)?;
    let value = after.split("<string>").nth(1)?.split("</string>").next()?;
    Some(value.to_owned())
}

fn plist(entries: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
         \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\"><dict>{entries}</dict></plist>\n"
    )
    .into_bytes()
}

fn string(key: &str, value: &str) -> String {
    format!("<key>{key}</key><string>{value}</string>")
}

fn authenticate(udid: &str, topic: &str) -> Vec<u8> {
    let entries = [
        ("MessageType", "Authenticate"),
        ("Topic", topic),
        ("UDID", udid),
        ("DeviceName", "A phone"),
        ("ModelName", "iPhone"),
        ("ProductName", "iPhone16,1"),
        ("OSVersion", "18.3"),
        ("BuildVersion", "22D60"),
        ("SerialNumber", &udid[9..]),
    ];
    plist(&entries.map(|(key, value)| string(key, value)).concat())
}

/// What a device says when its address for pushes is there, or has changed.
pub fn token_update(udid: &str, topic: &str) -> Vec<u8> {
    let entries = [
        ("MessageType", "TokenUpdate"),
        ("Topic", topic),
        ("UDID", udid),
        ("PushMagic", "3F5B8F1C-6B60-4C1E-A5C0-0E7B4C2B9E11"),
    ];
    let token = "<key>Token</key><data>q80SNFZ4kKvN7wASNFZ4kKvN7wASNFZ4kKvN7wASNFY=</data>";
    plist(&(entries.map(|(key, value)| string(key, value)).concat() + token))
}

/// What a device says that wants its next command.
pub fn idle(udid: &str) -> Vec<u8> {
    plist(&(string("Status", "Idle") + &string("UDID", udid)))
}
