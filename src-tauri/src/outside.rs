//! What is opened outside the window, and only on her word: a document that was just saved, or a
//! page on the web, in the program the system has for it.

use std::{
    collections::HashSet,
    env,
    path::Path,
    sync::{Mutex, PoisonError},
};

use anslag_desk::{Code, Refusal};

/// The documents that were saved since the start; nothing else on the disk is opened from here.
#[derive(Default)]
pub struct Outside(Mutex<HashSet<String>>);

impl Outside {
    /// Remembers where a document lies.
    pub fn saved(&self, path: &Path) {
        let mut saved = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        saved.insert(path.display().to_string());
    }

    /// Opens a saved document or an address.
    ///
    /// `ANSLAG_OPENER` names a program that opens in the system's place.
    ///
    /// # Errors
    /// `NotOpened` for anything else, and when the system has no program for it.
    pub fn open(&self, place: &str) -> Result<(), Refusal> {
        let saved = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !saved.contains(place) && !is_address(place) {
            return Err(Refusal::about(Code::NotOpened, place));
        }
        let opened = match env::var("ANSLAG_OPENER") {
            Ok(program) => open::with_detached(place, program),
            Err(_) => open::that_detached(place),
        };
        opened.map_err(|_| Refusal::about(Code::NotOpened, place))
    }
}

/// An address of the web without anything a shell or a browser could take for more.
fn is_address(place: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !c.is_control();
    place.starts_with("https://") && place.len() > "https://".len() && place.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_saved_and_what_is_on_the_web_is_opened() {
        for place in ["/etc/passwd", "file:///etc/passwd", "http://a.se", "https://", "https://a b"]
        {
            assert!(!is_address(place), "{place}");
            assert!(Outside::default().open(place).is_err(), "{place}");
        }
        assert!(is_address("https://www.facebook.com/kungsholmen"));
    }
}
