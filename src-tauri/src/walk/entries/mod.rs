//! Every change leaves an entry: each command that changes something is called so that it does, by whoever may, and what was
//! written down says who did what to what, and no secret.

mod accounts;
mod devices;
mod directories;
mod invites;
mod messages;
mod scribe;
mod settings;
mod users;

use std::collections::BTreeSet;

use scribe::Scribe;

/// Commands that change something and are not called here: each has a way of its own that needs another program, and is tested
/// there.
const ELSEWHERE: [(&str, &str); 5] = [
    (
        "check_bounces_now",
        "reads a mailbox: tests/integration/bounces.rs",
    ),
    (
        "pick_push_certificate",
        "takes what Apple signed: tests/integration/apple_authority.rs",
    ),
    (
        "protect_console",
        "the first account of somebody alone: accounts::told, on a stage of its own",
    ),
    (
        "send_test_text",
        "hands over to a gateway: crates/app/tests/texts.rs",
    ),
    ("sync_now", "reads a directory: crates/app/tests/directories.rs"),
];

#[test]
fn every_change_leaves_its_entry_and_no_secret() {
    let mut scribe = Scribe::new();
    users::told(&mut scribe);
    invites::told(&mut scribe);
    devices::told(&mut scribe);
    messages::told(&mut scribe);
    directories::told(&mut scribe);
    settings::told(&mut scribe);
    // The last: it changes who may sit there.
    accounts::told(&mut scribe);
    scribe.nothing_leaked();
    scribe.all_was_right();
    let elsewhere: BTreeSet<_> = ELSEWHERE.into_iter().map(|(command, _)| command).collect();
    assert_eq!(scribe.left_out(), elsewhere, "changes that nobody looked at");
}
