//! A row's words: title, text, accounts, campaign, her own columns, and the status.

use anslag_domain::{
    Slot,
    invalid::link,
    post::{Post, PostForm, PostStatus, Variant},
    sheet::{Field, RemarkCode},
};

use super::Row;
use crate::{accounts::Nameless, columns, sheet::status_word};

/// So many characters may a text have; no platform takes more.
const MAX_TEXT: usize = 100_000;

impl Row<'_> {
    /// The form with the row's words in it; what the sheet has no column for stays.
    pub(super) fn wording(&mut self, mut form: PostForm) -> PostForm {
        if let Some(title) = self.whole(Field::Title) {
            form.title = title;
        }
        if let Some(text) = self.whole(Field::Text) {
            form.text = text;
        }
        if let Some((_, campaign)) = self.cell(Field::Campaign) {
            campaign.clone_into(&mut form.campaign);
        }
        self.accounts(&mut form);
        for (at, field) in self.fields.iter().enumerate() {
            match field {
                Field::Variant => self.variant(at, &mut form),
                field if field.is_own() => self.own(at, *field, &mut form),
                _ => {}
            }
        }
        form
    }

    /// The cells of a field, one after the other, untouched.
    fn whole(&mut self, field: Field) -> Option<String> {
        let at = self.column(field)?;
        let columns = self.fields.iter().enumerate().filter(|(_, other)| **other == field);
        let cells = columns.filter_map(|(at, _)| self.line.cells.get(at).map(String::as_str));
        let text: String = cells.collect();
        if text.chars().count() > MAX_TEXT {
            self.say(RemarkCode::TooLong, Some(at), MAX_TEXT.to_string());
        }
        Some(text)
    }

    fn accounts(&mut self, form: &mut PostForm) {
        let Some((at, cell)) = self.cell(Field::Accounts) else {
            return;
        };
        match self.office.names().in_cell(cell) {
            Ok(ids) => form.accounts = ids,
            Err(Nameless::Unknown(name)) => self.say(RemarkCode::UnknownAccount, Some(at), name),
            Err(Nameless::Several(name)) => self.say(RemarkCode::SeveralAccounts, Some(at), name),
        }
    }

    /// An empty cell takes the account's own text away.
    fn variant(&mut self, at: usize, form: &mut PostForm) {
        let Some(account) = columns::variant(&self.table.header[at], self.office.names()) else {
            self.say(RemarkCode::UnknownAccount, Some(at), self.table.header[at].clone());
            return;
        };
        let text = self.line.cells.get(at).cloned().unwrap_or_default();
        let there = form.variants.iter().position(|variant| variant.account == account);
        match there {
            Some(place) if text.is_empty() => drop(form.variants.remove(place)),
            Some(place) => form.variants[place].text = text,
            None if text.is_empty() => {}
            None => form.variants.push(Variant { account, text }),
        }
    }

    fn own(&mut self, at: usize, field: Field, form: &mut PostForm) {
        let name = columns::own_name(&self.table.header[at]);
        let value = self.line.cells.get(at).cloned().unwrap_or_default();
        if field == Field::Link && value.split_whitespace().any(|word| link(word, "link").is_err())
        {
            self.say(RemarkCode::LinkUnreadable, Some(at), value.clone());
        }
        if value.trim().is_empty() {
            form.own.remove(name);
        } else {
            form.own.insert(name.to_owned(), value);
        }
    }

    /// The status asked for, where a row may ask for it; the others are hers to give.
    pub(super) fn status(
        &mut self,
        base: Option<&Post>,
        form: &PostForm,
        slot: Option<Slot>,
    ) -> PostStatus {
        let own = match (base, slot) {
            (Some(post), slot) if post.slot == slot => post.status,
            (_, Some(_)) => PostStatus::Planned,
            (_, None) if form.text.trim().is_empty() => PostStatus::Idea,
            _ => PostStatus::Draft,
        };
        let Some((at, cell)) = self.filled(Field::Status) else {
            return own;
        };
        let Some(asked) = columns::status(cell) else {
            self.say(RemarkCode::UnknownStatus, Some(at), cell);
            return own;
        };
        use PostStatus::{
            Approved, Cancelled, Draft, FollowedUp, Idea, Planned, Published, Reviewed,
        };
        match asked {
            asked if base.is_some_and(|post| post.status == asked) => asked,
            Idea | Draft if slot.is_none() => asked,
            Idea | Draft | Planned => own,
            Cancelled => asked,
            Reviewed | Approved | Published | FollowedUp => {
                self.say(RemarkCode::StatusLowered, Some(at), status_word(own));
                own
            }
        }
    }
}
