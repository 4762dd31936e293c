//! Starts the window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    match anslag_window::start() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Anslag kunde inte starta: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
