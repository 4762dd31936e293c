//! Row by row: what a sheet would put into the plan, and what must be mended first.

mod time;
mod wording;

use std::collections::HashMap;

use anslag_domain::{
    Day, Slot,
    account::Account,
    id::{AccountId, PostId},
    post::{Post, PostForm, PostStatus},
    sheet::{Field, Outcome, Remark, RemarkCode},
};
use chrono::NaiveTime;

use crate::{
    accounts::Names,
    days::{self, Near},
    table::{Line, Table, is_cell_fault},
};

/// What a row is judged against.
#[derive(Debug)]
pub struct Office<'a> {
    names: Names,
    posts: HashMap<PostId, &'a Post>,
    marks: HashMap<Mark, PostId>,
    today: Day,
    first: Option<NaiveTime>,
}

/// A post as a row wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The post it changes; nothing for a new one.
    pub id: Option<PostId>,
    /// What it says.
    pub form: PostForm,
    /// When it goes up.
    pub slot: Option<Slot>,
    /// Where it stands.
    pub status: PostStatus,
}

/// A row with what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The row.
    pub line: Line,
    /// What is said.
    pub remarks: Vec<Remark>,
    /// What it would put into the plan; only where nothing refuses or skips it.
    pub wanted: Option<Wanted>,
}

/// What makes two posts the same: words, accounts and time.
type Mark = (String, String, Vec<AccountId>, Option<Slot>, Option<Day>);

impl<'a> Office<'a> {
    /// The register and the plan as they are now.
    #[must_use]
    pub fn new(accounts: &[Account], posts: &'a [Post], today: Day) -> Self {
        let marks = posts.iter().map(|post| (mark(&post.form, post.slot), post.id));
        Self {
            names: Names::of(accounts),
            posts: posts.iter().map(|post| (post.id, post)).collect(),
            marks: marks.collect(),
            today,
            first: None,
        }
    }

    /// Judges cells she writes one by one: a day without a time gets this one, a post may be
    /// empty, and two may be alike.
    #[must_use]
    pub fn cell_by_cell(self, first: NaiveTime) -> Self {
        Self { first: Some(first), marks: HashMap::new(), ..self }
    }

    /// The names its accounts go by.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }
}

impl Judged {
    /// What became of it.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::of(&self.remarks)
    }
}

/// Judges every row; `fields` says what each column holds.
#[must_use]
pub fn judge(table: &Table, fields: &[Field], office: &Office) -> Vec<Judged> {
    let mut near = Near { today: office.today, year: days::year_in(&table.title) };
    let mut seen = Seen::default();
    let rows = table.rows.iter().map(|line| {
        if office.first.is_none()
            && let Some(year) = heading(line)
        {
            near.year = year.or(near.year);
            return skipped(line);
        }
        let mut row = Row { table, line, fields, office, near, remarks: vec![] };
        let wanted = row.read(&mut seen);
        let Row { remarks, .. } = row;
        let good = matches!(Outcome::of(&remarks), Outcome::Ready | Outcome::Remark);
        Judged { line: line.clone(), remarks, wanted: wanted.filter(|_| good) }
    });
    rows.collect()
}

/// An empty row, or one that only names a month; the year that stands beside it.
fn heading(line: &Line) -> Option<Option<i32>> {
    let mut filled = line.cells.iter().filter(|cell| !cell.trim().is_empty());
    match (filled.next(), filled.next()) {
        (None, _) => Some(None),
        (Some(cell), None) => days::month_heading(cell),
        _ => None,
    }
}

fn skipped(line: &Line) -> Judged {
    let remark = Remark { code: RemarkCode::Empty, column: None, about: String::new() };
    Judged { line: line.clone(), remarks: vec![remark], wanted: None }
}

/// What earlier rows of the same sheet have said.
#[derive(Debug, Default)]
struct Seen {
    ids: HashMap<PostId, u32>,
    marks: HashMap<Mark, u32>,
}

/// A row being read.
struct Row<'a> {
    table: &'a Table,
    line: &'a Line,
    fields: &'a [Field],
    office: &'a Office<'a>,
    near: Near,
    remarks: Vec<Remark>,
}

impl<'a> Row<'a> {
    fn read(&mut self, seen: &mut Seen) -> Option<Wanted> {
        self.faults();
        let base = self.base(seen);
        let form = base.map(|post| post.form.clone()).unwrap_or_default();
        let form = self.wording(form);
        let (slot, target) = self.time(base);
        let form = PostForm { target: target.unwrap_or(form.target), ..form };
        let blank = form.title.trim().is_empty() && form.text.trim().is_empty();
        if blank && self.office.first.is_none() {
            self.say(RemarkCode::NothingWritten, self.column(Field::Text), "");
        }
        let status = self.status(base, &form, slot);
        let id = base.map(|post| post.id);
        let wanted = Wanted { id, form, slot, status };
        self.compare(base, &wanted, seen);
        Some(wanted)
    }

    fn say(&mut self, code: RemarkCode, column: Option<usize>, about: impl Into<String>) {
        let column = column.and_then(|at| u32::try_from(at).ok());
        self.remarks.push(Remark { code, column, about: about.into() });
    }

    fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|other| *other == field)
    }

    /// A column's cell, trimmed; nothing where the sheet has no such column.
    fn cell(&self, field: Field) -> Option<(usize, &'a str)> {
        let at = self.column(field)?;
        Some((at, self.line.cells.get(at).map_or("", |cell| cell.trim())))
    }

    /// A column's cell where something stands in it.
    fn filled(&self, field: Field) -> Option<(usize, &'a str)> {
        self.cell(field).filter(|(_, cell)| !cell.is_empty())
    }

    fn faults(&mut self) {
        for (at, cell) in self.line.cells.iter().enumerate() {
            let used = self.fields.get(at).is_some_and(|field| *field != Field::Skip);
            if used && is_cell_fault(cell) {
                self.say(RemarkCode::CellFault, Some(at), cell);
            }
        }
    }

    /// The post whose number stands in the row.
    fn base(&mut self, seen: &mut Seen) -> Option<&'a Post> {
        let (at, cell) = self.filled(Field::Id)?;
        let id = cell.parse().ok().map(PostId);
        let Some(post) = id.and_then(|id| self.office.posts.get(&id)) else {
            self.say(RemarkCode::UnknownId, Some(at), cell);
            return None;
        };
        if let Some(above) = seen.ids.insert(post.id, self.line.number) {
            self.say(RemarkCode::SameId, Some(at), above.to_string());
            return None;
        }
        Some(post)
    }

    /// Whether anything changes, and whether it is in the plan or on a row above.
    fn compare(&mut self, base: Option<&Post>, wanted: &Wanted, seen: &mut Seen) {
        let mark = mark(&wanted.form, wanted.slot);
        let above = seen.marks.insert(mark.clone(), self.line.number);
        if let Some(post) = base {
            let same = post.form == wanted.form
                && post.slot == wanted.slot
                && post.status == wanted.status;
            // What residents have read is a record; her own columns beside it are not.
            let same_words = post.form.text == wanted.form.text
                && post.form.variants == wanted.form.variants
                && post.form.accounts == wanted.form.accounts
                && post.slot == wanted.slot;
            if same {
                self.say(RemarkCode::Unchanged, None, "");
            } else if !same_words && post.must_be_open().is_err() {
                self.say(RemarkCode::Published, None, "");
            }
        } else if let Some(id) = self.office.marks.get(&mark) {
            self.say(RemarkCode::AlreadyHere, None, id.0.to_string());
        } else if let Some(row) = above.filter(|_| self.office.first.is_none()) {
            self.say(RemarkCode::AlreadyAbove, None, row.to_string());
        }
    }
}

fn mark(form: &PostForm, slot: Option<Slot>) -> Mark {
    let mut accounts = form.accounts.clone();
    accounts.sort_unstable();
    let words = |text: &str| text.trim().to_owned();
    (words(&form.title), words(&form.text), accounts, slot, form.target)
}

#[cfg(test)]
mod tests;
