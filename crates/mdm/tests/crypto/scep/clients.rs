//! Clients out of distributions.

use std::process::{Command, Output};

use muster_mdm::scep::Why;

use super::server::{CHALLENGE, Server};
use crate::support::Folder;

/// micromdm's client. It knows DES and SHA-1 only, so all that it can learn is that it is refused, and why.
#[test]
fn scepclient_is_told_that_its_algorithms_are_too_weak() {
    let server = Server::start();
    let folder = Folder::new();
    let output = Command::new("scepclient")
        .args(["-server-url", &server.url(), "-challenge", CHALLENGE, "-cn", "x"])
        .arg("-private-key")
        .arg(folder.at("client.key"))
        .arg("-certificate")
        .arg(folder.at("client.pem"))
        .current_dir(folder.path())
        .output()
        .expect("scepclient is missing");
    assert_eq!(server.last_why(), Some(Why::SignatureAlgorithm));
    assert!(!output.status.success());
    let told =
        String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert!(told.contains("badAlg"), "{told}");
    assert!(!folder.at("client.pem").exists());
}

/// strongSwan's client follows RFC 8894 with AES and SHA-256.
#[test]
fn strongswan_enrolls_and_renews() {
    // Version 5.9.8 mixes up its flags: what it takes for SCEPStandard is SHA-384.
    let server = Server::offering("SHA-384\n");
    let folder = Folder::new();
    let run = |words: &str| -> Output {
        let output = Command::new("pki")
            .args(words.split_whitespace())
            .current_dir(folder.path())
            .output()
            .expect("strongSwan's pki is missing");
        assert!(
            output.status.success(),
            "{words}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        output
    };
    let url = server.url();
    run(&format!(
        "--scepca --url {url} --caout ca.pem --raout ra.pem --outform pem"
    ));
    folder.openssl("genrsa -traditional -out one.key 2048");
    folder.openssl("genrsa -traditional -out two.key 3072");
    let (ca, ra) = ("--cacert ca.pem", "--cacert-enc ra.pem --cacert-sig ra.pem");
    let enroll = format!("--scep --url {url} --dn CN=mine --password {CHALLENGE} {ca} {ra} --outform pem");
    folder.write("one.pem", &run(&format!("{enroll} --in one.key")).stdout);
    folder.openssl("verify -purpose sslclient -CAfile ca.pem one.pem");
    let renew = format!("{enroll} --in two.key --cert one.pem --key one.key --digest sha512");
    folder.write("two.pem", &run(&renew).stdout);
    folder.openssl("verify -purpose sslclient -CAfile ca.pem two.pem");
    assert_eq!(server.seen(), ["enroll: mine", "renew: mine"]);
}
