//! Indicators: counted by the app where it can, judged and explained by her.

use anslag_domain::{
    id::IndicatorId,
    indicator::{FollowedPeriod, Indicator, IndicatorForm, IndicatorPeriod, IndicatorYear},
    statistics::{self, Figures, Period},
};
use anslag_store::{Readable, Reader, counted, gallring, indicators};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// An indicator rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditIndicator {
    /// Which.
    pub id: IndicatorId,
    /// What now stands.
    pub form: IndicatorForm,
}

impl Desk {
    pub(crate) async fn list_indicators(&self, year: i32) -> Result<Vec<IndicatorYear>, Refusal> {
        self.indicators_of(&mut self.read().await?, year).await
    }

    /// The year's tertials are counted from the first of January, as the board's reports are.
    pub(crate) async fn indicators_of(
        &self,
        read: &mut Reader,
        year: i32,
    ) -> Result<Vec<IndicatorYear>, Refusal> {
        let said = indicators::periods(read, year).await?;
        let mut figures = vec![];
        for tertial in 1..=3 {
            figures.push(self.until(read, year, tertial).await?);
        }
        let of = |indicator: Indicator| {
            let periods = (1..=3).zip(&figures).filter_map(|(tertial, figures)| {
                let known =
                    said.iter().find(|it| it.indicator == indicator.id && it.tertial == tertial);
                let period = known.cloned();
                let period =
                    period.unwrap_or_else(|| IndicatorPeriod::unsaid(indicator.id, year, tertial));
                let measure = indicator.form.measure;
                let measured = measure.zip(figures.as_ref()).and_then(|(it, all)| it.of(all));
                let proposed = period.proposed(measured, indicator.form.lower_is_better);
                let to = IndicatorPeriod::last_day(year, tertial)?;
                Some(FollowedPeriod { period, to, measured, proposed })
            });
            IndicatorYear { periods: periods.collect(), indicator }
        };
        Ok(indicators::all(read).await?.into_iter().map(of).collect())
    }

    pub(crate) async fn write_indicator(
        &self,
        input: IndicatorForm,
    ) -> Result<IndicatorId, Refusal> {
        let form = input.checked()?;
        let mut write = self.write("write_indicator").await?;
        let id = indicators::insert(&mut write, &form).await?;
        write.commit("goal", Some(form.goal.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_indicator(&self, input: EditIndicator) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("edit_indicator").await?;
        indicators::update(&mut write, input.id, &form).await?;
        Ok(write.commit("goal", Some(form.goal.0)).await?)
    }

    pub(crate) async fn delete_indicator(&self, id: IndicatorId) -> Result<(), Refusal> {
        let mut write = self.write("delete_indicator").await?;
        indicators::delete(&mut write, id).await?;
        Ok(write.commit("goal", None).await?)
    }

    pub(crate) async fn set_indicator_period(&self, input: IndicatorPeriod) -> Result<(), Refusal> {
        let period = input.checked()?;
        let mut write = self.write("set_indicator_period").await?;
        indicators::set(&mut write, &period).await?;
        Ok(write.commit("goal", None).await?)
    }

    /// The figures from the first of January to the end of a tertial; nothing before it has begun.
    async fn until(
        &self,
        on: &mut impl Readable,
        year: i32,
        tertial: u8,
    ) -> Result<Option<Figures>, Refusal> {
        let wrong = || Refusal::about(Code::OutOfRange, "year");
        let from = format!("{year:04}-01-01").parse().map_err(|_| wrong())?;
        let to = IndicatorPeriod::last_day(year, tertial).ok_or_else(wrong)?;
        let today = self.clock.now().day();
        let begun = tertial == 1 || IndicatorPeriod::last_day(year, tertial - 1) < Some(today);
        if from > today || !begun {
            return Ok(None);
        }
        let posts = counted::posts(on, from, to).await?;
        let mut counted = counted::contacts(on, from, to).await?;
        // What has been destroyed by decision still counts.
        let protocols = gallring::all_protocols(on).await?;
        counted.extend(protocols.into_iter().flat_map(|protocol| protocol.body.counted));
        Ok(Some(statistics::figures(Period::new(from, to)?, &posts, &counted, 0)))
    }
}
