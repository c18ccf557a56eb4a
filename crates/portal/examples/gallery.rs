//! The portal with an invite of every kind behind it, to look at the pages: `cargo run -p muster-portal --example gallery`.
//!
//! Arguments: the address to listen on, and `https` to speak as if a proxy ended TLS. The passcode is K7M49QXP. Pages
//! behind it show to a browser whose cookie `muster` (`__Host-muster` with `https`) holds the session that is printed,
//! and as the device whose User-Agent it sends.

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

use muster_app::{
    ErrorCode,
    portal::{Asks, Dead, DirectoryChoice, Missing, Offered, SelfOffer, Way, Welcome},
};
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
            let verified = format!("{token}-verified");
            println!("/enroll with {}", twin.verified(&verified, platform, owned_by));
            let served = format!("{token}-served");
            println!("/enroll with {}", twin.verified(&served, platform, owned_by));
            twin.served(&served);
        }
    }
    for device in ["iPhone", "iPad", "MacBook Pro", ""] {
        let session = twin.enrolled(
            &format!("enrolled-{}", device.replace(' ', "")),
            device,
            OwnedBy::Personal,
        );
        println!("/enroll with {session}");
    }
    for (token, why) in [
        ("expired", Dead::Expired),
        ("revoked", Dead::Revoked),
        ("used", Dead::Used),
        ("elsewhere", Dead::Elsewhere),
        ("superseded", Dead::Superseded),
        ("chosen-again", Dead::ChosenAgain),
        ("locked", Dead::Locked),
    ] {
        twin.dead(token, why, false);
        println!("/e/{token}");
    }
    let choices = vec![DirectoryChoice {
        id: "head-office".to_owned(),
        name: "Head office".to_owned(),
        takes_password: true,
    }];
    let way = Way {
        sign_in: true,
        ..twin::BY_PASSCODE
    };
    let two_factor = Welcome {
        asks: Asks::Directory {
            choices: choices.clone(),
            after_passcode: true,
        },
        way,
        ..welcome("two-factor", Platform::Ios, OwnedBy::Personal)
    };
    twin.inviting("two-factor", two_factor, &[]);
    let offered = |platform, missing: &[Missing]| Offered {
        platform,
        owners: &OwnedBy::ALL,
        missing: missing.to_vec(),
    };
    let provider = DirectoryChoice {
        id: "cloud".to_owned(),
        name: "Northwind Cloud".to_owned(),
        takes_password: false,
    };
    *twin.offer.lock().unwrap() = Some(SelfOffer {
        text: String::new(),
        directories: [choices, vec![provider]].concat(),
        platforms: vec![
            offered(Platform::Ios, &[]),
            offered(Platform::MacOs, &[]),
            offered(Platform::Android, &[Missing::AndroidEnterprise]),
            offered(Platform::Windows, &[Missing::WindowsCertificate]),
        ],
        person: Some("Dana Whitlock".to_owned()),
        way: Way {
            passcode: false,
            choice: true,
            ..way
        },
    });
    println!("/e/two-factor\n/self\n/self/choose with half a session (any cookie muster-half)");
    twin.dead("asked", Dead::Expired, true);
    twin.limited("limited", 120);
    twin.broken("broken", ErrorCode::Busy);
    println!("/e/asked\n/e/limited\n/e/broken\n/m\n/enroll\n/apple/account/sign-in\n/nothing");
    let mut portal = start(twin, config).await.expect("the portal starts");
    println!("on http://{}", portal.local_addr());
    portal.wait().await.expect("the portal runs");
}
