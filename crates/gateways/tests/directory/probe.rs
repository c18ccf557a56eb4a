//! *Test directory* on a real one, good and bad.

use muster_gateways::directory::ldap::{
    Failure, LdapOutcome, LdapProbe, LdapSecurity, LdapSettings, Stage, probe_ldap,
};
use muster_stories::slapd::{BASE, Slapd, group, people};

use crate::support::{plain, reader, settings};

async fn walk(settings: &LdapSettings, password: &str) -> LdapProbe {
    let mut told = Vec::new();
    let probe = probe_ldap(settings, &password.into(), |step| told.push(step.stage)).await;
    assert_eq!(
        told,
        probe.steps.iter().map(|step| step.stage).collect::<Vec<_>>()
    );
    assert_eq!(probe.steps.len(), 11);
    assert!(probe.steps.is_sorted_by_key(|step| step.stage));
    probe
}

fn outcome(probe: &LdapProbe, stage: Stage) -> &LdapOutcome {
    &probe
        .steps
        .iter()
        .find(|step| step.stage == stage)
        .unwrap()
        .outcome
}

fn failed(probe: &LdapProbe) -> (Stage, &Failure) {
    let step = probe
        .steps
        .iter()
        .find(|step| matches!(step.outcome, LdapOutcome::Failed { .. }))
        .unwrap();
    let LdapOutcome::Failed { error, words, .. } = &step.outcome else {
        unreachable!()
    };
    assert!(!words.is_empty());
    (step.stage, error.failure())
}

#[tokio::test]
async fn every_step_is_told_with_samples() {
    use secrecy::ExposeSecret;
    let slapd = Slapd::holding(&(people(1_200) + &group("sales", &["uid=user00001,ou=people"])))
        .await
        .unwrap();
    let password = reader();
    let password = password.expose_secret();
    for settings in [
        settings(&slapd),
        plain(&slapd),
        LdapSettings {
            port: slapd.ldap(),
            security: LdapSecurity::StartTls,
            ..settings(&slapd)
        },
    ] {
        let probe = walk(&settings, password).await;
        assert!(
            probe
                .steps
                .iter()
                .all(|step| !matches!(step.outcome, LdapOutcome::Failed { .. })),
            "{:#?}",
            probe.steps
        );
        assert_eq!(probe.users.len(), 5);
        assert_eq!(probe.groups.len(), 1);
        assert_eq!(
            (probe.groups[0].name.as_str(), probe.groups[0].members),
            ("sales", 1)
        );
        let LdapOutcome::Ok { detail } = outcome(&probe, Stage::Users) else {
            panic!("{probe:#?}")
        };
        assert!(detail.starts_with("at least 1000 entries"), "{detail}");
        let LdapOutcome::Ok { detail } = outcome(&probe, Stage::RootDse) else {
            panic!("{probe:#?}")
        };
        assert!(
            detail.contains("OpenLDAP") && detail.contains("pages"),
            "{detail}"
        );
        // This server keeps no memberOf: the group says who is in it.
        let LdapOutcome::Ok { detail } = outcome(&probe, Stage::Attributes) else {
            panic!("{probe:#?}")
        };
        assert!(
            detail.contains("memberof") && detail.contains("from their members"),
            "{detail}"
        );
        for user in &probe.users {
            let is_in = user.user_name == "user00001";
            assert_eq!(
                user.member_of.iter().any(|dn| dn.starts_with("cn=sales,")),
                is_in,
                "{user:?}"
            );
        }
        assert!(probe.users.iter().any(|user| user.user_name == "user00001"));
        let LdapOutcome::Ok { detail } = outcome(&probe, Stage::Lockout) else {
            panic!("{probe:#?}")
        };
        assert_eq!(detail, "locks an account after 3 wrong passwords");
    }
}

#[tokio::test]
async fn groups_within_groups_are_shown_and_memberof_is_missed_where_no_group_has_a_member() {
    use secrecy::ExposeSecret;
    let sales = [
        "uid=user00001,ou=people",
        "uid=user00002,ou=people",
        "uid=user00003,ou=people",
    ];
    let nested = group("sales", &sales) + &group("all", &["cn=sales,ou=groups", "uid=user00001,ou=people"]);
    let slapd = Slapd::holding(&(people(3) + &nested)).await.unwrap();
    let password = reader();
    let password = password.expose_secret();
    let probe = walk(&settings(&slapd), password).await;
    let first = probe
        .users
        .iter()
        .find(|user| user.user_name == "user00001")
        .unwrap();
    assert_eq!(first.member_of.len(), 2, "{first:?}");
    assert!(first.member_of[0].starts_with("cn=all,"), "{first:?}");
    // Counted as a sync counts: by way of the other group too, and each once.
    let members = |name: &str| {
        let group = probe.groups.iter().find(|group| group.name == name);
        group.map(|group| group.members)
    };
    assert_eq!((members("sales"), members("all")), (Some(3), Some(3)));
    let without = LdapSettings {
        group_filter: "(cn=nothing)".into(),
        ..settings(&slapd)
    };
    let probe = walk(&without, password).await;
    assert!(
        matches!(outcome(&probe, Stage::Attributes), LdapOutcome::Doubtful { words, .. } if words.contains("memberof")),
        "{probe:#?}"
    );
    assert!(probe.users.iter().all(|user| user.member_of.is_empty()));
}

#[tokio::test]
async fn without_a_base_all_before_it_is_tried_and_those_that_there_are_are_offered() {
    use secrecy::ExposeSecret;
    let slapd = Slapd::holding(&people(3)).await.unwrap();
    let password = reader();
    let settings = LdapSettings {
        base_dn: String::new(),
        ..settings(&slapd)
    };
    let probe = walk(&settings, password.expose_secret()).await;
    for stage in [Stage::Connect, Stage::Tls, Stage::RootDse, Stage::SignIn] {
        assert!(
            matches!(outcome(&probe, stage), LdapOutcome::Ok { .. }),
            "{:?}",
            probe.steps
        );
    }
    let LdapOutcome::Failed { words, remedy, .. } = outcome(&probe, Stage::Base) else {
        panic!("{probe:#?}")
    };
    assert!(
        words.contains("No base DN") && remedy.contains(muster_stories::slapd::BASE),
        "{remedy}"
    );
    assert!(matches!(
        outcome(&probe, Stage::Users),
        LdapOutcome::Skipped { .. }
    ));
}

#[tokio::test]
async fn the_directorys_own_words_are_said_once() {
    let slapd = Slapd::holding(&people(1)).await.unwrap();
    let probe = walk(&settings(&slapd), "wrong").await;
    let LdapOutcome::Failed {
        words,
        directory_said,
        ..
    } = outcome(&probe, Stage::SignIn)
    else {
        panic!("{probe:#?}")
    };
    assert!(
        !words.contains("invalidCredentials") && !words.contains("It says"),
        "{words}"
    );
    assert_eq!(directory_said.as_deref(), Some("49 invalidCredentials"));
}

#[tokio::test]
async fn whatever_is_wrong_is_told_at_its_step() {
    use secrecy::ExposeSecret;
    let slapd = Slapd::holding(&people(3)).await.unwrap();
    let password = reader();
    let password = password.expose_secret();
    let good = settings(&slapd);
    let with = |change: &dyn Fn(&mut LdapSettings)| {
        let mut other = good.clone();
        change(&mut other);
        other
    };
    let cases: [(LdapSettings, &str, Stage); 7] = [
        (
            with(&|s| s.user_filter = "(uid=".into()),
            password,
            Stage::Settings,
        ),
        (good.clone(), "", Stage::Settings),
        (
            with(&|s| s.host = "no-such-host.invalid".into()),
            password,
            Stage::LookUp,
        ),
        (with(&|s| s.port = 1), password, Stage::Connect),
        (with(&|s| s.ca_pem = None), password, Stage::Tls),
        (good.clone(), "wrong", Stage::SignIn),
        (
            with(&|s| s.base_dn = format!("ou=nowhere,{BASE}")),
            password,
            Stage::Base,
        ),
    ];
    for (settings, password, stage) in cases {
        let probe = walk(&settings, password).await;
        assert_eq!(failed(&probe).0, stage, "{:#?}", probe.steps);
        let LdapOutcome::Skipped { why } = outcome(&probe, Stage::Attributes) else {
            panic!("{probe:#?}")
        };
        assert!(why.contains("earlier"));
        assert!(!format!("{probe:?}").contains("wrong\"") || password != "wrong");
    }

    let nobody = walk(&with(&|s| s.user_filter = "(uid=nobody)".into()), password).await;
    assert!(
        matches!(outcome(&nobody, Stage::Users), LdapOutcome::Doubtful { words, .. } if words.contains("Not one"))
    );
    // Of attributes that nobody was there to have, nothing is claimed.
    assert!(
        matches!(outcome(&nobody, Stage::Attributes), LdapOutcome::Doubtful { words, .. } if words.contains("no user"))
    );
    let no_mail = walk(&with(&|s| s.attributes.email = "employeeNumber".into()), password).await;
    assert_eq!(no_mail.unusable.len(), 3);
    assert!(no_mail.users.is_empty());
    assert!(
        matches!(outcome(&no_mail, Stage::Attributes), LdapOutcome::Doubtful { words, .. } if words.contains("employeenumber"))
    );
}
