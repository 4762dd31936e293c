//! Her first day in the real window: from who she is to the report, with Ångra on every act.

mod walk {
    //! One file a stretch of the way.
    pub mod accounts;
    pub mod begin;
    pub mod calendar;
    pub mod checklists;
    pub mod contacts;
    pub mod day;
    pub mod keyboard;
    pub mod plan;
    pub mod posts;
    pub mod reports;
    pub mod safety;
    pub mod steps;
}

use anslag_window_tests::{Start, Trouble};

#[tokio::test]
async fn she_walks_through_her_first_day() -> Result<(), Trouble> {
    let (office, papers) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let outside = walk::steps::Outside::new()?;
    let window =
        Start::at(office.path()).dialog(papers.path()).opener(&outside.program).open().await?;
    walk::begin::says_who_she_is(&window).await?;
    walk::accounts::registers_an_account(&window).await?;
    walk::posts::writes_a_post_under_review(&window).await?;
    walk::posts::opens_every_dialog(&window).await?;
    walk::posts::opens_the_accounts_page(&window, &outside).await?;
    walk::posts::plans_it(&window).await?;
    walk::calendar::moves_it_by_keyboard_and_by_mouse(&window).await?;
    walk::posts::marks_it_published(&window).await?;
    walk::contacts::logs_a_worry_and_answers_it(&window).await?;
    walk::contacts::judges_how_it_is_kept(&window).await?;
    walk::checklists::goes_through_one_and_signs_it(&window).await?;
    walk::reports::prints_the_report(&window, papers.path(), &outside).await?;
    walk::accounts::packs_the_year(&window, papers.path()).await?;
    walk::begin::sees_every_other_view(&window).await?;
    window.close().await
}

#[tokio::test]
async fn a_whole_day_by_keyboard_alone() -> Result<(), Trouble> {
    let (office, papers) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let window = Start::at(office.path()).dialog(papers.path()).open().await?;
    walk::begin::says_who_she_is(&window).await?;
    walk::accounts::registers_an_account(&window).await?;
    walk::day::goes_by_keyboard(&window).await?;
    window.close().await
}

#[tokio::test]
async fn the_plan_in_her_sheet_becomes_the_calendar() -> Result<(), Trouble> {
    let (office, papers) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let window = Start::at(office.path()).open().await?;
    walk::begin::says_who_she_is(&window).await?;
    walk::accounts::registers_an_account(&window).await?;
    walk::plan::takes_in_her_sheet(&window, papers.path()).await?;
    walk::plan::moves_twenty_by_keyboard(&window).await?;
    walk::plan::sees_the_year_and_the_table(&window).await?;
    window.close().await
}

#[tokio::test]
async fn a_locked_office_opens_by_its_passphrase_and_no_other() -> Result<(), Trouble> {
    let (office, second) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let window = Start::at(office.path()).open().await?;
    walk::begin::says_who_she_is(&window).await?;
    window.close().await?;
    let window = Start::at(office.path()).dialog(second.path()).locked().open().await?;
    walk::begin::is_let_in(&window).await?;
    walk::safety::puts_a_copy_back(&window).await?;
    walk::safety::locks_and_comes_in_by_the_code(&window).await?;
    walk::safety::draws_another_key(&window).await?;
    window.close().await
}

#[tokio::test]
async fn a_damaged_office_is_put_back_from_its_copy() -> Result<(), Trouble> {
    let office = tempfile::tempdir()?;
    let window = Start::at(office.path()).open().await?;
    walk::begin::says_who_she_is(&window).await?;
    window.close().await?;
    let window = Start::at(office.path()).open().await?;
    walk::safety::sees_the_days_copy(&window).await?;
    window.close().await?;
    let file = office.path().join("anslag.db");
    let mut bytes = std::fs::read(&file)?;
    bytes[100] ^= 1;
    std::fs::write(&file, bytes)?;
    let window = Start::at(office.path()).open().await?;
    walk::safety::is_rescued(&window).await?;
    window.close().await
}

#[tokio::test]
async fn a_new_machine_begins_with_a_copy() -> Result<(), Trouble> {
    let (office, new) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let window = Start::at(office.path()).open().await?;
    walk::begin::says_who_she_is(&window).await?;
    walk::accounts::registers_an_account(&window).await?;
    window.close().await?;
    let window = Start::at(office.path()).open().await?;
    walk::safety::sees_the_days_copy(&window).await?;
    window.close().await?;
    let copies = office.path().join("kopior");
    let window = Start::at(new.path()).dialog(&copies).locked().open().await?;
    walk::safety::begins_with_a_copy(&window).await?;
    window.close().await
}

#[tokio::test]
async fn a_closed_window_loses_no_text() -> Result<(), Trouble> {
    let office = tempfile::tempdir()?;
    let window = Start::at(office.path()).open().await?;
    walk::begin::says_who_she_is(&window).await?;
    walk::posts::types(&window, "Det här får inte försvinna.").await?;
    walk::steps::close_at_once(&window).await?;
    drop(window);
    let window = Start::at(office.path()).open().await?;
    walk::steps::go(&window, "posts").await?;
    window.see_text("Det här får inte försvinna.").await?;
    window.close().await
}
