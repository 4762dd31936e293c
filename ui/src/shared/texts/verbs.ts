// What a write is called when it has just been done or can be undone: "Ångra: loggad kontakt".
const names: Record<string, string> = {
  set_office: "sparade uppgifter om dig",
  register_account: "registrerat konto",
  edit_account: "ändrat konto",
  start_checklist: "påbörjad checklista",
  answer_item: "besvarad punkt i checklista",
  sign_checklist: "signerad checklista",
  log_contact: "loggad kontakt",
  edit_contact: "ändrad kontakt",
  answer_contact: "sparat svar",
  assess_contact: "sparad bedömning",
  open_incident: "registrerad händelse",
  edit_incident: "ändrad händelse",
  close_incident: "avslutad händelse",
  write_post: "nytt inlägg",
  edit_post: "ändrat inlägg",
  plan_post: "ändrad planering",
  plan_posts: "flyttade inlägg",
  set_post_status: "ändrad status",
  set_post_statuses: "ändrad status på flera inlägg",
  restore_version: "återställd version",
  write_translation: "sparad översättning",
  write_series: "ny serie",
  edit_following: "ändrade inlägg i serie",
  end_series: "avslutad serie",
  set_plan_settings: "ändrade planeringsregler",
  write_goal: "nytt mål",
  edit_goal: "ändrat mål",
  delete_goal: "borttaget mål",
  write_template: "ny mall",
  edit_template: "ändrad mall",
  delete_template: "borttagen mall",
  publish_post: "publicerat inlägg",
  discard_post: "kastat utkast",
  import_media: "ny bild i bildbanken",
  edit_media: "ändrade uppgifter om en bild",
  crop_media: "beskuren bild",
  delete_media: "borttagen bild",
  attach_media: "bild i inlägget",
  detach_media: "bild ur inlägget",
  order_post_media: "ändrad ordning på bilder",
  set_post_media: "ändrad bildtext i inlägget",
  write_consent: "nytt samtycke",
  edit_consent: "ändrat samtycke",
  tie_consent: "samtycke knutet till bild",
  loosen_consent: "samtycke löst från bild",
  withdraw_consent: "återkallat samtycke",
  waive_finding: "anmärkning som får stå",
  revoke_waiver: "återtagen anmärkning",
  set_rule: "ändrad granskningsregel",
  reset_rule: "återställd granskningsregel",
  add_own_word: "eget ord",
  remove_own_word: "borttaget eget ord",
  write_own_rule: "sparad egen regel",
  delete_own_rule: "borttagen egen regel",
  set_review_profile: "ändrade uppgifter för granskningen",
};

/** The name of a write verb, in lower case. */
export function verbName(verb: string): string {
  return names[verb] ?? "senaste ändringen";
}

/** The same at the start of a sentence. */
export function verbSentence(verb: string): string {
  const name = verbName(verb);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
