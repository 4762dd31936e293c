//! Whole processes timed one after the other, by the clock and by the system's account of memory.

use std::{fmt::Write as _, fs, path::Path, process::Command, time::Instant};

/// One who makes a PDF.
pub struct Contender {
    /// As the table calls it.
    pub name: &'static str,
    /// What is started.
    pub program: String,
    /// With which words.
    pub words: Vec<String>,
    /// The file that must be there afterwards.
    pub makes: String,
}

/// What the runs came to.
#[derive(Clone, Copy)]
pub struct Figures {
    /// Median seconds by the clock.
    wall: f64,
    /// Peak memory in megabytes.
    memory: f64,
    /// Pages made.
    pages: u32,
}

/// Runs it once to warm the files up, then `rounds` times.
pub fn timed(contender: &Contender, folder: &Path, rounds: usize) -> Result<Figures, String> {
    let mut walls = vec![];
    let mut memory: f64 = 0.0;
    for round in 0..=rounds {
        let _ = fs::remove_file(&contender.makes);
        let mut command = Command::new("time");
        command.args(["-q", "-f", "%M", "-o"]).arg(folder.join("memory"));
        command.arg(&contender.program).args(&contender.words).current_dir(folder);
        let begun = Instant::now();
        let done = command.output().map_err(|why| format!("GNU time: {why}"))?;
        let wall = begun.elapsed().as_secs_f64();
        if !Path::new(&contender.makes).exists() {
            let said = String::from_utf8_lossy(&done.stderr);
            return Err(format!("made nothing: {}", said.lines().last().unwrap_or_default()));
        }
        if round > 0 {
            walls.push(wall);
            let kilobytes = fs::read_to_string(folder.join("memory")).unwrap_or_default();
            memory = memory.max(kilobytes.trim().parse::<f64>().unwrap_or(f64::NAN) / 1024.0);
        }
    }
    walls.sort_by(f64::total_cmp);
    let wall = walls.get(walls.len() / 2).copied().unwrap_or(f64::NAN);
    Ok(Figures { wall, memory, pages: page_count(&contender.makes) })
}

fn page_count(file: &str) -> u32 {
    let said = Command::new("pdfinfo").arg(file).output().map(|it| it.stdout).unwrap_or_default();
    let said = String::from_utf8_lossy(&said).into_owned();
    let line = said.lines().find_map(|line| line.strip_prefix("Pages:"));
    line.and_then(|it| it.trim().parse().ok()).unwrap_or(0)
}

/// The figures, and each as a multiple of ours, which stand first.
pub fn table(all: &[(&str, Result<Figures, String>)]) -> String {
    let mut rows = String::from(
        "| typesetter | pages | seconds | times ours | memory MB | times ours |\n\
         |---|---|---|---|---|---|\n",
    );
    let ours = all.first().and_then(|(_, ours)| ours.as_ref().ok()).copied();
    for (name, outcome) in all {
        let _ = match (outcome, ours) {
            (Ok(it), Some(ours)) => writeln!(
                rows,
                "| {name} | {} | {:.2} | {:.1} | {:.0} | {:.1} |",
                it.pages,
                it.wall,
                it.wall / ours.wall,
                it.memory,
                it.memory / ours.memory
            ),
            (Err(why), _) => writeln!(rows, "| {name} | {why} |"),
            (Ok(_), None) => writeln!(rows, "| {name} | nothing to stand beside |"),
        };
    }
    rows
}
