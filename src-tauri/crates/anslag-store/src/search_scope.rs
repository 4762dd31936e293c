//! What the filters of a search come to here: her accounts, topics and places by name.

use anslag_domain::{
    Day, Slot,
    search::{FoundKind, SearchFilter, Source, State, Wish, folded},
};
use chrono::NaiveTime;
use sqlx::{QueryBuilder, Sqlite};

use crate::{Readable, StoreError, customs};

/// A contact that waits and is nobody's double.
pub(crate) const WAITING: &str = "(c.registration IS NULL
    OR (c.answer IS NULL AND c.registration <> 'ringa_betydelse'))
    AND NOT EXISTS (SELECT 1 FROM contact_tie WHERE contact = c.id AND kind = 'duplicate_of')";

/// The filters of a search with their names looked up.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    accounts: Option<Vec<i64>>,
    topics: Option<Vec<String>>,
    places: Option<Vec<String>>,
    states: Vec<String>,
    from: Option<Day>,
    to: Option<Day>,
}

impl Scope {
    /// Looks up what the filters name.
    ///
    /// # Errors
    /// Whatever the database says.
    pub async fn of(on: &mut impl Readable, wish: &Wish) -> Result<Self, StoreError> {
        let states = wish.states.iter().map(customs::to_word).collect::<Result<_, _>>()?;
        Ok(Self {
            accounts: accounts(on, &wish.accounts).await?,
            topics: topics(on, &wish.topics).await?,
            places: places(on, &wish.places).await?,
            states,
            from: wish.from,
            to: wish.to,
        })
    }

    /// Whether a filter names nothing there is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.unknown().is_empty()
    }

    /// The filters that name nothing there is.
    #[must_use]
    pub fn unknown(&self) -> Vec<SearchFilter> {
        let none = |list: Option<usize>, filter| (list == Some(0)).then_some(filter);
        [
            none(self.accounts.as_ref().map(Vec::len), SearchFilter::Account),
            none(self.topics.as_ref().map(Vec::len), SearchFilter::Topic),
            none(self.places.as_ref().map(Vec::len), SearchFilter::Place),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The places that are meant, where some are.
    pub(crate) fn places(&self) -> Option<&Vec<String>> {
        self.places.as_ref()
    }

    /// Adds the filters to a question about contacts or posts.
    pub(crate) fn narrow(&self, query: &mut QueryBuilder<Sqlite>, kind: FoundKind, wish: &Wish) {
        match kind {
            FoundKind::Contact => self.contacts(query, wish),
            _ => self.posts(query),
        }
    }

    fn contacts(&self, query: &mut QueryBuilder<Sqlite>, wish: &Wish) {
        among(query, "c.account", self.accounts.as_ref());
        among(query, "c.topic", self.topics.as_ref());
        among(query, "c.place", self.places.as_ref());
        if let Some(from) = self.from {
            query.push(" AND c.received >= ").push_bind(beginning(from));
        }
        if let Some(to) = self.to {
            query.push(" AND c.received < ").push_bind(beginning(to.plus(1)));
        }
        let mut conditions = wish.states.iter().filter_map(|state| condition(*state));
        if let Some(first) = conditions.next() {
            query.push(" AND (").push(first);
            conditions.for_each(|each| {
                query.push(" OR ").push(each);
            });
            query.push(")");
        }
    }

    fn posts(&self, query: &mut QueryBuilder<Sqlite>) {
        if let Some(accounts) = &self.accounts {
            query
                .push(" AND c.id IN (SELECT post FROM post_account WHERE account IN (")
                .push("SELECT value FROM json_each(")
                .push_bind(list(accounts))
                .push(")))");
        }
        if !self.states.is_empty() {
            among(query, "c.status", Some(&self.states));
        }
        let day = "substr(coalesce(c.slot, c.target, c.created), 1, 10)";
        if let Some(from) = self.from {
            query.push(format!(" AND {day} >= ")).push_bind(from.to_string());
        }
        if let Some(to) = self.to {
            query.push(format!(" AND {day} <= ")).push_bind(to.to_string());
        }
    }

    /// Whether a row of a small kind is within the filters.
    pub(crate) fn holds(&self, source: &Source, wish: &Wish) -> bool {
        let place = folded(&source.place);
        (self.states.is_empty() || self.states.contains(&source.state))
            && wish.places.iter().all(|wanted| place.contains(wanted.as_str()))
            && self.from.is_none_or(|from| source.day.is_some_and(|day| day >= from))
            && self.to.is_none_or(|to| source.day.is_some_and(|day| day <= to))
    }
}

fn among<T: serde::Serialize>(
    query: &mut QueryBuilder<Sqlite>,
    column: &str,
    values: Option<&Vec<T>>,
) {
    if let Some(values) = values {
        query
            .push(format!(" AND {column} IN (SELECT value FROM json_each("))
            .push_bind(list(values))
            .push("))");
    }
}

fn list<T: serde::Serialize>(values: &[T]) -> String {
    serde_json::to_string(values).unwrap_or_default()
}

/// When a day begins in Stockholm.
fn beginning(day: Day) -> String {
    let midnight = Slot::new(day, NaiveTime::MIN);
    midnight.map_or_else(|_| day.to_string(), |slot| slot.moment().to_string())
}

fn condition(state: State) -> Option<&'static str> {
    Some(match state {
        State::Waiting => WAITING,
        State::Unanswered => {
            "(c.answer IS NULL AND c.registration IS NOT 'ringa_betydelse' AND NOT EXISTS (
                SELECT 1 FROM contact_tie WHERE contact = c.id AND kind = 'duplicate_of'))"
        }
        State::Answered => "c.answer IS NOT NULL",
        State::Unjudged => "c.registration IS NULL",
        State::Diariefors => "c.registration = 'diariefors'",
        State::Ordnad => "c.registration = 'ordnad'",
        State::RingaBetydelse => "c.registration = 'ringa_betydelse'",
        _ => return None,
    })
}

/// The names that are what she wrote, or else hold it; for each of her words.
fn named<T>(all: &[(String, T)], parts: &[String]) -> Vec<T>
where
    T: Clone,
{
    let fits = |part: &String| {
        let exact: Vec<&(String, T)> =
            all.iter().filter(|(name, _)| folded(name) == *part).collect();
        let within = all.iter().filter(|(name, _)| folded(name).contains(part.as_str()));
        if exact.is_empty() { within.collect() } else { exact }
    };
    parts.iter().flat_map(fits).map(|(_, value)| value.clone()).collect()
}

async fn accounts(
    on: &mut impl Readable,
    parts: &[String],
) -> Result<Option<Vec<i64>>, StoreError> {
    if parts.is_empty() {
        return Ok(None);
    }
    let rows = sqlx::query!("SELECT id, name, platform FROM account").fetch_all(on.conn()).await?;
    let names = rows.into_iter().flat_map(|row| [(row.name, row.id), (row.platform, row.id)]);
    Ok(Some(named(&names.collect::<Vec<_>>(), parts)))
}

async fn topics(
    on: &mut impl Readable,
    parts: &[String],
) -> Result<Option<Vec<String>>, StoreError> {
    if parts.is_empty() {
        return Ok(None);
    }
    let all =
        sqlx::query_scalar!("SELECT DISTINCT topic FROM contact").fetch_all(on.conn()).await?;
    Ok(Some(named(&itself(all), parts)))
}

/// Places are matched whole, so that the barometer's and the search's are the same; the incidents'
/// own are looked at one by one.
async fn places(
    on: &mut impl Readable,
    parts: &[String],
) -> Result<Option<Vec<String>>, StoreError> {
    if parts.is_empty() {
        return Ok(None);
    }
    let all = sqlx::query_scalar!(
        r#"SELECT place AS "place!: String" FROM contact UNION SELECT place FROM incident"#
    )
    .fetch_all(on.conn())
    .await?;
    Ok(Some(named(&itself(all), parts)))
}

fn itself(names: Vec<String>) -> Vec<(String, String)> {
    names.into_iter().map(|name| (name.clone(), name)).collect()
}
