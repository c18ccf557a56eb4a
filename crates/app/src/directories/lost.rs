//! Attributes that somebody had the last time, and now nobody has, told to whoever reads the notes of a sync or a preview. When most
//! had one, the brake holds as well. What a preset names and nobody ever had is no news, and stays out.

use muster_domain::directory_sync::Had;

use super::plan::Planned;

impl Planned {
    /// Adds what was lost since `before`, as the last sync wrote it down, to the notes; each attribute stands there once.
    pub(super) fn note_lost(&mut self, before: Option<&str>) {
        // What cannot be read is as good as none: the sync writes it anew.
        let before: Option<Had> = before.and_then(|json| serde_json::from_str(json).ok());
        if let (Some(before), Some(now)) = (before, &self.had) {
            let notes = lost(&before, now, &self.notes);
            self.notes.extend(notes);
        }
    }
}

fn lost(before: &Had, now: &Had, said: &[String]) -> Vec<String> {
    let had = |field: &str, name: &str| {
        before
            .attributes
            .iter()
            .any(|known| known.field == field && known.name == name && known.count > 0)
    };
    now.attributes
        .iter()
        .filter(|one| now.entries > 0 && one.count == 0 && had(&one.field, &one.name))
        .filter(|one| !said.contains(&format!("No entry has the attribute {}.", one.name)))
        .map(|one| {
            format!(
                "No entry has the attribute {} any more, which some had the last time.",
                one.name
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use muster_domain::directory_sync::Attribute;

    use super::*;

    fn counted(entries: u32, counts: &[(&str, &str, u32)]) -> Had {
        let attribute = |(field, name, count): &(&str, &str, u32)| Attribute {
            field: (*field).to_owned(),
            name: (*name).to_owned(),
            count: *count,
        };
        Had {
            entries,
            attributes: counts.iter().map(attribute).collect(),
            groups: None,
        }
    }

    #[test]
    fn only_what_was_there_and_was_not_said_already_is_told() {
        let before = counted(
            9,
            &[("phone", "mobile", 2), ("department", "ou", 0), ("upn", "upn", 3)],
        );
        let now = counted(
            9,
            &[("phone", "mobile", 0), ("department", "ou", 0), ("upn", "upn", 1)],
        );
        let notes = lost(&before, &now, &[]);
        let words = "No entry has the attribute mobile any more, which some had the last time.";
        assert_eq!(notes, [words]);
        let said = "No entry has the attribute mobile.".to_owned();
        assert_eq!(lost(&before, &now, &[said]), [""; 0]);
        // Another attribute for the same field was nobody's yet, and an empty list tells nothing.
        let other = counted(9, &[("phone", "telephoneNumber", 0)]);
        assert_eq!(lost(&before, &other, &[]), [""; 0]);
        assert_eq!(
            lost(&before, &counted(0, &[("phone", "mobile", 0)]), &[]),
            [""; 0]
        );
    }
}
