//! Nothing leaves the machine: the real window goes through all its places under strace, and no
//! process of it begins a connection to anything but the machine itself.

use std::{fs, path::Path, process::Command};

use anslag_window_tests::{Key, Start, Trouble};

const TRACE: &str = "trace=connect,sendto,sendmsg,sendmmsg";
const PLACES: [&str; 19] = [
    "today",
    "calendar",
    "calendar/year",
    "posts",
    "posts/new",
    "contacts",
    "incidents",
    "registrations",
    "watch",
    "disclosures",
    "gallring",
    "checklists",
    "accounts",
    "goals",
    "statistics",
    "reports",
    "media",
    "history",
    "settings/safety",
];

/// The addresses outside the machine that a log of strace names.
fn outside(log: &str) -> Vec<String> {
    let named = log.lines().filter(|line| line.contains("sa_family=AF_INET"));
    let address = |line: &str| {
        let from = ["inet_addr(\"", "inet_pton(AF_INET6, \""];
        let rest = from.iter().find_map(|start| line.split_once(start))?.1;
        rest.split('"').next().map(str::to_owned)
    };
    let here = |address: &String| address.starts_with("127.") || address == "::1";
    named.map(|line| address(line).unwrap_or(line.to_owned())).filter(|it| !here(it)).collect()
}

/// What a program does under strace; nothing where the machine lets nobody trace.
fn traced(program: &str, log: &Path) -> Option<String> {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "-e", TRACE, "-o"]).arg(log).args(["bash", "-c", program]);
    let done = strace.status().is_ok_and(|status| status.success());
    done.then(|| fs::read_to_string(log).unwrap_or_default())
}

#[tokio::test]
async fn no_place_and_no_key_makes_a_connection() -> Result<(), Trouble> {
    let (office, logs) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let log = logs.path().join("trace.log");
    // One byte to an address that is nobody's, so that it is known that one would be seen.
    let Some(seen) = traced("echo > /dev/udp/192.0.2.1/9", &log) else {
        eprintln!("strace may not trace here: nothing was tried");
        return Ok(());
    };
    assert_eq!(outside(&seen), ["192.0.2.1"], "{seen}");
    let window = Start::at(office.path()).traced(&log).open().await?;
    window.see_text("Vem är du?").await?;
    window.write("Ditt namn", "Åsa Öberg").await?;
    window.write("Telefon", "08-508 00 000").await?;
    window.click("Spara och börja").await?;
    window.click("Gör det senare").await?;
    window.see_text("I dag").await?;
    for place in PLACES {
        window.script(&format!("location.hash = '#/{place}'")).await?;
        window.see("main h1").await?;
        window.until("it has been read", "return document.readyState === 'complete'").await?;
    }
    window.script("location.hash = '#/posts/new'").await?;
    window.see("textarea").await?;
    window.write("Text", "Läs mer på https://start.stockholm och 192.0.2.1.").await?;
    window.press(&[Key::Alt], 'l').await?;
    window.see("dialog[open]").await?;
    window.close().await?;
    let log = fs::read_to_string(&log)?;
    assert!(log.contains("sa_family=AF_UNIX"), "the window was traced: {log}");
    assert_eq!(outside(&log), Vec::<String>::new());
    Ok(())
}
