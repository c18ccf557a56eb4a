//! By text, in two messages, in both: what goes where, to whom, in which language.

use muster_app::{
    ErrorCode,
    wire::{
        DirectoryConnection, DirectoryDraft, DirectorySyncSettings, InviteDraft, OrganisationSettings,
        SecretChange, TextSettings,
    },
};
use muster_domain::{
    invite::{InviteState, Via},
    message::MessageState,
    problem::ProblemCode,
    template::Channel,
};
use muster_gateways::{
    directory::ldap::{LdapKind, LdapSettings},
    mail::Scripted,
};

use super::stage::*;

#[tokio::test]
async fn a_text_carries_link_and_passcode_and_is_billed() {
    let stage = stage().await;
    let (ids, trouble) = stage.invite(draft(Via::Sms, &["01512 3456789"])).await;
    assert_eq!(trouble, None);
    let access = stage.app.invite_access(ids[0].clone()).await.unwrap();
    let sent = stage.sms.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].to.as_str(), PHONE);
    assert!(
        words(&sent[0].body).contains(&access.link.as_str()),
        "{}",
        sent[0].body
    );
    assert!(sent[0].body.contains(&access.passcode), "{}", sent[0].body);
    assert!(stage.mail.sent().is_empty());
    let detail = stage.detail(&ids[0]).await;
    assert_eq!(detail.invite.state, InviteState::Sent);
    let message = &detail.messages[0];
    assert_eq!(message.channel, Channel::Sms);
    let parts = message.segments.unwrap();
    assert_eq!(
        message.cost.clone().unwrap(),
        format!("{:.3} EUR", f64::from(parts) * 0.075)
    );
    assert_eq!(sent[0].reference.as_str(), message.id);
    let standing = stage.app.text_standing().await.unwrap();
    assert_eq!(standing.spent_today, message.cost.clone().unwrap());
}

#[tokio::test]
async fn split_puts_the_link_in_the_mail_and_the_passcode_in_the_text_and_nothing_in_both() {
    let stage = stage().await;
    let (ids, _) = stage.invite(draft(Via::Split, &[PHONE])).await;
    let access = stage.app.invite_access(ids[0].clone()).await.unwrap();
    let passcode = access.passcode.replace(' ', "");
    let mail = String::from_utf8(stage.mail.sent()[0].bytes.clone()).unwrap();
    // Soft line ends of quoted-printable may stand anywhere.
    let mail = mail.replace("=\r\n", "");
    let token = access.link.rsplit('/').next().unwrap();
    assert!(mail.contains(token), "the link is in the mail");
    assert!(
        !mail.contains(&access.passcode) && !mail.contains(&passcode),
        "the passcode is not"
    );
    let text = &stage.sms.sent()[0].body;
    assert!(text.contains(&access.passcode), "{text}");
    assert!(!text.contains(token), "{text}");
    assert_eq!(stage.state(&ids[0]).await, InviteState::Sent);
}

#[tokio::test]
async fn of_both_one_that_fails_leaves_the_other() {
    let stage = stage().await;
    stage.mail.for_recipient(
        "dana0@example.com",
        Scripted::Refuse(550, "5.1.1 No such user".into()),
    );
    let (ids, _) = stage.invite(draft(Via::Both, &[PHONE])).await;
    let detail = stage.detail(&ids[0]).await;
    assert_eq!(detail.invite.state, InviteState::Sent);
    let of = |channel| {
        detail
            .messages
            .iter()
            .find(|message| message.channel == channel)
            .unwrap()
            .state
    };
    assert_eq!(
        (of(Channel::Email), of(Channel::Sms)),
        (MessageState::Failed, MessageState::Sent)
    );
}

#[tokio::test]
async fn texts_go_in_the_invites_language() {
    let stage = stage().await;
    for (language, says) in [("de", "einrichten"), ("fr", "configurez"), ("", "set up your")] {
        let wanted = InviteDraft {
            language: language.into(),
            ..draft(Via::Sms, &[PHONE])
        };
        stage.invite(wanted).await;
        let sent = stage.sms.sent();
        let text = &sent.last().unwrap().body;
        assert!(text.contains(says), "{language}: {text}");
    }
    stage
        .app
        .save_organisation(OrganisationSettings {
            language: "es".into(),
            ..stage.app.organisation_settings().await.unwrap()
        })
        .await
        .unwrap();
    stage.invite(draft(Via::Sms, &[PHONE])).await;
    let sent = stage.sms.sent();
    assert!(
        sent.last().unwrap().body.contains("configure su"),
        "the organisation's"
    );
    let unknown = InviteDraft {
        language: "tlh".into(),
        ..draft(Via::Sms, &[PHONE])
    };
    let error = stage.app.invite(unknown, 0).await.unwrap_err();
    assert_eq!(error.field.as_deref(), Some("language"));
}

#[tokio::test]
async fn split_is_refused_where_a_directory_alone_opens_an_invite() {
    let stage = stage().await;
    let connection = LdapSettings {
        bind_as: "cn=reader,dc=example,dc=org".into(),
        ..LdapSettings::preset(LdapKind::OpenLdap, "ldap.example.org", "dc=example,dc=org")
    };
    let directory = DirectoryDraft {
        id: None,
        new_id: None,
        name: "Head office".into(),
        enabled: true,
        sign_in: true,
        connection: DirectoryConnection::Ldap(connection),
        secret: SecretChange::Set { value: SECRET.into() },
        sync: DirectorySyncSettings::default(),
    };
    stage.app.save_directory(directory).await.unwrap();
    for (way, allowed) in [("two_factor", true), ("directory", false)] {
        let change = [("enrollment.authentication".to_owned(), way.to_owned())];
        stage.app.change_settings(&change).await.unwrap();
        let plan = stage.app.plan_invites(draft(Via::Split, &[PHONE])).await.unwrap();
        let at_via = plan.problems.iter().find(|problem| problem.field == "via");
        assert_eq!(at_via.is_none(), allowed, "{way}: {:?}", plan.problems);
        let sent = stage.app.invite(draft(Via::Split, &[PHONE]), 0).await;
        assert_eq!(sent.is_ok(), allowed, "{way}");
    }
    // By mail and by text: neither brings a passcode that nobody is asked for.
    let before = (stage.mail.sent().len(), stage.sms.sent().len());
    let (ids, _) = stage.invite(draft(Via::Both, &[PHONE])).await;
    let access = stage.app.invite_access(ids[0].clone()).await.unwrap();
    let mails = stage.mail.sent().split_off(before.0);
    let texts = stage.sms.sent().split_off(before.1);
    let said: Vec<String> = mails
        .into_iter()
        .map(|mail| {
            String::from_utf8(mail.bytes.clone())
                .unwrap()
                .replace("=\r\n", "")
        })
        .chain(texts.into_iter().map(|text| text.body.clone()))
        .filter(|said| said.contains(access.link.rsplit('/').next().unwrap()))
        .collect();
    assert_eq!(said.len(), 2, "{said:?}");
    for said in said {
        let glued = access.passcode.replace(' ', "");
        assert!(
            !said.contains(&access.passcode) && !said.contains(&glued),
            "{said}"
        );
    }
}

#[tokio::test]
async fn without_a_gateway_nobody_is_invited_by_text_and_mails_go_on() {
    let stage = stage().await;
    let (_, waiting) = stage
        .app
        .invite(draft(Via::Both, &[PHONE]), 0)
        .await
        .map(|x| ((), x.1))
        .unwrap();
    let off = TextSettings {
        enabled: false,
        ..kannel()
    };
    stage.app.save_texts(with_secret(off)).await.unwrap();
    let error = stage.app.invite(draft(Via::Sms, &[PHONE]), 0).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::TextsNotReady);
    let trouble = stage.idle().await;
    assert!(trouble.is_some(), "the text that waits is told");
    assert_eq!(stage.mail.sent().len(), 1);
    assert_eq!(stage.state(&waiting[0]).await, InviteState::Sent);
    stage.app.save_texts(with_secret(kannel())).await.unwrap();
    assert_eq!(stage.idle().await, None);
    assert_eq!(stage.sms.sent().len(), 1);
}

#[tokio::test]
async fn texts_go_only_where_the_list_allows() {
    let stage = stage().await;
    let austria = TextSettings {
        allowed_countries: vec!["at".into()],
        ..kannel()
    };
    let saved = stage.app.save_texts(with_secret(austria)).await.unwrap();
    assert_eq!(saved.allowed_countries, ["AT"]);
    let error = stage.app.invite(draft(Via::Sms, &[PHONE]), 0).await.unwrap_err();
    assert_eq!(error.problems[0].code, ProblemCode::NotAllowed);
    assert_eq!(error.problems[0].field, "recipients.0.phone");
}

#[tokio::test]
async fn a_number_is_remembered_and_asked_for_no_more() {
    let stage = stage().await;
    let error = stage.app.invite(draft(Via::Sms, &[""]), 0).await.unwrap_err();
    assert_eq!(error.problems[0].code, ProblemCode::Required);
    stage.invite(draft(Via::Email, &[PHONE])).await;
    assert_eq!(
        stage.app.search_users("dana".into(), 5).await.unwrap().hits[0]
            .phone
            .as_deref(),
        Some(PHONE)
    );
    stage.invite(draft(Via::Sms, &[""])).await;
    assert_eq!(stage.sms.sent()[0].to.as_str(), PHONE);
}
