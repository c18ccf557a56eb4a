//! Self enrollment over HTTP.

use std::time::Duration;

use muster_app::wire::{InviteFilter, InviteSort, Selection, UserFilter, UserSort};
use muster_domain::{
    invite::{InviteState, Via},
    platform::Platform,
    time::MINUTE,
};
use muster_gateways::directory::oidc::Identity;

use crate::stage::{Browser, PASSWORD, Page, Stage, With, entry, identity, stage_of};

const MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15";
const LINUX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";

async fn open(settings: &[(&str, &str)], with: With) -> Stage {
    let mut all = vec![
        ("self_enrollment.enabled", "true"),
        // Lab mode: Apple devices can enroll without a push certificate.
        ("apple.lab_mode", "true"),
    ];
    all.extend_from_slice(settings);
    let stage = stage_of("passcode", with, Duration::from_millis(5), &all).await;
    stage
        .ad
        .put(entry("u-dana", "dana", "dana@northwind.example"), PASSWORD);
    stage
}

async fn signed_in(stage: &Stage, browser: &mut Browser) -> Page {
    let form = [
        ("directory", &*stage.ad_id),
        ("name", "dana"),
        ("password", PASSWORD),
    ];
    browser.post("/self/sign-in", &form).await
}

async fn picks(browser: &mut Browser, choice: &str) -> Page {
    browser.post("/self/choose", &[("choice", choice)]).await
}

async fn invites(stage: &Stage) -> Vec<muster_app::wire::InviteRow> {
    let page = stage
        .app
        .list_invites(InviteFilter::default(), InviteSort::Newest, None, 100)
        .await
        .unwrap();
    page.rows
}

#[tokio::test]
async fn a_refusal_speaks_of_no_invite() {
    let stage = open(&[], With::Ad).await;
    let mut browser = stage.browser();
    let form = [
        ("directory", &*stage.ad_id),
        ("name", "dana"),
        ("password", "guess"),
    ];
    let page = browser.post("/self/sign-in", &form).await;
    assert_eq!(page.status, 422);
    assert!(
        page.text.contains("that it is your work account"),
        "{}",
        page.text
    );
    assert!(!page.text.contains("invited"), "{}", page.text);
}

#[tokio::test]
async fn a_name_that_nobody_has_is_put_off_in_the_same_words() {
    let stage = open(&[], With::Ad).await;
    stage.ad.set_locks_after(Some(4));
    let mut pages = Vec::new();
    for name in ["dana", "nobody"] {
        let mut browser = stage.browser();
        let mut read = Vec::new();
        for _ in 0..4 {
            let form = [
                ("directory", &*stage.ad_id),
                ("name", name),
                ("password", "guess"),
            ];
            let page = browser.post("/self/sign-in", &form).await;
            read.push((page.status, page.text.replace(name, "NAME")));
        }
        pages.push(read);
    }
    assert_eq!(pages[0], pages[1]);
    let statuses: Vec<u16> = pages[0].iter().map(|(status, _)| *status).collect();
    assert_eq!(statuses, [422, 422, 429, 429]);
    let told = |n: usize| &*pages[0][n].1;
    assert!(
        told(0).contains("try is left before sign-in pauses until"),
        "{}",
        told(0)
    );
    assert!(told(1).contains("That was the last try for now"), "{}", told(1));
    // The last try leaves no form open whose next answer would be a no.
    assert!(
        told(0).contains("type=\"password\"") && !told(1).contains("type=\"password\""),
        "{}",
        told(1)
    );
    assert!(
        told(1).contains("that it is your work account")
            && told(1).contains(r#"<a class="secondary" href="/self">"#),
        "{}",
        told(1)
    );
    assert!(told(0).contains("2027-01-15T08:30:00Z") && told(0).contains("I am sure that both are right"));
    let put_off = &pages[0][3].1;
    assert!(
        put_off.contains("2027-01-15T08:30:00Z") && put_off.contains(r#"<a class="secondary" href="/self">"#),
        "{put_off}"
    );
}

#[tokio::test]
async fn after_a_wrong_password_the_name_stands_there_again_and_the_password_does_not() {
    let stage = open(&[], With::Ad).await;
    let mut browser = stage.browser();
    let try_as = async |browser: &mut Browser, name: &str| {
        let form = [
            ("directory", &*stage.ad_id),
            ("name", name),
            ("password", "guess-of-mine"),
        ];
        browser.post("/self/sign-in", &form).await
    };
    let page = try_as(&mut browser, "dana").await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains(r#"value="dana""#), "{}", page.text);
    assert!(!page.text.contains("guess-of-mine"), "{}", page.text);
    let password = page.text.split(r#"id="password-0""#).nth(1).unwrap();
    let password = password.split('>').next().unwrap();
    assert!(
        password.contains("autofocus"),
        "only it is typed again: {password}"
    );
    let page = try_as(&mut browser, r#"d"><script>alert(1)</script>"#).await;
    assert_eq!(page.status, 422);
    assert!(!page.text.contains("<script>alert"), "{}", page.text);
    assert!(
        page.text.contains("d&quot;&gt;&lt;script&gt;alert(1)"),
        "{}",
        page.text
    );
    let page = try_as(&mut browser, &"x".repeat(300)).await;
    assert!(!page.text.contains("xxx"), "longer than its field holds");
    assert!(!browser.get("/self").await.text.contains("value=\"dana\""));
}

#[tokio::test]
async fn a_user_signs_in_picks_and_goes_on_as_with_an_invite() {
    let stage = open(
        &[("self_enrollment.text", "Welcome to the Northwind phones.")],
        With::Ad,
    )
    .await;
    let mut browser = stage.browser();
    let page = browser.get("/self").await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("Welcome to the Northwind phones.") && page.text.contains("name=\"password\"")
    );
    // What cannot be set up yet says so before anybody signs in, and leaves the administrator's homework out.
    let not_yet = |page: &Page| {
        assert!(
            page.text.contains("Android device")
                && page
                    .text
                    .contains("Cannot be set up here yet. Please ask the IT team."),
            "{}",
            page.text
        );
        assert!(
            !page.text.contains("Android Enterprise") && !page.text.contains("the certificate for managing"),
            "{}",
            page.text
        );
    };
    not_yet(&page);
    assert!(page.text.contains("Step 1 of 4"), "{}", page.text);
    // Only looking leaves nothing behind.
    let page = signed_in(&stage, &mut browser).await;
    assert_eq!((page.status, &*page.location), (303, "/self/choose"));
    assert!(invites(&stage).await.is_empty());
    assert_eq!(
        browser.get("/enroll").await.status,
        403,
        "signed in is not verified"
    );

    let page = browser.get("/self/choose").await;
    not_yet(&page);
    assert!(page.text.contains("Step 2 of 4"), "{}", page.text);
    // Each card says what it is, and whose.
    for whose in ["mine", "from work"] {
        let card = format!("<strong class=\"what\">iPhone or iPad — {whose}</strong>");
        assert_eq!(page.text.matches(&card).count(), 1, "{}", page.text);
    }
    assert_eq!(page.text.matches("class=\"primary\"").count(), 1, "{}", page.text);
    assert!(page.text.contains("value=\"ios.personal\"") && page.text.contains("value=\"ios.corporate\""));
    assert!(!page.text.contains("value=\"android.personal\"") && !page.text.contains("value=\"macos."));
    let page = picks(&mut browser, "ios.corporate").await;
    assert_eq!((page.status, &*page.location), (303, "/enroll"));
    let page = browser.get("/enroll").await;
    assert!(
        page.status == 200 && page.text.contains("Step 3 of 4"),
        "{}",
        page.text
    );
    let rows = invites(&stage).await;
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].via, rows[0].user_email.as_str()),
        (Via::SelfEnrollment, "dana@northwind.example")
    );
    assert_eq!(rows[0].owned_by, muster_domain::device::OwnedBy::Corporate);
    assert_eq!(stage.audited("self_enrollment_begun").await.len(), 1);
}

#[tokio::test]
async fn of_several_directories_one_has_the_primary_button() {
    let stage = open(&[], With::Both).await;
    let mut browser = stage.browser();
    let buttons = |page: &Page| {
        let count = |class: &str| page.text.matches(&format!("<button class=\"{class}\"")).count();
        (count("primary"), count("secondary"))
    };
    let page = browser.get("/self").await;
    assert_eq!(buttons(&page), (1, 1), "{}", page.text);
    // After a try it is the one that was tried.
    let form = [
        ("directory", &*stage.ad_id),
        ("name", "dana"),
        ("password", "guess"),
    ];
    let page = browser.post("/self/sign-in", &form).await;
    assert_eq!(buttons(&page), (1, 1), "{}", page.text);
    let tried = page.text.split("name=\"password\"").nth(1).unwrap();
    let tried = tried.split("</form>").next().unwrap();
    assert!(tried.contains("<button class=\"primary\""), "{tried}");
}

#[tokio::test]
async fn a_provider_leads_there_too() {
    let stage = open(&[], With::Oidc).await;
    let mut browser = stage.browser();
    let address = browser.begin(&stage.oidc_id, "/self").await;
    let query = stage.at_provider(&address, identity("s-dana", "dana@northwind.example"));
    let page = browser.back(&stage.oidc_id, &query).await;
    assert_eq!((page.status, &*page.location), (303, "/self/choose"));
    assert_eq!(picks(&mut browser, "ios.personal").await.location, "/enroll");
    assert_eq!(invites(&stage).await[0].user_email, "dana@northwind.example");
}

#[tokio::test]
async fn the_address_of_somebody_else_at_the_same_provider_is_no_way_in() {
    let stage = open(&[], With::Oidc).await;
    let mut dana = stage.browser();
    let address = dana.begin(&stage.oidc_id, "/self").await;
    let query = stage.at_provider(&address, identity("s-dana", "dana@northwind.example"));
    dana.back(&stage.oidc_id, &query).await;
    picks(&mut dana, "ios.personal").await;

    let mut next = stage.browser();
    let address = next.begin(&stage.oidc_id, "/self").await;
    let query = stage.at_provider(&address, identity("s-next", "dana@northwind.example"));
    let page = next.back(&stage.oidc_id, &query).await;
    assert_eq!(page.status, 403, "{}", page.text);
    assert_eq!(picks(&mut next, "ios.personal").await.location, "/self");
    assert_eq!(dana.get("/enroll").await.status, 200, "Dana goes on");
    assert!(stage.audited("directory_sign_in_refused").await[0].contains("other_person"));
}

#[tokio::test]
async fn somebody_without_an_address_is_told_at_once_and_becomes_no_user() {
    let stage = open(&[], With::Oidc).await;
    let mut browser = stage.browser();
    let address = browser.begin(&stage.oidc_id, "/self").await;
    let who = Identity {
        email_verified: false,
        ..identity("s-nobody", "nobody@northwind.example")
    };
    let query = stage.at_provider(&address, who);
    let page = browser.back(&stage.oidc_id, &query).await;
    assert_eq!(page.status, 403);
    assert!(page.text.contains("no email address of yours"), "{}", page.text);
    let (filter, sort) = (UserFilter::default(), UserSort::Name);
    assert!(
        stage
            .app
            .list_users(filter, sort, None, 10)
            .await
            .unwrap()
            .rows
            .is_empty()
    );
}

#[tokio::test]
async fn a_sign_in_is_over_with_what_was_picked_by_it() {
    let stage = open(&[], With::Ad).await;
    let mut browser = stage.browser();
    signed_in(&stage, &mut browser).await;
    let kept = browser.clone();
    assert_eq!(picks(&mut browser, "ios.personal").await.location, "/enroll");
    stage.clock.advance(MINUTE);
    assert_eq!(
        picks(&mut kept.clone(), "ios.personal").await.location,
        "/enroll",
        "picked wrongly"
    );
    stage.clock.advance(MINUTE);
    let ids = vec![invites(&stage).await[0].id.clone()];
    stage.app.revoke_invites(Selection::Ids { ids }).await.unwrap();
    // Whoever kept the cookie is out, until the directory has vouched for them again.
    stage.clock.advance(MINUTE);
    assert_eq!(picks(&mut kept.clone(), "ios.personal").await.location, "/self");
    assert_eq!(invites(&stage).await.len(), 1);
    let mut anew = stage.browser();
    signed_in(&stage, &mut anew).await;
    assert_eq!(picks(&mut anew, "ios.personal").await.location, "/enroll");
}

fn chose_again(page: &Page) {
    assert_eq!(page.status, 410);
    for words in [
        "You chose again in another window",
        r#"<a class="primary" href="/self">"#,
    ] {
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
    for wrong in ["newer message", "administrator", "Open the link"] {
        assert!(!page.text.contains(wrong), "{wrong}: {}", page.text);
    }
}

#[tokio::test]
async fn what_an_administrator_takes_back_was_not_chosen_again() {
    let stage = open(&[], With::Ad).await;
    let mut browser = stage.browser();
    signed_in(&stage, &mut browser).await;
    picks(&mut browser, "ios.personal").await;
    let ids = vec![invites(&stage).await[0].id.clone()];
    stage.app.revoke_invites(Selection::Ids { ids }).await.unwrap();
    let page = browser.get("/enroll").await;
    assert_eq!(page.status, 410);
    assert!(page.text.contains("This invite was taken back"), "{}", page.text);
}

#[tokio::test]
async fn one_invite_of_a_platform_is_taken_up_again_and_the_earlier_browser_is_out() {
    let stage = open(&[], With::Ad).await;
    let mut first = stage.browser();
    signed_in(&stage, &mut first).await;
    picks(&mut first, "ios.personal").await;
    let mut second = stage.browser();
    signed_in(&stage, &mut second).await;
    picks(&mut second, "ios.corporate").await;
    let rows = invites(&stage).await;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].owned_by, muster_domain::device::OwnedBy::Corporate);
    assert_eq!(second.get("/enroll").await.status, 200);
    chose_again(&first.get("/enroll").await);
}

#[tokio::test]
async fn the_limit_holds_for_two_browsers_at_once() {
    let stage = open(&[("self_enrollment.device_limit", "1")], With::Ad).await;
    let mut phone = stage.browser();
    let mut mac = stage.browser();
    mac.agent = MAC.to_owned();
    signed_in(&stage, &mut phone).await;
    signed_in(&stage, &mut mac).await;
    let (one, other) = tokio::join!(
        picks(&mut phone, "ios.personal"),
        picks(&mut mac, "macos.personal")
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 403]);
    assert_eq!(invites(&stage).await.len(), 1);
    let told = if one.status == 403 { one } else { other };
    assert!(told.text.contains("(at most"), "{}", told.text);
}

#[tokio::test]
async fn what_was_picked_and_not_enrolled_gives_way_to_what_is_picked_anew() {
    let stage = open(&[("self_enrollment.device_limit", "1")], With::Ad).await;
    let mut phone = stage.browser();
    signed_in(&stage, &mut phone).await;
    assert_eq!(picks(&mut phone, "ios.personal").await.location, "/enroll");
    stage.clock.advance(MINUTE);
    let mut mac = stage.browser();
    mac.agent = MAC.to_owned();
    signed_in(&stage, &mut mac).await;
    assert_eq!(picks(&mut mac, "macos.personal").await.location, "/enroll");
    assert_eq!(mac.get("/enroll").await.status, 200);
    chose_again(&phone.get("/enroll").await);
    let rows = invites(&stage).await;
    let states: Vec<_> = rows.iter().map(|row| (row.platform, row.state)).collect();
    assert_eq!(
        states,
        [
            (Platform::MacOs, InviteState::Verified),
            (Platform::Ios, InviteState::Revoked)
        ]
    );
    let detail = stage.app.invite_detail(rows[1].id.clone()).await.unwrap();
    assert!(detail.timeline.iter().any(|event| event.kind == "revoked"));
    let entries = stage.audited("invites_revoked").await;
    assert_eq!(entries.len(), 1);
    assert!(entries[0].contains("another device was picked"), "{entries:?}");

    // A browser that signed in before that does not push it out.
    let mut early = stage.browser();
    signed_in(&stage, &mut early).await;
    stage.clock.advance(MINUTE);
    let mut late = stage.browser();
    signed_in(&stage, &mut late).await;
    assert_eq!(picks(&mut late, "ios.personal").await.location, "/enroll");
    assert_eq!(picks(&mut early, "macos.personal").await.status, 403);
}

#[tokio::test]
async fn what_is_not_ready_yet_cannot_be_picked_by_hand() {
    let stage = open(&[], With::Ad).await;
    let mut browser = stage.browser();
    signed_in(&stage, &mut browser).await;
    let page = browser.get("/self").await;
    assert!(page.text.contains("Android device"), "it is offered");
    for choice in [
        "android.personal",
        "android.corporate",
        "windows.personal",
        "windows.corporate",
    ] {
        assert_eq!(picks(&mut browser, choice).await.status, 422, "{choice}");
    }
    assert!(invites(&stage).await.is_empty());
    assert!(stage.audited("self_enrollment_begun").await.is_empty());
    assert_eq!(picks(&mut browser, "ios.personal").await.status, 303);
}

#[tokio::test]
async fn while_nothing_can_be_enrolled_nobody_is_asked_to_sign_in() {
    let stage = open(&[("organisation.support_phone", "555 0142")], With::Both).await;
    let lab = async |word: &str| {
        let change = [("apple.lab_mode".to_owned(), word.to_owned())];
        stage.app.change_settings(&change).await.unwrap();
    };
    lab("false").await;
    let mut browser = stage.browser();
    let says = |page: &Page| {
        assert_eq!(page.status, 503);
        let text = &page.text;
        assert!(
            text.contains("Nothing can be enrolled here yet") && text.contains("tel:5550142"),
            "{text}"
        );
        assert!(
            !text.contains("type=\"password\"") && !text.contains("/begin"),
            "{text}"
        );
    };
    says(&browser.get("/self").await);
    says(&signed_in(&stage, &mut browser).await);
    let begin = format!("/auth/{}/begin", stage.oidc_id);
    says(&browser.post(&begin, &[("at", "/self")]).await);
    assert_eq!(stage.ad.asked(), 0, "no password is tried");
    // It opens as soon as one of the platforms is ready; and closes to whoever signed in, when none is any more.
    lab("true").await;
    assert_eq!(browser.get("/self").await.status, 200);
    assert_eq!(signed_in(&stage, &mut browser).await.location, "/self/choose");
    lab("false").await;
    says(&browser.get("/self/choose").await);
    says(&picks(&mut browser, "ios.personal").await);
    assert!(invites(&stage).await.is_empty());
}

#[tokio::test]
async fn only_what_is_allowed_can_be_picked() {
    let stage = open(
        &[
            ("self_enrollment.ios", "corporate"),
            ("self_enrollment.macos", "none"),
        ],
        With::Ad,
    )
    .await;
    let mut browser = stage.browser();
    signed_in(&stage, &mut browser).await;
    for choice in [
        "ios.personal",
        "macos.personal",
        "neutral.corporate",
        "rubbish",
        "",
    ] {
        let page = picks(&mut browser, choice).await;
        assert_eq!(page.status, 422, "{choice}");
    }
    assert!(invites(&stage).await.is_empty());
    assert_eq!(picks(&mut browser, "ios.corporate").await.status, 303);
}

#[tokio::test]
async fn a_computer_that_cannot_be_set_up_is_shown_the_way() {
    let stage = open(&[], With::Ad).await;
    let mut browser = stage.browser();
    browser.agent = LINUX.to_owned();
    signed_in(&stage, &mut browser).await;
    let page = browser.get("/self/choose").await;
    assert!(page.text.contains("cannot be set up here"), "{}", page.text);
    assert!(
        page.text.contains("https://enroll.northwind.example/self") && page.text.contains("class=\"qr\"")
    );
    assert!(!page.text.contains("type=\"radio\""));
}

#[tokio::test]
async fn whoever_waits_too_long_signs_in_again() {
    let stage = open(&[], With::Ad).await;
    let mut browser = stage.browser();
    signed_in(&stage, &mut browser).await;
    stage.clock.advance(15 * MINUTE);
    assert_eq!(browser.get("/self/choose").await.location, "/self");
    assert_eq!(picks(&mut browser, "ios.personal").await.location, "/self");
    assert_eq!(
        picks(&mut stage.browser(), "ios.personal").await.location,
        "/self"
    );
    assert!(invites(&stage).await.is_empty());
}

#[tokio::test]
async fn closed_means_ask_the_it_team() {
    let stage = open(&[], With::Ad).await;
    let mut browser = stage.browser();
    signed_in(&stage, &mut browser).await;
    stage
        .app
        .change_settings(&[("self_enrollment.enabled".into(), "false".into())])
        .await
        .unwrap();
    assert_eq!(browser.get("/self").await.status, 403);
    assert_eq!(browser.get("/self/choose").await.status, 403);
    assert_eq!(picks(&mut browser, "ios.personal").await.status, 403);
    let page = signed_in(&stage, &mut stage.browser()).await;
    assert_eq!(page.status, 403);
    assert!(
        page.text.contains("ask the IT team for an invite"),
        "{}",
        page.text
    );
    assert_eq!(
        stage.ad.asked(),
        1,
        "nobody's password is tried while it is closed"
    );
    assert!(invites(&stage).await.is_empty());
}

#[tokio::test]
async fn only_members_of_the_groups_get_in() {
    let stage = open(&[], With::Oidc).await;
    let in_groups = |subject: &str, groups: &[&str]| {
        let mut who = identity(subject, &format!("{subject}@northwind.example"));
        who.groups = Some(groups.iter().map(|group| (*group).to_owned()).collect());
        who
    };
    let try_as = async |who| {
        let mut browser = stage.browser();
        let address = browser.begin(&stage.oidc_id, "/self").await;
        let query = stage.at_provider(&address, who);
        (browser.back(&stage.oidc_id, &query).await, browser)
    };
    // The provider's groups become known as people come.
    let (_, mut early) = try_as(in_groups("sam", &["Field staff"])).await;
    let hits = stage.app.search_directory_groups("Field".into()).await.unwrap();
    let group = hits[0].id.clone();
    stage
        .app
        .change_settings(&[("self_enrollment.groups".into(), group)])
        .await
        .unwrap();
    let (page, _) = try_as(in_groups("dana", &["Office"])).await;
    assert_eq!(page.status, 403);
    assert!(page.text.contains("not open to your account"), "{}", page.text);
    let (page, _) = try_as(in_groups("kim", &["Field staff"])).await;
    assert_eq!(page.location, "/self/choose");
    // Of a list that was cut short nothing can be told.
    let mut many = in_groups("lee", &["Field staff"]);
    many.groups_left_out = true;
    assert_eq!(try_as(many).await.0.status, 403);
    // Whoever signed in before is asked about again.
    assert_eq!(picks(&mut early, "ios.personal").await.location, "/enroll");
    assert!(stage.audited("directory_sign_in_refused").await[0].contains("not_allowed"));
}
