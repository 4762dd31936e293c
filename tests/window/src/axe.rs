//! axe inside the real window: what stands in the way of a reader with other means.

use std::{fmt, fs, path::Path};

use serde::Deserialize;

use crate::{Trouble, Window};

/// No colour or place is on its way to another.
const AT_REST: &str =
    "return document.getAnimations().every((each) => each.playState !== 'running')";
const SOURCE: &str = "../../ui/node_modules/axe-core/axe.min.js";
const RUN: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, { resultTypes: ['violations'] }).then( \
      ({ violations }) => done(violations.map(({ id, impact, help, nodes }) => \
        ({ id, impact, help, places: nodes.map(({ target }) => target.join(' ')) }))), \
      (why) => done([{ id: 'axe', impact: null, help: String(why), places: [] }]))";

/// Something that axe holds against the page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// The rule, by axe's name.
    pub id: String,
    /// How grave.
    pub impact: Option<String>,
    /// What the rule says.
    pub help: String,
    /// Where, as CSS selectors.
    pub places: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, impact, help, places } = self;
        let impact = impact.as_deref().unwrap_or("?");
        write!(f, "{id} ({impact}): {help}: {}", places.join(", "))
    }
}

impl Window {
    /// Everything axe holds against the page as it stands.
    ///
    /// # Errors
    /// When axe is not installed or cannot run.
    pub async fn axe(&self) -> Result<Vec<Violation>, Trouble> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(SOURCE);
        let source = fs::read_to_string(&file).map_err(|why| {
            Trouble::new(format!("{} ({why}): use `cargo xtask test`", file.display()))
        })?;
        self.script(&source).await?;
        let found = self.client.execute_async(RUN, Vec::new()).await?;
        serde_json::from_value(found).map_err(|why| Trouble::new(format!("axe: {why}")))
    }

    /// Fails with a line for each thing axe holds against the page. What it holds against a page
    /// in motion is looked at again when the page is at rest.
    ///
    /// # Errors
    /// When there is any; `view` names the view.
    pub async fn is_accessible(&self, view: &str) -> Result<(), Trouble> {
        let mut found = self.axe().await?;
        if !found.is_empty() {
            self.until("a page at rest", AT_REST).await?;
            found = self.axe().await?;
        }
        let lines: Vec<String> = found.iter().map(Violation::to_string).collect();
        lines
            .is_empty()
            .then_some(())
            .ok_or_else(|| Trouble::new(format!("axe in {view}:\n  {}", lines.join("\n  "))))
    }
}
