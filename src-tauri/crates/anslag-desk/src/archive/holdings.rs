//! What the office has of an account and a year, read together.

use anslag_domain::{
    Day, Moment,
    account::Account,
    account_life::{AccountLife, ArchiveLevel},
    archive::{AccountPicture, ArchiveGap},
    checklist::{Run, RunSubject},
    contact::Contact,
    evidence::Evidence,
    film::Film,
    media::Media,
    post::{Post, Publication},
    publication_shot::PublicationShot,
};
use anslag_report::model::Record;
use anslag_store::{
    Reader, account_life, account_pictures, checklists, contacts, evidence, films, media,
    post_media, posts, publication_shots, registrations,
};

use super::{ArchiveOutlook, ArchiveWish, ArchivedPost, parcel::Parcel};
use crate::{Desk, Refusal, error::Code, registrations::marked};

/// The page on archiving, by its id.
const LIST: &str = "arkivering";

/// A post that went up on the account in the year.
#[derive(Debug, Clone)]
pub(super) struct HeldPost {
    pub post: Post,
    pub up: Publication,
    /// Each picture with the alternative text it has here.
    pub media: Vec<(Media, String)>,
    pub shots: Vec<PublicationShot>,
    pub films: Vec<Film>,
    pub included: bool,
}

/// Something that was written to the account.
#[derive(Debug, Clone)]
pub(super) struct HeldContact {
    pub contact: Contact,
    /// It is judged or marked as what may be secret.
    pub secret: bool,
    pub marks: Vec<String>,
    pub evidence: Vec<Evidence>,
}

/// Everything of an account and a year.
#[derive(Debug, Clone)]
pub(super) struct Holdings {
    pub year: i32,
    pub at: Moment,
    pub account: Account,
    pub platform: String,
    pub life: AccountLife,
    pub level_said: bool,
    pub posts: Vec<HeldPost>,
    pub contacts: Vec<HeldContact>,
    pub pictures: Vec<AccountPicture>,
    pub runs: Vec<(Run, Record)>,
    pub diarienummer: Option<String>,
    pub blank: Record,
}

impl Desk {
    /// # Errors
    /// `NotFound` for no such account; `BadInput` when posts are left out of a complete archiving.
    pub(super) async fn holdings(
        &self,
        read: &mut Reader,
        wish: &ArchiveWish,
        at: Moment,
    ) -> Result<Holdings, Refusal> {
        let (account, life) = self.life_of(read, wish.account).await?;
        let level = life.aim.archive_level;
        if !level.may_leave_out(&wish.without) {
            return Err(Refusal::about(Code::BadInput, "without"));
        }
        let (first, last) = days_of(wish.year)?;
        let level_said =
            account_life::aims(read).await?.iter().any(|aim| aim.account == wish.account);
        let platform = self.shelf.channel(&account.form.platform);
        let platform = platform.map_or(account.form.platform.clone(), |known| known.name.clone());
        let mut held = Holdings {
            year: wish.year,
            at,
            platform,
            level_said,
            posts: vec![],
            contacts: vec![],
            pictures: account_pictures::of(read, wish.account).await?,
            runs: self.runs_of(read, wish, (first, last)).await?,
            diarienummer: yearly_number(read, wish.year).await?,
            blank: Record { date: at.day().date(), ..self.record(read, "archive").await? },
            account,
            life,
        };
        if level.has_posts() {
            held.posts = posts_of(read, wish, (first, last)).await?;
            held.contacts = self.contacts_of(read, wish, level, (first, last)).await?;
        }
        Ok(held)
    }

    /// The signed runs about the account that were signed in the year.
    async fn runs_of(
        &self,
        read: &mut Reader,
        wish: &ArchiveWish,
        (first, last): (Day, Day),
    ) -> Result<Vec<(Run, Record)>, Refusal> {
        let about = RunSubject { account: Some(wish.account), ..RunSubject::default() };
        let mut signed = checklists::about(read, about).await?;
        signed.retain(|run| {
            run.signed.as_ref().is_some_and(|s| (first..=last).contains(&s.at.day()))
        });
        signed.sort_by_key(|run| run.id);
        let mut all = vec![];
        for run in signed {
            let record = self.run_record(read, &run).await?;
            all.push((run, record));
        }
        Ok(all)
    }

    async fn contacts_of(
        &self,
        read: &mut Reader,
        wish: &ArchiveWish,
        level: ArchiveLevel,
        (first, last): (Day, Day),
    ) -> Result<Vec<HeldContact>, Refusal> {
        let mut all = vec![];
        for contact in contacts::between(read, first, last).await? {
            if contact.form.account != Some(wish.account) || !level.takes(&contact) {
                continue;
            }
            let marks = registrations::marks(read, contact.id).await?;
            let judged = contact.assessment.as_ref().is_some_and(|judged| judged.form.secret);
            all.push(HeldContact {
                secret: judged || !marks.is_empty(),
                marks: marks.iter().map(|mark| marked(mark, &self.shelf.provisions)).collect(),
                evidence: evidence::of(read, contact.id).await?,
                contact,
            });
        }
        Ok(all)
    }
}

/// The first and the last day of a year.
fn days_of(year: i32) -> Result<(Day, Day), Refusal> {
    let day = |text: String| text.parse().map_err(|_| Refusal::about(Code::BadTime, "year"));
    Ok((day(format!("{year:04}-01-01"))?, day(format!("{year:04}-12-31"))?))
}

async fn yearly_number(read: &mut Reader, year: i32) -> Result<Option<String>, Refusal> {
    let files = registrations::yearly_files(read).await?.into_iter();
    let made = files.filter(|file| file.year == year).find_map(|file| file.made);
    Ok(made.and_then(|made| made.diarienummer))
}

/// The posts that went up on the account in the year. A slot is the first of a post's
/// publications, which may lie in another year than this account's.
async fn posts_of(
    read: &mut Reader,
    wish: &ArchiveWish,
    (first, last): (Day, Day),
) -> Result<Vec<HeldPost>, Refusal> {
    const APART: i64 = 366;
    let mut all = vec![];
    for post in posts::between(read, first.plus(-APART), last).await? {
        let up = post.publications.iter().find(|up| up.account == wish.account);
        let Some(up) = up.filter(|up| (first..=last).contains(&up.at.day())).cloned() else {
            continue;
        };
        let mut pictures = vec![];
        for placed in post_media::of_post(read, post.id).await? {
            let media = media::get(read, placed.media).await?;
            let alt = placed.alt.unwrap_or_else(|| media.form.alt.clone());
            pictures.push((media, alt));
        }
        let mut shots = publication_shots::of_post(read, post.id).await?;
        shots.retain(|shot| shot.account == wish.account);
        let films = films::of_post(read, post.id).await?;
        let included = !wish.without.contains(&post.id);
        all.push(HeldPost { post, up, media: pictures, shots, films, included });
    }
    all.sort_by_key(|held| (held.up.at, held.post.id));
    Ok(all)
}

impl Holdings {
    /// "facebook-kungsholmen-2026": the platform, the account and the year, in ASCII.
    pub(super) fn name(&self) -> String {
        let form = &self.account.form;
        plain(&format!("{}-{}-{}", form.platform, form.name, self.year))
    }

    pub(super) fn level(&self) -> ArchiveLevel {
        self.life.aim.archive_level
    }

    /// The posts that go with it.
    pub(super) fn included(&self) -> impl Iterator<Item = &HeldPost> {
        self.posts.iter().filter(|held| held.included)
    }

    /// What was written beside a post: its address begins with the post's.
    pub(super) fn beside<'a>(
        &'a self,
        up: &'a Publication,
    ) -> impl Iterator<Item = &'a HeldContact> {
        self.contacts.iter().filter(move |held| {
            let (post, own) = (up.link.as_deref(), held.contact.form.link.as_deref());
            post.zip(own).is_some_and(|(post, own)| !post.is_empty() && own.starts_with(post))
        })
    }

    /// The overview pictures of the year.
    pub(super) fn of_year(&self) -> impl Iterator<Item = &AccountPicture> {
        self.pictures.iter().filter(|picture| picture.taken.year() == self.year)
    }

    fn gaps(&self) -> Vec<ArchiveGap> {
        let any = |lacks: fn(&HeldPost) -> bool| self.included().any(lacks);
        let list = self.runs.iter().any(|(run, _)| run.checklist.id == LIST);
        [
            (ArchiveGap::Level, !self.level_said),
            (ArchiveGap::Picture, self.of_year().next().is_none()),
            (ArchiveGap::Year, self.at.day().year() <= self.year),
            (ArchiveGap::Link, any(|held| held.up.link.is_none())),
            (ArchiveGap::Shot, any(|held| held.shots.is_empty())),
            (ArchiveGap::Checklist, !list),
            (ArchiveGap::Reference, self.diarienummer.is_none()),
        ]
        .into_iter()
        .filter_map(|(gap, there)| there.then_some(gap))
        .collect()
    }

    pub(super) fn outlook(self, parcel: &Parcel, at: Moment) -> ArchiveOutlook {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let post = |held: &HeldPost| ArchivedPost {
            id: held.post.id,
            title: held.post.form.name().to_owned(),
            at: held.up.at,
            pictures: count(held.media.len() + held.shots.len()),
            comments: count(self.beside(&held.up).count()),
            included: held.included,
        };
        ArchiveOutlook {
            name: self.name(),
            at,
            level: self.level(),
            posts: self.posts.iter().map(post).collect(),
            contacts: count(self.contacts.len()),
            secret: count(self.contacts.iter().filter(|held| held.secret).count()),
            gaps: self.gaps(),
            runs: count(self.runs.len()),
            files: count(parcel.files()),
            bytes: parcel.bytes(),
            digest: parcel.digest(),
            diarienummer: self.diarienummer,
        }
    }
}

/// Letters, figures and single hyphens, as a folder and an address can carry them everywhere.
pub(super) fn plain(text: &str) -> String {
    let letter = |c: char| match c {
        'å' | 'ä' | 'á' | 'à' => 'a',
        'ö' | 'ø' => 'o',
        'é' | 'è' => 'e',
        'ü' => 'u',
        c if c.is_ascii_alphanumeric() => c,
        _ => ' ',
    };
    let text: String = text.to_lowercase().chars().map(letter).collect();
    text.split_whitespace().collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_be_carried_everywhere() {
        assert_eq!(plain("facebook-Älvsjö  & Örby (nya)-2026"), "facebook-alvsjo-orby-nya-2026");
    }

    #[test]
    fn a_year_that_is_none_is_refused() {
        let (first, last) = days_of(2026).unwrap();
        assert_eq!(last.days_since(first), 364);
        assert!(days_of(99999).is_err());
    }
}
