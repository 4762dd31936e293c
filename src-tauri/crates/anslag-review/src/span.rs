//! Spans in bytes, and their conversion to the units other hosts count in.

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
    fn units_differ_only_where_characters_do() {
        let text = "å🎉b";
        assert_eq!(utf16(text, &[7, 0, 2, 6]), [4, 0, 1, 3], "the emoji is two units");
        assert_eq!(code_points(text, &[7, 0, 2, 6]), [3, 0, 1, 2], "and one code point");
    }
}
