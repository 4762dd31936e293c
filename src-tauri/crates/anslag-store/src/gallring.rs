//! Gallring in the archive: the rules, the holds, what is due, how far it reaches, and the bytes.

pub mod drafts;
mod due;
mod files;
mod holds;
mod pending;
mod protocols;
mod reach;
mod rules;
mod ties;
mod wipe;

pub use due::{Candidate, candidates};
pub use holds::{all as all_holds, held, lift, place};
pub use pending::left;
pub use protocols::{all as all_protocols, get as get_protocol, insert as insert_protocol};
pub use reach::{Reach, Seeds};
pub use rules::{all as all_rules, set as set_rule};

#[cfg(test)]
mod tests {
    use std::path::Path;

    use anslag_domain::{Moment, contact::ContactForm, id::ContactId};

    use super::*;
    use crate::{
        Archive, Entry, Files, Key, Write, contacts,
        evidence::{self, NewEvidence},
    };

    const KEY: Key = Key::raw([7; 32]);

    fn now() -> Moment {
        "2027-03-01T08:00:00Z".parse().unwrap()
    }

    async fn open(folder: &Path) -> Archive {
        Archive::open(folder, &KEY, now()).await.unwrap()
    }

    async fn write(archive: &Archive, verb: &str) -> Write {
        let entry = Entry { at: now(), who: "Eva Ek".into(), verb: verb.into() };
        archive.write(entry).await.unwrap()
    }

    /// A contact with a picture, and where the picture lies.
    async fn with_picture(archive: &Archive, folder: &Path) -> (ContactId, String) {
        let form = r#"{ "kind": "comment", "account": null, "received": "2027-02-27T19:05:00Z",
            "summary": "Undrar.", "topic": "Trygghet", "worry": 2, "place": "Alvik",
            "link": null, "incident": null }"#;
        let form: ContactForm = serde_json::from_str(form).unwrap();
        let file = Files::beside(folder, &KEY).keep(b"bild", "png").unwrap();
        let mut write = write(archive, "log_contact").await;
        let id = contacts::insert(&mut write, &form, now()).await.unwrap();
        let new = NewEvidence {
            file: file.clone(),
            ending: "png",
            bytes: 4,
            taken: now(),
            note: String::new(),
            secured: false,
        };
        evidence::insert(&mut write, id, &new).await.unwrap();
        write.commit("contact", Some(id.0)).await.unwrap();
        (id, file)
    }

    fn seeds(id: ContactId) -> Seeds {
        [("contact".to_owned(), [i64::from(id.0)].into())].into()
    }

    #[tokio::test]
    async fn what_a_crash_leaves_undone_is_done_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let archive = open(folder.path()).await;
        let (id, file) = with_picture(&archive, folder.path()).await;
        let mut wiping = write(&archive, "carry_out_gallring").await;
        let reach = Reach::of(&mut wiping, &seeds(id)).await.unwrap();
        wiping.destroy(&reach, &[], None).await.unwrap();
        wiping.commit_destroyed("gallring_protocol", None, &reach).await.unwrap();
        archive.close().await;

        assert!(
            Files::beside(folder.path(), &KEY).read(&file, "png").is_ok(),
            "not yet taken away"
        );
        let archive = open(folder.path()).await;
        assert!(
            Files::beside(folder.path(), &KEY).read(&file, "png").is_err(),
            "taken away at the start"
        );
        assert_eq!(left(&mut archive.read().await.unwrap()).await.unwrap(), 0);
    }

    #[tokio::test]
    async fn a_crash_before_the_end_leaves_everything() {
        let folder = tempfile::tempdir().unwrap();
        let archive = open(folder.path()).await;
        let (id, file) = with_picture(&archive, folder.path()).await;
        let mut wiping = write(&archive, "carry_out_gallring").await;
        let reach = Reach::of(&mut wiping, &seeds(id)).await.unwrap();
        wiping.destroy(&reach, &[], None).await.unwrap();
        drop(wiping);
        archive.close().await;

        let archive = open(folder.path()).await;
        let mut read = archive.read().await.unwrap();
        assert!(contacts::get(&mut read, id).await.is_ok());
        assert!(Files::beside(folder.path(), &KEY).read(&file, "png").is_ok());
        assert_eq!(left(&mut read).await.unwrap(), 0);
    }

    #[tokio::test]
    async fn every_column_that_may_name_a_contact_is_known_to_own_or_to_mention() {
        let folder = tempfile::tempdir().unwrap();
        let archive = open(folder.path()).await;
        let ties = ties::all(&mut archive.read().await.unwrap()).await.unwrap();
        let mentions: Vec<String> = ties
            .iter()
            .filter(|tie| !tie.owned && ["contact", "post"].contains(&tie.target.as_str()))
            .map(|tie| format!("{}.{}", tie.table, tie.column))
            .collect();
        assert_eq!(
            mentions,
            ["checklist_run.post", "platform_post.post"],
            "say in ties.rs whether the row goes along"
        );
    }
}
