//! Templates: the shipped ones, and hers.

use anslag_domain::{
    id::TemplateId,
    template::{Template, TemplateForm},
};
use anslag_store::templates;
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal};

/// A template rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditTemplate {
    /// Which.
    pub id: TemplateId,
    /// What now stands.
    pub form: TemplateForm,
}

impl Desk {
    /// Hers first; a shipped one stands until hers has its kind and name.
    pub(crate) async fn list_templates(&self) -> Result<Vec<Template>, Refusal> {
        let mut all = templates::all(&mut self.read().await?).await?;
        let same = |a: &TemplateForm, b: &TemplateForm| a.kind == b.kind && a.name == b.name;
        let shipped = self.shelf.templates.iter();
        let left = shipped.filter(|form| !all.iter().any(|hers| same(&hers.form, form)));
        let left: Vec<Template> =
            left.map(|form| Template { id: None, form: form.clone() }).collect();
        all.extend(left);
        Ok(all)
    }

    pub(crate) async fn write_template(&self, form: TemplateForm) -> Result<TemplateId, Refusal> {
        let mut write = self.write("write_template").await?;
        let id = templates::insert(&mut write, &form.checked()?).await?;
        write.commit("template", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_template(&self, input: EditTemplate) -> Result<(), Refusal> {
        let mut write = self.write("edit_template").await?;
        templates::update(&mut write, input.id, &input.form.checked()?).await?;
        Ok(write.commit("template", Some(input.id.0)).await?)
    }

    pub(crate) async fn delete_template(&self, id: TemplateId) -> Result<(), Refusal> {
        let mut write = self.write("delete_template").await?;
        templates::delete(&mut write, id).await?;
        Ok(write.commit("template", Some(id.0)).await?)
    }
}
