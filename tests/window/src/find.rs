//! Finding things by the name they have on the screen.

use fantoccini::elements::Element;
use serde_json::json;

use crate::{Trouble, Window, patience::patiently};

const FIND: &str = include_str!("find.js");

impl Window {
    /// Waits for the thing with this role (`button`, `link`, `field`, `tab`, `heading` … or
    /// empty) and accessible name; an open dialog is searched first.
    ///
    /// # Errors
    /// When there is none in time: what the window shows instead.
    pub async fn find(&self, role: &str, name: &str) -> Result<Element, Trouble> {
        match patiently(async || self.find_now(role, name).await).await? {
            Some(element) => Ok(element),
            None => Err(self.trouble(&format!("{role} {name}")).await),
        }
    }

    /// The same without waiting.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn find_now(&self, role: &str, name: &str) -> Result<Option<Element>, Trouble> {
        let found = self.client.execute(FIND, vec![json!(role), json!(name)]).await?;
        let id = found.as_object().and_then(|found| found.values().next()?.as_str());
        Ok(id.map(|id| Element::from_element_id(self.client.clone(), id.to_owned().into())))
    }
}
