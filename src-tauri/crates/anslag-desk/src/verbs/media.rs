//! Pictures, films, screenshots and consents.

use super::nouns::*;

verbs! {
    Read  list_media: ListMedia => Vec<Media>, [media];
    Read  get_media: MediaId => MediaDetail, [media, posts];
    Read  media_file: MediaFile => String, [];
    Write import_media: ImportMedia => ImportedMedia, [media];
    Write edit_media: EditMedia => (), [media];
    Write crop_media: CropMedia => ImportedMedia, [media];
    Write delete_media: MediaId => (), [media, waivers];
    Read  list_post_media: PostId => Vec<PlacedMedia>, [media, posts, accounts];
    Write attach_media: PostPicture => (), [media];
    Write detach_media: PostPicture => (), [media];
    Write order_post_media: OrderPostMedia => (), [media];
    Write set_post_media: SetPostMedia => (), [media];
    Read  list_films: PostId => Vec<Film>, [media];
    Write write_film: FilmForm => FilmId, [media];
    Write edit_film: EditFilm => (), [media];
    Write remove_film: FilmId => (), [media];
    Read  list_publication_shots: PostId => Vec<PublicationShot>, [media];
    Read  publication_shot_file: PublicationShotId => String, [];
    Write keep_publication_shot: KeepPublicationShot => (), [media];
    Read  list_consents: () => Vec<Consent>, [media];
    Read  consent_uses: ConsentId => Vec<MediaUse>, [media, posts];
    Write write_consent: ConsentForm => ConsentId, [media];
    Write edit_consent: EditConsent => (), [media];
    Write delete_consent: ConsentId => (), [media];
    Write tie_consent: ConsentTie => (), [media];
    Write loosen_consent: ConsentTie => (), [media];
    Write withdraw_consent: WithdrawConsent => Vec<MediaUse>, [media];
}
