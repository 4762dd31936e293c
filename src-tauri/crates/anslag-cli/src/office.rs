//! Opens an office by the passphrase, or the recovery code, in the environment, does one thing, and
//! closes it.

use std::{path::Path, sync::Arc};

use anslag_desk::{
    Book, Clock, Code, Desk, Means, Refusal, Salvaged, Shelf, begin_with_copy, key_by, open_by,
    put_back, salvage_office,
};

use crate::Failure;

/// Runs one piece of work on the office in a folder.
pub fn run<T>(
    data: &Path,
    work: impl AsyncFnOnce(&Desk) -> Result<T, Refusal>,
) -> Result<T, Failure> {
    let clock = clock()?;
    with_means(|means| {
        runtime()?.block_on(async {
            let (desk, _) = open_by(data, means, clock).await?;
            let done = work(&desk).await;
            desk.close().await;
            Ok(done?)
        })
    })
}

/// Begins an office in an empty folder with a copy.
pub fn begin(data: &Path, copy: &Path) -> Result<(), Failure> {
    with_means(|means| Ok(runtime()?.block_on(begin_with_copy(data, copy, means))?))
}

/// Puts a copy in the place of the office in a folder. An office that opens keeps a copy of what
/// there was.
pub fn restore(data: &Path, copy: &Path) -> Result<(), Failure> {
    let clock = clock()?;
    with_means(|means| {
        runtime()?.block_on(async {
            let kept = match open_by(data, means, clock).await {
                Ok((desk, _)) => {
                    let kept = desk.back_up(anslag_desk::CopyReason::Restore).await;
                    desk.close().await;
                    kept.map(drop)
                }
                Err(why) if [Code::Damaged, Code::DatabaseMissing].contains(&why.code) => Ok(()),
                Err(why) => Err(why),
            };
            kept?;
            Ok(put_back(data, &key_by(data, means)?, copy).await?)
        })
    })
}

/// Reads what can be read of the office in a folder, which need not open.
pub fn salvage(data: &Path) -> Result<Salvaged, Failure> {
    let clock = clock()?;
    with_means(|means| {
        runtime()?.block_on(async { Ok(salvage_office(data, &key_by(data, means)?, clock).await?) })
    })
}

fn with_means<T>(work: impl FnOnce(Means<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
    let said = |name: &str| std::env::var(name).ok();
    match (said("ANSLAG_PASSPHRASE"), said("ANSLAG_RECOVERY")) {
        (Some(passphrase), _) => work(Means::Passphrase(&passphrase)),
        (None, Some(code)) => work(Means::Recovery(&code)),
        (None, None) => Err(Failure::Use(
            "set ANSLAG_PASSPHRASE or ANSLAG_RECOVERY to what opens the office".to_owned(),
        )),
    }
}

fn clock() -> Result<Clock, Failure> {
    let now = std::env::var("ANSLAG_NOW").ok();
    Clock::from_text(now.as_deref())
        .map_err(|text| Failure::Use(format!("ANSLAG_NOW is no moment: {text}")))
}

fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    Ok(tokio::runtime::Runtime::new().map_err(|_| Refusal::from(Code::Broken))?)
}

/// The rule book of the office in a folder, or the shipped one where no folder is given.
pub fn book(data: Option<&Path>) -> Result<Arc<Book>, Failure> {
    match data {
        Some(data) => run(data, async |desk| desk.book().await),
        None => Ok(Arc::new(Book::shipped(&Shelf::load()))),
    }
}
