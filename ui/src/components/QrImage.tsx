/**
 * A QR code drawn by the engine (SVG markup). Always dark ink on white with its quiet zone, in
 * both themes: cameras want contrast. The picture element keeps the markup from running scripts.
 */
import classes from "./QrImage.module.css";

export function QrImage({
  svg,
  size = 268,
  label,
}: {
  /** Whole `<svg>` markup with the four-module quiet zone inside. */
  svg: string;
  /** Edge in CSS pixels; give at least 3 for each module. */
  size?: number;
  /** What scanning it does: "QR code of Dana Whitlock's invite". */
  label: string;
}) {
  return (
    <img
      className={classes.qr}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      width={size}
      height={size}
      alt={label}
    />
  );
}
