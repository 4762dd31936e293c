//! The films in a post: named, captioned, and read again before the post goes up.

use anslag_domain::{
    film::{Film, FilmForm},
    id::{FilmId, PostId},
    post::Post,
};
use anslag_store::{Readable, films, posts};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// A film rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditFilm {
    /// Which.
    pub id: FilmId,
    /// What now stands; the post it is in stays.
    pub form: FilmForm,
}

impl Desk {
    pub(crate) async fn list_films(&self, post: PostId) -> Result<Vec<Film>, Refusal> {
        Ok(films::of_post(&mut self.read().await?, post).await?)
    }

    pub(crate) async fn write_film(&self, input: FilmForm) -> Result<FilmId, Refusal> {
        let form = input.checked()?;
        let mut write = self.write("write_film").await?;
        posts::get(&mut write, form.post).await?.must_be_open()?;
        let id = films::insert(&mut write, &form).await?;
        write.commit("post", Some(form.post.0)).await?;
        Ok(id)
    }

    /// What went up urgently may be captioned afterwards; else what is published stands.
    pub(crate) async fn edit_film(&self, input: EditFilm) -> Result<(), Refusal> {
        let mut write = self.write("edit_film").await?;
        let before = films::get(&mut write, input.id).await?.form;
        let post = posts::get(&mut write, before.post).await?;
        let open = post.must_be_open();
        let form = if before.urgent_reason.is_some() && open.is_err() {
            FilmForm { urgent_reason: before.urgent_reason, ..input.form }
        } else {
            open?;
            input.form
        };
        films::update(&mut write, input.id, &form.checked()?).await?;
        Ok(write.commit("post", Some(before.post.0)).await?)
    }

    pub(crate) async fn remove_film(&self, id: FilmId) -> Result<(), Refusal> {
        let mut write = self.write("remove_film").await?;
        let film = films::get(&mut write, id).await?;
        posts::get(&mut write, film.form.post).await?.must_be_open()?;
        films::delete(&mut write, id).await?;
        Ok(write.commit("post", Some(film.form.post.0)).await?)
    }
}

/// Reads the films of a post again before it goes up.
///
/// # Errors
/// `CaptionsMissing` about the first film's name.
pub(crate) async fn must_pass(on: &mut impl Readable, post: &Post) -> Result<(), Refusal> {
    let mute = films::of_post(on, post.id).await?.into_iter().find(|film| !film.form.passes());
    mute.map_or(Ok(()), |film| Err(Refusal::about(Code::CaptionsMissing, film.form.name)))
}
