//! Where to cut.

use krilla::{
    geom::PathBuilder,
    paint::{Stroke, StrokeDash},
    surface::Surface,
};

use super::{brand::LINE, pen::rgb};
use crate::cards::grid::{Grid, MM, Paper};

/// Light dashed lines between the cards of a page; none on paper that is cut already.
#[allow(clippy::cast_precision_loss)] // at most seven
pub(in crate::cards) fn cut_marks(surface: &mut Surface, grid: &Grid, paper: Paper) {
    if grid.pre_cut {
        return;
    }
    let (width, height) = paper.millimetres();
    let mut lines = PathBuilder::new();
    for row in 1..grid.rows {
        let y = (grid.top + row as f32 * grid.height) * MM;
        lines.move_to(0.0, y);
        lines.line_to(width * MM, y);
    }
    for column in 1..grid.columns {
        let x = column as f32 * grid.width * MM;
        lines.move_to(x, 0.0);
        lines.line_to(x, height * MM);
    }
    let Some(lines) = lines.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb(LINE).into(),
        width: 0.5,
        dash: Some(StrokeDash {
            array: vec![3.0, 4.0],
            offset: 0.0,
        }),
        ..Stroke::default()
    }));
    surface.draw_path(&lines);
    surface.set_stroke(None);
}
