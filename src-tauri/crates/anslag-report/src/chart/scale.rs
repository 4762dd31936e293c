//! The value axis: round steps from zero to just above the greatest value.

/// An axis with evenly spaced, round ticks that always include zero.
#[derive(Debug, PartialEq)]
pub struct Scale {
    /// The tick values from low to high; at least two.
    pub ticks: Vec<f64>,
}

impl Scale {
    /// An axis that holds all these values.
    pub fn over(values: impl Iterator<Item = f64>) -> Self {
        let (low, high) =
            values.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        let step = round_step((high - low) / 5.0);
        let (first, last) = ((low / step).floor(), (high / step).ceil().max(1.0));
        let count = std::iter::successors(Some(first), |at| Some(at + 1.0));
        Self { ticks: count.take_while(|at| *at <= last).take(16).map(|at| at * step).collect() }
    }

    /// The share of the axis below a value: 0 at the lowest tick, 1 at the highest.
    pub fn share(&self, value: f64) -> f64 {
        match (self.ticks.first(), self.ticks.last()) {
            (Some(low), Some(high)) if high > low => (value - low) / (high - low),
            _ => 0.0,
        }
    }
}

/// The nearest of 1, 2, 5 times a power of ten that is no smaller.
fn round_step(least: f64) -> f64 {
    if !least.is_normal() {
        return 1.0;
    }
    let power = 10.0_f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().find(|it| it * power >= least).unwrap_or(10.0);
    step * power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(values: &[f64]) -> Vec<f64> {
        Scale::over(values.iter().copied()).ticks
    }

    #[test]
    fn ticks_are_round_and_hold_the_greatest_value() {
        assert_eq!(ticks(&[3.0, 47.0]), [0.0, 10.0, 20.0, 30.0, 40.0, 50.0]);
        assert_eq!(ticks(&[-4.0, 6.0]), [-4.0, -2.0, 0.0, 2.0, 4.0, 6.0]);
    }

    #[test]
    fn nothing_to_show_still_gives_an_axis() {
        assert_eq!(ticks(&[]), [0.0, 1.0]);
        assert_eq!(ticks(&[0.0]), [0.0, 1.0]);
    }

    #[test]
    fn share_runs_from_low_to_high() {
        let scale = Scale::over([10.0].into_iter());
        assert!((scale.share(5.0) - 0.5).abs() < 1e-9, "half way up");
    }
}
