//! The system's own save dialog, behind one seam that a test can answer.

use std::{
    env,
    path::{Path, PathBuf},
};

use rfd::AsyncFileDialog;
use tauri::{AppHandle, Manager};
use tokio::sync::oneshot;

use crate::window::MAIN;

/// Asks where a document is to be saved; nothing when she changes her mind.
///
/// `ANSLAG_DIALOG` answers in her place: a file, or a folder where each document keeps its name.
pub async fn save(app: &AppHandle, file_name: &str) -> Option<PathBuf> {
    if let Some(answer) = env::var_os("ANSLAG_DIALOG").map(PathBuf::from) {
        return Some(if answer.is_dir() { answer.join(file_name) } else { answer });
    }
    let (answer, heard) = oneshot::channel();
    let (handle, name) = (app.clone(), file_name.to_owned());
    // The dialog belongs to the window's own thread; the answer is waited for elsewhere.
    app.run_on_main_thread(move || {
        let ending = Path::new(&name).extension().and_then(|ending| ending.to_str());
        let mut dialog = AsyncFileDialog::new().set_title("Spara").set_file_name(&name);
        if let Some(ending) = ending {
            dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
        }
        if let Some(window) = handle.get_webview_window(MAIN) {
            dialog = dialog.set_parent(&window);
        }
        let asking = dialog.save_file();
        tauri::async_runtime::spawn(async move {
            // Nobody waits any more when the window is gone.
            let _ = answer.send(asking.await.map(|file| file.path().to_path_buf()));
        });
    })
    .ok()?;
    heard.await.ok().flatten()
}
