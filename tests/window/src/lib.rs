//! A harness for the real window: the built program, started and driven by `WebKitWebDriver`.
//!
//! It finds things as she does, by their name on the screen, and waits for what should appear
//! with a deadline. A wait that fails tells what the window shows and keeps a picture.

mod axe;
mod driver;
mod find;
mod hands;
mod patience;
mod start;
mod trouble;
mod window;

pub use axe::Violation;
pub use fantoccini::key::Key;
pub use patience::patiently;
pub use start::{NOW, PASSPHRASE, Start};
pub use trouble::Trouble;
pub use window::Window;
