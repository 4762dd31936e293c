//! Every example on every rule page is a test named after the page.

mod shelf;

use std::sync::Arc;

use anslag_domain::channel::Channel;
use anslag_review::{Draft, Rule, RuleBook, RuleExample, review};
use libtest_mimic::{Arguments, Failed, Trial};

fn main() {
    let arguments = Arguments::from_args();
    let book = Arc::new(shelf::book().roused());
    let channels = Arc::new(shelf::channels());
    let mut trials = Vec::new();
    // Without the dictionary its rules find nothing, and their examples prove nothing.
    let readable = shelf::dsso().is_some();
    let needs_words = |rule: &&Rule| readable || rule.area != "STA";
    for rule in book.rules().iter().filter(needs_words) {
        for (index, example) in rule.examples.iter().enumerate() {
            let name = format!("{}::{}", rule.id, index + 1);
            let (book, channels) = (Arc::clone(&book), Arc::clone(&channels));
            let (rule, example) = (rule.clone(), example.clone());
            trials.push(Trial::test(name, move || prove(&book, &channels, &rule, &example)));
        }
    }
    assert!(!trials.is_empty(), "the shelf holds rules");
    libtest_mimic::run(&arguments, trials).exit();
}

fn prove(
    book: &RuleBook,
    channels: &[Channel],
    rule: &Rule,
    example: &RuleExample,
) -> Result<(), Failed> {
    let meant: Vec<Channel> =
        channels.iter().filter(|c| Some(&c.id) == example.channel.as_ref()).cloned().collect();
    let bites = |text: &str| {
        let role = example.role.unwrap_or(rule.roles[0]);
        let draft = Draft { text, role, channels: &meant, scheduled: example.scheduled };
        let found = review(book, &draft);
        !found.passed.contains(&rule.id)
    };
    if !bites(&example.wrong) {
        return Err(format!("{} finds nothing in: {}", rule.id, example.wrong).into());
    }
    if bites(&example.right) {
        return Err(format!("{} bites on: {}", rule.id, example.right).into());
    }
    Ok(())
}
