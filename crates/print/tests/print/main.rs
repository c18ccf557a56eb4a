//! Cards are read back by programs that share no code with ours: poppler for text and pixels, zbar for QR codes.

mod codes;
mod pages;
mod scripts;
mod stage;
mod strings;

mod pictures;
mod svgs;
