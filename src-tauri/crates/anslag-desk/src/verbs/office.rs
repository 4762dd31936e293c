//! The office itself, what I dag shows of it, and finding anything in it.

use super::nouns::*;

verbs! {
    Read  get_office: () => Option<Office>, [office];
    Read  office_defaults: () => Office, [];
    Write set_office: Office => (), [office];

    Read  today: () => Today, [posts, contacts, incidents, checklists, accounts, year];
    Read  search_words: () => Vec<FilterWord>, [];
    Read  find_anything: FindAnything => Found, [contacts, posts, incidents, accounts, checklists, media, goals, templates];
    Read  find_contacts: FindContacts => FoundContacts, [contacts];
}
