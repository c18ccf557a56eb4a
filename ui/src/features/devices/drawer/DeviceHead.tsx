/** What the device is and how it stands. */
import type { DeviceRow } from "@/bindings";
import { DeviceBadge } from "../DeviceBadge";
import { DevicePicture } from "../DevicePicture";
import { nameOf, standingWords } from "../words";
import classes from "./DeviceDrawer.module.css";

export function DeviceHead({ device }: { device: DeviceRow }) {
  const under = [device.name && (device.model || device.product), device.os].filter(Boolean);
  return (
    <div className={classes.head}>
      <div className={classes.what}>
        <DevicePicture device={device} size={48} />
        <div className={classes.names}>
          <h2 className={`${classes.name} truncate`} title={nameOf(device)}>
            {nameOf(device)}
          </h2>
          <p className={`${classes.under} truncate`}>{under.join(" · ")}</p>
        </div>
        <DeviceBadge state={device.state} />
      </div>
      <p className={classes.meaning}>{standingWords(device)}</p>
    </div>
  );
}
