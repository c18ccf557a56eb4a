//! Where the cards lie on a page.

/// Millimetres in points, PDF's unit.
pub(super) const MM: f32 = 72.0 / 25.4;

/// How many cards a page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Two, each half of a page: to hand out on the first day.
    Two,
    /// Eight, two by four: small cards.
    Eight,
    /// Twenty-one, three by seven: labels.
    ///
    /// On A4 these are labels of 70 x 42.3 mm without gaps (Avery Zweckform 3652, Herma 4668 and alike), half a millimetre
    /// from the upper and lower edge. US Letter has no such sheet; it is parted equally, to be cut.
    TwentyOne,
    /// One page to hang on a wall: large letters, one code, no passcode.
    Poster,
}

/// What is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 x 297 mm (ISO 216).
    A4,
    /// 8.5 x 11 inches.
    Letter,
}

impl Paper {
    /// Width and height in millimetres.
    pub const fn millimetres(self) -> (f32, f32) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::Letter => (215.9, 279.4),
        }
    }
}

/// Equal cards in rows and columns, lengths in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// Cards beside each other.
    pub columns: usize,
    /// Cards below each other.
    pub rows: usize,
    /// Width of a card.
    pub width: f32,
    /// Height of a card.
    pub height: f32,
    /// From the page's upper edge to the first row.
    pub top: f32,
    /// Whether the paper comes in pieces already, so that nothing marks where to cut.
    pub pre_cut: bool,
}

impl Grid {
    /// The cards of a layout on a paper.
    #[allow(clippy::cast_precision_loss)] // at most seven
    pub fn of(layout: Layout, paper: Paper) -> Self {
        let (page_width, page_height) = paper.millimetres();
        let (columns, rows) = match layout {
            Layout::Two => (1, 2),
            Layout::Eight => (2, 4),
            Layout::TwentyOne => (3, 7),
            Layout::Poster => (1, 1),
        };
        let pre_cut = (layout, paper) == (Layout::TwentyOne, Paper::A4);
        let height = if pre_cut { 42.3 } else { page_height / rows as f32 };
        Self {
            columns,
            rows,
            width: page_width / columns as f32,
            height,
            top: (page_height - height * rows as f32) / 2.0,
            pre_cut,
        }
    }

    /// Cards on a page.
    pub const fn cards(&self) -> usize {
        self.columns * self.rows
    }

    /// The upper left corner of the card with this place on its page, from zero, in millimetres from the page's.
    #[allow(clippy::cast_precision_loss)] // at most seven
    pub fn corner(&self, place: usize) -> (f32, f32) {
        let (column, row) = (place % self.columns, place / self.columns);
        (column as f32 * self.width, self.top + row as f32 * self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cards lie within the page, and none on another.
    #[test]
    fn cards_have_the_page_to_themselves() {
        for paper in [Paper::A4, Paper::Letter] {
            let (width, height) = paper.millimetres();
            for layout in [Layout::Two, Layout::Eight, Layout::TwentyOne, Layout::Poster] {
                let grid = Grid::of(layout, paper);
                let corners: Vec<_> = (0..grid.cards()).map(|place| grid.corner(place)).collect();
                for (place, (x, y)) in corners.iter().enumerate() {
                    assert!(*x >= 0.0 && *y >= 0.0, "{layout:?} {paper:?} {place}");
                    assert!(x + grid.width <= width + 0.01 && y + grid.height <= height + 0.01);
                    for (other_x, other_y) in &corners[place + 1..] {
                        let beside = (x - other_x).abs() >= grid.width - 0.01;
                        let below = (y - other_y).abs() >= grid.height - 0.01;
                        assert!(beside || below, "{layout:?} {paper:?} {place}");
                    }
                }
            }
        }
    }

    #[test]
    fn labels_are_those_one_can_buy() {
        let grid = Grid::of(Layout::TwentyOne, Paper::A4);
        assert_eq!((grid.cards(), grid.width, grid.height), (21, 70.0, 42.3));
        assert!((grid.top - 0.45).abs() < 0.001);
    }
}
