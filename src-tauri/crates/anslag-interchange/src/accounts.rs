//! Accounts as people name them in a sheet: by name, by platform, by both, by what is left of it.

use anslag_domain::{account::Account, id::AccountId};

/// Short names of platforms, by the channel's id.
const ALIASES: [(&str, &str); 20] = [
    ("fb", "facebook"),
    ("facebook", "facebook"),
    ("face", "facebook"),
    ("insta", "instagram"),
    ("ig", "instagram"),
    ("instagram", "instagram"),
    ("linkedin", "linkedin"),
    ("linked in", "linkedin"),
    ("li", "linkedin"),
    ("x", "x"),
    ("twitter", "x"),
    ("youtube", "youtube"),
    ("yt", "youtube"),
    ("tiktok", "tiktok"),
    ("tik tok", "tiktok"),
    ("threads", "threads"),
    ("bluesky", "bluesky"),
    ("bsky", "bluesky"),
    ("nextdoor", "nextdoor"),
    ("grannar", "nextdoor"),
];

/// The accounts of the register, to be found by name.
#[derive(Debug, Clone, Default)]
pub struct Names {
    all: Vec<Known>,
}

#[derive(Debug, Clone)]
struct Known {
    id: AccountId,
    platform: String,
    name: String,
    label: String,
    low: String,
}

/// Why a name gave no account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nameless {
    /// Nobody is called so.
    Unknown(String),
    /// More than one is.
    Several(String),
}

impl Names {
    /// The names of a register.
    #[must_use]
    pub fn of(accounts: &[Account]) -> Self {
        let low = |text: &str| text.trim().to_lowercase();
        let alike = |test: &dyn Fn(&Account) -> bool| accounts.iter().filter(|a| test(a)).count();
        let all = accounts.iter().map(|account| {
            let (name, platform) = (low(&account.form.name), low(&account.form.platform));
            let named = alike(&|a| low(&a.form.name) == name);
            let placed = alike(&|a| low(&a.form.name) == name && low(&a.form.platform) == platform);
            let label = match (named, placed) {
                (1, _) => account.form.name.trim().to_owned(),
                (_, 1) => format!("{} ({})", account.form.name.trim(), account.form.platform),
                _ => format!("{} (#{})", account.form.name.trim(), account.id.0),
            };
            Known { id: account.id, platform, name, low: label.to_lowercase(), label }
        });
        Self { all: all.collect() }
    }

    /// The name by which an account is found again; nothing for one that is not in the register.
    #[must_use]
    pub fn label(&self, id: AccountId) -> Option<&str> {
        self.all.iter().find(|known| known.id == id).map(|known| known.label.as_str())
    }

    /// The accounts a cell names, in its order, each once.
    ///
    /// # Errors
    /// `Nameless` with the first name that gives none, or several.
    pub fn in_cell(&self, cell: &str) -> Result<Vec<AccountId>, Nameless> {
        let mut found = vec![];
        let low = cell.trim().to_lowercase();
        if matches!(low.as_str(), "alla" | "samtliga" | "alla konton" | "alla kanaler") {
            return Ok(self.all.iter().map(|known| known.id).collect());
        }
        let mut rest = low.as_str();
        while !rest.is_empty() {
            let (id, after) = match self.label_at(rest) {
                Some((id, after)) => (id, after),
                None => {
                    let (name, after) = split(rest);
                    (self.one(name)?, after)
                }
            };
            if !found.contains(&id) {
                found.push(id);
            }
            rest = after.trim_start_matches(is_between).trim_start();
            rest = rest.strip_prefix("och ").unwrap_or(rest).trim_start();
        }
        Ok(found)
    }

    /// The longest label that stands at the beginning; labels may hold commas.
    fn label_at<'a>(&self, rest: &'a str) -> Option<(AccountId, &'a str)> {
        let fits = self.all.iter().filter_map(|known| {
            let after = rest.strip_prefix(known.low.as_str()).filter(|_| !known.low.is_empty())?;
            let next = after.trim_start();
            let ends = next.is_empty() || next.starts_with(is_mark) || after.starts_with(" och ");
            ends.then_some((known.low.len(), known.id, after))
        });
        fits.max_by_key(|(length, ..)| *length).map(|(_, id, after)| (id, after))
    }

    /// The one account a name means.
    ///
    /// # Errors
    /// `Nameless`.
    pub fn one(&self, name: &str) -> Result<AccountId, Nameless> {
        let name = name.trim().to_lowercase();
        let (platform, words) = platform_in(&name);
        let on = |known: &&Known| platform.is_none_or(|platform| known.platform == platform);
        let exact = self.all.iter().filter(|known| known.name == name);
        let inside = self.all.iter().filter(on).filter(|known| {
            words.iter().all(|word| known.name.contains(word))
                && (platform.is_some() || !words.is_empty())
        });
        let (exact, inside): (Vec<_>, Vec<_>) = (exact.collect(), inside.collect());
        let narrowed = if exact.is_empty() { inside } else { exact };
        match narrowed.as_slice() {
            [one] => Ok(one.id),
            [] => Err(Nameless::Unknown(name)),
            _ => Err(Nameless::Several(name)),
        }
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, ',' | ';' | '/' | '+' | '&' | '\n' | '|')
}

fn is_between(c: char) -> bool {
    is_mark(c) || c.is_whitespace()
}

/// A name and what follows it.
fn split(rest: &str) -> (&str, &str) {
    let marks = rest.find(is_mark);
    let and = rest.find(" och ");
    let end = [marks, and].into_iter().flatten().min().unwrap_or(rest.len());
    (&rest[..end], &rest[end..])
}

/// The platform a name begins or ends with, and its other words.
fn platform_in(name: &str) -> (Option<&'static str>, Vec<&str>) {
    let whole = ALIASES.iter().find(|(alias, _)| *alias == name);
    if let Some((_, platform)) = whole {
        return (Some(platform), vec![]);
    }
    let words = name.split(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '(' | ')'));
    let (mut platform, mut left) = (None, vec![]);
    for word in words.filter(|word| !word.is_empty()) {
        match ALIASES.iter().find(|(alias, _)| *alias == word) {
            Some((_, found)) if platform.is_none() => platform = Some(*found),
            _ => left.push(word),
        }
    }
    (platform, left)
}

#[cfg(test)]
pub(crate) mod tests {
    use anslag_domain::account::AccountForm;

    use super::*;

    /// An account with nothing but what names it.
    pub(crate) fn account(id: u32, platform: &str, name: &str) -> Account {
        let form = AccountForm {
            platform: platform.into(),
            name: name.into(),
            address: String::new(),
            purpose: String::new(),
            responsible: String::new(),
            deputy: String::new(),
            decided_by: String::new(),
            decided_on: None,
            diarienummer: None,
            reported_on: None,
        };
        Account { id: AccountId(id), form }
    }

    fn names() -> Names {
        Names::of(&[
            account(1, "facebook", "Stockholms stad på Kungsholmen"),
            account(2, "instagram", "kungsholmen.sthlm"),
            account(3, "facebook", "Fritid, kultur och idrott"),
            account(4, "linkedin", "Kungsholmens stadsdelsförvaltning"),
        ])
    }

    fn ids(cell: &str) -> Result<Vec<u32>, Nameless> {
        names().in_cell(cell).map(|ids| ids.iter().map(|id| id.0).collect())
    }

    #[test]
    fn accounts_are_found_by_what_they_are_called_in_the_corridor() {
        assert_eq!(ids("Insta"), Ok(vec![2]), "the only one on its platform");
        assert_eq!(ids("FB Kungsholmen + IG"), Ok(vec![1, 2]));
        assert_eq!(ids("stockholms stad på kungsholmen; LinkedIn"), Ok(vec![1, 4]));
        assert_eq!(ids("Fritid, kultur och idrott, Insta"), Ok(vec![3, 2]), "a name with commas");
        assert_eq!(ids("Insta och linkedin"), Ok(vec![2, 4]));
        assert_eq!(ids("alla"), Ok(vec![1, 2, 3, 4]));
        assert_eq!(ids(" "), Ok(vec![]));
    }

    #[test]
    fn a_name_that_means_none_or_several_is_said() {
        assert_eq!(ids("fb"), Err(Nameless::Several("fb".into())));
        assert_eq!(ids("insta, snapchat"), Err(Nameless::Unknown("snapchat".into())));
    }

    #[test]
    fn labels_find_their_own_account_even_among_namesakes() {
        let twins = [account(1, "facebook", "Vi"), account(2, "x", "Vi"), account(3, "x", "Vi")];
        let names = Names::of(&twins);
        for id in [1, 2, 3].map(AccountId) {
            let label = names.label(id).unwrap();
            assert_eq!(names.in_cell(label), Ok(vec![id]), "{label}");
        }
    }
}
