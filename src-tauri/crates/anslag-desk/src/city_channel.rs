//! A proposal to the city's own accounts, as a mail: the editors there judge and plan it.

use anslag_domain::{id::PostId, invalid::optional};
use anslag_store::{office, posts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// Where it goes and how it reads.
const PAGE: &str = include_str!("../../../../assets/guidance/stadens-kanal.toml");

/// What is proposed, and why.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposeToCity {
    /// Which post.
    pub post: PostId,
    /// What it is sorted under, by id; the first when nothing is said.
    pub category: Option<String>,
    /// Why it concerns more than the district; may be empty.
    pub why: String,
}

/// What it may be sorted under.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CityCategory {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// The mail, for her to send.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CityProposal {
    /// To whom.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// What it may be sorted under.
    pub categories: Vec<CityCategory>,
}

#[derive(Deserialize)]
struct Page {
    to: String,
    subject: String,
    body: String,
    no_time: String,
    no_pictures: String,
    category: Vec<CityCategory>,
}

impl Desk {
    pub(crate) async fn propose_to_city(
        &self,
        input: ProposeToCity,
    ) -> Result<CityProposal, Refusal> {
        let page: Page = toml::from_str(PAGE).map_err(|_| Code::Broken)?;
        let mut read = self.read().await?;
        let post = posts::get(&mut read, input.post).await?;
        let office = office::get(&mut read).await?.ok_or(Code::NoOffice)?;
        let chosen = input.category.as_deref();
        let category = page.category.iter().find(|it| chosen.is_none_or(|id| id == it.id));
        let category = category.ok_or_else(|| Refusal::about(Code::NotFound, "category"))?;
        let placed = self.placed(&mut read, &post).await?;
        let shown: Vec<&str> = placed.iter().map(|picture| picture.shows()).collect();
        let when = post.slot.map(|slot| slot.to_string().replace('T', " kl. ").replace(':', "."));
        let when = when.or_else(|| post.form.target.map(|day| day.to_string()));
        let why = optional(&input.why).unwrap_or_default();
        let or = |text: &str, other: &str| {
            if text.is_empty() { other.to_owned() } else { text.to_owned() }
        };
        let words = [
            ("{rubrik}", post.form.name().to_owned()),
            ("{avsandare}", or(&office.unit, &office.forvaltning)),
            ("{kategori}", category.name.clone()),
            ("{varfor}", or(&why, "…")),
            ("{nar}", when.unwrap_or(page.no_time)),
            ("{bilder}", or(&shown.join("; "), &page.no_pictures)),
            ("{namn}", office.name.clone()),
            ("{forvaltning}", office.forvaltning.clone()),
            // Last, so that nothing in her text is taken for a word to fill in.
            ("{text}", post.form.text.clone()),
        ];
        let fill = |text: &str| {
            words.iter().fold(text.trim().to_owned(), |text, (word, with)| text.replace(word, with))
        };
        Ok(CityProposal {
            to: page.to,
            subject: fill(&page.subject),
            body: fill(&page.body),
            categories: page.category,
        })
    }
}
