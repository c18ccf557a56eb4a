//! Starts the console.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

/// As the headless server has it, since the console serves the same portal and sends the same mails.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> anyhow::Result<()> {
    // WebKitGTK's DMA-BUF renderer leaves the window blank on some machines without a GPU. GTK reads this once, at its
    // start. Without that renderer, though, WebKit's driver waits for ever for a picture of a page that stands still.
    #[cfg(target_os = "linux")]
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none()
        && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_none()
    {
        // SAFETY: the first statement of the program, before any other thread exists.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
    muster_console::run()
}
