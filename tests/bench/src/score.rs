//! Precision, recall and their mean over spans.

use std::collections::HashSet;
use std::hash::Hash;

/// How many were right, missed, and found without being there.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// Found and there.
    pub right: usize,
    /// There and not found.
    pub missed: usize,
    /// Found and not there.
    pub alarms: usize,
}

impl Score {
    /// Adds what was found to what is there.
    pub fn add<T: Eq + Hash>(&mut self, there: &HashSet<T>, found: &HashSet<T>) {
        self.right += there.intersection(found).count();
        self.missed += there.difference(found).count();
        self.alarms += found.difference(there).count();
    }

    /// Of what was found, how much was there, in per cent.
    pub fn precision(&self) -> f64 {
        share(self.right, self.right + self.alarms)
    }

    /// Of what was there, how much was found, in per cent.
    pub fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// The harmonic mean of the two, in per cent.
    pub fn f1(&self) -> f64 {
        share(2 * self.right, 2 * self.right + self.alarms + self.missed)
    }

    /// How many there are in all.
    pub fn there(&self) -> usize {
        self.right + self.missed
    }

    /// As a cell of the table.
    pub fn shown(&self) -> String {
        format!("P {:.1} R {:.1} F1 {:.1}", self.precision(), self.recall(), self.f1())
    }
}

/// A share in per cent; nothing of nothing is everything.
pub fn share(part: usize, whole: usize) -> f64 {
    let number = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    if whole == 0 { 100.0 } else { 100.0 * number(part) / number(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision_and_recall_are_told_apart() {
        let mut score = Score::default();
        score.add(&HashSet::from([1, 2, 3, 4]), &HashSet::from([1, 2, 3, 9]));
        assert_eq!(score, Score { right: 3, missed: 1, alarms: 1 });
        score.add(&HashSet::from([5]), &HashSet::new());
        assert_eq!(score.shown(), "P 75.0 R 60.0 F1 66.7");
    }
}
