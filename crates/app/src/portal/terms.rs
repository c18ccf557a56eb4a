//! The terms of use as an invitee meets them: shown after the authentication, accepted once, before anything is handed out.

use muster_domain::{audit::Entry, session, template::Block, terms, token::LinkClaim};
use muster_store::{Accepted, NewAcceptance, TermsRecord};
use muster_words::Language;

use super::{Visitor, Way};
use crate::{
    App, Result, apple::AcceptedTerms, settings::Config, templates::organisation_language, terms::blocks,
};

/// The terms, each language that they are written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Their version.
    pub version: u32,
    /// In each language, in the order of tags.
    pub texts: Vec<(Language, Vec<Block>)>,
    /// The language of whoever reads none of these.
    pub organisation: Language,
    /// The invite's language, where it has one.
    pub language: Option<Language>,
}

/// What a verified browser sees before it has accepted them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenTerms {
    /// The terms.
    pub terms: Terms,
    /// The links of its invite: the long one, and the short one.
    pub links: Vec<String>,
    /// The steps of the invite.
    pub way: Way,
}

impl Terms {
    /// The text for somebody who reads `wanted`, and the language that it is in.
    #[must_use]
    pub fn text_for(&self, wanted: Language) -> Option<(Language, &[Block])> {
        let there: Vec<&str> = self.texts.iter().map(|(language, _)| language.tag()).collect();
        let tag = terms::choose(&there, wanted.tag(), self.organisation.tag())?;
        self.texts
            .iter()
            .find(|(language, _)| language.tag() == tag)
            .map(|(language, blocks)| (*language, blocks.as_slice()))
    }
}

/// What came of accepting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermsAnswer {
    /// It is written down.
    Accepted,
    /// Other terms are asked for now: they must be read first.
    ReadAgain,
    /// Not a session of this installation, or over, or its invite has died.
    NoSession,
}

impl App {
    /// The terms that invitees must accept now; `None` while none are asked for. Read anew: once they are asked for, also by another
    /// process, nothing is handed out without them.
    pub(crate) async fn asked_terms(&self) -> Result<Option<TermsRecord>> {
        self.terms_if(self.enrollment_now().await?.ask_terms).await
    }

    /// The terms that the holder of this link has still to accept, for a page: a moment old where another process asks for them.
    pub(crate) async fn open_terms(&self, claim: LinkClaim, language: Option<&str>) -> Result<Option<Terms>> {
        let asked = self.config().await?.enrollment.ask_terms;
        let Some(record) = self.terms_if(asked).await? else {
            return Ok(None);
        };
        let accepted = self
            .store
            .has_accepted_terms(claim.invite, claim.generation, record.number)
            .await?;
        match accepted {
            true => Ok(None),
            false => self.terms_for(record, language).await.map(Some),
        }
    }

    pub(super) async fn terms_if(&self, asked: bool) -> Result<Option<TermsRecord>> {
        match asked {
            true => Ok(self.store.published_terms().await?),
            false => Ok(None),
        }
    }

    pub(crate) async fn terms_for(&self, record: TermsRecord, language: Option<&str>) -> Result<Terms> {
        let config = self.config().await?;
        Ok(terms_of(&config, record, language))
    }

    /// The verified browser of `session` accepts the terms that it was shown.
    pub async fn accept_terms(
        &self,
        session: &str,
        accepted: &AcceptedTerms,
        visitor: &Visitor,
    ) -> Result<TermsAnswer> {
        let Some(claim) = session::verify(&self.key, session, self.clock.now()) else {
            return Ok(TermsAnswer::NoSession);
        };
        Ok(match self.accept(claim, accepted, visitor).await? {
            Accepted::Yes | Accepted::Before => TermsAnswer::Accepted,
            Accepted::Moved => TermsAnswer::ReadAgain,
            Accepted::NotLive => TermsAnswer::NoSession,
        })
    }

    /// Keeps an acceptance of the terms that are asked for; `false` when it is of others.
    pub(crate) async fn keep_acceptance(
        &self,
        claim: LinkClaim,
        terms: &TermsRecord,
        accepted: &AcceptedTerms,
        visitor: &Visitor,
    ) -> Result<bool> {
        if accepted.version != terms.number {
            return Ok(false);
        }
        let kept = self.accept(claim, accepted, visitor).await?;
        Ok(matches!(kept, Accepted::Yes | Accepted::Before))
    }

    /// Keeps an acceptance, and tells the audit log of one that is new.
    async fn accept(
        &self,
        claim: LinkClaim,
        accepted: &AcceptedTerms,
        visitor: &Visitor,
    ) -> Result<Accepted> {
        let Some(record) = self.store.invite(claim.invite).await? else {
            return Ok(Accepted::NotLive);
        };
        let new = NewAcceptance {
            invite: claim.invite,
            generation: claim.generation,
            version: accepted.version,
            language: accepted.language.clone(),
        };
        let said = serde_json::json!({ "version": accepted.version, "language": accepted.language });
        let entry = Entry {
            who: record.user_name.clone(),
            ..self.portal_entry("terms_accepted", visitor)
        }
        .to("invite", record.id.to_string(), record.user_name)
        .changed("", said.to_string());
        let kept = self.recording(entry).accept_terms(new, self.clock.now()).await?;
        if kept == Accepted::Yes {
            tracing::info!(invite = %claim.invite, version = accepted.version, "terms of use accepted");
        }
        Ok(kept)
    }
}

fn terms_of(config: &Config, record: TermsRecord, language: Option<&str>) -> Terms {
    Terms {
        version: record.number,
        texts: record
            .texts
            .iter()
            .filter_map(|text| Some((Language::read(&text.language)?, blocks(&text.text).0)))
            .collect(),
        organisation: organisation_language(config),
        language: language.and_then(Language::read),
    }
}
