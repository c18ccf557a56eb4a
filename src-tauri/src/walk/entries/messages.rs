//! Templates and terms of use.

use serde_json::{Value, json};

use super::{Scribe, scribe::text};

pub fn told(scribe: &mut Scribe) {
    templates(scribe);
    terms(scribe);
}

fn templates(scribe: &mut Scribe) {
    let list = scribe.reads("list_templates", json!({}));
    let invite = list["templates"]
        .as_array()
        .unwrap()
        .iter()
        .find(|template| template["purpose"] == "invite")
        .unwrap()["id"]
        .clone();
    let place = json!({"template_id": invite, "channel": "email", "language": "en"});
    let view = scribe.reads("template", json!({"address": place}));
    let mut content = view["published"].clone();
    content["subject"] = json!([{"type": "text", "text": "Your device is waiting"}]);
    let id = &text(&invite);
    let saved = save(scribe, &place, &content, &view);
    scribe.does(
        "publish_template",
        json!({"address": place, "draftSavedAt": saved["saved_at"]}),
        "template",
        id,
    );
    let view = scribe.reads("template", json!({"address": place}));
    save(scribe, &place, &content, &view);
    scribe.does(
        "discard_template_draft",
        json!({"address": place}),
        "template",
        id,
    );
    scribe.does(
        "revert_template",
        json!({"address": place, "to": 0}),
        "template",
        id,
    );
    let preview = json!({"address": place, "content": content, "user_id": null, "platform": "ios",
        "owned_by": "corporate", "pictures": false});
    scribe.does(
        "send_template_test",
        json!({"test": {"preview": preview, "to": "priya@northwind.example"}}),
        "address",
        "priya@northwind.example",
    );
    let copy = scribe.does(
        "duplicate_template",
        json!({"templateId": invite, "name": "Winter"}),
        "template",
        "Winter",
    );
    scribe.does(
        "rename_template",
        json!({"templateId": copy, "name": "Spring"}),
        "template",
        "Spring",
    );
    scribe.does(
        "use_template",
        json!({"purpose": "invite", "templateId": copy}),
        "template",
        &text(&copy),
    );
    scribe.reads("use_template", json!({"purpose": "invite", "templateId": invite}));
    let path = scribe.stage.folder.path().join("spring.toml");
    scribe.stage.desk().will_pick(path.clone());
    scribe.reads("export_template", json!({"templateId": copy}));
    scribe.does(
        "remove_template",
        json!({"templateId": copy}),
        "template",
        &text(&copy),
    );
    scribe.stage.desk().will_pick(path);
    scribe.does("import_template", json!({}), "template", "Spring");
}

fn save(scribe: &mut Scribe, place: &Value, content: &Value, view: &Value) -> Value {
    let draft = json!({"address": place, "content": content, "follows": view["draft"]["saved_at"]});
    scribe.reads("save_template_draft", json!({"draft": draft}))
}

fn terms(scribe: &mut Scribe) {
    let texts = json!({"texts": [{"language": "en", "text": "Be kind to the device."}]});
    scribe.does("save_terms_draft", texts.clone(), "", "");
    scribe.does("discard_terms_draft", json!({}), "", "");
    scribe.reads("save_terms_draft", texts);
    scribe.does("publish_terms", json!({"published": 0}), "", "");
}
