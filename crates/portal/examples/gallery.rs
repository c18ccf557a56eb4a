//! The portal with an invite of every kind behind it, to look at the pages: `cargo run -p muster-portal --example gallery`.
//!
//! Arguments: the address to listen on, and `https` to speak as if a proxy ended TLS. The passcode is K7M49QXP.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    missing_docs
)]

#[path = "../tests/portal/twin.rs"]
mod twin;

use std::{env, sync::Arc};

use muster_app::{ErrorCode, portal::Dead};
use muster_domain::{device::OwnedBy, platform::Platform};
use muster_portal::{PortalConfig, start};
use twin::{Twin, welcome};

#[tokio::main]
async fn main() {
    let mut arguments = env::args().skip(1);
    let listen = arguments.next().unwrap_or_else(|| "127.0.0.1:8099".to_owned());
    let mut config = PortalConfig::plain(listen.parse().expect("an address with a port"));
    if arguments.next().as_deref() == Some("https") {
        config.public_address = "https://enroll.northwind.example".to_owned();
    }
    let twin = Arc::new(Twin::new());
    for platform in Platform::ALL {
        for owned_by in OwnedBy::ALL {
            let token = format!("{}-{}", platform.as_str(), owned_by.as_str());
            twin.living(&token, platform, owned_by);
            println!("/e/{token}");
            let ready = format!("{token}-ready");
            twin.inviting(&ready, welcome(&ready, platform, owned_by), &[]);
            println!("/e/{ready}");
        }
    }
    for (token, why) in [
        ("expired", Dead::Expired),
        ("revoked", Dead::Revoked),
        ("used", Dead::Used),
        ("superseded", Dead::Superseded),
        ("locked", Dead::Locked),
    ] {
        twin.dead(token, why, false);
        println!("/e/{token}");
    }
    twin.dead("asked", Dead::Expired, true);
    twin.limited("limited", 120);
    twin.broken("broken", ErrorCode::Busy);
    println!("/e/asked\n/e/limited\n/e/broken\n/m\n/enroll\n/nothing");
    let mut portal = start(twin, config).await.expect("the portal starts");
    println!("on http://{}", portal.local_addr());
    portal.wait().await.expect("the portal runs");
}
