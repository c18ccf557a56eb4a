//! The stage itself: a judge that finds nothing, a server that keeps nothing, would make every story pass.

use std::path::Path;

use muster_stories::{
    Desktop, Invitee, Keychain, MailServer, Screen, certificate::Certificate, mail_server::Manner,
};

const UNUSABLE: &str = "data:text/html,<title>x</title><button></button><img src='y.png'>";
const USABLE: &str = "data:text/html,<html lang=en><title>A page</title><main><h1>A page</h1><label>Email<input></label><button>Send</button></main>";

#[tokio::test]
async fn the_judge_finds_what_keeps_people_out() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let invitee = Invitee::with(&desktop, Screen::Laptop).await.unwrap();
    invitee.opens(UNUSABLE).await.unwrap();
    let refusal = invitee
        .is_usable_by_everybody("This page")
        .await
        .unwrap_err()
        .to_string();
    for rule in ["button-name", "image-alt", "html-has-lang"] {
        assert!(refusal.contains(rule), "{rule} is not in: {refusal}");
    }
    invitee.opens(USABLE).await.unwrap();
    invitee.is_usable_by_everybody("This page").await.unwrap();
    invitee.fills("Email", "ada@example.org").await.unwrap();
    assert_eq!(invitee.value("Email").await.unwrap(), "ada@example.org");
    assert!(invitee.offers("Send").await.unwrap());
    invitee.close().await.unwrap();
}

#[tokio::test]
async fn the_phone_is_as_narrow_as_it_says_and_runs_no_scripts_when_told() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let page = "data:text/html,<meta name=viewport content='width=device-width'><p id=a>as written</p><script>document.getElementById('a').innerText='changed'</script>";
    let phone = Invitee::with(&desktop, Screen::Small).await.unwrap();
    phone.opens(page).await.unwrap();
    phone.sees("changed").await.unwrap();
    let width = phone.runs("return innerWidth", vec![]).await.unwrap();
    assert_eq!(width, 320);
    let agent = phone.runs("return navigator.userAgent", vec![]).await.unwrap();
    assert!(agent.to_string().contains("Android"), "{agent}");
    phone.close().await.unwrap();

    let plain = Invitee::without_scripts(&desktop, Screen::Small).await.unwrap();
    plain.opens(page).await.unwrap();
    plain.sees("as written").await.unwrap();
    plain.close().await.unwrap();
}

#[tokio::test]
async fn the_mail_server_keeps_what_it_takes_and_who_brought_it() {
    let certificate = Certificate::for_loopback().unwrap();
    let server = MailServer::with(&Manner {
        sign_in: Some(("muster", "open sesame")),
        starttls: Some(&certificate),
        ..Manner::default()
    })
    .unwrap();
    let script = format!(
        "import smtplib, ssl\n\
         trust = ssl.create_default_context(cafile={authority:?})\n\
         with smtplib.SMTP('localhost', {port}) as mail:\n\
         \x20   mail.starttls(context=trust)\n\
         \x20   mail.login('muster', 'open sesame')\n\
         \x20   mail.sendmail('it@example.org', ['ada@example.org'], b'Subject: Hello\\r\\n\\r\\nSee https://m.example/e/abc and 7KQ2 M9XD.\\r\\n')\n",
        authority = certificate.authority().display().to_string(),
        port = server.port(),
    );
    let python = Path::new("/usr/bin/python3");
    let sent = std::process::Command::new(python)
        .arg("-c")
        .arg(script)
        .status()
        .unwrap();
    assert!(sent.success());

    let mail = server.mail_for("ada@example.org").await.unwrap();
    assert_eq!(mail.subject().unwrap(), "Hello");
    assert_eq!(mail.link().unwrap(), "https://m.example/e/abc");
    assert_eq!(mail.passcode().unwrap(), "7KQ2M9XD");
    assert_eq!(mail.signed_in.as_deref(), Some("muster"));
    assert!(mail.over_tls);
}

#[tokio::test]
async fn a_desktop_has_a_keychain_only_when_asked_for() {
    let with = Desktop::start(Keychain::Open).await.unwrap();
    let without = Desktop::start(Keychain::Missing).await.unwrap();
    for (desktop, expected) in [(with, true), (without, false)] {
        let mut ask = desktop.command(Path::new("/usr/bin/dbus-send"), "ask").unwrap();
        let answer = ask
            .args([
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.secrets",
                "/",
                "org.freedesktop.DBus.Peer.Ping",
            ])
            .status()
            .unwrap();
        assert_eq!(answer.success(), expected);
    }
}
