//! The system's keychain, asked with a time limit: where there is none it may never answer.

use std::{sync::mpsc, thread, time::Duration};

use anslag_desk::{Key, random_key};
use keyring::Entry;

const SERVICE: &str = "se.anslag.app";
const PATIENCE: Duration = Duration::from_secs(3);

/// The key that the keychain keeps for an office, by the office's folder.
pub fn kept(office: &str) -> Option<Key> {
    let office = office.to_owned();
    within(move || {
        let secret = Entry::new(SERVICE, &office).ok()?.get_secret().ok()?;
        Some(Key::raw(secret.try_into().ok()?))
    })
}

/// Draws a new key, has the keychain keep it, and reads it back before trusting it.
pub fn keep_new(office: &str) -> Option<Key> {
    let name = office.to_owned();
    within(move || {
        let key = random_key().ok()?;
        let entry = Entry::new(SERVICE, &name).ok()?;
        entry.set_secret(key.bytes()).ok()?;
        (entry.get_secret().ok()? == key.bytes()).then_some(key)
    })
}

fn within<T: Send + 'static>(ask: impl FnOnce() -> Option<T> + Send + 'static) -> Option<T> {
    let (answer, heard) = mpsc::channel();
    thread::spawn(move || {
        // Nobody listens any more when the time is out.
        let _ = answer.send(ask());
    });
    heard.recv_timeout(PATIENCE).ok().flatten()
}
