//! Orosbarometern: figures that may be shown to anyone, alarms and rows that are her own.

use anslag_domain::{
    Day, Invalid,
    barometer::{Barometer, BarometerWish, WorryAlarm, WorryLimit, alarms, barometer},
    contact::Contact,
};
use anslag_store::{contacts, worry_counts};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal};

/// Rows of her own log behind the figures.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WorriedContacts {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Of this strength or more.
    pub strength: u8,
    /// Only one topic.
    pub topic: Option<String>,
    /// Only one area; empty for the others and the unknown.
    pub area: Option<String>,
}

impl Desk {
    pub(crate) async fn barometer(&self, input: BarometerWish) -> Result<Barometer, Refusal> {
        self.names_a_matter(input.topic.as_deref().unwrap_or_default())?;
        let (wish, today) = (input.checked()?, self.clock.now().day());
        let weeks = wish.mondays(today);
        let (first, last) = (weeks[0], weeks[weeks.len() - 1]);
        let worries = worry_counts::between(&mut self.read().await?, first, last).await?;
        Ok(barometer(&worries, &wish, today))
    }

    pub(crate) async fn list_worried(
        &self,
        input: WorriedContacts,
    ) -> Result<Vec<Contact>, Refusal> {
        if input.to < input.from {
            return Err(Invalid::Order("to").into());
        }
        self.names_a_matter(input.topic.as_deref().unwrap_or_default())?;
        let mut read = self.read().await?;
        let areas = worry_counts::areas(&mut read).await?;
        let mut found = contacts::between(&mut read, input.from, input.to).await?;
        found.retain(|contact| {
            let form = &contact.form;
            form.worry >= input.strength.max(1)
                && input.topic.as_ref().is_none_or(|topic| *topic == form.topic)
                && input.area.as_ref().is_none_or(|area| *area == areas.name(&form.place))
        });
        found.reverse();
        Ok(found)
    }

    pub(crate) async fn worry_alarms(&self) -> Result<Vec<WorryAlarm>, Refusal> {
        let today = self.clock.now().day();
        let mut read = self.read().await?;
        let limit = worry_counts::limit(&mut read).await?;
        let lately = contacts::between(&mut read, limit.since(today), today).await?;
        Ok(alarms(&lately, limit, today))
    }

    pub(crate) async fn worry_limit(&self) -> Result<WorryLimit, Refusal> {
        Ok(worry_counts::limit(&mut self.read().await?).await?)
    }

    pub(crate) async fn set_worry_limit(&self, input: WorryLimit) -> Result<(), Refusal> {
        let limit = input.checked()?;
        let mut write = self.write("set_worry_limit").await?;
        worry_counts::set_limit(&mut write, limit).await?;
        Ok(write.commit("worry_alarm", Some(1)).await?)
    }
}
