//! Numbers in Swedish writing: `1 234,5` with a fixed space and a decimal comma.

/// A number with at most one decimal; an en dash for what is no number.
pub fn swedish(value: f64) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let written = format!("{:.1}", value.abs());
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, "0"));
    let zero = whole == "0" && fraction == "0";
    let sign = if value < 0.0 && !zero { "−" } else { "" };
    let tail = if fraction == "0" { String::new() } else { format!(",{fraction}") };
    format!("{sign}{}{tail}", grouped(whole))
}

/// Digits in threes; four digits too, so that a column lines up.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_a_swede_writes_them() {
        assert_eq!(swedish(1_234_567.0), "1\u{a0}234\u{a0}567");
        assert_eq!(swedish(0.25), "0,2");
        assert_eq!(swedish(-12.5), "−12,5");
        assert_eq!(swedish(-0.01), "0", "no minus before nothing");
        assert_eq!(swedish(f64::NAN), "–");
    }
}
