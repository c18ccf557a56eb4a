//! Making texts fit: smaller at first, then cut short. Nothing runs out of its place.

use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use super::{Line, Reading, Typesetter};
use crate::cards::fonts::Weight;

/// How far sizes differ that are tried, in points.
const STEP: f32 = 0.5;

/// How much wider than its room a text is that surely does not fit; blanks at the ends of lines take none.
const SURELY: f32 = 1.3;

/// How a text may be set. Sizes in points.
#[derive(Clone, Copy)]
pub(in crate::cards) struct Setting {
    pub weight: Weight,
    /// The size it should have.
    pub size: f32,
    /// The size below which it is rather cut short.
    pub least: f32,
    /// The width that it may take.
    pub width: f32,
    /// The lines that it may take.
    pub lines: usize,
    /// Where a line may end.
    pub ends: Ends,
}

/// Where the lines of a text may end.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::cards) enum Ends {
    /// Between words.
    Words,
    /// Between words, and within one that is wider than a line.
    LongWords,
    /// After any character, as links must be whole before all.
    Anywhere,
}

/// A text that is set.
pub(in crate::cards) struct Set {
    pub lines: Vec<Arc<Line>>,
    /// The size they have, in points.
    pub size: f32,
    /// Whether nothing was cut off.
    pub whole: bool,
}

impl Set {
    fn whole(lines: Vec<Arc<Line>>, size: f32) -> Self {
        Self {
            lines,
            size,
            whole: true,
        }
    }
}

impl Typesetter {
    /// Sets a text that should be whole on no more lines than it takes, up to `most`: smaller before on more lines than
    /// `setting` has, down to `smallest` before a word is parted, and cut off only if that does not do either.
    pub(in crate::cards) fn set_whole(
        &mut self,
        text: &str,
        setting: Setting,
        (smallest, most): (f32, usize),
        reading: Reading,
    ) -> Set {
        let fewest = setting.lines.min(most);
        let smaller = Setting {
            size: setting.least,
            least: smallest.min(setting.least),
            ..setting
        };
        let parted = Setting {
            ends: Ends::LongWords,
            ..setting
        };
        for (setting, ends) in [
            (setting, Ends::Words),
            (smaller, Ends::Words),
            (parted, Ends::LongWords),
        ] {
            for lines in fewest..=most {
                let setting = Setting {
                    lines,
                    ends,
                    ..setting
                };
                let set = self.set(text, setting, reading);
                if set.whole {
                    return set;
                }
            }
        }
        let all = Setting {
            lines: most,
            least: smaller.least,
            ..parted
        };
        self.set(text, all, reading)
    }

    /// Sets a text in the largest size at which it fits, or else in the least with an end cut off.
    pub(in crate::cards) fn set(&mut self, text: &str, setting: Setting, reading: Reading) -> Set {
        let mut shown = super::clean(text);
        let all = super::is_all_shown(text);
        if !all {
            shown.push('…');
        }
        if reading.right_to_left {
            shown = super::numbers::marked(&shown);
        }
        let mut set = self.set_clean(&shown, setting, reading);
        set.whole &= all;
        set
    }

    fn set_clean(&mut self, text: &str, setting: Setting, reading: Reading) -> Set {
        if text.is_empty() {
            return Set::whole(Vec::new(), setting.size);
        }
        let whole = self.line(text, setting.weight, reading);
        if whole.width * setting.size <= setting.width {
            return Set::whole(vec![whole], setting.size);
        }
        if setting.lines == 1 {
            let size = setting.width / whole.width;
            if size >= setting.least {
                return Set::whole(vec![whole], size);
            }
            return Set {
                lines: vec![self.cut(text, setting, reading)],
                size: setting.least,
                whole: false,
            };
        }
        let words = Words::of(text, &whole, setting);
        let mut size = setting.size;
        while size > setting.least {
            if let Some(lines) = self.wrapped(&words, setting, size, reading) {
                return Set::whole(lines, size);
            }
            size -= STEP;
        }
        match self.wrapped(&words, setting, setting.least, reading) {
            Some(lines) => Set::whole(lines, setting.least),
            None => Set {
                lines: self.wrapped_and_cut(&words, setting, reading),
                size: setting.least,
                whole: false,
            },
        }
    }

    /// All of a text on lines; `None` when that takes more lines than there may be, or a word that is not parted is wider than
    /// a line.
    fn wrapped(
        &mut self,
        words: &Words,
        setting: Setting,
        size: f32,
        reading: Reading,
    ) -> Option<Vec<Arc<Line>>> {
        // One word a line is the least; a text that is wider than all lines together need not be tried.
        #[allow(clippy::cast_precision_loss)] // a few lines
        let room = setting.width * setting.lines as f32;
        if words.width(0, words.text.len()) * size > room * SURELY {
            return None;
        }
        let (lines, rest) = self.lines(words, setting, setting.lines, size, reading);
        (rest == words.text.len()).then_some(lines)
    }

    /// As much as fits at the least size, and the last line cut short.
    fn wrapped_and_cut(&mut self, words: &Words, setting: Setting, reading: Reading) -> Vec<Arc<Line>> {
        let (mut lines, rest) = self.lines(words, setting, setting.lines - 1, setting.least, reading);
        let rest = words.text[rest..].trim_start();
        if !rest.is_empty() {
            lines.push(self.cut(rest, setting, reading));
        }
        lines
    }

    /// At most `most` lines, and the bytes of the text that are on them.
    fn lines(
        &mut self,
        words: &Words,
        setting: Setting,
        most: usize,
        size: f32,
        reading: Reading,
    ) -> (Vec<Arc<Line>>, usize) {
        let mut lines = Vec::new();
        let mut start = 0;
        while lines.len() < most && start < words.text.len() {
            let next = self
                .next(words, &words.ends, start, setting, size, reading)
                .or_else(|| self.next(words, &words.ends_within, start, setting, size, reading));
            let Some((line, end)) = next else { break };
            lines.push(line);
            start = end;
        }
        (lines, start)
    }

    /// The longest line from `start` that fits and has one of these ends.
    fn next(
        &mut self,
        words: &Words,
        ends: &[usize],
        start: usize,
        setting: Setting,
        size: f32,
        reading: Reading,
    ) -> Option<(Arc<Line>, usize)> {
        let ends = &ends[ends.partition_point(|end| *end <= start)..];
        let fitting = ends.partition_point(|end| words.width(start, *end) * size <= setting.width);
        // Letters at a line's end can be wider than they were in its middle.
        ends[..fitting].iter().rev().find_map(|end| {
            let line = self.line(words.text[start..*end].trim(), setting.weight, reading);
            (line.width * size <= setting.width).then_some((line, *end))
        })
    }

    /// As much of a text as fits on one line at the least size, with an ellipsis if that is not all.
    fn cut(&mut self, text: &str, setting: Setting, reading: Reading) -> Arc<Line> {
        let whole = self.line(text, setting.weight, reading);
        if whole.width * setting.least <= setting.width {
            return whole;
        }
        let words = Words::of(
            text,
            &whole,
            Setting {
                ends: Ends::Anywhere,
                ..setting
            },
        );
        let ellipsis = self.ended("", setting, reading);
        let room = setting.width / setting.least - ellipsis.width;
        let fitting = words.ends.partition_point(|end| words.width(0, *end) <= room);
        for end in words.ends[..fitting].iter().rev() {
            let line = self.ended(&text[..*end], setting, reading);
            if line.width * setting.least <= setting.width {
                return line;
            }
        }
        ellipsis
    }

    fn ended(&mut self, text: &str, setting: Setting, reading: Reading) -> Arc<Line> {
        self.line(&format!("{}…", text.trim_end()), setting.weight, reading)
    }
}

/// A text, where its lines may end, and how wide it is up to there: all is known from setting it once.
struct Words<'a> {
    text: &'a str,
    /// In bytes, ascending; the last is the text's own.
    ends: Vec<usize>,
    /// Where they may end too when no other end leaves a line that fits.
    ends_within: Vec<usize>,
    before: Vec<f32>,
}

impl<'a> Words<'a> {
    fn of(text: &'a str, line: &Line, setting: Setting) -> Self {
        let anywhere = || -> Vec<usize> {
            text.grapheme_indices(true)
                .map(|(at, cluster)| at + cluster.len())
                .collect()
        };
        let between = || {
            unicode_linebreak::linebreaks(text)
                .map(|(at, _)| at)
                .filter(|at| may_end(text, *at))
                .collect()
        };
        let (ends, ends_within) = match setting.ends {
            Ends::Words => (between(), Vec::new()),
            Ends::LongWords => (between(), anywhere()),
            Ends::Anywhere => (anywhere(), Vec::new()),
        };
        Self {
            text,
            ends,
            ends_within,
            before: line.widths_before(text.len()),
        }
    }

    /// The width of a part without blanks at its ends, about: letters of other scripts change with what stands beside them.
    fn width(&self, start: usize, end: usize) -> f32 {
        let end = start + self.text[start..end].trim_end().len();
        self.before[end] - self.before[start]
    }
}

/// Whether a line may end there: not within a mail address, whose hyphens would be taken for a division's, and not between the
/// groups of a phone number.
fn may_end(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let in_address = |c: char| c.is_ascii_graphic();
    let start = before.trim_end_matches(in_address);
    let end = after.trim_start_matches(in_address);
    let word = &text[start.len()..text.len() - end.len()];
    let address = word.contains('@') && start.len() < at && end.len() < after.len();
    let digit = |c: char| c.is_ascii_digit();
    let number = before
        .strip_suffix(' ')
        .is_some_and(|before| before.ends_with(digit))
        && after.starts_with(digit);
    !address && !number
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn set(text: &str, width: f32, lines: usize) -> (Vec<String>, f32, bool) {
        let setting = Setting {
            weight: Weight::Bold,
            size: 20.0,
            least: 8.0,
            width,
            lines,
            ends: Ends::Words,
        };
        let reading = Reading {
            language: "en",
            right_to_left: false,
        };
        let set = Typesetter::default().set(text, setting, reading);
        for line in &set.lines {
            assert!(
                line.width * set.size <= width * 1.001 + 0.01,
                "{} > {width}",
                line.width * set.size
            );
        }
        (texts(&set.lines), set.size, set.whole)
    }

    fn texts(lines: &[Arc<Line>]) -> Vec<String> {
        lines
            .iter()
            .map(|line| line.runs.iter().map(|run| run.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn first_it_shrinks_then_it_ends() {
        let name = "Anna Katarzyna Kowalska-Nowakowska";
        assert_eq!(set(name, 1_000.0, 1), (vec![name.to_owned()], 20.0, true));
        let (lines, size, whole) = set(name, 200.0, 1);
        assert_eq!((lines, whole), (vec![name.to_owned()], true));
        assert!((8.0..20.0).contains(&size));
        let (lines, size, whole) = set(name, 80.0, 1);
        assert!(lines[0].starts_with("Anna ") && lines[0].ends_with('…'));
        assert_eq!((size, whole), (8.0, false));
        let (lines, size, whole) = set(name, 250.0, 2);
        assert_eq!(lines, ["Anna Katarzyna", "Kowalska-Nowakowska"]);
        assert_eq!((size, whole), (20.0, true));
    }

    #[test]
    fn addresses_and_numbers_are_not_parted() {
        let (number, address) = ("+49 30 901820 1234", "it-service-desk@stadtwerke.example");
        for width in [200.0, 240.0, 280.0, 320.0, 360.0] {
            let (lines, _, whole) = set(&format!("Hilfe: {number} oder {address}"), width, 4);
            assert!(whole && lines.len() > 1, "{lines:?}");
            for part in [number, address] {
                assert!(lines.iter().any(|line| line.contains(part)), "{part}: {lines:?}");
            }
        }
    }

    #[test]
    fn what_is_too_long_to_be_looked_at_is_not_whole() {
        let (lines, _, whole) = set(&"ab ".repeat(200), 100_000.0, 1);
        assert!(lines[0].ends_with('…') && !whole);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn nothing_is_wider_than_its_place(text in any::<String>(), width in 30.0_f32..400.0, lines in 1_usize..4) {
            prop_assert!(set(&text, width, lines).0.len() <= lines);
        }
    }
}
