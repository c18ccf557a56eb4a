//! Texts: from the settings through the dispatcher to the gateway's report, over a scripted gateway and a clock that stands.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod first_run;

use std::{sync::Arc, time::Duration};

use first_run::first_run;
use muster_app::{
    App, Callback, Clock, Dispatch, ErrorCode, KeySource, OpenOptions, ReceiptAnswer,
    wire::{
        DirectoryConnection, DirectoryDraft, DirectorySyncSettings, InviteDetail, InviteDraft,
        OrganisationSettings, RecipientDraft, SecretChange, TemplateAddress, TemplatePreviewRequest,
        TemplateTest, TextChange, TextSettings,
    },
};
use muster_domain::{
    device::OwnedBy,
    invite::{InviteState, Via},
    message::MessageState,
    platform::Platform,
    problem::ProblemCode,
    template::Channel,
    time::{DAY, HOUR, Moment},
};
use muster_gateways::{
    directory::ldap::{LdapKind, LdapSettings},
    mail::{MemoryMail, Scripted, Transport},
    sms::{Gateway, Kannel, MemorySms, Receipt, ReceiptState, Refusal, ScriptedText, SmsTransport, Twilio},
};
use tempfile::TempDir;

/// 24 November 2026, 12:00 UTC.
const NOON: Moment = Moment(1_795_521_600_000);
const PHONE: &str = "+4915123456789";
const SECRET: &str = "a-password-that-nobody-shall-read";

struct Stage {
    app: Arc<App>,
    mail: MemoryMail,
    sms: MemorySms,
    clock: Clock,
    folder: TempDir,
}

fn kannel() -> TextSettings {
    TextSettings {
        enabled: true,
        gateway: Gateway::Kannel(Kannel {
            url: "http://127.0.0.1:13013/cgi-bin/sendsms".into(),
            user: "muster".into(),
            smsc: None,
        }),
        country: "DE".into(),
        price: "0.075".into(),
        ..TextSettings::default()
    }
}

fn with_secret(settings: TextSettings) -> TextChange {
    TextChange {
        settings,
        secret: SecretChange::Set { value: SECRET.into() },
        signing: SecretChange::Keep,
    }
}

async fn stage() -> Stage {
    let folder = TempDir::new().unwrap();
    let (mail, sms, clock) = (MemoryMail::new(), MemorySms::new(), Clock::at(NOON));
    let options = OpenOptions {
        key: KeySource::File,
        clock: clock.clone(),
        transport_for_tests: Some(Transport::Memory(mail.clone())),
        texts_for_tests: Some(SmsTransport::Memory(sms.clone())),
        ..OpenOptions::default()
    };
    let app = App::open(folder.path(), options).await.unwrap();
    first_run(&app).await;
    app.save_texts(with_secret(kannel())).await.unwrap();
    Stage {
        app,
        mail,
        sms,
        clock,
        folder,
    }
}

fn draft(via: Via, phones: &[&str]) -> InviteDraft {
    InviteDraft {
        via,
        language: String::new(),
        time_zone: String::new(),
        platform: Platform::Ios,
        owned_by: OwnedBy::Personal,
        recipients: phones
            .iter()
            .enumerate()
            .map(|(i, phone)| RecipientDraft {
                name: "Dana Whitlock".into(),
                email: format!("dana{i}@example.com"),
                phone: (*phone).into(),
            })
            .collect(),
        group: String::new(),
        domain: String::new(),
        devices_each: 1,
        valid_hours: 240,
    }
}

impl Stage {
    /// Invites and hands over until nothing is left to do now. Gives the invites and what holds the rest up.
    async fn invite(&self, draft: InviteDraft) -> (Vec<String>, Option<String>) {
        let (_, ids) = self.app.invite(draft, 0).await.unwrap();
        (ids, self.idle().await)
    }

    async fn idle(&self) -> Option<String> {
        let dispatch = Dispatch::start(self.app.clone());
        let report = tokio::time::timeout(Duration::from_secs(20), self.app.wait_until_idle())
            .await
            .expect("it ends")
            .unwrap();
        dispatch.stop().await;
        report.trouble
    }

    async fn detail(&self, id: &str) -> InviteDetail {
        self.app.invite_detail(id.to_owned()).await.unwrap()
    }

    async fn state(&self, id: &str) -> InviteState {
        self.detail(id).await.invite.state
    }
}

/// What the app asks of a phone: the words between blanks.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

#[tokio::test]
async fn a_text_carries_link_and_passcode_and_is_billed() {
    let stage = stage().await;
    let (ids, trouble) = stage.invite(draft(Via::Sms, &["01512 3456789"])).await;
    assert_eq!(trouble, None);
    let access = stage.app.invite_access(ids[0].clone()).await.unwrap();
    let sent = stage.sms.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].to.as_str(), PHONE);
    assert!(
        words(&sent[0].body).contains(&access.link.as_str()),
        "{}",
        sent[0].body
    );
    assert!(sent[0].body.contains(&access.passcode), "{}", sent[0].body);
    assert!(stage.mail.sent().is_empty());
    let detail = stage.detail(&ids[0]).await;
    assert_eq!(detail.invite.state, InviteState::Sent);
    let message = &detail.messages[0];
    assert_eq!(message.channel, Channel::Sms);
    let parts = message.segments.unwrap();
    assert_eq!(
        message.cost.clone().unwrap(),
        format!("{:.3} EUR", f64::from(parts) * 0.075)
    );
    assert_eq!(sent[0].reference.as_str(), message.id);
    let standing = stage.app.text_standing().await.unwrap();
    assert_eq!(standing.spent_today, message.cost.clone().unwrap());
}

#[tokio::test]
async fn split_puts_the_link_in_the_mail_and_the_passcode_in_the_text_and_nothing_in_both() {
    let stage = stage().await;
    let (ids, _) = stage.invite(draft(Via::Split, &[PHONE])).await;
    let access = stage.app.invite_access(ids[0].clone()).await.unwrap();
    let passcode = access.passcode.replace(' ', "");
    let mail = String::from_utf8(stage.mail.sent()[0].bytes.clone()).unwrap();
    // Soft line ends of quoted-printable may stand anywhere.
    let mail = mail.replace("=\r\n", "");
    let token = access.link.rsplit('/').next().unwrap();
    assert!(mail.contains(token), "the link is in the mail");
    assert!(
        !mail.contains(&access.passcode) && !mail.contains(&passcode),
        "the passcode is not"
    );
    let text = &stage.sms.sent()[0].body;
    assert!(text.contains(&access.passcode), "{text}");
    assert!(!text.contains(token), "{text}");
    assert_eq!(stage.state(&ids[0]).await, InviteState::Sent);
}

#[tokio::test]
async fn of_both_one_that_fails_leaves_the_other() {
    let stage = stage().await;
    stage.mail.for_recipient(
        "dana0@example.com",
        Scripted::Refuse(550, "5.1.1 No such user".into()),
    );
    let (ids, _) = stage.invite(draft(Via::Both, &[PHONE])).await;
    let detail = stage.detail(&ids[0]).await;
    assert_eq!(detail.invite.state, InviteState::Sent);
    let of = |channel| {
        detail
            .messages
            .iter()
            .find(|message| message.channel == channel)
            .unwrap()
            .state
    };
    assert_eq!(
        (of(Channel::Email), of(Channel::Sms)),
        (MessageState::Failed, MessageState::Sent)
    );
}

#[tokio::test]
async fn texts_go_in_the_invites_language() {
    let stage = stage().await;
    for (language, says) in [("de", "einrichten"), ("fr", "configurez"), ("", "set up your")] {
        let wanted = InviteDraft {
            language: language.into(),
            ..draft(Via::Sms, &[PHONE])
        };
        stage.invite(wanted).await;
        let sent = stage.sms.sent();
        let text = &sent.last().unwrap().body;
        assert!(text.contains(says), "{language}: {text}");
    }
    stage
        .app
        .save_organisation(OrganisationSettings {
            language: "es".into(),
            ..stage.app.organisation_settings().await.unwrap()
        })
        .await
        .unwrap();
    stage.invite(draft(Via::Sms, &[PHONE])).await;
    let sent = stage.sms.sent();
    assert!(
        sent.last().unwrap().body.contains("configure su"),
        "the organisation's"
    );
    let unknown = InviteDraft {
        language: "tlh".into(),
        ..draft(Via::Sms, &[PHONE])
    };
    let error = stage.app.invite(unknown, 0).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("language"));
}

#[tokio::test]
async fn one_number_that_is_refused_fails_alone() {
    let stage = stage().await;
    let refusal = ScriptedText::Refuse(Refusal::Number, "21211".into(), "not a mobile number".into());
    stage.sms.for_number("+4915123456780", refusal);
    let (ids, trouble) = stage.invite(draft(Via::Sms, &["+4915123456780", PHONE])).await;
    assert_eq!(trouble, None);
    let refused = stage.detail(&ids[0]).await;
    assert_eq!(refused.invite.state, InviteState::Failed);
    assert!(
        refused.invite.reason.contains("not a mobile number"),
        "{}",
        refused.invite.reason
    );
    assert_eq!(refused.messages[0].cost, None, "what was not taken costs nothing");
    assert_eq!(stage.state(&ids[1]).await, InviteState::Sent);
}

#[tokio::test]
async fn a_gateway_that_is_not_there_blames_no_text_and_goes_on_by_itself() {
    let stage = stage().await;
    stage.sms.then(ScriptedText::LostBefore);
    let (ids, trouble) = stage.invite(draft(Via::Sms, &[PHONE])).await;
    assert!(trouble.is_some());
    let detail = stage.detail(&ids[0]).await;
    assert_eq!(
        (detail.invite.state, detail.messages[0].attempts),
        (InviteState::Queued, 0)
    );
    stage.clock.advance(HOUR);
    assert_eq!(stage.idle().await, None);
    assert_eq!(stage.state(&ids[0]).await, InviteState::Sent);
}

#[tokio::test]
async fn a_text_of_unknown_fate_is_never_sent_again_by_itself_and_counts_as_spent() {
    let stage = stage().await;
    stage.sms.then(ScriptedText::LostAfter);
    let (ids, _) = stage.invite(draft(Via::Sms, &[PHONE])).await;
    assert_eq!(stage.state(&ids[0]).await, InviteState::Unknown);
    stage.clock.advance(HOUR);
    stage.idle().await;
    assert_eq!(stage.sms.attempts(), 1);
    assert_ne!(stage.app.text_standing().await.unwrap().spent_today, "0.00 EUR");
}

#[tokio::test]
async fn the_day_s_money_is_never_overspent_and_the_rest_leaves_the_next_day() {
    let stage = stage().await;
    let parts = {
        let plan = stage.app.plan_invites(draft(Via::Sms, &[PHONE])).await.unwrap();
        plan.text.unwrap().segments
    };
    // Two texts and a bit.
    let cap = f64::from(parts) * 0.075 * 2.5;
    let limited = TextSettings {
        daily_cap: format!("{cap:.3}"),
        ..kannel()
    };
    stage.app.save_texts(with_secret(limited)).await.unwrap();
    let phones: Vec<String> = (0..5).map(|i| format!("+491512345678{i}")).collect();
    let phones: Vec<&str> = phones.iter().map(String::as_str).collect();
    let (ids, trouble) = stage.invite(draft(Via::Sms, &phones)).await;
    assert!(trouble.unwrap().contains("does not reach"));
    assert_eq!(stage.sms.sent().len(), 2);
    for id in &ids[2..] {
        assert_eq!(
            stage.detail(id).await.messages[0].attempts,
            0,
            "no try is used up"
        );
    }
    stage.clock.advance(DAY);
    assert!(stage.idle().await.is_some());
    assert_eq!(stage.sms.sent().len(), 4);
    stage.clock.advance(DAY);
    assert_eq!(stage.idle().await, None);
    let mut numbers: Vec<String> = stage.sms.sent().iter().map(|text| text.to.to_string()).collect();
    numbers.sort();
    assert_eq!(numbers, phones, "each once");
}

#[tokio::test]
async fn a_test_text_counts_against_the_days_limit() {
    let stage = stage().await;
    let address = TemplateAddress {
        template_id: "invite".into(),
        channel: Channel::Sms,
        language: "en".into(),
    };
    let content = stage.app.template(address.clone()).await.unwrap().published;
    let test = || TemplateTest {
        preview: TemplatePreviewRequest {
            address: address.clone(),
            content: content.clone(),
            user_id: None,
            platform: Platform::Ios,
            owned_by: OwnedBy::Personal,
            pictures: true,
        },
        to: PHONE.into(),
    };
    stage.app.send_template_test(test()).await.unwrap();
    let spent = stage.app.text_standing().await.unwrap().spent_today;
    assert_ne!(spent, "0 EUR");
    // One that the gateway certainly did not take costs nothing.
    stage.sms.then(ScriptedText::Refuse(
        Refusal::Number,
        "7".into(),
        "no such number".into(),
    ));
    stage.app.send_template_test(test()).await.unwrap_err();
    assert_eq!(stage.app.text_standing().await.unwrap().spent_today, spent);
    let limited = TextSettings {
        daily_cap: "0.2".into(),
        ..kannel()
    };
    stage.app.save_texts(with_secret(limited)).await.unwrap();
    let refused = loop {
        if let Err(error) = stage.app.send_template_test(test()).await {
            break error;
        }
    };
    assert!(refused.message.contains("limit for today"), "{}", refused.message);
    let taken = stage.sms.sent().len();
    assert!((1..=2).contains(&taken), "{taken}");
}

#[tokio::test]
async fn a_plan_says_what_the_days_limit_leaves() {
    let stage = stage().await;
    let plan = stage
        .app
        .plan_invites(draft(Via::Split, &[PHONE, "+4915123456780"]))
        .await
        .unwrap();
    assert_eq!(plan.texts_left_today, None, "without a limit nothing waits");
    for (cap, left) in [("0.1", Some("0.10 EUR")), ("100", None)] {
        let limited = TextSettings {
            daily_cap: cap.into(),
            ..kannel()
        };
        stage.app.save_texts(with_secret(limited)).await.unwrap();
        let plan = stage
            .app
            .plan_invites(draft(Via::Split, &[PHONE, "+4915123456780"]))
            .await
            .unwrap();
        assert_eq!(plan.texts_left_today.as_deref(), left, "{cap}");
    }
}

/// Whoever signs in with a directory has no passcode that a text could bring.
#[tokio::test]
async fn split_is_refused_where_a_directory_alone_opens_an_invite() {
    let stage = stage().await;
    let connection = LdapSettings {
        bind_as: "cn=reader,dc=example,dc=org".into(),
        ..LdapSettings::preset(LdapKind::OpenLdap, "ldap.example.org", "dc=example,dc=org")
    };
    let directory = DirectoryDraft {
        id: None,
        new_id: None,
        name: "Head office".into(),
        enabled: true,
        sign_in: true,
        connection: DirectoryConnection::Ldap(connection),
        secret: SecretChange::Set { value: SECRET.into() },
        sync: DirectorySyncSettings::default(),
    };
    stage.app.save_directory(directory).await.unwrap();
    for (way, allowed) in [("two_factor", true), ("directory", false)] {
        let change = [("enrollment.authentication".to_owned(), way.to_owned())];
        stage.app.change_settings(&change).await.unwrap();
        let plan = stage.app.plan_invites(draft(Via::Split, &[PHONE])).await.unwrap();
        let at_via = plan.problems.iter().find(|problem| problem.field == "via");
        assert_eq!(at_via.is_none(), allowed, "{way}: {:?}", plan.problems);
        let sent = stage.app.invite(draft(Via::Split, &[PHONE]), 0).await;
        assert_eq!(sent.is_ok(), allowed, "{way}");
    }
    assert!(stage.app.invite(draft(Via::Sms, &[PHONE]), 0).await.is_ok());
}

#[tokio::test]
async fn a_text_that_no_day_can_pay_is_refused_in_words() {
    let stage = stage().await;
    let limited = TextSettings {
        daily_cap: "0.001".into(),
        ..kannel()
    };
    stage.app.save_texts(with_secret(limited)).await.unwrap();
    let (ids, _) = stage.invite(draft(Via::Sms, &[PHONE])).await;
    let detail = stage.detail(&ids[0]).await;
    assert_eq!(detail.invite.state, InviteState::Failed);
    assert!(
        detail.invite.reason.contains("0.001 EUR"),
        "{}",
        detail.invite.reason
    );
    assert!(stage.sms.sent().is_empty());
}

#[tokio::test]
async fn without_a_gateway_nobody_is_invited_by_text_and_mails_go_on() {
    let stage = stage().await;
    let (_, waiting) = stage
        .app
        .invite(draft(Via::Both, &[PHONE]), 0)
        .await
        .map(|x| ((), x.1))
        .unwrap();
    let off = TextSettings {
        enabled: false,
        ..kannel()
    };
    stage.app.save_texts(with_secret(off)).await.unwrap();
    let error = stage.app.invite(draft(Via::Sms, &[PHONE]), 0).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::TextsNotReady);
    let trouble = stage.idle().await;
    assert!(trouble.is_some(), "the text that waits is told");
    assert_eq!(stage.mail.sent().len(), 1);
    assert_eq!(stage.state(&waiting[0]).await, InviteState::Sent);
    stage.app.save_texts(with_secret(kannel())).await.unwrap();
    assert_eq!(stage.idle().await, None);
    assert_eq!(stage.sms.sent().len(), 1);
}

#[tokio::test]
async fn texts_go_only_where_the_list_allows() {
    let stage = stage().await;
    let austria = TextSettings {
        allowed_countries: vec!["at".into()],
        ..kannel()
    };
    let saved = stage.app.save_texts(with_secret(austria)).await.unwrap();
    assert_eq!(saved.allowed_countries, ["AT"]);
    let error = stage.app.invite(draft(Via::Sms, &[PHONE]), 0).await.unwrap_err();
    assert_eq!(error.problems[0].code, ProblemCode::NotAllowed);
    assert_eq!(error.problems[0].field, "recipients.0.phone");
}

#[tokio::test]
async fn a_number_is_remembered_and_asked_for_no_more() {
    let stage = stage().await;
    let error = stage.app.invite(draft(Via::Sms, &[""]), 0).await.unwrap_err();
    assert_eq!(error.problems[0].code, ProblemCode::Required);
    stage.invite(draft(Via::Email, &[PHONE])).await;
    assert_eq!(
        stage.app.search_users("dana".into(), 5).await.unwrap().hits[0]
            .phone
            .as_deref(),
        Some(PHONE)
    );
    stage.invite(draft(Via::Sms, &[""])).await;
    assert_eq!(stage.sms.sent()[0].to.as_str(), PHONE);
}

#[tokio::test]
async fn a_report_over_the_gateway_s_own_connection_stands_on_the_message() {
    let stage = stage().await;
    let (_, ids) = stage
        .app
        .invite(draft(Via::Sms, &[PHONE]), 0)
        .await
        .map(|x| ((), x.1))
        .unwrap();
    let dispatch = Dispatch::start(stage.app.clone());
    stage.app.wait_until_idle().await.unwrap();
    stage.sms.reports(Receipt {
        provider_id: Some("memory-1".into()),
        reference: None,
        state: ReceiptState::Delivered,
        at: None,
    });
    let arrived = async {
        while stage.detail(&ids[0]).await.messages[0].delivered_at.is_none() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), arrived)
        .await
        .expect("it is written down");
    dispatch.stop().await;
    let kinds: Vec<_> = stage
        .detail(&ids[0])
        .await
        .timeline
        .into_iter()
        .map(|entry| entry.kind)
        .collect();
    assert_eq!(kinds, ["created", "text_handed_over", "text_delivered"]);
}

/// The passcode that stands in a message, as it stands there.
fn passcode_in(words: &str) -> String {
    let half =
        |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    words
        .split_whitespace()
        .collect::<Vec<_>>()
        .windows(2)
        .find(|pair| pair.iter().all(|word| half(word)))
        .map(|pair| pair.join(" "))
        .expect("there is a passcode")
}

#[tokio::test]
async fn a_gateway_that_refuses_the_account_and_quotes_the_text_gives_nothing_away() {
    let stage = stage().await;
    let off = TextSettings {
        enabled: false,
        ..kannel()
    };
    let (_, ids) = stage.app.invite(draft(Via::Both, &[PHONE]), 0).await.unwrap();
    stage.app.save_texts(with_secret(off)).await.unwrap();
    stage.idle().await;
    let mail = String::from_utf8_lossy(&stage.mail.sent()[0].bytes).into_owned();
    let passcode = passcode_in(&mail);
    stage.sms.then(ScriptedText::Refuse(
        Refusal::Account,
        "401".into(),
        format!("no credit for: Passcode: {}", passcode.replace(' ', "%20")),
    ));
    stage.app.save_texts(with_secret(kannel())).await.unwrap();
    let trouble = stage.idle().await.expect("the gateway takes no texts");
    assert!(trouble.contains("401"), "{trouble}");
    let halves: Vec<&str> = passcode.split(' ').collect();
    let detail = format!("{trouble} {:?}", stage.detail(&ids[0]).await);
    assert!(!halves.iter().all(|half| detail.contains(half)), "{detail}");
}

#[tokio::test]
async fn a_report_that_quotes_the_text_gives_nothing_away() {
    let stage = stage().await;
    let (ids, _) = stage.invite(draft(Via::Sms, &[PHONE])).await;
    let quoted = stage.sms.sent()[0].body.clone();
    let passcode = passcode_in(&quoted);
    let dispatch = Dispatch::start(stage.app.clone());
    stage.sms.reports(Receipt {
        provider_id: None,
        reference: Some(stage.detail(&ids[0]).await.messages[0].id.clone()),
        state: ReceiptState::Failed {
            words: format!("absent subscriber: {quoted}"),
            code: None,
        },
        at: None,
    });
    let told = async {
        loop {
            let timeline = stage.detail(&ids[0]).await.timeline;
            if let Some(entry) = timeline
                .into_iter()
                .find(|entry| entry.kind == "text_undelivered")
            {
                break entry;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let entry = tokio::time::timeout(Duration::from_secs(10), told)
        .await
        .expect("it is written down");
    dispatch.stop().await;
    assert!(!entry.detail.contains(&passcode), "{}", entry.detail);
    let link = quoted
        .split_whitespace()
        .find(|word| word.contains("://"))
        .expect("the text has a link");
    assert!(!entry.detail.contains(link), "{}", entry.detail);
}

#[tokio::test]
async fn a_report_to_the_portal_needs_the_secret_of_its_address() {
    let stage = stage().await;
    let (ids, _) = stage.invite(draft(Via::Sms, &[PHONE])).await;
    let message = stage.detail(&ids[0]).await.messages[0].id.clone();
    let call = |token: &str, reference: &str| {
        // Kannel's own words: 2 is "not delivered".
        let url =
            format!("http://portal.example/receipts/{token}?reference={reference}&state=2&reply=absent");
        Callback {
            method: "GET".into(),
            url,
            headers: Vec::new(),
            body: Vec::new(),
        }
    };
    for wrong in ["", "x", &"0".repeat(64)] {
        let answer = stage
            .app
            .take_receipt(wrong, call(wrong, &message))
            .await
            .unwrap();
        assert_eq!(answer, ReceiptAnswer::NotHere, "{wrong}");
    }
    assert_eq!(stage.state(&ids[0]).await, InviteState::Sent);
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_is_saved() {
    let stage = stage().await;
    let wrong = TextSettings {
        gateway: Gateway::Twilio(Twilio::new("not-a-sid")),
        sender: "Twelve chars".into(),
        country: "Germany".into(),
        allowed_countries: vec!["DE".into(), "Mars".into()],
        price: "1,5".into(),
        daily_cap: "much".into(),
        ..kannel()
    };
    let error = stage.app.save_texts(with_secret(wrong)).await.unwrap_err();
    let mut fields: Vec<_> = error
        .problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "allowed_countries",
            "country",
            "daily_cap",
            "gateway.account",
            "price",
            "sender"
        ]
    );
    assert_eq!(stage.app.text_settings().await.unwrap().country, "DE");
    let capped = TextSettings {
        price: String::new(),
        daily_cap: "5".into(),
        ..kannel()
    };
    let error = stage.app.save_texts(with_secret(capped)).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("price"));
}

#[tokio::test]
async fn the_password_is_sealed_and_comes_out_nowhere() {
    let stage = stage().await;
    let settings = stage.app.text_settings().await.unwrap();
    assert!(settings.has_secret);
    let shown = format!("{settings:?} {:?}", stage.app.settings_by_name().await.unwrap());
    assert!(!shown.contains(SECRET));
    for entry in std::fs::read_dir(stage.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            assert!(
                !bytes
                    .windows(SECRET.len())
                    .any(|window| window == SECRET.as_bytes()),
                "{}",
                path.display()
            );
        }
    }
}
