//! A number as the platforms write it, in Swedish and English.

/// The whole number in a cell: `1 234`, `1,234`, `1.234`, `12,6`; nothing in an empty cell, a
/// percentage, or what is below nought.
pub fn whole(cell: &str) -> Option<u32> {
    let value = decimal(cell)?;
    // Whole and within range by the checks around it.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    (0.0..=f64::from(u32::MAX)).contains(&value).then(|| value.round() as u32)
}

/// The hours in a cell, as whole minutes: `9,5` and `12.345` are hours with decimals, never
/// thousands.
pub fn minutes(cell: &str) -> Option<u32> {
    let plain: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
    let hours: f64 = plain.replace(',', ".").parse().ok()?;
    whole(&format!("{:.0}", (hours * 60.0).clamp(-1.0, f64::from(u32::MAX))))
}

/// The number in a cell, with what stands after its point.
fn decimal(cell: &str) -> Option<f64> {
    let plain: String =
        cell.chars().filter(|c| !c.is_whitespace() && !['\'', '\u{2019}'].contains(c)).collect();
    if plain.is_empty() || plain.contains('%') {
        return None;
    }
    let plain =
        if grouped(&plain) { plain.replace([',', '.'], "") } else { plain.replace(',', ".") };
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

/// Every separator stands before three digits, and the first after at most three.
fn grouped(plain: &str) -> bool {
    let mut parts = plain.split([',', '.']);
    let first = parts.next().unwrap_or_default();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (mut any, mut all) = (false, true);
    for part in parts {
        (any, all) = (true, all && part.len() == 3 && digits(part));
    }
    any && all && digits(first) && first.len() <= 3 && first != "0"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_however_they_are_grouped() {
        let read = ["1 234", "1\u{a0}234", "1,234", "1.234", "1,234,567", "1234", "12,6", "0,125"];
        let read = read.map(whole);
        let wanted = [1234, 1234, 1234, 1234, 1_234_567, 1234, 13, 0].map(Some);
        assert_eq!(read, wanted);
        assert_eq!([minutes("9,5"), minutes("12.345"), minutes("")], [Some(570), Some(741), None]);
        for none in ["", " ", "–", "4,5 %", "-3", "inf", "1e400"] {
            assert_eq!(whole(none), None, "{none}");
        }
    }
}
