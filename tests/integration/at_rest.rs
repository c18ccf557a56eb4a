//! No secret at rest: after a full run, neither the data folder nor any log holds what opens an invite or signs in.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    time::Duration,
};

use muster_app::wire::{ByMyselfDraft, Selection};
use muster_domain::{device::OwnedBy, platform::Platform};
use muster_stories::{
    MailServer, ReceivedMail,
    certificate::Certificate,
    mail_server::Manner,
    process::{free_port, until},
};

use crate::{crowd, installation::Installation, outside};

const USER: &str = "muster@northwind.example";
const PASSWORD: &str = "Tr0ub4dor&3 zum Mitnehmen";
const AGENT: &str = "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

#[tokio::test]
async fn a_full_run_leaves_no_secret_in_the_data_folder_or_in_a_log() {
    let certificate = Certificate::for_loopback().unwrap();
    let server = MailServer::with(&Manner {
        sign_in: Some((USER, PASSWORD)),
        starttls: Some(&certificate),
        ..Manner::default()
    })
    .unwrap();
    let installation = Installation::logging("trace");
    let library_log = installation.words().join("library.err");
    // All that the library says in this process, too.
    tracing_subscriber::fmt()
        .with_env_filter("trace,html5ever=off,selectors=off")
        .with_ansi(false)
        .with_writer(fs::File::create(&library_log).unwrap())
        .init();
    tracing::info!("the story begins");
    let port = set_up(&installation, &server, &certificate);

    installation.does(&[
        "invite",
        "--platform",
        "android",
        "--name",
        "Ada",
        "--email",
        "ada@example.org",
        "--json",
    ]);
    installation.does(&["send", "--until-idle", "--json"]);
    let first = server.mail_for("ada@example.org").await.unwrap();
    assert_eq!(first.signed_in.as_deref(), Some(USER));

    let portal = installation.starts(&["serve"]);
    let wait = Duration::from_secs(30);
    until("the portal", wait, async || {
        Ok(TcpStream::connect(("127.0.0.1", port)).ok().map(drop))
    })
    .await
    .unwrap();
    let mut secrets = Secrets::default();
    secrets.mail(&first);
    secrets.password();

    // Opened, and a wrong passcode.
    let wrong = "ZZZZYYYY";
    assert!(visit(port, &path(&first), None).contains("Northwind"));
    visit(port, &path(&first), Some(wrong));
    secrets.passcode(wrong);

    // Resent through the library, which shares the folder with the server; the server hands it over.
    let app = crowd::open(&installation.data()).await;
    let ids = vec![installation.invites()[0]["id"].as_str().unwrap().to_owned()];
    app.resend_invites(Selection::Ids { ids }).await.unwrap();
    until("the second mail", wait, async || {
        Ok((server.mails()?.len() == 2).then_some(()))
    })
    .await
    .unwrap();
    let second = server.mails().unwrap().remove(1);
    secrets.mail(&second);
    visit(port, &path(&first), Some(&first.passcode().unwrap()));
    let verified = visit(port, &path(&second), Some(&second.passcode().unwrap()));
    secrets.0.push(cookie(&verified));

    // By myself.
    let draft = ByMyselfDraft {
        platform: Platform::Android,
        owned_by: OwnedBy::Corporate,
        group: String::new(),
    };
    let access = app.start_by_myself(draft).await.unwrap().access.unwrap();
    let short = access.short_link.unwrap();
    let short_path = format!("/m/{}", last(&short));
    visit(port, &short_path, None);
    let verified = visit(port, &short_path, Some(&access.passcode));
    secrets.0.push(cookie(&verified));
    secrets.passcode(&access.passcode);
    secrets.passcode(last(&short));
    secrets.0.push(last(&access.link).to_owned());
    installation.does(&["settings", "get", "--json"]);
    installation.does(&["doctor", "--json"]);

    // While everything is open, the journal holds what the database does not yet.
    let journal = installation.data().join("muster.db-wal");
    assert!(
        fs::metadata(&journal).unwrap().len() > 0,
        "no journal to look into"
    );
    secrets.are_nowhere(&installation);
    drop(portal);
    drop(app);
    secrets.are_nowhere(&installation);

    // The server's and the library's logs are there, and as talkative as asked for.
    let mut logs = Vec::new();
    below(&installation.words(), &mut logs);
    logs.retain(|log| fs::metadata(log).unwrap().len() > 0);
    let traced = logs
        .iter()
        .filter(|log| log.extension().is_some_and(|end| end == "err"));
    assert!(traced.count() >= 4, "sender, server, library: {logs:?}");
    println!("{} secrets, {} logs", secrets.0.len(), logs.len());
    assert!(logs.contains(&library_log), "the library logs nothing");
    // Control: the same search finds every one of them in a database that leaks them, and in the mail.
    let leak = tempfile::TempDir::new().unwrap();
    fs::copy(
        installation.data().join("muster.db"),
        leak.path().join("muster.db"),
    )
    .unwrap();
    let leaking = [leak.path().join("muster.db")];
    for (n, secret) in secrets.0.iter().enumerate() {
        let quoted = secret.replace('\'', "''");
        let insert = format!("INSERT INTO settings VALUES ('leak.{n}', '{quoted}')");
        outside::query(leak.path(), &insert);
    }
    assert_eq!(
        found(&secrets.0, &leaking).len(),
        secrets.0.len(),
        "the search is blind"
    );
    let mail = leak.path().join("mail.txt");
    fs::write(&mail, second.plain().unwrap()).unwrap();
    assert!(
        found(&secrets.0, &[mail]).len() >= 2,
        "link and passcode stand in the mail"
    );
}

/// Names, mail server with sign-in, portal; gives the portal's port.
fn set_up(installation: &Installation, server: &MailServer, certificate: &Certificate) -> u16 {
    let port = free_port().unwrap();
    installation.is_named();
    installation.mails_to(server.port());
    installation.does(&[
        "settings",
        "set",
        "portal.listen_host=127.0.0.1",
        &format!("portal.listen_port={port}"),
        &format!("portal.public_address=http://127.0.0.1:{port}"),
    ]);
    let pem = fs::read_to_string(certificate.authority()).unwrap();
    let answer = installation.asks_with(
        &[
            "settings",
            "set",
            "mail.host=localhost",
            "mail.security=start_tls",
            "mail.sign_in=password",
            &format!("mail.user={USER}"),
            &format!("mail.ca_pem={pem}"),
            "mail.secret=-",
        ],
        PASSWORD,
    );
    assert_eq!(answer.code, Some(0), "{answer:?}");
    port
}

/// Everything that must be nowhere.
#[derive(Default)]
struct Secrets(Vec<String>);

impl Secrets {
    fn mail(&mut self, mail: &ReceivedMail) {
        self.0.push(last(&mail.link().unwrap()).to_owned());
        self.passcode(&mail.passcode().unwrap());
    }

    /// In every way that it is written; the search ignores case.
    fn passcode(&mut self, passcode: &str) {
        let plain: String = passcode.chars().filter(char::is_ascii_alphanumeric).collect();
        let (a, b) = plain.split_at(4);
        self.0.extend([
            plain.clone(),
            format!("{a} {b}"),
            format!("{a}-{b}"),
            format!("{a}+{b}"),
        ]);
    }

    /// As it is, as SMTP carries it (RFC 4616, LOGIN), and in hexadecimal.
    fn password(&mut self) {
        let plain = format!("\0{USER}\0{PASSWORD}");
        self.0.push(PASSWORD.to_owned());
        for bytes in [PASSWORD.as_bytes(), plain.as_bytes()] {
            self.0.push(base64(bytes).trim_end_matches('=').to_owned());
            self.0
                .push(bytes.iter().map(|byte| format!("{byte:02x}")).collect());
        }
    }

    fn are_nowhere(&self, installation: &Installation) {
        let mut files = Vec::new();
        below(&installation.data(), &mut files);
        below(&installation.words(), &mut files);
        // The key opens everything by design, and the trial outbox is where mails go on purpose.
        files.retain(|file| {
            !file.ends_with("muster.key") && !file.components().any(|part| part.as_os_str() == "outbox")
        });
        assert!(files.iter().any(|file| file.ends_with("muster.db")));
        let places = found(&self.0, &files);
        assert!(places.is_empty(), "{places:#?}");
    }
}

fn below(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, files);
        } else {
            files.push(path);
        }
    }
}

/// The files that hold one of the secrets, in any case of letters, with the beginning of the line, which says who wrote it.
fn found(secrets: &[String], files: &[PathBuf]) -> Vec<String> {
    let mut places = Vec::new();
    for file in files {
        let text = String::from_utf8_lossy(&fs::read(file).unwrap()).to_ascii_lowercase();
        for secret in secrets {
            if let Some(at) = text.find(&secret.to_ascii_lowercase()) {
                let line = text[..at].lines().next_back().unwrap_or_default();
                let line: String = line.chars().take(200).collect();
                places.push(format!("{secret} in {}: {line}", file.display()));
            }
        }
    }
    places
}

/// One visit of a phone, over a connection of its own; gives the whole answer.
fn visit(port: u16, path: &str, passcode: Option<&str>) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let body = passcode.map_or(String::new(), |passcode| {
        format!("passcode={}", passcode.replace(' ', "+"))
    });
    let method = if passcode.is_some() { "POST" } else { "GET" };
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: {AGENT}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// The session that a right passcode gives.
fn cookie(answer: &str) -> String {
    let head = answer.split("\r\n\r\n").next().unwrap_or_default();
    head.split("muster=")
        .nth(1)
        .and_then(|rest| rest.split(';').next())
        .unwrap_or_else(|| panic!("no session in {head}"))
        .to_owned()
}

fn path(mail: &ReceivedMail) -> String {
    format!("/e/{}", last(&mail.link().unwrap()))
}

fn last(link: &str) -> &str {
    link.rsplit('/').next().unwrap_or_default()
}

/// RFC 4648, by a program that is not ours.
fn base64(bytes: &[u8]) -> String {
    let mut child = std::process::Command::new("base64")
        .arg("--wrap=0")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("base64 is missing: apt-get install coreutils");
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}
