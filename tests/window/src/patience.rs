//! Waiting for something with a deadline, by looking again and again.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::Trouble;

const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(40);

/// The first thing a look finds; nothing when the deadline passes first.
///
/// # Errors
/// What the look itself stumbles on.
pub async fn patiently<T>(
    look: impl AsyncFn() -> Result<Option<T>, Trouble>,
) -> Result<Option<T>, Trouble> {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look().await? {
            return Ok(Some(found));
        }
        if Instant::now() > end {
            return Ok(None);
        }
        sleep(PAUSE).await;
    }
}
