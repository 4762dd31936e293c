//! Gallring: the plan, what holds it up, and carrying it out.

use super::nouns::*;

verbs! {
    Read  gallring_plan: () => GallringPlan, [gallring, contacts, incidents];
    Write set_gallring_rule: GallringRule => (), [gallring];
    Read  list_holds: () => Vec<Hold>, [gallring, contacts, incidents];
    Write hold_from_gallring: HoldForm => HoldId, [gallring];
    Write lift_hold: HoldId => (), [gallring];
    Read  contact_gallring: ContactId => ContactGallring, [gallring, contacts, incidents];
    Read  preview_gallring: PreviewGallring => GallringPreview, [gallring, contacts, incidents];
    Write carry_out_gallring: CarryOutGallring => ProtocolId, [everything];
    Read  list_gallring_protocols: () => Vec<Protocol>, [gallring];
    Print print_gallring_protocol: ProtocolId => Saved, [gallring];
    Read  list_begun: () => Begun, [posts, contacts];
    Write purge_drafts: PurgeDrafts => Vec<TableTotal>, [everything];
}
