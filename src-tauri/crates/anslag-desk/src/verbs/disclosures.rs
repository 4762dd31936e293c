//! Utlämnande and registerutdrag.

use super::nouns::*;

verbs! {
    Read  list_disclosures: () => Vec<ListedDisclosure>, [disclosures, year];
    Read  get_disclosure: DisclosureId => DisclosureDetail, [disclosures, year];
    Read  disclosure_reach: DisclosureId => String, [disclosures];
    Read  list_grounds: () => Vec<SecrecyGround>, [];
    Read  disclosure_settings: () => DisclosureSettings, [disclosures];
    Write set_disclosure_settings: DisclosureSettings => (), [disclosures];
    Write open_disclosure: DisclosureForm => DisclosureId, [disclosures];
    Write edit_disclosure: EditDisclosure => (), [disclosures];
    Write set_reach: SetReach => (), [disclosures];
    Write step_disclosure: StepDisclosure => (), [disclosures];
    Read  search_records: SearchRecords => FoundRecords, [contacts, posts, incidents, media, accounts];
    Write add_to_bundle: AddToBundle => (), [disclosures];
    Write remove_from_bundle: BundleItemId => (), [disclosures];
    Read  bundle_picture: BundleItemId => String, [];
    Read  propose_masks: ProposeMasks => Vec<MaskProposal>, [rules];
    Write set_masks: SetMasks => (), [disclosures];
    Read  draft_decision: DisclosureId => String, [disclosures, office];
    Write write_decision: WriteDecision => (), [disclosures];
    Print print_bundle: DisclosureId => Saved, [disclosures, office];
    Print print_decision: DisclosureId => Saved, [disclosures, office];
    Print print_contact: ContactId => Saved, [contacts, office];
    Print export_log: ExportLog => Saved, [contacts];
    Read  search_person: Identifiers => Vec<FrozenRecord>, [contacts, posts, incidents, media];
    Print print_extract: PrintExtract => Saved, [contacts, posts, incidents, media, office];
    Read  list_extracts: () => Vec<Extract>, [disclosures];
    Write record_extract: RecordExtract => (), [disclosures];
}
