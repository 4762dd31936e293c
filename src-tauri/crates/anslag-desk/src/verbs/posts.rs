//! Posts and their versions, series, the plan as a sheet, own columns and templates.

use super::nouns::*;
use crate::{
    city_channel::{CityProposal, ProposeToCity},
    year_series::{WriteYearSeries, YearOccurrence, YearRule},
};

verbs! {
    Read  list_posts: ListPosts => Vec<Post>, [posts];
    Read  get_post: PostId => Post, [posts];
    Write write_post: PostForm => PostId, [posts];
    Write edit_post: EditPost => (), [posts];
    Write plan_post: PlanPost => (), [posts];
    Write plan_posts: PlanPosts => (), [posts];
    Write set_post_status: SetPostStatus => (), [posts];
    Write set_post_statuses: SetPostStatuses => (), [posts];
    Write publish_post: PublishPost => (), [posts];
    Write discard_post: PostId => (), [posts, waivers, media];
    Read  post_versions: PostId => Vec<Version>, [posts, journal];
    Write restore_version: RestoreVersion => (), [posts];
    Read  list_translations: PostId => Vec<Translation>, [posts];
    Write write_translation: TranslationForm => (), [posts];
    Read  preview_series: Recurrence => Vec<Slot>, [year];
    Write write_series: WriteSeries => SeriesId, [posts];
    Read  get_series: SeriesId => Series, [posts];
    Write edit_following: EditPost => (), [posts];
    Write end_series: PostId => (), [posts];
    Read  plan_settings: () => PlanSettings, [office];
    Write set_plan_settings: PlanSettings => (), [office];
    Read  calendar: Days => Calendar, [posts, year, incidents, contacts, accounts];
    Print export_plan: ExportPlan => Saved, [posts];
    Print export_calendar: Days => Saved, [posts];
    Read  preview_year_series: YearRule => Vec<YearOccurrence>, [year];
    Write write_year_series: WriteYearSeries => SeriesId, [posts];
    Read  propose_to_city: ProposeToCity => CityProposal, [posts, media, office];
    Print post_package: PostId => Saved, [posts, media, accounts];

    Read  preview_import: ImportPlan => ImportPreview, [posts, accounts, rules, waivers];
    Write import_plan: ImportPlan => Imported, [posts, own_columns];
    Write write_cells: WriteCells => CellsWritten, [posts];
    Read  list_own_columns: () => Vec<OwnColumn>, [own_columns];
    Write set_own_column: OwnColumn => (), [own_columns];
    Write rename_own_column: RenameOwnColumn => (), [own_columns, posts];
    Write remove_own_column: String => (), [own_columns, posts];

    Read  list_templates: () => Vec<Template>, [templates];
    Write write_template: TemplateForm => TemplateId, [templates];
    Write edit_template: EditTemplate => (), [templates];
    Write delete_template: TemplateId => (), [templates];
}
