//! The test behind *Test directory*: walks the way that a sync takes, reads a few entries and changes nothing, and says in plain words
//! which step failed and what to do.

use std::{collections::HashMap, time::Instant as Clock};

use jiff::Timestamp;
use ldap3::Scope;
use secrecy::SecretString;

use super::client::{LdapClient, Reading};
use super::entry::{AttributeCounts, DirectoryEntry, Unusable};
use super::error::{Failure, LdapError, Stage, printable};
use super::groups::{DirectoryGroup, GroupTree};
use super::lockout::Lockout;
use super::root::{self, RootDse};
use super::settings::{LdapSecurity, LdapSettings};

/// The steps, in the order they are walked.
const STEPS: [Stage; 11] = [
    Stage::Settings,
    Stage::LookUp,
    Stage::Connect,
    Stage::Tls,
    Stage::RootDse,
    Stage::SignIn,
    Stage::Base,
    Stage::Users,
    Stage::Groups,
    Stage::Attributes,
    Stage::Lockout,
];
/// Stands where the settings name no base yet: all before it is tried, and the directory may say which it has.
const NO_BASE: &str = "dc=invalid";
/// Bases that are offered.
const OFFERED: usize = 8;
/// What begins the names of Active Directory's own data, where nobody is.
const NOBODYS: [&str; 4] = [
    "cn=configuration,",
    "cn=schema,",
    "dc=domaindnszones,",
    "dc=forestdnszones,",
];
/// Entries of each kind that are shown.
const SAMPLES: usize = 5;
/// Entries of each kind that are counted.
const COUNTED: usize = 1_000;
/// Members of all groups together, after which no further group is read.
const COUNTED_MEMBERS: usize = 1_000_000;

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LdapOutcome {
    /// It worked; the detail is for display.
    Ok {
        /// One line.
        detail: String,
    },
    /// It worked, but something is probably not as it should be.
    Doubtful {
        /// What, in plain words.
        words: String,
        /// What to do about it.
        remedy: String,
    },
    /// It failed; the steps after it are skipped.
    Failed {
        /// What happened, in plain words.
        words: String,
        /// What to do about it; may be empty.
        remedy: String,
        /// The directory's own words, if it said anything.
        directory_said: Option<String>,
        /// The error itself, for those who want to ask it more.
        error: LdapError,
    },
    /// Not tried; the text says why.
    Skipped {
        /// One line.
        why: String,
    },
}

/// One step and how it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LdapStep {
    /// Which.
    pub stage: Stage,
    /// How it ended.
    pub outcome: LdapOutcome,
    /// How long it took.
    pub took_ms: u32,
}

/// A group to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleGroup {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub dn: String,
    /// How many are in it, directly or by way of other groups as a sync counts them; as far as groups and members came at once.
    pub members: usize,
}

/// What a test found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LdapProbe {
    /// Every step, in order. There are always eleven.
    pub steps: Vec<LdapStep>,
    /// A few users, as they would be read; `member_of` names the groups that they are in, however the directory keeps that.
    pub users: Vec<DirectoryEntry>,
    /// A few entries that could not be users, and why.
    pub unusable: Vec<Unusable>,
    /// A few groups.
    pub groups: Vec<SampleGroup>,
}

/// Walks every step of reading a directory, tells each as it ends, and gives them all with samples.
pub async fn probe_ldap(
    settings: &LdapSettings,
    password: &SecretString,
    told: impl FnMut(&LdapStep) + Send,
) -> LdapProbe {
    let mut walk = Walk {
        found: LdapProbe::default(),
        primary: HashMap::new(),
        since: Clock::now(),
        told,
    };
    let has_base = !settings.base_dn.trim().is_empty();
    let mut settings = settings.clone();
    if !has_base {
        NO_BASE.clone_into(&mut settings.base_dn);
    }
    match LdapClient::new(settings, password.clone()) {
        Err(error) => walk.failed(Stage::Settings, &error),
        Ok(client) => {
            walk.ok(
                Stage::Settings,
                if has_base {
                    "complete"
                } else {
                    "complete but for the base DN"
                },
            );
            // What went wrong was told as it went.
            let _ = walk.directory(&client, has_base).await;
        }
    }
    walk.skip_the_rest();
    walk.found
}

struct Walk<F> {
    found: LdapProbe,
    /// How many of the users that were read have which primary group: no list of members has them.
    primary: HashMap<u32, usize>,
    since: Clock,
    told: F,
}

impl<F: FnMut(&LdapStep) + Send> Walk<F> {
    async fn directory(&mut self, client: &LdapClient, has_base: bool) -> Result<(), ()> {
        let settings = client.settings();
        let mut reading = {
            let mut told = |stage, outcome: Result<Option<String>, &LdapError>| match outcome {
                Ok(Some(words)) => self.ok(stage, &words),
                Ok(None) => self.skipped(stage, left_out(settings, stage)),
                Err(error) => self.failed(stage, error),
            };
            client.reading_watched(&mut told).await.map_err(|_| ())?
        };
        if !has_base {
            self.offers(&reading.root);
            reading.session.unbind().await;
            return Err(());
        }
        let base = root::base_object(&mut reading.session, settings, &settings.base_dn, &["1.1"]).await;
        match self.checked(client, Stage::Base, base)? {
            Some(_) => self.ok(Stage::Base, &settings.base_dn),
            None => self.doubtful(
                Stage::Base,
                "The directory does not show this entry, although it may show what is below it.".into(),
                "Check the base DN, and what the account that reads may see.",
            ),
        }
        let users = self.users(client, &mut reading).await;
        let counts = self.checked(client, Stage::Users, users)?;
        let groups = self.groups(client, &mut reading).await;
        let have_members = self.checked(client, Stage::Groups, groups)?;
        self.attributes(&counts, have_members);
        let lockout = self.lockout(client, &mut reading).await;
        self.checked(client, Stage::Lockout, lockout)?;
        reading.session.unbind().await;
        Ok(())
    }

    /// No base was given: the step names those that the directory names.
    fn offers(&mut self, root: &RootDse) {
        let of_people = |dn: &&String| !NOBODYS.iter().any(|own| dn.to_ascii_lowercase().starts_with(own));
        let mut offered: Vec<String> = Vec::new();
        for dn in root
            .default_naming_context
            .iter()
            .chain(&root.naming_contexts)
            .filter(of_people)
        {
            let dn = printable(dn);
            if offered.len() < OFFERED && !dn.is_empty() && !offered.contains(&dn) {
                offered.push(dn);
            }
        }
        let remedy = match offered.is_empty() {
            true => "Give the base DN below which the users are. The directory names none.".to_owned(),
            false => format!(
                "Give one of those that the directory names: {}",
                offered.join("; ")
            ),
        };
        let words = "No base DN is given.".to_owned();
        let error = LdapError::new(Stage::Base, Failure::BadSetting(words.clone()));
        self.step(
            Stage::Base,
            LdapOutcome::Failed {
                words,
                remedy,
                directory_said: None,
                error,
            },
        );
    }

    async fn users(
        &mut self,
        client: &LdapClient,
        reading: &mut Reading,
    ) -> Result<AttributeCounts, LdapError> {
        let settings = client.settings();
        let mut counts = AttributeCounts::new(settings);
        let mut paged = client.users_search(&settings.user_filter, &reading.root)?;
        let (mut usable, mut more) = (0usize, false);
        while let Some(some) = paged.next(&mut reading.session, SAMPLES).await? {
            for raw in &some {
                counts.count(raw);
                match client.reader.read(raw, Timestamp::now()) {
                    Ok(user) => {
                        usable += 1;
                        if let Some(number) = user.primary_group {
                            *self.primary.entry(number).or_default() += 1;
                        }
                        if self.found.users.len() < SAMPLES {
                            self.found.users.push(user);
                        }
                    }
                    Err(unusable) if self.found.unusable.len() < SAMPLES => {
                        self.found.unusable.push(unusable)
                    }
                    Err(_) => {}
                }
            }
            if counts.entries as usize >= COUNTED {
                more = true;
                break;
            }
        }
        let seen = counts.entries;
        let at_least = if more { "at least " } else { "" };
        if usable == 0 {
            let words = match seen {
                0 => "Not one user was found.".to_owned(),
                _ => format!("{at_least}{seen} entries were found, and not one can be used."),
            };
            let remedy = "Check base DN, filter and attributes, and what the account that reads may see.";
            self.doubtful(Stage::Users, words, remedy);
        } else {
            self.ok(
                Stage::Users,
                &format!("{at_least}{seen} entries, of which {usable} can be used"),
            );
        }
        // The rest of a list that is not read to its end would come in between.
        if more {
            *reading = client.reading().await?;
        }
        Ok(counts)
    }

    /// Tells whether groups have members: then memberships are read from them.
    async fn groups(&mut self, client: &LdapClient, reading: &mut Reading) -> Result<bool, LdapError> {
        let mut search = client.groups_search(&client.settings().group_filter)?;
        search.scope = Scope::Subtree;
        let mut paged = client.paged(search, Stage::Groups, &reading.root);
        let (mut seen, mut more, mut all) = (0usize, false, Vec::<DirectoryGroup>::new());
        let mut members = 0usize;
        while let Some(some) = paged.next(&mut reading.session, SAMPLES).await? {
            seen += some.len();
            for group in some.iter().filter_map(|raw| client.group(raw)) {
                members += group.members.len();
                all.push(group);
            }
            if seen >= COUNTED || members >= COUNTED_MEMBERS {
                more = true;
                break;
            }
        }
        let tree = GroupTree::new(all, !more, Vec::new());
        let samples = tree.groups().iter().take(SAMPLES).map(|group| SampleGroup {
            name: group.name.clone(),
            dn: group.dn.clone(),
            members: tree.count_in(group, &self.primary),
        });
        self.found.groups.extend(samples);
        // As above.
        if more {
            *reading = client.reading().await?;
        }
        for user in &mut self.found.users {
            let mut names: Vec<String> = client.named_groups(reading, user).await?.into_values().collect();
            names.sort();
            user.member_of = names;
        }
        match seen {
            0 => self.doubtful(
                Stage::Groups,
                "Not one group was found.".into(),
                "If groups are to be used, check their base DN and filter.",
            ),
            _ if more => self.ok(Stage::Groups, &format!("at least {seen} groups")),
            1 => self.ok(Stage::Groups, "1 group"),
            _ => self.ok(Stage::Groups, &format!("{seen} groups")),
        }
        Ok(tree.have_members())
    }

    fn attributes(&mut self, counts: &AttributeCounts, have_members: bool) {
        if counts.entries == 0 {
            self.doubtful(
                Stage::Attributes,
                "There is no user to look for them in.".into(),
                "Once users are found, test again.",
            );
            return;
        }
        let (missing, unneeded) = counts.missed(have_members);
        let found = "each was found in at least one entry";
        match (missing.is_empty(), unneeded.as_slice()) {
            (true, []) => self.ok(Stage::Attributes, found),
            (true, names) => {
                let is_of_groups = |name: &&&str| counts.had.iter().any(|(field, had, _)| *field == "member_of" && had == **name);
                let why = match (names.iter().any(|name| is_of_groups(&name)), names.len()) {
                    (true, 1) => "groups are read from their members",
                    (true, _) => "groups are read from their members, and the rest nobody need have",
                    (false, _) => "nobody need have it",
                };
                self.ok(Stage::Attributes, &format!("{found}, but for {}: {why}", names.join(", ")));
            }
            (false, _) => self.doubtful(
                Stage::Attributes,
                format!("No entry has: {}.", missing.join(", ")),
                "Check their names, and whether the account that reads may see them. Leave empty what is not used.",
            ),
        }
    }

    async fn lockout(&mut self, client: &LdapClient, reading: &mut Reading) -> Result<(), LdapError> {
        let lockout = client.lockout_in(reading).await?;
        let (own, hidden) = match client.settings().is_ad() {
            true => client.own_policies_seen(reading).await?,
            false => (0, 0),
        };
        let told = match lockout {
            Lockout::NotTold => {
                self.doubtful(
                    Stage::Lockout,
                    "The directory does not tell when it locks an account.".into(),
                    "The portal passes two wrong passwords of somebody on, and no more for a while. Let the account that reads see \
                     the password policy, so that it can go by that.",
                );
                return Ok(());
            }
            Lockout::Known(policy) => policy.tries.map_or("never locks an account".to_owned(), |tries| {
                format!("locks an account after {tries} wrong passwords")
            }),
        };
        match (own, hidden) {
            (_, 1..) => self.doubtful(
                Stage::Lockout,
                format!("The directory {told}. It has policies for some people that cannot be read: {hidden}."),
                "Let the account that reads see fine-grained password policies. Until then the portal passes two wrong passwords of \
                 these people on, and no more for a while.",
            ),
            (0, _) if client.settings().is_ad() => self.ok(
                Stage::Lockout,
                &format!("{told}; this account sees no fine-grained password policies"),
            ),
            (0, _) => self.ok(Stage::Lockout, &told),
            (own, _) => self.ok(
                Stage::Lockout,
                &format!("{told}; fine-grained password policies: {own}"),
            ),
        }
        Ok(())
    }

    fn checked<T>(
        &mut self,
        client: &LdapClient,
        stage: Stage,
        outcome: Result<T, LdapError>,
    ) -> Result<T, ()> {
        outcome.map_err(|error| {
            let error = client.named(error.at(stage));
            self.failed(stage, &error);
        })
    }

    fn step(&mut self, stage: Stage, outcome: LdapOutcome) {
        let took_ms = u32::try_from(self.since.elapsed().as_millis()).unwrap_or(u32::MAX);
        self.since = Clock::now();
        let step = LdapStep {
            stage,
            outcome,
            took_ms,
        };
        (self.told)(&step);
        self.found.steps.push(step);
    }

    fn ok(&mut self, stage: Stage, detail: &str) {
        let detail = detail.to_owned();
        self.step(stage, LdapOutcome::Ok { detail });
    }

    fn doubtful(&mut self, stage: Stage, words: String, remedy: &str) {
        let remedy = remedy.to_owned();
        self.step(stage, LdapOutcome::Doubtful { words, remedy });
    }

    fn failed(&mut self, stage: Stage, error: &LdapError) {
        self.step(
            stage,
            LdapOutcome::Failed {
                words: error.own_words(),
                remedy: error.remedy().to_owned(),
                directory_said: error.reply().map(ToString::to_string),
                error: error.clone(),
            },
        );
    }

    fn skipped(&mut self, stage: Stage, why: &str) {
        self.step(stage, LdapOutcome::Skipped { why: why.to_owned() });
    }

    fn skip_the_rest(&mut self) {
        for stage in STEPS {
            if self.found.steps.iter().all(|step| step.stage != stage) {
                self.skipped(stage, "Not tried, because an earlier step failed.");
            }
        }
    }
}

fn left_out(settings: &LdapSettings, stage: Stage) -> &'static str {
    match stage {
        Stage::Tls if settings.security == LdapSecurity::Plain => "The settings ask for no encryption.",
        Stage::SignIn => "The settings name nobody who signs in: what everybody may read is read.",
        _ => "Not needed.",
    }
}
