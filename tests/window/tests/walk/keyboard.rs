//! Her hands on the keyboard: every key is counted, and beside it what the same takes in a spreadsheet.

use std::time::{Duration, Instant};

use anslag_window_tests::{Key, Trouble, Window};

/// The most Tab is pressed for one field.
const FAR: usize = 80;

/// What one task took.
#[derive(Debug)]
struct Took {
    task: &'static str,
    keys: usize,
    time: Duration,
    /// Keys for the same in a spreadsheet; nothing where it cannot be done there.
    sheet: Option<usize>,
}

/// Two hands, counting.
pub struct Hands<'a> {
    pub window: &'a Window,
    keys: usize,
    began: Instant,
    took: Vec<Took>,
}

impl<'a> Hands<'a> {
    pub fn on(window: &'a Window) -> Self {
        Self { window, keys: 0, began: Instant::now(), took: vec![] }
    }

    /// One key, with others held.
    pub async fn press(&mut self, held: &[Key], key: impl Into<char>) -> Result<(), Trouble> {
        self.keys += 1;
        self.window.press(held, key).await
    }

    /// Letters where the focus is.
    pub async fn types(&mut self, text: &str) -> Result<(), Trouble> {
        self.keys += text.chars().count();
        self.window.types(text).await
    }

    /// Ctrl+K, some letters, Enter, once what is offered first is what she means.
    pub async fn asks_for(&mut self, letters: &str, offered: &str) -> Result<(), Trouble> {
        self.press(&[Key::Control], 'k').await?;
        self.window.see("dialog[open] input[role=combobox]").await?;
        self.types(letters).await?;
        let first = format!(
            "return document.querySelector('dialog[open] [role=option]')?.textContent\
             .includes({offered:?}) === true"
        );
        self.window.until(&format!("{letters} offers {offered}"), &first).await?;
        self.press(&[], Key::Enter).await?;
        self.window
            .until("it is closed", "return !document.querySelector('dialog[open] [role=combobox]')")
            .await
    }

    /// Tab until what has the focus carries these words.
    pub async fn tabs_to(&mut self, words: &str) -> Result<(), Trouble> {
        let there = format!(
            "const it = document.activeElement; const words = [it?.labels?.[0]?.textContent, \
             it?.getAttribute('aria-label'), it?.tagName === 'BODY' ? '' : it?.textContent]; \
             return words.some((each) => each?.trim().startsWith({words:?}))"
        );
        self.keys_until(Key::Tab, &there, words).await
    }

    /// One key until the data of what has the focus hold.
    pub async fn keys_to(&mut self, key: Key, data: &str) -> Result<(), Trouble> {
        let there = format!("return !!(document.activeElement?.dataset.{data})");
        self.keys_until(key, &there, data).await
    }

    async fn keys_until(&mut self, key: Key, there: &str, what: &str) -> Result<(), Trouble> {
        for _ in 0..FAR {
            if self.window.script(there).await? == serde_json::Value::Bool(true) {
                return Ok(());
            }
            self.press(&[], key).await?;
        }
        let at = "return document.activeElement?.outerHTML.slice(0, 300)";
        let at = self.window.script(at).await?;
        Err(Trouble::new(format!("{key:?} does not come to {what}, but to {at}")))
    }

    /// A task is done; what the same takes in a sheet is a list of letters to type and, after `^`, of single keys.
    pub fn done(&mut self, task: &'static str, sheet: Option<&[&str]>) {
        let count = |part: &&str| if part.starts_with('^') { 1 } else { part.chars().count() };
        let sheet = sheet.map(|parts| parts.iter().map(count).sum());
        let time = self.began.elapsed();
        self.took.push(Took { task, keys: self.keys, time, sheet });
        (self.keys, self.began) = (0, Instant::now());
    }

    /// Prints the day.
    pub fn tell(&self) {
        println!("| task | keys | seconds | keys in a sheet |\n|---|---|---|---|");
        for Took { task, keys, time, sheet } in &self.took {
            let sheet = sheet.map_or_else(|| "–".to_owned(), |keys| keys.to_string());
            println!("| {task} | {keys} | {:.1} | {sheet} |", time.as_secs_f64());
        }
    }

    /// How many tasks are done.
    pub fn count(&self) -> usize {
        self.took.len()
    }
}
