//! Choosing the mask of a QR code, as ISO/IEC 18004 asks: of the eight, the one with the least penalty.
//!
//! The library's own choice looks at module after module and is most of what a mail costs. Here a row is one number and
//! a rule a few operations on it: the very same choice, at a tenth of the time. Drawing and masking stay the library's.

use qrcode::{
    Color,
    canvas::{Canvas, MaskPattern},
};

/// In the library's order, which decides between equals.
const MASKS: [MaskPattern; 8] = [
    MaskPattern::Checkerboard,
    MaskPattern::HorizontalLines,
    MaskPattern::VerticalLines,
    MaskPattern::DiagonalLines,
    MaskPattern::LargeCheckerboard,
    MaskPattern::Fields,
    MaskPattern::Diamonds,
    MaskPattern::Meadow,
];

/// Widest code whose rows fit with four light modules beside them.
const WIDEST: usize = 124;

/// The modules of `canvas`, which is `width` wide and has no mask yet, under the mask with the least penalty.
pub(super) fn best(canvas: &Canvas, width: usize) -> Vec<Color> {
    if width > WIDEST {
        return canvas.apply_best_mask().into_colors();
    }
    let masked = |mask| {
        let mut canvas = canvas.clone();
        canvas.apply_mask(mask);
        canvas.into_colors()
    };
    let [first, others @ ..] = MASKS;
    let first = masked(first);
    let mut least = penalty(&first, width);
    others.into_iter().map(masked).fold(first, |best, modules| {
        let found = penalty(&modules, width);
        if found < least {
            least = found;
            modules
        } else {
            best
        }
    })
}

/// The four rules of ISO/IEC 18004, 7.8.3; balance is counted by the half per cent, as the library does.
fn penalty(modules: &[Color], width: usize) -> u32 {
    let (mut rows, mut columns) = (vec![0u128; width], vec![0u128; width]);
    for (y, row) in modules.chunks(width).enumerate() {
        for (x, module) in row.iter().enumerate() {
            let dark = u128::from(*module == Color::Dark);
            rows[y] |= dark << x;
            columns[x] |= dark << y;
        }
    }
    let lines = rows
        .iter()
        .chain(&columns)
        .map(|line| runs(*line, width) + finders(*line));
    let blocks = rows.windows(2).map(|pair| blocks(pair[0], pair[1], width));
    let dark: u32 = rows.iter().map(|row| row.count_ones()).sum();
    let all = u32::try_from(modules.len()).unwrap_or(u32::MAX);
    lines.sum::<u32>() + blocks.sum::<u32>() + (dark * 200 / all).abs_diff(100)
}

/// Bits that are like their upper neighbour.
fn alike(line: u128, width: usize) -> u128 {
    !(line ^ (line >> 1)) & ((1 << (width - 1)) - 1)
}

/// Five or more alike in a line: three points and one more for each above five.
fn runs(line: u128, width: usize) -> u32 {
    let alike = alike(line, width);
    let fives = alike & (alike >> 1) & (alike >> 2) & (alike >> 3);
    fives.count_ones() + 2 * (fives & !(fives << 1)).count_ones()
}

/// Two by two alike: three points.
fn blocks(upper: u128, lower: u128, width: usize) -> u32 {
    3 * (alike(upper, width) & alike(lower, width) & !(upper ^ lower)).count_ones()
}

/// What looks like a finder pattern (`#.###.#`) with four light modules at one of its sides: forty points.
fn finders(line: u128) -> u32 {
    let line = line << 4;
    let core = line & !(line >> 1) & (line >> 2) & (line >> 3) & (line >> 4) & !(line >> 5) & (line >> 6);
    let before = !((line << 1) | (line << 2) | (line << 3) | (line << 4));
    let after = !((line >> 7) | (line >> 8) | (line >> 9) | (line >> 10));
    40 * (core & (before | after)).count_ones()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;
    use qrcode::{EcLevel, QrCode};

    use crate::qr::Qr;

    fn library(text: &str) -> Vec<bool> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
        code.to_colors()
            .into_iter()
            .map(|module| module == qrcode::Color::Dark)
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn the_choice_is_the_librarys(text in "[ -~]{1,300}|https://[a-z]{1,20}\\.example/e/[A-Za-z0-9_-]{48}#[0-9A-Z]{8}") {
            prop_assert_eq!(Qr::encode(&text).unwrap().dark, library(&text));
        }
    }

    #[test]
    fn the_largest_codes_are_chosen_alike() {
        for length in [900, 1_000, 1_060, 1_200, 2_300] {
            let text: String = ('a'..='z').cycle().take(length).collect();
            assert_eq!(Qr::encode(&text).unwrap().dark, library(&text), "{length}");
        }
    }
}
