/**
 * A QR code as the engine draws it: one path on a square of modules, quiet zone included. Always
 * dark ink on white, in both themes: cameras want contrast.
 */
import classes from "./QrImage.module.css";

export function QrImage({
  path,
  side,
  size = 268,
  label,
}: {
  /** SVG path data; one unit is one module. */
  path: string;
  /** Edge of the square in modules, quiet zone included. */
  side: number;
  /** Edge in CSS pixels; never less than 3 for each module. */
  size?: number;
  /** What scanning it does: "QR code of Dana Whitlock's invite". */
  label: string;
}) {
  const edge = Math.max(size, side * 3);
  return (
    <svg
      className={classes.qr}
      width={edge}
      height={edge}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#0b0f12" />
    </svg>
  );
}
