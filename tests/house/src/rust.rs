//! Just enough of a Rust reader: what is code, what is a text, what is a comment.

/// What a stretch of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Code.
    Code,
    /// A string or character literal.
    Literal,
    /// A comment.
    Comment,
}

/// A stretch of a file.
pub type Stretch<'a> = (Kind, &'a str);

/// The file in stretches, in order and without loss.
#[must_use]
pub fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::new();
    let (mut start, mut here) = (0, 0);
    while here < text.len() {
        let rest = &text[here..];
        let named = text[..here].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if let Some((kind, length)) = opening(rest, named) {
            stretches.push((Kind::Code, &text[start..here]));
            stretches.push((kind, &rest[..length]));
            here += length;
            start = here;
        } else {
            here += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    stretches.push((Kind::Code, &text[start..]));
    stretches
}

/// The comment or literal that begins here, with its length in bytes.
fn opening(rest: &str, named: bool) -> Option<(Kind, usize)> {
    if rest.starts_with("//") {
        return Some((Kind::Comment, rest.find('\n').unwrap_or(rest.len())));
    }
    if rest.starts_with("/*") {
        return Some((Kind::Comment, block(rest)));
    }
    if rest.starts_with('"') {
        return Some((Kind::Literal, quoted(rest)));
    }
    if rest.starts_with('r') && !named {
        return raw(rest).map(|length| (Kind::Literal, length));
    }
    character(rest).map(|length| (Kind::Literal, length))
}

/// A block comment; they nest.
fn block(rest: &str) -> usize {
    let (mut depth, mut here) = (0_usize, 0);
    while here < rest.len() {
        let two = rest.get(here..here + 2).unwrap_or_default();
        match two {
            "/*" => depth += 1,
            "*/" => depth -= 1,
            _ => {
                here += rest[here..].chars().next().map_or(1, char::len_utf8);
                continue;
            }
        }
        here += 2;
        if depth == 0 {
            return here;
        }
    }
    rest.len()
}

fn quoted(rest: &str) -> usize {
    let mut escaped = true; // steps over the opening quote
    for (at, c) in rest.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A raw string: `r"…"`, `r#"…"#`.
fn raw(rest: &str) -> Option<usize> {
    let hashes = rest[1..].len() - rest[1..].trim_start_matches('#').len();
    let open = 1 + hashes;
    if !rest[open..].starts_with('"') {
        return None;
    }
    let close = format!("\"{}", "#".repeat(hashes));
    let end = rest[open + 1..].find(&close).map_or(rest.len(), |at| open + 1 + at + close.len());
    Some(end)
}

/// A character such as `'a'` or `'\n'`, but not a lifetime.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return inner[2..].find('\'').map(|at| at + 4);
    }
    let width = inner.chars().next()?.len_utf8();
    inner[width..].starts_with('\'').then_some(width + 2)
}

/// The same text with every comment and literal blanked; lines stay where they were.
#[must_use]
pub fn code(text: &str) -> String {
    let blank = |c: char| if c == '\n' { '\n' } else { ' ' };
    stretches(text)
        .into_iter()
        .map(|(kind, text)| match kind {
            Kind::Code => text.to_owned(),
            Kind::Literal | Kind::Comment => text.chars().map(blank).collect(),
        })
        .collect()
}

/// Every literal, as it is written.
#[must_use]
pub fn literals(text: &str) -> Vec<&str> {
    let all = stretches(text).into_iter();
    all.filter(|(kind, _)| *kind == Kind::Literal).map(|(_, text)| text).collect()
}

/// What stands before the file's tests.
#[must_use]
pub fn before_tests(text: &str) -> &str {
    text.find("#[cfg(test)]").map_or(text, |at| &text[..at])
}

/// Whether a path of names occurs in code, and not merely as the end of a longer name.
#[must_use]
pub fn names(code: &str, path: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(path).any(|(at, found)| {
        let before = code[..at].chars().next_back().is_some_and(part_of_name);
        let after = code[at + found.len()..].chars().next().is_some_and(part_of_name);
        let ends_in_name = found.ends_with(part_of_name);
        !(before || after && ends_in_name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_keeps_its_lines_and_loses_texts_and_comments() {
        let text =
            "let a = \"b\\\"c\"; // d\nlet e: &'static str = r#\"f\"g\"#; /* h /* i */ */ 'j'";
        let code = code(text);
        assert_eq!(code.lines().count(), 2, "lines stay: {code}");
        assert!(code.contains("let a =") && code.contains("&'static str"), "code stays: {code}");
        assert!(!code.contains(['b', 'f', 'h', 'j']), "texts and comments go: {code}");
    }

    #[test]
    fn nothing_is_lost_in_stretches() {
        let text = "fn f<'a>(x: &'a str) -> char { '\\'' } // å\n/// \"ö\"\n";
        let again: String = stretches(text).into_iter().map(|(_, text)| text).collect();
        assert_eq!(again, text, "every byte is in one stretch");
    }

    #[test]
    fn a_name_is_not_found_inside_a_longer_one() {
        assert!(names("tokio::spawn()", "tokio"), "the name itself");
        assert!(!names("my_tokio::spawn()", "tokio"), "the end of another name");
        assert!(!names("tokios::spawn()", "tokio"), "the beginning of another name");
    }
}
