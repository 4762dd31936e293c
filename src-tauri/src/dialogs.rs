//! The system's own dialogs, for a file to save and for a folder, behind one seam that a test can answer.

use std::{
    env,
    path::{Path, PathBuf},
    pin::Pin,
};

use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager};
use tokio::sync::oneshot;

use crate::window::MAIN;

/// Asks for a folder; nothing when she changes her mind. `ANSLAG_DIALOG` answers in her place.
pub async fn folder(app: &AppHandle) -> Option<PathBuf> {
    if let Some(answer) = env::var_os("ANSLAG_DIALOG").map(PathBuf::from) {
        return Some(answer);
    }
    ask(app, |dialog| Box::pin(dialog.set_title("Välj mapp").pick_folder())).await
}

/// Asks where a document is to be saved; nothing when she changes her mind.
///
/// `ANSLAG_DIALOG` answers in her place: a file, or a folder where each document keeps its name.
pub async fn save(app: &AppHandle, file_name: &str) -> Option<PathBuf> {
    if let Some(answer) = env::var_os("ANSLAG_DIALOG").map(PathBuf::from) {
        return Some(if answer.is_dir() { answer.join(file_name) } else { answer });
    }
    let name = file_name.to_owned();
    ask(app, move |dialog| {
        let ending = Path::new(&name).extension().and_then(|ending| ending.to_str());
        let mut dialog = dialog.set_title("Spara").set_file_name(&name);
        if let Some(ending) = ending {
            dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
        }
        Box::pin(dialog.save_file())
    })
    .await
}

type Asking = Pin<Box<dyn Future<Output = Option<FileHandle>> + Send>>;

/// The dialog belongs to the window's own thread; the answer is waited for elsewhere.
async fn ask(
    app: &AppHandle,
    show: impl FnOnce(AsyncFileDialog) -> Asking + Send + 'static,
) -> Option<PathBuf> {
    let (answer, heard) = oneshot::channel();
    let handle = app.clone();
    app.run_on_main_thread(move || {
        let mut dialog = AsyncFileDialog::new();
        if let Some(window) = handle.get_webview_window(MAIN) {
            dialog = dialog.set_parent(&window);
        }
        let asking = show(dialog);
        tauri::async_runtime::spawn(async move {
            // Nobody waits any more when the window is gone.
            let _ = answer.send(asking.await.map(|file| file.path().to_path_buf()));
        });
    })
    .ok()?;
    heard.await.ok().flatten()
}
