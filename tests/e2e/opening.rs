//! Opening the console, before anything has been set up.

use muster_stories::{Console, Data, Desktop, Keychain};

#[tokio::test]
async fn a_console_opens_on_an_empty_folder_and_asks_who_we_are() {
    let desktop = Desktop::start(Keychain::Missing).await.unwrap();
    let data = Data::with_portal(&desktop, "data").unwrap();
    let console = Console::open(&desktop, data.folder()).await.unwrap();
    console.sees("Welcome to Muster").await.unwrap();
    for field in ["Organisation", "Your name", "Your email address"] {
        console.field(field).await.unwrap();
    }
    console.picture("first-run").await.unwrap();
    console.is_usable_by_everybody("The first run").await.unwrap();
    console.close().await.unwrap();
}
