// What can be done with a finding in the list; the reviewed text does it.
import type { ReviewSubject } from "$door/generated";
import type { Mark } from "./marks";

export interface FindingActions {
  /** Chooses it: its words are selected in the text. */
  choose: (mark: Mark) => void;
  fix: (mark: Mark, text: string) => void;
  /** Opens the field for letting it stand; null closes it. */
  letStand: (mark: Mark | null) => void;
  /** The finding has come to stand, or no longer does: focus goes to it. */
  stay: (mark: Mark) => void;
  /** Makes the word one of her own. */
  learn: (mark: Mark) => void;
  /** Opens the rule's page. */
  read: (rule: string) => void;
}

/** Whose text it is, or what to say when it is not yet anybody's. */
export interface Whose {
  subject: ReviewSubject | null;
  /** "Logga kontakten först. Sedan kan du låta något stå." */
  unsaved: string;
}
