//! An organisation with a directory, on the real window and in real browsers: an OpenLDAP connected and synchronised, one of its
//! people invited with two factors, another who enrolls without an invite, and both in an audit log that verifies.

use std::{path::Path, time::Duration};

use muster_stories::{
    AppleDevice, Console, Data, Desktop, Invitee, Keychain, MailServer, Screen,
    certificate::Certificate,
    oidc::OidcProvider,
    process::until,
    slapd::{BASE, READER, Slapd, group, people, person},
    traces,
};
use serde_json::json;

use crate::{bulk, lab::lab};

/// An organisation whose devices can enroll and whose mails leave.
fn organisation(desktop: &Desktop, certificate: &Certificate, mail_port: u16) -> Data {
    lab(
        desktop,
        certificate,
        &[
            "organisation.undo_seconds=5",
            "mail.route=smtp",
            "mail.host=127.0.0.1",
            &format!("mail.port={mail_port}"),
            "mail.security=none",
            "mail.from_email=it@northwind.example",
        ],
    )
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

/// Goes through two factors in a browser, to the steps.
async fn proves_both(browser: &Invitee, link: &str, passcode: &str, name: &str) {
    browser.opens(link).await.unwrap();
    browser.sees("Northwind Health").await.unwrap();
    browser.fills("One-time passcode", passcode).await.unwrap();
    browser.clicks("Continue").await.unwrap();
    browser.sees("User name or email address").await.unwrap();
    browser.picture("directory-6-second-factor").await.unwrap();
    browser.is_usable_by_everybody("The second factor").await.unwrap();
    signs_in(browser, name, &format!("pw-{name}")).await;
    browser
        .sees(&format!("Verified as {name} of Example"))
        .await
        .unwrap();
}

async fn signs_in(browser: &Invitee, name: &str, password: &str) {
    browser.fills("User name or email address", name).await.unwrap();
    browser.fills("Password", password).await.unwrap();
    browser.clicks("Sign in").await.unwrap();
}

/// Pastes an authority of one's own.
async fn trusts(console: &Console, authority: &Path) {
    console.clicks("Add").await.unwrap();
    let pem = std::fs::read_to_string(authority).unwrap();
    // Pasted: keys that are pressed one by one leave out the ends of lines.
    let field = console.field("Own certificate authority").await.unwrap();
    let paste = "const [field, text] = arguments; \
         Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, text); \
         field.dispatchEvent(new Event('input', { bubbles: true }));";
    console
        .runs(paste, vec![serde_json::to_value(&field).unwrap(), pem.into()])
        .await
        .unwrap();
}

async fn goes_to(console: &Console, place: &str) {
    let script = format!("location.hash = '{place}'");
    console.runs(&script, vec![]).await.unwrap();
}

/// Saves a new directory. The way back to the choice of its kind is called the same.
async fn adds(console: &Console) {
    let script = "const save = [...document.querySelectorAll('button')].find(button => button.innerText.trim() === 'Add directory'); \
                  save.click();";
    console.runs(script, vec![]).await.unwrap();
}

#[tokio::test]
async fn a_directory_is_connected_its_people_enroll_by_invite_and_by_themselves_and_the_log_verifies() {
    let mut ldif = people(40);
    ldif.push_str(&format!("{}{}", person("ana", ""), person("bea", "")));
    ldif.push_str(&group("staff", &["uid=ana,ou=people", "uid=bea,ou=people"]));
    let slapd = Slapd::holding(&ldif).await.unwrap();
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let mail_server = MailServer::start().unwrap();
    let certificate = Certificate::for_loopback().unwrap();
    let data = organisation(&desktop, &certificate, mail_server.port());
    let console = Console::open(&desktop, data.folder()).await.unwrap();

    // Connected, after a test that says at which step a wrong password stops.
    console.clicks("Directories").await.unwrap();
    console.sees("No directory yet").await.unwrap();
    console.picture("directory-1-none").await.unwrap();
    console.clicks("Add directory").await.unwrap();
    console.clicks("OpenLDAP").await.unwrap();
    console.fills("Name", "Head office").await.unwrap();
    console.fills("Server", "localhost").await.unwrap();
    console.fills("Port", &slapd.ldaps().to_string()).await.unwrap();
    trusts(&console, &slapd.authority()).await;
    console.fills("Account", READER.0).await.unwrap();
    console.fills("Password", "wrong").await.unwrap();
    console.fills("Base DN", BASE).await.unwrap();
    console.clicks("Test").await.unwrap();
    console.sees("It stopped at").await.unwrap();
    console.picture("directory-2-test-stopped").await.unwrap();
    console.fills("Password", READER.1).await.unwrap();
    console.clicks("Test").await.unwrap();
    console.sees("It works").await.unwrap();
    console.sees("@example.org").await.unwrap();
    console.picture("directory-3-test").await.unwrap();
    console
        .is_usable_by_everybody("The form of a directory")
        .await
        .unwrap();
    adds(&console).await;

    // Looked at, and read.
    console.clicks("Look what would change").await.unwrap();
    console.sees("42 new").await.unwrap();
    console.picture("directory-4-preview").await.unwrap();
    console.clicks("Do this now").await.unwrap();
    console.sees("Head office is in step: 42 new").await.unwrap();
    console.picture("directory-5-synced").await.unwrap();
    console.is_usable_by_everybody("A directory").await.unwrap();

    // Both factors, from now on.
    goes_to(&console, "/settings/authentication").await;
    console.clicks("Two-factor (both)").await.unwrap();
    console.clicks("Save").await.unwrap();

    // One of its people is invited: found as one types.
    goes_to(&console, "/enrollment").await;
    console.clicks("Enroll device").await.unwrap();
    console.clicks("iOS").await.unwrap();
    console.clicks("Continue").await.unwrap();
    console.clicks("Through user invites").await.unwrap();
    console.clicks("Continue").await.unwrap();
    console.types("Users", "ana of").await.unwrap();
    console.sees("ana@example.org").await.unwrap();
    console.presses(&[bulk::ENTER]).await.unwrap();
    console.clicks("Review").await.unwrap();
    console.sees("1 invite to 1 person").await.unwrap();
    console.clicks("Send 1 invite").await.unwrap();
    console.clicks("Send now").await.unwrap();
    console.sees("1 invite sent").await.unwrap();
    console.clicks("Done").await.unwrap();

    // The passcode alone is not enough, and a colleague's account is not hers.
    let mail = mail_server.mail_for("ana@example.org").await.unwrap();
    let phone = Invitee::with(&desktop, Screen::IPhone).await.unwrap();
    proves_both(&phone, &mail.link().unwrap(), &mail.passcode().unwrap(), "ana").await;
    phone.picture("directory-7-steps").await.unwrap();
    let first = enrolls(&phone, &certificate).await;
    phone.close().await.unwrap();
    console.row_says("ana of Example", "Enrolled").await.unwrap();

    // Another enrolls without an invite.
    goes_to(&console, "/settings/self-enrollment").await;
    console.sees("Self enrollment is off").await.unwrap();
    console
        .runs("document.querySelector('[role=switch]').click()", vec![])
        .await
        .unwrap();
    console.clicks("Save").await.unwrap();
    // The address is this computer's alone, and the page says so.
    console
        .sees("Self enrollment is on, but phones cannot use it")
        .await
        .unwrap();
    console.picture("directory-8-self").await.unwrap();
    console
        .is_usable_by_everybody("The settings of self enrollment")
        .await
        .unwrap();
    let phone = Invitee::with(&desktop, Screen::IPhone).await.unwrap();
    phone
        .opens(&format!("https://localhost:{}/self", data.portal().unwrap()))
        .await
        .unwrap();
    phone.sees("Set up a device for work").await.unwrap();
    phone.picture("directory-9-self-portal").await.unwrap();
    phone.is_usable_by_everybody("Self enrollment").await.unwrap();
    signs_in(&phone, "bea", "pw-bea").await;
    phone.sees("What is this device?").await.unwrap();
    phone.picture("directory-10-self-choice").await.unwrap();
    phone.clicks("iPhone").await.unwrap();
    phone.clicks("Continue").await.unwrap();
    // The page before says whom it knows in the same words.
    until("the steps", Duration::from_secs(20), async || {
        Ok(phone.address().await?.ends_with("/enroll").then_some(()))
    })
    .await
    .unwrap();
    phone.sees("Verified as bea of Example").await.unwrap();
    let second = enrolls(&phone, &certificate).await;
    phone.close().await.unwrap();
    goes_to(&console, "/devices").await;
    for device in [&first, &second] {
        console.sees(device.serial()).await.unwrap();
    }

    // Both stand in the log, and the log verifies.
    console.clicks("Audit log").await.unwrap();
    for words in ["ana of Example", "bea of Example", "Head office"] {
        console.sees(words).await.unwrap();
    }
    console.clicks("Verify").await.unwrap();
    console.sees("The log is whole").await.unwrap();
    console.picture("directory-11-log").await.unwrap();
    console.is_usable_by_everybody("The log").await.unwrap();
    console.close().await.unwrap();

    // What was typed stands nowhere.
    for secret in [READER.1, "pw-ana", "pw-bea"] {
        for place in [data.folder(), &desktop.log("console"), &desktop.log("muster")] {
            let found = traces::of(secret, place).unwrap();
            assert!(found.is_empty(), "{secret} stands in {found:?}");
        }
    }
}

#[tokio::test]
async fn a_provider_is_connected_and_a_real_browser_signs_in_there() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let mail_server = MailServer::start().unwrap();
    let certificate = Certificate::for_loopback().unwrap();
    let data = organisation(&desktop, &certificate, mail_server.port());
    let console = Console::open(&desktop, data.folder()).await.unwrap();

    // The provider has to know the address that the form shows.
    goes_to(&console, "/directories/new/generic").await;
    console.sees("/callback").await.unwrap();
    let text = console.text().await.unwrap();
    let back = text
        .split_whitespace()
        .find(|word| word.ends_with("/callback"))
        .unwrap()
        .to_owned();
    let claims = |sub: &str| json!({ "sub": sub, "email": format!("{sub}@example.org"), "email_verified": true, "name": sub });
    let provider = OidcProvider::start(json!({
        "clients": [{
            "client_id": "muster", "client_secret": "secret-of-muster", "redirect_uris": [back],
            "application_type": "web",
        }],
        "users": [
            { "login": "ana", "password": "pw-ana", "claims": claims("ana") },
            { "login": "bea", "password": "pw-bea", "claims": claims("bea") },
        ],
    }))
    .await
    .unwrap();
    console.fills("Name", "Example ID").await.unwrap();
    console.fills("Issuer", &provider.issuer()).await.unwrap();
    console.fills("Client ID", "muster").await.unwrap();
    console.fills("Client secret", "secret-of-muster").await.unwrap();
    console.clicks("Show Rarely needed").await.unwrap();
    trusts(&console, &provider.authority()).await;
    console.clicks("Test").await.unwrap();
    console.sees("It works").await.unwrap();
    console.picture("provider-1-test").await.unwrap();
    console
        .is_usable_by_everybody("The form of a provider")
        .await
        .unwrap();
    adds(&console).await;
    console
        .sees("People sign in to the portal with it.")
        .await
        .unwrap();
    console.picture("provider-2-ready").await.unwrap();

    goes_to(&console, "/settings/authentication").await;
    console.clicks("Directory sign-in").await.unwrap();
    console.clicks("Save").await.unwrap();
    goes_to(&console, "/enrollment/enroll").await;
    console.clicks("iOS").await.unwrap();
    console.clicks("Continue").await.unwrap();
    console.clicks("Through user invites").await.unwrap();
    console.clicks("Continue").await.unwrap();
    console
        .types("Users", "Ana Sousa <ana@example.org>\n")
        .await
        .unwrap();
    console.clicks("Review").await.unwrap();
    console.clicks("Send 1 invite").await.unwrap();
    console.clicks("Send now").await.unwrap();
    console.sees("1 invite sent").await.unwrap();
    console.clicks("Done").await.unwrap();
    let mail = mail_server.mail_for("ana@example.org").await.unwrap();

    // A colleague is who she says, and not who was invited.
    let other = Invitee::with(&desktop, Screen::IPhone).await.unwrap();
    signs_in_there(&other, &mail.link().unwrap(), "bea").await;
    other.sees("This is somebody else’s account").await.unwrap();
    other.picture("provider-3-other").await.unwrap();
    other.is_usable_by_everybody("Another's invite").await.unwrap();
    other.close().await.unwrap();

    let phone = Invitee::with(&desktop, Screen::IPhone).await.unwrap();
    signs_in_there(&phone, &mail.link().unwrap(), "ana").await;
    phone.sees("Verified as").await.unwrap();
    phone.picture("provider-4-steps").await.unwrap();
    enrolls(&phone, &certificate).await;
    phone.close().await.unwrap();
    console.row_says("Ana Sousa", "Enrolled").await.unwrap();
    console.close().await.unwrap();
}

/// From the link to the provider, through its pages, and back.
async fn signs_in_there(browser: &Invitee, link: &str, login: &str) {
    browser.opens(link).await.unwrap();
    browser.clicks("Sign in with Example ID").await.unwrap();
    browser.fills("Login", login).await.unwrap();
    browser.fills("Password", &format!("pw-{login}")).await.unwrap();
    browser.clicks("Sign in").await.unwrap();
    browser.clicks("Allow").await.unwrap();
}
