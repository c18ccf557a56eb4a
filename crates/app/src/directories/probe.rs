//! *Test directory*: each step of reaching one, and what would be read, before anything is saved.

use muster_domain::account::Right;
use muster_gateways::directory::{
    ldap::{DirectoryEntry, LdapOutcome, LdapProbe, LdapStep, Stage, probe_ldap},
    oidc::{OidcOutcome, OidcStage, OidcStep, probe_oidc},
};

use crate::{
    App, Result,
    wire::{
        DirectoryConnection, DirectoryDraft, DirectorySample, DirectorySampleGroup, DirectoryTest,
        DirectoryUnusable, TestStep,
    },
};

/// Groups of an entry that a sample shows.
const SHOWN_GROUPS: usize = 20;

impl App {
    /// Tries a directory with the values of the form, saved or not. `tell` hears of each step as it ends; all of them are the answer.
    pub async fn test_directory(
        &self,
        draft: DirectoryDraft,
        tell: impl Fn(TestStep) + Send + Sync + 'static,
    ) -> Result<DirectoryTest> {
        self.may(Right::Manage).await?;
        let known = match &draft.id {
            Some(id) => Some(self.directory_in_full(id).await?),
            None => None,
        };
        let secret = self.check_draft(&with_a_base(&draft), known.as_ref())?.secret;
        match &draft.connection {
            DirectoryConnection::Ldap(settings) => {
                let password = secret.unwrap_or_default();
                let told = move |step: &LdapStep| tell(ldap_step(step));
                let probe = probe_ldap(settings, &password, told).await;
                Ok(found(probe))
            }
            DirectoryConnection::Oidc(settings) => {
                let id = draft.id.as_deref().or(draft.new_id.as_deref()).unwrap_or("new");
                let redirect = self.oidc_redirect_address(id).await?;
                let steps =
                    probe_oidc(settings, secret.as_ref(), &redirect, |step| tell(oidc_step(step))).await;
                Ok(DirectoryTest {
                    steps: steps.iter().map(oidc_step).collect(),
                    users: Vec::new(),
                    unusable: Vec::new(),
                    groups: Vec::new(),
                })
            }
        }
    }
}

/// The same with some base: a directory is tried without one, too, and offers those that it has.
fn with_a_base(draft: &DirectoryDraft) -> DirectoryDraft {
    let mut draft = draft.clone();
    if let DirectoryConnection::Ldap(settings) = &mut draft.connection
        && settings.base_dn.trim().is_empty()
    {
        "dc=invalid".clone_into(&mut settings.base_dn);
    }
    draft
}

fn found(probe: LdapProbe) -> DirectoryTest {
    DirectoryTest {
        steps: probe.steps.iter().map(ldap_step).collect(),
        users: probe.users.into_iter().map(sample).collect(),
        unusable: probe
            .unusable
            .into_iter()
            .map(|unusable| DirectoryUnusable {
                dn: unusable.dn,
                attribute: unusable.attribute,
                why: unusable.why,
            })
            .collect(),
        groups: probe
            .groups
            .into_iter()
            .map(|group| DirectorySampleGroup {
                name: group.name,
                dn: group.dn,
                members: u32::try_from(group.members).unwrap_or(u32::MAX),
            })
            .collect(),
    }
}

fn sample(user: DirectoryEntry) -> DirectorySample {
    DirectorySample {
        id: user.stable_id,
        dn: user.dn,
        name: user.name,
        user_name: user.user_name,
        email: user.email,
        phone: user.phone.unwrap_or_default(),
        upn: user.upn.unwrap_or_default(),
        department: user.department.unwrap_or_default(),
        disabled: user.disabled,
        groups: user.member_of.into_iter().take(SHOWN_GROUPS).collect(),
    }
}

fn step(name: &str, took_ms: u32, outcome: &str, words: &str, remedy: &str, said: &str) -> TestStep {
    TestStep {
        step: name.to_owned(),
        outcome: outcome.to_owned(),
        words: words.to_owned(),
        remedy: remedy.to_owned(),
        server_said: said.to_owned(),
        took_ms,
    }
}

fn ldap_step(one: &LdapStep) -> TestStep {
    let name = match one.stage {
        Stage::Settings => "settings",
        Stage::LookUp => "look_up",
        Stage::Connect => "connect",
        Stage::Tls => "tls",
        Stage::RootDse => "root_dse",
        Stage::SignIn => "sign_in",
        Stage::Base => "base",
        Stage::Users => "users",
        Stage::Groups => "groups",
        Stage::Attributes => "attributes",
        Stage::Lockout => "lockout",
        Stage::Password => "password",
    };
    let took = one.took_ms;
    match &one.outcome {
        LdapOutcome::Ok { detail } => step(name, took, "ok", detail, "", ""),
        LdapOutcome::Doubtful { words, remedy } => step(name, took, "doubtful", words, remedy, ""),
        LdapOutcome::Skipped { why } => step(name, took, "skipped", why, "", ""),
        LdapOutcome::Failed {
            words,
            remedy,
            directory_said,
            ..
        } => {
            let said = directory_said.as_deref().unwrap_or_default();
            step(name, took, "failed", words, remedy, said)
        }
    }
}

fn oidc_step(one: &OidcStep) -> TestStep {
    let name = match one.stage {
        OidcStage::Settings => "settings",
        OidcStage::LookUp => "look_up",
        OidcStage::Connect => "connect",
        OidcStage::Tls => "tls",
        OidcStage::Discovery => "discovery",
        OidcStage::Issuer => "issuer",
        OidcStage::Keys => "keys",
        OidcStage::Pkce => "pkce",
        OidcStage::Redirect => "redirect",
        OidcStage::Client => "client",
    };
    let took = one.took_ms;
    match &one.outcome {
        OidcOutcome::Ok { detail } => step(name, took, "ok", detail, "", ""),
        OidcOutcome::Skipped { why } => step(name, took, "skipped", why, "", ""),
        OidcOutcome::Failed {
            words,
            remedy,
            provider_said,
            ..
        } => {
            let said = provider_said.as_deref().unwrap_or_default();
            step(name, took, "failed", words, remedy, said)
        }
    }
}
