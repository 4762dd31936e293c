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

/// The sum of a line. With few among its parts it is told only when they cannot be worked out from
/// it: there are two or more of them, and they are neither all one nor all as many as few can be.
#[must_use]
pub fn total(parts: &[u32]) -> Figure {
    let whole: u32 = parts.iter().sum();
    let few: Vec<u32> = parts.iter().copied().filter(|n| (1..SMALLEST_CELL).contains(n)).collect();
    let alike = few.iter().all(|n| *n == 1) || few.iter().all(|n| *n == SMALLEST_CELL - 1);
    match (few.len(), Figure::of(whole)) {
        (0, told) => told,
        (_, Figure::Few) => Figure::Few,
        (1, _) => least(parts),
        _ if alike => least(parts),
        (_, told) => told,
    }
}

/// The line of all lines together. A week is told exactly only when every part of it is, and the
/// whole only when every line's sum is: few have told their line's sum already.
#[must_use]
pub fn margin(whole: &[u32], rows: &[Vec<u32>], lines: &[WorryLine]) -> WorryLine {
    let week = |at: usize| {
        let parts: Vec<u32> = rows.iter().map(|row| row[at]).collect();
        let few = parts.iter().any(|n| Figure::of(*n) == Figure::Few);
        if few && Figure::of(whole[at]) != Figure::Few {
            least(&parts)
        } else {
            Figure::of(whole[at])
        }
    };
    let sum: u32 = whole.iter().sum();
    let told = lines.iter().all(|line| matches!(line.total, Figure::Exact(_)));
    let floor = lines.iter().map(|line| line.total.least()).sum();
    let total = match Figure::of(sum) {
        Figure::Exact(_) if !told => Figure::AtLeast(floor),
        figure => figure,
    };
    WorryLine { name: String::new(), weeks: (0..whole.len()).map(week).collect(), total }
}

/// What the shown parts say by themselves.
fn least(parts: &[u32]) -> Figure {
    Figure::AtLeast(parts.iter().map(|n| Figure::of(*n).least()).sum())
}

#[cfg(test)]
mod tests {
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
            ([6, 1, 1], "≥8"),
            ([6, 4, 4], "≥8"),
            ([1, 2, 0], "<5"),
            ([3, 4, 2], "9"),
        ] {
            assert_eq!(total(&parts).to_string(), told, "{parts:?}");
        }
    }
}
