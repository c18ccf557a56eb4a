//! What an invitee types and opens: passcodes, tokens, short links, sessions.
#![allow(clippy::unwrap_used, missing_docs)]

use muster_domain::{
    invite::InviteId,
    key::MasterKey,
    passcode::{self, Passcode},
    session,
    time::Moment,
    token::{self, LinkClaim},
};
use proptest::prelude::*;

fn claim(id: [u8; 16], generation: u32) -> LinkClaim {
    LinkClaim {
        invite: InviteId::from_bytes(id),
        generation,
    }
}

proptest! {
    #[test]
    fn a_passcode_is_read_back_however_it_is_typed(key: [u8; 32], id: [u8; 16], generation: u32, lower: bool, dash: bool) {
        let passcode = Passcode::derive(&MasterKey::new(key), InviteId::from_bytes(id), generation);
        let mut typed = passcode.grouped();
        prop_assert_eq!(typed.len(), passcode::LENGTH + 1);
        if dash { typed = typed.replace(' ', "-") }
        if lower { typed = typed.to_lowercase() }
        let typed = format!("  {}  ", typed.replace('0', "O").replace('1', "l"));
        prop_assert!(passcode.matches(&Passcode::read(&typed).unwrap()));
    }

    #[test]
    fn nothing_that_is_typed_panics_or_grows(text in ".{0,200}") {
        if let Some(read) = Passcode::read(&text) {
            prop_assert!(read.plain().bytes().all(|b| passcode::ALPHABET.contains(&b)));
            prop_assert_eq!(read.plain().len(), passcode::LENGTH);
        }
    }

    #[test]
    fn a_token_says_whose_link_it_is_and_only_here(key: [u8; 32], other: [u8; 32], id: [u8; 16], generation: u32) {
        prop_assume!(key != other);
        let claim = claim(id, generation);
        let token = token::issue(&MasterKey::new(key), claim);
        prop_assert_eq!(token.len(), token::TOKEN_LENGTH);
        prop_assert_eq!(token::verify(&MasterKey::new(key), &token), Some(claim));
        prop_assert_eq!(token::verify(&MasterKey::new(other), &token), None);
    }

    #[test]
    fn a_token_with_any_character_changed_is_refused(key: [u8; 32], id: [u8; 16], at in 0..token::TOKEN_LENGTH, with in "[A-Za-z0-9_-]") {
        let key = MasterKey::new(key);
        let token = token::issue(&key, claim(id, 1));
        prop_assume!(token[at..=at] != with);
        let mut changed = token.clone();
        changed.replace_range(at..=at, &with);
        prop_assert_eq!(token::verify(&key, &changed), None);
    }

    #[test]
    fn no_text_is_a_token_by_accident(key: [u8; 32], text in ".{0,100}") {
        prop_assert_eq!(token::verify(&MasterKey::new(key), &text), None);
    }

    #[test]
    fn a_new_generation_changes_token_passcode_and_short_link(key: [u8; 32], id: [u8; 16], generation in 0..u32::MAX) {
        let key = MasterKey::new(key);
        let (old, new) = (claim(id, generation), claim(id, generation + 1));
        prop_assert_ne!(token::issue(&key, old), token::issue(&key, new));
        prop_assert_ne!(token::short_code(&key, old), token::short_code(&key, new));
        let passcode = |c: LinkClaim| Passcode::derive(&key, c.invite, c.generation).plain();
        prop_assert_ne!(passcode(old), passcode(new));
    }

    #[test]
    fn a_session_ends_with_its_time_and_cannot_be_prolonged(key: [u8; 32], id: [u8; 16], until in 1i64..i64::MAX) {
        let key = MasterKey::new(key);
        let claim = claim(id, 3);
        let cookie = session::issue(&key, claim, Moment(until));
        prop_assert_eq!(session::verify(&key, &cookie, Moment(until - 1)), Some(claim));
        prop_assert_eq!(session::verify(&key, &cookie, Moment(until)), None);
        prop_assert_eq!(token::verify(&key, &cookie), None);
        let longer = session::issue(&MasterKey::new([0; 32]), claim, Moment(i64::MAX));
        prop_assert_eq!(session::verify(&key, &longer, Moment(0)), None);
    }

    #[test]
    fn a_session_is_refused_when_any_byte_is_changed(id: [u8; 16], at in 0usize..80, with in "[A-Za-z0-9_-]") {
        let key = MasterKey::new([9; 32]);
        let cookie = session::issue(&key, claim(id, 1), Moment(100));
        prop_assume!(cookie[at..=at] != with);
        let mut changed = cookie.clone();
        changed.replace_range(at..=at, &with);
        prop_assert_eq!(session::verify(&key, &changed, Moment(0)), None);
    }
}

#[test]
fn secrets_do_not_show_in_debug_output() {
    let key = MasterKey::new([0x41; 32]);
    let passcode = Passcode::derive(&key, InviteId::from_bytes([1; 16]), 1);
    assert_eq!(format!("{key:?}"), "MasterKey(…)");
    assert!(!format!("{passcode:?}").contains(&passcode.plain()));
}

#[test]
fn what_the_store_keeps_of_a_short_link_is_not_the_link() {
    let key = MasterKey::new([5; 32]);
    let code = token::short_code(&key, claim([2; 16], 1));
    let kept = token::short_code_lookup(&key, &code);
    assert!(!kept.contains(&code));
    assert_eq!(
        kept,
        token::short_code_lookup(&key, &code),
        "it finds the invite again"
    );
}
