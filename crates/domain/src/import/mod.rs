//! Bulk enrollment: from the bytes of a file to a reviewed plan, pure.
//!
//! [`read`] finds how the bytes are written and makes a [`Table`] of them; a [`Mapping`] says which column is which [`Field`]; a
//! [`Sheet`] checks every row and keeps what the admin changes in the review; [`Sheet::plan`] is what would be created.
//! Nothing here touches a file, a clock or a database.

mod bounds;
mod check;
mod container;
mod csv_text;
mod dialect;
mod encoding;
mod field;
mod header;
mod history;
mod mapping;
mod mend;
mod people;
mod plan;
mod problem;
mod refusal;
mod rejects;
mod row;
mod sample;
mod sheet;
mod source;
mod suggest;
mod table;
mod view;
mod whole;
mod words;
mod workbook;

pub use crate::phone::country;
pub use bounds::*;
pub use dialect::{DELIMITERS, LineEnds};
pub use encoding::Encoding;
pub use field::Field;
pub use mapping::Mapping;
pub use people::{PeopleRules, PersonRow, people, write_left_out};
pub use plan::PlannedRow;
pub use problem::{CellCode, Severity};
pub use refusal::{Refusal, RefusalCode};
pub use rejects::{LINE, REASON};
pub use row::{Cells, Rules, Values};
pub use sample::{PEOPLE_SAMPLE, SAMPLE};
pub use sheet::{Duplicate, HasLeft, KnownPeople, LeftPeople, Mark, Sheet, Standing};
pub use source::{Dialect, Reading, Source, read};
pub use suggest::zone_nearly;
pub use table::{Oddities, Table};
pub use view::{MAX_LISTED, Query, Show, Summary};
pub use words::{Words, domain_chip};
