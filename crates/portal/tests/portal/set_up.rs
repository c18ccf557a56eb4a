//! A portal on a free port and a browser-like client.

use std::{net::SocketAddr, ops::Deref, sync::Arc};

use muster_portal::{PortalConfig, RunningPortal, start};
use reqwest::{Client, RequestBuilder, Response, redirect::Policy};

use crate::twin::Twin;

pub const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
     Version/18.3 Mobile/15E148 Safari/604.1";
pub const ANDROID: &str = "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36";
pub const MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) \
     Version/18.3 Safari/605.1.15";
pub const WINDOWS: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";
pub const LINUX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";

pub struct Portal {
    pub twin: Arc<Twin>,
    pub address: SocketAddr,
    pub running: RunningPortal,
}

/// Cookies are handled by the tests themselves: a jar would hide what is in them.
pub fn client() -> Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().redirect(Policy::none()).build().unwrap()
}

pub fn config() -> PortalConfig {
    let mut config = PortalConfig::plain("127.0.0.1:0".parse().unwrap());
    config.time_zone = Some(jiff::tz::TimeZone::get("Europe/Berlin").unwrap());
    config
}

pub async fn portal() -> Portal {
    portal_with(config()).await
}

/// As behind a proxy that ends TLS: the public address is HTTPS.
pub async fn https_portal() -> Portal {
    let mut config = config();
    config.public_address = "https://enroll.northwind.example".to_owned();
    portal_with(config).await
}

pub async fn portal_with(config: PortalConfig) -> Portal {
    let twin = Arc::new(Twin::new());
    let running = start(twin.clone(), config).await.unwrap();
    Portal {
        twin,
        address: running.local_addr(),
        running,
    }
}

impl Deref for Portal {
    type Target = Twin;

    fn deref(&self) -> &Twin {
        &self.twin
    }
}

impl Portal {
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn get(&self, path: &str) -> RequestBuilder {
        client().get(self.url(path)).header("user-agent", IPHONE)
    }

    pub fn post(&self, path: &str, form: &[(&str, &str)]) -> RequestBuilder {
        client()
            .post(self.url(path))
            .header("user-agent", IPHONE)
            .form(form)
    }

    pub async fn page(&self, path: &str, agent: &str) -> (u16, String) {
        let response = client()
            .get(self.url(path))
            .header("user-agent", agent)
            .send()
            .await
            .unwrap();
        read(response).await
    }
}

pub async fn read(response: Response) -> (u16, String) {
    let status = response.status().as_u16();
    (status, response.text().await.unwrap())
}

pub fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}
