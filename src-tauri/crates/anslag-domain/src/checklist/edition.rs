//! Her own edition of a page beside the shipped one, and what sets them apart.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Checklist, Item};
use crate::{
    Invalid,
    invalid::{optional, required},
};

/// What she has set for a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Edition {
    /// The page's id.
    pub id: String,
    /// Her wording; none where the shipped one stands.
    pub hers: Option<Checklist>,
    /// The shipped wording when she began hers; none for a page of her own.
    pub basis: Option<Checklist>,
    /// It is switched off.
    pub off: bool,
    /// Its act waits for a run of it.
    pub required: bool,
}

/// A page as the office has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListedChecklist {
    /// The page as it reads now.
    #[serde(flatten)]
    pub page: Checklist,
    /// The wording is hers.
    pub hers: bool,
    /// It is on the shelf; else it is a page of her own.
    pub shipped: bool,
    /// It is switched off.
    pub off: bool,
    /// Its act waits for a run of it.
    pub required: bool,
    /// What sets hers apart from the shipped one.
    pub changed: Vec<Difference>,
    /// What the shipped one has become since she began hers.
    pub news: Vec<Difference>,
}

/// One place where two editions differ; an item that is missing has an empty text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// The item's id; empty for the page itself.
    pub item: String,
    /// As it was.
    pub before: String,
    /// As it is.
    pub after: String,
}

impl Edition {
    /// What the office has, from the shipped page, if there is one.
    #[must_use]
    pub fn listed(shipped: Option<&Checklist>, edition: Option<&Self>) -> Option<ListedChecklist> {
        let hers = edition.and_then(|edition| edition.hers.as_ref());
        let page = hers.or(shipped)?.clone();
        let apart = |from: Option<&Checklist>, to: Option<&Checklist>| {
            from.zip(to).map(|(from, to)| differences(from, to)).unwrap_or_default()
        };
        let basis = edition.and_then(|edition| edition.basis.as_ref());
        Some(ListedChecklist {
            changed: apart(shipped, hers),
            news: apart(basis, hers.and(shipped)),
            hers: hers.is_some(),
            shipped: shipped.is_some(),
            off: edition.is_some_and(|edition| edition.off),
            required: edition.is_some_and(|edition| edition.required),
            page,
        })
    }
}

impl Checklist {
    /// Her page with every text trimmed and every item named.
    ///
    /// # Errors
    /// `Empty` without title, items or a question; `Status("item")` for two items of one name, or
    /// for one that is unverified and cites law.
    pub fn checked(self) -> Result<Self, Invalid> {
        let items: Result<Vec<Item>, Invalid> = self.item.into_iter().map(Item::checked).collect();
        let page = Self {
            id: required(&self.id, "id")?,
            title: required(&self.title, "title")?,
            intro: self.intro.trim().to_owned(),
            owner: self.owner.trim().to_owned(),
            item: items?,
            ..self
        };
        let mut ids: Vec<&str> = page.item.iter().map(|item| item.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        if page.item.is_empty() {
            return Err(Invalid::Empty("item"));
        }
        if ids.len() < page.item.len() || !page.unlawful().is_empty() {
            return Err(Invalid::Status("item"));
        }
        Ok(page)
    }
}

impl Item {
    fn checked(self) -> Result<Self, Invalid> {
        Ok(Self {
            id: required(&self.id, "item")?,
            question: required(&self.question, "question")?,
            when: self.when.trim().to_owned(),
            dont: optional(&self.dont).unwrap_or_default(),
            owner: optional(&self.owner).unwrap_or_default(),
            ..self
        })
    }

    /// What is read of it, in one text.
    fn text(&self) -> String {
        let law = self.law.iter().map(ToString::to_string);
        let lines = [self.question.clone(), self.when.clone(), self.dont.clone()];
        let lines: Vec<String> = lines.into_iter().chain(law).filter(|l| !l.is_empty()).collect();
        lines.join("\n")
    }
}

/// Where two editions of a page differ, in the order of the second.
#[must_use]
pub fn differences(from: &Checklist, to: &Checklist) -> Vec<Difference> {
    let head = |page: &Checklist| format!("{}\n{}", page.title, page.intro);
    let text = |page: &Checklist, id: &str| {
        page.item.iter().find(|item| item.id == id).map(Item::text).unwrap_or_default()
    };
    let gone = from.item.iter().filter(|item| to.item.iter().all(|other| other.id != item.id));
    let ids = to.item.iter().chain(gone).map(|item| item.id.clone());
    let items =
        ids.map(|item| Difference { before: text(from, &item), after: text(to, &item), item });
    let page = Difference { item: String::new(), before: head(from), after: head(to) };
    std::iter::once(page).chain(items).filter(|each| each.before != each.after).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::Safe, *};

    fn item(&(id, question): &(&str, &str)) -> Item {
        Item {
            id: id.into(),
            question: question.into(),
            safe: Safe::Yes,
            when: String::new(),
            dont: String::new(),
            law: vec![],
            link: None,
            check: true,
            owner: String::new(),
            interval: None,
            holds: None,
            auto: None,
        }
    }

    fn page(questions: &[(&str, &str)]) -> Checklist {
        Checklist {
            id: "prov".into(),
            title: "Prov".into(),
            intro: String::new(),
            attach: vec![],
            interval: None,
            owner: String::new(),
            item: questions.iter().map(item).collect(),
        }
    }

    #[test]
    fn hers_is_set_beside_the_shipped_one_and_an_upgrade_is_told() {
        let (old, new) = (page(&[("a", "En?")]), page(&[("a", "En?"), ("b", "Två?")]));
        let hers = page(&[("a", "En enda?")]);
        let edition = Edition {
            id: "prov".into(),
            hers: Some(hers),
            basis: Some(old.clone()),
            off: false,
            required: false,
        };
        let same = Edition::listed(Some(&old), Some(&edition)).unwrap();
        assert_eq!((same.changed.len(), same.news.len()), (1, 0));
        let upgraded = Edition::listed(Some(&new), Some(&edition)).unwrap();
        assert_eq!(upgraded.news[0].item, "b");
        assert_eq!(upgraded.page.item[0].question, "En enda?", "hers stands");
        assert!(Edition::listed(None, None).is_none());
    }

    #[test]
    fn a_page_of_hers_has_questions_of_their_own_names() {
        assert_eq!(page(&[]).checked(), Err(Invalid::Empty("item")));
        assert_eq!(page(&[("a", "A?"), ("a", "B?")]).checked(), Err(Invalid::Status("item")));
        assert_eq!(page(&[("a", " ")]).checked(), Err(Invalid::Empty("question")));
        assert!(page(&[("a", "A?")]).checked().is_ok());
    }
}
