//! Goals and the activities that serve them.

use super::nouns::*;

verbs! {
    Read  list_goals: () => Vec<Goal>, [goals, posts];
    Write write_goal: GoalForm => GoalId, [goals];
    Write edit_goal: EditGoal => (), [goals];
    Write delete_goal: GoalId => (), [goals];
}
