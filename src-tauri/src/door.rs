//! The one command: a verb and its input in, its output or a refusal out.

use std::{path::PathBuf, sync::Arc};

use anslag_desk::{
    Clock, Code, CopyReason, CopyWish, Desk, LockState, Output, Printed, Refusal, Saved, VERBS,
    VerbKind,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tauri::{AppHandle, State};
use tokio::sync::{Mutex, Notify};

use crate::{dialogs, inside::Inside, outside::Outside, window};

/// What the window holds: the office's folder, and the desk once it is open.
pub struct Door {
    inside: Mutex<Inside>,
    outside: Outside,
    /// She would rather not wait for what is being printed.
    stop: Notify,
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
        "open_outside" => {
            door.outside.open(&word(&input, "place")?)?;
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
        "salvage" => {
            let salvaged = door.inside.lock().await.salvage().await?;
            let saved = save(&app, &door.outside, salvaged.printed).await?;
            Ok(json!({ "saved": saved, "size": salvaged.size }))
        }
        "choose_folder" => Ok(json!(dialogs::folder(&app).await)),
        _ => match door.about_the_lock(&verb, &input).await? {
            Some(answer) => Ok(answer),
            None => match door.carried_out(&verb, input).await? {
                Some(Output::Value(value)) => Ok(value),
                Some(Output::Document(printed)) => save(&app, &door.outside, printed).await,
                None => Ok(json!(Saved { path: None })),
            },
        },
    }
}

impl Door {
    /// A door to the office in a folder; nothing is opened yet.
    pub fn new(folder: PathBuf, clock: Clock) -> Self {
        Self {
            inside: Mutex::new(Inside::new(folder, clock)),
            outside: Outside::default(),
            stop: Notify::new(),
        }
    }

    /// What is about the lock, the key and the copies, which no open desk could answer alone;
    /// nothing when it is a verb of the desk's.
    async fn about_the_lock(&self, verb: &str, input: &Value) -> Result<Option<Value>, Refusal> {
        let answer = match verb {
            "lock_state" => {
                let mut inside = self.inside.lock().await;
                let state = inside.state().await?;
                json!(LockState { state, ways: inside.ways() })
            }
            "unlock" => {
                let mut inside = self.inside.lock().await;
                match input.get("code").and_then(Value::as_str) {
                    Some(code) => inside.unlock_by_code(code).await?,
                    None => inside.unlock(input.get("passphrase").and_then(Value::as_str)).await?,
                }
                Value::Null
            }
            "lock" => {
                self.inside.lock().await.lock_again().await;
                Value::Null
            }
            "change_passphrase" => {
                let old = input.get("old").and_then(Value::as_str);
                let inside = self.inside.lock().await;
                inside.change_passphrase(old, &word(input, "new")?).await?;
                Value::Null
            }
            "new_recovery_code" => json!(self.desk().await?.new_recovery_code().await?),
            "draw_new_key" => {
                let passphrase = word(input, "passphrase")?;
                json!(self.inside.lock().await.draw_new_key(&passphrase).await?)
            }
            "back_up" => json!(self.desk().await?.back_up(CopyReason::Asked).await?),
            "copies_here" => json!(self.inside.lock().await.copies()?),
            "restore_backup" => {
                self.inside.lock().await.restore(&parsed::<CopyWish>(input)?).await?;
                Value::Null
            }
            "begin_with_copy" => {
                let folder = PathBuf::from(word(input, "folder")?);
                let code = input.get("code").and_then(Value::as_str);
                let passphrase = input.get("passphrase").and_then(Value::as_str);
                self.inside.lock().await.begin_with_copy(&folder, passphrase, code).await?;
                Value::Null
            }
            _ => return Ok(None),
        };
        Ok(Some(answer))
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
        self.inside.lock().await.desk()
    }
}

fn word(input: &Value, field: &str) -> Result<String, Refusal> {
    let word = input.get(field).and_then(Value::as_str).map(str::to_owned);
    word.ok_or_else(|| Refusal::about(Code::BadInput, field))
}

fn parsed<T: DeserializeOwned>(input: &Value) -> Result<T, Refusal> {
    T::deserialize(input).map_err(|_| Code::BadInput.into())
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
