/** What kind of device it is, as a picture. Decorative: its model always stands beside it. */
import {
  type Icon,
  IconDeviceDesktop,
  IconDeviceImac,
  IconDeviceLaptop,
  IconDeviceMobile,
  IconDeviceTablet,
} from "@tabler/icons-react";
import type { DeviceRow } from "@/bindings";
import classes from "./DevicePicture.module.css";

type Known = Pick<DeviceRow, "platform" | "product" | "model">;

function pictureOf({ platform, product, model }: Known): Icon {
  if (product.startsWith("iPad") || /tab(let)?\b/i.test(model)) return IconDeviceTablet;
  if (platform === "windows") return IconDeviceDesktop;
  if (platform !== "macos") return IconDeviceMobile;
  return /imac|mini|studio|mac pro/i.test(model) ? IconDeviceImac : IconDeviceLaptop;
}

/** `size` of the square in CSS pixels. */
export function DevicePicture({ device, size = 44 }: { device: Known; size?: number }) {
  const Picture = pictureOf(device);
  return (
    <span className={classes.picture} style={{ width: size, height: size }} aria-hidden>
      <Picture size={Math.round(size * 0.55)} stroke={1.5} />
    </span>
  );
}
