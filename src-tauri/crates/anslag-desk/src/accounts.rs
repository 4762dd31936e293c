//! The register of accounts.

use anslag_domain::{
    account::{Account, AccountForm},
    account_life::Stage,
    channel::Channel,
    id::AccountId,
};
use anslag_store::accounts;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// An account and what its page in the register still lacks.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisteredAccount {
    /// The account.
    #[serde(flatten)]
    pub account: Account,
    /// The fields that are missing.
    pub gaps: Vec<String>,
    /// Where it stands: a closed account is no longer written for.
    pub stage: Stage,
}

/// An account rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditAccount {
    /// Which.
    pub id: AccountId,
    /// What now stands.
    pub form: AccountForm,
}

impl Desk {
    pub(crate) async fn list_channels(&self) -> Result<Vec<Channel>, Refusal> {
        Ok(self.shelf.channels.clone())
    }

    pub(crate) async fn list_accounts(&self) -> Result<Vec<RegisteredAccount>, Refusal> {
        let all = self.lives(&mut self.read().await?).await?;
        Ok(all.into_iter().map(|(account, life)| with_gaps(account, life.stage)).collect())
    }

    pub(crate) async fn register_account(&self, input: AccountForm) -> Result<AccountId, Refusal> {
        let form = self.on_a_known_platform(input.checked()?)?;
        let mut write = self.write("register_account").await?;
        let id = accounts::insert(&mut write, &form).await?;
        write.commit("account", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_account(&self, input: EditAccount) -> Result<(), Refusal> {
        let form = self.on_a_known_platform(input.form.checked()?)?;
        let mut write = self.write("edit_account").await?;
        accounts::update(&mut write, input.id, &form).await?;
        Ok(write.commit("account", Some(input.id.0)).await?)
    }

    pub(crate) fn on_a_known_platform(&self, form: AccountForm) -> Result<AccountForm, Refusal> {
        let known = self.shelf.channel(&form.platform).is_some();
        if known { Ok(form) } else { Err(Refusal::about(Code::BadInput, "platform")) }
    }
}

fn with_gaps(account: Account, stage: Stage) -> RegisteredAccount {
    let gaps = account.form.gaps().into_iter().map(str::to_owned).collect();
    RegisteredAccount { account, gaps, stage }
}
