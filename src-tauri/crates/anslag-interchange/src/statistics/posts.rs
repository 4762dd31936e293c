//! Sheets with a row a post.

use std::collections::HashMap;

use anslag_domain::platform::{Figures, Metric, PlatformPost, Reach};

use unicode_normalization::UnicodeNormalization;

use super::{
    Left, LeftOut, Told,
    forms::{Clock, PASSED_OVER, POST_FORMS, PostForm, WATCH_HOURS},
    number,
    sheets::Sheet,
    when,
};

/// So many rows may stand above the header.
const ABOVE: usize = 6;

/// Where the columns are, by their names in lower case.
struct Header<'a> {
    places: HashMap<String, usize>,
    row: &'a [String],
}

impl<'a> Header<'a> {
    fn of(row: &'a [String]) -> Self {
        let named = row.iter().enumerate().map(|(at, name)| (plain(name), at));
        // Of two columns of one name the first counts.
        Self { places: named.rev().collect(), row }
    }

    fn has(&self, either: &str) -> bool {
        either.split('|').any(|name| self.places.contains_key(name))
    }

    fn cell<'r>(&self, row: &'r [String], names: &[&str]) -> &'r str {
        let place = names.iter().find_map(|name| self.places.get(*name));
        place.and_then(|at| row.get(*at)).map_or("", String::as_str).trim()
    }
}

fn plain(name: &str) -> String {
    name.trim().trim_start_matches('\u{feff}').to_lowercase()
}

/// Takes what a sheet tells, when it is of a form that is known.
pub fn take(sheet: &Sheet, name: &str, told: &mut Told) {
    let found = sheet.rows.iter().take(ABOVE).enumerate().find_map(|(at, row)| {
        let header = Header::of(row);
        let form = POST_FORMS.iter().find(|form| form.required.iter().all(|r| header.has(r)))?;
        Some((at, header, form))
    });
    let Some((at, header, form)) = found else { return };
    told.form = form.form;
    told.unknown.extend(unknown(&header, form));
    // The same post may stand in two files of one folder.
    let known = told.posts.iter().enumerate().map(|(at, post)| (post.key.clone(), (at, 0)));
    let mut places: HashMap<String, (usize, u32)> = known.collect();
    for (row, number) in sheet.rows.iter().zip(1_u32..).skip(at + 1) {
        if told.account.is_empty() {
            header.cell(row, form.account).clone_into(&mut told.account);
        }
        match post(row, &header, form, name) {
            Err(None) => {}
            Err(Some(why)) => told.left_out.push(LeftOut { row: number, why }),
            Ok(post) => keep(told, &mut places, post, number),
        }
    }
}

/// Of two rows of one post the one with the most interactions stays.
fn keep(
    told: &mut Told,
    places: &mut HashMap<String, (usize, u32)>,
    post: PlatformPost,
    number: u32,
) {
    let Some((at, before)) = places.get(&post.key).copied() else {
        places.insert(post.key.clone(), (told.posts.len(), number));
        told.posts.push(post);
        return;
    };
    let more = post.interactions() > told.posts[at].interactions();
    let left = if more { before } else { number };
    told.left_out.push(LeftOut { row: left, why: Left::Double });
    if more {
        places.insert(post.key.clone(), (at, number));
        told.posts[at] = post;
    }
}

/// The post in a row; nothing in an empty one, or why it is left out.
fn post(
    row: &[String],
    header: &Header,
    form: &PostForm,
    name: &str,
) -> Result<PlatformPost, Option<Left>> {
    if row.iter().all(|cell| cell.trim().is_empty()) {
        return Err(None);
    }
    let key = header.cell(row, form.key);
    if is_total(key) {
        return Err(Some(Left::Total));
    }
    if key.is_empty() {
        return Err(Some(Left::Nameless));
    }
    let lived = header.cell(row, &["datum", "date"]).to_lowercase();
    if form.clock == Clock::Pacific && !["", "livstid", "lifetime"].contains(&lived.as_str()) {
        return Err(Some(Left::NotLifetime));
    }
    let at = header.cell(row, form.at);
    let year = when::year_of(at, name);
    let texts = form.text.iter().map(|name| header.cell(row, &[*name]));
    let link = header.cell(row, form.link);
    Ok(PlatformPost {
        key: key.to_owned(),
        link: (!link.is_empty()).then(|| link.to_owned()),
        text: composed(texts.max_by_key(|text| text.chars().count()).unwrap_or_default()),
        kind: header.cell(row, form.kind).to_owned(),
        at: match form.clock {
            Clock::Pacific => when::pacific(at),
            Clock::Plain => when::moment(at, year),
        },
        figures: figures(row, header, form),
        reach: number::whole(header.cell(row, form.reach)).map(Reach::of),
    })
}

/// The words as a keyboard writes them: the platforms keep letters in pieces and in fancy dress.
fn composed(text: &str) -> String {
    text.nfkc().collect()
}

fn figures(row: &[String], header: &Header, form: &PostForm) -> Figures {
    let each = form.metrics.iter();
    let mut figures: Figures = each
        .filter_map(|(metric, names)| Some((*metric, number::whole(header.cell(row, names))?)))
        .collect();
    let minutes = number::minutes(header.cell(row, &WATCH_HOURS));
    figures.extend(minutes.map(|minutes| (Metric::WatchMinutes, minutes)));
    figures
}

/// Whether a row is the sum of the others.
pub fn is_total(key: &str) -> bool {
    ["totalt", "total", "summa"].contains(&key.to_lowercase().as_str())
}

fn unknown(header: &Header, form: &PostForm) -> Vec<String> {
    let single = [form.key, form.link, form.text, form.kind, form.at, form.account, form.reach];
    let metrics = form.metrics.iter().flat_map(|(_, names)| names.iter());
    let known: Vec<&str> = single
        .iter()
        .flat_map(|names| names.iter())
        .chain(metrics)
        .chain(&PASSED_OVER)
        .chain(&WATCH_HOURS)
        .copied()
        .collect();
    let strange = header.row.iter().filter(|name| {
        let name = plain(name);
        !name.is_empty() && !known.contains(&name.as_str())
    });
    strange.cloned().collect()
}
