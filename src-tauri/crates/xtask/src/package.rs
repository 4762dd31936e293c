//! `cargo xtask package`: the installer of this system, built with all its optimisation. On Linux a `.deb`;
//! others by name, such as `appimage` (which needs the tool that Tauri fetches), `msi`, `nsis`, `dmg`.

use crate::{command::run, machine, node, place, screen, steps::Steps};

/// What is made where nothing is asked for.
const DEFAULT: &str = "deb";

/// Builds the page and the window, and packs them.
pub fn package(bundles: Option<&str>) -> Result<(), String> {
    let mut steps = Steps::of(4);
    steps.take("Looking for what the build needs", || {
        if cfg!(target_os = "linux") {
            let lists: &[&[&str]] = if screen::present() {
                &[machine::BUILD]
            } else {
                &[machine::BUILD, machine::SCREEN]
            };
            machine::equip(lists)?;
        }
        node::equip()
    })?;
    steps.take("Fetching the page's packages", node::packages)?;
    steps.take("Building the page", || node::script("build"))?;
    steps.take("Building and packing the window (half an hour on two cores)", || {
        let bundles = bundles.unwrap_or(DEFAULT);
        let args = ["run", "tauri", "--", "build", "--bundles", bundles];
        run(node::npm(&place::root().join("ui"))?.args(args))
    })?;
    println!("{}", place::target()?.join("release/bundle").display());
    Ok(())
}
