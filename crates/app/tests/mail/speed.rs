//! How fast mails are made; run alone and optimised:
//! `cargo test --release -p muster-app --test mail -- --ignored --nocapture mails_a_second`

use std::time::Instant;

use muster_app::mail::qr_for;
use muster_domain::{platform::Platform, template::Purpose};
use muster_words::Language;

use crate::data::{compiled, invite, template};

#[test]
#[ignore = "measures; says little in a debug build"]
#[allow(clippy::print_stdout)]
fn mails_a_second() {
    const MAILS: u32 = 20_000;
    let started = Instant::now();
    compiled(Purpose::Invite, Language::ENGLISH);
    println!("mail.compile_ms {:.2}", started.elapsed().as_secs_f64() * 1e3);

    let unique: Vec<_> = (0..MAILS)
        .map(|n| {
            let mut data = invite(Platform::ALL[n as usize % 5]);
            data.user_name = format!("Person {n}");
            data.link = format!("{}{n:06}", &data.link[..data.link.len() - 6]);
            data
        })
        .collect();
    let started = Instant::now();
    let bytes: usize = unique
        .iter()
        .map(|data| template().render(data).unwrap().html.len())
        .sum();
    let rate = f64::from(MAILS) / started.elapsed().as_secs_f64();
    println!(
        "mail.render_per_second {rate:.0} ({} bytes of HTML each)",
        bytes / MAILS as usize
    );

    let started = Instant::now();
    let bytes: usize = unique
        .iter()
        .map(|data| qr_for(&format!("{}#K7M49QXP", data.link)).unwrap().len())
        .sum();
    let qr_rate = f64::from(MAILS) / started.elapsed().as_secs_f64();
    println!(
        "mail.qr_per_second {qr_rate:.0} ({} bytes each)",
        bytes / MAILS as usize
    );
    assert!(rate > 2_000.0, "{rate}");
}
