//! The texts that all read: running text of the rule pages' own examples.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    command::{cargo, output},
    peers::install::write,
};

/// One text or several, each in its file.
pub struct Texts {
    /// The files, plain UTF-8.
    pub files: Vec<PathBuf>,
    /// The same texts as lines of JSON.
    pub lines: PathBuf,
}

impl Texts {
    /// One text of about so many bytes.
    pub fn one(folder: &Path, bytes: usize) -> Result<Texts, String> {
        Texts::several(folder, 1, bytes)
    }

    /// So many texts, each of about so many bytes and each another part of the running text.
    pub fn several(folder: &Path, count: usize, bytes: usize) -> Result<Texts, String> {
        let all = running(count * bytes * 2)?;
        let mut paragraphs = all.split_inclusive("\n\n");
        let texts = (0..count).map(|_| draft(&mut paragraphs, bytes)).collect();
        Texts::written(folder, &format!("{count}x{bytes}"), texts)
    }

    /// The texts, written below the folder under that name.
    pub fn written(folder: &Path, name: &str, texts: Vec<String>) -> Result<Texts, String> {
        let folder = folder.join("texts");
        fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        let lines = folder.join(format!("{name}.jsonl"));
        write(&lines, &texts.iter().enumerate().map(line).collect::<String>())?;
        let mut files = Vec::new();
        for (number, text) in texts.iter().enumerate() {
            let file = folder.join(format!("{name}-{number}.txt"));
            write(&file, text)?;
            files.push(file);
        }
        Ok(Texts { files, lines })
    }
}

/// Whole paragraphs until there are so many bytes.
fn draft<'a>(paragraphs: &mut impl Iterator<Item = &'a str>, bytes: usize) -> String {
    let mut text = String::new();
    while let Some(more) = (text.len() < bytes).then(|| paragraphs.next()).flatten() {
        text.push_str(more);
    }
    text
}

fn running(bytes: usize) -> Result<String, String> {
    output(
        cargo()
            .args(["run", "--release", "--quiet", "-p", "anslag-bench", "--bin", "measure"])
            .args(["text", &bytes.to_string()]),
    )
}

fn line((id, text): (usize, &String)) -> String {
    let escape = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    };
    format!("{{\"id\":{id},\"text\":\"{}\"}}\n", text.chars().map(escape).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_ends_with_its_paragraph() {
        let mut paragraphs = "ett\n\ntvå\n\ntre\n\n".split_inclusive("\n\n");
        assert_eq!(draft(&mut paragraphs, 6), "ett\n\ntvå\n\n", "never in the middle of one");
        assert_eq!(draft(&mut paragraphs, 6), "tre\n\n", "the next goes on where it ended");
    }

    #[test]
    fn a_line_is_one_line() {
        let text = "Hon sa \"hej\"\noch gick".to_owned();
        let line = line((3, &text));
        assert_eq!(line, "{\"id\":3,\"text\":\"Hon sa \\\"hej\\\"\\u000aoch gick\"}\n");
    }
}
