//! Encryption: LDAPS, StartTLS, our own authority, and no way back to plain text.

use muster_gateways::directory::ldap::{
    Distrust, Failure, LdapDirectory, LdapError, LdapSecurity, LdapSettings, Stage, Which,
};
use muster_stories::slapd::{Slapd, person};
use secrecy::SecretString;

use crate::support::{open, plain, read, settings};

async fn failure(settings: LdapSettings) -> LdapError {
    read(&open(settings), Which::All).await.unwrap_err()
}

#[tokio::test]
async fn ldaps_and_starttls_with_an_authority_of_our_own() {
    let slapd = Slapd::holding(&person("ana", "")).await.unwrap();
    let start_tls = LdapSettings {
        port: slapd.ldap(),
        security: LdapSecurity::StartTls,
        ..settings(&slapd)
    };
    for settings in [settings(&slapd), start_tls.clone(), plain(&slapd)] {
        let all = read(&open(settings), Which::All).await.unwrap();
        assert_eq!(all.names(), ["ana"]);
        assert!(all.end.complete);
    }

    // Without the authority nobody is believed, also not by StartTLS.
    for settings in [settings(&slapd), start_tls] {
        let unknown = LdapSettings {
            ca_pem: None,
            ..settings
        };
        let error = failure(unknown).await;
        assert_eq!(error.failure(), &Failure::NotTrusted(Distrust::UnknownIssuer));
        assert_eq!(error.stage(), Stage::Tls);
        assert!(error.remedy().contains("PEM"), "{error}");
    }

    let plain_port = LdapSettings {
        port: slapd.ldap(),
        ..settings(&slapd)
    };
    let error = failure(plain_port).await;
    assert!(
        matches!(
            error.failure(),
            Failure::Closed | Failure::NoTls | Failure::TlsFailed(_)
        ),
        "{error:?}"
    );
    let tls_port = LdapSettings {
        port: slapd.ldaps(),
        ..plain(&slapd)
    };
    let error = failure(tls_port).await;
    assert!(
        matches!(error.failure(), Failure::Closed | Failure::Rubbish(_)),
        "{error:?}"
    );
    assert!(error.remedy().contains("636"), "{error}");
}

#[tokio::test]
async fn a_certificate_for_another_name_is_told() {
    let slapd = Slapd::holding("").await.unwrap();
    // The certificate is for localhost and 127.0.0.1, and this is neither.
    let other = LdapSettings {
        host: "127.0.0.2".into(),
        ..settings(&slapd)
    };
    // slapd listens on 127.0.0.1 alone; a relay stands at the other address.
    let relay = tokio::net::TcpListener::bind(("127.0.0.2", 0)).await.unwrap();
    let other = LdapSettings {
        port: relay.local_addr().unwrap().port(),
        ..other
    };
    let to = slapd.ldaps();
    let task = tokio::spawn(async move {
        while let Ok((mut from, _)) = relay.accept().await {
            let mut to = tokio::net::TcpStream::connect(("127.0.0.1", to)).await.unwrap();
            let _ = tokio::io::copy_bidirectional(&mut from, &mut to).await;
        }
    });
    let error = failure(other).await;
    assert!(
        matches!(error.failure(), Failure::NotTrusted(Distrust::WrongName(names)) if names.contains("localhost")),
        "{error:?}"
    );
    task.abort();
}

#[tokio::test]
async fn a_wrong_password_of_the_account_that_reads_is_told_and_not_repeated() {
    let slapd = Slapd::holding("").await.unwrap();
    let directory = LdapDirectory::open(settings(&slapd), SecretString::from("not-the-password")).unwrap();
    let error = read(&directory, Which::All).await.unwrap_err();
    assert_eq!(
        (error.stage(), error.failure()),
        (Stage::SignIn, &Failure::Refused)
    );
    assert_eq!(error.reply().unwrap().code, 49);
    assert!(error.needs_an_admin());
    assert!(!format!("{error:?} {error} {directory:?}").contains("not-the-password"));
}
