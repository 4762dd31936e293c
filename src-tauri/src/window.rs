//! The one window: the system's own title bar, and nothing that leads out of it.

use tauri::{App, WebviewUrl, WebviewWindowBuilder, webview::NewWindowResponse};

/// The window's label.
pub const MAIN: &str = "main";

/// Opens it.
///
/// # Errors
/// When the system has no window to give.
pub fn open(app: &App) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Anslag")
        .inner_size(1366.0, 768.0)
        .min_inner_size(480.0, 400.0)
        // A stranger's link is text; should one be followed all the same, it leads nowhere.
        .on_navigation(|url| ["tauri", "http"].contains(&url.scheme()) && is_ours(url.host_str()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

fn is_ours(host: Option<&str>) -> bool {
    matches!(host, Some("localhost" | "tauri.localhost"))
}
