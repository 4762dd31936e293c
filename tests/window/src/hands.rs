//! What she does with mouse and keyboard.

use std::time::Duration;

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction},
    elements::Element,
    key::Key,
};
use serde_json::json;

use crate::{Trouble, Window, patience::patiently};

const LEFT: u64 = 0;
const STEPS: u8 = 12;
const STEP: Duration = Duration::from_millis(16);

/// Sets a field as a picker of dates would: through the element's own setter, then the events.
const SET: &str = "const [field, value] = arguments; \
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value); \
    for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, {bubbles: true}))";
/// Picks the choice with this text, as a click in the list would.
const CHOOSE: &str = "const [field, label] = arguments; \
    const option = [...field.options].find((option) => option.text.trim() === label); \
    if (!option) return false; \
    field.value = option.value; \
    for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, {bubbles: true})); \
    return true";
/// Where an element is, once it has come into view.
const MIDDLE: &str = "const [element] = arguments; \
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' }); \
    const { left, top, width, height } = element.getBoundingClientRect(); \
    return [Math.round(left + width / 2), Math.round(top + height / 2)]";

impl Window {
    /// Clicks the thing with this name.
    ///
    /// # Errors
    /// When there is none, or it lies behind something.
    pub async fn click(&self, name: &str) -> Result<(), Trouble> {
        self.click_on("", name).await
    }

    /// Clicks the thing with this role and name.
    ///
    /// # Errors
    /// As [`Window::click`].
    pub async fn click_on(&self, role: &str, name: &str) -> Result<(), Trouble> {
        self.on(role, name, async |it| Ok(it.click().await?)).await
    }

    /// Gives the thing with this role and name the focus, as Tab would.
    ///
    /// # Errors
    /// When there is none.
    pub async fn focus_on(&self, role: &str, name: &str) -> Result<(), Trouble> {
        self.on(role, name, async |it| self.focus(it).await).await
    }

    /// Does something to a thing, and once more should the page draw it anew in the very moment
    /// between it was found and reached for.
    async fn on(
        &self,
        role: &str,
        name: &str,
        act: impl AsyncFn(&Element) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        match act(&self.find(role, name).await?).await {
            Err(why) if why.is_gone() => act(&self.find(role, name).await?).await,
            done => done,
        }
    }

    /// Replaces what stands in a field by typing.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn write(&self, label: &str, text: &str) -> Result<(), Trouble> {
        self.on("field", label, async |field| {
            field.clear().await?;
            Ok(field.send_keys(text).await?)
        })
        .await
    }

    /// Types on, where the field already holds something.
    ///
    /// # Errors
    /// As [`Window::write`].
    pub async fn write_on(&self, label: &str, text: &str) -> Result<(), Trouble> {
        Ok(self.find("field", label).await?.send_keys(text).await?)
    }

    /// Types where the focus is.
    ///
    /// # Errors
    /// When nothing has the focus.
    pub async fn types(&self, text: &str) -> Result<(), Trouble> {
        Ok(self.client.active_element().await?.send_keys(text).await?)
    }

    /// Sets a field of date or time.
    ///
    /// # Errors
    /// As [`Window::write`].
    pub async fn set(&self, label: &str, value: &str) -> Result<(), Trouble> {
        let field = self.find("field", label).await?;
        self.client.execute(SET, vec![json!(field), json!(value)]).await?;
        Ok(())
    }

    /// Waits for a choice in a list, since the list may still be read, and picks it by its text.
    ///
    /// # Errors
    /// When there is no such list or choice in time.
    pub async fn choose(&self, label: &str, choice: &str) -> Result<(), Trouble> {
        let field = self.find("field", label).await?;
        let pick = async || {
            let chosen = self.client.execute(CHOOSE, vec![json!(field), json!(choice)]).await?;
            Ok((chosen == json!(true)).then_some(()))
        };
        match patiently(pick).await? {
            Some(()) => Ok(()),
            None => Err(self.trouble(choice).await),
        }
    }

    /// Presses a key while holding others, wherever the focus is.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn press(&self, held: &[Key], key: impl Into<char>) -> Result<(), Trouble> {
        let held: Vec<char> = held.iter().map(|key| (*key).into()).collect();
        let key = key.into();
        let mut keys = KeyActions::new("keyboard".into());
        for value in held.iter().copied().chain([key]) {
            keys = keys.then(KeyAction::Down { value });
        }
        for value in [key].into_iter().chain(held.into_iter().rev()) {
            keys = keys.then(KeyAction::Up { value });
        }
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Gives an element the focus, as Tab would.
    ///
    /// # Errors
    /// When the element is no longer there.
    pub async fn focus(&self, element: &Element) -> Result<(), Trouble> {
        self.client.execute("arguments[0].focus()", vec![json!(element)]).await?;
        Ok(())
    }

    /// Drags one thing to the middle of another, in steps as a hand does.
    ///
    /// # Errors
    /// When either is gone or out of view.
    pub async fn drag(&self, from: &Element, to: &Element) -> Result<(), Trouble> {
        let (start, end) = (middle(self, from).await?, middle(self, to).await?);
        let mut mouse = MouseActions::new("mouse".into())
            .then(move_to(start))
            .then(PointerAction::Down { button: LEFT });
        for step in 1..=STEPS {
            let part = f64::from(step) / f64::from(STEPS);
            let between = |from: f64, to: f64| (from + (to - from) * part).round();
            mouse = mouse.then(move_to((between(start.0, end.0), between(start.1, end.1))));
        }
        let mouse = mouse.then(PointerAction::Up { button: LEFT });
        Ok(self.client.perform_actions(mouse).await?)
    }
}

fn move_to((x, y): (f64, f64)) -> PointerAction {
    PointerAction::MoveTo { duration: Some(STEP), x, y }
}

/// The middle of an element, counted from the corner of what is in view.
async fn middle(window: &Window, element: &Element) -> Result<(f64, f64), Trouble> {
    let middle = window.client.execute(MIDDLE, vec![json!(element)]).await?;
    let middle = serde_json::from_value(middle);
    middle.map_err(|why| Trouble::new(format!("no place on the screen: {why}")))
}
