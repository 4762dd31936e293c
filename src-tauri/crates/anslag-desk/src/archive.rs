//! The archive's parcel of an account and a year: posts with pictures and what was written beside
//! them, the account's own record, checklists and an overview picture, with METS and PREMIS.
//!
//! The desk packs and checks; it is not the archive.

mod holdings;
mod paper;
mod parcel;

use anslag_domain::{
    Day, Moment,
    account_life::ArchiveLevel,
    archive::{AccountPicture, ArchiveGap},
    id::{AccountId, AccountPictureId, PostId},
    invalid::required,
};
use anslag_store::account_pictures;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Printed, Refusal, error::Code};

/// What she wants packed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct ArchiveWish {
    /// Which account.
    pub account: AccountId,
    /// The year.
    pub year: i32,
    /// Posts that say nothing unique and stay out; only at the middle level.
    pub without: Vec<PostId>,
}

/// A parcel to be saved.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PrintArchive {
    /// What is in it.
    pub wish: ArchiveWish,
    /// The moment the outlook was made, so that the parcel has the digest she saw.
    pub at: Moment,
    /// As a folder; else as one ZIP file.
    pub folder: bool,
}

/// A picture of a whole account.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepAccountPicture {
    /// Which account.
    pub account: AccountId,
    /// What she calls it.
    pub name: String,
    /// The day it was taken.
    pub taken: Day,
    /// Its bytes in base64, alone or as a data URL.
    pub data: String,
}

/// A post that may go with it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchivedPost {
    /// Which.
    pub id: PostId,
    /// Its name.
    pub title: String,
    /// When it went up on the account.
    pub at: Moment,
    /// Its pictures and screenshots.
    pub pictures: u32,
    /// What was written beside it.
    pub comments: u32,
    /// Whether it goes with it.
    pub included: bool,
}

/// What a parcel would be: looked through, not yet saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ArchiveOutlook {
    /// Its name, also its folder's.
    pub name: String,
    /// The moment it was looked at.
    pub at: Moment,
    /// How much of the account is archived.
    pub level: ArchiveLevel,
    /// The posts of the year, those left out with them.
    pub posts: Vec<ArchivedPost>,
    /// Contacts that go with it.
    pub contacts: u32,
    /// Those of them that may be secret and lie for themselves.
    pub secret: u32,
    /// Signed checklists that go with it.
    pub runs: u32,
    /// How many files it has.
    pub files: u32,
    /// Their bytes together.
    #[ts(type = "number")]
    pub bytes: u64,
    /// The SHA-256 of its METS.xml, which has the digest of every file in it.
    pub digest: String,
    /// The samlingsärende's number, when it has one.
    pub diarienummer: Option<String>,
    /// What it lacks.
    pub gaps: Vec<ArchiveGap>,
}

impl Desk {
    /// The parcel, made and checked and not kept.
    pub(crate) async fn archive_outlook(
        &self,
        wish: ArchiveWish,
    ) -> Result<ArchiveOutlook, Refusal> {
        let at = self.clock.now();
        let holdings = self.holdings(&mut self.read().await?, &wish, at).await?;
        let parcel = self.parcel(holdings.clone()).await?;
        Ok(holdings.outlook(&parcel, at))
    }

    /// The parcel as a ZIP file, or as a folder when the host unpacks it.
    pub(crate) async fn print_archive_package(
        &self,
        input: PrintArchive,
    ) -> Result<Printed, Refusal> {
        let holdings = self.holdings(&mut self.read().await?, &input.wish, input.at).await?;
        let name = holdings.name();
        let bytes = self.parcel(holdings).await?.zipped().await?;
        let file_name = if input.folder { format!("{name}/") } else { format!("{name}.zip") };
        Ok(Printed { file_name, bytes })
    }

    pub(crate) async fn list_account_pictures(
        &self,
        account: AccountId,
    ) -> Result<Vec<AccountPicture>, Refusal> {
        Ok(account_pictures::of(&mut self.read().await?, account).await?)
    }

    pub(crate) async fn keep_account_picture(
        &self,
        input: KeepAccountPicture,
    ) -> Result<AccountPictureId, Refusal> {
        let name = required(&input.name, "name")?;
        self.no_personnummer(&[("name", &name)])?;
        if input.taken > self.clock.now().day() {
            return Err(Refusal::about(Code::BadTime, "taken"));
        }
        let (file, ending, bytes) = self.kept_file(input.data).await?;
        let mut write = self.write("keep_account_picture").await?;
        let (id, account, taken) = (AccountPictureId(0), input.account, input.taken);
        let ending = ending.to_owned();
        let new = AccountPicture { id, account, name, file, ending, bytes, taken };
        let id = account_pictures::insert(&mut write, &new).await?;
        write.commit("account", Some(account.0)).await?;
        Ok(id)
    }

    pub(crate) async fn drop_account_picture(&self, id: AccountPictureId) -> Result<(), Refusal> {
        let mut write = self.write("drop_account_picture").await?;
        let account = account_pictures::get(&mut write, id).await?.account;
        account_pictures::delete(&mut write, id).await?;
        Ok(write.commit("account", Some(account.0)).await?)
    }

    /// A data URL that the page shows as it is.
    pub(crate) async fn account_picture_file(
        &self,
        id: AccountPictureId,
    ) -> Result<String, Refusal> {
        let picture = account_pictures::get(&mut self.read().await?, id).await?;
        self.data_url(picture.file, picture.ending).await
    }
}
