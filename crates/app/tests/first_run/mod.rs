//! The organisation and the administrator of these tests, as the first run asks for them.

use muster_app::{App, wire::FirstRun};

pub async fn first_run(app: &App) {
    app.complete_first_run(FirstRun {
        organisation: "Northwind Health".into(),
        admin_name: "Priya Raman".into(),
        admin_email: "priya@northwind.example".into(),
    })
    .await
    .unwrap();
}
