//! The document: pages, and what it says of itself.

use std::sync::mpsc::{self, Receiver};

use jiff::{Timestamp, tz::TimeZone};
use krilla::{
    Document, SerializeSettings,
    geom::Rect,
    metadata::{DateTime, Metadata, TextDirection},
    page::PageSettings,
};

use super::{
    CardsError, Direction, MAX_CARDS, Sheet,
    draw::{self, Brand, Pen, Refused},
    grid::{Grid, MM},
    qr::Qr,
    text::{self, Typesetter},
};

/// QR codes that are worked out before they are needed, each of some kilobytes.
const CODES_AHEAD: usize = 64;

/// A PDF that can be printed as it is, and what should be known about it.
#[derive(Debug, Clone)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What is not as it should be.
    pub warnings: Warnings,
}

/// What is not as it should be in a PDF that was made all the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Warnings {
    /// Characters that no font of this system has; boxes stand in their places. Sorted, each once, at most a hundred.
    pub without_font: Vec<String>,
}

/// Makes the PDF of a sheet.
///
/// The first call of a program looks up the system's fonts; that and the first Chinese character take some tenths of a second.
///
/// # Errors
/// There are no cards or too many, a link is too long for its QR code, what is typed is too long for its card, or the logo is
/// no picture.
pub fn pdf(sheet: &Sheet) -> Result<Pdf, CardsError> {
    if sheet.cards.is_empty() {
        return Err(CardsError::NoCards);
    }
    if sheet.cards.len() > MAX_CARDS {
        return Err(CardsError::TooManyCards(sheet.cards.len()));
    }
    // A thread of its own: should a font of this system make a library panic, that is where it ends.
    let made = std::thread::scope(|scope| {
        std::thread::Builder::new()
            .name("cards".into())
            .spawn_scoped(scope, || pdf_here(sheet))
            .map(std::thread::ScopedJoinHandle::join)
    });
    match made {
        Ok(Ok(made)) => made,
        Ok(Err(_)) | Err(_) => Err(CardsError::Document("its text could not be set".to_owned())),
    }
}

/// The codes are worked out beside the drawing, a few pages ahead: they take as long as all else together.
fn pdf_here(sheet: &Sheet) -> Result<Pdf, CardsError> {
    std::thread::scope(|scope| {
        let (sender, codes) = mpsc::sync_channel(CODES_AHEAD);
        scope.spawn(move || {
            for card in &sheet.cards {
                // Nobody waits for more when the drawing has ended with an error.
                if sender.send(Qr::encode(&card.qr)).is_err() {
                    return;
                }
            }
        });
        drawn(sheet, &codes)
    })
}

fn drawn(sheet: &Sheet, codes: &Receiver<Option<Qr>>) -> Result<Pdf, CardsError> {
    let grid = Grid::of(sheet.layout, sheet.paper);
    let brand = Brand::of(&sheet.look)?;
    let mut typesetter = Typesetter::default();
    let mut document = Document::new_with(SerializeSettings {
        // Its instance id adds nothing for paper; the document's own fields say the same.
        xmp_metadata: false,
        ..SerializeSettings::default()
    });
    let (mut pages, mut number) = (0, 0);
    for cards in sheet.cards.chunks(grid.cards()) {
        let mut page = document.start_page_with(page_settings(sheet)?);
        let mut surface = page.surface();
        draw::cut_marks(&mut surface, &grid, sheet.paper);
        for (place, card) in cards.iter().enumerate() {
            number += 1;
            let code = codes.recv().ok().flatten();
            let code = code.ok_or(CardsError::CodeTooFine { card: number })?;
            let mut pen = Pen::new(&mut surface, &mut typesetter, &brand, card, &code, &grid, place);
            draw::card(&mut pen, sheet.layout).map_err(|refused| match refused {
                Refused::Code => CardsError::CodeTooFine { card: number },
                Refused::Typed => CardsError::TypedTooLong { card: number },
            })?;
        }
        surface.finish();
        page.finish();
        pages += 1;
    }
    document.set_metadata(metadata(sheet));
    Ok(Pdf {
        bytes: document
            .finish()
            .map_err(|error| CardsError::Document(format!("{error:?}")))?,
        pages,
        warnings: Warnings {
            without_font: typesetter.without_font.into_iter().collect(),
        },
    })
}

fn page_settings(sheet: &Sheet) -> Result<PageSettings, CardsError> {
    let (width, height) = sheet.paper.millimetres();
    let (width, height) = (width * MM, height * MM);
    let whole = Rect::from_xywh(0.0, 0.0, width, height);
    let settings = PageSettings::from_wh(width, height)
        .ok_or_else(|| CardsError::Document("a page without a size".to_owned()))?;
    Ok(settings.with_crop_box(whole).with_trim_box(whole))
}

fn metadata(sheet: &Sheet) -> Metadata {
    let mut metadata = Metadata::new()
        .title(text::clean(&sheet.title))
        .creator("Muster".to_owned())
        .producer("Muster".to_owned());
    if let Some(card) = sheet.cards.first() {
        let language = text::language(&card.language);
        if !language.is_empty() {
            metadata = metadata.language(language.to_owned());
        }
        metadata = metadata.text_direction(match card.direction {
            Direction::LeftToRight => TextDirection::LeftToRight,
            Direction::RightToLeft => TextDirection::RightToLeft,
        });
    }
    match sheet.created.and_then(date) {
        Some(date) => metadata.creation_date(date),
        None => metadata,
    }
}

/// `None` for years that a PDF cannot write.
fn date(at: Timestamp) -> Option<DateTime> {
    let at = at.to_zoned(TimeZone::UTC);
    let part = |value: i8| u8::try_from(value).ok();
    Some(
        DateTime::new(u16::try_from(at.year()).ok()?)
            .month(part(at.month())?)
            .day(part(at.day())?)
            .hour(part(at.hour())?)
            .minute(part(at.minute())?)
            .second(part(at.second())?)
            .utc_offset_hour(0)
            .utc_offset_minute(0),
    )
}
