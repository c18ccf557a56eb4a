/** A QR code as a picture on the clipboard, drawn from the path that the engine gives. */

/** Edge of one module, in pixels: sharp on paper too. */
const module = 16;

/**
 * `side` is the edge in modules, quiet zone included.
 *
 * Fails where the window may not put pictures on the clipboard.
 */
export async function copyCode(path: string, side: number): Promise<void> {
  const canvas = document.createElement("canvas");
  canvas.width = side * module;
  canvas.height = side * module;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("nothing to draw on");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(module, module);
  pen.fillStyle = "#0b0f12";
  pen.fill(new Path2D(path));
  const picture = new Promise<Blob>((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture came of it"))));
  });
  // Given as a promise: WebKit wants the clipboard asked for before anything is waited for.
  await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
}
