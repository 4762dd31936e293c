//! Statistics of the platforms: taken in, written by hand, and tied to the posts.

use anslag_domain::platform::{KeptPost, StatisticsImport};

use crate::{
    follow_up::{FollowUp, FollowUpWish},
    platform::{
        MatchProposal, MatchStatistics, OfAccount, StatisticsFile, StatisticsPreview,
        StatisticsTaken, WriteStatistics,
    },
};

verbs! {
    Read  preview_statistics: StatisticsFile => StatisticsPreview, [statistics, accounts];
    Write import_statistics: StatisticsFile => StatisticsTaken, [statistics];
    Write write_statistics: WriteStatistics => u32, [statistics];
    Read  list_statistics: OfAccount => Vec<KeptPost>, [statistics];
    Read  list_statistics_imports: () => Vec<StatisticsImport>, [statistics];
    Read  propose_matches: OfAccount => Vec<MatchProposal>, [statistics, posts];
    Write match_statistics: MatchStatistics => (), [statistics];
    Read  follow_up: FollowUpWish => FollowUp, [statistics, posts, contacts, accounts, media];
}
