//! Numbered steps with the time each took, and the table at the end.

use std::time::{Duration, Instant};

/// A row of steps under way.
#[derive(Debug)]
pub struct Steps {
    all: usize,
    done: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    name: String,
    took: Duration,
    ok: bool,
}

impl Steps {
    /// A row of so many steps.
    pub fn of(all: usize) -> Self {
        Self { all, done: Vec::new() }
    }

    /// Takes the next step: says so, does it, says how long it took.
    pub fn take<T>(
        &mut self,
        name: &str,
        work: impl FnOnce() -> Result<T, String>,
    ) -> Result<T, String> {
        println!("[{}/{}] {name} …", self.done.len() + 1, self.all);
        let start = Instant::now();
        let result = work();
        let step = Step { name: name.to_owned(), took: start.elapsed(), ok: result.is_ok() };
        if step.ok {
            println!("      done in {}", spell(step.took));
        }
        self.done.push(step);
        result
    }

    /// Every step taken, with its outcome and time.
    pub fn table(&self) -> String {
        let wide = self.done.iter().map(|step| step.name.chars().count()).max().unwrap_or(0);
        let rows = self.done.iter().map(|Step { name, took, ok }| {
            let outcome = if *ok { "ok    " } else { "FAILED" };
            format!("{name:<wide$}  {outcome}  {:>10}", spell(*took))
        });
        rows.collect::<Vec<_>>().join("\n")
    }
}

/// A time as a person says it: `4 s`, `3 min 20 s`.
fn spell(time: Duration) -> String {
    match (time.as_secs() / 60, time.as_secs() % 60) {
        (0, s) => format!("{s} s"),
        (min, s) => format!("{min} min {s} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_spelled_in_minutes_once_there_are_any() {
        assert_eq!(spell(Duration::from_secs(4)), "4 s", "seconds alone");
        assert_eq!(spell(Duration::from_secs(200)), "3 min 20 s", "minutes and seconds");
    }

    #[test]
    fn the_table_shows_the_step_that_failed() {
        let mut steps = Steps::of(2);
        assert!(steps.take("one", || Ok(())).is_ok(), "the first step succeeds");
        assert!(steps.take("other", || Err::<(), _>("no".into())).is_err(), "the second fails");
        let table = steps.table();
        assert!(table.starts_with("one    ok"), "{table}");
        assert!(table.contains("other  FAILED"), "{table}");
    }
}
