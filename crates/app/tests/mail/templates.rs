//! Templates that must be refused before a mail is made from them.

use muster_app::mail::{InviteMailTemplate, MailTemplateError, TemplateSource};

const MJML: &str = "<mjml><mj-body><mj-section><mj-column><mj-text>{{ link }} {{ passcode }}</mj-text></mj-column></mj-section></mj-body></mjml>";

fn compile(mjml: &str, text: &str, subject: &str) -> Result<InviteMailTemplate, MailTemplateError> {
    InviteMailTemplate::compile(TemplateSource { mjml, text, subject })
}

#[test]
fn the_least_template_is_taken() {
    compile(MJML, "{{ link }} {{ passcode }}", "{{ title }}").unwrap();
}

#[test]
fn mistakes_show_when_the_template_is_compiled() {
    let text = "{{ link }} {{ passcode }}";
    assert!(matches!(
        compile("<mjml><mj-body>", text, "x"),
        Err(MailTemplateError::Mjml(_))
    ));
    assert!(matches!(
        compile("no markup", text, "x"),
        Err(MailTemplateError::Mjml(_))
    ));
    assert!(matches!(
        compile(MJML, "{{ link", "x"),
        Err(MailTemplateError::Expression(_))
    ));
    assert!(matches!(
        compile(MJML, text, "{{ organization }}"),
        Err(MailTemplateError::Expression(_))
    ));
    assert!(matches!(
        compile(MJML, "{{ link }}", "x"),
        Err(MailTemplateError::Missing("the passcode"))
    ));
    assert!(matches!(
        compile(MJML, "{{ passcode }}", "x"),
        Err(MailTemplateError::Missing("the link"))
    ));
}

#[test]
fn a_secret_in_the_subject_is_refused() {
    let text = "{{ link }} {{ passcode }}";
    assert!(matches!(
        compile(MJML, text, "{{ passcode }}"),
        Err(MailTemplateError::SecretInSubject)
    ));
    assert!(matches!(
        compile(MJML, text, "Go to {{ link }}"),
        Err(MailTemplateError::SecretInSubject)
    ));
}

#[test]
fn an_endless_template_runs_dry() {
    let endless = "{{ link }} {{ passcode }}{% for a in organisation %}{% for b in organisation %}{% for c in organisation %}{% for d in organisation %}{{ d }}{% endfor %}{% endfor %}{% endfor %}{% endfor %}";
    assert!(matches!(
        compile(MJML, endless, "x"),
        Err(MailTemplateError::Expression(_))
    ));
}

#[test]
fn a_template_does_not_read_files() {
    assert!(
        compile(
            "<mjml><mj-body><mj-include path=\"/etc/hostname\" /></mj-body></mjml>",
            "x",
            "x"
        )
        .is_err()
    );
    assert!(compile(MJML, "{% include '/etc/hostname' %}", "x").is_err());
}
