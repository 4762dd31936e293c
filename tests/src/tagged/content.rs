//! What the pages draw: every text and picture must be marked, as content of the tree or as mere
//! decoration.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Tagged;

/// A mark on a page: the page's reference and the number.
pub(super) type Mark = (String, u64);

/// Every marked piece that is content; what is drawn outside any mark is a fault.
pub(super) fn drawn(pdf: &Tagged, faults: &mut Vec<String>) -> BTreeSet<Mark> {
    let mut marks = BTreeSet::new();
    let mut pages = 0;
    for (at, page) in pdf.typed("/Page") {
        pages += 1;
        if page.get("/Tabs").is_none_or(|it| it != "/S") {
            faults.push(format!("the page {at} is not walked in the order of the tree"));
        }
        if !page.get("/StructParents").is_some_and(Value::is_u64) {
            faults.push(format!("the page {at} does not lead back to the tree"));
        }
        let contents = page.get("/Contents").unwrap_or(&Value::Null);
        let parts = contents.as_array().map_or_else(|| vec![contents], |it| it.iter().collect());
        let bytes: Vec<u8> = parts.iter().flat_map(|part| pdf.bytes(part)).collect();
        let (found, loose) = marked(&bytes);
        marks.extend(found.into_iter().map(|mark| (at.to_owned(), mark)));
        if loose > 0 {
            faults.push(format!("{loose} things on the page {at} are drawn outside any mark"));
        }
    }
    if pages == 0 {
        faults.push("it has no page".to_owned());
    }
    marks
}

/// The numbers of the marked pieces, and how many things are drawn outside them.
fn marked(content: &[u8]) -> (BTreeSet<u64>, usize) {
    let (mut marks, mut loose) = (BTreeSet::new(), 0);
    // For each mark that is open, whether it says what its content is.
    let mut open: Vec<bool> = vec![];
    let mut before: Vec<String> = vec![];
    for word in words(content) {
        match word.as_str() {
            "BDC" | "BMC" => {
                let decoration = before.iter().any(|it| it == "/Artifact");
                let number = before.iter().position(|it| it == "/MCID").map(|at| at + 1);
                let number: Option<u64> =
                    number.and_then(|at| before.get(at)).and_then(|it| it.parse().ok());
                marks.extend(number);
                open.push(decoration || number.is_some());
            }
            "EMC" => {
                open.pop();
            }
            "Tj" | "TJ" | "'" | "\"" | "Do" | "S" | "s" | "f" | "F" | "f*" | "B" | "B*" | "b"
            | "b*" | "sh" => loose += usize::from(!open.contains(&true)),
            _ => {
                before.push(word);
                continue;
            }
        }
        before.clear();
    }
    (marks, loose)
}

/// The words of a content stream; a string of text is one empty word.
fn words(content: &[u8]) -> Vec<String> {
    let (mut words, mut word, mut at) = (vec![], String::new(), 0);
    let mut ends = |word: &mut String| {
        if !word.is_empty() {
            words.push(std::mem::take(word));
        }
    };
    while at < content.len() {
        match content[at] {
            b'(' => {
                ends(&mut word);
                at = after_text(content, at);
                continue;
            }
            b'%' => {
                ends(&mut word);
                while at < content.len() && content[at] != b'\n' {
                    at += 1;
                }
            }
            b'/' => {
                ends(&mut word);
                word.push('/');
            }
            b'<' | b'>' | b'[' | b']' => ends(&mut word),
            byte if byte.is_ascii_whitespace() || byte == 0 => ends(&mut word),
            byte => word.push(char::from(byte)),
        }
        at += 1;
    }
    ends(&mut word);
    words
}

/// The place after the text in brackets that begins here.
fn after_text(content: &[u8], start: usize) -> usize {
    let (mut depth, mut at) = (0_usize, start);
    while at < content.len() {
        match content[at] {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn what_is_drawn_outside_a_mark_is_counted() {
        let (marks, loose) =
            marked(b"/P <</MCID 3>> BDC (a \\) EMC) Tj EMC /Artifact BMC 0 0 m S EMC (b) Tj");
        assert_eq!(marks.into_iter().collect::<Vec<_>>(), [3]);
        assert_eq!(loose, 1);
    }
}
