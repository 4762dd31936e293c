//! The window: the only room that knows Tauri, the system's dialogs, its folders and its keychain.

mod alone;
mod dialogs;
mod door;
mod inside;
mod keychain;
mod outside;
mod paths;
mod window;

use std::error::Error;

use tauri::Manager;

/// Starts the app and returns when its window is closed.
///
/// # Errors
/// A data folder that cannot be found or made, a moment in `ANSLAG_NOW` that is none, or a
/// window system that is not there.
pub fn start() -> Result<(), Box<dyn Error>> {
    let folder = paths::data_folder()?;
    let door = door::Door::new(folder, paths::clock()?);
    let mut builder = tauri::Builder::default();
    // Two windows on the same office would wait for each other; the second shows the first.
    if !paths::folder_is_chosen() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window(window::MAIN) {
                // A window that will not come forward is still there.
                let _ = window.unminimize();
                let _ = window.set_focus();
            }
        }));
    }
    builder
        .manage(door)
        .setup(|app| Ok(window::open(app)?))
        .invoke_handler(tauri::generate_handler![door::call])
        .run(tauri::generate_context!())?;
    Ok(())
}
