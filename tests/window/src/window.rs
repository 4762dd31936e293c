//! The open window: what it shows, and waiting for what it should show.

use std::{
    fs,
    path::{Path, PathBuf},
};

use fantoccini::{Client, ClientBuilder, Locator, elements::Element};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::{Trouble, driver::Driver, patience::patiently, start};

const SHOWN_AT_MOST: usize = 900;

/// A window under test.
#[derive(Debug)]
pub struct Window {
    pub(crate) client: Client,
    _driver: Driver,
}

impl Window {
    pub(crate) async fn opened(driver: Driver, program: &Path) -> Result<Self, Trouble> {
        // `setpriv` lets the window end with the driver, even when a test is cut short.
        let args = ["--pdeathsig", "KILL", "--", &program.to_string_lossy()].map(str::to_owned);
        let options = json!({ "binary": "/usr/bin/setpriv", "args": args });
        let wanted = [("webkitgtk:browserOptions".to_owned(), options)];
        // A driver that has just begun to listen may drop the first call.
        let open = async || {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wanted.clone().into_iter().collect());
            Ok(builder.connect(&driver.address()).await.ok())
        };
        let client = patiently(open).await?;
        let client =
            client.ok_or_else(|| Trouble::new(format!("{} did not open", program.display())))?;
        let window = Self { client, _driver: driver };
        window.until("a page", "return document.readyState === 'complete'").await?;
        Ok(window)
    }

    /// Closes the window as its driver does.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn close(self) -> Result<(), Trouble> {
        Ok(self.client.close().await?)
    }

    /// Waits for an element by its CSS selector.
    ///
    /// # Errors
    /// When it has not appeared in time: what the window shows instead.
    pub async fn see(&self, css: &str) -> Result<Element, Trouble> {
        self.until_with(css, "return !!document.querySelector(arguments[0])", css).await?;
        Ok(self.client.find(Locator::Css(css)).await?)
    }

    /// Waits for a text, anywhere in what is visible.
    ///
    /// # Errors
    /// As [`Window::see`].
    pub async fn see_text(&self, text: &str) -> Result<(), Trouble> {
        let script = "return document.body.innerText.includes(arguments[0])";
        self.until_with(text, script, text).await
    }

    /// Waits until a text is no longer visible.
    ///
    /// # Errors
    /// As [`Window::see`].
    pub async fn gone_text(&self, text: &str) -> Result<(), Trouble> {
        let script = "return !document.body.innerText.includes(arguments[0])";
        self.until_with(&format!("no {text}"), script, text).await
    }

    /// Waits until a script gives back true; `what` names it in case it never does.
    ///
    /// # Errors
    /// As [`Window::see`].
    pub async fn until(&self, what: &str, script: &str) -> Result<(), Trouble> {
        self.until_with(what, script, "").await
    }

    async fn until_with(&self, what: &str, script: &str, argument: &str) -> Result<(), Trouble> {
        let look = async || {
            let holds = self.client.execute(script, vec![json!(argument)]).await? == json!(true);
            Ok(holds.then_some(()))
        };
        match patiently(look).await? {
            Some(()) => Ok(()),
            None => Err(self.trouble(what).await),
        }
    }

    /// Makes the window so wide and high, in pixels of the page.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn size(&self, width: u32, height: u32) -> Result<(), Trouble> {
        Ok(self.client.set_window_size(width, height).await?)
    }

    /// How many elements a CSS selector finds now.
    ///
    /// # Errors
    /// When the driver no longer answers.
    pub async fn count(&self, css: &str) -> Result<usize, Trouble> {
        Ok(self.client.find_all(Locator::Css(css)).await?.len())
    }

    /// What a script in the page gives back.
    ///
    /// # Errors
    /// When the script throws.
    pub async fn script(&self, script: &str) -> Result<Value, Trouble> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    /// Keeps a picture of the page as `target/screenshots/NAME.png`.
    ///
    /// # Errors
    /// When the picture cannot be taken or kept.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf, Trouble> {
        let folder = start::target().join("screenshots");
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, self.client.screenshot().await?)?;
        Ok(file)
    }

    /// What was waited for in vain, what the window shows instead, and a picture of it.
    pub(crate) async fn trouble(&self, what: &str) -> Trouble {
        let text = self.script("return document.body.innerText").await;
        let text = text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default();
        let shown: String = text.chars().take(SHOWN_AT_MOST).collect();
        let picture = self.screenshot("in-vain").await;
        let picture = picture.map_or_else(|why| why.to_string(), |file| file.display().to_string());
        Trouble::new(format!("waited in vain for {what:?}; picture: {picture}; shown:\n{shown}"))
    }
}
