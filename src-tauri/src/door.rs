//! The one command: a verb and its input in, its output or a refusal out.

use std::{env, fs::File, path::PathBuf, sync::Arc};

use anslag_desk::{
    Clock, Code, Desk, Key, Lock, LockState, Output, Printed, Refusal, Saved, VERBS, VerbKind,
    lock_state, opens_by_passphrase, passphrase_key,
};
use serde_json::{Value, json};
use tauri::{AppHandle, State};
use tokio::sync::{Mutex, Notify};

use crate::{alone, dialogs, keychain, outside::Outside, window};

/// What the window holds: the office's folder, and the desk once it is open.
pub struct Door {
    folder: PathBuf,
    clock: Clock,
    inside: Mutex<Inside>,
    outside: Outside,
    /// She would rather not wait for what is being printed.
    stop: Notify,
}

#[derive(Default)]
struct Inside {
    desk: Option<Arc<Desk>>,
    lock: Option<File>,
}

/// The page's only way in.
///
/// # Errors
/// What the verb refuses, or `Locked` while the office is.
#[tauri::command]
pub async fn call(
    app: AppHandle,
    door: State<'_, Door>,
    verb: String,
    input: Value,
) -> Result<Value, Refusal> {
    match verb.as_str() {
        "lock_state" => Ok(json!(LockState { state: door.lock_state().await? })),
        "unlock" => door.unlock(&input).await,
        "open_outside" => {
            let place = input.get("place").and_then(Value::as_str);
            door.outside.open(place.ok_or_else(|| Refusal::about(Code::BadInput, "place"))?)?;
            Ok(Value::Null)
        }
        "close" => {
            window::close(&app);
            Ok(Value::Null)
        }
        "stop_printing" => {
            door.stop.notify_waiters();
            Ok(Value::Null)
        }
        _ => match door.carried_out(&verb, input).await? {
            Some(Output::Value(value)) => Ok(value),
            Some(Output::Document(printed)) => save(&app, &door.outside, printed).await,
            None => Ok(json!(Saved { path: None })),
        },
    }
}

impl Door {
    /// A door to the office in a folder; nothing is opened yet.
    pub fn new(folder: PathBuf, clock: Clock) -> Self {
        Self {
            folder,
            clock,
            inside: Mutex::default(),
            outside: Outside::default(),
            stop: Notify::new(),
        }
    }

    /// What came of a verb; nothing for a document she stopped waiting for. A document changes
    /// nothing, so that it can be let go of at any moment.
    async fn carried_out(&self, verb: &str, input: Value) -> Result<Option<Output>, Refusal> {
        let desk = self.desk().await?;
        let prints = VERBS.iter().any(|it| it.name == verb && it.kind == VerbKind::Print);
        if !prints {
            return desk.call(verb, input).await.map(Some);
        }
        tokio::select! {
            done = desk.call(verb, input) => done.map(Some),
            () = self.stop.notified() => Ok(None),
        }
    }

    async fn desk(&self) -> Result<Arc<Desk>, Refusal> {
        self.inside.lock().await.desk.clone().ok_or_else(|| Code::Locked.into())
    }

    /// Opens the office if it can be opened without asking her, and says how it stands.
    async fn lock_state(&self) -> Result<Lock, Refusal> {
        let mut inside = self.inside.lock().await;
        if inside.desk.is_some() {
            return Ok(Lock::Open);
        }
        if inside.lock.is_none() {
            inside.lock = Some(alone::take(&self.folder).map_err(refused)?);
        }
        let Some(key) = self.key_without_asking()? else { return Ok(lock_state(&self.folder)) };
        inside.desk = Some(self.open(&key).await?);
        Ok(Lock::Open)
    }

    /// The environment's passphrase, else the keychain's key; a new office gets one drawn.
    fn key_without_asking(&self) -> Result<Option<Key>, Refusal> {
        if let Ok(passphrase) = env::var("ANSLAG_PASSPHRASE") {
            return passphrase_key(&self.folder, &passphrase).map(Some);
        }
        if opens_by_passphrase(&self.folder) {
            return Ok(None);
        }
        let office = self.folder.to_string_lossy();
        Ok(match lock_state(&self.folder) {
            Lock::New => keychain::keep_new(&office),
            Lock::Locked | Lock::Open => keychain::kept(&office),
        })
    }

    async fn unlock(&self, input: &Value) -> Result<Value, Refusal> {
        let passphrase = input.get("passphrase").and_then(Value::as_str);
        let passphrase = passphrase.ok_or_else(|| Refusal::about(Code::BadInput, "passphrase"))?;
        let mut inside = self.inside.lock().await;
        let key = passphrase_key(&self.folder, passphrase)?;
        inside.desk = Some(self.open(&key).await?);
        Ok(Value::Null)
    }

    async fn open(&self, key: &Key) -> Result<Arc<Desk>, Refusal> {
        Ok(Arc::new(Desk::open(&self.folder, key, self.clock).await?))
    }
}

/// Another window has the office, or the folder does not let us write.
fn refused(error: std::io::Error) -> Refusal {
    let held = error.kind() == std::io::ErrorKind::WouldBlock;
    if held { Code::Busy.into() } else { Code::ReadOnly.into() }
}

/// Asks where, writes there, and says where it lies.
async fn save(app: &AppHandle, outside: &Outside, printed: Printed) -> Result<Value, Refusal> {
    let name = printed.file_name.trim_end_matches('/');
    let Some(path) = dialogs::save(app, name).await else {
        return Ok(json!(Saved { path: None }));
    };
    let place = path.clone();
    let written = tokio::task::spawn_blocking(move || printed.save(&place)).await;
    written
        .map_err(|_| Code::Broken)?
        .map_err(|_| Refusal::about(Code::NotSaved, path.display()))?;
    outside.saved(&path);
    Ok(json!(Saved { path: Some(path.display().to_string()) }))
}
