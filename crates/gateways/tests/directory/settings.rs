//! What an admin types, and what is said of it.

use muster_gateways::directory::ldap::{DisabledRule, LdapDirectory, LdapKind, LdapSettings};
use secrecy::SecretString;

const KINDS: [LdapKind; 4] = [
    LdapKind::ActiveDirectory,
    LdapKind::OpenLdap,
    LdapKind::ZohoDirectory,
    LdapKind::Directory389,
];

fn preset(kind: LdapKind) -> LdapSettings {
    LdapSettings {
        bind_as: "cn=reader,dc=example,dc=org".into(),
        ..LdapSettings::preset(kind, "ldap.example.org", "dc=example,dc=org")
    }
}

#[test]
fn every_preset_can_be_used_as_it_is_and_survives_being_kept() {
    for kind in KINDS {
        let settings = preset(kind);
        assert_eq!(settings.check(&"secret".into()), [], "{kind:?}");
        assert!(LdapDirectory::open(settings.clone(), "secret".into()).is_ok());
        let kept = serde_json::to_string(&settings).unwrap();
        assert!(!kept.contains("secret"));
        assert_eq!(serde_json::from_str::<LdapSettings>(&kept).unwrap(), settings);
    }
}

#[test]
fn every_field_says_what_is_wrong_with_it() {
    type Change = fn(&mut LdapSettings);
    let cases: [(&str, Change); 21] = [
        ("host", |s| s.host = String::new()),
        ("host", |s| s.host = "ldaps://ldap.example.org".into()),
        ("port", |s| s.port = 0),
        ("ca_pem", |s| s.ca_pem = Some("no certificate".into())),
        ("base_dn", |s| s.base_dn = String::new()),
        ("base_dn", |s| s.base_dn = "example.org".into()),
        ("base_dn", |s| s.base_dn = "dc=example\n,dc=org".into()),
        ("group_base_dn", |s| s.group_base_dn = Some("groups".into())),
        ("bind_as", |s| s.bind_as = "reader".into()),
        ("bind_as", |s| s.bind_as = String::new()),
        ("user_filter", |s| s.user_filter = "objectClass=person".into()),
        ("user_filter", |s| s.user_filter = "(a=b)(c=d)".into()),
        ("group_filter", |s| s.group_filter = String::new()),
        ("page_size", |s| s.page_size = 0),
        ("attributes.id", |s| s.attributes.id = String::new()),
        ("attributes.email", |s| s.attributes.email = "mail)(uid=*".into()),
        ("attributes.phone", |s| s.attributes.phone = Some("a b".into())),
        ("attributes.login", |s| s.attributes.login.clear()),
        ("attributes.login.1", |s| s.attributes.login[1] = "*".into()),
        ("attributes.group_members", |s| {
            s.attributes.group_members = vec!["member".into(); 9]
        }),
        ("attributes.disabled.attribute", |s| {
            s.attributes.disabled = DisabledRule::Value {
                attribute: "a=b".into(),
                value: "TRUE".into(),
            };
        }),
    ];
    for (field, change) in cases {
        let mut settings = preset(LdapKind::OpenLdap);
        change(&mut settings);
        let problems = settings.check(&"secret".into());
        assert_eq!(problems.len(), 1, "{field}: {problems:?}");
        assert_eq!(problems[0].field, field);
        assert!(problems[0].message.ends_with('.'), "{problems:?}");
        assert!(LdapDirectory::open(settings, "secret".into()).is_err());
    }
}

#[test]
fn an_account_that_reads_has_a_password() {
    let settings = preset(LdapKind::OpenLdap);
    let problems = settings.check(&SecretString::default());
    assert_eq!((problems.len(), problems[0].field.as_str()), (1, "password"));
    let anonymous = LdapSettings {
        bind_as: String::new(),
        ..settings
    };
    assert_eq!(anonymous.check(&SecretString::default()), []);
}

#[test]
fn active_directory_takes_other_names_too() {
    for name in ["reader@ad.example.org", "EXAMPLE\\reader"] {
        let ad = LdapSettings {
            bind_as: name.into(),
            ..preset(LdapKind::ActiveDirectory)
        };
        assert_eq!(ad.check(&"secret".into()), [], "{name}");
        let other = LdapSettings {
            kind: LdapKind::OpenLdap,
            ..ad
        };
        assert_eq!(other.check(&"secret".into()).len(), 1);
    }
}
