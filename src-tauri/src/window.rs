//! The one window: the system's own title bar, and nothing that leads out of it.

use std::time::Duration;

use tauri::{
    App, AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent,
    webview::NewWindowResponse,
};

/// The window's label.
pub const MAIN: &str = "main";

/// How long the page may take to save what is being typed before the window closes without it.
const LAST_WORDS: Duration = Duration::from_secs(3);
/// The page hears this, saves, and answers with `close`.
const ASK: &str = "window.dispatchEvent(new Event('anslag:closing'))";

/// Opens it.
///
/// # Errors
/// When the system has no window to give.
pub fn open(app: &App) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Anslag")
        .inner_size(1366.0, 768.0)
        .min_inner_size(320.0, 400.0)
        // A stranger's link is text; should one be followed all the same, it leads nowhere.
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let handle = app.handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event {
            api.prevent_close();
            ask_to_save(&handle);
        }
    });
    Ok(())
}

/// Closes the window for good.
pub fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window that is gone already needs no closing.
        let _ = window.destroy();
    }
}

/// Lets the page save what is being typed; a page that does not answer is closed all the same.
fn ask_to_save(app: &AppHandle) {
    let asked = app.get_webview_window(MAIN).is_some_and(|window| window.eval(ASK).is_ok());
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if asked {
            tokio::time::sleep(LAST_WORDS).await;
        }
        close(&app);
    });
}

/// The page's own address: `tauri://localhost`, or its stand-in on Windows.
fn is_ours(url: &Url) -> bool {
    let origin = (url.scheme(), url.host_str(), url.port());
    matches!(origin, ("tauri", Some("localhost"), None) | ("http", Some("tauri.localhost"), None))
}
