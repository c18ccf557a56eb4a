//! Why a file does not become a logo, in words for whoever chose it.

/// Why a file does not become a logo. The words say what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// More bytes than are read.
    #[error("This file is larger than 2 MB. Save the logo smaller: 600 pixels wide is enough.")]
    TooManyBytes,
    /// None of the kinds that are read.
    #[error("This file is neither PNG, JPEG nor SVG. Save the logo as one of these.")]
    UnknownKind,
    /// Broken, cut off, or of a variety that is not read.
    #[error("This picture cannot be read. Open it in a graphics program and save it again as PNG.")]
    Unreadable,
    /// More pixels than are decoded.
    #[error("This picture is larger than 4096 pixels on a side. Save it smaller: 600 pixels wide is enough.")]
    TooManyPixels,
    /// Nothing can be seen in it.
    #[error("This picture is empty. Choose one that shows the logo.")]
    Empty,
    /// Text in an SVG would look different on each computer.
    #[error(
        "The text in this SVG needs a font that is not in the file. Convert the text to paths (outlines) and save it again, \
         or save the logo as PNG."
    )]
    SvgText,
    /// A picture within an SVG.
    #[error("This SVG contains or links to another picture. Save the logo as PNG.")]
    SvgPicture,
    /// Parts of SVG that are not drawn.
    #[error("This SVG uses {0}, which are not drawn here. Save it as a plain SVG, or as PNG.")]
    SvgFeature(&'static str),
    /// More to draw than a logo needs.
    #[error("This SVG is too complicated for a logo. Simplify it, or save it as PNG.")]
    SvgTooMuch,
}
