//! What a pattern cannot do without: words of which at least one stands in every match.

use regex_syntax::hir::{Class, Hir, HirKind};

use crate::text::fold;

/// More alternatives than this are not worth looking for one by one.
const MOST: usize = 96;
/// A shorter word stands everywhere and tells nothing.
const SHORTEST: usize = 3;

/// Words in lower case, one of which is in every text the pattern matches; none when there are no
/// such words that tell anything. Three signs that only fold to s, k and å (ſ, K, Å) are not counted.
pub(crate) fn needles(pattern: &Hir) -> Option<Vec<String>> {
    required(pattern).filter(|words| shortest(words) >= SHORTEST)
}

fn shortest(words: &[String]) -> usize {
    words.iter().map(|word| word.chars().count()).min().unwrap_or(0)
}

/// Every text that the expression matches, in lower case, where they are few.
fn exact(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Some(vec![String::new()]),
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0).ok().map(|l| vec![fold(l)]),
        HirKind::Class(class) => letters(class),
        HirKind::Capture(capture) => exact(&capture.sub),
        HirKind::Alternation(all) => {
            let all: Option<Vec<_>> = all.iter().map(exact).collect();
            few(all?.concat())
        }
        HirKind::Concat(all) => {
            let start = Some(vec![String::new()]);
            all.iter().fold(start, |heads, part| joined(&heads?, &exact(part)?))
        }
        HirKind::Repetition(again) => {
            let once = exact(&again.sub)?;
            match (again.min, again.max) {
                (0, Some(1)) => few([vec![String::new()], once].concat()),
                (1, Some(1)) => Some(once),
                _ => None,
            }
        }
    }
}

fn few(mut words: Vec<String>) -> Option<Vec<String>> {
    words.sort();
    words.dedup();
    (words.len() <= MOST).then_some(words)
}

fn joined(heads: &[String], tails: &[String]) -> Option<Vec<String>> {
    if heads.len() * tails.len() > MOST * 4 {
        return None;
    }
    let all = heads.iter().flat_map(|head| tails.iter().map(move |tail| format!("{head}{tail}")));
    few(all.collect())
}

/// The letters of a small class, once each in lower case.
fn letters(class: &Class) -> Option<Vec<String>> {
    const WIDEST: usize = 8;
    let Class::Unicode(class) = class else {
        return None;
    };
    let wide: usize = class.iter().map(|range| range.len()).sum();
    if wide > WIDEST {
        return None;
    }
    let all = class.iter().flat_map(|range| range.start()..=range.end());
    few(all
        .filter(|c| !matches!(c, 'ſ' | '\u{212A}' | '\u{212B}'))
        .map(|c| fold(c.encode_utf8(&mut [0; 4])))
        .collect())
}

/// The best words to look for: the longest, then the fewest.
fn required(hir: &Hir) -> Option<Vec<String>> {
    let whole = exact(hir).filter(|words| shortest(words) > 0);
    let inner = match hir.kind() {
        HirKind::Capture(capture) => required(&capture.sub),
        HirKind::Repetition(again) if again.min > 0 => required(&again.sub),
        HirKind::Alternation(all) => {
            let all: Option<Vec<_>> = all.iter().map(required).collect();
            all.and_then(|all| few(all.concat()))
        }
        HirKind::Concat(all) => in_sequence(all),
        _ => None,
    };
    better(whole, inner)
}

/// The best stretch of a sequence.
fn in_sequence(parts: &[Hir]) -> Option<Vec<String>> {
    let mut best = None;
    let mut run = vec![String::new()];
    for part in parts {
        let longer = exact(part).and_then(|tails| joined(&run, &tails));
        if let Some(longer) = longer {
            run = longer;
            continue;
        }
        best = better(best, Some(std::mem::take(&mut run)));
        run = exact(part).unwrap_or_else(|| vec![String::new()]);
        best = better(best, required(part));
    }
    better(best, Some(run))
}

fn better(one: Option<Vec<String>>, other: Option<Vec<String>>) -> Option<Vec<String>> {
    let worth = |words: &Option<Vec<String>>| {
        words.as_ref().map_or((0, 0), |w| (shortest(w).min(6), usize::MAX - w.len()))
    };
    if worth(&one) >= worth(&other) { one } else { other }.filter(|words| shortest(words) > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str) -> Vec<String> {
        let read = regex_syntax::parse(pattern).expect("a pattern");
        needles(&read).unwrap_or_default()
    }

    #[test]
    fn every_match_holds_one_of_the_words() {
        assert_eq!(found("(?i:Hej) [a-z]+"), ["hej "], "capitals are folded");
        assert_eq!(
            found("(?i:din|ditt) (?i:biståndsbeslut)"),
            ["din biståndsbeslut", "ditt biståndsbeslut"]
        );
        assert_eq!(found(r"(?i:vi )?(?i:lovar)\pL*"), ["lovar", "vi lovar"], "what may be absent");
        assert_eq!(found("(?:[a-z]+gatan|[a-z]+vägen) [0-9]+"), ["gatan ", "vägen "]);
        assert_eq!(found("[a-z]+ [0-9]{4}"), Vec::<String>::new(), "nothing to hold on to");
    }
}
