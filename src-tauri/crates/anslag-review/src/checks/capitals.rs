//! Runs of words in capitals; short initialisms and those the page allows do not count.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text, Token};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Capitals {
    /// So many loud words make a run loud.
    words: usize,
    /// A word is loud from so many letters.
    letters: usize,
    /// Names and initialisms written in capitals.
    allow: Vec<String>,
}

impl Capitals {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let mut run: Vec<&Token> = Vec::new();
        for token in &text.tokens {
            let breaks = run
                .last()
                .is_some_and(|last| text.raw[last.span.end..token.span.start].contains('\n'));
            if breaks {
                self.close(text, &mut run, hits);
            }
            match token.kind {
                Kind::Word if shouted(text.slice(token.span)) => run.push(token),
                Kind::Mark | Kind::Number if !run.is_empty() => run.push(token),
                _ => self.close(text, &mut run, hits),
            }
        }
        self.close(text, &mut run, hits);
    }

    fn close(&self, text: &Text, run: &mut Vec<&Token>, hits: &mut Vec<Hit>) {
        while run.last().is_some_and(|last| last.kind != Kind::Word) {
            run.pop();
        }
        let loud = run.iter().filter(|token| {
            let word = text.slice(token.span);
            word.chars().filter(|c| c.is_alphabetic()).count() >= self.letters
                && !self.allow.iter().any(|allowed| allowed == word)
        });
        if loud.count() >= self.words
            && let (Some(first), Some(last)) = (run.first(), run.last())
        {
            let span = first.span.to(last.span);
            hits.push(Hit::at(span).suggesting(calm(text.slice(span))));
        }
        run.clear();
    }
}

fn shouted(word: &str) -> bool {
    let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
    word.chars().count() > 1 && letters.all(char::is_uppercase)
}

/// The run with a capital only where a sentence begins.
fn calm(run: &str) -> String {
    let mut begins = true;
    run.chars()
        .flat_map(|letter| {
            let written = if begins { vec![letter] } else { letter.to_lowercase().collect() };
            if letter.is_alphabetic() {
                begins = false;
            } else if matches!(letter, '.' | '!' | '?') {
                begins = true;
            }
            written
        })
        .collect()
}
