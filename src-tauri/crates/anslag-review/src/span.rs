//! Spans in bytes, and their conversion to the units other hosts count in.

use unicode_segmentation::UnicodeSegmentation;

/// A stretch of the text, in bytes, always on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// The same stretch in a text that has `by` bytes before it.
    pub fn moved(self, by: usize) -> Self {
        Self::new(self.start + by, self.end + by)
    }

    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// Converts ascending or unordered byte offsets in `text` to UTF-16 code units, in given order.
pub fn utf16(text: &str, offsets: &[usize]) -> Vec<usize> {
    convert(text, offsets, char::len_utf16)
}

/// Converts byte offsets in `text` to Unicode code points, in given order.
pub fn code_points(text: &str, offsets: &[usize]) -> Vec<usize> {
    convert(text, offsets, |_| 1)
}

/// A stretch in UTF-16 code units, widened so that it neither begins nor ends within what a reader
/// sees as one character.
pub fn whole_characters(text: &str, start: u32, end: u32) -> (u32, u32) {
    let (mut unit, mut whole) = (0, (start, end));
    for cluster in text.graphemes(true) {
        let next = unit + u32::try_from(cluster.encode_utf16().count()).unwrap_or(u32::MAX);
        if (unit..next).contains(&start) {
            whole.0 = unit;
        }
        if unit < end && end < next {
            whole.1 = next;
        }
        unit = next;
    }
    whole
}

/// One walk through the text however many offsets there are.
fn convert(text: &str, offsets: &[usize], width: impl Fn(char) -> usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|&index| offsets[index]);
    let mut converted = vec![0; offsets.len()];
    let mut chars = text.char_indices().peekable();
    let mut count = 0;
    for index in order {
        while let Some(&(at, letter)) = chars.peek() {
            if at >= offsets[index] {
                break;
            }
            count += width(letter);
            chars.next();
        }
        converted[index] = count;
    }
    converted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_takes_whole_characters() {
        let text = "a👩‍👧b";
        assert_eq!(whole_characters(text, 1, 3), (1, 6), "mother and daughter are one");
        assert_eq!(whole_characters(text, 4, 7), (1, 7));
        assert_eq!(whole_characters(text, 0, 1), (0, 1));
        assert_eq!(whole_characters("e\u{301}", 1, 2), (0, 2), "the accent takes its letter");
    }

    #[test]
    fn units_differ_only_where_characters_do() {
        let text = "å🎉b";
        assert_eq!(utf16(text, &[7, 0, 2, 6]), [4, 0, 1, 3], "the emoji is two units");
        assert_eq!(code_points(text, &[7, 0, 2, 6]), [3, 0, 1, 2], "and one code point");
    }
}
