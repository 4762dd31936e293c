//! Figures that may be shown: a small one is told as few, and no sum lets it be worked out.

use std::fmt;

use serde::Serialize;
use ts_rs::TS;

use super::WorryLine;
use crate::statistics::SMALLEST_CELL;

/// A figure as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// So many.
    Exact(u32),
    /// At least so many: the rest cannot be told without telling of few.
    AtLeast(u32),
    /// Some, but fewer than `SMALLEST_CELL`.
    Few,
}

impl Figure {
    /// A single figure: none is told, few are not.
    #[must_use]
    pub fn of(count: u32) -> Self {
        if (1..SMALLEST_CELL).contains(&count) { Self::Few } else { Self::Exact(count) }
    }

    /// The least it may stand for.
    #[must_use]
    pub fn least(self) -> u32 {
        match self {
            Self::Exact(count) | Self::AtLeast(count) => count,
            Self::Few => 1,
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(count) => write!(f, "{count}"),
            Self::AtLeast(count) => write!(f, "≥{count}"),
            Self::Few => write!(f, "<{SMALLEST_CELL}"),
        }
    }
}

/// The sum of a line. With few among its parts it is told only when it leaves more than one way for
/// each of them to be: there are two or more, and they are not about as few or as many as few can be.
#[must_use]
pub fn total(parts: &[u32]) -> Figure {
    let whole: u32 = parts.iter().sum();
    let few: Vec<u32> = parts.iter().copied().filter(|n| Figure::of(*n) == Figure::Few).collect();
    let (many, sum) = (u32::try_from(few.len()).unwrap_or(u32::MAX), few.iter().sum::<u32>());
    let edge = sum <= many + 1 || sum + 1 >= many.saturating_mul(SMALLEST_CELL - 1);
    match many {
        0 => Figure::Exact(whole),
        1 if whole == sum => Figure::Few,
        1 => least(parts),
        _ if edge || whole < SMALLEST_CELL => least(parts),
        _ => Figure::Exact(whole),
    }
}

/// The line of all lines together. A week is told exactly only when every part of it is, and the
/// whole only when every line's sum is: few have told their line's sum already.
#[must_use]
pub fn margin(rows: &[Vec<u32>], lines: &[WorryLine], weeks: usize) -> WorryLine {
    let week = |at: usize| {
        let there: Vec<u32> = rows.iter().map(|row| row[at]).filter(|n| *n > 0).collect();
        let few = there.iter().any(|n| Figure::of(*n) == Figure::Few);
        match there.as_slice() {
            [one] => Figure::of(*one),
            _ if few => least(&there),
            _ => Figure::Exact(there.iter().sum()),
        }
    };
    let told = lines.iter().all(|line| matches!(line.total, Figure::Exact(_)));
    let floor = lines.iter().map(|line| line.total.least()).sum();
    let total = match lines {
        [one] => one.total,
        _ if told => Figure::Exact(floor),
        _ => Figure::AtLeast(floor),
    };
    WorryLine { name: String::new(), weeks: (0..weeks).map(week).collect(), total }
}

/// What the shown parts say by themselves.
fn least(parts: &[u32]) -> Figure {
    Figure::AtLeast(parts.iter().map(|n| Figure::of(*n).least()).sum())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn none_and_five_are_told_and_what_lies_between_is_few() {
        let told: Vec<String> = [0, 1, 4, 5].map(|n| Figure::of(n).to_string()).into();
        assert_eq!(told, ["0", "<5", "<5", "5"]);
    }

    #[test]
    fn a_sum_is_told_when_it_gives_nobody_away() {
        for (parts, told) in [
            ([6, 7, 0], "13"),
            ([6, 2, 0], "≥7"),
            ([6, 2, 3], "11"),
            ([6, 1, 2], "≥8"),
            ([6, 4, 3], "≥8"),
            ([1, 2, 0], "≥2"),
            ([2, 0, 0], "<5"),
            ([3, 4, 2], "9"),
        ] {
            assert_eq!(total(&parts).to_string(), told, "{parts:?}");
        }
    }

    /// Every way two lines of two weeks can be, by what is shown of it: behind what is shown each
    /// small figure can be more than one number.
    #[test]
    fn no_table_of_two_lines_and_two_weeks_gives_a_small_figure_away() {
        let mut behind: BTreeMap<String, Vec<[u32; 4]>> = BTreeMap::new();
        let all = (0..7_u32.pow(4)).map(|n| [n % 7, n / 7 % 7, n / 49 % 7, n / 343]);
        for cells in all.filter(|[a, b, c, d]| a + b > 0 && c + d > 0) {
            let rows = vec![cells[..2].to_vec(), cells[2..].to_vec()];
            let line = |row: &Vec<u32>| WorryLine {
                name: String::new(),
                weeks: row.iter().map(|n| Figure::of(*n)).collect(),
                total: total(row),
            };
            let mut lines: Vec<WorryLine> = rows.iter().map(line).collect();
            lines.push(margin(&rows, &lines, 2));
            behind.entry(format!("{lines:?}")).or_default().push(cells);
        }
        for (shown, ways) in behind {
            for at in 0..4 {
                let first = ways[0][at];
                let known = ways.iter().all(|cells| cells[at] == first);
                assert!(!known || Figure::of(first) != Figure::Few, "{first} in {shown}");
            }
        }
    }
}
