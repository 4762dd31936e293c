//! The plan as a sheet: the same columns for every kind of file, so that it can come back.

mod separated;
mod workbook;

use std::{borrow::Cow, collections::BTreeSet};

use anslag_domain::{
    Day, Moment,
    account::Account,
    id::AccountId,
    post::{Post, PostStatus},
    sheet::{OwnColumn, OwnKind},
};
use thiserror::Error;

use crate::{accounts::Names, columns};

pub use separated::{csv, separated, wants_guard};
pub use workbook::xlsx;

/// The column by which a post is known again.
pub const ID: &str = "Id";
/// The column of what has happened; nobody reads it back.
pub const PUBLISHED: &str = "Publicerat på";
/// So much of a text one cell holds, in UTF-16 units; Excel's own limit is 32,767.
const CELL: usize = 32_000;

/// A sheet could not be written.
#[derive(Debug, Error)]
pub enum SheetError {
    /// A working name or one of her own values is longer than a cell can be; the column.
    #[error("a cell of {0} is too long")]
    TooLong(String),
    /// The writer failed.
    #[error("the sheet could not be written: {0}")]
    Broken(String),
}

/// What is written.
#[derive(Debug, Clone, Copy)]
pub struct Plan<'a> {
    /// The posts, in order.
    pub posts: &'a [Post],
    /// The register, for the accounts' names.
    pub accounts: &'a [Account],
    /// Her columns, in order; values of others follow by name.
    pub own: &'a [OwnColumn],
    /// When it is written.
    pub at: Moment,
}

/// What a column is, for its width and its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Day,
    Time,
    Narrow,
    Wide,
}

/// A cell.
#[derive(Debug, Clone, PartialEq)]
enum Cell<'a> {
    Empty,
    Day(Day),
    /// Hour and minute.
    Time(u8, u8),
    Number(f64),
    Text(Cow<'a, str>),
}

type Value<'a> = Box<dyn Fn(&'a Post) -> Cell<'a> + 'a>;

struct Head<'a> {
    name: String,
    form: Form,
    value: Value<'a>,
}

/// The word for a status, as it stands in a sheet.
#[must_use]
pub const fn status_word(status: PostStatus) -> &'static str {
    match status {
        PostStatus::Idea => "Idé",
        PostStatus::Draft => "Utkast",
        PostStatus::Reviewed => "Granskat",
        PostStatus::Approved => "Godkänt",
        PostStatus::Planned => "Planerat",
        PostStatus::Published => "Publicerat",
        PostStatus::FollowedUp => "Uppföljt",
        PostStatus::Cancelled => "Inställt",
    }
}

/// A number as Swedes write it, without a needless decimal.
#[must_use]
pub fn number_text(number: f64) -> String {
    number.to_string().replace('.', ",")
}

/// The columns of a plan, from the day to the id.
fn heads<'a>(plan: &Plan<'a>) -> Vec<Head<'a>> {
    let names = Names::of(plan.accounts);
    let mut heads = vec![
        head("Dag", Form::Day, |post| post.slot.map_or(Cell::Empty, |slot| Cell::Day(slot.day()))),
        head("Tid", Form::Time, time_of),
        head("Önskad dag", Form::Day, |post| post.form.target.map_or(Cell::Empty, Cell::Day)),
        head("Status", Form::Narrow, |post| text(status_word(post.status))),
        head("Rubrik", Form::Narrow, |post| text(&post.form.title)),
    ];
    let longest = plan.posts.iter().map(|post| pieces(&post.form.text).len()).max().unwrap_or(1);
    heads.extend((0..longest.max(1)).map(text_head));
    let differing: BTreeSet<AccountId> =
        plan.posts.iter().flat_map(|post| post.form.variants.iter().map(|v| v.account)).collect();
    heads.extend(differing.into_iter().filter_map(|id| variant_head(&names, id)));
    let labels = names.clone();
    heads.push(head("Konton", Form::Narrow, move |post| {
        let ids = post.form.accounts.iter();
        Cell::of(ids.filter_map(|id| labels.label(*id)).collect::<Vec<_>>().join(", "))
    }));
    heads.push(head("Kampanj", Form::Narrow, |post| text(&post.form.campaign)));
    heads.extend(own_heads(plan));
    heads.push(head(PUBLISHED, Form::Narrow, |post| {
        let links = post.publications.iter().filter_map(|p| p.link.as_deref());
        Cell::of(links.collect::<Vec<_>>().join(" "))
    }));
    heads.push(head(ID, Form::Narrow, |post| Cell::Number(f64::from(post.id.0))));
    heads
}

fn head<'a>(name: &str, form: Form, value: impl Fn(&'a Post) -> Cell<'a> + 'a) -> Head<'a> {
    Head { name: name.to_owned(), form, value: Box::new(value) }
}

fn text(text: &str) -> Cell<'_> {
    if text.is_empty() { Cell::Empty } else { Cell::Text(Cow::Borrowed(text)) }
}

impl Cell<'_> {
    fn of(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Owned(text)) }
    }
}

fn time_of(post: &Post) -> Cell<'_> {
    let slot = post.slot.map(|slot| slot.to_string()).unwrap_or_default();
    let time = slot.split_once('T').and_then(|(_, time)| time.split_once(':'));
    let read = time.and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
    read.map_or(Cell::Empty, |(hour, minute)| Cell::Time(hour, minute))
}

/// A text longer than a cell goes on in `Text (2)`.
fn text_head<'a>(at: usize) -> Head<'a> {
    let name = if at == 0 { "Text".to_owned() } else { format!("Text ({})", at + 1) };
    head(&name, Form::Wide, move |post| {
        pieces(&post.form.text).get(at).map_or(Cell::Empty, |piece| text(piece))
    })
}

fn pieces(text: &str) -> Vec<&str> {
    if text.len() <= CELL {
        return vec![text];
    }
    let (mut pieces, mut from, mut held) = (vec![], 0, 0);
    for (at, letter) in text.char_indices() {
        if held + letter.len_utf16() > CELL {
            pieces.push(&text[from..at]);
            (from, held) = (at, 0);
        }
        held += letter.len_utf16();
    }
    pieces.push(&text[from..]);
    pieces
}

fn variant_head<'a>(names: &Names, id: AccountId) -> Option<Head<'a>> {
    let name = format!("Text: {}", names.label(id)?);
    Some(head(&name, Form::Wide, move |post| {
        let variant = post.form.variants.iter().find(|variant| variant.account == id);
        variant.map_or(Cell::Empty, |variant| text(&variant.text))
    }))
}

/// Her columns in her order, then values whose column she has taken away.
fn own_heads<'a>(plan: &Plan<'a>) -> Vec<Head<'a>> {
    let known = plan.own.iter().map(|own| (own.name.clone(), own.kind));
    let others: BTreeSet<&String> = plan.posts.iter().flat_map(|p| p.form.own.keys()).collect();
    let others = others.into_iter().filter(|name| plan.own.iter().all(|own| own.name != **name));
    let all = known.chain(others.map(|name| (name.clone(), OwnKind::Text)));
    all.map(|(name, kind)| own_head(name, kind)).collect()
}

fn own_head<'a>(name: String, kind: OwnKind) -> Head<'a> {
    let shown = columns::own_header(&name);
    let form = if kind == OwnKind::Day { Form::Day } else { Form::Narrow };
    head(&shown, form, move |post| {
        post.form.own.get(&name).map_or(Cell::Empty, |value| own_cell(value, kind))
    })
}

/// A day or a number stands as one only where it comes back as it was.
fn own_cell(value: &str, kind: OwnKind) -> Cell<'_> {
    let number = || value.replace(',', ".").parse::<f64>().ok();
    match kind {
        OwnKind::Day => value.parse().map_or_else(|_| text(value), Cell::Day),
        OwnKind::Number => match number().filter(|n| n.abs() < 1e12 && number_text(*n) == value) {
            Some(number) => Cell::Number(number),
            None => text(value),
        },
        OwnKind::Text | OwnKind::Choice => text(value),
    }
}

#[cfg(test)]
pub(crate) mod tests;
