//! Paragraphs with too many sentences or characters.

use serde::Deserialize;

use crate::hit::Hit;
use crate::sentence::Sentence;
use crate::text::Text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Paragraph {
    sentences: usize,
    characters: usize,
    /// Greetings and other short calls do not count as sentences.
    short: u32,
}

impl Paragraph {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        let mut begin = 0;
        for index in 0..text.sentences.len() {
            let here = text.sentences[index].span;
            let next = text.sentences.get(index + 1);
            let broken = |next: &Sentence| text.raw[here.end..next.span.start].contains('\n');
            if next.is_none_or(broken) {
                self.judge(text, &text.sentences[begin..=index], hits);
                begin = index + 1;
            }
        }
    }

    fn judge(&self, text: &Text, sentences: &[Sentence], hits: &mut Vec<Hit>) {
        let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else {
            return;
        };
        let span = first.span.to(last.span);
        let many = sentences.iter().filter(|sentence| sentence.words >= self.short).count();
        let long = text.slice(span).chars().count();
        if sentences.len() > 1 && (many > self.sentences || long > self.characters) {
            hits.push(Hit::at(span).with("count", many));
        }
    }
}
