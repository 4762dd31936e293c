//! An account's life: steps in their order, aims, checked points and duties; and local routines.

mod handover;
mod pack;
mod register;

use anslag_domain::{
    Day,
    account::{Account, AccountForm},
    account_duty::{ActingDuty, DutyHolder},
    account_life::{AccountAim, AccountLife, CheckedPoint, LifeStep, StepForm},
    checklist::{HeldAct, RunSubject},
    id::{AccountId, AccountStepId, RoutineId},
    invalid::{optional, required},
    routine::{Routine, RoutineForm},
};
use anslag_store::{Readable, account_life, accounts, office, routines, watch};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

pub use register::ExportRegister;

/// An account and its life.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LivingAccount {
    /// Which.
    pub account: AccountId,
    /// Its name.
    pub name: String,
    /// Its life.
    #[serde(flatten)]
    pub life: AccountLife,
    /// She is away today, until this day; who does what is hers stands in `acting`.
    pub away_until: Option<Day>,
    /// Who does her duties today.
    pub acting: Vec<ActingDuty>,
}

/// An account that somebody wants.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RequestAccount {
    /// What it would be.
    pub form: AccountForm,
    /// The day it was talked over with the communication function.
    pub day: Day,
    /// With whom.
    pub who: String,
}

/// A routine rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditRoutine {
    /// Which.
    pub id: RoutineId,
    /// What now stands.
    pub form: RoutineForm,
}

impl Desk {
    pub(crate) async fn list_account_lives(&self) -> Result<Vec<LivingAccount>, Refusal> {
        let mut read = self.read().await?;
        let today = self.clock.now().day();
        let all = self.lives(&mut read).await?;
        let office = office::get(&mut read).await?;
        let mut leaves = watch::leaves(&mut read).await?;
        leaves.retain(|leave| (leave.form.first..=leave.form.last).contains(&today));
        let leave = leaves.into_iter().max_by_key(|leave| leave.form.last);
        let away = office.zip(leave).map(|(office, leave)| (office.name, leave.form));
        let told = |(account, life): (Account, AccountLife)| {
            let acting = away.as_ref().map(|(name, leave)| life.acting(name, &leave.deputy));
            let acting = acting.unwrap_or_default();
            let until = away.as_ref().map(|(_, leave)| leave.last);
            LivingAccount {
                account: account.id,
                name: account.form.name,
                away_until: until.filter(|_| !acting.is_empty()),
                acting,
                life,
            }
        };
        Ok(all.into_iter().map(told).collect())
    }

    /// Every account with its life, by name.
    pub(crate) async fn lives(
        &self,
        on: &mut impl Readable,
    ) -> Result<Vec<(Account, AccountLife)>, Refusal> {
        let today = self.clock.now().day();
        let (steps, aims) = (account_life::steps(on).await?, account_life::aims(on).await?);
        let (points, duties) = (account_life::points(on).await?, account_life::duties(on).await?);
        let of = |account: Account| {
            let id = account.id;
            let steps = steps.iter().filter(|step| step.form.account == id).cloned().collect();
            let aim = aims.iter().find(|aim| aim.account == id).cloned();
            let points = points.iter().filter(|point| point.account == id).cloned().collect();
            let duties: Vec<_> = duties.iter().filter(|d| d.account == id).cloned().collect();
            let life = AccountLife::of(&account, steps, aim, points, &duties, today);
            (account, life)
        };
        Ok(accounts::all(on).await?.into_iter().map(of).collect())
    }

    /// One account's life.
    pub(crate) async fn life_of(
        &self,
        on: &mut impl Readable,
        id: AccountId,
    ) -> Result<(Account, AccountLife), Refusal> {
        let found = self.lives(on).await?.into_iter().find(|(account, _)| account.id == id);
        found.ok_or_else(|| Code::NotFound.into())
    }

    pub(crate) async fn request_account(
        &self,
        input: RequestAccount,
    ) -> Result<AccountId, Refusal> {
        let form = self.on_a_known_platform(input.form.checked()?)?;
        let mut write = self.write("request_account").await?;
        let account = accounts::insert(&mut write, &form).await?;
        let step = StepForm {
            account,
            step: LifeStep::Requested,
            day: input.day,
            who: input.who,
            diarienummer: None,
            note: String::new(),
        };
        account_life::take(&mut write, &step.checked()?).await?;
        write.commit("account", Some(account.0)).await?;
        Ok(account)
    }

    /// A step that does not follow is refused by what is missing; a list that holds it by its
    /// question.
    pub(crate) async fn take_account_step(
        &self,
        input: StepForm,
    ) -> Result<AccountStepId, Refusal> {
        let step = input.checked()?;
        if step.day > self.clock.now().day() {
            return Err(Refusal::about(Code::BadTime, "day"));
        }
        let mut write = self.write("take_account_step").await?;
        let (account, life) = self.life_of(&mut write, step.account).await?;
        life.may(&account, step.step)?;
        let about = RunSubject { account: Some(account.id), ..RunSubject::default() };
        match step.step {
            LifeStep::Opened => self.checklists_must_pass(&mut write, HeldAct::Open, about).await?,
            LifeStep::Closed => {
                self.checklists_must_pass(&mut write, HeldAct::Close, about).await?
            }
            _ => {}
        }
        let id = account_life::take(&mut write, &step).await?;
        write.commit("account", Some(account.id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn set_account_aim(&self, input: AccountAim) -> Result<(), Refusal> {
        let aim = AccountAim {
            audience: input.audience.trim().to_owned(),
            metric: input.metric.trim().to_owned(),
            ..input
        };
        let mut write = self.write("set_account_aim").await?;
        account_life::set_aim(&mut write, &aim).await?;
        Ok(write.commit("account", Some(aim.account.0)).await?)
    }

    pub(crate) async fn check_account_point(&self, input: CheckedPoint) -> Result<(), Refusal> {
        let point = CheckedPoint { note: optional(&input.note).unwrap_or_default(), ..input };
        let mut write = self.write("check_account_point").await?;
        account_life::check(&mut write, &point).await?;
        Ok(write.commit("account", Some(point.account.0)).await?)
    }

    pub(crate) async fn set_account_duty(&self, input: DutyHolder) -> Result<(), Refusal> {
        let holder = DutyHolder {
            person: required(&input.person, "person")?,
            deputy: optional(&input.deputy).unwrap_or_default(),
            ..input
        };
        let mut write = self.write("set_account_duty").await?;
        account_life::set_duty(&mut write, &holder).await?;
        Ok(write.commit("account", Some(holder.account.0)).await?)
    }

    pub(crate) async fn list_routines(&self) -> Result<Vec<Routine>, Refusal> {
        Ok(routines::all(&mut self.read().await?).await?)
    }

    /// The headings a routine is to have, as a text to begin from.
    pub(crate) async fn routine_outline(&self) -> Result<String, Refusal> {
        Ok(self.shelf.routine.clone())
    }

    pub(crate) async fn write_routine(&self, input: RoutineForm) -> Result<RoutineId, Refusal> {
        let form = input.checked()?;
        let mut write = self.write("write_routine").await?;
        let id = routines::insert(&mut write, &form).await?;
        write.commit("routine", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_routine(&self, input: EditRoutine) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("edit_routine").await?;
        routines::update(&mut write, input.id, &form).await?;
        Ok(write.commit("routine", Some(input.id.0)).await?)
    }

    pub(crate) async fn delete_routine(&self, id: RoutineId) -> Result<(), Refusal> {
        let mut write = self.write("delete_routine").await?;
        routines::delete(&mut write, id).await?;
        Ok(write.commit("routine", Some(id.0)).await?)
    }
}
