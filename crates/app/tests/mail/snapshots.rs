use muster_domain::{authentication::Authentication, device::OwnedBy, platform::Platform};

use crate::data::{invite, render, visible_text};

fn snapshot(name: &str, shown: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, shown));
}

#[test]
fn every_platform_reads_in_its_own_words() {
    for platform in Platform::ALL {
        let mail = render(&invite(platform));
        let name = platform.as_str();
        snapshot(
            &format!("text-{name}"),
            &format!("Subject: {}\n\n{}", mail.subject, mail.text),
        );
        snapshot(&format!("visible-{name}"), &visible_text(&mail.html));
    }
}

#[test]
fn the_html_part_is_stable() {
    let mail = render(&invite(Platform::Ios));
    snapshot("html-ios", &mail.html.replace("><", ">\n<"));
}

#[test]
fn a_mail_with_as_little_as_can_be_known_still_reads_well() {
    let mut data = invite(Platform::Windows);
    data.owned_by = OwnedBy::Corporate;
    data.sender.clear();
    data.user_name.clear();
    data.support_email.clear();
    data.support_phone.clear();
    let mail = render(&data);
    snapshot(
        "text-bare",
        &format!("Subject: {}\n\n{}", mail.subject, mail.text),
    );
    snapshot("visible-bare", &visible_text(&mail.html));
}

/// There is no passcode that it could speak of.
#[test]
fn an_invite_that_a_directory_opens_asks_for_the_work_account_alone() {
    let mut data = invite(Platform::Ios);
    data.authentication = Authentication::Directory;
    data.passcode.clear();
    let mail = render(&data);
    snapshot(
        "text-directory",
        &format!("Subject: {}\n\n{}", mail.subject, mail.text),
    );
    snapshot("visible-directory", &visible_text(&mail.html));
    assert!(!mail.html.to_lowercase().contains("passcode"));
}

#[test]
fn one_way_to_support_is_named_alone() {
    let mut data = invite(Platform::Android);
    data.support_phone.clear();
    let mail = render(&data);
    assert!(
        mail.text
            .contains("Stuck? Contact service.desk@northwind.example."),
        "{}",
        mail.text
    );
    data.support_email.clear();
    data.support_phone = "555 0142".to_owned();
    let mail = render(&data);
    assert!(mail.text.contains("Stuck? Contact 555 0142.\n"), "{}", mail.text);
    assert!(visible_text(&mail.html).contains("Stuck? Contact 555 0142."));
}
