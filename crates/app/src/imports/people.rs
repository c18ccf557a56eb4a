//! Users from a file, without inviting them: what each row would do, then the commit.
//!
//! Opening, reading another way and mapping are those of every import; whoever is known keeps what the file leaves blank and what
//! a directory keeps.

use std::{io::Write, path::PathBuf, sync::Arc};

use muster_domain::{
    account::Right,
    import::{Field, PeopleRules, domain_chip, people, write_left_out},
    profile::{Profile, ProfileField, Synced},
    user::EmailAddress,
};
use muster_store::{MAX_IMPORTED, UserRecord};

use super::{review::language_named, session::blocking};
use crate::{
    App, AppError, ErrorCode, Result,
    invites::WINDOW,
    mail::time_zone_name,
    settings::phone_rules,
    whole_file::whole_file,
    wire::{
        FieldValue, ImportView, Suggestion, UserImportChange, UserImportDone, UserImportRow, UserImportRows,
        UserImportState, UserImportSummary,
    },
};

/// The rows of a file as people, and what each would do.
#[derive(Debug)]
pub(super) struct People {
    rows: Vec<Person>,
    counts: [u32; 4],
}

#[derive(Debug)]
struct Person {
    row: u32,
    state: UserImportState,
    /// `None` of a faulty row.
    profile: Option<Profile>,
    /// Why it is left out, or what of it is not used or doubted.
    words: String,
    /// The address that was probably meant.
    meant: Option<EmailAddress>,
    changes: Vec<UserImportChange>,
}

impl People {
    fn count(&self, state: UserImportState) -> u32 {
        self.counts[state as usize]
    }
}

impl App {
    /// Maps the columns of this file for its people; nothing is remembered.
    pub async fn map_user_import(
        &self,
        id: String,
        columns: Vec<Option<Field>>,
        constants: Vec<FieldValue>,
    ) -> Result<ImportView> {
        self.map_import_once(id, columns, constants).await
    }

    /// What importing the users of an opened file would do. Nothing changes.
    ///
    /// # Errors
    /// `invalid_input` at `columns` when nobody can be read from it: name or address has no column.
    pub async fn review_user_import(&self, id: String) -> Result<UserImportSummary> {
        self.may(Right::Manage).await?;
        let reviewed = self.reviewed_people(&id).await?;
        Ok(UserImportSummary {
            rows: u32::try_from(reviewed.rows.len()).unwrap_or(u32::MAX),
            new: reviewed.count(UserImportState::New),
            changed: reviewed.count(UserImportState::Changed),
            unchanged: reviewed.count(UserImportState::Unchanged),
            faulty: reviewed.count(UserImportState::Faulty),
        })
    }

    async fn reviewed_people(&self, id: &str) -> Result<Arc<People>> {
        let config = self.config().await?;
        let rules = PeopleRules {
            country: phone_rules(&config).country,
            languages: Some(language_named),
            time_zones: Some(time_zone_name),
        };
        let checked = self
            .with_import(id, move |session| {
                let missing = session.mapping.missing_of_people();
                if !missing.is_empty() {
                    let names: Vec<&str> = missing.into_iter().map(Field::label).collect();
                    let mut error = AppError::new(
                        ErrorCode::InvalidInput,
                        format!("No column says: {}.", names.join(", ")),
                    )
                    .hint("Say which column it is.");
                    error.field = Some("columns".to_owned());
                    return Err(error);
                }
                let (table, mapping) = (session.rows.table(), &session.mapping);
                Ok(people(table, mapping, &rules, &session.mended))
            })
            .await?;
        let mut rows = Vec::with_capacity(checked.len());
        let mut counts = [0; 4];
        for chunk in checked.chunks(MAX_IMPORTED) {
            let keys = chunk
                .iter()
                .filter_map(|one| one.person.as_ref().ok()?.email.as_ref().map(EmailAddress::key))
                .collect();
            let known = self.store.users_by_email(keys).await?;
            for one in chunk {
                let person = match &one.person {
                    Err(words) => Person {
                        row: one.row,
                        state: UserImportState::Faulty,
                        profile: None,
                        words: words.clone(),
                        meant: None,
                        changes: Vec::new(),
                    },
                    Ok(profile) => {
                        let user = profile.email.as_ref().and_then(|email| known.get(&email.key()));
                        let changes = user.map(|user| {
                            let synced = user.source.as_ref().map_or(Synced::NONE, |source| source.synced);
                            changes(&user.profile, &profile.over(&user.profile, synced))
                        });
                        Person {
                            row: one.row,
                            state: match &changes {
                                None => UserImportState::New,
                                Some(changes) if changes.is_empty() => UserImportState::Unchanged,
                                Some(_) => UserImportState::Changed,
                            },
                            profile: Some(profile.clone()),
                            words: [
                                one.notes.clone(),
                                user.map(|user| kept_words(user, profile)).unwrap_or_default(),
                            ]
                            .join(" ")
                            .trim()
                            .to_owned(),
                            meant: one.meant.clone(),
                            changes: changes.unwrap_or_default(),
                        }
                    }
                };
                counts[person.state as usize] += 1;
                rows.push(person);
            }
        }
        let reviewed = Arc::new(People { rows, counts });
        let kept = reviewed.clone();
        self.with_import(id, move |session| {
            session.people = Some(kept);
            Ok(())
        })
        .await?;
        Ok(reviewed)
    }

    /// A window of the rows of a review, at most 200: those of one state, or all.
    pub async fn user_import_rows(
        &self,
        id: String,
        show: Option<UserImportState>,
        offset: u32,
        limit: u32,
    ) -> Result<UserImportRows> {
        self.may(Right::Manage).await?;
        self.with_import(&id, move |session| {
            let people = session.people.clone().ok_or_else(not_reviewed)?;
            let table = session.rows.table();
            let shown = || {
                people
                    .rows
                    .iter()
                    .filter(|one| show.is_none_or(|state| one.state == state))
            };
            Ok(UserImportRows {
                total: match show {
                    Some(state) => people.count(state),
                    None => u32::try_from(people.rows.len()).unwrap_or(u32::MAX),
                },
                rows: shown()
                    .skip(offset as usize)
                    .take(limit.clamp(1, WINDOW) as usize)
                    .map(|one| {
                        let value = |field, own: Option<String>| {
                            own.unwrap_or_else(|| {
                                let cell = session.mapping.value(table, one.row, field);
                                cell.chars().take(SHOWN).collect()
                            })
                        };
                        let profile = one.profile.as_ref();
                        UserImportRow {
                            row: one.row,
                            line: table.line(one.row),
                            state: one.state,
                            name: value(Field::UserName, profile.map(|profile| profile.name.clone())),
                            email: value(
                                Field::Email,
                                profile.map(|profile| profile.value(ProfileField::Email)),
                            ),
                            words: one.words.clone(),
                            suggestion: one.meant.as_ref().map(|meant| Suggestion {
                                chip: domain_chip(meant.domain()),
                                value: meant.to_string(),
                            }),
                            changes: one.changes.clone(),
                        }
                    })
                    .collect(),
            })
        })
        .await
    }

    /// Takes the suggestion of a row, and of all others with its address: the one that was probably meant. The rows are reviewed
    /// anew; should it not stand there any more, nothing changes.
    pub async fn take_user_import_suggestion(&self, id: String, row: u32) -> Result<UserImportSummary> {
        self.may(Right::Manage).await?;
        self.with_import(&id, move |session| {
            let people = session.people.as_ref().ok_or_else(not_reviewed)?;
            let doubted = people
                .rows
                .iter()
                .find(|one| one.row == row && one.meant.is_some());
            if let Some(typed) = doubted.and_then(|one| one.profile.as_ref()?.email.as_ref()) {
                session.mended.insert(typed.key());
            }
            Ok(())
        })
        .await?;
        self.review_user_import(id).await
    }

    /// Adds and edits the users of a file, and closes it; where rows were left out it stays open until it is closed, so that they
    /// can be written with their reasons. It is reviewed once more, so that what is done is what is true now;
    /// should it stop half-way, importing again goes on.
    pub async fn commit_user_import(&self, id: String) -> Result<UserImportDone> {
        let person = self.may(Right::Manage).await?;
        let reviewed = self.reviewed_people(&id).await?;
        let name = self.peek_import(&id, |session| session.file_name.clone())?;
        let wanted: Vec<(UserImportState, &Profile)> = reviewed
            .rows
            .iter()
            .filter(|one| matches!(one.state, UserImportState::New | UserImportState::Changed))
            .filter_map(|one| Some((one.state, one.profile.as_ref()?)))
            .collect();
        let mut done = UserImportDone {
            added: 0,
            changed: 0,
            unchanged: reviewed.count(UserImportState::Unchanged),
            left_out: reviewed.count(UserImportState::Faulty),
        };
        for chunk in wanted.chunks(MAX_IMPORTED) {
            let now = self.clock.now();
            let entry = person.did("users_imported", now).to("users", "", &name);
            let (added, changed) = self
                .recording(entry)
                .import_users(
                    chunk.iter().map(|(_, profile)| (*profile).clone()).collect(),
                    &person.name,
                    now,
                )
                .await?;
            done.added += added;
            done.changed += changed;
        }
        if done.left_out == 0 {
            self.imports.remove(&id);
        }
        Ok(done)
    }

    /// Writes the rows that would be left out; the file stands complete or not at all. Gives how many.
    pub async fn write_user_import_faults(&self, id: String, path: PathBuf) -> Result<u32> {
        self.may(Right::Manage).await?;
        let session = self.peek_import(&id, |session| (session.people.clone(), session.path.clone()))?;
        let people = session.0.ok_or_else(not_reviewed)?;
        if session.1.is_some()
            && blocking({
                let path = path.clone();
                move || Ok(path.canonicalize().ok())
            })
            .await?
                == session.1
        {
            return Err(AppError::new(
                ErrorCode::File,
                format!(
                    "{} is the file that is being imported; it is left as it is.",
                    path.display()
                ),
            )
            .hint("Choose another name."));
        }
        self.with_import(&id, move |session| {
            let faulty = people
                .rows
                .iter()
                .filter(|one| one.state == UserImportState::Faulty)
                .map(|one| (one.row, one.words.clone()));
            whole_file(&path, |file| {
                write_left_out(session.rows.table(), faulty, |text| {
                    file.write_all(text.as_bytes())
                })
            })
        })
        .await
    }
}

/// Longest cell of a faulty row that is shown, in characters.
const SHOWN: usize = 120;

fn changes(known: &Profile, wanted: &Profile) -> Vec<UserImportChange> {
    known
        .changes(wanted)
        .into_iter()
        .map(|field| UserImportChange {
            field: field.as_str().to_owned(),
            before: known.value(field),
            after: wanted.value(field),
        })
        .collect()
}

fn not_reviewed() -> AppError {
    AppError::new(
        ErrorCode::Conflict,
        "The rows were not checked yet, or the file was read another way meanwhile.",
    )
    .hint("Review it again.")
}

/// What of a row is not used because the user's directory keeps it and says otherwise; blank when nothing is.
fn kept_words(user: &UserRecord, profile: &Profile) -> String {
    let Some(source) = &user.source else {
        return String::new();
    };
    let named = [
        (ProfileField::Name, "the name"),
        (ProfileField::UserName, "the user name"),
        (ProfileField::Domain, "the domain"),
        (ProfileField::Phone, "the phone number"),
        (ProfileField::Language, "the language"),
        (ProfileField::TimeZone, "the time zone"),
    ];
    let not_used: Vec<&str> = named
        .into_iter()
        .filter(|(field, _)| source.synced.has(*field))
        .filter(|(field, _)| {
            !profile.value(*field).is_empty() && profile.value(*field) != user.profile.value(*field)
        })
        .map(|(_, words)| words)
        .collect();
    match not_used.is_empty() {
        true => String::new(),
        false => format!(
            "Not used, for {} keeps it: {}.",
            source.directory,
            not_used.join(", ")
        ),
    }
}
