//! What stays in a mail's head: dark mode, narrow screens, and mail programs that dress up dates and numbers as links.

use super::colour::BrandColour;

pub(super) const HEAD: &str = "<meta name=\"color-scheme\" content=\"light dark\" />\
    <meta name=\"supported-color-schemes\" content=\"light dark\" />\
    <meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, email=no\" />";

/// The style sheet of an organisation's colour.
pub(super) fn style(brand: BrandColour) -> String {
    let brand = brand.on_dark();
    format!(
        "
:root {{ color-scheme: light dark; supported-color-schemes: light dark; }}
.qr img {{ font-size: 13px; line-height: 18px; color: #5f6b77; background-color: #ffffff; }}
.logo img {{ font-size: 18px; line-height: 24px; font-weight: 600; }}
a[x-apple-data-detectors] {{ color: inherit !important; text-decoration: none !important; font: inherit !important; }}
@media only screen and (max-width: 479px) {{
  .gutter > table > tbody > tr > td {{ padding-left: 20px !important; padding-right: 20px !important; }}
  .button table, .button a {{ width: 100% !important; box-sizing: border-box !important; }}
  .qr {{ padding-top: 14px !important; }}
  .qr table {{ margin: 0 auto !important; }}
}}
@media (prefers-color-scheme: dark) {{
  body, .page, .edge, .edge table {{ background-color: #14171a !important; }}
  .sheet, .sheet table {{ background-color: #1c2125 !important; }}
  .box > table > tbody > tr > td {{ border-color: #39424a !important; }}
  .ink div, .ink p, .ink h1, .ink h2, .ink h3, .ink li, .ink strong {{ color: #eceff1 !important; }}
  .ink .middling {{ color: #b5bec6 !important; }}
  .ink .quiet, .ink .quiet strong {{ color: #9aa5af !important; }}
  .brand, .brand div, .brand a, .ink a {{ color: {brand} !important; }}
  .button table td {{ border-color: {brand} !important; }}
  .rule p {{ border-top-color: #39424a !important; }}
  .logo img {{ background-color: #ffffff !important; border-radius: 4px; }}
}}
[data-ogsc] .ink div, [data-ogsc] .ink p, [data-ogsc] .ink h1, [data-ogsc] .ink h2, [data-ogsc] .ink h3, [data-ogsc] .ink li, [data-ogsc] .ink strong {{ color: #eceff1 !important; }}
[data-ogsc] .ink .middling {{ color: #b5bec6 !important; }}
[data-ogsc] .ink .quiet, [data-ogsc] .ink .quiet strong {{ color: #9aa5af !important; }}
[data-ogsc] .brand, [data-ogsc] .brand div, [data-ogsc] .brand a {{ color: {brand} !important; }}
[data-ogsb] .page, [data-ogsb] .edge, [data-ogsb] .edge table {{ background-color: #14171a !important; }}
[data-ogsb] .sheet, [data-ogsb] .sheet table {{ background-color: #1c2125 !important; }}
"
    )
}
