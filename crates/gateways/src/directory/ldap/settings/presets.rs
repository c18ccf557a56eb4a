//! What directories are like as their makers ship them.

use super::{AttributeMap, DisabledRule, LdapKind};

/// Which entries are users.
pub(super) fn user_filter(kind: LdapKind) -> &'static str {
    match kind {
        // 805306368 is SAM_NORMAL_USER_ACCOUNT (MS-ADTS, 2.2.19): people and no computers, and it is indexed.
        LdapKind::ActiveDirectory => "(&(objectCategory=person)(sAMAccountType=805306368))",
        LdapKind::OpenLdap | LdapKind::ZohoDirectory => "(objectClass=inetOrgPerson)",
        LdapKind::Directory389 => "(objectClass=person)",
    }
}

/// Which entries are groups.
pub(super) fn group_filter(kind: LdapKind) -> &'static str {
    match kind {
        LdapKind::ActiveDirectory => "(objectClass=group)",
        LdapKind::OpenLdap | LdapKind::ZohoDirectory | LdapKind::Directory389 => {
            "(|(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)(objectClass=posixGroup))"
        }
    }
}

/// What is what.
pub(super) fn attributes(kind: LdapKind) -> AttributeMap {
    let common = AttributeMap {
        id: "entryUUID".into(),
        user_name: "uid".into(),
        login: vec!["uid".into(), "mail".into()],
        name: "cn".into(),
        email: "mail".into(),
        phone: Some("mobile".into()),
        upn: None,
        department: Some("departmentNumber".into()),
        disabled: DisabledRule::Never,
        member_of: Some("memberOf".into()),
        changed: "modifyTimestamp".into(),
        group_name: "cn".into(),
        group_members: vec!["member".into(), "uniqueMember".into(), "memberUid".into()],
    };
    match kind {
        LdapKind::ActiveDirectory => AttributeMap {
            id: "objectGUID".into(),
            user_name: "sAMAccountName".into(),
            login: vec!["sAMAccountName".into(), "userPrincipalName".into(), "mail".into()],
            name: "displayName".into(),
            upn: Some("userPrincipalName".into()),
            department: Some("department".into()),
            disabled: DisabledRule::AccountControl,
            changed: "uSNChanged".into(),
            group_members: vec!["member".into()],
            ..common
        },
        // The mark of an account that an admin locked for good (draft-behera-ldap-password-policy-10, 5.3.3).
        LdapKind::OpenLdap => AttributeMap {
            disabled: DisabledRule::Value {
                attribute: "pwdAccountLockedTime".into(),
                value: "000001010000Z".into(),
            },
            ..common
        },
        // What a client may see is picked attribute by attribute in Zoho's console.
        LdapKind::ZohoDirectory => AttributeMap {
            login: vec!["mail".into(), "uid".into()],
            name: "displayName".into(),
            ..common
        },
        LdapKind::Directory389 => AttributeMap {
            id: "nsUniqueId".into(),
            disabled: DisabledRule::Value {
                attribute: "nsAccountLock".into(),
                value: "true".into(),
            },
            ..common
        },
    }
}
