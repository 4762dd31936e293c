//! The review of a text, what was let stand, and the rules.

use super::nouns::*;

verbs! {
    Read  review_text: ReviewText => Review, [rules, waivers];
    Read  suggest_spelling: SuggestSpelling => Vec<String>, [rules];
    Read  list_waivers: ReviewSubject => Vec<Waiver>, [waivers];
    Write waive_finding: WaiveFinding => WaiverId, [waivers];
    Write revoke_waiver: WaiverId => (), [waivers];
    Read  list_rules: () => Vec<Rule>, [rules];
    Read  review_settings: () => ReviewSettings, [rules];
    Write set_rule: RuleSetting => (), [rules];
    Write reset_rule: String => (), [rules];
    Write add_own_word: String => (), [rules];
    Write remove_own_word: String => (), [rules];
    Write write_own_rule: OwnRule => (), [rules];
    Write delete_own_rule: String => (), [rules];
    Write set_review_profile: ReviewProfile => (), [rules];
}
