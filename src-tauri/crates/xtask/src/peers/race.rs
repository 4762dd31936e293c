//! Whole processes timed in turn, each several times, by the system's own account of them.

use std::{path::Path, process::Command, time::Instant};

use crate::{
    command::shown,
    peers::{contenders::Contender, texts::Texts},
};

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

/// The figures, or why there are none.
pub type Outcome = Result<Figures, String>;

/// Seconds after which one run of a contender is enough.
const PATIENCE: f64 = 10.0;
/// Seconds after which a run is given up.
const LIMIT: &str = "60";

/// Runs every contender on the texts, one after the other, `rounds` times; a slow one once.
pub fn race(all: &[Contender], texts: &Texts, rounds: usize, timer: &Path) -> Vec<Outcome> {
    let mut runs: Vec<Vec<Outcome>> = all.iter().map(|_| Vec::new()).collect();
    for round in 0..=rounds {
        for (contender, runs) in all.iter().zip(&mut runs) {
            let slow = |run: &Outcome| run.as_ref().map_or(true, |run| run.wall > PATIENCE);
            if runs.first().is_some_and(slow) {
                continue;
            }
            let outcome = timed(&(contender.command)(texts), timer);
            // The first round warms the files up, unless it is the only one.
            if round > 0 || slow(&outcome) {
                runs.push(outcome);
            }
        }
    }
    runs.into_iter().map(|runs| runs.into_iter().collect::<Result<_, _>>().map(median)).collect()
}

/// One run under the system's `time`; a checker that found something exits as it likes.
fn timed(command: &Command, timer: &Path) -> Outcome {
    let mut timer = Command::new(timer);
    timer.args(["-q", "-f", "%U %S %M %x", "-o", "/dev/stderr", "timeout", LIMIT]);
    timer.arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        timer.current_dir(folder);
    }
    timer.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let start = Instant::now();
    let out = timer.output().map_err(|why| format!("{} did not start: {why}", shown(&timer)))?;
    let wall = start.elapsed().as_secs_f64();
    account(&String::from_utf8_lossy(&out.stderr), wall)
}

/// The last line of what `time` said: seconds of user and system, kilobytes, exit status.
fn account(said: &str, wall: f64) -> Outcome {
    let last = said.lines().last().unwrap_or_default();
    let words: Vec<f64> = last.split(' ').filter_map(|word| word.parse().ok()).collect();
    match words.as_slice() {
        [.., status] if *status == 124.0 => Err(format!("not done in {LIMIT} s")),
        [user, system, kilobytes, _] => {
            Ok(Figures { cpu: user + system, wall, memory: kilobytes / 1024.0 })
        }
        _ => Err(format!("not timed: {last}")),
    }
}

/// What one more text costs: the time of `count` of them less that of one, over the rest.
pub fn each_further(one: &[Outcome], many: &[Outcome], count: usize) -> Vec<Outcome> {
    let rest = u32::try_from(count.saturating_sub(1)).map_or(1.0, f64::from);
    let further = |(one, many): (&Outcome, &Outcome)| {
        let (one, many) = (one.clone()?, many.clone()?);
        let share = |one: f64, many: f64| ((many - one) / rest).max(0.0);
        let (cpu, wall) = (share(one.cpu, many.cpu), share(one.wall, many.wall));
        Ok(Figures { cpu, wall, memory: many.memory })
    };
    one.iter().zip(many).map(further).collect()
}

/// The figures, and each as a multiple of ours, which stand first.
pub fn table(contenders: &[Contender], outcomes: &[Outcome]) -> String {
    let mut rows = String::from(
        "| reader | reads | wall ms | times ours | cpu ms | times ours | memory MB | times ours |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    let ours = outcomes.first().and_then(|ours| ours.as_ref().ok());
    for (contender, outcome) in contenders.iter().zip(outcomes) {
        let Contender { name, reads, .. } = contender;
        let row = match outcome {
            Ok(figures) => beside(figures, ours),
            Err(why) => why.clone(),
        };
        rows.push_str(&format!("| {name} | {reads} | {row} |\n"));
    }
    rows
}

fn beside(figures: &Figures, ours: Option<&Figures>) -> String {
    let cell = |take: fn(&Figures) -> f64, scale: f64| {
        let times = ours.map_or(f64::NAN, |ours| take(figures) / take(ours));
        format!("{:.1} | {times:.2}", take(figures) * scale)
    };
    [cell(|f| f.wall, 1000.0), cell(|f| f.cpu, 1000.0), cell(|f| f.memory, 1.0)].join(" | ")
}

fn median(runs: Vec<Figures>) -> Figures {
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

    fn run(wall: f64) -> Figures {
        Figures { cpu: wall, wall, memory: 1.0 }
    }

    #[test]
    fn the_middle_run_counts() {
        assert_eq!(median(vec![run(9.0), run(1.0), run(2.0)]).wall, 2.0, "not the mean");
    }

    #[test]
    fn starting_is_no_part_of_a_further_text() {
        let further = each_further(&[Ok(run(3.0))], &[Ok(run(7.0))], 5);
        assert_eq!(further, [Ok(run(1.0))], "four more texts took four seconds more");
    }

    #[test]
    fn one_that_was_given_up_has_no_figures() {
        assert_eq!(account("0.50 0.25 2048 1\n", 2.0).map(|f| (f.cpu, f.memory)), Ok((0.75, 2.0)));
        assert!(account("59.0 0.9 2048 124\n", 60.0).is_err(), "timeout's own status");
        assert!(account("sh: 1: not found\n", 0.0).is_err(), "nothing was run");
    }
}
