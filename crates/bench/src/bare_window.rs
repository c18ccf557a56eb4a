//! A window with a static page and nothing else: what the console's start is measured against.
//!
//! The same web view, size and build profile as the console's, so that the difference is ours.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    // As the console does it, and for its reason.
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        // SAFETY: the first statement of the program, before any other thread exists.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
    tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Bare window")
                .inner_size(1360.0, 860.0)
                .center()
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
