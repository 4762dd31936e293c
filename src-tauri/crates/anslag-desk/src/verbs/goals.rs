//! Goals and the activities that serve them.

use anslag_domain::{
    id::IndicatorId,
    indicator::{IndicatorForm, IndicatorPeriod, IndicatorYear},
};

use super::nouns::*;
use crate::indicators::EditIndicator;

verbs! {
    Read  list_goals: () => Vec<Goal>, [goals, posts];
    Write write_goal: GoalForm => GoalId, [goals];
    Write edit_goal: EditGoal => (), [goals];
    Write delete_goal: GoalId => (), [goals];
    Read  list_indicators: i32 => Vec<IndicatorYear>, [goals, posts, contacts, gallring];
    Write write_indicator: IndicatorForm => IndicatorId, [goals];
    Write edit_indicator: EditIndicator => (), [goals];
    Write delete_indicator: IndicatorId => (), [goals];
    Write set_indicator_period: IndicatorPeriod => (), [goals];
}
