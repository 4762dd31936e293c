//! `cargo xtask run` and `cargo xtask test`: what a fresh machine needs, then build and start, or
//! test. `prepare` and `generate` refresh what is generated; `measure` and `peers` tell how right
//! and how fast the reading room is.

mod checks;
mod command;
mod count;
mod generate;
mod handbook;
mod machine;
mod node;
mod notices;
mod package;
mod peers;
mod place;
mod prepare;
mod sbom;
mod screen;
mod start;
mod steps;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [-- --demo] [--once]   install what is missing, build, start the window
cargo xtask test                       install what is missing, run every test
cargo xtask package [deb,appimage,…]   build this system's installer
cargo xtask handbook                   the Swedish handbook with the pictures of the last tests
cargo xtask prepare                    refresh the store's checked SQL (.sqlx)
cargo xtask generate                   refresh the page's types (ui/src/door/generated.ts)
cargo xtask sbom                       refresh what the app is made of (assets/about/sbom.json)
cargo xtask notices                    refresh its licence texts (assets/about/licenser.txt)
cargo xtask measure                    how right the review is, on the data beside the repository
cargo xtask peers                      how fast it is, beside others on the same text";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run", options @ ..] => start::Options::from_words(options).and_then(start::start),
        ["test"] => checks::test(),
        ["prepare"] => prepare::prepare(),
        ["generate"] => generate::generate(),
        ["sbom"] => sbom::write(),
        ["notices"] => notices::write(),
        ["handbook"] => handbook::write(),
        ["package"] => package::package(None),
        ["package", bundles] => package::package(Some(bundles)),
        ["measure"] => peers::measure(),
        ["peers"] => peers::peers(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\n{why}");
            ExitCode::FAILURE
        }
    }
}
