//! The bounds of a file: what is over them is refused with words, before it costs memory or time.

/// Largest file, in bytes. A million rows of a hundred characters need less than half of it.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;
/// Most rows.
pub const MAX_ROWS: usize = 1_000_000;
/// Most columns.
pub const MAX_COLUMNS: usize = 256;
/// Most cells: what is kept of each costs four bytes.
pub const MAX_CELLS: usize = 40_000_000;
/// Longest cell, in bytes: as in Excel, 32,767 characters. A quotation mark that nobody closed is found by it.
pub const MAX_CELL: usize = 32_767;
/// Most bytes that a workbook may unpack to.
pub const MAX_UNPACKED: u64 = 512 * 1024 * 1024;
/// Most parts of a workbook.
pub const MAX_PARTS: usize = 10_000;
/// Most `<` of a workbook's shared strings: a quarter as many strings, each some dozens of bytes in memory.
pub const MAX_STRING_MARKS: u64 = 24_000_000;
/// Most `<` of its styles: each format costs hundreds of bytes, and Excel has no more than 65,490 of them.
pub const MAX_STYLE_MARKS: u64 = 500_000;
/// Most `<` of any other part that is not a sheet.
pub const MAX_MARKS: u64 = 4_000_000;
/// Most bytes of a part without a `<`: the longest cell, every character of it an entity, and then some.
pub const MAX_RUN: u64 = 1024 * 1024;
/// Most bytes of all cells together: one long string of a workbook can stand in millions of them.
pub const MAX_TEXT: usize = 512 * 1024 * 1024;
/// Most sheets that are looked at for the one that is meant.
pub const MAX_SHEETS: usize = 50;
/// Most groups that are compared by their spelling; more are no typing errors.
pub const MAX_SIMILAR: usize = 2_000;
