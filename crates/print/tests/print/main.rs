//! Cards are read back by programs that share no code with ours: poppler for text and pixels, zbar for QR codes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod codes;
mod names;
mod pages;
mod pictures;
mod reading;
mod scripts;
mod sentences;
mod stage;
mod strings;
mod svgs;
mod whole;
