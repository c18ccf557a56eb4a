//! *Test*: each step told before anything is saved.

use muster_gateways::directory::oidc::{
    OidcError, OidcOutcome, OidcProvider, OidcSettings, OidcStage, OidcStep, probe_oidc,
};
use muster_stories::process::free_port;
use secrecy::SecretString;
use serde_json::json;

use crate::support::liar::Liar;
use crate::support::{CLIENT, REDIRECT, SECRET, real, secret, settings_of, shows_nothing};

async fn probe(settings: &OidcSettings, secret: Option<&SecretString>, redirect: &str) -> Vec<OidcStep> {
    let mut told = Vec::new();
    let steps = probe_oidc(settings, secret, redirect, |step| told.push(step.clone())).await;
    assert_eq!(told, steps);
    assert_eq!(steps.len(), 10);
    shows_nothing(&format!("{steps:?}"), &[SECRET]);
    steps
}

fn failure(steps: &[OidcStep]) -> (OidcStage, &OidcError) {
    steps
        .iter()
        .find_map(|step| match &step.outcome {
            OidcOutcome::Failed { error, words, .. } => {
                assert!(!words.is_empty());
                Some((step.stage, error))
            }
            _ => None,
        })
        .unwrap_or_else(|| panic!("nothing failed: {steps:#?}"))
}

fn went(steps: &[OidcStep], stage: OidcStage) -> bool {
    let step = steps.iter().find(|step| step.stage == stage).unwrap();
    matches!(step.outcome, OidcOutcome::Ok { .. })
}

#[tokio::test]
async fn all_steps_go_well_at_a_real_provider() {
    let provider = real(json!({})).await;
    let steps = probe(&settings_of(&provider), Some(&secret()), REDIRECT).await;
    for step in &steps {
        assert!(matches!(step.outcome, OidcOutcome::Ok { .. }), "{step:?}");
    }
    assert!(provider.so_far("grant.success").is_empty());
}

#[tokio::test]
async fn each_mistake_is_found_at_its_step() {
    let provider = real(json!({})).await;
    let settings = settings_of(&provider);

    let steps = probe(&settings, Some(&"wrong".into()), REDIRECT).await;
    let (stage, error) = failure(&steps);
    assert_eq!(stage, OidcStage::Client);
    assert!(matches!(error, OidcError::ClientRefused { .. }), "{error:?}");
    assert!(error.remedy().contains("client secret") && went(&steps, OidcStage::Redirect));

    let mut unknown = settings.clone();
    unknown.client_id = "nobody".into();
    let steps = probe(&unknown, Some(&secret()), REDIRECT).await;
    assert_eq!(failure(&steps).0, OidcStage::Redirect, "it knows neither");
    let last = steps.last().unwrap();
    assert!(
        matches!(
            &last.outcome,
            OidcOutcome::Failed {
                error: OidcError::ClientRefused { .. },
                ..
            }
        ),
        "{last:?}"
    );

    let steps = probe(&settings, Some(&secret()), "https://portal.example/elsewhere").await;
    assert_eq!(failure(&steps).0, OidcStage::Redirect);
    assert!(went(&steps, OidcStage::Client), "{steps:?}");

    let mut untrusted = settings.clone();
    untrusted.ca_pem = None;
    let steps = probe(&untrusted, Some(&secret()), REDIRECT).await;
    assert!(matches!(
        failure(&steps),
        (OidcStage::Tls, OidcError::NotTrusted(_))
    ));
    assert!(went(&steps, OidcStage::Connect));

    let generic = |issuer: String| OidcSettings {
        provider: OidcProvider::Generic { issuer },
        ..settings.clone()
    };
    let slash = generic(format!("{}/", provider.issuer()));
    let steps = probe(&slash, Some(&secret()), REDIRECT).await;
    assert_eq!(failure(&steps).0, OidcStage::Issuer);
    let nobody = generic(format!("https://localhost:{}", free_port().unwrap()));
    let steps = probe(&nobody, Some(&secret()), REDIRECT).await;
    assert!(matches!(
        failure(&steps),
        (OidcStage::Connect, OidcError::Unreachable(_))
    ));
    let nowhere = generic("https://no-such-host.invalid".into());
    let steps = probe(&nowhere, Some(&secret()), REDIRECT).await;
    assert!(matches!(
        failure(&steps),
        (OidcStage::LookUp, OidcError::Unreachable(_))
    ));
    let other = generic(format!("{}/realms/x", provider.issuer()));
    let steps = probe(&other, Some(&secret()), REDIRECT).await;
    assert_eq!(failure(&steps).0, OidcStage::Discovery);
    let unreadable = generic("acme".into());
    let steps = probe(&unreadable, Some(&secret()), REDIRECT).await;
    assert_eq!(failure(&steps).0, OidcStage::Settings);
}

#[tokio::test]
async fn a_provider_that_lies_is_found_out() {
    let liar = Liar::start().await;
    liar.documents(|document| document["code_challenge_methods_supported"] = json!(["plain"]));
    let steps = probe(&liar.settings(), Some(&secret()), REDIRECT).await;
    assert_eq!(failure(&steps).0, OidcStage::Pkce);
    assert!(went(&steps, OidcStage::Keys));

    *liar.keys.lock().unwrap() = json!({"keys": []});
    let steps = probe(&liar.settings(), Some(&secret()), REDIRECT).await;
    assert_eq!(failure(&steps).0, OidcStage::Keys);

    // Tokens for everybody who asks.
    let liar = Liar::start().await;
    let steps = probe(&liar.settings(), Some(&secret()), REDIRECT).await;
    let last = steps.last().unwrap();
    assert!(
        matches!(
            &last.outcome,
            OidcOutcome::Failed {
                error: OidcError::NotAProvider(_),
                ..
            }
        ),
        "{last:?}"
    );
    // Words of its own are handed on.
    liar.answers(
        |_| json!({"error": "unauthorized_client", "error_description": "AADSTS700016: no such application"}),
    );
    let steps = probe(&liar.settings(), Some(&secret()), REDIRECT).await;
    let OidcOutcome::Failed { provider_said, .. } = &steps.last().unwrap().outcome else {
        panic!("{steps:?}");
    };
    assert_eq!(
        provider_said.as_deref(),
        Some("AADSTS700016: no such application")
    );
    assert_eq!(liar.settings().client_id, CLIENT);
}
