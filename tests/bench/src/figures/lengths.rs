//! Lengths as X counts them, on its own tests.

use anslag_domain::channel::Counting;

use crate::data::text;
use crate::table::Table;

/// Adds how many of the published lengths come out the same.
pub fn measure(table: &mut Table) {
    let data = "twitter-text-conformance/validate.yml";
    let Some(text) = text(data) else {
        return table.skipped("X length", data);
    };
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
    table.row("X length", format!("{all} texts"), format!("{right}"), "44 of 44");
}
