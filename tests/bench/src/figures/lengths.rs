//! Lengths as X counts them, on its own tests.

use anslag_domain::channel::Counting;

use crate::data::text;
use crate::table::Table;

const DATA: &str = "twitter-text-conformance/validate.yml";

/// Adds how many of the published lengths come out the same.
pub fn measure(table: &mut Table) {
    match text(DATA).map(|text| same(&text)) {
        Some((right, all)) => {
            table.row("X length", format!("{all} texts"), format!("{right}"), "44 of 44");
        }
        None => table.skipped("X length", DATA),
    }
}

/// How many lengths are the published ones, of how many.
fn same(text: &str) -> (u32, u32) {
    let (mut right, mut all) = (0, 0);
    let mut written: Option<String> = None;
    let mut old = true;
    for line in text.lines().map(|line| line.trim().trim_start_matches("- ")) {
        // First the second edition of the table, then the third, which counts emojis whole.
        old = old && !line.starts_with("WeightedTweetsWithDiscountedEmoji");
        if let Some(value) = line.strip_prefix("text: ") {
            written = serde_json::from_str(&value.replace("\\U0000", "\\u")).ok();
        } else if let (Some(length), Some(text)) = (line.strip_prefix("weightedLength: "), &written)
        {
            all += 1;
            let new = |text: &str| anslag_review::length(text, Counting::XWeighted);
            let ours = if old { anslag_review::length_on_old_x(text) } else { new(text) };
            if length.parse() == Ok(ours) {
                right += 1;
            } else {
                eprintln!("X counts {length}, we {ours}: {text:.60}");
            }
        }
    }
    (right, all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_that_x_counts() {
        let Some(text) = text(DATA) else {
            return println!("skipped: {DATA} is not here");
        };
        let (right, all) = same(&text);
        assert!(all > 0, "there are lengths in {DATA}");
        assert_eq!(right, all, "every published length");
    }
}
