//! A diarienummer in any of the forms the city's boards have used, old and new.

use crate::Invalid;

/// Accepts `1.2.3-159-2015`, `2011-875-1.2.4`, `257-2012-1.2.6`, `7-742-2011`, `102-274-04`,
/// `2006-152-307`, `KS 2018/1303`; keeps the text as written.
///
/// # Errors
/// `Diarienummer` for anything else; an empty text is no number at all.
pub fn parse(text: &str, field: &'static str) -> Result<Option<String>, Invalid> {
    let Some(text) = crate::invalid::optional(text) else {
        return Ok(None);
    };
    if board_and_year(&text) || dashed(&text) {
        Ok(Some(text))
    } else {
        Err(Invalid::Diarienummer(field))
    }
}

/// `KS 2018/1303`: the board's letters, the year and a running number.
fn board_and_year(text: &str) -> bool {
    let Some((board, rest)) = text.split_once(' ') else {
        return false;
    };
    let Some((year, number)) = rest.split_once('/') else {
        return false;
    };
    (2..=5).contains(&board.chars().count())
        && board.chars().all(char::is_uppercase)
        && digits(year, 4, 4)
        && digits(number, 1, 5)
}

/// Three parts with dashes between: a class, a running number and a year, in any of the old orders.
fn dashed(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [first, second, third] = parts.as_slice() else {
        return false;
    };
    let year = |part: &str| digits(part, 4, 4);
    let number = |part: &str| digits(part, 1, 5);
    (class(first) && number(second) && year(third))
        || (year(first) && number(second) && (class(third) || digits(third, 3, 3)))
        || (number(first) && year(second) && class(third))
        || (digits(first, 2, 3) && digits(second, 1, 4) && digits(third, 2, 4))
}

/// `1.2.3`, perhaps with a dot after: up to four levels of one or two digits.
fn class(part: &str) -> bool {
    let levels: Vec<&str> = part.strip_suffix('.').unwrap_or(part).split('.').collect();
    levels.len() <= 4 && levels.iter().all(|level| digits(level, 1, 2))
}

fn digits(part: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_a_board_has_used_is_accepted() {
        for good in [
            "1.2.3-159-2015",
            "2011-875-1.2.4",
            "257-2012-1.2.6",
            "7-742-2011",
            "102-274-04",
            "2006-152-307",
            "KS 2018/1303",
            "KUN 2023/123",
        ] {
            assert_eq!(parse(good, "dnr"), Ok(Some(good.to_owned())), "{good}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_and_nothing_is_nothing() {
        assert_eq!(parse("  ", "dnr"), Ok(None));
        for bad in ["12345", "KS 18/1303", "ks 2018/1303", "1.2.3-159", "hej", "1-2-3-4"] {
            assert_eq!(parse(bad, "dnr"), Err(Invalid::Diarienummer("dnr")), "{bad}");
        }
    }
}
