//! What answers an item by itself: figures off the rows as they are now.

use std::collections::BTreeSet;

use anslag_domain::{
    account_duty::DUTIES,
    account_life::{BASICS, LifeStep},
    assessment::Registration,
    checklist::{Measured, Measurement, Run, RunSubject},
    contact::Contact,
    id::{AccountId, ContactId, PostId},
    media::MediaFault,
    post::Post,
    waiver::{ReviewSubject, SubjectKind},
};
use anslag_store::{Readable, accounts, consents, contacts, films, posts, routines, waivers};

use crate::{Desk, Refusal, post_media::PlacedMedia, review::stops_in};

/// The most links and hashtags a post is to have (the city's page on accessibility).
const MOST_LINKS: u32 = 1;
const MOST_HASHTAGS: u32 = 2;

impl Desk {
    /// The run as it stands with what can be measured now.
    pub(super) async fn measured(&self, on: &mut impl Readable, run: Run) -> Result<Run, Refusal> {
        let wanted: BTreeSet<_> = run.checklist.item.iter().filter_map(|item| item.auto).collect();
        if run.signed.is_some() || wanted.is_empty() {
            return Ok(run);
        }
        let mut found = vec![];
        for measure in wanted {
            if let Some((done, of)) = self.figures(on, measure, run.about).await? {
                found.push(Measured { measure, done, of });
            }
        }
        Ok(run.measured(&found))
    }

    pub(crate) async fn all_measured(
        &self,
        on: &mut impl Readable,
        runs: Vec<Run>,
    ) -> Result<Vec<Run>, Refusal> {
        let mut all = Vec::with_capacity(runs.len());
        for run in runs {
            all.push(self.measured(on, run).await?);
        }
        Ok(all)
    }

    /// How many are as they should be, of how many; nothing when it cannot be measured there.
    async fn figures(
        &self,
        on: &mut impl Readable,
        measure: Measurement,
        about: RunSubject,
    ) -> Result<Option<(u32, u32)>, Refusal> {
        match (about.post, about.contact, about.account) {
            (Some(post), _, _) => self.of_post(on, measure, post).await,
            (_, Some(contact), _) => of_contact(on, measure, contact).await,
            (_, _, Some(account)) => self.of_account(on, measure, account).await,
            _ => Ok(None),
        }
    }

    async fn of_post(
        &self,
        on: &mut impl Readable,
        measure: Measurement,
        id: PostId,
    ) -> Result<Option<(u32, u32)>, Refusal> {
        let post = posts::get(on, id).await?;
        Ok(match measure {
            Measurement::AltTexts => {
                let placed = self.placed(on, &post).await?;
                Some(shares(&placed, |each| !each.faults.contains(&MediaFault::AltMissing)))
            }
            Measurement::Captions => {
                let films = films::of_post(on, id).await?;
                Some(shares(&films, |film| film.cues > 0 || film.form.burned_in))
            }
            Measurement::Consents => Some(self.consents_hold(on, &post).await?),
            Measurement::LinkCount => Some((most(&post, is_link), MOST_LINKS)),
            Measurement::HashtagCount => Some((most(&post, is_hashtag), MOST_HASHTAGS)),
            Measurement::Findings => {
                let book = self.book_on(on, self.clock.now().day()).await?;
                let register = accounts::all(on).await?;
                let subject = ReviewSubject { kind: SubjectKind::Post, id: id.0 };
                let let_stand = waivers::of(on, subject).await?;
                let stops = stops_in(&book, &register, &post, &let_stand, false);
                Some((u32::try_from(stops.len()).unwrap_or(u32::MAX), 0))
            }
            _ => None,
        })
    }

    /// Pictures with somebody's consent whose consents all hold, of those with any.
    async fn consents_hold(
        &self,
        on: &mut impl Readable,
        post: &Post,
    ) -> Result<(u32, u32), Refusal> {
        let (mut done, mut of) = (0, 0);
        for placed in self.placed(on, post).await? {
            if consents::of_media(on, placed.media.whole()).await?.is_empty() {
                continue;
            }
            of += 1;
            done += u32::from(!without_right(&placed));
        }
        Ok((done, of))
    }

    async fn of_account(
        &self,
        on: &mut impl Readable,
        measure: Measurement,
        id: AccountId,
    ) -> Result<Option<(u32, u32)>, Refusal> {
        if measure == Measurement::Watch {
            return Ok(Some(self.watched_of(on, id).await?));
        }
        let (account, life) = self.life_of(on, id).await?;
        let today = self.clock.now().day();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Ok(match measure {
            Measurement::Reported => Some((u32::from(account.form.reported_on.is_some()), 1)),
            Measurement::Basics => Some((number(life.basics(today)), number(BASICS.len()))),
            Measurement::Duties => Some((number(life.covered()), number(DUTIES.len()))),
            Measurement::Archived => {
                let archived =
                    life.last(LifeStep::Archived).filter(|form| form.diarienummer.is_some());
                let fresh = archived.is_some_and(|form| form.day.plus_months(12) > today);
                Some((u32::from(fresh), 1))
            }
            Measurement::Routine => {
                let all = routines::all(on).await?;
                let fresh = all.iter().any(|routine| routine.form.next_review >= today);
                Some((u32::from(fresh), 1))
            }
            _ => None,
        })
    }
}

async fn of_contact(
    on: &mut impl Readable,
    measure: Measurement,
    id: ContactId,
) -> Result<Option<(u32, u32)>, Refusal> {
    if measure != Measurement::Registered {
        return Ok(None);
    }
    let contact = contacts::get(on, id).await?;
    Ok(Some((u32::from(is_settled(&contact)), 1)))
}

/// It is in order: registered with its number, kept in order, or of no importance.
fn is_settled(contact: &Contact) -> bool {
    contact.assessment.as_ref().is_some_and(|judged| {
        let waits = judged.form.registration == Registration::Diariefors;
        !waits || judged.form.diarienummer.is_some()
    })
}

fn without_right(placed: &PlacedMedia) -> bool {
    let wrong = [MediaFault::ConsentExpired, MediaFault::ConsentWithdrawn];
    placed.faults.iter().any(|fault| wrong.contains(fault))
}

fn shares<T>(all: &[T], good: impl Fn(&T) -> bool) -> (u32, u32) {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    (number(all.iter().filter(|each| good(each)).count()), number(all.len()))
}

/// How many such words there are in the text, or in that of an account, that has most of them.
fn most(post: &Post, is: impl Fn(&str) -> bool) -> u32 {
    let own = post.form.variants.iter().map(|variant| &variant.text);
    let texts = own.chain(Some(&post.form.text));
    let counts = texts.map(|text| text.split_whitespace().filter(|word| is(word)).count());
    u32::try_from(counts.max().unwrap_or_default()).unwrap_or(u32::MAX)
}

fn is_link(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.contains("://") || bare.split_once('/').is_some_and(|(host, _)| host.contains('.'))
}

fn is_hashtag(word: &str) -> bool {
    word.strip_prefix('#').is_some_and(|tag| tag.starts_with(char::is_alphabetic))
}
