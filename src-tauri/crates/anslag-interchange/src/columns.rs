//! Which column holds what: guessed from its words and its cells, with a certainty.

mod contents;
mod words;

use anslag_domain::sheet::{Column, Field};

use crate::{accounts::Names, table::Table};

use words::OWN_MARK;
pub use words::{is_known, status, variant};

/// A guess for every column of a sheet, each field but a few given to one column only.
#[must_use]
pub fn guess(table: &Table, names: &Names) -> Vec<Column> {
    let ours = is_ours(table);
    let mut guesses: Vec<Guess> = (0..table.header.len())
        .map(|at| {
            let header = &table.header[at];
            let by_words = if table.named { words::field(header, names) } else { None };
            let told = match by_words {
                Some(guess) if ours || guess.1 >= 95 => Some(guess),
                by_words => contents::field(table, at, names, by_words),
            };
            let told = corrected(table, at, told.unwrap_or((Field::Own, 50)), ours);
            Guess { field: told.0, certainty: told.1 }
        })
        .collect();
    settle(&mut guesses);
    if !ours {
        find_text(table, &mut guesses);
    }
    let named = table.header.iter().zip(guesses);
    named.map(|(name, guess)| guess.column(name)).collect()
}

/// The header under which a column of hers is written, so that it comes back as hers.
#[must_use]
pub fn own_header(name: &str) -> String {
    let mistaken = words::mistaken(name);
    if mistaken { format!("{OWN_MARK}{name}") } else { name.to_owned() }
}

/// The name a column's values are kept under.
#[must_use]
pub fn own_name(header: &str) -> &str {
    header.strip_prefix(OWN_MARK).unwrap_or(header)
}

#[derive(Debug, Clone, Copy)]
struct Guess {
    field: Field,
    certainty: u8,
}

impl Guess {
    fn column(self, name: &str) -> Column {
        Column { name: name.to_owned(), field: self.field, certainty: self.certainty }
    }
}

/// Whether the sheet left from here: then its words alone count.
fn is_ours(table: &Table) -> bool {
    let has = |name: &str| table.header.iter().any(|h| h == name);
    table.named && has(crate::sheet::ID) && has(crate::sheet::PUBLISHED)
}

/// A column called "Datum" whose cells also hold times is both, and an empty one is her own.
fn corrected(table: &Table, at: usize, told: (Field, u8), ours: bool) -> (Field, u8) {
    if ours {
        return told;
    }
    let shares = contents::shares(table, at);
    match told.0 {
        Field::Day | Field::Time if shares.both * 2 > 100 => (Field::DayTime, told.1.max(90)),
        Field::DayTime if shares.both == 0 && shares.day > 60 => (Field::Day, told.1),
        Field::Day if shares.week > 60 && shares.day == 0 => (Field::Week, 80),
        Field::Day if shares.weekday > 60 => (Field::Weekday, 85),
        Field::Time if shares.day > 60 => (Field::Day, 80),
        _ => told,
    }
}

/// The surest column has the field, the others become her own.
fn settle(guesses: &mut [Guess]) {
    for at in 0..guesses.len() {
        let Guess { field, certainty } = guesses[at];
        if field.is_own() || matches!(field, Field::Skip | Field::Variant | Field::Text) {
            continue;
        }
        let surer = guesses.iter().enumerate().any(|(other, guess)| {
            let first = (guess.certainty, other < at) > (certainty, false);
            other != at && guess.field == field && first
        });
        let day_is_both = field == Field::Day && guesses.iter().any(|g| g.field == Field::DayTime);
        if surer || day_is_both {
            guesses[at] = Guess { field: Field::Own, certainty: 50 };
        }
    }
    let mut has_text = false;
    for guess in guesses.iter_mut().filter(|guess| guess.field == Field::Text) {
        // `Text (2)` goes on where `Text` ended, and is as sure as the words can be.
        if has_text && guess.certainty < 99 {
            *guess = Guess { field: Field::Own, certainty: 50 };
        }
        has_text = true;
    }
}

/// A plan without a text column has its text in the column with the longest cells.
fn find_text(table: &Table, guesses: &mut [Guess]) {
    let has = |field: Field| guesses.iter().any(|guess| guess.field == field);
    if has(Field::Text) {
        return;
    }
    let wanted = if has(Field::Title) { 40 } else { 15 };
    let unnamed = guesses.iter().enumerate().filter(|(_, guess)| guess.field == Field::Own);
    let lengths = unnamed.map(|(at, _)| (contents::length(table, at), at));
    if let Some((_, at)) = lengths.filter(|(length, _)| *length >= wanted).max() {
        guesses[at] = Guess { field: Field::Text, certainty: 60 };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{accounts::tests::account, table};

    fn fields(sheet: &str) -> Vec<Field> {
        let names = Names::of(&[account(1, "facebook", "Kungsholmen"), account(2, "x", "Vi")]);
        let table = table::of_pasted(sheet).unwrap();
        guess(&table, &names).iter().map(|column| column.field).collect()
    }

    #[test]
    fn a_plan_as_they_look_is_understood() {
        use Field::{Accounts, AltText, Campaign, Day, Link, Own, Status, Text, Time, Title, Week};
        let head = "Vecka\tDatum\tKl\tKanal\tVad?\tInläggstext\tBildtext/alt\tLänk\tKampanj\tAnsvarig\tKlart?";
        let row =
            "9\t3 mars\t14.30\tFB\tLekpark\tLekparken öppnar\tGungor\thttps://a.se\tVår\tEva\tja";
        let found = fields(&format!("{head}\n{row}\n"));
        let wanted = [Week, Day, Time, Accounts, Title, Text, AltText, Link, Campaign, Own, Status];
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_sheet_without_names_is_understood_by_its_cells() {
        use Field::{Accounts, DayTime, Status, Text};
        let row = "3/3 14.30\tKungsholmen\tLekparken öppnar på fredag, välkommen dit!\tutkast";
        assert_eq!(fields(&format!("{row}\n{row}\n")), [DayTime, Accounts, Text, Status]);
    }

    #[test]
    fn a_column_called_day_may_hold_the_time_too() {
        let sheet = "Publiceras\tText\n2027-03-03 14:30\tHej\n";
        assert_eq!(fields(sheet), [Field::DayTime, Field::Text]);
        let sheet = "Dag\tDatum\tText\nonsdag\t3/3\tHej\n";
        assert_eq!(fields(sheet), [Field::Weekday, Field::Day, Field::Text]);
    }

    #[test]
    fn a_text_of_its_own_for_an_account_is_told_by_the_header() {
        let sheet = "Text\tText: Vi\tDag\nHej\tHallå\t3/3\n";
        assert_eq!(fields(sheet), [Field::Text, Field::Variant, Field::Day]);
    }
}
