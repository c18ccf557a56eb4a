//! What the stories of enrolling devices have in common.

use muster_stories::{Data, Desktop, certificate::Certificate};

/// A folder past its first run whose portal is encrypted, in lab mode; with more settings, if any.
pub fn lab(desktop: &Desktop, certificate: &Certificate, more: &[&str]) -> Data {
    let data = Data::with_portal(desktop, "data").unwrap();
    let port = data.portal().unwrap();
    let address = format!("portal.public_address=https://localhost:{port}");
    let chain = format!("portal.certificate_file={}", certificate.chain().display());
    let key = format!("portal.key_file={}", certificate.key().display());
    let mut words = vec![
        "settings",
        "set",
        "organisation.name=Northwind Health",
        "organisation.admin_name=Grace Hopper",
        "organisation.admin_email=grace@northwind.example",
        &address,
        &chain,
        &key,
        "apple.lab_mode=true",
    ];
    words.extend(more);
    data.command_line(desktop).does(&words).unwrap();
    data
}
