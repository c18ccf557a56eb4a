//! Stories that need no window.
// What a story prints is for whoever repeats it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    missing_docs
)]

mod acme;
mod acme_stage;
mod active_directory;
mod apple_account;
mod apple_authority;
mod apple_enrollment;
mod apple_hostile;
mod apple_profile;
mod apple_race;
mod apple_refusals;
mod apple_rules;
mod apple_secrets;
mod apple_stage;
mod at_rest;
mod bounces;
mod bulk_crash;
mod chance;
mod command_line;
mod crash;
mod crowd;
mod directories;
mod directories_hidden;
mod directories_large;
mod directories_lines;
mod directories_restored;
mod directory_sign_in;
mod directory_stage;
mod fixture;
mod folders;
// Pipes, devices and the kernel's own count of memory.
#[cfg(target_os = "linux")]
mod hostile_files;
mod imports;
mod installation;
mod ledger;
mod mail_failures;
mod notice_mails;
mod outside;
mod shipped;
mod shipped_mails;
mod sms_kannel;
mod sms_smpp;
mod sms_stage;
mod stage;
mod two_senders;
