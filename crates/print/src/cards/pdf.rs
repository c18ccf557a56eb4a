//! The document: pages, and what it says of itself.

use jiff::{Timestamp, tz::TimeZone};
use krilla::{
    Document, SerializeSettings,
    geom::Rect,
    metadata::{DateTime, Metadata, TextDirection},
    page::PageSettings,
};

use super::{
    CardsError, Direction, MAX_CARDS, Sheet,
    draw::{self, Brand},
    grid::{Grid, MM},
    text::{self, Typesetter},
};

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
/// There are no cards or too many, a link is too long for its QR code, or the logo is no picture.
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

fn pdf_here(sheet: &Sheet) -> Result<Pdf, CardsError> {
    let grid = Grid::of(sheet.layout, sheet.paper);
    let brand = Brand::of(&sheet.look)?;
    let mut typesetter = Typesetter::default();
    let mut document = Document::new_with(SerializeSettings {
        // Its instance id adds nothing for paper; the document's own fields say the same.
        xmp_metadata: false,
        ..SerializeSettings::default()
    });
    let mut pages = 0;
    for (number, cards) in sheet.cards.chunks(grid.cards()).enumerate() {
        let mut page = document.start_page_with(page_settings(sheet)?);
        let mut surface = page.surface();
        draw::cut_marks(&mut surface, &grid, sheet.paper);
        for (place, card) in cards.iter().enumerate() {
            let corner = grid.corner(place);
            draw::card(
                &mut surface,
                &mut typesetter,
                &brand,
                sheet.layout,
                &grid,
                corner,
                card,
            )
            .map_err(|draw::CodeTooFine| CardsError::CodeTooFine {
                card: number * grid.cards() + place + 1,
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
