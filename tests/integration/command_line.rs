//! `muster` as its guide promises it: exit codes, JSON, every wrong value at its name, nothing half done.

use muster_stories::{MailServer, process::free_port};
use serde_json::Value;

use crate::installation::{Installation, told};

/// Exit codes of `docs/guide/command-line.md`.
mod code {
    pub const DONE: Option<i32> = Some(0);
    pub const WRONG_CALL: Option<i32> = Some(2);
    pub const VALUE: Option<i32> = Some(3);
    pub const SET_UP_FIRST: Option<i32> = Some(5);
    pub const MAIL: Option<i32> = Some(6);
    pub const DOCTOR: Option<i32> = Some(8);
}

/// The names of all values that were refused.
fn fields(error: &Value) -> Vec<&str> {
    error["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["field"].as_str().unwrap())
        .collect()
}

#[test]
fn a_wrong_call_is_told_from_a_wrong_value_and_from_what_is_not_set_up() {
    let new = Installation::untouched();
    for call in [
        &["dance"][..],
        &["invite"],
        &["invites", "--format", "xml"],
        &["settings", "set"],
    ] {
        let answer = new.asks(call);
        assert_eq!(answer.code, code::WRONG_CALL, "{call:?}: {answer:?}");
        assert!(answer.output.is_empty(), "{answer:?}");
    }
    let told_to_a_program = new.asks(&["invite", "--json"]);
    assert_eq!(told_to_a_program.code, code::WRONG_CALL);
    let error = told(&told_to_a_program);
    assert_eq!(error["code"], "invalid_input");
    assert!(
        !error["message"].as_str().unwrap().starts_with("error:"),
        "{error:#}"
    );
    let unknown_word = new.asks(&["invites", "--state", "happy", "--format", "json"]);
    assert_eq!(unknown_word.code, code::VALUE, "{unknown_word:?}");
    assert_eq!(told(&unknown_word)["field"], "state");
    for call in ["--help", "--version"] {
        assert_eq!(new.asks(&[call]).code, code::DONE);
    }
    let help = new.does(&["--help"]).output;
    assert!(help.contains("8 doctor found an error"), "{help}");

    let early = new.asks(&invite("Ada", "ada@example.org"));
    assert_eq!(early.code, code::SET_UP_FIRST, "{early:?}");
    assert_eq!(told(&early)["code"], "not_set_up");
    assert!(told(&early)["hint"].as_str().unwrap().contains("settings set"));
}

#[test]
fn settings_change_all_or_not_at_all() {
    let new = Installation::untouched();
    new.is_named();
    let wrong: [(&[&str], &[&str]); 11] = [
        (&["mail.colour=red"], &["mail.colour"]),
        (&["weather.today=fine"], &["weather.today"]),
        (&["mail.port=99999"], &["mail.port"]),
        (&["mail.port=many"], &["mail.port"]),
        (&["mail.security=rot13"], &["mail.security"]),
        (&["portal.embedded=perhaps"], &["portal.embedded"]),
        (
            &[
                "mail.timeout_seconds=1",
                "mail.reply_to=nobody",
                "portal.listen_host=a b",
                "organisation.undo_seconds=61",
            ],
            &[
                "organisation.undo_seconds",
                "mail.timeout_seconds",
                "mail.reply_to",
                "portal.listen_host",
            ],
        ),
        (&["mail.secret=two\nlines"], &["mail.secret"]),
        (&["mail.port=0"], &["mail.port"]),
        (&["mail.port=25", "mail.port=587"], &["mail.port"]),
        (&["portal.trusted_proxies=0.0.0.0/0"], &["portal.trusted_proxies"]),
    ];
    for (changes, names) in wrong {
        let mut call = vec!["settings", "set", "--json", "organisation.name=Changed"];
        call.extend(changes);
        let answer = new.asks(&call);
        assert_eq!(answer.code, code::VALUE, "{changes:?}: {answer:?}");
        let error = told(&answer);
        assert_eq!(error["code"], "invalid_input");
        assert_eq!(error["field"], names[0], "{error:#}");
        if names.len() > 1 {
            assert_eq!(fields(&error), names, "{error:#}");
        }
        let name = new.does(&["settings", "get", "organisation.name"]).output;
        assert_eq!(
            name.trim(),
            "organisation.name=Northwind",
            "half done: {changes:?}"
        );
    }
    assert_eq!(new.asks(&["settings", "get", "weather"]).code, code::VALUE);
    let words = new.asks(&["settings", "set", "mail.security=rot13"]).words;
    assert!(
        words.contains("mail.security must be one of none, start_tls, tls."),
        "{words}"
    );

    let mail = new.does(&["settings", "get", "mail", "--json"]).json().unwrap();
    let names: Vec<&String> = mail.as_object().unwrap().keys().collect();
    assert!(
        names.len() > 5 && names.iter().all(|name| name.starts_with("mail.")),
        "{names:?}"
    );
}

#[test]
fn a_secret_comes_by_standard_input_and_never_goes_out() {
    let new = Installation::untouched();
    let secret = "correct horse battery";
    let set = new.asks_with(
        &["settings", "set", "--json", "mail.secret=-"],
        &format!("{secret}\n"),
    );
    assert_eq!(set.code, code::DONE, "{set:?}");
    assert_eq!(set.json().unwrap()["mail.has_secret"], true);
    let get = new.does(&["settings", "get", "--json"]);
    assert_eq!(get.json().unwrap()["mail.has_secret"], true);
    for answer in [&set, &get, &new.does(&["settings", "get"])] {
        assert!(!format!("{answer:?}").contains(secret));
    }
    new.does(&["settings", "set", "mail.secret="]);
    let gone = new.does(&["settings", "get", "mail.has_secret"]).output;
    assert_eq!(gone.trim(), "mail.has_secret=false");
}

#[test]
fn hostile_people_are_refused_at_their_field_and_nobody_is_invited() {
    let new = Installation::untouched();
    new.is_named();
    let long = "x".repeat(5_000);
    let huge = "x".repeat(100_000);
    let far = format!("{}@example.org", "x".repeat(300));
    let wrong = [
        ("Ada\r\nBcc: all@example.org", "ada@example.org", "name"),
        ("Ada\u{2028}Bcc: all@example.org", "ada@example.org", "name"),
        ("Ada \u{202E}gpj.exe", "ada@example.org", "name"),
        ("", "ada@example.org", "name"),
        (&long, "ada@example.org", "name"),
        (&huge, "ada@example.org", "name"),
        ("Ada", "ada@example.org\nBcc: all@example.org", "email"),
        ("Ada", "ada@example.org, bob@example.org", "email"),
        ("Ada", "ada", "email"),
        ("Ada", "Ada <ada@example.org>", "email"),
        ("Ada", &far, "email"),
        ("Ada", "ada@-wrong-.example", "email"),
    ];
    for (name, email, field) in wrong {
        let answer = new.asks(&invite(name, email));
        assert_eq!(answer.code, code::VALUE, "{name:.40} {email:.40}: {answer:?}");
        let error = told(&answer);
        assert_eq!(error["field"], field, "{name:.40} {email:.40}: {error:#}");
    }
    let options: [(&[&str], &str); 4] = [
        (&["--devices", "0"], "devices"),
        (&["--devices", "21"], "devices"),
        (&["--valid-hours", "100000"], "valid_hours"),
        (&["--group", "a\nb"], "group"),
    ];
    for (option, field) in options {
        let call = [&invite("Ada", "ada@example.org")[..], option].concat();
        let answer = new.asks(&call);
        assert_eq!(answer.code, code::VALUE, "{option:?}: {answer:?}");
        assert_eq!(told(&answer)["field"], field);
    }
    assert!(new.invites().is_empty(), "somebody was invited all the same");
}

#[tokio::test]
async fn invites_are_made_listed_and_sent_also_to_international_addresses() {
    let server = MailServer::start().unwrap();
    let new = Installation::mailing_to(server.port());
    let made = new
        .does(
            &[
                &invite("Jörg Müller-李", "jörg@bücher.example")[..],
                &["--devices", "2"],
            ]
            .concat(),
        )
        .json()
        .unwrap();
    assert_eq!(made["invites"].as_array().unwrap().len(), 2);
    assert_eq!(made["invites"][0]["state"], "queued");
    assert!(made["send_id"].is_string() && made["warnings"].is_array());
    let again = new.does(&invite("Jörg", "JÖRG@bücher.example")).json().unwrap();
    assert_eq!(
        again["warnings"].as_array().unwrap().len(),
        1,
        "a possible duplicate is said"
    );

    let report = new.does(&["send", "--until-idle", "--json"]).json().unwrap();
    let expected = serde_json::json!({
        "sent": 3, "failed": 0, "unknown": 0, "waiting_for_retry": 0, "trouble": null
    });
    assert_eq!(report, expected);
    let mails = server.mails().unwrap();
    assert_eq!(mails.len(), 3);
    // Several connections: which mail comes first is nobody's promise.
    let mail = mails
        .iter()
        .find(|mail| mail.envelope_to == ["jörg@xn--bcher-kva.example"])
        .expect("a mail for the address as it was typed first");
    let parsed = mail.parsed().unwrap();
    let to = parsed.to().unwrap().first().unwrap();
    assert!(to.name().unwrap().contains("Jörg"), "{to:?}");

    let rows = new.invites();
    assert_eq!(rows.len(), 3);
    assert!(
        rows.iter()
            .all(|row| row["state"] == "sent" && row["sent_at"].is_i64())
    );
    let filtered = ["invites", "--state", "queued,failed", "--format", "json"];
    assert_eq!(new.does(&filtered).json().unwrap(), serde_json::json!([]));
    let table = new.does(&["invites", "--search", "müller"]).output;
    assert!(
        table.starts_with("STATE") && table.contains("jörg@bücher.example"),
        "{table}"
    );
    let csv = new
        .does(&["invites", "--format", "csv", "--platform", "ios"])
        .output;
    assert_eq!(csv.lines().count(), 4, "{csv}");
    assert!(csv.lines().next().unwrap().contains("EMAIL ADDRESS"), "{csv}");
}

#[test]
fn doctor_tells_a_dead_mail_server_from_a_sound_one() {
    let server = MailServer::start().unwrap();
    let new = Installation::mailing_to(server.port());
    let sound = new.does(&["doctor", "--json"]).json().unwrap();
    assert_eq!(finding(&sound, "mail")["severity"], "ok", "{sound:#}");
    assert_eq!(finding(&sound, "database")["severity"], "ok", "{sound:#}");

    new.mails_to(free_port().unwrap());
    let dead = new.asks(&["doctor", "--json"]);
    assert_eq!(dead.code, code::DOCTOR, "{dead:?}");
    let dead = dead.json().unwrap();
    assert_eq!(dead["severity"], "error");
    let mail = finding(&dead, "mail");
    assert!(
        mail["message"].as_str().unwrap().contains("nothing listens"),
        "{mail}"
    );
    assert!(!mail["remedy"].as_str().unwrap().is_empty());

    new.does(&invite("Ada", "ada@example.org"));
    let send = new.asks(&["send", "--until-idle", "--json"]);
    assert_eq!(send.code, code::MAIL, "{send:?}");
    let report = send.json().unwrap();
    assert_eq!(
        (&report["sent"], &report["waiting_for_retry"]),
        (&0.into(), &1.into())
    );
    assert!(
        report["trouble"].as_str().unwrap().contains("nothing listens"),
        "{report}"
    );
    assert_eq!(new.count("queued"), 1, "the invite waits");
}

fn finding<'a>(report: &'a Value, check: &str) -> &'a Value {
    report["checks"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["check"] == check)
        .unwrap()
}

fn invite<'a>(name: &'a str, email: &'a str) -> [&'a str; 8] {
    [
        "invite",
        "--json",
        "--platform",
        "ios",
        "--name",
        name,
        "--email",
        email,
    ]
}
