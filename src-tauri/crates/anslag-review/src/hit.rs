//! What a check hands back before the rule has spoken about it.

use crate::span::Span;

/// How much of the text a finding is about; only words compete for the same place. What is of its
/// own, such as a name, is found whatever else is said of the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    Words,
    Own,
    Sentence,
    Text,
}

/// One place where a rule bit.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    pub span: Span,
    pub suggestions: Vec<String>,
    /// Values for `{name}` in the rule's message.
    pub values: Vec<(&'static str, String)>,
}

impl Hit {
    pub fn at(span: Span) -> Self {
        Self { span, suggestions: Vec::new(), values: Vec::new() }
    }

    /// The same hit in a text that has `by` bytes before it.
    pub fn moved(mut self, by: usize) -> Self {
        self.span = self.span.moved(by);
        self
    }

    pub fn suggesting(mut self, suggestion: impl Into<String>) -> Self {
        self.suggestions.push(suggestion.into());
        self
    }

    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }
}
