//! Opens an office by the passphrase in the environment, does one thing, and closes it.

use std::{path::Path, sync::Arc};

use anslag_desk::{Book, Clock, Code, Desk, Refusal, Shelf, passphrase_key};

use crate::Failure;

/// Runs one piece of work on the office in a folder.
pub fn run<T>(
    data: &Path,
    work: impl AsyncFnOnce(&Desk) -> Result<T, Refusal>,
) -> Result<T, Failure> {
    let passphrase = std::env::var("ANSLAG_PASSPHRASE")
        .map_err(|_| Failure::Use("set ANSLAG_PASSPHRASE to the office's passphrase".to_owned()))?;
    let now = std::env::var("ANSLAG_NOW").ok();
    let clock = Clock::from_text(now.as_deref())
        .map_err(|text| Failure::Use(format!("ANSLAG_NOW is no moment: {text}")))?;
    let key = passphrase_key(data, &passphrase)?;
    let runtime = tokio::runtime::Runtime::new().map_err(|_| Refusal::from(Code::Broken))?;
    runtime.block_on(async {
        let desk = Desk::open(data, &key, clock).await?;
        let done = work(&desk).await;
        desk.close().await;
        Ok(done?)
    })
}

/// The rule book of the office in a folder, or the shipped one where no folder is given.
pub fn book(data: Option<&Path>) -> Result<Arc<Book>, Failure> {
    match data {
        Some(data) => run(data, async |desk| desk.book().await),
        None => Ok(Arc::new(Book::shipped(&Shelf::load()))),
    }
}
