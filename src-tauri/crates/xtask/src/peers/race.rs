//! Whole processes timed in turn, each several times, by the system's own account of them.

use std::{path::Path, process::Command, time::Instant};

use crate::command::shown;

/// A contender: a name and the command that reads a file.
pub struct Contender {
    /// As the table calls it.
    pub name: &'static str,
    /// What it reads for: spelling, words, everything.
    pub reads: &'static str,
    /// Makes the command that reads this file.
    pub command: Box<dyn Fn(&Path) -> Command>,
}

/// What the runs of one contender came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    /// Median seconds of processor time, user and system.
    pub cpu: f64,
    /// Median seconds by the clock.
    pub wall: f64,
    /// Peak memory in megabytes.
    pub memory: f64,
}

/// Seconds after which one run of a contender is enough.
const PATIENCE: f64 = 10.0;

/// Runs every contender on the file, one after the other, `rounds` times; a slow one once.
pub fn race(all: &[Contender], file: &Path, rounds: usize) -> Result<Vec<Figures>, String> {
    let mut runs: Vec<Vec<Figures>> = all.iter().map(|_| Vec::new()).collect();
    for round in 0..=rounds {
        for (contender, runs) in all.iter().zip(&mut runs) {
            if runs.first().is_some_and(|first| first.wall > PATIENCE) {
                continue;
            }
            let figures = timed(&(contender.command)(file))?;
            // The first round warms the files up, unless it is the only one.
            if round > 0 || figures.wall > PATIENCE {
                runs.push(figures);
            }
        }
    }
    Ok(runs.iter().map(|runs| median(runs)).collect())
}

/// One run under the system's `time`; a checker that found something exits as it likes.
fn timed(command: &Command) -> Result<Figures, String> {
    let mut timer = Command::new("/usr/bin/time");
    timer.args(["-q", "-f", "%U %S %M", "-o", "/dev/stderr"]).arg(command.get_program());
    timer.args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        timer.current_dir(folder);
    }
    let start = Instant::now();
    let out = timer.output().map_err(|why| format!("{} did not start: {why}", shown(command)))?;
    let wall = start.elapsed().as_secs_f64();
    let said = String::from_utf8_lossy(&out.stderr);
    let last: Vec<f64> = said
        .lines()
        .last()
        .map(|line| line.split(' ').filter_map(|word| word.parse().ok()).collect())
        .unwrap_or_default();
    match last.as_slice() {
        [user, system, kilobytes] => {
            Ok(Figures { cpu: user + system, wall, memory: kilobytes / 1024.0 })
        }
        _ => Err(format!("{} was not timed: {said}", shown(command))),
    }
}

fn median(runs: &[Figures]) -> Figures {
    let middle = |take: fn(&Figures) -> f64| {
        let mut values: Vec<f64> = runs.iter().map(take).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
    };
    Figures { cpu: middle(|f| f.cpu), wall: middle(|f| f.wall), memory: middle(|f| f.memory) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_run_counts() {
        let run = |wall| Figures { cpu: wall, wall, memory: 1.0 };
        assert_eq!(median(&[run(9.0), run(1.0), run(2.0)]).wall, 2.0, "not the mean");
    }
}
