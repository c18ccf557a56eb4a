//! Settings → Text messages: the gateway, whom texts may go to, what they may cost. Secrets go in and never come out.

use muster_domain::{
    account::Right,
    key::Purpose,
    phone::{AllowList, E164, country},
    plan::PhoneRules,
    problem::{Problem, ProblemCode},
    sms::{Amount, estimate},
    time::Moment,
};
use muster_gateways::sms::{
    Gateway, Reference, Secrets, SenderId, SmsError, SmsOutcome, SmsSettings, SmsStep, SmsTransport, Stage,
    Text, Twilio, callback_address, probe_sms,
};
use secrecy::SecretString;

use super::{Config, TEXT_SECRET, TEXT_SIGNING, TEXTS, check::Check, json};
use crate::{
    App, AppError, ErrorCode, Result, ids,
    mail::system_time_zone,
    wire::{TestStep, TextChange, TextSettings, TextStanding, TextTest, TextTested},
};

/// Where gateways report to, below the portal's address; the secret follows.
pub const RECEIPTS_PATH: &str = "/receipts";

const MAX_PEM: usize = 256 * 1024;
const MAX_CURRENCY: usize = 8;
/// What is said to a phone when the gateway is tried.
const TEST_WORDS: &str = "This is a test from Muster: the text gateway works.";

impl Default for TextSettings {
    fn default() -> Self {
        Self {
            enabled: false,
            gateway: Gateway::Twilio(Twilio::new("")),
            allow_unencrypted: false,
            ca_pem: String::new(),
            sender: String::new(),
            country: String::new(),
            allowed_countries: Vec::new(),
            price: String::new(),
            currency: "EUR".to_owned(),
            daily_cap: String::new(),
            receipts: true,
            has_secret: false,
            has_signing: false,
        }
    }
}

impl TextSettings {
    /// Price of a part; `None` while none is set.
    pub(crate) fn price(&self) -> Option<Amount> {
        self.price.parse().ok()
    }

    /// Most for a day.
    pub(crate) fn cap(&self) -> Option<Amount> {
        self.daily_cap.parse().ok()
    }

    /// An amount with its currency.
    pub(crate) fn money(&self, amount: Amount) -> String {
        format!("{amount} {}", self.currency).trim_end().to_owned()
    }

    pub(crate) fn sender(&self) -> SenderId {
        SenderId::typed(&self.sender).unwrap_or_default()
    }

    fn gateway_settings(&self) -> SmsSettings {
        SmsSettings {
            allow_unencrypted: self.allow_unencrypted,
            ca_pem: Some(self.ca_pem.clone()).filter(|pem| !pem.trim().is_empty()),
            ..SmsSettings::new(self.gateway.clone())
        }
    }
}

/// How the numbers of invites are read, and where texts may go.
pub(crate) fn phone_rules(config: &Config) -> PhoneRules {
    PhoneRules {
        country: country(&config.texts.country),
        allowed: allowed(config),
    }
}

pub(crate) fn allowed(config: &Config) -> AllowList {
    // They were checked when they were saved. A list that cannot be read must not become one that allows all.
    AllowList::new(config.texts.allowed_countries.iter().map(String::as_str))
        .unwrap_or_else(|_| AllowList::nowhere())
}

/// Refuses to send texts while they cannot go anywhere.
pub(crate) fn require_texts(config: &Config) -> Result<()> {
    match config.texts.enabled {
        true => Ok(()),
        false => Err(
            AppError::new(ErrorCode::TextsNotReady, "No text gateway is set up.")
                .hint("Set one up in Settings, Text messages, or choose email."),
        ),
    }
}

impl App {
    /// Settings → Text messages; of secrets it is only said whether they are there.
    pub async fn text_settings(&self) -> Result<TextSettings> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        Ok(TextSettings {
            has_secret: config.text_secret.is_some(),
            has_signing: config.text_signing.is_some(),
            ..config.texts.clone()
        })
    }

    /// Checks and saves them; what is waiting goes by the new way.
    pub async fn save_texts(&self, change: TextChange) -> Result<TextSettings> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        let clean = check(
            &change.settings,
            &self.changed_secrets(&config, &change)?,
            &config,
        )?;
        let mut values = vec![(TEXTS, json(&clean)?)];
        values.extend(self.seal(TEXT_SECRET, &change.secret)?);
        values.extend(self.seal(TEXT_SIGNING, &change.signing)?);
        self.put(values).await?;
        self.jobs.texts_changed();
        self.text_settings().await
    }

    /// *Test gateway* with the values of the form, saved or not. No text is sent. `tell` hears of each step as it ends; all of
    /// them are the answer.
    pub async fn test_texts(
        &self,
        change: TextChange,
        tell: impl Fn(TestStep) + Send + Sync + 'static,
    ) -> Result<Vec<TestStep>> {
        self.may(Right::Manage).await?;
        let config = self.config().await?;
        let secrets = self.changed_secrets(&config, &change)?;
        let settings = check(&enabled(change.settings), &secrets, &config)?.gateway_settings();
        let steps = probe_sms(&settings, &secrets, |step| tell(wire_step(step))).await;
        Ok(steps.iter().map(wire_step).collect())
    }

    /// Sends one text to a number, with the values of the form.
    ///
    /// # Errors
    /// A number that is none or that texts may not go to; the gateway's own words.
    pub async fn send_test_text(&self, test: TextTest) -> Result<TextTested> {
        let person = self.may(Right::Manage).await?;
        let config = self.config().await?;
        let secrets = self.changed_secrets(&config, &test.change)?;
        let settings = check(&enabled(test.change.settings), &secrets, &config)?;
        let allowed = AllowList::new(settings.allowed_countries.iter().map(String::as_str))
            .unwrap_or_else(|_| AllowList::nowhere());
        let to = number(&test.to, &settings, &allowed)?;
        let transport = SmsTransport::open(&settings.gateway_settings(), &secrets, None)?;
        self.note_test(&person, &to.to_string()).await?;
        self.hand_test_over(&transport, to, &settings, TEST_WORDS.to_owned())
            .await
    }

    /// Hands a text of no invite over and waits for the verdict. What it costs counts against the day's limit from its beginning.
    ///
    /// # Errors
    /// More than what the day's limit leaves; the gateway's own words.
    pub(crate) async fn hand_test_over(
        &self,
        transport: &SmsTransport,
        to: E164,
        settings: &TextSettings,
        body: String,
    ) -> Result<TextTested> {
        let segments = muster_domain::sms::segments(&body).count;
        let reference = Reference::new(ids::new_id(self.clock.now())?.to_string())
            .ok_or_else(|| AppError::new(ErrorCode::Internal, "A text got no name."))?;
        let text = Text {
            to,
            from: settings.sender(),
            body,
            reference,
        };
        let charge = match settings.price() {
            Some(price) => Some(self.charge_test(settings, estimate(segments, price)).await?),
            None => None,
        };
        let sent = transport.send(&text).await;
        transport.quit().await;
        if let (Some(charge), Some(false)) = (charge, sent.as_ref().err().map(SmsError::is_unknown)) {
            self.store.return_test_text(charge).await?;
        }
        Ok(TextTested {
            reply: sent?.reply,
            segments,
        })
    }

    /// What the limit for today leaves, where it is less than what these texts cost.
    pub(crate) async fn short_today(&self, config: &Config, cost: Option<Amount>) -> Result<Option<String>> {
        let (Some(cap), Some(cost)) = (config.texts.cap(), cost) else {
            return Ok(None);
        };
        let left = cap.minus(self.store.spent_on_texts(self.today_began()).await?);
        Ok((cost > left).then(|| config.texts.money(left)))
    }

    async fn charge_test(&self, settings: &TextSettings, cost: Amount) -> Result<i64> {
        let spent = self.store.spent_on_texts(self.today_began()).await?;
        if let Some(cap) = settings.cap().filter(|cap| spent.plus(cost) > *cap) {
            let left = settings.money(cap.minus(spent));
            return Err(AppError::new(
                ErrorCode::InvalidInput,
                format!(
                    "This text costs {}, and the limit for today leaves {left}. Nothing was sent.",
                    settings.money(cost)
                ),
            )
            .hint("Raise the limit in Settings, Text messages, or try again tomorrow."));
        }
        Ok(self.store.charge_test_text(cost, self.clock.now()).await?)
    }

    /// How texts stand: whether they can go, and what was spent.
    pub async fn text_standing(&self) -> Result<TextStanding> {
        self.may(Right::Read).await?;
        let config = self.config().await?;
        let spent = self.store.spent_on_texts(self.today_began()).await?;
        let texts = &config.texts;
        let ready = require_texts(&config);
        let receipts_at = match texts.receipts && !matches!(texts.gateway, Gateway::Smpp(_)) {
            true => Some(format!("{}{RECEIPTS_PATH}/…", self.portal_address().await?)),
            false => None,
        };
        Ok(TextStanding {
            ready: ready.is_ok(),
            words: ready.err().map(|error| error.message).unwrap_or_default(),
            spent_today: texts.money(spent),
            left_today: texts.cap().map(|cap| texts.money(cap.minus(spent))),
            receipts_at,
        })
    }

    /// Where texts are handed over, as set now.
    pub(crate) async fn text_transport(&self, config: &Config) -> Result<SmsTransport> {
        require_texts(config)?;
        if let Some(transport) = &self.texts_for_tests {
            return Ok(transport.clone());
        }
        let callback = match config.texts.receipts {
            true => callback_address(
                &format!("{}{RECEIPTS_PATH}", self.portal_address().await?),
                &self.receipts_token(),
            ),
            false => None,
        };
        Ok(SmsTransport::open(
            &config.texts.gateway_settings(),
            &self.text_secrets(config)?,
            callback.as_ref(),
        )?)
    }

    /// What reads a report of the gateway as it is set up now.
    pub(crate) fn receipt_reader(&self, config: &Config) -> Result<(SmsSettings, Secrets)> {
        Ok((config.texts.gateway_settings(), self.text_secrets(config)?))
    }

    /// The secret in the address that gateways report to: made from the installation's key, kept nowhere.
    pub(crate) fn receipts_token(&self) -> SecretString {
        let key = self.key.derive(Purpose::Receipts);
        SecretString::from(key.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
    }

    /// When this day began where the console is.
    pub(crate) fn today_began(&self) -> Moment {
        let zone = system_time_zone();
        jiff::Timestamp::from_millisecond(self.clock.now().0)
            .ok()
            .and_then(|now| now.to_zoned(zone).start_of_day().ok())
            .map_or(self.clock.now(), |began| {
                Moment(began.timestamp().as_millisecond())
            })
    }

    fn text_secrets(&self, config: &Config) -> Result<Secrets> {
        let password = self.unseal(TEXT_SECRET, config.text_secret.as_ref())?;
        Ok(Secrets {
            password: password.unwrap_or_default(),
            signing: self.unseal(TEXT_SIGNING, config.text_signing.as_ref())?,
        })
    }

    /// The secrets as they would be after the change; refused where they cannot be any.
    pub(super) fn changed_secrets(&self, config: &Config, change: &TextChange) -> Result<Secrets> {
        change.secret.check("secret")?;
        change.signing.check("signing")?;
        let password = self.after(TEXT_SECRET, config.text_secret.as_ref(), &change.secret)?;
        Ok(Secrets {
            password: password.unwrap_or_default(),
            signing: self.after(TEXT_SIGNING, config.text_signing.as_ref(), &change.signing)?,
        })
    }
}

/// A number that a test goes to.
pub(crate) fn number(to: &str, settings: &TextSettings, allowed: &AllowList) -> Result<E164> {
    let refused = |code, words: String| AppError::from(Problem::new("to", code, words));
    let number = E164::typed(to, country(&settings.country))
        .map_err(|error| refused(ProblemCode::InvalidPhone, error.to_string()))?;
    match allowed.allows(&number) {
        true => Ok(number),
        false => Err(refused(
            ProblemCode::NotAllowed,
            "Texts may not go to this country. Allow it in Settings, Text messages.".to_owned(),
        )),
    }
}

/// A form is tested as if it were switched on.
fn enabled(settings: TextSettings) -> TextSettings {
    TextSettings {
        enabled: true,
        ..settings
    }
}

pub(super) fn check(settings: &TextSettings, secrets: &Secrets, config: &Config) -> Result<TextSettings> {
    let mut check = Check::default();
    if let Err(words) = SenderId::typed(&settings.sender) {
        check.refuse("sender", ProblemCode::UnknownWord, words);
    }
    if !settings.country.trim().is_empty() && country(&settings.country).is_none() {
        check.refuse(
            "country",
            ProblemCode::UnknownWord,
            "The country must be two letters, such as GB.",
        );
    }
    let mut countries: Vec<String> = settings
        .allowed_countries
        .iter()
        .map(|code| code.trim().to_ascii_uppercase())
        .filter(|code| !code.is_empty())
        .collect();
    countries.sort_unstable();
    countries.dedup();
    if let Err(wrong) = AllowList::new(countries.iter().map(String::as_str)) {
        check.refuse(
            "allowed_countries",
            ProblemCode::UnknownWord,
            format!("“{wrong}” is not a country. Write two letters for each, such as GB, DE."),
        );
    }
    for (field, value) in [("price", &settings.price), ("daily_cap", &settings.daily_cap)] {
        if !value.trim().is_empty()
            && let Err(error) = value.parse::<Amount>()
        {
            check.refuse(field, ProblemCode::OutOfRange, error.to_string());
        }
    }
    if !settings.daily_cap.trim().is_empty() && settings.price.trim().is_empty() {
        check.refuse(
            "price",
            ProblemCode::Required,
            "A limit for the day needs the price of a part.",
        );
    }
    check.ca_pem(&settings.ca_pem, MAX_PEM);
    let currency = check.line(
        "currency",
        "The currency",
        &settings.currency,
        MAX_CURRENCY,
        false,
    );
    let clean = TextSettings {
        sender: settings.sender.trim().to_owned(),
        country: settings.country.trim().to_ascii_uppercase(),
        allowed_countries: countries,
        price: settings.price.trim().to_owned(),
        daily_cap: settings.daily_cap.trim().to_owned(),
        ca_pem: settings.ca_pem.trim().to_owned(),
        currency,
        has_secret: false,
        has_signing: false,
        ..settings.clone()
    };
    for problem in clean.gateway_settings().check(secrets) {
        // A form that is switched off may be half filled in; what stands in it must be right all the same.
        if !settings.enabled && problem.code == ProblemCode::Required {
            continue;
        }
        let field = match problem.field.as_str() {
            "password" => "secret".to_owned(),
            field => format!("gateway.{field}"),
        };
        check.refuse(&field, problem.code, problem.message);
    }
    // A gateway that was set up before these were refused goes on, and what stands beside it can be changed.
    if clean.gateway != config.texts.gateway {
        for problem in clean.gateway.clear_credentials() {
            let field = format!("gateway.{}", problem.field);
            check.refuse(&field, problem.code, problem.message);
        }
    }
    check.done(clean)
}

/// The settings as the store keeps them, without what a gateway that was set up long ago has in clear: for the log.
pub(super) fn without_clear_credentials(json: &str) -> String {
    const HIDDEN: &str = "(a credential stood here in clear)";
    let Ok(mut settings) = serde_json::from_str::<serde_json::Value>(json) else {
        return json.to_owned();
    };
    let gateway = settings.get("gateway").cloned().unwrap_or_default();
    let Ok(gateway) = serde_json::from_value::<Gateway>(gateway) else {
        return json.to_owned();
    };
    for problem in gateway.clear_credentials() {
        let path = problem.field.replace('.', "/");
        for place in ["", "/value", "/template"] {
            if let Some(text @ serde_json::Value::String(_)) =
                settings.pointer_mut(&format!("/gateway/{path}{place}"))
            {
                *text = HIDDEN.into();
            }
        }
    }
    settings.to_string()
}

fn wire_step(step: &SmsStep) -> TestStep {
    let (outcome, words, remedy, server_said) = match &step.outcome {
        SmsOutcome::Ok { detail } => ("ok", detail.clone(), String::new(), String::new()),
        SmsOutcome::Failed {
            words,
            remedy,
            gateway_said,
            ..
        } => (
            "failed",
            words.clone(),
            remedy.clone(),
            gateway_said.clone().unwrap_or_default(),
        ),
        SmsOutcome::Skipped { why } => ("skipped", why.clone(), String::new(), String::new()),
    };
    TestStep {
        step: match step.stage {
            Stage::Settings => "settings",
            Stage::LookUp => "look_up",
            Stage::Connect => "connect",
            Stage::Tls => "tls",
            Stage::SignIn => "sign_in",
            Stage::Send => "send",
        }
        .to_owned(),
        outcome: outcome.to_owned(),
        words,
        remedy,
        server_said,
        took_ms: step.took_ms,
    }
}
