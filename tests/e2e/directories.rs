//! An organisation with a directory, on the real window and in real browsers: an OpenLDAP connected and synchronised, one of its
//! people invited with two factors, another who enrolls without an invite, and both in an audit log that verifies.

use muster_stories::{
    AppleDevice, Console, Data, Desktop, Invitee, Keychain, MailServer, Screen,
    certificate::Certificate,
    slapd::{BASE, READER, Slapd, group, people, person},
};

/// A folder past its first run whose portal is encrypted, in lab mode, with a mail server.
fn organisation(desktop: &Desktop, certificate: &Certificate, mail_port: u16) -> Data {
    let data = Data::with_portal(desktop, "data").unwrap();
    let port = data.portal().unwrap();
    data.command_line(desktop)
        .does(&[
            "settings",
            "set",
            "organisation.name=Northwind Health",
            "organisation.admin_name=Grace Hopper",
            "organisation.admin_email=grace@northwind.example",
            "organisation.undo_seconds=5",
            &format!("portal.public_address=https://localhost:{port}"),
            &format!("portal.certificate_file={}", certificate.chain().display()),
            &format!("portal.key_file={}", certificate.key().display()),
            "apple.lab_mode=true",
            "mail.route=smtp",
            "mail.host=127.0.0.1",
            &format!("mail.port={mail_port}"),
            "mail.security=none",
            "mail.from_email=it@northwind.example",
        ])
        .unwrap();
    data
}

/// From the steps in the browser to the first message of the device.
async fn enrolls(browser: &Invitee, certificate: &Certificate) -> AppleDevice {
    let session = browser.session().await.unwrap();
    let device = AppleDevice::iphone(&certificate.authority()).unwrap();
    tokio::task::spawn_blocking(move || {
        device.goes_on_from((&session.0, &session.1)).unwrap();
        device.answers_commands().unwrap();
        device
    })
    .await
    .unwrap()
}
