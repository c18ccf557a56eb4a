//! What admins type and programs send: names, addresses, plans, user agents, QR codes.
#![allow(clippy::unwrap_used, missing_docs)]

use muster_domain::{
    browser::{self, Fit, Seen},
    device::OwnedBy,
    group,
    plan::{self, InviteRequest, KnownUser, MAX_DEVICES_EACH, MAX_RECIPIENTS, Recipient, Snapshot},
    platform::Platform,
    problem::ProblemCode,
    qr::Qr,
    time::{DAY, Moment},
    user::{self, EmailAddress},
};
use proptest::prelude::*;

const NOW: Moment = Moment(1_800_000_000_000);

fn request(recipients: Vec<(&str, &str)>) -> InviteRequest {
    InviteRequest {
        via: muster_domain::invite::Via::Email,
        language: String::new(),
        time_zone: String::new(),
        platform: Platform::Ios,
        owned_by: OwnedBy::Personal,
        recipients: recipients
            .into_iter()
            .map(|(name, email)| Recipient {
                phone: String::new(),
                name: name.into(),
                email: email.into(),
            })
            .collect(),
        group: String::new(),
        domain: String::new(),
        devices_each: 1,
        validity: 7 * DAY,
    }
}

proptest! {
    #[test]
    fn a_name_never_carries_a_control_character(text in "\\PC*|.*") {
        if let Ok(name) = user::name("name", &text) {
            prop_assert!(!name.is_empty());
            prop_assert!(name.chars().count() <= user::MAX_NAME);
            let hidden = name.chars().any(|c| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}'));
            prop_assert!(!hidden);
            prop_assert_eq!(name.trim(), &name);
        }
    }

    #[test]
    fn an_address_is_refused_or_safe_in_a_header(text in ".{0,80}@.{0,80}|.{0,40}") {
        if let Ok(address) = EmailAddress::parse("email", &text) {
            let shown = address.to_string();
            prop_assert!(!shown.contains(['\r', '\n', '\0', ' ', '<', '>', ',', ';']), "{:?}", shown);
            prop_assert_eq!(EmailAddress::parse("email", &shown).unwrap(), address);
        }
    }

    #[test]
    fn ordinary_addresses_are_accepted(local in "[a-z0-9][a-z0-9._+-]{0,20}[a-z0-9]", host in "[a-z][a-z0-9-]{0,20}[a-z0-9]", top in "[a-z]{2,8}") {
        prop_assume!(!local.contains("..") && !host.contains("--"));
        let text = format!("{local}@{host}.{top}");
        prop_assert_eq!(EmailAddress::parse("email", &text).unwrap().to_string(), text);
    }

    #[test]
    fn no_user_agent_reaches_a_screen_as_it_is(agent in ".{0,700}") {
        let words = browser::summary(&agent);
        prop_assert!(words.len() < 80);
        prop_assert!(words.chars().all(|c| c.is_ascii_alphanumeric() || " .·".contains(c)), "{:?}", words);
        let _ = (Seen::from_user_agent(&agent), browser::is_browser(&agent));
    }

    #[test]
    fn a_plan_has_problems_or_as_many_invites_as_asked_for(
        people in prop::collection::vec(("[A-Za-z ]{0,12}", "[a-z]{0,6}@?[a-z]{0,5}\\.?[a-z]{0,3}"), 0..8),
        devices_each in 0u32..25,
        validity in 0i64..40 * DAY,
    ) {
        let mut asked = request(people.iter().map(|(name, email)| (name.as_str(), email.as_str())).collect());
        asked.devices_each = devices_each;
        asked.validity = validity;
        match plan::plan(&asked, &Snapshot::default(), NOW) {
            Ok(plan) => {
                prop_assert_eq!(plan.invites(), u32::try_from(people.len()).unwrap() * devices_each);
                prop_assert_eq!(plan.new_users(), people.len());
                prop_assert_eq!(plan.expires_at, NOW.plus(validity));
            }
            Err(problems) => prop_assert!(!problems.is_empty() && problems.iter().all(|p| !p.field.is_empty() && !p.message.is_empty())),
        }
    }
}

#[test]
fn international_addresses_are_kept_readable_and_compared_folded() {
    let address = EmailAddress::parse("email", " Jörg@BÜCHER.example ").unwrap();
    assert_eq!(address.to_string(), "Jörg@bücher.example");
    assert_eq!(address.key(), "jörg@bücher.example");
    assert_eq!(
        EmailAddress::parse("email", "x@xn--bcher-kva.example")
            .unwrap()
            .domain(),
        "bücher.example"
    );
    assert!(EmailAddress::parse("email", "用户@例子.广告").is_ok());
}

#[test]
fn addresses_that_mail_cannot_reach_are_refused_in_words() {
    let too_long = format!("{}@example.com", "a".repeat(250));
    for bad in [
        "",
        "a",
        "a@",
        "@b.example",
        "a@b",
        "a b@c.example",
        "a@b..example",
        "a@-b.example",
        "\"a\"@b.example",
        "a@[127.0.0.1]",
        "a@1.2.3.4",
        "a@b.example\r\nBcc: x@y.example",
        "a@b.example, c@d.example",
        "<a@b.example>",
        too_long.as_str(),
    ] {
        let problem = EmailAddress::parse("recipients.0.email", bad).expect_err(bad);
        assert_eq!(problem.field, "recipients.0.email");
        assert!(problem.message.ends_with('.'), "{}", problem.message);
    }
}

#[test]
fn each_problem_stands_at_its_own_field() {
    let mut asked = request(vec![
        ("Dana", "dana@example.com"),
        ("", "nope"),
        ("Dana again", "DANA@example.com"),
    ]);
    asked.group = "Line\nbreak".into();
    asked.devices_each = MAX_DEVICES_EACH + 1;
    asked.validity = 1;
    let problems = plan::plan(&asked, &Snapshot::default(), NOW).unwrap_err();
    let found: Vec<_> = problems.iter().map(|p| (p.field.as_str(), p.code)).collect();
    for expected in [
        ("recipients.1.name", ProblemCode::Required),
        ("recipients.1.email", ProblemCode::InvalidEmail),
        ("recipients.2.email", ProblemCode::Repeated),
        ("group", ProblemCode::ControlCharacters),
        ("devices_each", ProblemCode::OutOfRange),
        ("validity", ProblemCode::OutOfRange),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
}

#[test]
fn more_people_than_fit_are_sent_to_bulk_enrollment() {
    let people: Vec<_> = (0..=MAX_RECIPIENTS)
        .map(|i| format!("p{i}@example.com"))
        .collect();
    let asked = request(people.iter().map(|email| ("P", email.as_str())).collect());
    let problems = plan::plan(&asked, &Snapshot::default(), NOW).unwrap_err();
    assert!(
        problems
            .iter()
            .any(|p| p.code == ProblemCode::TooMany && p.message.contains("bulk enrollment"))
    );
}

#[test]
fn a_known_user_with_a_live_invite_for_the_platform_is_a_doubt_not_an_error() {
    let mut known = Snapshot::default();
    known.users.insert(
        "dana@example.com".into(),
        KnownUser {
            phone: None,
            id: "u1".into(),
            name: "Dana".into(),
            live_platforms: vec![Platform::Ios],
            ..KnownUser::default()
        },
    );
    let plan = plan::plan(&request(vec![("Dana", "Dana@Example.com")]), &known, NOW).unwrap();
    assert_eq!(plan.users[0].known_id.as_deref(), Some("u1"));
    assert_eq!(plan.warnings[0].code, ProblemCode::LiveInviteExists);
    let mut other = request(vec![("Dana", "dana@example.com")]);
    other.platform = Platform::Android;
    assert!(plan::plan(&other, &known, NOW).unwrap().warnings.is_empty());
}

#[test]
fn a_name_that_a_directory_keeps_wins_over_the_one_that_was_typed() {
    for (keeps_name, name) in [(true, "Dana Whitlock"), (false, "D. W.")] {
        let mut known = Snapshot::default();
        known.users.insert(
            "dana@example.com".into(),
            KnownUser {
                id: "u1".into(),
                name: "Dana Whitlock".into(),
                keeps_name,
                ..KnownUser::default()
            },
        );
        let plan = plan::plan(&request(vec![("D. W.", "dana@example.com")]), &known, NOW).unwrap();
        assert_eq!(plan.users[0].name, name);
    }
}

#[test]
fn the_limit_of_devices_refuses_what_could_not_enroll_and_doubts_what_may_not() {
    let known = |devices, live_invites, device_limit| {
        let mut known = Snapshot {
            device_limit,
            ..Snapshot::default()
        };
        known.users.insert(
            "dana@example.com".into(),
            KnownUser {
                phone: None,
                id: "u1".into(),
                name: "Dana".into(),
                devices,
                live_invites,
                ..KnownUser::default()
            },
        );
        known
    };
    let asked = request(vec![("Dana", "dana@example.com")]);
    let problems = plan::plan(&asked, &known(2, 0, Some(2)), NOW).unwrap_err();
    assert_eq!(problems[0].code, ProblemCode::DeviceLimit);
    assert_eq!(problems[0].field, "recipients.0.email");
    assert!(
        problems[0]
            .message
            .starts_with("Dana may have 2 devices and has 2")
    );
    let plan = plan::plan(&asked, &known(1, 1, Some(2)), NOW).unwrap();
    assert_eq!(plan.warnings[0].code, ProblemCode::DeviceLimit);
    assert!(
        plan::plan(&asked, &known(1, 0, Some(2)), NOW)
            .unwrap()
            .warnings
            .is_empty()
    );
    assert!(
        plan::plan(&asked, &known(90, 90, None), NOW)
            .unwrap()
            .warnings
            .is_empty()
    );
    let mut staged = asked.clone();
    staged.via = muster_domain::invite::Via::ByMyself;
    assert!(plan::plan(&staged, &known(9, 9, Some(2)), NOW).is_ok());
    // Somebody new, who is to have more than anybody may.
    let mut many = request(vec![("Sam", "sam@example.com")]);
    many.devices_each = 3;
    let problems = plan::plan(&many, &known(0, 0, Some(2)), NOW).unwrap_err();
    assert_eq!(problems[0].code, ProblemCode::DeviceLimit);
}

#[test]
fn groups_are_told_apart_without_regard_to_case() {
    assert_eq!(group::name("group", "  ").unwrap(), None);
    assert_eq!(group::key("Ward 4"), group::key("WARD 4"));
}

#[test]
fn devices_are_seen_for_what_they_are() {
    let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1";
    let safari = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15";
    let pixel = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
    let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
    assert_eq!(browser::summary(iphone), "iPhone · iOS 18.3 · Safari");
    assert_eq!(browser::summary(pixel), "Android phone · Android 15 · Chrome");
    assert_eq!(browser::summary(edge), "Windows PC · Edge");
    assert_eq!(Seen::from_user_agent(iphone).fits(Platform::Ios), Fit::Right);
    assert_eq!(
        Seen::from_user_agent(safari).fits(Platform::Ios),
        Fit::PerhapsIpad
    );
    assert_eq!(Seen::from_user_agent(safari).fits(Platform::MacOs), Fit::Right);
    assert_eq!(Seen::from_user_agent(pixel).fits(Platform::Ios), Fit::Elsewhere);
    assert_eq!(Seen::from_user_agent(pixel).fits(Platform::Neutral), Fit::Right);
    assert_eq!(
        Seen::from_user_agent("curl/8").fits(Platform::Neutral),
        Fit::Elsewhere
    );
    assert!(browser::is_browser(iphone) && !browser::is_browser("curl/8.0"));
    assert!(!browser::is_browser("Mozilla/5.0 (compatible; LinkScanner/1.0)"));
}

#[test]
fn a_qr_code_has_its_quiet_zone_and_refuses_what_does_not_fit() {
    let qr = Qr::encode("https://enroll.example.com/e/abc#K7M49QXP").unwrap();
    assert_eq!(qr.side(), qr.width() + 8);
    assert!(
        qr.svg_path().starts_with("M4 4h7v1h-7z"),
        "the first finder pattern begins after the quiet zone"
    );
    assert!(qr.png(4).starts_with(b"\x89PNG"));
    assert!(Qr::encode(&"x".repeat(5_000)).is_err());
}

mod texts {
    use muster_domain::{
        invite::{Evidence, Other, Via},
        phone::{AllowList, country},
        plan::PhoneRules,
    };

    use super::*;

    fn planned(via: Via, phone: &str, known: Option<&str>) -> Result<Option<String>, (String, ProblemCode)> {
        let mut request = request(vec![("Anna Berg", "anna@example.com")]);
        request.via = via;
        request.recipients[0].phone = phone.to_owned();
        let mut snapshot = Snapshot {
            phones: PhoneRules {
                country: country("DE"),
                allowed: AllowList::new(["DE", "AT"]).unwrap(),
            },
            ..Snapshot::default()
        };
        snapshot.users.insert(
            "anna@example.com".to_owned(),
            KnownUser {
                id: "1".to_owned(),
                name: "Anna Berg".to_owned(),
                phone: known.map(str::to_owned),
                live_platforms: Vec::new(),
                ..KnownUser::default()
            },
        );
        match plan::plan(&request, &snapshot, Moment(0)) {
            Ok(plan) => Ok(plan.users[0].phone.as_ref().map(ToString::to_string)),
            Err(problems) => Err((problems[0].field.clone(), problems[0].code)),
        }
    }

    #[test]
    fn a_text_needs_a_number_that_texts_may_go_to() {
        let number = Ok(Some("+4915123456789".to_owned()));
        let refused = |code| Err(("recipients.0.phone".to_owned(), code));
        for via in [Via::Sms, Via::Both, Via::Split] {
            assert_eq!(planned(via, "01512 3456789", None), number, "{via:?}");
            assert_eq!(planned(via, "", Some("+4915123456789")), number, "{via:?}");
            assert_eq!(planned(via, "", None), refused(ProblemCode::Required), "{via:?}");
            assert_eq!(
                planned(via, "12", None),
                refused(ProblemCode::InvalidPhone),
                "{via:?}"
            );
            assert_eq!(
                planned(via, "+44 7400 123456", None),
                refused(ProblemCode::NotAllowed),
                "{via:?}"
            );
        }
        assert_eq!(planned(Via::Email, "", None), Ok(None));
        assert_eq!(
            planned(Via::Email, "nonsense", None),
            refused(ProblemCode::InvalidPhone)
        );
        let abroad = Ok(Some("+447400123456".to_owned()));
        assert_eq!(
            planned(Via::Email, "+44 7400 123456", None),
            abroad,
            "nothing is sent there"
        );
    }

    #[test]
    fn either_message_is_enough_or_both_are_needed() {
        use Evidence::{FateUnknown, HandedOver, LinkOpened, Refused};
        for other in [Other::Waiting, Other::Left, Other::Lost] {
            for evidence in [HandedOver, Refused, FateUnknown] {
                assert!(Via::Email.heeds(evidence, other) && Via::Sms.heeds(evidence, other));
            }
            assert!(Via::Both.heeds(HandedOver, other) && Via::Split.heeds(Refused, other));
            assert!(Via::Both.heeds(LinkOpened, other) && Via::Split.heeds(LinkOpened, other));
            assert_eq!(Via::Both.heeds(Refused, other), other == Other::Lost);
            assert_eq!(Via::Split.heeds(HandedOver, other), other == Other::Left);
        }
    }
}
