//! Making a mail: HTML, text and QR picture on one core, beside the least that such a mail could cost.
//!
//! The floor is the bare QR picture and one string of the same size put together: what a mail costs that needs no template.

use std::{hint::black_box, time::Instant};

use anyhow::{Context, Result, bail};
use muster_app::{
    mail::{Look, MailTemplate, MessageFacts, qr_for},
    templates::built_in,
};
use muster_domain::{
    device::OwnedBy,
    platform::Platform,
    template::{Channel, Content, Purpose},
};
use muster_words::Language;

use crate::{median::median, results::Results};

/// Mails of one round.
const MAILS: usize = 2_000;
/// Rounds of each kind, in turns.
const ROUNDS: usize = 7;

/// Measures both.
pub fn measure(results: &mut Results) -> Result<()> {
    eprintln!("rendering {MAILS} mails, {ROUNDS} times");
    let template = template()?;
    let people: Vec<_> = (0..MAILS).map(person).collect();
    let first = template.render(people.first().context("nobody")?)?;
    // The same bytes as a mail's two parts, around a name.
    let filler = "x".repeat(first.html.len() + first.text.len());
    let (mut mails, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let began = Instant::now();
        for facts in &people {
            let mail = template.render(facts)?;
            let qr = qr_for(&format!("{}#K7M49QXP", facts.link))?;
            black_box((mail, qr));
        }
        mails.push(rate(began));
        let began = Instant::now();
        for facts in &people {
            let text = format!("{}{filler}{}", facts.user_name, facts.link);
            let qr = qr_for(&format!("{}#K7M49QXP", facts.link))?;
            black_box((text, qr));
        }
        floors.push(rate(began));
    }
    let (mail, floor) = (median(&mails), median(&floors));
    results.add("render.mail_per_second", mail, "mails/s");
    results.add("render.floor_per_second", floor, "mails/s");
    results.add("render.ratio_to_floor", mail / floor, "ratio");
    Ok(())
}

#[allow(clippy::cast_precision_loss)] // far below 2^52
fn rate(began: Instant) -> f64 {
    MAILS as f64 / began.elapsed().as_secs_f64()
}

fn template() -> Result<MailTemplate> {
    let Some(Content::Email(content)) = built_in(Purpose::Invite, Channel::Email, Language::ENGLISH) else {
        bail!("there is no invite");
    };
    let look = Look {
        organisation: "Northwind Health".to_owned(),
        brand_colour: "#1C3F94".to_owned(),
        logo: None,
        footer: String::new(),
        privacy_link: String::new(),
    };
    Ok(MailTemplate::compile(&content, &look, Language::ENGLISH)?)
}

fn person(number: usize) -> MessageFacts {
    MessageFacts {
        language: Language::ENGLISH,
        organisation: "Northwind Health".to_owned(),
        sender: "Priya Raman".to_owned(),
        user_name: format!("Person {number}"),
        email: format!("person.{number}@northwind.example"),
        platform: Platform::Ios,
        owned_by: OwnedBy::Personal,
        group: String::new(),
        link: format!("https://go.northwind.example/e/AZNvk2c7fQK-h2W0vNn5wQAAAAGq3bZ8x_1yTtLr0P{number:06}"),
        passcode: "K7M4 9QXP".to_owned(),
        expires_on: "Tuesday 24 March 2026, 18:00 CET".to_owned(),
        support_email: "service.desk@northwind.example".to_owned(),
        support_phone: "555 0142".to_owned(),
        authentication: muster_domain::authentication::Authentication::Passcode,
        portal_host: "go.northwind.example".to_owned(),
    }
}
