//! One mail from a compiled template.

use minijinja::Value;

use super::{
    clean::one_line,
    compile::{HTML, InviteMailTemplate, SUBJECT, TEXT},
    data::{InviteMailData, RenderedMail},
    error::MailTemplateError,
    fields::fields,
    wrap::wrap,
};

impl InviteMailTemplate {
    /// Fills in one mail. Fails for a link that is no http or https address, or a colour that is none; a template that
    /// compiled does not fail for any text.
    pub fn render(&self, data: &InviteMailData) -> Result<RenderedMail, MailTemplateError> {
        let fields = fields(data)?;
        Ok(RenderedMail {
            subject: one_line(&self.part(SUBJECT, &fields.text)?),
            html: self.part(HTML, &fields.html)?,
            text: wrap(&self.part(TEXT, &fields.text)?),
            qr_cid: fields.qr_cid,
        })
    }

    fn part(&self, name: &str, values: &Value) -> Result<String, MailTemplateError> {
        self.engine
            .get_template(name)
            .and_then(|template| template.render(values.clone()))
            .map_err(MailTemplateError::Expression)
    }
}
